package inspector

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// fewDates is how many dates of a long list are shown around the selected one.
const fewDates = 6

func (w writer) dates(a *calendar.Activity, selected *calendar.Event) []Row {
	all := w.eventsOf(a)
	from, to := 0, len(all)
	if !w.whole && len(all) > fewDates+2 {
		at := max(slices.IndexFunc(all, func(e *calendar.Event) bool { return selected != nil && e.ID == selected.ID }), 0)
		from = min(max(at-fewDates/2, 0), len(all)-fewDates)
		to = from + fewDates
	}
	rows := []Row{}
	for _, e := range all[from:to] {
		item := Item{Text: Link{w.DayText(e.When, true), e.Ref()}, More: w.ClockText(e.When), Struck: e.Status.Over()}
		item.Marked = selected != nil && e.ID == selected.ID
		if e.When.IsZero() {
			item.Text.Text = w.Say("window.no-time")
		}
		if e.Status != calendar.Confirmed && e.Status != calendar.Done {
			pill := w.statusPill(e.Status)
			item.Pill = &pill
		}
		rows = append(rows, item)
	}
	if hidden := len(all) - len(rows); hidden > 0 {
		rows = append(rows, More{w.Say("window.more-dates", hidden), w.showAll})
	}
	return under(w.Say("window.dates"), rows)
}

func (w writer) eventsOf(a *calendar.Activity) []*calendar.Event {
	all := slices.Collect(w.plan.EventsOf.Of(a.ID))
	slices.SortStableFunc(all, func(x, y *calendar.Event) int { return cmp.Compare(x.When.Start, y.When.Start) })
	return all
}

// phases lists those of the date, then those of its run.
func (w writer) phases(e *calendar.Event) []Row {
	rows := []Row{}
	add := func(p *calendar.Phase, of calendar.When) {
		when := p.Timing.On(of, w.plan.Programme.DayTurn)
		item := Item{Text: Link{Text: w.Say("phase." + string(p.Kind))}, More: w.ClockText(when)}
		if when.FirstDay(w.turn()) != e.When.FirstDay(w.turn()) && !when.IsZero() {
			item.More = w.DayText(when, false) + ", " + item.More
		}
		rows = append(rows, item)
	}
	run := w.plan.Runs.At(e.Run)
	if run != nil {
		for p := range w.plan.PhasesOfRun.Of(run.ID) {
			add(p, w.stretch(run))
		}
	}
	for p := range w.plan.PhasesOfEvent.Of(e.ID) {
		add(p, e.When)
	}
	if run != nil && run.SetStays {
		rows = append(rows, Note{w.Say("window.set-stays"), false})
	}
	return under(w.Say("window.phases"), rows)
}

func (w writer) turn() int { return w.plan.Programme.DayTurn }

// stretch is from the start of a run's first date to the end of its last.
func (w writer) stretch(run *calendar.Run) calendar.When {
	var all calendar.When
	for e := range w.plan.EventsOfRun.Of(run.ID) {
		switch {
		case e.When.IsZero() || e.Status.Over():
		case all.IsZero():
			all = e.When
		default:
			all.Start, all.End = min(all.Start, e.When.Start), max(all.End, e.When.End)
		}
	}
	return all
}

func (w writer) openingHours(a *calendar.Activity) []Row {
	rows := []Row{}
	for o := range w.plan.OpeningHoursOf.Of(a.ID) {
		days := w.Say("window.every-day")
		if len(o.Weekdays) > 0 {
			days = w.weekdays(o.Weekdays)
		}
		hours := w.Say("field.closed")
		if !o.Closed {
			hours = w.Clock(calendar.Day(1).At(o.Opens)) + " – " + w.Clock(calendar.Day(1).At(o.Closes))
		}
		if o.From != 0 && o.From == o.Until {
			days = assets.Date(w.Language(), o.From.Date(), assets.WeekdayDay)
		}
		rows = append(rows, Item{Text: Link{Text: days}, More: hours})
	}
	return under(w.Say("type.opening_hours"), rows)
}

// weekdays lists days of the week from Monday on.
func (w writer) weekdays(set calendar.Set) string {
	names := []string{}
	for i := range 7 {
		if set[calendar.Weekdays()[(i+1)%7]] {
			names = append(names, w.Say("weekday.short."+strconv.Itoa(i+1)))
		}
	}
	return strings.Join(names, ", ")
}
