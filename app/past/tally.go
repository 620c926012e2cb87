package past

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// A Tally counts the records of one type to which a change did the same.
type Tally struct {
	Deed Deed
	Type calendar.Type
	N    int
}

// tallied counts what ops did: each record once for each deed.
func tallied(ops []storage.Op) []Tally {
	counts := map[Tally]int{}
	seen := map[Tally]map[calendar.ID]bool{}
	for _, o := range ops {
		t := Tally{Deed: deedOf(o), Type: o.Ref.Type}
		if seen[t] == nil {
			seen[t] = map[calendar.ID]bool{}
		}
		if !seen[t][o.Ref.ID] {
			seen[t][o.Ref.ID] = true
			counts[t]++
		}
	}
	var all []Tally
	for t, n := range counts {
		t.N = n
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(slices.Index(deeds, a.Deed), slices.Index(deeds, b.Deed)), cmp.Compare(rank(a.Type), rank(b.Type)),
			cmp.Compare(b.N, a.N), cmp.Compare(weight[a.Type], weight[b.Type]))
	})
	return all
}

// deeds are in the order in which they are told.
var deeds = []Deed{Made, Changed, Deleted, Restored}

// rank puts first what a season is made of.
func rank(t calendar.Type) int {
	if i := slices.Index([]calendar.Type{calendar.TypeEvent, calendar.TypeActivity}, t); i >= 0 {
		return i
	}
	return 2
}

// counted are the types whose number has words ("count.event"); the others are told together.
var counted = map[calendar.Type]bool{
	calendar.TypeActivity: true, calendar.TypeRun: true, calendar.TypeEvent: true, calendar.TypePhase: true, calendar.TypeCall: true,
	calendar.TypeHold: true, calendar.TypeAgreement: true, calendar.TypeEnrolment: true, calendar.TypeMilestone: true,
	calendar.TypeSpace: true, calendar.TypePartner: true, calendar.TypeParty: true, calendar.TypeOrganisation: true,
	calendar.TypeVenue: true, calendar.TypePerson: true, calendar.TypeCompany: true, calendar.TypeAppearance: true,
	calendar.TypeCoProduction: true, calendar.TypeLine: true, calendar.TypeFeed: true,
}

// Counts says what a change did in numbers: "made: 1,938 dates, 412 activities; changed: 3 people".
func (t Telling) Counts(language string) string {
	var said []string
	for _, deed := range deeds {
		var numbers []string
		others := 0
		for _, tally := range t.Tallies {
			switch {
			case tally.Deed != deed:
			case counted[tally.Type]:
				numbers = append(numbers, assets.Say(language, "count."+string(tally.Type), tally.N))
			default:
				others += tally.N
			}
		}
		if others > 0 {
			numbers = append(numbers, assets.Say(language, "count.other", others))
		}
		if len(numbers) > 0 {
			said = append(said, assets.Say(language, "past.tallied", assets.Say(language, "past."+string(deed)), strings.Join(numbers, ", ")))
		}
	}
	return strings.Join(said, "; ")
}

func deedOf(o storage.Op) Deed {
	switch {
	case o.Unit == work.Creation:
		return Made
	case o.Unit == deletion && strings.Contains(o.New, "1"):
		return Deleted
	case o.Unit == deletion:
		return Restored
	}
	return Changed
}
