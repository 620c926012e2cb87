package history

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/past"
	"affiche/app/theme"
)

// detailHigh is how high the part is that tells the chosen row whole, in lines of text.
const detailHigh = 8

// tellChosen tells the chosen row below the list: what does not fit into a line is read whole there, and what can be done
// with it is reached by the keyboard.
func (h *History) tellChosen() {
	h.detail.Objects = nil
	if h.chosen >= 0 && h.chosen < len(h.rows) {
		high := detailHigh * control.Measure("A", theme.Text, false).Height
		told := container.NewVScroll(control.Padded(10, 14, h.whole(h.rows[h.chosen])))
		h.detail.Add(control.Padded(6, 8, container.NewStack(control.Room(0, high),
			control.Framed(fynetheme.ColorNameBackground, theme.Line, told))))
	}
	h.detail.Refresh()
	h.content.Refresh()
	if len(h.detail.Objects) > 0 {
		h.list.ScrollTo(h.chosen) // which the part may have come over
	}
}

// whole is all that a row tells.
func (h *History) whole(r row) fyne.CanvasObject {
	say := h.state.Say
	box := container.New(layout.NewCustomPaddedVBoxLayout(4))
	add := func(text string, ink fyne.ThemeColorName, bold bool) {
		if text != "" {
			box.Add(control.Paragraph(text, ink, theme.Text, bold))
		}
	}
	add(r.change.Said, theme.Ink, true)
	add(h.state.At(r.change.At)+", "+cmp.Or(r.change.Actor, r.change.Device), theme.Muted, false)
	told, ok := r.told()
	if !ok {
		add(r.change.Counts(h.state.Language()), theme.Ink, false)
		if h.canBringBackAll(r) {
			box.Add(container.NewHBox(control.NewSmallLink(say("history.back"), func() { h.bringBackAll(r) })))
		}
		return box
	}
	about := told.What
	if told.Name != "" {
		about += " · " + told.Name
	}
	if told.Deed != past.Changed || told.Redacted {
		add(told.Sentence(h.state.Language()), theme.Ink, false)
	} else {
		add(about+" · "+told.Field, theme.Ink, false)
		side := func(caption, value string) fyne.CanvasObject {
			return container.New(layout.NewCustomPaddedVBoxLayout(1), control.Text(caption, theme.Muted, theme.Small, false),
				control.Paragraph(cmp.Or(value, "–"), theme.Ink, theme.Text, false))
		}
		box.Add(container.New(layout.NewGridLayoutWithColumns(2), side(say("history.before"), told.Before), side(say("history.after"), told.After)))
	}
	if links := h.links(told); len(links) > 0 {
		box.Add(container.New(layout.NewCustomPaddedHBoxLayout(14), links...))
	}
	return box
}

// links are what can be done with a line.
func (h *History) links(told past.Line) (links []fyne.CanvasObject) {
	if h.canBringBack(told) {
		links = append(links, control.NewSmallLink(h.state.Say("history.back"), func() { h.state.BringBack(told) }))
	}
	if !told.Gone && h.OnJump != nil {
		links = append(links, control.NewSmallLink(h.state.Say("history.show"), func() { h.OnJump(told.Ref) }))
	}
	return links
}

// canBringBackAll reports the head of a change, of which something can be made as it was before it.
func (h *History) canBringBackAll(r row) bool {
	return r.line < 0 && r.change.CanComeBack() && h.state.Season().File.ReadOnly() == nil
}

func (h *History) bringBackAll(r row) {
	h.state.BringBackAll(r.change.Change, func(left int) {
		if left > 0 && h.OnTell != nil {
			h.OnTell(h.state.Say("history.left", left))
		}
	})
}

func (h *History) canBringBack(told past.Line) bool {
	return told.CanComeBack() && h.state.Season().File.ReadOnly() == nil
}
