package scene

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// A builder gathers what New needs.
type builder struct {
	plan     *calendar.Plan
	options  Options
	home     *time.Location
	groups   []*group
	seats    map[calendar.Place]*seat // of spaces and of venues
	people   map[calendar.ID]*seat    // of people and companies
	deal     dealer
	bands    []band
	clocks   map[int]string // by the minute of the day
	statuses map[calendar.Status]string
	told     map[calendar.ID]*told // last of each owner
	before   *Layout               // of which is kept what did not change; nil is none
	changes  *Changes              // since then

	bars, under []bar // of a row, to be put in order; reused
}

func newBuilder(plan *calendar.Plan, o Options, home *time.Location) *builder {
	b := &builder{plan: plan, options: o, home: home, seats: map[calendar.Place]*seat{}, clocks: map[int]string{}, told: map[calendar.ID]*told{}}
	b.statuses = map[calendar.Status]string{}
	for _, s := range calendar.Statuses() {
		b.statuses[s] = b.say("status." + string(s))
	}
	return b
}

// A group is what a head row stands over: a partner and its spaces, a kind and the partners.
type group struct {
	id       calendar.ID
	name     string
	monogram string
	share    Share
	seats    []*seat
	open     *seat // for dates without a place, or without whatever the rows are
	asked    bool  // shown only where something is in it
}

// A seat is a row in the making.
type seat struct {
	id    calendar.ID
	share Share
	place calendar.Place
	house string
	name  string
	asked bool // shown only where something is in it
	bars  []bar
	under []bar
	open  []bar
	stand standing // of all that
}

// A dealer says in which rows a date stands. What it returns is good until it is asked again.
type dealer func(*calendar.Event, *calendar.Activity) []*seat

func (b *builder) say(key string, args ...any) string {
	return assets.Say(b.options.Language, key, args...)
}

func (b *builder) addGroup(id calendar.ID, name, monogram string) *group {
	g := &group{id: id, name: name, monogram: monogram}
	g.open = &seat{id: id + "/open", name: b.say("scene.no-place"), asked: true}
	b.groups = append(b.groups, g)
	return g
}

// rows makes the rows of the groups, one below the other.
func (b *builder) rows() []Row {
	var rows []Row
	b.forgetGone()
	marks := b.marksOf()
	for _, g := range b.groups {
		shown := slices.DeleteFunc(append(g.seats, g.open), func(s *seat) bool {
			return len(s.stand.lanes) == 0 && (s.asked || b.options.UsedOnly) || !b.wants(g, s)
		})
		if len(shown) == 0 && (len(marks[g.id]) == 0 && (g.asked || b.options.UsedOnly) || !b.wants(g, nil)) {
			continue
		}
		rows = append(rows, b.head(g, shown))
		rows[len(rows)-1].marks = marks[g.id]
		if rows[len(rows)-1].Collapsed {
			continue
		}
		for _, s := range shown {
			rows = append(rows, b.row(g, s))
		}
	}
	top := 0.0
	for i := range rows {
		rows[i].Top = top
		top += rows[i].Height
	}
	return rows
}

// forgetGone shows everything where nothing is left of what was asked for.
func (b *builder) forgetGone() {
	for _, g := range b.groups {
		if b.wants(g, g.open) || slices.ContainsFunc(g.seats, func(s *seat) bool { return b.wants(g, s) }) {
			return
		}
	}
	b.options.Only = nil
}

// wants reports a group, or a row of it, that is not left out.
func (b *builder) wants(g *group, s *seat) bool {
	only := b.options.Only
	return only == nil || only[g.id] || s != nil && only[s.id]
}

// The column of names: where they begin.
const (
	triangleX = 8.0
	badgeX    = 28.0
	badgeW    = 34.0
	sampleW   = 20.0
	headX     = 70.0
	nameX     = 34.0
)

func (b *builder) head(g *group, shown []*seat) Row {
	r := Row{
		ID: g.id, Group: g.id, Share: g.share, Head: true, Monogram: g.monogram, Height: headHeight,
		Collapsed: b.options.Collapsed[g.id] && g.id != OfSeason,
	}
	r.space = g.name
	r.Name = r.nameIn(Column, b.options.Ruler)
	if r.Collapsed {
		r.lanes = summaryOf(shown)
	}
	return r
}

func (b *builder) row(g *group, s *seat) Row {
	r := Row{
		ID: s.id, Group: g.id, Place: s.place, Share: s.share, Height: heightOf(len(s.stand.lanes)), lanes: s.stand.lanes, open: s.stand.open,
		zone: b.zoneAt(s.place), house: s.house, space: s.name, curfew: b.plan.CurfewAt(s.place),
	}
	r.Name = r.nameIn(Column, b.options.Ruler)
	return r
}

// nameIn is what a row is called in a column of a width. Of house and space, where both are too long, the house gives way; the
// name of a head goes on beyond the column where nothing stands beside it.
func (r *Row) nameIn(column float64, ruler Ruler) string {
	cut := func(s Style, text string, room float64) string { return ruler.write(s, text, 0, 0, room).String() }
	switch {
	case r.Head && r.Collapsed:
		return cut(GroupStyle, r.space, column-headX-6)
	case r.Head:
		return cut(GroupStyle, r.space, max(column, Column)+Column)
	}
	room, tail := column-nameX-6, " · "+r.space
	if left := room - ruler.Width(RowStyle, tail); r.house != "" && left > 40 {
		return cut(RowStyle, r.house, left) + tail
	}
	return cut(RowStyle, r.space, room)
}

// Named is the layout with the names of its rows cut to a column of a width.
func (l *Layout) Named(column float64) *Layout {
	named := *l
	named.rows = slices.Clone(l.rows)
	for i := range named.rows {
		r := &named.rows[i]
		r.Name = r.nameIn(column, l.ruler)
	}
	return &named
}

// ordered sorts records by their position and then by name.
func ordered[T any](records iter.Seq[*T], by func(*T) (int, string)) []*T {
	list := slices.Collect(records)
	slices.SortStableFunc(list, func(a, c *T) int {
		ap, an := by(a)
		cp, cn := by(c)
		return cmp.Or(cmp.Compare(ap, cp), cmp.Compare(an, cn))
	})
	return list
}
