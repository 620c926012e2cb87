package inspector

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

func on(s *state.State) writer { return writer{State: s, plan: s.Season().Plan} }

// taken fails where a value is refused.
func taken(t *testing.T) func(string) {
	return func(why string) {
		t.Helper()
		t.Errorf("it is refused: %s", why)
	}
}

func timed(s *state.State, start, end calendar.Wall) *calendar.Event {
	e := *s.Season().Plan.Events.At(id("evening"))
	e.When = calendar.When{Start: start, End: end, Zone: "Europe/Ljubljana"}
	s.Season().Plan.Put(&e)
	return &e
}

func TestOfATimeThatHappensTwiceTheSecondCanBeMeant(t *testing.T) {
	s, _ := opened(t, "en")
	night := calendar.DayOf(2027, 10, 31)
	e := timed(s, night.At(150), night.At(300))
	f := on(s).startField(e)
	if f.Second == nil || f.Second.Value != "1" || len(f.Second.Options) != 2 {
		t.Fatalf("it lets choose %+v", f.Second)
	}
	if second := on(s).endField(e).Second; second != nil {
		t.Errorf("an end that happens once lets choose %+v", second)
	}
	f.Second.Set("2", taken(t))
	if got := s.Season().Plan.Events.At(e.ID).When.Fold; got != calendar.StartIsSecond {
		t.Errorf("the fold is %d", got)
	}
	if on(s).startField(timed(s, night.At(1200), night.At(1260))).Second != nil {
		t.Error("an evening lets choose")
	}
}

// A quarter of an hour passes at each step, also through the hour that comes twice and over the one that is left out.
func TestTheArrowKeysStepThroughAClockChange(t *testing.T) {
	s, _ := opened(t, "en")
	for _, night := range []calendar.Day{calendar.DayOf(2027, 10, 31), calendar.DayOf(2027, 3, 28)} {
		for _, by := range []int{1, -1} {
			e := timed(s, night.At(60), night.At(90))
			if by < 0 {
				e = timed(s, night.At(4*60), night.At(4*60+30))
			}
			for range 12 {
				was, _ := e.When.Span()
				on(s).startField(e).Step(by, taken(t))
				e = s.Season().Plan.Events.At(e.ID)
				is, _ := e.When.Span()
				if quarter := calendar.Instant(by * 15 * 60); is.Start-was.Start != quarter || is.End-was.End != quarter {
					t.Fatalf("the start stepped from %v to %v", was, is)
				}
			}
			for range 12 {
				was, _ := e.When.Span()
				on(s).endField(e).Step(1, taken(t))
				e = s.Season().Plan.Events.At(e.ID)
				if is, _ := e.When.Span(); is.Start != was.Start || is.End-was.End != 15*60 {
					t.Fatalf("the end stepped from %v to %v", was, is)
				}
			}
		}
	}
}

func TestHoursByOtherClocksThanThoseAtHomeNameTheirCity(t *testing.T) {
	s, _ := opened(t, "en")
	day := calendar.DayOf(2027, 10, 4)
	e := timed(s, day.At(360), day.At(450))
	if got := on(s).startField(e).Name; got != "Start" {
		t.Errorf("at home: %q", got)
	}
	e.When.Zone = "Africa/Tunis"
	if start, end := on(s).startField(e).Name, on(s).endField(e).Name; start != "Start · Tunis" || end != "End · Tunis" {
		t.Errorf("in Tunis: %q, %q", start, end)
	}
	e.When = calendar.Days(day, day, "Africa/Tunis")
	if got := on(s).startField(e).Name; got != "Start" {
		t.Errorf("of whole days: %q", got)
	}
}

func TestATimeThatClocksNeverShowIsSaidBesideItsField(t *testing.T) {
	s, _ := opened(t, "en")
	night := calendar.DayOf(2027, 3, 28)
	f := on(s).startField(timed(s, night.At(150), night.At(300)))
	if !f.Warn || !strings.Contains(f.Hint, "02:30 does not exist on 28 Mar") {
		t.Errorf("it says %q", f.Hint)
	}
}

func TestAChangeIsMadeOfTheDatesThatAreMeant(t *testing.T) {
	for scope, want := range map[work.Scope]int{work.ThisDate: 1, work.AllDates: 2} {
		s, _ := opened(t, "en")
		w := on(s)
		w.scope = scope
		w.edit(s.Season().Plan.Events.At(id("evening")), "capacity").(Field).Set("77", taken(t))
		changed := 0
		for e := range s.Season().Plan.EventsOf.Of(id("cantata")) {
			if e.Capacity == 77 {
				changed++
			}
		}
		if changed != want {
			t.Errorf("of scope %d %d dates are changed, want %d", scope, changed, want)
		}
	}
}

