package inspector

import (
	"cmp"
	"strconv"
	"strings"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// timing are the fields of when a phase is: its own time, or where it hangs, as clocks show it and as a distance and a length.
func (w writer) timing(p *calendar.Phase) []Row {
	if p.Timing.Anchor == calendar.Absolute {
		zone, _ := calendar.FieldOf(calendar.TypePhase, "zone")
		return []Row{Pair{w.startField(p), w.endField(p)}, w.wholeDays(p), w.field(p, zone)}
	}
	if p.Kind == calendar.Onstage && p.Event != "" && p.Timing.Anchor == calendar.BeforeStart && p.Timing.Offset == 0 {
		return []Row{w.distanceField(p), Note{w.Say("inspector.public-time"), false}}
	}
	length, _ := calendar.FieldOf(calendar.TypePhase, "length")
	rows := []Row{}
	if !w.plan.TimeOf(p).IsZero() {
		rows = append(rows, w.phaseField(p, "when", w.phaseClock(p)))
	}
	if p.Timing.Anchor != calendar.OnDay {
		return append(rows, Pair{w.distanceField(p), w.field(p, length)})
	}
	offset, _ := calendar.FieldOf(calendar.TypePhase, "offset")
	at := w.clockField(w.field(p, offset), p.Timing.Offset)
	at.Name = w.Say("field.start")
	return append(rows, Pair{w.daysField(p, p.Timing.Days), at}, w.field(p, length))
}

// distanceField says how far before or after its date a phase is.
func (w writer) distanceField(p *calendar.Phase) Field {
	said := w.Say("past.timing.at-" + string(p.Timing.Anchor))
	switch length := (work.Voice{Plan: w.plan, Language: w.Language()}).Length; {
	case p.Timing.Offset < 0:
		said = w.Say("inspector.before", length(-p.Timing.Offset))
	case p.Timing.Offset > 0:
		said = w.Say("inspector.after", length(p.Timing.Offset))
	}
	return w.phaseField(p, "offset", said)
}

// phaseField takes the time of a phase in any way in which people say it.
func (w writer) phaseField(p *calendar.Phase, unit, value string) Field {
	f := Field{Name: w.Say("field." + unit), Of: []string{unit}, Value: value}
	f.Set = func(s string, refused func(string)) {
		set, fault := w.phaseAt(p, s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		w.set(p, "time", refused, set...)
	}
	return f
}

// phaseAt reads when a phase is to be: "14:00–16:00" or "14:00", where what it hangs on has a time; "1 h before", and "1 h
// before, 30 min".
func (w writer) phaseAt(p *calendar.Phase, s string) ([]work.Assignment, *typed.Fault) {
	is := w.plan.TimeOf(p)
	reader := Reader(w.State, is)
	before := p.Timing.Offset < 0 || p.Timing.Offset == 0 && p.Timing.Anchor == calendar.BeforeStart
	d, fault := reader.Distance(s, before)
	if fault == nil && p.Timing.Anchor != calendar.OnDay {
		return []work.Assignment{
			{Field: "offset", Value: strconv.Itoa(d.Minutes)},
			{Field: "length", Value: strconv.Itoa(cmp.Or(d.Lasts, p.Timing.Length))},
		}, nil
	}
	if is.IsZero() {
		return nil, fault
	}
	if span, ok := hoursOf(reader, s); ok {
		is = span.When(is.Zone, 0)
	} else if at, wrong := reader.Moment(s); wrong == nil && at.Has(typed.SaidClock) {
		is = is.MovedTo(at.Wall())
	} else {
		return nil, &typed.Fault{Key: "typed.unread-distance", Args: []any{s}}
	}
	set, ok := w.hung(p, p.Timing.Anchor, is)
	if !ok {
		return nil, &typed.Fault{Key: "window.no-time"}
	}
	return set, nil
}

// hoursOf reads the hours of a phase. "14-16" alone would be days: of a phase it is from two to four, as a get-in is written.
func hoursOf(reader typed.Reader, s string) (typed.Span, bool) {
	for _, words := range []string{s, strings.TrimSpace(s) + "h"} {
		if span, fault := reader.Span(words); fault == nil && !span.WholeDays {
			return span, true
		}
	}
	return typed.Span{}, false
}

// phaseClock says the time of a phase as [writer.phaseAt] reads it: the clocks alone, on the day of what it hangs on.
func (w writer) phaseClock(p *calendar.Phase) string {
	is := w.plan.TimeOf(p)
	const day = 24 * 60 * 60
	if is.End-is.Start >= day {
		return MomentText(w.Language(), is.Start, false) + " – " + MomentText(w.Language(), is.End, false)
	}
	clocks := w.Clock(is.Start) + "–" + w.Clock(is.End)
	if is.FirstDay(w.turn()) == w.hangsOn(p).FirstDay(w.turn()) {
		return clocks
	}
	return MomentText(w.Language(), is.Start, true) + " " + clocks
}

// daysField says how many days before or after its date a phase is.
func (w writer) daysField(p calendar.Record, days int) Field {
	f, _ := calendar.FieldOf(p.Ref().Type, "days")
	field := w.field(p, f)
	set := field.Set
	switch {
	case days < 0:
		field.Value = w.Say("inspector.before", w.Say("drag.days", -days))
	case days > 0:
		field.Value = w.Say("inspector.after", w.Say("drag.days", days))
	default:
		field.Value = w.Say("inspector.same-day")
	}
	field.Set = func(s string, refused func(string)) {
		const day = 24 * 60
		if _, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
			set(s, refused)
			return
		}
		d, fault := w.reader(0).Distance(s, days < 0)
		if fault != nil || d.Minutes%day != 0 || d.Lasts != 0 {
			refused(w.Say("inspector.unread-days", s))
			return
		}
		set(strconv.Itoa(d.Minutes/day), refused)
	}
	return field
}

// hangsOn is the time of what a phase hangs on: of its date, or of all of its run.
func (w writer) hangsOn(p *calendar.Phase) calendar.When {
	if e := w.plan.Events.At(p.Event); e != nil {
		return e.When
	}
	return w.plan.RunTime(p.Run)
}

// anchorField chooses on what a phase hangs; it stays when it is.
func (w writer) anchorField(p *calendar.Phase) Field {
	f := Field{Name: w.Say("field.anchor"), Of: []string{"anchor"}, Value: "at" + string(p.Timing.Anchor)}
	for _, a := range calendar.Anchors() {
		f.Options = append(f.Options, Option{Key: "at" + string(a), Text: w.Say("inspector.anchor.at" + string(a))})
	}
	f.Set = func(key string, refused func(string)) {
		set, ok := w.hung(p, calendar.Anchor(strings.TrimPrefix(key, "at")), w.plan.TimeOf(p))
		if !ok {
			refused(w.Say("window.no-time"))
			return
		}
		w.set(p, "time", refused, set...)
	}
	return f
}

// hung are the fields of a phase at a time, hung on something; false where one of them has no time yet.
func (w writer) hung(p *calendar.Phase, on calendar.Anchor, is calendar.When) ([]work.Assignment, bool) {
	span, ok := is.Span()
	of := w.hangsOn(p)
	whole, known := of.Span()
	if !ok || !known {
		return nil, false
	}
	give := func(field, value string) work.Assignment { return work.Assignment{Field: field, Value: value} }
	minutes := func(from calendar.Instant) string { return strconv.Itoa(int(span.Start-from) / 60) }
	set := []work.Assignment{give("anchor", string(on))}
	if on == calendar.Absolute {
		return append(set, give("start", is.Start.String()), give("end", is.End.String()), give("zone", is.Zone)), true
	}
	set = append(set, give("length", strconv.Itoa(max(int(span.End-span.Start)/60, 1))))
	switch on {
	case calendar.BeforeStart:
		set = append(set, give("offset", minutes(whole.Start)))
	case calendar.AfterEnd:
		set = append(set, give("offset", minutes(whole.End)))
	case calendar.OnDay:
		set[1] = give("length", strconv.Itoa(max(int(is.End-is.Start)/60, 1))) // on the wall, as it hangs there
		set = append(set, give("days", strconv.Itoa(int(is.Start.Day()-of.FirstDay(w.turn())))), give("offset", strconv.Itoa(is.Start.Minute())))
	}
	return set, true
}
