package inspector

import (
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// access says of each need of a date what meets it, or that nothing does.
func (w writer) access(e *calendar.Event) []Row {
	rows := []Row{}
	voice := work.Voice{Plan: w.plan, Language: w.Language()}
	for _, n := range w.plan.AccessOf(e) {
		need := joined(" · ", state.Capital(voice.Access(n.Word)), w.person(n.Person, ""))
		if !n.Met() {
			rows = append(rows, Note{w.Say("access.not-met", need), true})
			continue
		}
		rows = append(rows, Item{Text: Link{need, n.By}, More: w.Say("access.met-by", w.NameOf(n.By)), AtEnd: true})
	}
	return under(w.Say("field.access_needs"), rows)
}
