package inspector

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// timeOf is the time of a record as its fields hold it.
func timeOf(r calendar.Record) calendar.When {
	if p, ok := r.(*calendar.Phase); ok {
		return p.Timing.When
	}
	when, _ := work.WhenOf(r)
	return when
}

// startField moves a record: its end goes with it.
func (w writer) startField(r calendar.Record) Field {
	when := timeOf(r)
	move := func(start calendar.Wall, refused func(string)) { w.set(r, "time", refused, startingAt(when, start)...) }
	f := Field{
		Name: w.onClocks("field.start", when), Of: []string{"start"}, Value: w.startText(when),
		Hint: joined("\n", w.startHint(when), w.gap(when, when.Start)), Warn: w.gap(when, when.Start) != "",
	}
	f.Set = func(s string, refused func(string)) {
		if strings.TrimSpace(s) == "" {
			w.unplaced(r, refused)
			return
		}
		start, fault := Reader(w.State, when).Moment(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		move(start.Wall(), refused)
	}
	f.Preview = w.foretold(r, func(s string) ([]work.Assignment, *typed.Fault) {
		start, fault := Reader(w.State, when).Moment(s)
		return startingAt(when, start.Wall()), fault
	})
	f.Step = func(by int, refused func(string)) {
		w.set(r, "time", refused, stretch(work.Later(when, stepOf(when, by)))...)
	}
	f.Days = w.days(when.Start.Day(), func(d calendar.Day) string {
		return MomentText(w.Language(), d.At(when.Start.Minute()), when.WholeDays)
	})
	f.Second = w.fold(r, calendar.StartIsSecond)
	return f
}

// onClocks is the name of a field for hours, and the city by whose clocks they are meant where that is to be said.
func (w writer) onClocks(key string, when calendar.When) string {
	return joined(" · ", w.Say(key), work.Voice{Plan: w.plan, Language: w.Language()}.OtherClocks(when))
}

// startingAt is a stretch from another start on, as long as it was.
func startingAt(when calendar.When, start calendar.Wall) []work.Assignment {
	if when.IsZero() {
		return []work.Assignment{{Field: "start", Value: start.String()}}
	}
	return stretch(when.MovedTo(start))
}

// stretch says the whole of a stretch, ending its end alone; each with which of two equal times is meant.
func stretch(to calendar.When) []work.Assignment {
	return append([]work.Assignment{{Field: "start", Value: local(to, to.Start)}}, ending(to)...)
}

func ending(to calendar.When) []work.Assignment {
	set := []work.Assignment{{Field: "end", Value: local(to, to.End)}}
	if to.Fold != 0 {
		set = append(set, work.Assignment{Field: "fold", Value: strconv.Itoa(int(to.Fold))})
	}
	return set
}

// foretold says below a field of a date, while one types, what it does to the others of its series; nil where it is of none.
func (w writer) foretold(r calendar.Record, read func(string) ([]work.Assignment, *typed.Fault)) func(string) (string, bool) {
	e, ok := r.(*calendar.Event)
	if !ok || w.scope == work.ThisDate || len(w.several) > 0 {
		return nil
	}
	return func(s string) (string, bool) {
		set, fault := read(s)
		if fault != nil {
			return w.Say(fault.Key, fault.Args...), false
		}
		act, err := work.AmendSeries(w.plan, e.ID, w.scope, set)
		if err != nil {
			return w.why(err), false
		}
		said := []string{}
		for _, n := range act.Notes {
			said = append(said, w.Say(n.Key, n.Args...))
		}
		return strings.Join(said, "\n"), true
	}
}

// unplaced takes the time from a record: it is still to be placed then, if it may be.
func (w writer) unplaced(r calendar.Record, refused func(string)) {
	if r.Ref().Type != calendar.TypeEvent {
		refused(w.Say("fault.missing"))
		return
	}
	w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Unplace(plan, r.Ref()) },
		func(err error) { refused(w.why(err)) }, nil)
}

