package inspector

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// fields are those of rows, by their names.
func fields(rows []Row) map[string]Field {
	all := map[string]Field{}
	for _, row := range rows {
		switch r := row.(type) {
		case Field:
			all[r.Name] = r
		case Pair:
			all[r.Left.Name], all[r.Right.Name] = r.Left, r.Right
		}
	}
	return all
}

func TestAPhaseSaysItsHoursAndHowFarItIsWithUnits(t *testing.T) {
	for language, want := range map[string][3]string{
		"en":  {"When: 20:00–20:30", "Distance: 30 minutes before", "Length: 30 minutes"},
		"fr":  {"Quand: 20h00–20h30", "Écart: 30 minutes avant", "Durée: 30 minutes"},
		"it":  {"Quando: 20:00–20:30", "Distanza: 30 minuti prima", "Durata: 30 minuti"},
		"sl":  {"Kdaj: 20.00–20.30", "Odmik: 30 minut prej", "Trajanje: 30 minut"},
		"es":  {"Cuándo: 20:00–20:30", "Distancia: 30 minutos antes", "Duración: 30 minutos"},
		"cnr": {"Kada: 20:00–20:30", "Razmak: 30 minuta prije", "Trajanje: 30 minuta"},
	} {
		s, _ := opened(t, language)
		found := fields(on(s).timing(s.Season().Plan.Phases.At(id("doors"))))
		for _, line := range want {
			name, value, _ := strings.Cut(line, ": ")
			if got := found[name].Value; got != value {
				t.Errorf("%s: %s is %q, want %q", language, name, got, value)
			}
		}
	}
}

func TestAPhaseIsPutWhereAPersonSays(t *testing.T) {
	for _, c := range []struct {
		phase, field, typed string
		want                calendar.Timing
	}{
		{"doors", "When", "18:00–20:00", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -150, Length: 120}},
		{"doors", "When", "19:30", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -60, Length: 30}},
		{"doors", "When", "14-16", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -390, Length: 120}},
		{"doors", "When", "14:00 2 h", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -390, Length: 120}},
		{"doors", "When", "22 Aug 14:00–16:00", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -390 - 1440, Length: 120}},
		{"doors", "When", "1 h before, 45 min", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -60, Length: 45}},
		{"doors", "Distance", "90", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -90, Length: 30}},
		{"doors", "Distance", "1 h 30 before", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -90, Length: 30}},
		{"doors", "Distance", "19:00–20:00", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -90, Length: 60}},
		{"doors", "Distance", "at the start", calendar.Timing{Anchor: calendar.BeforeStart, Length: 30}},
		{"doors", "Distance", "10 min after", calendar.Timing{Anchor: calendar.BeforeStart, Offset: 10, Length: 30}},
		{"doors", "Length", "1 h", calendar.Timing{Anchor: calendar.BeforeStart, Offset: -30, Length: 60}},
		{"strike", "Distance", "15 min", calendar.Timing{Anchor: calendar.AfterEnd, Offset: 15, Length: 90}},
		{"get-in", "When", "10:00–16:00", calendar.Timing{Anchor: calendar.OnDay, Offset: 600, Length: 360}},
		{"get-in", "When", "22 Aug 10:00–16:00", calendar.Timing{Anchor: calendar.OnDay, Days: -1, Offset: 600, Length: 360}},
		{"get-in", "Days", "1 day before", calendar.Timing{Anchor: calendar.OnDay, Days: -1, Offset: 540, Length: 480}},
		{"get-in", "Days", "-2", calendar.Timing{Anchor: calendar.OnDay, Days: -2, Offset: 540, Length: 480}},
		{"get-in", "Days", "the same day", calendar.Timing{Anchor: calendar.OnDay, Offset: 540, Length: 480}},
	} {
		s, _ := opened(t, "en")
		fields(on(s).timing(s.Season().Plan.Phases.At(id(c.phase))))[c.field].Set(c.typed, taken(t))
		if got := s.Season().Plan.Phases.At(id(c.phase)).Timing; got != c.want {
			t.Errorf("%s, %s %q: it is %+v, want %+v", c.phase, c.field, c.typed, got, c.want)
		}
	}
}

func TestATimeOfAPhaseThatIsNotUnderstoodIsSaid(t *testing.T) {
	s, _ := opened(t, "en")
	for _, c := range [][3]string{
		{"When", "later", "“later” is no time like 14:00–16:00"},
		{"Distance", "far", "is no time like"},
		{"When", "24 Aug", "is no time like"},
		{"Length", "long", "“long” is no length like 90 min"},
		{"Length", "", "At least 1"},
	} {
		said := ""
		fields(on(s).timing(s.Season().Plan.Phases.At(id("doors"))))[c[0]].Set(c[1], func(why string) { said = why })
		if !strings.Contains(said, c[2]) {
			t.Errorf("%s %q: it says %q", c[0], c[1], said)
		}
	}
	fields(on(s).timing(s.Season().Plan.Phases.At(id("get-in"))))["Days"].Set("5 min before", func(why string) {
		if !strings.Contains(why, "are no days") {
			t.Errorf("of days it says %q", why)
		}
	})
}

func TestAPhaseWhoseDateHasNoTimeTakesADistanceAlone(t *testing.T) {
	s, _ := opened(t, "en")
	p := &calendar.Phase{ID: calendar.NewID(), Event: id("sometime"), Kind: calendar.GetIn, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -60, Length: 60}}
	s.Season().Plan.Put(p)
	found := fields(on(s).timing(p))
	if f, there := found["When"]; there {
		t.Errorf("it says %q", f.Value)
	}
	refused := false
	found["Distance"].Set("14:00–16:00", func(string) { refused = true })
	if !refused {
		t.Error("a clock time is taken")
	}
}

