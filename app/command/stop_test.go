package command

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"
)

// neighbours is a small schedule from elsewhere.
const neighbours = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\nX-WR-CALNAME:Neighbours\r\nBEGIN:VEVENT\r\n" +
	"UID:one@neighbours\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:20270901T180000Z\r\nDTEND:20270901T200000Z\r\n" +
	"SUMMARY:A neighbour's evening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func TestWhatIsInterruptedSaysSoAndChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.must("new", "season.affiche")
	d.must("add", "season.affiche", "activity", "kind=show", "title=Winds")
	if err := os.WriteFile("neighbours.ics", []byte(neighbours), 0o600); err != nil {
		t.Fatal(err)
	}
	interrupted, interrupt := context.WithCancel(t.Context())
	interrupt()
	for _, args := range [][]string{
		{"import", "season.affiche", "neighbours.ics"},
		{"import", "season.affiche", "neighbours.ics", "--dry-run"},
		{"export", "season.affiche", "--all", "--to", "calendars"},
	} {
		var out, errs bytes.Buffer
		status := Run(interrupted, args, Host{
			Stdout: &out, Stderr: &errs, Getenv: func(string) string { return "" }, Now: time.Now, Actor: "Ana", Device: "desk",
		})
		if status != wrong || out.Len() > 0 || errs.String() != "affiche: season.affiche: stopped before the end; nothing was changed in the programme.\n" {
			t.Errorf("%v: status %d, %q, %q", args, status, out.String(), errs.String())
		}
	}
	if got := d.must("list", "season.affiche", "event", "--json"); strings.Contains(got, "neighbour") {
		t.Errorf("it is in: %s", got)
	}
	if _, err := os.Stat("calendars"); err == nil {
		t.Error("there are calendars")
	}
	d.must("import", "season.affiche", "neighbours.ics")
	if got := d.must("list", "season.affiche", "event", "--json"); !strings.Contains(got, "18:00") && !strings.Contains(got, "20:00") {
		t.Errorf("not interrupted, it is not in: %s", got)
	}
}
