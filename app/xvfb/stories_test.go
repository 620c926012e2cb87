package xvfb

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
)

// stories are played one by one, each at a desk of its own, and in two places at once.
var stories = []struct {
	name string
	play func(*desk)
}{
	{"a date is added by keys, and renamed with two clicks", addAndRename},
	{"a bar is dragged to another hour, and to another room", dragAndDrag},
}

func TestStories(t *testing.T) {
	program := built(t, ".")
	test.NewTempApp(t) // sets the letters
	theirs := &letters{set: map[string][]mask{}}
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			d := &desk{T: t, display: newDisplay(t, 2000, 960), letters: theirs, program: program}
			d.home = homeWith(t, `{"look":"light","language":"en","width":1960,"height":900}`)
			d.season = filepath.Join(t.TempDir(), "season.affiche")
			newSeason(t, d.season)
			d.open()
			s.play(d)
		})
	}
}

func addAndRename(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters"))
	d.ends(opening, []string{})
}

func dragAndDrag(d *desk) {
	p := d.look()
	d.hold(p.date(d, "Letters"), p.date(d, "Letters").Add(p.hours(-4)))
	d.letGo()
	moved := "Letters: 24.8. 12:00–14:00, Hall, option"
	d.has(moved)
	p = d.look()
	d.hold(p.date(d, "Letters"), p.date(d, "Letters").Add(p.rows(d, "Hall", "Attic")))
	d.letGo()
	d.has("Letters: 24.8. 12:00–14:00, Attic, option")
	d.ends(opening, []string{"x"})
}
