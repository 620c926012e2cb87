package xvfb

import (
	"image"
	"slices"
	"strings"
	"time"
)

// What a person does to dates on the timeline and in the panel.

func addAndRename(d *desk) {
	p := d.look()
	d.click(p.date(d, "Tides")) // its room is offered
	d.keys("ctrl+d")
	d.reads(say("window.date.title"))
	d.write("Moonrise")
	d.keys("Return")
	d.rewrite("25.8. 21:00")
	d.rewrite("22:30")
	d.has("Moonrise: 25.8. 21:00–22:30, Cellar, idea")
	p = d.look()
	d.twice(p.date(d, "Moonrise"))
	d.rewrite("Moonset")
	d.has("Moonset: 25.8. 21:00–22:30, Cellar, idea")
	d.ends(opening.and("Moonset: 25.8. 21:00–22:30, Cellar, idea"), "Add Moonrise", "Rename “Moonrise”")
}

// makeAtThePointer gives one up by escape, and then makes one where it begins again.
func makeAtThePointer(d *desk) {
	p := d.look()
	d.pointTo(p.free(d, "Attic", firstDay+1, 15).Add(image.Pt(2, 0)))
	d.keys("n")
	d.reads(say("window.command.slip"))
	d.keys("n", "Escape")
	p = d.look()
	d.pointTo(p.free(d, "Attic", firstDay+1, 15).Add(image.Pt(2, 0)))
	d.keys("n", "n")
	d.write("Nine moons")
	d.keys("Return")
	made := "Nine moons: 24.8. 15:00–16:00, Attic, idea"
	d.has(made)
	d.look()
	d.keys("ctrl+z")
	d.until("Nine moons is gone", func() bool { return !d.lists("Nine moons") })
	d.look()
	d.keys("ctrl+y")
	d.has(made)
	d.ends(opening.and(made), "Add Nine moons", "undo Add Nine moons", "redo Add Nine moons")
}

func tellARun(d *desk) {
	p := d.look()
	d.pointTo(p.free(d, "Attic", firstDay+1, 15))
	d.keys("n", "s")
	d.reads(say("create.sentence.title"))
	d.write("Nocturne")
	d.keys("Return")
	d.write("Fri-Sun 21:00-22:30, 23-30 August 2041, not on 25")
	d.reads(say("create.add", 3))
	d.reads("Fri 30 Aug 2041, 21:00 – 22:30")
	d.keys("Return")
	made := programme{
		"Nocturne: 23.8. 21:00–22:30, Attic, idea", "Nocturne: 24.8. 21:00–22:30, Attic, idea", "Nocturne: 30.8. 21:00–22:30, Attic, idea",
	}
	d.has(made...)
	d.reads(say("window.count.dates", len(opening)+len(made))) // the window knows them too
	d.ends(opening.and(made...), "Add Nocturne")
}

func dragAlongAndAcross(d *desk) {
	p := d.look()
	letters := p.date(d, "Letters")
	d.drag(letters, letters.Add(p.hours(-4)))
	d.has("Letters: 24.8. 12:00–14:00, Hall, option")
	p = d.look()
	letters = p.date(d, "Letters")
	d.drag(letters, letters.Add(p.rows(d, "Hall", "Attic")))
	d.has("Letters: 24.8. 12:00–14:00, Attic, option")
	d.ends(opening.with("Letters: 24.8. 12:00–14:00, Attic, option"), "Move Letters", "Move Letters")
}

func dragAnEdge(d *desk) {
	p := d.look()
	edge := p.end(d, "Masks")
	d.drag(edge, edge.Add(p.hours(2)))
	d.has("Masks: 24.8. 08:00–15:00, Cellar, confirmed")
	d.ends(opening.with("Masks: 24.8. 08:00–15:00, Cellar, confirmed"), "Change the length of Masks")
}

func giveADragUp(d *desk) {
	p := d.look()
	letters := p.date(d, "Letters")
	d.hold(letters, letters.Add(p.hours(-4)))
	d.reads("Sat 24 Aug 2041, 12:00 – 14:00") // the ghost
	d.keys("Escape")
	d.letGo()
	d.ends(opening)
}

func undoAndRedo(d *desk) {
	p := d.look()
	letters := p.date(d, "Letters")
	d.drag(letters, letters.Add(p.rows(d, "Hall", "Attic")))
	was, is := "Letters: 24.8. 16:00–18:00, Hall, option", "Letters: 24.8. 16:00–18:00, Attic, option"
	d.has(is)
	d.look()
	d.keys("ctrl+z")
	d.has(was)
	d.look()
	d.keys("ctrl+y")
	d.has(is)
	d.quit()
	d.open()
	d.look()
	d.keys("ctrl+z")
	d.has(was)
	d.look()
	d.keys("ctrl+y")
	d.has(is)
	d.ends(opening.with(is), "Move Letters", "undo Move Letters", "redo Move Letters", "undo Move Letters", "redo Move Letters")
}

// typeAStart mends what was refused, and does not type it again: it has to be there still.
func typeAStart(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters"))
	d.keys("Return")
	d.keys("Tab", "Tab", "Tab") // from the title over kind and status
	d.rewrite("35.8. 20:30")
	d.reads("There is no such day")
	d.keys("Home", "Delete")
	d.write("2")
	d.keys("Return")
	d.has("Letters: 25.8. 20:30–22:30, Hall, option")
	d.ends(opening.with("Letters: 25.8. 20:30–22:30, Hall, option"), "Change the time of “Letters”")
}

func dragACopy(d *desk) {
	p := d.look()
	tides := p.date(d, "Tides")
	d.drag(tides, tides.Add(p.hours(12)), "ctrl")
	d.has("Tides: 26.8. 06:00–08:00, Cellar, option")
	d.ends(opening.and("Tides: 26.8. 06:00–08:00, Cellar, option"), "Copy Tides")
}

func deleteDates(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters"))
	d.keys("Delete")
	d.until("Letters is gone", func() bool { return !d.lists("Letters") })
	p = d.look()
	d.click(p.date(d, "Masks"))
	d.keys("Delete")
	d.reads(say("window.delete.title", "Masks"))
	d.keys("Escape")
	d.look()
	d.keys("Delete")
	d.reads(say("window.delete.title", "Masks"))
	d.keys("Return")
	d.until("Masks is gone", func() bool { return !d.lists("Masks") })
	d.ends(opening.without("Letters").without("Masks"), "Delete Letters", "Delete Masks")
}

// lists reports that the file has a date of a title.
func (d *desk) lists(title string) bool {
	return slices.ContainsFunc(datesOf(d.plan()), func(date string) bool { return strings.HasPrefix(date, title+":") })
}

// findAndDo finds a date with Ctrl+F, which has the keyboard then, and a command with Ctrl+K.
func findAndDo(d *desk) {
	p := d.look()
	d.keys("ctrl+f")
	d.write("Tides")
	d.reads("show · 25 Aug 2041 18:00")
	d.keys("Return")
	d.reads(say("window.announce-as")) // its panel
	d.keys("shift+Right")
	start := (firstDay + 2).At(18 * 60).Plain().Add(p.Snap)
	moved := date("Tides", start, start.Add(2*time.Hour), "Cellar", "confirmed")
	d.has(moved)
	d.look()
	d.keys("ctrl+k")
	d.write("Undo")
	d.reads("Undo: ")
	d.keys("Return")
	d.has("Tides: 25.8. 18:00–20:00, Cellar, confirmed")
	d.ends(opening, "Move Tides", "undo Move Tides")
}
