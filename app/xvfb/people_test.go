package xvfb

import "affiche/calendar"

// What a person does in the directory.

// lookUpAndJoin makes somebody who is there already, finds them both, and makes one of both.
func lookUpAndJoin(d *desk) {
	one := d.plan().Persons.Len()
	d.keys("ctrl+7", "n")
	d.reads(say("person.title"))
	d.write("Novak")
	d.keys("Return")
	d.write("Ana")
	d.keys("Return")
	d.until("there is one more", func() bool { return d.plan().Persons.Len() == one+1 })
	d.keys("ctrl+shift+f")
	d.write("novak")
	d.reads("Novak Ana")
	d.keys("Return", "End", "Return") // to the given name, in the panel
	d.rewrite("Nowak")
	d.until("she is called otherwise", func() bool { return d.given()["Nowak"] })
	d.keys("ctrl+z")
	d.until("that is taken back", func() bool { return d.given()["Novak"] })
	d.reads(say("window.undone", "Change Person")) // the window knows, too
	d.press(say("inspector.same", "Ana Novak"))
	d.reads(say("same.title"))
	d.keys("Return")
	d.until("there is one, who is still enrolled", func() bool {
		plan := d.plan()
		for e := range plan.Enrolments.Each() {
			if plan.Persons.At(e.Person) == nil {
				return false
			}
		}
		return plan.Persons.Len() == one
	})
	d.keys("ctrl+z")
	d.until("there are two again", func() bool { return d.plan().Persons.Len() == one+1 })
	d.quit()
}

// given are the given names of all people.
func (d *desk) given() map[string]bool {
	names := calendar.Set{}
	for p := range d.plan().Persons.Each() {
		names[p.Given] = true
	}
	return names
}
