package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
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
func bareOn(t *testing.T, r state.Runner) *window {
	t.Helper()
	a := test.NewTempApp(t)
	w := newWindow(a, r, Options{
		Version: "0", Language: "en", Actor: "Maja", Device: "laptop", Settings: t.TempDir(), Documents: t.TempDir(),
		Zone: "Europe/Ljubljana", Now: func() time.Time { return now },
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
	_, err = f.EditAs(storage.Origin{Kind: storage.Founding}, storage.Label{Key: "label.sample"}, func(tx *storage.Tx) error {
		for _, r := range []calendar.Record{
			&calendar.Organisation{ID: organisation, Name: "Bunker", City: "Ljubljana", Country: "SI", Zone: "Europe/Ljubljana"},
			&calendar.Partner{ID: bunker, Organisation: organisation, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
			&calendar.Venue{ID: house, Name: "Elektrarna", Kind: calendar.House, Partner: bunker, Zone: "Europe/Ljubljana"},
			&calendar.Venue{ID: abroad, Name: "Le Rio", Kind: calendar.House, Partner: bunker, Zone: "Africa/Tunis"},
			&calendar.Space{ID: hall, Venue: house, Name: "Main hall", Kind: calendar.Hall, Capacity: 180},
			&calendar.Space{ID: tunis, Venue: abroad, Name: "Grande salle", Kind: calendar.Hall},
			&calendar.Activity{ID: show, Kind: calendar.Show, Title: calendar.Texts{"en": "The Boiler Room Cantata"}, Lead: bunker},
			&calendar.Event{ID: first, Activity: show, When: at(day), Place: calendar.Place{Venue: house, Space: hall}, Status: calendar.Confirmed},
			&calendar.Event{ID: second, Activity: show, When: at(day + 2), Place: calendar.Place{Venue: house, Space: hall}, Status: calendar.Option},
		} {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
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

// field finds the entry or choice under a caption.
func entryWith(t *testing.T, w *window, text string) *control.Entry {
	t.Helper()
	for _, o := range objects(w) {
		if e, ok := o.(*control.Entry); ok && e.Text == text {
			return e
		}
	}
	t.Fatalf("no field holds %q: %s", text, shown(w))
	return nil
}

func choiceWith(t *testing.T, w *window, chosen string) *control.Choice {
	t.Helper()
	for _, o := range objects(w) {
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

func TestTheFirstRunOffersTheSampleANewSeasonAndAFile(t *testing.T) {
	w := bare(t)
	says(t, w, "Affiche", "Open the sample", "New season…", "Open…")
}

func TestASeasonShowsWhatIsInIt(t *testing.T) {
	w := opened(t)
	says(t, w, "Season 2027", "Timeline", "season.affiche", "1 activity, 2 dates", "Jul – Sep 2027", "Europe/Ljubljana")
	if got := w.win.Title(); got != "Season 2027 – Affiche" {
		t.Errorf("the title is %q", got)
	}
}

func TestASelectedDateShowsEverythingAboutIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	says(t, w, "The Boiler Room Cantata", "Show", "Confirmed", "23 Aug 2027 20:30", "21:45", "Main hall", "Bunker",
		"Wed 25 Aug 2027", "20:30 – 21:45", "Changed by Bunker")
}

func TestATitleIsEditedUndoneAndDoneAgain(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	title := func() string { return w.state.Season().Plan.Activities.At(show).Title["en"] }
	e := entryWith(t, w, "The Boiler Room Cantata")
	w.win.Canvas().Focus(e)
	e.SetText("The Boiler Room Requiem")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if title() != "The Boiler Room Requiem" {
		t.Fatalf("the title is %q", title())
	}
	if got := w.menu.items["undo"].Label; got != "Undo: Rename “The Boiler Room Cantata”" {
		t.Errorf("the menu says %q", got)
	}
	says(t, w, "all changes saved")
	w.run("undo")
	if title() != "The Boiler Room Cantata" {
		t.Errorf("after undo the title is %q", title())
	}
	w.run("redo")
	if title() != "The Boiler Room Requiem" {
		t.Errorf("after redo the title is %q", title())
	}
}

func TestUndoBelongsToTheFieldWhileSomethingIsTypedInIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "The Boiler Room Cantata")
	w.win.Canvas().Focus(e)
	test.Type(e, "x")
	w.run("undo")
	if e.Text != "The Boiler Room Cantata" {
		t.Errorf("the field shows %q", e.Text)
	}
	if w.dialog != nil {
		t.Error("the season was asked to undo, too: " + shown(w))
	}
}

func TestAStartMovesTheEndAlong(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "23 Aug 2027 20:30")
	w.win.Canvas().Focus(e)
	e.SetText("24.8. 22:00")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	day := calendar.DayOf(2027, 8, 24)
	if got := event(t, w, first).When; got.Start != day.At(22*60) || got.End != day.At(23*60+15) {
		t.Errorf("it is %s to %s", got.Start, got.End)
	}
}

func TestAnEndBeforeTheStartIsTheNextMorning(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "21:45")
	w.win.Canvas().Focus(e)
	e.SetText("1:30")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := event(t, w, first).When.End; got != calendar.DayOf(2027, 8, 24).At(90) {
		t.Errorf("it ends at %s", got)
	}
}

func TestWhatCannotBeReadStaysInItsFieldWithTheReasonUnderIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	before := event(t, w, first).When
	e := entryWith(t, w, "23 Aug 2027 20:30")
	w.win.Canvas().Focus(e)
	e.SetText("when the moon is full")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	says(t, w, "cannot be read.")
	if w.dialog != nil || e.Text != "when the moon is full" {
		t.Errorf("the field shows %q, beside a dialog (%v)", e.Text, w.dialog != nil)
	}
	w.inspector.Show(w.state.Selection()) // made anew by whatever else changes
	says(t, w, "when the moon is full", "cannot be read.")
	entryWith(t, w, "when the moon is full").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	saysNot(t, w, "cannot be read.")
	if got := event(t, w, first).When; got != before {
		t.Errorf("it is %s to %s", got.Start, got.End)
	}
	says(t, w, "23 Aug 2027 20:30")
}

func TestAnEmptiedTitleStaysEmptyWithTheReasonUnderIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "The Boiler Room Cantata")
	w.win.Canvas().Focus(e)
	e.SetText("")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.dialog != nil || e.Text != "" || w.refused() != 1 {
		t.Errorf("the field shows %q; %d are refused: %s", e.Text, w.refused(), shown(w))
	}
	if got := w.state.Season().Plan.Activities.At(show).Title["en"]; got != "The Boiler Room Cantata" {
		t.Errorf("the title is %q", got)
	}
}

func TestAStartKeepsTheHoursThatPassOverAChangeOfTheClocks(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "23 Aug 2027 20:30")
	w.win.Canvas().Focus(e)
	e.SetText("31.10.2027 1:30") // at 3:00 it is 2:00 again
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got, _ := event(t, w, first).When.Span(); got.End-got.Start != 75*60 {
		t.Errorf("it lasts %d minutes", (got.End-got.Start)/60)
	}
}

