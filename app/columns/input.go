package columns

import (
	"math"
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/scene"
	"affiche/calendar"
)

// A click remembers where and when the pointer was pressed, to know a second one: the toolkit's own double tap would hold
// every first one back.
type click struct {
	at    time.Time
	where fyne.Position
	alone calendar.Ref // one of several selected was pressed: let go, it is the only one
	head  int          // the column whose name was pressed; -1 is none
	twice bool         // a row was pressed a second time
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

// Scrolled moves with the wheel; with Shift to the sides.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	if t.Held()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	t.ShowPart(scene.TableView{Left: t.View.Left - 3*dx, Top: t.View.Top - 3*dy})
}

// LineAt is the line at a height of the paper, -1 where there is none.
func (t *Table) LineAt(y float32) int {
	if y < scene.TableHead || t.Lines() == 0 {
		return -1
	}
	at := sort.SearchFloat64s(t.Edges, float64(y)-scene.TableHead+t.View.Top+0.01) - 1
	if at < 0 || at >= t.Lines() {
		return -1
	}
	return at
}

// ColumnAt is the column at a place from the left, -1 where there is none.
func (t *Table) ColumnAt(x float32) int {
	for i, c := range t.Frame.Columns {
		if float64(x) >= c.X && float64(x) < c.Right() {
			return i
		}
	}
	return -1
}

// edgeAt is the column whose right edge is under the pointer in the head, -1 where there is none.
func (t *Table) edgeAt(p fyne.Position) int {
	if p.Y >= scene.TableHead {
		return -1
	}
	for i, c := range t.Frame.Columns {
		if math.Abs(float64(p.X)-c.Right()) <= edgeReach {
			return i
		}
	}
	return -1
}

// pressHead takes an edge in the hand, or a column's name.
func (t *Table) pressHead(at fyne.Position) {
	if edge := t.edgeAt(at); edge >= 0 {
		t.drag = &edgeDrag{t, t.Shown()[edge].Name, t.Frame.Columns[edge].W, at.X}
		return
	}
	if t.clicked.head = t.ColumnAt(at.X); t.clicked.head >= 0 {
		t.drag = &columnDrag{table: t, name: t.Shown()[t.clicked.head].Name, to: -1}
	}
}

// MouseIn implements [desktop.Hoverable].
func (t *Table) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (t *Table) MouseMoved(e *desktop.MouseEvent) { t.Pointer = t.OnPaper(e.Position) }

// MouseOut implements [desktop.Hoverable].
func (t *Table) MouseOut() {}

// Cursor implements [desktop.Cursorable].
func (t *Table) Cursor() desktop.Cursor {
	if _, sizing := t.drag.(*edgeDrag); sizing || t.edgeAt(t.Pointer) >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// thumbAt reports a point of the widget on the thumb at the right edge.
func (t *Table) thumbAt(p fyne.Position) bool {
	bar := t.over.down
	return bar.Visible() && p.X > t.widget.Size().Width-(barWidth+4)*t.Grown && p.Y >= bar.Position().Y && p.Y <= bar.Position().Y+bar.Size().Height
}
