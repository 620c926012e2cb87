package work

import "affiche/calendar"

// A DateLine says one date that is about to be made.
type DateLine struct {
	Text string // "Wed 25 Aug 2027, 22:00 – 23:15"
	Odd  string // what a clock change does to it; "" is nothing
}

// Lines lists the dates and phases that an act makes, or where it makes none the dates that it changes, each with its weekday, its
// day and its hours.
func (v Voice) Lines(act Act) []DateLine {
	var lines []DateLine
	made := make(map[calendar.Ref]bool, len(act.Made))
	for _, ref := range act.Made {
		made[ref] = true
	}
	for _, r := range act.Put {
		if e, ok := r.(*calendar.Event); ok && (len(made) == 0 || made[e.Ref()]) {
			lines = append(lines, DateLine{v.When(e.When), v.odd(e.When)})
		}
		if p, ok := r.(*calendar.Phase); ok && made[p.Ref()] {
			lines = append(lines, v.phaseLine(p))
		}
	}
	return lines
}

// odd says of a time that clocks never show it, or show it twice.
func (v Voice) odd(w calendar.When) string {
	_, start, end, ok := w.Moments()
	if !ok || w.WholeDays {
		return ""
	}
	for _, side := range []struct {
		at  calendar.Wall
		odd calendar.Oddity
	}{{w.Start, start}, {w.End, end}} {
		switch side.odd {
		case calendar.Gap:
			return v.Say("create.gap", v.Clock(side.at))
		case calendar.Overlap:
			return v.Say("create.overlap", v.Clock(side.at))
		}
	}
	return ""
}

// phaseLine says what a phase is, of which date or run, and when: by the clock, or where that has no time yet, by what it hangs on.
func (v Voice) phaseLine(p *calendar.Phase) DateLine {
	is := v.Plan.TimeOf(p)
	when := v.Unit(p, "timing")
	if !is.IsZero() {
		when = v.When(is)
	}
	return DateLine{joined(" · ", v.Unit(p, "kind"), when, v.Name(p.Of())), v.odd(is)}
}
