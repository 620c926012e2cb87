package inspector

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"affiche/app/state"
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
	return append(under(w.Say("window.dates"), rows), w.runField(a, selected))
}

func (w writer) eventsOf(a *calendar.Activity) []*calendar.Event {
	all := slices.Collect(w.plan.EventsOf.Of(a.ID))
	slices.SortStableFunc(all, func(x, y *calendar.Event) int { return cmp.Compare(x.When.Start, y.When.Start) })
	return all
}

// phases lists those of the date and those of its run, as they come in time.
func (w writer) phases(e *calendar.Event) []Row {
	rows := []Row{}
	for _, p := range w.phasesOf(e) {
		rows = append(rows, Member{
			Text: Link{state.Capital(w.Say("phase." + string(p.Kind))), p.Ref()}, More: w.beside(w.plan.TimeOf(p), e),
			Remove: func() { w.remove(p.Ref()) },
		})
	}
	if run := w.plan.Runs.At(e.Run); run != nil && run.SetStays {
		rows = append(rows, Note{w.Say("window.set-stays"), false})
	}
	rows = append(rows, w.adder(e, kinship{calendar.TypePhase, "event", "kind"}, 0))
	return under(w.Say("window.phases"), append(rows, w.phasesFrom(e.Ref())...))
}

func (w writer) phasesOf(e *calendar.Event) []*calendar.Phase {
	all := slices.Collect(w.plan.PhasesOfEvent.Of(e.ID))
	if e.Run != "" {
		all = slices.AppendSeq(all, w.plan.PhasesOfRun.Of(e.Run))
	}
	slices.SortStableFunc(all, func(x, y *calendar.Phase) int {
		return cmp.Compare(w.plan.TimeOf(x).Start, w.plan.TimeOf(y).Start)
	})
	return all
}

// beside says a time beside a date: the hours, and the day where it is another.
func (w writer) beside(when calendar.When, e *calendar.Event) string {
	if when.IsZero() || when.FirstDay(w.turn()) == e.When.FirstDay(w.turn()) {
		return w.ClockText(when)
	}
	return joined(", ", w.DayText(when, false), w.ClockText(when))
}

func (w writer) turn() int { return w.plan.Programme.DayTurn }

// openingDays says on which days something is open.
func (w writer) openingDays(o *calendar.OpeningHours) string {
	if o.From != 0 && o.From == o.Until {
		return assets.Date(w.Language(), o.From.Date(), assets.WeekdayDay)
	}
	if len(o.Weekdays) > 0 {
		return w.weekdays(o.Weekdays)
	}
	return w.Say("window.every-day")
}

// openingClock says from when to when.
func (w writer) openingClock(o *calendar.OpeningHours) string {
	if o.Closed {
		return w.Say("field.closed")
	}
	return w.Clock(calendar.Day(1).At(o.Opens)) + " – " + w.Clock(calendar.Day(1).At(o.Closes))
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
