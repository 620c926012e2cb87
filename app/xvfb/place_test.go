package xvfb

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"path/filepath"
	"strings"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// What a person makes of the window: which rows it shows, where it stands, how large and in which language it speaks.

// gatherMoveAndUndo is what a rubber band gathers, moved together, taken back together and done again.
func gatherMoveAndUndo(d *desk) {
	p := d.look()
	d.hold(p.free(d, "Hall", firstDay+1, 14), p.free(d, "Cellar", firstDay+2, 21), "shift")
	d.reads(say("window.count.dates", 2))
	d.letGo("shift")
	tides := p.date(d, "Tides")
	d.drag(tides, tides.Add(p.hours(-2)))
	moved := programme{"Letters: 24.8. 14:00–16:00, Hall, option", "Tides: 25.8. 16:00–18:00, Cellar, confirmed"}
	d.has(moved...)
	d.look()
	d.keys("ctrl+z")
	d.has("Letters: 24.8. 16:00–18:00, Hall, option", "Tides: 25.8. 18:00–20:00, Cellar, confirmed")
	d.look()
	d.keys("ctrl+y")
	d.has(moved...)
	d.ends(opening.with(moved...), "Move Letters and 1 more", "undo Move Letters and 1 more", "redo Move Letters and 1 more")
}

// remembers waits until the machine remembers something of the season.
func (d *desk) remembers(what string, is func(state.Memory) bool) {
	d.Helper()
	d.until("it is remembered "+what, func() bool {
		return is(state.LoadSettings(filepath.Join(d.home, "affiche")).Seasons[d.season])
	})
}

// command runs a command of the window by its name.
func (d *desk) command(words string) {
	d.Helper()
	d.keys("ctrl+k")
	d.write(words)
	d.reads(words)
	d.keys("Return")
}

// foldAndChoose folds a group, and gives a choice of rows a name by which it is found again.
func foldAndChoose(d *desk) {
	d.look()
	d.command(say("rows.group.kind"))
	d.remembers("that the rows are kinds", func(m state.Memory) bool { return m.Rows.Grouping == scene.Kinds })
	d.keys("ctrl+period")
	d.remembers("what is folded", func(m state.Memory) bool { return len(m.Rows.Folded) == 1 })
	d.keys("ctrl+period")
	d.remembers("that nothing is folded", func(m state.Memory) bool { return len(m.Rows.Folded) == 0 })
	d.command(strings.TrimSuffix(say("rows.choose"), "…"))
	d.reads(say("rows.title"))
	d.keys("Down", "space", "Tab") // all but the first
	d.write("Without it")
	d.keys("Return")
	d.remembers("what is chosen", func(m state.Memory) bool {
		return len(m.Rows.Only) > 0 && len(m.Rows.Sets) == 1 && m.Rows.Sets[0].Name == "Without it"
	})
	d.command(say("rows.group.place"))
	d.look()
	d.quit()
	d.open()
	d.look()
	d.press(say("rows.group.place"))
	d.press("Without it")
	d.remembers("what is chosen", func(m state.Memory) bool { return len(m.Rows.Only) > 0 })
	d.command(say("rows.group.place"))
	d.ends(opening)
}

// reopened finds the middle of the window as it was left.
func reopened(d *desk) {
	d.look()
	d.until("the attic is there", func() bool { return d.hasOnTimeline("Attic") })
	d.keys("alt+Up", "alt+Up", "alt+Right", "ctrl+shift+f")
	d.write("let")
	d.keys("Return")
	d.until("the attic is gone", func() bool { return !d.hasOnTimeline("Attic") })
	was := d.still()
	d.remembers("what is looked for", func(m state.Memory) bool { return m.Filter.Text == "let" })
	d.quit()
	d.open()
	d.until("the window is as it was left", func() bool {
		d.aside(d.frame())
		d.keys("ctrl+1") // the keyboard is in the view
		screen, err := d.see()
		return err == nil && isAlikeBut(was, screen, d.middle().Min, was.Rect, nil)
	})
	d.quit()
}

// hasOnTimeline reports words in the middle of the window.
func (d *desk) hasOnTimeline(words string) bool {
	screen, err := d.see()
	if err != nil {
		return false
	}
	_, ok := d.letters.find(words, screen.SubImage(d.middle()).(*image.RGBA))
	return ok
}

// still is the middle of the window once the programme stands there and nothing moves any more: two looks that are the same.
func (d *desk) still() (middle *image.RGBA) {
	d.Helper()
	part, last := d.middle(), []byte(nil)
	d.aside(d.frame())
	d.until("the window stands still", func() bool {
		screen, err := d.see()
		if err != nil {
			return false
		}
		middle = image.NewRGBA(image.Rectangle{Max: part.Size()})
		draw.Draw(middle, middle.Rect, screen, part.Min, draw.Src)
		same := bytes.Equal(middle.Pix, last)
		last = middle.Pix
		return same
	})
	return middle
}

// inSlovene types a date as it is written there.
func inSlovene(d *desk) {
	p := d.look()
	letters := p.date(d, "Letters")
	sl := func(key string, args ...any) string { return assets.Say("sl", key, args...) }
	d.keys("ctrl+k")
	d.write("Slov")
	d.reads("Language: Slovenščina")
	d.keys("Return")
	d.reads(sl("window.nav.timeline"))
	d.click(letters)
	d.reads(sl("window.announce-as"))
	d.keys("Return", "Tab", "Tab", "Tab")
	d.rewrite("pon., 26. avgusta 2041 ob 9.30")
	is := "Letters: 26.8. 09:30–11:30, Hall, option"
	d.has(is)
	d.reads("pon., 26. avg. 2041") // in the panel
	d.keys("ctrl+k")
	d.write("English")
	d.reads("English")
	d.keys("Return")
	d.reads(say("window.nav.timeline"))
	d.keys("ctrl+1")
	d.ends(opening.with(is), "Change the time of “Letters”")
}

// inLargeLetters presses on a date where it stands when everything is half as large again.
func inLargeLetters(d *desk) {
	d.look()
	frame, usual := d.frame(), say("window.status.zone")
	d.keys("ctrl+plus", "ctrl+plus")
	d.until("the letters are large", func() bool {
		screen, err := d.see()
		if err != nil {
			return false
		}
		_, small := d.letters.find(usual, screen)
		return !small
	})
	board := image.Rect(frame.Min.X+size(theme.NavWidth)*3/2, frame.Min.Y+200, frame.Max.X-size(theme.PanelWidth)*3/2, frame.Max.Y-60)
	masks := d.patch(color.RGBA(paint.Light().Kinds[calendar.Workshop].Fill), board)
	at := image.Pt(masks.Min.X+10, middle(masks).Y) // its title stands beside it
	d.drag(at, at.Add(image.Pt(60, 0)))
	d.until("Masks are later", func() bool { return d.event("Masks").When.Start > (firstDay + 1).At(8*60) })
	was := d.event("Masks").When
	d.keys("ctrl+0")
	d.look()
	d.keys("ctrl+z")
	d.has("Masks: 24.8. 08:00–13:00, Cellar, confirmed")
	d.look()
	d.keys("ctrl+y")
	is := date("Masks", was.Start.Plain(), was.End.Plain(), "Cellar", "confirmed")
	d.ends(opening.with(is), "Move Masks", "undo Move Masks", "redo Move Masks")
}
