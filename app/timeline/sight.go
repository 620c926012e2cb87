package timeline

import (
	"math"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// A Sight is what a person has in sight of a timeline that is made anew, in larger texts or another room: what is selected,
// as far as it is in sight, else what is in the middle.
type Sight struct {
	at       calendar.Instant
	part     float64      // of the plot, from its left edge to there
	width    float64      // of the paper
	selected calendar.Ref // zero is nothing
}

// Sight is what there is in sight now.
func (t *Timeline) Sight() Sight {
	width := float64(t.Paper().Width)
	seen, selected := t.seen()
	at := (seen.Start + seen.End) / 2
	return Sight{at, (t.view.X(at) - t.view.Plot()) / max(width-t.view.Plot(), 1), width, selected}
}

// Regain has what was in sight stand where it stood: as far across the plot, whatever that is wide now.
func (t *Timeline) Regain(s Sight) {
	width := float64(t.Paper().Width)
	if t.view.PerPixel == 0 || s.width < t.view.Plot()+10 || width < t.view.Plot()+10 {
		return
	}
	if width != s.width {
		v := t.view
		v.Start = float64(s.at) - s.part*(width-v.Plot())*v.PerPixel
		t.show(v)
	}
	t.reveal(s.selected)
}

// seen is the time in sight of what is selected, else the moment in the middle.
func (t *Timeline) seen() (seen calendar.Span, selected calendar.Ref) {
	width := float64(t.Paper().Width)
	if ref, ok := t.InSight(); ok {
		block, _ := t.frame.Find(ref)
		box := t.frame.Shown(block.Box)
		return calendar.Span{Start: t.view.At(box.X), End: t.view.At(box.Right())}, ref
	}
	at := t.view.At((t.view.Plot() + width) / 2)
	return calendar.Span{Start: at, End: at}, calendar.Ref{}
}

// A footing is where a person left the timeline, and what was in sight there, while its size changes: from there it is brought to
// each of the sizes, so that it comes back with the size.
type footing struct {
	left, brought scene.View
	seen          calendar.Span
	selected      calendar.Ref // zero is nothing
	of            calendar.Ref // what was selected, in sight or not
}

// Resize implements [fyne.CanvasObject]. The left edge stays, and what was in sight of the selection, or in the middle, does not go
// out of sight at the right one or below; but under the pointer, which sees where it is, nothing moves.
func (t *Timeline) Resize(size fyne.Size) {
	if size == t.Size() {
		return
	}
	if t.view != t.footing.brought || t.footing.of != t.state.Selection() {
		t.footing = footing{left: t.view, of: t.state.Selection()}
		if !t.Size().IsZero() {
			t.footing.seen, t.footing.selected = t.seen()
		}
	}
	t.Board.Resize(size)
	if t.pending != (calendar.Span{}) && float64(size.Width) >= t.view.Plot()+10 {
		span := t.pending
		t.pending = calendar.Span{}
		t.ShowSpan(span)
		return
	}
	if t.footing.seen != (calendar.Span{}) && t.view.PerPixel > 0 && !t.ByPointer() {
		t.keep(t.footing)
	} else {
		t.show(t.footing.left)
	}
	t.footing.brought = t.view
	t.Redraw()
}

// titleRoom is about what a title takes that stands behind a date.
const titleRoom = 150

// keep scrolls as little as it takes to have in sight what was in sight, with room for its title.
func (t *Timeline) keep(f footing) {
	v, width := t.fit(f.left), float64(t.Paper().Width)
	room := width - v.Plot()
	if beyond := v.X(f.seen.End) - width; beyond > 0 && room > 10 {
		if f.selected != (calendar.Ref{}) {
			beyond += math.Min(titleRoom, room/3)
		}
		v.Start += math.Min(beyond, math.Max(v.X(f.seen.Start)-v.Plot(), 0)) * v.PerPixel
	}
	t.show(v)
	t.reveal(f.selected)
}