func TestAnEndOnTheNextDaySaysSo(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "21:45")
	w.win.Canvas().Focus(e)
	e.SetText("20:00")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	says(t, w, "next day, 23 h 30")
}

func TestWithoutAnyDisplayThereIsNoWindow(t *testing.T) {
	for _, c := range []struct {
		system, name string
		want         bool
	}{
		{"linux", "", false},
		{"linux", "DISPLAY", true},
		{"freebsd", "WAYLAND_DISPLAY", true},
		{"darwin", "", true},
		{"windows", "", true},
	} {
		env := func(name string) string { return map[string]string{c.name: ":0"}[name] }
		if got := hasDisplay(c.system, env); got != c.want {
			t.Errorf("on %s with %q: %v", c.system, c.name, got)
		}
	}
}

func TestASpaceInAnotherZoneKeepsTheClockOnTheWall(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	before := event(t, w, first).When
	choiceWith(t, w, string(hall)).Pick(string(tunis))
	after := event(t, w, first).When
	if after.Zone != "Africa/Tunis" || after.Start != before.Start {
		t.Errorf("it is %s in %s", after.Start, after.Zone)
	}
	says(t, w, "20:30 – 21:45 (Tunis)")
}

func TestKindAndStatusAreChosenAndOnlyLegalMovesAreOffered(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	status := choiceWith(t, w, "option")
	for _, o := range status.Options {
		if !calendar.Option.CanBecome(calendar.Status(o.Key)) {
			t.Errorf("%s is offered", o.Key)
		}
	}
	status.Pick("confirmed")
	choiceWith(t, w, "show").Pick("workshop")
	if got := event(t, w, second).Status; got != calendar.Confirmed {
		t.Errorf("the status is %s", got)
	}
	if got := w.state.Season().Plan.Activities.At(show).Kind; got != calendar.Workshop {
		t.Errorf("the kind is %s", got)
	}
	if got := len(w.state.KindsThere()); got != 1 {
		t.Errorf("%d kinds are there", got)
	}
}

