package calendar

import (
	"cmp"
	"slices"
	"strings"
)

// LeastRest is the rest between the work of two days, in seconds: 11 hours, Directive 2003/88/EC, article 3.
const LeastRest Instant = 11 * 60 * 60

// A Nearness is how far from home a place is.
type Nearness int

// How far from home a place is: in the city, in the country, elsewhere.
const (
	AtHome Nearness = iota
	InCountry
	Away
)

// A Readiness is how a person stands to a call.
type Readiness struct {
	Person *Person // to be read only
	Fits   bool    // has the position, and the department where the call names one
	Taken  Record  // the call, hold, absence or date that takes the person at that time; nil is none
	Maybe  bool    // the person said that it is not sure
	Before *Duty   // the last call of a day before, where it bears on the rest; to be read only
	After  *Duty   // the first call of a day after
	Rest   Instant // the shorter of the rests before and after; where there is neither, [NoWork]
	Home   Nearness
	order  uint64
	name   string // as it is sorted
}

// NoWork is a rest so long that nobody counts it.
const NoWork Instant = 48 * 60 * 60

// Short reports too little rest before or after.
func (r Readiness) Short() bool { return r.Rest < LeastRest }

// Free reports a person whom nothing takes at the time.
func (r Readiness) Free() bool { return r.Taken == nil }

// WhoIsFree lists those who can fill a call, the best first: who is free before who is not, who is sure, who is rested, who is
// nearer home. Whoever has not its position is not listed.
func (p *Plan) WhoIsFree(c *Call) []Readiness {
	ask := p.asking(c)
	many := p.PeopleFor.Count(skill(c.Position))
	all := make([]Readiness, 0, many)
	p.crew.expect(many)
	for person := range p.PeopleFor.Of(skill(c.Position)) {
		if c.Department == "" || fits(person, c) {
			all = append(all, ask.of(person, true))
		}
	}
	slices.SortFunc(all, func(a, b Readiness) int { return a.compare(&b) })
	return all
}

func (r *Readiness) compare(o *Readiness) int {
	return cmp.Or(cmp.Compare(r.order, o.order), strings.Compare(r.name, o.name), cmp.Compare(r.Person.ID, o.Person.ID))
}

// inOrder is where somebody stands among others, but for the name: what weighs most is in the highest bits.
func (r *Readiness) inOrder() (order uint64) {
	for _, worse := range []bool{!r.Fits, !r.Free(), r.Maybe, r.Short()} {
		order <<= 1
		if worse {
			order |= 1
		}
	}
	return order<<34 | uint64(r.Home)<<32 | uint64(NoWork-max(r.Rest, 0))
}

// Readiness is how a person stands to a call.
func (p *Plan) Readiness(c *Call, person *Person) Readiness {
	ask := p.asking(c)
	return ask.of(person, fits(person, c))
}

// An asking is a question for who can fill a call.
type asking struct {
	plan  *Plan
	call  *Call
	duty  Duty // zero where the call has no time
	near  Span // beyond it no work bears on the rest
	day   Day
	date  ID // for which the call is, if it is for one
	venue *Venue
}

func (p *Plan) asking(c *Call) asking {
	a := asking{plan: p, call: c, date: p.dateOf(c), venue: p.Venues.At(p.PlaceOfCall(c).Venue)}
	if d, timed := p.DutyOf(c.ID); timed {
		a.duty, a.day = d, d.Day(p.dayTurn())
		a.near = Span{d.Span.Start - NoWork, d.Span.End + NoWork}
	}
	return a
}

func (a *asking) of(person *Person, fits bool) Readiness {
	met := a.plan.crew.meet(person)
	r := Readiness{Person: person, Fits: fits, Rest: NoWork, Home: a.home(person), name: met.name}
	if a.duty.Call == nil {
		r.order = r.inOrder()
		return r
	}
	a.promised(&r, person.ID)
	a.absent(&r)
	a.appearing(&r, person.ID)
	for m := range a.plan.CompaniesOf.Of(person.ID) {
		a.promised(&r, m.Company)
		a.appearing(&r, m.Company)
	}
	if met.works(a.near) {
		a.working(&r, met.calls)
	}
	r.order = r.inOrder()
	return r
}

// working looks at the other calls of a person: what takes the person at the time, and how long the rest is before and after.
// Between two calls of one day is a break, not a rest; and who works before it on its day has rested before that.
func (a *asking) working(r *Readiness, calls []*Call) {
	first, last, turn := true, true, a.plan.dayTurn()
	for _, c := range calls {
		if c.ID == a.call.ID || c.State == Declined {
			continue
		}
		o := a.plan.crew.duty(c.ID)
		if o == nil || !o.Span.Meets(a.near) {
			continue
		}
		if r.Taken == nil && o.Span.Meets(a.duty.Span) {
			r.Taken = o.Call
		}
		switch at := o.Day(turn); {
		case o.When.WholeDays:
		case at < a.day && (r.Before == nil || o.Span.End > r.Before.Span.End):
			r.Before = o
		case at > a.day && (r.After == nil || o.Span.Start < r.After.Span.Start):
			r.After = o
		case at == a.day:
			first = first && o.Span.Start >= a.duty.Span.Start
			last = last && o.Span.End <= a.duty.Span.End
		}
	}
	r.rested(a.duty, first, last)
}

