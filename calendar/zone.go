package calendar

import (
	"fmt"
	"path"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // Windows has no time zone database, and a phone's may be old
)

// Zone finds an IANA time zone ("Europe/Ljubljana") in the machine's database, or else in the one built in. "" and
// "Local" are refused: a programme never depends on where it is read.
func Zone(name string) (*time.Location, error) {
	if l, ok := zones.Load(name); ok {
		return l.(*time.Location), nil
	}
	if l, err := time.LoadLocation(name); err == nil && sameEverywhere(name) {
		zones.Store(name, l)
		return l, nil
	}
	return nil, fmt.Errorf("%q is not a time zone like Europe/Ljubljana", name)
}

// sameEverywhere reports a name that means the same on every machine: databases on disk also know the machine's own zone,
// copies that count leap seconds, and each zone by many paths.
func sameEverywhere(name string) bool {
	top, _, _ := strings.Cut(name, "/")
	switch top {
	case "", "Local", "localtime", "posixrules", "posix", "right":
		return false
	}
	return path.Clean(name) == name
}

// City is how people call a zone: "Buenos Aires" of America/Argentina/Buenos_Aires.
func City(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndex(zone, "/")+1:], "_", " ")
}

// zones remembers what Zone found: locations are immutable, and loading one reads a file.
var zones sync.Map

// Oddity says what a clock change does to a wall clock.
type Oddity int

// The three answers. In a Gap the clock never showed this time; in an Overlap it showed it twice.
const (
	Plain Oddity = iota
	Gap
	Overlap
)

// Moment is the instant at which clocks of a zone show w. In an overlap, second picks the second time the clock showed it.
// In a gap the instant is reckoned with the offset before the change (RFC 5545, section 3.3.5), so that 02:30 that never
// was is what the clock then called 03:30; the caller shows the oddity.
func (w Wall) Moment(zone *time.Location, second bool) (Instant, Oddity) {
	// time.Date picks differently in either hemisphere, so the two offsets around the moment are tried by hand. No zone is
	// further than 15 hours from UTC, nor changes its clock twice within 30.
	utc := w.utc()
	before := offset(zone, utc-15*3600)
	after := offset(zone, utc+15*3600)
	if before == after {
		return Instant(utc - before), Plain
	}
	early, late := utc-before, utc-after
	earlyFits, lateFits := offset(zone, early) == before, offset(zone, late) == after
	switch {
	case earlyFits && lateFits && second:
		return Instant(late), Overlap
	case earlyFits && lateFits:
		return Instant(early), Overlap
	case earlyFits:
		return Instant(early), Plain
	case lateFits:
		return Instant(late), Plain
	}
	return Instant(early), Gap
}

// Wall is what clocks of the zone show at the moment.
func (i Instant) Wall(zone *time.Location) Wall { return wallOfUTC(int64(i) + offset(zone, int64(i))) }

// Named is what clocks of a zone go by at a moment whose time they show twice, so that the two are told apart: "CEST" at the first
// 02:30 of the night in which they go back, "CET" at the second. At any other moment it is "".
func (i Instant) Named(zone *time.Location) string {
	if _, odd := i.Wall(zone).Moment(zone, false); odd != Overlap {
		return ""
	}
	name, _ := i.Time().In(zone).Zone()
	return name
}

// offset is the zone's distance from UTC at a moment, in seconds east.
func offset(zone *time.Location, unix int64) int64 {
	_, seconds := time.Unix(unix, 0).In(zone).Zone()
	return int64(seconds)
}
