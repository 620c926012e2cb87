package work

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// A Comparison is a scenario beside the plan.
type Comparison struct {
	Scenario    calendar.Scenario
	Plan, There *calendar.Plan // the plan, and the plan as the scenario has it
	Lines       []Compared
	Dates       Sides // how many there are
	Calls       Sides // how many people are called for
	Costs       []Cost
	imports     []calendar.Ref // what imports remember, of what they brought
}

// Sides are two figures side by side.
type Sides struct{ Plan, There int }

// A Cost is the sum of all lines, and of what cancelled dates cost, in one currency: in hundredths.
type Cost struct {
	Currency    string
	Plan, There int64
}

// A Compared is a record that a scenario has otherwise.
type Compared struct {
	storage.Difference
	Group         ComparedGroup
	Before, After calendar.Record // in the plan, in the scenario; nil where it is not there
}

// A ComparedGroup says what a difference is about.
type ComparedGroup string

// The groups, in the order in which they are shown.
const (
	ComparedDates  ComparedGroup = "dates"
	ComparedPeople ComparedGroup = "people"
	ComparedCosts  ComparedGroup = "costs"
	ComparedOther  ComparedGroup = "other"
)

// ComparedGroups lists the groups.
func ComparedGroups() []ComparedGroup {
	return []ComparedGroup{ComparedDates, ComparedPeople, ComparedCosts, ComparedOther}
}

var groupOf = map[calendar.Type]ComparedGroup{
	calendar.TypeActivity: ComparedDates, calendar.TypeRun: ComparedDates, calendar.TypeEvent: ComparedDates,
	calendar.TypePhase: ComparedDates, calendar.TypeHold: ComparedDates, calendar.TypeOpeningHours: ComparedDates,
	calendar.TypePerson: ComparedPeople, calendar.TypeCompany: ComparedPeople, calendar.TypeCompanyMember: ComparedPeople,
	calendar.TypeCall: ComparedPeople, calendar.TypeAppearance: ComparedPeople, calendar.TypeAvailability: ComparedPeople,
	calendar.TypeStay: ComparedPeople, calendar.TypeEnrolment: ComparedPeople, calendar.TypeAttendance: ComparedPeople,
	calendar.TypeAgreement: ComparedCosts, calendar.TypeParty: ComparedCosts, calendar.TypeLine: ComparedCosts,
	calendar.TypePerDiem: ComparedCosts,
}

// Compare lays a scenario beside the plan, of which plan is what is in memory.
func Compare(f *storage.File, plan *calendar.Plan, id calendar.ID) (c Comparison, err error) {
	s, there := plan.Scenarios.Get(id)
	if !there {
		return c, refuse("no-such-scenario", string(id))
	}
	c.Scenario, c.Plan = s, plan
	if c.There, err = f.On(id).Lay(plan); err != nil {
		return c, err
	}
	differences, err := f.On(id).Differences()
	if err != nil {
		return c, err
	}
	for _, d := range differences {
		if d.Ref.Type == calendar.TypeAlias {
			c.imports = append(c.imports, d.Ref)
		}
	}
	for _, d := range Comparable(differences) {
		c.Lines = append(c.Lines, Compared{d, cmp.Or(groupOf[d.Ref.Type], ComparedOther), plan.Record(d.Ref), c.There.Record(d.Ref)})
	}
	slices.SortStableFunc(c.Lines, inComparison)
	c.total()
	return c, nil
}

// Comparable are the differences of which a person wants to hear: not what imports remember for themselves.
func Comparable(all []storage.Difference) []storage.Difference {
	return slices.DeleteFunc(all, func(d storage.Difference) bool {
		return d.Ref.Type == calendar.TypeAlias || d.Ref.Type == calendar.TypeScenario
	})
}

// inComparison is the order of lines: by group, by type, by time.
func inComparison(a, b Compared) int {
	groups := ComparedGroups()
	return cmp.Or(
		cmp.Compare(slices.Index(groups, a.Group), slices.Index(groups, b.Group)),
		cmp.Compare(slices.Index(calendar.Types(), a.Ref.Type), slices.Index(calendar.Types(), b.Ref.Type)),
		cmp.Compare(a.starts(), b.starts()))
}

