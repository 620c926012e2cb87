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

// timing says when a phase is: its own time, or where it hangs: "30 minutes before the start, 2 h".
func (v Voice) timing(g group) string {
	offset := g.number("offset")
	away, where := v.Length(max(offset, -offset)), "after"
	if offset < 0 {
		where = "before"
	}
	said := ""
	switch anchor := calendar.Anchor(g.text("anchor")); anchor {
	case calendar.Absolute:
		return v.stretch(g)
	case calendar.OnDay:
		said = v.onDay(g.number("days"), v.Clock(calendar.Day(1).At(offset)))
	default:
		if offset == 0 {
			said = v.Say("past.timing.at-" + string(anchor))
		} else {
			said = v.Say("past.timing."+where+"-"+string(anchor), away)
		}
	}
	return joined(", ", said, v.Length(g.number("length")))
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
