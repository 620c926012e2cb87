package columns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/calendar"
)

// FocusGained implements [fyne.Focusable].
func (t *Table) FocusGained() { t.Focused = true; t.Redraw() }

// FocusLost implements [fyne.Focusable].
func (t *Table) FocusLost() { t.Focused = false; t.Redraw() }

// TakeKeys brings the keys to the table.
func (t *Table) TakeKeys() {
	if c := control.CanvasOf(t.widget); c != nil {
		c.Focus(t.widget.(fyne.Focusable))
	}
}

// LineOf finds the line of a record; -1 where it is not shown.
func (t *Table) LineOf(ref calendar.Ref) int {
	for i := 0; ref.ID != "" && i < t.Lines(); i++ {
		if t.does.Ref(i) == ref {
			return i
		}
	}
	return -1
}

// IsChosen reports a record that is selected.
func (t *Table) IsChosen(ref calendar.Ref) bool { return t.chosen[ref] }

// Chosen is how many records are selected.
func (t *Table) Chosen() int { return len(t.chosen) }

// Follow takes over what is selected, and reports that the keys stand elsewhere for it.
func (t *Table) Follow() bool {
	t.chosen = make(map[calendar.Ref]bool, len(t.state.Selections()))
	for _, ref := range t.state.Selections() {
		t.chosen[ref] = true
	}
	ref := t.state.Selection()
	if ref == t.Stands || !t.does.Mine(ref) {
		return false
	}
	t.Stands, t.anchor, t.Line = ref, ref, t.LineOf(ref)
	return true
}

// Reselect shows another selection, and brings it in sight.
func (t *Table) Reselect() {
	if t.Follow() && !t.pressed {
		t.RevealLine()
	}
	t.Redraw()
}

// MouseDown selects at once what is under the pointer.
func (t *Table) MouseDown(e *desktop.MouseEvent) {
	t.pressed = true
	defer func() { t.pressed = false }()
	t.does.Leave()
	t.TakeKeys()
	p := t.OnPaper(e.Position)
	twice := t.clicked.again(t.state.Now(), p)
	t.clicked = click{at: t.state.Now(), where: p, head: -1}
	t.Pointer = p
	at := t.LineAt(p.Y)
	row := at >= 0 && t.does.Ref(at).ID != ""
	switch {
	case e.Button != desktop.MouseButtonPrimary:
		if row && !t.chosen[t.does.Ref(at)] {
			t.pressRow(at, t.ColumnAt(p.X), 0)
		}
	case t.thumbAt(e.Position):
		t.drag = &barDrag{t}
	case p.Y < scene.TableHead:
		t.pressHead(p)
	case row && t.does.Taken != nil && t.does.Taken(at, p):
	case row:
		t.pressRow(at, t.ColumnAt(p.X), t.Held())
		t.drag = &rangeDrag{t}
		if t.clicked.twice = twice; twice {
			t.drag = nil
		}
	default:
		t.state.Select(calendar.Ref{})
	}
}

// MouseUp sorts by the column whose name was pressed, and leaves one selected of several that was.
func (t *Table) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || t.clicked.moved {
		return
	}
	t.drag = nil
	switch {
	case t.clicked.twice:
		t.does.Twice()
	case t.clicked.head >= 0 && t.clicked.head < len(t.Shown()):
		t.SortBy(t.Shown()[t.clicked.head].Name)
	case t.clicked.alone.ID != "":
		if at := t.LineOf(t.clicked.alone); at >= 0 {
			t.pressed = true
			t.Stand(at)
			t.pressed = false
		}
	}
}

// pressRow selects a row; with Ctrl besides what is selected, with Shift all from the last one on.
func (t *Table) pressRow(at, column int, held fyne.KeyModifier) {
	ref := t.does.Ref(at)
	if column >= 0 {
		t.Column = column
	}
	switch {
	case held&fyne.KeyModifierShift != 0:
		t.selectTo(at)
		return
	case held&fyne.KeyModifierShortcutDefault != 0:
		t.Stands, t.Line, t.anchor = ref, at, ref
		t.state.SelectAlso(ref)
	case t.chosen[ref] && len(t.chosen) > 1:
		t.Stands, t.Line, t.anchor = ref, at, ref
		t.clicked.alone = ref
		t.Redraw()
	default:
		t.Stand(at)
	}
}

// Stand puts the keys on a line and selects it alone.
func (t *Table) Stand(at int) {
	ref := t.does.Ref(at)
	t.Stands, t.Line, t.anchor = ref, at, ref
	if t.state.Selection() == ref && len(t.chosen) == 1 {
		t.Redraw()
		return
	}
	t.state.Select(ref)
}

// StandOn brings a line in sight, and the keys to it; what is selected stays.
func (t *Table) StandOn(line int) {
	ref := t.does.Ref(line)
	t.Stands, t.Line, t.anchor = ref, line, ref
	t.RevealLine()
	t.Redraw()
}

// selectTo selects everything from the anchor to a line, which comes last.
func (t *Table) selectTo(at int) {
	from := t.LineOf(t.anchor)
	if from < 0 {
		t.Stand(at)
		return
	}
	step := 1
	if at < from {
		step = -1
	}
	var refs []calendar.Ref
	for i := from; i != at+step; i += step {
		if ref := t.does.Ref(i); ref.ID != "" {
			refs = append(refs, ref)
		}
	}
	anchor := t.anchor
	t.Stands, t.Line = t.does.Ref(at), at
	t.state.Select(refs...)
	t.anchor = anchor
}

// Walk goes so many rows up or down, as far as there are any; with Shift it selects all on the way.
func (t *Table) Walk(by int) {
	to, step := t.Line, 1
	if by < 0 {
		step, by = -1, -by
	}
	if to < 0 && step < 0 {
		by, step = 1, 1 // to the first one
	}
	for at := to + step; by > 0 && at >= 0 && at < t.Lines(); at += step {
		if t.does.Ref(at).ID != "" {
			to = at
			by--
		}
	}
	if to < 0 || to == t.Line && len(t.chosen) > 0 {
		t.RevealLine()
		return
	}
	if t.Held()&fyne.KeyModifierShift != 0 {
		t.selectTo(to)
	} else {
		t.Stand(to)
	}
	t.RevealLine()
}

// Across goes to another column.
func (t *Table) Across(by int) {
	t.Column = min(max(t.Column+by, 0), len(t.Shown())-1)
	t.RevealLine()
	t.Redraw()
}

// SelectAll selects all rows.
func (t *Table) SelectAll() {
	var refs []calendar.Ref
	for i := range t.Lines() {
		if ref := t.does.Ref(i); ref.ID != "" && ref != t.Stands {
			refs = append(refs, ref)
		}
	}
	if t.Line >= 0 { // the one on which the keys stand is the last
		refs = append(refs, t.Stands)
	}
	t.pressed = true
	t.state.Select(refs...)
	t.pressed = false
}

// rangeDrag selects the rows over which the pointer is drawn.
type rangeDrag struct{ table *Table }

func (d *rangeDrag) move(at fyne.Position, _, _ float32) {
	t := d.table
	if to := t.LineAt(at.Y); to >= 0 && t.does.Ref(to).ID != "" && to != t.Line {
		t.pressed = true
		t.selectTo(to)
		t.pressed = false
	}
}

func (d *rangeDrag) end() {}
