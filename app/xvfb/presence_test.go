package xvfb

import "fmt"

// What a person does with those who take part.

// tickWhoCame ticks who came on the page of a date, and takes that back.
func tickWhoCame(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters"))
	d.reads(say("window.announce-as")) // its panel
	d.press(say("window.tab.people"))
	d.reads(say("life.who-came"))
	d.press("Bor Kralj")
	d.present(true)
	d.keys("ctrl+z")
	d.present(false)
	d.ends(opening, "Who came to Letters", "undo Who came to Letters")
}

// present waits until Bor is known to have been at Letters, or not.
func (d *desk) present(want bool) {
	d.Helper()
	d.until(fmt.Sprintf("it is %v that Bor came to Letters", want), func() bool {
		plan := d.plan()
		for e := range plan.Events.Each() {
			for there := range plan.AttendancesAt.Of(e.ID) {
				if titleOf(plan, e) == "Letters" {
					return there.Came == want
				}
			}
		}
		return !want
	})
}
