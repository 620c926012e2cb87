package control

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
	"affiche/calendar"
)

// optionList are options to pick from by the pointer or by keys alone. What is typed leaves those in whose words, or in whose
// heading, it occurs, accents or not; Backspace takes a letter back.
type optionList struct {
	*List
	object *fyne.Container
	pick   func(key string)

	all, shown []Option
	typed      string
	line       *Line // what was typed
	foot       *fyne.Container
}

func newOptionList(all []Option, chosen func(key string) bool) *optionList {
	l := &optionList{all: all, shown: all, line: NewLine("", theme.Note, theme.Text, true)}
	l.List = NewList(func() int { return len(l.shown) }, newOptionRow, func(i int, o fyne.CanvasObject) {
		o.(*optionRow).show(l.shown[i], chosen(l.shown[i].Key))
	})
	l.HideSeparators = true
	l.OnLetter, l.OnKey = l.letter, l.key
	l.OnSelected = func(i int) {
		l.UnselectAll()
		if key := l.shown[i].Key; key != "" && l.pick != nil {
			l.pick(key)
			l.List.Refresh()
		}
	}
	l.foot = Padded(4, 9, l.line)
	l.foot.Hide()
	l.object = container.NewBorder(nil, l.foot, nil, nil, l.List)
	return l
}

// wants is the size in which every option can be read.
func (l *optionList) wants() fyne.Size {
	widest := float32(0)
	for _, o := range l.all {
		widest = max(widest, Measure(o.Text, theme.Text, false).Width)
	}
	return fyne.NewSize(widest+2*optionSide+theme.Size(fynetheme.SizeNameInlineIcon)+20, l.rowHigh()*float32(len(l.all))+4)
}

func (l *optionList) rowHigh() float32 {
	return newOptionRow().MinSize().Height + theme.Size(fynetheme.SizeNamePadding)
}

// begin puts the keys on an option, in the middle of the height.
func (l *optionList) begin(key string, height float32) {
	at := max(slices.IndexFunc(l.shown, func(o Option) bool { return o.Key == key && key != "" }), 0)
	l.Begin(at)
	l.ScrollToOffset(max(float32(at)*l.rowHigh()-height/2, 0))
}

// letter goes on with what was typed; what leads nowhere so begins anew.
func (l *optionList) letter(letter rune) {
	for _, typed := range []string{l.typed + string(letter), string(letter)} {
		if found := Matching(l.all, typed); len(found) > 0 {
			l.narrow(typed, found)
			return
		}
	}
}

// key takes Backspace, and Space within words.
func (l *optionList) key(name fyne.KeyName) bool {
	switch {
	case l.typed == "":
		return false
	case name == fyne.KeyBackspace:
		_, last := utf8.DecodeLastRuneInString(l.typed)
		typed := l.typed[:len(l.typed)-last]
		l.narrow(typed, Matching(l.all, typed))
		return true
	}
	return name == fyne.KeySpace
}

func (l *optionList) narrow(typed string, found []Option) {
	l.typed, l.shown = typed, found
	l.line.SetText(typed)
	if l.foot.Hide(); typed != "" {
		l.foot.Show()
	}
	l.object.Refresh()
	l.List.Refresh()
	l.Begin(max(slices.IndexFunc(found, func(o Option) bool { return o.Key != "" }), 0))
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
		case wholly || matches(o.Text):
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
