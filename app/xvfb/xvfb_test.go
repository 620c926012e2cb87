package xvfb

import (
	"bufio"
	"image"
	"image/color"
	"image/png"
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

// built makes a program of the project, as `make run` does.
func built(t testing.TB, pkg string) string {
	t.Helper()
	if os.Getenv("AFFICHE_XVFB") == "" {
		t.Skip("AFFICHE_XVFB is not set: no window is opened")
	}
	for _, tool := range []string{"xvfb-run", "xdotool", "import", "gcc"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed: no window can be tested", tool)
		}
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

// display runs a shell script on a display of its own, in a home of its own.
func display(t *testing.T, script string, env ...string) string {
	t.Helper()
	c := exec.Command("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "sh", "-c", script)
	home := homeWith(t, `{"look":"light","language":"en"}`)
	c.Env = append(os.Environ(), append(env, "HOME="+home, "XDG_CONFIG_HOME="+home, "LIBGL_ALWAYS_SOFTWARE=1",
		"LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8")...)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
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

// Down selects the first date in sight, return goes to its first field: its title.
const keysOfAPerson = `
"$PROGRAM" "$SEASON" >"$LOG" 2>&1 &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '2027.*Affiche' | head -1)
[ -n "$window" ] || { cat "$LOG"; kill $program; exit 1; }
xdotool windowfocus --sync "$window"
xdotool key Down Return ctrl+a
xdotool type --delay 30 'Typed by a test'
xdotool key Return
import -window "$window" "$PICTURE"
xdotool key ctrl+q
timeout 60 tail --pid=$program -f /dev/null || kill $program
cat "$LOG"
`

func TestAPersonRenamesADateWithTheKeysAlone(t *testing.T) {
	program, season := built(t, "."), sampleFile(t)
	picture := filepath.Join(t.TempDir(), "window.png")
	out := display(t, keysOfAPerson, "PROGRAM="+program, "SEASON="+season, "PICTURE="+picture,
		"LOG="+filepath.Join(t.TempDir(), "log"))
	if strings.Contains(out, "Fyne") || strings.Contains(out, "panic") {
		t.Errorf("the program complains: %s", out)
	}
	f, err := storage.Open(season, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() // only read
	changes, err := f.History(storage.Query{Limit: 1})
	if err != nil || len(changes) != 1 || changes[0].Label.Key != "label.rename" {
		t.Fatalf("the last change is %+v (%v)\n%s", changes, err, out)
	}
	plan, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for a := range plan.Activities.Each() {
		found = found || a.Title["en"] == "Typed by a test"
	}
	if !found {
		t.Error("the title is not in the file")
	}
	looksLikeTheSeason(t, picture)
}

// looksLikeTheSeason finds the navigation's colour on the left, and in the middle the colours of bars.
func looksLikeTheSeason(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() // only read
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if c := at(picture, 10, 400); c != (color.NRGBA{0x1d, 0x24, 0x30, 0xff}) {
		t.Errorf("the navigation is %v", c)
	}
	colours := map[color.NRGBA]bool{}
	for x := 440; x < 1080; x++ {
		for y := 150; y < 800; y += 3 {
			colours[at(picture, x, y)] = true
		}
	}
	if len(colours) < 100 {
		t.Errorf("the timeline has only %d colours", len(colours))
	}
}

func at(p image.Image, x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(p.At(p.Bounds().Min.X+x, p.Bounds().Min.Y+y)).(color.NRGBA)
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
