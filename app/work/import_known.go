package work

import (
	"slices"
	"strings"
	"time"

	"affiche/calendar"
	"affiche/storage"
)

// A KnownSource is one whose schedule was taken in.
type KnownSource struct {
	Name string
	Last time.Time // when it brought anything last; zero where the journal does not say
}

// KnownSources are the sources of a programme, the last first.
func KnownSources(file *storage.File, plan *calendar.Plan) ([]KnownSource, error) {
	changes, err := file.History(storage.Query{Type: calendar.TypeAlias})
	if err != nil {
		return nil, err
	}
	var known []KnownSource
	for _, name := range newTaking(plan).sources() {
		source := KnownSource{Name: name}
		for _, c := range changes {
			if c.Kind == storage.Import && len(c.Label.Args) > 0 && slices.Contains(strings.Split(c.Label.Args[0], ", "), name) {
				source.Last = c.At
				break
			}
		}
		known = append(known, source)
	}
	slices.SortStableFunc(known, func(a, b KnownSource) int { return b.Last.Compare(a.Last) })
	return known, nil
}

// Nothing reports that the programme has all of it already, and knows where each date comes from.
func (i Imported) Nothing() bool {
	for _, n := range i.Records {
		if n.New+n.Changed+n.Moved+n.Gone > 0 {
			return false
		}
	}
	return true
}
