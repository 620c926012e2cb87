package xvfb

import (
	"cmp"
	"image"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// What becomes of the file: two windows on it, a program that dies, schedules from elsewhere, calendars for others.

func twoWindows(d *desk) {
	p := d.look()
	first := d.window
	d.open()
	d.reads(say("window.read-only.title", filepath.Base(d.season)))
	d.reads(strings.SplitAfter(say("window.read-only.locked", person(d), "…"), " open ")[0]) // "Ana has it open"
	d.keys("Return")
	d.look()
	letters := p.date(d, "Letters")
	d.drag(letters, letters.Add(p.hours(3))) // moves the paper
	d.keys("Delete")
	second := d.window
	d.toFront(first)
	p = d.look()
	letters = p.date(d, "Letters")
	d.drag(letters, letters.Add(p.hours(-4)))
	d.has("Letters: 24.8. 12:00–14:00, Hall, option")
	d.toFront(second)
	d.look() // it shows what the first one did
	d.toFront(first)
	d.quit()
	d.toFront(second)
	d.press(say("window.status.free"))
	p = d.look()
	letters = p.date(d, "Letters")
	d.drag(letters, letters.Add(p.hours(2)))
	d.has("Letters: 24.8. 14:00–16:00, Hall, option")
	d.ends(opening.with("Letters: 24.8. 14:00–16:00, Hall, option"), "Move Letters", "Move Letters")
}

// person is what the machine calls the person at it.
func person(d *desk) string {
	d.Helper()
	u, err := user.Current()
	if err != nil {
		d.Fatal(err)
	}
	return cmp.Or(u.Name, u.Username)
}

// killTheProgram has it move a date again and again, and reads on the screen how far it says to have come before it dies.
func killTheProgram(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters"))
	const steps = 12
	pressed := make(chan error, 1)
	go func() {
		_, err := d.do(append([]string{"key", "--delay", "60"}, slices.Repeat([]string{"shift+Right"}, steps)...)...)
		pressed <- err
	}()
	panel, told := d.panel(), 0
	d.until("the window tells of two moves", func() bool {
		told = max(told, d.told(panel, p.Snap, steps))
		return told >= 2
	})
	d.kill()
	<-pressed // its last keys met nobody
	done := len(d.changed())
	if done < told {
		d.Errorf("the window told of %d moves, and the file has %d", told, done)
	}
	d.open()
	d.look()
	d.ends(opening.with(lettersAt(p.Snap, done)), slices.Repeat([]string{"Move Letters"}, done)...)
}

// told is how often Letters was moved, as its panel says.
func (d *desk) told(panel image.Rectangle, step time.Duration, most int) int {
	screen, err := d.see()
	if err != nil {
		return 0
	}
	says := screen.SubImage(panel).(*image.RGBA)
	for n := most; n > 0; n-- {
		start := lettersStart.Add(time.Duration(n) * step)
		if _, ok := d.letters.find(start.Format("2 Jan 2006 15:04"), says); ok {
			return n
		}
	}
	return 0
}

var lettersStart = (firstDay + 1).At(16 * 60).Plain()

func lettersAt(step time.Duration, moves int) string {
	from := lettersStart.Add(time.Duration(moves) * step)
	return date("Letters", from, from.Add(2*time.Hour), "Hall", "option")
}

// neighbours is a schedule from elsewhere.
const neighbours = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//neighbours//EN
X-WR-CALNAME:Neighbours
BEGIN:VEVENT
UID:one@neighbours
DTSTAMP:20410101T000000Z
DTSTART:20410824T180000Z
DTEND:20410824T200000Z
SUMMARY:Street band
LOCATION:Square
END:VEVENT
END:VCALENDAR
`

func importASchedule(d *desk) {
	d.look()
	path := filepath.Join(filepath.Dir(d.season), "neighbours.ics")
	if err := os.WriteFile(path, []byte(neighbours), 0o600); err != nil {
		d.Fatal(err)
	}
	d.keys("ctrl+i")
	d.press(filepath.Base(path))
	d.press(say("window.pick.look"))
	d.reads(say("window.import.new", 1))
	d.keys("Return")
	d.has("Street band: 24.8. 20:00–22:00, Square, confirmed")
	d.ends(opening.and("Street band: 24.8. 20:00–22:00, Square, confirmed"), "Import Neighbours")
}

func exportCalendars(d *desk) {
	p := d.look()
	folder := filepath.Join(filepath.Dir(d.season), "calendars")
	export := func() string {
		d.keys("ctrl+e")
		d.reads(say("window.pick.export"))
		d.keys("Tab", "Tab") // over the list to the name
		d.rewrite(folder)
		d.reads(say("window.export.title"))
		d.keys("Return")
		return d.entry(folder, "SUMMARY:Letters")
	}
	was := export()
	d.look()
	letters := p.date(d, "Letters")
	d.drag(letters, letters.Add(p.hours(-4)))
	d.has("Letters: 24.8. 12:00–14:00, Hall, option")
	is := export()
	for _, c := range []struct{ entry, line string }{
		{was, "DTSTART;TZID=Europe/Ljubljana:20410824T160000"},
		{was, "SEQUENCE:0"},
		{is, "DTSTART;TZID=Europe/Ljubljana:20410824T120000"},
		{is, "SEQUENCE:1"},
	} {
		if !strings.Contains(c.entry, c.line) {
			d.Errorf("%s is not in\n%s", c.line, c.entry)
		}
	}
	d.ends(opening.with("Letters: 24.8. 12:00–14:00, Hall, option"), "Publish calendars", "Move Letters", "Publish calendars")
}

// entry is what the calendars of a folder say of one date: the part of the first file that has a line.
func (d *desk) entry(folder, line string) string {
	d.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.ics"))
	if err != nil || len(paths) == 0 {
		d.Fatalf("no calendars are in %s (%v)", folder, err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			d.Fatal(err)
		}
		for entry := range strings.SplitSeq(string(text), "BEGIN:VEVENT") {
			if strings.Contains(entry, line) {
				return entry
			}
		}
	}
	d.Fatalf("%s is in none of %d calendars", line, len(paths))
	return ""
}

// crewList is a list of people as a spreadsheet saves it.
const crewList = "Wer;E-Mail;Firma\nVera Luz;vera@example.org;Lumen\nMilo Faro;milo@example.org;Lumen\n"

func importAList(d *desk) {
	d.look()
	path := filepath.Join(filepath.Dir(d.season), "crew.csv")
	if err := os.WriteFile(path, []byte(crewList), 0o600); err != nil {
		d.Fatal(err)
	}
	d.keys("ctrl+i")
	d.press(filepath.Base(path))
	d.press(say("window.pick.look"))
	d.reads(say("window.table.is"))
	d.press(say("window.table.no-field"))
	d.write(say("field.name"))
	d.keys("Return")
	d.press(say("window.table.next"))
	d.reads(say("table.unclear", "Lumen", 2))
	d.press(say("window.table.open"))
	d.press(say("table.anew"))
	d.reads(say("table.kind.person") + ": " + say("table.fate.new", 2))
	d.keys("Return")
	d.ends(opening, "Import crew")
}
