package inspector

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/calendar"
)

// inLittleRoom is the panel of a date where not much of it is in sight.
func inLittleRoom(t *testing.T) (*Panel, fyne.Driver) {
	s, p := opened(t, "en")
	driver := fyne.CurrentApp().Driver()
	for _, w := range driver.AllWindows() {
		w.Resize(fyne.NewSize(340, 300))
	}
	s.Select(eventRef("evening"))
	return p, driver
}

func TestWhatTheKeyboardComesToIsInSightForwardsAndBack(t *testing.T) {
	p, driver := inLittleRoom(t)
	c := driver.CanvasForObject(p.Object())
	p.Edit()
	for name, next := range map[string]func(){"forwards": c.FocusNext, "back": c.FocusPrevious} {
		seen := 0
		for range 30 {
			if next(); c.Focused() == nil {
				continue
			}
			o := c.Focused().(fyne.CanvasObject)
			top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.scroll).Y
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
	p, driver := inLittleRoom(t)
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

func TestWhatIsSaidWhileOneTypesMovesNothingBackAndForth(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(calendar.Ref{Type: calendar.TypeActivity, ID: id("cantata")})
	var field *control.Entry
	for _, f := range p.fields {
		if e, ok := f.(*control.Entry); ok && e.OnChanged != nil {
			field = e
		}
	}
	if field == nil {
		t.Fatal("no field says while one types what it understands")
	}
	high, first := p.scroll.Content.MinSize().Height, float32(0)
	for i, typed := range []string{"M", "Mo", "Mon 20:00", "Mon 20:00, x", "Mon 20:00, 6–14 September 2027", "Mon 20:00, 6–14 Sept", "M", ""} {
		field.SetText(typed)
		p.scroll.Content.Resize(p.scroll.Content.MinSize())
		now := p.scroll.Content.MinSize().Height
		if now < high {
			t.Errorf("%q: what stands below comes up by %g", typed, high-now)
		}
		if high = now; i == 0 {
			first = now
		} else if typed == "Mo" && now != first {
			t.Errorf("%q: what stands below moves from %g to %g", typed, first, now)
		}
	}
}
