package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/calendar"
)

func TestAPartnerIsTypedFromFieldToField(t *testing.T) {
	w := emptySeason(t)
	w.run("partner")
	typeOn(t, w, "Théâtre du Port", "Port")
	focused := w.win.Canvas().Focused()
	role := choiceOf(t, w, string(calendar.FullPartner))
	w.win.Canvas().Focus(role)
	role.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.win.Canvas().Focused() != focused || w.state.Season().Plan.Partners.Len() != 0 {
		t.Fatalf("return in the role does not go on to the city, but to %v", w.win.Canvas().Focused())
	}
	typeOn(t, w, "Tunis", "Atlantis")
	says(t, w, "“Atlantis” is no country we know")
	if e, ok := w.win.Canvas().Focused().(*control.Entry); !ok || e.Text != "Atlantis" {
		t.Fatalf("what is to be mended does not have the keyboard, but %v", w.win.Canvas().Focused())
	}
	typeOn(t, w, "Tunisie")
	plan := w.state.Season().Plan
	for p := range plan.Partners.Each() {
		if o := plan.Organisations.At(p.Organisation); o.Country != "TN" || o.Zone != "Africa/Tunis" || o.City != "Tunis" {
			t.Errorf("it is in %q, %q, %q", o.City, o.Country, o.Zone)
		}
		for _, selected := range []calendar.Ref{p.Ref(), {}} { // it is the only one
			w.state.Select(selected)
			w.run("venue")
			if got := choiceOf(t, w, isNew).Chosen; got != string(p.ID) {
				t.Errorf("with %v selected, its house is offered to %q", selected, got)
			}
			w.dismiss()
		}
	}
	if plan.Partners.Len() != 1 {
		t.Errorf("there are %d", plan.Partners.Len())
	}
}
