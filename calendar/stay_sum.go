package calendar

import (
	"cmp"
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

// FullNights are the nights, from a day until another (inclusive), on which more people have a bed than a space has places for: its
// capacity, and where none is known one. In the order of spaces and days.
func (p *Plan) FullNights(from, until Day) []Night {
	var nights []Night
	for id, space := range p.Spaces.All() {
		var stays []*Stay
		for s := range p.StaysIn.Of(id) {
			if s.Arrives <= until && s.Leaves > from {
				stays = append(stays, s)
			}
		}
		if len(stays) <= max(1, space.Capacity) {
			continue
		}
		for day := from; day <= until; day++ {
			night := Night{Space: id, Day: day, Places: max(1, space.Capacity)}
			for _, s := range stays {
				if s.Arrives <= day && day < s.Leaves {
					night.Stays = append(night.Stays, s.ID)
				}
			}
			if len(night.Stays) > night.Places {
				slices.Sort(night.Stays)
				nights = append(nights, night)
			}
		}
	}
	return nights
}

// A Mentoring is the time that somebody gave.
type Mentoring struct {
	Person  ID
	Minutes int
	Dates   int
}

// MentorsOf are the hours of those who led sessions and coachings of an activity: who appears in that date, or where nobody is
// named for it in all of them. The longest first.
func (p *Plan) MentorsOf(a *Activity) []Mentoring {
	given := map[ID]*Mentoring{}
	for e := range p.LifeDates(a) {
		if e.Status.Over() || e.Occasion != Session && e.Occasion != Coaching {
			continue
		}
		var own, all []ID
		for who := range p.AppearancesOf.Of(e.Activity) {
			switch {
			case who.Person == "":
			case who.Event == e.ID:
				own = append(own, who.Person)
			case who.Event == "":
				all = append(all, who.Person)
			}
		}
		if len(own) == 0 {
			own = all
		}
		for _, person := range own {
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
