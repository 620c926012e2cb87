package work

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// season is a small programme: two houses in two zones, one show, one date of it.
func season() *calendar.Plan {
	plan := calendar.NewPlan()
	for _, r := range []calendar.Record{
		&calendar.Programme{
			ID: "p", Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Paris", Currency: "EUR",
			Languages: calendar.List{"en", "fr"}, DayTurn: 300,
		},
		&calendar.Partner{ID: "bunker", Organisation: "o", Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: "elektrarna", Name: "Elektrarna", Kind: calendar.House, Zone: "Europe/Ljubljana"},
		&calendar.Space{ID: "hall", Venue: "elektrarna", Name: "Main hall", Kind: calendar.Hall},
		&calendar.Venue{ID: "tunis", Name: "Le 15", Kind: calendar.House, Zone: "Africa/Tunis"},
		&calendar.Space{ID: "studio", Venue: "tunis", Name: "Studio", Kind: calendar.Studio},
		&calendar.Activity{ID: "winds", Kind: calendar.Show, Title: calendar.Texts{"en": "Balkan winds"}, Lead: "bunker"},
		&calendar.Event{
			ID: "e1", Activity: "winds", Status: calendar.Option,
			When: calendar.When{
				Start: calendar.DayOf(2027, 8, 25).At(22 * 60), End: calendar.DayOf(2027, 8, 26).At(0),
				Zone: "Europe/Ljubljana",
			},
			Place: calendar.Place{Venue: "elektrarna", Space: "hall"}, Title: calendar.Texts{"en": "Late"},
		},
	} {
		plan.Put(r)
	}
	return plan
}

func asTyped(words ...string) []Assignment {
	var set []Assignment
	for _, w := range words {
		field, value, _ := strings.Cut(w, "=")
		set = append(set, Assignment{field, value})
	}
	return set
}

func amendedEvent(t *testing.T, words ...string) *calendar.Event {
	t.Helper()
	plan := season()
	r, err := Amend(plan, plan.Events.At("e1"), asTyped(words...))
	if err != nil {
		t.Fatal(err)
	}
	return r.(*calendar.Event)
}

func TestWhatIsTypedLandsInItsField(t *testing.T) {
	for _, c := range []struct{ typed, field, want string }{
		{"status=confirmed", "status", "confirmed"},
		{"title=Late again", "title", "en: Late again"},
		{"title.fr=Tard", "title", "en: Late; fr: Tard"},
		{"title=", "title", ""},
		{"locked=yes", "locked", "true"},
		{"capacity=120", "capacity", "120"},
		{"announce_from=2027-06-01", "announce_from", "2027-06-01"},
		{"announce_from=", "announce_from", ""},
		{"end=2027-08-25T23:30", "end", "2027-08-25T23:30"},
		{"activity=WI", "activity", "winds"},
	} {
		t.Run(c.typed, func(t *testing.T) {
			e := amendedEvent(t, c.typed)
			f, _ := calendar.FieldOf(calendar.TypeEvent, c.field)
			if got := f.Format(f.Value(e)); got != c.want {
				t.Errorf("%s is %q, want %q", c.field, got, c.want)
			}
		})
	}
}