// starts is when a date begins, in the plan if it is there.
func (c Compared) starts() calendar.Wall {
	for _, r := range []calendar.Record{c.Before, c.After} {
		if e, ok := r.(*calendar.Event); ok {
			return e.When.Start
		}
	}
	return 0
}

func (c *Comparison) total() {
	c.Dates = Sides{c.Plan.Events.Len(), c.There.Events.Len()}
	c.Calls = Sides{c.Plan.Calls.Len(), c.There.Calls.Len()}
	plan, there := costsOf(c.Plan), costsOf(c.There)
	all := maps.Clone(plan)
	maps.Copy(all, there)
	for _, currency := range slices.Sorted(maps.Keys(all)) {
		c.Costs = append(c.Costs, Cost{currency, plan[currency], there[currency]})
	}
}

// costsOf sums what lines and cancelled dates cost, by currency.
func costsOf(plan *calendar.Plan) map[string]int64 {
	sums := map[string]int64{}
	for l := range plan.Lines.Each() {
		add(sums, l.Money)
	}
	for e := range plan.Events.Each() {
		add(sums, e.Cost)
	}
	return sums
}

func add(sums map[string]int64, m calendar.Money) {
	if !m.IsZero() {
		sums[m.Currency] += m.Amount
	}
}

// Name is what the record of a line is called, in the scenario where it is there.
func (c Comparison) Name(l Compared, language string) string {
	there, plan := Voice{c.There, language}, Voice{c.Plan, language}
	return cmp.Or(there.Name(l.Ref), plan.Name(l.Ref))
}

// Values are what plan and scenario say of a unit, in a language; "" where the record is not there.
func (c Comparison) Values(l Compared, unit, language string) (plan, there string) {
	if l.Before != nil {
		plan = Voice{c.Plan, language}.Unit(l.Before, unit)
	}
	if l.After != nil {
		there = Voice{c.There, language}.Unit(l.After, unit)
	}
	return plan, there
}

// Adoptable reports that something of the line can be taken into the plan.
func (c Compared) Adoptable() bool { return !c.Lost }

// Deed says what the scenario did to the record: "made", "deleted", "changed", or "lost" where the plan deleted it since.
func (c Compared) Deed() string {
	switch {
	case c.Made:
		return "made"
	case c.Gone:
		return "deleted"
	case c.Lost:
		return "lost"
	}
	return "changed"
}

// A ToldSides is one difference in words: what the unit is called, what the plan says of it and what the scenario, and that the
// plan has moved since.
type ToldSides struct{ Field, Plan, There, Moved string }

// Told says a line in words: of a record that both have, each unit; else that it is there in one of them.
func (c Comparison) Told(l Compared, language string) (lines []ToldSides) {
	plan, there := Voice{c.Plan, language}, Voice{c.There, language}
	moved := map[string]bool{}
	for _, u := range l.Moved {
		moved[u] = true
	}
	since := func(is bool) string {
		if is {
			return plan.Say("scenario.moved")
		}
		return ""
	}
	switch {
	case l.Lost:
		return []ToldSides{{Plan: plan.Say("scenario.lost"), There: plan.Say("scenario.changed")}}
	case l.Made:
		return []ToldSides{{Plan: plan.Say("scenario.not-there"), There: cmp.Or(there.Gist(l.After), plan.Say("scenario.made")), Moved: since(len(moved) > 0)}}
	case l.Gone:
		return []ToldSides{{Plan: cmp.Or(plan.Gist(l.Before), plan.Say("scenario.is-there")), There: plan.Say("scenario.deleted"), Moved: since(len(moved) > 0)}}
	}
	for _, u := range l.Units {
		was, is := c.Values(l, u, language)
		lines = append(lines, ToldSides{plan.CaptionOf(l.Ref.Type, u), was, is, since(moved[u])})
	}
	return lines
}

// Find looks for the line whose record's id begins as given.
func (c Comparison) Find(beginning string) (calendar.Ref, error) {
	var found []calendar.Ref
	for _, l := range c.Lines {
		if beginning != "" && strings.HasPrefix(string(l.Ref.ID), strings.ToLower(beginning)) {
			found = append(found, l.Ref)
		}
	}
	switch len(found) {
	case 0:
		return calendar.Ref{}, refuse("not-different", beginning)
	case 1:
		return found[0], nil
	}
	return calendar.Ref{}, refuse("several-records", beginning, len(found))
}
