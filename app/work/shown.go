package work

import (
	"encoding/json"
	"strings"

	"affiche/calendar"
)

// Creation is the unit of the journal that makes a record, and has all its fields.
const Creation = "*"

// Shown reads what the journal says of one unit of a record: a record that has the fields of the unit, and no others. It is
// nil where that says nothing that can be read.
func Shown(ref calendar.Ref, unit, value string) calendar.Record {
	var parts map[string]json.RawMessage
	if json.Unmarshal([]byte(value), &parts) != nil || len(parts) == 0 {
		return nil
	}
	r := calendar.New(ref.Type, ref.ID)
	family, key, _ := strings.Cut(unit, ".")
	read := false
	for _, f := range calendar.Fields(ref.Type) {
		if f.Unit != family && family != Creation {
			continue
		}
		part, there := parts[f.Name]
		if key != "" {
			part, there = parts[unit]
		}
		if v, ok := shownValue(f, key, part); there && ok && f.Set(r, v) == nil {
			read = true
		}
	}
	if !read {
		return nil
	}
	return r
}

// shownValue reads a value of the journal as one of the field's form; of texts and of a set of words the one key, or all.
func shownValue(f calendar.Field, key string, part json.RawMessage) (any, bool) {
	var text string
	var number int64
	isText, isNumber := json.Unmarshal(part, &text) == nil, json.Unmarshal(part, &number) == nil
	switch {
	case f.Form == calendar.TextsForm && key != "":
		return calendar.Texts{}.With(key, text), true
	case f.Form == calendar.SetForm && key != "":
		if number == 0 {
			return calendar.SetOf(), true
		}
		return calendar.SetOf(key), true
	}
	switch f.Form {
	case calendar.TextsForm:
		var texts calendar.Texts
		err := json.Unmarshal(part, &texts)
		return texts, err == nil
	case calendar.SetForm:
		var words map[string]int
		err := json.Unmarshal(part, &words)
		set := calendar.Set{}
		for word, in := range words {
			set[word] = in != 0
		}
		return set, err == nil
	case calendar.ListForm:
		var list calendar.List
		err := json.Unmarshal(part, &list)
		return list, err == nil
	case calendar.Number:
		return number, isNumber
	case calendar.Truth:
		return number != 0, isNumber
	case calendar.LocalTime, calendar.CivilDay:
		v, err := f.Parse(text)
		return v, isText && err == nil
	}
	return text, isText
}
