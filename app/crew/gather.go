package crew

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"affiche/app/scene"
	"affiche/calendar"
)

// A row is a heading, a person, or the open calls of a position.
type row struct {
	heading  string
	person   *calendar.Person
	position string // of open calls, where there is no person
	open     []calendar.Duty
}

// gather finds who is shown, and the calls of the week.
func (w *Week) gather() {
	plan, turn := w.plan(), w.turn()
	w.called, w.warned = map[calendar.ID][]calendar.Duty{}, map[calendar.ID]map[calendar.ID]string{}
	open := map[string][]calendar.Duty{}
	for d := range plan.DutiesIn(w.span()) {
		if d.When.LastDay(turn) < w.first || d.Day(turn) >= w.first+daysShown {
			continue
		}
		switch {
		case d.Call.Person == "" && w.isAsked(d.Call):
			open[d.Call.Position] = append(open[d.Call.Position], d)
		case d.Call.Person != "" && d.Call.State != calendar.Declined:
			w.called[d.Call.Person] = append(w.called[d.Call.Person], d)
		}
	}
	for _, duties := range w.called {
		slices.SortFunc(duties, byTime)
	}
	w.rows = w.rows[:0]
	w.gatherOpen(open)
	w.gatherPeople()
	w.edges = append(w.edges[:0], 0)
	for i := range w.rows {
		w.edges = append(w.edges, w.edges[i]+w.rowHeight(&w.rows[i]))
	}
}

// span has every moment of the days of the week, wherever their clocks stand.
func (w *Week) span() calendar.Span {
	return calendar.Span{Start: calendar.InstantOf((w.first - 1).Date()), End: calendar.InstantOf((w.first + daysShown + 2).Date())}
}

func byTime(a, b calendar.Duty) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Call.ID, b.Call.ID))
}

// gatherOpen puts what nobody fills on top, position by position.
func (w *Week) gatherOpen(open map[string][]calendar.Duty) {
	if len(open) > 0 {
		w.rows = append(w.rows, row{heading: w.state.Say("crew.open-positions")})
	}
	for _, position := range slices.Sorted(maps.Keys(open)) {
		slices.SortFunc(open[position], byTime)
		w.rows = append(w.rows, row{position: position, open: open[position]})
	}
}

// isAsked reports an open call that is not of another department than the one that is asked for.
func (w *Week) isAsked(c *calendar.Call) bool {
	return w.asks.Department == "" || c.Department == "" || c.Department == w.asks.Department
}

// gatherPeople lists people by their groups and names. Who is called this week is shown, and who can be called at all.
func (w *Week) gatherPeople() {
	wanted := calendar.Words(w.asks.Words)
	groups := map[string][]*calendar.Person{}
	w.people = 0
	for p := range w.plan().PeopleByName() {
		if w.shows(p, wanted) {
			group := w.groupOf(p)
			groups[group] = append(groups[group], p)
			w.people++
		}
	}
	names := slices.Collect(maps.Keys(groups))
	w.rows = slices.Grow(w.rows, w.people+len(names))
	slices.SortFunc(names, func(a, b string) int { // those of no group come last
		return cmp.Or(cmp.Compare(truth(a == ""), truth(b == "")), strings.Compare(calendar.Unaccented(a), calendar.Unaccented(b)))
	})
	for _, name := range names {
		w.rows = append(w.rows, row{heading: cmp.Or(name, w.state.Say("crew.others"))})
		for _, p := range groups[name] {
			w.rows = append(w.rows, row{person: p})
		}
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (w *Week) shows(p *calendar.Person, wanted []string) bool {
	callable := p.Department != "" || len(p.Trades) > 0
	switch {
	case (w.asks.Called || !callable) && len(w.called[p.ID]) == 0:
		return false
	case w.asks.Department != "" && p.Department != w.asks.Department:
		return false
	case len(wanted) == 0:
		return true
	}
	said := calendar.Unaccented(p.Name() + " " + p.Position + " " + p.Department + " " + strings.Join(p.Trades.Words(), " "))
	return !slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(said, word) })
}

func (w *Week) groupOf(p *calendar.Person) string {
	if !w.asks.ByPartner {
		return p.Department
	}
	for partner := range w.plan().PartnerOfOrg.Of(p.Organisation) {
		return partner.Name
	}
	return w.state.NameOf(calendar.Ref{Type: calendar.TypeOrganisation, ID: p.Organisation})
}

// Departments lists the departments that people have.
func (w *Week) Departments() []string {
	all := map[string]bool{}
	for p := range w.plan().Persons.Each() {
		all[p.Department] = true
	}
	delete(all, "")
	names := []string{}
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (w *Week) duties(r *row) []calendar.Duty {
	if r.person != nil {
		return w.called[r.person.ID]
	}
	return r.open
}

// on are the calls of a row on one of the days. What lasts is on each of its days.
func (w *Week) on(r *row, day int) (duties []calendar.Duty) {
	turn, of := w.turn(), w.first+calendar.Day(day)
	for _, d := range w.duties(r) {
		if first := d.Day(turn); first == of || d.When.Lasts() && first < of && d.When.LastDay(turn) >= of {
			duties = append(duties, d)
		}
	}
	return duties
}

func (w *Week) rowHeight(r *row) float64 {
	if r.heading != "" {
		return scene.RosterGap
	}
	most := 0
	if len(w.duties(r)) > 0 {
		for day := range daysShown {
			most = max(most, len(w.on(r, day)))
		}
	}
	return scene.RosterHeight(most)
}
