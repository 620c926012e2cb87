package feed

import (
	"cmp"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"affiche/calendar"
)

// Patience is what the zones of one file may cost, however many calendars it has: names to find out about, and steps, of
// which a day that a rule looks at is one and a clock change is twenty. A zone with two rules takes 16,000.
type patience struct{ names, steps int }

func usualPatience() *patience { return &patience{1000, 2_000_000} }

const changeSteps = 20

func (p *patience) takes(steps int) bool {
	p.steps -= steps
	return p.steps >= 0
}

// Foreign rules are followed within these years.
const firstYear, lastYear = 1950, 2100

// zone finds out what a TZID means. The name alone is often enough, and often all there is.
func (f *Foreign) zone(tzid string) zoneRead {
	if z, ok := f.zones[tzid]; ok || tzid == "" {
		return z
	}
	var z zoneRead
	if f.patience.names--; f.patience.names >= 0 {
		z.name = known(tzid)
		if part := f.rules[tzid]; part != nil {
			z.name = cmp.Or(z.name, known(textOf(part, "X-LIC-LOCATION")))
			z.rules = f.unfold(part)
		}
	}
	f.zones[tzid] = z
	return z
}

// known finds the IANA name in what files write for it: the name, Windows' name, the name at the end of a path, hyphens
// for slashes.
func known(tzid string) string {
	name := strings.TrimSpace(tzid)
	if l := ics.WindowsTimezoneToIANA(name); l != nil {
		return l.String()
	}
	parts := strings.Split(name, "/")
	for parts = parts[max(0, len(parts)-3):]; len(parts) > 0; parts = parts[1:] { // no name has more parts
		path := strings.Join(parts, "/")
		for _, try := range [...]string{path, strings.Replace(path, "-", "/", 1)} {
			if len(try) > 60 {
				continue
			}
			if _, err := calendar.Zone(try); err == nil {
				return try
			}
		}
	}
	return ""
}

// unfold makes a zone of a VTIMEZONE; nil where it says nothing usable.
func (f *Foreign) unfold(part ics.Component) *time.Location {
	type change struct {
		shift
		before int
	}
	var changes []change
	for _, half := range part.SubComponents() {
		from, okFrom := parseOffset(textOf(half, "TZOFFSETFROM"))
		to, okTo := parseOffset(textOf(half, "TZOFFSETTO"))
		if !okFrom || !okTo {
			continue
		}
		for wall := range f.strikes(half, from) {
			if !f.patience.takes(changeSteps) {
				return nil
			}
			utc, _ := wall.Moment(time.UTC, false)
			changes = append(changes, change{shift{int64(utc) - int64(from), to}, from})
		}
	}
	if len(changes) == 0 {
		return nil
	}
	slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(a.at, b.at) })
	shifts := make([]shift, len(changes))
	for i, c := range changes {
		shifts[i] = c.shift
	}
	zone, err := location(textOf(part, "TZID"), changes[0].before, shifts)
	if err != nil {
		return nil
	}
	return zone
}

// strikes walks the clock times at which one half of a zone begins: its first, those by rule and those by date.
func (f *Foreign) strikes(half ics.Component, from int) func(yield func(calendar.Wall) bool) {
	return func(yield func(calendar.Wall) bool) {
		start, ok := parseStamp(find(half, "DTSTART"))
		if !ok || !yield(start.wall) {
			return
		}
		properties := half.UnknownPropertiesIANAProperties()
		for i := range properties {
			p := &properties[i].BaseProperty
			switch p.IANAToken {
			case "RRULE":
				for w := range parseRule(p.Value).from(start.wall, from, f.patience) {
					if !yield(w) {
						return
					}
				}
			case "RDATE":
				for value := range strings.SplitSeq(p.Value, ",") {
					if s, ok := parseStampText(value); ok && !yield(s.wall) {
						return
					}
				}
			}
		}
	}
}

// parseOffset reads +0100 and -053000.
func parseOffset(s string) (seconds int, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) != 5 && len(s) != 7 || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	digits := s[1:] + "00"[:7-len(s)]
	hours, minutes, rest := number(digits[:2]), number(digits[2:4]), number(digits[4:])
	if !allDigits(digits) || hours > 24 || minutes > 59 || rest > 59 {
		return 0, false
	}
	seconds = hours*3600 + minutes*60 + rest
	if s[0] == '-' {
		seconds = -seconds
	}
	return seconds, true
}
