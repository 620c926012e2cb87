package xvfb

import (
	"image"

	"affiche/app/state"
	"affiche/calendar"
)

// What a person does on the board by status.

func cancelOnTheBoard(d *desk) {
	d.press(say("window.nav.board"))
	to := d.reads(state.Capital(say("status.cancelled")))
	d.drag(middle(d.reads("Letters")), middle(to).Add(image.Pt(0, 120)))
	d.reads(say("ladder.set", say("status.cancelled")))
	d.write("Flood in the cellar")
	d.keys("Return", "Return")
	d.has("Letters: 24.8. 16:00–18:00, Hall, cancelled")
	if e := d.event("Letters"); e.Reason != "Flood in the cellar" || e.Status != calendar.Cancelled {
		d.Fatalf("%+v", e)
	}
	d.keys("ctrl+z")
	d.has("Letters: 24.8. 16:00–18:00, Hall, option")
	if e := d.event("Letters"); e.Reason != "" {
		d.Errorf("taken back it still says why: %q", e.Reason)
	}
	d.reads(say("window.undone", "Letters: "+say("status.cancelled"))) // the window knows, too
	d.keys("ctrl+Right")                                               // the same by a key: to the next column it may come to
	is := "Letters: 24.8. 16:00–18:00, Hall, confirmed"
	d.has(is)
	d.keys("ctrl+1")
	d.ends(opening.with(is), "Letters: cancelled", "undo Letters: cancelled", "Letters: confirmed")
}
