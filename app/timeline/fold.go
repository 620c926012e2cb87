package timeline

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// pressHead folds a group by its triangle, and selects the partner by its name; two presses on the name fold, too. A head that
// is no record folds at once, and the keys are on it then.
func (t *Timeline) pressHead(hit scene.Hit, twice bool) {
	const triangle = 26
	partner := calendar.Ref{Type: calendar.TypePartner, ID: hit.Row.Group}
	isRecord := t.state.Season().Plan.Partners.At(partner.ID) != nil
	switch named := t.Pointer().X > triangle; {
	case named && isRecord && !twice:
		t.state.Select(partner)
		return
	case named && !isRecord && twice:
		return // the first press folded it
	case !isRecord:
		t.state.Select(calendar.Ref{})
		t.head = hit.Row.Group
	}
	t.state.Fold(hit.Row.Group)
}

// foldByReturn folds or unfolds the head on which the keys are; it reports whether there is one.
func (t *Timeline) foldByReturn() bool {
	group, ok := t.headSelected()
	if ok {
		t.state.Fold(group)
	}
	return ok
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

// headSelected is the group whose record is selected; where nothing is, the one whose head was pressed last.
func (t *Timeline) headSelected() (calendar.ID, bool) {
	selected := cmp.Or(t.state.Selection().ID, t.head)
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
	if uppermost := t.frame.StripAt(scene.Axis); uppermost != nil {
		t.state.Fold(uppermost.Row.Group)
	}
}

// unfoldTo unfolds the group in which a record is, or its row.
func (t *Timeline) unfoldTo(ref calendar.Ref) {
	group := calendar.ID("")
	if row, _, ok := t.layout.Find(ref); ok {
		group = row.Group
	} else {
		for _, g := range t.state.Groups() {
			if slices.ContainsFunc(g.Rows, func(r scene.GroupRow) bool { return r.ID == ref.ID }) {
				group = g.ID
			}
		}
	}
	if group != "" && t.state.IsFolded(group) {
		t.state.Fold(group)
	}
}

// FoldAll folds all groups away, or unfolds them.
func (t *Timeline) FoldAll(away bool) { t.state.FoldAll(away) }
