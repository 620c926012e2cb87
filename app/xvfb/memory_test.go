package xvfb

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"affiche/app/work/worktest"
	"affiche/calendar/benchtest"
)

// BenchmarkResident is how much memory the program has with a season of 100,000 dates in its window, above an empty window:
// that of the process, with SQLite's, the toolkit's and what the collector keeps. Both windows are as large, and have settled.
// Of it is told, too, what is the process's own: the pages of its file and of libraries the system can read again.
func BenchmarkResident(b *testing.B) {
	ours, empty, season := built(b, "."), built(b, "./app/xvfb/testdata/empty"), worktest.Crowd(b, benchtest.Dates(100_000))
	for b.Loop() {
		without, with := settled(b, empty), settled(b, ours, season)
		b.ReportMetric(without.all, "empty-MB")
		b.ReportMetric(with.all, "season-MB")
		b.ReportMetric(with.all-without.all, "above-MB")
		b.ReportMetric(with.own-without.own, "own-above-MB")
	}
}

// A memory is how much a process has, in megabytes, and of it what is its own.
type memory struct{ all, own float64 }

// How long a program has to do next to nothing to have settled: a look each second.
const quietLooks = 5

// settled is how much memory a program has when it rests.
func settled(t testing.TB, args ...string) memory {
	t.Helper()
	d := newDisplay(t, 1600, 1000)
	home := t.TempDir()
	c := exec.Command(args[0], args[1:]...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name, "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home,
		"LIBGL_ALWAYS_SOFTWARE=1", "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8", "AFFICHE_STAYS=1")
	begin(t, c)
	process := filepath.Join("/proc", strconv.Itoa(c.Process.Pid))
	look := time.NewTicker(time.Second)
	defer look.Stop()
	late := time.After(5 * time.Minute)
	for spent, quiet := ticks(t, process), 0; quiet < quietLooks; {
		select {
		case <-late:
			t.Fatalf("%s does not come to rest", args[0])
		case <-look.C:
		}
		now := ticks(t, process)
		if quiet++; now-spent > 6 { // of a hundred in a second
			quiet = 0
		}
		spent = now
	}
	return resident(t, process)
}

// ticks is how much of the processor a process has had, in hundredths of a second.
func ticks(t testing.TB, process string) int {
	t.Helper()
	stat, err := os.ReadFile(filepath.Join(process, "stat"))
	if err != nil {
		t.Fatalf("the program is gone: %v", err)
	}
	_, after, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(after)
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return user + system
}

// resident is how much memory a process has.
func resident(t testing.TB, process string) memory {
	t.Helper()
	status, err := os.ReadFile(filepath.Join(process, "status"))
	if err != nil {
		t.Fatalf("the program is gone: %v", err)
	}
	of := map[string]float64{}
	for line := range strings.Lines(string(status)) {
		name, size, _ := strings.Cut(line, ":")
		if kilobytes, ok := strings.CutSuffix(strings.TrimSpace(size), " kB"); ok {
			n, err := strconv.Atoi(kilobytes)
			if err != nil {
				t.Fatal(err)
			}
			of[name] = float64(n) / 1024
		}
	}
	if of["VmRSS"] == 0 || of["RssAnon"] == 0 {
		t.Fatal("the system does not tell how much memory the program has")
	}
	return memory{of["VmRSS"], of["RssAnon"]}
}
