package control_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"affiche/app/control"
	"affiche/app/theme"
)

func TestAnEntryCommitsOnceWhenThePersonIsDone(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	var got []string
	e := control.NewEntry("Kiln safety", func(s string) { got = append(got, s) })
	w := test.NewTempWindow(t, e)
	w.Canvas().Focus(e)
	e.SetText("Kiln and fire safety")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.Canvas().Unfocus()
	if len(got) != 1 || got[0] != "Kiln and fire safety" {
		t.Errorf("committed %q, want one text", got)
	}
}

func TestEscapeBringsBackWhatStoodThere(t *testing.T) {
	test.NewTempApp(t)
	e := control.NewEntry("Kiln safety", func(s string) { t.Errorf("committed %q", s) })
	w := test.NewTempWindow(t, e)
	w.Canvas().Focus(e)
	test.Type(e, "!!")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.Canvas().Unfocus()
	if e.Text != "Kiln safety" {
		t.Errorf("shows %q", e.Text)
	}
}

func TestSegmentsPickWhatIsTapped(t *testing.T) {
	test.NewTempApp(t)
	got := -1
	s := control.NewSegments([]string{"Year", "Month", "Day"}, func(i int) { got = i })
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(300, 60))
	s.Resize(fyne.NewSize(300, 32))
	test.TapAt(s, fyne.NewPos(150, 10))
	if got != 1 || s.Chosen != 1 {
		t.Errorf("picked %d, shows %d; want the middle one", got, s.Chosen)
	}
}

func TestAShortenedTextFitsAndBeginsAsTheWholeOne(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) * 7 }
	rapid.Check(t, func(t *rapid.T) {
		whole, width := rapid.String().Draw(t, "text"), rapid.Float32Range(0, 300).Draw(t, "width")
		got := control.Shorten(whole, width, measure)
		if measure(got) > width {
			t.Fatalf("%q does not fit %g", got, width)
		}
		if got != whole && got != "" && whole[:len(got)-len("…")]+"…" != got {
			t.Fatalf("%q is no beginning of %q", got, whole)
		}
	})
}
