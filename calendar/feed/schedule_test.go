package feed

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func schedule(t testing.TB, file string) calendar.Schedule {
	t.Helper()
	s, err := ReadSchedule([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestARealFestivalIsReadWhole(t *testing.T) {
	b, err := os.ReadFile(data(t, "emf-2024", "schedule.ics"))
	if err != nil {
		t.Fatal(err)
	}
	s := schedule(t, string(b))
	if len(s.Items) != 482 || len(s.Rooms) != 44 || len(s.Refused) > 0 || s.Source != "EMF 2024" || s.Zone != "Europe/London" {
		t.Errorf("%d items in %d rooms of %q in %s, %d refused", len(s.Items), len(s.Rooms), s.Source, s.Zone, len(s.Refused))
	}
	first := s.Items[0]
	if first.Line != 6 || first.Foreign != "2024-146" || first.Room != "Stage A" || first.When != at("2024-05-31T17:20", "2024-05-31T17:50", "Europe/London") {
		t.Errorf("the first is %+v", first)
	}
}

func TestTimesAreReadAsTheyAreMeant(t *testing.T) {
	const newYork = "BEGIN:VTIMEZONE\nTZID:Eastern\nBEGIN:DAYLIGHT\nDTSTART:16010311T020000\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\n" +
		"TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:16011104T020000\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\n" +
		"TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\n"
	for _, c := range []struct{ name, head, lines, want string }{
		{"a zone by its name", "", "DTSTART;TZID=Europe/Paris:20270601T200000\nDTEND;TZID=Europe/Paris:20270601T213000", "2027-06-01T20:00 2027-06-01T21:30 Europe/Paris"},
		{"by Windows' name", "", "DTSTART;TZID=\"Central Europe Standard Time\":20270601T200000\nDURATION:PT90M", "2027-06-01T20:00 2027-06-01T21:30 Europe/Budapest"},
		{"at the end of a path", "", "DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/New_York:20270601T200000\nDURATION:PT1H", "2027-06-01T20:00 2027-06-01T21:00 America/New_York"},
		{"with a hyphen", "", "DTSTART;TZID=America-Chicago:20270601T200000\nDURATION:PT1H", "2027-06-01T20:00 2027-06-01T21:00 America/Chicago"},
		{"by rules alone", newYork, "DTSTART;TZID=Eastern:20270601T200000\nDURATION:PT1H", "2027-06-02T00:00 2027-06-02T01:00 UTC"},
		{"by rules, in winter", newYork, "DTSTART;TZID=Eastern:20270101T200000\nDURATION:PT1H", "2027-01-02T01:00 2027-01-02T02:00 UTC"},
		{"before all rules", newYork, "DTSTART;TZID=Eastern:19200115T200000\nDURATION:PT1H", "1920-01-16T01:00 1920-01-16T02:00 UTC"},
		{"before the only rule", "BEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\nDTSTART:20270601T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0400\nEND:STANDARD\nEND:VTIMEZONE\n", "DTSTART;TZID=Here:20270115T200000\nDURATION:PT1H", "2027-01-15T17:00 2027-01-15T18:00 UTC"},
		{"by rules, at home", "X-WR-TIMEZONE:Europe/Ljubljana\n" + newYork, "DTSTART;TZID=Eastern:20270601T200000\nDURATION:PT1H", "2027-06-02T02:00 2027-06-02T03:00 Europe/Ljubljana"},
		{"from the hour that clocks leap over", "", "DTSTART;TZID=Europe/Paris:20270328T023000\nDTEND;TZID=Europe/Paris:20270328T033000", "2027-03-28T02:30 2027-03-28T03:30 Europe/Paris"},
		{"to soon after that hour", "", "DTSTART;TZID=Europe/Paris:20270328T023000\nDTEND;TZID=Europe/Paris:20270328T031500", "2027-03-28T02:30 2027-03-28T03:15 Europe/Paris"},
		{"within that hour", "", "DTSTART;TZID=Europe/Paris:20270328T021500\nDTEND;TZID=Europe/Paris:20270328T024500", "2027-03-28T02:15 2027-03-28T02:45 Europe/Paris"},
		{"from that hour by rules alone", newYork, "DTSTART;TZID=Eastern:20270314T023000\nDTEND;TZID=Eastern:20270314T031500", "2027-03-14T07:30 2027-03-14T08:15 UTC"},
		{"a moment", "", "DTSTART:20270601T180000Z\nDTEND:20270601T190000Z", "2027-06-01T18:00 2027-06-01T19:00 UTC"},
		{"a moment at home", "X-WR-TIMEZONE:Europe/Ljubljana\n", "DTSTART:20270601T180000Z\nDTEND:20270601T190000Z", "2027-06-01T20:00 2027-06-01T21:00 Europe/Ljubljana"},
		{"the second time of an hour", "X-WR-TIMEZONE:Europe/Ljubljana\n", "DTSTART:20271031T011500Z\nDTEND:20271031T013000Z", "2027-10-31T02:15 2027-10-31T02:30 Europe/Ljubljana fold 3"},
		{"no zone", "", "DTSTART:20270601T200000\nDTEND:20270601T213000", "2027-06-01T20:00 2027-06-01T21:30 "},
		{"an empty zone", "", "DTSTART;TZID=:20270601T200000\nDTEND:20270601T213000", "2027-06-01T20:00 2027-06-01T21:30 "},
		{"a whole day", "", "DTSTART;VALUE=DATE:20270601", "2027-06-01T00:00 2027-06-02T00:00  days"},
		{"whole days", "", "DTSTART;VALUE=DATE:20270401\nDTEND;VALUE=DATE:20270415", "2027-04-01T00:00 2027-04-15T00:00  days"},
		{"two whole days long", "", "DTSTART;VALUE=DATE:20270327\nDURATION:P2D", "2027-03-27T00:00 2027-03-29T00:00  days"},
		{"a week long", "", "DTSTART;VALUE=DATE:20270401\nDURATION:P1W", "2027-04-01T00:00 2027-04-08T00:00  days"},
		{"a day without its VALUE", "", "DTSTART:20270601", "2027-06-01T00:00 2027-06-02T00:00  days"},
		{"a journey", "", "DTSTART;TZID=Europe/Paris:20270601T200000\nDTEND;TZID=Europe/London:20270601T200000", "2027-06-01T20:00 2027-06-01T21:00 Europe/Paris"},
		{"an hour over the clock change", "", "DTSTART;TZID=Europe/Paris:20270328T013000\nDURATION:PT1H", "2027-03-28T01:30 2027-03-28T03:30 Europe/Paris"},
		{"a day over the clock change", "", "DTSTART;TZID=Europe/Paris:20270327T200000\nDURATION:P1D", "2027-03-27T20:00 2027-03-28T20:00 Europe/Paris"},
		{"with hyphens", "", "DTSTART:2027-06-01T20:00:00\nDTEND:2027-06-01T21:00", "2027-06-01T20:00 2027-06-01T21:00 "},
	} {
		s := schedule(t, "BEGIN:VCALENDAR\n"+c.head+"BEGIN:VEVENT\nUID:1\nSUMMARY:x\n"+c.lines+"\nEND:VEVENT\nEND:VCALENDAR\n")
		if len(s.Items) != 1 {
			t.Errorf("%s: refused %v", c.name, s.Refused)
			continue
		}
		w := s.Items[0].When
		got := w.Start.String() + " " + w.End.String() + " " + w.Zone
		if w.WholeDays {
			got += " days"
		}
		if w.Fold != 0 {
			got += " fold " + string(rune('0'+w.Fold))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestADateThatCannotBeTakenInIsListed(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"no start":          {"SUMMARY:x", "start-unreadable x"},
		"a 30 February":     {"SUMMARY:x\nDTSTART:20270230T100000", "start-unreadable x"},
		"the year 0":        {"SUMMARY:x\nDTSTART:00010101T100000Z", "start-unreadable x"},
		"no end":            {"SUMMARY:x\nDTSTART:20270601T200000", "ics-no-end x"},
		"ends at its start": {"SUMMARY:x\nDTSTART:20270601T200000\nDTEND:20270601T200000", "end-before-start x"},
		"ends before, too, in the hour leapt over": {"SUMMARY:x\nDTSTART;TZID=Europe/Paris:20270328T023000\nDTEND;TZID=Europe/Paris:20270328T021500", "end-before-start x"},
		"ends before":       {"SUMMARY:x\nDTSTART:20270601T200000\nDTEND:20270601T190000", "end-before-start x"},
		"a day and an hour": {"SUMMARY:x\nDTSTART:20270601\nDTEND:20270601T190000", "end-unreadable x"},
		"a bad length":      {"SUMMARY:x\nDTSTART:20270601T200000\nDURATION:1 hour", "length-unreadable x"},
		"no such zone":      {"SUMMARY:x\nDTSTART;TZID=Mars/Olympus:20270601T200000\nDURATION:PT1H", "no-such-zone Mars/Olympus"},
		"no title":          {"DTSTART:20270601T200000\nDURATION:PT1H", "title-missing 7"},
	} {
		s := schedule(t, with("UID:7", c.lines))
		if len(s.Items) > 0 || len(s.Refused) != 1 {
			t.Errorf("%s: %+v", name, s)
			continue
		}
		r := s.Refused[0]
		if got := r.Rule + " " + strings.Join(r.Args, " "); got != c.want || r.Line != 2 || r.Foreign != "7" {
			t.Errorf("%s: %s on line %d of %s, want %s", name, got, r.Line, r.Foreign, c.want)
		}
	}
}

func TestOfADateThatRecursTheFirstIsTakenAndTheRestListed(t *testing.T) {
	s := schedule(t, with("UID:1", "SUMMARY:x", "DTSTART:20270601T200000", "DURATION:PT1H", "RRULE:FREQ=DAILY"))
	if len(s.Items) != 1 || len(s.Refused) != 1 || s.Refused[0].Rule != "ics-recurring" {
		t.Errorf("%+v", s)
	}
}

// RFC 5545, 3.8.5: the first date is one of the rule's, so that exceptions hold for it too.
func TestTheFirstDateOfARuleIsExceptedAsAnyOther(t *testing.T) {
	const (
		master    = "BEGIN:VEVENT\nUID:1\nSUMMARY:x\nDTSTART;TZID=Europe/Ljubljana:20270601T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n"
		otherwise = "BEGIN:VEVENT\nUID:1\nSUMMARY:y\nDTSTART;TZID=Europe/Ljubljana:20270601T213000\nDURATION:PT1H\n"
		end       = "END:VEVENT\n"
	)
	for name, c := range map[string]struct{ events, dates, refused string }{
		"moved":                          {master + end + otherwise + "RECURRENCE-ID;TZID=Europe/Ljubljana:20270601T200000\n" + end, "1 y 2027-06-01T21:30", "ics-recurring"},
		"moved, said before":             {otherwise + "RECURRENCE-ID;TZID=Europe/Ljubljana:20270601T200000\n" + end + master + end, "1 y 2027-06-01T21:30", "ics-recurring"},
		"moved, said as a moment":        {master + end + otherwise + "RECURRENCE-ID:20270601T180000Z\n" + end, "1 y 2027-06-01T21:30", "ics-recurring"},
		"moved, said as a day":           {master + end + otherwise + "RECURRENCE-ID;VALUE=DATE:20270601\n" + end, "1 y 2027-06-01T21:30", "ics-recurring"},
		"another is moved":               {master + end + otherwise + "RECURRENCE-ID;TZID=Europe/Ljubljana:20270602T200000\n" + end, "1 x 2027-06-01T20:00, 1/20270602T200000 y 2027-06-01T21:30", "ics-recurring"},
		"moved, of another UID":          {master + end + strings.Replace(otherwise, "UID:1", "UID:2", 1) + "RECURRENCE-ID:20270601T180000Z\n" + end, "1 x 2027-06-01T20:00, 2/20270601T180000Z y 2027-06-01T21:30", "ics-recurring"},
		"left out":                       {master + "EXDATE;TZID=Europe/Ljubljana:20270601T200000\n" + end, "", "ics-without-first"},
		"left out as a moment":           {master + "EXDATE:20270601T180000Z\n" + end, "", "ics-without-first"},
		"left out among others":          {master + "EXDATE:20270602T180000Z\nEXDATE:20270603T180000Z,20270601T180000Z\n" + end, "", "ics-without-first"},
		"left out as a day":              {master + "EXDATE;VALUE=DATE:20270601\n" + end, "", "ics-without-first"},
		"another is left out":            {master + "EXDATE:20270602T180000Z,20270601T200000Z,x\n" + end, "1 x 2027-06-01T20:00", "ics-recurring"},
		"left out, and nothing follows":  {strings.Replace(master, "RRULE:FREQ=DAILY\n", "", 1) + "EXDATE:20270601T180000Z\n" + end, "", "ics-without-first"},
		"moved to where nobody can read": {master + end + strings.Replace(otherwise, "DURATION:PT1H\n", "", 1) + "RECURRENCE-ID:20270601T180000Z\n" + end, "", "ics-recurring ics-no-end"},
	} {
		s := schedule(t, "BEGIN:VCALENDAR\n"+c.events+"END:VCALENDAR\n")
		var dates, refused []string
		for _, i := range s.Items {
			dates = append(dates, i.Foreign+" "+i.Title+" "+i.When.Start.String())
		}
		for _, r := range s.Refused {
			refused = append(refused, r.Rule)
			if of := map[bool]string{true: "1"}[r.Rule == "ics-no-end"]; r.Foreign != of {
				t.Errorf("%s: %s is of %q", name, r.Rule, r.Foreign)
			}
		}
		if got := strings.Join(dates, ", "); got != c.dates || strings.Join(refused, " ") != c.refused {
			t.Errorf("%s: %q, refused %q, want %q and %q", name, got, refused, c.dates, c.refused)
		}
	}
}

// Which of the dates of one UID are new is for whoever knows the earlier ones.
func TestADateIsKnownByItsUIDAndOneThatDiffersFromItsRuleByThatToo(t *testing.T) {
	event := func(uid, start, more string) string {
		return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:" + start + more + "\nDTSTART:" + start + "\nDURATION:PT1H\n" + more + "\nEND:VEVENT\n"
	}
	s := schedule(t, "BEGIN:VCALENDAR\n"+
		event("alone", "20270601T200000", "")+
		event("several", "20270601T200000", "")+event("several", "20270602T200000", "")+
		event("again", "20270601T200000", "RECURRENCE-ID:20270601T200000")+event("again", "20270608T200000", "RECURRENCE-ID:20270607T200000")+
		event("twice", "20270601T200000", "SEQUENCE:2")+event("twice", "20270601T200000", "SEQUENCE:1")+
		"END:VCALENDAR\n")
	want := []string{"alone", "several", "several", "again/20270601T200000", "again/20270607T200000", "twice", "twice"}
	if got := foreignIDs(s); !slices.Equal(got, want) {
		t.Errorf("ids %q, want %q", got, want)
	}
}

func foreignIDs(s calendar.Schedule) (ids []string) {
	for _, item := range s.Items {
		ids = append(ids, item.Foreign)
	}
	return ids
}

func TestWhatADateSaysIsTakenOver(t *testing.T) {
	s := schedule(t, "BEGIN:VCALENDAR\nX-WR-CALNAME:Festival\nNAME:The festival\nBEGIN:VEVENT\nUID:1\nSUMMARY;LANGUAGE=sl:Večer\\, dolg\n"+
		"DESCRIPTION:<p>One<br>two &amp; three</p>\nLOCATION:Dvorana\nCATEGORIES:talk\\, long,second\nURL:https://x.example/\nSTATUS:CANCELLED\nSEQUENCE:4\n"+
		"DTSTART:20270601T200000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n")
	item := s.Items[0]
	item.When = calendar.When{}
	want := calendar.ScheduleItem{
		Line: 4, Foreign: "1", Title: "Večer, dolg", Text: "One\ntwo & three", Language: "sl", Type: "talk, long", Room: "Dvorana",
		Website: "https://x.example/", Off: true, Sequence: 4,
	}
	if item.Title != want.Title || item.Text != want.Text || item.Language != want.Language || item.Type != want.Type || item.Room != want.Room ||
		item.Website != want.Website || !item.Off || item.Sequence != 4 || item.Line != 4 {
		t.Errorf("%+v, want %+v", item, want)
	}
	if s.Source != "Festival" || s.Title != "The festival" || s.Format != "ics" || s.Zone != "" || !slices.Equal(s.Rooms, []string{"Dvorana"}) {
		t.Errorf("%+v", s)
	}
}

func TestAMethodThatCancelsCancelsAll(t *testing.T) {
	s := schedule(t, "BEGIN:VCALENDAR\nMETHOD:CANCEL\n"+strings.TrimPrefix(simple, "BEGIN:VCALENDAR\n"))
	if !s.Items[0].Off {
		t.Error("it is on")
	}
}

// Check 24: our own calendars come back with the same dates.
func TestOurOwnCalendarsComeBackAsTheyWere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var entries []Entry
		for i := range rapid.IntRange(1, 5).Draw(rt, "dates") {
			start := calendar.DayOf(2027, 1, 1).At(rapid.IntRange(0, 365*1440).Draw(rt, "minute"))
			w := calendar.When{
				Start: start, End: start + calendar.Wall(rapid.IntRange(120, 3000).Draw(rt, "minutes")*60),
				Zone: rapid.SampledFrom([]string{"Europe/Ljubljana", "Europe/London", "Africa/Tunis"}).Draw(rt, "zone"),
			}
			if odd(w) {
				continue // written as moments: see the tests of instants
			}
			entries = append(entries, Entry{UID: string(rune('a' + i)), When: w, Standing: Sure, Summary: "x", Location: "there"})
		}
		read := schedule(t, written(t, Head{Name: "x", Zone: "Europe/Ljubljana"}, entries))
		if len(read.Items) != len(entries) {
			rt.Fatalf("%d of %d dates", len(read.Items), len(entries))
		}
		for i, item := range read.Items {
			if item.When != entries[i].When {
				rt.Errorf("%+v comes back as %+v", entries[i].When, item.When)
			}
		}
	})
}
