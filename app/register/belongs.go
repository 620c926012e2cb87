package register

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
)

// The standings of an organisation in the network that are no role of a partner or member.
const (
	funds      = "funder"
	coProduces = "co-producer"
)

// ties are what joins organisations and laboratories, found in one walk.
type ties struct {
	of       map[calendar.ID][]*calendar.Membership // by organisation, and by laboratory
	funders  map[calendar.ID]bool
	outside  map[calendar.ID]bool // organisations that co-produce and are no partners
	packages map[calendar.ID]int
}

func tiesOf(plan *calendar.Plan) ties {
	t := ties{map[calendar.ID][]*calendar.Membership{}, map[calendar.ID]bool{}, map[calendar.ID]bool{}, map[calendar.ID]int{}}
	for m := range plan.Memberships.Each() {
		t.of[m.Organisation] = append(t.of[m.Organisation], m)
		t.of[m.Laboratory] = append(t.of[m.Laboratory], m)
	}
	for l := range plan.Laboratories.Each() {
		t.funders[l.Funder] = true
	}
	for c := range plan.CoProductions.Each() {
		if plan.PartnerOfOrg.Count(c.Organisation) == 0 {
			t.outside[c.Organisation] = true
		}
	}
	for p := range plan.WorkPackages.Each() {
		t.packages[p.Laboratory]++
	}
	return t
}

// standings are what an organisation is in the network: words of roles, and others.
func standings(r Reader, of calendar.Record) (words []string) {
	add := func(word string) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	for p := range r.Plan.PartnerOfOrg.Of(of.Ref().ID) {
		add(string(p.Role))
	}
	for _, m := range r.ties.of[of.Ref().ID] {
		add(string(m.Role))
	}
	if o, ok := of.(*calendar.Organisation); ok && (r.ties.funders[o.ID] || o.Kinds["funder"]) {
		add(funds)
	}
	if r.ties.outside[of.Ref().ID] {
		add(coProduces)
	}
	return words
}

func standingWord(r Reader, word string) string {
	if word == funds || word == coProduces {
		return r.Say("register." + word)
	}
	return r.Say("role." + word)
}

func standing(r Reader, of calendar.Record) string {
	words := standings(r, of)
	for i, w := range words {
		words[i] = standingWord(r, w)
	}
	return strings.Join(words, ", ")
}

// laboratoriesOf are what an organisation belongs to.
func laboratoriesOf(r Reader, of calendar.Record) string {
	var names []string
	for _, m := range r.ties.of[of.Ref().ID] {
		names = append(names, r.Name(calendar.Ref{Type: calendar.TypeLaboratory, ID: m.Laboratory}))
	}
	return strings.Join(names, ", ")
}

// membership is from when until when an organisation belongs to the network: as a partner, else to a laboratory.
func membership(r Reader, of calendar.Record) string {
	for p := range r.Plan.PartnerOfOrg.Of(of.Ref().ID) {
		return days(r, p.From, p.Until)
	}
	for _, m := range r.ties.of[of.Ref().ID] {
		if said := days(r, m.From, m.Until); said != "" {
			return said
		}
	}
	return ""
}

// days says from when until when.
func days(r Reader, from, until calendar.Day) string {
	switch {
	case from == 0 && until == 0:
		return ""
	case until == 0:
		return r.Say("register.since", r.Day(from))
	case from == 0:
		return r.Say("register.until", r.Day(until))
	}
	return r.Day(from) + " – " + r.Day(until)
}

// partnersOf are who runs a laboratory.
func partnersOf(r Reader, of calendar.Record) (names []string) {
	for _, m := range r.ties.of[of.Ref().ID] {
		if m.Role == calendar.RunsIt || r.Plan.PartnerOfOrg.Count(m.Organisation) > 0 {
			names = append(names, r.organisation(m.Organisation))
		}
	}
	slices.SortFunc(names, cmp.Compare)
	return names
}
