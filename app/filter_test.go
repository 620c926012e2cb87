package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/golden"
	"affiche/app/list"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func chips(w *window) (all []*control.Chip) {
	for _, o := range objects(w) {
		if c, ok := o.(*control.Chip); ok {
			all = append(all, c)
		}
	}
	return all
}

func TestTheBarSaysWhatIsFilteredAndOneClickTakesItOff(t *testing.T) {
	w := opened(t)
	says(t, w, "2 dates")
	w.state.SetFilter(work.Filter{Partners: []calendar.ID{bunker}, Statuses: []calendar.Status{calendar.Option}})
	says(t, w, "1 of 2 dates", "Bunker", "Option")
	all := chips(w)
	if len(all) != 2 {
		t.Fatalf("%d chips", len(all))
	}
	all[1].Tapped(&fyne.PointEvent{Position: fyne.NewPos(all[1].Size().Width-8, 8)})
	if w.state.Filter().Statuses != nil || len(chips(w)) != 1 {
		t.Errorf("the filter is %+v", w.state.Filter())
	}
	chips(w)[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if !w.state.Filter().IsZero() {
		t.Errorf("the filter is %+v", w.state.Filter())
	}
	says(t, w, "2 dates")
}

func TestWordsFilterWhileTheyAreTypedAndEscapeShowsAllAgain(t *testing.T) {
	w := opened(t)
	w.run("filter")
	if w.win.Canvas().Focused() != fyne.Focusable(w.filter.Words()) {
		t.Fatal("the keys are elsewhere")
	}
	test.Type(w.filter.Words(), "nobody")
	says(t, w, "0 of 2 dates")
	w.filter.Words().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !w.state.Filter().IsZero() || w.win.Canvas().Focused() == fyne.Focusable(w.filter.Words()) {
		t.Errorf("the filter is %+v", w.state.Filter())
	}
}

func TestTheListShowsWhatTheTimelineShows(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	w.run("room.list")
	says(t, w, "1 of 2 selected")
	w.state.SetFilter(work.Filter{Statuses: []calendar.Status{calendar.Confirmed}})
	w.run("room.timeline")
	w.state.SetFilter(work.Filter{})
	w.run("room.list")
	says(t, w, "1 of 2 selected")
	if l, ok := w.rooms.view().Content().(*list.List); !ok || w.win.Canvas().Focused() != fyne.Focusable(l) {
		t.Error("the keys are not in the list")
	}
}

func TestASelectedDateThatTheFilterHidesIsNotCountedAmongThoseShown(t *testing.T) {
	w := opened(t)
	w.run("room.list")
	selectEvent(w, second)
	w.state.SetFilter(work.Filter{Text: "nobody"})
	says(t, w, "1 selected, hidden by the filter")
	saysNot(t, w, "1 of 0 selected")
	w.state.SetFilter(work.Filter{})
	says(t, w, "1 of 2 selected")
	saysNot(t, w, "hidden by the filter")
}

func TestANewDateThatTheFilterHidesIsToldWithoutTakingTheKeyboard(t *testing.T) {
	for name, begin := range map[string]func(*window){
		"by its title": func(w *window) {
			w.toView()
			types(t, w, "nn")
			types(t, w, "Nine moons", fyne.KeyReturn)
		},
		"by the whole form": func(w *window) {
			w.run("date")
			types(t, w, "Nine moons")
			press(t, w, "Add")
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			pointTo(w, onTheHall(t, w))
			w.state.SetFilter(work.Filter{Text: "cantata"})
			begin(w)
			made := w.state.Selection()
			if w.dialog != nil || w.finder != nil || w.state.Filter().IsZero() {
				t.Errorf("it asks: %s", shown(w))
			}
			says(t, w, "“Nine moons” added: Ctrl+Z takes it back · the filter hides it", "The filter hides this date")
			w.showHidden()
			saysNot(t, w, "The filter hides this date")
			if !w.state.Filter().IsZero() || w.state.Selection() != made {
				t.Errorf("the filter is %+v, selected %v", w.state.Filter(), w.state.Selection())
			}
			if _, ok := w.timeline.Picture().Find(made); !ok {
				t.Error("the new date is not in sight")
			}
		})
	}
}

