package work

import (
	"cmp"
	"slices"
	"strconv"

	"affiche/calendar"
)

// Make makes a record of a type with the fields given, as a person typed them.
func Make(plan *calendar.Plan, t calendar.Type, set []Assignment) (Act, error) {
	if t == calendar.TypeProgramme {
		return Act{}, refuse("one-programme")
	}
	made, err := Amend(plan, Begin(t), set)
	if err != nil {
		return Act{}, err
	}
	made = named(made)
	if plan.Record(made.Ref()) != nil {
		return Act{}, refuse("there-already", calledBy(plan, made))
	}
	return Act{
		Label: labelOf(plan, "label.add", made),
		Put:   []calendar.Record{made}, Made: []calendar.Ref{made.Ref()}, Notes: Notes(plan, made),
	}, nil
}

// Reorder puts records that have a position into an order, and changes only those that stand elsewhere in it.
func Reorder(plan *calendar.Plan, refs []calendar.Ref) (Act, error) {
	act := Act{Label: labelled(plan, "label.set", refs[:min(1, len(refs))])}
	for i, ref := range refs {
		r := plan.Record(ref)
		if r == nil {
			continue
		}
		after, err := Amend(plan, r, []Assignment{{"position", strconv.Itoa(i + 1)}})
		if err != nil {
			return Act{}, err
		}
		if position(after) != position(r) {
			act.Put = append(act.Put, after)
		}
	}
	return act, nil
}

// Ordered lists records of a type that refer to one by a field, in the order of their positions where they have them.
func Ordered(plan *calendar.Plan, t calendar.Type, by string, id calendar.ID) []calendar.Record {
	f, ok := calendar.FieldOf(t, by)
	if !ok {
		return nil
	}
	var all []calendar.Record
	for r := range plan.Records(t) {
		if f.Value(r) == string(id) {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b calendar.Record) int { return cmp.Compare(position(a), position(b)) })
	return all
}

func position(r calendar.Record) int64 {
	f, ok := calendar.FieldOf(r.Ref().Type, "position")
	if !ok || f.Form != calendar.Number {
		return 0
	}
	return f.Value(r).(int64)
}
