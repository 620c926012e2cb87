package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A step is one thing that happens in a house on a day.
type step struct {
	when  calendar.When
	span  calendar.Span
	what  string
	place calendar.Place
	calls []*calendar.Call
	show  bool // the public sees it
	id    calendar.ID
}

// VenueSheet is the day sheet of a house: what happens where, and who is called to it. It hangs on a door, and has nothing that is
// confidential.
func (v Voice) VenueSheet(venue *calendar.Venue, day calendar.Day) Sheet {
	s := v.begin(ForVenue, venue.Name, day)
	s.Of = venue.Ref()
	if address := v.address(venue); address != "" {
		s.Facts = append(s.Facts, [2]string{v.Say("sheet.address"), address})
	}
	s.Facts = append(s.Facts, v.clocks(ZoneAt(v.Plan, calendar.Place{Venue: venue.ID}), day))
	for _, c := range v.contacts(venue) {
		if p := v.Plan.Persons.At(c.Person); p != nil { // a name that is nobody's is confidential
			s.Facts = append(s.Facts, [2]string{cmp.Or(c.Position, v.Say("sheet.contact")), p.Name()})
		}
	}
	part := SheetPart{Heading: v.Say("sheet.day"), Columns: []SheetColumn{
		{v.Say("sheet.time"), 0.17}, {v.Say("sheet.what"), 0.33}, {v.Say("sheet.who"), 0.34}, {v.Say("sheet.where"), 0.16},
	}}
	for _, at := range v.steps(venue.ID, day) {
		part.Rows = append(part.Rows, SheetRow{Strong: at.show, Cells: []string{
			v.hours(at.when), at.what, v.crew(at.calls), v.Name(calendar.Ref{Type: calendar.TypeSpace, ID: at.place.Space}),
		}})
	}
	s.Parts = append(s.Parts, part, v.tomorrow(venue, day))
	return s
}

// tomorrow says what begins the next day in a house.
func (v Voice) tomorrow(venue *calendar.Venue, day calendar.Day) SheetPart {
	part := SheetPart{Heading: v.Say("sheet.next"), Note: v.Say("sheet.nothing")}
	for _, at := range v.steps(venue.ID, day+1) {
		if at.when.Lasts() {
			continue
		}
		part.Note = joined(", ", v.hours(at.when), at.what, v.crew(at.calls))
		break
	}
	return part
}

// steps are the dates and phases in a house on a festival day, as their times come. The show of a date is the date.
func (v Voice) steps(venue calendar.ID, day calendar.Day) []step {
	var all []step
	add := func(s step) {
		span, ok := s.when.Span()
		if s.span = span; ok && s.place.Venue == venue && v.isOn(s.when, day) {
			all = append(all, s)
		}
	}
	shown := map[calendar.ID]bool{}
	for p := range v.Plan.Phases.Each() {
		when, e := v.Plan.TimeOf(p), v.Plan.Events.At(p.Event)
		if !v.isOn(when, day) || e != nil && e.Status.Over() {
			continue
		}
		if p.Kind == calendar.Onstage && e != nil {
			shown[e.ID] = true
			add(step{when: when, what: v.Name(e.Ref()), place: v.Plan.PlaceOfPhase(p), calls: CallsOf(v.Plan, p.Ref()), show: true, id: p.ID})
			continue
		}
		add(step{
			when: when, what: joined(" · ", v.Say("phase."+string(p.Kind)), v.phaseOf(p)), place: v.Plan.PlaceOfPhase(p),
			calls: CallsOf(v.Plan, p.Ref()), id: p.ID,
		})
	}
	for e := range v.Plan.Events.Each() {
		if !e.Status.Over() && !shown[e.ID] && v.isOn(e.When, day) {
			add(step{when: e.When, what: v.Name(e.Ref()), place: v.Plan.PlaceOf(e), calls: v.callsOfDate(e), show: true, id: e.ID})
		}
	}
	slices.SortFunc(all, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End), cmp.Compare(a.id, b.id))
	})
	return all
}

func (v Voice) callsOfDate(e *calendar.Event) (calls []*calendar.Call) {
	for c := range v.Plan.CallsOfEvent.Of(e.ID) {
		calls = append(calls, c)
	}
	return calls
}

// isOn reports what begins on a festival day, or lasts over it.
func (v Voice) isOn(w calendar.When, day calendar.Day) bool {
	if w.IsZero() {
		return false
	}
	first := w.FirstDay(v.turn())
	return first == day || w.Lasts() && first < day && day <= w.LastDay(v.turn())
}

// phaseOf is what a phase is for.
func (v Voice) phaseOf(p *calendar.Phase) string {
	if run := v.Plan.Runs.At(p.Run); run != nil {
		return v.Name(calendar.Ref{Type: calendar.TypeActivity, ID: run.Activity})
	}
	return v.Name(calendar.Ref{Type: calendar.TypeEvent, ID: p.Event})
}

// venuesInUse are the houses in which something happens on a day, by their names. An exhibition that is merely open is nothing
// that happens.
func (v Voice) venuesInUse(day calendar.Day) (venues []*calendar.Venue) {
	in := map[calendar.ID]bool{}
	for p := range v.Plan.Phases.Each() {
		if e := v.Plan.Events.At(p.Event); (e == nil || !e.Status.Over()) && v.isOn(v.Plan.TimeOf(p), day) {
			in[v.Plan.PlaceOfPhase(p).Venue] = true
		}
	}
	for e := range v.Plan.Events.Each() {
		if !e.Status.Over() && !e.When.Lasts() && v.isOn(e.When, day) {
			in[v.Plan.PlaceOf(e).Venue] = true
		}
	}
	for id := range in {
		if venue := v.Plan.Venues.At(id); venue != nil {
			venues = append(venues, venue)
		}
	}
	slices.SortFunc(venues, func(a, b *calendar.Venue) int {
		return cmp.Or(cmp.Compare(calendar.Unaccented(a.Name), calendar.Unaccented(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	return venues
}

// contacts are those of who runs a house.
func (v Voice) contacts(venue *calendar.Venue) (all []*calendar.Contact) {
	operator := venue.Operator
	if partner := v.Plan.Partners.At(venue.Partner); operator == "" && partner != nil {
		operator = partner.Organisation
	}
	for c := range v.Plan.Contacts.Each() {
		if operator != "" && c.Organisation == operator {
			all = append(all, c)
		}
	}
	return all
}

func (v Voice) contactName(c *calendar.Contact) string {
	if p := v.Plan.Persons.At(c.Person); p != nil {
		return p.Name()
	}
	return c.Name
}
