package timeline

import (
	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// pressHead folds a group by its triangle, and selects the partner by its name.
func (t *Timeline) pressHead(hit scene.Hit) {
	const triangle = 26
	partner := calendar.Ref{Type: calendar.TypePartner, ID: hit.Row.Group}
	if t.Pointer().X > triangle && t.state.Season().Plan.Partners.At(partner.ID) != nil {
		t.state.Select(partner)
		return
	}
	t.state.Fold(hit.Row.Group)
}

// foldByArrow folds the group whose head is selected, or unfolds it; it reports whether the key was for that.
func (t *Timeline) foldByArrow(key fyne.KeyName) bool {
	group, ok := t.headSelected()
	if !ok || key != fyne.KeyLeft && key != fyne.KeyRight {
		return false
	}
	if folds := key == fyne.KeyLeft; folds != t.state.IsFolded(group) {
		t.state.Fold(group)
	}
	return true
}

// headSelected is the group whose record is selected.
func (t *Timeline) headSelected() (calendar.ID, bool) {
	selected := t.state.Selection().ID
	for i := range t.layout.Rows() {
		if r := &t.layout.Rows()[i]; r.Head && r.ID == selected && selected != "" {
			return r.ID, true
		}
	}
	return "", false
}

// FoldHere folds the group of what is selected, or else the uppermost in sight; one that is folded it unfolds.
func (t *Timeline) FoldHere() {
	if group, ok := t.headSelected(); ok {
		t.state.Fold(group)
		return
	}
	if row, _, ok := t.layout.Find(t.state.Selection()); ok {
		t.state.Fold(row.Group)
		return
	}
	if len(t.frame.Strips) > 0 {
		t.state.Fold(t.frame.Strips[0].Row.Group)
	}
}

// FoldAll folds all groups away, or unfolds them.
func (t *Timeline) FoldAll(away bool) { t.state.FoldAll(away) }
