package app

import (
	"path/filepath"
	"strings"
	"testing"

	"affiche/app/control"
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
	says(t, w, "Nothing is planned yet", "Import a schedule or a table…", "New date…")
	w.run("date")
	entryWith(t, w, "").SetText("Opening")
	press(t, w, "Add")
	if strings.Contains(shown(w), "Nothing is planned yet") {
		t.Error("the hint stays over the first date")
	}
}

func TestTheEndOfANewDateFollowsItsStartUntilItIsTyped(t *testing.T) {
	w := opened(t)
	w.run("date")
	var f []*control.Entry
	for _, o := range objects(w) {
		if e, ok := o.(*control.Entry); ok && strings.Contains(e.Text, ":") {
			f = append(f, e)
		}
	}
	start, end := f[0], f[1]
	leave := func(e *control.Entry, text string) {
		e.FocusGained()
		e.SetText(text)
		e.FocusLost()
	}
	for _, c := range []struct{ start, want string }{{"25.8.2027 20:30", "22:00"}, {"25.8. 23:00", "00:30"}} {
		if leave(start, c.start); end.Text != c.want {
			t.Errorf("from %s it ends at %q, want %s", c.start, end.Text, c.want)
		}
	}
	leave(end, "23:15")
	if leave(start, "25.8.2027 22:00"); end.Text != "23:15" {
		t.Errorf("the end that was typed is now %q", end.Text)
	}
}

func TestANewDateIsPartOfTheFestivalThatIsSelected(t *testing.T) {
	w := opened(t)
	festival := calendar.ID("0192f0aa-0000-8000-8000-00000000fe57")
	w.put("Mladi levi", &calendar.Activity{ID: festival, Title: calendar.Texts{"en": "Mladi levi"}, Kind: calendar.Festival, Lead: bunker})
	w.run("date")
	entryWith(t, w, "").SetText("Guest show")
	press(t, w, "Add")
	plan := w.state.Season().Plan
	if a := plan.Activities.At(event(t, w, w.state.Selection().ID).Activity); a.PartOf != festival || a.Lead != bunker {
		t.Errorf("it is part of %q, led by %q", a.PartOf, a.Lead)
	}
}

func TestATitleGoesIntoTheLanguageOfTheWindowWhereTheSeasonHasIt(t *testing.T) {
	for _, c := range []struct {
		season []string
		want   string
	}{{[]string{"en", "fr"}, "fr"}, {[]string{"en", "sl"}, "en"}} {
		w := opened(t)
		p := w.state.Season().Plan.Programme
		p.Languages = c.season
		w.state.Season().Plan.Put(&p)
		w.state.SetLanguage("fr")
		w.run("date")
		entryWith(t, w, "").SetText("Soirée")
		press(t, w, w.state.Say("window.date.add"))
		a := w.state.Season().Plan.Activities.At(event(t, w, w.state.Selection().ID).Activity)
		if a.Title[c.want] != "Soirée" || len(a.Title) != 1 {
			t.Errorf("in a season in %v the titles are %v", c.season, a.Title)
		}
	}
}