func TestEveryLanguageSaysEverythingTheWindowSays(t *testing.T) {
	for _, l := range assets.Languages() {
		for _, key := range assets.Keys("en") {
			room, _, _ := strings.Cut(key, ".")
			if (room == "window" || room == "label") && !assets.Has(l.Code, key) {
				t.Errorf("%s lacks %s", l.Name, key)
			}
		}
	}
}

func TestAnotherLanguageIsSpokenAtOnceAndNoKeyShows(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.run("date")
	for _, l := range assets.Languages() {
		w.dismiss()
		w.state.SetLanguage(l.Code)
		w.run("date")
		for word := range strings.SplitSeq(shown(w), " | ") {
			for _, prefix := range []string{"window.", "label.", "field.", "status.", "kind.", "phase.", "file.", "work."} {
				if strings.HasPrefix(word, prefix) {
					t.Errorf("%s shows the key %s", l.Name, word)
				}
			}
		}
	}
	says(t, w, "Vremenska linija", "Predstava")
}

func TestLookAndLanguageAreRememberedAndTheSelectionStays(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	view := w.state.View()
	w.state.SetLook("dark")
	w.state.SetLanguage("fr")
	if !theme.IsDark() || w.state.View() != view || w.state.Selection().ID != first {
		t.Errorf("dark %v, view %v, selection %v", theme.IsDark(), w.state.View(), w.state.Selection())
	}
	says(t, w, "Frise", "The Boiler Room Cantata")
	again := state.LoadSettings(w.options.Settings)
	if again.Look != "dark" || again.Language != "fr" || len(again.Recent) != 1 {
		t.Errorf("remembered: %+v", again)
	}
}

