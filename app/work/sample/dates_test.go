package sample

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// spell writes what a sentence means, in full.
func spell(d dating) string {
	var parts []string
	for _, s := range d.stretches {
		parts = append(parts, fmt.Sprintf("%s/%s", s.start, s.end))
	}
	if d.second {
		parts = append(parts, "second")
	}
	if d.status != "" {
		parts = append(parts, string(d.status))
	}
	if d.rank != 0 {
		parts = append(parts, fmt.Sprint(d.rank))
	}
	for _, word := range []string{d.by.String(), d.in, d.title} {
		if word != "" {
			parts = append(parts, word)
		}
	}
	return strings.Join(parts, " ")
}

func TestASentenceOfDatesMeansItsDates(t *testing.T) {
	for sentence, want := range map[string]string{
		"23 Aug 20:30-21:45":      "2027-08-23T20:30/2027-08-23T21:45",
		"23 Aug 2026 20:30-21:45": "2026-08-23T20:30/2026-08-23T21:45",
		"23..24 Aug 20:30-21:45":  "2027-08-23T20:30/2027-08-23T21:45 2027-08-24T20:30/2027-08-24T21:45",
		"31 Aug..1 Sep":           "2027-08-31T00:00/2027-09-01T00:00 2027-09-01T00:00/2027-09-02T00:00",
		"3, 10 May, 2 Jun 10:00-11:00": "2027-05-03T10:00/2027-05-03T11:00 2027-05-10T10:00/2027-05-10T11:00 " +
			"2027-06-02T10:00/2027-06-02T11:00",
		"5 Jul to 30 Jul":              "2027-07-05T00:00/2027-07-31T00:00",
		"22 May 18:00 to 24 May 06:00": "2027-05-22T18:00/2027-05-24T06:00",
		"31 Dec 23:00-01:30":           "2027-12-31T23:00/2028-01-01T01:30",
		"1 May 20:00-24:00":            "2027-05-01T20:00/2027-05-02T00:00",
		"Tue Thu 10:00-13:00 from 2 Feb until 11 Feb except 9 Feb": "2027-02-02T10:00/2027-02-02T13:00 " +
			"2027-02-04T10:00/2027-02-04T13:00 2027-02-11T10:00/2027-02-11T13:00",
		"Tue, Thu 10:00-13:00 from 2 Feb until 4 Feb":         "2027-02-02T10:00/2027-02-02T13:00 2027-02-04T10:00/2027-02-04T13:00",
		"every other Mon 09:00-10:00 from 1 Feb until 20 Feb": "2027-02-01T09:00/2027-02-01T10:00 2027-02-15T09:00/2027-02-15T10:00",
		"first Sat 09:00-10:00 from 1 Jan until 28 Feb":       "2027-01-02T09:00/2027-01-02T10:00 2027-02-06T09:00/2027-02-06T10:00",
		"last Sun 09:00-10:00 from 1 Jan until 28 Feb":        "2027-01-31T09:00/2027-01-31T10:00 2027-02-28T09:00/2027-02-28T10:00",
		"23 Aug 20:30-21:45 option 1 by 15 Jun":               "2027-08-23T20:30/2027-08-23T21:45 option 1 2027-06-15",
		"23 Aug 20:30-21:45 in cado/room idea | A title":      "2027-08-23T20:30/2027-08-23T21:45 idea cado/room A title",
		"31 Oct 02:30-03:00 second":                           "2027-10-31T02:30/2027-10-31T03:00 second",
		"29 Feb 2028":                                         "2028-02-29T00:00/2028-03-01T00:00",
	} {
		d, err := parseDates(sentence, 2027)
		if err != nil {
			t.Errorf("%q: %v", sentence, err)
		} else if got := spell(d); got != want {
			t.Errorf("%q means\n%s, want\n%s", sentence, got, want)
		}
	}
}

