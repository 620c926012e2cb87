package calendar

import (
	_ "embed"
	"slices"
	"strings"
)

// zoneList is the names in zone.tab of the tz database (public domain), a line each, in the order of the alphabet:
//
//	grep -v '^#' zone.tab | cut -f 3 | sort > zones.txt
//
//go:embed zones.txt
var zoneList string

// Zones lists the names of the world's time zones to choose from, in the order of the alphabet; [Zone] knows some more.
func Zones() []string { return strings.Fields(zoneList) }

// ZonesLike are at most so many zones that a person may mean by the beginning of a name, accents and capitals aside: first those that
// are called by a city which begins so, then those of which a word does; of either first those on the continent of a zone.
func ZonesLike(text, near string, most int) (names []string) {
	sought := Unaccented(strings.TrimSpace(text))
	if sought == "" {
		return nil
	}
	var others []string
	for _, name := range Zones() {
		switch city := Unaccented(City(name)); {
		case strings.HasPrefix(city, sought):
			names = append(names, name)
		case strings.Contains(" "+city, " "+sought), strings.HasPrefix(Unaccented(name), sought):
			others = append(others, name)
		}
	}
	continent, _, _ := strings.Cut(near, "/")
	away := func(name string) int {
		if strings.HasPrefix(name, continent+"/") {
			return 0
		}
		return 1
	}
	for _, list := range [][]string{names, others} {
		slices.SortStableFunc(list, func(a, b string) int { return away(a) - away(b) })
	}
	names = append(names, others...)
	return names[:min(len(names), most)]
}

// ZoneNamed is the zone that a person means by its name, or by the city it is called by, accents and capitals aside:
// "ljubljana" is Europe/Ljubljana. false is nobody's.
func ZoneNamed(text string) (name string, ok bool) {
	text = strings.TrimSpace(text)
	if _, err := Zone(text); err == nil {
		return text, true
	}
	for _, name := range Zones() {
		if sought := Unaccented(text); sought == Unaccented(City(name)) || sought == Unaccented(name) {
			return name, true
		}
	}
	return "", false
}
