package feed

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"affiche/calendar"
)

// truth is what an entry's moments are, said as icscheck says them.
func truth(w calendar.When) (start, end string) {
	if w.WholeDays {
		return w.Start.Day().String(), w.End.Day().String()
	}
	span, _ := w.Span()
	return span.Start.Time().Format(time.RFC3339), span.End.Time().Format(time.RFC3339)
}

// aroundClockChanges makes dates of every hour from 26 hours before to 26 hours after each clock change of a zone in 2027
// and 2028, the repeated and the missing hour among them.
func aroundClockChanges(zone string) []Entry {
	clocks, err := calendar.Zone(zone)
	if err != nil {
		panic(err)
	}
	var entries []Entry
	for _, o := range onsets(clocks, 2027, 2028) {
		for half := -52; half <= 52; half++ {
			start := o.wall() + calendar.Wall(half*1800)
			w := calendar.When{Start: start, End: start + 3*3600, Zone: zone}
			entries = append(entries, Entry{
				UID: fmt.Sprintf("%s-%d", start, len(entries)), When: w, Standing: Sure, Summary: "x", LocalTime: "local",
			})
		}
	}
	return entries
}

func written(t testing.TB, head Head, entries []Entry) string {
	t.Helper()
	return bytesOf(t, Calendar{Head: head, Entries: entries})
}

// eventsOf reads a calendar of ours with our reader, every zone by the rules that the file gives.
func eventsOf(t testing.TB, text string) map[string]calendar.Span {
	t.Helper()
	d, err := Read([]byte(text), Usual())
	if err != nil {
		t.Fatal(err)
	}
	spans := map[string]calendar.Span{}
	for _, f := range d.Calendars {
		for _, part := range f.Components {
			if event, ok := part.(*ics.VEvent); ok {
				_, span, refused := f.timeOf(event)
				if refused != "" {
					t.Errorf("%s is refused: %s", textOf(event, "UID"), refused)
				}
				spans[textOf(event, "UID")] = span
			}
		}
	}
	return spans
}

var regularZones = []string{
	"Europe/Ljubljana", "Europe/Paris", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Athens", "America/New_York",
	"Australia/Sydney", "Pacific/Auckland", "America/Havana", "Australia/Lord_Howe", "Africa/Tunis", "Asia/Kolkata",
}

// Check 13.
func TestOurReaderSeesEachMomentByTheRulesInTheFile(t *testing.T) {
	for _, zone := range regularZones {
		entries := aroundClockChanges(zone)
		spans := eventsOf(t, written(t, Head{Name: "x", Zone: zone}, entries))
		for _, e := range entries {
			if want, _ := e.When.Span(); spans[e.UID] != want {
				t.Errorf("%s %s is read as %v, is %v", zone, e.UID, spans[e.UID], want)
			}
		}
	}
}

// Checks 13 and 22.
func TestThreeReadersOfOthersSeeTheSameMoments(t *testing.T) {
	var entries []Entry
	want := map[string]string{}
	for _, zone := range regularZones {
		for _, e := range aroundClockChanges(zone) {
			e.UID = zone + "-" + e.UID
			start, end := truth(e.When)
			want[e.UID] = start + " " + end
			entries = append(entries, e)
		}
	}
	seen := 0
	for _, s := range sightings(t, saved(t, "zones.ics", written(t, Head{Name: "x"}, entries))) {
		seen++
		if got := s.Start + " " + s.End; got != want[s.UID] {
			t.Errorf("%s: %s sees %s, it is %s", s.UID, s.Reader, got, want[s.UID])
		}
	}
	if seen != 3*len(entries) {
		t.Errorf("%d sightings of %d events", seen, len(entries))
	}
}

// Checks 13 and 22, for whole programmes.
func TestThreeReadersOfOthersAreContentWithEveryCalendarAndAgreeWithOurs(t *testing.T) {
	for name, text := range folder(t) {
		file := saved(t, "feed.ics", text)
		icscheck(t, file)
		ours := eventsOf(t, text)
		for _, s := range sightings(t, file) {
			span := ours[s.UID]
			layout := time.RFC3339
			if len(s.Start) == len("2006-01-02") {
				layout = "2006-01-02"
			}
			start, end := span.Start.Time().Format(layout), span.End.Time().Format(layout)
			if s.Start != start || s.End != end {
				t.Errorf("%s: %s: %s sees %s to %s, we %s to %s", name, s.UID, s.Reader, s.Start, s.End, start, end)
			}
		}
	}
}

// Check 13, at any time of any zone that follows rules.
func TestAnyMomentComesBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		zone := rapid.SampledFrom(regularZones).Draw(rt, "zone")
		start := calendar.DayOf(2020, 1, 1).At(rapid.IntRange(0, 20*366*1440).Draw(rt, "minute"))
		w := calendar.When{Start: start, End: start + calendar.Wall(rapid.IntRange(1, 3000).Draw(rt, "minutes")*60), Zone: zone}
		w.Fold = calendar.Fold(rapid.IntRange(0, 3).Draw(rt, "fold"))
		want, ok := w.Span()
		if !ok || want.End <= want.Start {
			rt.Skip("no such date")
		}
		e := Entry{UID: "x", When: w, Standing: Sure, Summary: "x"}
		if got := eventsOf(t, written(t, Head{Zone: zone}, []Entry{e})); got["x"] != want {
			rt.Errorf("%+v is read as %v, is %v", w, got["x"], want)
		}
	})
}

