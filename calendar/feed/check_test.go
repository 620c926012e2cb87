package feed

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"affiche/calendar"
)

// sound holds a calendar of ours against checks 1 to 4, 10, 11 and 20, in the words of the text alone.
func sound(t testing.TB, name, text string) {
	t.Helper()
	fail := func(format string, args ...any) { t.Helper(); t.Errorf(name+": "+format, args...) }
	if !strings.HasPrefix(text, "BEGIN:VCALENDAR\r\n") || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
		fail("does not begin and end as a calendar")
	}
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
		fail("a line that does not end in CRLF")
	}
	for physical := range strings.SplitSeq(text, "\r\n") {
		if len(physical) > 75 || !utf8.ValidString(physical) {
			fail("a bad physical line: %q", physical)
		}
	}
	for _, once := range []string{"VERSION:2.0", "PRODID:", "METHOD:PUBLISH", "CALSCALE:GREGORIAN"} {
		if n := strings.Count("\r\n"+text, "\r\n"+once); n != 1 {
			fail("%s is there %d times", once, n)
		}
	}
	soundZones(text, fail)
	uids := map[string]bool{}
	for _, event := range events(text) {
		soundEvent(event, fail)
		uid := event["UID"][0]
		if uids[uid] {
			fail("%s is there twice", uid)
		}
		uids[uid] = true
	}
}

var (
	timed = regexp.MustCompile(`^(;TZID=[A-Za-z_/+0-9-]+:\d{8}T\d{6}|:\d{8}T\d{6}Z)$`)
	whole = regexp.MustCompile(`^;VALUE=DATE:\d{8}$`)
	globe = regexp.MustCompile(`^:-?\d{1,2}\.\d{6};-?\d{1,3}\.\d{6}$`)
)

func soundEvent(event map[string][]string, fail func(string, ...any)) {
	for _, one := range []string{"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "LAST-MODIFIED", "STATUS", "SUMMARY", "ORGANIZER"} {
		if len(event[one]) != 1 {
			fail("%s is there %d times in %v", one, len(event[one]), event)
			return
		}
	}
	start, end := event["DTSTART"][0], event["DTEND"][0]
	if !timed.MatchString(start) && !whole.MatchString(start) || whole.MatchString(start) != whole.MatchString(end) {
		fail("times that readers may take wrongly: %s to %s", start, end)
	}
	if len(event["DURATION"]) > 0 || len(event["ATTENDEE"]) > 0 || len(event["RRULE"]) > 0 {
		fail("a property that does not belong: %v", event)
	}
	for _, g := range event["GEO"] {
		if !globe.MatchString(g) {
			fail("a place on no globe: %s", g)
		}
	}
}

func soundZones(text string, fail func(string, ...any)) {
	zones := text[:max(0, strings.Index(text+"BEGIN:VEVENT", "BEGIN:VEVENT"))]
	var declared, used []string
	for l := range strings.SplitSeq(text, "\r\n") {
		if id, ok := strings.CutPrefix(l, "TZID:"); ok {
			declared = append(declared, id)
		}
	}
	for _, event := range events(text) {
		for _, name := range []string{"DTSTART", "DTEND"} {
			if rest, ok := strings.CutPrefix(event[name][0], ";TZID="); ok {
				zone, _, _ := strings.Cut(rest, ":")
				used = append(used, zone)
			}
		}
	}
	slices.Sort(used)
	used = slices.Compact(used)
	if len(events(text)) == 0 {
		used = declared[:min(1, len(declared))]
		if len(declared) != 1 {
			fail("an empty calendar has %d zones", len(declared))
		}
	}
	if !slices.Equal(declared, used) {
		fail("zones %v are declared, %v used", declared, used)
	}
	if strings.Count(zones, "BEGIN:VTIMEZONE") != len(declared) {
		fail("a zone after the first event")
	}
}

// events takes the events of a text apart: name → what stands behind it, parameters included.
func events(text string) []map[string][]string {
	var all []map[string][]string
	var event map[string][]string
	for _, l := range linesOf(text) {
		switch l {
		case "BEGIN:VEVENT":
			event = map[string][]string{}
		case "END:VEVENT":
			all = append(all, event)
			event = nil
		default:
			if at := strings.IndexAny(l, ":;"); event != nil && at > 0 {
				value := l[at:]
				if l[:at] == "UID" {
					value = value[1:]
				}
				event[l[:at]] = append(event[l[:at]], value)
			}
		}
	}
	return all
}

// Checks 1 to 4, 10, 11, 20.
func TestEveryCalendarIsSound(t *testing.T) {
	for name, text := range folder(t) {
		sound(t, name, text)
	}
}

// Check 5.
func TestADateHasOneNameInEveryCalendar(t *testing.T) {
	want := "e1@season.affiche"
	s := littleSeason()
	for _, file := range []string{"partner-bunker", "partner-citema", "venue-stara-mestna-elektrarna", "festival-mladi-levi-2027", "person-ana-kos", "kind-show", "feed-elektrarna-crew", "feed-po-slovensko"} {
		found := 0
		for _, e := range events(s.publish(t, s.question(t, file))) {
			if e["UID"][0] == want {
				found++
				if e["DTSTART"][0] != ";TZID=Europe/Ljubljana:20270823T203000" {
					t.Errorf("%s: the public time is %s", file, e["DTSTART"][0])
				}
			}
		}
		if found != 1 {
			t.Errorf("%s has %s %d times", file, want, found)
		}
	}
}

// Check 10.
func TestWholeDaysEndTheDayAfterTheLast(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "partner-citema"))
	got := map[string]string{}
	for _, e := range events(text) {
		got[e["UID"][0]] = e["DTSTART"][0] + e["DTEND"][0] + strings.Join(e["TRANSP"], "")
	}
	if want := ";VALUE=DATE:20270420;VALUE=DATE:20270421:TRANSPARENT"; got["oneday@season.affiche"] != want {
		t.Errorf("one day is %s", got["oneday@season.affiche"])
	}
	if want := ";VALUE=DATE:20270320;VALUE=DATE:20270415:TRANSPARENT"; got["days@season.affiche"] != want { // over 28 March
		t.Errorf("20 March to 14 April is %s", got["days@season.affiche"])
	}
	if strings.Contains(got["e1@season.affiche"], "TRANSPARENT") {
		t.Error("an evening leaves its guests free")
	}
}

// Check 20: no locale gets at a figure that Go writes, so the sign and the zeros are looked at.
func TestCoordinatesHaveAPoint(t *testing.T) {
	text := written(t, Head{}, []Entry{{UID: "x", When: at("2027-01-01T10:00", "2027-01-01T11:00", "UTC"), Geo: calendar.Geo{Latitude: -45_000_001, Longitude: 120}}})
	if got := line(text, "GEO"); got != "GEO:-45.000001;0.000120" {
		t.Error(got)
	}
}

// Check 21.
func TestACalendarWithoutADateCarriesTheProgrammesZone(t *testing.T) {
	s := emptyStage()
	s.put(&calendar.Venue{ID: "v", Name: "Nowhere", Kind: calendar.Site})
	text := s.publish(t, s.question(t, "venue-nowhere"))
	sound(t, "empty", text)
	if !strings.Contains(text, "TZID:Europe/Ljubljana\r\n") {
		t.Errorf("no zone in\n%s", text)
	}
	icscheck(t, saved(t, "empty.ics", text))
}
