package work

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
)

// A Double is two records of a type that may be one and the same, and why one may think so.
type Double struct {
	Keep, Other calendar.Ref // that which is referred to more often comes first
	Why         string       // "name" or "mail"
}

// Doubles finds records that may have been entered twice: of people, organisations and companies those of one name, whatever its
// accents, capitals and the order of its words, or of one mail address; of spaces those of one name in a house, of equipment
// that of one owner.
func Doubles(plan *calendar.Plan, types ...calendar.Type) []Double {
	var all []Double
	uses := UsesOf(plan, types...)
	for _, t := range types {
		alike := map[string][]calendar.Ref{}
		var keys []string
		for r := range plan.Records(t) {
			for _, key := range marksOf(plan, r) {
				if alike[key] == nil {
					keys = append(keys, key)
				}
				alike[key] = append(alike[key], r.Ref())
			}
		}
		known := map[[2]calendar.ID]bool{}
		for _, key := range keys {
			refs := alike[key]
			slices.SortStableFunc(refs, func(a, b calendar.Ref) int { return cmp.Compare(uses[b.ID], uses[a.ID]) })
			why, _, _ := strings.Cut(key, ":")
			for _, other := range refs[1:] {
				of := [2]calendar.ID{min(refs[0].ID, other.ID), max(refs[0].ID, other.ID)}
				if !known[of] {
					known[of] = true
					all = append(all, Double{refs[0], other, why})
				}
			}
		}
	}
	return all
}

// An Alike looks for what may be the same as one record.
type Alike struct {
	plan  *calendar.Plan
	of    calendar.Ref
	marks []string
}

// NewAlike begins to look; what people do not enter twice is like nothing.
func NewAlike(plan *calendar.Plan, r calendar.Record) Alike {
	a := Alike{plan: plan, of: r.Ref()}
	if slices.Contains(Joinable(), a.of.Type) {
		a.marks = marksOf(plan, r)
	}
	return a
}

// Looks reports that there is anything to look for.
func (a Alike) Looks() bool { return len(a.marks) > 0 }

// Is reports a record that may be the same.
func (a Alike) Is(o calendar.Record) bool {
	return o.Ref() != a.of && o.Ref().Type == a.of.Type &&
		slices.ContainsFunc(marksOf(a.plan, o), func(k string) bool { return slices.Contains(a.marks, k) })
}

// marksOf are the keys that records which may be the same have in common.
func marksOf(plan *calendar.Plan, r calendar.Record) (keys []string) {
	name := ownName(r, plan.Programme.Languages)
	words := calendar.Words(name)
	slices.Sort(words)
	if name = strings.Join(words, " "); name != "" {
		switch r := r.(type) {
		case *calendar.Space:
			name += " in " + string(r.Venue)
		case *calendar.Equipment:
			name += " of " + string(r.Owner)
		}
		keys = append(keys, "name:"+name)
	}
	if f, ok := calendar.FieldOf(r.Ref().Type, "email"); ok {
		if mail := strings.ToLower(strings.TrimSpace(f.Value(r).(string))); mail != "" {
			keys = append(keys, "mail:"+mail)
		}
	}
	return keys
}
