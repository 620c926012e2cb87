package storage

import (
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"affiche/calendar"
)

func TestForgedChangesAreRefused(t *testing.T) {
	sane, other := closedTwins(t)
	last := `(SELECT id FROM change ORDER BY lamport DESC, id DESC LIMIT 1)`
	spaceOf := calendar.DerivedID("no such space")
	for name, c := range map[string]struct {
		spoil []string
		want  error
	}{
		"a value":                   {[]string{`UPDATE op SET new = replace(new, 'Room', 'Doom') WHERE change = ` + last}, ErrForged},
		"the value before":          {[]string{`UPDATE op SET old = replace(old, 'Room', 'Doom') WHERE change = ` + last}, ErrForged},
		"another unit":              {[]string{`UPDATE op SET unit = 'title.fr' WHERE change = ` + last}, ErrForged},
		"a unit that nobody knows":  {[]string{`UPDATE op SET unit = 'wealth' WHERE change = ` + last}, ErrForged},
		"another table":             {[]string{`UPDATE op SET tbl = 'event' WHERE change = ` + last}, ErrForged},
		"a table that nobody knows": {[]string{`UPDATE op SET tbl = 'sqlite_schema' WHERE change = ` + last}, ErrForged},
		"its row":                   {[]string{`UPDATE op SET row = '` + string(spaceOf) + `' WHERE change = ` + last}, ErrForged},
		"its digest":                {[]string{`UPDATE change SET digest = x'00' WHERE id = ` + last}, ErrForged},
		"an op's digest":            {[]string{`UPDATE op SET digest = x'00' WHERE change = ` + last}, ErrForged},
		"its number":                {[]string{`UPDATE change SET lamport = lamport + 1 WHERE id = ` + last}, ErrForged},
		"a number beyond all":       {[]string{`UPDATE change SET lamport = 9223372036854775807 WHERE id = ` + last}, ErrForged},
		"its actor":                 {[]string{`UPDATE change SET actor = 'somebody' WHERE id = ` + last}, ErrForged},
		"its time":                  {[]string{`UPDATE change SET at = at + 1 WHERE id = ` + last}, ErrForged},
		"its kind":                  {[]string{`UPDATE change SET kind = 'redact' WHERE id = ` + last}, ErrForged},
		"its label":                 {[]string{`UPDATE change SET label = '{"key":"x"}' WHERE id = ` + last}, ErrForged},
		"its branch":                {[]string{`UPDATE change SET branch = 'b' WHERE id = ` + last}, ErrForged},
		"its schema":                {[]string{`UPDATE change SET schema = 9 WHERE id = ` + last}, ErrNewer},
		"its predecessors":          {[]string{`DELETE FROM op_pred WHERE change = ` + last}, ErrForged},
		"a predecessor more":        {[]string{`INSERT INTO op_pred SELECT row, unit, '` + string(spaceOf) + `', change FROM op_pred WHERE change = ` + last}, ErrForged},
		"an op less":                {[]string{`DELETE FROM op WHERE change = ` + last}, ErrForged},
		"an op more":                {[]string{`INSERT INTO op SELECT row, 'title.es', change, tbl, old, new, digest FROM op WHERE change = ` + last}, ErrForged},
		"no id":                     {[]string{`UPDATE op SET change = 'x' WHERE change = ` + last, `UPDATE change SET id = 'x' WHERE id = ` + last}, ErrForged},
		"a twin of a change of ours": {
			[]string{`UPDATE change SET actor = 'somebody', digest = zeroblob(32) WHERE lamport = 2`}, ErrTwin,
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "guest.affiche")
			copyFile(t, other, path)
			spoil(t, path, append([]string{`PRAGMA foreign_keys = 0`}, c.spoil...)...)
			onlyMergeRefused(t, sane, path, c.want)
		})
	}
}

func onlyMergeRefused(t *testing.T, sane, path string, want error) {
	t.Helper()
	before := fingerprint(t, path)
	host := reopen(t, sane, "A.M.I.", "marseille")
	state := digestOf(stateOf(t, host))
	if _, err := host.Merge(path, false); !errors.Is(err, want) {
		t.Errorf("merged: %v, want %v", err, want)
	}
	if digestOf(stateOf(t, host)) != state {
		t.Error("the programme took something in")
	}
	if err := host.Close(); err != nil {
		t.Error(err)
	}
	if fingerprint(t, path) != before {
		t.Error("the file was written to")
	}
}

