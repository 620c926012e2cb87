package calendar

import (
	"cmp"
	"iter"
	"slices"
)

// A Table holds the records of one type, by id. The zero Table is empty and ready. Records in it are never changed in
// place: Put replaces.
type Table[T any] struct {
	rows    map[ID]*T
	order   []ID // the ids of rows, sorted, so by age, but for those touched
	touched []ID // new or gone since the table was put in order
	joined  []joint[T]

	base *Table[T] // what it lies over; rows then has only what differs, and nil for what is gone. See [Plan.Over]
	more int       // records, beyond those of base
}

// anyTable is a table whose type of record is known by name only.
type anyTable interface {
	take(ID, Record)
	remove(ID)
	record(ID) Record
	records() iter.Seq[Record]
	over(anyTable)
	Len() int
}

// joint keeps an index up to date.
type joint[T any] interface {
	over(joint[T])
	add(id ID, row *T)
	replace(id ID, old, row *T)
	drop(id ID, row *T)
}

// Get finds a record.
func (t *Table[T]) Get(id ID) (T, bool) {
	if row := t.At(id); row != nil {
		return *row, true
	}
	var none T
	return none, false
}

// At finds a record without copying it: to be read only; nil where there is none.
func (t *Table[T]) At(id ID) *T {
	row, own := t.rows[id]
	if own || t.base == nil {
		return row
	}
	return t.base.At(id)
}

// Len counts the records.
func (t *Table[T]) Len() int {
	if t.base == nil {
		return len(t.rows)
	}
	return t.base.Len() + t.more
}

// All walks the records in the order of their ids. The pointers are to be read only. The table may be changed meanwhile:
// what is new is not met, what is gone neither.
func (t *Table[T]) All() iter.Seq2[ID, *T] {
	if t.base != nil {
		return t.allOver()
	}
	return func(yield func(ID, *T) bool) {
		for _, id := range t.sorted() {
			if row := t.rows[id]; row != nil && !yield(id, row) {
				return
			}
		}
	}
}

// Each is All without the ids.
func (t *Table[T]) Each() iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, row := range t.All() {
			if !yield(row) {
				return
			}
		}
	}
}

// sorted puts the order in order. What it changes it makes anew: whoever walks the old order may go on.
func (t *Table[T]) sorted() []ID {
	if len(t.touched) > fewTouched {
		order := slices.Concat(t.order, t.touched)
		slices.Sort(order)
		t.order = slices.DeleteFunc(slices.Compact(order), func(id ID) bool { return t.rows[id] == nil })
	} else {
		for _, id := range t.touched {
			t.settle(id)
		}
	}
	t.touched = t.touched[:0]
	return t.order
}

// settle puts one id in its place, or takes it out. One that went and came again, as in each change of a record, is there.
func (t *Table[T]) settle(id ID) {
	at, known := slices.BinarySearch(t.order, id)
	switch there := t.rows[id] != nil; {
	case there && !known:
		t.order = slices.Concat(t.order[:at], []ID{id}, t.order[at:])
	case !there && known:
		t.order = slices.Concat(t.order[:at], t.order[at+1:])
	}
}

// fewTouched is how many ids are put in their places one by one: a change touches few records of many.
const fewTouched = 20

func (t *Table[T]) put(id ID, row *T) {
	if t.rows == nil {
		t.rows = map[ID]*T{}
	}
	if old := t.At(id); old != nil {
		t.own(id)
		t.rows[id] = row
		for _, j := range t.joined {
			j.replace(id, old, row)
		}
		return
	}
	t.more++
	if n := len(t.order); len(t.touched) == 0 && (n == 0 || t.order[n-1] < id) {
		t.order = append(t.order, id)
	} else {
		t.touched = append(t.touched, id)
	}
	t.rows[id] = row
	for _, j := range t.joined {
		j.add(id, row)
	}
}

func (t *Table[T]) take(id ID, r Record) { t.put(id, any(r).(*T)) }

