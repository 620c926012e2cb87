package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/work"
	"affiche/calendar"
)

func TestDatesAreMadeLongerAndCopiedByKeys(t *testing.T) {
	w := opened(t)
	if w.canReshape() {
		t.Error("nothing can be made longer")
	}
	selectEvent(w, first)
	was := event(t, w, first).When
	step := calendar.Wall(w.timeline.Snap())
	w.run("longer")
	w.run("longer")
	if got := event(t, w, first).When; got.End != was.End+2*step || got.Start != was.Start {
		t.Errorf("longer by two steps of %d s it is %s–%s, was to %s", step, got.Start, got.End, was.End)
	}
	w.run("shorter")
	if got := event(t, w, first).When; got.End != was.End+step {
		t.Errorf("shorter it is to %s", got.End)
	}
	w.run("repeat")
	made := w.state.Selection()
	if got := event(t, w, made.ID).When; made.ID == first || got.Start != was.Start+24*60*60 || got.End != was.End+step+24*60*60 {
		t.Errorf("the copy %v is %s–%s", made, got.Start, got.End)
	}
	w.state.Select(calendar.Ref{Type: calendar.TypeActivity, ID: show})
	if w.canReshape() {
		t.Error("an activity has no end to move")
	}
}

func TestAllInSightAreSelected(t *testing.T) {
	for _, room := range []string{"room.timeline", "room.month", "room.list"} {
		w := opened(t)
		w.state.Select()
		w.run(room)
		w.goToDay(calendar.DayOf(2027, 8, 23))
		w.state.Select()
		with(w, func(v focusing) { w.win.Canvas().Focus(v.Focus()) })
		w.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		if got := len(w.state.Selections()); got != 2 {
			t.Errorf("%s: %d are selected", room, got)
		}
	}
}

func TestWhatIsMeantForAllDatesIsDoneToAll(t *testing.T) {
	moved := func(from, to calendar.When) bool {
		return to.Start == from.Start+24*60*60 && to.End == from.End+24*60*60
	}
	for name, c := range map[string]struct {
		do   func(*window)
		done func(before calendar.When, e *calendar.Event) bool
	}{
		"deleted": {
			func(w *window) {
				w.run("delete")
				if asked := w.dialog != nil; asked != (w.state.Scope() == work.AllDates) {
					t.Errorf("before it deletes with scope %v, the window asks: %v", w.state.Scope(), asked)
				}
				if w.dialog != nil {
					press(t, w, w.state.Say("window.command.delete"))
				}
			},
			func(_ calendar.When, e *calendar.Event) bool { return e == nil },
		},
		"longer": {
			func(w *window) { w.run("longer") },
			func(before calendar.When, e *calendar.Event) bool {
				return e.When.Start == before.Start && e.When.End > before.End
			},
		},
		"nudged": {
			func(w *window) {
				w.timeline.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
				w.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
			},
			func(before calendar.When, e *calendar.Event) bool { return moved(before, e.When) },
		},
	} {
		for _, scope := range []work.Scope{work.ThisDate, work.AllDates} {
			w := opened(t)
			selectEvent(w, first)
			w.state.SetScope(scope)
			before := event(t, w, second).When
			c.do(w)
			if done := c.done(before, w.state.Season().Plan.Events.At(second)); done != (scope == work.AllDates) {
				t.Errorf("%s, scope %d: done to the other is %v", name, scope, done)
			}
		}
	}
}

func TestTheMenuOffersWhatCanBeDoneWithTheSelection(t *testing.T) {
	w := opened(t)
	for _, selected := range []bool{true, false} {
		if w.state.Select(); selected {
			selectEvent(w, first)
		}
		for _, name := range []string{"longer", "shorter", "repeat", "delete"} {
			if w.menu.items[name].Disabled == selected {
				t.Errorf("a date is selected: %v; %s is disabled: %v", selected, name, !selected)
			}
		}
	}
}
