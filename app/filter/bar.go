// Package filter is the bar above all views that says which dates they show: words to look for, chips for what else is
// asked, and how many dates are left.
//
// The filter itself is the state's. The bar asks the state for another one, and shows what the state tells.
package filter

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
)

// Bar is the bar. Its owner tells it of each change with [Bar.Refresh].
type Bar struct {
	OnLeave func() // the keys are to go back to the view

	state  *state.State
	object *fyne.Container
	words  *control.Entry // nil until it is furnished
	add    *control.Button
	count  *canvas.Text
	aside  fyne.CanvasObject // what else the room in front lets choose; nil is nothing
	chips  []*control.Chip
	row    *fyne.Container
	seat   *canvas.Rectangle // where the words come
	lines  int               // of chips, the first beside the words
	rows   int               // below the words, of what else there is to choose
}

// New makes the bar of the open season, as far as it is there at once; see [Bar.Furnish].
func New(s *state.State) *Bar {
	b := &Bar{state: s, lines: 1, count: control.Text("", theme.Muted, theme.Small, false)}
	b.seat = canvas.NewRectangle(theme.Of(fynetheme.ColorNameInputBackground))
	b.seat.StrokeColor, b.seat.StrokeWidth, b.seat.CornerRadius = theme.Of(theme.Edge), 1, theme.Size(fynetheme.SizeNameInputRadius)
	b.add = control.NewButton(s.Say("filter.add"), control.Quiet, b.openMenu)
	b.add.Icon = control.IconPlus
	b.row = container.New(b)
	rule := control.Rule(theme.Line)
	b.object = control.On(theme.Card, container.NewStack(control.Padded(5, 12, b.row), container.New(atFoot{}, rule)))
	b.Refresh()
	return b
}

// Furnish puts the field for the words in its seat. The toolkit reads the fonts of the whole system to measure the words of a
// field, which a first frame need not wait for.
func (b *Bar) Furnish() {
	if b.words != nil {
		return
	}
	b.words = control.NewEntry(b.state.Filter().Text, nil)
	b.words.SetPlaceHolder(b.state.Say("filter.text"))
	b.words.OnChanged = b.typed
	b.words.OnReturn = b.leave
	b.words.OnEscape = func() {
		b.words.Keep("")
		b.leave()
	}
	b.Refresh()
}

// Object is what is shown.
func (b *Bar) Object() fyne.CanvasObject { return b.object }

// Words is where words are typed.
func (b *Bar) Words() *control.Entry {
	b.Furnish()
	return b.words
}

// field is where the words are, or come.
func (b *Bar) field() fyne.CanvasObject {
	if b.words == nil {
		return b.seat
	}
	return b.words
}

func (b *Bar) leave() {
	if b.OnLeave != nil {
		b.OnLeave()
	}
}

// typed looks for words while they are typed.
func (b *Bar) typed(text string) {
	f := b.state.Filter()
	f.Text = text
	b.state.SetFilter(f)
}

// Refresh shows the filter that is in force, and how many dates it leaves.
func (b *Bar) Refresh() {
	f := b.state.Filter()
	if b.words != nil && b.words.Text != f.Text {
		b.words.Keep(f.Text)
	}
	b.chips = nil
	for _, p := range parts() {
		if text := p.says(b.state); text != "" {
			b.chips = append(b.chips, b.chip(p, text))
		}
	}
	sifted := b.state.Sifted()
	if b.count.Text = b.state.Say("filter.all", sifted.All); !f.IsZero() {
		b.count.Text = b.state.Say("filter.count", len(sifted.Shown), sifted.All)
	}
	b.row.Objects = []fyne.CanvasObject{b.field(), b.add}
	for _, c := range b.chips {
		b.row.Objects = append(b.row.Objects, c)
	}
	if b.aside != nil {
		b.row.Objects = append(b.row.Objects, b.aside)
	}
	b.row.Objects = append(b.row.Objects, b.count)
	b.row.Refresh()
}

// chip says a part of the filter, and takes it away.
func (b *Bar) chip(p part, text string) *control.Chip {
	var chip *control.Chip
	chip = control.NewChip(text, func() { p.ask(b, chip) }, func() {
		b.state.SetFilter(p.without(b.state.Filter()))
		b.leave()
	})
	return chip
}

