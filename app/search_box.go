package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/theme"
)

// searchBox is the way into the search that every bar has: it looks like the line that it leads to, and says its key. Where a bar has
// little room it says the key alone, and at last nothing: the lens stays.
type searchBox struct {
	*control.Button
	full, short         string
	fullWide, shortWide float32
}

// usualSearch is how wide the box is where there is room.
const usualSearch = 220

func newSearchBox(w *window) *searchBox {
	key := w.keyWords(w.commands.by["search"].keys)
	s := &searchBox{full: w.state.Say("find.everything") + "   " + key, short: key}
	s.Button = control.NewButton(s.full, control.Faint, func() { w.run("search") })
	s.fullWide = s.MinSize().Width
	s.say(s.short)
	s.shortWide = s.MinSize().Width
	s.say(s.full)
	return s
}

// say shows words; the key alone, or none, with the lens, which tells what it is for.
func (s *searchBox) say(words string) {
	if s.Icon = nil; words != s.full {
		s.Icon = control.IconSearch
	}
	s.SetText(words)
}

// least is what every bar keeps for the lens.
func (s *searchBox) least() float32 { return theme.Size(theme.FieldHeight) }

// lay puts the box at the right end of some room, as wide as it may be.
func (s *searchBox) lay(left, right, y, height float32) {
	room := right - left
	words, width := "", s.least()
	if room >= s.shortWide {
		words, width = s.short, s.shortWide
	}
	if room >= s.fullWide {
		words, width = s.full, min(max(s.fullWide, theme.Row(usualSearch)), room)
	}
	s.say(words)
	place(s.Button, right-width, y, width, height)
}

// newSearch is the box where it has all the room that it wants.
func newSearch(w *window) fyne.CanvasObject { return newSearchBox(w).Button }
