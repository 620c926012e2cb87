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

func TestThePlaceAmongTheRowsIsThereAgainOnceTheFilterIsGone(t *testing.T) {
	for name, c := range map[string]struct {
		filters []string
		scrolls bool
	}{
		"its row was left":                        {[]string{"main hall"}, false},
		"its row was gone":                        {[]string{"foyer"}, false},
		"nothing was left, and then another row":  {[]string{"nothing of this", "foyer"}, false},
		"unless the rows that were left scrolled": {[]string{"main hall"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			l, s := shown(t)
			s.Filtered.Listen(func(struct{}) { l.Relay() })
			l.Resize(fyne.NewSize(900, 100))
			l.Scroll(0, l.rowBox(calendar.DerivedID("s", "Main hall")).Y-scene.Axis)
			l.Scroll(0, -10)
			before := l.view.Top
			for _, text := range c.filters {
				s.SetFilter(work.Filter{Text: text})
			}
			if l.view.Top == before {
				t.Fatal("the filter moves nothing")
			}
			if c.scrolls {
				l.Scroll(0, -1000)
			}
			s.SetFilter(work.Filter{})
			if back := l.view.Top == before; back == c.scrolls {
				t.Errorf("it stands at %g, after %g", l.view.Top, before)
			}
		})
	}
}
