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

// placing is what a spot makes of the date. Where that is a day and no place, it begins at the hour at which such usually do, and stays
// in its place.
func (p *place) placing(plan *calendar.Plan, spot Spot) work.Placing {
	if e := plan.Events.At(p.date); !spot.Placed && e != nil {
		var kind calendar.ActivityKind
		if a := plan.Activities.At(e.Activity); a != nil {
			kind = a.Kind
		}
		return work.Placing{At: spot.Day.At(work.UsualHour(kind) * 60), Place: plan.PlaceOf(e)}
	}
	at, second := p.begins(plan, spot)
	return work.Placing{At: at, Second: second, Place: spot.Place}
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
