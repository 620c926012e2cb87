package app

import (
	"testing"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// amend changes a field of a date, as the panel does.
func amend(w *window, date calendar.ID, field, value string) {
	w.state.Amend(calendar.Ref{Type: calendar.TypeEvent, ID: date}, storage.Label{Key: "label.set", Args: []string{"it"}}, w.refuse,
		work.Assignment{Field: field, Value: value})
}

func TestAScenarioIsBegunSeenAndLeft(t *testing.T) {
	w := opened(t)
	saysNot(t, w, "Scenario:")
	w.run("scenario")
	press(t, w, "Go there")
	says(t, w, "A scenario wants a name.")
	w.dialog.fields[0].SetText("Rain")
	press(t, w, "Go there")
	says(t, w, "Scenario: Rain", "0 records differ from the plan", "Compare", "Adopt", "Leave")
	amend(w, second, "status", "confirmed")
	says(t, w, "1 record differs from the plan")
	w.state.SetLanguage("sl")
	says(t, w, "Scenarij: Rain", "1 zapis se razlikuje od načrta")
	w.state.SetLanguage("en")
	w.run("undo")
	says(t, w, "0 records differ from the plan")
	press(t, w, "Leave")
	saysNot(t, w, "Scenario:")
	w.run("scenario")
	choiceWith(t, w, none).Pick(string(w.openScenarios()[0].ID))
	press(t, w, "Go there")
	says(t, w, "Scenario: Rain")
	w.run("scenario-drop")
	says(t, w, "The plan stays as it is")
	w.dialog.first.Tapped(nil)
	saysNot(t, w, "Scenario:")
	if len(w.openScenarios()) != 0 {
		t.Error("it is open still")
	}
	w.run("undo")
	if len(w.openScenarios()) != 1 {
		t.Error("undo does not bring it back")
	}
}

func TestHalfAScenarioIsAdopted(t *testing.T) {
	w := opened(t)
	w.state.BeginScenario("Rain", "", w.refuse)
	amend(w, second, "status", "confirmed")
	amend(w, first, "capacity", "120")
	w.state.CompareScenario(func(c work.Comparison) {
		page := w.showComparison(c)
		says(t, w, "Rain beside the plan", "Adopt all", "The Boiler Room Cantata", "option", "confirmed", "Capacity", "120")
		for _, line := range page.lines {
			if line.of.Ref.ID == first {
				page.toggle(line)
			}
		}
		if refs, all := page.chosen(); all || len(refs) != 1 {
			t.Fatalf("ticked are %v", refs)
		}
		press(t, w, "Adopt 1 of them")
	})
	says(t, w, "1 record differs from the plan")
	press(t, w, "Leave")
	plan := w.state.Season().Plan
	if plan.Events.At(first).Capacity != 0 || plan.Events.At(second).Status != calendar.Confirmed {
		t.Errorf("the plan has %+v and %+v", plan.Events.At(first), plan.Events.At(second))
	}
}