func (r *Readiness) rested(d Duty, first, last bool) {
	if r.Before != nil && first && !d.When.WholeDays {
		r.Rest = min(r.Rest, d.Span.Start-r.Before.Span.End)
	} else {
		r.Before = nil
	}
	if r.After != nil && last && !d.When.WholeDays {
		r.Rest = min(r.Rest, r.After.Span.Start-d.Span.End)
	} else {
		r.After = nil
	}
}

// promised looks for a hold on a person, or on a company of the person, for something else.
func (a *asking) promised(r *Readiness, who ID) {
	for h := range a.plan.HoldsOn.Of(who) {
		span, ok := h.When.Span()
		if r.Taken == nil && h.Live() && ok && span.Meets(a.duty.Span) && (h.Event == "" || h.Event != a.date) {
			r.Taken = h
		}
	}
}

// absent looks at what a person said of the time.
func (a *asking) absent(r *Readiness) {
	for said := range a.plan.AvailabilityOf.Of(r.Person.ID) {
		if span, ok := said.When.Span(); !ok || !span.Meets(a.duty.Span) {
			continue
		}
		switch {
		case said.Kind == Unavailable && r.Taken == nil:
			r.Taken = said
		case said.Kind == Tentative:
			r.Maybe = true
		}
	}
}

// appearing looks for another date in which a person appears, or a company of the person. What lasts for days takes nobody whole.
func (a *asking) appearing(r *Readiness, who ID) {
	for in := range a.plan.AppearancesBy.Of(who) {
		if in.Event != "" {
			a.appearingIn(r, a.plan.Events.At(in.Event))
			continue
		}
		for e := range a.plan.EventsOf.Of(in.Activity) {
			a.appearingIn(r, e)
		}
	}
}

func (a *asking) appearingIn(r *Readiness, e *Event) {
	if r.Taken != nil || e == nil || e.ID == a.date || e.Status.Over() || e.When.Lasts() {
		return
	}
	if span, ok := e.When.Span(); ok && span.Meets(a.duty.Span) {
		r.Taken = e
	}
}

func (a *asking) home(person *Person) Nearness {
	switch {
	case a.venue == nil || a.venue.City != "" && strings.EqualFold(a.venue.City, person.City):
		return AtHome
	case a.venue.Country != "" && a.venue.Country == person.Country:
		return InCountry
	}
	return Away
}

// dateOf is the date for which a call is, if it is for one.
func (p *Plan) dateOf(c *Call) ID {
	if phase := p.Phases.At(c.Phase); phase != nil {
		return phase.Event
	}
	return c.Event
}

// skill is the name of a position as it is compared.
func skill(position string) ID { return ID(Unaccented(strings.TrimSpace(position))) }

// skills are what a person can be called for: the position, the department and the trades.
func skills(p *Person) List {
	all := List{string(skill(p.Position))}
	add := func(name string) {
		if s := string(skill(name)); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	add(p.Department)
	for trade := range p.Trades {
		add(trade)
	}
	return all
}

// fits reports a person with the position of a call, and with its department where it names one.
func fits(p *Person, c *Call) bool {
	can := skills(p)
	of := skill(c.Department)
	return slices.Contains(can, string(skill(c.Position))) && (of == "" || of == skill(p.Department) || slices.Contains(can, string(of)))
}

// A Strain is what is too much for a person: two calls at one time, or too little rest between the work of two days.
type Strain struct {
	First, Then Duty
	Rest        Instant // between them; negative where they meet
}

// Double reports two calls at one time.
func (s Strain) Double() bool { return s.Rest < 0 }

// Strains finds what is too much in the calls of one person, which come as their times do; see [Plan.DutiesOf].
func (p *Plan) Strains(duties []Duty) (strains []Strain) {
	turn := p.dayTurn()
	var last Duty // of those before, the one that ends last
	for _, d := range duties {
		if d.When.WholeDays {
			continue
		}
		if last.Call != nil {
			rest := d.Span.Start - last.Span.End
			if rest < 0 || rest < LeastRest && last.Day(turn) < d.Day(turn) {
				strains = append(strains, Strain{last, d, rest})
			}
		}
		if last.Call == nil || d.Span.End > last.Span.End {
			last = d
		}
	}
	return strains
}
