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
