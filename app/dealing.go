package app

import (
	"affiche/app/register"
	"affiche/calendar"
)

// newAgreementsView is the room of agreements with their lines.
func newAgreementsView(w *window) view {
	of := register.Agreements(func() calendar.Instant { return calendar.InstantOf(w.state.Now()) })
	return newRegisterView(w, of, func() { w.askRecord(calendar.TypeAgreement) })
}

// dueNow counts the agreements and lines that are due, or of which one wants to be reminded by now.
func dueNow(plan *calendar.Plan, today calendar.Day) (n int) {
	for _, o := range plan.Owed(today) {
		if o.Now {
			n++
		}
	}
	return n
}

// showDue shows those in their room, and nothing else.
func (w *window) showDue() {
	w.run("room.agreements")
	if v, ok := w.rooms.view().(*registerView); ok {
		v.Ask(v.Filters()[len(v.Filters())-1], register.DueNow)
	}
}
