package storage

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

func keys(changes []Change) []string {
	var all []string
	for _, c := range changes {
		all = append(all, c.Kind+":"+c.Label.Key)
	}
	return all
}

func historyOf(t testing.TB, f *File, q Query) []Change {
	t.Helper()
	changes, err := f.History(q)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func TestHistoryListsWhatWasDoneTheNewestFirst(t *testing.T) {
	f := fresh(t)
	a, b := show("Levi"), show("Desni")
	edit(t, f, "first", putting(a))
	edit(t, f, "second", putting(b))
	edit(t, f, "third", putting(titled(a, "fr", "Les gauchers")))
	undo(t, f)
	redo(t, f)
	tests := []struct {
		name string
		q    Query
		want []string
	}{
		{"all", Query{}, []string{"redo:third", "undo:third", "edit:third", "edit:second", "edit:first", "create:label.create"}},
		{"the newest two", Query{Limit: 2}, []string{"redo:third", "undo:third"}},
		{"before the third", Query{Before: Point{Lamport: 4}}, []string{"edit:second", "edit:first", "create:label.create"}},
		{"of one record", Query{Records: []calendar.ID{b.ID}}, []string{"edit:second"}},
		{"of two records", Query{Records: []calendar.ID{a.ID, b.ID}, Limit: 3}, []string{"redo:third", "undo:third", "edit:third"}},
		{"of a record, limited", Query{Records: []calendar.ID{a.ID}, Limit: 1}, []string{"redo:third"}},
		{"of nothing", Query{Records: []calendar.ID{calendar.NewID()}}, nil},
		{"of a type of record", Query{Type: calendar.TypeProgramme}, []string{"create:label.create"}},
		{"of somebody else", Query{Actor: "Bunker"}, nil},
		{"of somebody", Query{Actor: "A.M.I.", Limit: 1}, []string{"redo:third"}},
		{"since later", Query{Since: noon.Add(time.Minute)}, nil},
		{"until then", Query{Until: noon}, nil},
		{"of that minute", Query{Since: noon, Until: noon.Add(time.Minute), Limit: 2}, []string{"redo:third", "undo:third"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, keys(historyOf(t, f, tt.q))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAChangeSaysWhoWhenAndWhat(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	made, err := f.Edit(Label{Key: "label.add", Args: []string{"Levi <3"}}, putting(a))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]calendar.Ref{a.Ref()}, made.Touched); d != "" {
		t.Error(d)
	}
	made.Touched = nil
	told := historyOf(t, f, Query{Limit: 1})[0]
	if d := cmp.Diff(made, told); d != "" {
		t.Errorf("the edit and the history tell it differently: %s", d)
	}
	if made.Actor != "A.M.I." || made.Device != "laptop" || !made.At.Equal(noon) || made.Lamport != 2 || made.Ops != 2 {
		t.Errorf("told is %+v", made)
	}
	ops, err := f.Ops(made.ID)
	if err != nil {
		t.Fatal(err)
	}
	want := []Op{
		{
			Ref: a.Ref(), Unit: "*",
			New: `{"kind":"show","title":{"en":"Levi"},"tags":{"new":1,"outdoor":1},"languages":["sl","en"]}`,
		},
		{Ref: a.Ref(), Unit: "notes", Old: `{"notes":""}`, New: `{"notes":"fee under discussion"}`},
	}
	if d := cmp.Diff(want, ops); d != "" {
		t.Error(d)
	}
}

func TestUnitsThatShowTheSameInTheEndAreNoChange(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	there := titled(a, "fr", "Là")
	there.Tags = calendar.SetOf("outdoor")
	c := edit(t, f, "there and back", putting(there, a))
	if !c.IsZero() {
		t.Errorf("a change was made: %+v", c)
	}
	there.Kind = calendar.Festival
	if c = edit(t, f, "half way back", putting(there, titled(there, "fr", ""))); c.Ops != 2 {
		t.Errorf("%d ops, want 2: kind and tags.new", c.Ops)
	}
	if n := len(historyOf(t, f, Query{})); n != 3 {
		t.Errorf("%d changes in the history", n)
	}
}

func TestWhatFailsHalfWayLeavesNothing(t *testing.T) {
	f := fresh(t)
	no := errors.New("no")
	_, err := f.Edit(Label{Key: "half"}, func(tx *Tx) error {
		if err := tx.Put(show("Levi")); err != nil {
			t.Fatal(err)
		}
		return no
	})
	if !errors.Is(err, no) {
		t.Errorf("got %v", err)
	}
	if n := planOf(t, f).Activities.Len() + len(historyOf(t, f, Query{})); n != 1 {
		t.Error("something of it stayed")
	}
	edit(t, f, "whole", putting(show("Levi")))
}

func TestAnEditThatPanicsLeavesTheFileUsable(t *testing.T) {
	f := fresh(t)
	func() {
		defer func() { _ = recover() }()
		_, _ = f.Edit(Label{Key: "half"}, func(tx *Tx) error { // it panics before it returns
			if err := tx.Put(show("Levi")); err != nil {
				t.Error(err)
			}
			panic("a mistake of the caller")
		})
	}()
	edit(t, f, "whole", putting(show("Desni")))
	if n := planOf(t, f).Activities.Len(); n != 1 {
		t.Errorf("%d activities", n)
	}
}

func TestAnEditSeesItsOwnWrites(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "in one", func(tx *Tx) error {
		if r, err := tx.Get(a.Ref()); r != nil || err != nil {
			t.Errorf("before it is put: %v, %v", r, err)
		}
		if err := tx.Put(a); err != nil {
			return err
		}
		r, err := tx.Get(a.Ref())
		if d := cmp.Diff(calendar.Record(a), r); d != "" || err != nil {
			t.Error(d, err)
		}
		if err := tx.Delete(a.Ref()); err != nil {
			return err
		}
		if r, err := tx.Get(a.Ref()); r != nil || err != nil {
			t.Errorf("after it is deleted: %v, %v", r, err)
		}
		if err := tx.Delete(a.Ref()); !errors.Is(err, ErrNoRecord) {
			t.Errorf("deleted twice: %v", err)
		}
		return tx.Put(titled(a, "en", "Back"))
	})
	if got := titleOf(t, f, a, "en"); got != "Back" {
		t.Errorf("in the end it is %q", got)
	}
}

func TestRecordsThatCannotBeKeptAreRefused(t *testing.T) {
	f := fresh(t)
	tests := []struct {
		name string
		do   func(*Tx) error
	}{
		{"no id", putting(&calendar.Activity{})},
		{"an id that is none", putting(&calendar.Activity{ID: "levi"})},
		{"an id in capitals", putting(&calendar.Activity{ID: "01A203E2-055C-7866-A592-8575823E0000"})},
		{"a type that is none", func(tx *Tx) error { return tx.Delete(calendar.Ref{Type: "change", ID: calendar.NewID()}) }},
		{"a text beyond reason", putting(&calendar.Bundle{ID: calendar.NewID(), Name: strings.Repeat("x", mostText+1)})},
		{"a day beyond calendars", putting(&calendar.Milestone{ID: calendar.NewID(), Day: 1 << 28})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := f.Edit(Label{}, tt.do); err == nil {
				t.Error("it was taken")
			}
		})
	}
}

func TestTwoFreshSamplesAreTheSameProgramme(t *testing.T) {
	digests := func() (all []string) {
		f, err := Create(filepath.Join(t.TempDir(), "sample.affiche"), season(), by("Affiche"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		origin := Origin{ID: string(calendar.DerivedID("the sample")), Actor: "Affiche", Device: "sample", At: noon, Kind: Founding}
		if _, err := f.EditAs(origin, Label{Key: "sample"}, putting(show("Levi"), show("Desni"))); err != nil {
			t.Fatal(err)
		}
		if label, ok := f.NextUndo(); ok {
			t.Errorf("a fresh sample offers to undo %q", label.Key)
		}
		rows, err := f.readers.Query(`SELECT hex(digest) FROM change ORDER BY lamport`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var d string
			if err := rows.Scan(&d); err != nil {
				t.Fatal(err)
			}
			all = append(all, d)
		}
		return all
	}
	first, second := digests(), digests()
	if len(first) != 2 || !slices.Equal(first, second) {
		t.Errorf("%v and %v", first, second)
	}
}

func TestRevisionsCountTheChangesOfAUnit(t *testing.T) {
	f := fresh(t)
	clock := noon
	f.options.Now = func() time.Time { clock = clock.Add(time.Minute); return clock }
	a := show("Levi")
	e := &calendar.Event{ID: calendar.NewID(), Activity: a.ID, Status: calendar.Option, When: calendar.Days(20000, 20002, "Europe/Ljubljana")}
	edit(t, f, "made", putting(a, e))
	moved := *e
	moved.When.Start, moved.Status = moved.When.Start+60, calendar.Confirmed
	edit(t, f, "moved and confirmed", putting(&moved))
	moved.Notes = "call the fire brigade"
	edit(t, f, "noted", putting(&moved))
	edit(t, f, "titled", putting(titled(a, "fr", "Les gauchers")))
	undo(t, f)

	r, err := f.Revisions()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name  string
		id    calendar.ID
		units []string
		count int
		last  int // minutes after noon
	}{
		{"one unit", e.ID, []string{"when"}, 2, 2},
		{"two units of one change count once", e.ID, []string{"when", "status"}, 2, 2},
		{"a unit that never changed", e.ID, []string{"place"}, 1, 1},
		{"a family, undo included", a.ID, []string{"title"}, 3, 5},
		{"every unit", e.ID, nil, 3, 3},
		{"a record that is none", calendar.NewID(), nil, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			count, last := r.Of(tt.id, tt.units...)
			want := time.Time{}
			if tt.last > 0 {
				want = noon.Add(time.Duration(tt.last) * time.Minute)
			}
			if count != tt.count || !last.Equal(want) {
				t.Errorf("%d, last at %v; want %d, %v", count, last.UTC(), tt.count, want)
			}
		})
	}
}

func TestRefreshBringsAPlanToWhereAFreshOneIs(t *testing.T) {
	f := fresh(t)
	plan := planOf(t, f)
	a, b := show("Levi"), show("Desni")
	same := func(c Change) {
		t.Helper()
		if err := f.Refresh(plan, c.Touched); err != nil {
			t.Fatal(err)
		}
		want := planOf(t, f)
		for _, kind := range calendar.Types() {
			got, fresh := slices.Collect(plan.Records(kind)), slices.Collect(want.Records(kind))
			if d := cmp.Diff(fresh, got); d != "" {
				t.Errorf("%s after %s: %s", kind, c.Label.Key, d)
			}
		}
	}
	same(edit(t, f, "made", putting(a, b)))
	same(edit(t, f, "titled", putting(titled(a, "fr", "Les gauchers"))))
	same(edit(t, f, "gone", func(tx *Tx) error { return tx.Delete(b.Ref()) }))
	same(undo(t, f).Change)
	p := season()
	p.Zone = "Europe/Rome"
	same(edit(t, f, "zone", putting(&p)))
	if plan.Programme.Zone != "Europe/Rome" {
		t.Error("the programme itself was not refreshed")
	}
}

func TestWhateverAChangeIsCalledOtherCopiesTakeIt(t *testing.T) {
	long := strings.Repeat("<Ž>\x00\xff\n", 2000)
	tests := []struct {
		name   string
		actor  string
		label  Label
		wanted string // the label's first argument as it is kept
	}{
		{"plain", "A.M.I.", Label{"label.add", []string{"Levi"}}, "Levi"},
		{"nameless", "", Label{}, ""},
		{"an endless actor", long, Label{"label.add", []string{"Levi"}}, "Levi"},
		{"an endless argument", "A.M.I.", Label{"label.add", []string{long, "short"}}, ""},
		{"an endless key", "A.M.I.", Label{long, []string{"Levi"}}, "Levi"},
		{"endless arguments", "A.M.I.", Label{"label.add", strings.Split(strings.Repeat("x,", 9000), ",")}, "x"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := fresh(t)
			c, err := f.EditAs(Origin{Actor: tt.actor, Device: tt.actor}, tt.label, putting(show("Levi")))
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Check(t.Context()); err != nil {
				t.Error(err)
			}
			if tt.wanted != "" && c.Label.Args[0] != tt.wanted {
				t.Errorf("the label is %q", c.Label)
			}
			if told := historyOf(t, f, Query{Limit: 1})[0]; cmp.Diff(c.Label, told.Label) != "" || told.Actor != c.Actor {
				t.Errorf("told is %v by %q", told.Label, told.Actor)
			}
		})
	}
}

