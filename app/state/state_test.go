package state

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestSettingsThatCannotBeReadAreAsIfNothingWasChosen(t *testing.T) {
	for _, text := range []string{"", "{", "[]", `{"width":"wide"}`, "\x00\xff"} {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "window.json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s := LoadSettings(folder)
		if s.Language != "" || s.Width != 0 || len(s.Recent) != 0 {
			t.Errorf("%q gives %+v", text, s)
		}
		s.Look = "dark"
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
		if again := LoadSettings(folder); again.Look != "dark" {
			t.Errorf("after %q the choice is lost: %+v", text, again)
		}
	}
}

func TestTheFileOpenedLastIsTheFirstOfTheRecentOnes(t *testing.T) {
	var s Settings
	for _, path := range []string{"a", "b", "c", "a"} {
		s.remember(path)
	}
	if !slices.Equal(s.Recent, []string{"a", "c", "b"}) {
		t.Errorf("remembered: %v", s.Recent)
	}
	for i := range 2 * mostRecent {
		s.remember(string(rune('d' + i)))
	}
	if len(s.Recent) != mostRecent {
		t.Errorf("%d files are remembered", len(s.Recent))
	}
}

func TestTurnsOfTheQueueComeOneAfterAnother(t *testing.T) {
	var (
		q       queue
		order   []int
		waiting []func()
	)
	for i := range 3 {
		q.add(func(done func()) {
			order = append(order, i)
			waiting = append(waiting, done)
		})
	}
	if !slices.Equal(order, []int{0}) {
		t.Fatalf("begun: %v", order)
	}
	waiting[0]()
	waiting[1]()
	waiting[2]()
	if !slices.Equal(order, []int{0, 1, 2}) || q.busy {
		t.Errorf("begun: %v, busy %v", order, q.busy)
	}
	q.add(func(done func()) { order = append(order, 3); done() })
	if len(order) != 4 {
		t.Error("an idle queue does not begin again")
	}
}

func TestASignalReachesItsListenersInOrder(t *testing.T) {
	var s Signal[int]
	got := []int{}
	s.Listen(func(n int) { got = append(got, n) })
	s.Listen(func(n int) { got = append(got, n*10) })
	s.Send(2)
	if !slices.Equal(got, []int{2, 20}) {
		t.Errorf("heard: %v", got)
	}
}
