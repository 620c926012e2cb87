package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// Card is a framed piece of paper that is pressed as a whole.
type Card struct {
	press
	Marked  bool // the one that is shown beside
	Content fyne.CanvasObject
	OnFocus func()             // the keyboard comes to it
	OnArrow func(fyne.KeyName) // an arrow key; nil does nothing
}

var _ fyne.Widget = (*Card)(nil)

// NewCard makes a card.
func NewCard(content fyne.CanvasObject, tapped func()) *Card {
	c := &Card{press: press{OnTapped: tapped}, Content: content}
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained tells of the keyboard.
func (c *Card) FocusGained() {
	c.press.FocusGained()
	if c.OnFocus != nil {
		c.OnFocus()
	}
}

// TypedKey adds the arrow keys to what is pressed.
func (c *Card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		if c.OnArrow != nil {
			c.OnArrow(e.Name)
		}
	default:
		c.press.TypedKey(e)
	}
}

// Mark marks the card, or takes the mark away.
func (c *Card) Mark(is bool) {
	if is != c.Marked {
		c.Marked = is
		c.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c, canvas.NewRectangle(theme.Of(theme.Card))}
	r.box.CornerRadius = theme.Size(theme.Radius)
	r.Refresh()
	return r
}

type cardRenderer struct {
	card *Card
	box  *canvas.Rectangle
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.card.Content}
}
func (r *cardRenderer) Destroy()           {}
func (r *cardRenderer) MinSize() fyne.Size { return r.card.Content.MinSize() }

func (r *cardRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.card.Content.Resize(size)
}

// Refresh marks by the ground, and shows the keyboard by a frame: the keys may be on another card than the one that is marked.
func (r *cardRenderer) Refresh() {
	c := r.card
	r.box.StrokeColor, r.box.StrokeWidth, r.box.FillColor = theme.Of(theme.Line), 1, theme.Of(theme.Card)
	if c.Marked {
		r.box.FillColor = theme.Of(theme.NotePale)
	}
	switch {
	case c.focused:
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	case c.Marked:
		r.box.StrokeColor = theme.Of(theme.Note)
	case c.hovered:
		r.box.StrokeColor = theme.Of(theme.Muted)
	}
	r.box.Refresh()
}
