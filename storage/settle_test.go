package storage

import "testing"

func TestAnEditThatSettlesAConflictIsOneStepOfUndo(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "Storms")
	retitle(t, bunker, "Breezes")
	if m := merge(t, ami, bunker); len(m.Conflicts) != 1 {
		t.Fatalf("%+v", m.Conflicts)
	}
	shows := planOf(t, ami).Activities.At(boilerRoom().ID)
	changes, err := ami.History(Query{})
	if err != nil {
		t.Fatal(err)
	}
	edit(t, ami, "settled", func(tx *Tx) error {
		a := *shows // the title as it shows, and another length
		a.Duration = 77
		if err := tx.Put(&a); err != nil {
			return err
		}
		return tx.Settle(a.Ref(), "title.en")
	})
	if c, err := ami.Conflicts(); err != nil || len(c) != 0 {
		t.Errorf("still open: %+v, %v", c, err)
	}
	if after, err := ami.History(Query{}); err != nil || len(after) != len(changes)+1 {
		t.Errorf("%d changes, %v", len(after)-len(changes), err)
	}
	if _, err := ami.Undo(); err != nil {
		t.Fatal(err)
	}
	if a := planOf(t, ami).Activities.At(boilerRoom().ID); a.Duration != shows.Duration {
		t.Errorf("after one undo it lasts %d", a.Duration)
	}
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestOnlyUnitsAreSettled(t *testing.T) {
	ami, _ := twins(t)
	for _, unit := range []string{"", "*", "colour", "title"} {
		if _, err := ami.Edit(Label{Key: "x"}, func(tx *Tx) error { return tx.Settle(boilerRoom().Ref(), unit) }); err == nil {
			t.Errorf("%q was settled", unit)
		}
	}
}
