package columns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

// A Table is a part of a widget, which embeds it and has it begin with [Table.Lie].
type Table struct {
	Columns []Column
	Sort    string // the column by which the lines are sorted
	Falls   bool   // the last first
	Edges   []float64
	View    scene.TableView
	Frame   scene.Table
	Frames  int // made so far, for tests

	Line    int // on which the keys stand; -1 is none
	Column  int // on which they stand, of those that are shown
	Pointer fyne.Position
	Stands  calendar.Ref // the record on whose line they stand, or would; zero is none
	Held    func() fyne.KeyModifier
	Focused bool
	Painter *paint.Painter

	state   *state.State
	chosen  map[calendar.Ref]bool
	anchor  calendar.Ref // from which Shift selects
	ahead   ahead
	clicked click
	drag    dragging // what the pointer does while it is pressed; nil is nothing
	pressed bool     // a hand selects: what it selects is in sight
	widget  fyne.Widget
	does    Hooks
	over    *overlay
	Grown   float32 // how many pixels of the window a unit of the paper is; see [Table.Paper]
	painted func()  // to be done when that is done next
}

// Hooks are what a table asks the widget that is made of it.
type Hooks struct {
	Is     func() bool                           // there is something to show
	Says   func(line int) scene.TableLine        // what a line says
	Ref    func(line int) calendar.Ref           // what it is about; zero is a heading
	Mine   func(calendar.Ref) bool               // a record could have a line
	Taken  func(line int, at fyne.Position) bool // a press on a line does something else than to select it; nil never does
	Twice  func()                                // the cell on which the keys stand was pressed a second time
	Name   func(column string) string            // what a column is called
	Manner func(column string) scene.Manner      // how its cells are written
	Hides  func(column string) bool              // it is not shown although it is not hidden; nil hides none
	None   func() string                         // what stands there where there are no lines
	Leave  func()                                // the lines move: what lies over one of them goes
	Busy   func() bool                           // something lies over a line, which needs no ring
	Resort func()                                // the lines are to be put in another order
	Keep   func(state.Columns)                   // the columns are others now
	Usual  func() []Column                       // the columns as they are at first
	Over   []fyne.CanvasObject                   // what lies over the table
}

// Lie makes the table a part of a widget.
func (t *Table) Lie(on fyne.Widget, s *state.State, does Hooks) {
	t.widget, t.state, t.does, t.over = on, s, does, newOverlay()
	t.Line, t.Held, t.Grown = -1, modifiers, theme.Grown()
	colours := paint.Light()
	if theme.IsDark() {
		colours = paint.Dark()
	}
	t.Painter = paint.NewPainter(colours)
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// WhenPainted does f the next time that the lines are painted.
func (t *Table) WhenPainted(f func()) { t.painted = f }

// Heights tells the table anew how high its lines are; there are as many as it is called for.
func (t *Table) Heights(lines int, height func(int) float64) {
	t.Edges = append(t.Edges[:0], 0)
	for i := range lines {
		t.Edges = append(t.Edges, t.Edges[i]+height(i))
	}
}

// Lines is how many there are.
func (t *Table) Lines() int { return max(len(t.Edges)-1, 0) }

// ShowPart moves to a part of the table, as far as there is one.
func (t *Table) ShowPart(v scene.TableView) {
	v.Top = max(min(v.Top, t.Height()-t.Room()), 0)
	v.Left = max(min(v.Left, t.Width()-float64(t.Paper().Width)), 0)
	if v != t.View {
		t.does.Leave()
		t.View = v
		t.Redraw()
	}
}

// Height is that of all lines, Room what is there for them.
func (t *Table) Height() float64 {
	if len(t.Edges) == 0 {
		return 0
	}
	return t.Edges[len(t.Edges)-1]
}

// Room is how high the part of the paper is that shows lines.
func (t *Table) Room() float64 { return float64(t.Paper().Height) - scene.TableHead }

// Paper is the size of what is laid out. Its unit grows with the texts of the window: lines, columns and points are in such
// units, and only what the toolkit gives and takes is in pixels.
func (t *Table) Paper() fyne.Size {
	return fyne.NewSize(t.widget.Size().Width/t.Grown, t.widget.Size().Height/t.Grown)
}

// OnPaper is where a point of the widget is on the paper; OnScreen is the way back.
func (t *Table) OnPaper(p fyne.Position) fyne.Position {
	return fyne.NewPos(p.X/t.Grown, p.Y/t.Grown)
}

// OnScreen is where a point of the paper is on the widget.
func (t *Table) OnScreen(x, y float64) fyne.Position {
	return fyne.NewPos(float32(x)*t.Grown, float32(y)*t.Grown)
}

// Cover lays an object over a box of the paper.
func (t *Table) Cover(o fyne.CanvasObject, box scene.Box) {
	o.Move(t.OnScreen(box.X, box.Y))
	o.Resize(fyne.NewSize(float32(box.W)*t.Grown, float32(box.H)*t.Grown))
}

// InSight reports a line that is wholly to be seen.
func (t *Table) InSight(line int) bool {
	return line >= 0 && line < t.Lines() && t.Edges[line] >= t.View.Top && t.Edges[line+1] <= t.View.Top+t.Room()
}

// RevealLine scrolls until the cell on which the keys stand is in sight, with the heading above it.
func (t *Table) RevealLine() {
	if t.Line < 0 || t.Line >= t.Lines() || t.Room() <= 0 {
		return
	}
	v, top := t.View, t.Edges[t.Line]
	if t.Line > 0 && t.does.Ref(t.Line-1).ID == "" {
		top = t.Edges[t.Line-1]
	}
	if bottom := t.Edges[t.Line+1]; top < v.Top {
		v.Top = top
	} else if bottom > v.Top+t.Room() {
		v.Top = bottom - t.Room()
	}
	x, room := 0.0, float64(t.Paper().Width)
	for i, c := range t.wide(room) {
		if i == t.Column {
			if x+c.Width > v.Left+room {
				v.Left = x + c.Width - room
			}
			v.Left = min(v.Left, x)
			break
		}
		x += c.Width
	}
	t.ShowPart(v)
}

// Redraw finds what is in sight and has it painted.
func (t *Table) Redraw() {
	if t.widget.Size().IsZero() || !t.does.Is() {
		return
	}
	t.Frames++
	t.Lay()
	t.over.place(t)
	t.widget.Refresh()
}

// Lay finds what is in sight.
func (t *Table) Lay() {
	paper := t.Paper()
	columns := t.wide(float64(paper.Width))
	t.Frame.Lay(t.View, float64(paper.Width), float64(paper.Height), columns, t.Edges, t.does.Says, ruler)
}

// ruler measures the letters that are painted; it never changes.
var ruler = paint.Ruler()
