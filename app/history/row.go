package history

import (
	"affiche/app/past"
)

// A row is the head of a change, one of its lines, or what else it did.
type row struct {
	change past.Telling // with the lines that are shown
	line   int          // -1 is the head; as many as there are lines tells the rest
	left   int          // of the rest: how many lines it has
}

// lay makes the rows of the changes that were read.
func (h *History) lay() {
	h.rows = nil
	for _, t := range h.changes {
		t.Lines = append(t.Lines[:len(t.Lines):len(t.Lines)], h.unrolled[t.ID]...)
		h.rows = append(h.rows, row{change: t, line: -1})
		if h.rolled[t.ID] {
			continue
		}
		for i := range t.Lines {
			h.rows = append(h.rows, row{change: t, line: i})
		}
		if left := t.Left - len(h.unrolled[t.ID]); left > 0 {
			h.rows = append(h.rows, row{t, len(t.Lines), left})
		}
	}
	h.nothing.SetText("")
	if len(h.rows) == 0 {
		h.nothing.SetText(h.state.Say("history.none"))
	}
	h.list.Refresh()
}

// pick chooses a row: it selects the record that it is about, where that is still there, puts the lines of a head away or
// shows them again, and tells more lines of a change that has very many.
func (h *History) pick(at int) {
	before, r := h.chosen, h.rows[at]
	h.chosen = at
	switch told, ok := r.told(); {
	case r.line == len(r.change.Lines):
		h.tellMore(r)
	case ok && !told.Gone:
		h.state.Select(told.Ref)
	case r.line < 0 && !ok:
		h.rolled[r.change.ID] = !h.rolled[r.change.ID]
		h.lay()
	}
	if before >= 0 {
		h.list.RefreshItem(before)
	}
	h.list.RefreshItem(at)
	h.tellChosen()
	if r.line < 0 || r.line == len(r.change.Lines) {
		h.list.Unselect(at) // so that it can be pressed again
	}
}

// tellMore shows the next lines of a change that has very many.
func (h *History) tellMore(r row) {
	id, question := r.change.ID, h.question
	h.state.More(question, r.change.Change, len(h.unrolled[id]), unroll, func(lines []past.Line) {
		if h.question.Text != question.Text || len(h.changes) == 0 {
			return
		}
		h.unrolled[id] = append(h.unrolled[id], lines...)
		h.lay()
		h.tellChosen()
	})
}

// told is the line that a row shows; of a head that of a change with one line only.
func (r row) told() (past.Line, bool) {
	switch {
	case r.line >= 0 && r.line < len(r.change.Lines):
		return r.change.Lines[r.line], true
	case r.line < 0 && len(r.change.Lines) == 1 && r.change.Left == 0:
		return r.change.Lines[0], true
	}
	return past.Line{}, false
}
