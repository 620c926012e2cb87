package timeline

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

func TestTheUppermostRowStaysWhereItIsUnderAFilter(t *testing.T) {
	l, s := shown(t)
	s.Filtered.Listen(func(struct{}) { l.Relay() })
	l.Resize(fyne.NewSize(900, 64)) // so that there is something to scroll
	hall := calendar.DerivedID("s", "Main hall")
	top := func() float64 {
		for _, r := range l.layout.Rows() {
			if r.ID == hall {
				return r.Top - l.view.Top
			}
		}
		t.Fatal("the hall has no row")
		return 0
	}
	l.Scroll(0, l.rowBox(hall).Y-scene.Axis+5)
	before := top()
	s.SetFilter(work.Filter{Text: "main hall"})
	if l.view.Top == 0 || top() != before {
		t.Errorf("it stands %g below the top, after %g", top(), before)
	}
	s.SetFilter(work.Filter{})
	if top() != before {
		t.Errorf("without the filter it stands %g below the top, after %g", top(), before)
	}
}
