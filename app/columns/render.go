package columns

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/theme"
)

// CreateRenderer implements [fyne.Widget].
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{table: t}
	r.picture = canvas.NewRaster(r.paint)
	return r
}

// renderer shows the painted table and what lies over it.
type renderer struct {
	table   *Table
	picture *canvas.Raster
}

func (r *renderer) paint(w, h int) image.Image {
	if r.table.Frame.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	if f := r.table.painted; f != nil {
		r.table.painted = nil
		f()
	}
	return r.table.Painter.Table(&r.table.Frame, w, h)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	o := r.table.over
	return append([]fyne.CanvasObject{r.picture, o.none, o.ring, o.guide, o.down, o.along}, r.table.does.Over...)
}

func (r *renderer) Layout(size fyne.Size) { r.picture.Resize(size) }
func (r *renderer) MinSize() fyne.Size    { return fyne.NewSize(320, 160) }
func (r *renderer) Destroy()              {}
func (r *renderer) Refresh()              { r.picture.Refresh() }

// overlay is what changes without the lines.
type overlay struct {
	ring        *canvas.Rectangle // around the cell on which the keys stand
	guide       *canvas.Rectangle // where a column will end, or will stand
	down, along *canvas.Rectangle // the thumbs of the scroll bars
	none        *canvas.Text      // that there are no lines
}

func newOverlay() *overlay {
	o := &overlay{
		ring: canvas.NewRectangle(color.Transparent), guide: canvas.NewRectangle(theme.Of(theme.Note)),
		down: thumb(), along: thumb(), none: control.Text("", theme.Muted, theme.Text, false),
	}
	o.ring.StrokeColor, o.ring.StrokeWidth, o.ring.CornerRadius = theme.Of(fynetheme.ColorNamePrimary), 2, 4
	o.ring.Hide()
	o.guide.Hide()
	return o
}

func thumb() *canvas.Rectangle {
	bar := canvas.NewRectangle(theme.Of(fynetheme.ColorNameScrollBar))
	bar.CornerRadius = 3
	bar.Hide()
	return bar
}

const (
	barWidth   = 8
	leastThumb = 28
)

// place puts everything where the table is now.
func (o *overlay) place(t *Table) {
	t.PlaceRing()
	width, height, room := float64(t.Paper().Width), float64(t.Paper().Height), t.Room()
	o.placeThumb(o.down, t.View.Top, t.Height(), room, func(at, long float64) {
		t.Cover(o.down, scene.Box{X: width - barWidth, Y: scene.TableHead + at, W: barWidth - 2, H: long})
	})
	o.placeThumb(o.along, t.View.Left, t.Width(), width, func(at, long float64) {
		t.Cover(o.along, scene.Box{X: at, Y: height - barWidth, W: long, H: barWidth - 2})
	})
	o.none.Text = ""
	if t.Lines() == 0 {
		o.none.Text = t.does.None()
	}
	size := o.none.MinSize()
	o.none.Move(fyne.NewPos((t.widget.Size().Width-size.Width)/2, (scene.TableHead+48)*t.Grown))
	o.none.Resize(size)
	o.none.Refresh()
}

// placeThumb shows a thumb where not all is in sight.
func (o *overlay) placeThumb(bar *canvas.Rectangle, at, all, room float64, put func(at, long float64)) {
	bar.Hide()
	if all <= room || room <= 0 {
		return
	}
	long := max(room*room/all, leastThumb)
	put(at/(all-room)*(room-long), long)
	bar.Show()
}

// PlaceRing shows the cell on which the keys stand while they are here.
func (t *Table) PlaceRing() {
	t.over.ring.Hide()
	box, ok := t.CellBox()
	if !ok || !t.Focused || t.does.Busy() || box.Y < scene.TableHead {
		return
	}
	t.Cover(t.over.ring, scene.Box{X: box.X + 1, Y: box.Y + 1, W: box.W - 3, H: box.H - 3})
	t.over.ring.Show()
}

// CellBox is where the cell on which the keys stand is in sight.
func (t *Table) CellBox() (scene.Box, bool) {
	if t.Line < 0 || t.Column >= len(t.Frame.Columns) {
		return scene.Box{}, false
	}
	for _, s := range t.Frame.Lines {
		if s.At == t.Line {
			c := t.Frame.Columns[t.Column]
			return scene.Box{X: c.X, Y: s.Y, W: c.W, H: s.H}, true
		}
	}
	return scene.Box{}, false
}

// UnderCell is the lower left of the cell on which the keys stand.
func (t *Table) UnderCell() fyne.Position {
	box, ok := t.CellBox()
	if !ok {
		return fyne.NewPos(20, scene.TableHead)
	}
	return fyne.NewPos(float32(max(box.X, 0))+12, float32(box.Bottom())-6)
}
