package inspector

import (
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// promise is the page of a hold: how it stands and what is open about it, what can be done, its fields, and who is in its queue.
func (w writer) promise(h *calendar.Hold) Page {
	p := w.record(h)
	if of := w.holder(h); of != "" {
		p.Sub = Link{Text: of}
		if h.Activity != "" {
			p.Sub.Ref = calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}
		}
	}
	details := &p.Tabs[0]
	details.Rows = append(append(w.standing(h), details.Rows...), under(w.Say("hold.queue"), w.queue(h))...)
	return p
}

// standing says what is open about a hold, and offers what can be done with it.
func (w writer) standing(h *calendar.Hold) []Row {
	p := work.PromiseOf(w.plan, *h, calendar.InstantOf(w.Now()))
	rows := []Row{}
	at := func() string { return MomentText(w.Language(), p.At, false) }
	switch {
	case p.Asked():
		rows = append(rows, Note{w.Say("hold.asks", w.holder(&p.Challenger), at()), true})
	case p.Over:
		rows = append(rows, Note{w.Say("hold.ran-out", at()), true})
	case p.Runs:
		rows = append(rows, Note{scene.SayLeft(w.Say, p.Due), false})
	}
	if p.MayMoveUp() {
		rows = append(rows, Note{w.Say("hold.may", p.MayStandAt), true})
	}
	return append(rows, Acts{[]string{"hold-take", "hold-release", "hold-renew", "hold-challenge", "hold-withdraw", "hold-promote"}})
}

// queue lists who else waits for the same, by rank.
func (w writer) queue(h *calendar.Hold) []Row {
	rows := []Row{}
	for _, o := range w.plan.RivalsOf(*h) {
		rows = append(rows, Item{
			Text: Link{w.Say("window.hold.rank", o.Rank) + " · " + w.holder(&o), o.Ref()}, More: w.DayText(o.When, false),
		})
	}
	return rows
}