func TestAWrongSentenceOfDatesSaysWhatIsWrong(t *testing.T) {
	for sentence, want := range map[string]string{
		"":                                       `"" is not a number from 1 to 31`,
		"29 Feb":                                 "February has no day 29",
		"23 20:30-21:45":                         "a month is missing after 23",
		"23 Agu":                                 "a month is missing after 23",
		"24..23 Aug":                             "runs backwards",
		"30 Jul to 5 Jul":                        "2027-07-05 is before 2027-07-30",
		"1 May 10:00 to 1 May 10:00":             "is not after",
		"1 May 10:00":                            `"to" is missing before ""`,
		"1 May 25:00-26:00":                      `"25:00-26:00" is no word of dates`,
		"1 May maybe":                            `"maybe" is no word of dates`,
		"1 May option 0":                         `"0" is not a number from 1 to 9`,
		"1 May in":                               "a place is missing",
		"Tue 10:00-11:00":                        `"from" is missing`,
		"Tue 10:00-11:00 from 3 Feb until 8 Feb": "no day is left",
		"Tue 10:00-11:00 from 3 Feb until 1 Feb": "from one day to two years",
		"first 10:00-11:00 from 1 Feb until 2 Feb": "a weekday is missing",
		"every Tue from 1 Feb until 2 Feb":         `"other" is missing`,
		"1 Jan 1990..1 Jan 2199":                   "more than two years",
	} {
		if _, err := parseDates(sentence, 2027); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", sentence, err, want)
		}
	}
}

func TestADateThatIsWrittenIsReadAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := calendar.DayOf(2027, 1, 1) + calendar.Day(rapid.IntRange(0, 364).Draw(t, "day"))
		from := rapid.IntRange(0, 24*60-1).Draw(t, "from")
		length := rapid.IntRange(1, 24*60).Draw(t, "length")
		start, end := day.At(from), day.At(from+length)
		sentence := fmt.Sprintf("%s %s-%s", day.Date().Format("2 Jan"), start.Plain().Format("15:04"), end.Plain().Format("15:04"))
		d, err := parseDates(sentence, 2027)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.stretches) != 1 || d.stretches[0] != (stretch{start, end, false}) {
			t.Fatalf("%q means %v, want %v to %v", sentence, d.stretches, start, end)
		}
	})
}

func TestASeriesHasEachOfItsWeekdaysAndNoOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := calendar.DayOf(2027, 1, 1) + calendar.Day(rapid.IntRange(0, 300).Draw(t, "from"))
		until := from + calendar.Day(rapid.IntRange(7, 300).Draw(t, "until"))
		weekday := calendar.Day(rapid.IntRange(0, 6).Draw(t, "weekday"))
		name := (from + weekday).Date().Format("Mon")
		sentence := fmt.Sprintf("%s 10:00-11:00 from %s until %s", name, from.Date().Format("2 Jan 2006"), until.Date().Format("2 Jan 2006"))
		d, err := parseDates(sentence, 2027)
		if err != nil {
			t.Fatal(err)
		}
		want := from + weekday
		for _, s := range d.stretches {
			if s.start.Day() != want {
				t.Fatalf("%q has %v, want %v", sentence, s.start, want)
			}
			want += 7
		}
		if want <= until {
			t.Fatalf("%q ends before %v", sentence, want)
		}
	})
}

func TestASentenceOfAPhaseMeansItsTimeAndItsCalls(t *testing.T) {
	for sentence, want := range map[string]string{
		"get-in day-1 09:00 4h":         "{get-in day -1 540 240}",
		"doors start-30m 30m":           "{doors start 0 -30 30}",
		"strike end 90m quiet":          "{strike end 0 0 90} quiet",
		"strike end+1h30m 2h in v/room": "{strike end 0 90 120} in v/room",
		"show start 75m | stage manager: Petra Hribar, 2 stage: ?": "{show start 0 0 75} " +
			"[stage manager Petra Hribar accepted 0 0] [stage  to-ask 0 0] [stage  to-ask 0 0]",
		"focus day 14:00 2h | light: Ana Kos asked early 30m late 15m": "{focus day 0 840 120} [light Ana Kos asked 30 15]",
	} {
		s, err := parsePhase(sentence, 2027)
		if err != nil {
			t.Errorf("%q: %v", sentence, err)
			continue
		}
		got := fmt.Sprintf("{%s %s %d %d %d}", s.kind, s.timing.Anchor, s.timing.Days, s.timing.Offset, s.timing.Length)
		if s.quiet {
			got += " quiet"
		}
		if s.in != "" {
			got += " in " + s.in
		}
		for _, h := range s.calls {
			got += fmt.Sprintf(" [%s %s %s %d %d]", h.position, h.who, h.state, h.lead, h.lag)
		}
		if got != want {
			t.Errorf("%q means %s, want %s", sentence, got, want)
		}
	}
}

