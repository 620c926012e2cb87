package control

import (
	"image/color"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// An Option is one row of a [Choice]; one without a key is a heading.
type Option struct{ Key, Text string }

// Choice is a box that opens a list to pick one from.
type Choice struct {
	press
	Options []Option
	Chosen  string
	Empty   string           // shown where none is chosen
	Load    func() []Option  // all options, asked for when they are needed; nil has them already
	OnPick  func(key string) // another than the chosen one
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
		c.OpenAt(on, here.AbsolutePositionForObject(c))
	}
}

// OpenAt shows the options of a choice that stands at a place of a canvas. One that was just put there does not know that
// itself before it is painted.
func (c *Choice) OpenAt(on fyne.Canvas, at fyne.Position) {
	c.load()
	if len(c.Options) > mostInMenu {
		c.openList(on, at)
		return
	}
	list := widget.NewPopUpMenu(c.menu(), on)
	list.ShowAtPosition(at.AddXY(0, c.Size().Height+2))
	list.Resize(fyne.NewSize(max(list.MinSize().Width, c.Size().Width), list.MinSize().Height))
}

// load asks for the options where that was not done.
func (c *Choice) load() {
	if c.Load != nil {
		c.Options, c.Load = c.Load(), nil
	}
}

// mostInMenu is how many options a menu shows; more of them scroll, beginning at the chosen one.
const mostInMenu = 12

// openList shows all options below the box, or above it where there is more room, the chosen one in the middle.
func (c *Choice) openList(on fyne.Canvas, at fyne.Position) {
	list := NewList(func() int { return len(c.Options) }, newOptionRow, func(i int, o fyne.CanvasObject) {
		o.(*optionRow).show(c.Options[i], c.Options[i].Key == c.Chosen)
	})
	list.HideSeparators = true
	pop := widget.NewPopUp(list, on)
	list.OnEscape = pop.Hide
	list.OnLetter = c.search(list.Begin)
	list.OnSelected = func(i int) {
		if key := c.Options[i].Key; key != "" {
			pop.Hide()
			c.Pick(key)
		} else {
			list.UnselectAll()
		}
	}
	below, above := on.Size().Height-at.Y-c.Size().Height-12, at.Y-12
	height := min(max(below, above), 420)
	pop.Resize(fyne.NewSize(c.Size().Width, height))
	top := at.Y + c.Size().Height + 2
	if below < height {
		top = at.Y - height - 2
	}
	pop.ShowAtPosition(fyne.NewPos(at.X, top))
	on.Focus(list)
	list.Begin(c.at())
	row := newOptionRow().MinSize().Height + theme.Size(fynetheme.SizeNamePadding)
	list.ScrollToOffset(max(float32(c.at())*row-height/2, 0))
}

// search goes to the first option one of whose words begins with what was typed; what leads nowhere begins anew.
func (c *Choice) search(show func(at int)) func(letter rune) {
	typed := ""
	return func(letter rune) {
		for _, words := range []string{typed + string(letter), string(letter)} {
			if at := slices.IndexFunc(c.Options, func(o Option) bool { return o.Key != "" && begins(o.Text, words) }); at >= 0 {
				typed = words
				show(at)
				return
			}
		}
	}
}

// begins reports a text one of whose words begins with others, whatever their case.
func begins(text, words string) bool {
	text, words = strings.ToLower(text), strings.ToLower(words)
	for i, letter := range text {
		if (i == 0 || !unicode.IsLetter(before(text, i))) && unicode.IsLetter(letter) && strings.HasPrefix(text[i:], words) {
			return true
		}
	}
	return false
}

func before(text string, i int) rune {
	letter, _ := utf8.DecodeLastRuneInString(text[:i])
	return letter
}

// at is where the chosen option stands.
func (c *Choice) at() int {
	return max(slices.IndexFunc(c.Options, func(o Option) bool { return o.Key == c.Chosen }), 0)
}

func (c *Choice) menu() *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, o := range c.Options {
		item := fyne.NewMenuItem(o.Text, func() { c.Pick(o.Key) })
		item.Checked, item.Disabled = o.Key == c.Chosen && o.Key != "", o.Key == ""
		menu.Items = append(menu.Items, item)
	}
	return menu
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

// step picks the next option that can be picked, up or down.
func (c *Choice) step(by int) {
	c.load()
	at := c.at()
	for at += by; at >= 0 && at < len(c.Options); at += by {
		if c.Options[at].Key != "" {
			c.Pick(c.Options[at].Key)
			return
		}
	}
}

// TypedKey adds to what is pressed that the arrows step.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		c.step(1)
	case fyne.KeyUp:
		c.step(-1)
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

// CreateRenderer implements [fyne.Widget].
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	box.CornerRadius = theme.Size(theme.Radius)
	arrow := canvas.NewImageFromResource(fynetheme.NewColoredResource(IconDown, theme.Muted))
	arrow.FillMode = canvas.ImageFillContain
	r := &choiceRenderer{c, box, NewLine(c.Text(), theme.Ink, theme.Text, false), arrow}
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
		theme.Of(fynetheme.ColorNameInputBorder), 1
	if c.hovered {
		r.box.StrokeColor = theme.Of(theme.Muted)
	}
	if c.focused {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	}
	r.text.SetText(c.Text())
	r.box.Refresh()
	r.text.Refresh()
}
