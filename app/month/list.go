package month

import (
	"affiche/app/board"
	"affiche/app/scene"
	"affiche/calendar"
)

var _ board.Lister = (*Month)(nil)

// unfold lists all of a day over its cell, and looks at the day.
func (m *Month) unfold(day calendar.Day) {
	m.ShowDay(day)
	m.view.Unfolded, m.view.First = day, 0
	m.Redraw()
}

// List implements [board.Lister]: all of a day.
func (m *Month) List() *scene.List { return &m.sheet.List }

// ListFrom implements [board.Lister].
func (m *Month) ListFrom(entry int) {
	m.view.First = entry
	m.Redraw()
}

// Fold implements [board.Lister].
func (m *Month) Fold() {
	if m.view.Unfolded != 0 {
		m.view.Unfolded, m.view.First = 0, 0
		m.Redraw()
	}
}
