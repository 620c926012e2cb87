package feed

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"affiche/calendar"
)

// A reading is what a reader gets of one event's texts.
type reading struct {
	Summary, Description, CN, URL string
	Categories                    []string
	Attendees                     int
}

// evil are names and titles that break programs.
var evil = []string{
	"Novak, Jan", "O'Connor", `Ana "Anka" Kos`, "a;b:c", `C:\dir`, strings.Repeat("ž", 300), `\ ; , ` + "\n\ttab", "nul\x00bell\acr\rdel\x7f",
	"evil\r\nATTENDEE:evil", "^n ^^ ^'", "č 🙂 موسيقى", strings.Repeat(" ", 200), `ends with \`, `"quoted"`, "a\u2028b",
}

func evilEntries() []Entry {
	var entries []Entry
	for i, s := range evil {
		entries = append(entries, Entry{
			UID: string(rune('a' + i)), When: at("2027-06-01T20:00", "2027-06-01T21:00", "Europe/Ljubljana"), Standing: Sure,
			Summary: "x" + s, Description: "x" + s, Organiser: "x" + s, Website: "https://a.example/" + s,
			Categories: []string{"first", "x" + s, "with, comma"},
		})
	}
	return entries
}

// expect holds what a reader got against what was written. python-icalendar does not know RFC 6868.
func expect(t *testing.T, reader string, got []reading, carets bool) {
	t.Helper()
	if len(got) != len(evil) {
		t.Fatalf("%s reads %d of %d events", reader, len(got), len(evil))
	}
	for i, s := range evil {
		want, r := "x"+clean(s), got[i]
		if r.Summary != want || r.Description != want {
			t.Errorf("%s: %q is read as %q and %q", reader, want, r.Summary, r.Description)
		}
		if r.CN != want && carets {
			t.Errorf("%s: the name %q is read as %q", reader, want, r.CN)
		}
		if !slices.Equal(r.Categories, []string{"first", want, "with, comma"}) {
			t.Errorf("%s: the categories are %q", reader, r.Categories)
		}
		if r.Attendees != 0 || strings.ContainsAny(r.URL, "\r\n ") {
			t.Errorf("%s: something got in: %+v", reader, r)
		}
	}
}

// Checks 17, 18 and 19.
func TestOurReaderGetsEveryTextBack(t *testing.T) {
	d, err := Read([]byte(written(t, Head{Name: "x"}, evilEntries())), Usual())
	if err != nil {
		t.Fatal(err)
	}
	var got []reading
	for _, part := range d.Calendars[0].Components {
		event, ok := part.(*ics.VEvent)
		if !ok {
			continue
		}
		r := reading{
			Summary: textOf(event, "SUMMARY"), Description: textOf(event, "DESCRIPTION"), URL: find(event, "URL").Value,
			CN: parameter(find(event, "ORGANIZER"), "CN"),
		}
		for _, p := range event.Properties {
			switch p.IANAToken {
			case "CATEGORIES":
				r.Categories = append(r.Categories, textList(p.Value)...)
			case "ATTENDEE":
				r.Attendees++
			}
		}
		got = append(got, r)
	}
	expect(t, "we", got, true)
}

// golang-ical as it comes reads what we write: an importer that uses it does.
func TestGolangIcalReadsWhatWeWrite(t *testing.T) {
	for name, text := range folder(t) {
		read, err := ics.ParseCalendar(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, want := len(read.Events()), len(events(text)); got != want {
			t.Errorf("%s: %d events of %d", name, got, want)
		}
	}
}

const askJS = `
import ICAL from 'ical.js';
import fs from 'fs';
ICAL.design.strict = true;
const cal = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[process.argv.length-1], 'utf8')));
console.log(JSON.stringify(cal.getAllSubcomponents('vevent').map(e => ({
  Summary: e.getFirstPropertyValue('summary'), Description: e.getFirstPropertyValue('description'),
  CN: e.getFirstProperty('organizer').getParameter('cn'), URL: String(e.getFirstPropertyValue('url')),
  Categories: e.getAllProperties('categories').flatMap(c => c.getValues()), Attendees: e.getAllProperties('attendee').length,
}))));`

// Checks 17, 18 and 19.
func TestIcalJSGetsEveryTextBack(t *testing.T) {
	file := saved(t, "evil.ics", written(t, Head{Name: "x"}, evilEntries()))
	icscheck(t, file) // it also brings ical.js to where it keeps it
	home := os.Getenv("ICSCHECK_HOME")
	if home == "" {
		home = filepath.Join(os.TempDir(), "icscheck")
	}
	script := filepath.Join(home, "reread.mjs")
	if err := os.WriteFile(script, []byte(askJS), 0o600); err != nil {
		t.Skipf("no place for a script beside ical.js: %v", err)
	}
	out, err := exec.Command("node", script, file).Output()
	if err != nil {
		t.Fatalf("ical.js: %v", err)
	}
	var got []reading
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	expect(t, "ical.js", got, true)
}

const askPython = `
import icalendar, json, sys
def text(v): return str(v) if v is not None else ""
out = []
for e in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
    c = e.get("CATEGORIES")
    c = c if isinstance(c, list) else [c]
    out.append({"Summary": text(e["SUMMARY"]), "Description": text(e["DESCRIPTION"]), "CN": text(e["ORGANIZER"].params.get("CN")),
        "URL": text(e["URL"]), "Categories": [",".join(text(v) for v in p.cats) for p in c], "Attendees": len(e.get("ATTENDEE", []))})
print(json.dumps(out))`

// Checks 18 and 19. python-icalendar parts a category at its comma whatever stands before it; as each category has a
// property of its own they are still three.
func TestPythonIcalendarGetsEveryTextBack(t *testing.T) {
	if err := exec.Command("/usr/bin/python3", "-c", "import icalendar").Run(); err != nil {
		t.Skipf("python-icalendar is not here: %v", err)
	}
	out, err := exec.Command("/usr/bin/python3", "-c", askPython, saved(t, "evil.ics", written(t, Head{Name: "x"}, evilEntries()))).Output()
	if err != nil {
		t.Fatalf("python-icalendar: %v", err)
	}
	var got []reading
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	expect(t, "python-icalendar", got, false)
}

// Check 19, through the whole way from a record.
func TestARecordCannotPutAPropertyIntoACalendar(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) {
		a.Title = calendar.Texts{"en": "x\r\nATTENDEE:evil"}
		a.Website = "https://x.example/\r\nATTENDEE:evil"
	})
	change(s, &calendar.Partner{ID: "bunker"}, func(p *calendar.Partner) { p.Name = "x\r\nATTENDEE:evil" })
	for _, q := range Ready(s.plan) {
		text := s.publish(t, q)
		sound(t, q.File, text)
		if strings.Contains(text, "\nATTENDEE") {
			t.Errorf("%s has a guest", q.File)
		}
	}
}
