package table

import (
	"strconv"
	"strings"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// readTime reads the three cells that are one thing, and sets both ends.
func (r Reader) readTime(was calendar.When, said map[Column]string) ([]work.Assignment, *Fault) {
	w, fault := r.when(was, said)
	if fault != nil {
		return nil, fault
	}
	if w.IsZero() {
		return []work.Assignment{{Field: "start"}, {Field: "end"}}, nil
	}
	if w.End == 0 {
		w = w.Lasting(anHourAndAHalf)
	}
	local := func(at calendar.Wall) string {
		if w.WholeDays {
			return at.Day().String()
		}
		return at.String()
	}
	set := []work.Assignment{{Field: "start", Value: local(w.Start)}, {Field: "end", Value: local(w.End)}}
	if w.Fold != 0 {
		set = append(set, work.Assignment{Field: "fold", Value: strconv.Itoa(int(w.Fold))})
	}
	return set, nil
}

// readZone finds the zone that is meant by its name, or by its city.
func (r Reader) readZone(text string) ([]work.Assignment, *Fault) {
	zone, ok := calendar.ZoneNamed(text)
	switch {
	case text == "":
		return nil, wrong(Zone, "fault.missing")
	case !ok:
		return nil, wrong(Zone, "list.nobody", text)
	}
	return []work.Assignment{{Field: string(Zone), Value: zone}}, nil
}

// anHourAndAHalf is how long a date lasts of which only the start is known.
const anHourAndAHalf = 90 * 60

// when is a stretch as its cells say it. Without an hour it is whole days; the end is 0 where nobody says it.
func (r Reader) when(w calendar.When, said map[Column]string) (calendar.When, *Fault) {
	start, ofStart := said[Start]
	end, ofEnd := said[End]
	written := strings.TrimSpace(r.timeText(w, End))
	day, ofDay := said[Day]
	if day == "" && (ofDay || w.IsZero()) {
		if start != "" || end != "" {
			return w, wrong(Day, "fault.missing")
		}
		return calendar.When{}, nil
	}
	var fault *Fault
	if ofDay {
		if w, fault = r.onDay(w, day, start != ""); fault != nil {
			return w, fault
		}
	}
	if ofStart {
		until := w.End
		if w, fault = r.from(w, start, ofDay); fault != nil {
			return w, fault
		}
		if ofEnd && end != "" && end == written {
			if until > w.Start { // else it would be over before it begins, and stays as long as it was
				w.End, w.Fold = until, w.Fold&^calendar.EndIsSecond
			}
			return w, nil
		}
	}
	if ofEnd {
		return r.until(w, end)
	}
	return w, nil
}

// until ends a stretch at an hour; whole days have none.
func (r Reader) until(w calendar.When, text string) (calendar.When, *Fault) {
	switch {
	case w.WholeDays && text == "":
		return w, nil
	case w.WholeDays:
		return w, wrong(End, "fault.whole-days-with-times")
	case text == "":
		return w, wrong(End, "fault.missing")
	}
	at, fault := r.typing(w).End(text, w)
	if fault != nil {
		return w, &Fault{End, fault.Key, fault.Args}
	}
	w.End, w.Fold = at, w.Fold&^calendar.EndIsSecond
	return w, nil
}

// onDay moves a stretch to a day, at the same hours; whole days are as many as are typed.
func (r Reader) onDay(w calendar.When, text string, hours bool) (calendar.When, *Fault) {
	days := typed.Reader{Language: r.Language, Today: r.Today, Around: w.Start, WholeDays: true}
	span, fault := days.Span(text)
	if fault != nil {
		return w, &Fault{Day, fault.Key, fault.Args}
	}
	switch {
	case w.WholeDays || w.IsZero() && !hours:
		w.Start, w.End, w.WholeDays = span.Start, span.End, true
	case span.End-span.Start > 24*3600:
		return w, wrong(Day, "list.one-day", text)
	case w.IsZero():
		w.Start = span.Start
	default:
		w = w.MovedTo(span.Start + w.Start - w.Start.Day().At(0))
	}
	return w, nil
}

// from begins a stretch at an hour; it stays as long as it was. Without an hour it becomes the whole days that it touches.
// Where its day is typed, too, that is the calendar's; else the hour is in the night of the same festival day.
func (r Reader) from(w calendar.When, text string, onDay bool) (calendar.When, *Fault) {
	if text == "" {
		last := w.LastDay(r.Plan.Programme.DayTurn)
		return calendar.Days(w.FirstDay(0), max(last, w.FirstDay(0)), w.Zone), nil
	}
	hours := r.typing(w)
	if hours.WholeDays = false; onDay || w.WholeDays {
		hours.Turn = 0
	}
	at, fault := hours.Moment(text)
	if fault != nil {
		return w, &Fault{Start, fault.Key, fault.Args}
	}
	if w.WholeDays || w.End == 0 { // its length is another's to know
		return calendar.When{Start: at.Wall(), Zone: w.Zone}, nil
	}
	return w.MovedTo(at.Wall()), nil
}
