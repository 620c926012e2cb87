package work

import (
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// NewPerson adds a person to the season, and has one record take them in the same change.
type NewPerson struct {
	Given, Family string

	Into calendar.Record // takes the person: one that there is, or that is just begun; nil is none
	By   string          // its field that names the person
	Set  []Assignment    // what else that record gets
}

// PersonCalled is a new person of a name as it is said: what stands last is the family's.
func PersonCalled(name string) NewPerson {
	words := strings.Fields(name)
	if len(words) < 2 {
		return NewPerson{Given: strings.Join(words, " ")}
	}
	last := len(words) - 1
	return NewPerson{Given: strings.Join(words[:last], " "), Family: words[last]}
}

// Act works out what is added. Made is the person first.
func (n NewPerson) Act(plan *calendar.Plan) (Act, error) {
	p := Begin(calendar.TypePerson).(*calendar.Person)
	p.Given, p.Family = n.Given, n.Family
	if faults := p.Faults(); len(faults) > 0 {
		return Act{}, &Faulty{p.Ref(), faults}
	}
	act := Act{
		Label: storage.Label{Key: "label.add", Args: []string{InLabel(plan, p)}},
		Put:   []calendar.Record{p}, Made: []calendar.Ref{p.Ref()},
	}
	if n.Into == nil {
		return act, nil
	}
	into, err := n.taken(plan, p.ID)
	if err != nil {
		return Act{}, err
	}
	act.Put = append(act.Put, into)
	if plan.Record(n.Into.Ref()) == nil {
		act.Made = append(act.Made, into.Ref())
	}
	return act, nil
}

// taken is the record that takes the person. It names them before the rest is judged: the season has them only once they are
// written.
func (n NewPerson) taken(plan *calendar.Plan, person calendar.ID) (calendar.Record, error) {
	before := plan.Record(n.Into.Ref()) // as it is now
	if before == nil {
		before = n.Into
	}
	into := calendar.Copy(before)
	f, ok := calendar.FieldOf(into.Ref().Type, n.By)
	if !ok {
		fault := calendar.Fault{Field: n.By, Rule: "no-such-field", Args: []string{fieldNames(into.Ref().Type)}}
		return nil, &Faulty{into.Ref(), []calendar.Fault{fault}}
	}
	if err := f.Set(into, string(person)); err != nil {
		return nil, err
	}
	after, err := Amend(plan, into, n.Set)
	if err != nil || plan.Record(n.Into.Ref()) != nil {
		return after, err
	}
	return named(after), nil
}
