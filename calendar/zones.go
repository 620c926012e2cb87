package calendar

import (
	_ "embed"
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
