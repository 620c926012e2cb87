package inspector

import (
	"slices"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// promise is the page of a hold: how it stands and what is open about it, who is in its queue, what can be done, and its fields.
func (w writer) promise(h *calendar.Hold) Page {
	p := w.record(h)
	if of := w.holder(h); of != "" {
		p.Sub = Link{Text: of}
		if h.Activity != "" {
			p.Sub.Ref = calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}
		}
	}
	details := &p.Tabs[0]
	details.Rows = slices.Concat(w.standing(h), under(w.Say("hold.queue"), w.queue(h)), []Row{holdActs}, details.Rows)
	return p
}

// standing says what is open about a hold.
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
	return rows
}

// holdActs are what can be done with a hold; of those, what can be done now is offered.
var holdActs = Acts{[]string{"hold-take", "hold-release", "hold-renew", "hold-challenge", "hold-withdraw", "hold-promote"}}

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
