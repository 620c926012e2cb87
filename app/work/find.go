package work

import (
	"strings"

	"affiche/calendar"
)

// Find looks for the one record whose id begins as given; of any type, where t is "".
func Find(plan *calendar.Plan, t calendar.Type, beginning string) (calendar.Ref, error) {
	var found []calendar.Ref
	if beginning != "" {
		found = plan.Find(strings.ToLower(beginning))
	}
	if t != "" {
		found = ofType(found, t)
	}
	switch {
	case len(found) == 0:
		return calendar.Ref{}, refuse("no-such-record", beginning)
	case len(found) > 1:
		return calendar.Ref{}, refuse("several-records", beginning, len(found))
	}
	return found[0], nil
}

func ofType(refs []calendar.Ref, t calendar.Type) []calendar.Ref {
	var kept []calendar.Ref
	for _, r := range refs {
		if r.Type == t {
			kept = append(kept, r)
		}
	}
	return kept
}

// TypeNamed finds a type of records by its name; a hyphen does for an underscore.
func TypeNamed(name string) (calendar.Type, bool) {
	name = strings.ReplaceAll(strings.ToLower(name), "-", "_")
	t := calendar.Type(name)
	return t, calendar.New(t, "") != nil
}

// ZoneAt names the zone whose clocks a place shows: the venue's, else that of who runs it, else the programme's.
func ZoneAt(plan *calendar.Plan, at calendar.Place) string {
	venue := plan.Venues.At(at.Venue)
	if space := plan.Spaces.At(at.Space); space != nil {
		venue = plan.Venues.At(space.Venue)
	}
	if venue == nil {
		return plan.Programme.Zone
	}
	if venue.Zone != "" {
		return venue.Zone
	}
	if operator := plan.Organisations.At(venue.Operator); operator != nil && operator.Zone != "" {
		return operator.Zone
	}
	return plan.Programme.Zone
}

// Name is what people call a record: its title or name, else that of what it belongs to; "" where it has neither.
func Name(plan *calendar.Plan, ref calendar.Ref, languages ...string) string {
	name, _ := called(plan, plan.Record(ref), languages...)
	return name
}

// called is the name of a record that may be new, and the type of the record that bears it.
func called(plan *calendar.Plan, r calendar.Record, languages ...string) (name string, of calendar.Type) {
	for range 5 { // call → phase → run → activity; a ring of references ends here
		if r == nil {
			return "", ""
		}
		if name := ownName(r, languages); name != "" {
			return name, r.Ref().Type
		}
		r = plan.Record(belongsTo(r))
	}
	return "", ""
}

func ownName(r calendar.Record, languages []string) string {
	if p, ok := r.(*calendar.Person); ok {
		return p.Name()
	}
	switch f := nameField(r.Ref().Type); f.Form {
	case calendar.TextsForm:
		return f.Value(r).(calendar.Texts).In(languages...)
	case calendar.Text:
		if f.Name != "" {
			return f.Value(r).(string)
		}
	}
	return ""
}

// nameField is the field that holds what records of a type are called; the zero Field where they have none.
func nameField(t calendar.Type) calendar.Field {
	for _, name := range []string{"title", "name"} {
		if f, ok := calendar.FieldOf(t, name); ok {
			return f
		}
	}
	return calendar.Field{}
}

// belongsTo is the first record that r refers to: fields are declared in that order. A stay is called by who stays.
func belongsTo(r calendar.Record) calendar.Ref {
	if s, ok := r.(*calendar.Stay); ok && s.Person != "" {
		return calendar.Ref{Type: calendar.TypePerson, ID: s.Person}
	}
	for _, f := range calendar.Fields(r.Ref().Type) {
		if f.Form == calendar.Reference && f.Value(r) != "" {
			return calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(r).(string))}
		}
	}
	return calendar.Ref{}
}
