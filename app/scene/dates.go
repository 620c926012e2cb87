package scene

import (
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode"

	"affiche/assets"
	"affiche/calendar"
)

// placeEvents puts each date that has a time, and that the filter shows, into the row of its place. A festival's own
// dates of a day and longer become bands over all rows.
func (b *builder) placeEvents(events iter.Seq[*calendar.Event]) {
	for e := range events {
		span, ok := e.When.Span()
		activity := b.plan.Activities.At(e.Activity)
		if activity == nil {
			activity = &calendar.Activity{}
		}
		if !ok || !b.within(span) || !b.shows(e, activity) {
			continue
		}
		if activity.Kind == calendar.Festival && e.When.Lasts() {
			b.addBand(activity, e, span)
			continue
		}
		seats := b.deal(e, activity)
		if len(seats) == 0 {
			continue
		}
		bar := b.barOf(e, activity, span)
		for _, seat := range seats {
			seat.bars = append(seat.bars, bar)
			b.placeOpenings(e, activity, seat)
			b.placePhases(e, activity, seat)
		}
	}
}

// within reports what may be seen at all.
func (b *builder) within(s calendar.Span) bool {
	return b.options.Within == (calendar.Span{}) || b.options.Within.Meets(atLeastAMinute(s))
}

func (b *builder) shows(e *calendar.Event, a *calendar.Activity) bool {
	return b.options.Shows == nil || b.options.Shows(e, a)
}

func (b *builder) barOf(e *calendar.Event, a *calendar.Activity, span calendar.Span) bar {
	owner := e.Run
	if owner == "" {
		owner = e.Activity
	}
	note := b.statusNote(e)
	if where := b.whereNote(b.plan.PlaceOf(e)); where != "" {
		note = where + " · " + note
	}
	return bar{
		Span: atLeastAMinute(span), id: e.ID, lasts: e.When.Lasts(),
		told: b.tell(told{calendar.TypeEvent, owner, a.Kind, e.Status, b.titleOf(e, a), note, b.timedNote(e.When, span, note)}),
	}
}

// tell is what is told of a bar: what was told of its owner before, where that is the same.
func (b *builder) tell(t told) *told {
	if before := b.told[t.owner]; before != nil && *before == t {
		return before
	}
	anew := t // so that only what is new takes room
	b.told[t.owner] = &anew
	return &anew
}

// whereNote names a place where the row does not.
func (b *builder) whereNote(p calendar.Place) string {
	if b.options.Grouping.isPlace() {
		return ""
	}
	if s := b.plan.Spaces.At(p.Space); s != nil {
		return s.Name
	}
	if v := b.plan.Venues.At(p.Venue); v != nil {
		return v.ShortName()
	}
	return ""
}

// titleOf is the date's own title, or else the activity's.
func (b *builder) titleOf(e *calendar.Event, a *calendar.Activity) string {
	title := a.Title
	if len(e.Title) > 0 {
		title = e.Title
	}
	return oneLine(title.In(b.options.Languages...))
}

// oneLine makes spaces of line breaks and other controls, which schedules from elsewhere have in their titles.
func oneLine(s string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsControl(letter) {
			return ' '
		}
		return letter
	}, s)
}

// atLeastAMinute keeps what ends before it starts on the canvas, so that it can be seen and mended.
func atLeastAMinute(s calendar.Span) calendar.Span {
	s.End = max(s.End, s.Start+60)
	return s
}

// statusNote is "confirmed", or "option 1 · until 15 Jun", and what the date is subject to.
func (b *builder) statusNote(e *calendar.Event) string {
	note := b.statuses[e.Status]
	if e.Status == calendar.Option {
		for h := range b.plan.HoldsOf.Of(e.ID) {
			if h.State == calendar.Held || h.State == calendar.Challenged {
				note = b.holdNote(h)
				break
			}
		}
	}
	if e.SubjectTo != "" {
		note += " · " + b.say("scene.subject-to", e.SubjectTo)
	}
	return note
}

