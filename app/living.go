package app

import (
	"affiche/app/register"
	"affiche/app/work"
	"affiche/calendar"
)

// lifeCommands are what is done with residencies, trainings and cohorts.
func (w *window) lifeCommands(t *commands) {
	t.add(command{
		name: "participants", menu: "file",
		enabled: func() bool { return w.livingActivity() != nil },
		do:      w.saveParticipants,
	})
}

// livingActivity is the activity with participants that is selected, or to which what is selected belongs; nil is none.
func (w *window) livingActivity() *calendar.Activity {
	if w.state.Season() == nil {
		return nil
	}
	ref, plan := w.state.Selection(), w.state.Season().Plan
	id := ref.ID
	switch of := plan.Record(ref).(type) {
	case *calendar.Event:
		id = of.Activity
	case *calendar.Enrolment:
		id = of.Activity
	}
	a := plan.Activities.At(id)
	if a == nil || plan.EnrolmentsOf.Count(id) == 0 {
		return nil
	}
	return a
}

// saveParticipants asks for the folder into which the list of who takes part is written.
func (w *window) saveParticipants() { w.participantsOut(w.livingActivity()).where() }

// participantsOut is the list of who takes part in an activity, to be printed and signed.
func (w *window) participantsOut(a *calendar.Activity) *sheetsOut {
	voice := work.Voice{Plan: w.state.Season().Plan, Language: w.state.Language()}
	return &sheetsOut{window: w, day: w.state.Today(), format: "pdf", language: voice.Language, sheets: []work.Sheet{voice.ParticipantsSheet(a, w.state.Today())}}
}

// newLivesView is the room of residencies, exhibitions, trainings and cohorts.
func newLivesView(w *window) view {
	return newRegisterView(w, register.Lives(w.state.Today), func() { w.askRecord(calendar.TypeActivity) })
}

// newStaysView is the room of beds and studios, and who has them when.
func newStaysView(w *window) view {
	return newRegisterView(w, register.Stays(), func() { w.askRecord(calendar.TypeStay) })
}

// newDeadlinesView is the room of calls for applications and other deadlines.
func newDeadlinesView(w *window) view {
	of := register.Deadlines(w.state.Today)
	of.Actions = append(of.Actions, register.Action{
		Words: "deadline.new",
		Can:   func([]calendar.Ref) bool { return w.isWritable() },
		Do:    func([]calendar.Ref) { w.askRecord(calendar.TypeMilestone) },
	})
	return newRegisterView(w, of, func() { w.askRecord(calendar.TypeCallForApplications) })
}
