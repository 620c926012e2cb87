package app

import (
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

func TestPhasesComeFromATemplateInTheWindow(t *testing.T) {
	w := opened(t)
	ref := calendar.Ref{Type: calendar.TypeEvent, ID: second}
	w.state.Select(ref)
	before := w.state.Season().Plan.PhasesOfEvent.Count(second)
	w.run("phases")
	says(t, w, "There is no template of phases in this season yet")
	press(t, w, "Add templates that come with the program")
	if w.rooms.front.name != "templates" {
		t.Fatalf("it stays in %s", w.rooms.front.name)
	}
	says(t, w, "27 in all")
	w.run("room.timeline")
	w.state.Select(ref)
	pressLink(t, w, "Phases from a template…")
	says(t, w, "doors · ")
	if w.dialog.first.Disabled() {
		t.Fatal("there is nothing to make")
	}
	press(t, w, "Make the phases")
	plan := w.state.Season().Plan
	made := plan.PhasesOfEvent.Count(second)
	if made <= before {
		t.Fatalf("it has %d phases, before it had %d", made, before)
	}
	w.run("phases")
	says(t, w, "Nothing is missing.")
	w.dismiss()

	show := plan.TemplateFor(calendar.Show, calendar.Place{}, false)
	doors := plan.PhasesIn(show.ID)[4]
	w.state.Select(doors.Ref())
	w.askFollow(show.ID, nil)
	says(t, w, "Nothing is missing.")
	w.dismiss()
	was := map[calendar.ID]calendar.TemplatePhase{doors.ID: *doors}
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.AmendAll(plan, []calendar.Ref{doors.Ref()}, []work.Assignment{{Field: "offset", Value: "-45"}, {Field: "length", Value: "45"}})
	}, w.refuse, func(work.Act) { w.askFollow(show.ID, was) })
	says(t, w, "is another now")
	press(t, w, "Have it follow")
	if p := w.state.Season().Plan.Phases.At(doors.For(ref).ID); p.Timing.Offset != -45 || p.Timing.Length != 45 {
		t.Errorf("the doors open %+v", p.Timing)
	}
	w.run("undo")
	if p := w.state.Season().Plan.Phases.At(doors.For(ref).ID); p.Timing.Offset != -30 {
		t.Errorf("undo leaves %+v", p.Timing)
	}
}
