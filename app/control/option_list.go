package control

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
	"affiche/calendar"
)

// optionList are options to pick from by the pointer or by keys alone. What is typed stands above them and leaves those in
// whose words, or in whose heading, it occurs, accents or not; Backspace takes a letter back. Where nothing fits that is said,
// and nothing can be picked.
type optionList struct {
	*List
	object *fyne.Container
	pick   func(key string)

	all, shown []Option
	last       func(typed string) Option // stands below them; nil is nothing
	typed      string
	at         int   // the row on which the keys are
	line       *Line // what was typed
	head       *fyne.Container
	nothing    *Line // nothing fits what was typed
	pop        *widget.PopUp
	fit        func() // gives the list the height of what is left of it
}

func newOptionList(all []Option, chosen func(key string) bool) *optionList {
	l := &optionList{all: all, shown: all, line: NewLine("", theme.Note, theme.Text, true), fit: func() {}}
	l.List = NewList(func() int { return len(l.shown) }, newOptionRow, func(i int, o fyne.CanvasObject) {
		o.(*optionRow).show(l.shown[i], chosen(l.shown[i].Key))
	})
	l.HideSeparators = true
	l.OnLetter, l.OnKey = l.letter, l.key
	l.OnSelected = func(i int) {
		l.UnselectAll()
		if l.at = i; i >= len(l.shown) {
			return
		}
		if key := l.shown[i].Key; key != "" && l.pick != nil {
			l.pick(key)
			l.List.Refresh()
		}
	}
	l.nothing = NewLine(lang.L(NothingFits), theme.Muted, theme.Text, false)
	l.nothing.Hide()
	l.head = Padded(5, optionSide, container.NewVBox(l.line, l.nothing))
	l.head.Hide()
	l.object = container.NewBorder(l.head, nil, nil, nil, l.List)
	return l
}

// NothingFits is said where what was typed occurs in no option. It is said as the toolkit says its own words, which the window
// gives it in its language.
const NothingFits = "Nothing fits"

// drop opens the list on a canvas below a box, or above it where there is more room; its edge at the box stays there when
// fewer rows are left.
func (l *optionList) drop(on fyne.Canvas, at fyne.Position, box fyne.Size, width float32) {
	l.pop = widget.NewPopUp(l.object, on)
	l.OnEscape = l.close
	below, above := on.Size().Height-at.Y-box.Height-12, at.Y-12
	most := min(max(below, above), theme.Row(420))
	upward := below < min(most, l.wants())
	width = min(width, on.Size().Width-16)
	x := max(min(at.X, on.Size().Width-width-8), 0)
	l.fit = func() {
		height := min(most, l.wants())
		l.pop.Resize(fyne.NewSize(width, height))
		if upward {
			l.pop.Move(fyne.NewPos(x, at.Y-height-2))
		} else {
			l.pop.Move(fyne.NewPos(x, at.Y+box.Height+2))
		}
	}
	l.fit()
	l.pop.Show()
	on.Focus(l.List)
}

func (l *optionList) close() { l.pop.Hide() }

// take picks the row on which the keys are, if it can be picked.
func (l *optionList) take() { l.List.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) }

// widest is the width in which every option can be read.
func (l *optionList) widest() float32 {
	widest := Measure(l.nothing.Text(), theme.Text, false).Width
	for _, o := range slices.Concat(l.all, l.shown) {
		widest = max(widest, Measure(o.Text, theme.Text, false).Width)
	}
	return widest + 2*optionSide + theme.Size(fynetheme.SizeNameInlineIcon) + 20
}

// wants is the height in which every option that is left can be read.
func (l *optionList) wants() float32 {
	height := l.rowHigh()*float32(len(l.shown)) + 4
	if l.head.Visible() {
		height += l.head.MinSize().Height + theme.Size(fynetheme.SizeNamePadding)
	}
	return height
}

func (l *optionList) rowHigh() float32 {
	return newOptionRow().MinSize().Height + theme.Size(fynetheme.SizeNamePadding)
}

