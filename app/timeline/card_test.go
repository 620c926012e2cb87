package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/calendar"
)

// told is what the card says.
func told(l *Timeline) string {
	var lines []string
	for _, o := range l.over.card.lines.Objects {
		lines = append(lines, o.(*control.Line).Text())
	}
	return strings.Join(lines, "\n")
}

func over(l *Timeline, b scene.Block) {
	at := fyne.NewPos(float32(b.X+b.W/2), float32(b.Y+b.H/2))
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func TestTheCardTellsOfTheDateUnderThePointerAndThenOfTheNext(t *testing.T) {
	l, _ := shown(t)
	over(l, l.frame.Blocks[0])
	want := "Foyer show\nMon 5 Jul 2027, 20:00 – 22:00\nElektrarna · Foyer\nshow · confirmed"
	if got := told(l); got != want {
		t.Errorf("it says %q", got)
	}
	over(l, l.frame.Blocks[1])
	if got := told(l); !strings.Contains(got, "12 Jul") {
		t.Errorf("of the next it says %q", got)
	}
}

func TestTheCardSaysWhatThingsThatAreNoDatesAre(t *testing.T) {
	l, s := shown(t)
	plan := s.Season().Plan
	day := calendar.DayOf(2027, 7, 5)
	event := calendar.DerivedID("e", "Foyer", "a")
	space := plan.Events.At(event).Place.Space
	phase := &calendar.Phase{ID: "phase", Event: event, Kind: calendar.GetIn}
	hold := &calendar.Hold{
		ID: "hold", Rank: 2, Subject: calendar.Subject{Space: space}, State: calendar.Held,
		When: calendar.When{Start: day.At(600), End: day.At(660), Zone: "Europe/Ljubljana"},
	}
	orphan := &calendar.Event{ID: "orphan", Activity: "gone", Status: calendar.Idea}
	for _, r := range []calendar.Record{phase, hold, orphan} {
		plan.Put(r)
	}
	for _, c := range []struct {
		hit  scene.Hit
		want []string
	}{
		{scene.Hit{Ref: phase.Ref()}, []string{"get-in", "Foyer show"}},
		{scene.Hit{Ref: hold.Ref()}, []string{"10:00 – 11:00", "Elektrarna · Foyer", "2"}},
		{scene.Hit{Ref: orphan.Ref()}, []string{"idea"}},
		{scene.Hit{Ref: plan.Activities.At(calendar.DerivedID("a", "Foyer")).Ref()}, []string{"Foyer show", "show"}},
		{scene.Hit{Ref: plan.Events.At(event).Ref(), Block: scene.Block{Count: 3}}, []string{"3 dates"}},
		{scene.Hit{Ref: plan.Events.At(event).Ref(), Block: scene.Block{Count: 1}}, []string{"confirmed"}},
	} {
		lines := strings.Join(describe(l, c.hit), "\n")
		for _, word := range c.want {
			if !strings.Contains(lines, word) {
				t.Errorf("of %v it says %q, without %q", c.hit.Ref, lines, word)
			}
		}
		if strings.Contains(lines, "\n\n") || c.hit.Block.Count < 2 && strings.Contains(lines, " dates") {
			t.Errorf("of %v it says %q", c.hit.Ref, lines)
		}
	}
}

func TestAPhaseAndAHoldStandForTheDateThatTheyBelongTo(t *testing.T) {
	l, s := shown(t)
	plan := s.Season().Plan
	event, activity := calendar.DerivedID("e", "Foyer", "a"), calendar.DerivedID("a", "Foyer")
	run := &calendar.Run{ID: "run", Activity: activity}
	e := *plan.Events.At(event)
	e.Run = run.ID
	for _, r := range []calendar.Record{
		run, &e,
		&calendar.Phase{ID: "own", Event: event}, &calendar.Phase{ID: "of the run", Run: run.ID}, &calendar.Phase{ID: "of nothing", Run: "gone"},
		&calendar.Hold{ID: "of the date", Event: event}, &calendar.Hold{ID: "of the activity", Activity: activity}, &calendar.Hold{ID: "free"},
	} {
		plan.Put(r)
	}
	for _, c := range []struct{ of, want calendar.Ref }{
		{calendar.Ref{Type: calendar.TypePhase, ID: "own"}, e.Ref()},
		{calendar.Ref{Type: calendar.TypePhase, ID: "of the run"}, e.Ref()},
		{calendar.Ref{Type: calendar.TypePhase, ID: "of nothing"}, calendar.Ref{Type: calendar.TypePhase, ID: "of nothing"}},
		{calendar.Ref{Type: calendar.TypePhase, ID: "gone"}, calendar.Ref{Type: calendar.TypePhase, ID: "gone"}},
		{calendar.Ref{Type: calendar.TypeHold, ID: "of the date"}, e.Ref()},
		{calendar.Ref{Type: calendar.TypeHold, ID: "of the activity"}, calendar.Ref{Type: calendar.TypeActivity, ID: activity}},
		{calendar.Ref{Type: calendar.TypeHold, ID: "free"}, calendar.Ref{Type: calendar.TypeHold, ID: "free"}},
		{e.Ref(), e.Ref()},
	} {
		if got := selectable(l, c.of); got != c.want {
			t.Errorf("%v stands for %v, want %v", c.of, got, c.want)
		}
	}
}
