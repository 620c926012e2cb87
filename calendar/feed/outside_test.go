package feed

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// beside finds what stands beside the project: the machine's tools and data, which belong to others.
func beside(t testing.TB, env string, path ...string) string {
	t.Helper()
	if dir := os.Getenv(env); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	found := filepath.Join(append([]string{dir, "..", "shared"}, path...)...)
	if _, err := os.Stat(found); err != nil {
		t.Skipf("%s is not here (set %s)", filepath.Base(found), env)
	}
	return found
}

func data(t testing.TB, path ...string) string {
	t.Helper()
	found := filepath.Join(append([]string{beside(t, "AFFICHE_DATA", "data")}, path...)...)
	if _, err := os.Stat(found); err != nil {
		t.Skipf("%s is not among the data", filepath.Join(path...))
	}
	return found
}

// icscheck runs three readers of others over files: libical, ical.js and python-icalendar.
func icscheck(t testing.TB, args ...string) string {
	t.Helper()
	tool := beside(t, "AFFICHE_ICSCHECK", "tools", "icscheck", "icscheck")
	out, err := exec.Command(tool, args...).Output()
	if exit, ok := err.(*exec.ExitError); ok && exit.ExitCode() == 2 {
		t.Skipf("icscheck cannot run here: %s", exit.Stderr)
	}
	if err != nil {
		t.Errorf("icscheck: %v\n%s", err, out)
	}
	return string(out)
}

// A sighting is what one reader says of an event.
type sighting struct{ Reader, UID, Start, End string }

// sightings asks the three readers for the moments of every event of a file.
func sightings(t testing.TB, file string) []sighting {
	t.Helper()
	var all []sighting
	for line := range strings.Lines(icscheck(t, "--events", file)) {
		var s sighting
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		all = append(all, s)
	}
	return all
}

// saved puts a calendar into a file of the test's own.
func saved(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// folder gives the calendars to look at: those in the folder that AFFICHE_FEEDS names, and every one of the little season.
func folder(t testing.TB) map[string]string {
	t.Helper()
	feeds := map[string]string{}
	s := littleSeason()
	for _, q := range Ready(s.plan) {
		feeds[q.File+".ics"] = s.publish(t, q)
	}
	files, _ := filepath.Glob(filepath.Join(os.Getenv("AFFICHE_FEEDS"), "*.ics")) // without the variable: none here
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		feeds[file] = string(b)
	}
	return feeds
}
