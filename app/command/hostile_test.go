package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"affiche/storage"
)

// calls are one call of each command that opens FILE.
func calls() [][]string {
	return [][]string{
		{"info", "FILE"},
		{"list", "FILE", "event"},
		{"set", "FILE", "0", "title=x"},
		{"add", "FILE", "company", "name=x"},
		{"undo", "FILE"},
		{"redo", "FILE"},
		{"import", "FILE", "talk.ics"},
		{"import", "FILE", "talk.ics", "--dry-run"},
		{"export", "FILE", "--all", "--to", "out"},
		{"feeds", "FILE"},
		{"history", "FILE"},
		{"merge", "FILE", "sound.affiche"},
		{"merge", "FILE", "sound.affiche", "--dry-run"},
		{"merge", "sound.affiche", "FILE"},
		{"picture", "FILE", "--to", "out.svg"},
		{"rebuild", "FILE", "--to", "rebuilt.affiche"},
	}
}

const talk = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270101T000000Z\r\n" +
	"DTSTART:20270501T100000Z\r\nDTEND:20270501T110000Z\r\nSUMMARY:Talk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

func TestNoCommandTakesAFileThatIsNoSoundProgramme(t *testing.T) {
	d := newDesk(t)
	write(t, "talk.ics", []byte(talk))
	d.must("new", "sound.affiche")
	sound, err := os.ReadFile("sound.affiche")
	if err != nil {
		t.Fatal(err)
	}
	before := d.must("history", "sound.affiche", "--json")
	files := map[string][]byte{
		"empty":     {},
		"a letter":  []byte("Dear partners, please find attached …\n"),
		"binary":    bytes.Repeat([]byte{0, 0xff, 7, 0x1b}, 5000),
		"cut head":  sound[:50],
		"cut short": sound[:len(sound)/3],
		"bad head":  append([]byte("SQLite format 4\x00"), sound[16:]...),
	}
	for name, content := range files {
		for _, args := range calls() {
			t.Run(name+" "+args[0], func(t *testing.T) {
				write(t, "bad.affiche", content)
				d.refuses(t, "bad.affiche", args)
				if after, err := os.ReadFile("bad.affiche"); err != nil || !bytes.Equal(after, content) {
					t.Errorf("the file was written to (%v)", err)
				}
			})
		}
	}
	for _, args := range calls() {
		d.refuses(t, "nowhere.affiche", args)
		d.refuses(t, ".", args)
	}
	if after := d.must("history", "sound.affiche", "--json"); after != before {
		t.Errorf("the sound programme was changed: %s", after)
	}
}

// refuses makes sure that a call ends with status 2, one line that names the file, and nothing on standard output.
func (d *desk) refuses(t *testing.T, file string, args []string) {
	t.Helper()
	var call []string
	for _, a := range args {
		call = append(call, strings.ReplaceAll(a, "FILE", file))
	}
	out, errs, status := d.call(call...)
	if status != wrong || out != "" {
		t.Errorf("%v: status %d, printed %q", call, status, out)
	}
	if strings.Count(errs, "\n") != 1 || !strings.HasPrefix(errs, "affiche: ") || !strings.Contains(errs, file+": ") {
		t.Errorf("%v: said %q", call, errs)
	}
	if strings.Contains(errs, "panic") || strings.Contains(errs, "goroutine") {
		t.Errorf("%v: %s", call, errs)
	}
}

func TestWhoHasTheProgrammeIsToldToWhoWouldWriteAndReadersGoOn(t *testing.T) {
	d := newDesk(t)
	d.must("new", "s.affiche")
	write(t, "talk.ics", []byte(talk))
	copyFile(t, "s.affiche", "sound.affiche")
	d.must("import", "s.affiche", "talk.ics")
	held, err := storage.Open("s.affiche", storage.Options{Actor: "Vera", Device: "window"})
	if err != nil || held.ReadOnly() != nil {
		t.Fatal(err, held.ReadOnly())
	}
	defer held.Close() //nolint:errcheck // the test is over then
	for _, args := range calls() {
		for i := range args {
			args[i] = strings.Replace(args[i], "FILE", "s.affiche", 1)
		}
		out, errs, status := d.call(args...)
		writes := args[0] != "export" && args[len(args)-1] != "--dry-run" &&
			strings.Contains("set add undo redo import merge", args[0]) && args[1] == "s.affiche"
		switch {
		case args[1] == "sound.affiche": // merging what somebody else has open reads it
			if status == wrong && !strings.Contains(errs, "s.affiche") {
				t.Errorf("%v: %d %s", args, status, errs)
			}
		case writes && (status != wrong || !strings.Contains(errs, "s.affiche.lock") || strings.Count(errs, "\n") != 1):
			t.Errorf("%v does not say who has it: %d %s%s", args, status, out, errs)
		case !writes && status != done:
			t.Errorf("%v only reads: %d %s", args, status, errs)
		}
	}
}

func TestAnExportBesideAnOpenWindowWritesAndSaysWhatItCouldNotRemember(t *testing.T) {
	d := newDesk(t)
	write(t, "talk.ics", []byte(talk))
	d.must("new", "s.affiche")
	d.must("import", "s.affiche", "talk.ics")
	held, err := storage.Open("s.affiche", storage.Options{Actor: "Vera", Device: "window"})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close() //nolint:errcheck // the test is over then
	out, errs, status := d.call("export", "s.affiche", "--all", "--to", "out", "--json")
	if status != done || at(t, out, "remembered") != "false" || at(t, out, "files", 0, "changed") != "true" {
		t.Errorf("%d %s %s", status, out, errs)
	}
	_, errs, status = d.call("export", "s.affiche", "--all", "--to", "out")
	if status != done || strings.Count(errs, "\n") != 1 {
		t.Errorf("%d %s", status, errs)
	}
}

func TestACommandLeavesOneFileBehind(t *testing.T) {
	d := newDesk(t)
	d.must("new", "s.affiche")
	d.must("add", "s.affiche", "company", "name=Winds")
	d.call("set", "s.affiche", "0", "name=x")
	d.must("list", "s.affiche", "company")
	files, err := filepath.Glob("*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f != "s.affiche" && !strings.Contains(f, "backup") {
			t.Errorf("%s stays behind", f)
		}
	}
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(name, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedProgrammeIsAnsweredInOneLine(t *testing.T) {
	d := newDesk(t)
	write(t, "talk.ics", []byte(talk))
	d.must("new", "sound.affiche")
	d.must("import", "sound.affiche", "talk.ics")
	sound, err := os.ReadFile("sound.affiche")
	if err != nil {
		t.Fatal(err)
	}
	noticed := 0
	for page := 1; page < len(sound)/4096; page += 9 {
		bad := bytes.Clone(sound)
		copy(bad[page*4096:], bytes.Repeat([]byte{0xA5}, 4096))
		write(t, "bad.affiche", bad)
		for _, args := range calls() {
			if args[1] != "FILE" {
				continue
			}
			args[1] = "bad.affiche"
			out, errs, status := d.call(args...)
			if status < done || status > wrong || strings.Count(errs, "\n") > 1 || strings.Contains(out+errs, "goroutine") {
				t.Errorf("page %d, %v: %d %s%s", page, args, status, out, errs)
			}
			if args[0] == "info" && status != done {
				noticed++
			}
		}
	}
	if noticed == 0 {
		t.Error("info noticed no damage at all")
	}
}
