// Package board is the planning board that all canvases of the window share: a picture of dates, and a hand on it.
//
// A [View] says what lies where (package scene), which moment and place a point is, and how it scrolls. The board paints
// that as one image (package paint) and lays over it the few things that change with the pointer: hover and selection, the
// card, the scroll bars, the ghosts of what is dragged (package drag). What a person does on it becomes a selection, an act
// on the programme, or an intent of the board (OnOpen, OnNew, OnDelete).
//
//	type Timeline struct {
//		board.Board
//		…
//	}
//	t.Begin(state, t)
//
// It knows no view by name, and nothing of the other parts of the window.
package board

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/drag"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// A Picture is what lies where on a canvas. A [scene.Frame], a [scene.Grid] and a [scene.Sheet] are pictures.
type Picture interface {
	Plot() scene.Box               // the part that shows dates
	Shown(box scene.Box) scene.Box // the part of a block that is in sight
	Hit(x, y float64) scene.Hit
	Find(ref calendar.Ref) (scene.Block, bool)
	First(is func(calendar.Ref) bool) (scene.Block, bool)
	Boxes(is func(calendar.Ref) bool) []scene.Box
	Touched(area scene.Box) []calendar.Ref
}

// A View is one way to see dates: a widget that is a board, and says what is on it.
type View interface {
	fyne.Widget
	fyne.Focusable
	// Picture is what Lay found last; nil is nothing yet.
	Picture() Picture
	// Lay finds what is in sight on a canvas of a size.
	Lay(width, height float64)
	// Paint draws that in device pixels.
	Paint(p *paint.Painter, w, h int) *image.RGBA

	// Spot, Snap, Shifted and Room are the view's part of a [drag.Canvas].
	Spot(x, y float64) drag.Spot
	Snap() int64
	Shifted(blocks []scene.Box, start, end int64, from, to drag.Spot) []scene.Box
	Room(span calendar.Span, place calendar.Place) []scene.Box
	// Aim is what a hand or an eye is at where a point is, so that nothing covers it: a row, a column, a day; empty is nothing.
	Aim(x, y float64) scene.Box
	// Grip is what a hand that pressed a point draws along, where that is no date and no paper; nil is nothing.
	Grip(x, y float64) func(to fyne.Position)
	// Upright reports that time runs down, and not along.
	Upright() bool
	// Edge is the edge of a date by which a point holds it; ok is false in its middle.
	Edge(hit scene.Hit, x, y float64) (edge work.Edge, ok bool)
	// Nudge is how many seconds a key that is held with Shift moves dates; 0 is not at all.
	Nudge(key fyne.KeyName) int64
	// Beside is where a date stands, and the rows or columns beside it to which such a key moves it, the nearest first.
	Beside(ref calendar.Ref, key fyne.KeyName) (from drag.Spot, to []drag.Spot)

	// Scroll moves what is in sight by pixels, and tells how far it went.
	Scroll(right, down float64) (ranRight, ranDown float64)
	// Stay remembers what is in sight; back shows that again.
	Stay() (back func())
	// ZoomAt makes everything larger by a factor; what is at a point stays there.
	ZoomAt(factor float64, at fyne.Position)
	// Pans is in which directions a hand moves the paper that is pressed on a part of it: 0 or 1 each.
	Pans(hit scene.Hit) (along, down float64)
	// Reaches are how far it is scrolled along and down, and how much there is.
	Reaches() (along, down Reach)

	// Pressed is told of a press on what is not a date; twice of a second one at once.
	Pressed(hit scene.Hit, twice bool)
	// Reselect shows what is selected, and brings it in sight.
	Reselect()
	// Keyed is given the keys that the board does not know.
	Keyed(key fyne.KeyName)
}

