package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

func TestEscapeAsksBeforeAFormDropsWhatWasTyped(t *testing.T) {
	for _, form := range []string{"partner", "space", "venue", "date"} {
		t.Run(form, func(t *testing.T) {
			w := opened(t)
			w.run(form)
			key(w, fyne.KeyEscape)
			if w.dialog != nil {
				t.Fatal("an empty form asks")
			}
			w.run(form)
			field := w.win.Canvas().Focused()
			typeInto(t, w, "Expeditio")
			key(w, fyne.KeyEscape)
			if w.dialog == nil {
				t.Fatal("what was typed is dropped")
			}
			says(t, w, "Drop what you typed?", "Expeditio")
			saysNot(t, w, "Cancel")
			key(w, fyne.KeyEscape) // keeps it
			saysNot(t, w, "Drop what you typed?")
			says(t, w, "Expeditio", "Cancel")
			if w.dialog == nil || w.win.Canvas().Focused() != field {
				t.Fatal("it does not go on where it was")
			}
			key(w, fyne.KeyEscape, fyne.KeyReturn) // keeps it, too
			saysNot(t, w, "Drop what you typed?")
			key(w, fyne.KeyEscape)
			press(t, w, "Drop it")
			if w.dialog != nil {
				t.Error("it stays")
			}
		})
	}
}

func TestSeveralDatesMoveTogetherFromThePanel(t *testing.T) {
	w := opened(t)
	was := []calendar.Wall{event(t, w, first).When.Start, event(t, w, second).When.Start}
	w.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: first}, calendar.Ref{Type: calendar.TypeEvent, ID: second})
	const day = 24 * 60 * 60
	choice := func() *control.Choice {
		for _, o := range objects(w) {
			if c, ok := o.(*control.Choice); ok && c.Empty == "Move…" {
				return c
			}
		}
		t.Fatalf("the panel moves nothing: %s", shown(w))
		return nil
	}
	choice().OnPick("week-later")
	if event(t, w, first).When.Start != was[0]+7*day || event(t, w, second).When.Start != was[1]+7*day {
		t.Error("a week later they are elsewhere")
	}
	choice().OnPick("by")
	if w.dialog == nil {
		t.Fatal("it does not ask by how many days")
	}
	typeInto(t, w, "-3")
	key(w, fyne.KeyReturn)
	if event(t, w, first).When.Start != was[0]+4*day || event(t, w, second).When.Start != was[1]+4*day {
		t.Error("three days earlier they are elsewhere")
	}
	w.run("undo")
	if event(t, w, first).When.Start != was[0]+7*day || event(t, w, second).When.Start != was[1]+7*day {
		t.Error("one undo does not take both back")
	}
}

func TestWhyAFormIsNotTakenMovesNothing(t *testing.T) {
	w := opened(t)
	w.run("partner")
	add := w.dialog.first
	where := func() fyne.Position { return w.app.Driver().AbsolutePositionForObject(add) }
	before := where()
	press(t, w, "Add")
	if w.dialog.said == nil || len(w.dialog.said.Objects) == 0 {
		t.Fatal("nothing is said")
	}
	if where() != before {
		t.Errorf("the button was at %v and is at %v", before, where())
	}
}

func TestOfADialogHigherThanTheWindowTheContentScrollsAndTheButtonsStay(t *testing.T) {
	for _, form := range []string{"date", "partner", "venue", "guide", "rows"} {
		w := enlarged(t, 4)
		w.win.Resize(fyne.NewSize(1024, 700))
		for _, l := range assets.Languages() {
			w.state.SetLanguage(l.Code)
			w.run(form)
			if w.dialog == nil {
				t.Fatalf("%s does not open", form)
			}
			for _, o := range inside(w.dialog.buttons) {
				b, ok := o.(*control.Button)
				if !ok {
					continue
				}
				at := w.app.Driver().AbsolutePositionForObject(b)
				if at.Y < 0 || at.Y+b.Size().Height > 700 || at.X < 0 || at.X+b.Size().Width > 1024 || b.Size().Height < theme.Size(theme.FieldHeight)-1 {
					t.Errorf("%s, %s: %q is at %v with %v", form, l.Code, b.Text, at, b.Size())
				}
			}
			w.dismiss()
		}
	}
	w := opened(t)
	w.win.Resize(fyne.NewSize(1024, 700))
	d := w.ask("High", control.Room(300, 2000), answer{"No", nil}, answer{"Yes", nil})
	if at := w.app.Driver().AbsolutePositionForObject(d.first); at.Y < 0 || at.Y+d.first.Size().Height > w.win.Canvas().Size().Height {
		t.Errorf("of one that is much higher the button is at %v", at)
	}
}

