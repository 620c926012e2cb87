package state

import (
	"strings"
	"testing"

	"affiche/calendar"
)

// names are those of the rows, as they are laid out now.
func names(s *State) string {
	all := []string{}
	for _, r := range s.LayOutRows().Rows() {
		all = append(all, r.Name)
	}
	return strings.Join(all, ", ")
}

// house is a partner with a hall, and a date that stands nowhere.
func house() []calendar.Record {
	partner, venue := calendar.DerivedID("p"), calendar.DerivedID("v")
	organisation, show := calendar.DerivedID("o"), calendar.DerivedID("a")
	when := calendar.When{Start: calendar.DayOf(2027, 7, 5).At(1200), End: calendar.DayOf(2027, 7, 5).At(1260), Zone: "Europe/Paris"}
	return []calendar.Record{
		&calendar.Organisation{ID: organisation, Name: "Bunker"},
		&calendar.Partner{ID: partner, Organisation: organisation, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: venue, Name: "Elektrarna", Kind: calendar.House, Partner: partner, Zone: "Europe/Paris"},
		&calendar.Space{ID: calendar.DerivedID("s"), Venue: venue, Name: "Hall", Kind: calendar.Hall},
		&calendar.Activity{ID: show, Kind: calendar.Show, Title: calendar.Texts{"en": "Show"}, Lead: partner},
		&calendar.Event{ID: calendar.DerivedID("e"), Activity: show, Status: calendar.Confirmed, When: when},
	}
}

func TestASeasonIsLaidOutAsItIsShown(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	open := names(s)
	if !strings.Contains(open, "Hall") || !strings.Contains(open, s.Say("scene.no-place")) {
		t.Fatalf("the rows are %s", open)
	}
	s.Fold(calendar.DerivedID("p"))
	if folded := names(s); strings.Contains(folded, "Hall") {
		t.Errorf("the rows of a folded partner are there: %s", folded)
	}
	s.Fold(calendar.DerivedID("p"))
	s.ShowKind(calendar.Show)
	if hidden := names(s); strings.Contains(hidden, s.Say("scene.no-place")) {
		t.Errorf("a hidden kind has its row: %s", hidden)
	}
}

func TestASeasonThatWasJustOpenedIsLaidOutAlready(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	again := s.season.File.Path()
	var already bool
	s.Opened.Listen(func(*Season) {
		already = s.laid.places.layout != nil && s.LayOutRows() == s.laid.places.layout && s.LayOut() == s.laid.places.layout
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.Open(again)
	if !already {
		t.Error("it is laid out while the window waits")
	}
}

func TestASeasonIsLaidOutAnewOnlyWhereWhatIsShownChanges(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	folds := func() { s.Fold(calendar.DerivedID("p")) }
	for _, c := range []struct {
		name         string
		do           func()
		rows, season bool // are they laid out anew
	}{
		{"nothing", func() {}, false, false},
		{"another stretch of time", func() { s.Look(s.Days(calendar.DayOf(2027, 7, 5), 1), 0) }, false, false},
		{"a selection", func() { s.Select(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e")}) }, false, false},
		{"folding", folds, true, false},
		{"unfolding", folds, true, false},
		{"the filter", func() { s.ShowKind(calendar.Show) }, true, true},
		{"the language", func() { s.SetLanguage("fr") }, true, true},
		{"the plan", func() { s.Undo() }, true, true},
	} {
		rows, season := s.LayOutRows(), s.LayOut()
		c.do()
		if s.LayOutRows() != rows != c.rows || s.LayOut() != season != c.season {
			t.Errorf("%s: the rows are laid out anew: %v, the season: %v", c.name, s.LayOutRows() != rows, s.LayOut() != season)
		}
	}
}

func TestALanguageChosenMeanwhileIsThatOfTheRows(t *testing.T) {
	steps := &stepwise{}
	s := seasonOf(t, steps, house()...)
	steps.run()
	s.Open(s.season.File.Path())
	s.settings.Language = "fr" // while the file is read
	var rows string
	s.Opened.Listen(func(*Season) { rows = names(s) })
	steps.run()
	if want := s.Say("scene.no-place"); !strings.Contains(rows, want) || want == "" {
		t.Errorf("the rows are %s, want %q among them", rows, want)
	}
}
