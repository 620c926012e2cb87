package work

import (
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// A Same says that two records of a type are one and the same person, organisation or place. Whatever refers to the other
// refers to the kept one from then on, what the kept one does not say it takes from the other, and the other goes. It is one
// change.
type Same struct {
	Keep, Other calendar.Ref
	Take        []string // units in which both say something, of which the other's is kept
}

// Takes reports a unit that the other record's is kept of.
func (s Same) Takes(unit string) bool { return slices.Contains(s.Take, unit) }

// Joinable lists the types of records that people enter twice.
func Joinable() []calendar.Type {
	return []calendar.Type{
		calendar.TypePerson, calendar.TypeOrganisation, calendar.TypeCompany, calendar.TypeVenue, calendar.TypeSpace,
		calendar.TypeEquipment, calendar.TypeLaboratory, calendar.TypePartner,
	}
}

// Act works out what becomes of both and of everything that refers to the other.
func (s Same) Act(plan *calendar.Plan) (Act, error) {
	keep, other := plan.Record(s.Keep), plan.Record(s.Other)
	if err := s.refuse(plan, keep, other); err != nil {
		return Act{}, err
	}
	j := joining{plan: plan, now: map[calendar.Ref]calendar.Record{}, gone: map[calendar.Ref]bool{s.Other: true}}
	kept, err := s.joined(keep, other)
	if err != nil {
		return Act{}, err
	}
	j.put(kept)
	j.pending = []pair{{s.Other, s.Keep}}
	if err := j.run(); err != nil {
		return Act{}, err
	}
	act := Act{Label: storage.Label{Key: "label.same", Args: []string{InLabel(plan, kept)}}, Made: []calendar.Ref{s.Keep}}
	for _, ref := range j.order {
		if !j.gone[ref] {
			act.Put = append(act.Put, j.now[ref])
		}
	}
	for ref := range j.gone {
		if plan.Record(ref) != nil {
			act.Gone = append(act.Gone, ref)
		}
	}
	slices.SortFunc(act.Gone, func(a, b calendar.Ref) int { return strings.Compare(string(a.ID), string(b.ID)) })
	var told notable
	told.count("work.note.same", j.moved)
	told.add(lineUp(plan, act.Put)...)
	act.Notes = told.notes
	return act, nil
}

func (s Same) refuse(plan *calendar.Plan, keep, other calendar.Record) error {
	switch {
	case keep == nil:
		return refuse("no-such-record", string(s.Keep.ID))
	case other == nil:
		return refuse("no-such-record", string(s.Other.ID))
	case s.Keep == s.Other, s.Keep.Type != s.Other.Type, !slices.Contains(Joinable(), s.Keep.Type):
		return refuse("not-two", calledBy(plan, keep), calledBy(plan, other))
	}
	clocks := func(ref calendar.Ref) string {
		if ref.Type == calendar.TypeSpace {
			return ZoneAt(plan, calendar.Place{Space: ref.ID})
		}
		return ZoneAt(plan, calendar.Place{Venue: ref.ID})
	}
	if isPlace := s.Keep.Type == calendar.TypeVenue || s.Keep.Type == calendar.TypeSpace; isPlace && clocks(s.Keep) != clocks(s.Other) {
		return refuse("other-clocks", calledBy(plan, keep), calledBy(plan, other))
	}
	if s.Keep.Type == calendar.TypeOrganisation && plan.PartnerOfOrg.Count(s.Keep.ID) > 0 && plan.PartnerOfOrg.Count(s.Other.ID) > 0 {
		return refuse("both-partners", calledBy(plan, keep), calledBy(plan, other))
	}
	return nil
}

// joined is the kept record with what it takes from the other.
func (s Same) joined(keep, other calendar.Record) (calendar.Record, error) {
	kept := calendar.Copy(keep)
	for _, name := range s.Take {
		if !slices.ContainsFunc(Differences(keep, other), func(d string) bool { return d == name }) {
			return nil, refuse("no-difference", name, strings.Join(Differences(keep, other), ", "))
		}
	}
	for _, unit := range unitsOf(keep.Ref().Type) {
		fields := FieldsOf(keep.Ref().Type, unit)
		switch {
		case s.Takes(unit), says(other, fields) && !says(keep, fields):
			give(kept, other, fields)
		case len(fields) == 1 && says(other, fields):
			gather(kept, other, fields[0])
		}
	}
	if faults := kept.Faults(); len(faults) > len(keep.Faults()) {
		return nil, &Faulty{kept.Ref(), faults}
	}
	return kept, nil
}

// Differences are the units of which two records say different things. What gathers (words, texts in other languages) does not
// differ.
func Differences(keep, other calendar.Record) (units []string) {
	for _, unit := range unitsOf(keep.Ref().Type) {
		fields := FieldsOf(keep.Ref().Type, unit)
		if says(keep, fields) && says(other, fields) && differ(keep, other, fields) {
			units = append(units, unit)
		}
	}
	return units
}

func differ(a, b calendar.Record, fields []calendar.Field) bool {
	for _, f := range fields {
		switch x := f.Value(a).(type) {
		case calendar.Set, calendar.List:
		case calendar.Texts:
			for language, text := range f.Value(b).(calendar.Texts) {
				if x[language] != "" && text != "" && x[language] != text {
					return true
				}
			}
		case bool:
		default:
			if f.Format(x) != f.Format(f.Value(b)) {
				return true
			}
		}
	}
	return false
}

// unitsOf are the units of a type that a person edits: not where it stands in its list, and not what an import remembers.
func unitsOf(t calendar.Type) (units []string) {
	for _, f := range calendar.Fields(t) {
		if f.Name == "source" || f.Name == "position" && f.Form == calendar.Number || slices.Contains(units, f.Unit) {
			continue
		}
		units = append(units, f.Unit)
	}
	return units
}

// says reports that a unit of a record says anything.
func says(r calendar.Record, fields []calendar.Field) bool {
	empty := calendar.New(r.Ref().Type, "")
	return slices.ContainsFunc(fields, func(f calendar.Field) bool { return f.Format(f.Value(r)) != f.Format(f.Value(empty)) })
}

func give(to, from calendar.Record, fields []calendar.Field) {
	for _, f := range fields {
		// The value is of the field's form.
		_ = f.Set(to, f.Value(calendar.Copy(from)))
	}
}

// gather adds words, and texts in languages in which there is none.
func gather(to, from calendar.Record, f calendar.Field) {
	var all any
	switch x := f.Value(to).(type) {
	case calendar.Set:
		all = calendar.SetOf(append(x.Words(), f.Value(from).(calendar.Set).Words()...)...)
	case calendar.List:
		all = calendar.List(calendar.Distinct(append(slices.Clone(x), f.Value(from).(calendar.List)...)))
	case calendar.Texts:
		texts := x.With("", "")
		for language, text := range f.Value(from).(calendar.Texts) {
			if texts[language] == "" {
				texts = texts.With(language, text)
			}
		}
		all = texts
	case bool:
		all = x || f.Value(from).(bool)
	default:
		return
	}
	// The value is of the field's form.
	_ = f.Set(to, all)
}
