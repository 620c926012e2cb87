package calendar

import (
	"slices"
	"strings"
	"testing"
)

func faultsOf(r Record) string {
	var all []string
	for _, f := range r.Faults() {
		all = append(all, f.Field+" "+f.Rule)
	}
	return strings.Join(all, "; ")
}

func TestRecordsTellAllTheirFaultsAtOnce(t *testing.T) {
	evening := When{Start: wall(t, "2027-08-25T22:00"), End: wall(t, "2027-08-25T23:15"), Zone: "Europe/Ljubljana"}
	backwards := When{Start: evening.End, End: evening.Start, Zone: "Europe/Atlantis"}
	for _, c := range []struct {
		name string
		r    Record
		want string
	}{
		{"a sound event", &Event{Activity: "a", When: evening, Status: Confirmed}, ""},
		{"an event still to be placed", &Event{Activity: "a", Status: Idea}, ""},
		{
			"an event with everything wrong",
			&Event{When: backwards, Status: "maybe", MovedTo: "x", Capacity: -1, Website: "javascript:alert(1)"},
			"activity missing; zone no-such-zone; end end-before-start; status no-such-word; moved_to only-postponed; " +
				"capacity at-least; website no-web-address",
		},
		{
			"whole days with hours",
			&Event{Activity: "a", Status: Idea, When: When{Start: evening.Start, End: evening.End, Zone: "UTC", WholeDays: true}},
			"whole_days whole-days-with-times",
		},
		{"a hold on nothing", &Hold{Rank: 0, State: Held}, "space exactly-one; start missing; rank at-least"},
		{
			"a hold on two things",
			&Hold{Subject: Subject{Space: "s", Person: "p"}, When: evening, Rank: 1, State: Held},
			"space exactly-one",
		},
		{"a person without a name", &Person{Email: "x@y\r\nBCC:z", Country: "Slovenia"}, "family missing; country no-such-country; email no-mail-address"},
		{
			"a relative phase without a length",
			&Phase{Event: "e", Kind: Strike, Timing: Timing{Anchor: AfterEnd}},
			"length at-least",
		},
		{"a phase of two things", &Phase{Event: "e", Run: "r", Kind: Doors, Timing: Timing{Anchor: BeforeStart, Length: 30}}, "event exactly-one"},
		{"money without a currency", &Line{Text: "fee", Basis: Cash, Payment: Planned, Money: Money{Amount: 100}}, "currency no-such-currency"},
		{"an activity within itself", &Activity{ID: "a", Kind: Show, Title: Texts{"en": "Loop"}, PartOf: "a"}, "part_of part-of-itself"},
		{"an untitled activity", &Activity{Kind: "opera", Title: Texts{"english": "x"}}, "kind no-such-word; title no-such-language"},
		{"opening hours that close first", &OpeningHours{Venue: "v", Opens: 600, Closes: 540, Weekdays: SetOf("someday")}, "weekdays no-such-word; closes end-before-start"},
		{"a programme that ends before it begins", &Programme{Name: Texts{"en": "S"}, Zone: "Local", Currency: "euro", From: 10, Until: 9}, "zone no-such-zone; currency no-such-currency; until until-before-from"},
	} {
		if got := faultsOf(c.r); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestNoRecordPanicsWhenItIsEmpty(t *testing.T) {
	for _, typ := range Types() {
		r := New(typ, NewID())
		if len(r.Faults()) == 0 {
			t.Errorf("an empty %s is sound", typ)
		}
	}
}

// Each ladder knows its words, leads nowhere else, and lets nobody get stuck in what can be undone.
func TestLaddersLeadOnlyToTheirOwnWords(t *testing.T) {
	ladder(t, Statuses(), Status.Next, Status.CanBecome)
	ladder(t, HoldStates(), HoldState.Next, HoldState.CanBecome)
	ladder(t, AgreementStates(), AgreementState.Next, AgreementState.CanBecome)
	ladder(t, Payments(), Payment.Next, Payment.CanBecome)
	ladder(t, Stages(), Stage.Next, Stage.CanBecome)
	ladder(t, CallForStates(), func(s CallForState) []CallForState { return callForMoves[s] }, CallForState.CanBecome)
}

func ladder[S ~string](t *testing.T, words []S, next func(S) []S, can func(S, S) bool) {
	t.Helper()
	for _, w := range words {
		if !can(w, w) {
			t.Errorf("%q cannot stay", w)
		}
		for _, n := range next(w) {
			if !slices.Contains(words, n) || !can(w, n) || n == w {
				t.Errorf("%q leads to %q", w, n)
			}
		}
	}
}

func TestTheLadderOfADate(t *testing.T) {
	for _, c := range []struct {
		from, to Status
		legal    bool
	}{
		{Idea, Option, true},
		{Option, Confirmed, true},
		{Confirmed, Done, true},
		{Confirmed, Cancelled, true},
		{Cancelled, Confirmed, true},
		{Idea, Done, false},
		{Idea, Postponed, false},
		{Done, Cancelled, false},
		{Confirmed, Released, false},
		{Option, Released, true},
		{Postponed, Confirmed, true},
	} {
		if c.from.CanBecome(c.to) != c.legal {
			t.Errorf("%s → %s: legal is %v", c.from, c.to, !c.legal)
		}
	}
}

func TestAnExitIsOver(t *testing.T) {
	over := []Status{Released, Postponed, Cancelled}
	for _, s := range Statuses() {
		if s.Over() != slices.Contains(over, s) {
			t.Errorf("%s: over is %v", s, s.Over())
		}
	}
}

func TestPhasesFollowWhatTheyHangOn(t *testing.T) {
	show := When{Start: wall(t, "2027-08-25T22:00"), End: wall(t, "2027-08-25T23:15"), Zone: "Europe/Ljubljana"}
	for _, c := range []struct {
		name   string
		timing Timing
		want   string
	}{
		{"doors", Timing{Anchor: BeforeStart, Offset: -30, Length: 30}, "2027-08-25T21:30 2027-08-25T22:00"},
		{"strike", Timing{Anchor: AfterEnd, Length: 90}, "2027-08-25T23:15 2027-08-26T00:45"},
		{"get-in the day before at nine", Timing{Anchor: OnDay, Days: -1, Offset: 9 * 60, Length: 240}, "2027-08-24T09:00 2027-08-24T13:00"},
		{"one of its own", Timing{When: When{Start: show.Start, End: show.End}}, "2027-08-25T22:00 2027-08-25T23:15"},
	} {
		got := c.timing.On(show, DefaultDayTurn)
		if s := got.Start.String() + " " + got.End.String(); s != c.want {
			t.Errorf("%s is %s, want %s", c.name, s, c.want)
		}
	}
	if got := (Timing{Anchor: AfterEnd, Length: 90}).On(When{}, DefaultDayTurn); !got.IsZero() {
		t.Errorf("the strike of an unplaced date is %v", got)
	}
}

// Clocks change on 28 March and 31 October 2027. What is before or after a date follows the clock in one's pocket.
func TestPhasesFollowTheMinutesThatPassOverAClockChange(t *testing.T) {
	for _, c := range []struct {
		name   string
		of     When
		timing Timing
		want   Span
	}{
		{
			"a strike of ninety minutes over the gap lasts ninety minutes",
			When{Start: wall(t, "2027-03-27T23:00"), End: wall(t, "2027-03-28T01:30")},
			Timing{Anchor: AfterEnd, Length: 90},
			Span{moment(t, "2027-03-28T00:30"), moment(t, "2027-03-28T02:00")},
		},
		{
			"a strike after the second half past two does not begin at the first",
			When{Start: wall(t, "2027-10-31T01:00"), End: wall(t, "2027-10-31T02:30"), Fold: EndIsSecond},
			Timing{Anchor: AfterEnd, Offset: 15, Length: 30},
			Span{moment(t, "2027-10-31T01:45"), moment(t, "2027-10-31T02:15")},
		},
		{
			"doors half an hour before the second half past two",
			When{Start: wall(t, "2027-10-31T02:30"), End: wall(t, "2027-10-31T04:00"), Fold: StartIsSecond},
			Timing{Anchor: BeforeStart, Offset: -30, Length: 30},
			Span{moment(t, "2027-10-31T01:00"), moment(t, "2027-10-31T01:30")},
		},
	} {
		c.of.Zone = "Europe/Ljubljana"
		if got, ok := c.timing.On(c.of, DefaultDayTurn).Span(); !ok || got != c.want {
			t.Errorf("%s: %v to %v", c.name, got.Start.Time(), got.End.Time())
		}
	}
}

func moment(t testing.TB, utc string) Instant { return InstantOf(wall(t, utc).Plain()) }

func TestAHoldThatRanOutStaysHeld(t *testing.T) {
	plan := NewPlan()
	h := Hold{State: Held, Until: wall(t, "2027-06-15T18:00"), When: When{Zone: "Europe/Paris"}}
	at := InstantOf(wall(t, "2027-06-15T16:00").Plain())
	if plan.DueOf(h, at-1).Over || !plan.DueOf(h, at).Over {
		t.Error("it does not run out at 18:00 in Paris")
	}
	if h.State = HoldReleased; plan.DueOf(h, at).Over {
		t.Error("a released hold runs out")
	}
	if plan.DueOf(Hold{State: Held}, at).Over {
		t.Error("a hold without an end runs out")
	}
}

func TestTextsFallBack(t *testing.T) {
	title := Texts{"fr": "Sel", "sl": "Sol", "it": ""}
	for _, c := range []struct {
		languages []string
		want      string
	}{
		{[]string{"sl", "fr"}, "Sol"},
		{[]string{"it", "sl"}, "Sol"},
		{[]string{"en"}, "Sel"},
		{nil, "Sel"},
	} {
		if got := title.In(c.languages...); got != c.want {
			t.Errorf("in %v: %q, want %q", c.languages, got, c.want)
		}
	}
	if with := title.With("fr", ""); len(with) != 2 || title["fr"] != "Sel" {
		t.Errorf("without French: %v, and the original %v", with, title)
	}
}

func TestSetsHoldTheirWordsInOrder(t *testing.T) {
	s := SetOf("outdoor", "late", "early")
	s["loud"] = false
	if got := s.Words(); !slices.Equal(got, []string{"early", "late", "outdoor"}) {
		t.Errorf("the words are %v", got)
	}
}

func TestWhatIsSaidOfARecordHasAStandIn(t *testing.T) {
	if got := (Venue{Name: "Stara mestna elektrarna"}).ShortName(); got != "Stara mestna elektrarna" {
		t.Errorf("a venue without a short name is %q", got)
	}
	if got := (Venue{Name: "Stara mestna elektrarna", Short: "Elektrarna"}).ShortName(); got != "Elektrarna" {
		t.Errorf("a venue with a short name is %q", got)
	}
	if got := (Programme{}).MainLanguage(); got != "en" {
		t.Errorf("a programme without languages speaks %q", got)
	}
	if got := (Programme{Languages: List{"sl", "en"}}).MainLanguage(); got != "sl" {
		t.Errorf("a programme speaks %q", got)
	}
	if got := (Person{Family: "Kos"}).Name(); got != "Kos" {
		t.Errorf("a person is %q", got)
	}
}

func TestAnIDIsALowerCaseUUID(t *testing.T) {
	for id, valid := range map[ID]bool{
		"019a8d6e-0000-7000-8000-000000000001": true, "019A8D6E-0000-7000-8000-000000000001": false, "": false, "x": false,
		"019a8d6e000070008000000000000001": false, "{019a8d6e-0000-7000-8000-000000000001}": false,
	} {
		if id.Valid() != valid {
			t.Errorf("%q: valid is %v", id, !valid)
		}
	}
}

func TestDerivedIDsAreTheSameEverywhere(t *testing.T) {
	if got := DerivedID("issued", "feed", "entry"); got != "dae7c13b-a29c-81c9-b563-62afbb53ff46" {
		t.Errorf("an id that files hold is now %s", got)
	}
	id := DerivedID("emf-2024", "17")
	if !id.Valid() || id[14] != '8' {
		t.Errorf("%s is no UUIDv8", id)
	}
	if id != DerivedID("emf-2024", "17") || id == DerivedID("emf-20241", "7") {
		t.Error("ids do not follow their words")
	}
	if n := NewID(); !n.Valid() || n[14] != '7' {
		t.Errorf("%s is no UUIDv7", n)
	}
}

func TestGeoIsWrittenWithAPoint(t *testing.T) {
	if got := (Geo{46_054_900, -14_520_300}).String(); got != "46.054900;-14.520300" {
		t.Error(got)
	}
	if got := (Geo{-1, 0}).String(); got != "-0.000001;0.000000" {
		t.Error(got)
	}
}
