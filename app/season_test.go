package app

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/storage"
)

// now is a day in the season of the tests.
var now = time.Date(2027, 8, 22, 14, 32, 7, 0, time.UTC)

// opened is a window on a small season: Bunker, two spaces, a show with two dates.
func opened(t *testing.T) *window {
	t.Helper()
	w := bare(t)
	path := season(t)
	w.state.Open(path)
	if w.state.Season() == nil {
		t.Fatal("the season did not open: " + shown(w))
	}
	return w
}

// bare is a window without a season.
func bare(t *testing.T) *window { return bareOn(t, state.Inline{}) }

// bareOn is bare, whose work is run by r.
func bareOn(t *testing.T, r state.Runner) *window { return bareWith(t, r, nil) }

// bareWith is bareOn with a clock that does things again and again.
func bareWith(t *testing.T, r state.Runner, every func(time.Duration, func()) func()) *window {
	t.Helper()
	a := test.NewTempApp(t)
	w := newWindow(a, r, Options{
		Version: "0", Language: "en", Actor: "Maja", Device: "laptop", Settings: t.TempDir(), Documents: t.TempDir(),
		Zone: "Europe/Ljubljana", Now: func() time.Time { return now }, Every: every,
	})
	w.begin("")
	w.win.Resize(firstSize)
	t.Cleanup(func() {
		if err := w.state.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

// The records of the small season.
var (
	bunker = calendar.DerivedID("test", "bunker")
	hall   = calendar.DerivedID("test", "hall")
	tunis  = calendar.DerivedID("test", "tunis")
	show   = calendar.DerivedID("test", "show")
	first  = calendar.DerivedID("test", "first")
	second = calendar.DerivedID("test", "second")
)

func season(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := work.New(path, work.NewProgramme{Name: "Season 2027", Zone: "Europe/Ljubljana", Language: "en"},
		storage.Options{Actor: "Bunker", Device: "desk", Now: func() time.Time { return now.Add(-time.Hour) }})
	if err != nil {
		t.Fatal(err)
	}
	organisation, house, abroad := calendar.DerivedID("test", "o"), calendar.DerivedID("test", "house"), calendar.DerivedID("test", "v")
	day := calendar.DayOf(2027, 8, 23)
	at := func(d calendar.Day) calendar.When {
		return calendar.When{Start: d.At(20*60 + 30), End: d.At(21*60 + 45), Zone: "Europe/Ljubljana"}
	}
	worktest.Found(t, f,
		&calendar.Organisation{ID: organisation, Name: "Bunker", City: "Ljubljana", Country: "SI", Zone: "Europe/Ljubljana"},
		&calendar.Partner{ID: bunker, Organisation: organisation, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: house, Name: "Elektrarna", Kind: calendar.House, Partner: bunker, Zone: "Europe/Ljubljana"},
		&calendar.Venue{ID: abroad, Name: "Le Rio", Kind: calendar.House, Partner: bunker, Zone: "Africa/Tunis"},
		&calendar.Space{ID: hall, Venue: house, Name: "Main hall", Kind: calendar.Hall, Capacity: 180},
		&calendar.Space{ID: tunis, Venue: abroad, Name: "Grande salle", Kind: calendar.Hall},
		&calendar.Activity{ID: show, Kind: calendar.Show, Title: calendar.Texts{"en": "The Boiler Room Cantata"}, Lead: bunker},
		&calendar.Event{ID: first, Activity: show, When: at(day), Place: calendar.Place{Venue: house, Space: hall}, Status: calendar.Confirmed},
		&calendar.Event{ID: second, Activity: show, When: at(day + 2), Place: calendar.Place{Venue: house, Space: hall}, Status: calendar.Option},
	)
	return path
}

// shown is every text in the window, the dialog's included.
func shown(w *window) string {
	var words []string
	for _, o := range objects(w) {
		switch o := o.(type) {
		case *canvas.Text:
			words = append(words, o.Text)
		case *control.Entry:
			words = append(words, o.Text)
		}
	}
	return strings.Join(words, " | ")
}

// objects lists everything visible in the window.
func objects(w *window) (all []fyne.CanvasObject) {
	c := w.win.Canvas()
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		all = append(all, inside(root)...)
	}
	return all
}

func inside(o fyne.CanvasObject) (all []fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return nil
	}
	all = append(all, o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, inside(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = append(all, inside(child)...)
		}
	}
	return all
}

// inFront lists what a person can reach: where a dialog asks, only that.
func inFront(w *window) []fyne.CanvasObject {
	if w.dialog != nil {
		return inside(w.dialog.overlay)
	}
	return objects(w)
}

// entryWith finds the field that holds a text.
func entryWith(t *testing.T, w *window, text string) *control.Entry {
	t.Helper()
	for _, o := range inFront(w) {
		if e, ok := o.(*control.Entry); ok && e.Text == text && (w.filter == nil || e != w.filter.Words()) {
			return e
		}
	}
	t.Fatalf("no field holds %q: %s", text, shown(w))
	return nil
}

// retype types another text into the field that holds one, and presses return.
func retype(t *testing.T, w *window, was, is string) *control.Entry {
	t.Helper()
	e := entryWith(t, w, was)
	w.win.Canvas().Focus(e)
	e.SetText(is)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	return e
}

func choiceWith(t *testing.T, w *window, chosen string) *control.Choice {
	t.Helper()
	all := inFront(w)
	if w.dialog != nil {
		all = inside(w.dialog.overlay)
	}
	for _, o := range all {
		if c, ok := o.(*control.Choice); ok && c.Chosen == chosen {
			return c
		}
	}
	t.Fatalf("no choice shows %q: %s", chosen, shown(w))
	return nil
}

// press presses the button with the words.
func press(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w) {
		if b, ok := o.(*control.Button); ok && b.Text == words {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button says %q: %s", words, shown(w))
}

func event(t *testing.T, w *window, id calendar.ID) *calendar.Event {
	t.Helper()
	e := w.state.Season().Plan.Events.At(id)
	if e == nil {
		t.Fatal("the date is gone")
	}
	return e
}

func selectEvent(w *window, id calendar.ID) {
	w.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: id})
}

func says(t *testing.T, w *window, words ...string) {
	t.Helper()
	all := shown(w)
	for _, word := range words {
		if !strings.Contains(all, word) {
			t.Errorf("the window does not say %q: %s", word, all)
		}
	}
}

func saysNot(t *testing.T, w *window, word string) {
	t.Helper()
	if all := shown(w); strings.Contains(all, word) {
		t.Errorf("the window says %q: %s", word, all)
	}
}
