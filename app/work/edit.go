package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
	"affiche/storage"
)

// Done is what came of changing one record.
type Done struct {
	Record calendar.Record // nil where it is no longer there
	Ref    calendar.Ref
	Change storage.Change // zero if nothing changed in the end
	Notes  []Note
	Plan   *calendar.Plan // the programme before the change
}

// Set changes fields of the one record whose id begins as given, in one change. It settles what copies said differently of
// them, also where the value typed is the one that shows. Whether a record that one copy deleted and another changed is to
// stay is settled by deleted=no and deleted=yes.
func Set(file *storage.File, beginning string, set []Assignment) (Done, error) {
	plan, err := file.Plan()
	if err != nil {
		return Done{}, err
	}
	if slices.ContainsFunc(set, func(s Assignment) bool { return s.Field == deletion }) {
		return settleDeletion(file, plan, beginning, set)
	}
	ref, err := Find(plan, "", beginning)
	if err != nil {
		return Done{}, err
	}
	after, err := Amend(plan, plan.Record(ref), set)
	if err != nil {
		return Done{}, err
	}
	settled, err := settledBy(file, ref, set)
	if err != nil {
		return Done{}, err
	}
	return put(file, plan, after, "label.set", settled...)
}

// Add makes a record with the fields given, in one change.
func Add(file *storage.File, t calendar.Type, set []Assignment) (Done, error) {
	plan, err := file.Plan()
	if err != nil {
		return Done{}, err
	}
	if t == calendar.TypeProgramme {
		return Done{}, refuse("one-programme")
	}
	made, err := Amend(plan, Begin(t), set)
	if err != nil {
		return Done{}, err
	}
	made = named(made)
	if plan.Record(made.Ref()) != nil {
		return Done{}, refuse("there-already", string(made.Ref().ID))
	}
	return put(file, plan, made, "label.add")
}

// put keeps a record, and settles what copies said differently of the units named.
func put(file *storage.File, plan *calendar.Plan, r calendar.Record, key string, settled ...string) (Done, error) {
	before := plan.Record(r.Ref())
	notes := slices.Concat(Notes(plan, r), longNote(before, r), queueNote(plan, before, r))
	change, err := file.Edit(labelOf(plan, key, r), func(tx *storage.Tx) error {
		err := tx.Put(r)
		for _, unit := range settled {
			if err == nil {
				err = tx.Settle(r.Ref(), unit)
			}
		}
		return err
	})
	return Done{Record: r, Ref: r.Ref(), Change: change, Notes: notes, Plan: plan}, err
}

// calledBy is the name of a record that may be new, in the programme's main language.
func calledBy(plan *calendar.Plan, r calendar.Record) string {
	name, _ := called(plan, r, plan.Programme.MainLanguage())
	return cmp.Or(name, string(r.Ref().ID))
}
