package register

import (
	"cmp"
	"math"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// RanOut is the word of holds whose last moment passed, and of which nobody said yet what becomes of them.
const RanOut = "over"

// How else a hold stands, as its room is asked for.
const (
	challenged = "challenged"
	mayMoveUp  = "may-move-up"
	running    = "running"
	overAndOut = "settled"
)

// Holds are all promises: on what, for whom, at what rank and until when; what is due first comes first.
func Holds(now func() calendar.Instant) Room {
	promise := func(r Reader, of calendar.Record) work.Promise {
		return work.PromiseOf(r.Plan, *of.(*calendar.Hold), now())
	}
	return Room{
		Name: "holds", Types: []calendar.Type{calendar.TypeHold}, Sort: "until",
		Columns: []Column{
			{Name: "subject", Caption: "hold.column.on", Width: 240, Manner: scene.NameCell, Text: heldThing},
			{Name: "when", Width: 170, Text: func(r Reader, of calendar.Record) string { return r.When(of.(*calendar.Hold).When) }, Rank: func(_ Reader, of calendar.Record) int64 { return int64(of.(*calendar.Hold).When.Start) }},
			{Name: "rank", Width: 70, Manner: scene.ClockCell},
			{Name: "for", Caption: "hold.column.for", Width: 180, Text: heldFor},
			{Name: "to_organisation", Caption: "hold.column.to", Width: 110},
			{Name: "left", Caption: "hold.column.left", Width: 190, Text: func(r Reader, of calendar.Record) string { return left(r, promise(r, of)) }, Rank: func(r Reader, of calendar.Record) int64 { return urgency(promise(r, of)) }},
			{Name: "until", Width: 140, Text: func(r Reader, of calendar.Record) string { return dueDay(r, promise(r, of)) }, Rank: func(r Reader, of calendar.Record) int64 { return urgency(promise(r, of)) }},
			{Name: "from_organisation", Caption: "hold.column.from", Width: 120, Hidden: true},
			{Name: "bundle", Width: 120, Hidden: true},
			{Name: "state", Width: 100, Manner: scene.ChipCell},
		},
		Filters: []Filter{
			{Name: "hold.all.standing", Of: func(r Reader, of calendar.Record) []string { return standingOf(promise(r, of)) }, Says: func(r Reader, w string) string { return r.Say("hold.is." + w) }},
			{Name: "hold.all.subject", Of: func(_ Reader, of calendar.Record) []string { return one(string(of.(*calendar.Hold).Subject.Of().Type)) }, Says: func(r Reader, w string) string { return state.Capital(r.Say("type." + w)) }},
			refers("hold.all.to", "to_organisation"),
		},
	}
}

// heldThing is what a hold is on: a space with its house, a person, a company, equipment.
func heldThing(r Reader, of calendar.Record) string {
	on := of.(*calendar.Hold).Subject
	if s := r.Plan.Spaces.At(on.Space); s != nil {
		if v := r.Plan.Venues.At(s.Venue); v != nil && v.Short != "" && s.Name != v.Name {
			return v.Short + " · " + s.Name
		}
		return r.Place(calendar.Place{Space: on.Space})
	}
	return r.Name(on.Of())
}

func heldFor(r Reader, of calendar.Record) string {
	h := of.(*calendar.Hold)
	return cmp.Or(r.Name(calendar.Ref{Type: calendar.TypeEvent, ID: h.Event}), r.Name(calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}))
}

// left says how long a hold has, and where it may stand.
func left(r Reader, p work.Promise) string {
	said := scene.SayLeft(r.Say, p.Due)
	if p.MayMoveUp() {
		if said != "" {
			said += ", "
		}
		said += r.Say("hold.may-stand-at", p.MayStandAt)
	}
	return said
}

func dueDay(r Reader, p work.Promise) string {
	if !p.Runs {
		return ""
	}
	return assets.Date(r.Language, p.At.Plain(), assets.DayMonthYear)
}

// urgency puts what is due before what is never, and both before what binds nobody.
func urgency(p work.Promise) int64 {
	switch {
	case p.Runs:
		return int64(p.At)
	case p.Hold.Live():
		return math.MaxInt64 - 1
	}
	return math.MaxInt64
}

func standingOf(p work.Promise) (words []string) {
	switch {
	case !p.Hold.Live():
		return []string{overAndOut}
	case p.Over:
		words = append(words, RanOut)
	default:
		words = append(words, running)
	}
	if p.Asked() {
		words = append(words, challenged)
	}
	if p.MayMoveUp() {
		words = append(words, mayMoveUp)
	}
	return words
}
