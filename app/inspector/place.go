package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// partner is the page of a partner: who it is, what it runs, what it does this season.
func (w writer) partner(p *calendar.Partner) Page {
	page := Page{Ref: p.Ref(), Title: p.Name, Pills: []Pill{{state.Capital(w.Say("role." + string(p.Role))), theme.Note, theme.NotePale}}}
	rows := w.sheet(p)
	if o := w.plan.Organisations.At(p.Organisation); o != nil {
		page.Sub = Link{o.Name, o.Ref()}
		rows = append(rows, under(w.Say("type.organisation"), w.lines(o, "city|country", "zone"))...)
	}
	rows = append(rows, facts(plain(w.Say("window.laboratories"), w.laboratories(p)))...)
	rows = append(rows, w.members(p)...)
	rows = append(rows, under(w.Say("window.season"), w.doings(p))...)
	rows = append(rows, under(w.Say("window.next"), w.nextOf(func(a *calendar.Activity, _ *calendar.Event) bool {
		return a.Lead == p.ID
	}))...)
	page.Tabs = w.leaves(p.Ref(), rows)
	return page
}

func (w writer) laboratories(p *calendar.Partner) string {
	names := []string{}
	for m := range w.plan.Memberships.Each() {
		if m.Organisation == p.Organisation {
			names = append(names, w.NameOf(calendar.Ref{Type: calendar.TypeLaboratory, ID: m.Laboratory}))
		}
	}
	return strings.Join(names, ", ")
}

// doings counts what a partner does in the season.
func (w writer) doings(p *calendar.Partner) []Row {
	dates, options := 0, 0
	with := map[string]bool{}
	for a := range w.plan.ActivitiesOf.Of(p.ID) {
		for e := range w.plan.EventsOf.Of(a.ID) {
			dates++
			if e.Status == calendar.Option {
				options++
			}
		}
		for c := range w.plan.CoProducersOf.Of(a.ID) {
			with[w.organisation(c.Organisation).Text] = true
		}
	}
	delete(with, p.Name)
	return facts(plain(w.Say("window.led"), w.number(w.plan.ActivitiesOf.Count(p.ID))), plain(w.Say("window.dates"), w.number(dates)),
		plain(w.Say("window.options"), w.number(options)),
		plain(w.Say("window.co-produced-with"), strings.Join(calendar.Set(with).Words(), ", ")))
}

func (w writer) number(n int) string { return assets.Number(w.Language(), n) }

// nextOf lists the next dates, from now on, that a question keeps. Where they are many, of each activity the first stands for
// all, so that an exhibition does not fill the page with its days.
func (w writer) nextOf(keep func(*calendar.Activity, *calendar.Event) bool) []Row {
	now := calendar.InstantOf(w.Now())
	type next struct {
		at calendar.Instant
		e  *calendar.Event
	}
	coming := []next{}
	for e := range w.plan.Events.Each() {
		span, ok := e.When.Span()
		a := w.plan.Activities.At(e.Activity)
		if ok && span.End > now && a != nil && !e.Status.Over() && keep(a, e) {
			coming = append(coming, next{span.Start, e})
		}
	}
	slices.SortFunc(coming, func(a, b next) int { return cmp.Compare(a.at, b.at) })
	rows, of := []Row{}, map[calendar.ID]int{}
	for _, n := range coming {
		of[n.e.Activity]++
	}
	many := len(coming) > fewDates
	for _, n := range coming {
		left := of[n.e.Activity] - 1
		if left < 0 || len(rows) == fewDates {
			continue
		}
		if many {
			of[n.e.Activity] = 0
		}
		day := w.DayText(n.e.When, false)
		if many && left > 0 {
			day += " · " + w.Say("drag.others", left)
		}
		rows = append(rows, Item{Text: Link{w.NameOf(n.e.Ref()), n.e.Ref()}, More: day, AtEnd: true})
	}
	return rows
}

