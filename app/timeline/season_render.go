package timeline

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// CreateRenderer implements [fyne.Widget].
func (s *Season) CreateRenderer() fyne.WidgetRenderer {
	r := &seasonRenderer{season: s}
	r.ground = canvas.NewRectangle(theme.Of(theme.Card))
	r.picture = canvas.NewRaster(r.paint)
	r.name = control.Text(s.timeline.state.Say("rows.season"), theme.Muted, theme.Small, true)
	r.before, r.after = canvas.NewRectangle(theme.Of(theme.Line)), canvas.NewRectangle(theme.Of(theme.Line))
	r.window, r.today = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(theme.Of(theme.Accent))
	r.left, r.right = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	r.rule = canvas.NewRectangle(theme.Of(theme.Line))
	r.window.StrokeWidth, r.window.CornerRadius = 1.5, 3
	s.renderer = r
	return r
}

type seasonRenderer struct {
	season                                            *Season
	ground, before, after, window, left, right, today *canvas.Rectangle
	rule                                              *canvas.Rectangle
	picture                                           *canvas.Raster
	name                                              *canvas.Text
}

func (r *seasonRenderer) paint(w, h int) image.Image {
	s := r.season
	if s.overview.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	s.painted++
	return s.painter.PaintOverview(&s.overview, w, h)
}

func (r *seasonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.picture, r.rule, r.name, r.before, r.after, r.today, r.window, r.left, r.right}
}
func (r *seasonRenderer) MinSize() fyne.Size { return r.season.MinSize() }
func (r *seasonRenderer) Destroy()           {}

// Layout implements [fyne.WidgetRenderer].
func (r *seasonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	column := float32(r.season.timeline.view.Plot()) * r.season.grown
	r.picture.Move(fyne.NewPos(column, 0))
	r.picture.Resize(fyne.NewSize(max(size.Width-column, 1), scene.OverviewHeight*r.season.grown))
	r.rule.Move(fyne.NewPos(0, size.Height-1))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.name.Move(fyne.NewPos(20, (size.Height-r.name.MinSize().Height)/2))
	r.follow()
}

// Refresh implements [fyne.WidgetRenderer]: the season is painted anew.
func (r *seasonRenderer) Refresh() {
	r.picture.Refresh()
	r.follow()
}

// follow puts the window where the timeline is.
func (r *seasonRenderer) follow() {
	s := r.season
	w := s.seen()
	put := func(o *canvas.Rectangle, x, y, width, height float64) {
		o.Move(fyne.NewPos(float32(s.timeline.view.Plot()+x)*s.grown, float32(y)*s.grown))
		o.Resize(fyne.NewSize(float32(max(width, 0))*s.grown, float32(height)*s.grown))
	}
	const high = scene.PilesHeight + 2 // above the names, which stay to be read
	veil := faded(theme.Of(fynetheme.ColorNameBackground))
	r.before.FillColor, r.after.FillColor = veil, veil
	put(r.before, 0, 0, w.From, high)
	put(r.after, w.To, 0, s.overview.Width-w.To, high)
	ink := theme.Of(theme.Muted)
	if s.focused {
		ink = theme.Of(fynetheme.ColorNamePrimary)
	}
	r.window.StrokeColor, r.left.FillColor, r.right.FillColor = ink, ink, ink
	for _, o := range []fyne.CanvasObject{r.window, r.left, r.right} {
		if o.Show(); s.overview.Span == (calendar.Span{}) {
			o.Hide() // nothing to be a part of
		}
	}
	put(r.window, w.From, 0.5, w.To-w.From, high-1)
	put(r.left, w.From-1.5, high/2-6, 3, 12)
	put(r.right, w.To-1.5, high/2-6, 3, 12)
	now := calendar.InstantOf(s.timeline.state.Now())
	if r.today.Hide(); now >= s.overview.Span.Start && now < s.overview.Span.End {
		put(r.today, s.overview.X(now), 0, 1.5, scene.PilesHeight)
		r.today.Show()
	}
}

// faded is a colour through which what lies below is seen a little.
func faded(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 0x98}
}