func TestAnOriginThatOtherCopiesWouldRefuseIsRefusedHere(t *testing.T) {
	f := fresh(t)
	first := edit(t, f, "first", putting(show("first")))
	for _, o := range []Origin{{ID: "sample"}, {Kind: "magic"}, {ID: first.ID}} {
		if _, err := f.EditAs(o, Label{Key: "x"}, putting(show("Levi"))); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
}

func TestWhatIsDeletedCanBeRecalledAndIsStillNotThere(t *testing.T) {
	f := fresh(t)
	a, b := show("Levi"), show("Desni")
	edit(t, f, "both", putting(a, b))
	edit(t, f, "one goes", func(tx *Tx) error { return tx.Delete(a.Ref()) })
	plan := calendar.NewPlan()
	if err := f.Recall(plan, []calendar.Ref{a.Ref(), b.Ref(), {Type: calendar.TypeEvent, ID: calendar.NewID()}}); err != nil {
		t.Fatal(err)
	}
	if plan.Activities.Len() != 2 || plan.Activities.At(a.ID).Title["en"] != "Levi" || plan.Programme.ID == "" {
		t.Errorf("%d activities are recalled", plan.Activities.Len())
	}
	if err := f.Refresh(plan, []calendar.Ref{a.Ref()}); err != nil || plan.Activities.Len() != 1 {
		t.Errorf("%d activities are there (%v)", plan.Activities.Len(), err)
	}
	if actors, err := f.Actors(); err != nil || len(actors) != 1 || actors[0] != "A.M.I." {
		t.Errorf("it was changed by %q (%v)", actors, err)
	}
}

func TestTheHistoryOfAnyNumberOfRecordsIsListed(t *testing.T) {
	f := fresh(t)
	want := edit(t, f, "first", putting(boilerRoom()))
	asked := []calendar.ID{boilerRoom().ID}
	for range 33_000 { // SQLite takes 32,766 values in a statement
		asked = append(asked, calendar.NewID())
	}
	changes, err := f.History(Query{Records: asked})
	if err != nil || len(changes) != 1 || changes[0].ID != want.ID {
		t.Errorf("%d changes, %v", len(changes), err)
	}
}
