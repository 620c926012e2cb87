package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/app/control"
	"affiche/app/scene"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// begun is the season that the form makes when the texts were typed in it, in the order of its fields.
func begun(t *testing.T, w *window, texts ...string) *calendar.Plan {
	t.Helper()
	w.run("new")
	typeOn(t, w, append(texts, "English")...)
	press(t, w, "Create")
	season := w.state.Season()
	if season == nil {
		t.Fatalf("no season: %s", shown(w))
	}
	return season.Plan
}

func TestASeasonBeginsWithItsDaysAndTheClockOfACity(t *testing.T) {
	w := bare(t)
	p := begun(t, w, "Lion 28", "1.9.2028", "30 June 2029", "tunis").Programme
	if p.From != calendar.DayOf(2028, 9, 1) || p.Until != calendar.DayOf(2029, 6, 30) || p.Zone != "Africa/Tunis" {
		t.Errorf("the season is %s to %s in %s", p.From, p.Until, p.Zone)
	}
	if shown := w.state.Span(); !w.state.Days(p.From, 30).Meets(shown) || shown.Start > w.state.Days(p.From, 1).Start {
		t.Errorf("the timeline shows %v", shown)
	}
}

func TestASeasonSpeaksTheLanguagesThatAreNamed(t *testing.T) {
	w := bare(t)
	w.run("new")
	typeOn(t, w, "Lion 28", "", "", "tunis", "slovenščina, Klingonese")
	says(t, w, "“Klingonese” is no known language")
	languages := entryWith(t, w, "slovenščina, Klingonese")
	languages.SetText("slovenščina, English, sl")
	languages.OnReturn()
	press(t, w, "Create")
	if got := w.state.Season().Plan.Programme; !slices.Equal(got.Languages, []string{"sl", "en"}) || got.Name["sl"] != "Lion 28" {
		t.Errorf("it speaks %v and is called %v", got.Languages, got.Name)
	}
}

func TestADayOfASeasonMayBeLeftOpenAndAWrongOneIsToldOf(t *testing.T) {
	w := bare(t)
	w.run("new")
	typeOn(t, w, "Odd", "1.9.2027", "1.8.2027", "Atlantis", "English")
	says(t, w, "Atlantis")
	last := entryWith(t, w, "English")
	entryWith(t, w, "Atlantis").SetText("Paris")
	last.OnReturn()
	says(t, w, "The last day (1.8.2027)")
	until := entryWith(t, w, "1.8.2027")
	until.SetText("some day")
	last.OnReturn()
	says(t, w, "some day")
	until.SetText("")
	last.OnReturn()
	press(t, w, "Create")
	if p := w.state.Season().Plan.Programme; p.From != calendar.DayOf(2027, 9, 1) || p.Until != 0 {
		t.Errorf("the season is from %s until %s", p.From, p.Until)
	}
}

func TestTheDaysThatAreOfferedAreReadInEachLanguage(t *testing.T) {
	for _, l := range assets.Languages() {
		w := bare(t)
		w.state.SetLanguage(l.Code)
		w.run("new")
		typeOn(t, w, "S")
		f := &newSeason{window: w, name: control.NewEntry("S", nil), zone: control.NewEntry("Paris", nil), languages: control.NewEntry("", nil), templates: control.NewCheck("", true, nil)}
		f.from = w.win.Canvas().Focused().(*control.Entry)
		f.from.OnReturn()
		f.until = w.win.Canvas().Focused().(*control.Entry)
		n, why := f.programme()
		if n.From.Date().Format("0102") != "0101" || n.Until.Date().Format("0102") != "1231" || n.From.Date().Year() != seasonAfter(now) || why != nil {
			t.Errorf("in %s %q to %q is %s to %s: %s", l.Code, f.from.Text, f.until.Text, n.From, n.Until, why)
		}
	}
}

func TestTheSeasonToComeIsTheNextOneFromSummerOn(t *testing.T) {
	for month, want := range map[time.Month]int{time.January: 2027, time.June: 2027, time.July: 2028, time.December: 2028} {
		if got := seasonAfter(time.Date(2027, month, 15, 0, 0, 0, 0, time.UTC)); got != want {
			t.Errorf("in %s it is %d", month, got)
		}
	}
}

func TestAScheduleWithoutASeasonBecomesOne(t *testing.T) {
	w := bare(t)
	w.openAny(written(t, "neighbours.ics", schedule))
	press(t, w, "Create")
	says(t, w, "1 new date")
	press(t, w, "Import")
	plan := w.state.Season().Plan
	if name := plan.Programme.Name.In("en"); plan.Events.Len() != 1 || name != "Neighbours" {
		t.Errorf("%d dates in %q", plan.Events.Len(), name)
	}
	if got := filepath.Base(w.state.Season().File.Path()); got != "Neighbours.affiche" {
		t.Errorf("it is kept as %s", got)
	}
}

