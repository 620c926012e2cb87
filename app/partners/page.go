package partners

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// A Page is what a partner's own page says, beside its card.
type Page struct {
	Card
	Role  string
	About string
	Parts []Part
}

// A Part is one group of a page: what it leads, its venues.
type Part struct {
	Title string
	Items []Item
}

// An Item is a line of a part; it leads to its record.
type Item struct {
	Text, More string
	Ref        calendar.Ref
	Kind       calendar.ActivityKind // of an activity or a date; "" is none
}

// weeks is how far a page looks ahead.
const weeks = 4

// PageOf makes the page of a partner, as it is at a moment.
func PageOf(v work.Voice, p *calendar.Partner, now calendar.Instant) Page {
	page := Page{Card: CardOf(v, p), Role: v.Say("role." + string(p.Role))}
	if o := v.Plan.Organisations.At(p.Organisation); o != nil {
		page.About = o.About.In(v.Languages()...)
	}
	for _, part := range []Part{
		{Title: "partners.next", Items: coming(v, p, now)},
		{Title: "partners.leads", Items: leads(v, p)},
		{Title: "partners.co-produces", Items: coProduces(v, p)},
		{Title: "partners.venues", Items: venues(v, p)},
		{Title: "partners.people", Items: people(v, p)},
		{Title: "partners.contacts", Items: contacts(v, p)},
	} {
		part.Title = v.Say(part.Title)
		page.Parts = append(page.Parts, part)
	}
	return page
}

// coming are the dates of the next weeks, of what the partner leads or in its houses.
func coming(v work.Voice, p *calendar.Partner, now calendar.Instant) []Item {
	type date struct {
		at calendar.Instant
		e  *calendar.Event
	}
	var dates []date
	until := now + weeks*7*24*3600
	for e := range v.Plan.Events.Each() {
		span, ok := e.When.Span()
		a := v.Plan.Activities.At(e.Activity)
		if !ok || span.End <= now || span.Start >= until || e.Status.Over() || a == nil || a.Lead != p.ID && !inHouseOf(v.Plan, p, e) {
			continue
		}
		dates = append(dates, date{span.Start, e})
	}
	slices.SortStableFunc(dates, func(a, b date) int { return cmp.Compare(a.at, b.at) })
	var items []Item
	for _, d := range dates {
		items = append(items, Item{v.Name(d.e.Ref()), said(v.Days(d.e.When, false), v.Hours(d.e.When)), d.e.Ref(), v.Plan.Activities.At(d.e.Activity).Kind})
	}
	return items
}

func inHouseOf(plan *calendar.Plan, p *calendar.Partner, e *calendar.Event) bool {
	house := plan.Venues.At(plan.PlaceOf(e).Venue)
	return house != nil && house.Partner == p.ID
}

func leads(v work.Voice, p *calendar.Partner) []Item {
	return activities(v, slices.Collect(v.Plan.ActivitiesOf.Of(p.ID)))
}

func coProduces(v work.Voice, p *calendar.Partner) []Item {
	var all []*calendar.Activity
	for c := range v.Plan.CoProductions.Each() {
		if a := v.Plan.Activities.At(c.Activity); c.Organisation == p.Organisation && a != nil && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return activities(v, all)
}

// activities are told by name: festivals first, then those with the most dates.
func activities(v work.Voice, all []*calendar.Activity) []Item {
	dates := func(a *calendar.Activity) int { return v.Plan.EventsOf.Count(a.ID) }
	festival := func(a *calendar.Activity) int {
		if a.Kind == calendar.Festival {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b *calendar.Activity) int {
		return cmp.Or(cmp.Compare(festival(a), festival(b)), cmp.Compare(dates(b), dates(a)), strings.Compare(v.Name(a.Ref()), v.Name(b.Ref())))
	})
	var items []Item
	for _, a := range all {
		items = append(items, Item{v.Name(a.Ref()), v.Say("partners.dates", dates(a)), a.Ref(), a.Kind})
	}
	return items
}

func venues(v work.Voice, p *calendar.Partner) []Item {
	all := slices.Collect(v.Plan.VenuesOf.Of(p.ID))
	slices.SortStableFunc(all, func(a, b *calendar.Venue) int { return cmp.Compare(a.Position, b.Position) })
	var items []Item
	for _, house := range all {
		items = append(items, Item{Text: house.Name, More: v.Say("window.count.spaces", v.Plan.SpacesOf.Count(house.ID)), Ref: house.Ref()})
	}
	return items
}

func people(v work.Voice, p *calendar.Partner) []Item {
	var items []Item
	for person := range v.Plan.Persons.Each() {
		if person.Organisation == p.Organisation {
			items = append(items, Item{Text: person.Name(), More: person.Position, Ref: person.Ref()})
		}
	}
	slices.SortStableFunc(items, func(a, b Item) int { return strings.Compare(a.Text, b.Text) })
	return items
}

// contacts are whom to call or to write to.
func contacts(v work.Voice, p *calendar.Partner) []Item {
	var items []Item
	if o := v.Plan.Organisations.At(p.Organisation); o != nil && o.Email+o.Phone+o.Website != "" {
		items = append(items, Item{Text: o.Name, More: said(o.Phone, o.Email, o.Website)})
	}
	for c := range v.Plan.Contacts.Each() {
		if c.Organisation != p.Organisation {
			continue
		}
		name := cmp.Or(v.Name(calendar.Ref{Type: calendar.TypePerson, ID: c.Person}), c.Name, c.Position)
		items = append(items, Item{Text: name, More: said(c.Position, c.Phone, c.Email)})
	}
	return items
}

// said joins what there is.
func said(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
