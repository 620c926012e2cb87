package storage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"affiche/calendar"
)

// anyRecord draws a record of a type with some of its fields set, references left out: what they lead to is not there.
func anyRecord(kind calendar.Type, id calendar.ID) *rapid.Generator[calendar.Record] {
	return rapid.Custom(func(t *rapid.T) calendar.Record {
		r := calendar.New(kind, id)
		for _, f := range calendar.Fields(kind) {
			if f.Form == calendar.Reference || rapid.IntRange(0, 2).Draw(t, f.Name+"?") == 0 {
				continue
			}
			if err := f.Set(r, anyValue(f.Form).Draw(t, f.Name)); err != nil {
				t.Fatal(err)
			}
		}
		return r
	})
}

var (
	anyText = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "Levi", "a \"b\" \\ <c> & d\n\t\u2028", "Ž́", "x\x00y", "\xff\xfe", "null", "{}"}))
	anyKey  = rapid.SampledFrom([]string{"en", "fr", "sl", "it", "cnr", "zh-Hant", "a.b", "*", "deleted", ""})
)

func anyValue(form calendar.Form) *rapid.Generator[any] {
	switch form {
	case calendar.Number:
		return rapid.OneOf(rapid.Int64Range(-3, 3), rapid.Int64Range(-1<<31, 1<<31)).AsAny()
	case calendar.Truth:
		return rapid.Bool().AsAny()
	case calendar.LocalTime:
		return rapid.Map(rapid.Int64Range(-1e9, 4e9), func(n int64) calendar.Wall { return calendar.DayOf(1970, 1, 1).At(0) + calendar.Wall(n) }).AsAny()
	case calendar.CivilDay:
		return rapid.Map(rapid.Int32Range(-10_000, 40_000), func(n int32) calendar.Day { return calendar.DayOf(1970, 1, 1) + calendar.Day(n) }).AsAny()
	case calendar.TextsForm:
		return rapid.Map(rapid.MapOfN(anyKey, anyText, 0, 4), func(m map[string]string) calendar.Texts { return m }).AsAny()
	case calendar.SetForm:
		return rapid.Map(rapid.SliceOfN(anyKey, 0, 4), func(w []string) calendar.Set { return calendar.SetOf(w...) }).AsAny()
	case calendar.ListForm:
		return rapid.Map(rapid.SliceOfN(anyKey, 0, 4), func(w []string) calendar.List { return w }).AsAny()
	}
	return anyText.AsAny()
}

func anyType(t *rapid.T) *table {
	return tables[rapid.SampledFrom(calendar.Types()).Draw(t, "type")]
}

func TestARowGivesTheRecordThatMadeIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb := anyType(t)
		first, err := tb.rowOf(anyRecord(tb.kind, calendar.NewID()).Draw(t, "record"))
		if err != nil {
			t.Fatal(err)
		}
		record, err := tb.record(calendar.NewID(), first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := tb.rowOf(record)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(first, second); d != "" {
			t.Fatal(d)
		}
	})
}

func TestEveryFieldComesBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb := anyType(t)
		record := anyRecord(tb.kind, calendar.NewID()).Draw(t, "record")
		r, err := tb.rowOf(record)
		if err != nil {
			t.Fatal(err)
		}
		back, err := tb.record(record.Ref().ID, r)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range calendar.Fields(tb.kind) {
			want, got := plain(f.Value(record)), plain(f.Value(back))
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: %s", f.Name, d)
			}
		}
	})
}

// plain is a value without what files do not keep: bytes that are no text, empty texts, words that are not in a set.
func plain(value any) any {
	switch v := value.(type) {
	case string:
		return clean(v)
	case calendar.Texts:
		kept := map[string]string{}
		for language, text := range v {
			if text = clean(text); text != "" {
				kept[language] = text
			}
		}
		return kept
	case calendar.Set:
		return append([]string{}, v.Words()...)
	case calendar.List:
		return append([]string{}, v...)
	}
	return value
}

// What the journal says of a row must be enough to make it again: law 4 rests on this.
func TestOpsLaidOverTheOldRowGiveTheNewOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb := anyType(t)
		id := calendar.NewID()
		before, err := tb.rowOf(anyRecord(tb.kind, id).Draw(t, "before"))
		if err != nil {
			t.Fatal(err)
		}
		after, err := tb.rowOf(anyRecord(tb.kind, id).Draw(t, "after"))
		if err != nil {
			t.Fatal(err)
		}
		forth, back := before.clone(), after.clone()
		for _, u := range tb.changed(before, after) {
			if err := tb.lay(forth, u, tb.show(after, u)); err != nil {
				t.Fatal(err)
			}
			if err := tb.lay(back, u, tb.show(before, u)); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(after, forth); d != "" {
			t.Errorf("forth: %s", d)
		}
		if d := cmp.Diff(before, back); d != "" {
			t.Errorf("back: %s", d)
		}
	})
}

func TestTheOpsOfACreationGiveTheRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tb := anyType(t)
		id := calendar.NewID()
		want, err := tb.rowOf(anyRecord(tb.kind, id).Draw(t, "record"))
		if err != nil {
			t.Fatal(err)
		}
		got := tb.blank()
		for _, o := range (touch{table: tb, id: id}).create(want) {
			if err := tb.lay(got, o.unit, o.new.String); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	})
}

func TestAYearThatNoCalendarWritesIsRefused(t *testing.T) {
	for _, day := range []calendar.Day{calendar.DayOf(10_000, 1, 1), calendar.DayOf(0, 1, 1), 1 << 30, -1 << 30} {
		m := &calendar.Milestone{ID: calendar.NewID(), Day: day}
		if _, err := tables[calendar.TypeMilestone].rowOf(m); err == nil {
			t.Errorf("day %d was taken", int32(day))
		}
		h := &calendar.Hold{ID: calendar.NewID(), Until: day.At(0)}
		if _, err := tables[calendar.TypeHold].rowOf(h); err == nil {
			t.Errorf("until %d was taken", day.At(0))
		}
	}
}

// FuzzOp feeds what a foreign journal may hold to the reader of ops: it answers with an error or with a row that can be
// written and read again.
func FuzzOp(f *testing.F) {
	f.Add("activity", "*", `{"kind":"show","title":{"fr":"Les gauchers"},"tags":{"outdoor":1},"languages":["sl"]}`)
	f.Add("activity", "title.fr", `{"title.fr":null}`)
	f.Add("activity", "tags.outdoor", `{"tags.outdoor":1}`)
	f.Add("event", "when", `{"start":"2027-08-25T22:00","end":"","zone":"Europe/Ljubljana","fold":3,"whole_days":0}`)
	f.Add("event", "deleted", `{"deleted":1}`)
	f.Add("event", "place", `{"venue":null,"space":7}`)
	f.Add("nothing", "", `[`)
	f.Add("milestone", "day", `{"day":"99999-12-31"}`)
	f.Fuzz(func(t *testing.T, kind, unit, value string) {
		tb, ok := tables[calendar.Type(kind)]
		if !ok {
			return
		}
		r := tb.blank()
		if tb.lay(r, unit, value) != nil {
			return
		}
		for i, c := range tb.columns {
			if _, isNumber := r[i].(int64); isNumber != c.number() {
				t.Fatalf("%s holds %v", c.Name, r[i])
			}
		}
		record, err := tb.record("x", r)
		if err != nil {
			return // a time that is none: the caller refuses it
		}
		if _, err := tb.rowOf(record); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
	})
}

func TestNoTextHoldsANull(t *testing.T) {
	f := fresh(t)
	a := show("Le\x00vi")
	a.Notes, a.Tags, a.Languages = "\x00fee", calendar.SetOf("out\x00door"), calendar.List{"s\x00l"}
	c, err := f.EditAs(Origin{Actor: "Bun\x00ker", Device: "lap\x00top"}, Label{Key: "k\x00ey", Args: []string{"Le\x00vi"}}, putting(a))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "title", putting(titled(a, "fr", "Le\x00s levi")))
	got, _ := planOf(t, f).Activities.Get(a.ID)
	want := show("Levi")
	want.ID, want.Title, want.Notes, want.Tags, want.Languages = a.ID, calendar.Texts{"en": "Levi", "fr": "Les levi"}, "fee", calendar.SetOf("outdoor"), calendar.List{"sl"}
	if d := cmp.Diff(*want, got); d != "" {
		t.Error(d)
	}
	if c.Actor != "Bunker" || c.Device != "laptop" {
		t.Errorf("%q on %q made it", c.Actor, c.Device)
	}
	if nulls := queried(t, f, `SELECT label FROM change WHERE instr(CAST(label || actor || device AS BLOB), x'00') OR label LIKE '%u0000%'
		UNION ALL SELECT new FROM op WHERE instr(CAST(new AS BLOB), x'00') OR new LIKE '%u0000%'`); len(nulls) > 0 {
		t.Errorf("the journal holds %q", nulls)
	}
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
