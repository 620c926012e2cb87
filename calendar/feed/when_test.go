package feed

import (
	"fmt"
	"testing"

	"affiche/calendar"
)

func TestStampsAreReadAsFilesWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"20270825": "2027-08-25T00:00 day", "20270825T220000": "2027-08-25T22:00", "20270825T2200": "2027-08-25T22:00", "20270825T220030Z": "2027-08-25T22:00:30 UTC",
		" 20270825t220000z ": "2027-08-25T22:00 UTC", "2027-08-25T22:00:00": "2027-08-25T22:00", "2027-08-25": "2027-08-25T00:00 day", "20270825T235960": "2027-08-25T23:59:59",
		"": "no", "2027": "no", "2027-": "no", "2027082": "no", "202708255": "no", "20270230": "no", "20271301": "no", "20270800": "no", "00000101": "no", "2027082x": "no",
		"20270825T": "no", "20270825T24": "no", "20270825T240000": "no", "20270825T226000": "no", "20270825T220061": "no", "20270825T22000x": "no", "20270825T2200000": "no",
	} {
		got := "no"
		if s, ok := parseStampText(text); ok {
			got = s.wall.String()
			if s.day {
				got += " day"
			}
			if s.zone != "" {
				got += " " + s.zone
			}
		}
		if got != want {
			t.Errorf("%q is read as %s, want %s", text, got, want)
		}
	}
}

func TestLengthsAreDaysOfTheCalendarAndSecondsOfTheClock(t *testing.T) {
	for text, want := range map[string]string{
		"P1D": "1 0", "P2W": "14 0", "PT1H30M": "0 5400", "P1DT2H": "1 7200", "PT45S": "0 45", " +pt15m ": "0 900", "P999999D": "999999 0", "PT0S": "0 0",
		"": "no", "P": "no", "PT": "no", "1D": "no", "-PT1H": "no", "P1": "no", "PT1": "no", "PT1D": "no", "PT1W": "no", "P1H": "no", "P1S": "no", "P1M": "no", "P1T": "no",
		"P1000000D": "no", "P10000000D": "no", "PT999999H": "no", "P1Y": "no",
	} {
		got := "no"
		if days, seconds, ok := parseDuration(text); ok {
			got = fmt.Sprint(days, " ", seconds)
		}
		if got != want {
			t.Errorf("%q lasts %s, want %s", text, got, want)
		}
	}
}

func TestTimesThatDoNotGoTogetherAreRefused(t *testing.T) {
	for _, c := range []struct{ name, start, end, want string }{
		{"a zone and none", "DTSTART;TZID=Europe/Rome:20270601T100000", "DTEND:20270601T110000", "end-unreadable"},
		{"none and a zone", "DTSTART:20270601T100000", "DTEND;TZID=Europe/Rome:20270601T130000", "end-unreadable"},
		{"none and none", "DTSTART:20270601T100000", "DTEND:20270601T110000", ""},
		{"a day and a time", "DTSTART:20270601", "DTEND:20270602T100000", "end-unreadable"},
		{"a zone for a day", "DTSTART;TZID=Europe/Rome;VALUE=DATE:20270601", "DTEND:20270602", ""},
		{"a time after its end", "DTSTART:20270601T100000", "DTEND:20270601T100000", "end-before-start"},
		{"long ago", "DTSTART:18991231T100000", "DTEND:18991231T110000", "start-unreadable"},
		{"not so long ago", "DTSTART:19000102T100000", "DTEND:19000102T110000", ""},
		{"far off", "DTSTART:21991231T100000", "DTEND:21991231T110000", ""},
		{"too far off", "DTSTART:22000101T000000", "DTEND:22000101T010000", "start-unreadable"},
		{"an end too far off", "DTSTART:21991231T230000", "DTEND:22000101T000000", "end-unreadable"},
	} {
		s, err := ReadSchedule([]byte(with("UID:1", "SUMMARY:x", c.start, c.end)))
		if err != nil {
			t.Fatal(c.name, err)
		}
		got := ""
		for _, r := range s.Refused {
			got = r.Rule
		}
		if got != c.want || len(s.Items)+len(s.Refused) != 1 {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhatHasNoUIDIsToldApartByWhatItIsAndWhen(t *testing.T) {
	s := schedule(t, with("SUMMARY:Evening", "DTSTART:20270601T100000Z", "DURATION:PT1H"))
	if len(s.Items) != 1 || s.Items[0].Foreign != "Evening 20270601T100000Z" {
		t.Errorf("%+v", s)
	}
}

func TestTheZoneOfAllIsThatOfEach(t *testing.T) {
	item := func(zone string) calendar.ScheduleItem {
		return calendar.ScheduleItem{When: calendar.When{Zone: zone}}
	}
	for want, zones := range map[string][]string{
		"Europe/Rome": {"UTC", "Europe/Rome", "", "Europe/Rome"}, "": {"Europe/Rome", "Europe/Paris", "Europe/Rome"},
	} {
		var items []calendar.ScheduleItem
		for _, z := range zones {
			items = append(items, item(z))
		}
		if got := commonZone(items); got != want {
			t.Errorf("the zone of %q is %q", zones, got)
		}
	}
}
