package drag

import (
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
	on   bool // over a place of the canvas
}

func (p *place) To(x, y float64, _ bool) Preview {
	spot := p.canvas.Spot(x, y)
	ref := calendar.Ref{Type: calendar.TypeEvent, ID: p.date}
	if p.on = spot.Placed && !spot.Off; !p.on {
		return Preview{Label: p.state.NameOf(ref)}
	}
	plan := p.state.Season().Plan
	p.to = work.Placing{Place: spot.Place}
	p.to.At, p.to.Second = p.begins(plan, spot)
	act, err := p.to.Act(plan, p.date)
	shown := Preview{Wrong: err, Label: p.state.NameOf(ref)}
	after, ok := act.After(ref).(*calendar.Event)
	if !ok {
		return shown
	}
	if span, ok := after.When.Span(); ok {
		shown.Ghosts = p.canvas.Room(span, after.Place)
	}
	shown.Label = p.state.WhenText(after.When) + " · " + p.state.PlaceText(after.Place)
	return shown
}

// begins is the step of the clock of a place that is nearest to a spot, and whether of two equal ones it is the second.
func (p *place) begins(plan *calendar.Plan, spot Spot) (at calendar.Wall, second bool) {
	zone, err := calendar.Zone(work.ZoneAt(plan, spot.Place))
	if err != nil {
		zone = p.state.Zone()
	}
	step := min(p.canvas.Snap(), daySeconds)
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
