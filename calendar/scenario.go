package calendar

// A ScenarioState is what became of a scenario.
type ScenarioState string

// The states of a scenario.
const (
	ScenarioOpen    ScenarioState = "open"
	ScenarioAdopted ScenarioState = "adopted"
	ScenarioDropped ScenarioState = "dropped"
)

// ScenarioStates lists the states.
func ScenarioStates() []ScenarioState {
	return []ScenarioState{ScenarioOpen, ScenarioAdopted, ScenarioDropped}
}

// Scenario is a what-if: a branch of the programme, named by its id, laid over the plan.
type Scenario struct {
	ID    ID
	Name  string        `field:"name,name"`
	Text  string        `field:"text,search"`
	State ScenarioState `field:"state"`
}

// Ref implements [Record].
func (s Scenario) Ref() Ref { return Ref{TypeScenario, s.ID} }

// Faults implements [Record].
func (s Scenario) Faults() []Fault {
	var f faults
	f.text("name", s.Name)
	word(&f, "state", s.State, ScenarioStates())
	return f
}

// Mapping remembers which column of a spreadsheet is which field. Its id derives from source and record.
type Mapping struct {
	ID      ID
	Source  string `field:"source"`
	Record  string `field:"record"`  // the type that its rows become, or "season"
	Columns string `field:"columns"` // JSON: heading → field
}

// Ref implements [Record].
func (m Mapping) Ref() Ref { return Ref{TypeMapping, m.ID} }

// Faults implements [Record].
func (m Mapping) Faults() []Fault {
	var f faults
	f.text("source", m.Source)
	f.text("record", m.Record)
	return f
}
