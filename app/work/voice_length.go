package work

import (
	"fmt"
	"strconv"

	"affiche/calendar"
)

// Length says minutes: "45 minutes", "2 h", "1 h 30", "2 days".
func (v Voice) Length(minutes int) string {
	const hour, day = 60, 24 * 60
	switch rest := minutes % hour; {
	case minutes < hour:
		return v.Say("window.minutes", minutes)
	case minutes > day && minutes%day == 0:
		return v.Say("drag.days", minutes/day)
	case rest == 0:
		return v.Say("window.hours", strconv.Itoa(minutes/hour))
	default:
		return v.Say("window.hours-minutes", strconv.Itoa(minutes/hour), fmt.Sprintf("%02d", rest))
	}
}

// timing says when a phase is: its own time, or where it hangs.
func (v Voice) timing(g group) string {
	anchor := calendar.Anchor(g.text("anchor"))
	if anchor == calendar.Absolute {
		return v.stretch(g)
	}
	return v.Hangs(calendar.Timing{Anchor: anchor, Offset: g.number("offset"), Days: g.number("days"), Length: g.number("length")})
}

// Hangs says where a phase hangs and how long it is: "30 minutes before the start, 2 h"; of one with its own time nothing.
func (v Voice) Hangs(t calendar.Timing) string {
	said := ""
	switch {
	case t.Anchor == calendar.Absolute:
		return ""
	case t.Anchor == calendar.OnDay:
		said = v.onDay(t.Days, v.Clock(calendar.Day(1).At(t.Offset)))
	case t.Offset == 0:
		said = v.Say("past.timing.at-" + string(t.Anchor))
	case t.Offset < 0:
		said = v.Say("past.timing.before-"+string(t.Anchor), v.Length(-t.Offset))
	default:
		said = v.Say("past.timing.after-"+string(t.Anchor), v.Length(t.Offset))
	}
	return joined(", ", said, v.Length(t.Length))
}

func (v Voice) onDay(days int, clock string) string {
	switch {
	case days < 0:
		return v.Say("past.timing.days-before", -days, clock)
	case days > 0:
		return v.Say("past.timing.days-after", days, clock)
	}
	return v.Say("past.timing.that-day", clock)
}
