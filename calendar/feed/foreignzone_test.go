package feed

import (
	"fmt"
	"strings"
	"testing"
)

func TestRulesOfForeignZonesStrikeWhenTheySay(t *testing.T) {
	for rule, want := range map[string]string{
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU":                                    "2026-03-29 2027-03-28",
		"FREQ=YEARLY;BYMONTH=4;BYDAY=1SU":                                     "2025-04-06 2026-04-05",
		"FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU":             "2025-09-07 2026-09-06",
		"FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1":                                "2025-10-31 2026-10-31",
		"FREQ=YEARLY":                                                         "2026-03-30 2027-03-30",
		"FREQ=YEARLY;INTERVAL=2":                                              "2027-03-30 2029-03-30",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T010000Z":             "2026-03-29",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T005959Z":             "",
		"FREQ=YEARLY;COUNT=2":                                                 "2026-03-30",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T020000":              "2026-03-29",
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20260329T015959":              "",
		"FREQ=YEARLY;BYMONTH=12;BYDAY=5WE":                                    "2025-12-31 2026-12-30",
		"FREQ=YEARLY;BYMONTH=4;BYDAY=-4SU":                                    "2025-04-06 2026-04-05",
		"FREQ=YEARLY;BYMONTH=4,4;BYDAY=1SU,1SU,7SU,+1SU":                      "2025-04-06 2026-04-05",
		"FREQ=YEARLY;BYMONTH=0,4;BYDAY=1SU":                                   "2025-04-06 2026-04-05",
		"FREQ=YEARLY;BYMONTH=4;BYDAY=53SU":                                    "",
		"FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31":                                 "",
		"FREQ=DAILY":                                                          "",
		"freq=yearly;bymonth=3;byday=-1su":                                    "2026-03-29 2027-03-28",
		"FREQ=YEARLY;BYMONTH=13;BYDAY=XX,9;BYMONTHDAY=99;INTERVAL=-1;COUNT=x": "",
	} {
		var got []string
		for w := range parseRule(rule).from(wall("2025-03-30T02:00"), 3600, usualPatience()) {
			got = append(got, w.Day().String())
			if len(got) == 2 {
				break
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s strikes on %v, want %s", rule, got, want)
		}
	}
}

// Outlook's rules begin in 1601, and time zones are looked at from 1950 on.
func TestRulesFromLongAgoKeepTheirStep(t *testing.T) {
	for rule, want := range map[string]string{
		"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU":            "1950-03-26",
		"FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=-1SU": "1951-03-25",
		"FREQ=YEARLY;INTERVAL=3;BYMONTH=3;BYDAY=-1SU": "1952-03-30",
	} {
		for w := range parseRule(rule).from(wall("1601-03-25T02:00"), 3600, usualPatience()) {
			if got := w.Day().String(); got != want {
				t.Errorf("%s strikes first on %s, want %s", rule, got, want)
			}
			break
		}
	}
	for w := range parseRule("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU").from(wall("1950-03-26T02:00"), 3600, usualPatience()) {
		if got := w.Day().String(); got != "1951-03-25" {
			t.Errorf("from 1950 it strikes first on %s", got)
		}
		break
	}
}

func TestOffsetsAreReadAsFilesWriteThem(t *testing.T) {
	for text, want := range map[string]int{
		"+0100": 3600, "-0530": -19800, "+053000": 19800, " +0100 ": 3600, "-000115": -75, "+2400": 86400, "+0000": 0,
	} {
		if got, ok := parseOffset(text); !ok || got != want {
			t.Errorf("%q is %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "0100", "01000", "+100", "+01:00", "+2500", "+25000", "+0060", "+010060", "++100", "+-100", "Z"} {
		if got, ok := parseOffset(text); ok {
			t.Errorf("%q is %d", text, got)
		}
	}
}

// zonedFile is a calendar with rules for a zone and one date in it.
func zonedFile(rules string) string {
	return "BEGIN:VCALENDAR\n" + rules + "BEGIN:VEVENT\nUID:1\nSUMMARY:x\nDTSTART;TZID=here:20270601T100000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
}

const plusTwo = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0200\nEND:STANDARD\n"

func TestAZoneMeansWhatTheFileSaysOfIt(t *testing.T) {
	minusFive := strings.ReplaceAll(plusTwo, "+0200", "-0500")
	for name, c := range map[string]struct{ rules, want string }{
		"by its rules":                    {"BEGIN:VTIMEZONE\nTZID:here\n" + plusTwo + "END:VTIMEZONE\n", "2027-06-01T08:00 UTC"},
		"by the name behind it":           {"BEGIN:VTIMEZONE\nTZID:here\nX-LIC-LOCATION:Europe/Ljubljana\n" + plusTwo + "END:VTIMEZONE\n", "2027-06-01T10:00 Europe/Ljubljana"},
		"by the calendar's own zone":      {"X-WR-TIMEZONE:Europe/Lisbon\nBEGIN:VTIMEZONE\nTZID:here\n" + plusTwo + "END:VTIMEZONE\n", "2027-06-01T09:00 Europe/Lisbon"},
		"by the rules of its own name":    {"BEGIN:VTIMEZONE\nTZID:there\n" + minusFive + "END:VTIMEZONE\nBEGIN:VTIMEZONE\nTZID:here\n" + plusTwo + "END:VTIMEZONE\n", "2027-06-01T08:00 UTC"},
		"by the first of two":             {"BEGIN:VTIMEZONE\nTZID:here\n" + plusTwo + "END:VTIMEZONE\nBEGIN:VTIMEZONE\nTZID:here\n" + minusFive + "END:VTIMEZONE\n", "2027-06-01T08:00 UTC"},
		"by the half that can be read":    {"BEGIN:VTIMEZONE\nTZID:here\nBEGIN:DAYLIGHT\nDTSTART:19700101T000000\nTZOFFSETTO:+0900\nEND:DAYLIGHT\n" + plusTwo + "END:VTIMEZONE\n", "2027-06-01T08:00 UTC"},
		"not by rules that say nothing":   {"BEGIN:VTIMEZONE\nTZID:here\nEND:VTIMEZONE\n", "no-such-zone here"},
		"not by too many offsets":         {"BEGIN:VTIMEZONE\nTZID:here\n" + manyOffsets() + "END:VTIMEZONE\n", "no-such-zone here"},
		"not by anything":                 {"", "no-such-zone here"},
		"not by a part of another's kind": {"BEGIN:VTODO\nTZID:here\n" + plusTwo + "END:VTODO\n", "no-such-zone here"},
	} {
		s, err := ReadSchedule([]byte(zonedFile(c.rules)))
		if err != nil {
			t.Fatal(name, err)
		}
		got := ""
		for _, i := range s.Items {
			got = i.When.Start.String() + " " + i.When.Zone
		}
		for _, r := range s.Refused {
			got = r.Rule + " " + r.Args[0]
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func manyOffsets() string {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, "BEGIN:STANDARD\nDTSTART:20%02d%02d01T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+%04d\nEND:STANDARD\n", i/12, i%12+1, i/60*100+i%60)
	}
	return b.String()
}

func TestZonesAreKnownByTheNamesThatFilesWrite(t *testing.T) {
	for tzid, want := range map[string]string{
		"Europe/Ljubljana": "Europe/Ljubljana", " Europe/Ljubljana ": "Europe/Ljubljana", "Europe-Ljubljana": "Europe/Ljubljana",
		"W. Europe Standard Time": "Europe/Berlin", "/freeassociation.sourceforge.net/Tzfile/Europe/Rome": "Europe/Rome",
		"/citadel.org/20210210_1/America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires",
		"America-Argentina/Buenos_Aires":                         "America/Argentina/Buenos_Aires",
		"Local":                                                  "", "localtime": "", "": "", "/": "", "Central": "", strings.Repeat("a", 100): "", "../Europe/Rome": "Europe/Rome",
	} {
		if got := known(tzid); got != want {
			t.Errorf("%q is known as %q, want %q", tzid, got, want)
		}
	}
}

func TestAZoneIsLookedForOnce(t *testing.T) {
	f := &Foreign{zones: map[string]zoneRead{}, patience: &patience{names: 1}}
	for range 3 {
		if got := f.zone("Europe/Rome").name; got != "Europe/Rome" {
			t.Fatalf("it is %q", got)
		}
	}
	if got := f.zone("Europe/Paris").name; got != "" {
		t.Errorf("with no patience left it is %q", got)
	}
}

// Each of these took from seconds to minutes for a megabyte, since something was looked for anew for each date.
func TestHostileZonesAreNotFollowedForEver(t *testing.T) {
	date := func(i int, zone string) string {
		return fmt.Sprintf("BEGIN:VEVENT\nUID:%d\nSUMMARY:x\nDTSTART;TZID=%s:20270101T100000\nDURATION:PT1H\nEND:VEVENT\n", i, zone)
	}
	half := func(rule string) string {
		return "BEGIN:STANDARD\nDTSTART:19500101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;" + rule + "\nEND:STANDARD\n"
	}
	zone := func(halves string) string { return "BEGIN:VTIMEZONE\nTZID:bad\n" + halves + "END:VTIMEZONE\n" }
	calendarOf := func(parts string) string { return "BEGIN:VCALENDAR\n" + parts + "END:VCALENDAR\n" }
	times := func(n int, line func(int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(line(i))
		}
		return b.String()
	}
	for name, file := range map[string]string{
		"a zone for each date": calendarOf(times(30_000, func(i int) string { return date(i, fmt.Sprint("zone", i)) })),
		"zones of many parts":  calendarOf(times(300, func(i int) string { return date(i, fmt.Sprint(i, strings.Repeat("/a", 30_000))) })),
		"a calendar of many properties": calendarOf(strings.Repeat("X:y\n", 90_000) + times(20_000, func(i int) string {
			return fmt.Sprintf("BEGIN:VEVENT\nUID:%d\nDTSTART:20270101T100000Z\nDURATION:PT1H\nEND:VEVENT\n", i)
		})),
		"months without end":            calendarOf(zone(half("BYMONTH="+strings.Repeat("2,", 10_000)+"2;BYMONTHDAY="+strings.Repeat("30,", 10_000)+"30")) + date(1, "bad")),
		"weekdays that never come":      calendarOf(zone(strings.Repeat(half("BYDAY="+strings.Repeat("6MO,7TU,", 2_000)), 300)) + date(1, "bad")),
		"rules that never strike":       calendarOf(zone(strings.Repeat(half("BYMONTH=2;BYMONTHDAY=30"), 35_000)) + date(1, "bad")),
		"many calendars":                strings.Repeat(calendarOf(zone(half("BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU"))+date(1, "bad")), 15_000),
		"many calendars of other zones": times(60_000, func(i int) string { return calendarOf(fmt.Sprintf("X-WR-TIMEZONE:a/b/c%d\n", i)) }),
	} {
		if _, err := ReadSchedule([]byte(file)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAZoneThatNeverEndsIsNotFollowedForEver(t *testing.T) {
	half := "BEGIN:STANDARD\nDTSTART:19500101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n" +
		"RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU\nEND:STANDARD\n"
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\n")
	for i := range 5 {
		fmt.Fprintf(&b, "BEGIN:VTIMEZONE\nTZID:bad%d\n%sEND:VTIMEZONE\n", i, strings.Repeat(half, 2))
		fmt.Fprintf(&b, "BEGIN:VEVENT\nUID:%d\nSUMMARY:x\nDTSTART;TZID=bad%d:20270101T100000\nDURATION:PT1H\nEND:VEVENT\n", i, i)
	}
	b.WriteString("END:VCALENDAR\n")
	s, err := ReadSchedule([]byte(b.String()))
	if err != nil || len(s.Refused) != 5 {
		t.Errorf("%v, %d items, %d refused", err, len(s.Items), len(s.Refused))
	}
}
