package xvfb

import (
	"cmp"
	"fmt"
	"image"
	"image/color"
	"slices"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/calendar"
)

// What a person does with calls.

// fillACall gives the open position of a date to who is free and rested first, and takes it back; then drags it in the week of crew
// to one, and on to another.
func fillACall(d *desk) {
	p := d.look()
	d.click(p.date(d, "Cantata"))
	d.reads(say("window.announce-as")) // its panel
	d.press(say("window.tab.people"))
	d.press(say("window.people.open"))
	d.reads(say("crew.who-is-free")) // its page
	d.press(say("window.command.call-fill"))
	d.reads(say("crew.fill-with", "light", "Cantata"))
	d.keys("Return")
	d.called("Vid", "Zala")
	d.reads(say("crew.ready.free")) // how she stands to it is on its page
	d.reads("Zala Žižek")
	d.keys("ctrl+z")
	d.called("", "Vid")
	d.reads(say("crew.who-is-free"))
	d.press(say("window.nav.crew"))
	d.reads(say("crew.by.department")) // the timeline is gone, where Masks have the same colour
	masks := d.chip(0)
	wide, high, gap := masks.Dx()+7, int(scene.RosterHeight(1)), int(scene.RosterGap)
	row := func(n int) image.Point { return middle(masks).Add(image.Pt(-wide, n*high)) } // on the day before, below or above
	d.drag(row(-1).Sub(image.Pt(0, gap)), row(2))                                        // what is open, to Zala
	d.called("Vid", "Zala")
	masks = d.chip(masks.Min.Y - high - gap) // nothing is open any more
	d.drag(row(2), row(0))                   // to Črt
	d.called("Vid", "Črt")
	d.keys("ctrl+1")
	filled := "Fill a call: light, Cantata"
	d.ends(opening, filled, "undo "+filled, filled, filled)
}

// chip waits until the call of Črt to Masks is in the week of crew, at a height if one is given.
func (d *desk) chip(top int) (at image.Rectangle) {
	d.Helper()
	d.until("the call to Masks stands in the week", func() bool {
		at = d.patch(color.RGBA(paint.Light().Kinds[calendar.Workshop].Fill), d.middle())
		return top == 0 || top-4 < at.Min.Y && at.Min.Y < top+4
	})
	return at
}

// called waits until these are called to Cantata, by their given names; an open position has none.
func (d *desk) called(names ...string) {
	d.Helper()
	d.until(fmt.Sprintf("called to Cantata are %q", names), func() bool {
		plan, found := d.plan(), []string{}
		for e := range plan.Events.Each() {
			if titleOf(plan, e) != "Cantata" {
				continue
			}
			for c := range plan.CallsOfEvent.Of(e.ID) {
				name := ""
				if person := plan.Persons.At(c.Person); person != nil {
					name = cmp.Or(person.Given, person.Family)
				}
				found = append(found, name)
			}
		}
		slices.Sort(found)
		return slices.Equal(found, names)
	})
}