func TestThePanelSaysOfWhatIsSelectedThatTheFilterHidesIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	saysNot(t, w, "The filter hides")
	w.state.SetFilter(work.Filter{Text: "nobody"})
	says(t, w, "The filter hides this date")
	if w.state.Selection().ID != second {
		t.Error("what the filter hides is not selected any more")
	}
	w.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: first}, calendar.Ref{Type: calendar.TypeEvent, ID: second})
	says(t, w, "The filter hides 2 of these 2 dates.")
	w.state.SetFilter(work.Filter{})
	saysNot(t, w, "The filter hides")
	if len(w.state.Selections()) != 2 {
		t.Error("what was hidden is not selected any more")
	}
}

// pasted is a window on the list, with both dates selected and something in the clipboard.
func pasted(t *testing.T, clipboard string) (*window, *list.List) {
	t.Helper()
	w := opened(t)
	w.run("room.list")
	l := w.rooms.view().Content().(*list.List)
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	board := test.NewClipboard()
	board.SetContent(clipboard)
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	return w, l
}

func history(t *testing.T, w *window) []storage.Change {
	t.Helper()
	all, err := w.state.Season().File.History(storage.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWhatAPasteChangesIsToldBeforeItIsDone(t *testing.T) {
	w, _ := pasted(t, "Start\tTitle\n21:00\tThe Boiler Room Cantata\n20:30\tNight\n\tPuppets\n")
	says(t, w, "Paste from the clipboard?", "2 dates change.", "1 date is new.", "20:30 → 21:00", "+ Puppets")
	before := len(history(t, w))
	press(t, w, "Paste")
	if at := event(t, w, first).When.Start.Minute(); at != 21*60 || len(history(t, w)) != before+1 {
		t.Errorf("it begins at minute %d, after %d changes", at, len(history(t, w))-before)
	}
	w.run("undo")
	if at := event(t, w, first).When.Start.Minute(); at != 20*60+30 || w.state.Season().Plan.Events.Len() != 2 {
		t.Error("one undo does not take it back")
	}
}

func TestWhatCannotBePastedIsToldLineByLine(t *testing.T) {
	w, _ := pasted(t, "Start\tStatus\n25:99\toption\n21:00\tmaybe\n")
	says(t, w, "This cannot be pasted", "Nothing was changed.", "Line 2, Start", "Line 3, Status")
	if at := event(t, w, second).When.Start.Minute(); at != 20*60+30 {
		t.Error("half of it was done")
	}
}

func TestTheBarOfFiltersIsMadeLikeThis(t *testing.T) {
	for _, d := range dresses {
		t.Run(d.name, func(t *testing.T) {
			w := dressed(t, d.look, d.language)
			w.state.SetFilter(work.Filter{
				Partners: []calendar.ID{bunker}, Kinds: []calendar.ActivityKind{calendar.Show}, Text: "boiler",
				From: calendar.DayOf(2027, 8, 20), Until: calendar.DayOf(2027, 8, 29),
			})
			golden.Text(t, "filter."+d.name+".xml", test.RenderObjectToMarkup(w.filter.Object()))
		})
	}
}

func TestTheFilterStandsOnlyAboveRoomsWithDates(t *testing.T) {
	w := opened(t)
	for room, want := range map[string]bool{"timeline": true, "day": true, "month": true, "list": true, "partners": false, "history": false} {
		w.run("room." + room)
		if w.filter.Object().Visible() != want || w.commands.by["filter"].enabled() != want {
			t.Errorf("in %s there is a filter: %v, want %v", room, w.filter.Object().Visible(), want)
		}
	}
}
