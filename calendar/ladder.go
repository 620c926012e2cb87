package calendar

import "slices"

// A Question is what a step on a ladder asks of whoever takes it. One that must be answered holds the step up; the others
// may stay open.
type Question struct {
	About About
	Must  bool
}

// An About is what a question is about.
type About string

// What is asked.
const (
	AskReason  About = "reason"  // why it does not take place
	AskCost    About = "cost"    // what that costs
	AskNewDate About = "to-date" // when it takes place instead
	AskOthers  About = "others"  // what becomes of those who hold the same place and people
	AskSince   About = "on"      // the day on which it was signed, invoiced, paid
	AskNumber  About = "invoice" // of the invoice
)

// statusAsks says what a step to a status asks for, from wherever it comes.
var statusAsks = map[Status][]Question{
	Confirmed: {{About: AskOthers}},
	Postponed: {{About: AskNewDate}, {About: AskReason}, {About: AskCost}},
	Cancelled: {{AskReason, true}, {About: AskCost}},
}

var agreementAsks = map[AgreementState][]Question{Signed: {{About: AskSince}}, Countersigned: {{About: AskSince}}}

var paymentAsks = map[Payment][]Question{Invoiced: {{About: AskNumber}, {About: AskSince}}, Paid: {{About: AskSince}}}

// A Rung is where a record stands on its ladder.
type Rung struct {
	Field string // in which the record keeps it
	At    string
	Next  []string // where it may move from here
}

// CanBecome reports whether a move is legal; staying is, and whatever stood nowhere may begin anywhere.
func (r Rung) CanBecome(next string) bool {
	return r.At == "" || r.At == next || slices.Contains(r.Next, next)
}

// RungOf finds where a record stands; ok is false where its type has no ladder.
func RungOf(r Record) (at Rung, ok bool) {
	switch r := r.(type) {
	case *Event:
		return rung("status", r.Status, r.Status.Next()), true
	case *Hold:
		return rung("state", r.State, r.State.Next()), true
	case *Agreement:
		return rung("state", r.State, r.State.Next()), true
	case *Line:
		return rung("payment", r.Payment, r.Payment.Next()), true
	case *Enrolment:
		return rung("stage", r.Stage, r.Stage.Next()), true
	case *CallForApplications:
		return rung("state", r.State, r.State.Next()), true
	}
	return Rung{}, false
}

func rung[R ~string](field string, at R, next []R) Rung {
	to := Rung{Field: field, At: string(at)}
	for _, n := range next {
		to.Next = append(to.Next, string(n))
	}
	return to
}

// Asks lists what a step of a type of records to a rung asks for.
func Asks(t Type, rung string) []Question {
	switch t {
	case TypeEvent:
		return statusAsks[Status(rung)]
	case TypeAgreement:
		return agreementAsks[AgreementState(rung)]
	case TypeLine:
		return paymentAsks[Payment(rung)]
	}
	return nil
}
