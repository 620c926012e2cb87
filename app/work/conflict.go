package work

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// ForPeople are the conflicts that a person can judge, and how many more there are in records that only link or remember
// others. What sources said, as imports note it, is nobody's question: the next import settles it.
func ForPeople(conflicts []storage.Conflict) (shown []storage.Conflict, within int) {
	for _, c := range conflicts {
		switch c.Ref.Type {
		case calendar.TypeAlias:
		case calendar.TypeIssued, calendar.TypeCoProduction, calendar.TypeAppearance, calendar.TypeMembership,
			calendar.TypeCompanyMember, calendar.TypeParty, calendar.TypeAttendance:
			within++
		default:
			shown = append(shown, c)
		}
	}
	return shown, within
}

// Side reads what one side of a conflict says: a record that has the fields of the unit, and no others. It is nil where the
// side says nothing that can be read, and where the question is whether there is a record at all.
func Side(c storage.Conflict, value string) calendar.Record {
	var parts map[string]json.RawMessage
	if json.Unmarshal([]byte(value), &parts) != nil || len(parts) == 0 {
		return nil
	}
	r := calendar.New(c.Ref.Type, c.Ref.ID)
	unit, key, _ := strings.Cut(c.Unit, ".")
	read := false
	for _, f := range calendar.Fields(c.Ref.Type) {
		if f.Unit != unit {
			continue
		}
		part, there := parts[f.Name]
		if key != "" {
			part, there = parts[c.Unit]
		}
		if v, ok := sideValue(f, key, part); there && ok && f.Set(r, v) == nil {
			read = true
		}
	}
	if !read {
		return nil
	}
	return r
}

// sideValue reads a value of the journal as one of the field's form; of a text or a set of words the one key.
func sideValue(f calendar.Field, key string, part json.RawMessage) (any, bool) {
	var text string
	var number int64
	isText, isNumber := json.Unmarshal(part, &text) == nil, json.Unmarshal(part, &number) == nil
	switch f.Form {
	case calendar.TextsForm:
		return calendar.Texts{}.With(key, text), true
	case calendar.SetForm:
		if number == 0 {
			return calendar.SetOf(), true
		}
		return calendar.SetOf(key), true
	case calendar.ListForm:
		var list calendar.List
		return list, json.Unmarshal(part, &list) == nil
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

// settle ends the conflicts of a record about what was just typed. A new value ended them already; one that shows as it was
// typed is picked.
func settle(file *storage.File, r calendar.Record, set []Assignment) (last storage.Change, err error) {
	conflicts, err := file.Conflicts()
	for _, c := range conflicts {
		if err != nil {
			break
		}
		if c.Ref != r.Ref() || !slices.ContainsFunc(set, func(s Assignment) bool { return touches(c, s) }) {
			continue
		}
		for _, value := range []string{c.Mine, c.Theirs} {
			if side := Side(c, value); side != nil && sameUnit(c, side, r) {
				last, err = file.Pick(c, value)
				break
			}
		}
	}
	return last, err
}

// touches reports that an assignment is about the unit of a conflict. A text without its language is any of its languages.
func touches(c storage.Conflict, s Assignment) bool {
	name, key, keyed := strings.Cut(s.Field, ".")
	unit, of, _ := strings.Cut(c.Unit, ".")
	f, ok := calendar.FieldOf(c.Ref.Type, name)
	return ok && f.Unit == unit && (!keyed || key == of)
}

// sameUnit compares the unit of a conflict in two records; of a text the one language, of a set the one word.
func sameUnit(c storage.Conflict, side, r calendar.Record) bool {
	unit, key, _ := strings.Cut(c.Unit, ".")
	for _, f := range calendar.Fields(c.Ref.Type) {
		if f.Unit != unit {
			continue
		}
		switch x, y := f.Value(side), f.Value(r); f.Form {
		case calendar.TextsForm:
			if x.(calendar.Texts)[key] != y.(calendar.Texts)[key] {
				return false
			}
		case calendar.SetForm:
			if x.(calendar.Set)[key] != y.(calendar.Set)[key] {
				return false
			}
		default:
			if !reflect.DeepEqual(x, y) && !(isEmpty(x) && isEmpty(y)) {
				return false
			}
		}
	}
	return true
}
