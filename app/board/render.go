package board

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
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{board: b}
	r.picture = canvas.NewRaster(r.paint)
	return r
}

// renderer shows the painted picture and what lies over it.
type renderer struct {
	board   *Board
	picture *canvas.Raster
}

func (r *renderer) paint(w, h int) image.Image {
	b := r.board
	if b.view.Picture() == nil {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	if f := b.painted; f != nil {
		b.painted = nil
		f()
	}
	return b.view.Paint(b.painter, w, h)
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.picture}, r.board.over.objects()...)
}

func (r *renderer) Layout(size fyne.Size) { r.picture.Resize(size) }
func (r *renderer) MinSize() fyne.Size    { return fyne.NewSize(scene.Column+160, 160) }
func (r *renderer) Destroy()              {}
func (r *renderer) Refresh()              { r.picture.Refresh() }

// overlay is what changes with the pointer, over the picture.
type overlay struct {
	hover, selection *canvas.Rectangle
	along, down      *scrollBar
	several          []*canvas.Rectangle // around what else is selected
	crowd            *fyne.Container
	ghosts           *ghosts
	card             *card
	focus            *canvas.Rectangle
}

func newOverlay() *overlay {
	o := &overlay{hover: outline(theme.Muted, 1), selection: outline(theme.Ink, 2), focus: outline(fynetheme.ColorNamePrimary, 1)}
	o.focus.CornerRadius = 0
	o.along, o.down = newScrollBar(false), newScrollBar(true)
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
	return []fyne.CanvasObject{
		o.focus, o.crowd, o.selection, o.hover, o.ghosts.parent, o.along.Rectangle, o.down.Rectangle, o.card.object,
	}
}

// mark lays an outline around a block, a little outside; the part that is out of sight is left out.
func (b *Board) mark(r *canvas.Rectangle, box scene.Box, ok bool) {
	if ok {
		box = b.view.Picture().Shown(box)
	}
	if !ok || box.W < 1 || box.H < 1 {
		r.Hide()
		return
	}
	const out = 3
	b.cover(r, scene.Box{X: box.X - out, Y: box.Y - out, W: box.W + 2*out, H: box.H + 2*out})
	r.Show()
	r.Refresh()
}

// MarkSelection draws a frame around what is selected, as far as it is in sight.
func (b *Board) MarkSelection() {
	p := b.view.Picture()
	if p == nil {
		return
	}
	block, ok := b.Marked()
	b.mark(b.over.selection, block.Box, ok)
	b.markSeveral(p)
}

// markSeveral draws a frame around everything in sight that is selected besides.
func (b *Board) markSeveral(p Picture) {
	o, n := b.over, 0
	if refs := b.state.Selections(); len(refs) > 1 {
		chosen := make(map[calendar.Ref]bool, len(refs))
		for _, ref := range refs {
			chosen[ref] = true
		}
		for _, box := range p.Boxes(func(ref calendar.Ref) bool { return chosen[ref] }) {
			if n == len(o.several) {
				o.several = append(o.several, outline(theme.Ink, 2))
				o.crowd.Add(o.several[n])
			}
			b.mark(o.several[n], box, true)
			n++
		}
	}
	for _, spare := range o.several[n:] {
		spare.Hide()
	}
}

// Marked is the block in sight that is marked as the selection, from which keys go on: of an activity, that of one of its dates.
func (b *Board) Marked() (scene.Block, bool) {
	p, ref := b.view.Picture(), b.state.Selection()
	if p == nil {
		return scene.Block{}, false
	}
	if block, ok := p.Find(ref); ok || ref.Type != calendar.TypeActivity {
		return block, ok
	}
	events := b.state.Season().Plan.Events
	return p.First(func(of calendar.Ref) bool {
		e := events.At(of.ID)
		return e != nil && e.Activity == ref.ID
	})
}
