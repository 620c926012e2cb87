package storage

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// changed names the units in which two rows of the table differ, in the order of the columns; of a family, each key.
func (t *table) changed(before, after row) []string {
	var names []string
	seen := -1
	for _, at := range differ(before, after) {
		u := t.units[t.columns[at].unit]
		switch {
		case u.keyed:
			for _, key := range keysDiffering(before[at], after[at]) {
				names = append(names, u.name+"."+key)
			}
		case t.columns[at].unit != seen:
			names = append(names, u.name)
		}
		seen = t.columns[at].unit
	}
	return names
}

// keysDiffering lists the keys of two families' columns that have not the same value in both.
func keysDiffering(a, b any) []string {
	was, is := readKeys(a), readKeys(b)
	all := maps.Clone(was)
	maps.Copy(all, is)
	maps.DeleteFunc(all, func(key, _ string) bool {
		x, inWas := was[key]
		y, inIs := is[key]
		return inWas == inIs && x == y
	})
	return slices.Sorted(maps.Keys(all))
}

// readKeys reads the column of a family: key → JSON of its value. What is no such column has no keys.
func readKeys(column any) map[string]string {
	keys := map[string]string{}
	var raw map[string]json.RawMessage
	if text, ok := column.(string); ok && text != "" && json.Unmarshal([]byte(text), &raw) == nil {
		for key, value := range raw {
			keys[key] = string(value)
		}
	}
	return keys
}

// show writes what the row shows of a unit as an op does: {"start":"2027-08-25T22:00",…}, {"title.fr":"…"}, and null for
// a key that is not there.
func (t *table) show(r row, name string) string {
	u, key, ok := t.unit(name)
	if !ok {
		return "{}"
	}
	var b []byte
	if u.keyed {
		value, in := readKeys(r[u.columns[0]])[key]
		if !in {
			value = "null"
		}
		b = append(append(appendString(append(b, ','), name), ':'), value...)
		return braced(b, '{', '}')
	}
	for _, at := range u.columns {
		b = t.appendColumn(b, at, r[at])
	}
	return braced(b, '{', '}')
}

// found writes the op that creates a row: every column that is not at its default and not confidential.
func (t *table) found(r row) string {
	var b []byte
	for i, c := range t.columns {
		if r[i] != c.zero() && !c.Confidential {
			b = t.appendColumn(b, i, r[i])
		}
	}
	if len(b) == 0 {
		return "{}"
	}
	return braced(b, '{', '}')
}

// secrets names the confidential units of the row that have a value: they get ops of their own at creation.
func (t *table) secrets(r row) []string {
	var names []string
	for _, u := range t.units {
		if u.confidential && slices.ContainsFunc(u.columns, func(at int) bool { return r[at] != t.columns[at].zero() }) {
			names = append(names, u.name)
		}
	}
	return names
}

// appendColumn writes a comma and one column with its value. Families and lists are JSON in the row already.
func (t *table) appendColumn(b []byte, at int, value any) []byte {
	c := t.columns[at]
	b = append(appendString(append(b, ','), c.Name), ':')
	switch v := value.(type) {
	case int64:
		return strconv.AppendInt(b, v, 10)
	case string:
		if c.structured() {
			return append(b, c.orEmpty(v)...)
		}
		return appendString(b, v)
	}
	return append(b, "null"...)
}

// structured reports a column whose text is JSON.
func (c column) structured() bool {
	return c.Form == calendar.TextsForm || c.Form == calendar.SetForm || c.Form == calendar.ListForm
}

func (c column) orEmpty(text string) string {
	switch {
	case text != "":
		return text
	case c.Form == calendar.ListForm:
		return "[]"
	}
	return "{}"
}

// lay puts the value that an op gives to a unit into the row; the unit '*' lays its columns over the defaults. Names that
// this version does not know are a mistake, told before any row is made of them.
func (t *table) lay(r row, name, value string) error {
	var parts map[string]json.RawMessage
	if err := json.Unmarshal([]byte(value), &parts); err != nil {
		return fmt.Errorf("%s.%s: %w", t.kind, name, err)
	}
	if name == creation {
		return t.layColumns(r, t.allColumns(), parts)
	}
	u, key, ok := t.unit(name)
	switch {
	case !ok:
		return fmt.Errorf("%s has no unit %q", t.kind, name)
	case u.keyed:
		return t.layKey(r, u.columns[0], key, parts[name])
	}
	return t.layColumns(r, u.columns, parts)
}

func (t *table) allColumns() []int {
	all := make([]int, len(t.columns))
	for i := range all {
		all[i] = i
	}
	return all
}

// layColumns sets the columns to the parts of their names; a column without a part takes its default.
func (t *table) layColumns(r row, columns []int, parts map[string]json.RawMessage) error {
	known := 0
	for _, at := range columns {
		c := t.columns[at]
		part, in := parts[c.Name]
		r[at] = c.zero()
		if !in {
			continue
		}
		known++
		v, err := c.read(part)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", t.kind, c.Name, err)
		}
		r[at] = v
	}
	if known != len(parts) {
		return fmt.Errorf("%s: an op names columns that are not its own", t.kind)
	}
	return nil
}

// read is a part of an op as a row holds it.
func (c column) read(part json.RawMessage) (any, error) {
	switch {
	case c.number():
		var n int64
		err := json.Unmarshal(part, &n)
		return n, err
	case c.Form == calendar.TextsForm:
		var texts calendar.Texts
		err := json.Unmarshal(part, &texts)
		return textsJSON(texts), err
	case c.Form == calendar.SetForm:
		set, err := readSet(string(part))
		return setJSON(set), err
	case c.Form == calendar.ListForm:
		var list calendar.List
		err := json.Unmarshal(part, &list)
		return listJSON(list), err
	}
	var s string
	err := json.Unmarshal(part, &s)
	return clean(s), err
}

// layKey sets one key of a family; null takes it away.
func (t *table) layKey(r row, at int, key string, part json.RawMessage) error {
	keys := readKeys(r[at])
	delete(keys, key)
	if value := strings.TrimSpace(string(part)); value != "" && value != "null" {
		v, err := t.columns[at].readKey(part)
		if err != nil {
			return fmt.Errorf("%s.%s.%s: %w", t.kind, t.columns[at].Name, key, err)
		}
		keys[key] = v
	}
	var b []byte
	for _, k := range slices.Sorted(maps.Keys(keys)) {
		b = append(append(appendString(append(b, ','), k), ':'), keys[k]...)
	}
	r[at] = braced(b, '{', '}')
	return nil
}

// readKey is the value of one key as the family's column writes it.
func (c column) readKey(part json.RawMessage) (string, error) {
	if c.Form == calendar.SetForm {
		if string(part) != "1" {
			return "", fmt.Errorf("a word of a set is there with 1, not %s", part)
		}
		return "1", nil
	}
	var s string
	err := json.Unmarshal(part, &s)
	return string(appendString(nil, clean(s))), err
}
