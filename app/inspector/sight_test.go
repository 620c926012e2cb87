package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestWhatTheKeyboardComesToIsInSightForwardsAndBack(t *testing.T) {
	s, p := opened(t, "en")
	driver := fyne.CurrentApp().Driver()
	for _, w := range driver.AllWindows() {
		w.Resize(fyne.NewSize(340, 300))
	}
	s.Select(eventRef("evening"))
	c := driver.CanvasForObject(p.Object())
	p.Edit()
	for name, next := range map[string]func(){"forwards": c.FocusNext, "back": c.FocusPrevious} {
		seen := 0
		for range 30 {
			if next(); c.Focused() == nil {
				continue
			}
			o := c.Focused().(fyne.CanvasObject)
			top := driver.AbsolutePositionForObject(o).Y
			if seen++; top < 0 || top+o.Size().Height > 300 {
				t.Fatalf("%s: after %d steps the keyboard is on %T, which lies from %g to %g of 300", name, seen, o, top, top+o.Size().Height)
			}
		}
		if seen < 20 || p.scroll.Offset.Y == 0 {
			t.Errorf("%s: only %d were seen, scrolled by %g", name, seen, p.scroll.Offset.Y)
		}
	}
}

func TestWhatIsInSightAlreadyStaysWhereItIs(t *testing.T) {
	s, p := opened(t, "en")
	driver := fyne.CurrentApp().Driver()
	for _, w := range driver.AllWindows() {
		w.Resize(fyne.NewSize(340, 300))
	}
	s.Select(eventRef("evening"))
	p.scroll.ScrollToOffset(fyne.NewPos(0, 120))
	c := driver.CanvasForObject(p.Object())
	for _, f := range p.fields {
		o := f.(fyne.CanvasObject)
		top := driver.AbsolutePositionForObject(o).Y
		if top < 0 || top+o.Size().Height > 300 {
			continue
		}
		if c.Focus(f); p.scroll.Offset.Y != 120 {
			t.Errorf("at %g it scrolls to %g", top, p.scroll.Offset.Y)
		}
	}
}
