package list

import (
	"slices"

	"affiche/app/table"
	"affiche/calendar"
)

// The list has its place in the season as the other views have theirs: who comes from them finds the dates of the stretch of
// time that was looked at, and who leaves for them finds there what was in sight here.

// come brings what is looked at in sight: the date on which the keys stand, where it is then, or else the first date. What is
// there already stays where it is.
func (l *List) come() {
	l.coming = false
	span := l.state.Span()
	if day := l.state.LookedAt(); day != 0 {
		span = l.state.Days(day, 1)
	}
	switch {
	case l.by() != table.Day || l.Line >= 0 && l.meets(l.Line, l.state.Span()):
		l.RevealLine()
	case !l.seen(l.state.Span()):
		if line := l.from(span); line >= 0 {
			v := l.View
			v.Top = l.Edges[line]
			l.ShowPart(v)
		}
	}
}

// part tells the state where the list was left, where that is elsewhere than what was looked at before: at the date to which
// the keys went, or else, of a list in the order of days, at the first in sight.
func (l *List) part() {
	line := l.Line
	if l.Stands.ID == l.cameWith || line >= 0 && !l.InSight(line) {
		line = -1
	}
	span := l.state.Span()
	if line < 0 && l.by() == table.Day && !l.seen(span) {
		line = l.first()
	}
	if line < 0 || l.lines[line].day == 0 || l.meets(line, span) {
		return
	}
	l.state.Look(l.state.Days(l.lines[line].day, 1), l.lines[line].day)
}

// seen reports a date in sight that meets a stretch of time.
func (l *List) seen(span calendar.Span) bool {
	for i := l.first(); i >= 0 && i < len(l.lines) && l.InSight(i); i++ {
		if l.meets(i, span) {
			return true
		}
	}
	return false
}

// first is the first line of a date that is wholly in sight; -1 is none.
func (l *List) first() int {
	for i, of := range l.lines {
		if of.event != nil && l.InSight(i) {
			return i
		}
	}
	return -1
}

// from is the line with which the dates of a stretch of time begin, its heading's where it has one above; where there are none, the
// next in the order of the list. -1 is none.
func (l *List) from(span calendar.Span) int {
	first, last := l.dayOf(span), l.dayOf(calendar.Span{Start: span.End - 2})
	at := slices.IndexFunc(l.lines, func(of line) bool {
		return of.event != nil && (!l.Falls && of.day >= first || l.Falls && of.day <= last)
	})
	if at > 0 && l.lines[at-1].event == nil {
		at--
	}
	return at
}

// dayOf is the day with which a stretch of time begins.
func (l *List) dayOf(span calendar.Span) calendar.Day {
	return (span.Start + 1).Wall(l.state.Zone()).FestivalDay(l.state.Season().Plan.Programme.DayTurn)
}

// meets reports a line of a date that is on in a stretch of time.
func (l *List) meets(line int, span calendar.Span) bool {
	e := l.lines[line].event
	if e == nil {
		return false
	}
	on, ok := e.When.Span()
	return ok && on.Meets(span)
}
