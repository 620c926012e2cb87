package scene

import (
	"cmp"
	"maps"
	"slices"

	"affiche/calendar"
)

// Unfilled stands for the person of the positions that nobody fills.
const Unfilled calendar.ID = "unfilled"

// A cast knows the rows of those who are in a date: by what they appear in or are called for.
type cast struct {
	ofEvent, ofRun, ofActivity map[calendar.ID][]*seat
	nobody                     *seat
	found                      []*seat // reused
}

// groupByPerson makes a group for each department, one for companies, and before them one for what still looks for people.
func (b *builder) groupByPerson() {
	open := b.addGroup("nobody", b.say("scene.nobody"), "")
	open.asked = true
	unfilled := &seat{id: Unfilled, share: Share{Person: Unfilled}, name: b.say("scene.unfilled"), asked: true}
	open.seats = []*seat{unfilled}
	open.open.name = b.say("scene.nobody-in-it")
	rows := map[calendar.ID]*seat{"": unfilled}
	b.addDepartments(rows)
	b.addCompanies(rows)
	c := &cast{map[calendar.ID][]*seat{}, map[calendar.ID][]*seat{}, map[calendar.ID][]*seat{}, open.open, nil}
	c.appear(b.plan, rows)
	c.call(b.plan, rows)
	b.people, b.deal = rows, c.deal
}

func (b *builder) addDepartments(rows map[calendar.ID]*seat) {
	members := map[string][]*calendar.Person{}
	for p := range b.plan.Persons.Each() {
		members[p.Department] = append(members[p.Department], p)
	}
	for _, name := range slices.SortedFunc(maps.Keys(members), lastEmpty) {
		id, called := calendar.ID("department/"+name), capital(name)
		if name == "" {
			called = b.say("scene.no-department")
		}
		g := b.addGroup(id, called, "")
		g.asked = true
		for _, p := range ordered(slices.Values(members[name]), func(p *calendar.Person) (int, string) { return 0, p.Name() }) {
			rows[p.ID] = &seat{id: p.ID, share: Share{Person: p.ID}, name: p.Name(), asked: p.Source != ""}
			g.seats = append(g.seats, rows[p.ID])
		}
	}
}

// lastEmpty compares names, of which none comes last.
func lastEmpty(a, b string) int {
	if a == "" || b == "" {
		return cmp.Compare(len(b), len(a))
	}
	return cmp.Compare(a, b)
}

func (b *builder) addCompanies(rows map[calendar.ID]*seat) {
	g := b.addGroup("companies", b.say("scene.companies"), "")
	g.asked = true
	for _, c := range ordered(b.plan.Companies.Each(), func(c *calendar.Company) (int, string) { return 0, c.Name }) {
		rows[c.ID] = &seat{id: c.ID, share: Share{Person: c.ID}, name: c.Name, asked: true}
		g.seats = append(g.seats, rows[c.ID])
	}
}

// appear adds who appears: people, companies, and the people of these.
func (c *cast) appear(plan *calendar.Plan, rows map[calendar.ID]*seat) {
	for a := range plan.Appearances.Each() {
		who := []*seat{rows[cmp.Or(a.Person, a.Company)]}
		for m := range plan.MembersOfCompany.Of(a.Company) {
			who = append(who, rows[m.Person])
		}
		for _, s := range who {
			if a.Event != "" {
				add(c.ofEvent, a.Event, s)
			} else {
				add(c.ofActivity, a.Activity, s)
			}
		}
	}
}

// call adds who is called, and the positions that nobody fills. Who declined is not called.
func (c *cast) call(plan *calendar.Plan, rows map[calendar.ID]*seat) {
	for call := range plan.Calls.Each() {
		if call.State == calendar.Declined {
			continue
		}
		s := rows[call.Person]
		add(c.ofEvent, call.Event, s)
		if p := plan.Phases.At(call.Phase); p != nil {
			add(c.ofEvent, p.Event, s)
			add(c.ofRun, p.Run, s)
		}
	}
}

func add(to map[calendar.ID][]*seat, id calendar.ID, s *seat) {
	if id != "" && s != nil && !slices.Contains(to[id], s) {
		to[id] = append(to[id], s)
	}
}

// deal lists the rows of all who are in a date, each once.
func (c *cast) deal(e *calendar.Event, a *calendar.Activity) []*seat {
	c.found = c.found[:0]
	for _, rows := range [3][]*seat{c.ofEvent[e.ID], c.ofRun[e.Run], c.ofActivity[a.ID]} {
		for _, s := range rows {
			if !slices.Contains(c.found, s) {
				c.found = append(c.found, s)
			}
		}
	}
	if len(c.found) == 0 {
		c.found = append(c.found, c.nobody)
	}
	return c.found
}
