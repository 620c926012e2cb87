package golden

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// judge is a test that notes what it is told.
type judge struct {
	testing.TB
	said []string
}

func (j *judge) Helper()                   {}
func (j *judge) Errorf(f string, a ...any) { j.said = append(j.said, f) }
func (j *judge) Fatalf(f string, a ...any) { j.said = append(j.said, f); panic(j) }

// verdict runs a comparison and gives back whether it was content.
func verdict(compare func(testing.TB)) (content bool) {
	j := &judge{}
	defer func() {
		if r := recover(); r != nil && r != any(j) {
			panic(r)
		}
		content = len(j.said) == 0
	}()
	compare(j)
	return len(j.said) == 0
}

func keeps(t *testing.T, name, text string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.Mkdir("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("testdata", name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestATextIsTheOneThatIsKeptOrNot(t *testing.T) {
	keeps(t, "kept.txt", "one\ntwo\n")
	for text, want := range map[string]bool{"one\ntwo\n": true, "one\ntwo": false, "one\nthree\n": false, "": false} {
		if got := verdict(func(j testing.TB) { Text(j, "kept.txt", text) }); got != want {
			t.Errorf("%q: content %v", text, got)
		}
	}
	if verdict(func(j testing.TB) { Text(j, "missing.txt", "") }) {
		t.Error("a missing text is no difference")
	}
}

func TestTheFirstDifferenceIsTold(t *testing.T) {
	line, is, was := firstDifference("one\ntwo\nthree", "one\n2\nthree")
	if line != 2 || is != "two" || was != "2" {
		t.Errorf("line %d: %q, %q", line, is, was)
	}
	if line, is, was = firstDifference("one", "one\ntwo"); line != 2 || !strings.Contains(is, "end") || was != "two" {
		t.Errorf("line %d: %q, %q", line, is, was)
	}
}

func TestAPictureMayDifferByAnEyesBreadth(t *testing.T) {
	keeps(t, "unused", "")
	picture := func(c color.RGBA, w int) image.Image {
		p := image.NewRGBA(image.Rect(0, 0, w, 2))
		p.SetRGBA(1, 1, c)
		return p
	}
	*update = true
	Picture(t, "kept.png", picture(color.RGBA{100, 100, 100, 255}, 3))
	*update = false
	for _, c := range []struct {
		colour color.RGBA
		width  int
		want   bool
	}{
		{color.RGBA{100, 100, 100, 255}, 3, true},
		{color.RGBA{103, 97, 100, 255}, 3, true},
		{color.RGBA{104, 100, 100, 255}, 3, false},
		{color.RGBA{100, 96, 100, 255}, 3, false},
		{color.RGBA{100, 100, 104, 255}, 3, false},
		{color.RGBA{100, 100, 100, 255}, 4, false},
	} {
		if got := verdict(func(j testing.TB) { Picture(j, "kept.png", picture(c.colour, c.width)) }); got != c.want {
			t.Errorf("%v, %d wide: content %v", c.colour, c.width, got)
		}
	}
}
