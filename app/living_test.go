package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"affiche/app/control"
	"affiche/app/work"
	"affiche/calendar"
)

// cohort is the training of the sample with most sessions behind it.
func cohort(t *testing.T, w *window) *calendar.Activity {
	t.Helper()
	for _, a := range w.state.Season().Plan.Activities.All() {
		if a.Title["en"] == "Cohort 6: working sessions" {
			return a
		}
	}
	t.Fatal("no cohort")
	return nil
}

func TestTheRoomsOfResidenciesBedsAndDeadlinesShowTheSample(t *testing.T) {
	w := sampled(t)
	for room, want := range map[string][]string{
		"lives":     {"144 in all", "Any next step"},
		"stays":     {"3 in all", "All beds and studios"},
		"deadlines": {"31 in all", "Calls and milestones"},
	} {
		w.run("room." + room)
		says(t, w, want...)
	}
}

func TestAStayACallAndAResidencyAreMadeInTheirRooms(t *testing.T) {
	for room, c := range map[string]struct {
		typed map[string]string // into the fields of these captions
		want  func(calendar.Record) bool
	}{
		"lives": {map[string]string{"Title": "Night kiln"}, func(r calendar.Record) bool {
			a, ok := r.(*calendar.Activity)
			return ok && calendar.HasLife(a.Kind) && a.Title["en"] == "Night kiln"
		}},
		"stays": {map[string]string{"Arrives": "12 Jul 2027", "Leaves": "14 Jul 2027"}, func(r calendar.Record) bool {
			s, ok := r.(*calendar.Stay)
			return ok && s.Nights() == 2
		}},
		"deadlines": {map[string]string{"Title": "Two residents", "Closes": "31 Jan 2027"}, func(r calendar.Record) bool {
			call, ok := r.(*calendar.CallForApplications)
			return ok && call.Closes.String() == "2027-01-31T23:59" && call.Zone != ""
		}},
	} {
		w := sampled(t)
		w.run("room." + room)
		with(w, adding.Add)
		if room == "stays" {
			plan := w.state.Season().Plan
			for caption, key := range map[string]calendar.ID{"Person": firstOf(plan.Persons.All()), "Space": work.Beds(plan, 0, 0)[0].Space.ID} {
				fieldCalled(t, w, caption).(*control.Choice).Chosen = string(key)
			}
		}
		for caption, words := range c.typed {
			fieldCalled(t, w, caption).(*control.Entry).SetText(words)
		}
		press(t, w, w.state.Say("window.date.add"))
		if made := w.state.Season().Plan.Record(w.state.Selection()); !c.want(made) {
			t.Errorf("%s: made is %+v", room, made)
		}
	}
}

func firstOf[T any](all func(func(calendar.ID, T) bool)) (id calendar.ID) {
	for id = range all {
		break
	}
	return id
}

func TestTheListOfParticipantsIsWritten(t *testing.T) {
	w := sampled(t)
	a := cohort(t, w)
	w.state.Select(a.Ref())
	if !w.commands.by["participants"].enabled() {
		t.Fatal("it cannot be written")
	}
	folder := filepath.Join(t.TempDir(), "lists")
	out := w.participantsOut(a)
	out.format = "txt"
	out.write(folder)
	text, err := os.ReadFile(filepath.Join(folder, out.sheets[0].File()+".txt"))
	if err != nil || !strings.Contains(string(text), "Hugo Sabatier") {
		t.Errorf("%v: %s", err, text)
	}
	w.state.Select(calendar.Ref{Type: calendar.TypeSpace, ID: work.Beds(w.state.Season().Plan, 0, 0)[0].Space.ID})
	if w.commands.by["participants"].enabled() {
		t.Error("a bed has participants")
	}
}
