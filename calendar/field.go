package calendar

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
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

	index []int
}

// Types lists every type of record, in the order in which a reader would want to hear of them.
func Types() []Type { return slices.Clone(typeOrder) }

// Fields lists the fields of a type, the id left out. The slice is shared: read it only.
func Fields(t Type) []Field { return declared[t].fields }

// FieldOf finds one field of a type by its name.
func FieldOf(t Type, name string) (Field, bool) {
	for _, f := range declared[t].fields {
		if f.Name == name {
			return f, true
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

// Parse reads a value of the field as a person or a script writes it: a local time 2027-08-25T22:00, a day 2027-08-25,
// yes or no, words separated by commas. A field of texts is parsed one language at a time, by its caller.
func (f Field) Parse(s string) (any, error) {
	switch f.Form {
	case Number:
		n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
		if err != nil && s != "" {
			return nil, fmt.Errorf("%s takes a whole number, not %q", f.Name, s)
		}
		return n, nil
	case Truth:
		switch strings.ToLower(s) {
		case "true", "yes", "1":
			return true, nil
		case "false", "no", "0", "":
			return false, nil
		}
		return nil, fmt.Errorf("%s takes yes or no, not %q", f.Name, s)
	case LocalTime:
		w, err := ParseWall(s)
		return w, wrapField(f, err)
	case CivilDay:
		d, err := ParseDay(s)
		return d, wrapField(f, err)
	case SetForm:
		return SetOf(splitWords(s)...), nil
	case ListForm:
		return List(splitWords(s)), nil
	case TextsForm:
		return nil, fmt.Errorf("%s takes a text per language, as %s.en=…", f.Name, f.Name)
	}
	return s, nil
}

// Format writes what [Field.Parse] reads; texts as "en: …; fr: …", for people.
func (f Field) Format(value any) string {
	switch v := value.(type) {
	case Set:
		return strings.Join(v.Words(), ", ")
	case List:
		return strings.Join(v, ", ")
	case Texts:
		var parts []string
		for _, language := range SetOfKeys(v).Words() {
			parts = append(parts, language+": "+v[language])
		}
		return strings.Join(parts, "; ")
	}
	return fmt.Sprint(value)
}

// SetOfKeys is the set of the languages of texts.
func SetOfKeys(t Texts) Set {
	s := Set{}
	for k := range t {
		s[k] = true
	}
	return s
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

func wrapField(f Field, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return nil
}

func splitWords(s string) []string {
	words := []string{}
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
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
		declared[t] = declaration{goType, fieldsOf(goType, nil, "", "")}
		typeOrder = append(typeOrder, t)
	}
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
	f := Field{Name: prefix + words[0], Unit: unit, Form: formOf(t), index: index}
	if unit == "" {
		f.Unit = f.Name
	}
	for _, w := range words[1:] {
		if of, ok := strings.CutPrefix(w, "of="); ok {
			f.Of = Type(of)
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
