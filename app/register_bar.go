package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/theme"
)

// registerBar is above a register: its name, or the names of those that share a row of the navigation, the way into the search,
// and what makes one more.
type registerBar struct {
	window *window
	name   fyne.CanvasObject
	least  float32 // of the name
	search *searchBox
	add    *control.Button
}

func newRegisterBar(w *window, of *room) fyne.CanvasObject {
	b := &registerBar{window: w, name: w.barTitle(of.words), search: newSearchBox(w), add: newAdd(w)}
	if group := w.rooms.group(of); len(group) > 1 {
		var names []string
		for _, r := range group {
			names = append(names, w.state.Say(r.words))
		}
		segments := control.NewSegments(names, func(i int) { w.run("room." + group[i].name) })
		segments.Choose(slices.Index(group, of))
		b.name, b.least = segments, segments.Narrowest()
	}
	return ruledBelow(theme.Card, control.Padded(0, 20, container.New(b, b.name, b.search.Button, b.add)))
}

// MinSize implements [fyne.Layout].
func (b *registerBar) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, theme.Size(theme.FieldHeight))
}

// Layout implements [fyne.Layout]: the name at the left, "New" at the right edge, and the search in the room between. Where there is
// little, "New" says its plus alone.
func (b *registerBar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	side := theme.Size(theme.FieldHeight)
	y := (size.Height - side) / 2
	b.add.SetText(b.window.state.Say("window.toolbar.new"))
	room := size.Width - b.add.MinSize().Width - b.search.least() - 2*lineGap
	if room < max(b.least, b.name.MinSize().Width*3/4) {
		b.add.SetText("")
		room = size.Width - side - b.search.least() - 2*lineGap
	}
	add := max(b.add.MinSize().Width, side)
	height := min(b.name.MinSize().Height, side)
	place(b.name, 0, (size.Height-height)/2, min(b.name.MinSize().Width, room), height)
	place(b.add, size.Width-add, y, add, side)
	b.search.lay(b.name.Size().Width+lineGap, size.Width-add-lineGap, y, side)
}
