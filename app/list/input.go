package list

import (
	"math"
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/calendar"
)

// A click remembers where and when the pointer was pressed, to know a second one: the toolkit's own double tap would hold
// every first one back.
type click struct {
	at    time.Time
	where fyne.Position
	alone calendar.ID // one of several selected was pressed: let go, it is the only one
	head  int         // the column whose name was pressed; -1 is none
	twice bool        // a cell was pressed a second time: let go, it is edited
	moved bool
}

const (
	doubleTime  = 400 * time.Millisecond
	doubleReach = 5
	edgeReach   = 5 // beside the edge of a column
)

func (c click) again(now time.Time, where fyne.Position) bool {
	return now.Sub(c.at) < doubleTime && math.Abs(float64(c.where.X-where.X)) < doubleReach &&
		math.Abs(float64(c.where.Y-where.Y)) < doubleReach
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Scrolled moves with the wheel; with Shift to the sides.
func (l *List) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	if l.held()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	l.show(scene.TableView{Left: l.view.Left - 3*dx, Top: l.view.Top - 3*dy})
}

// lineAt is the line at a height, -1 where there is none; columnAt the column at a place from the left.
func (l *List) lineAt(y float32) int {
	if y < scene.TableHead || len(l.lines) == 0 {
		return -1
	}
	at := sort.SearchFloat64s(l.edges, float64(y)-scene.TableHead+l.view.Top+0.01) - 1
	if at < 0 || at >= len(l.lines) {
		return -1
	}
	return at
}

func (l *List) columnAt(x float32) int {
	for i, c := range l.frame.Columns {
		if float64(x) >= c.X && float64(x) < c.Right() {
			return i
		}
	}
	return -1
}

// edgeAt is the column whose right edge is under the pointer in the head, -1 where there is none.
func (l *List) edgeAt(p fyne.Position) int {
	if p.Y >= scene.TableHead {
		return -1
	}
	for i, c := range l.frame.Columns {
		if math.Abs(float64(p.X)-c.Right()) <= edgeReach {
			return i
		}
	}
	return -1
}

// MouseDown selects at once what is under the pointer.
func (l *List) MouseDown(e *desktop.MouseEvent) {
	l.pressed = true
	defer func() { l.pressed = false }()
	l.closeEditor()
	l.focus()
	p := l.onPaper(e.Position)
	twice := l.clicked.again(l.state.Now(), p)
	l.clicked = click{at: l.state.Now(), where: p, head: -1}
	l.pointer = p
	at := l.lineAt(p.Y)
	switch {
	case e.Button != desktop.MouseButtonPrimary:
		if at >= 0 && l.lines[at].event != nil && !l.chosen[l.lines[at].event.Ref()] {
			l.pressRow(at, l.columnAt(p.X), 0)
		}
	case l.thumbAt(e.Position):
		l.drag = &barDrag{l}
	case p.Y < scene.TableHead:
		l.pressHead(p)
	case at >= 0 && l.lines[at].event != nil:
		l.pressRow(at, l.columnAt(p.X), l.held())
		l.drag = &rangeDrag{l}
		if l.clicked.twice = twice; twice {
			l.drag = nil
		}
	default:
		l.state.Select(calendar.Ref{})
	}
}

func (l *List) focus() {
	if c := control.CanvasOf(l); c != nil {
		c.Focus(l)
	}
}

// pressHead takes an edge in the hand, or a column's name.
func (l *List) pressHead(at fyne.Position) {
	if edge := l.edgeAt(at); edge >= 0 {
		c := l.shown()[edge]
		l.drag = &edgeDrag{l, c.name, l.frame.Columns[edge].W, at.X}
		return
	}
	if l.clicked.head = l.columnAt(at.X); l.clicked.head >= 0 {
		l.drag = &columnDrag{list: l, name: l.shown()[l.clicked.head].name, to: -1}
	}
}

// pressRow selects a row; with Ctrl besides what is selected, with Shift all from the last one on.
func (l *List) pressRow(at, column int, held fyne.KeyModifier) {
	id := l.lines[at].event.ID
	ref := l.lines[at].event.Ref()
	if column >= 0 {
		l.column = column
	}
	switch {
	case held&fyne.KeyModifierShift != 0:
		l.selectTo(at)
		return
	case held&fyne.KeyModifierShortcutDefault != 0:
		l.at, l.line, l.anchor = id, at, id
		l.state.SelectAlso(ref)
	case l.chosen[ref] && len(l.chosen) > 1:
		l.at, l.line, l.anchor = id, at, id
		l.clicked.alone = id
		l.redraw()
	default:
		l.stand(at)
	}
}

// stand puts the keys on a line and selects it alone.
func (l *List) stand(at int) {
	e := l.lines[at].event
	l.at, l.line, l.anchor = e.ID, at, e.ID
	if l.state.Selection() == e.Ref() && len(l.chosen) == 1 {
		l.redraw()
		return
	}
	l.state.Select(e.Ref())
}

// selectTo selects everything from the anchor to a line, which comes last.
func (l *List) selectTo(at int) {
	from := l.lineOf(l.anchor)
	if from < 0 {
		l.stand(at)
		return
	}
	step := 1
	if at < from {
		step = -1
	}
	var refs []calendar.Ref
	for i := from; i != at+step; i += step {
		if e := l.lines[i].event; e != nil {
			refs = append(refs, e.Ref())
		}
	}
	anchor := l.anchor
	l.at, l.line = l.lines[at].event.ID, at
	l.state.Select(refs...)
	l.anchor = anchor
}

// MouseUp sorts by the column whose name was pressed, and leaves one selected of several that was.
func (l *List) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || l.clicked.moved {
		return
	}
	l.drag = nil
	switch {
	case l.clicked.twice:
		l.edit("")
	case l.clicked.head >= 0 && l.clicked.head < len(l.shown()):
		l.sortBy(l.shown()[l.clicked.head].name)
	case l.clicked.alone != "":
		if at := l.lineOf(l.clicked.alone); at >= 0 {
			l.pressed = true
			l.stand(at)
			l.pressed = false
		}
	}
}

// MouseIn implements [desktop.Hoverable].
func (l *List) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (l *List) MouseMoved(e *desktop.MouseEvent) { l.pointer = l.onPaper(e.Position) }

// MouseOut implements [desktop.Hoverable].
func (l *List) MouseOut() {}

// Cursor implements [desktop.Cursorable].
func (l *List) Cursor() desktop.Cursor {
	if _, sizing := l.drag.(*edgeDrag); sizing || l.edgeAt(l.pointer) >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// thumbAt reports a point of the widget on the thumb at the right edge.
func (l *List) thumbAt(p fyne.Position) bool {
	bar := l.over.down
	return bar.Visible() && p.X > l.Size().Width-(barWidth+4)*l.grown && p.Y >= bar.Position().Y && p.Y <= bar.Position().Y+bar.Size().Height
}
