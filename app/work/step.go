package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
	"affiche/storage"
)

// A Step takes records to another rung of their ladder: dates to a status, agreements to a state, lines to a payment. It says
// with it what such a step asks for ([calendar.Asks]), and leaves no word of a rung that the record has left behind.
//
// A field may still be set by itself, as a merge does it: a step is what a person means by it.
type Step struct {
	To          string
	Reason      string
	Cost        calendar.Money
	NewDate     NewDate      // of a date that is postponed
	Since       calendar.Day // on which day it was signed, invoiced, paid; 0 is not said
	Number      string       // of the invoice
	LetOthersGo bool         // who holds the place or the people of what is confirmed is released; else they are told
	Locked      bool         // also what is locked
}

// A NewDate is when something takes place instead: at a date that is there already, or at a new one.
type NewDate struct {
	Event   calendar.ID
	Start   calendar.Wall // 0 is not known yet
	DayOnly bool          // of Start the day counts; the hour stays
}

func (n NewDate) isZero() bool { return n == NewDate{} }

// Act works out the step. What stands there already stays as it is.
func (s Step) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	steps := stepping{Step: s, plan: plan, all: amending{plan: plan, act: Act{Label: s.label(plan, refs)}}}
	if s.NewDate.isZero() || len(refs) == 1 {
		return steps.run(refs)
	}
	return Act{}, refuse("step-several-new")
}

// label says what is done to the records, and where they stand then.
func (s Step) label(plan *calendar.Plan, refs []calendar.Ref) storage.Label {
	l := labelled(plan, "label.step", refs)
	if len(refs) > 0 {
		l.Args = append(l.Args, RungWord(refs[0].Type, s.To))
	}
	return l
}

// RungWord is the key of what a rung of the ladder of a type is called; a word that is none is said as it is.
func RungWord(t calendar.Type, rung string) string {
	at, _ := calendar.RungOf(calendar.New(t, ""))
	for _, w := range Vocabulary(t, at.Field) {
		if w.Word == rung {
			return w.Key
		}
	}
	return rung
}

// stepping is a step that is being worked out.
type stepping struct {
	Step
	plan      *calendar.Plan
	all       amending
	confirmed []*calendar.Event
}

func (s *stepping) run(refs []calendar.Ref) (Act, error) {
	for _, ref := range refs {
		if err := s.record(s.plan.Record(ref)); err != nil {
			return Act{}, err
		}
	}
	if err := s.all.faults.orNil(); err != nil {
		return Act{}, err
	}
	if err := s.settle(); err != nil {
		return Act{}, err
	}
	return s.all.done()
}

// record takes one record to its rung.
func (s *stepping) record(before calendar.Record) error {
	if before == nil {
		return refuse("nothing-chosen")
	}
	at, ok := calendar.RungOf(before)
	if !ok {
		return refuse("no-ladder", cmp.Or(Name(s.plan, before.Ref(), s.plan.Programme.MainLanguage()), string(before.Ref().Type)))
	}
	if at.At == s.To {
		return nil
	}
	after, err := Amend(s.plan, before, []Assignment{{at.Field, s.To}})
	if err == nil {
		err = s.unanswered(before.Ref())
	}
	if err != nil {
		return s.all.take(before, nil, err)
	}
	switch r := after.(type) {
	case *calendar.Event:
		return s.event(before.(*calendar.Event), r)
	case *calendar.Agreement:
		s.sign(r)
	case *calendar.Line:
		s.pay(r)
	}
	return s.all.take(before, after, nil)
}

// unanswered finds what must be said and was not.
func (s *stepping) unanswered(of calendar.Ref) error {
	for _, q := range calendar.Asks(of.Type, s.To) {
		if q.Must && q.About == calendar.AskReason && s.Reason == "" {
			return &Faulty{of, []calendar.Fault{{Field: "reason", Rule: "missing"}}}
		}
	}
	return nil
}

// sign writes down who signed on the day: the first of the parties, or all who have not yet.
func (s *stepping) sign(a *calendar.Agreement) {
	if s.Since == 0 || a.State != calendar.Signed && a.State != calendar.Countersigned {
		return
	}
	var open []*calendar.Party
	for p := range s.plan.Parties.Each() {
		if p.Agreement == a.ID && p.SignedOn == 0 {
			open = append(open, p)
		}
	}
	slices.SortStableFunc(open, func(x, y *calendar.Party) int { return cmp.Compare(x.Position, y.Position) })
	if a.State == calendar.Signed {
		open = open[:min(1, len(open))]
	}
	for _, p := range open {
		signed := *p
		signed.SignedOn = s.Since
		s.all.act.Put = append(s.all.act.Put, &signed)
	}
}

// pay writes down the days on which a line was invoiced and paid, and of which invoice.
func (s *stepping) pay(l *calendar.Line) {
	switch l.Payment {
	case calendar.Planned:
		l.Invoice, l.InvoicedOn, l.PaidOn = "", 0, 0
	case calendar.Invoiced:
		l.PaidOn, l.Invoice = 0, cmp.Or(s.Number, l.Invoice)
		if l.InvoicedOn == 0 || s.Since != 0 {
			l.InvoicedOn = s.Since
		}
	case calendar.Paid:
		l.PaidOn = s.Since
	}
}
