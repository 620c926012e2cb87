package work

import (
	"affiche/calendar"
)

// Begin makes a record of a type, at the foot of its ladders, to be amended and then added.
func Begin(t calendar.Type) calendar.Record {
	r := calendar.New(t, calendar.NewID())
	switch r := r.(type) {
	case *calendar.Partner:
		r.Role = calendar.FullPartner
	case *calendar.Venue:
		r.Kind = calendar.House
	case *calendar.Space:
		r.Kind = calendar.Room
	case *calendar.Event:
		r.Status = calendar.Idea
	case *calendar.Hold:
		r.Rank, r.State = 1, calendar.Held
	case *calendar.Call:
		r.State = calendar.ToAsk
	case *calendar.Need:
		r.Count = 1
	case *calendar.Agreement:
		r.State = calendar.Draft
	case *calendar.Line:
		r.Basis, r.Quantity, r.Payment = calendar.Cash, 1, calendar.Planned
	case *calendar.Enrolment:
		r.Stage = calendar.Applied
	case *calendar.CallForApplications:
		r.State = calendar.CallDraft
	case *calendar.Feed:
		r.Audience = calendar.ForPublic
	case *calendar.TemplatePhase:
		r.Kind, r.Timing = calendar.GetIn, calendar.Timing{Anchor: calendar.BeforeStart, Length: 60}
	case *calendar.Withdrawal:
		r.Kind, r.Count = calendar.Loan, 1
	case *calendar.Note:
		r.Kind = calendar.PlainNote
	case *calendar.Scenario:
		r.State = calendar.ScenarioOpen
	}
	return r
}

// named gives a link its id, which derives from what it links: two people who add the same link make the same record.
func named(r calendar.Record) calendar.Record {
	switch r.Ref().Type {
	case calendar.TypeCoProduction, calendar.TypeAppearance, calendar.TypeMembership, calendar.TypeCompanyMember,
		calendar.TypeParty, calendar.TypeAttendance:
	default:
		return r
	}
	words := []string{string(r.Ref().Type)}
	for _, f := range calendar.Fields(r.Ref().Type) {
		if f.Form == calendar.Reference {
			words = append(words, f.Value(r).(string))
		}
	}
	link := calendar.New(r.Ref().Type, calendar.DerivedID(words...))
	for _, f := range calendar.Fields(r.Ref().Type) {
		if err := f.Set(link, f.Value(r)); err != nil {
			return r // a value that its own field does not take: the record stays as it was begun
		}
	}
	return link
}

// UsualHour is the hour at which a date of a kind begins of which the day alone is known.
func UsualHour(kind calendar.ActivityKind) int {
	if kind == calendar.Show {
		return 20
	}
	return 10
}