// A calendar shows every date that it is asked for, once, at its moments; also one that falls wholly into the hour that the
// clocks leave out.
func TestEveryDateAroundAClockChangeIsInItsCalendarOnce(t *testing.T) {
	zones := slices.Concat(regularZones, []string{"Africa/Casablanca", "America/Santiago", "Africa/Cairo", "America/Nuuk"})
	rapid.Check(t, func(rt *rapid.T) {
		s := emptyStage()
		s.plan.Put(&calendar.Activity{ID: "show", Kind: calendar.Show, Title: calendar.Texts{"en": "Winds"}})
		want := map[string]calendar.Span{}
		for i := range rapid.IntRange(1, 12).Draw(rt, "dates") {
			e := &calendar.Event{ID: calendar.ID(fmt.Sprint("e", i)), Activity: "show", Status: calendar.Confirmed}
			e.When = aroundAChange(rt, rapid.SampledFrom(zones).Draw(rt, "zone"))
			s.plan.Put(e)
			want[string(e.ID)+"@season.affiche"], _ = e.When.Span()
		}
		text := s.publish(t, s.question(t, "kind-show"))
		got, n := eventsOf(t, text), strings.Count(text, "BEGIN:VEVENT")
		if n != len(want) || !maps.Equal(got, want) {
			rt.Errorf("%d of %d dates: %v, want %v", n, len(want), got, want)
		}
	})
}

// aroundAChange draws a date close to a clock change of a zone, if that has any. It ends after it starts.
func aroundAChange(rt *rapid.T, zone string) calendar.When {
	clocks, err := calendar.Zone(zone)
	if err != nil {
		rt.Fatal(err)
	}
	middle := calendar.DayOf(2027, 7, 1).At(0)
	if changes := onsets(clocks, 2027, 2028); len(changes) > 0 {
		middle = rapid.SampledFrom(changes).Draw(rt, "change").wall()
	}
	start := middle + 60*calendar.Wall(rapid.IntRange(-150, 150).Draw(rt, "start"))
	w := calendar.When{Start: start, End: start + 60*calendar.Wall(rapid.IntRange(1, 150).Draw(rt, "minutes")), Zone: zone}
	w.Fold = calendar.Fold(rapid.IntRange(0, 3).Draw(rt, "fold"))
	if span, _ := w.Span(); span.End <= span.Start {
		w.Fold = 0
	}
	return w
}

// Checks 13 and 16: readers disagree about times inside a clock change.
func TestATimeInsideAClockChangeIsWrittenAsAMoment(t *testing.T) {
	for _, c := range []struct{ name, start, end, want string }{
		{"start in the gap", "2027-03-28T02:30", "2027-03-28T04:00", "DTSTART:20270328T013000Z DTEND:20270328T020000Z"},
		{"all of it in the gap", "2027-03-28T02:30", "2027-03-28T03:30", "DTSTART:20270328T013000Z DTEND:20270328T023000Z"},
		{"end in the gap", "2027-03-28T01:00", "2027-03-28T02:30", "DTSTART:20270328T000000Z DTEND:20270328T013000Z"},
		{"end in the overlap", "2027-10-31T01:00", "2027-10-31T02:30", "DTSTART:20271030T230000Z DTEND:20271031T003000Z"},
		{"up to the change", "2027-03-28T01:00", "2027-03-28T01:59", "DTSTART;TZID=Europe/Ljubljana:20270328T010000 DTEND;TZID=Europe/Ljubljana:20270328T015900"},
	} {
		e := Entry{UID: "x", When: at(c.start, c.end, "Europe/Ljubljana"), Standing: Sure, Summary: "x", LocalTime: "local"}
		text := written(t, Head{}, []Entry{e})
		if got := line(text, "DTSTART") + " " + line(text, "DTEND"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if zulu := strings.HasSuffix(c.want, "Z"); zulu != strings.Contains(text, "DESCRIPTION:local") {
			t.Errorf("%s: the local time is told: %v", c.name, !zulu)
		}
		if zulu := strings.HasSuffix(c.want, "Z"); zulu == strings.Contains(text, "VTIMEZONE") {
			t.Errorf("%s: rules of a zone that is not used", c.name)
		}
	}
	second := at("2027-10-31T02:15", "2027-10-31T02:45", "Europe/Ljubljana")
	second.Fold = calendar.StartIsSecond | calendar.EndIsSecond
	if got := line(written(t, Head{}, []Entry{{UID: "x", When: second}}), "DTSTART"); got != "DTSTART:20271031T011500Z" {
		t.Errorf("the second 02:15 is %s", got)
	}
}

// Check 16: what a file of ours said comes back as it was.
func TestTimesInsideAClockChangeSurviveTheWayThroughAFile(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "venue-stara-mestna-elektrarna"))
	read, err := ReadSchedule([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, item := range read.Items {
		id, _, _ := strings.Cut(item.Foreign, "@")
		e, ok := s.plan.Events.Get(calendar.ID(id))
		if !ok {
			t.Fatalf("%s is nobody", item.Foreign)
		}
		found++
		want, _ := e.When.Span()
		if got, _ := item.When.Span(); got != want || item.When.Zone != e.When.Zone {
			t.Errorf("%s comes back as %+v, was %+v", id, item.When, e.When)
		}
	}
	if found != 4 || len(read.Refused) > 0 {
		t.Errorf("%d of 4 dates, refused: %v", found, read.Refused)
	}
}

// line finds the first unfolded line of a property among the events of a file.
func line(text, name string) string {
	lines := linesOf(text)
	lines = lines[max(0, slices.Index(lines, "BEGIN:VEVENT")):]
	at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, name+":") || strings.HasPrefix(l, name+";") })
	if at < 0 {
		return ""
	}
	return lines[at]
}

// linesOf unfolds as RFC 5545 says: CRLF and a space or tab fall away.
func linesOf(text string) []string {
	text = strings.NewReplacer("\r\n ", "", "\r\n\t", "").Replace(text)
	return strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
}
