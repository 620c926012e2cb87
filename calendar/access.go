package calendar

import "strings"

// The words of access needs that fields of a space answer by themselves; all others are anybody's.
const (
	StepFree    = "step-free"
	HearingLoop = "hearing-loop"
)

// An AccessNeed is what somebody needs to take part in a date, and what meets it.
type AccessNeed struct {
	Word   string
	Person ID  // whose it is, which is confidential; "" is the audience's
	By     Ref // a space, a piece of equipment that is held, or a person who is there; zero is nothing
}

// Met reports a need that something meets.
func (n AccessNeed) Met() bool { return n.By != Ref{} }

// AccessOf are the access needs of a date: those of its activity and its own, then those of the people who appear in it, take part
// or are called for it; each with the first that meets it.
func (p *Plan) AccessOf(e *Event) (needs []AccessNeed) {
	words := SetOf(e.Access.Words()...)
	if a := p.Activities.At(e.Activity); a != nil {
		for _, word := range a.Access.Words() {
			words[word] = true
		}
	}
	there := p.thereAt(e)
	for _, word := range words.Words() {
		needs = append(needs, AccessNeed{word, "", p.meets(e, word, there)})
	}
	told := map[ID]bool{}
	for _, one := range there {
		if told[one.person.ID] {
			continue
		}
		told[one.person.ID] = true
		for _, word := range one.person.Needs {
			needs = append(needs, AccessNeed{word, one.person.ID, p.meets(e, word, there)})
		}
	}
	return needs
}

// A presence is somebody who appears in a date, takes part in it, or fills a call of it, of its phases or of its run's; and as what.
type presence struct {
	person *Person
	as     string
}

func (p *Plan) thereAt(e *Event) (there []presence) {
	add := func(id ID, as string) {
		if person := p.Persons.At(id); person != nil {
			there = append(there, presence{person, as})
		}
	}
	for a := range p.AppearancesOf.Of(e.Activity) {
		if a.Event == "" || a.Event == e.ID {
			add(a.Person, a.Role)
		}
	}
	calls := func(of func(func(*Call) bool)) {
		for c := range of {
			if c.State != Declined {
				add(c.Person, c.Position)
			}
		}
	}
	calls(p.CallsOfEvent.Of(e.ID))
	for phase := range p.PhasesOfEvent.Of(e.ID) {
		calls(p.CallsOfPhase.Of(phase.ID))
	}
	for phase := range p.PhasesOfRun.Of(e.Run) {
		calls(p.CallsOfPhase.Of(phase.ID))
	}
	for enrolled := range p.EnrolmentsOf.Of(e.Activity) {
		if enrolled.Stage.Taken() {
			add(enrolled.Person, "")
		}
	}
	return there
}

// meets finds what meets a need of a date; zero is nothing.
func (p *Plan) meets(e *Event, word string, there []presence) Ref {
	at := p.PlaceOf(e)
	s, v := p.Spaces.At(at.Space), p.Venues.At(at.Venue)
	switch {
	case s != nil && (s.Access[word] || word == StepFree && s.StepFree || word == HearingLoop && s.HearingLoop):
		return s.Ref()
	case s == nil && v != nil && word == StepFree && v.StepFree:
		return v.Ref()
	}
	for piece := range p.Equipment.Each() {
		if piece.Access[word] && p.heldFor(piece.ID, e) {
			return piece.Ref()
		}
	}
	for _, one := range there {
		if says(one.as, word) || says(one.person.Position, word) || one.person.Trades[word] {
			return one.person.Ref()
		}
	}
	return Ref{}
}

// heldFor reports a piece that is promised to a date, or to its activity while the date is.
func (p *Plan) heldFor(piece ID, e *Event) bool {
	span, timed := e.When.Span()
	for h := range p.HoldsOn.Of(piece) {
		held, ok := h.When.Span()
		mine := h.Event == e.ID || h.Event == "" && h.Activity == e.Activity && timed && ok && held.Meets(span)
		if mine && h.State != HoldReleased {
			return true
		}
	}
	return false
}

// says reports a position that has the words of a need: "sign language interpreter" has "sign-language".
func says(position, word string) bool {
	want := strings.Join(Words(word), " ")
	return want != "" && strings.Contains(" "+strings.Join(Words(position), " ")+" ", " "+want+" ")
}
