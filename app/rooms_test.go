package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"affiche/app/control"
	"affiche/calendar"
)

// cellar is a room that can do nothing but be shown, and counts what it is told.
type cellar struct {
	canvas.Text
	entered, relaid, reselected int
}

func (c *cellar) Content() fyne.CanvasObject { return &c.Text }
func (c *cellar) Enter()                     { c.entered++ }
func (c *cellar) Relay()                     { c.relaid++ }
func (c *cellar) Reselect()                  { c.reselected++ }

// withCellar is a window with one room more than it has.
func withCellar(t *testing.T) (*window, *cellar) {
	t.Helper()
	w, c := opened(t), &cellar{Text: canvas.Text{Text: "cellar"}}
	w.rooms.all = append(w.rooms.all, &room{name: "cellar", words: "window.menu.help", section: "plan", make: func() view { return c }})
	w.commands = w.makeCommands()
	w.build()
	return w, c
}

func TestARoomComesToTheFrontByItsRowAndItsCommand(t *testing.T) {
	w, c := withCellar(t)
	saysNot(t, w, "cellar")
	w.run("room.cellar")
	says(t, w, "cellar")
	if c.entered != 1 || c.relaid != 0 || c.reselected == 0 {
		t.Errorf("entered %d times, laid out anew %d, told of the selection %d", c.entered, c.relaid, c.reselected)
	}
	for r, row := range w.rooms.rows {
		if row.Chosen != (r.name == "cellar") {
			t.Errorf("the row of %s is chosen: %v", r.name, row.Chosen)
		}
	}
	for _, o := range objects(w) {
		if row, ok := o.(*control.NavRow); ok && row.Text == w.state.Say("window.nav.timeline") {
			row.Tapped(nil)
		}
	}
	saysNot(t, w, "cellar")
	if w.rooms.front != w.rooms.all[0] || w.win.Canvas().Focused() != fyne.Focusable(w.timeline) {
		t.Error("its row does not lead to the timeline")
	}
}

func TestARoomThatIsNotInFrontIsLaidOutWhenItComesThere(t *testing.T) {
	w, c := withCellar(t)
	w.run("room.cellar")
	w.run("room.timeline")
	for range 3 {
		w.state.ShowKind(calendar.Show)
	}
	if c.relaid != 0 {
		t.Errorf("laid out %d times where nobody sees it", c.relaid)
	}
	for range 2 {
		w.run("room.cellar")
	}
	if c.relaid != 1 {
		t.Errorf("laid out %d times", c.relaid)
	}
}

func TestWhatTheViewInFrontCannotDoIsNotOffered(t *testing.T) {
	w, _ := withCellar(t)
	for _, name := range []string{"zoom-in", "zoom-out", "earlier", "later", "today", "all"} {
		w.run("room.timeline")
		if !w.commands.by[name].enabled() {
			t.Errorf("the timeline cannot do %s", name)
		}
		w.run("room.cellar")
		if w.commands.by[name].enabled() || !w.menu.items[name].Disabled {
			t.Errorf("the cellar can do %s", name)
		}
		w.run(name) // and nothing comes of it
	}
	w.typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.run("delete")
}

func TestSwitchingRoomsKeepsTheRangeAndTheSelection(t *testing.T) {
	w, _ := withCellar(t)
	selectEvent(w, first)
	span := w.state.Span()
	w.run("room.cellar")
	inside := calendar.Span{Start: span.Start + 3600, End: span.Start + 7200}
	w.state.Look(inside, 0)
	w.run("room.timeline")
	if w.state.Span() != span || w.state.Selection().ID != first {
		t.Errorf("what is in sight moved to %v", w.state.Span())
	}
	w.run("room.cellar")
	far := calendar.Span{Start: span.End + 1e6, End: span.End + 2e6}
	w.state.Look(far, 0)
	w.run("room.timeline")
	if now := w.state.Span(); !now.Meets(far) || now.End-now.Start != span.End-span.Start {
		t.Errorf("of %v it shows %v", far, now)
	}
}

func TestThePageOfAPartnerStaysOpenInAnotherLookAndLanguage(t *testing.T) {
	w := opened(t)
	w.run("room.partners")
	page := func() (id calendar.ID) {
		with(w, func(v paged) { id = v.Page() })
		return id
	}
	with(w, func(v paged) { v.Open(bunker) })
	w.run("look.dark")
	if page() != bunker {
		t.Error("in another look all cards are shown")
	}
	w.run("language.fr")
	if page() != bunker {
		t.Error("in another language all cards are shown")
	}
	w.run("room.timeline")
	if page() != "" {
		t.Error("the timeline has a page")
	}
}
