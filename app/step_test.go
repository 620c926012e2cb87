package app

import (
	"testing"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// put adds a record to the season, as a merge would.
func put(t *testing.T, w *window, r calendar.Record) {
	t.Helper()
	w.state.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.edit"}, func(tx *storage.Tx) error { return tx.Put(r) })
		return c.Touched, err
	}, nil)
}

func TestADateIsCancelledInThePanelOnlyWithAReason(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	choiceWith(t, w, "option").Pick("cancelled")
	if e := event(t, w, second); e.Status != calendar.Option || w.dialog == nil {
		t.Fatalf("it is %s before anybody said why: %s", e.Status, shown(w))
	}
	says(t, w, "The Boiler Room Cantata: cancelled", "Why", "Set to “cancelled”")
	w.dialog.first.Tapped(nil)
	says(t, w, "This is needed.")
	w.dialog.fields[0].SetText("flood")
	w.dialog.fields[1].SetText("1.200,50")
	w.dialog.first.Tapped(nil)
	if e := event(t, w, second); e.Status != calendar.Cancelled || e.Reason != "flood" || e.Cost != (calendar.Money{Amount: 120050, Currency: "EUR"}) {
		t.Errorf("%+v", e)
	}
	w.run("undo")
	if e := event(t, w, second); e.Status != calendar.Option || e.Reason != "" || !e.Cost.IsZero() {
		t.Errorf("undone it is %+v", e)
	}
	choiceWith(t, w, "option").Pick("cancelled")
	w.dialog.escape()
	choiceWith(t, w, "option") // the field shows again where it stands
}

func TestADateIsPostponedToANewOne(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	choiceWith(t, w, "option").Pick("postponed")
	w.dialog.fields[0].SetText("yesterdayish")
	w.dialog.first.Tapped(nil)
	says(t, w, "yesterdayish")
	w.dialog.fields[0].SetText("1.9.2027")
	w.dialog.first.Tapped(nil)
	now := w.state.Season().Plan.Events.At(event(t, w, second).MovedTo)
	if now == nil || now.When.Start != calendar.DayOf(2027, 9, 1).At(20*60+30) {
		t.Fatalf("it leads to %+v", now)
	}
	w.run("undo")
	if e := event(t, w, second); e.MovedTo != "" || w.state.Season().Plan.Events.Len() != 2 {
		t.Errorf("undone it is %+v", e)
	}
	choiceWith(t, w, "option").Pick("postponed")
	choiceWith(t, w, none).Pick(string(first))
	w.dialog.first.Tapped(nil)
	if e := event(t, w, second); e.MovedTo != first {
		t.Errorf("it leads to %q", e.MovedTo)
	}
}

func TestConfirmingAsksWhatBecomesOfTheOthers(t *testing.T) {
	w := opened(t)
	hold := calendar.Hold{
		ID: calendar.NewID(), Subject: calendar.Subject{Space: hall}, Rank: 1, State: calendar.Held, Activity: show, When: event(t, w, second).When,
	}
	put(t, w, &hold)
	for words, want := range map[string]calendar.HoldState{
		"Confirm and release the others": calendar.HoldReleased, "Confirm, the others stay": calendar.Held,
	} {
		w.state.Step(state.Stepping{Refs: []calendar.Ref{{Type: calendar.TypeEvent, ID: second}}, To: "confirmed"})
		press(t, w, words)
		if e, h := event(t, w, second), w.state.Season().Plan.Holds.At(hold.ID); e.Status != calendar.Confirmed || h.State != want {
			t.Errorf("%s: %s, %s", words, e.Status, h.State)
		}
		w.run("undo")
	}
}

func TestALockedDateIsAskedAboutBeforeItsStatusChanges(t *testing.T) {
	w := opened(t)
	amend(w, second, "locked", "yes")
	ref := calendar.Ref{Type: calendar.TypeEvent, ID: second}
	w.state.Step(state.Stepping{Refs: []calendar.Ref{ref}, To: "idea"})
	says(t, w, "is locked")
	if e := event(t, w, second); e.Status != calendar.Option {
		t.Fatal("it was not asked")
	}
	w.dialog.first.Tapped(nil)
	if e := event(t, w, second); e.Status != calendar.Idea {
		t.Errorf("it is %s", e.Status)
	}
	w.state.Step(state.Stepping{Refs: []calendar.Ref{ref}, To: "done"})
	w.dialog.first.Tapped(nil)
	says(t, w, "status: From idea it cannot")
	if _, err := (work.Step{To: "done"}).Act(w.state.Season().Plan, ref); err == nil {
		t.Error("done is no step from an idea")
	}
}
