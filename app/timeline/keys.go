package timeline

import (
	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// Keyed implements [board.View]: it goes from date to date with the arrows, or moves the view where none is in sight.
func (t *Timeline) Keyed(key fyne.KeyName) {
	width, height := float64(t.Paper().Width)-t.view.Plot(), float64(t.Paper().Height)-scene.Axis
	if t.foldByArrow(key) {
		return
	}
	switch key {
	case fyne.KeyLeft:
		t.walk(-1, 0)
	case fyne.KeyRight:
		t.walk(1, 0)
	case fyne.KeyUp:
		t.walk(0, -1)
	case fyne.KeyDown:
		t.walk(0, 1)
	case fyne.KeyPageUp:
		t.show(t.view.Scroll(0, -height*0.9))
	case fyne.KeyPageDown:
		t.show(t.view.Scroll(0, height*0.9))
	case fyne.KeyReturn, fyne.KeyEnter:
		t.foldByReturn()
	case fyne.KeyHome:
		t.goToEdge(func(all calendar.Span) float64 { return float64(all.Start) - width/20*t.view.PerPixel })
	case fyne.KeyEnd:
		t.goToEdge(func(all calendar.Span) float64 { return float64(all.End) - width*0.95*t.view.PerPixel })
	}
}

// goToEdge moves to the beginning or the end of the season, at the same zoom.
func (t *Timeline) goToEdge(start func(all calendar.Span) float64) {
	if all, ok := t.Everything(); ok {
		v := t.view
		v.Start = start(all)
		t.show(v)
	}
}

// walk selects the next date along its row, or the nearest one in the next row; where there is none in sight it moves the
// view. Where nothing is selected it begins with a date in sight, and where that is out of sight it comes back to it.
func (t *Timeline) walk(along, across int) {
	if from, ok := t.Marked(); ok {
		next, found := t.frame.Along(from, along)
		if across != 0 {
			next, found = t.frame.Across(from, across)
		}
		if found {
			t.state.Select(next.Ref)
			return
		}
	} else if t.state.Selection().ID != "" {
		before := t.view
		if t.reveal(t.state.Selection()) && t.view != before {
			return
		}
	} else if first, ok := t.begins(along); ok {
		t.state.Select(first.Ref)
		return
	}
	t.show(t.view.Scroll(float64(along)*(t.frame.Width-t.view.Plot())/6, float64(across)*52))
}

// begins is the block in sight with which walking begins: along the time the first (1) or the last (-1) of all, else the uppermost.
func (t *Timeline) begins(along int) (first scene.Block, ok bool) {
	f := &t.frame
	for _, b := range f.Blocks {
		if b.X < f.View.Plot() || b.Y < f.Clear() || b.X >= f.Width || b.Y >= f.Height {
			continue
		}
		if nearer := (b.X - first.X) * float64(along); !ok || nearer < 0 {
			first, ok = b, true
		}
	}
	return first, ok
}
