package scene

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

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
	bands    []band
	clocks   map[int]string // by the minute of the day
	statuses map[calendar.Status]string
}

func newBuilder(plan *calendar.Plan, o Options, home *time.Location) *builder {
	b := &builder{plan: plan, options: o, home: home, seats: map[calendar.Place]*seat{}, clocks: map[int]string{}}
	b.statuses = map[calendar.Status]string{}
	for _, s := range calendar.Statuses() {
		b.statuses[s] = b.say("status." + string(s))
	}
	return b
}

// A group is what a head row stands over: a partner and its spaces.
type group struct {
	id       calendar.ID
	name     string
	monogram string
	seats    []*seat
	open     *seat // for dates without a place
}

// A seat is a row in the making.
type seat struct {
	place calendar.Place
	house string
	name  string
	asked bool // shown only where something is in it
	bars  []bar
	under []bar
	open  []bar
}

func (b *builder) say(key string, args ...any) string {
	return assets.Say(b.options.Language, key, args...)
}

// makeGroups makes a group for each partner, then one for each venue without a partner, then one for what is elsewhere.
func (b *builder) makeGroups() {
	orphans := []*calendar.Venue{}
	for venue := range b.plan.Venues.Each() {
		if b.plan.Partners.At(venue.Partner) == nil {
			orphans = append(orphans, venue)
		}
	}
	for _, p := range ordered(b.plan.Partners.Each(), func(p *calendar.Partner) (int, string) { return p.Position, p.Name }) {
		b.addPartner(p)
	}
	for _, v := range ordered(slices.Values(orphans), venueOrder) {
		g := b.addGroup(v.ID, v.Name, "")
		b.addVenue(g, v, "")
	}
	b.addGroup(Elsewhere, b.say("scene.elsewhere"), "")
}

func (b *builder) addPartner(p *calendar.Partner) {
	name := p.Name
	if o := b.plan.Organisations.At(p.Organisation); o != nil && o.City != "" {
		name += " · " + o.City
	}
	g := b.addGroup(p.ID, name, p.Monogram)
	for _, v := range ordered(b.plan.VenuesOf.Of(p.ID), venueOrder) {
		b.addVenue(g, v, v.ShortName())
	}
}

func (b *builder) addGroup(id calendar.ID, name, monogram string) *group {
	g := &group{id: id, name: name, monogram: monogram}
	g.open = &seat{name: b.say("scene.no-place"), asked: true}
	b.groups = append(b.groups, g)
	return g
}

// addVenue gives a venue's spaces their rows, and one to the venue as a whole where it has no spaces, or where a date is in
// it without a space; a house of one room is that room. The house is named before each space unless the head says it.
func (b *builder) addVenue(g *group, v *calendar.Venue, house string) {
	spaces := ordered(b.plan.SpacesOf.Of(v.ID), func(s *calendar.Space) (int, string) { return s.Position, s.Name })
	for _, s := range spaces {
		named := house
		if startsWith(s.Name, house) || startsWith(s.Name, v.Name) {
			named = ""
		}
		b.addSeat(g, &seat{place: calendar.Place{Venue: v.ID, Space: s.ID}, house: named, name: s.Name})
	}
	if len(spaces) == 1 {
		b.seats[calendar.Place{Venue: v.ID}] = g.seats[len(g.seats)-1]
		return
	}
	whole := &seat{place: calendar.Place{Venue: v.ID}, name: v.ShortName(), asked: len(spaces) > 0}
	if house == "" {
		whole.name = b.say("scene.no-space")
	}
	b.addSeat(g, whole)
}

// startsWith reports whether a name begins with the words of another, however they are capitalised: a space that does so
// says its house itself.
func startsWith(name, words string) bool {
	if len(words) > len(name) || !strings.EqualFold(name[:len(words)], words) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(name[len(words):])
	return len(name) == len(words) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

func (b *builder) addSeat(g *group, s *seat) {
	g.seats = append(g.seats, s)
	b.seats[s.place] = s
}

// seatOf finds the row of a place; of a place that is open or unknown, the partner's open row.
func (b *builder) seatOf(p calendar.Place, partner calendar.ID) *seat {
	if s := b.plan.Spaces.At(p.Space); s != nil {
		p.Venue = s.Venue
	} else {
		p.Space = ""
	}
	if s, ok := b.seats[p]; ok {
		return s
	}
	for _, g := range b.groups {
		if g.id == partner {
			return g.open
		}
	}
	return b.groups[len(b.groups)-1].open
}

// rows makes the rows of the groups, one below the other.
func (b *builder) rows() []Row {
	var rows []Row
	for _, g := range b.groups {
		shown := slices.DeleteFunc(append(g.seats, g.open), func(s *seat) bool {
			return len(s.bars) == 0 && len(s.under) == 0 && (s.asked || b.options.UsedOnly)
		})
		if len(shown) == 0 && (g.id == Elsewhere || b.options.UsedOnly) {
			continue
		}
		rows = append(rows, b.head(g, shown))
		if b.options.Collapsed[g.id] {
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

// The column of names: where they begin.
const (
	triangleX = 8.0
	badgeX    = 28.0
	badgeW    = 34.0
	headX     = 70.0
	nameX     = 34.0
)

func (b *builder) head(g *group, shown []*seat) Row {
	r := Row{Group: g.id, Head: true, Monogram: g.monogram, Height: headHeight, Collapsed: b.options.Collapsed[g.id]}
	r.Name = b.cut(GroupStyle, g.name, 2*Column)
	if !r.Collapsed {
		return r
	}
	r.Name = b.cut(GroupStyle, g.name, Column-headX-6)
	all := []bar{}
	for _, s := range shown {
		all = append(all, s.bars...)
	}
	r.lanes = []lane{{strip: stripOf(all)}}
	return r
}

func (b *builder) row(g *group, s *seat) Row {
	lanes := lanesOf(s.bars, s.under)
	return Row{
		Group: g.id, Place: s.place, Name: b.rowName(s), Height: heightOf(len(lanes)), lanes: lanes, open: stripOf(s.open),
		zone: b.zoneAt(s.place), house: s.house, space: s.name, curfew: b.curfewAt(s.place),
	}
}

// rowName says house and space; where both are too long, the house gives way.
func (b *builder) rowName(s *seat) string {
	room := Column - nameX - 6
	tail := " · " + s.name
	if left := room - b.options.Ruler.Width(RowStyle, tail); s.house != "" && left > 40 {
		return b.cut(RowStyle, s.house, left) + tail
	}
	return b.cut(RowStyle, s.name, room)
}

func (b *builder) cut(s Style, text string, room float64) string {
	return b.options.Ruler.write(s, text, 0, 0, room).String()
}

// zoneAt is the zone whose clocks a place shows.
func (b *builder) zoneAt(p calendar.Place) *time.Location {
	if b.options.ZoneAt == nil {
		return b.home
	}
	zone, err := calendar.Zone(b.options.ZoneAt(p))
	if err != nil {
		return b.home
	}
	return zone
}

// curfewAt is the minute of the festival day from which on a place has to be quiet; 0 is never.
func (b *builder) curfewAt(p calendar.Place) int {
	if s := b.plan.Spaces.At(p.Space); s != nil && s.Curfew > 0 {
		return s.Curfew
	}
	if v := b.plan.Venues.At(p.Venue); v != nil {
		return v.Curfew
	}
	return 0
}

func venueOrder(v *calendar.Venue) (int, string) { return v.Position, v.Name }

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