// endField makes a record longer or shorter.
func (w writer) endField(r calendar.Record) Field {
	when := timeOf(r)
	set := func(end calendar.Wall, refused func(string)) {
		w.set(r, "time", refused, work.Assignment{Field: "end", Value: local(when, end)})
	}
	f := Field{
		Name: w.onClocks("field.end", when), Of: []string{"end"}, Value: w.endText(when),
		Hint: joined("\n", w.endHint(when), w.gap(when, when.End)), Warn: w.gap(when, when.End) != "",
	}
	f.Set = func(s string, refused func(string)) {
		end, fault := Reader(w.State, when).End(s, when)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(end, refused)
	}
	f.Preview = w.foretold(r, func(s string) ([]work.Assignment, *typed.Fault) {
		end, fault := Reader(w.State, when).End(s, when)
		return []work.Assignment{{Field: "end", Value: local(when, end)}}, fault
	})
	f.Step = func(by int, refused func(string)) {
		w.set(r, "time", refused, ending(work.Longer(when, stepOf(when, by)))...)
	}
	last := when.End
	if when.WholeDays {
		last--
	}
	f.Days = w.days(last.Day(), func(d calendar.Day) string {
		return MomentText(w.Language(), d.At(when.End.Minute()), when.WholeDays)
	})
	f.Second = w.fold(r, calendar.EndIsSecond)
	return f
}

// oddity is what a clock change does to one end of a stretch.
func oddity(when calendar.When, side calendar.Fold) calendar.Oddity {
	_, start, end, ok := when.Moments()
	switch {
	case !ok || when.WholeDays:
		return calendar.Plain
	case side == calendar.StartIsSecond:
		return start
	}
	return end
}

// gap says in plain words that clocks never show a time: "02:30 does not exist on 28 Mar".
func (w writer) gap(when calendar.When, at calendar.Wall) string {
	side := calendar.StartIsSecond
	if at == when.End {
		side = calendar.EndIsSecond
	}
	if oddity(when, side) != calendar.Gap {
		return ""
	}
	return w.Say("inspector.gap", w.Clock(at), assets.Date(w.Language(), at.Plain(), assets.DayMonth))
}

// fold lets choose between the two times of a clock time that happens twice; nil where it happens once.
func (w writer) fold(r calendar.Record, side calendar.Fold) *Field {
	when := timeOf(r)
	if oddity(when, side) != calendar.Overlap {
		return nil
	}
	at, name := when.Start, "field.start"
	if side == calendar.EndIsSecond {
		at, name = when.End, "field.end"
	}
	f := &Field{Name: w.Say(name) + " · " + w.Say("inspector.which"), Of: []string{"fold"}, Value: "1"}
	if when.Fold&side != 0 {
		f.Value = "2"
	}
	f.Options = []Option{{Key: "1", Text: w.Say("inspector.first", w.Clock(at))}, {Key: "2", Text: w.Say("inspector.second", w.Clock(at))}}
	f.Set = func(key string, refused func(string)) {
		fold := when.Fold &^ side
		if key == "2" {
			fold |= side
		}
		w.set(r, "time", refused, work.Assignment{Field: "fold", Value: strconv.Itoa(int(fold))})
	}
	return f
}

// days are the month that drops down from a field: the day that it is, today, and the days of festivals.
func (w writer) days(at calendar.Day, text func(calendar.Day) string) *Days {
	d := &Days{At: at, Today: w.Today(), Text: text}
	stretches := sync.OnceValue(w.festivals)
	d.Marked = func(day calendar.Day) bool {
		return slices.ContainsFunc(stretches(), func(s [2]calendar.Day) bool { return s[0] <= day && day <= s[1] })
	}
	return d
}

// festivals are their first and last days.
func (w writer) festivals() (stretches [][2]calendar.Day) {
	for a := range w.plan.Activities.Each() {
		if a.Kind != calendar.Festival {
			continue
		}
		if from, until := work.FestivalDays(w.plan, a.ID); from != 0 {
			stretches = append(stretches, [2]calendar.Day{from, until})
		}
	}
	return stretches
}

// wholeDays turns hours into days and back.
func (w writer) wholeDays(r calendar.Record) Field {
	when := timeOf(r)
	f := Field{Name: w.Say("field.whole_days"), Of: []string{"whole_days"}, Check: true, Value: truth(when.WholeDays)}
	f.Set = func(s string, refused func(string)) {
		if s == "true" {
			last := max(when.LastDay(w.turn()), when.Start.Day())
			w.set(r, "time", refused, work.Assignment{Field: "start", Value: when.Start.Day().String()},
				work.Assignment{Field: "end", Value: (last + 1).String()})
			return
		}
		w.set(r, "time", refused, work.Assignment{Field: "start", Value: when.Start.Day().At(10 * 60).String()},
			work.Assignment{Field: "end", Value: (when.End - 1).Day().At(18 * 60).String()})
	}
	return f
}

func truth(is bool) string {
	if is {
		return "true"
	}
	return "false"
}
