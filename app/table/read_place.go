package table

import (
	"affiche/app/work"
	"affiche/calendar"
)

// readPlace finds a house, and a room in it: in the one that is named, else in the one where the date is.
func (r Reader) readPlace(e *calendar.Event, said map[Column]string) ([]work.Assignment, *Fault) {
	at := r.Plan.PlaceOf(e)
	to, fault := r.placeOf(said, at)
	if fault != nil {
		return nil, fault
	}
	return []work.Assignment{{Field: "venue", Value: string(to.Venue)}, {Field: "space", Value: string(to.Space)}}, nil
}

func (r Reader) placeOf(said map[Column]string, at calendar.Place) (calendar.Place, *Fault) {
	venue, named := said[Venue]
	if named {
		at = calendar.Place{}
		if venue != "" {
			found := r.venuesCalled(venue)
			if len(found) != 1 {
				return at, missing(Venue, venue, len(found))
			}
			at.Venue = found[0].ID
		}
	}
	space, ok := said[Space]
	switch {
	case ok && space == "":
		at.Space = ""
	case ok:
		found := r.spacesCalled(space, at.Venue)
		if len(found) == 0 && !named {
			found = r.spacesCalled(space, "") // in another house
		}
		if len(found) != 1 {
			return at, missing(Space, space, len(found))
		}
		return calendar.Place{Venue: found[0].Venue, Space: found[0].ID}, nil
	}
	return at, nil
}

func missing(c Column, name string, found int) *Fault {
	if found > 1 {
		return wrong(c, "list.several", name)
	}
	return wrong(c, "list.nobody", name)
}

func (r Reader) venuesCalled(name string) (found []*calendar.Venue) {
	for v := range r.Plan.Venues.Each() {
		if same(name, v.Name) || v.Short != "" && same(name, v.Short) {
			found = append(found, v)
		}
	}
	return found
}

// spacesCalled are the spaces of a name in a house; of none, anywhere.
func (r Reader) spacesCalled(name string, in calendar.ID) (found []*calendar.Space) {
	for s := range r.Plan.Spaces.Each() {
		if same(name, s.Name) && (in == "" || s.Venue == in) {
			found = append(found, s)
		}
	}
	return found
}
