package work

import (
	"affiche/calendar"
)

// follow puts right what an assignment implies and nobody typed.
func (a *amendment) follow() {
	a.followWholeDays()
	a.followFold()
	a.followPlace()
	a.followZone()
}

func (a *amendment) followWholeDays() {
	if a.has("whole_days") {
		return
	}
	for _, name := range []string{"start", "end"} {
		typed := a.given[name]
		if typed == "" || !a.hasUnit(a.field(name).Unit, "whole_days") {
			continue
		}
		days := a.isDay(a.field(name), typed)
		a.put(a.field("whole_days"), days)
		if days {
			return
		}
	}
}

func (a *amendment) followFold() {
	fold := a.field("fold")
	if fold.Name == "" || a.has("fold") {
		return
	}
	kept := fold.Value(a.record).(int64)
	if a.has("start") || a.has("zone") {
		kept &^= int64(calendar.StartIsSecond)
	}
	if a.has("end") || a.has("zone") {
		kept &^= int64(calendar.EndIsSecond)
	}
	a.put(fold, kept)
}

func (a *amendment) followPlace() {
	place, ok := placeOf(a.record)
	if !ok {
		return
	}
	space := a.plan.Spaces.At(place.Space)
	switch {
	case space == nil:
		return
	case !a.has("venue"):
		place.Venue = space.Venue
	case !a.has("space") && space.Venue != place.Venue:
		place.Space = ""
	}
	a.put(a.field("venue"), string(place.Venue))
	a.put(a.field("space"), string(place.Space))
}

// followZone takes the zone of a new place at the same wall clock, and gives one to a time that has none.
func (a *amendment) followZone() {
	zone := a.field("zone")
	if a.has("zone") || !timed(a.record) {
		return
	}
	place, placed := placeOf(a.record)
	if hold, ok := a.record.(*calendar.Hold); ok {
		place, placed = calendar.Place{Space: hold.Subject.Space}, hold.Subject.Space != ""
	}
	moved := placed && place != calendar.Place{} && (a.has("space") || a.has("venue"))
	if moved || zone.Value(a.record) == "" {
		old := zone.Value(a.record)
		a.put(zone, ZoneAt(a.plan, place))
		if old != zone.Value(a.record) && !a.has("fold") && a.field("fold").Name != "" {
			a.put(a.field("fold"), int64(0))
		}
	}
}

// timed reports a record that has a local time, and a zone for it.
func timed(r calendar.Record) bool {
	if _, ok := calendar.FieldOf(r.Ref().Type, "zone"); !ok {
		return false
	}
	for _, f := range calendar.Fields(r.Ref().Type) {
		if f.Form == calendar.LocalTime && f.Value(r) != calendar.Wall(0) {
			return true
		}
	}
	return false
}

// placeOf is the place of a record that has one.
func placeOf(r calendar.Record) (calendar.Place, bool) {
	f, ok := calendar.FieldOf(r.Ref().Type, "space")
	if !ok || f.Unit != "place" {
		return calendar.Place{}, false
	}
	venue, _ := calendar.FieldOf(r.Ref().Type, "venue")
	return calendar.Place{Venue: calendar.ID(venue.Value(r).(string)), Space: calendar.ID(f.Value(r).(string))}, true
}

// WhenOf is the time of a record that has one.
func WhenOf(r calendar.Record) (calendar.When, bool) {
	switch r := r.(type) {
	case *calendar.Event:
		return r.When, true
	case *calendar.Hold:
		return r.When, true
	case *calendar.Availability:
		return r.When, true
	case *calendar.Phase:
		return r.Timing.When, r.Timing.Anchor == calendar.Absolute
	}
	return calendar.When{}, false
}

// Notes tell what a person should know of a record's time: a clock change that skips or doubles it, a zone that is not its
// place's.
func Notes(plan *calendar.Plan, r calendar.Record) []Note {
	w, ok := WhenOf(r)
	if !ok || w.IsZero() || w.WholeDays {
		return nil
	}
	var notes []Note
	_, start, end, ok := w.Moments()
	if !ok {
		return nil
	}
	notes = append(notes, clockChange(w.Start, start, w.Zone)...)
	notes = append(notes, clockChange(w.End, end, w.Zone)...)
	place, _ := placeOf(r)
	if zone := ZoneAt(plan, place); place != (calendar.Place{}) && zone != w.Zone {
		notes = append(notes, Note{"work.note.other-zone", []any{w.Zone, zone}})
	}
	return notes
}

// never finds the end of a stretch that clocks never show, if there is one.
func never(w calendar.When) (at calendar.Wall, gap bool) {
	_, start, end, _ := w.Moments()
	switch {
	case w.WholeDays:
	case start == calendar.Gap:
		return w.Start, true
	case end == calendar.Gap:
		return w.End, true
	}
	return 0, false
}

func clockChange(wall calendar.Wall, oddity calendar.Oddity, zone string) []Note {
	switch oddity {
	case calendar.Gap:
		return []Note{{"work.note.gap", []any{wall.String(), zone}}}
	case calendar.Overlap:
		return []Note{{"work.note.overlap", []any{wall.String(), zone}}}
	}
	return nil
}