func TestWhereAllAreMeantThePanelTellsThatTheyDiffer(t *testing.T) {
	s, _ := opened(t, "en")
	w := on(s)
	w.scope, w.setScope = work.AllDates, func(work.Scope) {}
	plan := s.Season().Plan
	for name, status := range map[string]calendar.Status{"evening": calendar.Confirmed, "night": calendar.Option} {
		e := *plan.Events.At(id(name))
		e.Status = status
		plan.Put(&e)
	}
	e := plan.Events.At(id("evening"))
	status := func() (f Field) {
		for _, row := range w.details(plan.Activities.At(e.Activity), e) {
			if pair, ok := row.(Pair); ok && f.Name == "" {
				f = pair.Right
			}
		}
		return f
	}
	if f := status(); f.Value != differKey || f.Options[0].Text != "2 different values" {
		t.Fatalf("it shows %q of %v", f.Value, f.Options)
	}
	status().Set("confirmed", taken(t))
	if got := s.Season().Plan.Events.At(id("night")).Status; got != calendar.Confirmed {
		t.Errorf("the other date is %s", got)
	}
	if f := status(); f.Value != "confirmed" {
		t.Errorf("it shows %q then", f.Value)
	}
}

func TestOnlyScopesThatDifferAreOffered(t *testing.T) {
	for _, c := range []struct {
		date  string
		dates int // more of the same, later
		lang  string
		want  string
	}{
		{"evening", 0, "en", "this date, both"},
		{"night", 0, "en", "this date, both"},
		{"evening", 0, "sl", "ta termin, oba"},
		{"evening", 2, "en", "this date, all 4"},
		{"night", 1, "en", "this date, and the later one, all 3"},
		{"night", 2, "en", "this date, and 2 later, all 4"},
		{"night", 2, "sl", "ta termin, in 2 naslednja, vsi 4"},
	} {
		s, _ := opened(t, c.lang)
		w := on(s)
		w.setScope = func(work.Scope) {}
		e := w.plan.Events.At(id(c.date))
		for i := range c.dates {
			more := calendar.Copy(w.plan.Events.At(id("night"))).(*calendar.Event)
			more.ID = calendar.NewID()
			more.When = more.When.MovedTo(more.When.Start + calendar.Wall((i+1)*7*24*3600))
			w.plan.Put(more)
		}
		if got := strings.Join(w.scopeRow(e)[0].(Scope).Choices, ", "); got != c.want {
			t.Errorf("%s with %d more is asked %q, want %q", c.date, c.dates, got, c.want)
		}
	}
}

// The title is that of all dates of an activity; a change for "all" leaves those of another run, and history, as they are. Where
// the two numbers differ it is said why, and nothing moves below the choice.
func TestWhatAllDatesAreNotIsSaid(t *testing.T) {
	s, _ := opened(t, "en")
	w := on(s)
	w.setScope = func(work.Scope) {}
	over := calendar.Copy(w.plan.Events.At(id("night"))).(*calendar.Event)
	over.ID, over.Status = calendar.NewID(), calendar.Cancelled
	w.plan.Put(over)
	row := w.scopeRow(w.plan.Events.At(id("evening")))[0].(Scope)
	if len(row.Says) != len(row.Choices) {
		t.Fatalf("of %v it says %v", row.Choices, row.Says)
	}
	if !strings.Contains(row.Says[0], "The other 3 keep their status") || !strings.HasSuffix(row.Says[1], "2 more stay: over, done or not of this run.") {
		t.Errorf("says %q", row.Says)
	}
}

func TestAnotherSelectionBeginsWithThisDateAlone(t *testing.T) {
	s, _ := opened(t, "en")
	s.Select(eventRef("evening"))
	s.SetScope(work.AllDates)
	s.Select(eventRef("night"))
	if s.Scope() != work.ThisDate {
		t.Error("all dates are meant still")
	}
}

func TestSeveralAreEditedTogetherAndTellWhereTheyDiffer(t *testing.T) {
	s, p := opened(t, "en")
	refs := []calendar.Ref{eventRef("evening"), eventRef("night")}
	s.Select(refs...)
	says(t, p, "2 selected", true)
	says(t, p, "2 different values", true)
	w := on(s)
	w.several = refs
	f, ok := w.common(refs, "subject_to")
	if !ok {
		t.Fatal("there is no such field")
	}
	f.Set("grant", taken(t))
	for _, ref := range refs {
		if got := s.Season().Plan.Events.At(ref.ID).SubjectTo; got != "grant" {
			t.Errorf("%s is subject to %q", ref.ID, got)
		}
	}
}

