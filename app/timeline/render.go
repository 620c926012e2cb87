package timeline

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// CreateRenderer implements [fyne.Widget].
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{timeline: t}
	r.picture = canvas.NewRaster(r.paint)
	return r
}

// renderer shows the painted picture and what lies over it.
type renderer struct {
	timeline *Timeline
	picture  *canvas.Raster
}

func (r *renderer) paint(w, h int) image.Image {
	if r.timeline.frame.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	if r.timeline.OnPaint != nil {
		r.timeline.OnPaint()
	}
	return r.timeline.painter.Paint(&r.timeline.frame, w, h)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.picture}, r.timeline.over.objects()...)
}

func (r *renderer) Layout(size fyne.Size) { r.picture.Resize(size) }
func (r *renderer) MinSize() fyne.Size    { return fyne.NewSize(scene.Column+160, 160) }
func (r *renderer) Destroy()              {}
func (r *renderer) Refresh()              { r.picture.Refresh() }

// overlay is what changes with the pointer, over the picture.
type overlay struct {
	hover, selection *canvas.Rectangle
	bar              scrollBar
	several          []*canvas.Rectangle // around what else is selected
	crowd            *fyne.Container
	ghosts           *ghosts
	card             *card
	focus            *canvas.Rectangle
}

func newOverlay() *overlay {
	o := &overlay{hover: outline(theme.Muted, 1), selection: outline(theme.Ink, 2), focus: outline(fynetheme.ColorNamePrimary, 1)}
	o.focus.CornerRadius = 0
	o.bar = scrollBar{canvas.NewRectangle(theme.Of(fynetheme.ColorNameScrollBar))}
	o.bar.CornerRadius = 3
	o.bar.Hide()
	o.card, o.ghosts, o.crowd = newCard(), newGhosts(), container.NewWithoutLayout()
	return o
}

// outline is a frame around a bar, hidden at first.
func outline(c fyne.ThemeColorName, width float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = theme.Of(c), width, 7
	r.Hide()
	return r
}

func (o *overlay) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{o.focus, o.crowd, o.selection, o.hover, o.ghosts.parent, o.bar.Rectangle, o.card.object}
}

// mark lays an outline around a block, a little outside; the part under names and axis is left out.
func (t *Timeline) mark(r *canvas.Rectangle, b scene.Block, ok bool) {
	left, right := max(b.X, scene.Column), min(b.Right(), t.frame.Width)
	top, bottom := max(b.Y, scene.Axis), min(b.Bottom(), t.frame.Height)
	if !ok || right-left < 1 || bottom-top < 1 {
		r.Hide()
		return
	}
	const out = 3
	r.Move(fyne.NewPos(float32(left)-out, float32(top)-out))
	r.Resize(fyne.NewSize(float32(right-left)+2*out, float32(bottom-top)+2*out))
	r.Show()
	r.Refresh()
}

func (t *Timeline) markSelection() {
	ref := t.state.Selection()
	b, ok := t.frame.Find(ref)
	if !ok && ref.Type == calendar.TypeActivity {
		b, ok = t.anyDateOf(ref.ID)
	}
	t.mark(t.over.selection, b, ok)
	t.markSeveral()
}

// markSeveral draws a frame around everything in sight that is selected besides.
func (t *Timeline) markSeveral() {
	o, n := t.over, 0
	if refs := t.state.Selections(); len(refs) > 1 {
		chosen := make(map[calendar.Ref]bool, len(refs))
		for _, ref := range refs {
			chosen[ref] = true
		}
		for _, box := range t.frame.Boxes(func(ref calendar.Ref) bool { return chosen[ref] }) {
			if n == len(o.several) {
				o.several = append(o.several, outline(theme.Ink, 2))
				o.crowd.Add(o.several[n])
			}
			t.mark(o.several[n], scene.Block{Box: box}, true)
			n++
		}
	}
	for _, spare := range o.several[n:] {
		spare.Hide()
	}
}

// anyDateOf finds a block in sight that shows a date of an activity.
func (t *Timeline) anyDateOf(activity calendar.ID) (scene.Block, bool) {
	events := t.state.Season().Plan.Events
	return t.frame.First(func(ref calendar.Ref) bool {
		e := events.At(ref.ID)
		return e != nil && e.Activity == activity
	})
}

// scrollBar is the thumb at the right edge.
type scrollBar struct{ *canvas.Rectangle }

const barWidth = 8

func (b scrollBar) place(t *Timeline) {
	top, height, ok := t.thumb()
	if !ok {
		b.Hide()
		return
	}
	b.Move(fyne.NewPos(t.Size().Width-barWidth, top))
	b.Resize(fyne.NewSize(barWidth-2, height))
	b.Show()
}
