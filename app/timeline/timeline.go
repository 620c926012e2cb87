// Package timeline is the view of all partners and spaces over time: rows of spaces, and time from left to right.
//
// What stands where is laid out by package scene; the picture, the hand and the keys are those of every board (package
// board). Here is what is the timeline's own: where it stands, and what a moment and a place are on it.
package timeline

import (
	"image"

	"affiche/app/board"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

// Timeline is the widget.
type Timeline struct {
	board.Board
	state   *state.State
	layout  *scene.Layout
	view    scene.View
	frame   scene.Frame
	pending calendar.Span // to be shown once there is room
	footing footing       // while the size changes
	season  *Season       // the strip above; nil where nobody asked for it
	before  standing      // the rows as a person left them, before the filter took some away
	head    calendar.ID   // of a group that is no record, pressed last: the keys are on it while nothing is selected
}

var _ board.View = (*Timeline)(nil)

// New makes the timeline of the open season, where the state says that it stood.
func New(s *state.State) *Timeline {
	t := &Timeline{state: s, layout: s.LayOutRows(), view: s.View()}
	t.Begin(s, t)
	return t
}

// Picture implements [board.View].
func (t *Timeline) Picture() board.Picture {
	if t.frame.Width == 0 {
		return nil
	}
	return &t.frame
}

// Lay implements [board.View].
func (t *Timeline) Lay(width, height float64) {
	if t.view.PerPixel > 0 {
		t.layout.Frame(&t.frame, t.view, width, height, calendar.InstantOf(t.state.Now()))
	}
}

// Paint implements [board.View].
func (t *Timeline) Paint(p *paint.Painter, w, h int) *image.RGBA { return p.Paint(&t.frame, w, h) }

// Relay lays the programme out anew: it changed, or what of it is shown.
func (t *Timeline) Relay() {
	before := t.before
	if before.rows == nil {
		before = standing{rows: t.layout.Rows(), top: t.view.Top}
	}
	t.layout = t.state.LayOutRows().Named(t.view.Plot())
	t.season.relay()
	v := t.view
	v.Top = before.topAmong(t.layout.Rows(), t.state.IsFolded)
	t.show(v)
	if t.before = (standing{}); !t.state.Filter().IsZero() {
		t.before = before
	}
	t.Redraw()
}

// A standing is how far down some rows a view stands.
type standing struct {
	rows []scene.Row
	top  float64
}

// topAmong is how far to scroll among other rows so that the uppermost one in sight stays where it was, or the next one that is
// still there. At the very top, where as many rows are there as before, and where none of those below is left, that is as far
// as it was. A head that stayed over its rows stays where they were folded away.
func (s standing) topAmong(is []scene.Row, folded func(calendar.ID) bool) float64 {
	if s.top == 0 || len(s.rows) == len(is) {
		return s.top
	}
	at := map[rowName]float64{}
	for i := range is {
		at[rowName{is[i].ID, is[i].Head}] = is[i].Top
	}
	for i := range s.rows {
		was := &s.rows[i]
		if was.Top+was.Height <= s.top {
			continue
		}
		if now, there := at[rowName{was.ID, was.Head}]; there {
			return now + max(s.top-was.Top, 0)
		}
		if head, there := at[rowName{was.Group, true}]; there && folded(was.Group) {
			return head
		}
	}
	return s.top
}

// A rowName tells a row from all others of a layout.
type rowName struct {
	id   calendar.ID
	head bool
}

// ShowSpan shows a stretch of time over the whole width.
func (t *Timeline) ShowSpan(span calendar.Span) {
	if float64(t.Paper().Width) < t.view.Plot()+10 {
		t.pending = span
		return
	}
	t.show(t.fit(t.view).Showing(span, float64(t.Paper().Width)))
}

// ShowAround shows a stretch of time with room around it: at least a week, and on its right the title of what comes last.
func (t *Timeline) ShowAround(span calendar.Span) {
	t.ShowSpan(scene.Around(span, float64(t.Paper().Width)))
}

// Everything is from the first to the last date.
func (t *Timeline) Everything() (calendar.Span, bool) { return t.layout.Span() }

// SelectionSpan is the time of what is selected.
func (t *Timeline) SelectionSpan() (calendar.Span, bool) {
	_, span, ok := t.layout.Find(t.state.Selection())
	return span, ok
}

// Enter shows the stretch of time that is looked at, or the day of it, if that is not in sight, at the zoom there was.
func (t *Timeline) Enter() {
	looked, shown := t.state.Span(), t.view.Span(float64(t.Paper().Width))
	if day := t.state.LookedAt(); day != 0 {
		looked = t.state.Days(day, 1)
	}
	if t.view.PerPixel == 0 || t.Size().IsZero() {
		return
	}
	if looked == (calendar.Span{}) || looked.Meets(shown) {
		t.show(t.view)
		return
	}
	v := t.view
	v.Start += float64(looked.Start+looked.End)/2 - float64(shown.Start+shown.End)/2
	t.show(v)
}

// show moves to a view and tells the state.
func (t *Timeline) show(v scene.View) {
	v = t.fit(v).Within(t.layout, float64(t.Paper().Height))
	if v.Top != t.view.Top {
		t.before = standing{}
	}
	if v != t.view {
		drawn := v.Plot() != t.view.Plot()
		t.rename(v.Plot())
		t.view = v
		t.Redraw()
		if drawn {
			t.season.relay()
		}
	}
	t.season.follow()
	t.state.Show(v, v.Span(float64(t.Paper().Width)))
}

// Reselect shows another selection, and brings it in sight; under the pointer, which sees it, the paper stays.
func (t *Timeline) Reselect() {
	if !t.ByPointer() {
		t.reveal(t.state.Selection())
	}
	t.MarkSelection()
}

// reveal scrolls to a date until all of its row, and something of its time, is in sight; of a row that is higher than
// the canvas, the date itself. It is false for what stands nowhere.
func (t *Timeline) reveal(date calendar.Ref) bool {
	row, span, ok := t.layout.Find(date)
	width, height := float64(t.Paper().Width), float64(t.Paper().Height)
	if !ok {
		return t.revealBand(date)
	}
	if width < t.view.Plot()+10 || t.view.PerPixel == 0 {
		return false
	}
	v := t.view
	if shown := v.Span(width); !span.Meets(shown) {
		v.Start = float64(span.Start) - (width-t.view.Plot())/3*v.PerPixel
	}
	room, top, tall := height-scene.Axis, row.Top, row.Height
	if tall+row.Above() > room {
		within, high, _ := row.Stands(date)
		top, tall = top+within, high
	}
	if top-row.Above() < v.Top {
		v.Top = top - row.Above()
	} else if top+tall > v.Top+room {
		v.Top = top + tall - room
	}
	t.show(v)
	return true
}

// revealBand scrolls to the name of a festival: to all of its days, where they have room, else to some.
func (t *Timeline) revealBand(festival calendar.Ref) bool {
	span, ok := t.layout.BandOf(festival)
	width := float64(t.Paper().Width)
	if !ok || width < t.view.Plot()+10 || t.view.PerPixel == 0 {
		return false
	}
	v := t.view
	shown := v.Span(width)
	if inside := shown.Start <= span.Start && span.End <= shown.End; !inside && (span.End-span.Start < shown.End-shown.Start || !span.Meets(shown)) {
		v.Start = float64(span.Start) - max(float64(shown.End-shown.Start-span.End+span.Start)/3, 0)
	}
	t.show(v)
	return true
}

// Reveal brings records into sight, and a stretch of time. Of several all of it is to be seen, at the zoom there is or, where
// that shows too little, one that shows it whole.
func (t *Timeline) Reveal(refs []calendar.Ref, span calendar.Span) {
	width, height := float64(t.Paper().Width), float64(t.Paper().Height)
	if width < t.view.Plot()+10 || t.view.PerPixel == 0 {
		return
	}
	if len(refs) == 1 {
		t.unfoldTo(refs[0])
		if t.reveal(refs[0]) {
			return
		}
	}
	v := t.view
	switch shown, long := v.Span(width), span.End-span.Start; {
	case long <= 0 || shown.Start <= span.Start && span.End <= shown.End:
	case len(refs) > 1 && long+long/5 > shown.End-shown.Start:
		v = v.Showing(calendar.Span{Start: span.Start - long/10, End: span.End + long/10}, width)
	case len(refs) > 1 || !span.Meets(shown):
		v.Start = float64(span.Start) - (width-t.view.Plot())/3*v.PerPixel
		v.Start = max(v.Start, float64(span.End)-(width-t.view.Plot())*0.9*v.PerPixel)
		v.Start = min(v.Start, float64(span.Start))
	}
	if row, ok := t.rowOf(refs); ok && (row.Top-row.Above() < v.Top || row.Top+row.Height > v.Top+height-scene.Axis) {
		v.Top = row.Top - row.Above()
	}
	t.show(v)
}

// rowOf is the uppermost row on which some records are, or which is itself one of them.
func (t *Timeline) rowOf(refs []calendar.Ref) (scene.Row, bool) {
	asked, ids := map[calendar.Ref]bool{}, map[calendar.ID]bool{}
	for _, ref := range refs {
		asked[ref], ids[ref.ID] = true, true
	}
	if row, _, ok := t.layout.First(func(r calendar.Ref) bool { return asked[r] }); ok {
		return row, true
	}
	for _, row := range t.layout.Rows() {
		if ids[row.ID] || ids[row.Place.Venue] {
			return row, true
		}
	}
	return scene.Row{}, false
}

// ShowRows scrolls to the uppermost row of some records, so that it stands at the top.
func (t *Timeline) ShowRows(refs []calendar.Ref) {
	v := t.view
	if row, ok := t.rowOf(refs); ok {
		v.Top = row.Top - row.Above()
	}
	t.show(v)
}
