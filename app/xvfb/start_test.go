package xvfb

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/storage"
)

// built makes a program of the project, as `make run` does. AFFICHE_PROGRAM names one that is built already.
func built(t testing.TB, pkg string) string {
	t.Helper()
	if os.Getenv("AFFICHE_XVFB") == "" {
		t.Skip("AFFICHE_XVFB is not set: no window is opened")
	}
	for _, tool := range []string{"Xvfb", "xvfb-run", "openbox", "xdotool", "gcc"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: no window can be tested", tool)
		}
	}
	if program := os.Getenv("AFFICHE_PROGRAM"); program != "" && pkg == "." {
		return program
	}
	program := filepath.Join(t.TempDir(), "program")
	build := exec.Command("go", "build", "-tags", "gles,migrated_fynedo", "-o", program, pkg)
	build.Dir = filepath.Join("..", "..")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", pkg, err, out)
	}
	return program
}

// sampleFile is a fresh sample season.
func sampleFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := work.New(path, work.NewProgramme{Sample: true}, storage.Options{Actor: "Affiche", Device: "test"})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// homeWith is a home in which a person made choices.
func homeWith(t testing.TB, choices string) string {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, "affiche")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "window.json"), []byte(choices), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

// The window with the sample season in it may take one and a half times as long as an empty one, from the start of the
// program to the first frame with the season. They start in turn, as a busy machine slows both, and the ratio is the median
// of the turns; the times are the best of each.
func BenchmarkFirstFrame(b *testing.B) {
	ours, empty, season := built(b, "."), built(b, "./app/xvfb/testdata/empty"), sampleFile(b)
	var without, with []time.Duration
	var ratios []float64
	for b.Loop() {
		one, other := firstFrame(b, empty), firstFrame(b, ours, season)
		without, with = append(without, one), append(with, other)
		ratios = append(ratios, float64(other)/float64(one))
	}
	slices.Sort(ratios)
	b.ReportMetric(float64(slices.Min(with).Milliseconds()), "season-ms")
	b.ReportMetric(float64(slices.Min(without).Milliseconds()), "empty-ms")
	b.ReportMetric(ratios[len(ratios)/2], "ratio")
}

// firstFrame is how long a program takes until it says that its first frame is on the screen.
func firstFrame(t testing.TB, args ...string) time.Duration {
	t.Helper()
	home := t.TempDir()
	c := exec.Command("xvfb-run", append([]string{
		"-a", "-s", "-screen 0 1600x1000x24", "sh", "-c",
		`date +%s%N; "$@" | while read -r line; do date +%s%N; done`, "sh",
	}, args...)...)
	c.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+home, "LIBGL_ALWAYS_SOFTWARE=1", "LANG=en_US.UTF-8",
		"AFFICHE_FIRST_FRAME=1")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var at []time.Duration
	for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); {
		d, err := time.ParseDuration(lines.Text() + "ns")
		if err != nil {
			t.Fatalf("%q: %v", lines.Text(), err)
		}
		at = append(at, d)
	}
	if len(at) != 2 {
		t.Fatalf("%v said %d things", args, len(at)-1)
	}
	return at[1] - at[0]
}
