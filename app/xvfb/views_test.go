package xvfb

import (
	"fmt"
	"image"
	"testing"

	"affiche/app/theme"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/storage"
)

// What a person does in the month and with the tray, and how the views agree.

func dragInTheMonth(d *desk) {
	d.goTo("ctrl+3", firstDay+1)
	s := d.month(firstDay+1, false)
	letters := s.date(d, "Letters")
	d.drag(letters, letters.Add(s.days(-1)))
	is := "Letters: 23.8. 16:00–18:00, Hall, option"
	d.has(is)
	s = d.month(firstDay+1, false)
	d.pointTo(s.free(firstDay + 4)) // a Tuesday
	d.keys("n")
	d.reads(say("window.command.slip"))
	d.keys("n")
	d.write("Moths")
	d.keys("Return")
	made := "Moths: 27.8. 20:00–21:30, no space, idea"
	d.has(made)
	d.keys("ctrl+1")
	d.ends(opening.with(is).and(made), "Move Letters", "Add Moths")
}

// dragAFlag makes a milestone on a day of the month, and drags it to the next one.
func dragAFlag(d *desk) {
	d.goTo("ctrl+3", firstDay)
	s := d.month(firstDay, false)
	d.pointTo(s.free(firstDay + 4)) // a Tuesday
	d.keys("n")
	d.reads(say("window.command.slip"))
	d.keys("l")
	d.reads(say("milestone.title"))
	d.write("Print")
	d.keys("Return", "Return")
	on := func(day calendar.Day) {
		d.Helper()
		d.until("Print is due on "+day.String(), func() bool {
			for m := range d.plan().Milestones.Each() {
				return m.Day == day
			}
			return false
		})
	}
	on(firstDay + 4)
	s = d.month(firstDay+4, false)
	var flag image.Point
	for m := range s.plan.Milestones.Each() {
		b, _ := s.Find(m.Ref())
		flag = s.at.Add(inside(b))
	}
	d.drag(flag, flag.Add(s.days(1)))
	on(firstDay + 5)
	d.keys("Escape", "ctrl+1")
	d.ends(opening, "Add Print", "Move Print")
}

// talks are more dates of one day than a month has room for.
const talks = 14

func crowd(t *testing.T, path string) (dates programme) {
	t.Helper()
	f, err := storage.Open(path, storage.Options{Actor: founder})
	if err != nil {
		t.Fatal(err)
	}
	id := func(name string) calendar.ID { return calendar.DerivedID("story", name) }
	var records []calendar.Record
	for i := range talks {
		title := fmt.Sprintf("Talk %d", i+1)
		start := firstDay.At((6 + i) * 60)
		dates = append(dates, date(title, start.Plain(), start.Plain().Add(30*60e9), "Attic", "idea"))
		activity := &calendar.Activity{ID: id(title), Kind: calendar.Meeting, Title: calendar.Texts{"en": title}}
		records = append(records, activity, &calendar.Event{
			ID: id("e " + title), Activity: activity.ID, Status: calendar.Idea, Place: calendar.Place{Venue: id("House"), Space: id("Attic")},
			When: calendar.When{Start: start, End: start + 30*60, Zone: zone},
		})
	}
	worktest.Found(t, f, records...)
	return dates
}

// unfoldADay drags the last of a long list to another day of the month.
func unfoldADay(d *desk) {
	d.quit()
	dates := opening.and(crowd(d.T, d.season)...)
	d.open()
	d.goTo("ctrl+3", firstDay)
	s := d.month(firstDay, false)
	if s.cell(firstDay).Hidden == 0 {
		d.Fatal("all of them have room")
	}
	d.click(s.more(firstDay))
	s = d.month(firstDay, true)
	d.drag(s.date(d, "Talk 13"), s.free(firstDay+5)) // a Wednesday: what is below the list is covered
	is := "Talk 13: 28.8. 18:00–18:30, Attic, idea"
	d.has(is)
	d.keys("Escape", "Escape", "ctrl+1")
	d.ends(dates.with(is), "Move Talk 13")
}

// outOfTheTray takes a date into the tray, and back to another hour in another space.
func outOfTheTray(d *desk) {
	d.goTo("ctrl+2", firstDay+1)
	g := d.day(firstDay + 1)
	tray := image.Pt(g.at.X-trayWidth/2, g.at.Y+200)
	d.drag(g.date(d, "Letters"), tray)
	d.until("Letters is still to be placed", func() bool { return d.event("Letters").When.IsZero() })
	d.keys("Escape")
	slip := d.reads(say("day.tray", 1))
	g = d.day(firstDay + 1)
	d.drag(middle(slip).Add(image.Pt(0, 40)), g.spot(d, "Cellar", 15))
	is := "Letters: 24.8. 15:00–17:00, Cellar, option"
	d.has(is)
	g = d.day(firstDay + 1)
	letters := g.date(d, "Letters")
	d.drag(letters, letters.Add(image.Pt(0, perHour)))
	is = "Letters: 24.8. 16:00–18:00, Cellar, option"
	d.has(is)
	d.keys("ctrl+1")
	d.ends(opening.with(is), "Move Letters", "Move Letters", "Move Letters")
}

// throughTheViews selects a date once, and moves it by keys in each of the views.
func throughTheViews(d *desk) {
	p := d.look()
	d.click(p.date(d, "Tides"))
	d.keys("ctrl+3")
	d.month(firstDay+2, false)
	d.keys("shift+Right")
	d.has("Tides: 26.8. 18:00–20:00, Cellar, confirmed")
	d.keys("ctrl+2", "shift+Up")
	d.has("Tides: 26.8. 17:45–19:45, Cellar, confirmed")
	d.keys("ctrl+4")
	d.reads(say("list.count", 1, len(opening)))
	d.keys("Right", "F2") // its start
	d.rewrite("17:00")
	d.has("Tides: 26.8. 17:00–19:00, Cellar, confirmed")
	d.keys("ctrl+1")
	p = d.look()
	tides := p.date(d, "Tides")
	d.drag(tides, tides.Add(p.rows(d, "Cellar", "Attic")))
	is := "Tides: 26.8. 17:00–19:00, Attic, confirmed"
	d.has(is)
	d.ends(opening.with(is), "Move Tides", "Move Tides", "Change Tides", "Move Tides")
}

// jumpByThePalette goes to a space by its name, and begins a date in it.
func jumpByThePalette(d *desk) {
	d.look()
	d.keys("ctrl+k")
	d.write("Attic")
	d.reads(say("space"))
	d.keys("Return")
	panel := d.panel()
	d.until("the panel is of the attic", func() bool {
		screen, err := d.see()
		if err != nil {
			return false
		}
		_, ok := d.letters.find("Attic", screen.SubImage(panel).(*image.RGBA))
		return ok
	})
	d.keys("ctrl+d")
	d.reads(say("window.date.title"))
	d.write("Owls")
	d.keys("Return")
	d.rewrite("25.8. 21:00")
	d.rewrite("22:30")
	made := "Owls: 25.8. 21:00–22:30, Attic, idea"
	d.has(made)
	d.ends(opening.and(made), "Add Owls")
}

// middle part of the window: what a view shows, with its bars.
func (d *desk) middle() image.Rectangle {
	d.Helper()
	frame := d.frame()
	return image.Rect(frame.Min.X+size(theme.NavWidth), frame.Min.Y, frame.Max.X-size(theme.PanelWidth), frame.Max.Y-size(theme.StatusHeight))
}
