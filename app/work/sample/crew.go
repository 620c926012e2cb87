package sample

import (
	"fmt"
	"strings"

	"affiche/calendar"
)

// phases makes the phases of a run or of a date, and their calls.
func (b *book) phases(at *block, of calendar.Ref, place calendar.Place, texts []string) {
	for i, text := range texts {
		s, err := parsePhase(text, b.year)
		if err != nil {
			b.fail(at, text, err)
			continue
		}
		p := &calendar.Phase{
			ID: calendar.DerivedID("sample", "phase", string(of.ID), string(s.kind), fmt.Sprint(i)), Kind: s.kind, Timing: s.timing,
			Quiet: s.quiet, Place: b.place(at, s.in),
		}
		if p.Timing.Anchor == calendar.Absolute {
			p.Timing.When.Zone = b.zone(at, place)
		}
		b.tie(at, p, of)
		b.add(p, at)
		for j, h := range s.calls {
			b.call(at, p, h, j)
		}
	}
}

func (b *book) call(at *block, p *calendar.Phase, h hand, row int) {
	c := &calendar.Call{
		ID: calendar.DerivedID("sample", "call", string(p.ID), fmt.Sprint(row)), Phase: p.ID, Position: h.position,
		Lead: h.lead, Lag: h.lag, State: h.state, Department: departments[h.position],
	}
	if h.who != "" {
		b.refer(at, c, "person", h.who)
	}
	b.add(c, at)
}

// needs reads "2 light" and "4 of projector-10k".
func (b *book) needs(at *block, a *calendar.Activity) {
	for i, text := range b.texts(at, "needs", at.words["needs"]) {
		count, what := counted(text)
		n := &calendar.Need{
			ID: calendar.DerivedID("sample", "need", string(a.ID), fmt.Sprint(i)), Activity: a.ID, Count: count,
		}
		if name, ok := strings.CutPrefix(what, "of "); ok {
			b.refer(at, n, "equipment", name)
		} else {
			n.Trade = what
		}
		b.add(n, at)
	}
}

// departments are where positions belong.
var departments = map[string]string{
	"stage": "stage", "rigging": "stage", "stage manager": "stage", "light": "light", "sound": "sound", "front of house": "front of house",
}
