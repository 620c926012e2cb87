package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// An Option is one row of a [Choice]; one without a key is the heading of those that follow: it is found by their words, and
// the chosen one says it behind its own.
type Option struct {
	Key, Text string
	Also      string // other words that it is found by: its name in full, its monogram
}

// Choice is a box that opens a list to pick one from.
type Choice struct {
	press
	Options []Option
	Chosen  string
	Empty   string           // shown where none is chosen
	Load    func() []Option  // all options, asked for when they are needed; nil has them already
	OnPick  func(key string) // another than the chosen one

	Last func(typed string) Option // stands below the others, whatever is typed; nil is nothing

	OnReturn func() // in a dialog, where return is not for opening; nil opens
}

var _ fyne.Widget = (*Choice)(nil)

// NewChoice makes a choice that shows one of its options.
func NewChoice(options []Option, chosen string, pick func(string)) *Choice {
	c := &Choice{Options: options, Chosen: chosen, OnPick: pick}
	c.OnTapped = c.open
	c.ExtendBaseWidget(c)
	return c
}

// open shows the options to pick from.
func (c *Choice) open() {
	here := fyne.CurrentApp().Driver()
	if on := here.CanvasForObject(c); on != nil {
		c.openOn(on, here.AbsolutePositionForObject(c))
	}
}

// OpenAt shows the options of a choice that stands at a place of a canvas, those to which what was typed leads. One that was just
// put there does not know its place itself before it is painted.
func (c *Choice) OpenAt(on fyne.Canvas, at fyne.Position, typed string) {
	if list := c.openOn(on, at); typed != "" {
		list.narrow(typed)
	}
}

// openOn shows all options below the box, or above it where there is more room, the chosen one in the middle.
func (c *Choice) openOn(on fyne.Canvas, at fyne.Position) *optionList {
	c.load()
	list := newOptionList(c.Options, func(key string) bool { return key == c.Chosen })
	list.follow(c.Last)
	list.pick = func(key string) {
		list.close()
		c.Pick(key)
	}
	list.drop(on, at, c.Size(), max(c.Size().Width, list.widest()))
	list.begin(c.Chosen)
	list.OnTab = func(back bool) { c.leave(on, list, back) }
	return list
}

// leave takes the marked row and goes on to the next field, or back to the one before. It goes first: what is picked may put
// other fields in the place of these.
func (c *Choice) leave(on fyne.Canvas, list *optionList, back bool) {
	list.close()
	on.Focus(c)
	if back {
		on.FocusPrevious()
	} else {
		on.FocusNext()
	}
	list.take()
}

// load asks for the options where that was not done.
func (c *Choice) load() {
	if c.Load != nil {
		c.Options, c.Load = c.Load(), nil
	}
}

// TypedRune opens the options at those that a letter leads to.
func (c *Choice) TypedRune(letter rune) {
	driver := fyne.CurrentApp().Driver()
	if on := driver.CanvasForObject(c); on != nil && !c.idle() && letter != ' ' {
		c.openOn(on, driver.AbsolutePositionForObject(c)).letter(letter)
	}
}

// Pick takes an option as a person does.
func (c *Choice) Pick(key string) {
	if key == c.Chosen {
		return
	}
	c.load()
	c.Chosen = key
	c.Refresh()
	if c.OnPick != nil {
		c.OnPick(key)
	}
}

// TypedKey adds to what is pressed that the arrows open the options, and that return is a dialog's.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp:
		c.Tapped(nil)
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.OnReturn != nil {
			c.OnReturn()
			return
		}
		c.Tapped(nil)
	default:
		c.press.TypedKey(e)
	}
}

// Text is the option that is shown.
func (c *Choice) Text() string {
	for _, o := range c.Options {
		if o.Key == c.Chosen {
			return o.Text
		}
	}
	return c.Empty
}

// said is the option that is shown, with its heading: "Main hall · Stara mestna elektrarna".
func (c *Choice) said() string {
	heading := ""
	for _, o := range c.Options {
		if o.Key == "" {
			heading = o.Text
		} else if o.Key == c.Chosen && heading != "" {
			return o.Text + " · " + heading
		}
	}
	return c.Text()
}

// CreateRenderer implements [fyne.Widget].
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	box.CornerRadius = theme.Size(theme.Radius)
	arrow := canvas.NewImageFromResource(fynetheme.NewColoredResource(IconDown, theme.Muted))
	arrow.FillMode = canvas.ImageFillContain
	r := &choiceRenderer{c, box, NewLine(c.said(), theme.Ink, theme.Text, false), arrow}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice *Choice
	box    *canvas.Rectangle
	text   *Line
	arrow  *canvas.Image
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text, r.arrow}
}
func (r *choiceRenderer) Destroy() {}

func (r *choiceRenderer) MinSize() fyne.Size { return fyne.NewSize(80, theme.Size(theme.FieldHeight)) }

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	side, pad := theme.Size(fynetheme.SizeNameInlineIcon), theme.Size(fynetheme.SizeNameInnerPadding)
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(pad+1, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(size.Width-side-3*pad, height))
	r.arrow.Move(fyne.NewPos(size.Width-side-pad, (size.Height-side)/2))
	r.arrow.Resize(fyne.NewSquareSize(side))
}

func (r *choiceRenderer) Refresh() {
	c := r.choice
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNameInputBackground),
		theme.Of(theme.Edge), 1
	if c.hovered {
		r.box.StrokeColor = theme.Of(theme.Muted)
	}
	if c.focused {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	}
	r.text.SetText(c.said())
	r.box.Refresh()
	r.text.Refresh()
}