// space is the page of a room.
func (w writer) space(s *calendar.Space) Page {
	page := Page{Ref: s.Ref(), Title: s.Name, Pills: []Pill{{state.Capital(w.Say("space." + string(s.Kind))), theme.Ink, theme.Chip}}}
	page.Sub = w.link(calendar.TypeVenue, s.Venue)
	rows := append(w.sheet(s), w.members(s)...)
	rows = append(rows, under(w.Say("window.next"), w.nextOf(func(_ *calendar.Activity, e *calendar.Event) bool {
		return w.plan.PlaceOf(e).Space == s.ID
	}))...)
	holds := []Row{}
	for _, h := range byPosition(w.plan.HoldsOn.Of(s.ID), func(h *calendar.Hold) int { return int(h.When.Start) }) {
		if h.State == calendar.Held || h.State == calendar.Challenged {
			holds = append(holds, Item{
				Text: Link{Text: w.Say("window.hold.rank", h.Rank) + " · " + w.holder(h)},
				More: w.DayText(h.When, false),
			})
		}
	}
	rows = append(rows, under(w.Say("window.holds"), holds[:min(len(holds), fewDates)])...)
	page.Tabs = w.leaves(s.Ref(), rows)
	return page
}

func (w writer) holder(h *calendar.Hold) string {
	return cmp.Or(w.NameOf(calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}),
		w.NameOf(calendar.Ref{Type: calendar.TypeEvent, ID: h.Event}), w.organisation(h.To).Text)
}

func (w writer) some(n int) string {
	if n == 0 {
		return ""
	}
	return w.number(n)
}

// venue is the page of a house or a site.
func (w writer) venue(v *calendar.Venue) Page {
	page := Page{Ref: v.Ref(), Title: v.Name, Pills: []Pill{{state.Capital(w.Say("venue." + string(v.Kind))), theme.Ink, theme.Chip}}}
	page.Sub.Text = joined(" · ", joined(", ", v.City, assets.Country(w.Language(), v.Country)), v.Zone)
	rows := append(w.sheet(v), w.members(v)...)
	rows = append(rows, under(w.Say("window.next"), w.nextOf(func(_ *calendar.Activity, e *calendar.Event) bool {
		return w.plan.PlaceOf(e).Venue == v.ID
	}))...)
	page.Tabs = w.leaves(v.Ref(), rows)
	return page
}

// season is the page that is shown while nothing is selected.
func (w writer) season() Page {
	p := w.plan.Programme
	page := Page{Ref: p.Ref(), Title: p.Name.In(w.Languages()...)}
	if p.From != 0 && p.Until != 0 {
		page.Sub.Text = assets.Dates(w.Language(), p.From.Date(), p.Until.Date(), true)
	}
	rows := []Row{}
	if about := p.About.In(w.Languages()...); about != "" {
		rows = append(rows, Note{about, false})
	}
	counts := []Row{}
	for _, t := range []calendar.Type{
		calendar.TypePartner, calendar.TypeVenue, calendar.TypeSpace, calendar.TypePerson, calendar.TypeActivity,
		calendar.TypeEvent, calendar.TypeHold, calendar.TypeAgreement,
	} {
		if n := w.plan.Count(t); n > 0 {
			counts = append(counts, plain(w.Say("window.many."+string(t)), w.number(n)))
		}
	}
	rows = append(rows, under(w.Say("window.in-it"), counts)...)
	rows = append(rows, under(w.Say("window.next"), w.nextOf(func(*calendar.Activity, *calendar.Event) bool { return true }))...)
	rows = append(rows, Note{w.Say("window.select-hint"), false})
	if w.whole {
		rows = append(rows, w.sheet(&p)...)
	} else {
		rows = append(rows, More{w.Say("inspector.all-fields"), w.showAll})
	}
	page.Tabs = []Tab{{Name: w.Say("window.tab.details"), Rows: rows}, {Name: w.Say("window.tab.history"), History: true}}
	return page
}
