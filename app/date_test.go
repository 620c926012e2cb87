package app

import (
	"path/filepath"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

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
