package feed

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/calendar"
)

// Check 12.
func TestZonesWithTwoRulesAreWrittenAsTwoRules(t *testing.T) {
	for zone, want := range map[string][2]string{
		"Europe/Ljubljana": {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
		"Europe/Paris":     {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
		"Europe/London":    {"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"},
		"America/New_York": {"FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"},
		"Australia/Sydney": {"FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"},
	} {
		rules := zoneYears{zone, 2027, 2027}.rules()
		text := string(rules.text)
		if !rules.regular || strings.Count(text, "BEGIN:STANDARD") != 1 || strings.Count(text, "BEGIN:DAYLIGHT") != 1 ||
			strings.Contains(text, "UNTIL") || strings.Contains(text, "RDATE") ||
			!strings.Contains(text, want[0]+"\r\n") || !strings.Contains(text, want[1]+"\r\n") {
			t.Errorf("%s is written as\n%s", zone, text)
		}
	}
}

func TestTheRuleIsFoundWhateverYearACalendarBeginsIn(t *testing.T) {
	for year := 2009; year < 2035; year++ {
		for _, zone := range []string{"America/New_York", "Australia/Sydney", "Europe/Paris"} {
			if !(zoneYears{zone, year, year + 1}).rules().regular {
				t.Errorf("%s is irregular from %d", zone, year)
			}
		}
	}
}

func TestInDublinTheLargerOffsetIsDaylight(t *testing.T) {
	text := string(zoneYears{"Europe/Dublin", 2027, 2027}.rules().text)
	summer := text[strings.Index(text, "BEGIN:DAYLIGHT"):strings.Index(text, "END:DAYLIGHT")]
	if !strings.Contains(summer, "TZOFFSETTO:+0100\r\nTZNAME:IST") {
		t.Errorf("Dublin's summer is\n%s", summer)
	}
}

func TestAZoneWithoutClockChangesHasOneStandardTime(t *testing.T) {
	text := string(zoneYears{"Africa/Tunis", 2027, 2027}.rules().text)
	want := "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n"
	if !strings.Contains(text, want) || strings.Contains(text, "DAYLIGHT") {
		t.Errorf("Tunis is\n%s", text)
	}
}

// Check 14.
func TestDatesInIrregularZonesAreWrittenAsMomentsWithTheLocalTimeToldBesides(t *testing.T) {
	for _, zone := range []string{"Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "America/Santiago", "Asia/Gaza", "Asia/Hebron", "Asia/Jerusalem", "America/Nuuk"} {
		when := at("2027-04-10T19:00", "2027-04-10T20:30", zone)
		span, _ := when.Span()
		text := written(t, Head{}, []Entry{{UID: "x", When: when, Description: "what", LocalTime: "19:00 there"}})
		if got, want := line(text, "DTSTART"), "DTSTART:"+span.Start.Time().Format("20060102T150405Z"); got != want {
			t.Errorf("%s: %s, want %s", zone, got, want)
		}
		if got := line(text, "DESCRIPTION"); got != `DESCRIPTION:19:00 there\n\nwhat` {
			t.Errorf("%s: %s", zone, got)
		}
		if strings.Contains(text, "VTIMEZONE") || strings.Contains(text, "TZID") {
			t.Errorf("%s: rules of a zone that is not used", zone)
		}
	}
}

// Check 15. The count tells when the zone database changes the picture.
func TestEveryZoneIsWrittenInNoTime(t *testing.T) {
	names := everyZone(t)
	irregular := 0
	begun := time.Now()
	for _, name := range names {
		for _, years := range [][2]int{{2024, 2024}, {2028, 2028}, {2023, 2029}} {
			rules := zoneYears{name, years[0], years[1]}.work()
			if years[0] == 2028 && !rules.regular {
				irregular++
			}
			if !strings.HasSuffix(string(rules.text), "END:VTIMEZONE\r\n") {
				t.Fatalf("%s is written as %q", name, rules.text)
			}
		}
	}
	t.Logf("%d zones, %d irregular, %v in all", len(names), irregular, time.Since(begun))
	if irregular < 10 || irregular > 40 {
		t.Errorf("%d of %d zones are irregular", irregular, len(names))
	}
}

// everyZone lists the names in the machine's zone database.
func everyZone(t *testing.T) []string {
	t.Helper()
	const root = "/usr/share/zoneinfo"
	var names []string
	err := filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		name, _ := filepath.Rel(root, path)
		if err == nil && !e.IsDir() && !strings.HasPrefix(name, "right/") && !strings.HasPrefix(name, "posix/") {
			if _, err := calendar.Zone(name); err == nil {
				names = append(names, name)
			}
		}
		return nil
	})
	if err != nil || len(names) < 100 {
		t.Skipf("the machine has no zone database: %v", err)
	}
	return names
}

func TestOnsetsAreFoundToTheSecondAndNowhereElse(t *testing.T) {
	clocks, _ := calendar.Zone("Europe/Ljubljana")
	var got []string
	for _, o := range onsets(clocks, 2024, 2025) {
		got = append(got, o.at.Time().Format(time.RFC3339)+" "+o.name)
	}
	want := []string{"2024-03-31T01:00:00Z CEST", "2024-10-27T01:00:00Z CET", "2025-03-30T01:00:00Z CEST", "2025-10-26T01:00:00Z CET"}
	if !slices.Equal(got, want) {
		t.Errorf("onsets %v, want %v", got, want)
	}
}

// Check 13 for zones that are written date by date, as an empty calendar of such a programme is.
func TestOffsetsAreWrittenAsHoursAndMinutes(t *testing.T) {
	for seconds, want := range map[int]string{0: "+0000", 3600: "+0100", 20700: "+0545", -18000: "-0500", -12600: "-0330", -60: "-0001", -75: "-000115"} {
		if got := offsetText(seconds); got != want {
			t.Errorf("%d s are written %s, want %s", seconds, got, want)
		}
	}
}

func TestAnIrregularZoneIsReadBackAsItIs(t *testing.T) {
	text := written(t, Head{Name: "x", Zone: "Africa/Casablanca"}, nil)
	d, err := Read([]byte(text), Usual())
	if err != nil {
		t.Fatal(err)
	}
	rules := d.Calendars[0].zone("Africa/Casablanca").rules
	clocks, _ := calendar.Zone("Africa/Casablanca")
	for day := calendar.DayOf(2020, 1, 1); day < calendar.DayOf(2030, 1, 1); day++ {
		if got, _ := day.At(12*60).Moment(rules, false); true {
			if want, _ := day.At(12*60).Moment(clocks, false); got != want {
				t.Fatalf("noon of %s is read as %v, is %v", day, got.Time(), want.Time())
			}
		}
	}
}
