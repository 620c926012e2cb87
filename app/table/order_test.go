package table

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func sorted(r Reader, by Column, falls bool) (titles []string) {
	events := slices.Collect(r.Plan.Events.Each())
	slices.SortFunc(events, func(a, b *calendar.Event) int { return strings.Compare(nameOf(a.ID), nameOf(b.ID)) })
	keys := make([]Key, len(events))
	for i, e := range events {
		keys[i] = r.Key(e, by)
	}
	for _, i := range Order(keys, by, r.Language, falls) {
		titles = append(titles, nameOf(events[i].ID))
	}
	return titles
}

func nameOf(of calendar.ID) string {
	for _, name := range []string{"first", "second", "open", "kites1", "posters1"} {
		if id(name) == of {
			return name
		}
	}
	return string(of)
}

func TestDatesAreSortedByAColumnAndThenByTime(t *testing.T) {
	r := reader(season(), "sl")
	for _, c := range []struct {
		by    Column
		falls bool
		want  string
	}{
		{Day, false, "posters1 kites1 first second open"},
		{Day, true, "open second first kites1 posters1"},
		{Title, false, "posters1 first second open kites1"}, // Č, Kan…, Kit…
		{Title, true, "kites1 first second open posters1"},
		{Status, false, "kites1 open second posters1 first"},
		{Start, false, "posters1 open kites1 first second"},
		{Partner, false, "posters1 kites1 first second open"},
	} {
		if got := strings.Join(sorted(r, c.by, c.falls), " "); got != c.want {
			t.Errorf("by %s, falling %v: %s, want %s", c.by, c.falls, got, c.want)
		}
	}
}

func TestLawSortingIsAPermutationAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		by := rapid.SampledFrom(Columns()).Draw(t, "column")
		falls := rapid.Bool().Draw(t, "falls")
		keys := rapid.SliceOf(rapid.Custom(func(t *rapid.T) Key {
			return Key{
				Day: calendar.Day(rapid.IntRange(0, 3).Draw(t, "day")), at: calendar.Wall(rapid.IntRange(0, 2).Draw(t, "at")),
				rank: int64(rapid.IntRange(0, 2).Draw(t, "rank")), text: rapid.SampledFrom([]string{"", "a", "A", "č", "c", "z"}).Draw(t, "text"),
			}
		})).Draw(t, "keys")
		order := Order(keys, by, "sl", falls)
		if again := slices.Sorted(slices.Values(order)); len(again) != len(keys) || !slices.IsSorted(again) || len(slices.Compact(again)) != len(keys) {
			t.Fatalf("no permutation: %v", order)
		}
		for i := 1; i < len(order); i++ {
			if a, b := order[i-1], order[i]; keys[a] == keys[b] && a > b {
				t.Fatalf("%d stands before %d, which is equal", a, b)
			}
		}
		if twice := Order(keys, by, "sl", falls); !slices.Equal(order, twice) {
			t.Fatal("sorted twice, it differs")
		}
	})
}
