package feed

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"pgregory.net/rapid"

	"affiche/calendar"
)

// simple is a calendar of one date, as small as may be.
const simple = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Evening\nDTSTART:20270601T180000Z\nDTEND:20270601T190000Z\nEND:VEVENT\nEND:VCALENDAR\n"

// with is a calendar with one event of these lines.
func with(lines ...string) string {
	return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + strings.Join(lines, "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n"
}

// reasons are the rules by which a file is refused.
func reasons(err error) string {
	var u calendar.Unreadable
	if !errors.As(err, &u) {
		return fmt.Sprint(err)
	}
	var rules []string
	for _, r := range u {
		rules = append(rules, fmt.Sprintf("%d %s", r.Line, r.Rule))
	}
	return strings.Join(rules, ", ")
}

func TestAFileIsReadHoweverItComes(t *testing.T) {
	for name, file := range map[string]string{
		"as it should":         strings.ReplaceAll(simple, "\n", "\r\n"),
		"LF":                   simple,
		"CR alone":             strings.ReplaceAll(simple, "\n", "\r"),
		"a byte order mark":    "\ufeff" + simple,
		"two of them":          "\ufeff\ufeff" + simple,
		"lower case":           strings.ToLower(strings.NewReplacer("20270601T180000Z", "20270601t180000z", "20270601T190000Z", "20270601t190000z").Replace(simple)),
		"no end of line":       strings.TrimSuffix(simple, "\n"),
		"empty lines":          strings.ReplaceAll(simple, "\n", "\n\n"),
		"spaces at the end":    strings.ReplaceAll(simple, "END:VEVENT", "END:VEVENT "),
		"folded inside a name": strings.ReplaceAll(simple, "BEGIN:VEVENT", "BEG\n IN:VEV\n\tENT"),
		"an empty line first":  "\r\n\r\n" + simple,
		"twice in a row":       simple + simple,
	} {
		s, err := ReadSchedule([]byte(file))
		// What is said twice is read twice: the importer takes one of it and tells of the other.
		if err != nil || len(s.Items) != strings.Count(strings.ToUpper(file), "SUMMARY:") || len(s.Refused) > 0 || !strings.EqualFold(s.Items[0].Title, "Evening") {
			t.Errorf("%s: %v, %+v", name, err, s)
			continue
		}
		if got, _ := s.Items[0].When.Span(); got.Start.Time().Format("2006-01-02T15:04") != "2027-06-01T18:00" {
			t.Errorf("%s: at %v", name, got.Start.Time())
		}
	}
}

func TestAFaultOfTheFileIsToldWithItsLine(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"empty":                {"", "0 no-schedule"},
		"something else":       {"<?xml version=\"1.0\"?>\n<schedule/>", "1 no-schedule"},
		"binary":               {"\x00\x01\x02\xff\xfe\n\x00", "1 no-schedule"},
		"an event alone":       {"BEGIN:VEVENT\nEND:VEVENT\n", "1 no-schedule"},
		"cut off":              {simple[:len(simple)-len("END:VCALENDAR\n")], "8 truncated"},
		"cut off in an event":  {simple[:60], "5 truncated"},
		"a calendar in one":    {"BEGIN:VCALENDAR\n" + simple, "2 truncated"},
		"crossed":              {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n", "3 ics-unbalanced"},
		"too deep":             {"BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X\n", 20), "17 too-deep"},
		"a line without end":   {"BEGIN:VCALENDAR\nX:" + strings.Repeat("x", 70_000), "2 ics-line-too-long"},
		"a folded one":         {"BEGIN:VCALENDAR\nX:" + strings.Repeat("x\n ", 70_000), "2 ics-line-too-long"},
		"too many parameters":  {"BEGIN:VCALENDAR\nX" + strings.Repeat(";A=b", 1001) + ":\nEND:VCALENDAR\n", "2 ics-too-many-parameters"},
		"too many properties":  {"BEGIN:VCALENDAR\n" + strings.Repeat("X:\n", 200_001), "200001 ics-too-many"},
		"too large":            {strings.Repeat("x", 21<<20), "0 too-large"},
		"BEGIN with parameter": {"BEGIN:VCALENDAR\nBEGIN;A=b:VEVENT\nEND:VCALENDAR\n", "3 ics-unbalanced"},
	} {
		_, err := ReadSchedule([]byte(c.file))
		if got := reasons(err); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Check 24: a file that is cut off anywhere is never taken for a whole one.
func TestAFileCutOffAnywhereIsNotTakenForWhole(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "partner-bunker"))
	rapid.Check(t, func(rt *rapid.T) {
		cut := rapid.IntRange(0, len(text)-len("\r\n")-1).Draw(rt, "cut")
		if _, err := Read([]byte(text[:cut]), Usual()); err == nil {
			rt.Errorf("cut off after %d bytes of %d it is whole", cut, len(text))
		}
	})
}