// signed are changes of an enemy who computes digests rightly.
func TestChangesThatVerifyButMakeNoSenseAreRefused(t *testing.T) {
	row, other := string(boilerRoom().ID), string(calendar.DerivedID("other"))
	value := func(s string) sql.NullString { return some(s) }
	for name, o := range map[string]op{
		"a start that is no time":         {row: string(premiere().ID), tbl: "event", unit: "when", new: value(`{"start":"soon","end":"","zone":"","fold":0,"whole_days":0}`)},
		"a number that is text":           {row: row, tbl: "activity", unit: "duration", new: value(`{"duration":"90"}`)},
		"a number too many":               {row: row, tbl: "activity", unit: "duration", new: value(`{"duration":90,"audience":2}`)},
		"what is not canonical":           {row: row, tbl: "activity", unit: "duration", new: value(`{"duration": 90}`)},
		"what is not JSON":                {row: row, tbl: "activity", unit: "duration", new: value(`drop table`)},
		"nothing at all":                  {row: row, tbl: "activity", unit: "duration", new: value(``)},
		"a word that weighs five":         {row: row, tbl: "activity", unit: "tags.fire", new: value(`{"tags.fire":5}`)},
		"a keyed unit without its key":    {row: row, tbl: "activity", unit: "title", new: value(`{"title":{"en":"x"}}`)},
		"a creation that is deleted":      {row: other, tbl: "activity", unit: "*", new: value(`{"deleted":1}`)},
		"a creation that tells secrets":   {row: other, tbl: "activity", unit: "*", new: value(`{"notes":"fee"}`)},
		"a row of two types":              {row: row, tbl: "credit", unit: "position", old: value(`{"position":0}`), new: value(`{"position":1}`)},
		"a predecessor that is not older": {row: row, tbl: "activity", unit: "duration", old: value(`{"duration":0}`), new: value(`{"duration":9}`), preds: []string{"later"}},
	} {
		t.Run(name, func(t *testing.T) {
			if !o.old.Valid && o.unit != creation {
				o.old = o.new
			}
			f := fresh(t)
			edit(t, f, "first", putting(boilerRoom(), premiere()))
			later := edit(t, f, "later", putting(&calendar.Bundle{ID: calendar.DerivedID("b"), Name: "x"}))
			if len(o.preds) == 1 {
				o.preds[0] = later.ID
			}
			before := digestOf(stateOf(t, f))
			o.digest = o.sum()
			c := &toldChange{Change: Change{ID: string(calendar.NewID()), Lamport: 3, At: noon, Actor: "enemy", Kind: Editing, Label: Label{Key: "x"}}, schema: 1, ops: []op{o}}
			c.label = c.Label.text()
			c.digest = c.sum(1, c.ops)
			err := c.verify()
			if err == nil {
				err = f.transact(func(w *writer) error {
					_, err := w.takeIn([]arrival{{toldChange: c}}, Label{})
					return err
				})
			}
			if !errors.Is(err, ErrForged) {
				t.Errorf("taken in: %v", err)
			}
			if digestOf(stateOf(t, f)) != before {
				t.Error("something changed")
			}
		})
	}
}

func TestAChangeThatTellsOfAUnitTwiceIsRefused(t *testing.T) {
	o := op{row: string(boilerRoom().ID), tbl: "activity", unit: "duration", old: some(`{"duration":0}`), new: some(`{"duration":9}`)}
	o.digest = o.sum()
	c := &toldChange{Change: Change{ID: string(calendar.NewID()), Lamport: 3, At: noon, Actor: "enemy", Kind: Editing, Label: Label{Key: "x"}}, schema: 1}
	c.label = c.Label.text()
	for ops, want := range map[int]error{1: nil, 2: ErrForged} {
		c.ops = slices.Repeat([]op{o}, ops)
		c.digest = c.sum(1, c.ops)
		if err := c.verify(); !errors.Is(err, want) {
			t.Errorf("told %d times: %v", ops, err)
		}
	}
}

func TestOursVerify(t *testing.T) {
	f := fresh(t)
	edit(t, f, "caf\xe9 <&>", putting(boilerRoom(), premiere(), show("x\x00\xff <&> ' \" \\ \u2028 \U0001F3AD")))
	edit(t, f, "delete", func(tx *Tx) error { return tx.Delete(boilerRoom().Ref()) })
	err := f.peruse(func(w *writer) error {
		_, ids, err := digests(w)
		for _, id := range ids {
			c, fault := tell(w, id)
			err = errors.Join(err, fault)
			if err == nil {
				err = c.verify()
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
