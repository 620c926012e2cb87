package work

import (
	"strconv"

	"affiche/calendar"
	"affiche/storage"
)

// An Act is what a person is about to do to a programme, worked out on its plan and not yet in its file: the records as
// they will be, and those that go. However many they are, it is one change, one line of the history and one step of undo.
type Act struct {
	Label storage.Label
	Put   []calendar.Record
	Gone  []calendar.Ref
	Made  []calendar.Ref // what was asked for and is new: a face selects it afterwards
	Notes []Note
}

// IsNothing reports an act that would leave everything as it is.
func (a Act) IsNothing() bool { return len(a.Put) == 0 && len(a.Gone) == 0 }

// Commit carries the act out. The change is zero where nothing differs in the end.
func (a Act) Commit(f *storage.File) (storage.Change, error) {
	if a.IsNothing() {
		return storage.Change{}, nil
	}
	return f.Edit(a.Label, func(tx *storage.Tx) error {
		for _, r := range a.Put {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		for _, ref := range a.Gone {
			if err := tx.Delete(ref); err != nil {
				return err
			}
		}
		return nil
	})
}

// Acted is what came of an act on a file.
type Acted struct {
	Act
	Change storage.Change // zero if nothing changed in the end
	Plan   *calendar.Plan // the programme before the change
}

// Carry works an act out on a file's programme and carries it out.
func Carry(f *storage.File, prepare func(*calendar.Plan) (Act, error)) (Acted, error) {
	plan, err := f.Plan()
	if err != nil {
		return Acted{}, err
	}
	act, err := prepare(plan)
	if err != nil {
		return Acted{}, err
	}
	change, err := act.Commit(f)
	return Acted{act, change, plan}, err
}

// After is the record as the act leaves it; nil where the act does not touch it.
func (a Act) After(ref calendar.Ref) calendar.Record {
	for _, r := range a.Put {
		if r.Ref() == ref {
			return r
		}
	}
	return nil
}

// labelled says what is done to one record by its name, and to several by the first and how many more.
func labelled(plan *calendar.Plan, key string, refs []calendar.Ref) storage.Label {
	if len(refs) == 0 {
		return storage.Label{Key: key, Args: []string{""}}
	}
	name := InLabel(plan, plan.Record(refs[0]))
	if len(refs) == 1 {
		return storage.Label{Key: key, Args: []string{name}}
	}
	return storage.Label{Key: key + ".more", Args: []string{name, strconv.Itoa(len(refs) - 1)}}
}

// notable gathers what a person should know, each thing once.
type notable struct {
	notes []Note
	known map[string]bool
}

func (n *notable) add(notes ...Note) {
	for _, note := range notes {
		key := refuse(note.Key, note.Args...).Error()
		if n.known[key] {
			continue
		}
		if n.known == nil {
			n.known = map[string]bool{}
		}
		n.known[key] = true
		n.notes = append(n.notes, note)
	}
}

// count adds a note about a number of things, if there are any.
func (n *notable) count(key string, things int) {
	if things > 0 {
		n.add(Note{key, []any{things}})
	}
}