// holdNote is "option 1 · 8 days left · until 15 Jun".
func (b *builder) holdNote(h *calendar.Hold) string {
	note, due := b.say("scene.option", strconv.Itoa(h.Rank)), calendar.Due{At: h.Until}
	if b.options.Now != 0 {
		due = b.plan.DueOf(*h, b.options.Now)
		if left := SayLeft(b.say, due); left != "" {
			note += " · " + left
		}
	}
	if due.At != 0 {
		note += " · " + b.say("scene.until", assets.Date(b.options.Language, due.At.Plain(), assets.DayMonth))
	}
	return note
}

// SayLeft says how long a hold has before it runs out or is to be answered: "8 days left", "last day", "ran out". It is
// empty where that is never.
func SayLeft(say func(key string, args ...any) string, due calendar.Due) string {
	asked := ""
	if due.Asked() {
		asked = ".asked"
	}
	switch {
	case !due.Runs:
		return ""
	case due.Over:
		return say("hold.over" + asked)
	case due.Left == 0:
		return say("hold.last-day" + asked)
	}
	return say("hold.left"+asked, due.Left)
}

// timedNote puts the venue's clock before the status: "20:30 – 21:45 · confirmed". It names the zone where the venue's
// clock is not the one of the axis.
func (b *builder) timedNote(w calendar.When, span calendar.Span, note string) string {
	if w.WholeDays {
		return note
	}
	clock := b.clock(w.Start) + " – " + b.clock(w.End)
	if zone, err := calendar.Zone(w.Zone); err == nil {
		clock = named(b.clock(w.Start), span.Start, zone) + " – " + named(b.clock(w.End), span.End, zone)
	}
	if span.Start.Wall(b.home) != w.Start {
		clock += " " + calendar.City(w.Zone)
	}
	return clock + " · " + note
}

// named says which of the two is meant where clocks show a time twice: "02:30 CET".
func named(clock string, at calendar.Instant, zone *time.Location) string {
	if name := at.Named(zone); name != "" {
		return clock + " " + name
	}
	return clock
}

// placeOpenings puts the opening hours of what lasts into its row, a bar for each day on which it is open.
func (b *builder) placeOpenings(e *calendar.Event, a *calendar.Activity, own *seat) {
	if !e.When.Lasts() || e.Status.Over() || b.plan.OpeningHoursOf.Count(a.ID) == 0 {
		return
	}
	title := b.titleOf(e, a)
	for day := e.When.Start.Day(); day <= min(e.When.LastDay(0), e.When.Start.Day()+mostOpenDays); day++ {
		for _, hours := range b.plan.OpenOn(a.ID, day) {
			when := calendar.When{Start: day.At(hours.Opens), End: day.At(hours.Closes), Zone: e.When.Zone}
			if span, ok := when.Span(); ok && b.within(span) {
				own.open = append(own.open, bar{
					Span: atLeastAMinute(span), id: e.ID,
					told: b.tell(told{calendar.TypeEvent, a.ID, a.Kind, e.Status, title, "", b.say("scene.open", b.clock(when.Start), b.clock(when.End))}),
				})
			}
		}
	}
}

// mostOpenDays keeps a standing exhibition of many years from filling the memory.
const mostOpenDays = 1000

// clock says a time of day. There are few of them, and they are said for every date.
func (b *builder) clock(w calendar.Wall) string {
	minute := w.Minute()
	if _, said := b.clocks[minute]; !said {
		b.clocks[minute] = assets.Clock(b.options.Language, w.Plain())
	}
	return b.clocks[minute]
}