func TestAFestivalHasItsDaysAndNoHoursOrPlace(t *testing.T) {
	w := emptySeason(t)
	w.run("festival")
	typeOn(t, w, "", "20–29 August 2027")
	says(t, w, "A new festival") // it has no title yet
	entryWith(t, w, "").SetText("Lion")
	press(t, w, "Add")
	plan := w.state.Season().Plan
	for e := range plan.Events.Each() {
		a := plan.Activities.At(e.Activity)
		want := calendar.When{Start: calendar.DayOf(2027, 8, 20).At(0), End: calendar.DayOf(2027, 8, 30).At(0), WholeDays: true}
		if e.When.Start != want.Start || e.When.End != want.End || !e.When.WholeDays || e.Place != (calendar.Place{}) || a.Kind != calendar.Festival {
			t.Errorf("the festival is %+v at %+v", e.When, e.Place)
		}
	}
	if n := plan.Events.Len(); n != 1 || w.state.Season().Undo == nil {
		t.Errorf("%d dates", n)
	}
	says(t, w, "KINDS", "Festival")
	if _, listed := w.kinds[calendar.Festival]; !listed {
		t.Error("the navigation does not list the new kind")
	}
	w.run("undo")
	if plan := w.state.Season().Plan; plan.Events.Len()+plan.Activities.Len() != 0 {
		t.Error("one undo leaves something of it")
	}
}

func TestAFestivalThatWasMadeIsSelectedAndInSight(t *testing.T) {
	first := calendar.DayOf(2028, 3, 10)
	for room, sees := range map[string]func(*window, calendar.Ref) bool{
		"timeline": func(w *window, ref calendar.Ref) bool {
			return slices.ContainsFunc(w.timeline.Picture().(*scene.Frame).Bands, func(b scene.Band) bool { return b.Ref == ref && b.Label.W > 0 })
		},
		"day":   func(w *window, _ calendar.Ref) bool { return inDay(w).First() == first },
		"month": func(w *window, _ calendar.Ref) bool { return inMonth(w).First() == calendar.DayOf(2028, 3, 1) },
	} {
		w := opened(t)
		w.run("room." + room)
		w.run("festival")
		typeOn(t, w, "Lion", "10–19 March 2028")
		made := w.state.Selection()
		if e := w.state.Season().Plan.Events.At(made.ID); e == nil || !sees(w, made) {
			t.Errorf("in %s %v is selected; it is in sight: %v", room, made, e != nil && sees(w, made))
		}
	}
}

func TestWhoWritesStandsInTheHistoryAndIsRemembered(t *testing.T) {
	w := opened(t)
	w.run("name")
	typeOn(t, w, "Nika")
	w.run("festival")
	typeOn(t, w, "Lion", "20–29 August 2027")
	changes, err := w.state.Season().File.History(storage.Query{})
	if err != nil || changes[0].Actor != "Nika" {
		t.Errorf("the last change is by %q: %v", changes[0].Actor, err)
	}
	if w.state.Settings().Name != "Nika" {
		t.Error("the name is forgotten")
	}
	w.run("name")
	typeOn(t, w, "")
	if w.state.Actor() != "Maja" {
		t.Errorf("without a name it is %q", w.state.Actor())
	}
}

func TestTheDaysOfAFestivalAreDeletedWithItAndWhatStaysIsTold(t *testing.T) {
	w := emptySeason(t)
	w.run("festival")
	typeOn(t, w, "Lion", "20–29 August 2027")
	days := w.state.Selection()
	plan := w.state.Season().Plan
	festival := plan.Events.At(days.ID).Activity
	show := &calendar.Activity{ID: calendar.NewID(), Kind: calendar.Show, Title: calendar.Texts{"en": "Kites"}, PartOf: festival, Lead: plan.Activities.At(festival).Lead}
	boardtest.Put(t, w.state, show)
	w.state.Select(days)
	w.run("delete")
	says(t, w, "Delete “Lion”?", "part of nothing then: 1 activity")
	press(t, w, w.state.Say("window.command.delete"))
	plan = w.state.Season().Plan
	if plan.Events.At(days.ID) != nil || plan.Activities.At(festival) != nil || plan.Activities.At(show.ID) == nil || plan.Activities.At(show.ID).PartOf != "" {
		t.Error("the festival is there still, or its show is not")
	}
}

func TestAZoneIsOfferedWhileItIsTypedInAFormAndInThePanel(t *testing.T) {
	w := opened(t)
	w.run("new")
	zone := fieldCalled(t, w, "Home time zone").(*control.Entry)
	w.win.Canvas().Focus(zone)
	for _, letter := range "podg" {
		zone.TypedRune(letter)
	}
	if says := textOf(saysBelow(w.dialog.content, zone)); !strings.Contains(says, "Europe/Podgorica") {
		t.Errorf("below the field it says %q", says)
	}
	if key(w, fyne.KeyDown); zone.Text != "Europe/Podgorica" {
		t.Errorf("the arrow makes it %q", zone.Text)
	}
	w.dismiss()
	link(t, w, "Show all fields")
	zone = entryWith(t, w, "Europe/Ljubljana")
	w.win.Canvas().Focus(zone)
	for _, letter := range "tuni" {
		zone.TypedRune(letter)
	}
	if !strings.Contains(shown(w), "takes Africa/Tunis") {
		t.Errorf("the panel says %s", shown(w))
	}
	if key(w, fyne.KeyReturn); w.state.Season().Plan.Programme.Zone != "Africa/Tunis" || strings.Contains(shown(w), "takes Africa") {
		t.Errorf("the zone is %s", w.state.Season().Plan.Programme.Zone)
	}
}
