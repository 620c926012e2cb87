package state

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/scene"
	"affiche/calendar"
)

func TestRowsAreRememberedWithTheirFile(t *testing.T) {
	settings := filepath.Join(t.TempDir(), "settings")
	s := seasonOf(t, Inline{}, house()...)
	s.settings.path = LoadSettings(settings).path
	arranged := 0
	s.Arranged.Listen(func(struct{}) { arranged++ })
	s.GroupBy(scene.Statuses)
	s.Fold("status/confirmed")
	s.ShowOnly([]calendar.ID{"status/confirmed", "status/option"})
	s.KeepRows("Sure")
	if arranged != 4 || s.RowsName() != "Sure" {
		t.Fatalf("told %d times, the rows are %q", arranged, s.RowsName())
	}
	path := s.season.File.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := New(Options{Run: Inline{}, Settings: LoadSettings(settings), Now: time.Now})
	var rows []string
	again.Opened.Listen(func(*Season) {
		if first := again.laid.rows.layout; first == nil || again.LayOutRows() != first {
			t.Error("the remembered rows are laid out while the window waits")
		}
		rows = strings.Split(names(again), ", ")
	})
	again.Open(path)
	t.Cleanup(func() {
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	})
	if again.Grouping() != scene.Statuses || again.RowsName() != "Sure" || !again.IsFolded("status/confirmed") {
		t.Errorf("remembered: %+v", again.Memory().Rows)
	}
	if want := []string{"Option", "Confirmed"}; !slices.Equal(rows, want) {
		t.Errorf("the rows are %q", rows)
	}
}

func TestEachGroupingHasItsOwnChoiceOfRows(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	s.ShowOnly([]calendar.ID{calendar.DerivedID("s")})
	s.KeepRows("The hall")
	s.GroupBy(scene.Kinds)
	if len(s.Only()) != 0 || s.RowsName() != "" {
		t.Errorf("by kind only %v are shown", s.Only())
	}
	s.ShowOnly([]calendar.ID{"kind/show"})
	s.ChooseRows("The hall")
	if s.Grouping() != scene.Places || s.RowsName() != "The hall" || !strings.Contains(names(s), "Hall") {
		t.Errorf("by %s: %s", s.Grouping(), names(s))
	}
	s.ForgetRows("The hall")
	if len(s.RowSets()) != 0 || len(s.Only()) != 1 {
		t.Errorf("forgotten: %v, shown: %v", s.RowSets(), s.Only())
	}
	s.ShowOnly([]calendar.ID{"gone"})
	if !strings.Contains(names(s), "Hall") {
		t.Error("where all rows of a choice are gone, nothing is shown")
	}
}

func TestAllGroupsFoldAndUnfold(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	s.GroupBy(scene.Kinds)
	s.Fold("kind/show")
	s.GroupBy(scene.Places)
	s.FoldAll(true)
	if strings.Contains(names(s), "Hall") || !s.IsFolded(calendar.DerivedID("p")) {
		t.Errorf("folded: %s", names(s))
	}
	s.FoldAll(false)
	if !strings.Contains(names(s), "Hall") || !s.IsFolded("kind/show") {
		t.Error("unfolding all of a grouping is not all of it, or more")
	}
}

func TestWithoutASeasonThereAreNoRowsToArrange(t *testing.T) {
	s := New(Options{Run: Inline{}, Now: time.Now})
	s.GroupBy(scene.Kinds)
	s.Fold("x")
	s.FoldAll(true)
	s.ChooseRows("x")
	if s.Grouping() != scene.Places || len(s.Groups()) != 0 {
		t.Error("there is something")
	}
}

func TestTheOtherViewsAreOfPlacesWhateverTheRowsAre(t *testing.T) {
	s := seasonOf(t, Inline{}, house()...)
	s.GroupBy(scene.Statuses)
	s.FoldAll(true)
	rows := s.LayOut().Rows()
	if !slices.ContainsFunc(rows, func(r scene.Row) bool { return r.Place.Space == calendar.DerivedID("s") }) {
		t.Errorf("the rows are %+v", rows)
	}
}