// Check 24: what kills readers must not even be slow. The test's own time limit stands guard.
func TestHostileFilesEndInAnError(t *testing.T) {
	for name, file := range map[string][]byte{
		"6 million nested parts": bytes.Repeat([]byte("BEGIN:VCALENDAR\nBEGIN:X\n"), 800_000),
		"64 kB of parameters":    []byte("BEGIN:VCALENDAR\nX" + strings.Repeat(";A=b", 16<<10) + ":v\nEND:VCALENDAR\n"),
		"a 400 kB parameter":     []byte("BEGIN:VCALENDAR\nX;A=\"" + strings.Repeat("a", 400<<10) + "\":v\nEND:VCALENDAR\n"),
		"folds without end":      []byte("BEGIN:VCALENDAR\n" + strings.Repeat(" x\n", 6<<20)),
		"folds of one letter":    []byte("BEGIN:VCALENDAR\n" + strings.Repeat("X:"+strings.Repeat("x\n ", 30_000)+"x\n", 200)),
		"zeros":                  make([]byte, 20<<20),
		"parts without a line":   []byte("BEGIN:VCALENDAR\n" + strings.Repeat("BEGIN:X\nEND:X\n", 1_400_000) + "END:VCALENDAR\n"),
		"ends without a part":    []byte("BEGIN:VCALENDAR\nEND:VCALENDAR\n" + strings.Repeat("END:X\n", 3_000_000)),
		"values without end":     []byte("BEGIN:VCALENDAR\n" + strings.Repeat("X;A="+strings.Repeat(",", 60_000)+":\n", 300)),
	} {
		if _, err := ReadSchedule(file); err == nil {
			t.Errorf("%s: it is taken in", name)
		}
	}
}

func TestALineThatIsNoneIsLeftOutAndListed(t *testing.T) {
	s, err := ReadSchedule([]byte(with("UID:1", "SUMMARY:x", "no property at all", "DTSTART:20270601T180000", "DURATION:PT1H") + "after the end"))
	if err != nil || len(s.Items) != 1 {
		t.Fatal(err, s)
	}
	want := []calendar.Refusal{{Line: 5, Rule: "ics-line"}, {Line: 10, Rule: "ics-line"}}
	if len(s.Refused) != 2 || s.Refused[0].Line != want[0].Line || s.Refused[1].Line != want[1].Line || s.Refused[0].Rule != want[0].Rule {
		t.Errorf("refused %v, want %v", s.Refused, want)
	}
}

// Check 24: a date of another program keeps what we do not know.
func TestUnknownPropertiesAreThereAfterReading(t *testing.T) {
	d, err := Read([]byte(with("UID:1", `X-MINE;A="b,c":a\,b`, "BEGIN:VLOCATION", "NAME:there", "END:VLOCATION")), Usual())
	if err != nil {
		t.Fatal(err)
	}
	event := d.Calendars[0].Events()[0]
	p := find(event, "X-MINE")
	if p == nil || p.Value != `a\,b` || !slices.Equal(p.ICalParameters["A"], []string{"b,c"}) || len(event.Components) != 1 {
		t.Errorf("%+v", event)
	}
}

