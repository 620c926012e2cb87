package feed

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// phases drafts the phases of the dates asked for and of their runs, each once, with who is called to it.
func (d *drafter) phases() {
	runs := map[calendar.ID]bool{}
	for e := range d.events() {
		for p := range d.plan.PhasesOfEvent.Of(e.ID) {
			d.phase(p)
		}
		if runs[e.Run] {
			continue
		}
		runs[e.Run] = true
		for p := range d.plan.PhasesOfRun.Of(e.Run) {
			d.phase(p)
		}
	}
}

func (d *drafter) phase(p *calendar.Phase) {
	when := d.plan.TimeOf(p)
	if !d.within(when) {
		return
	}
	w, title := d.beginPhase(p.ID, when, p)
	w.Summary = d.say("feed.phase", d.say("phase."+string(p.Kind)), title)
	w.Description = strings.Join(d.crew(&w, p.ID), "\n")
	d.drafts = append(d.drafts, w)
}

// crew lists the calls to a phase: position and name, or that nobody is found yet.
func (d *drafter) crew(w *draft, phase calendar.ID) []string {
	var lines []string
	for c := range d.plan.CallsOfPhase.Of(phase) {
		w.tells(c.ID, false, "position", "person", "state")
		name := ""
		if c.State != calendar.Declined {
			name = d.who(w, c.Person, "")
		}
		if name == "" {
			name = d.say("feed.unfilled")
		}
		lines = append(lines, d.say("feed.crew", c.Position, name))
	}
	return lines
}

// call drafts a call for the person called: the time of its phase or date, with lead and lag. One who declined is called
// no more.
func (d *drafter) call(c *calendar.Call) {
	w, ok := d.beginCall(c)
	if !ok || c.State == calendar.Declined {
		return
	}
	if when := c.Around(w.When); when != w.When {
		w.When = when
		w.LocalTime = d.say("feed.local-time", clockRange(w.When), w.When.Zone)
	}
	if c.State != calendar.Accepted && w.Standing == Sure {
		w.Standing = Tentative
	}
	w.tells(c.ID, true, "phase", "event", "position", "lead", "lag", "state")
	if d.within(w.When) {
		d.drafts = append(d.drafts, w)
	}
}

func (d *drafter) beginCall(c *calendar.Call) (draft, bool) {
	if p := d.plan.Phases.At(c.Phase); p != nil {
		w, title := d.beginPhase(c.ID, d.plan.TimeOf(p), p)
		w.Summary = d.say("feed.call", c.Position, d.say("phase."+string(p.Kind)), title)
		return w, true
	}
	e := d.plan.Events.At(c.Event)
	if e == nil {
		return draft{}, false
	}
	a, _ := d.plan.Activities.Get(e.Activity)
	w := d.begin(c.ID, e.When, e.Status)
	w.Summary = d.say("feed.phase", c.Position, d.title(e, a))
	d.hangsOn(&w, e, a)
	return w, true
}

// beginPhase drafts what a phase and a call to it have in common, and gives the title of what the phase is for.
func (d *drafter) beginPhase(id calendar.ID, when calendar.When, p *calendar.Phase) (w draft, title string) {
	var a calendar.Activity
	place := p.Place
	if e := d.plan.Events.At(p.Event); e != nil {
		a, _ = d.plan.Activities.Get(e.Activity)
		w = d.begin(id, when, e.Status)
		title = d.title(e, a)
		if place == (calendar.Place{}) {
			place = d.plan.PlaceOf(e)
		}
		w.tells(e.ID, true, "title", "when", "place", "status")
	} else {
		r, _ := d.plan.Runs.Get(p.Run)
		a, _ = d.plan.Activities.Get(r.Activity)
		w = d.begin(id, when, d.statusOfRun(r.ID))
		title = a.Title.In(d.languages...)
		if place == (calendar.Place{}) {
			place = r.Place
		}
		w.tells(r.ID, true, "place")
		for e := range d.plan.EventsOfRun.Of(r.ID) {
			w.tells(e.ID, true, "when", "status")
		}
	}
	w.tells(p.ID, true, "timing", "place", "kind")
	w.tells(a.ID, true, "title")
	d.place(&w, place)
	d.sort(&w, a)
	return w, title
}

func (d *drafter) hangsOn(w *draft, e *calendar.Event, a calendar.Activity) {
	w.tells(e.ID, true, "title", "when", "place", "status")
	w.tells(a.ID, true, "title")
	d.place(w, d.plan.PlaceOf(e))
	d.sort(w, a)
}

// statusOfRun is the surest status among the run's dates.
func (d *drafter) statusOfRun(run calendar.ID) calendar.Status {
	surest := []calendar.Status{
		calendar.Released, calendar.Cancelled, calendar.Postponed, calendar.Idea, calendar.Enquiry, calendar.Option,
		calendar.Done, calendar.Confirmed,
	}
	best := 0
	for e := range d.plan.EventsOfRun.Of(run) {
		best = max(best, slices.Index(surest, e.Status))
	}
	return surest[best]
}
