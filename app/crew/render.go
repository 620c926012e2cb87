package crew

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
func (w *Week) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{week: w}
	r.picture = canvas.NewRaster(r.paint)
	return r
}

// renderer shows the painted week and what lies over it.
type renderer struct {
	week    *Week
	picture *canvas.Raster
}

func (r *renderer) paint(w, h int) image.Image {
	if r.week.frame.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	return r.week.painter.Roster(&r.week.frame, w, h)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	o := r.week.over
	return []fyne.CanvasObject{r.picture, o.none, o.target, o.ring, o.ghost, o.said, o.thumb}
}

func (r *renderer) Layout(size fyne.Size) { r.picture.Resize(size) }
func (r *renderer) MinSize() fyne.Size    { return fyne.NewSize(scene.RosterNames+240, 160) }
func (r *renderer) Destroy()              {}
func (r *renderer) Refresh()              { r.picture.Refresh() }

// overlay is what changes with the pointer and the keys, over the picture.
type overlay struct {
	ring   *canvas.Rectangle // around the cell or the call on which the keys stand
	target *canvas.Rectangle // the row over which a call is held
	ghost  *canvas.Rectangle // behind what is said of that
	said   *canvas.Text
	thumb  *canvas.Rectangle // of the scroll bar
	none   *canvas.Text      // that nobody is shown
}

func newOverlay() *overlay {
	o := &overlay{
		ring: outline(theme.Of(fynetheme.ColorNamePrimary)), target: outline(theme.Of(theme.Note)), ghost: outline(theme.Of(theme.Line)),
		thumb: canvas.NewRectangle(theme.Of(fynetheme.ColorNameScrollBar)), said: control.Text("", theme.Ink, theme.Small, true),
		none: control.Text("", theme.Muted, theme.Text, false),
	}
	o.ghost.FillColor, o.ghost.StrokeWidth = theme.Of(theme.Card), 1
	o.thumb.CornerRadius = 3
	return o
}

func outline(c color.Color) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = c, 2, 5
	return r
}

// place puts everything where the week is now.
func (o *overlay) place(w *Week) {
	for _, hidden := range []fyne.CanvasObject{o.ring, o.target, o.ghost, o.said, o.thumb} {
		hidden.Hide()
	}
	o.none.Text = ""
	if len(w.rows) == 0 {
		o.none.Text = w.state.Say("crew.nobody-shown")
	}
	size := o.none.MinSize()
	o.none.Move(fyne.NewPos((w.Size().Width-size.Width)/2, (scene.RosterHead+48)*w.grown))
	o.none.Resize(size)
	o.none.Refresh()
	o.placeThumb(w)
	if w.hand.holds() {
		o.placeHand(w)
	} else if w.focused {
		o.placeRing(w)
	}
}

func (w *Week) cover(o fyne.CanvasObject, b scene.Box) {
	o.Move(fyne.NewPos(float32(b.X)*w.grown, float32(b.Y)*w.grown))
	o.Resize(fyne.NewSize(float32(b.W)*w.grown, float32(b.H)*w.grown))
	o.Show()
}

func (o *overlay) placeRing(w *Week) {
	box, ok := w.cell(w.at.row, w.at.day)
	if !ok || box.Y < scene.RosterHead-1 {
		return
	}
	if c := w.callHere(); c != nil {
		for _, l := range w.frame.Lines {
			for _, chip := range l.Calls {
				if l.At == w.at.row && chip.Ref == c.Ref() && chip.Day == w.at.day {
					box = scene.Box{X: chip.X - 2, Y: chip.Y - 2, W: chip.W + 4, H: chip.H + 4}
				}
			}
		}
	}
	w.cover(o.ring, box)
}

// cell is where a cell is in sight.
func (w *Week) cell(row, day int) (scene.Box, bool) {
	for _, l := range w.frame.Lines {
		if l.At == row && day >= 0 && day < len(w.frame.Days) {
			d := w.frame.Days[day]
			return scene.Box{X: d.X, Y: l.Y, W: d.W - 1, H: l.H - 1}, true
		}
	}
	return scene.Box{}, false
}

// placeHand shows the row over which a call is held, green or red, and what there is to say of it.
func (o *overlay) placeHand(w *Week) {
	h := &w.hand
	if h.row < 0 {
		return
	}
	colour := theme.Of(theme.Accent)
	if h.fits {
		colour = theme.Of(theme.Fits)
	}
	for _, l := range w.frame.Lines {
		if l.At != h.row {
			continue
		}
		o.target.StrokeColor = colour
		w.cover(o.target, scene.Box{X: 1, Y: max(l.Y, scene.RosterHead), W: w.frame.Width - 2, H: l.Bottom() - max(l.Y, scene.RosterHead) - 1})
		at := fyne.NewPos(h.pointer.X+14, h.pointer.Y+16)
		if h.keys {
			at = fyne.NewPos(float32(w.frame.Names)*w.grown+10, float32(l.Bottom())*w.grown+2)
		}
		o.say(w, h.says, at, colour)
	}
}

func (o *overlay) say(w *Week, words string, at fyne.Position, colour color.Color) {
	if words == "" {
		return
	}
	o.said.Text, o.said.Color = words, colour
	size := o.said.MinSize()
	at.X = max(min(at.X, w.Size().Width-size.Width-16), 0)
	at.Y = max(min(at.Y, w.Size().Height-size.Height-10), 0)
	o.ghost.Move(at)
	o.ghost.Resize(fyne.NewSize(size.Width+16, size.Height+8))
	o.said.Move(at.AddXY(8, 4))
	o.said.Resize(size)
	o.ghost.Show()
	o.said.Show()
	o.said.Refresh()
}

const leastThumb = 28

func (o *overlay) placeThumb(w *Week) {
	all, room := w.height(), w.room()
	if all <= room || room <= 0 {
		return
	}
	long := max(room*room/all, leastThumb)
	w.cover(o.thumb, scene.Box{X: w.frame.Width - 8, Y: scene.RosterHead + w.top/(all-room)*(room-long), W: 6, H: long})
}
