package state

import (
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

func TestAFilterLeavesOnlyTheRowsInWhichThereIsSomething(t *testing.T) {
	records := append(house(), &calendar.Space{ID: calendar.DerivedID("empty"), Venue: calendar.DerivedID("v"), Name: "Attic", Kind: calendar.Hall})
	records[5].(*calendar.Event).Place = calendar.Place{Venue: calendar.DerivedID("v"), Space: calendar.DerivedID("s")}
	s := seasonOf(t, Inline{}, records...)
	all := names(s)
	for _, c := range []struct {
		name   string
		filter work.Filter
		want   []string
		gone   []string
	}{
		{"none", work.Filter{}, []string{"Bunker", "Hall", "Attic"}, nil},
		{"what is there", work.Filter{Text: "show"}, []string{"Bunker", "Hall"}, []string{"Attic"}},
		{"what is not", work.Filter{Text: "lecture"}, nil, []string{"Bunker", "Hall", "Attic"}},
	} {
		s.SetFilter(c.filter)
		got := names(s)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no row is %s: %s", c.name, want, got)
			}
		}
		for _, gone := range c.gone {
			if strings.Contains(got, gone) {
				t.Errorf("%s: %s stays: %s", c.name, gone, got)
			}
		}
	}
	s.ShowOnly([]calendar.ID{calendar.DerivedID("empty")})
	s.SetFilter(work.Filter{Text: "show"})
	if got := names(s); got != "" {
		t.Errorf("of a chosen row there is nothing, and shown is %s", got)
	}
	s.ShowOnly(nil)
	s.SetFilter(work.Filter{})
	if got := names(s); got != all {
		t.Errorf("without the filter there are %s, and not %s", got, all)
	}
}
