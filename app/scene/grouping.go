package scene

import (
	"unicode"
	"unicode/utf8"

	"affiche/calendar"
)

// A Grouping is what the rows of a timeline are.
type Grouping string

// The groupings. Places is also what "" means.
const (
	Places   Grouping = "place"  // partners, and in them the spaces
	Kinds    Grouping = "kind"   // kinds of activities, and in them the leading partners
	People   Grouping = "person" // departments, and in them the people
	Statuses Grouping = "status" // the ladder of statuses, and in it the leading partners
)

// Groupings lists them as menus do.
func Groupings() []Grouping { return []Grouping{Places, Kinds, People, Statuses} }

func (g Grouping) isPlace() bool { return g == "" || g == Places }

// A Share is what all dates of a row have in common where rows are not places, and what a date becomes that is moved there.
type Share struct {
	Kind   calendar.ActivityKind
	Status calendar.Status
	Person calendar.ID // or [Unfilled]
}

// group makes the groups, and knows which rows of theirs a date stands in.
func (b *builder) group() {
	switch b.options.Grouping {
	case Kinds:
		b.groupByKind()
	case People:
		b.groupByPerson()
	case Statuses:
		b.groupByStatus()
	default:
		b.groupByPlace()
		b.deal = single(func(e *calendar.Event, a *calendar.Activity) *seat { return b.seatOf(b.plan.PlaceOf(e), a.Lead) })
	}
}

// single deals each date to one row.
func single(row func(*calendar.Event, *calendar.Activity) *seat) dealer {
	var one [1]*seat
	return func(e *calendar.Event, a *calendar.Activity) []*seat {
		one[0] = row(e, a)
		return one[:]
	}
}

func (b *builder) groupByKind() {
	rows := map[calendar.ActivityKind]map[calendar.ID]*seat{}
	for _, k := range calendar.ActivityKinds() {
		rows[k] = b.addShared(calendar.ID("kind/"+k), b.say("kind."+string(k)), Share{Kind: k})
	}
	elsewhere := b.addShared(Elsewhere, b.say("scene.elsewhere"), Share{})
	b.groups[len(b.groups)-1].asked = true
	b.deal = single(func(_ *calendar.Event, a *calendar.Activity) *seat {
		if of, known := rows[a.Kind]; known {
			return leadIn(of, a)
		}
		return leadIn(elsewhere, a)
	})
}

func (b *builder) groupByStatus() {
	rows := map[calendar.Status]map[calendar.ID]*seat{}
	for _, s := range calendar.Statuses() {
		rows[s] = b.addShared(calendar.ID("status/"+s), b.statuses[s], Share{Status: s})
	}
	b.deal = single(func(e *calendar.Event, a *calendar.Activity) *seat {
		if of, known := rows[e.Status]; known {
			return leadIn(of, a)
		}
		return leadIn(rows[calendar.Idea], a)
	})
}

// leadIn is the row of an activity's leading partner.
func leadIn(rows map[calendar.ID]*seat, a *calendar.Activity) *seat {
	if s := rows[a.Lead]; s != nil {
		return s
	}
	return rows[""]
}

// addShared adds a group of dates that have something in common, with a row for each partner that leads any of them; that of
// no partner is "".
func (b *builder) addShared(id calendar.ID, name string, share Share) map[calendar.ID]*seat {
	g := b.addGroup(id, capital(name), "")
	g.share, g.open.share, g.open.name = share, share, b.say("scene.no-partner")
	rows := map[calendar.ID]*seat{"": g.open}
	for _, p := range b.partners() {
		rows[p.ID] = &seat{id: id + "/" + p.ID, share: share, name: p.Name, asked: true}
		g.seats = append(g.seats, rows[p.ID])
	}
	return rows
}

// capital is a word as it begins a line.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// A Group is a group of rows as a list to choose from names it, folded, hidden or empty.
type Group struct {
	ID   calendar.ID
	Name string
	Rows []GroupRow
}

// A GroupRow is a row of a [Group].
type GroupRow struct {
	ID   calendar.ID
	Name string
}

// GroupsOf lists the groups that a plan has in a grouping, and those of their rows that are there without a date, too.
func GroupsOf(plan *calendar.Plan, o Options) []Group {
	b := newBuilder(plan, o, homeOf(plan))
	b.group()
	var groups []Group
	for _, g := range b.groups {
		if g.id == OfSeason && len(b.marksOf()[g.id]) == 0 {
			continue
		}
		of := Group{ID: g.id, Name: g.name}
		for _, s := range g.seats {
			if s.asked {
				continue
			}
			name := s.name
			if s.house != "" {
				name = s.house + " · " + s.name
			}
			of.Rows = append(of.Rows, GroupRow{s.id, name})
		}
		groups = append(groups, of)
	}
	return groups
}
