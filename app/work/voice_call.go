package work

import (
	"affiche/assets"
	"affiche/calendar"
)

// CallFor says what a call is for: "focus · Boiler room".
func (v Voice) CallFor(c *calendar.Call) string {
	phase := ""
	if p := v.Plan.Phases.At(c.Phase); p != nil {
		phase = v.Say("phase." + string(p.Kind))
	}
	return joined(" · ", phase, v.Name(CalledTo(v.Plan, c)))
}

// Ready says how a person stands to a call: "ends 01:30 the night before: 7 h rest · from Kranj".
func (v Voice) Ready(c *calendar.Call, r calendar.Readiness) string {
	parts := []string{}
	if !r.Fits {
		parts = append(parts, v.Say("crew.ready.unfit", c.Position))
	}
	switch {
	case !r.Free():
		parts = append(parts, v.taken(r.Taken))
	case r.Before != nil && (r.After == nil || v.restBefore(c, r) == r.Rest):
		parts = append(parts, v.rest(c, "before", r.Before.When.End, r.Before.Day(v.turn()), r.Rest))
	case r.After != nil:
		parts = append(parts, v.rest(c, "after", r.After.When.Start, r.After.Day(v.turn()), r.Rest))
	default:
		parts = append(parts, v.Say("crew.ready.free"))
	}
	if r.Maybe {
		parts = append(parts, v.Say("crew.ready.maybe"))
	}
	if r.Home != calendar.AtHome && r.Person.City != "" {
		parts = append(parts, v.Say("crew.ready.from", r.Person.City))
	}
	return joined(" · ", parts...)
}

func (v Voice) turn() int { return v.Plan.Programme.DayTurn }

func (v Voice) restBefore(c *calendar.Call, r calendar.Readiness) calendar.Instant {
	d, _ := v.Plan.DutyOf(c.ID)
	return d.Span.Start - r.Before.Span.End
}

// rest says what bounds a rest, and how long that is.
func (v Voice) rest(c *calendar.Call, side string, at calendar.Wall, day calendar.Day, rest calendar.Instant) string {
	key := "crew.ready." + side
	d, _ := v.Plan.DutyOf(c.ID)
	apart := d.Day(v.turn()) - day
	if side == "after" {
		apart = -apart
	}
	if apart == 1 {
		return v.Say(key+".next", v.Clock(at), v.Lasts(rest))
	}
	return v.Say(key, v.Clock(at), assets.Date(v.Language, day.Date(), assets.WeekdayDay), v.Lasts(rest))
}

// taken says what takes a person.
func (v Voice) taken(by calendar.Record) string {
	switch by := by.(type) {
	case *calendar.Call:
		return v.Say("crew.ready.called", v.Hours(v.Plan.TimeOfCall(by)), v.CallFor(by))
	case *calendar.Event:
		return v.Say("crew.ready.appears", v.Hours(by.When), v.Name(by.Ref()))
	case *calendar.Hold:
		named := v.Name(calendar.Ref{Type: calendar.TypeEvent, ID: by.Event})
		if named == "" {
			named = v.Name(calendar.Ref{Type: calendar.TypeActivity, ID: by.Activity})
		}
		return joined(" ", v.Say("crew.ready.held"), named)
	}
	return v.Say("crew.ready.away")
}

// Lasts says hours and minutes: "7 h 30 min".
func (v Voice) Lasts(seconds calendar.Instant) string {
	hours, minutes := int(seconds)/3600, int(seconds)/60%60
	if minutes == 0 {
		return v.Say("crew.hours", hours)
	}
	return v.Say("crew.hours.minutes", hours, minutes)
}
