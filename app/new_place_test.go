package app

import (
	"path/filepath"
	"testing"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/work"
	"affiche/calendar"
)

// emptySeason is a window on a season with nothing in it.
func emptySeason(t *testing.T) *window {
	t.Helper()
	w := bare(t)
	w.state.Create(filepath.Join(t.TempDir(), "new.affiche"), work.NewProgramme{Name: "New", Zone: "Europe/Paris", Language: "en"})
	return w
}

// choiceOf is the choice that offers an option.
func choiceOf(t *testing.T, w *window, key string) *control.Choice {
	t.Helper()
	for _, o := range inFront(w) {
		c, ok := o.(*control.Choice)
		for i := 0; ok && i < len(c.Options); i++ {
			if c.Options[i].Key == key {
				return c
			}
		}
	}
	t.Fatalf("nothing offers %q: %s", key, shown(w))
	return nil
}

// typeOn types into the field that has the keyboard, and goes on to the next.
func typeOn(t *testing.T, w *window, texts ...string) {
	t.Helper()
	for _, text := range texts {
		e, ok := w.win.Canvas().Focused().(*control.Entry)
		if !ok {
			t.Fatalf("no field has the keyboard: %s", shown(w))
		}
		e.SetText(text)
		e.OnReturn()
	}
}

func TestTheFirstDateOfASeasonBringsItsSpaceVenueAndPartnerInOneChange(t *testing.T) {
	w := emptySeason(t)
	w.run("date")
	entryWith(t, w, "").SetText("Opening")
	choiceOf(t, w, inspector.NewSpace).Pick(inspector.NewSpace)
	f := w.win.Canvas().Focused().(*control.Entry)
	f.SetText("Studio")
	press(t, w, "Add")
	says(t, w, "A new date") // the venue has no name yet
	var empty []*control.Entry
	for _, o := range inFront(w) {
		if e, ok := o.(*control.Entry); ok && e.Visible() && e.Text == "" {
			empty = append(empty, e)
		}
	}
	if len(empty) != 3 {
		t.Fatalf("%d fields are empty: %s", len(empty), shown(w))
	}
	empty[0].SetText("Friche")
	empty[1].SetText("Marseille")
	empty[2].SetText("A.M.I.")
	press(t, w, "Add")
	plan := w.state.Season().Plan
	e := event(t, w, w.state.Selection().ID)
	space, venue := plan.Spaces.At(e.Place.Space), plan.Venues.At(e.Place.Venue)
	if space == nil || venue == nil || space.Name != "Studio" || venue.Name != "Friche" || venue.City != "Marseille" {
		t.Fatalf("the date is in %+v of %+v", space, venue)
	}
	if p := plan.Partners.At(plan.Activities.At(e.Activity).Lead); p == nil || p.Name != "A.M.I." || venue.Partner != p.ID {
		t.Errorf("it is led by %+v", p)
	}
	w.run("undo")
	if plan.Events.Len()+plan.Venues.Len()+plan.Partners.Len()+plan.Organisations.Len() != 0 {
		t.Error("undo leaves something")
	}
}

func TestADateTakesASpaceThatIsMadeForIt(t *testing.T) {
	w := opened(t)
	date := func() *calendar.Event { return event(t, w, w.state.Selection().ID) }
	for e := range w.state.Season().Plan.Events.Each() {
		w.state.Select(e.Ref())
	}
	choiceOf(t, w, inspector.NewVenue).Pick(inspector.NewSpace)
	typeOn(t, w, "Cellar")
	plan := w.state.Season().Plan
	if s := plan.Spaces.At(date().Place.Space); s == nil || s.Name != "Cellar" {
		t.Errorf("the date is in %+v: %s", s, shown(w))
	}
	w.run("undo")
	if s := plan.Spaces.At(date().Place.Space); s != nil && s.Name == "Cellar" {
		t.Error("undo leaves it there")
	}
}

func TestANewVenueAsksForItsNameFirst(t *testing.T) {
	w := emptySeason(t)
	w.run("venue")
	typeOn(t, w, "Harbour square", "Kotor", "EXPEDITIO", "")
	plan := w.state.Season().Plan
	if v := plan.Venues.At(w.state.Selection().ID); v == nil || v.Name != "Harbour square" || plan.Spaces.Len() != 0 {
		t.Errorf("made %+v: %s", v, shown(w))
	}
	w.run("space")
	typeOn(t, w, "North side")
	if s := plan.Spaces.At(w.state.Selection().ID); s == nil || plan.Venues.At(s.Venue).Name != "Harbour square" {
		t.Errorf("made %+v: %s", s, shown(w))
	}
}

func TestAVenueThatIsAddedInThePanelIsAskedForAndNotWrittenBefore(t *testing.T) {
	w := opened(t)
	w.state.Select(calendar.Ref{Type: calendar.TypePartner, ID: bunker})
	for _, o := range objects(w) {
		if l, ok := o.(*control.Link); ok && l.Text() == "Add a venue" {
			l.Tapped(nil)
		}
	}
	before := w.state.Season().Plan.Venues.Len()
	w.dialog.escape()
	if n := w.state.Season().Plan.Venues.Len(); n != before || w.dialog != nil {
		t.Errorf("after escape there are %d venues, before %d", n, before)
	}
	w.askPlace(true, nil)
	typeOn(t, w, "Harbour square", "Tunis", "")
	v := w.state.Season().Plan.Venues.At(w.state.Selection().ID)
	if v == nil || v.Partner != bunker || v.Zone != "Africa/Tunis" {
		t.Errorf("made %+v: %s", v, shown(w))
	}
}

func TestANetworkWithoutPartnersIsToldHowToBegin(t *testing.T) {
	w := emptySeason(t)
	w.run("room.partners")
	says(t, w, "No partners yet", "Name, city and role. Everything can be changed later.")
}