func (t *Table[T]) record(id ID) Record {
	if row := t.At(id); row != nil {
		return any(row).(Record)
	}
	return nil
}

func (t *Table[T]) records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for row := range t.Each() {
			if !yield(any(row).(Record)) {
				return
			}
		}
	}
}

func (t *Table[T]) remove(id ID) {
	row := t.At(id)
	if row == nil {
		return
	}
	for _, j := range t.joined {
		j.drop(id, row)
	}
	t.more--
	t.touched = append(t.touched, id)
	if t.base == nil {
		delete(t.rows, id)
		return
	}
	if t.rows == nil {
		t.rows = map[ID]*T{}
	}
	t.rows[id] = nil
}

// An Index finds the records of a table that refer to another record by one of their fields.
type Index[T any] struct {
	table *Table[T]
	key   func(*T) ID
	keys  func(*T) List // instead of key: each word of a list
	rows  map[ID][]*T   // in the order of their own ids
	base  *Index[T]     // what it lies over; rows then has the keys under which something differs
}

// indexBy joins a new index to a table.
func indexBy[T any](table *Table[T], key func(*T) ID) *Index[T] {
	return (&Index[T]{table: table, key: key, rows: map[ID][]*T{}}).join()
}

// indexByEach is indexBy for a field that refers to several at once.
func indexByEach[T any](table *Table[T], keys func(*T) List) *Index[T] {
	return (&Index[T]{table: table, keys: keys, rows: map[ID][]*T{}}).join()
}

func (x *Index[T]) join() *Index[T] {
	for id, row := range x.table.All() {
		x.add(id, row)
	}
	x.table.joined = append(x.table.joined, x)
	return x
}

// Of walks the records that refer to id, in the order of their own ids. The pointers are to be read only, and the table
// stays as it is meanwhile.
func (x *Index[T]) Of(id ID) iter.Seq[*T] {
	return slices.Values(x.at(id))
}

// Count counts the records that refer to id.
func (x *Index[T]) Count(id ID) int { return len(x.at(id)) }

func (x *Index[T]) add(id ID, row *T) {
	if x.keys == nil {
		x.enter(x.key(row), id, row)
		return
	}
	for _, key := range x.keys(row) {
		x.enter(ID(key), id, row)
	}
}

// enter lists a record under a key, once.
func (x *Index[T]) enter(key, id ID, row *T) {
	if key == "" {
		return
	}
	rows := x.own(key)
	at := len(rows)
	if at > 0 && byID(rows[at-1], id) >= 0 { // records mostly come in the order of their ids
		found := false
		if at, found = slices.BinarySearchFunc(rows, id, byID); found {
			return
		}
	}
	x.rows[key] = slices.Insert(rows, at, row)
}

// replace lists a record in place of an older one: where it stood, if it refers to the same as that.
func (x *Index[T]) replace(id ID, old, row *T) {
	if x.keys == nil && x.key(old) == x.key(row) {
		rows := x.own(x.key(row))
		if at, ok := slices.BinarySearchFunc(rows, id, byID); ok {
			rows[at] = row
		}
		return
	}
	x.drop(id, old)
	x.add(id, row)
}

func (x *Index[T]) drop(id ID, row *T) {
	if x.keys == nil {
		x.leave(x.key(row), id)
		return
	}
	for _, key := range x.keys(row) {
		x.leave(ID(key), id)
	}
}

func (x *Index[T]) leave(key, id ID) {
	rows := x.own(key)
	if at, ok := slices.BinarySearchFunc(rows, id, byID); ok {
		x.rows[key] = slices.Delete(rows, at, at+1)
	}
	if len(x.rows[key]) == 0 && x.base == nil {
		delete(x.rows, key)
	}
}

// byID is the order of records by their ids.
func byID[T any](row *T, id ID) int { return cmp.Compare(any(row).(Record).Ref().ID, id) }
