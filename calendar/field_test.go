package calendar

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryFieldOfEveryRecordIsDeclaredOnce(t *testing.T) {
	for _, typ := range Types() {
		seen := map[string]bool{"id": true, "deleted": true}
		for _, f := range Fields(typ) {
			if seen[f.Name] {
				t.Errorf("%s has two fields %s", typ, f.Name)
			}
			seen[f.Name] = true
			if f.Form == Reference && New(f.Of, "x") == nil {
				t.Errorf("%s.%s refers to %q, which is no type", typ, f.Name, f.Of)
			}
		}
		if got, want := len(Fields(typ)), leaves(reflect.TypeOf(New(typ, "x")).Elem())-1; got != want {
			t.Errorf("%s declares %d fields and has %d: one lacks its tag", typ, got, want)
		}
	}
}

// leaves counts the Go fields of a record, those of its groups included and the id too.
func leaves(t reflect.Type) int {
	n := 0
	for i := range t.NumField() {
		if sub := t.Field(i).Type; sub.Kind() == reflect.Struct {
			n += leaves(sub)
		} else {
			n++
		}
	}
	return n
}

func TestEveryTypeHasATable(t *testing.T) {
	p := NewPlan()
	for _, typ := range Types() {
		id := NewID()
		p.Put(New(typ, id))
		if p.Count(typ) != 1 || p.Record(Ref{typ, id}) == nil {
			t.Errorf("the plan does not keep a %s", typ)
		}
		p.Remove(Ref{typ, id})
		if p.Count(typ) != 0 || p.Record(Ref{typ, id}) != nil {
			t.Errorf("the plan does not let a %s go", typ)
		}
	}
}

func TestFieldsSetWhatTheyParse(t *testing.T) {
	for _, c := range []struct {
		typ         Type
		field, text string
		want        any
	}{
		{TypeEvent, "status", "confirmed", "confirmed"},
		{TypeEvent, "start", "2027-08-25T22:00", wall(t, "2027-08-25T22:00")},
		{TypeEvent, "whole_days", "yes", true},
		{TypeEvent, "capacity", "180", int64(180)},
		{TypeEvent, "announce_from", "2027-05-01", DayOf(2027, 5, 1)},
		{TypeActivity, "tags", "outdoor, late", SetOf("late", "outdoor")},
		{TypeProgramme, "languages", "en, fr,sl", List{"en", "fr", "sl"}},
		{TypeLine, "amount", "600000", int64(600000)},
	} {
		f, ok := FieldOf(c.typ, c.field)
		if !ok {
			t.Fatalf("no field %s.%s", c.typ, c.field)
		}
		v, err := f.Parse(c.text)
		if err != nil {
			t.Errorf("%s=%s: %v", c.field, c.text, err)
			continue
		}
		r := New(c.typ, "x")
		if err := f.Set(r, v); err != nil {
			t.Errorf("%s=%s: %v", c.field, c.text, err)
		}
		if got := f.Value(r); !cmp.Equal(got, c.want) {
			t.Errorf("%s=%s became %#v, want %#v", c.field, c.text, got, c.want)
		}
	}
}

func TestFieldsRefuseWhatTheyCannotParse(t *testing.T) {
	for field, text := range map[string]string{
		"start": "25 August", "capacity": "many", "locked": "perhaps", "announce_from": "May", "title": "plain",
	} {
		f, _ := FieldOf(TypeEvent, field)
		if v, err := f.Parse(text); err == nil {
			t.Errorf("%s=%s became %v", field, text, v)
		}
	}
	f, _ := FieldOf(TypeEvent, "capacity")
	if f.Set(&Event{}, "180") == nil {
		t.Error("a number took a text")
	}
}

func TestFieldsWriteWhatTheyRead(t *testing.T) {
	for _, c := range []struct {
		typ   Type
		field string
		value any
		want  string
	}{
		{TypeEvent, "capacity", int64(180), "180"},
		{TypeEvent, "start", wall(t, "2027-08-25T22:00"), "2027-08-25T22:00"},
		{TypeEvent, "locked", true, "true"},
		{TypeActivity, "tags", SetOf("outdoor", "late"), "late, outdoor"},
		{TypeProgramme, "languages", List{"sl", "en"}, "sl, en"},
	} {
		f, _ := FieldOf(c.typ, c.field)
		got := f.Format(c.value)
		if back, err := f.Parse(got); got != c.want || err != nil || !cmp.Equal(back, c.value) {
			t.Errorf("%s: %#v is written %q and read as %#v, %v", c.field, c.value, got, back, err)
		}
	}
	f, _ := FieldOf(TypeEvent, "title")
	if got := f.Format(Texts{"sl": "Sol", "fr": "Sel"}); got != "fr: Sel; sl: Sol" {
		t.Errorf("texts are written %q", got)
	}
	if _, ok := FieldOf(TypeEvent, "colour"); ok {
		t.Error("an event has a colour")
	}
}

func TestFieldsOfAGroupAreOneUnit(t *testing.T) {
	for name, unit := range map[string]string{
		"start": "when", "fold": "when", "space": "place", "cost_amount": "cost", "status": "status", "notes": "notes",
	} {
		if f, _ := FieldOf(TypeEvent, name); f.Unit != unit {
			t.Errorf("%s is of the unit %q, want %q", name, f.Unit, unit)
		}
	}
}

func TestWordsAreReadWithoutTheEmptyOnes(t *testing.T) {
	f, _ := FieldOf(TypeProgramme, "languages")
	if got, err := f.Parse(" sl,, en ,"); err != nil || !cmp.Equal(got, List{"sl", "en"}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestACopySharesNothing(t *testing.T) {
	a := &Activity{ID: "x", Title: Texts{"en": "Salt"}, Tags: SetOf("late"), Languages: List{"sl"}}
	b := Copy(a).(*Activity)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Fatal(diff)
	}
	b.Title["en"], b.Tags["early"], b.Languages[0] = "Pepper", true, "fr"
	if a.Title["en"] != "Salt" || a.Tags["early"] || a.Languages[0] != "sl" {
		t.Error("a change of the copy reached the original")
	}
}

func TestFeesAndContactsAreConfidential(t *testing.T) {
	for _, c := range []struct {
		typ  Type
		name string
	}{
		{TypeLine, "amount"},
		{TypePerson, "email"},
		{TypePerson, "access"},
		{TypeContact, "phone"},
		{TypeEvent, "notes"},
		{TypeEvent, "cost_amount"},
		{TypeLaboratory, "budget_amount"},
	} {
		if f, ok := FieldOf(c.typ, c.name); !ok || !f.Confidential {
			t.Errorf("%s.%s is not confidential", c.typ, c.name)
		}
	}
}
