package sample

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"testing"

	"affiche/calendar"
)

// booking is a stretch in which a space, or a person, is used.
type booking struct {
	of     calendar.ID // the space or person
	by     string      // the date, as the notes name it
	set    string      // bookings of one set do not clash with one another
	what   string
	city   string
	day    calendar.Day // the festival day
	span   calendar.Span
	margin calendar.Instant // seconds to stay clear of neighbours
}

// pairsOf finds the pairs of bookings that meet, as "a × b" of their dates; each pair once.
func pairsOf(bookings []booking) map[string]string {
	bookings = inTurn(bookings)
	found := map[string]string{}
	for i, a := range bookings {
		for _, b := range bookings[i+1:] {
			if b.of != a.of {
				break
			}
			reach := calendar.Span{Start: a.span.Start, End: a.span.End + max(a.margin, b.margin)}
			if a.set != b.set && reach.Meets(b.span) {
				found[pair(a.by, b.by)] = a.what + " × " + b.what
			}
		}
	}
	return found
}

// inTurn sorts bookings by whom or what they book, and by time.
func inTurn(bookings []booking) []booking {
	slices.SortFunc(bookings, func(a, b booking) int {
		return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.by, b.by))
	})
	return bookings
}

func pair(a, b string) string {
	if b < a {
		a, b = b, a
	}
	return a + " × " + b
}

// season is the sample in memory, with the names by which the notes call dates.
type season struct {
	*calendar.Plan
	names map[calendar.ID]string
}

func load(t *testing.T) season {
	t.Helper()
	b, err := read(sampleFiles())
	if err != nil {
		t.Fatal(err)
	}
	s := season{calendar.NewPlan(), map[calendar.ID]string{}}
	for _, r := range b.records {
		s.Put(r)
	}
	keys := map[calendar.ID]string{}
	for i, r := range b.records {
		if r.Ref().Type == calendar.TypeActivity {
			keys[r.Ref().ID] = b.key(b.origin[i], "")
		}
	}
	for id, e := range s.Events.All() {
		s.names[id] = keys[e.Activity] + "/" + spokenTime(e.When)
	}
	return s
}

// stands reports an event that takes place, or may.
func stands(e *calendar.Event) bool {
	return e.Status == calendar.Confirmed || e.Status == calendar.Option || e.Status == calendar.Done
}

// publicTimes are the dates of spaces that are not shared.
func (s season) publicTimes() []booking {
	var all []booking
	for id, e := range s.Events.All() {
		span, ok := e.When.Span()
		if space := s.Spaces.At(e.Place.Space); ok && stands(e) && space != nil && !space.Shareable {
			all = append(all, booking{of: space.ID, by: s.names[id], set: string(id), what: "date", span: span})
		}
	}
	return all
}

// occupied adds the phases of dates and of runs, the set that stays, and the turnaround of the space.
func (s season) occupied() []booking {
	all := s.publicTimes()
	for i, b := range all {
		e := s.Events.At(calendar.ID(b.set))
		all[i].set = cmp.Or(string(e.Run), b.set)
		all[i].margin = s.turnaround(b.of)
		for p := range s.PhasesOfEvent.Of(e.ID) {
			all = append(all, s.phase(p, e.When, all[i]))
		}
	}
	for run := range s.Runs.Each() {
		all = append(all, s.runTimes(run)...)
	}
	return all
}

func (s season) turnaround(space calendar.ID) calendar.Instant {
	return calendar.Instant(s.Spaces.At(space).Turnaround * 60)
}

func (s season) phase(p *calendar.Phase, of calendar.When, b booking) booking {
	span, _ := p.Timing.On(of, s.Programme.DayTurn).Span()
	b.span, b.what = span, string(p.Kind)
	b.day = p.Timing.On(of, s.Programme.DayTurn).Start.FestivalDay(s.Programme.DayTurn)
	return b
}

