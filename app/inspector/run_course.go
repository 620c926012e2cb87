package inspector

import (
	"cmp"
	"slices"

	"affiche/app/state"
	"affiche/assets"
	"affiche/calendar"
)

// runCourse is a run as it goes: its get-in and what else is built, its dates with what is reset between them, its strike and
// get-out, in the order of their times; and how more of it is made.
func (w writer) runCourse(r *calendar.Run) []Row {
	type step struct {
		at  calendar.Wall
		row Member
	}
	var steps []step
	add := func(of calendar.Record, when calendar.When, text, status string) {
		more := joined(" · ", cmp.Or(joined(", ", w.DayText(when, true), w.ClockText(when)), w.Say("window.no-time")), status)
		at := when.Start
		if when.IsZero() {
			at = 1 << 62 // what has no time yet comes last
		}
		steps = append(steps, step{at, Member{Text: Link{text, of.Ref()}, More: more, Remove: func() { w.remove(of.Ref()) }}})
	}
	phase := func(p *calendar.Phase) {
		add(p, w.plan.TimeOf(p), state.Capital(w.Say("phase."+string(p.Kind))), "")
	}
	for p := range w.plan.PhasesOfRun.Of(r.ID) {
		phase(p)
	}
	for e := range w.plan.EventsOfRun.Of(r.ID) {
		add(e, e.When, w.NameOf(e.Ref()), w.lessThanSure(e))
		for p := range w.plan.PhasesOfEvent.Of(e.ID) {
			if p.Kind == calendar.Reset {
				phase(p)
			}
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.at, b.at) })
	rows := []Row{Heading{w.Say("inspector.course")}}
	for _, s := range steps {
		rows = append(rows, s.row)
	}
	if r.SetStays {
		rows = append(rows, Note{w.Say("window.set-stays"), false})
	}
	rows = append(rows, w.adder(r, kinship{calendar.TypeEvent, "run", ""}, 0), w.adder(r, kinship{calendar.TypePhase, "run", "kind"}, 0))
	return append(rows, w.phasesFrom(r.Ref())...)
}

// lessThanSure is the status of a date that is not confirmed.
func (w writer) lessThanSure(e *calendar.Event) string {
	if e.Status == calendar.Confirmed || e.Status == calendar.Done {
		return ""
	}
	return w.Say("status." + string(e.Status))
}

// life is where an activity came from, where it goes, and what came out of it: its runs with their festivals and places, in the
// order of their days.
func (w writer) life(a *calendar.Activity) []Row {
	rows := facts(Fact{w.Say("field.came_out_of"), w.link(calendar.TypeActivity, a.CameOutOf)})
	runs := slices.Collect(w.plan.RunsOf.Of(a.ID))
	slices.SortStableFunc(runs, func(x, y *calendar.Run) int {
		return cmp.Compare(w.runDays(x).Start, w.runDays(y).Start)
	})
	var played []Row
	for _, r := range runs {
		place := r.Place
		for e := range w.plan.EventsOfRun.Of(r.ID) {
			if place == (calendar.Place{}) {
				place = w.plan.PlaceOf(e)
			}
		}
		name := cmp.Or(r.Title.In(w.Languages()...), w.NameOf(calendar.Ref{Type: calendar.TypeActivity, ID: r.Festival}), w.placeShort(place))
		days := ""
		if when := w.runDays(r); !when.IsZero() {
			days = assets.Dates(w.Language(), when.FirstDay(0).Date(), when.LastDay(w.turn()).Date(), true)
		}
		more := joined(" · ", w.PlaceText(place), days, w.Say("window.count.dates", w.plan.EventsOfRun.Count(r.ID)))
		played = append(played, Item{Text: Link{cmp.Or(name, w.Say("type.run")), r.Ref()}, More: more, AtEnd: true})
	}
	rows = append(rows, under(w.Say("inspector.many.run"), played)...)
	var out []Row
	for o := range w.plan.OutcomesOf.Of(a.ID) {
		if o.ID != a.ID {
			out = append(out, Item{Text: Link{w.NameOf(o.Ref()), o.Ref()}, More: w.partDays(placed(w.eventsOf(o))), AtEnd: true})
		}
	}
	return append(rows, under(w.Say("inspector.came-out"), out)...)
}

// runDays is the time of a run: from its dates, or else the days that it says.
func (w writer) runDays(r *calendar.Run) calendar.When {
	if when := w.plan.RunTime(r.ID); !when.IsZero() || r.From == 0 {
		return when
	}
	return calendar.Days(r.From, max(r.From, r.Until), w.plan.Programme.Zone)
}

// placeShort is a place in a word: its house.
func (w writer) placeShort(at calendar.Place) string {
	return w.PlaceText(calendar.Place{Venue: at.Venue})
}

// placed are the dates that have a time.
func placed(dates []*calendar.Event) []*calendar.Event {
	return slices.DeleteFunc(dates, func(e *calendar.Event) bool { return e.When.IsZero() })
}