func TestAPhaseMayHaveATimeOfItsOwn(t *testing.T) {
	s, err := parsePhase("get-in 25 Aug 16:00 3h", 2027)
	if err != nil {
		t.Fatal(err)
	}
	start := calendar.DayOf(2027, 8, 25).At(16 * 60)
	if s.timing.Anchor != calendar.Absolute || s.timing.When.Start != start || s.timing.When.End != start+3*3600 {
		t.Errorf("got %+v", s.timing)
	}
}

func TestAWrongPhaseSaysWhatIsWrong(t *testing.T) {
	for sentence, want := range map[string]string{
		"":                       `"" is no phase`,
		"sleep end 1h":           `"sleep" is no phase`,
		"get-in noon 1h":         `"noon" is not day, start, end`,
		"get-in day-x 09:00 1h":  "day-x is not a day near its date",
		"get-in day 9 1h":        `"9" is not a time like 20:30`,
		"strike end soon":        `"soon" is not a length`,
		"strike end 90s":         `"90s" is not a length`,
		"strike end 1h loudly":   `"loudly" is no word of phases`,
		"strike end 1h | nobody": `the call "nobody" has no colon`,
		"strike end-99999h 1h":   "is not a length",
	} {
		if _, err := parsePhase(sentence, 2027); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", sentence, err, want)
		}
	}
}

func TestOpeningHoursAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"Tue..Sun 10:00-18:00":                    "[fri sat sun thu tue wed] 600 1080   false",
		"Wed Sat 10:00-02:00":                     "[sat wed] 600 1560   false",
		"10:00-24:00":                             "[] 600 1440   false",
		"Thu 10:00-22:00 from 1 Jun until 31 Aug": "[thu] 600 1320 2027-06-01 2027-08-31 false",
		"closed 15 Aug":                           "[] 0 0 2027-08-15 2027-08-15 true",
		"closed 1..5 Aug":                         "[] 0 0 2027-08-01 2027-08-05 true",
		"Tue..":                                   "",
		"10:00":                                   "",
	} {
		o, err := parseHours(text, 2027)
		got := ""
		if err == nil {
			got = fmt.Sprint(o.Weekdays.Words(), " ", o.Opens, " ", o.Closes, " ", o.From, " ", o.Until, " ", o.Closed)
		}
		if got != want {
			t.Errorf("%q means %q (%v), want %q", text, got, err, want)
		}
	}
}

func FuzzDates(f *testing.F) {
	f.Add("23..24 Aug 20:30-21:45 option 1 by 15 Jun | Opening")
	f.Add("Tue Thu 10:00-13:00 from 2 Feb until 24 Jun except 6 Apr, 3..7 May")
	f.Add("22 May 18:00 to 24 May 06:00 in a/b second")
	f.Add("last Sun 09:00-10:00 from 1 Jan until 28 Feb")
	f.Fuzz(func(t *testing.T, sentence string) {
		d, err := parseDates(sentence, 2027)
		if err != nil {
			return
		}
		for _, s := range d.stretches {
			if s.end <= s.start {
				t.Errorf("%q ends at %v, before %v", sentence, s.end, s.start)
			}
		}
		if len(d.stretches) == 0 {
			t.Errorf("%q means no date", sentence)
		}
	})
}

func FuzzPhase(f *testing.F) {
	f.Add("get-in day-1 09:00 4h quiet in a/b | stage: Luka Zupan asked early 30m, 2 stage: ?")
	f.Add("strike 25 Aug 23:15 90m")
	f.Fuzz(func(t *testing.T, sentence string) {
		if s, err := parsePhase(sentence, 2027); err == nil && s.timing.Anchor != calendar.Absolute && s.timing.Length < 1 {
			t.Errorf("%q takes no time", sentence)
		}
	})
}

func FuzzHours(f *testing.F) {
	f.Add("Tue..Sun 10:00-18:00 from 1 Jun until 31 Aug")
	f.Add("closed 15 Aug")
	f.Fuzz(func(t *testing.T, text string) {
		if o, err := parseHours(text, 2027); err == nil && !o.Closed && o.Closes <= o.Opens {
			t.Errorf("%q closes before it opens", text)
		}
	})
}
