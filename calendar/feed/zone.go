package feed

import (
	"bufio"
	"bytes"
	"sync"

	"affiche/calendar"
)

// lookAhead is how many years after its last date a calendar's zone must still follow its rule: a rule has no end in the
// file, and a few years may follow one by chance.
const lookAhead = 12

// A ruled zone is what a calendar says of the clocks of a zone.
type ruled struct {
	text    []byte // the VTIMEZONE
	regular bool   // one yearly rule, or two, explain it; else times in it are written in UTC
}

// A zoneYears is a zone and the years of the dates that a calendar shows in it.
type zoneYears struct {
	zone     string
	from, to int
}

// ruledZones remembers what was worked out: it follows from the zone database alone, and a season asks for the same few.
var ruledZones sync.Map // zoneYears → ruled

// rules works out what to say of a zone; an unknown one is irregular and says nothing.
func (z zoneYears) rules() ruled {
	if known, ok := ruledZones.Load(z); ok {
		return known.(ruled)
	}
	worked := z.work()
	ruledZones.Store(z, worked)
	return worked
}

func (z zoneYears) work() ruled {
	zone, err := calendar.Zone(z.zone)
	if err != nil {
		return ruled{}
	}
	// From a year before the first date: what holds on 1 January began in the autumn before.
	all := onsets(zone, z.from-1, z.to+lookAhead)
	var buffer bytes.Buffer
	l := &liner{out: bufio.NewWriter(&buffer)}
	l.raw("BEGIN", "VTIMEZONE")
	l.text("TZID", z.zone)
	regular := z.observances(l, all)
	l.raw("END", "VTIMEZONE")
	_ = l.out.Flush() // a buffer takes everything
	return ruled{buffer.Bytes(), regular}
}

// observances writes the zone's halves: none but the standard time, or two that one rule each explains, or, for readers
// of an empty calendar only, every change by its date.
func (z zoneYears) observances(l *liner, all []onset) (regular bool) {
	kinds := kindsOf(all)
	switch {
	case len(kinds) == 0:
		z.standing(l)
		return true
	case len(kinds) == 2:
		one, ok := ruleOf(kinds[0])
		two, fine := ruleOf(kinds[1])
		years := z.to + lookAhead - z.from + 2
		if ok && fine && len(kinds[0]) == years && len(kinds[1]) == years {
			observance(l, kinds[0][:1], one.String())
			observance(l, kinds[1][:1], two.String())
			return true
		}
	}
	for _, kind := range kinds {
		observance(l, kind, "")
	}
	return false
}

// standing writes a zone whose clocks never change.
func (z zoneYears) standing(l *liner) {
	zone, _ := calendar.Zone(z.zone)
	name, offset := offsetAt(zone, int64(calendar.DayOf(z.from, 1, 1).At(0)))
	l.raw("BEGIN", "STANDARD")
	l.raw("DTSTART", "19700101T000000")
	l.raw("TZOFFSETFROM", offsetText(offset))
	l.raw("TZOFFSETTO", offsetText(offset))
	l.text("TZNAME", name)
	l.raw("END", "STANDARD")
}

// observance writes one kind of change: by its rule, without an end (UNTIL crashes a reader), or date by date, the first
// one again among them, since a reader passes over DTSTART beside RDATE. In Dublin, too, the larger offset is daylight.
func observance(l *liner, kind []onset, rule string) {
	half := "STANDARD"
	if kind[0].after > kind[0].before {
		half = "DAYLIGHT"
	}
	l.raw("BEGIN", half)
	l.start("DTSTART")
	l.wall(kind[0].wall())
	l.end()
	l.raw("TZOFFSETFROM", offsetText(kind[0].before))
	l.raw("TZOFFSETTO", offsetText(kind[0].after))
	l.text("TZNAME", kind[0].name)
	if rule != "" {
		l.raw("RRULE", rule)
	} else {
		for _, o := range kind {
			l.start("RDATE")
			l.wall(o.wall())
			l.end()
		}
	}
	l.raw("END", half)
}

// String writes the rule as an RRULE.
func (y yearly) String() string {
	text := append([]byte("FREQ=YEARLY;BYMONTH="), appendNumber(nil, int(y.month))...)
	text = append(text, ";BYDAY="...)
	text = appendNumber(text, y.week)
	return string(text) + weekdayCodes[y.weekday]
}

var weekdayCodes = [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}

// offsetText writes seconds east of UTC as +0200.
func offsetText(seconds int) string {
	text := []byte{'+'}
	if seconds < 0 {
		text[0], seconds = '-', -seconds
	}
	text = appendDigits(appendDigits(text, seconds/3600, 2), seconds/60%60, 2)
	if seconds%60 != 0 {
		text = appendDigits(text, seconds%60, 2)
	}
	return string(text)
}
