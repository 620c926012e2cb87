package work

import (
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// ForPeople are the conflicts that a person can judge, and how many more there are in records that only link or remember
// others. What sources said, as imports note it, is nobody's question: the next import settles it.
func ForPeople(conflicts []storage.Conflict) (shown []storage.Conflict, within int) {
	for _, c := range conflicts {
		switch c.Ref.Type {
		case calendar.TypeAlias:
		case calendar.TypeIssued, calendar.TypeCoProduction, calendar.TypeAppearance, calendar.TypeMembership,
			calendar.TypeCompanyMember, calendar.TypeParty, calendar.TypeAttendance:
			within++
		default:
			shown = append(shown, c)
		}
	}
	return shown, within
}

// Asked are all conflicts but those that the next import settles.
func Asked(conflicts []storage.Conflict) []storage.Conflict {
	return slices.DeleteFunc(slices.Clone(conflicts), func(c storage.Conflict) bool { return c.Ref.Type == calendar.TypeAlias })
}

// Side reads what one side of a conflict says; see [Shown]. It is nil where the question is whether there is a record at
// all.
func Side(c storage.Conflict, value string) calendar.Record { return Shown(c.Ref, c.Unit, value) }

// settledBy names the units of a record of which copies said different things, and a person now types what is to be.
func settledBy(file *storage.File, ref calendar.Ref, set []Assignment) (units []string, err error) {
	conflicts, err := file.Conflicts()
	for _, c := range conflicts {
		if c.Ref == ref && slices.ContainsFunc(set, func(s Assignment) bool { return touches(c, s) }) {
			units = append(units, c.Unit)
		}
	}
	return units, err
}

// deletion is the unit of a conflict about whether a record is to be there at all.
const deletion = "deleted"

// settleDeletion decides whether a record stays that one copy deleted, and another changed without knowing.
func settleDeletion(file *storage.File, plan *calendar.Plan, beginning string, set []Assignment) (Done, error) {
	if len(set) > 1 {
		return Done{}, refuse("deleted-alone")
	}
	gone, err := calendar.Field{Form: calendar.Truth}.Parse(set[0].Value)
	if err != nil {
		return Done{}, refuse("deleted-value", set[0].Value)
	}
	c, err := deletionAsked(file, beginning)
	if err != nil {
		return Done{}, err
	}
	value := map[any]string{true: `{"deleted":1}`, false: `{"deleted":0}`}[gone]
	change, err := file.Pick(c, value)
	if err != nil {
		return Done{}, err
	}
	after, err := file.Plan()
	if err != nil {
		return Done{}, err
	}
	return Done{Record: after.Record(c.Ref), Ref: c.Ref, Change: change, Plan: plan}, nil
}

// deletionAsked finds the one record, there or not, whose deletion is in question and whose id begins as given.
func deletionAsked(file *storage.File, beginning string) (storage.Conflict, error) {
	conflicts, err := file.Conflicts()
	if err != nil {
		return storage.Conflict{}, err
	}
	found := slices.DeleteFunc(conflicts, func(c storage.Conflict) bool {
		return c.Unit != deletion || beginning == "" || !strings.HasPrefix(string(c.Ref.ID), strings.ToLower(beginning))
	})
	switch len(found) {
	case 0:
		return storage.Conflict{}, refuse("deletion-not-asked", beginning)
	case 1:
		return found[0], nil
	}
	return storage.Conflict{}, refuse("several-records", beginning, len(found))
}

// touches reports that an assignment is about the unit of a conflict. A text without its language is any of its languages.
func touches(c storage.Conflict, s Assignment) bool {
	name, key, keyed := strings.Cut(s.Field, ".")
	unit, of, _ := strings.Cut(c.Unit, ".")
	f, ok := calendar.FieldOf(c.Ref.Type, name)
	return ok && f.Unit == unit && (!keyed || key == of)
}
