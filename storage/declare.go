package storage

import (
	"strings"

	"affiche/calendar"
)

// creation is the unit of an op that creates its row, deletion the unit of one that deletes or restores it.
const (
	creation = "*"
	deletion = "deleted"
)

// A table is how one type of record lies in the file: a column per field, then the flag of deletion.
type table struct {
	kind    calendar.Type
	columns []column
	units   []unit
	named   map[string]int // unit by name
}

// A column is a field, or the flag of deletion, whose field is zero but for its name.
type column struct {
	calendar.Field
	unit int
}

// A unit is what the journal takes as one. A keyed unit stands for a family: title for title.fr, title.sl, …
type unit struct {
	name         string
	columns      []int
	keyed        bool
	confidential bool
}

// tables declares every type of record, once.
var tables = declareAll()

func declareAll() map[calendar.Type]*table {
	all := map[calendar.Type]*table{}
	for _, t := range calendar.Types() {
		all[t] = declare(t)
	}
	return all
}

func declare(kind calendar.Type) *table {
	t := &table{kind: kind, named: map[string]int{}}
	for _, f := range calendar.Fields(kind) {
		t.add(f)
	}
	t.add(calendar.Field{Name: deletion, Unit: deletion, Form: calendar.Truth, Since: calendar.Since(kind)})
	return t
}

func (t *table) add(f calendar.Field) {
	at, known := t.named[f.Unit]
	if !known {
		at = len(t.units)
		t.named[f.Unit] = at
		keyed := f.Form == calendar.TextsForm || f.Form == calendar.SetForm
		t.units = append(t.units, unit{name: f.Unit, keyed: keyed, confidential: f.Confidential})
	}
	t.units[at].columns = append(t.units[at].columns, len(t.columns))
	t.columns = append(t.columns, column{f, at})
}

// unit finds the unit, or the family of units, to which an op's unit belongs, and the key within the family.
func (t *table) unit(name string) (u unit, key string, ok bool) {
	family, key, keyed := strings.Cut(name, ".")
	at, ok := t.named[family]
	if !ok || t.units[at].keyed != keyed {
		return unit{}, "", false
	}
	return t.units[at], key, true
}

// deleted is the place of the flag of deletion among the columns.
func (t *table) deleted() int { return len(t.columns) - 1 }

// number reports a column of whole numbers; all others are text.
func (c column) number() bool { return c.Form == calendar.Number || c.Form == calendar.Truth }

// zero is the column's default, as a row holds it.
func (c column) zero() any {
	if c.number() {
		return int64(0)
	}
	return ""
}
