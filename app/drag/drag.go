// Package drag is the hand on a canvas: what a pressed pointer does to dates until it is let go.
//
// A view says what lies where (a [Canvas]); a [Drag] shows at each step what would become of the dates (a [Preview]), and is
// one act of the person when it is dropped, or nothing when it is given up. It knows no Fyne: a view hands it points, and
// draws what it says.
package drag

import (
	"slices"
	"time"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// A Canvas is a view as far as the hand has to know it. Points and boxes are in pixels at scale 1.
type Canvas interface {
	// Spot is what a point of the canvas means.
	Spot(x, y float64) Spot
	// Snap is how many seconds a step is at this zoom; a day and more are whole days.
	Snap() int64
	// Blocks are the pictures of records that are in sight.
	Blocks(refs []calendar.Ref) []scene.Box
	// Shifted is where blocks of the place one spot stands in would be, in the place of another, if they began and ended so
	// many seconds later. Each may be in several parts, or in none.
	Shifted(blocks []scene.Box, start, end int64, from, to Spot) []scene.Box
	// Room is where something of a stretch of time would be at a place.
	Room(span calendar.Span, place calendar.Place) []scene.Box
	// Under lists the dates that a rectangle touches.
	Under(area scene.Box) []calendar.Ref
}

// A Spot is a moment at a place.
type Spot struct {
	At     calendar.Instant
	Place  calendar.Place
	Placed bool         // there is a place under the point, if only "no place yet"
	Row    calendar.ID  // of a canvas whose rows may be no places
	Share  scene.Share  // what dates in that row have in common
	Day    calendar.Day // where the canvas has days; 0 where it has none
	Off    bool         // beside the canvas, where that lies which is still to be placed
}

// A Preview is what a view shows of a drag.
type Preview struct {
	Ghosts []scene.Box
	Band   scene.Box // the rectangle that gathers dates
	Label  string    // where the date in hand would be
	Wrong  error     // why it cannot be dropped here
}

// A Drag is something the hand is doing.
type Drag interface {
	// To moves the pointer to a point; copying is held for a copy instead of a move.
	To(x, y float64, copying bool) Preview
	// Drop lets go. What may not be is told to refused.
	Drop(refused func(error))
}

// A Rooted is a drag that begins on the paper: where the paper runs on under the hand, so does its beginning.
type Rooted interface {
	Drag
	// Ran tells that the paper ran on so far.
	Ran(right, down float64)
}

// StaysInRow reports what goes along rows and to no other: the days of a festival, a milestone. It is held in the heads above them as
// well.
func StaysInRow(d Drag) bool {
	m, ok := d.(*move)
	return ok && m.from.Day == 0 && (m.whole || m.inHand.Type == calendar.TypeMilestone)
}

// hand is what every drag needs.
type hand struct {
	state  *state.State
	canvas Canvas
}

// snap rounds seconds to the nearest multiple of a step.
func snap(seconds, step int64) int64 {
	half := step / 2
	if seconds < 0 {
		half = -half
	}
	return (seconds + half) / step * step
}

// snapped is the moment nearest to another at which the clocks of a zone show a multiple of a step.
func snapped(at calendar.Instant, step int64, zone *time.Location) calendar.Instant {
	wall := int64(at.Wall(zone))
	return at + calendar.Instant(snap(wall, step)-wall)
}

const daySeconds = 24 * 60 * 60

// whereabouts tells when and where a date, a hold, a phase or a milestone is, be it where its run is; anything else is nowhere.
func whereabouts(plan *calendar.Plan, r calendar.Record) (when calendar.When, place calendar.Place, ok bool) {
	switch r := r.(type) {
	case *calendar.Event:
		return r.When, plan.PlaceOf(r), true
	case *calendar.Hold:
		return r.When, plan.PlaceOfHold(r), true
	case *calendar.Phase:
		return plan.TimeOf(r), plan.PlaceOfPhase(r), true
	case *calendar.Milestone:
		return calendar.Days(r.Day, r.Day, plan.Programme.Zone), place, true
	}
	return when, place, false
}

// hangs says where a phase would hang and how long it would be after an act, in a part of a label of its own; of anything else nothing.
func (h hand) hangs(act work.Act, ref calendar.Ref) string {
	p, ok := act.After(ref).(*calendar.Phase)
	if !ok {
		return ""
	}
	said := work.Voice{Plan: h.state.Season().Plan, Language: h.state.Language()}.Hangs(p.Timing)
	if said == "" {
		return ""
	}
	return " · " + said
}

// Gather begins to draw a rectangle around dates. Where they are gathered besides, what is selected already stays so.
func Gather(s *state.State, c Canvas, besides bool, x, y float64) Drag {
	g := &gather{hand: hand{s, c}, x: x, y: y}
	if besides {
		g.before = s.Selections()
		g.known = make(map[calendar.Ref]bool, len(g.before))
		for _, ref := range g.before {
			g.known[ref] = true
		}
	}
	return g
}

type gather struct {
	hand
	x, y   float64
	before []calendar.Ref // selected already
	known  map[calendar.Ref]bool
	found  []calendar.Ref
	ran    bool // the paper, under the hand: some of what was found may be out of sight
}

// Ran implements [Rooted].
func (g *gather) Ran(right, down float64) {
	g.x, g.y, g.ran = g.x-right, g.y-down, true
}

// outOfSight are those found before that the canvas does not show any more. They stay gathered: the hand went over them.
func (g *gather) outOfSight() []calendar.Ref {
	if !g.ran {
		return nil
	}
	const far = 1e9
	seen := map[calendar.Ref]bool{}
	for _, ref := range g.canvas.Under(scene.Box{X: -far, Y: -far, W: 2 * far, H: 2 * far}) {
		seen[ref] = true
	}
	return slices.DeleteFunc(slices.Clone(g.found), func(ref calendar.Ref) bool { return seen[ref] })
}

func (g *gather) To(x, y float64, _ bool) Preview {
	band := scene.Box{X: min(g.x, x), Y: min(g.y, y), W: max(g.x, x) - min(g.x, x), H: max(g.y, y) - min(g.y, y)}
	g.found = append(g.outOfSight(), g.canvas.Under(band)...)
	p := Preview{Band: band, Ghosts: g.canvas.Blocks(g.found)}
	if all := g.all(); len(all) > 0 {
		p.Label = g.state.Say("window.count.dates", len(all))
	}
	return p
}

// all are the dates in the rectangle, after those that were selected already, each once.
func (g *gather) all() []calendar.Ref {
	all := slices.Clone(g.before)
	for _, ref := range g.found {
		if !g.known[ref] {
			all = append(all, ref)
		}
	}
	return all
}

func (g *gather) Drop(func(error)) { g.state.Select(g.all()...) }

// passing is what passes at a clock change when a key moves something so far: the steps of a clock; but a day is a day.
func passing(by int64) int64 {
	if by%daySeconds == 0 {
		return 0
	}
	return by
}

// Nudge moves records by seconds, as a key does, and milestones alone by a day at least; refused tells what may not be. Moved is called
// when they are there.
func Nudge(s *state.State, refs []calendar.Ref, by int64, refused func(error), moved func()) {
	timed := func(ref calendar.Ref) bool { return ref.Type != calendar.TypeMilestone }
	switch {
	case slices.ContainsFunc(refs, timed):
	case by < 0:
		by = min(by, -daySeconds)
	case by > 0:
		by = max(by, daySeconds)
	}
	s.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.Shift{Days: int(by / daySeconds), Seconds: by % daySeconds, Passing: passing(by)}.Act(plan, refs...)
	}, refused, func(work.Act) { moved() })
}