func TestTheTimeOfAPhaseIsReadBackAsItIsSaid(t *testing.T) {
	for _, l := range assets.Languages() {
		s, _ := opened(t, l.Code)
		w := on(s)
		rapid.Check(t, func(t *rapid.T) {
			p := anyTiming(t, w.plan.Phases.At(id("doors")))
			w.plan.Put(p)
			said := fields(w.timing(p))
			for _, name := range []string{w.Say("field.when"), w.Say("field.offset")} {
				if f, there := said[name]; there && !unchanged(t, w, p, f.Value) {
					t.Fatalf("%q of %+v is read otherwise", f.Value, p.Timing)
				}
			}
			if f, there := said[w.Say("field.days")]; there {
				if d, fault := w.reader(0).Distance(f.Value, false); fault != nil || d.Minutes != p.Timing.Days*24*60 {
					t.Fatalf("%q of %+v is read as %v (%v)", f.Value, p.Timing, d, fault)
				}
			}
			length := said[w.Say("field.length")].Value
			if minutes, fault := w.reader(0).Length(length); fault != nil || minutes != p.Timing.Length {
				t.Fatalf("%q of %+v is read as %d (%v)", length, p.Timing, minutes, fault)
			}
		})
	}
}

func anyTiming(t *rapid.T, like *calendar.Phase) *calendar.Phase {
	p := calendar.Copy(like).(*calendar.Phase)
	p.Kind = calendar.GetIn
	p.Timing = calendar.Timing{Length: rapid.IntRange(1, 3000).Draw(t, "length")}
	p.Timing.Anchor = rapid.SampledFrom([]calendar.Anchor{calendar.BeforeStart, calendar.AfterEnd, calendar.OnDay}).Draw(t, "anchor")
	if p.Timing.Anchor == calendar.OnDay {
		p.Timing.Offset, p.Timing.Days = rapid.IntRange(0, 1439).Draw(t, "minute"), rapid.IntRange(-3, 3).Draw(t, "days")
	} else {
		p.Timing.Offset = rapid.IntRange(-3000, 3000).Draw(t, "offset")
	}
	return p
}

// unchanged reports that a phase stays as it is where its time is typed as it is said.
func unchanged(t *rapid.T, w writer, p *calendar.Phase, said string) bool {
	set, fault := w.phaseAt(p, said)
	if fault != nil {
		t.Fatalf("%q is refused: %v", said, fault)
	}
	after, err := work.Amend(w.plan, p, set)
	if err != nil {
		t.Fatalf("%q: %v", said, err)
	}
	return after.(*calendar.Phase).Timing == p.Timing
}

func TestThePageOfAPhaseIsHeadedByWhatItIsAndLeadsToItsDate(t *testing.T) {
	for phase, want := range map[string]string{"doors": "Doors", "get-in": "Get-in", "strike": "Strike"} {
		s, _ := opened(t, "en")
		page := on(s).page(calendar.Ref{Type: calendar.TypePhase, ID: id(phase)})
		if page.Title != want || page.Sub.Ref.ID == "" {
			t.Errorf("%s is headed %q, below %q", phase, page.Title, page.Sub.Text)
		}
	}
}

func TestWhatHasNoPlaceOfItsOwnSaysWhereItIs(t *testing.T) {
	s, _ := opened(t, "en")
	plan := s.Season().Plan
	phase := plan.Phases.At(id("doors"))
	if got := on(s).spaceField(phase); got.Value != none || got.Options[0].Text != "as its date: "+s.PlaceText(plan.PlaceOfPhase(phase)) {
		t.Errorf("the phase of a date: %q", got.Options[0].Text)
	}
	date := calendar.Copy(plan.Events.At(phase.Event)).(*calendar.Event)
	run := &calendar.Run{ID: "run", Activity: date.Activity, Place: date.Place}
	plan.Put(run)
	date.Run, date.Place = run.ID, calendar.Place{}
	if got := on(s).spaceField(date).Options[0].Text; got != "as its run: "+s.PlaceText(run.Place) {
		t.Errorf("a date of a run: %q", got)
	}
	of := &calendar.Phase{ID: "getin", Run: run.ID, Kind: calendar.GetIn}
	if got := on(s).spaceField(of).Options[0].Text; got != "as its run: "+s.PlaceText(run.Place) {
		t.Errorf("the phase of a run: %q", got)
	}
	date.Run = ""
	if got := on(s).spaceField(date).Options[0].Text; got != "no space yet" {
		t.Errorf("a date without a place: %q", got)
	}
}

func TestATickStandsLevelWithTheFieldBesideIt(t *testing.T) {
	_, p := opened(t, "en")
	pair := p.pair(Pair{Field{Name: "Day", Value: "31 Jan"}, Field{Name: "Done", Check: true}})
	test.NewTempWindow(t, pair).Resize(fyne.NewSize(340, 100))
	driver := fyne.CurrentApp().Driver()
	middle := map[string]float32{}
	for _, f := range p.fields[len(p.fields)-2:] {
		o := f.(fyne.CanvasObject)
		middle[fmt.Sprintf("%T", o)] = driver.AbsolutePositionForObject(o).Y + o.Size().Height/2
	}
	if gap := middle["*control.Check"] - middle["*control.Entry"]; gap < -2 || gap > 2 {
		t.Errorf("their middles are %v", middle)
	}
}