// placeHolds shows the promises on what the rows are that no date has grown out of yet.
func (b *builder) placeHolds(holds iter.Seq[*calendar.Hold]) {
	for h := range holds {
		span, ok := h.When.Span()
		if !ok || !b.within(span) || h.Event != "" || (h.State != calendar.Held && h.State != calendar.Challenged) {
			continue
		}
		activity := b.plan.Activities.At(h.Activity)
		if activity == nil {
			activity = &calendar.Activity{Title: calendar.Texts{"": b.holdTitle(h)}}
		}
		as := &calendar.Event{Activity: h.Activity, When: h.When, Status: calendar.Option}
		seat := b.heldIn(h, as, activity)
		if seat == nil || !b.shows(as, activity) {
			continue
		}
		note := b.holdNote(h)
		seat.bars = append(seat.bars, bar{
			Span: atLeastAMinute(span), id: h.ID, lasts: h.When.Lasts(),
			told: b.tell(told{calendar.TypeHold, h.ID, activity.Kind, calendar.Option, b.titleOf(&calendar.Event{}, activity), note, b.timedNote(h.When, span, note)}),
		})
	}
}

// holdTitle names whom a space is held for.
func (b *builder) holdTitle(h *calendar.Hold) string {
	if to := b.plan.Organisations.At(h.To); to != nil {
		return b.say("scene.hold") + " · " + to.Name
	}
	return b.say("scene.hold")
}

// placePhases puts an event's phases under the bars: in its own row, or where they say they are.
func (b *builder) placePhases(e *calendar.Event, a *calendar.Activity, own *seat) {
	if e.Status.Over() {
		return
	}
	for p := range b.plan.PhasesOfEvent.Of(e.ID) {
		b.placePhase(p, e.When, told{owner: e.ID, kind: a.Kind, status: e.Status}, own)
	}
}

// placeRunPhases does the same for the phases of runs, which hang on the first and the last date, and for the set that stays
// between them.
func (b *builder) placeRunPhases(runs iter.Seq[*calendar.Run]) {
	for r := range runs {
		first, a := b.firstShown(r), b.plan.Activities.At(r.Activity)
		if first == nil || a == nil {
			continue
		}
		of := b.plan.RunTime(r.ID)
		for _, own := range b.deal(first, a) {
			b.placeRun(r, of, first, a.Kind, own)
		}
	}
}

func (b *builder) placeRun(r *calendar.Run, of calendar.When, first *calendar.Event, kind calendar.ActivityKind, own *seat) {
	if span, ok := of.Span(); ok && r.SetStays && b.within(span) {
		set := &told{of: calendar.TypeEvent, owner: r.ID, kind: kind, status: first.Status}
		own.under = append(own.under, bar{Span: span, id: first.ID, stays: true, told: set})
	}
	for p := range b.plan.PhasesOfRun.Of(r.ID) {
		b.placePhase(p, of, told{owner: r.ID, kind: kind, status: first.Status}, own)
	}
}

// firstShown is the earliest of a run's dates that are shown and take place; nil where none is. What hangs on the run is
// shown with it, and stays where it is when a filter hides other dates.
func (b *builder) firstShown(r *calendar.Run) (first *calendar.Event) {
	var start calendar.Instant
	for e := range b.plan.EventsOfRun.Of(r.ID) {
		a := b.plan.Activities.At(e.Activity)
		span, ok := e.When.Span()
		if !ok || e.Status.Over() || a == nil || !b.shows(e, a) {
			continue
		}
		if first == nil || span.Start < start {
			first, start = e, span.Start
		}
	}
	return first
}

func (b *builder) placePhase(p *calendar.Phase, of calendar.When, as told, own *seat) {
	turn := b.plan.Programme.DayTurn
	when := p.On(of, turn)
	span, ok := when.Span()
	if !ok || span.End <= span.Start || !b.within(span) {
		return
	}
	if p.Place != (calendar.Place{}) && b.options.Grouping.isPlace() {
		own = b.seatOf(p.Place, "")
	}
	as.of, as.title = calendar.TypePhase, b.say("phase."+string(p.Kind))
	loud := !p.Quiet && when.Disturbs(b.plan.CurfewAt(b.plan.PlaceOfPhase(p)), turn)
	if loud {
		as.note = b.say("scene.loud", as.title)
	}
	own.under = append(own.under, bar{Span: span, id: p.ID, loud: loud, told: &as})
}

// midnight is the first moment of a day.
func midnight(d calendar.Day, zone *time.Location) calendar.Instant {
	at, _ := d.At(0).Moment(zone, false)
	return at
}