func TestEscapeLeadsFromAPartnersPageBackToItsCard(t *testing.T) {
	w := opened(t)
	w.run("room.partners")
	card, ok := w.win.Canvas().Focused().(*control.Card)
	if !ok {
		t.Fatalf("the keyboard is at %T", w.win.Canvas().Focused())
	}
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	says(t, w, "All partners")
	if b, ok := w.win.Canvas().Focused().(*control.Button); !ok || b.Text != "All partners" {
		t.Fatalf("on the page the keyboard is at %T", w.win.Canvas().Focused())
	}
	key(w, fyne.KeyEscape)
	saysNot(t, w, "All partners")
	if _, ok := w.win.Canvas().Focused().(*control.Card); !ok {
		t.Errorf("back among the cards the keyboard is at %T", w.win.Canvas().Focused())
	}
	key(w, fyne.KeyReturn)
	says(t, w, "All partners")
	w.win.Canvas().Unfocus()
	w.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	saysNot(t, w, "All partners")
}

func TestEveryBarLeadsToTheSearch(t *testing.T) {
	w := opened(t)
	for _, room := range []string{"timeline", "day", "month", "list"} {
		for _, size := range []fyne.Size{fyne.NewSize(1440, 900), fyne.NewSize(1024, 700)} {
			w.win.Resize(size)
			w.run("room." + room)
			if size.Width == 1440 {
				says(t, w, "Search everything   Ctrl+F")
			}
			for _, o := range inside(w.rooms.top) {
				b, ok := o.(*control.Button)
				if !ok {
					continue
				}
				for _, other := range inside(w.rooms.top) {
					if c, ok := other.(*control.Button); ok && c != b && meets(w, b, c) {
						t.Errorf("%s at %v: %q lies over %q", room, size, b.Text, c.Text)
					}
				}
			}
		}
		w.win.Resize(fyne.NewSize(1440, 900))
		press(t, w, "Search everything   Ctrl+F")
		if w.finder == nil {
			t.Errorf("in %s it leads nowhere", room)
		}
		w.closeFinder()
	}
}

func meets(w *window, a, b fyne.CanvasObject) bool {
	at, to := w.app.Driver().AbsolutePositionForObject(a), w.app.Driver().AbsolutePositionForObject(b)
	return at.X < to.X+b.Size().Width-0.5 && to.X < at.X+a.Size().Width-0.5 && at.Y < to.Y+b.Size().Height-0.5 && to.Y < at.Y+a.Size().Height-0.5
}

func TestEscapeLeavesTheDayToGoToAtOnce(t *testing.T) {
	w := opened(t)
	w.run("goto")
	types(t, w, "", fyne.KeyBackspace)
	types(t, w, "25.8.", fyne.KeyEscape)
	if w.dialog != nil {
		t.Errorf("it asks: %s", shown(w))
	}
}

func TestWhoQuitsWithATitleHalfTypedIsAsked(t *testing.T) {
	w := opened(t)
	quits := 0
	w.leaving = func() { quits++ }
	w.toView()
	types(t, w, "nn")
	types(t, w, "Half typed")
	w.run("quit")
	says(t, w, "Drop what you typed?")
	if quits != 0 || w.making == nil {
		t.Fatalf("it quits %d times, the slip is there: %v", quits, w.making != nil)
	}
	press(t, w, "Keep writing")
	types(t, w, "", fyne.KeyReturn)
	if plan := w.state.Season().Plan; plan.Events.Len() != 3 {
		t.Errorf("what was kept is not made: %s", shown(w))
	}
	types(t, w, "nn")
	types(t, w, "Again")
	w.closeWindow()
	press(t, w, "Drop it")
	if quits != 1 || w.state.Season().Plan.Events.Len() != 3 {
		t.Errorf("it quits %d times", quits)
	}
}
