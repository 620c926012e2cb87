package work

import (
	"slices"

	"affiche/calendar"
)

// A Filter tells which dates a view shows. Its parts are joined by "and", the words of one part by "or"; an empty part asks
// nothing, and the zero Filter shows everything. As JSON it is remembered beside the file; it names records by their ids.
type Filter struct {
	Partners  []calendar.ID           `json:"partners,omitempty"` // who lead it, carry it with others, or have it in their house
	Kinds     []calendar.ActivityKind `json:"kinds,omitempty"`
	Statuses  []calendar.Status       `json:"statuses,omitempty"`
	People    []calendar.ID           `json:"people,omitempty"` // who appear in it or are called, themselves or as a company
	Festivals []calendar.ID           `json:"festivals,omitempty"`
	Places    []calendar.ID           `json:"places,omitempty"` // venues and spaces
	Tags      []string                `json:"tags,omitempty"`
	From      calendar.Day            `json:"from,omitzero"`  // dates that end before it are not shown, nor those without a time
	Until     calendar.Day            `json:"until,omitzero"` // the last day, included
	Text      string                  `json:"text,omitempty"` // every word of it, accents and capitals aside
}

// IsZero reports a filter that shows everything.
func (f Filter) IsZero() bool {
	return len(f.Partners)+len(f.Kinds)+len(f.Statuses)+len(f.People)+len(f.Festivals)+len(f.Places)+len(f.Tags) == 0 &&
		f.From == 0 && f.Until == 0 && len(calendar.Words(f.Text)) == 0
}

// Living is the filter without the records that are gone: one that was remembered and would else hide everything.
func (f Filter) Living(plan *calendar.Plan) Filter {
	keep := func(ids []calendar.ID, types ...calendar.Type) (kept []calendar.ID) {
		for _, id := range ids {
			if slices.ContainsFunc(types, func(t calendar.Type) bool { return plan.Record(calendar.Ref{Type: t, ID: id}) != nil }) {
				kept = append(kept, id)
			}
		}
		return kept
	}
	f.Partners = keep(f.Partners, calendar.TypePartner)
	f.People = keep(f.People, calendar.TypePerson, calendar.TypeCompany)
	f.Festivals = keep(f.Festivals, calendar.TypeActivity)
	f.Places = keep(f.Places, calendar.TypeVenue, calendar.TypeSpace)
	return f
}

// Shows reports whether a date of an activity passes; for many dates, ask a [Sieve].
func (f Filter) Shows(plan *calendar.Plan, e *calendar.Event, a *calendar.Activity) bool {
	return f.Sieve(plan).Shows(e, a)
}

// A Sieve is a filter made ready for one state of a plan: what many dates have in common, their activity, place and run, it
// judges once. It is for one goroutine, and stale once the plan changes.
type Sieve struct {
	Filter
	plan    *calendar.Plan
	all     bool
	nothing calendar.Activity // stands for that of a date without one
	people  cast
	text    needles

	activities map[*calendar.Activity]verdict
	places     map[calendar.Place]verdict
	runs       map[calendar.ID]verdict

	// The last of each: dates that come one after another mostly have them in common.
	lastActivity *calendar.Activity
	ofActivity   verdict
	lastPlace    calendar.Place
	ofPlace      verdict
}

// A verdict is what something says for all dates that have it in common.
type verdict struct {
	no       bool // none of them passes
	partner  bool
	person   bool
	festival bool
	words    mask
}

// Sieve makes the filter ready. One that shows everything judges nothing, and has no room for what it would have judged.
func (f Filter) Sieve(plan *calendar.Plan) *Sieve {
	if f.IsZero() {
		return &Sieve{Filter: f, plan: plan, all: true}
	}
	s := &Sieve{
		Filter: f, plan: plan, text: needlesOf(f.Text),
		activities: make(map[*calendar.Activity]verdict, plan.Activities.Len()),
		places:     map[calendar.Place]verdict{}, runs: map[calendar.ID]verdict{},
	}
	if len(f.People) > 0 {
		s.people = castOf(plan, f.People)
	}
	return s
}

