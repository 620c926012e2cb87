package calendar

// Stay is a bed, or a studio, that a person has night by night.
type Stay struct {
	ID       ID
	Activity ID     `field:"activity,of=activity"`
	Person   ID     `field:"person,of=person"`
	Space    ID     `field:"space,of=space"`
	Arrives  Day    `field:"arrives"` // the first night begins
	Leaves   Day    `field:"leaves"`  // the last night ends: not a night itself
	Notes    string `field:"notes,confidential"`
}

// Ref implements [Record].
func (s Stay) Ref() Ref { return Ref{TypeStay, s.ID} }

// Nights counts the nights.
func (s Stay) Nights() int { return max(0, int(s.Leaves-s.Arrives)) }

// Faults implements [Record].
func (s Stay) Faults() []Fault {
	var f faults
	f.ref("person", s.Person)
	f.ref("space", s.Space)
	if s.Arrives == 0 {
		f.add("arrives", "missing")
	}
	if s.Leaves == 0 {
		f.add("leaves", "missing")
	}
	f.order("leaves", s.Arrives+1, s.Leaves)
	return f
}

// PerDiem is what a day away costs in a country, from a day on until a later rate: a rate that a funder or a law sets, with
// its source beside it.
type PerDiem struct {
	ID      ID
	Country string `field:"country"`
	Money   Money  `unit:"money"`
	From    Day    `field:"from"`
	Source  string `field:"source"`
}

// Ref implements [Record].
func (p PerDiem) Ref() Ref { return Ref{TypePerDiem, p.ID} }

// Faults implements [Record].
func (p PerDiem) Faults() []Fault {
	var f faults
	f.country("country", p.Country)
	if p.Country == "" {
		f.add("country", "missing")
	}
	p.Money.faults(&f, "")
	return f
}
