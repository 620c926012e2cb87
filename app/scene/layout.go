package scene

import (
	"math"
	"sort"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// The measures of a canvas, at scale 1.
const (
	Column = 214.0 // usual width of the names on the left
	Axis   = 44.0  // height of the axis above

	headHeight = 27.0
	margin     = 7.0  // between a row's edge and its bars
	barHeight  = 30.0 // of a bar that meets no other, with two lines of text
	slimHeight = 17.0 // of a bar that does, with one
	laneGap    = 3.0
)

// Options say how a plan is to be laid out.
type Options struct {
	Language  string                                         // of words and dates: "en"
	Grouping  Grouping                                       // what the rows are
	Languages []string                                       // of titles, the preferred first
	Ruler     Ruler                                          // of the letters that will be drawn
	Collapsed map[calendar.ID]bool                           // groups whose rows are folded away
	Only      map[calendar.ID]bool                           // groups and rows to show; nil, or none that are there, is all
	Shows     func(*calendar.Event, *calendar.Activity) bool // the filter; nil shows everything
	UsedOnly  bool                                           // leave out spaces where nothing is
	ZoneAt    func(calendar.Place) string                    // whose clocks a place shows; nil is home everywhere
	Within    calendar.Span                                  // leave out what is outside of it; zero is all of time
	Now       calendar.Instant                               // from which the days are counted that holds have left; 0 counts none
}

// OfSeason is the head over all groups on which milestones and deadlines stand for which no partner answers. It has no rows.
const OfSeason calendar.ID = "season"

// Elsewhere is the group of what belongs to no partner and no venue.
const Elsewhere calendar.ID = "elsewhere"

// A Row is a stripe of the canvas: a space and its dates, or the head of a group of them.
type Row struct {
	ID        calendar.ID    // of the group, of the space or venue, of the person; or one that is made for the row
	Group     calendar.ID    // the partner; for a venue without one, the venue; or [Elsewhere]; or a kind, a status, a department
	Share     Share          // what its dates have in common besides
	Place     calendar.Place // of a space's row; of dates whose space or venue is open, as much as is known
	Head      bool           // the group's own row
	Collapsed bool           // of a head: its spaces are folded away, their dates stand here in small
	Monogram  string         // of a head
	Name      string         // cut to the column
	Top       float64        // below the axis, not scrolled
	Height    float64

	lanes  []lane
	marks  []mark         // of a head
	open   strip          // the hours of exhibitions, for a grid of days
	zone   *time.Location // of its clocks
	house  string         // whole, unlike Name
	space  string
	curfew int // minute of the festival day; 0 is none
}

// bottom is where the next row begins.
func (r *Row) bottom() float64 { return r.Top + r.Height }

// laneAt is where a bar of a lane is in a row: its distance from the row's top, and its height. What meets nothing else
// stands in the middle, as high as any bar: a row is no higher than its most crowded moment demands.
func (r *Row) laneAt(i int, alone bool) (top, height float64) {
	switch {
	case r.Head:
		height = (r.Height - 10 - summaryGap*float64(len(r.lanes)-1)) / float64(len(r.lanes))
		return 5 + float64(i)*(height+summaryGap), height
	case alone:
		return math.Floor((r.Height - barHeight) / 2), barHeight
	}
	return margin + float64(i)*(slimHeight+laneGap), slimHeight
}

// heightOf is the height of a row of so many lanes.
func heightOf(lanes int) float64 {
	return 2*margin + math.Max(barHeight, float64(lanes)*(slimHeight+laneGap)-laneGap)
}

// A Layout is a plan laid out. It does not change: where the plan does, it is made anew, or from the one before ([Layout.After]).
type Layout struct {
	grouping Grouping
	rows     []Row
	bands    []band
	home     *time.Location
	season   calendar.Span // from its first day to its last, as far as the programme says; else nothing
	turn     int           // the minute at which a festival day begins
	language string
	ruler    Ruler
	stands   map[calendar.ID]standing // by the row, shown or not; for the layout after this one
}

// New lays a plan out. The plan is only read, and not kept.
func New(plan *calendar.Plan, o Options) *Layout {
	b := newBuilder(plan, o, homeOf(plan))
	b.group()
	b.placeEvents(plan.Events.Each())
	b.placeRunPhases(plan.Runs.Each())
	b.placeHolds(plan.Holds.Each())
	return b.layout()
}

// layout makes a layout of what was placed.
func (b *builder) layout() *Layout {
	p := &b.plan.Programme
	l := &Layout{grouping: b.options.Grouping, home: b.home, turn: p.DayTurn, language: b.options.Language, ruler: b.options.Ruler, bands: b.findBands()}
	l.stands = b.stand()
	l.rows = b.rows()
	if p.From != 0 && p.Until >= p.From {
		l.season = calendar.Span{Start: midnight(p.From, b.home), End: midnight(p.Until+1, b.home)}
	}
	return l
}

func homeOf(plan *calendar.Plan) *time.Location {
	if home, err := calendar.Zone(plan.Programme.Zone); err == nil {
		return home
	}
	return time.UTC
}

func (l *Layout) say(key string, args ...any) string { return assets.Say(l.language, key, args...) }

// Home is the zone by whose clocks the axis counts.
func (l *Layout) Home() *time.Location { return l.home }

// OfPlaces reports that the rows are places.
func (l *Layout) OfPlaces() bool { return l.grouping.isPlace() }

// Rows lists the rows from the top. They are to be read only.
func (l *Layout) Rows() []Row { return l.rows }

// Height is the height of all rows together, without the axis.
func (l *Layout) Height() float64 {
	if len(l.rows) == 0 {
		return 0
	}
	return l.rows[len(l.rows)-1].bottom()
}

// Span is from the first to the last thing on the canvas; ok is false where there is none.
func (l *Layout) Span() (span calendar.Span, ok bool) {
	take := func(s strip) {
		if n := len(s.bars); n > 0 {
			span, ok = union(span, ok, calendar.Span{Start: s.bars[0].Start, End: s.reach[n-1]}), true
		}
	}
	for i := range l.rows {
		for _, lane := range l.rows[i].lanes {
			take(lane.strip)
		}
	}
	for _, b := range l.bands {
		span, ok = union(span, ok, b.Span), true
	}
	return span, ok
}

func union(a calendar.Span, isSet bool, b calendar.Span) calendar.Span {
	if !isSet {
		return b
	}
	return calendar.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// Find tells where an event or a hold stands: its row, and its time. The window scrolls there.
func (l *Layout) Find(ref calendar.Ref) (row Row, span calendar.Span, ok bool) {
	return l.First(func(r calendar.Ref) bool { return r == ref })
}

// First tells where the uppermost of the events and holds stands that a question keeps.
func (l *Layout) First(is func(calendar.Ref) bool) (row Row, span calendar.Span, ok bool) {
	for i := range l.rows {
		if span, ok = l.rows[i].first(is); ok {
			return l.rows[i], span, true
		}
	}
	return Row{}, calendar.Span{}, false
}

// Stands is where in the row an event or a hold stands: its distance from the row's top, and its height.
func (r *Row) Stands(ref calendar.Ref) (top, height float64, ok bool) {
	for i, lane := range r.lanes {
		for j := range lane.bars {
			if b := &lane.bars[j]; b.ref() == ref {
				top, height = r.laneAt(i, b.alone)
				return top, height, true
			}
		}
	}
	return 0, 0, false
}

func (r *Row) first(is func(calendar.Ref) bool) (span calendar.Span, ok bool) {
	for i := range r.marks {
		if is(r.marks[i].ref) {
			return r.marks[i].Span, true
		}
	}
	for _, lane := range r.lanes {
		for i := range lane.bars {
			if is(lane.bars[i].ref()) {
				return lane.bars[i].Span, true
			}
		}
	}
	return calendar.Span{}, false
}

// rowsFrom is the index of the first row that reaches below y.
func (l *Layout) rowsFrom(y float64) int {
	return sort.Search(len(l.rows), func(i int) bool { return l.rows[i].bottom() > y })
}
