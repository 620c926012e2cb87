package work

import (
	"cmp"

	"affiche/calendar"
	"affiche/storage"
)

// NewPlace adds a space, and what it stands in as far as that is not there yet: its house, and the partner who runs that.
type NewPlace struct {
	Space   string // "" adds the house alone
	Kind    calendar.SpaceKind
	Venue   calendar.ID // the house that is there; "" adds one
	House   string      // what the one that is added is called
	City    string
	Partner calendar.ID // who runs the new house; "" is nobody, or else
	Runs    string      // the partner that is added for it
}

// Act works out what is added, and gives the place to records that are to take it, in the same change: a date with its zone.
// Made are the space, or the house, first.
func (n NewPlace) Act(plan *calendar.Plan, taking ...calendar.Record) (Act, error) {
	var act Act
	house := plan.Venues.At(n.Venue)
	if house == nil {
		var err error
		if house, act, err = n.house(plan); err != nil {
			return Act{}, err
		}
	}
	made, name := calendar.Record(house), house.Name
	if n.Space != "" || plan.Venues.At(n.Venue) != nil {
		space := Begin(calendar.TypeSpace).(*calendar.Space)
		space.Name, space.Venue, space.Kind = n.Space, house.ID, cmp.Or(n.Kind, space.Kind)
		for other := range plan.SpacesOf.Of(house.ID) {
			space.Position = max(space.Position, other.Position+1)
		}
		made, name = space, space.Name
		act.Put = append(act.Put, space)
	}
	if faults := made.Faults(); len(faults) > 0 {
		return Act{}, &Faulty{made.Ref(), faults}
	}
	act.Label = storage.Label{Key: "label.add", Args: []string{name}}
	act.Made = []calendar.Ref{made.Ref()}
	taken, err := n.taken(plan, append([]calendar.Record{house}, act.Put...), made, taking)
	act.Put = append(act.Put, taken...)
	return act, err
}

// house is the new one, with its partner where that is new, too.
func (n NewPlace) house(plan *calendar.Plan) (*calendar.Venue, Act, error) {
	act := Act{}
	v := Begin(calendar.TypeVenue).(*calendar.Venue)
	v.Name, v.City, v.Partner = n.House, n.City, n.Partner
	if n.Runs != "" {
		partner, err := NewPartner{Name: n.Runs, City: n.City, Role: calendar.FullPartner}.Act(plan)
		if err != nil {
			return nil, Act{}, err
		}
		act.Put, v.Partner = partner.Put, partner.Made[0].ID
	}
	if p := plan.Partners.At(v.Partner); p != nil {
		v.Operator = p.Organisation
	}
	if zone, ok := calendar.ZoneNamed(n.City); ok && zone != ZoneAt(plan, calendar.Place{}) {
		v.Zone = zone
	}
	for other := range plan.VenuesOf.Of(v.Partner) {
		v.Position = max(v.Position, other.Position+1)
	}
	if faults := v.Faults(); len(faults) > 0 {
		return nil, Act{}, &Faulty{v.Ref(), faults}
	}
	act.Put = append(act.Put, v)
	return v, act, nil
}

// taken are records in the new place. It is looked up in a plan of its own: the season's has it only once it is written.
func (n NewPlace) taken(plan *calendar.Plan, made []calendar.Record, place calendar.Record, taking []calendar.Record) ([]calendar.Record, error) {
	beside := calendar.NewPlan()
	for _, r := range append(made, &plan.Programme) {
		beside.Put(r)
	}
	if house := plan.Venues.At(n.Venue); house != nil {
		if o := plan.Organisations.At(house.Operator); o != nil {
			beside.Put(o)
		}
	}
	var taken []calendar.Record
	for _, r := range taking {
		after, err := Amend(beside, r, []Assignment{{Field: string(place.Ref().Type), Value: string(place.Ref().ID)}})
		if err != nil {
			return nil, err
		}
		taken = append(taken, after)
	}
	return taken, nil
}
