package work

import (
	"cmp"
	"fmt"
	"strconv"

	"affiche/assets"
	"affiche/calendar"
)

// ForParticipants is the list of who takes part in a residency, a training or a cohort.
const ForParticipants SheetFor = "participants"

// ParticipantsSheet lists who takes part, for how many hours they came by a day, and who has a certificate.
func (v Voice) ParticipantsSheet(a *calendar.Activity, today calendar.Day) Sheet {
	s := v.begin(ForParticipants, v.Name(a.Ref()), today)
	life := LifeOf(v.Plan, a, today)
	if lead := v.Plan.Partners.At(a.Lead); lead != nil {
		s.Facts = append(s.Facts, [2]string{v.Say("field.lead"), lead.Name})
	}
	if a.ContactHours > 0 {
		s.Facts = append(s.Facts, [2]string{v.Say("field.contact_hours"), assets.Number(v.Language, a.ContactHours)})
	}
	part := SheetPart{Columns: []SheetColumn{
		{v.Say("type.person"), 0.3}, {v.Say("field.organisation"), 0.26}, {v.Say("life.came"), 0.1}, {v.Say("life.hours"), 0.16}, {v.Say("field.certificate"), 0.18},
	}}
	for _, p := range life.Participants {
		organisation := ""
		if person := v.Plan.Persons.At(p.Enrolment.Person); person != nil {
			organisation = v.Name(calendar.Ref{Type: calendar.TypeOrganisation, ID: person.Organisation})
		}
		part.Rows = append(part.Rows, SheetRow{Cells: []string{
			v.Name(calendar.Ref{Type: calendar.TypePerson, ID: p.Enrolment.Person}), organisation,
			fmt.Sprintf("%d / %d", p.Came, p.Dates), v.HoursOf(p), v.Certificate(p),
		}, Strong: p.Enrolment.Certificate != 0})
	}
	if len(part.Rows) == 0 {
		part.Note = v.Say("life.nobody")
	}
	s.Parts = []SheetPart{part}
	return s
}

// HoursOf are the hours of a participant, of all there were: "7:30 / 10:00 · 75 %".
func (v Voice) HoursOf(p calendar.Participant) string {
	said := SumOfHours(p.Minutes)
	if p.Of > 0 {
		said += " / " + SumOfHours(p.Of) + " · " + strconv.Itoa(p.Share()) + " %"
	}
	return said
}

// Certificate is when a participant was given one, or whether it was earned.
func (v Voice) Certificate(p calendar.Participant) string {
	switch {
	case p.Enrolment.Certificate != 0:
		return assets.Date(v.Language, p.Enrolment.Certificate.Date(), assets.DayMonthYear)
	case p.Earned:
		return v.Say("life.earned")
	}
	return v.Say("life.not-yet")
}

// SumOfHours are minutes as a sum of hours: 7:30.
func SumOfHours(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }

// PerDiemText is what the days of a stay come to; days without a rate are named.
func (v Voice) PerDiemText(s calendar.Stay) string {
	sums, unrated := v.Plan.PerDiemsOf(s)
	said := ""
	for _, m := range sums {
		said = joined(", ", said, assets.Money(v.Language, m.Amount, m.Currency))
	}
	if unrated > 0 {
		said = joined(", ", said, v.Say("life.unrated", unrated))
	}
	return said
}

// Came says whether somebody came to a date: "came", "90 of 120 minutes", "away".
func (v Voice) Came(e *calendar.Event, there calendar.Attendance) string {
	switch {
	case !there.Came:
		return v.Say("life.away")
	case there.Minutes > 0 && there.Minutes < e.Minutes():
		return v.Say("life.part", there.Minutes, e.Minutes())
	}
	return v.Say("life.there")
}

// StepDays says when a step is; nothing where no day is known.
func (v Voice) StepDays(s calendar.LifeStep) string {
	if s.From == 0 && s.Until == 0 {
		return ""
	}
	first, last := cmp.Or(s.From, s.Until), cmp.Or(s.Until, s.From)
	return assets.Dates(v.Language, first.Date(), last.Date(), true)
}

// Nights says which nights: "3–5, 9 May 2027".
func (v Voice) Nights(nights []calendar.Night) string {
	said := ""
	for i := 0; i < len(nights); i++ {
		first := i
		for i+1 < len(nights) && nights[i+1].Day == nights[i].Day+1 {
			i++
		}
		said = joined(", ", said, assets.Dates(v.Language, nights[first].Day.Date(), nights[i].Day.Date(), true))
	}
	return said
}
