package work

import (
	"fmt"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// An Assignment gives one field a value as a person types it: "start", "2027-08-25T22:00". One text of several is named
// with its language ("title.fr"), one word of a set with the word ("tags.outdoor").
type Assignment struct{ Field, Value string }

// Amend returns a copy of r with the fields set, or a [Faulty] with everything that is wrong with them and with the record
// that they would make.
//
// What only makes sense together follows: a space brings its venue, and a place its zone, at the same wall clock; a day
// instead of a time means whole days; a new start keeps the length; a hold lines up behind those it meets; a new time forgets which of two equal clock times the
// old one was.
func Amend(plan *calendar.Plan, r calendar.Record, set []Assignment) (calendar.Record, error) {
	a := amendment{plan: plan, record: calendar.Copy(r), given: map[string]string{}}
	for _, s := range set {
		a.assign(s)
	}
	a.follow()
	a.followLength(r)
	a.followQueue(r)
	a.judgeFold()
	a.judgeLocked(r)
	a.judge(r)
	if len(a.faults) > 0 {
		return nil, &Faulty{r.Ref(), a.faults}
	}
	return a.record, nil
}

// judge asks the record for its faults, and its ladder for the step. One fault a field is enough: what could not be read
// is not also missing, and an unknown word is no step.
func (a *amendment) judge(before calendar.Record) {
	for _, found := range append(a.record.Faults(), IllegalMoves(before, a.record)...) {
		if !slices.ContainsFunc(a.faults, func(f calendar.Fault) bool { return f.Field == found.Field }) {
			a.faults = append(a.faults, found)
		}
	}
}

type amendment struct {
	plan   *calendar.Plan
	record calendar.Record
	given  map[string]string
	faults []calendar.Fault
}

func (a *amendment) fault(field, rule string, args ...string) {
	a.faults = append(a.faults, calendar.Fault{Field: field, Rule: rule, Args: args})
}

func (a *amendment) assign(s Assignment) {
	if _, twice := a.given[s.Field]; twice {
		a.fault(s.Field, "given-twice")
		return
	}
	a.given[s.Field] = s.Value
	name, part, parted := strings.Cut(s.Field, ".")
	f, ok := calendar.FieldOf(a.record.Ref().Type, name)
	switch {
	case !ok || parted && (part == "" || f.Form != calendar.TextsForm && f.Form != calendar.SetForm):
		a.fault(s.Field, "no-such-field", fieldNames(a.record.Ref().Type))
	case f.Form == calendar.TextsForm:
		a.text(f, part, s.Value)
	case f.Form == calendar.SetForm && parted:
		a.word(f, part, s.Value)
	case f.Form == calendar.Reference:
		a.reference(f, s.Value)
	case f.Form == calendar.LocalTime:
		a.time(f, s.Value)
	default:
		a.plain(f, s.Value)
	}
}

func (a *amendment) plain(f calendar.Field, typed string) {
	value, err := f.Parse(typed)
	if err != nil {
		a.fault(f.Name, unreadable[f.Form], typed)
		return
	}
	if f.Name == "languages" {
		value = Tongues(value.(calendar.List))
	}
	a.put(f, value)
}

// Tongues are the codes of languages that a person named; what is no language stays as it was typed, which is a fault.
func Tongues(named calendar.List) (codes calendar.List) {
	for _, name := range named {
		if code, ok := assets.TongueNamed(name); ok {
			name = code
		}
		if !slices.Contains(codes, name) {
			codes = append(codes, name)
		}
	}
	return codes
}

// unreadable names the fault of a value that is not of a field's form.
var unreadable = map[calendar.Form]string{
	calendar.Number: "no-number", calendar.Truth: "no-truth", calendar.LocalTime: "no-time", calendar.CivilDay: "no-day",
}

// put sets a value whose form is right; a number that the field cannot hold is a fault.
func (a *amendment) put(f calendar.Field, value any) {
	if err := f.Set(a.record, value); err != nil || f.Format(f.Value(a.record)) != f.Format(value) {
		a.fault(f.Name, "no-number", fmt.Sprint(value))
	}
}

func (a *amendment) text(f calendar.Field, language, typed string) {
	if language == "" {
		language = a.plan.Programme.MainLanguage()
	}
	a.put(f, f.Value(a.record).(calendar.Texts).With(language, typed))
}

func (a *amendment) word(f calendar.Field, word, typed string) {
	in, err := calendar.Field{Form: calendar.Truth}.Parse(typed)
	if err != nil {
		a.fault(f.Name+"."+word, "no-truth", typed)
		return
	}
	words := calendar.SetOf(f.Value(a.record).(calendar.Set).Words()...)
	if words[word] = true; in == false {
		delete(words, word)
	}
	a.put(f, words)
}

func (a *amendment) reference(f calendar.Field, beginning string) {
	if beginning == "" {
		a.put(f, "")
		return
	}
	if a.plan.Record(calendar.Ref{Type: f.Of, ID: calendar.ID(beginning)}) != nil { // a whole id, as windows give it
		a.put(f, beginning)
		return
	}
	found := ofType(a.plan.Find(strings.ToLower(beginning)), f.Of)
	switch len(found) {
	case 0:
		a.fault(f.Name, "no-such-record", string(f.Of), beginning)
	case 1:
		a.put(f, string(found[0].ID))
	default:
		a.fault(f.Name, "several-records", string(f.Of), beginning)
	}
}

// time reads a local time, or a day where the record knows whole days: 2027-08-25 is its midnight.
func (a *amendment) time(f calendar.Field, typed string) {
	if a.isDay(f, typed) {
		typed += "T00:00"
	}
	a.plain(f, typed)
}

// isDay reports a value of the field that names a whole day.
func (a *amendment) isDay(f calendar.Field, typed string) bool {
	_, err := calendar.ParseDay(typed)
	return typed != "" && err == nil && a.hasUnit(f.Unit, "whole_days")
}

// hasUnit finds a field by its name, if it belongs to the unit.
func (a *amendment) hasUnit(unit, name string) bool {
	f, ok := calendar.FieldOf(a.record.Ref().Type, name)
	return ok && f.Unit == unit
}

func (a *amendment) field(name string) calendar.Field {
	f, _ := calendar.FieldOf(a.record.Ref().Type, name)
	return f
}

func (a *amendment) has(field string) bool {
	_, ok := a.given[field]
	return ok
}

// fieldNames lists what a record's fields are called, for who mistyped one.
func fieldNames(t calendar.Type) string {
	var names []string
	for _, f := range calendar.Fields(t) {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}
