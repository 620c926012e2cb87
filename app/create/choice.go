package create

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
)

// An Offer is one thing that can be made.
type Offer struct {
	Letter rune // that takes it, a capital
	Words  string
	Do     func()
}

// A Choice offers what can be made, each with its letter. The arrows walk, return takes, escape gives up.
type Choice struct {
	widget.BaseWidget
	OnLeave   func()
	OnPointer func(at fyne.Position) // it moved beside the choice

	rows   []*offerRow
	at     int
	object fyne.CanvasObject
	column *fyne.Container
}

var _ fyne.Focusable = (*Choice)(nil)

const choiceWidth = 360

// NewChoice makes a choice that lies beside a point of the window.
func NewChoice(at fyne.Position, offers []Offer) *Choice {
	c := &Choice{column: container.New(layout.NewCustomPaddedVBoxLayout(0))}
	for i, o := range offers {
		row := newOfferRow(o, func() { c.take(i) }, func() { c.walkTo(i) })
		c.rows = append(c.rows, row)
		c.column.Add(row)
	}
	c.ExtendBaseWidget(c)
	c.object = over(at, choiceWidth, control.Padded(6, 6, c), &beside{c.pointer, c.leave})
	c.walkTo(0)
	return c
}

// Object is what to lay over the window.
func (c *Choice) Object() fyne.CanvasObject { return c.object }

// Take takes the offer of a letter, in either case; false where there is none.
func (c *Choice) Take(letter rune) bool {
	for i, r := range c.rows {
		if r.offer.Letter == unicode.ToUpper(letter) {
			c.take(i)
			return true
		}
	}
	return false
}

func (c *Choice) take(i int) {
	c.leave()
	c.rows[i].offer.Do()
}

func (c *Choice) leave() {
	if c.OnLeave != nil {
		c.OnLeave()
	}
}

func (c *Choice) pointer(at fyne.Position) {
	if c.OnPointer != nil {
		c.OnPointer(at)
	}
}

func (c *Choice) walkTo(i int) {
	c.at = (i + len(c.rows)) % len(c.rows)
	for n, r := range c.rows {
		r.mark(n == c.at)
	}
}

// TypedRune implements [fyne.Focusable].
func (c *Choice) TypedRune(letter rune) { c.Take(letter) }

// TypedKey implements [fyne.Focusable].
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		c.leave()
	case fyne.KeyDown, fyne.KeyTab:
		c.walkTo(c.at + 1)
	case fyne.KeyUp:
		c.walkTo(c.at - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyInsert:
		c.take(c.at)
	}
}

// AcceptsTab keeps the focus in the choice.
func (c *Choice) AcceptsTab() bool { return true }

// FocusGained implements [fyne.Focusable].
func (c *Choice) FocusGained() {}

// FocusLost implements [fyne.Focusable].
func (c *Choice) FocusLost() {}

// CreateRenderer implements [fyne.Widget].
func (c *Choice) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.column) }
