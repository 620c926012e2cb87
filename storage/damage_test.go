package storage

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

// flip alters one byte of each place where the file holds a word, as a dying disk does; SQLite does not notice.
func flip(t *testing.T, path, word string, places int) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for range places {
		i := bytes.Index(b[at:], []byte(word))
		if i < 0 {
			t.Fatalf("%q is not in the file", word)
		}
		b[at+i] ^= 1
		at += i
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAFlippedBitInTheJournalIsFoundAndAPartnersCopyHealsIt(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Zeppelin")
	merge(t, bunker, ami)
	want := stateOf(t, bunker)
	if err := ami.Close(); err != nil {
		t.Fatal(err)
	}
	flip(t, ami.Path(), "Zeppelin", bytes.Count(mustRead(t, ami.Path()), []byte("Zeppelin")))
	ami = reopen(t, ami.Path(), "A.M.I.", "marseille")
	if err := ami.Check(t.Context()); !errors.Is(err, ErrUnsound) {
		t.Fatalf("the check says %v", err)
	}
	merge(t, ami, bunker)
	sameState(t, "healed", want, stateOf(t, ami))
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestADamagedChangeIsNoTwinAndHarmsNoPartner(t *testing.T) {
	ami, bunker := twins(t)
	if err := ami.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, ami.Path(), `UPDATE change SET digest = randomblob(32) WHERE lamport = 2`)
	before := stateOf(t, bunker)
	if _, err := bunker.Merge(ami.Path(), false); !errors.Is(err, ErrTwin) {
		t.Errorf("a damaged copy was merged: %v", err)
	}
	sameState(t, "the partner", before, stateOf(t, bunker))
	ami = reopen(t, ami.Path(), "A.M.I.", "marseille")
	merge(t, ami, bunker)
	sameState(t, "healed", before, stateOf(t, ami))
}

func TestAFlippedBitInARowIsFoundAndTheRowMadeAgain(t *testing.T) {
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom(), premiere()))
	want := stateOf(t, f)
	path := f.Path()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, path, `UPDATE activity SET title = '{"en":"The Doiler Room"}'`, `DELETE FROM event`, `DELETE FROM conflict`)
	f = reopen(t, path, "A.M.I.", "laptop")
	if err := f.Check(t.Context()); !errors.Is(err, ErrStray) || errors.Is(err, ErrUnsound) {
		t.Fatalf("the check says %v", err)
	}
	if err := f.Rebuild(); err != nil {
		t.Fatal(err)
	}
	sameState(t, "made again", want, stateOf(t, f))
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
