package calendar

import "slices"

// A HoldState is where a promise stands. A hold that ran out stays held until a person says otherwise.
type HoldState string

// The states of a hold.
const (
	Held         HoldState = "held"
	Challenged   HoldState = "challenged"
	HoldTaken    HoldState = "taken" // became a confirmed date
	HoldReleased HoldState = "released"
)

// HoldStates lists the states.
func HoldStates() []HoldState { return []HoldState{Held, Challenged, HoldTaken, HoldReleased} }

var holdMoves = map[HoldState][]HoldState{
	Held:         {Challenged, HoldTaken, HoldReleased},
	Challenged:   {Held, HoldTaken, HoldReleased},
	HoldTaken:    {Held, HoldReleased},
	HoldReleased: {Held},
}

// CanBecome reports whether the move is legal; staying is.
func (s HoldState) CanBecome(next HoldState) bool {
	return s == next || slices.Contains(holdMoves[s], next)
}

// Next lists where the state may move from here.
func (s HoldState) Next() []HoldState { return holdMoves[s] }

// Subject is what a hold is on: exactly one of four. One unit of the journal.
type Subject struct {
	Space     ID `field:"space,of=space"`
	Person    ID `field:"person,of=person"`
	Company   ID `field:"company,of=company"`
	Equipment ID `field:"equipment,of=equipment"`
}

// Hold is a promise on a space, person, company or piece of equipment over a range.
type Hold struct {
	ID       ID
	Subject  Subject   `unit:"subject"`
	Count    int       `field:"count"` // pieces of equipment
	When     When      `unit:"when"`
	Rank     int       `field:"rank"`  // 1 is the first; a second lines up behind it
	Until    Wall      `field:"until"` // in the zone of When; none does not expire
	Activity ID        `field:"activity,of=activity"`
	Event    ID        `field:"event,of=event"`
	From     ID        `field:"from_organisation,of=organisation"` // who promises
	To       ID        `field:"to_organisation,of=organisation"`   // to whom
	Bundle   ID        `field:"bundle,of=bundle"`
	State    HoldState `field:"state"`
	Asked    Challenge `unit:"challenge"`
	Notes    string    `field:"notes,confidential"`
}

// Challenge is the question of one who holds behind: take it or let it go, by a moment. One unit of the journal.
type Challenge struct {
	By       ID   `field:"challenger,of=hold,since=3"`
	AnswerBy Wall `field:"answer_by,since=3"` // in the zone of the hold's When
}

// Ref implements [Record].
func (h Hold) Ref() Ref { return Ref{TypeHold, h.ID} }

// Faults implements [Record].
func (h Hold) Faults() []Fault {
	var f faults
	f.oneOf("space", h.Subject.Space, h.Subject.Person, h.Subject.Company, h.Subject.Equipment)
	f.atLeast("count", h.Count, 0)
	if h.When.IsZero() {
		f.add("start", "missing")
	}
	h.When.faults(&f)
	f.atLeast("rank", h.Rank, 1)
	word(&f, "state", h.State, HoldStates())
	return f
}

// Bundle ties holds over several cities and partners together: they stand or fall as one.
type Bundle struct {
	ID   ID
	Name string `field:"name,name"`
}

// Ref implements [Record].
func (b Bundle) Ref() Ref { return Ref{TypeBundle, b.ID} }

// Faults implements [Record].
func (b Bundle) Faults() []Fault {
	var f faults
	f.text("name", b.Name)
	return f
}
