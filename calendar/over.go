package calendar

import (
	"iter"
	"slices"
)

// Over makes a plan that lies over this one: it has all its records and copies none. What is put into it or taken out of it
// is its own, this plan stays as it is. Who changes this plan lets go of those that lie over it.
func (p *Plan) Over() *Plan {
	over := NewPlan()
	over.Programme = p.Programme
	for name, t := range over.tables {
		t.over(p.tables[name])
	}
	over.crew.base = p.crew
	return over
}

// over lays an empty table over another, and its indexes over those of the other.
func (t *Table[T]) over(base anyTable) {
	t.base = base.(*Table[T])
	for i, j := range t.joined {
		j.over(t.base.joined[i])
	}
}

func (x *Index[T]) over(base joint[T]) { x.base = base.(*Index[T]) }

// allOver walks a table that lies over another: both in the order of ids, its own records in place of those below.
func (t *Table[T]) allOver() iter.Seq2[ID, *T] {
	return func(yield func(ID, *T) bool) {
		own := t.sorted()
		for id, row := range t.base.All() {
			for len(own) > 0 && own[0] < id {
				if mine := t.rows[own[0]]; mine != nil && !yield(own[0], mine) {
					return
				}
				own = own[1:]
			}
			if len(own) > 0 && own[0] == id {
				own = own[1:]
			}
			if mine, is := t.rows[id]; is {
				row = mine
			}
			if row != nil && !yield(id, row) {
				return
			}
		}
		for _, id := range own {
			if mine := t.rows[id]; mine != nil && !yield(id, mine) {
				return
			}
		}
	}
}

// own has a record of the table below stand among the table's own from now on.
func (t *Table[T]) own(id ID) {
	if _, is := t.rows[id]; !is {
		t.touched = append(t.touched, id)
	}
}

// at are the records under a key.
func (x *Index[T]) at(key ID) []*T {
	rows, own := x.rows[key]
	if own || x.base == nil {
		return rows
	}
	return x.base.at(key)
}

// own are the records under a key, to be changed: of the index below they are copied first.
func (x *Index[T]) own(key ID) []*T {
	rows, own := x.rows[key]
	if !own && x.base != nil {
		rows = slices.Clone(x.base.at(key))
		x.rows[key] = rows
	}
	return rows
}
