package drag

import (
	"time"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Place begins to drag a date that is still to be placed from where it lies beside a canvas.
func Place(s *state.State, c Canvas, date calendar.ID) Drag {
	return &place{hand: hand{s, c}, date: date}
}

type place struct {
	hand
	date calendar.ID
	to   work.Placing
	on   bool // over a place of the canvas, or a day
}

func (p *place) To(x, y float64, _ bool) Preview {
	spot := p.canvas.Spot(x, y)
	ref := calendar.Ref{Type: calendar.TypeEvent, ID: p.date}
	if p.on = !spot.Off && (spot.Placed || spot.Day != 0); !p.on {
		return Preview{Label: p.state.NameOf(ref)}
	}
	plan := p.state.Season().Plan
	p.to = p.placing(plan, spot)
	act, err := p.to.Act(plan, p.date)
	shown := Preview{Wrong: err, Label: p.state.NameOf(ref)}
	after, ok := act.After(ref).(*calendar.Event)
	if !ok {
		return shown
	}
	if span, ok := after.When.Span(); ok {
		shown.Ghosts = p.canvas.Room(span, after.Place)
	}
	shown.Label = p.state.WhenText(after.When)
	if place := p.state.PlaceText(after.Place); place != "" {
		shown.Label += " · " + place
	}
	return shown
}

// placing is what a spot makes of the date. Where only its day can be told, it begins at the hour at which such usually do; where
// that is no place, either, it stays in its own.
func (p *place) placing(plan *calendar.Plan, spot Spot) work.Placing {
	e := plan.Events.At(p.date)
	switch {
	case e == nil || spot.Placed && p.canvas.Snap() < daySeconds:
		at, second := p.begins(plan, spot)
		return work.Placing{At: at, Second: second, Place: spot.Place}
	case !spot.Placed:
		return work.Placing{At: spot.Day.At(p.usualHour(plan, e)), Place: plan.PlaceOf(e)}
	}
	return work.Placing{At: spot.At.Wall(p.zoneAt(plan, spot.Place)).Day().At(p.usualHour(plan, e)), Place: spot.Place}
}

// usualHour is the minute at which a date of its kind usually begins.
func (p *place) usualHour(plan *calendar.Plan, e *calendar.Event) int {
	var kind calendar.ActivityKind
	if a := plan.Activities.At(e.Activity); a != nil {
		kind = a.Kind
	}
	return work.UsualHour(kind) * 60
}

func (p *place) zoneAt(plan *calendar.Plan, at calendar.Place) *time.Location {
	zone, err := calendar.Zone(work.ZoneAt(plan, at))
	if err != nil {
		return p.state.Zone()
	}
	return zone
}

// begins is the step of the clock of a place that is nearest to a spot, and whether of two equal ones it is the second.
func (p *place) begins(plan *calendar.Plan, spot Spot) (at calendar.Wall, second bool) {
	zone, step := p.zoneAt(plan, spot.Place), p.canvas.Snap()
	if step > longestStep {
		return calendar.Wall(snap(int64(spot.At.Wall(zone)), step)), false
	}
	return work.OnClocks(snapped(spot.At, step, zone), zone)
}

func (p *place) Drop(refused func(error)) {
	if !p.on {
		return
	}
	to, date := p.to, p.date
	p.state.Do(func(plan *calendar.Plan) (work.Act, error) { return to.Act(plan, date) }, refused,
		func(work.Act) { p.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: date}) })
}
