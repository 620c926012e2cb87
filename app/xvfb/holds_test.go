package xvfb

import (
	"fmt"
	"slices"
	"strings"
)

// What a person does with holds.

// holdAskAndConfirm holds the hall for two dates that meet, asks the first for an answer, and confirms it.
func holdAskAndConfirm(d *desk) {
	p := d.look()
	d.click(p.date(d, "Letters")) // its room is offered
	d.keys("ctrl+d")
	d.reads(say("window.date.title"))
	d.write("Echo")
	d.keys("Return")
	d.rewrite("24.8. 16:30")
	d.rewrite("18:30")
	d.has("Echo: 24.8. 16:30–18:30, Hall, idea")
	p = d.look()
	d.click(p.date(d, "Letters"))
	d.keys("n", "h")
	d.promised("held 1 Letters")
	d.reads(say("window.command.hold-take")) // its page is open
	d.click(p.date(d, "Echo"))
	d.keys("n", "h")
	d.promised("held 1 Letters", "held 2 Echo")
	d.press(say("window.command.hold-challenge"))
	d.promised("challenged 1 Letters", "held 2 Echo")
	d.press(say("window.hold.rank", 1) + " · Letters")
	d.press(say("window.command.hold-take"))
	d.press(say("hold.take-go"))
	d.promised("released 2 Echo", "taken 1 Letters")
	confirmed := "Letters: 24.8. 16:00–18:00, Hall, confirmed"
	d.has(confirmed)
	d.keys("ctrl+z")
	d.promised("challenged 1 Letters", "held 2 Echo")
	d.keys("ctrl+shift+z")
	d.promised("released 2 Echo", "taken 1 Letters")
	d.ends(opening.with(confirmed).and("Echo: 24.8. 16:30–18:30, Hall, idea"),
		"Add Echo", "Add to Hall: Hold", "Add to Hall: Hold", "Challenge the hold before Hall", "Take the hold on Hall",
		"undo Take the hold on Hall", "redo Take the hold on Hall")
}

// promised waits until the holds are these, by rank: "held 1 Echo".
func (d *desk) promised(holds ...string) {
	d.Helper()
	d.until(fmt.Sprintf("the holds are %q", holds), func() bool {
		plan, found := d.plan(), []string{}
		for h := range plan.Holds.Each() {
			found = append(found, strings.TrimSpace(fmt.Sprintf("%s %d %s", h.State, h.Rank, titleOf(plan, plan.Events.At(h.Event)))))
		}
		slices.Sort(found)
		return slices.Equal(found, holds)
	})
}