func TestPartsKnowTheirLines(t *testing.T) {
	d, err := Read([]byte("\n"+simple+"\n\n"+simple), Usual())
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, f := range d.Calendars {
		lines = append(lines, f.lines...)
	}
	if !slices.Equal(lines, []int{4, 15}) {
		t.Errorf("lines %v", lines)
	}
}

func TestEveryFileOfTheCorporaIsReadOrRefused(t *testing.T) {
	files, read, items := 0, 0, 0
	rules := map[string]int{}
	err := filepath.WalkDir(data(t, "ics"), func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(path) != ".ics" {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		s, err := ReadSchedule(b)
		if err != nil {
			for _, r := range err.(calendar.Unreadable) {
				rules["file: "+r.Rule]++
			}
			return nil
		}
		read, items = read+1, items+len(s.Items)
		for _, r := range s.Refused {
			rules[r.Rule]++
		}
		for _, item := range s.Items {
			if _, ok := item.When.Span(); !ok && item.When.Zone != "" || item.When.End <= item.When.Start && item.When.Fold == 0 {
				t.Errorf("%s: line %d is at no time: %+v", path, item.Line, item.When)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, %d read with %d dates, refused: %v", files, read, items, rules)
	if files != 251 || read < 220 || items < 3900 {
		t.Errorf("%d files, %d read with %d dates", files, read, items)
	}
}

func FuzzReadSchedule(f *testing.F) {
	f.Add([]byte(simple))
	f.Add([]byte(with("UID:1", "SUMMARY;LANGUAGE=fr:x <b>y</b>", "DTSTART;TZID=\"W. Europe Standard Time\":20270101T100000", "DURATION:P1DT2H")))
	f.Add([]byte(with("RECURRENCE-ID:20270101", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY")))
	f.Add([]byte("BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Paris\nBEGIN:VTIMEZONE\nTZID:here\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000\n" +
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20300101T000000Z\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\nEND:VTIMEZONE\n" +
		"BEGIN:VEVENT\nUID:z\nSUMMARY:x\nDTSTART;TZID=here:20270311T023000\nDTEND:20270312T000000Z\nEND:VEVENT\nEND:VCALENDAR\n"))
	f.Add([]byte("\ufeffbegin:vcalendar\r\n \r\nend:vcalendar"))
	f.Fuzz(func(t *testing.T, file []byte) {
		s, err := ReadSchedule(file)
		if err != nil {
			var u calendar.Unreadable
			if !errors.As(err, &u) || len(u) == 0 {
				t.Errorf("no reason: %v", err)
			}
			return
		}
		ids := map[string]bool{}
		for _, item := range s.Items {
			if ids[item.Foreign] || item.Title == "" || item.When.IsZero() && item.When.End <= item.When.Start {
				t.Errorf("a bad item: %+v", item)
			}
			ids[item.Foreign] = true
		}
	})
}

// Whoever reads with golang-ical's own line parser sees the same events as we do in sound files.
func TestWeReadWhatGolangIcalReads(t *testing.T) {
	for name, text := range folder(t) {
		theirs, err := ics.ParseCalendar(strings.NewReader(text))
		if err != nil {
			t.Fatal(name, err)
		}
		ours, err := Read([]byte(text), Usual())
		if err != nil {
			t.Fatal(name, err)
		}
		for i, event := range ours.Calendars[0].Events() {
			if got, want := textOf(event, "SUMMARY"), theirs.Events()[i].GetProperty("SUMMARY").Value; got != want {
				t.Errorf("%s: %q, they read %q", name, got, want)
			}
		}
	}
}
