package work

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// A Fill gives calls to a person; an empty one takes them from whoever has them, and they are open again.
type Fill struct {
	Person calendar.ID
}

// Act works out what becomes of the calls. Who has not been asked for a call before is to be asked.
func (f Fill) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	person := plan.Persons.At(f.Person)
	if person == nil && f.Person != "" {
		return Act{}, refuse("no-such-record", string(f.Person))
	}
	act, told := Act{}, notable{}
	for _, ref := range refs {
		c := plan.Calls.At(ref.ID)
		if c == nil {
			return Act{}, refuse("no-call", cmp.Or(Name(plan, ref, plan.Programme.MainLanguage()), string(ref.ID)))
		}
		if c.Person == f.Person {
			continue
		}
		if len(act.Put) == 0 {
			act.Label = callLabel(plan, f.key(), c)
		}
		to := *c
		to.Person, to.State = f.Person, calendar.ToAsk
		act.Put = append(act.Put, &to)
		if person != nil {
			told.add(fillNotes(plan, c, person)...)
		}
	}
	if len(refs) == 0 {
		return Act{}, refuse("no-call", "")
	}
	act.Notes = told.notes
	return act, nil
}

func (f Fill) key() string {
	if f.Person == "" {
		return "label.empty"
	}
	return "label.fill"
}

// callLabel says what is done to a call by its position and what it is for.
func callLabel(plan *calendar.Plan, key string, c *calendar.Call) storage.Label {
	return storage.Label{Key: key, Args: []string{c.Position, InLabel(plan, plan.Record(CalledTo(plan, c)))}}
}

// fillNotes tell what speaks against a person for a call. Nothing of it refuses.
func fillNotes(plan *calendar.Plan, c *calendar.Call, person *calendar.Person) (notes []Note) {
	r := plan.Readiness(c, person)
	if !r.Fits {
		notes = append(notes, Note{"crew.note.unfit", []any{person.Name(), c.Position}})
	}
	if !r.Free() {
		notes = append(notes, Note{"crew.note.taken", []any{person.Name()}})
	}
	if r.Short() && r.Free() {
		notes = append(notes, Note{"crew.note.rest", []any{person.Name(), int(r.Rest) / 3600}})
	}
	return notes
}

// CalledTo is what a call is for: its date, or the activity of its run.
func CalledTo(plan *calendar.Plan, c *calendar.Call) calendar.Ref {
	event := c.Event
	if phase := plan.Phases.At(c.Phase); phase != nil {
		if run := plan.Runs.At(phase.Run); run != nil {
			return calendar.Ref{Type: calendar.TypeActivity, ID: run.Activity}
		}
		event = phase.Event
	}
	return calendar.Ref{Type: calendar.TypeEvent, ID: event}
}

// Calls lists the calls of the festival days from one until another, both included, as their times come; without days all,
// those that have no time yet behind the others. Calls to dates that are off are none.
func Calls(plan *calendar.Plan, from, until calendar.Day) (all []calendar.Duty) {
	keep := func(d calendar.Duty) {
		day := d.Day(plan.Programme.DayTurn)
		if (from == 0 || day >= from) && (until == 0 || day <= until) {
			all = append(all, d)
		}
	}
	if from != 0 && until != 0 {
		for d := range plan.DutiesIn(around(from, until)) {
			keep(d)
		}
	} else {
		for c := range plan.Calls.Each() {
			if d, timed := plan.DutyOf(c.ID); timed {
				keep(d)
			} else if from == 0 && until == 0 && !isOff(plan, c) {
				all = append(all, calendar.Duty{Call: c})
			}
		}
	}
	slices.SortFunc(all, byDutyTime)
	return all
}

// around is a stretch with every moment of some days, wherever their clocks stand.
func around(from, until calendar.Day) calendar.Span {
	return calendar.Span{Start: calendar.InstantOf((from - 1).Date()), End: calendar.InstantOf((until + 3).Date())}
}

func byDutyTime(a, b calendar.Duty) int {
	untimed := func(d calendar.Duty) int {
		if d.When.IsZero() {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(untimed(a), untimed(b)), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End),
		strings.Compare(a.Call.Position, b.Call.Position), cmp.Compare(a.Call.ID, b.Call.ID))
}

func isOff(plan *calendar.Plan, c *calendar.Call) bool {
	event := c.Event
	if phase := plan.Phases.At(c.Phase); phase != nil {
		event = phase.Event
	}
	e := plan.Events.At(event)
	return e != nil && e.Status.Over()
}

// PersonNamed finds the one person who has an id beginning as given, or else that name.
func PersonNamed(plan *calendar.Plan, name string) (calendar.ID, error) {
	found := ofType(plan.Find(strings.ToLower(name)), calendar.TypePerson)
	if len(found) == 0 {
		wanted := calendar.Unaccented(strings.TrimSpace(name))
		for p := range plan.Persons.Each() {
			if wanted != "" && calendar.Unaccented(p.Name()) == wanted {
				found = append(found, p.Ref())
			}
		}
	}
	switch len(found) {
	case 0:
		return "", refuse("no-such-record", name)
	case 1:
		return found[0].ID, nil
	}
	return "", refuse("several-records", name, len(found))
}
