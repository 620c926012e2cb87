package work

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// Wanted is a filter as a person names its parts: records by their names or by the beginnings of their ids.
type Wanted struct {
	Partners, Kinds, Statuses, People, Festivals, Places, Tags []string

	Text        string
	From, Until calendar.Day
}

// Filter finds what was named; what is not there, or could be several, is refused.
func (w Wanted) Filter(plan *calendar.Plan) (Filter, error) {
	f := Filter{Tags: w.Tags, Text: w.Text, From: w.From, Until: w.Until}
	var err error
	if f.Kinds, err = ofWords(w.Kinds, calendar.ActivityKinds()); err != nil {
		return Filter{}, err
	}
	if f.Statuses, err = ofWords(w.Statuses, calendar.Statuses()); err != nil {
		return Filter{}, err
	}
	for _, part := range []struct {
		names []string
		ids   *[]calendar.ID
		types []calendar.Type
	}{
		{w.Partners, &f.Partners, []calendar.Type{calendar.TypePartner}},
		{w.People, &f.People, []calendar.Type{calendar.TypePerson, calendar.TypeCompany}},
		{w.Festivals, &f.Festivals, []calendar.Type{calendar.TypeActivity}},
		{w.Places, &f.Places, []calendar.Type{calendar.TypeVenue, calendar.TypeSpace}},
	} {
		for _, name := range part.names {
			id, err := recordNamed(plan, name, part.types)
			if err != nil {
				return Filter{}, err
			}
			*part.ids = append(*part.ids, id)
		}
	}
	return f, nil
}

// ofWords takes words of a fixed list.
func ofWords[W ~string](typed []string, known []W) (found []W, err error) {
	for _, word := range typed {
		if !slices.Contains(known, W(strings.ToLower(word))) {
			all := make([]string, len(known))
			for i, k := range known {
				all[i] = string(k)
			}
			return nil, refuse("no-such-word", word, strings.Join(all, ", "))
		}
		found = append(found, W(strings.ToLower(word)))
	}
	return found, nil
}

// recordNamed finds the one record that is called so, or whose id begins so.
func recordNamed(plan *calendar.Plan, name string, types []calendar.Type) (calendar.ID, error) {
	var named, begun []calendar.ID
	wanted, beginning := calendar.Unaccented(name), strings.ToLower(name)
	for _, t := range types {
		for r := range plan.Records(t) {
			switch {
			case isCalled(r, wanted):
				named = append(named, r.Ref().ID)
			case strings.HasPrefix(string(r.Ref().ID), beginning):
				begun = append(begun, r.Ref().ID)
			}
		}
	}
	found := named
	if len(found) == 0 {
		found = begun
	}
	switch {
	case len(found) == 0 || name == "":
		return "", refuse("none-called", name)
	case len(found) > 1:
		return "", refuse("several-called", name, len(found))
	}
	return found[0], nil
}

// isCalled reports a record one of whose names is the one wanted, accents and capitals aside.
func isCalled(r calendar.Record, wanted string) bool {
	names := []string{ownName(r, nil)}
	switch r := r.(type) {
	case *calendar.Partner:
		names = append(names, r.Monogram)
	case *calendar.Venue:
		names = append(names, r.Short)
	case *calendar.Activity:
		for _, title := range r.Title {
			names = append(names, title)
		}
	}
	return slices.ContainsFunc(names, func(n string) bool { return n != "" && calendar.Unaccented(n) == wanted })
}
