package feed

import (
	"bufio"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// A Head is what a calendar says of itself.
type Head struct {
	Name  string
	About string
	Zone  string // IANA: shown as the calendar's own, and carried by a calendar without a date
	Color Color
}

// A Color is one colour twice: RFC 7986 knows only the names of CSS, Apple only figures.
type Color struct{ Name, Hex string }

// A Standing is what an entry's STATUS says.
type Standing string

// The three standings of iCalendar.
const (
	Sure      Standing = "CONFIRMED"
	Tentative Standing = "TENTATIVE"
	Off       Standing = "CANCELLED"
)

// An Entry is one date of a calendar, as its readers see it.
type Entry struct {
	UID         string
	Modified    calendar.Instant
	Sequence    int
	When        calendar.When
	Standing    Standing
	Summary     string
	Description string
	LocalTime   string // said in the description where the time has to be written in UTC
	Location    string
	Geo         calendar.Geo
	Categories  []string
	Contacts    []string // who appears
	Organiser   string
	Website     string
}

// The product and the sender are fixed: nothing in a calendar may change when the program does, and the sender is nobody's
// address.
const (
	product = "-//Affiche//Affiche//EN"
	sender  = "mailto:programme@affiche.invalid"
	refresh = "PT1H"
)

// A calendar without a date carries its zone's rules for these years, the same at every writing.
const emptyFrom, emptyTo = 2020, 2030

// Write writes a calendar. It walks the entries twice: zones stand before the first date. It keeps none of them.
func Write(w io.Writer, head Head, entries iter.Seq[*Entry]) error {
	l := &liner{out: bufio.NewWriterSize(w, 32<<10)}
	zones := zonesOf(entries)
	l.raw("BEGIN", "VCALENDAR")
	head.write(l)
	zones.write(l, head.Zone, empty(entries))
	for e := range entries {
		e.write(l, zones)
	}
	l.raw("END", "VCALENDAR")
	return l.out.Flush()
}

func empty(entries iter.Seq[*Entry]) bool {
	for range entries {
		return false
	}
	return true
}

func (h Head) write(l *liner) {
	l.raw("VERSION", "2.0")
	l.raw("PRODID", product)
	l.raw("CALSCALE", "GREGORIAN")
	l.raw("METHOD", "PUBLISH")
	l.text("NAME", h.Name)
	l.text("X-WR-CALNAME", h.Name)
	l.text("DESCRIPTION", h.About)
	l.text("X-WR-CALDESC", h.About)
	l.text("X-WR-TIMEZONE", h.Zone)
	l.text("COLOR", h.Color.Name)
	l.text("X-APPLE-CALENDAR-COLOR", h.Color.Hex)
	l.start("REFRESH-INTERVAL")
	l.param("VALUE", "DURATION")
	l.line = append(append(l.line, ':'), refresh...)
	l.end()
	l.raw("X-PUBLISHED-TTL", refresh)
}

// zoned is the years in which each zone is used.
type zoned map[string]zoneYears

// zonesOf looks which zones the entries need, and for which years.
func zonesOf(entries iter.Seq[*Entry]) zoned {
	zones := zoned{}
	for e := range entries {
		if e.When.WholeDays || inUTC(e.When.Zone) || odd(e.When) {
			continue
		}
		first, last := e.When.Start.Plain().Year(), e.When.End.Plain().Year()
		z, ok := zones[e.When.Zone]
		if !ok {
			z = zoneYears{e.When.Zone, first, last}
		}
		z.from, z.to = min(z.from, first), max(z.to, last)
		zones[e.When.Zone] = z
	}
	return zones
}

func inUTC(zone string) bool { return zone == "UTC" || zone == "Etc/UTC" }

// odd reports a start or an end inside a clock change.
func odd(w calendar.When) bool {
	_, start, end, ok := w.Moments()
	return !ok || start != calendar.Plain || end != calendar.Plain
}

// write writes the rules of the zones that some entry is written in.
func (z zoned) write(l *liner, home string, empty bool) {
	for _, name := range slices.Sorted(maps.Keys(z)) {
		if rules := z[name].rules(); rules.regular {
			l.put(rules.text, "")
		}
	}
	if empty { // a calendar must hold something
		l.put(zoneYears{home, emptyFrom, emptyTo}.rules().text, "")
	}
}

// local reports whether a time may be written as its zone's clocks show it. Readers disagree about irregular zones, and
// about times inside a clock change.
func (z zoned) local(w calendar.When) (span calendar.Span, local bool) {
	span, start, end, _ := w.Moments()
	odd := start != calendar.Plain || end != calendar.Plain
	return span, !odd && !inUTC(w.Zone) && z[w.Zone].rules().regular
}

func (e *Entry) write(l *liner, zones zoned) {
	l.raw("BEGIN", "VEVENT")
	l.text("UID", e.UID)
	l.moment("DTSTAMP", e.Modified)
	l.moment("LAST-MODIFIED", e.Modified)
	l.number("SEQUENCE", e.Sequence)
	description := e.times(l, zones)
	l.raw("STATUS", string(e.Standing))
	if e.When.Lasts() {
		l.raw("TRANSP", "TRANSPARENT")
	}
	l.text("SUMMARY", e.Summary)
	l.text("DESCRIPTION", description)
	l.text("LOCATION", e.Location)
	l.geo(e.Geo)
	for _, c := range e.Categories {
		l.text("CATEGORIES", c)
	}
	for _, c := range e.Contacts {
		l.text("CONTACT", c)
	}
	l.start("ORGANIZER")
	if e.Organiser != "" {
		l.param("CN", e.Organiser)
	}
	l.line = append(append(l.line, ':'), sender...)
	l.end()
	l.uri("URL", e.Website)
	l.raw("END", "VEVENT")
}

// times writes start and end, and returns the description, which tells the local time where these do not.
func (e *Entry) times(l *liner, zones zoned) string {
	if e.When.WholeDays {
		for _, t := range [...]struct {
			name string
			day  calendar.Day
		}{{"DTSTART", e.When.Start.Day()}, {"DTEND", e.When.End.Day()}} {
			l.start(t.name)
			l.param("VALUE", "DATE")
			l.day(t.day)
			l.end()
		}
		return e.Description
	}
	span, local := zones.local(e.When)
	if !local {
		l.moment("DTSTART", span.Start)
		l.moment("DTEND", span.End)
		return joined(e.LocalTime, e.Description)
	}
	l.clock("DTSTART", e.When.Zone, e.When.Start)
	l.clock("DTEND", e.When.Zone, e.When.End)
	return e.Description
}

func (l *liner) moment(name string, at calendar.Instant) {
	l.start(name)
	l.utc(at)
	l.end()
}

func (l *liner) clock(name, zone string, at calendar.Wall) {
	l.start(name)
	l.param("TZID", zone)
	l.wall(at)
	l.end()
}

// geo writes "46.054900;14.520300" with a point in every country; nothing where the place is unknown.
func (l *liner) geo(g calendar.Geo) {
	if g.IsZero() {
		return
	}
	l.start("GEO")
	l.line = appendDegrees(append(l.line, ':'), g.Latitude)
	l.line = appendDegrees(append(l.line, ';'), g.Longitude)
	l.end()
}

func appendDegrees(line []byte, millionths int) []byte {
	if millionths < 0 {
		line, millionths = append(line, '-'), -millionths
	}
	line = append(appendNumber(line, millionths/1_000_000), '.')
	return appendDigits(line, millionths%1_000_000, 6)
}

func (l *liner) number(name string, n int) {
	l.start(name)
	l.line = appendNumber(append(l.line, ':'), n)
	l.end()
}

func appendNumber(line []byte, n int) []byte { return strconv.AppendInt(line, int64(n), 10) }

// joined puts paragraphs below each other.
func joined(paragraphs ...string) string {
	paragraphs = slices.DeleteFunc(paragraphs, func(p string) bool { return p == "" })
	return strings.Join(paragraphs, "\n\n")
}
