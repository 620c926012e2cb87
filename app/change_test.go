package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func TestTheHintOfAnEmptySeasonComesBackWhenItIsEmptyAgain(t *testing.T) {
	w := bare(t)
	w.state.Create(filepath.Join(t.TempDir(), "new.affiche"), work.NewProgramme{Name: "New", Zone: "Europe/Paris", Language: "en"})
	w.run("date")
	entryWith(t, w, "").SetText("Opening")
	press(t, w, "Add")
	w.run("undo")
	says(t, w, "Nothing is planned yet")
	w.run("redo")
	if strings.Contains(shown(w), "Nothing is planned yet") {
		t.Error("the hint stays over what was done again")
	}
}

func TestTheTimelineFollowsADateThatIsMovedOutOfSight(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "23 Aug 2027 20:30", "24.3.2027 20:30")
	span, _ := event(t, w, first).When.Span()
	if shown := w.state.Span(); !span.Meets(shown) {
		t.Errorf("it is on 24 March, and %s to %s is shown", shown.Start.Time(), shown.End.Time())
	}
	w.run("undo")
	span, _ = event(t, w, first).When.Span()
	if shown := w.state.Span(); !span.Meets(shown) {
		t.Errorf("it is back, and %s to %s is shown", shown.Start.Time(), shown.End.Time())
	}
}

func TestAFormSaysWhatIsWrongAndKeepsWhatWasTyped(t *testing.T) {
	w := opened(t)
	w.run("date")
	press(t, w, "Add")
	if w.dialog == nil {
		t.Fatal("a date without a title closes the form: " + shown(w))
	}
	title := entryWith(t, w, "")
	title.SetText("Opening")
	end := entryWith(t, w, "21:30")
	end.SetText("half three")
	press(t, w, "Add")
	if w.dialog == nil || title.Text != "Opening" || end.Text != "half three" {
		t.Fatalf("what was typed is gone: %s", shown(w))
	}
	says(t, w, "half three")
	end.SetText("23:00")
	press(t, w, "Add")
	if w.dialog != nil || w.state.Season().Plan.Events.Len() != 3 {
		t.Errorf("the mended form adds nothing: %s", shown(w))
	}
}

func TestADateIsDeletedAtOnceAndAnActivityAfterAsking(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if w.dialog != nil || w.state.Season().Plan.Events.At(first) != nil {
		t.Fatalf("a date is asked about, or is still there: %s", shown(w))
	}
	w.run("undo")
	w.state.Select(calendar.Ref{Type: calendar.TypeActivity, ID: show})
	w.run("delete")
	says(t, w, "Delete “The Boiler Room Cantata”?", "2 dates")
	press(t, w, "Delete")
	if n := w.state.Season().Plan.Activities.Len() + w.state.Season().Plan.Events.Len(); n != 0 {
		t.Errorf("%d records stay", n)
	}
}

func TestWhatCanOnlyBeReadOffersNothingNew(t *testing.T) {
	path := season(t)
	holder, err := storage.Open(path, storage.Options{Actor: "Jean", Device: "desk"})
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	w := bare(t)
	w.state.Open(path)
	if !w.rooms.view().(*timelineView).bar.add.Disabled() {
		t.Error("the button for a new date looks as if it could be pressed")
	}
}
