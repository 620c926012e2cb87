package calendar

import (
	"fmt"
	"reflect"
	"slices"
)

// A Form is the shape of a field's values.
type Form int

// The forms, and the Go values that [Field.Value] gives for them.
const (
	Text      Form = iota // string, words of the field's own included
	Number                // int64
	Truth                 // bool
	Reference             // string: the id of a record of type Field.Of, or ""
	LocalTime             // Wall
	CivilDay              // Day
	TextsForm             // Texts: each language a unit, "title.fr"
	SetForm               // Set: each word a unit, "tags.outdoor"
	ListForm              // List
)

// A Field is one named value of a type of record. Fields are declared by tags beside the Go fields:
//
//	Title  Texts  `field:"title"`
//	Lead   ID     `field:"lead,of=partner"`
//	City   string `field:"city,search"`           // found by its words
//	Fee    string `field:"fee,confidential"`
//	Hours  int    `field:"hours,since=3"`         // files have it from that version of their schema on
//	When   When   `unit:"when"`                 // its fields make one unit of the journal
//	Fee    Money  `unit:"fee" prefix:"fee_"`    // a second group of the same kind
type Field struct {
	Name         string
	Unit         string // what the journal takes as one: the field itself, or the group it belongs to
	Form         Form
	Of           Type // what a Reference refers to
	Confidential bool // left out of copies for others and of public feeds, and never searched
	Named        bool // what the record is called: the tag says "name", and a search finds it before all else
	Searched     bool // a search finds the record by its words; what is Named is Searched
	Since        int  // the version of the schema that brought it; 1 is the first

	index []int
}

// Types lists every type of record, in the order in which a reader would want to hear of them.
func Types() []Type { return slices.Clone(typeOrder) }

// Fields lists the fields of a type, the id left out. The slice is shared: read it only.
func Fields(t Type) []Field { return declared[t].fields }

// Since is the version of the schema that brought a type.
func Since(t Type) int { return max(1, lateTypes[t]) }

// FieldOf finds one field of a type by its name.
func FieldOf(t Type, name string) (Field, bool) {
	fields := declared[t].fields
	for i := range fields {
		if fields[i].Name == name {
			return fields[i], true
		}
	}
	return Field{}, false
}

// New makes an empty record of a type with an id, behind a pointer; nil where there is no such type.
func New(t Type, id ID) Record {
	d, ok := declared[t]
	if !ok {
		return nil
	}
	v := reflect.New(d.goType)
	v.Elem().Field(0).SetString(string(id)) // init saw that it is the ID
	return v.Interface().(Record)
}

// Copy makes a record like r of its own: sets, texts and lists are not shared.
func Copy(r Record) Record {
	c := New(r.Ref().Type, r.Ref().ID)
	for _, f := range Fields(r.Ref().Type) {
		f.put(c, clone(f.Value(r)))
	}
	return c
}

// Pointer is the address of the field in r, which is itself a pointer, for readers of rows.
func (f Field) Pointer(r Record) any {
	return reflect.ValueOf(r).Elem().FieldByIndex(f.index).Addr().Interface()
}

// Value is the field of r, in the Go type that its form names.
func (f Field) Value(r Record) any {
	v := reflect.Indirect(reflect.ValueOf(r)).FieldByIndex(f.index)
	switch f.Form {
	case Text, Reference:
		return v.String()
	case Number:
		return v.Int()
	case Truth:
		return v.Bool()
	}
	return v.Interface()
}

// put sets the field of r to a value of the field's form; a value of another form is a mistake of the program.
func (f Field) put(r Record, value any) {
	v := reflect.ValueOf(r).Elem().FieldByIndex(f.index)
	v.Set(reflect.ValueOf(value).Convert(v.Type()))
}

// Set gives the field of r a value of the field's form, or says that it is of another.
func (f Field) Set(r Record, value any) error {
	if reflect.TypeOf(value) != reflect.TypeOf(f.zero()) {
		return fmt.Errorf("%s takes %s, not %T", f.Name, f.Form, value)
	}
	f.put(r, value)
	return nil
}

// String names the form as an error message does.
func (f Form) String() string {
	return [...]string{
		"a text", "a whole number", "yes or no", "a record's id", "a local time like 2027-08-25T22:00",
		"a day like 2027-08-25", "a text per language", "words", "words in order",
	}[f]
}

func (f Field) zero() any {
	return [...]any{"", int64(0), false, "", Wall(0), Day(0), Texts(nil), Set(nil), List(nil)}[f.Form]
}

func clone(value any) any {
	switch v := value.(type) {
	case Texts:
		if v == nil {
			return v
		}
		return v.With("", "")
	case Set:
		if v == nil {
			return v
		}
		return SetOf(v.Words()...)
	case List:
		return slices.Clone(v)
	}
	return value
}
