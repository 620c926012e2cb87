package list

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/theme"
)

// CreateRenderer implements [fyne.Widget].
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{list: l}
	r.picture = canvas.NewRaster(r.paint)
	return r
}

// renderer shows the painted table and what lies over it.
type renderer struct {
	list    *List
	picture *canvas.Raster
}

func (r *renderer) paint(w, h int) image.Image {
	if r.list.frame.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	if f := r.list.painted; f != nil {
		r.list.painted = nil
		f()
	}
	return r.list.painter.Table(&r.list.frame, w, h)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	o := r.list.over
	return []fyne.CanvasObject{r.picture, o.none, o.ring, o.guide, o.down, o.along, o.editor}
}

func (r *renderer) Layout(size fyne.Size) { r.picture.Resize(size) }
func (r *renderer) MinSize() fyne.Size    { return fyne.NewSize(320, 160) }
func (r *renderer) Destroy()              {}
func (r *renderer) Refresh()              { r.picture.Refresh() }

// overlay is what changes without the rows.
type overlay struct {
	ring        *canvas.Rectangle // around the cell on which the keys stand
	guide       *canvas.Rectangle // where a column will end, or will stand
	down, along *canvas.Rectangle // the thumbs of the scroll bars
	none        *canvas.Text      // that nothing passes the filter
	editor      *fyne.Container
}

func newOverlay() *overlay {
	o := &overlay{
		ring: canvas.NewRectangle(color.Transparent), guide: canvas.NewRectangle(theme.Of(theme.Note)),
		down: thumb(), along: thumb(), none: control.Text("", theme.Muted, theme.Text, false), editor: container.NewWithoutLayout(),
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
func (o *overlay) place(l *List) {
	o.placeRing(l)
	width, height, room := float64(l.paper().Width), float64(l.paper().Height), l.room()
	o.placeThumb(o.down, l.view.Top, l.height(), room, func(at, long float64) {
		l.cover(o.down, scene.Box{X: width - barWidth, Y: scene.TableHead + at, W: barWidth - 2, H: long})
	})
	o.placeThumb(o.along, l.view.Left, l.width(), width, func(at, long float64) {
		l.cover(o.along, scene.Box{X: at, Y: height - barWidth, W: long, H: barWidth - 2})
	})
	o.none.Text = ""
	if len(l.lines) == 0 && l.state.Sifted().All > 0 {
		o.none.Text = l.state.Say("list.none")
	}
	size := o.none.MinSize()
	o.none.Move(fyne.NewPos((l.Size().Width-size.Width)/2, (scene.TableHead+48)*l.grown))
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

// placeRing shows the cell on which the keys stand while they are here.
func (o *overlay) placeRing(l *List) {
	o.ring.Hide()
	box, ok := l.cellBox()
	if !ok || !l.focused || l.editing != nil || box.Y < scene.TableHead {
		return
	}
	l.cover(o.ring, scene.Box{X: box.X + 1, Y: box.Y + 1, W: box.W - 3, H: box.H - 3})
	o.ring.Show()
}

// cellBox is where the cell on which the keys stand is in sight.
func (l *List) cellBox() (scene.Box, bool) {
	if l.line < 0 || l.column >= len(l.frame.Columns) {
		return scene.Box{}, false
	}
	for _, s := range l.frame.Lines {
		if s.At == l.line {
			c := l.frame.Columns[l.column]
			return scene.Box{X: c.X, Y: s.Y, W: c.W, H: s.H}, true
		}
	}
	return scene.Box{}, false
}