// openMenu offers the parts of a filter.
func (b *Bar) openMenu() {
	menu := fyne.NewMenu("")
	for _, p := range parts() {
		menu.Items = append(menu.Items, fyne.NewMenuItem(b.state.Say("filter."+p.name), func() { p.ask(b, b.add) }))
	}
	if !b.state.Filter().IsZero() {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(b.state.Say("filter.clear"), b.Clear))
	}
	driver := fyne.CurrentApp().Driver()
	if on := driver.CanvasForObject(b.add); on != nil {
		widget.NewPopUpMenu(menu, on).ShowAtPosition(driver.AbsolutePositionForObject(b.add).AddXY(0, b.add.Size().Height+2))
	}
}

// Clear shows everything again.
func (b *Bar) Clear() {
	none := b.state.Filter()
	for _, p := range parts() {
		none = p.without(none)
	}
	none.Text = ""
	b.state.SetFilter(none)
}

// SetAside puts something else to choose before the count; nil takes it away.
func (b *Bar) SetAside(o fyne.CanvasObject) {
	if b.aside != o {
		b.aside = o
		b.Refresh()
	}
}

const (
	gap        = 8
	asideWidth = 190
	leastChips = 80 // where there is not even so much room for chips, the rest stands below
)

// MinSize implements [fyne.Layout]: as high as the rows take that the chips need in the width that there was last.
func (b *Bar) MinSize([]fyne.CanvasObject) fyne.Size {
	rows, chips := theme.Size(theme.FieldHeight)+gap/2, theme.Row(chipHeight)+gap
	return fyne.NewSize(200, b.high()+float32(b.rows)*rows+float32(b.lines-1)*chips)
}

const chipHeight = 24

// high is the first row: no lower than the words need, which would scroll in it.
func (b *Bar) high() float32 {
	words := control.Measure("Å", theme.Text, false).Height + 2*theme.Size(fynetheme.SizeNameInnerPadding)
	return max(theme.Size(theme.FieldHeight), words)
}

// Layout implements [fyne.Layout]: words, button, chips from the left, the count at the right edge. Chips that find no room
// beside them stand below, in as many rows as it takes. What else there is to choose stands before the count; where there is
// no room for it, closer, and at last in a row of its own below the words.
func (b *Bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	first, high := b.high(), theme.Row(chipHeight)
	x := float32(0)
	put := func(o fyne.CanvasObject, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, first))
		x += width + gap
	}
	put(b.field(), min(max(size.Width*0.3, theme.Row(120)), theme.Row(250)))
	put(b.add, b.add.MinSize().Width)
	count := b.count.MinSize()
	b.count.Move(fyne.NewPos(size.Width-count.Width, (first-count.Height)/2))
	b.count.Resize(count)
	was := [2]int{b.lines, b.rows}
	right := b.layAside(x, size.Width-count.Width-gap, size.Width)
	foot := first + float32(b.rows)*(theme.Size(theme.FieldHeight)+gap/2)
	lines, y := 1, (first-high)/2
	for _, c := range b.chips {
		wants := c.Wants()
		if x > 0 && x+wants > right {
			x, y, right = 0, foot+float32(lines-1)*(high+gap)+gap/2, size.Width
			lines++
		}
		c.Move(fyne.NewPos(x, y))
		c.Resize(fyne.NewSize(min(wants, right), high))
		x += wants + gap
	}
	if b.lines = lines; was != [2]int{b.lines, b.rows} {
		canvas.Refresh(b.row)
	}
}

// layAside lays what else there is to choose between two edges of the first row, or below it, and says up to where chips
// have room.
func (b *Bar) layAside(left, right, width float32) (free float32) {
	b.rows = 0
	if b.aside == nil {
		return right
	}
	wide, high := max(theme.Row(asideWidth), b.aside.MinSize().Width), theme.Size(theme.FieldHeight)
	if room := right - gap - left - leastChips; room >= b.narrowest() {
		wide = min(wide, room)
		b.aside.Move(fyne.NewPos(right-gap-wide, (b.high()-high)/2))
		b.aside.Resize(fyne.NewSize(wide, high))
		return right - gap - wide
	}
	b.rows = 1
	b.aside.Move(fyne.NewPos(0, b.high()+gap/2))
	b.aside.Resize(fyne.NewSize(min(wide, width), high))
	return right
}

// narrowest is the least width in which what else there is to choose can be read.
func (b *Bar) narrowest() float32 {
	if s, ok := b.aside.(interface{ Narrowest() float32 }); ok {
		return s.Narrowest()
	}
	return theme.Row(asideWidth) * 3 / 4
}

// atFoot lays a line along the lower edge.
type atFoot struct{}

func (atFoot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (atFoot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, size.Height-1))
	objects[0].Resize(fyne.NewSize(size.Width, 1))
}
