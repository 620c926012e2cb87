package work

import (
	"time"

	"affiche/calendar"
)

// followLength moves the end along with a start that was typed alone: it stays as long as it was, see
// [calendar.When.AsLongAs], and a date that had no time yet is as long as usual. Whole days stay as many.
func (a *amendment) followLength(before calendar.Record) {
	was, ok := WhenOf(before)
	now, still := WhenOf(a.record)
	if !ok || !still || !a.has("start") || a.has("end") || now.Start == 0 {
		return
	}
	e, isDate := a.record.(*calendar.Event)
	switch {
	case was.IsZero() && isDate:
		now = a.usual(e)
	case was.Start == 0 || was.End <= was.Start || now.WholeDays != was.WholeDays:
		return
	default:
		now = now.AsLongAs(was)
	}
	a.put(a.field("end"), now.End)
	if !a.has("fold") {
		a.put(a.field("fold"), int64(now.Fold))
	}
}

// usual ends a date as usual, but within hours where hours were typed, also of what lasts for days.
func (a *amendment) usual(e *calendar.Event) calendar.When {
	activity := a.plan.Activities.At(e.Activity)
	if activity == nil {
		activity = &calendar.Activity{}
	}
	to := usual(a.plan, activity, e.When)
	if to.WholeDays != e.When.WholeDays {
		return usual(a.plan, &calendar.Activity{}, e.When)
	}
	return to
}

// judgeFold refuses to mean the second of two equal clock times where there is only one.
func (a *amendment) judgeFold() {
	w, ok := WhenOf(a.record)
	if !ok || !a.has("fold") || w.Fold == 0 {
		return
	}
	_, start, end, ok := w.Moments()
	if !ok {
		return
	}
	for _, side := range []struct {
		bit    calendar.Fold
		wall   calendar.Wall
		oddity calendar.Oddity
	}{{calendar.StartIsSecond, w.Start, start}, {calendar.EndIsSecond, w.End, end}} {
		if w.Fold&side.bit != 0 && side.oddity != calendar.Overlap {
			a.fault("fold", "shown-once", side.wall.String(), w.Zone)
		}
	}
}

// longNote tells of a time that came to last longer than a day: a slip of the pen, more often than not.
func longNote(before, after calendar.Record) []Note {
	now, ok := WhenOf(after)
	if !ok || now.WholeDays || now.Length() <= 24*time.Hour {
		return nil
	}
	if before != nil {
		if was, ok := WhenOf(before); ok && was.Length() > 24*time.Hour && !was.WholeDays {
			return nil
		}
	}
	return []Note{{"work.note.long", []any{now.Start.String(), now.End.String()}}}
}
