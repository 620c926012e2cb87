package work

import (
	"errors"
	"slices"
	"strings"

	"affiche/calendar"
)

// Faults are the records of an act that may not be kept as they would be, each with all that is wrong. Nothing was changed.
type Faults struct {
	Records []*Faulty
	names   []string
}

// Error says the faults tersely, for logs and tests.
func (f *Faults) Error() string {
	said := make([]string, len(f.Records))
	for i, r := range f.Records {
		said[i] = r.Error()
	}
	return strings.Join(said, " / ")
}

// Sentence says the faults to a person, each with the record and the field.
func (f *Faults) Sentence(say func(key string, args ...any) string) string {
	var said []string
	for i, r := range f.Records {
		for _, fault := range r.Faults {
			args := make([]any, len(fault.Args))
			for n, a := range fault.Args {
				args[n] = a
			}
			said = append(said, f.names[i]+": "+fault.Field+": "+say(fault.Key(), args...))
		}
	}
	return strings.Join(said, " ")
}

func (f *Faults) add(plan *calendar.Plan, faulty *Faulty) {
	name := Name(plan, faulty.Ref, plan.Programme.MainLanguage())
	if e := plan.Events.At(faulty.Ref.ID); e != nil {
		name += " (" + dayText(e.When) + ")" // dates of one activity have its name in common
	}
	f.Records, f.names = append(f.Records, faulty), append(f.names, name)
}

// orNil is the faults as an error, if there are any.
func (f *Faults) orNil() error {
	if len(f.Records) == 0 {
		return nil
	}
	return f
}

// AmendAll gives fields of several records, perhaps of different types, the values that a person typed. A field that a date
// or a run has not is its activity's: kind, tags, lead. Where one record may not be so, nothing is changed, and [Faults]
// tells what is wrong with each.
func AmendAll(plan *calendar.Plan, refs []calendar.Ref, set []Assignment) (Act, error) {
	each := make([]Amendment, len(refs))
	for i, ref := range refs {
		each[i] = Amendment{ref, set}
	}
	return AmendEach(plan, each)
}

// An Amendment is what is to be set in one record.
type Amendment struct {
	Ref calendar.Ref
	Set []Assignment
}

// AmendEach is [AmendAll] with values of its own for each record. What two of them say differently of one activity is a
// fault of it.
func AmendEach(plan *calendar.Plan, each []Amendment) (Act, error) {
	refs := make([]calendar.Ref, len(each))
	for i, a := range each {
		refs[i] = a.Ref
	}
	all := amending{plan: plan, act: Act{Label: labelled(plan, "label.set", refs)}}
	for _, p := range portions(plan, each) {
		before := plan.Record(p.Ref)
		after, err := Amend(plan, before, p.Set)
		if err = all.take(before, after, err); err != nil {
			return Act{}, err
		}
	}
	return all.done()
}

// amending gathers what becomes of several records, what is new to know about it, and what is wrong with which.
type amending struct {
	plan   *calendar.Plan
	act    Act
	faults Faults
	told   notable
}

// take adds one record as it was and is to be, or what is wrong with it. Any other error is given back.
func (a *amending) take(before, after calendar.Record, err error) error {
	var faulty *Faulty
	switch {
	case errors.As(err, &faulty):
		a.faults.add(a.plan, faulty)
	case err != nil:
		return err
	default:
		a.act.Put = append(a.act.Put, after)
		a.told.add(fresh(a.plan, before, after)...)
		a.told.add(longNote(before, after)...)
		a.told.add(queueNote(a.plan, before, after)...)
	}
	return nil
}

// done is the act, where nothing is wrong with any record.
func (a *amending) done() (Act, error) {
	if err := a.faults.orNil(); err != nil {
		return Act{}, err
	}
	a.told.add(lineUp(a.plan, a.act.Put)...)
	a.act.Notes = a.told.notes
	return a.act, nil
}

// portions deals the assignments out to the records that have such fields, each record once.
func portions(plan *calendar.Plan, each []Amendment) []Amendment {
	var dealt []Amendment
	at := map[calendar.Ref]int{}
	for _, a := range each {
		for _, s := range a.Set {
			to, field := about(plan, a.Ref, s.Field)
			if plan.Record(to) == nil {
				continue
			}
			i, known := at[to]
			if !known {
				i = len(dealt)
				at[to] = i
				dealt = append(dealt, Amendment{Ref: to})
			}
			if s.Field = field; !slices.Contains(dealt[i].Set, s) {
				dealt[i].Set = append(dealt[i].Set, s)
			}
		}
	}
	return dealt
}

// about finds the record of which a field is meant: the one named, or where that has no such field its activity; and how
// the field is called there. A person who says partner means the lead.
func about(plan *calendar.Plan, ref calendar.Ref, field string) (calendar.Ref, string) {
	name, _, _ := strings.Cut(field, ".")
	if _, own := calendar.FieldOf(ref.Type, name); own {
		return ref, field
	}
	to := ref
	switch r := plan.Record(ref).(type) {
	case *calendar.Event:
		to = calendar.Ref{Type: calendar.TypeActivity, ID: r.Activity}
	case *calendar.Run:
		to = calendar.Ref{Type: calendar.TypeActivity, ID: r.Activity}
	}
	if name == "partner" && to.Type == calendar.TypeActivity {
		field = "lead"
		name = field
	}
	if _, has := calendar.FieldOf(to.Type, name); has {
		return to, field
	}
	return ref, field
}

// Shared is what several records say in one field.
type Shared struct {
	Value     string // as a person types it; "" where they differ
	Different int    // how many different values there are; 1 is the one, 0 that none of them has such a field
}

// Common compares a field of several records, as [AmendAll] would set it: "status", "title.fr", "tags.outdoor", "lead". A
// text without its language is the programme's main one.
func Common(plan *calendar.Plan, refs []calendar.Ref, field string) Shared {
	seen := map[string]bool{}
	for _, ref := range refs {
		to, field := about(plan, ref, field)
		if value, ok := saidIn(plan, to, field); ok {
			seen[value] = true
		}
	}
	if len(seen) != 1 {
		return Shared{Different: len(seen)}
	}
	for value := range seen {
		return Shared{value, 1}
	}
	return Shared{}
}

// saidIn is a field of a record as a person types it.
func saidIn(plan *calendar.Plan, ref calendar.Ref, field string) (string, bool) {
	name, part, _ := strings.Cut(field, ".")
	f, ok := calendar.FieldOf(ref.Type, name)
	r := plan.Record(ref)
	if !ok || r == nil {
		return "", false
	}
	switch v := f.Value(r).(type) {
	case calendar.Texts:
		if part == "" {
			part = plan.Programme.MainLanguage()
		}
		return v[part], true
	case calendar.Set:
		if part != "" {
			return calendar.Field{Form: calendar.Truth}.Format(v[part]), true
		}
	}
	return f.Format(f.Value(r)), true
}

// judgeLocked refuses to move a date that is locked; one that is unlocked in the same change may move.
func (a *amendment) judgeLocked(before calendar.Record) {
	was, ok := before.(*calendar.Event)
	now, still := a.record.(*calendar.Event)
	if !ok || !still || !was.Locked || !now.Locked {
		return
	}
	if was.When != now.When {
		a.fault("start", "locked")
	}
	if was.Place != now.Place {
		a.fault("space", "locked")
	}
}