func TestCoProducersAreAddedMovedAndTakenOut(t *testing.T) {
	s, _ := opened(t, "en")
	a := s.Season().Plan.Activities.At(id("cantata"))
	k := kinship{calendar.TypeCoProduction, "activity", "organisation"}
	names := func() (all []string) {
		for _, row := range on(s).kin(a, k) {
			if m, ok := row.(Member); ok {
				all = append(all, m.Text.Text)
			}
		}
		return all
	}
	before := names()
	rows := on(s).kin(a, k)
	rows[1].(Member).Move(1)
	if got := names(); got[0] != before[1] || got[1] != before[0] {
		t.Fatalf("after %v comes %v", before, got)
	}
	s.Do(work.NewPartner{Name: "Kino Teater Maja", Short: "KTM", Role: calendar.FullPartner}.Act, nil, nil)
	rows = on(s).kin(a, k)
	add := rows[len(rows)-1].(Adder)
	left := add.Options() // neither the lead nor those who are there
	if len(left) != 1 || left[0].Text != "KTM" || left[0].Also != "Kino Teater Maja KTM KTM" {
		t.Fatalf("it offers %v", left)
	}
	add.Add(left[0].Key, taken(t))
	if got := names(); len(got) != len(before)+1 || !slices.Contains(got, "KTM") {
		t.Fatalf("of %v came %v", before, got)
	}
}

func TestDatesAreAddedInOneSentence(t *testing.T) {
	s, _ := opened(t, "en")
	plan := s.Season().Plan
	a, e := plan.Activities.At(id("cantata")), plan.Events.At(id("evening"))
	f := on(s).runField(a, e)
	if says, ok := f.Preview("Mon, Tue 20:00, 6–14 September 2027"); !ok || !strings.Contains(says, "4") {
		t.Errorf("understood %v: %q", ok, says)
	}
	if _, ok := f.Preview("when the moon is full"); ok {
		t.Error("the moon is understood")
	}
	before := plan.EventsOf.Count(a.ID)
	f.Set("Mon, Tue 20:00, 6–14 September 2027", taken(t))
	if got := s.Season().Plan.EventsOf.Count(a.ID); got != before+4 {
		t.Errorf("%d dates became %d", before, got)
	}
}

func TestEveryAdderMakesSomething(t *testing.T) {
	s, _ := opened(t, "en")
	plan := s.Season().Plan
	for typ, kinds := range kin {
		var r calendar.Record
		for one := range plan.Records(typ) {
			r = one
			break
		}
		if r == nil {
			continue
		}
		for _, k := range kinds {
			before := plan.Count(k.of)
			add := on(s).adder(r, k, 0).(Adder)
			keys := []string{""}
			if add.Options != nil {
				keys = nil
				for _, o := range add.Options() {
					if o.Key != "" {
						keys = append(keys, o.Key)
					}
				}
			}
			why := []string{}
			for _, key := range keys {
				add.Add(key, func(s string) { why = append(why, s) })
			}
			if len(keys) > 0 && plan.Count(k.of) == before && !strings.Contains(strings.Join(why, " "), "already") {
				t.Errorf("%s of %s: nothing came of %d: %v", k.of, typ, len(keys), why)
			}
		}
	}
}

func TestAMonthIsWalkedWithTheKeys(t *testing.T) {
	test.NewTempApp(t)
	picked := calendar.Day(0)
	m := control.NewMonth("en", calendar.DayOf(2027, 1, 31), func(d calendar.Day) { picked = d })
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyReturn} {
		m.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if picked != calendar.DayOf(2027, 2, 22) { // 28 Feb, 27, its Monday
		t.Errorf("%s is picked", picked)
	}
}

func TestAStartThatIsTypedForASeriesSaysBeforehandWhereTheOthersGo(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	told := func(want string, is bool) {
		t.Helper()
		if all := strings.ReplaceAll(shown(p), " | ", " "); strings.Contains(all, want) != is {
			t.Errorf("the panel says %q: %v, want %v: %s", want, !is, is, all)
		}
	}
	s.SetScope(work.AllDates)
	p.Show(s.Selection())
	told("A new start or end moves the others by as much as this date", true)
	e := entry(t, p, "23 Aug 2027 20:30")
	e.SetText("23 Aug 2027 21:00")
	told("The others (1) move by +30 min, too.", true)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	told("move by +30 min", false)
	entry(t, p, "21:45").SetText("22:00")
	told("The ends of the others (1) move by +15 min, too.", true)
	s.SetScope(work.ThisDate)
	p.Show(s.Selection())
	told("moves the others", false)
	entry(t, p, "23 Aug 2027 20:30").SetText("23 Aug 2027 21:00")
	told("The others", false)
}
