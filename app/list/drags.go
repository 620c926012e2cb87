package list

import (
	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/app/table"
)

// A dragging is what moving the pointer does while it is pressed.
type dragging interface {
	move(at fyne.Position, dx, dy float32)
	end()
}

// Dragged implements [fyne.Draggable].
func (l *List) Dragged(e *fyne.DragEvent) {
	l.clicked.moved = true
	if l.drag != nil {
		l.drag.move(l.onPaper(e.Position), e.Dragged.DX/l.grown, e.Dragged.DY/l.grown)
	}
}

// DragEnd implements [fyne.Draggable].
func (l *List) DragEnd() {
	if d := l.drag; d != nil {
		l.drag = nil
		d.end()
	}
}

// edgeDrag makes a column wider.
type edgeDrag struct {
	list  *List
	name  table.Column
	width float64
	from  float32
}

func (d *edgeDrag) move(at fyne.Position, _, _ float32) {
	d.list.widen(d.name, d.width+float64(at.X-d.from))
}

func (d *edgeDrag) end() { d.list.recolumn() }

// columnDrag takes a column to another place.
type columnDrag struct {
	list *List
	name table.Column
	to   int
}

func (d *columnDrag) move(at fyne.Position, _, _ float32) {
	l := d.list
	d.to = l.columnAt(at.X)
	if l.over.guide.Hide(); d.to >= 0 {
		c := l.frame.Columns[d.to]
		l.cover(l.over.guide, scene.Box{X: c.X + 2, Y: scene.TableHead - 3, W: c.W - 4, H: 3})
		l.over.guide.Show()
	}
}

func (d *columnDrag) end() {
	d.list.over.guide.Hide()
	if d.to < 0 {
		return
	}
	target := d.list.shown()[d.to].name
	from, to := d.list.indexOf(d.name), d.list.indexOf(target)
	step := 1
	if to < from {
		step = -1
	}
	for range len(d.list.columns) {
		if d.list.indexOf(d.name) == to {
			return
		}
		d.list.move(d.name, step)
	}
}

// rangeDrag selects the rows over which the pointer is drawn.
type rangeDrag struct{ list *List }

func (d *rangeDrag) move(at fyne.Position, _, _ float32) {
	l := d.list
	if to := l.lineAt(at.Y); to >= 0 && l.lines[to].event != nil && to != l.line {
		l.pressed = true
		l.selectTo(to)
		l.pressed = false
	}
}

func (d *rangeDrag) end() {}

// barDrag moves the thumb of the scroll bar.
type barDrag struct{ list *List }

func (d *barDrag) move(_ fyne.Position, _, dy float32) {
	l := d.list
	long := float64(l.over.down.Size().Height / l.grown)
	if way := l.room() - long; way > 0 {
		l.show(scene.TableView{Left: l.view.Left, Top: l.view.Top + float64(dy)*(l.height()-l.room())/way})
	}
}

func (d *barDrag) end() {}
