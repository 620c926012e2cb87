package app

import (
	"slices"
	"testing"

	"affiche/app/control"
	"affiche/app/register"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// The holds that three shows have on the hall for one week: that of the first ran out yesterday, the last is far off.
var (
	winds, kites, boiler = calendar.DerivedID("test", "winds"), calendar.DerivedID("test", "kites"), calendar.DerivedID("test", "boiler")
	promises             = []calendar.ID{winds, kites, boiler}
)

// holding is a season with a queue of three for the hall, of a programme that gives 48 hours to answer a challenge.
func holding(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	day := calendar.DayOf(2027, 9, 6)
	hold := func(id calendar.ID, rank int, until calendar.Day) *calendar.Hold {
		return &calendar.Hold{
			ID: id, Subject: calendar.Subject{Space: hall}, Activity: show, Rank: rank, State: calendar.Held,
			When: calendar.Days(day, day+4, "Europe/Ljubljana"), Until: until.At(18 * 60),
		}
	}
	programme := w.state.Season().Plan.Programme
	programme.Challenge = 48
	w.state.Do(func(*calendar.Plan) (work.Act, error) {
		return work.Act{Label: storage.Label{Key: "label.import", Args: []string{"holds"}}, Put: []calendar.Record{
			&programme, hold(winds, 1, day-17), hold(kites, 2, day-9), hold(boiler, 3, day-3),
		}}, nil
	}, w.refuse, nil)
	return w
}

func selectHold(w *window, id calendar.ID) {
	w.state.Select(calendar.Ref{Type: calendar.TypeHold, ID: id})
}

// standing is how the three stand: their state and their rank.
func standing(w *window) (all [3]struct {
	calendar.HoldState
	rank int
},
) {
	for i, id := range promises {
		h := w.state.Season().Plan.Holds.At(id)
		all[i].HoldState, all[i].rank = h.State, h.Rank
	}
	return all
}

func TestWhatCanBeDoneWithAHoldFollowsItsPlace(t *testing.T) {
	w := holding(t)
	acts := []string{"hold-take", "hold-release", "hold-renew", "hold-challenge", "hold-withdraw", "hold-promote"}
	can := func() (names []string) {
		for _, name := range acts {
			if w.commands.by[name].enabled() {
				names = append(names, name)
			}
		}
		return names
	}
	for _, c := range []struct {
		does func()
		want []string
	}{
		{func() { w.state.Select(calendar.Ref{}) }, nil},
		{func() { selectHold(w, winds) }, []string{"hold-take", "hold-release", "hold-renew"}},
		{func() { selectHold(w, kites) }, []string{"hold-release", "hold-renew", "hold-challenge"}},
		{func() { w.run("hold-challenge") }, []string{"hold-release", "hold-renew", "hold-challenge"}},
		{func() { selectHold(w, winds) }, []string{"hold-take", "hold-release", "hold-renew", "hold-withdraw"}},
		{func() { w.run("hold-release"); press(t, w, "Release, all stay"); selectHold(w, kites) }, []string{"hold-take", "hold-release", "hold-renew", "hold-promote"}},
		{func() { selectHold(w, winds) }, []string{"hold-renew"}},
	} {
		if c.does(); !slices.Equal(can(), c.want) {
			t.Errorf("%v, want %v", can(), c.want)
		}
	}
}

func TestReleasingAsksWhetherThoseBehindMoveUp(t *testing.T) {
	for answer, want := range map[string][3]int{"Release, all stay": {1, 2, 3}, "Release and move up": {1, 1, 2}} {
		t.Run(answer, func(t *testing.T) {
			w := holding(t)
			selectHold(w, winds)
			before := standing(w)
			w.run("hold-release")
			says(t, w, "Cancel", "Release, all stay", "Release and move up")
			if standing(w) != before {
				t.Fatal("it did not wait for the answer")
			}
			press(t, w, answer)
			after := standing(w)
			if after[0].HoldState != calendar.HoldReleased || [3]int{after[0].rank, after[1].rank, after[2].rank} != want {
				t.Errorf("%+v", after)
			}
			if w.run("undo"); standing(w) != before {
				t.Errorf("undone: %+v", standing(w))
			}
		})
	}
}

func TestTakingAsksWhatBecomesOfTheOthers(t *testing.T) {
	for answer, want := range map[string]calendar.HoldState{"Take, release the others": calendar.HoldReleased, "Take, the others wait": calendar.Held} {
		t.Run(answer, func(t *testing.T) {
			w := holding(t)
			selectHold(w, winds)
			w.run("hold-take")
			press(t, w, answer)
			if after := standing(w); after[0].HoldState != calendar.HoldTaken || after[1].HoldState != want || after[2].HoldState != want {
				t.Errorf("%+v", after)
			}
		})
	}
}

func TestTheLastOfAQueueIsReleasedWithoutAQuestion(t *testing.T) {
	w := holding(t)
	selectHold(w, boiler)
	if w.run("hold-release"); w.dialog != nil || standing(w)[2].HoldState != calendar.HoldReleased {
		t.Errorf("%+v: %s", standing(w), shown(w))
	}
}

func TestAHoldIsRenewedUntilWhatIsTyped(t *testing.T) {
	w := holding(t)
	selectHold(w, winds)
	w.run("hold-renew")
	says(t, w, "Renew the hold", "5 Sep 2027 18:00")
	until := w.dialog.fields[0]
	until.SetText("never ever")
	w.dialog.first.Tapped(nil)
	if w.dialog == nil {
		t.Fatal("what cannot be read was taken")
	}
	until.SetText("10 Sep 2027 12:00")
	w.dialog.first.Tapped(nil)
	if got := w.state.Season().Plan.Holds.At(winds).Until; got != calendar.DayOf(2027, 9, 10).At(12*60) {
		t.Errorf("it holds until %v", got)
	}
	w.run("hold-renew")
	w.dialog.fields[0].SetText("")
	w.dialog.first.Tapped(nil)
	if got := w.state.Season().Plan.Holds.At(winds).Until; got != 0 {
		t.Errorf("without an end it holds until %v", got)
	}
}

func TestTheWordBelowLeadsToTheHoldsThatRanOut(t *testing.T) {
	w := holding(t)
	says(t, w, "1 hold ran out")
	w.status.holds.Tapped(nil)
	v, ok := w.rooms.view().(*registerView)
	if !ok || w.rooms.front.name != "holds" {
		t.Fatalf("it leads to %q", w.rooms.front.name)
	}
	if shown, all := v.Counted(); shown != 1 || all != 3 {
		t.Errorf("%d of %d are shown", shown, all)
	}
	if got := v.Asked(v.Filters()[0]); got != register.RanOut {
		t.Errorf("asked is %q", got)
	}
	selectHold(w, winds)
	w.run("hold-release")
	press(t, w, "Release, all stay")
	saysNot(t, w, "hold ran out")
}

func TestAHoldBegunOnADateIsForIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	w.run("hold")
	h := w.state.Season().Plan.Holds.At(w.state.Selection().ID)
	if e := event(t, w, second); h == nil || h.Event != second || h.When != e.When || h.Subject.Space != hall {
		t.Errorf("%+v", h)
	}
	if _, does := w.win.Canvas().Focused().(*control.Button); does {
		t.Error("the next key does something to it")
	}
}
