package control

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
)

func TestAnEntryOffersWhatMayBeMeantAndTheArrowsTakeIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	committed, told := "", []string{}
	e := NewEntry("", func(s string) { committed = s })
	e.Offer(func(typed string) (all []string) {
		for _, word := range []string{"Lisbon", "Ljubljana", "London"} {
			if typed != "" && strings.HasPrefix(strings.ToLower(word), typed) {
				all = append(all, word)
			}
		}
		return all
	}, func(all []string) { told = all })
	w := test.NewTempWindow(t, e)
	w.Canvas().Focus(e)
	key := func(name fyne.KeyName) { e.TypedKey(&fyne.KeyEvent{Name: name}) }
	if test.Type(e, "l"); !slices.Equal(told, []string{"Lisbon", "Ljubljana", "London"}) {
		t.Fatalf("offered is %v", told)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "Lisbon"}, {fyne.KeyDown, "Ljubljana"}, {fyne.KeyUp, "Lisbon"}, {fyne.KeyUp, "l"}, {fyne.KeyUp, "London"}, {fyne.KeyDown, "l"}} {
		if key(c.key); e.Text != c.want || len(told) != 3 {
			t.Errorf("after %s it is %q of %v", c.key, e.Text, told)
		}
	}
	e.TypedRune('j')
	if key(fyne.KeyReturn); committed != "Ljubljana" || e.Text != "Ljubljana" || len(told) != 0 {
		t.Errorf("the only one is not taken: %q, %q, %v", e.Text, committed, told)
	}
	e.SetText("")
	test.Type(e, "lo")
	if key(fyne.KeyEscape); e.Text != "Ljubljana" || len(told) != 0 {
		t.Errorf("escape leaves %q and %v", e.Text, told)
	}
	if key(fyne.KeyDown); e.Text != "Ljubljana" {
		t.Errorf("with nothing offered the arrow makes it %q", e.Text)
	}
}
