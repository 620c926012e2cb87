package storage

import (
	"database/sql"
	"encoding/hex"
	"testing"
	"time"
)

func anOp() op {
	return op{
		row: "01a203e2-055c-7866-a592-8575823e0000", unit: "title.fr", tbl: "activity",
		old: some(`{"title.fr":null}`), new: some(`{"title.fr":"Les gauchers"}`), preds: []string{"a", "b"},
	}
}

func aChange() *Change {
	return &Change{
		ID: "01a203e2-0000-7000-8000-000000000000", Lamport: 7, At: time.UnixMilli(1_800_000_000_000), Actor: "Bunker",
		Device: "laptop", Kind: Editing, Label: Label{"label.set", []string{"Levi"}},
	}
}

// What is digested, and how, is for ever: a copy that digests otherwise refuses every change of the others.
func TestDigestsAreTheOnesThatFilesHave(t *testing.T) {
	o := anOp()
	o.digest = o.sum()
	for what, pair := range map[string][2]string{
		"op":     {hex.EncodeToString(o.digest), "18f969dce207f9a150f5017e4abc878ddc2d80b6e2be3bda8dbbb16782f4da14"},
		"change": {hex.EncodeToString(aChange().sum(1, []op{o})), "e8d3ad385139f9b2a923f17f452deb6d783e9e47fead0819f017fcc8effd5c71"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %s, it was %s", what, pair[0], pair[1])
		}
	}
}

func TestEveryPartOfAnOpIsInItsDigest(t *testing.T) {
	known := map[string]string{string(anOp().sum()): "nothing"}
	for what, alter := range map[string]func(*op){
		"row":                        func(o *op) { o.row += "1" },
		"unit":                       func(o *op) { o.unit = "title.it" },
		"table":                      func(o *op) { o.tbl = "event" },
		"old":                        func(o *op) { o.old.String += " " },
		"no old":                     func(o *op) { o.old = sql.NullString{} },
		"empty old":                  func(o *op) { o.old.String = "" },
		"new":                        func(o *op) { o.new.String += " " },
		"no new":                     func(o *op) { o.new = sql.NullString{} },
		"another predecessor":        func(o *op) { o.preds = []string{"a", "c"} },
		"one predecessor less":       func(o *op) { o.preds = []string{"a"} },
		"no predecessors":            func(o *op) { o.preds = nil },
		"a letter in the other part": func(o *op) { o.row, o.unit = o.row+"t", "itle.fr" },
	} {
		o := anOp()
		alter(&o)
		if twin, taken := known[string(o.sum())]; taken {
			t.Errorf("%s and %s have one digest", what, twin)
		}
		known[string(o.sum())] = what
	}
}

func TestEveryPartOfAChangeIsInItsDigest(t *testing.T) {
	o := anOp()
	o.digest = o.sum()
	known := map[string]string{string(aChange().sum(1, []op{o})): "nothing"}
	add := func(what string, digest []byte) {
		t.Helper()
		if twin, taken := known[string(digest)]; taken {
			t.Errorf("%s and %s have one digest", what, twin)
		}
		known[string(digest)] = what
	}
	for what, alter := range map[string]func(*Change){
		"id":             func(c *Change) { c.ID += "1" },
		"lamport":        func(c *Change) { c.Lamport++ },
		"time":           func(c *Change) { c.At = c.At.Add(time.Millisecond) },
		"actor":          func(c *Change) { c.Actor = "Zep" },
		"device":         func(c *Change) { c.Device = "desktop" },
		"kind":           func(c *Change) { c.Kind = Undoing },
		"label":          func(c *Change) { c.Label.Args = nil },
		"what it undoes": func(c *Change) { c.Reverts = c.ID },
	} {
		c := aChange()
		alter(c)
		add(what, c.sum(1, []op{o}))
	}
	add("schema", aChange().sum(2, []op{o}))
	add("branch", func() []byte { c := aChange(); c.Branch = "b"; return c.sum(1, []op{o}) }())
	add("no ops", aChange().sum(1, nil))
	other := o
	other.digest = make([]byte, 32)
	add("an op's digest", aChange().sum(1, []op{other}))
	other = o
	other.row += "1"
	add("an op's row", aChange().sum(1, []op{other}))
	second := o
	second.unit = "title.it"
	add("two ops", aChange().sum(1, []op{o, second}))
	if string(aChange().sum(1, []op{second, o})) != string(aChange().sum(1, []op{o, second})) {
		t.Error("the order in which ops are told makes a difference")
	}
}
