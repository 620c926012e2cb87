package work

import (
	"cmp"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// PersonSheet is the call sheet of a person for a day: when to be where for what, with whom, how to get there and whom to ring up;
// and the next call after it. It is for that person, and says what is confidential among the crew.
func (v Voice) PersonSheet(p *calendar.Person, day calendar.Day) Sheet {
	s := v.begin(ForPerson, p.Name(), day)
	s.Of = p.Ref()
	if p.Position != "" {
		s.Facts = append(s.Facts, [2]string{v.Say("field.position"), p.Position})
	}
	all := v.Plan.DutiesOf(p.ID)
	var today []calendar.Duty
	for _, d := range all {
		if v.isOn(d.When, day) {
			today = append(today, d)
		}
	}
	if len(today) > 0 {
		s.Facts = append(s.Facts, v.clocks(today[0].When.Zone, day))
	}
	s.Parts = append(s.Parts, v.callsPart(today), v.nextPart(all, day))
	for _, strain := range v.Plan.Strains(all) {
		if strain.Then.Day(v.turn()) == day || strain.Then.Day(v.turn()) == day+1 {
			s.Parts = append(s.Parts, v.strainPart(strain))
		}
	}
	s.Parts = append(s.Parts, v.housesPart(today)...)
	s.Parts = append(s.Parts, v.phonesPart(p, today)...)
	return s
}

func (v Voice) callsPart(today []calendar.Duty) SheetPart {
	part := SheetPart{Heading: v.Say("sheet.calls"), Columns: []SheetColumn{
		{v.Say("sheet.time"), 0.2}, {v.Say("field.position"), 0.16}, {v.Say("sheet.for"), 0.36}, {v.Say("sheet.where"), 0.28},
	}}
	if len(today) == 0 {
		part.Note = v.Say("sheet.nothing")
	}
	for _, d := range today {
		position := d.Call.Position
		if d.Call.State != calendar.Accepted {
			position = joined(", ", position, v.Say("call."+string(d.Call.State)))
		}
		part.Rows = append(part.Rows, SheetRow{Cells: []string{v.hours(d.When), position, v.CallFor(d.Call), v.Place(v.Plan.PlaceOfCall(d.Call))}})
	}
	return part
}

// nextPart says the next call on a day after.
func (v Voice) nextPart(all []calendar.Duty, day calendar.Day) SheetPart {
	part := SheetPart{Heading: v.Say("sheet.next-call"), Note: v.Say("sheet.no-next")}
	for _, d := range all {
		if d.Day(v.turn()) > day {
			part.Note = joined(" · ", assets.Date(v.Language, d.Day(v.turn()).Date(), assets.WeekdayDay), v.hours(d.When),
				d.Call.Position, v.CallFor(d.Call), v.Place(v.Plan.PlaceOfCall(d.Call)))
			break
		}
	}
	return part
}

func (v Voice) strainPart(s calendar.Strain) SheetPart {
	note := v.Say("crew.double")
	if !s.Double() {
		note = v.Say("sheet.short-rest", v.Clock(s.First.When.End), v.Clock(s.Then.When.Start), v.Lasts(s.Rest))
	}
	return SheetPart{Heading: v.Say("sheet.mind"), Note: note}
}

// housesPart says where the houses are.
func (v Voice) housesPart(today []calendar.Duty) []SheetPart {
	part := SheetPart{Heading: v.Say("sheet.houses"), Columns: []SheetColumn{
		{v.Say("sheet.where"), 0.3}, {v.Say("sheet.address"), 0.4}, {v.Say("sheet.contact"), 0.3},
	}}
	var known []calendar.ID
	for _, d := range today {
		venue := v.Plan.Venues.At(v.Plan.PlaceOfCall(d.Call).Venue)
		if venue == nil || slices.Contains(known, venue.ID) {
			continue
		}
		known = append(known, venue.ID)
		contacts := []string{}
		for _, c := range v.contacts(venue) {
			contacts = append(contacts, joined(" ", v.contactName(c), v.phoneOf(c)))
		}
		part.Rows = append(part.Rows, SheetRow{Cells: []string{venue.Name, v.address(venue), joined(", ", contacts...)}})
	}
	if len(part.Rows) == 0 {
		return nil
	}
	return []SheetPart{part}
}

func (v Voice) phoneOf(c *calendar.Contact) string {
	if p := v.Plan.Persons.At(c.Person); p != nil {
		return cmp.Or(c.Phone, p.Phone)
	}
	return c.Phone
}

// phonesPart lists who else is called to the same, with their phones.
func (v Voice) phonesPart(p *calendar.Person, today []calendar.Duty) []SheetPart {
	var with []calendar.Duty
	for _, d := range today {
		for _, c := range CallsOf(v.Plan, calendar.Ref{Type: calendar.TypePhase, ID: d.Call.Phase}) {
			with = append(with, calendar.Duty{Call: c})
		}
		if e := v.Plan.Events.At(d.Call.Event); e != nil {
			for _, c := range v.callsOfDate(e) {
				with = append(with, calendar.Duty{Call: c})
			}
		}
	}
	part := SheetPart{Heading: v.Say("sheet.with"), Columns: []SheetColumn{
		{v.Say("field.name"), 0.34}, {v.Say("field.position"), 0.36}, {v.Say("field.phone"), 0.3},
	}}
	for _, other := range v.peopleOf(with) {
		if other.ID != p.ID {
			part.Rows = append(part.Rows, SheetRow{Cells: []string{other.Name(), other.Position, other.Phone}})
		}
	}
	if len(part.Rows) == 0 {
		return nil
	}
	return []SheetPart{part}
}
