package state

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// gone is a runner whose window is gone: what works beside it does, what would come back never comes.
type gone struct{ left bool }

func (*gone) Go(f func()) { f() }

func (g *gone) Do(f func()) {
	if !g.left {
		f()
	}
}

func TestASeasonThatIsBeingOpenedWhenTheWindowClosesIsClosedToo(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "season.affiche")
	r := &gone{left: true}
	s := New(Options{Run: r, Now: time.Now})
	s.Create(path, work.NewProgramme{Name: "Season", Zone: "Europe/Ljubljana", Language: "en"})
	if s.Season() != nil {
		t.Fatal("it came back to a window that is gone")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, beside := range []string{"-wal", ".lock"} {
		if _, err := os.Stat(path + beside); err == nil {
			t.Errorf("%s lies beside the season still", beside)
		}
	}
	f, err := storage.Open(path, storage.Options{Actor: "B", Device: "d"})
	if err != nil || f.ReadOnly() != nil {
		t.Fatalf("it cannot be written: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func TestNothingComesAfterAnActThatHadNoSeason(t *testing.T) {
	s := New(Options{Run: Inline{}, Now: time.Now})
	s.Apply(func(*storage.File) ([]calendar.Ref, error) {
		t.Error("there is no file")
		return nil, nil
	}, func() { t.Error("something came after nothing") })
	told := false
	s.Idle(func() { told = true })
	if !told {
		t.Error("the queue stands still")
	}
}
