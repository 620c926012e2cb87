package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// windowOn is a window of a person whose settings are in a folder, with nothing in it.
func windowOn(t *testing.T, settings string) *window {
	t.Helper()
	return newWindow(test.NewTempApp(t), state.Inline{}, Options{
		Version: "0", Language: "en", Actor: "Maja", Settings: settings, Documents: t.TempDir(), Now: func() time.Time { return now },
	})
}

// at is such a window, on a season.
func at(t *testing.T, settings, path string) *window {
	t.Helper()
	w := windowOn(t, settings)
	w.begin(path)
	w.win.Resize(firstSize)
	return w
}

// left closes a window; how it was closed is how the program ends.
func left(t *testing.T, w *window) {
	t.Helper()
	if err := w.state.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestASeasonIsComeBackToWhereItWasLeft(t *testing.T) {
	settings, path := t.TempDir(), season(t)
	w := at(t, settings, path)
	w.state.GroupBy(scene.Kinds)
	w.state.SetFilter(work.Filter{Kinds: []calendar.ActivityKind{calendar.Show}})
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 20), 10))
	w.timeline.Zoom(1.7)
	where, span := w.state.View(), w.state.Span()
	left(t, w)

	w = at(t, settings, path)
	if w.state.View() != where || w.state.Span() != span || w.rooms.front.name != "timeline" {
		t.Errorf("the timeline stands at %v, was left at %v", w.state.View(), where)
	}
	if w.state.Grouping() != scene.Kinds || len(w.state.Filter().Kinds) != 1 {
		t.Error("its rows, or what they show, are forgotten")
	}
	w.run("room.day")
	inDay(w).ShowDay(calendar.DayOf(2027, 8, 23))
	inDay(w).ShowDays(3)
	inDay(w).ShowEvery(true)
	inDay(w).Zoom(1.5)
	inDay(w).Scroll(0, 30)
	days, looked := w.state.Grid(), w.state.Span()
	left(t, w)

	w = at(t, settings, path)
	if w.rooms.front.name != "day" || w.state.Grid() != days || w.state.Span() != looked {
		t.Errorf("in %s there is %v, was left at %v", w.rooms.front.name, w.state.Grid(), days)
	}
	if d := inDay(w); d.First() != calendar.DayOf(2027, 8, 23) || d.Days() != 3 || !d.Every() {
		t.Errorf("the days begin with %s, %d of them", d.First(), d.Days())
	}
	if w.run("room.timeline"); w.state.View() != where {
		t.Errorf("the timeline stands at %v", w.state.View())
	}
	left(t, w)
}

func TestASeasonLeftForAnotherIsComeBackTo(t *testing.T) {
	w := opened(t)
	here, there := w.state.Season().File.Path(), season(t)
	w.run("room.month")
	inMonth(w).ShowDay(calendar.DayOf(2027, 11, 5))
	w.state.Open(there)
	if w.rooms.front.name != "timeline" || w.state.Grid() != (scene.GridView{}) {
		t.Error("what was looked at in one season is shown of another")
	}
	w.state.Open(here)
	if w.rooms.front.name != "month" || inMonth(w).Day() != calendar.DayOf(2027, 11, 5) {
		t.Errorf("%s is in front", w.rooms.front.name)
	}
}

func TestEveryRoomMayBeTheFirstOneThatIsSeen(t *testing.T) {
	path := season(t)
	for _, room := range []string{"timeline", "day", "month", "list", "partners", "history"} {
		w := at(t, t.TempDir(), path)
		w.run("room." + room)
		selectEvent(w, first)
		settings := w.options.Settings
		left(t, w)
		w = windowOn(t, settings)
		w.starting = true
		w.begin(path)
		w.win.Resize(firstSize)
		w.win.Canvas().Capture()
		if w.menu == nil || w.rooms.front.name != room {
			t.Errorf("%s is in front", w.rooms.front.name)
		}
		if w.state.Selection().ID != first {
			t.Errorf("in %s %v is selected", room, w.state.Selection())
		}
		left(t, w)
	}
}

func TestWhatIsRememberedBadlyIsAsIfNothingWere(t *testing.T) {
	path := season(t)
	for name, place := range map[string]string{
		"no zoom":       `{"room":"day","timeline":{"start":1,"perPixel":0,"top":0}}`,
		"a zoom beyond": `{"timeline":{"start":1,"perPixel":1e300,"top":0}}`,
		"a year beyond": `{"timeline":{"start":-1e300,"perPixel":60,"top":0}}`,
		"rows above":    `{"timeline":{"start":1,"perPixel":60,"top":-5}}`,
	} {
		w := at(t, folderWith(t, path, place), path)
		if span := w.state.Span(); w.rooms.front.name != "timeline" || state.Nearest(span) != state.Quarter {
			t.Errorf("%s: %v is shown in %s", name, span, w.rooms.front.name)
		}
		left(t, w)
	}
	w := at(t, folderWith(t, path,
		`{"room":"cellar","timeline":{"start":1818000000,"perPixel":600,"top":0},"grid":{"days":-3,"perHour":0},"from":-9000000000000000,"until":9000000000000000}`), path)
	if w.rooms.front.name != "timeline" || w.state.View().PerPixel != 600 {
		t.Errorf("%v is shown in %s", w.state.View(), w.rooms.front.name)
	}
	if w.run("room.day"); inDay(w).Days() != 1 {
		t.Errorf("%d days stand side by side", inDay(w).Days())
	}
	left(t, w)
}

// folderWith holds settings in which somebody wrote where a season was left.
func folderWith(t *testing.T, path, place string) string {
	t.Helper()
	folder := t.TempDir()
	text := `{"recent":["PATH"],"seasons":{"PATH":{"place":` + place + `}}}`
	if err := os.WriteFile(filepath.Join(folder, "window.json"), []byte(strings.ReplaceAll(text, "PATH", path)), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestWhatIsTakenInIsShownWithRoomAroundIt(t *testing.T) {
	w := bare(t)
	w.state.Create(filepath.Join(t.TempDir(), "new.affiche"), work.NewProgramme{Name: "New", Zone: "Europe/Paris", Language: "en"})
	w.openAny(written(t, "neighbours.ics", schedule))
	press(t, w, "Import")
	taken := calendar.DayOf(2027, 9, 1)
	if span := w.state.Span(); span.End-span.Start < 7*24*3600 || !w.state.Days(taken, 1).Meets(span) {
		t.Errorf("of an evening on 1 September %v to %v is shown", span.Start.Time(), span.End.Time())
	}
}

func TestAllOfASeasonIsShownWithTheTitleOfItsLastDate(t *testing.T) {
	w := opened(t)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.run("all")
	v, last := w.state.View(), event(t, w, second)
	span, _ := last.When.Span()
	if room := float64(w.timeline.Size().Width) - v.X(span.End); room < 140 {
		t.Errorf("right of the last date there are %g pixels", room)
	}
	if x := v.X(span.Start); x < scene.Column {
		t.Errorf("the last date stands at %g", x)
	}
}
