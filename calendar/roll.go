package calendar

import (
	"cmp"
	"encoding/binary"
	"iter"
	"slices"
	"strings"
)

// A roll is all people as their names sort. It is written when it is first asked for; then only whom a change touched finds a new
// place.
type roll struct {
	plan    *Plan
	entries []entry
	written bool
	touched map[ID]bool
}

// An entry is a person by name.
type entry struct {
	first  uint64 // letters of the name, by which most are told apart at once
	name   string
	person *Person
}

func newRoll(p *Plan) *roll {
	r := &roll{plan: p, touched: map[ID]bool{}}
	p.Persons.joined = append(p.Persons.joined, watch[Person]{func(of *Person) {
		if r.written {
			r.touched[of.ID] = true
		}
	}})
	return r
}

// PeopleByName walks everybody by family names and then by given ones, without regard to accents and capitals. The pointers are to
// be read only, and the plan stays as it is meanwhile.
func (p *Plan) PeopleByName() iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		for _, e := range p.roll.read() {
			if !yield(e.person) {
				return
			}
		}
	}
}

func (r *roll) read() []entry {
	switch {
	case !r.written || len(r.touched) > fewTouched:
		r.write()
	case len(r.touched) > 0:
		r.amend()
	}
	clear(r.touched)
	return r.entries
}

func (r *roll) write() {
	r.entries = make([]entry, 0, r.plan.Persons.Len())
	for person := range r.plan.Persons.Each() {
		r.entries = append(r.entries, entryOf(person))
	}
	slices.SortFunc(r.entries, entry.compare)
	r.written = true
}

func (r *roll) amend() {
	r.entries = slices.DeleteFunc(r.entries, func(e entry) bool { return r.touched[e.person.ID] })
	for id := range r.touched {
		if person := r.plan.Persons.At(id); person != nil {
			e := entryOf(person)
			at, _ := slices.BinarySearchFunc(r.entries, e, entry.compare)
			r.entries = slices.Insert(r.entries, at, e)
		}
	}
}

func entryOf(person *Person) entry {
	name := person.sorted()
	var first [8]byte
	copy(first[:], name)
	return entry{binary.BigEndian.Uint64(first[:]), name, person}
}

func (e entry) compare(o entry) int {
	if c := cmp.Compare(e.first, o.first); c != 0 {
		return c
	}
	if c := strings.Compare(e.name, o.name); c != 0 {
		return c
	}
	return cmp.Compare(e.person.ID, o.person.ID)
}

// sorted is the name of a person as it is sorted.
func (p *Person) sorted() string {
	name := append(unaccented(make([]byte, 0, 64), p.Family), ' ')
	return string(unaccented(name, p.Given))
}
