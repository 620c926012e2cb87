package work

import (
	"affiche/calendar"
)

// PlaceNamed finds the one space or venue that has an id beginning as given, or else that name; "" is no place.
func PlaceNamed(plan *calendar.Plan, name string) (calendar.Place, error) {
	if name == "" {
		return calendar.Place{}, nil
	}
	for _, t := range []calendar.Type{calendar.TypeSpace, calendar.TypeVenue} {
		switch found := ofType(plan.Find(name), t); {
		case len(found) == 1:
			return placeOfRef(plan, found[0]), nil
		case len(found) > 1:
			return calendar.Place{}, refuse("several-places", name)
		}
	}
	var named []calendar.Ref
	wanted := calendar.Unaccented(name)
	for s := range plan.Spaces.Each() {
		if calendar.Unaccented(s.Name) == wanted {
			named = append(named, s.Ref())
		}
	}
	for v := range plan.Venues.Each() {
		if calendar.Unaccented(v.Name) == wanted || calendar.Unaccented(v.Short) == wanted {
			named = append(named, v.Ref())
		}
	}
	switch len(named) {
	case 0:
		return calendar.Place{}, refuse("no-such-place", name)
	case 1:
		return placeOfRef(plan, named[0]), nil
	}
	return calendar.Place{}, refuse("several-places", name)
}

// placeOfRef is a space with its venue, or a venue.
func placeOfRef(plan *calendar.Plan, ref calendar.Ref) calendar.Place {
	if s := plan.Spaces.At(ref.ID); s != nil {
		return calendar.Place{Venue: s.Venue, Space: s.ID}
	}
	return calendar.Place{Venue: ref.ID}
}
