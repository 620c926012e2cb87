package work

import (
	"strconv"

	"affiche/calendar"
	"affiche/storage"
)

// Adopted is what came of adopting.
type Adopted struct {
	Change  storage.Change
	Adopted []calendar.Ref // what was asked for, and what goes with it
	With    int            // how many of these were not asked for
	Left    int            // differences that can still be adopted
}

// Adopt takes what a scenario has otherwise into the plan: all of it, or some records and what they cannot be without. A
// scenario of which nothing is left to adopt is adopted.
func Adopt(f *storage.File, plan *calendar.Plan, id calendar.ID, some ...calendar.Ref) (done Adopted, err error) {
	s, err := OpenScenario(plan, id)
	if err != nil {
		return done, err
	}
	c, err := Compare(f, plan, id)
	if err != nil {
		return done, err
	}
	if done.Adopted, err = c.chosen(some); err != nil {
		return done, err
	}
	if len(some) > 0 {
		done.With = len(done.Adopted) - len(some)
	}
	done.Left = -len(done.Adopted)
	for _, l := range c.Lines {
		if l.Adoptable() {
			done.Left++
		}
	}
	key := "label.scenario.adopt"
	if done.Left == 0 {
		s.State = calendar.ScenarioAdopted
	} else {
		key = "label.scenario.adopt.some"
	}
	label := storage.Label{Key: key, Args: []string{s.Name, strconv.Itoa(len(done.Adopted))}}
	done.Change, err = f.On("").Edit(label, func(tx *storage.Tx) error {
		for _, ref := range append(done.Adopted, c.remembered(done)...) {
			if err := tx.Adopt(id, ref); err != nil {
				return err
			}
		}
		return tx.Put(&s)
	})
	return done, err
}

// remembered is what imports remember of what is adopted: the next one knows it then.
func (c Comparison) remembered(done Adopted) (refs []calendar.Ref) {
	adopted := map[string]bool{}
	for _, ref := range done.Adopted {
		adopted[string(ref.ID)] = true
	}
	for _, ref := range c.imports {
		a := c.There.Aliases.At(ref.ID)
		if done.Left == 0 || a != nil && adopted[a.Target] {
			refs = append(refs, ref)
		}
	}
	return refs
}

// chosen are the lines that are asked for, or all, with what they cannot be without.
func (c Comparison) chosen(some []calendar.Ref) (refs []calendar.Ref, err error) {
	lines, goneWith := map[calendar.Ref]Compared{}, map[calendar.Ref][]calendar.Ref{}
	for _, l := range c.Lines {
		lines[l.Ref] = l
		if len(some) == 0 && l.Adoptable() {
			refs = append(refs, l.Ref)
		}
		if l.Gone {
			for _, to := range referredBy(l.Before) {
				goneWith[to] = append(goneWith[to], l.Ref)
			}
		}
	}
	for _, ref := range some {
		l, there := lines[ref]
		switch {
		case !there:
			return nil, refuse("not-different", c.Name(Compared{Difference: storage.Difference{Ref: ref}}, ""))
		case !l.Adoptable():
			return nil, refuse("gone-from-plan", c.Name(l, ""))
		}
		refs = append(refs, ref)
	}
	known, list := map[calendar.Ref]bool{}, refs[:0:0]
	for len(refs) > 0 {
		ref := refs[0]
		refs = refs[1:]
		if l := lines[ref]; !known[ref] {
			known[ref] = true
			list = append(list, ref)
			refs = append(refs, l.needs(lines, goneWith)...)
		}
	}
	return list, nil
}

// needs are the lines that one cannot be without: what the scenario made and it refers to; and where it goes, what goes
// because of it.
func (l Compared) needs(lines map[calendar.Ref]Compared, goneWith map[calendar.Ref][]calendar.Ref) (refs []calendar.Ref) {
	if l.After == nil {
		return goneWith[l.Ref]
	}
	for _, to := range referredBy(l.After) {
		if lines[to].Made {
			refs = append(refs, to)
		}
	}
	return refs
}

// referredBy are the records to which one refers.
func referredBy(r calendar.Record) (refs []calendar.Ref) {
	for _, f := range calendar.Fields(r.Ref().Type) {
		if id, ok := f.Value(r).(string); f.Form == calendar.Reference && ok && id != "" {
			refs = append(refs, calendar.Ref{Type: f.Of, ID: calendar.ID(id)})
		}
	}
	return refs
}