// Board is the widget. A view embeds it, and calls [Board.Begin] first.
type Board struct {
	widget.BaseWidget
	OnOpen    func(calendar.Ref)   // a date was clicked twice, or return was pressed on it
	OnNew     func(drag.Spot)      // a free place was clicked twice
	OnDelete  func([]calendar.Ref) // the delete key was pressed
	OnRefused func(error)          // what was dragged or nudged may not be there
	OnTold    func(string)         // what a key made of dates that a hand would have seen beforehand; "" is nothing
	OnCarried func(fyne.Position)  // a hand that holds dates moved to a point; see [Board.Dropped]
	OnDropped func()               // and let go of them, or gave them up
	OnHeld    func(fyne.Position)  // a hand that holds dates is at a point of the window

	Held func() fyne.KeyModifier // the modifiers that are held now

	state   *state.State
	view    View
	painter *paint.Painter
	grown   float32 // how many pixels of the window a unit of the paper is; see [Board.Paper]
	painted func()  // to be done when that is done next
	laid    int     // times that something was laid out, for tests

	hovered scene.Hit
	pointer fyne.Position
	inside  bool // the pointer is over the board
	clicked click
	pressed bool // the focus and the selection come by the pointer
	drag    dragging
	next    *Board // on which a drag goes on that began here; nil is none
	over    *overlay
}

var (
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ desktop.Mouseable  = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
)

// Begin makes the board of a view on the open season.
func (b *Board) Begin(s *state.State, v View) {
	b.state, b.view, b.over, b.Held, b.grown = s, v, newOverlay(), modifiers, theme.Grown()
	colours := paint.Light()
	if theme.IsDark() {
		colours = paint.Dark()
	}
	b.painter = paint.NewPainter(colours)
	b.ExtendBaseWidget(v)
}

// Redraw lays out what is in sight and has it painted.
func (b *Board) Redraw() {
	if b.Size().IsZero() {
		return
	}
	b.laid++
	paper := b.Paper()
	b.view.Lay(float64(paper.Width), float64(paper.Height))
	b.hover(scene.Hit{}) // what was under the pointer moved away
	b.MarkSelection()
	b.placeFocus()
	b.over.along.place(b)
	b.over.down.place(b)
	b.Refresh()
}

// Paper is the size of what a view lays out. Its unit grows with the texts of the window, and all that is on it with them: a
// view, and every point and box between it and the board, is in such units. Only what the toolkit gives and takes is in pixels.
func (b *Board) Paper() fyne.Size {
	return fyne.NewSize(b.Size().Width/b.grown, b.Size().Height/b.grown)
}

// onPaper is where a point of the widget is on the paper; onScreen is the way back.
func (b *Board) onPaper(p fyne.Position) fyne.Position { return fyne.NewPos(p.X/b.grown, p.Y/b.grown) }

func (b *Board) onScreen(p fyne.Position) fyne.Position {
	return fyne.NewPos(p.X*b.grown, p.Y*b.grown)
}

// cover lays an object over a box of the paper.
func (b *Board) cover(o fyne.CanvasObject, box scene.Box) {
	o.Move(b.onScreen(fyne.NewPos(float32(box.X), float32(box.Y))))
	o.Resize(fyne.NewSize(float32(box.W)*b.grown, float32(box.H)*b.grown))
}

// WhenPainted does f the next time that the programme is painted.
func (b *Board) WhenPainted(f func()) { b.painted = f }

// Laid is how often something was laid out so far; for tests.
func (b *Board) Laid() int { return b.laid }

// ByPointer reports that what happens comes by a press of the pointer, which sees where it is.
func (b *Board) ByPointer() bool { return b.pressed }

// Movable is what of the selection a key may move or delete: dates, holds and whole activities.
func (b *Board) Movable() []calendar.Ref {
	if b.readOnly() {
		return nil
	}
	refs := []calendar.Ref{}
	for _, ref := range b.state.Meant() {
		switch ref.Type {
		case calendar.TypeEvent, calendar.TypeHold, calendar.TypeActivity, calendar.TypeMilestone:
			refs = append(refs, ref)
		}
	}
	return refs
}

func (b *Board) readOnly() bool { return b.state.Season().File.ReadOnly() != nil }

func (b *Board) refused(err error) {
	if b.OnRefused != nil {
		b.OnRefused(err)
	}
}
