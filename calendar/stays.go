package calendar

import (
	"cmp"
	"maps"
	"slices"
)

// RateOf is what a day costs in a country on a day: the latest rate from that day or before; ok is false where there is none.
func (p *Plan) RateOf(country string, day Day) (rate PerDiem, ok bool) {
	for r := range p.PerDiems.Each() {
		if r.Country == country && r.From <= day && (!ok || r.From > rate.From || r.From == rate.From && r.ID > rate.ID) {
			rate, ok = *r, true
		}
	}
	return rate, ok
}

// PerDiemsOf is what the days of a stay come to, per currency in the order of its code: every day from that of the arrival to
// that of the departure, both counted, at the rate of the country in which the bed stands. Days without a rate are counted beside.
func (p *Plan) PerDiemsOf(s Stay) (sums []Money, unpaid int) {
	country := ""
	if space := p.Spaces.At(s.Space); space != nil {
		if venue := p.Venues.At(space.Venue); venue != nil {
			country = venue.Country
		}
	}
	days := min(s.Leaves, s.Arrives+longestStay)
	for day := s.Arrives; day <= days; day++ {
		rate, ok := p.RateOf(country, day)
		if !ok {
			unpaid++
			continue
		}
		i := slices.IndexFunc(sums, func(m Money) bool { return m.Currency == rate.Money.Currency })
		if i < 0 {
			i, sums = len(sums), append(sums, Money{Currency: rate.Money.Currency})
		}
		sums[i].Amount += rate.Money.Amount
	}
	slices.SortFunc(sums, func(a, b Money) int { return cmp.Compare(a.Currency, b.Currency) })
	return sums, unpaid
}

// longestStay keeps a stay whose end was mistyped by centuries from being counted day by day.
const longestStay = 10 * 366

// A Night is a bed or a studio in a night of which there are more people than places.
type Night struct {
	Space  ID
	Day    Day // the evening
	Stays  []ID
	Places int
}

// FullNights are the nights, in the order of spaces and days, for which more people have a bed than a space has places: its
// capacity, and one where none is known.
func (p *Plan) FullNights() (nights []Night) {
	for id := range p.Spaces.All() {
		nights = append(nights, p.FullNightsIn(id)...)
	}
	return nights
}

// FullNightsIn are those of one space.
func (p *Plan) FullNightsIn(space ID) (nights []Night) {
	places := p.beds(space)
	if p.StaysIn.Count(space) <= places {
		return nil
	}
	in := map[Day][]ID{}
	for s := range p.StaysIn.Of(space) {
		for day := s.Arrives; day < min(s.Leaves, s.Arrives+longestStay); day++ {
			in[day] = append(in[day], s.ID)
		}
	}
	for _, day := range slices.Sorted(maps.Keys(in)) {
		if stays := in[day]; len(stays) > places {
			slices.Sort(stays)
			nights = append(nights, Night{Space: space, Day: day, Stays: stays, Places: places})
		}
	}
	return nights
}

// FullNightsOf are the nights of a stay for which its space has too few places.
func (p *Plan) FullNightsOf(s *Stay) (nights []Night) {
	var beside []*Stay
	for other := range p.StaysIn.Of(s.Space) {
		if other.Arrives < s.Leaves && s.Arrives < other.Leaves {
			beside = append(beside, other)
		}
	}
	places := p.beds(s.Space)
	if len(beside) <= places {
		return nil
	}
	for day := s.Arrives; day < min(s.Leaves, s.Arrives+longestStay); day++ {
		night := Night{Space: s.Space, Day: day, Places: places}
		for _, other := range beside {
			if other.Arrives <= day && day < other.Leaves {
				night.Stays = append(night.Stays, other.ID)
			}
		}
		if len(night.Stays) > places {
			nights = append(nights, night)
		}
	}
	return nights
}

// HasBed reports a space in which one more can stay on each night from a day until that of leaving.
func (p *Plan) HasBed(space ID, arrives, leaves Day) bool {
	places := p.beds(space)
	for day := arrives; day < min(leaves, arrives+longestStay); day++ {
		in := 0
		for s := range p.StaysIn.Of(space) {
			if s.Arrives <= day && day < s.Leaves {
				in++
			}
		}
		if in >= places {
			return false
		}
	}
	return true
}

func (p *Plan) beds(space ID) int {
	if s := p.Spaces.At(space); s != nil {
		return max(1, s.Capacity)
	}
	return 1
}

// A Mentoring is the time that somebody gave.
type Mentoring struct {
	Person  ID
	Minutes int
	Dates   int
}

// MentorsOf are the hours of those who led sessions and coachings of an activity: who appears in that date, or where nobody is
// named for it in all of them; not who takes part. The longest first.
func (p *Plan) MentorsOf(a *Activity) []Mentoring {
	given, l := map[ID]*Mentoring{}, life{plan: p, of: a}
	for e := range p.LifeDates(a) {
		if is := l.occasion(e); e.Status.Over() || is != Session && is != Coaching {
			continue
		}
		for _, person := range p.leaders(e) {
			if given[person] == nil {
				given[person] = &Mentoring{Person: person}
			}
			given[person].Minutes += e.Minutes()
			given[person].Dates++
		}
	}
	var hours []Mentoring
	for _, h := range given {
		hours = append(hours, *h)
	}
	slices.SortFunc(hours, func(a, b Mentoring) int {
		return cmp.Or(cmp.Compare(b.Minutes, a.Minutes), cmp.Compare(a.Person, b.Person))
	})
	return hours
}

// leaders are who leads a date: who is named for it, or else for all dates, without those who take part.
func (p *Plan) leaders(e *Event) []ID {
	var own, all []ID
	expected := p.ExpectedAt(e)
	for who := range p.AppearancesOf.Of(e.Activity) {
		takesPart := slices.ContainsFunc(expected, func(in *Enrolment) bool { return in.Person == who.Person })
		switch {
		case who.Person == "" || takesPart:
		case who.Event == e.ID:
			own = append(own, who.Person)
		case who.Event == "":
			all = append(all, who.Person)
		}
	}
	if len(own) > 0 {
		return own
	}
	return all
}
