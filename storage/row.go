package storage

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"affiche/calendar"
)

// A row is a record as its table holds it: one value per column, a string or an int64; a reference to nothing is "".
type row []any

// mostText is the longest text of a field, in bytes: far beyond what people write, and well below what copies take from
// each other.
const mostText = 1 << 20

// blank is a row of defaults.
func (t *table) blank() row {
	r := make(row, len(t.columns))
	for i, c := range t.columns {
		r[i] = c.zero()
	}
	return r
}

// rowOf makes the row of a record.
func (t *table) rowOf(r calendar.Record) (row, error) {
	made := t.blank()
	for i, c := range t.columns[:t.deleted()] {
		v, err := rawOf(c.Value(r))
		if err != nil {
			return nil, fmt.Errorf("%s %s: %s: %w", t.kind, r.Ref().ID, c.Name, err)
		}
		if text, ok := v.(string); ok && len(text) > mostText {
			return nil, fmt.Errorf("%s %s: %s: %d bytes are more than a field takes", t.kind, r.Ref().ID, c.Name, len(text))
		}
		made[i] = v
	}
	return made, nil
}

// rawOf is a field's value as a row holds it.
func rawOf(value any) (any, error) {
	switch v := value.(type) {
	case string:
		return clean(v), nil
	case int64:
		return v, nil
	case bool:
		if v {
			return int64(1), nil
		}
		return int64(0), nil
	case calendar.Wall:
		return v.String(), yearFits(v == 0, v.Day())
	case calendar.Day:
		return v.String(), yearFits(v == 0, v)
	case calendar.Texts:
		return textsJSON(v), nil
	case calendar.Set:
		return setJSON(v), nil
	case calendar.List:
		return listJSON(v), nil
	}
	return nil, fmt.Errorf("no column holds a %T", value)
}

// yearFits keeps days to the four digits that files and calendars write; none is none.
func yearFits(none bool, d calendar.Day) error {
	if y := d.Date().Year(); !none && (y < 1 || y > 9999) {
		return fmt.Errorf("the year %d is none that a calendar writes", y)
	}
	return nil
}

// clean leaves out what no text has: bytes that are not UTF-8, and NUL, at which SQLite's functions end a text.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}

func textsJSON(texts calendar.Texts) string {
	var b []byte
	for _, language := range calendar.SetOfKeys(texts).Words() {
		if text := clean(texts[language]); text != "" {
			b = appendString(append(appendString(append(b, ','), clean(language)), ':'), text)
		}
	}
	return braced(b, '{', '}')
}

func setJSON(set calendar.Set) string {
	var b []byte
	for _, word := range set.Words() {
		b = append(appendString(append(b, ','), clean(word)), ":1"...)
	}
	return braced(b, '{', '}')
}

func listJSON(list calendar.List) string {
	var b []byte
	for _, word := range list {
		b = appendString(append(b, ','), clean(word))
	}
	return braced(b, '[', ']')
}

// braced ends what was gathered with a comma before each part; nothing gathered is "".
func braced(b []byte, open, shut byte) string {
	if len(b) == 0 {
		return ""
	}
	b[0] = open
	return string(append(b, shut))
}

// appendString writes a JSON string; of encoding/json's it differs in leaving <, > and & readable.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c < ' ':
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

// record makes the record of a row.
func (t *table) record(id calendar.ID, r row) (calendar.Record, error) {
	made := calendar.New(t.kind, id)
	for i, c := range t.columns[:t.deleted()] {
		if r[i] == "" || r[i] == int64(0) || r[i] == nil {
			continue
		}
		if err := put(c.Pointer(made), r[i]); err != nil {
			return nil, fmt.Errorf("%s %s: %s: %w", t.kind, id, c.Name, err)
		}
	}
	return made, nil
}

// put sets the field at the pointer to a row's value.
func put(field, value any) (err error) {
	text, isText := value.(string)
	number, isNumber := value.(int64)
	switch f := field.(type) {
	case *calendar.ID:
		*f = calendar.ID(text)
	case *string:
		*f = text
	case *int:
		*f, isText = int(number), isNumber
	case *int64:
		*f, isText = number, isNumber
	case *bool:
		*f, isText = number != 0, isNumber
	case *calendar.Wall:
		*f, err = calendar.ParseWall(text)
	case *calendar.Day:
		*f, err = calendar.ParseDay(text)
	case *calendar.Texts:
		err = json.Unmarshal([]byte(text), f)
	case *calendar.Set:
		*f, err = readSet(text)
	case *calendar.List:
		err = json.Unmarshal([]byte(text), f)
	default:
		isText = putNamed(reflect.ValueOf(field).Elem(), text, isText, number, isNumber)
	}
	if err == nil && !isText {
		err = fmt.Errorf("a %T is not what it holds", value)
	}
	return err
}

// putNamed sets a field of a type of its own: a word like Status, a number like Fold.
func putNamed(f reflect.Value, text string, isText bool, number int64, isNumber bool) bool {
	if f.Kind() == reflect.String {
		f.SetString(text)
		return isText
	}
	f.SetInt(number)
	return isNumber
}

func readSet(text string) (calendar.Set, error) {
	var ones map[string]int
	err := json.Unmarshal([]byte(text), &ones)
	set := make(calendar.Set, len(ones))
	for word, in := range ones {
		if in != 0 {
			set[word] = true
		}
	}
	return set, err
}

// differ lists the columns in which two rows differ.
func differ(a, b row) []int {
	var at []int
	for i := range a {
		if a[i] != b[i] {
			at = append(at, i)
		}
	}
	return at
}

// clone copies the row.
func (r row) clone() row { return slices.Clone(r) }
