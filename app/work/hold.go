package work

import (
	"cmp"
	"strconv"

	"affiche/calendar"
	"affiche/storage"
)

// A Release lets holds go: what they promised is free again. A bundle falls as one: whatever else is tied to one of them goes,
// too.
type Release struct {
	MoveUp bool // those who stood behind move up; else they stay where they are, and are told
}

// Act works out what becomes of the holds and of those behind them.
func (r Release) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	holds, err := liveHolds(plan, refs)
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.release", holds[0], len(holds))}
	act.become(holds, calendar.HoldReleased)
	told := notable{}
	told.count("work.note.bundle", len(holds)-len(refs))
	for _, next := range plan.MovedUp(holds...) {
		if r.MoveUp {
			act.Put = append(act.Put, &next)
		}
		told.add(Note{upKey(r.MoveUp), []any{forWhom(plan, next), next.Rank}})
	}
	act.Notes = told.notes
	return act, nil
}

// upKey is the note about who stands next: they moved up, or may.
func upKey(up bool) string {
	if up {
		return "work.note.moved-up"
	}
	return "work.note.may-move-up"
}

// A Take makes of holds what they were for: they are taken, and their dates are confirmed. Only the first of a queue can be, and
// of a bundle all or none.
type Take struct {
	LetOthersGo bool // those who stood behind are released; else they wait on, at their ranks, and are told
}

// Act works out what becomes of the holds, their dates, and those behind them.
func (t Take) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	holds, err := liveHolds(plan, refs)
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.take", holds[0], len(holds))}
	act.become(holds, calendar.HoldTaken)
	told := notable{}
	told.count("work.note.bundle", len(holds)-len(refs))
	others, err := behind(plan, holds)
	if err != nil {
		return Act{}, err
	}
	if t.LetOthersGo {
		others = bundled(plan, others, calendar.Hold.Live)
		act.become(others, calendar.HoldReleased)
	}
	for _, o := range others {
		told.add(Note{othersKey(t.LetOthersGo), []any{forWhom(plan, o), o.Rank}})
	}
	for _, h := range holds {
		if err := act.confirm(plan, h.Event); err != nil {
			return Act{}, err
		}
	}
	act.Notes = told.notes
	return act, nil
}

// othersKey is the note about who stood behind what is taken.
func othersKey(letGo bool) string {
	if letGo {
		return "work.note.let-go"
	}
	return "work.note.waits"
}

// behind lists who stands in a queue with holds that are to be taken; nobody may stand before one of them.
func behind(plan *calendar.Plan, holds []calendar.Hold) (others []calendar.Hold, err error) {
	for _, h := range holds {
		for _, o := range plan.RivalsOf(h) {
			if o.Rank <= h.Rank {
				return nil, refuse("not-first", onWhat(plan, h), h.Rank, forWhom(plan, o), o.Rank)
			}
			if !tied(holds, o) && !tied(others, o) {
				others = append(others, o)
			}
		}
	}
	return others, nil
}

// A Renew gives holds a new last moment; one that was challenged has thereby answered. One that was let go or taken is held
// again, and lines up anew, with its bundle.
type Renew struct {
	Until calendar.Wall // in the zone of each hold; 0 does not expire
}

// Act works out what becomes of the holds.
func (r Renew) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	holds, err := chosenHolds(plan, refs, func(h calendar.Hold) bool { return !h.Live() })
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.renew", holds[0], len(holds))}
	for i := range holds {
		holds[i].Until = r.Until
	}
	act.become(holds, calendar.Held)
	var told notable
	told.count("work.note.bundle", len(holds)-len(refs))
	told.add(lineUp(plan, act.Put)...)
	act.Notes = told.notes
	return act, nil
}

// liveHolds finds holds, and all that are bundled with them; they must bind somebody still.
func liveHolds(plan *calendar.Plan, refs []calendar.Ref) ([]calendar.Hold, error) {
	holds, err := chosenHolds(plan, refs, calendar.Hold.Live)
	for _, h := range holds {
		if !h.Live() {
			return nil, refuse("hold-over", onWhat(plan, h), forWhom(plan, h))
		}
	}
	return holds, err
}

// chosenHolds finds holds, none twice, and with those that answer to along the others of their bundles that do.
func chosenHolds(plan *calendar.Plan, refs []calendar.Ref, along func(calendar.Hold) bool) (holds []calendar.Hold, err error) {
	for _, ref := range refs {
		h := plan.Holds.At(ref.ID)
		if h == nil {
			return nil, refuse("no-hold", cmp.Or(Name(plan, ref, plan.Programme.MainLanguage()), string(ref.ID)))
		}
		if !tied(holds, *h) {
			holds = append(holds, *h)
		}
	}
	if len(holds) == 0 {
		return nil, refuse("no-hold", "")
	}
	return bundled(plan, holds, along), nil
}

// bundled adds to holds that answer to along the others of their bundles that do.
func bundled(plan *calendar.Plan, holds []calendar.Hold, along func(calendar.Hold) bool) []calendar.Hold {
	bundles := map[calendar.ID]bool{"": false}
	for _, h := range holds {
		if h.Bundle != "" && along(h) {
			bundles[h.Bundle] = true
		}
	}
	if len(bundles) == 1 {
		return holds
	}
	for o := range plan.Holds.Each() {
		if bundles[o.Bundle] && along(*o) && !tied(holds, *o) {
			holds = append(holds, *o)
		}
	}
	return holds
}

func tied(holds []calendar.Hold, h calendar.Hold) bool {
	for _, o := range holds {
		if o.ID == h.ID {
			return true
		}
	}
	return false
}

// become puts holds into the act as they will be.
func (a *Act) become(holds []calendar.Hold, state calendar.HoldState) {
	for _, h := range holds {
		h.State, h.Asked = state, calendar.Challenge{}
		a.Put = append(a.Put, &h)
	}
}

// confirm confirms the date that a hold was for, if it is for one and that may be.
func (a *Act) confirm(plan *calendar.Plan, date calendar.ID) error {
	e := plan.Events.At(date)
	if e == nil || e.Status == calendar.Confirmed || a.After(e.Ref()) != nil {
		return nil
	}
	to, err := Amend(plan, e, []Assignment{{Field: "status", Value: string(calendar.Confirmed)}})
	if err != nil {
		return err
	}
	a.Put = append(a.Put, to)
	return nil
}

// holdLabel says what is done to a hold by what it is on, and to several by the first and how many more.
func holdLabel(plan *calendar.Plan, key string, h calendar.Hold, of int) storage.Label {
	on := InLabel(plan, plan.Record(h.Subject.Of()))
	if of == 1 {
		return storage.Label{Key: key, Args: []string{on}}
	}
	return storage.Label{Key: key + ".more", Args: []string{on, strconv.Itoa(of - 1)}}
}

// onWhat is the name of what a hold is on; forWhom that of what it is for, or else to whom it was promised.
func onWhat(plan *calendar.Plan, h calendar.Hold) string {
	return Name(plan, h.Subject.Of(), plan.Programme.MainLanguage())
}

func forWhom(plan *calendar.Plan, h calendar.Hold) string {
	language := plan.Programme.MainLanguage()
	return cmp.Or(
		Name(plan, calendar.Ref{Type: calendar.TypeEvent, ID: h.Event}, language),
		Name(plan, calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}, language),
		Name(plan, calendar.Ref{Type: calendar.TypeOrganisation, ID: h.To}, language),
		string(h.ID))
}
