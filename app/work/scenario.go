package work

import (
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// NewScenario begins a scenario: a what-if, to be changed freely beside the plan.
func NewScenario(plan *calendar.Plan, name, text string) (Act, error) {
	s := Begin(calendar.TypeScenario).(*calendar.Scenario)
	s.Name, s.Text = strings.TrimSpace(name), strings.TrimSpace(text)
	if faults := s.Faults(); len(faults) > 0 {
		return Act{}, &Faulty{s.Ref(), faults}
	}
	for other := range plan.Scenarios.Each() {
		if other.State == calendar.ScenarioOpen && sameName(other.Name, s.Name) {
			return Act{}, refuse("scenario-there", other.Name)
		}
	}
	label := storage.Label{Key: "label.scenario.new", Args: []string{s.Name}}
	return Act{Label: label, Put: []calendar.Record{s}, Made: []calendar.Ref{s.Ref()}}, nil
}

// DropScenario leaves a scenario aside. The plan is as it was, and the scenario comes back by an undo.
func DropScenario(plan *calendar.Plan, id calendar.ID) (Act, error) {
	s, err := OpenScenario(plan, id)
	if err != nil {
		return Act{}, err
	}
	s.State = calendar.ScenarioDropped
	label := storage.Label{Key: "label.scenario.drop", Args: []string{s.Name}}
	return Act{Label: label, Put: []calendar.Record{&s}}, nil
}

// OpenScenario is a scenario that can be changed, adopted and dropped.
func OpenScenario(plan *calendar.Plan, id calendar.ID) (calendar.Scenario, error) {
	s, there := plan.Scenarios.Get(id)
	switch {
	case !there:
		return s, refuse("no-such-scenario", string(id))
	case s.State == calendar.ScenarioAdopted:
		return s, refuse("scenario-adopted", s.Name)
	case s.State == calendar.ScenarioDropped:
		return s, refuse("scenario-dropped", s.Name)
	}
	return s, nil
}

// ScenarioNamed finds a scenario by its name, or by the beginning of its id; an open one before those that are not.
func ScenarioNamed(plan *calendar.Plan, name string) (calendar.Scenario, error) {
	var found []calendar.Scenario
	for _, s := range Scenarios(plan) {
		if sameName(s.Name, name) || len(name) > 3 && strings.HasPrefix(string(s.ID), strings.ToLower(name)) {
			found = append(found, s)
		}
	}
	open := slices.DeleteFunc(slices.Clone(found), func(s calendar.Scenario) bool { return s.State != calendar.ScenarioOpen })
	switch {
	case len(open) == 1:
		return open[0], nil
	case len(found) == 0:
		return calendar.Scenario{}, refuse("no-such-scenario", name)
	case len(found) > 1:
		return calendar.Scenario{}, refuse("several-records", name, len(found))
	}
	return found[0], nil
}

func sameName(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// Scenarios are all of them, the open ones first, then the newest.
func Scenarios(plan *calendar.Plan) []calendar.Scenario {
	var all []calendar.Scenario
	for s := range plan.Scenarios.Each() {
		all = append(all, *s)
	}
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b calendar.Scenario) int {
		return rankOf(b.State == calendar.ScenarioOpen) - rankOf(a.State == calendar.ScenarioOpen)
	})
	return all
}

func rankOf(is bool) int {
	if is {
		return 1
	}
	return 0
}
