package partners

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// A Card is what a partner's card says.
type Card struct {
	Ref    calendar.Ref
	Name   string
	Where  string // "Marseille, France"
	Doing  string // its types of activity
	Runs   string // its laboratories
	Kinds  []calendar.ActivityKind
	Months []Month
}

// A Month is how many dates of what a partner leads begin in it.
type Month struct {
	Initial string
	Dates   int
}

// mostKinds is how many kinds a card names; mostMonths how many months it draws.
const (
	mostKinds  = 3
	mostMonths = 12
)

// CardOf makes the card of a partner.
func CardOf(v work.Voice, p *calendar.Partner) Card {
	c := Card{Ref: p.Ref(), Name: p.Name, Doing: p.Activities.In(v.Languages()...), Runs: strings.Join(laboratories(v, p), ", ")}
	if c.Doing == "" {
		c.Doing = v.Say("role." + string(p.Role))
	}
	if o := v.Plan.Organisations.At(p.Organisation); o != nil {
		c.Where = place(v, o.City, o.Country)
	}
	c.Kinds = kinds(v.Plan, p)
	c.Months = monthsOf(v, p)
	return c
}

// place is a city and its country in the reader's language.
func place(v work.Voice, city, country string) string {
	return strings.Join(slices.DeleteFunc([]string{city, assets.Country(v.Language, country)}, func(s string) bool { return s == "" }), ", ")
}

func laboratories(v work.Voice, p *calendar.Partner) []string {
	var names []string
	for m := range v.Plan.Memberships.Each() {
		if m.Organisation == p.Organisation {
			names = append(names, v.Name(calendar.Ref{Type: calendar.TypeLaboratory, ID: m.Laboratory}))
		}
	}
	return names
}

// kinds are those of which a partner leads the most activities.
func kinds(plan *calendar.Plan, p *calendar.Partner) []calendar.ActivityKind {
	count := map[calendar.ActivityKind]int{}
	for a := range plan.ActivitiesOf.Of(p.ID) {
		count[a.Kind]++
	}
	all := slices.DeleteFunc(calendar.ActivityKinds(), func(k calendar.ActivityKind) bool { return count[k] == 0 })
	slices.SortStableFunc(all, func(a, b calendar.ActivityKind) int { return cmp.Compare(count[b], count[a]) })
	return all[:min(len(all), mostKinds)]
}

// monthsOf counts the dates of what a partner leads, month by month of the season.
func monthsOf(v work.Voice, p *calendar.Partner) []Month {
	first, last := v.Plan.Programme.From, v.Plan.Programme.Until
	if first == 0 || last == 0 {
		from, until := work.Range(v.Plan)
		first, last = from, until-1
	}
	if first == 0 {
		return nil
	}
	year, month, _ := first.Date().Date()
	begin := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	var all []Month
	for at := begin; len(all) < mostMonths && !at.After(last.Date()); at = at.AddDate(0, 1, 0) {
		all = append(all, Month{Initial: initial(v, at.Month())})
	}
	for a := range v.Plan.ActivitiesOf.Of(p.ID) {
		for e := range v.Plan.EventsOf.Of(a.ID) {
			if e.When.IsZero() || e.Status.Over() {
				continue
			}
			at := e.When.Start.Plain()
			if i := (at.Year()-year)*12 + int(at.Month()-month); i >= 0 && i < len(all) {
				all[i].Dates++
			}
		}
	}
	return all
}

func initial(v work.Voice, m time.Month) string {
	name := []rune(v.Say("month." + strconv.Itoa(int(m))))
	return strings.ToUpper(string(name[:1]))
}
