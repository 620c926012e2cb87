package month

import (
	"slices"

	"fyne.io/fyne/v2"

	"affiche/calendar"
)

// unfold lists all of a day over its cell, and looks at the day.
func (m *Month) unfold(day calendar.Day) {
	m.ShowDay(day)
	m.view.Unfolded, m.view.First = day, 0
	m.Redraw()
}

// fold takes the list away; it reports whether there was one.
func (m *Month) fold() bool {
	if m.view.Unfolded == 0 {
		return false
	}
	m.view.Unfolded, m.view.First = 0, 0
	m.Redraw()
	return true
}

// scrollList begins the list so many entries further, as far as it goes on.
func (m *Month) scrollList(by int) {
	d := &m.sheet.List
	if first := m.view.First + by; first >= 0 && (by < 0 || !d.More.Empty()) {
		m.view.First = first
		m.Redraw()
	}
}

// TypedKey does what keys do on every board; on a list that is unfolded escape folds it, and arrows go from entry to entry.
func (m *Month) TypedKey(e *fyne.KeyEvent) {
	switch {
	case m.view.Unfolded == 0:
		m.Board.TypedKey(e)
	case e.Name == fyne.KeyEscape && !m.Dragging():
		m.fold()
	case e.Name == fyne.KeySpace:
		m.fold()
	case e.Name == fyne.KeyUp && m.Held()&fyne.KeyModifierShift == 0:
		m.walkList(-1)
	case e.Name == fyne.KeyDown && m.Held()&fyne.KeyModifierShift == 0:
		m.walkList(1)
	default:
		m.Board.TypedKey(e)
	}
}

// walkList selects the next entry of the list, and brings it in sight.
func (m *Month) walkList(by int) {
	refs := m.sheet.List.Refs()
	at := slices.Index(refs, m.state.Selection()) + by
	if at < 0 && by < 0 {
		at = 0
	}
	if at = min(at, len(refs)-1); at < 0 {
		return
	}
	m.state.Select(refs[at])
	for at < m.view.First {
		m.scrollList(-1)
	}
	for !m.sheet.List.More.Empty() && !m.listed(refs[at]) {
		m.scrollList(1)
	}
}

// listed reports an entry that is in sight.
func (m *Month) listed(ref calendar.Ref) bool {
	d := &m.sheet.List
	for i := range d.Lines {
		if d.Lines[i].Ref == ref {
			return true
		}
	}
	for i := range d.Bars {
		if d.Bars[i].Ref == ref {
			return true
		}
	}
	return false
}
