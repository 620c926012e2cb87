package feed

import (
	"iter"

	"affiche/calendar"
)

// shows reports whether dates of a status stand in the calendar. Ideas and enquiries are nobody's business outside.
func (q Question) shows(s calendar.Status) bool {
	if q.Audience == calendar.ForPublic && (s == calendar.Idea || s == calendar.Enquiry) {
		return false
	}
	if len(q.Statuses.Words()) == 0 {
		return s == calendar.Option || s == calendar.Confirmed || s == calendar.Done
	}
	return q.Statuses[string(s)]
}

// asksAboutNothing reports a question that names what is gone: one copy may have deleted it while another asked about it.
func (d *drafter) asksAboutNothing() bool {
	for _, f := range calendar.Fields(calendar.TypeFeed) {
		if f.Form != calendar.Reference {
			continue
		}
		id := calendar.ID(f.Value(&d.question.Feed).(string))
		if id != "" && d.plan.Record(calendar.Ref{Type: f.Of, ID: id}) == nil {
			return true
		}
	}
	return false
}

// events walks the dates that the question asks for, whatever their status and time.
func (d *drafter) events() iter.Seq[*calendar.Event] {
	appears := d.appearances()
	return func(yield func(*calendar.Event) bool) {
		for e := range d.plan.Events.Each() {
			a := d.plan.Activities.At(e.Activity)
			if a == nil || !d.matches(e, a) || appears != nil && !appears(e) {
				continue
			}
			if !yield(e) {
				return
			}
		}
	}
}

func (d *drafter) matches(e *calendar.Event, a *calendar.Activity) bool {
	q := d.question
	place := d.plan.PlaceOf(e)
	return d.asksKind(a) &&
		(q.Venue == "" || place.Venue == q.Venue) &&
		(q.Space == "" || place.Space == q.Space) &&
		(q.Festival == "" || d.inFestival(e, a)) &&
		(q.Partner == "" || d.carries(q.Partner, a))
}

func (d *drafter) asksKind(a *calendar.Activity) bool {
	q := d.question
	return anyOf(q.Kinds, calendar.Set{string(a.Kind): true}) && anyOf(q.Tags, a.Tags) && anyOf(q.Sectors, a.Sectors)
}

// anyOf reports whether one of the words asked for is there; no words ask for anything.
func anyOf(asked, there calendar.Set) bool {
	some := false
	for w, in := range asked {
		if in && there[w] {
			return true
		}
		some = some || in
	}
	return !some
}

// inFestival reports a date of a run in the festival, of the festival itself, or of what is part of it as a whole.
func (d *drafter) inFestival(e *calendar.Event, a *calendar.Activity) bool {
	festival := d.question.Festival
	if r := d.plan.Runs.At(e.Run); r != nil && r.Festival != "" {
		return r.Festival == festival
	}
	for range 8 { // parts of parts; a circle of them ends too
		if a == nil {
			return false
		}
		if a.ID == festival {
			return true
		}
		a = d.plan.Activities.At(a.PartOf)
	}
	return false
}

// carries reports a partner that leads an activity or co-produces it.
func (d *drafter) carries(partner calendar.ID, a *calendar.Activity) bool {
	if a.Lead == partner {
		return true
	}
	p, _ := d.plan.Partners.Get(partner) // it is there: see asksAboutNothing
	for c := range d.plan.CoProducersOf.Of(a.ID) {
		if c.Organisation == p.Organisation {
			return true
		}
	}
	return false
}

// appearances tells in which dates the person of the question appears, alone or with a company; nil where the question is
// not about a person.
func (d *drafter) appearances() func(*calendar.Event) bool {
	person := d.question.Person
	if person == "" {
		return nil
	}
	whole, single := map[calendar.ID]bool{}, map[calendar.ID]bool{}
	add := func(a *calendar.Appearance) {
		if a.Event != "" {
			single[a.Event] = true
		} else {
			whole[a.Activity] = true
		}
	}
	for a := range d.plan.AppearancesBy.Of(person) {
		add(a)
	}
	for m := range d.plan.CompaniesOf.Of(person) {
		for a := range d.plan.AppearancesBy.Of(m.Company) {
			add(a)
		}
	}
	return func(e *calendar.Event) bool { return single[e.ID] || whole[e.Activity] }
}