func TestAFileThatIsNoSeasonIsToldAndTheOpenOneStays(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "letter.affiche")
	if err := os.WriteFile(path, []byte("Dear partners,"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.state.Open(path)
	says(t, w, "“letter.affiche” was not opened", "This is not a programme of Affiche. It was left as it is.")
	press(t, w, "OK")
	if w.dialog != nil || w.state.Season() == nil {
		t.Error("the open season is gone, or the dialog stays")
	}
}

func TestASecondWindowSaysWhoHasTheSeason(t *testing.T) {
	w := opened(t)
	other := newWindow(w.app, state.Inline{}, w.options)
	defer other.state.Close() // of a season that is only read
	other.state.Open(w.state.Season().File.Path())
	if other.state.Season() == nil || other.state.Season().File.ReadOnly() == nil {
		t.Fatal("the second one is not read-only")
	}
	says(t, other, "is open for reading only", "has it open on")
	other.dismiss()
	selectEvent(other, first)
	for _, o := range objects(other) {
		switch o.(type) {
		case *control.Entry, *control.Choice:
			t.Fatal("a season that is only read offers fields to type in")
		}
	}
	says(t, other, "read only")
}

func TestANewDateIsOneChangeAndSelected(t *testing.T) {
	w := opened(t)
	w.state.Select(calendar.Ref{Type: calendar.TypeSpace, ID: hall})
	w.run("date")
	e := entryWith(t, w, "")
	e.SetText("Posters 1998–2027")
	press(t, w, "Add")
	plan := w.state.Season().Plan
	if plan.Activities.Len() != 2 || plan.Events.Len() != 3 {
		t.Fatalf("%d activities, %d dates: %s", plan.Activities.Len(), plan.Events.Len(), shown(w))
	}
	made := event(t, w, w.state.Selection().ID)
	if made.Place.Space != hall || plan.Activities.At(made.Activity).Lead != bunker {
		t.Errorf("it is in %v", made.Place)
	}
	w.run("undo")
	if plan.Activities.Len() != 1 || plan.Events.Len() != 2 {
		t.Errorf("undo leaves %d activities and %d dates", plan.Activities.Len(), plan.Events.Len())
	}
}

func TestAnEmptySeasonTellsWhatToDoFirst(t *testing.T) {
	w := bare(t)
	w.state.Create(filepath.Join(t.TempDir(), "new.affiche"), work.NewProgramme{Name: "New", Zone: "Europe/Paris", Language: "en"})
	says(t, w, "Nothing is planned yet", "Import a schedule…", "New date…")
	w.run("date")
	entryWith(t, w, "").SetText("Opening")
	press(t, w, "Add")
	if strings.Contains(shown(w), "Nothing is planned yet") {
		t.Error("the hint stays over the first date")
	}
}

func TestCommandsDoNothingWhileADialogAsksOrNothingIsOpen(t *testing.T) {
	w := bare(t)
	for name, c := range w.commands {
		if c.enabled != nil && c.enabled() {
			t.Errorf("%s can be done without a season", name)
		}
	}
	w = opened(t)
	w.run("date")
	asking := w.dialog
	w.run("open")
	if w.dialog != asking {
		t.Error("one dialog opens over another")
	}
}

func TestEveryCommandHasWordsAndNoTwoHaveTheSameKeys(t *testing.T) {
	w := opened(t)
	keys := map[string]string{}
	for name, c := range w.commands {
		if words := w.words(c); strings.HasPrefix(words, "window.") {
			t.Errorf("%s has no words", name)
		}
		if c.keys == nil {
			continue
		}
		if other, taken := keys[c.keys.ShortcutName()]; taken {
			t.Errorf("%s and %s have the same keys", name, other)
		}
		keys[c.keys.ShortcutName()] = name
	}
}

func TestNoPartOfTheToolbarLiesOverAnotherInAnyLanguage(t *testing.T) {
	w := opened(t)
	for _, l := range assets.Languages() {
		w.state.SetLanguage(l.Code)
		for _, width := range []float32{1024, 1200, 1440} {
			w.win.Resize(fyne.NewSize(width, 700))
			right := float32(0)
			for _, o := range objects(w) {
				switch o.(type) {
				case *control.Segments, *control.Button:
					at := w.app.Driver().AbsolutePositionForObject(o)
					if at.Y > 60 {
						continue
					}
					if at.X < right || at.X+o.Size().Width > width {
						t.Errorf("%s at %g: something lies at %g, over what ends at %g", l.Name, width, at.X, right)
					}
					right = at.X + o.Size().Width
				}
			}
		}
	}
}

func TestSmallAndLargeWindowsShowAllTheirParts(t *testing.T) {
	w := opened(t)
	for _, size := range []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(1440, 900), fyne.NewSize(2560, 1440)} {
		w.win.Resize(size)
		selectEvent(w, first)
		for part, o := range w.frame.parts {
			end := o.Position().Add(o.Size())
			if o.Size().Width < 150 || o.Size().Height < 20 || end.X > size.Width+0.5 || end.Y > size.Height+0.5 {
				t.Errorf("at %v part %d lies at %v with %v", size, part, o.Position(), o.Size())
			}
		}
	}
}
