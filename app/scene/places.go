package scene

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"affiche/calendar"
)

// groupByPlace makes a group for what is the season's, one for each partner, then one for each venue without a partner, then one for what is elsewhere.
func (b *builder) groupByPlace() {
	orphans := []*calendar.Venue{}
	for venue := range b.plan.Venues.Each() {
		if b.plan.Partners.At(venue.Partner) == nil {
			orphans = append(orphans, venue)
		}
	}
	b.addGroup(OfSeason, b.say("scene.season"), "").asked = true
	for _, p := range b.partners() {
		b.addPartner(p)
	}
	for _, v := range ordered(slices.Values(orphans), venueOrder) {
		g := b.addGroup(v.ID, v.Name, "")
		b.addVenue(g, v, "")
	}
	b.addGroup(Elsewhere, b.say("scene.elsewhere"), "").asked = true
}

// partners lists them in their order.
func (b *builder) partners() []*calendar.Partner {
	return ordered(b.plan.Partners.Each(), func(p *calendar.Partner) (int, string) { return p.Position, p.Name })
}

func (b *builder) addPartner(p *calendar.Partner) {
	name := p.Name
	if o := b.plan.Organisations.At(p.Organisation); o != nil && o.City != "" {
		name += " · " + o.City
	}
	g := b.addGroup(p.ID, name, p.Monogram)
	for _, v := range ordered(b.plan.VenuesOf.Of(p.ID), venueOrder) {
		b.addVenue(g, v, v.ShortName())
	}
}

// addVenue gives a venue's spaces their rows, and one to the venue as a whole where it has no spaces, or where a date is in
// it without a space; a house of one room is that room. The house is named before each space unless the head says it.
func (b *builder) addVenue(g *group, v *calendar.Venue, house string) {
	spaces := ordered(b.plan.SpacesOf.Of(v.ID), func(s *calendar.Space) (int, string) { return s.Position, s.Name })
	for _, s := range spaces {
		named := house
		if startsWith(s.Name, house) || startsWith(s.Name, v.Name) {
			named = ""
		}
		b.addSeat(g, &seat{id: s.ID, place: calendar.Place{Venue: v.ID, Space: s.ID}, house: named, name: s.Name})
	}
	if len(spaces) == 1 {
		b.seats[calendar.Place{Venue: v.ID}] = g.seats[len(g.seats)-1]
		return
	}
	whole := &seat{id: v.ID, place: calendar.Place{Venue: v.ID}, name: v.ShortName(), asked: len(spaces) > 0}
	if house == "" {
		whole.name = b.say("scene.no-space")
	}
	b.addSeat(g, whole)
}

// startsWith reports whether a name begins with the words of another, however they are capitalised: a space that does so
// says its house itself.
func startsWith(name, words string) bool {
	if len(words) > len(name) || !strings.EqualFold(name[:len(words)], words) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[len(words):])
	return len(name) == len(words) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// addSeat adds the row of a place.
func (b *builder) addSeat(g *group, s *seat) {
	g.seats = append(g.seats, s)
	b.seats[s.place] = s
}

// heldIn is the row in which a promise stands; nil is none.
func (b *builder) heldIn(h *calendar.Hold, as *calendar.Event, a *calendar.Activity) *seat {
	on := h.Subject.Space
	if b.options.Grouping == People {
		on = cmp.Or(h.Subject.Person, h.Subject.Company)
	}
	switch {
	case on == "":
		return nil
	case b.options.Grouping.isPlace():
		return b.seatOf(calendar.Place{Space: on}, "")
	case b.options.Grouping == People:
		return b.people[on]
	}
	return b.deal(as, a)[0]
}

// seatOf finds the row of a place; of a place that is open or unknown, the partner's open row.
func (b *builder) seatOf(p calendar.Place, partner calendar.ID) *seat {
	if s := b.plan.Spaces.At(p.Space); s != nil {
		p.Venue = s.Venue
	} else {
		p.Space = ""
	}
	if s, ok := b.seats[p]; ok {
		return s
	}
	for _, g := range b.groups {
		if g.id == partner {
			return g.open
		}
	}
	return b.groups[len(b.groups)-1].open
}

// zoneAt is the zone whose clocks a place shows.
func (b *builder) zoneAt(p calendar.Place) *time.Location {
	if b.options.ZoneAt == nil {
		return b.home
	}
	zone, err := calendar.Zone(b.options.ZoneAt(p))
	if err != nil {
		return b.home
	}
	return zone
}

func venueOrder(v *calendar.Venue) (int, string) { return v.Position, v.Name }
