// Package golden compares what a test makes with what is kept in the testdata beside it. With -update it is kept anew; the
// difference is to be looked at before it is committed.
//
// Only tests may know it.
package golden

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "keep the golden texts and pictures anew")

// Text compares a text with the one that is kept under a name.
func Text(t testing.TB, name, got string) {
	t.Helper()
	want := string(kept(t, name, []byte(got)))
	if got == want {
		return
	}
	line, is, was := firstDifference(got, want)
	t.Errorf("%s differs from line %d on; -update keeps it anew\nis:  %s\nwas: %s", name, line, is, was)
}

// firstDifference is the first line in which two texts differ, counted from 1.
func firstDifference(a, b string) (line int, inA, inB string) {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	at := func(lines []string, i int) string {
		if i < len(lines) {
			return lines[i]
		}
		return "(the end)"
	}
	for line < len(as) && line < len(bs) && as[line] == bs[line] {
		line++
	}
	return line + 1, at(as, line), at(bs, line)
}

// Picture compares a picture with the one that is kept under a name, pixel by pixel, with a little patience: letters may be
// drawn by other floating point units.
func Picture(t testing.TB, name string, got image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, got); err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(kept(t, name, b.Bytes())))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, the picture %v", name, want.Bounds(), got.Bounds())
	}
	for y := got.Bounds().Min.Y; y < got.Bounds().Max.Y; y++ {
		for x := got.Bounds().Min.X; x < got.Bounds().Max.X; x++ {
			if far(got, want, x, y) {
				t.Fatalf("%s differs at %d, %d: %v, want %v; -update keeps it anew", name, x, y, got.At(x, y), want.At(x, y))
			}
		}
	}
}

func far(a, b image.Image, x, y int) bool {
	r1, g1, b1, _ := a.At(x, y).RGBA()
	r2, g2, b2, _ := b.At(x, y).RGBA()
	off := func(v, w uint32) bool { return math.Abs(float64(v)-float64(w)) > 3*257 }
	return off(r1, r2) || off(g1, g2) || off(b1, b2)
}

// kept reads what is kept, after it was kept anew where that is asked for.
func kept(t testing.TB, name string, got []byte) []byte {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; -update keeps it", err)
	}
	return b
}
