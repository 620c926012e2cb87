package columns

import (
	"fyne.io/fyne/v2"

	"affiche/app/scene"
)

// A dragging is what moving the pointer does while it is pressed; points are those of the paper.
type dragging interface {
	move(at fyne.Position, dx, dy float32)
	end()
}

// Dragged implements [fyne.Draggable].
func (t *Table) Dragged(e *fyne.DragEvent) {
	t.clicked.moved = true
	if t.drag != nil {
		t.drag.move(t.OnPaper(e.Position), e.Dragged.DX/t.Grown, e.Dragged.DY/t.Grown)
	}
}

// DragEnd implements [fyne.Draggable].
func (t *Table) DragEnd() {
	if d := t.drag; d != nil {
		t.drag = nil
		d.end()
	}
}

// edgeDrag makes a column wider.
type edgeDrag struct {
	table *Table
	name  string
	width float64
	from  float32
}

func (d *edgeDrag) move(at fyne.Position, _, _ float32) {
	d.table.Widen(d.name, d.width+float64(at.X-d.from))
}

func (d *edgeDrag) end() { d.table.recolumn() }

// columnDrag takes a column to another place.
type columnDrag struct {
	table *Table
	name  string
	to    int
}

func (d *columnDrag) move(at fyne.Position, _, _ float32) {
	t := d.table
	d.to = t.ColumnAt(at.X)
	if t.over.guide.Hide(); d.to >= 0 {
		c := t.Frame.Columns[d.to]
		t.Cover(t.over.guide, scene.Box{X: c.X + 2, Y: scene.TableHead - 3, W: c.W - 4, H: 3})
		t.over.guide.Show()
	}
}

func (d *columnDrag) end() {
	t := d.table
	t.over.guide.Hide()
	if d.to < 0 {
		return
	}
	from, to := t.IndexOf(d.name), t.IndexOf(t.Shown()[d.to].Name)
	step := 1
	if to < from {
		step = -1
	}
	for range len(t.Columns) {
		if t.IndexOf(d.name) == to {
			return
		}
		t.MoveColumn(d.name, step)
	}
}

// barDrag moves the thumb of the scroll bar.
type barDrag struct{ table *Table }

func (d *barDrag) move(_ fyne.Position, _, dy float32) {
	t := d.table
	long := float64(t.over.down.Size().Height / t.Grown)
	if way := t.Room() - long; way > 0 {
		t.ShowPart(scene.TableView{Left: t.View.Left, Top: t.View.Top + float64(dy)*(t.Height()-t.Room())/way})
	}
}

func (d *barDrag) end() {}
