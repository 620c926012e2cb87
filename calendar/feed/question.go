package feed

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
)

// A Question is what a calendar asks of a programme, and the names by which the calendar is known.
type Question struct {
	calendar.Feed
	Key  string // what was issued is remembered under it: a record's id, or "kind:show"
	File string // name of its file without the ending: "partner-bunker"
}

// Of is the question of a feed that a person defined.
func Of(f calendar.Feed) Question {
	return Question{Feed: f, Key: string(f.ID), File: named("feed", f.Name, f.ID)}
}

// Ready lists the questions that every programme has an answer to: each partner in the order of their positions, venue,
// festival, kind and person, and what a person defined. The names of their files are all different, also where case does
// not count.
func Ready(plan *calendar.Plan) []Question {
	var all []Question
	for _, p := range slices.SortedStableFunc(plan.Partners.Each(), byPosition) {
		all = append(all, partnerQuestion(p))
	}
	for v := range plan.Venues.Each() {
		all = append(all, venueQuestion(v))
	}
	for a := range plan.Activities.Each() {
		if a.Kind == calendar.Festival {
			all = append(all, festivalQuestion(plan, a))
		}
	}
	for _, k := range kindsIn(plan) {
		all = append(all, kindQuestion(k))
	}
	for p := range plan.Persons.Each() {
		all = append(all, personQuestion(p))
	}
	for f := range plan.Feeds.Each() {
		all = append(all, Of(*f))
	}
	return distinct(all)
}

func byPosition(a, b *calendar.Partner) int { return cmp.Compare(a.Position, b.Position) }

func partnerQuestion(p *calendar.Partner) Question {
	return Question{
		Feed: calendar.Feed{Name: p.Name, Audience: calendar.ForPublic, Partner: p.ID},
		Key:  string(p.ID), File: named("partner", p.Name, p.ID),
	}
}

func venueQuestion(v *calendar.Venue) Question {
	return Question{
		Feed: calendar.Feed{Name: v.Name, Audience: calendar.ForPublic, Venue: v.ID},
		Key:  string(v.ID), File: named("venue", v.Name, v.ID),
	}
}

func festivalQuestion(plan *calendar.Plan, a *calendar.Activity) Question {
	title := a.Title.In(plan.Programme.Languages...)
	if year := yearOf(plan, a.ID); year != "" && !strings.Contains(title, year) {
		title += " " + year
	}
	return Question{
		Feed: calendar.Feed{Name: title, Audience: calendar.ForPublic, Festival: a.ID},
		Key:  string(a.ID), File: named("festival", title, a.ID),
	}
}

// kindQuestion has no name of its own: kinds are words of the catalogue.
func kindQuestion(k calendar.ActivityKind) Question {
	return Question{
		Feed: calendar.Feed{Audience: calendar.ForPublic, Kinds: calendar.SetOf(string(k))},
		Key:  "kind:" + string(k), File: "kind-" + string(k),
	}
}

func personQuestion(p *calendar.Person) Question {
	return Question{
		Feed: calendar.Feed{Name: p.Name(), Audience: calendar.ForPerson, Person: p.ID},
		Key:  string(p.ID), File: named("person", p.Name(), p.ID),
	}
}

// kindsIn lists the kinds that the programme has activities of, in the order of legends.
func kindsIn(plan *calendar.Plan) []calendar.ActivityKind {
	there := map[calendar.ActivityKind]bool{}
	for a := range plan.Activities.Each() {
		there[a.Kind] = true
	}
	var kinds []calendar.ActivityKind
	for _, k := range calendar.ActivityKinds() {
		if there[k] {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// yearOf is the year of a festival's first date: of its own, or of a run in it; else the programme's first year.
func yearOf(plan *calendar.Plan, festival calendar.ID) string {
	var first calendar.Day
	earlier := func(d calendar.Day) {
		if d != 0 && (first == 0 || d < first) {
			first = d
		}
	}
	for e := range plan.EventsOf.Of(festival) {
		earlier(e.When.Start.Day())
	}
	for r := range plan.RunsIn.Of(festival) {
		earlier(r.From)
		for e := range plan.EventsOfRun.Of(r.ID) {
			earlier(e.When.Start.Day())
		}
	}
	if first == 0 {
		first = plan.Programme.From
	}
	if first == 0 {
		return ""
	}
	return first.Date().Format("2006")
}