// runTimes are a run's own phases and, where the set stays, the stretch from its first date to its last.
func (s season) runTimes(run *calendar.Run) []booking {
	whole, first, ok := s.stretchOf(run)
	if space := s.Spaces.At(run.Place.Space); !ok || space == nil || space.Shareable {
		return nil
	}
	b := booking{of: run.Place.Space, by: s.names[first], set: string(run.ID), margin: s.turnaround(run.Place.Space)}
	var all []booking
	for p := range s.PhasesOfRun.Of(run.ID) {
		all = append(all, s.phase(p, whole, b))
	}
	if run.SetStays {
		b.span, _ = whole.Span()
		b.what = "set stays"
		all = append(all, b)
	}
	return all
}

// stretchOf is a run from its first date to its last, and its first date.
func (s season) stretchOf(run *calendar.Run) (whole calendar.When, first calendar.ID, ok bool) {
	for e := range s.EventsOfRun.Of(run.ID) {
		if !stands(e) || e.When.IsZero() {
			continue
		}
		if !ok || e.When.Start < whole.Start {
			whole.Start, whole.Zone, first = e.When.Start, e.When.Zone, e.ID
		}
		whole.End, ok = max(whole.End, e.When.End), true
	}
	return whole, first, ok
}

// people are the calls and appearances of persons, by person.
func (s season) people() []booking {
	var all []booking
	for c := range s.Calls.Each() {
		if c.Person == "" || c.State == calendar.Declined {
			continue
		}
		p := s.Phases.At(c.Phase)
		of, city := s.hangsOn(p)
		if of == nil {
			continue
		}
		b := s.phase(p, of.When, booking{of: c.Person, by: s.names[of.ID], set: string(of.Activity), city: city})
		b.span.Start -= calendar.Instant(c.Lead * 60)
		b.span.End += calendar.Instant(c.Lag * 60)
		all = append(all, b)
	}
	for a := range s.Appearances.Each() {
		for e := range s.EventsOf.Of(a.Activity) {
			span, ok := e.When.Span()
			if a.Person == "" || !ok || !stands(e) || e.When.WholeDays {
				continue
			}
			all = append(all, booking{
				of: a.Person, by: s.names[e.ID], set: string(e.Activity), what: "appears", city: s.city(e.Place), span: span,
				day: e.When.Start.FestivalDay(s.Programme.DayTurn),
			})
		}
	}
	return all
}

// hangsOn is the date of a phase; of a run's, its first with the stretch of all.
func (s season) hangsOn(p *calendar.Phase) (*calendar.Event, string) {
	if e := s.Events.At(p.Event); e != nil {
		if !stands(e) || e.When.IsZero() {
			return nil, ""
		}
		return e, s.city(e.Place)
	}
	run := s.Runs.At(p.Run)
	whole, first, ok := s.stretchOf(run)
	if !ok {
		return nil, ""
	}
	e := *s.Events.At(first)
	e.When = whole
	return &e, s.city(run.Place)
}

func (s season) city(p calendar.Place) string {
	if v := s.Venues.At(p.Venue); v != nil && v.Kind != calendar.Online {
		return v.City
	}
	return ""
}

// journeys are pairs of bookings of one person in different cities with less than five hours between.
func journeys(bookings []booking) map[string]string {
	const least = 5 * 3600
	bookings = inTurn(bookings)
	found := map[string]string{}
	for i, a := range bookings {
		for _, b := range bookings[i+1:] {
			if b.of != a.of {
				break
			}
			gap := b.span.Start - a.span.End
			if a.city != "" && b.city != "" && a.city != b.city && gap >= 0 && gap < least {
				found[pair(a.by, b.by)] = fmt.Sprintf("%s → %s", a.city, b.city)
			}
		}
	}
	return found
}

// timed walks the dates that take place, or may, at some hour in a house or on a site.
func (s season) timed() iter.Seq2[calendar.ID, *calendar.Event] {
	return func(yield func(calendar.ID, *calendar.Event) bool) {
		for id, e := range s.Events.All() {
			if stands(e) && !e.When.WholeDays && !e.When.IsZero() && e.Place.Venue != "" && !yield(id, e) {
				return
			}
		}
	}
}
