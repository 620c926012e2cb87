package calendar

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// declaration is what the tags of one type of record say.
type declaration struct {
	goType reflect.Type
	fields []Field
}

var (
	declared  = map[Type]declaration{}
	typeOrder []Type
)

func init() {
	for _, r := range everyRecord {
		goType := reflect.TypeOf(r).Elem()
		t := r.Ref().Type
		if goType.Field(0).Name != "ID" {
			panic("calendar: a record begins with its ID: " + t)
		}
		declared[t] = declaration{goType, fieldsSince(Since(t), fieldsOf(goType, nil, "", ""))}
		typeOrder = append(typeOrder, t)
	}
}

// fieldsSince dates the fields of a type: none is older than the type.
func fieldsSince(version int, fields []Field) []Field {
	for i := range fields {
		fields[i].Since = max(fields[i].Since, version)
	}
	return fields
}

func fieldsOf(t reflect.Type, index []int, unit, prefix string) []Field {
	var fields []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		at := append(slices.Clone(index), i)
		if group := sf.Tag.Get("unit"); group != "" {
			fields = append(fields, fieldsOf(sf.Type, at, group, sf.Tag.Get("prefix"))...)
		} else if tag := sf.Tag.Get("field"); tag != "" {
			fields = append(fields, declare(tag, sf.Type, at, unit, prefix))
		}
	}
	return fields
}

func declare(tag string, t reflect.Type, index []int, unit, prefix string) Field {
	words := strings.Split(tag, ",")
	f := Field{Name: prefix + words[0], Unit: unit, Form: formOf(t), Since: 1, index: index}
	if unit == "" {
		f.Unit = f.Name
	}
	for _, w := range words[1:] {
		if of, ok := strings.CutPrefix(w, "of="); ok {
			f.Of = Type(of)
			continue
		}
		if since, ok := strings.CutPrefix(w, "since="); ok {
			f.Since = version(f.Name, since)
			continue
		}
		switch w {
		case "confidential":
			f.Confidential = true
		case "name":
			f.Named, f.Searched = true, true
		case "search":
			f.Searched = true
		default:
			panic("calendar: unknown word in the tag of " + f.Name + ": " + w)
		}
	}
	if f.Searched && f.Confidential {
		panic("calendar: what is confidential is not searched: " + f.Name)
	}
	if (f.Form == Reference) != (f.Of != "") {
		panic("calendar: an id says what it refers to: " + f.Name)
	}
	return f
}

// version reads the version of the schema that a tag names.
func version(name, digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n < 2 {
		panic("calendar: no version of the schema: " + name + ": " + digits)
	}
	return n
}

func formOf(t reflect.Type) Form {
	for form, of := range map[Form]reflect.Type{
		Reference: reflect.TypeFor[ID](), LocalTime: reflect.TypeFor[Wall](), CivilDay: reflect.TypeFor[Day](),
		TextsForm: reflect.TypeFor[Texts](), SetForm: reflect.TypeFor[Set](), ListForm: reflect.TypeFor[List](),
	} {
		if t == of {
			return form
		}
	}
	switch t.Kind() {
	case reflect.String:
		return Text
	case reflect.Int, reflect.Int64:
		return Number
	case reflect.Bool:
		return Truth
	}
	panic("calendar: no form for " + t.String())
}
