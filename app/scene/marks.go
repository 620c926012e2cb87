package scene

import (
	"cmp"
	"math"
	"slices"

	"affiche/calendar"
)

// A Mark is a milestone or a deadline: a flag with its title, on the head of the partner that answers for it, or of the season.
type Mark struct {
	Box   // of the flag
	Ref   calendar.Ref
	Title Text
	Done  bool
}

// Pole and Cloth are what a flag is made of; the cloth is a triangle that points to the right.
func (m *Mark) Pole() Box { return Box{m.X, m.Y, 1.5, m.H} }

// Cloth is beside the pole's upper half.
func (m *Mark) Cloth() Box { return Box{m.X + 1.5, m.Y, m.W - 1.5, m.H * 0.6} }

// block is a flag and its title as something that is found and framed.
func (m *Mark) block() Block {
	box := Box{m.X, m.Y, math.Max(m.W, m.Title.X+m.Title.Width-m.X), m.H}
	return Block{Box: box, Ref: m.Ref, Flag: true, Count: 1}
}

const (
	flagWide  = 9.0
	flagTall  = 15.0
	flagGap   = 5.0  // between it and its title
	leastMark = 24.0 // a title that is cut needs as much
)

// A mark in the making.
type mark struct {
	calendar.Span
	ref   calendar.Ref
	title string
	done  bool
}

// marksOf gathers the milestones and the deadlines of calls by the partners that answer for them, or [OfSeason], as they come in time.
func (b *builder) marksOf() map[calendar.ID][]mark {
	all := map[calendar.ID][]mark{}
	if !b.options.Grouping.isPlace() {
		return all
	}
	add := func(partner, activity calendar.ID, at calendar.Instant, m mark) {
		a := b.plan.Activities.At(activity)
		if partner == "" && a != nil {
			partner = a.Lead
		}
		if b.plan.Partners.At(partner) == nil {
			partner = OfSeason
		}
		m.Span = calendar.Span{Start: at, End: at + 60}
		if b.within(m.Span) && b.showsOf(a) {
			all[partner] = append(all[partner], m)
		}
	}
	for m := range b.plan.Milestones.Each() {
		if m.Day != 0 {
			noon, _ := m.Day.At(12*60).Moment(b.home, false)
			add(m.Partner, m.Activity, noon, mark{ref: m.Ref(), title: m.Title.In(b.options.Languages...), done: m.Done})
		}
	}
	for c := range b.plan.CallsFor.Each() {
		zone, err := calendar.Zone(c.Zone)
		if err != nil {
			zone = b.home
		}
		if c.Closes != 0 {
			at, _ := c.Closes.Moment(zone, false)
			title := b.say("scene.deadline", c.Title.In(b.options.Languages...))
			add(c.Partner, c.Activity, at, mark{ref: c.Ref(), title: title, done: c.State != calendar.CallOpen && c.State != calendar.CallDraft})
		}
	}
	for _, marks := range all {
		slices.SortFunc(marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.ref.ID, b.ref.ID)) })
	}
	return all
}

// showsOf reports that the filter leaves something of an activity; where there is a filter, of none it leaves nothing.
func (b *builder) showsOf(a *calendar.Activity) bool {
	if b.options.Shows == nil {
		return true
	}
	if a != nil {
		for e := range b.plan.EventsOf.Of(a.ID) {
			if b.shows(e, a) {
				return true
			}
		}
	}
	return false
}

// seeMarks raises the flags of a head that are in sight, each with as much of its title as there is room for before the next.
func (l *Layout) seeMarks(f *Frame, s *Strip) {
	if s.marks = [2]int{len(f.Marks), len(f.Marks)}; len(s.Row.marks) == 0 {
		return
	}
	middle := s.Y + s.H/2
	named := s.Name.X + l.ruler.upTo(GroupStyle, s.Name.Words, Column+math.Max(f.View.Plot(), Column)) + flagGap
	marks := s.Row.marks
	for i := range marks {
		x := f.View.X(marks[i].Start)
		if x < f.View.Plot() || x > f.Width {
			continue
		}
		m := Mark{Box: Box{x, middle - flagTall/2, flagWide, flagTall}, Ref: marks[i].ref, Done: marks[i].done}
		limit := f.Width
		if i+1 < len(marks) {
			limit = math.Min(limit, f.View.X(marks[i+1].Start))
		}
		from := m.Right() + flagGap
		if room := limit - from - flagGap; !s.Row.Collapsed && from >= named && room >= leastMark {
			m.Title = l.ruler.write(NoteStyle, marks[i].title, from, middle+4, room)
		}
		f.Marks = append(f.Marks, m)
	}
	s.marks[1] = len(f.Marks)
}

// markAt finds the flag under a point, or the one whose title is.
func (f *Frame) markAt(s *Strip, x, y float64) *Mark {
	for i := s.marks[1] - 1; i >= s.marks[0]; i-- {
		m := &f.Marks[i]
		if right := math.Max(m.Right()+2, m.Title.X+m.Title.Width); x >= m.X-2 && x < right && y >= m.Y && y < m.Bottom() {
			return m
		}
	}
	return nil
}