func TestWordsOfASetComeAndGoOneByOne(t *testing.T) {
	plan := season()
	winds, err := Amend(plan, plan.Activities.At("winds"), asTyped("tags=outdoor, brass", "tags.night=yes", "tags.brass=no"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(winds.(*calendar.Activity).Tags.Words(), " "); got != "night outdoor" {
		t.Errorf("tags are %q", got)
	}
}

func TestASpaceElsewhereBringsItsVenueAndZoneAndKeepsTheClockOnTheWall(t *testing.T) {
	e := amendedEvent(t, "space=stu")
	want := calendar.Place{Venue: "tunis", Space: "studio"}
	if e.Place != want || e.When.Zone != "Africa/Tunis" || e.When.Start.String() != "2027-08-25T22:00" {
		t.Errorf("moved to %v, %v", e.Place, e.When)
	}
	if e := amendedEvent(t, "space=stu", "zone=Europe/Paris"); e.When.Zone != "Europe/Paris" {
		t.Errorf("a zone that was typed is %s", e.When.Zone)
	}
	if e := amendedEvent(t, "venue=tun"); e.Place != (calendar.Place{Venue: "tunis"}) {
		t.Errorf("another house keeps no room of the first: %v", e.Place)
	}
}

func TestADayInsteadOfATimeMeansWholeDays(t *testing.T) {
	e := amendedEvent(t, "start=2027-04-01", "end=2027-04-15")
	if !e.When.WholeDays || e.When.LastDay(300) != calendar.DayOf(2027, 4, 14) {
		t.Errorf("%+v", e.When)
	}
	plan := season()
	plan.Put(e)
	back, err := Amend(plan, e, asTyped("start=2027-04-01T10:00", "end=2027-04-01T12:00"))
	if err != nil || back.(*calendar.Event).When.WholeDays {
		t.Errorf("times make it hours again: %v, %v", back, err)
	}
}

func TestANewTimeForgetsTheSecondHour(t *testing.T) {
	e := amendedEvent(t, "start=2027-10-31T02:30", "end=2027-10-31T04:00", "fold=1")
	if e.When.Fold != calendar.StartIsSecond {
		t.Fatalf("fold is %d", e.When.Fold)
	}
	plan := season()
	plan.Put(e)
	later, err := Amend(plan, e, asTyped("start=2027-10-31T02:15"))
	if err != nil || later.(*calendar.Event).When.Fold&calendar.StartIsSecond != 0 {
		t.Errorf("fold of the new time: %+v, %v", later, err)
	}
}

func TestANewStartKeepsTheLength(t *testing.T) {
	plan := season()
	for _, c := range []struct{ start, end, to, want string }{
		{"2027-08-25T22:00", "2027-08-25T23:15", "2027-08-26T20:00", "2027-08-26T21:15"},
		{"2027-08-25T22:00", "2027-08-25T23:15", "2027-03-28T02:30", "2027-03-28T04:45"}, // in the gap: it counts as 03:30
		{"2027-08-25T22:00", "2027-08-25T23:15", "2027-03-28T01:30", "2027-03-28T03:45"},
		{"2027-03-28T01:30", "2027-03-28T03:45", "2027-08-25T22:00", "2027-08-25T23:15"},
		{"2027-08-25T10:00", "2027-08-28T18:00", "2027-03-27T10:00", "2027-03-30T18:00"},
		{"2027-04-01", "2027-04-15", "2027-05-01", "2027-05-15"},
	} {
		r, err := Amend(plan, plan.Events.At("e1"), asTyped("start="+c.start, "end="+c.end))
		if err != nil {
			t.Fatal(err)
		}
		moved, err := Amend(plan, r, asTyped("start="+c.to))
		if err != nil {
			t.Errorf("to %s: %v", c.to, err)
			continue
		}
		e := moved.(*calendar.Event)
		if got := e.When.End.String(); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s–%s to %s ends %s, want %s", c.start, c.end, c.to, got, c.want)
		}
		if e.When.Start.String()[:len(c.to)] != c.to {
			t.Errorf("the start that was typed is %s", e.When.Start)
		}
	}
}

// What is brief keeps the minutes that pass; what is longer those, or its hours on the wall.
func TestADateKeepsItsMinutesWhereverItMoves(t *testing.T) {
	plan := season()
	rapid.Check(t, func(t *rapid.T) {
		start := calendar.DayOf(2027, 1, 1).At(rapid.IntRange(0, 365*24*60).Draw(t, "start"))
		to := calendar.DayOf(2027, 1, 1).At(rapid.IntRange(0, 365*24*60).Draw(t, "to"))
		e := calendar.Copy(plan.Events.At("e1")).(*calendar.Event)
		e.When = calendar.When{Start: start, End: start + calendar.Wall(60*rapid.IntRange(61, 1200).Draw(t, "minutes")), Zone: e.When.Zone}
		was, _ := e.When.Span()
		r, err := Amend(plan, e, asTyped("start="+to.String()))
		if err != nil {
			t.Skip("it would end by the clock before it starts:", err)
		}
		is := r.(*calendar.Event).When
		now, _ := is.Span()
		passes, onWall := now.End-now.Start == was.End-was.Start, is.End-is.Start == e.When.End-e.When.Start
		if brief := was.End-was.Start < 3*60*60; !passes && (brief || !onWall) {
			t.Errorf("%v became %v", e.When, r.(*calendar.Event).When)
		}
	})
}

func TestASecondTimeIsRefusedWhereClocksShowItOnce(t *testing.T) {
	plan := season()
	_, err := Amend(plan, plan.Events.At("e1"), asTyped("fold=1"))
	var faulty *Faulty
	if !errors.As(err, &faulty) || len(faulty.Faults) != 1 || faulty.Faults[0].Rule != "shown-once" {
		t.Errorf("%v", err)
	}
}

func TestATimeThatComesToLastLongerThanADayIsNoted(t *testing.T) {
	short := season().Events.At("e1")
	long := amendedEvent(t, "end=2027-08-29T23:00")
	for _, c := range []struct {
		before, after calendar.Record
		want          int
	}{{short, long, 1}, {nil, long, 1}, {long, long, 0}, {short, short, 0}, {short, amendedEvent(t, "start=2027-04-01", "end=2027-04-15"), 0}} {
		if got := longNote(c.before, c.after); len(got) != c.want {
			t.Errorf("%v noted %v", c.after, got)
		}
	}
}

func TestANewDateTakesTheZoneOfItsHouse(t *testing.T) {
	plan := season()
	for place, zone := range map[string]string{"space=studio": "Africa/Tunis", "title=somewhere": "Europe/Paris"} {
		r, err := Amend(plan, Begin(calendar.TypeEvent), asTyped("activity=winds", place, "start=2027-05-01T10:00", "end=2027-05-01T11:00"))
		if err != nil || r.(*calendar.Event).When.Zone != zone {
			t.Errorf("%s: %+v, %v", place, r, err)
		}
	}
}

func TestEveryFaultIsToldAtOnce(t *testing.T) {
	for _, c := range []struct {
		typed []Assignment
		want  string
	}{
		{asTyped("colour=red", "capacity=many", "locked=perhaps", "start=noon", "announce_from=May"), "colour no-such-field, capacity no-number, locked no-truth, start no-time, announce_from no-day"},
		{asTyped("capacity=1", "capacity=2"), "capacity given-twice"},
		{asTyped("activity=nobody", "space="), "activity no-such-record"},
		{asTyped("locked=perhaps", "capacity=-1", "status=done"), "locked no-truth, capacity at-least, status illegal-move"},
		{asTyped("end=2027-08-25T20:00", "capacity=-1"), "end end-before-start, capacity at-least"},
		{asTyped("status=done"), "status illegal-move"},
		{asTyped("status=perhaps"), "status no-such-word"},
		{asTyped("title.=x", "capacity.fr=2"), "title. no-such-field, capacity.fr no-such-field"},
		{asTyped("zone=Mars/Olympus"), "zone no-such-zone"},
		{asTyped("capacity=99999999999999999999"), "capacity no-number"},
		{asTyped("start=2027-04-01", "end=2027-04-02T10:00"), "whole_days whole-days-with-times"},
	} {
		plan := season()
		_, err := Amend(plan, plan.Events.At("e1"), c.typed)
		var faulty *Faulty
		if !errors.As(err, &faulty) {
			t.Errorf("%v: %v is not a list of faults", c.typed, err)
			continue
		}
		var got []string
		for _, f := range faulty.Faults {
			got = append(got, f.Field+" "+f.Rule)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%v: %s, want %s", c.typed, strings.Join(got, ", "), c.want)
		}
	}
}

func TestAClockChangeAndAForeignZoneAreNoted(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"start=2027-03-28T02:30 end=2027-03-28T04:00", "work.note.gap"},
		{"start=2027-10-31T01:30 end=2027-10-31T02:30", "work.note.overlap"},
		{"start=2027-10-31T01:30 end=2027-10-31T04:30", ""},
		{"zone=Africa/Tunis", "work.note.other-zone"},
	} {
		e := amendedEvent(t, strings.Fields(c.words)...)
		got := ""
		for _, n := range Notes(season(), e) {
			got += n.Key
		}
		if got != c.want {
			t.Errorf("%s: noted %q, want %q", c.words, got, c.want)
		}
	}
}