// Shows reports whether a date of an activity passes. Its activity is given, as those who ask have it at hand.
func (s *Sieve) Shows(e *calendar.Event, a *calendar.Activity) bool {
	if s.all {
		return true
	}
	if len(s.Statuses) > 0 && !slices.Contains(s.Statuses, e.Status) {
		return false
	}
	if (s.From != 0 || s.Until != 0) && !s.within(e.When) {
		return false
	}
	of := s.activity(a)
	if of.no {
		return false
	}
	run := s.run(e.Run)
	if len(s.Festivals) > 0 && !of.festival && !run.festival {
		return false
	}
	if len(s.People) > 0 && !of.person && !run.person && !s.people.events[e.ID] {
		return false
	}
	place := s.place(s.plan.PlaceOf(e))
	if place.no || len(s.Partners) > 0 && !of.partner && !place.partner {
		return false
	}
	found := of.words | run.words | place.words
	return found == s.text.all || found|s.text.ofDate(e, s.text.all&^found) == s.text.all
}

// within reports a stretch of which something is on the days that are asked for.
func (s *Sieve) within(w calendar.When) bool {
	turn := s.plan.Programme.DayTurn
	return !w.IsZero() && w.LastDay(turn) >= s.From && (s.Until == 0 || w.FirstDay(turn) <= s.Until)
}

func (s *Sieve) activity(a *calendar.Activity) verdict {
	if a == nil {
		a = &s.nothing
	}
	if a == s.lastActivity {
		return s.ofActivity
	}
	v, known := s.activities[a]
	if !known {
		v = s.judgeActivity(a)
		s.activities[a] = v
	}
	s.lastActivity, s.ofActivity = a, v
	return v
}

func (s *Sieve) judgeActivity(a *calendar.Activity) (v verdict) {
	v.no = len(s.Kinds) > 0 && !slices.Contains(s.Kinds, a.Kind) ||
		len(s.Tags) > 0 && !slices.ContainsFunc(s.Tags, func(tag string) bool { return a.Tags[tag] })
	if v.no {
		return v
	}
	v.partner = len(s.Partners) > 0 && s.carry(a)
	v.person = s.people.activities[a.ID]
	v.festival = len(s.Festivals) > 0 && s.partOf(a)
	v.words = s.text.ofActivity(s.plan, a)
	return v
}

// carry reports an activity that one of the partners leads or carries with others.
func (s *Sieve) carry(a *calendar.Activity) bool {
	if slices.Contains(s.Partners, a.Lead) {
		return true
	}
	for c := range s.plan.CoProducersOf.Of(a.ID) {
		for p := range s.plan.PartnerOfOrg.Of(c.Organisation) {
			if slices.Contains(s.Partners, p.ID) {
				return true
			}
		}
	}
	return false
}

// partOf reports an activity that is one of the festivals, or a part of one.
func (s *Sieve) partOf(a *calendar.Activity) bool {
	for range 5 { // parts of parts; a ring of references ends here
		if a == nil {
			return false
		}
		if slices.Contains(s.Festivals, a.ID) {
			return true
		}
		a = s.plan.Activities.At(a.PartOf)
	}
	return false
}

func (s *Sieve) run(id calendar.ID) verdict {
	if id == "" {
		return verdict{}
	}
	v, known := s.runs[id]
	if r := s.plan.Runs.At(id); !known && r != nil {
		v.person = s.people.runs[id]
		festival := s.plan.Activities.At(r.Festival)
		v.festival = len(s.Festivals) > 0 && s.partOf(festival)
		v.words = s.text.ofTexts(r.Title)
		if festival != nil {
			v.words |= s.text.ofTexts(festival.Title)
		}
		s.runs[id] = v
	}
	return v
}

func (s *Sieve) place(at calendar.Place) verdict {
	if at == s.lastPlace && len(s.places) > 0 {
		return s.ofPlace
	}
	v, known := s.places[at]
	if !known {
		v = s.judgePlace(at)
		s.places[at] = v
	}
	s.lastPlace, s.ofPlace = at, v
	return v
}

func (s *Sieve) judgePlace(at calendar.Place) (v verdict) {
	v.no = len(s.Places) > 0 && !slices.Contains(s.Places, at.Venue) && !slices.Contains(s.Places, at.Space)
	if space := s.plan.Spaces.At(at.Space); space != nil {
		v.words |= s.text.of(space.Name)
	}
	if venue := s.plan.Venues.At(at.Venue); venue != nil {
		v.partner = venue.Partner != "" && slices.Contains(s.Partners, venue.Partner)
		v.words |= s.text.of(venue.Name) | s.text.of(venue.Short) | s.text.of(venue.City)
	}
	return v
}
