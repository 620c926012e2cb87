package work

import (
	"affiche/calendar"
	"affiche/storage"
)

// Done is what came of changing one record.
type Done struct {
	Record calendar.Record
	Change storage.Change // zero if nothing changed in the end
	Notes  []Note
	Plan   *calendar.Plan // the programme before the change
}

// Set changes fields of the one record whose id begins as given, in one change. It settles what copies said differently of
// them, also where the value typed is the one that shows.
func Set(file *storage.File, beginning string, set []Assignment) (Done, error) {
	plan, err := file.Plan()
	if err != nil {
		return Done{}, err
	}
	ref, err := Find(plan, "", beginning)
	if err != nil {
		return Done{}, err
	}
	after, err := Amend(plan, plan.Record(ref), set)
	if err != nil {
		return Done{}, err
	}
	done, err := put(file, plan, after, "label.set")
	if err != nil {
		return done, err
	}
	picked, err := settle(file, after, set)
	if picked.ID != "" {
		done.Change = picked
	}
	return done, err
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

func put(file *storage.File, plan *calendar.Plan, r calendar.Record, key string) (Done, error) {
	change, err := file.Edit(storage.Label{Key: key, Args: []string{calledBy(plan, r)}}, func(tx *storage.Tx) error {
		return tx.Put(r)
	})
	return Done{Record: r, Change: change, Notes: append(Notes(plan, r), longNote(plan.Record(r.Ref()), r)...), Plan: plan}, err
}

// calledBy is the name of a record that may be new, in the programme's main language.
func calledBy(plan *calendar.Plan, r calendar.Record) string {
	main := plan.Programme.MainLanguage()
	if name := ownName(r, []string{main}); name != "" {
		return name
	}
	if name := Name(plan, belongsTo(r), main); name != "" {
		return name
	}
	return string(r.Ref().ID)
}
