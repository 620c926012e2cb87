package board_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"affiche/app/board"
	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/timeline"
	"affiche/calendar"
)

// shown is a timeline on the small season.
func shown(t *testing.T) (*timeline.Timeline, *state.State) {
	t.Helper()
	s := boardtest.Open(t, time.Minute, nil)
	l := timeline.New(s)
	boardtest.Show(t, l, fyne.NewSize(900, 500))
	l.ShowSpan(state.Quarter.Around(calendar.InstantOf(boardtest.Clock), s.Zone(), 0))
	return l, s
}

func TestTheCardTellsOfTheDateUnderThePointerAndThenOfTheNext(t *testing.T) {
	l, _ := shown(t)
	over := func(week int) {
		b, _ := l.Picture().Find(boardtest.Ref("Foyer", week))
		boardtest.Over(l, boardtest.Heart(b))
	}
	over(0)
	want := "Foyer show\nMon 5 Jul 2027, 20:00 – 22:00\nElektrarna · Foyer\nshow · confirmed"
	if got := boardtest.Card(l); got != want {
		t.Errorf("it says %q", got)
	}
	over(1)
	if got := boardtest.Card(l); !strings.Contains(got, "12 Jul") {
		t.Errorf("of the next it says %q", got)
	}
}

func TestTheCardSaysWhatThingsThatAreNoDatesAre(t *testing.T) {
	l, s := shown(t)
	plan := s.Season().Plan
	day := calendar.DayOf(2027, 7, 5)
	event := calendar.DerivedID("e", "Foyer", "a")
	space := plan.Events.At(event).Place.Space
	phase := &calendar.Phase{
		ID: "phase", Event: event, Kind: calendar.GetIn,
		Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -120, Length: 60},
	}
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
		{scene.Hit{Ref: phase.Ref()}, []string{"get-in", "Mon 5 Jul 2027, 18:00 – 19:00", "Foyer show"}},
		{scene.Hit{Ref: hold.Ref()}, []string{"10:00 – 11:00", "Elektrarna · Foyer", "2"}},
		{scene.Hit{Ref: orphan.Ref()}, []string{"idea"}},
		{scene.Hit{Ref: plan.Activities.At(calendar.DerivedID("a", "Foyer")).Ref()}, []string{"Foyer show", "show"}},
		{scene.Hit{Ref: plan.Events.At(event).Ref(), Block: scene.Block{Count: 3}}, []string{"3 dates"}},
		{scene.Hit{Ref: plan.Events.At(event).Ref(), Block: scene.Block{Count: 1}}, []string{"confirmed"}},
	} {
		lines := strings.Join(l.Describe(c.hit), "\n")
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
		if got := l.Selectable(c.of); got != c.want {
			t.Errorf("%v stands for %v, want %v", c.of, got, c.want)
		}
	}
}

func TestASecondClickIsOneThatComesSoonEnough(t *testing.T) {
	at := fyne.NewPos(300, 200)
	if !board.Again(200*time.Millisecond, at) || board.Again(3*time.Second, at) {
		t.Error("it is not known by its time")
	}
}

func TestTheCardStaysInsideAndNeverUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		room := fyne.NewSize(900, 500)
		card := fyne.NewSize(280, rapid.Float32Range(40, 140).Draw(t, "height"))
		p := fyne.NewPos(rapid.Float32Range(300, 899).Draw(t, "x"), rapid.Float32Range(160, 499).Draw(t, "y"))
		at := board.Beside(p, card, room)
		end := at.Add(card)
		if at.X < 4 || at.Y < 4 || end.X > room.Width-4 || end.Y > room.Height-4 {
			t.Fatalf("it lies at %v", at)
		}
		if p.X >= at.X && p.X <= end.X && p.Y >= at.Y && p.Y <= end.Y {
			t.Fatalf("it lies under the pointer %v, at %v", p, at)
		}
	})
}

func TestTheCardAndTheLabelOfADragLeaveTheRowClear(t *testing.T) {
	l, s := shown(t)
	for week := range 6 {
		b, ok := l.Picture().Find(boardtest.Ref("Main hall", week))
		if !ok {
			continue
		}
		row := l.Aim(b.X, b.Y)
		p := boardtest.Heart(b)
		boardtest.Over(l, p)
		if card, on := boardtest.CardBox(l); !on || card.Y < row.Bottom() && card.Bottom() > row.Y {
			t.Errorf("the card of week %d lies at %v over the row %v", week, card, row)
		}
		boardtest.Pull(l, p, 60, 0)
		if label := boardtest.LabelBox(l); label.H == 0 || label.Y < row.Bottom() && label.Bottom() > row.Y {
			t.Errorf("the label of week %d lies at %v over the row %v", week, label, row)
		}
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if s.Selection().ID == "" {
		t.Error("nothing was in sight")
	}
}

func TestACardFlipsAtTheEdgesAndCoversNothingThatIsAimedAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const room = 500
		low := rapid.Float32Range(0, 480).Draw(t, "low")
		high := low + rapid.Float32Range(10, 200).Draw(t, "long")
		long := rapid.Float32Range(20, 140).Draw(t, "card")
		at, ok := board.Outside(low, high, long, room, rapid.Bool().Draw(t, "before"))
		if fits := high+long+10 <= room || low-long-10 >= 0; ok != fits {
			t.Fatalf("there is room: %v, it says %v", fits, ok)
		}
		if ok && (at < high && at+long > low || at < 4 || at+long > room-4) {
			t.Fatalf("from %g to %g, beside %g to %g", at, at+long, low, high)
		}
	})
}
