package xvfb

// adoptHalf makes two dates in a scenario, adopts one of them, and leaves: the other stays there.
func adoptHalf(d *desk) {
	p := d.look()
	d.click(p.date(d, "Tides")) // its room is offered
	d.keys("ctrl+k")
	d.write("What if")
	d.keys("Return")
	d.reads(say("scenario.new.title"))
	d.write("Rain")
	d.keys("Return")
	d.reads(say("scenario.strip", "Rain"))
	make := func(title, start string) {
		d.keys("ctrl+d")
		d.reads(say("window.date.title"))
		d.write(title)
		d.keys("Return")
		d.rewrite(start)
		d.rewrite("22:30")
	}
	make("Moonrise", "25.8. 21:00")
	d.reads(say("scenario.strip.changes", 2))
	make("Moonset", "26.8. 21:00")
	d.reads(say("scenario.strip.changes", 4))
	d.holds(opening, []string{"Begin the scenario Rain"})
	d.press(say("scenario.compare"))
	d.reads(say("scenario.compare.title", "Rain"))
	d.press("Mon 26 Aug 2041, 21:00")
	d.press(say("scenario.adopt.ticked", 3))
	moonrise := "Moonrise: 25.8. 21:00–22:30, Cellar, idea"
	d.has(moonrise)
	d.reads(say("scenario.strip.changes", 1))
	d.press(say("scenario.leave"))
	d.ends(opening.and(moonrise), "Begin the scenario Rain", "Adopt part of the scenario Rain")
}
