package inspector

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// openedHeld is a panel that shows a record and whose changes are made when the runner lets them be.
func openedHeld(t *testing.T, ref calendar.Ref) (*held, *state.State, *Panel, fyne.Canvas) {
	t.Helper()
	r := &held{}
	s, p := openedOn(t, "en", r)
	r.let()
	s.Select(ref)
	r.let()
	return r, s, p, fyne.CurrentApp().Driver().CanvasForObject(p.Object())
}

// stopped is the stop where the keyboard is.
func stopped(t *testing.T, p *Panel, c fyne.Canvas) stop {
	t.Helper()
	stops, takes := p.stops()
	at := slices.Index(takes, c.Focused())
	if at < 0 {
		t.Fatalf("the keyboard is in %T, which is no part of the page", c.Focused())
	}
	return stops[at]
}

func TestTheKeyboardGoesOnThroughThePageThatAChangeMadesAnew(t *testing.T) {
	for name, c := range map[string]struct {
		field, typed string
		back         bool
		want         stop
	}{
		"tab goes to the next":                    {"21:45", "22:15", false, stop{"End", 1}},
		"shift and tab to the one before":         {"21:45", "22:15", true, stop{"Start", 1}},
		"also where the change is refused":        {"21:45", "22.8.2027 10:00", false, stop{"End", 1}},
		"also where it cannot be read":            {"21:45", "tomorrowish", false, stop{"End", 1}},
		"also where more is to be chosen by then": {"23 Aug 2027 20:30", "31.10.2027 2:30", false, stop{"Start", 1}},
	} {
		t.Run(name, func(t *testing.T) {
			r, _, p, on := openedHeld(t, eventRef("evening"))
			e := entry(t, p, c.field)
			on.Focus(e)
			e.SetText(c.typed)
			if c.back {
				on.FocusPrevious()
			} else {
				on.FocusNext()
			}
			r.let()
			if got := stopped(t, p, on); got != c.want {
				t.Errorf("it is at %v, want %v", got, c.want)
			}
		})
	}
}

func TestTheKeyboardGoesToWhatIsNextWhereItsFieldIsGone(t *testing.T) {
	was := typing{stops: []stop{{"Start", 0}, {"Start", 1}, {"End", 0}, {"Space", 0}}, at: 1}
	for want, now := range map[int][]stop{
		0:  {{"End", 0}, {"Space", 0}, {"Start", 0}},
		1:  {{"Lead", 0}, {"Space", 0}},
		2:  {{"Lead", 0}, {"Kind", 0}, {"Start", 0}},
		-1: {{"Lead", 0}},
	} {
		if got := was.in(now); got != want {
			t.Errorf("in %v it is at %d, want %d", now, got, want)
		}
	}
	was.at = 3
	if got := was.in([]stop{{"Start", 0}, {"End", 0}}); got != 1 {
		t.Errorf("where the last is gone it is at %d, and not at the one before it", got)
	}
}

func TestInThePageOfAnotherThingTheKeysAreTheWindows(t *testing.T) {
	_, s, p, on := openedHeld(t, eventRef("evening"))
	on.Focus(entry(t, p, "21:45"))
	s.Select(eventRef("night"))
	if on.Focused() != nil {
		t.Errorf("the keyboard is in %T", on.Focused())
	}
}

func TestAPageMadeAnewStaysWhereItWasScrolled(t *testing.T) {
	for name, do := range map[string]func(s *state.State, p *Panel){
		"after an edit": func(s *state.State, p *Panel) {
			s.Amend(eventRef("evening"), storage.Label{Key: "label.set", Args: []string{"it"}}, nil, work.Assignment{Field: "notes", Value: "bring a lamp"})
		},
		"after all fields are asked for": func(_ *state.State, p *Panel) { p.whole = true; p.Show(p.shown) },
	} {
		t.Run(name, func(t *testing.T) {
			_, p := opened(t, "en")
			s := p.state
			s.Select(eventRef("evening"))
			driver := fyne.CurrentApp().Driver()
			driver.AllWindows()[0].Resize(fyne.NewSize(340, 300))
			p.scroll.ScrollToOffset(fyne.NewPos(0, 200))
			do(s, p)
			if p.scroll.Offset.Y != 200 {
				t.Errorf("it is at %g", p.scroll.Offset.Y)
			}
			s.Select(eventRef("night"))
			if p.scroll.Offset.Y != 0 {
				t.Errorf("another begins at %g", p.scroll.Offset.Y)
			}
		})
	}
}