// begin puts the keys on an option, in the middle.
func (l *optionList) begin(key string) {
	at := slices.IndexFunc(l.shown, func(o Option) bool { return o.Key == key && key != "" })
	if at < 0 {
		at = l.first()
	}
	l.keysTo(at)
	l.ScrollToOffset(max(float32(at)*l.rowHigh()-l.List.Size().Height/2, 0))
}

// first is the first row that can be picked.
func (l *optionList) first() int { return max(slices.IndexFunc(l.shown, isPickable), 0) }

func isPickable(o Option) bool { return o.Key != "" }

// keysTo puts the keys on a row. The toolkit has no other way to it than to walk there.
func (l *optionList) keysTo(at int) {
	for ; l.at < at; l.at++ {
		l.List.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	for ; l.at > at; l.at-- {
		l.List.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
}

// walk goes to the next row that can be picked; above the first one there may be a heading to see.
func (l *optionList) walk(by int) {
	for at := l.at + by; at >= 0 && at < len(l.shown); at += by {
		if isPickable(l.shown[at]) {
			l.keysTo(at)
			return
		}
	}
	if by < 0 {
		l.ScrollToTop()
	}
}

// letter goes on with what was typed, also where nothing fits that.
func (l *optionList) letter(letter rune) {
	if letter != ' ' || l.typed != "" {
		l.narrow(l.typed + string(letter))
	}
}

// key takes the arrows, Backspace, and Space within words.
func (l *optionList) key(name fyne.KeyName) bool {
	switch {
	case name == fyne.KeyUp:
		l.walk(-1)
		return true
	case name == fyne.KeyDown:
		l.walk(1)
		return true
	case l.typed == "":
		return false
	case name == fyne.KeyBackspace:
		_, last := utf8.DecodeLastRuneInString(l.typed)
		l.narrow(l.typed[:len(l.typed)-last])
		return true
	}
	return name == fyne.KeySpace
}

// follow has an option that depends on what was typed stand below the others.
func (l *optionList) follow(last func(typed string) Option) {
	l.last = last
	l.fill()
}

// fill shows the options that fit what was typed.
func (l *optionList) fill() {
	if l.shown = Matching(l.all, l.typed); l.last == nil {
		return
	}
	l.shown = slices.Clone(l.shown)
	if len(l.shown) > 0 {
		l.shown = append(l.shown, Option{})
	}
	l.shown = append(l.shown, l.last(l.typed))
}

func (l *optionList) narrow(typed string) {
	l.keysTo(0)
	l.ScrollToTop()
	l.typed = typed
	l.fill()
	l.line.SetText(typed)
	show(l.head, typed != "")
	show(l.nothing, len(l.shown) == 0)
	l.fit()
	l.List.Refresh()
	l.keysTo(l.first())
}

func show(o fyne.CanvasObject, on bool) {
	if o.Hide(); on {
		o.Show()
	}
}

// Matching are the options of which words begin with what was typed, or else in which it occurs, with their headings. Those
// of a heading that matches match.
func Matching(all []Option, typed string) []Option {
	if typed = calendar.Unaccented(typed); typed == "" {
		return all
	}
	for _, matches := range []func(words, typed string) bool{begins, strings.Contains} {
		if found := kept(all, func(words string) bool { return matches(calendar.Unaccented(words), typed) }); len(found) > 0 {
			return found
		}
	}
	return nil
}

func kept(all []Option, matches func(words string) bool) (found []Option) {
	heading, wholly := -1, false
	for i, o := range all {
		switch {
		case o.Key == "":
			heading, wholly = i, matches(o.Text)
		case wholly || matches(o.Text) || matches(o.Also):
			if heading >= 0 {
				found = append(found, all[heading])
				heading = -1
			}
			found = append(found, o)
		}
	}
	return found
}

// begins reports a text one of whose words begins with others.
func begins(text, words string) bool {
	for i, letter := range text {
		if (i == 0 || !unicode.IsLetter(before(text, i))) && (unicode.IsLetter(letter) || unicode.IsDigit(letter)) && strings.HasPrefix(text[i:], words) {
			return true
		}
	}
	return false
}

func before(text string, i int) rune {
	letter, _ := utf8.DecodeLastRuneInString(text[:i])
	return letter
}