func TestWhatAFieldShowsCanBeTypedBack(t *testing.T) {
	plan, epoch := season(), calendar.DayOf(1970, 1, 1).At(0)
	rapid.Check(t, func(t *rapid.T) {
		e := plan.Events.At("e1")
		field := rapid.SampledFrom([]string{"capacity", "start", "announce_from", "locked", "subject_to"}).Draw(t, "field")
		f, _ := calendar.FieldOf(calendar.TypeEvent, field)
		typed := map[string]*rapid.Generator[string]{
			"capacity":      rapid.Map(rapid.IntRange(0, 1e9), func(n int) string { return f.Format(n) }),
			"start":         rapid.Map(rapid.Int64Range(0, 29_000_000), func(m int64) string { return (epoch + calendar.Wall(m*60)).String() }),
			"announce_from": rapid.Map(rapid.Int32Range(0, 40_000), func(d int32) string { return (epoch.Day() + calendar.Day(d)).String() }),
			"locked":        rapid.SampledFrom([]string{"true", "false"}),
			"subject_to":    rapid.String(),
		}[field].Draw(t, "typed")
		r, err := Amend(plan, e, []Assignment{{field, typed}, {"end", "2070-01-01T00:00"}})
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Format(f.Value(r)); got != typed {
			t.Fatalf("%s=%s shows as %q", field, typed, got)
		}
	})
}

func FuzzAmend(f *testing.F) {
	f.Add("start", "2027-08-25T22:00")
	f.Add("title.fr", "été")
	f.Add("tags.", "yes")
	f.Add("space", "")
	f.Add("fold", "3")
	f.Fuzz(func(t *testing.T, field, value string) {
		plan := season()
		for _, r := range []calendar.Record{plan.Events.At("e1"), plan.Activities.At("winds"), Begin(calendar.TypeHold)} {
			changed, err := Amend(plan, r, []Assignment{{field, value}})
			if err == nil && len(changed.Faults()) > 0 {
				t.Errorf("%s=%s made a faulty record: %v", field, value, changed.Faults())
			}
		}
	})
}
