package state

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"affiche/app/work"
)

func TestACheckEndsWithItsSeason(t *testing.T) {
	for name, leave := range map[string]func(*State, string){
		"another opens": func(s *State, path string) { s.Create(path, work.NewProgramme{Name: "B", Zone: "UTC", Language: "en"}) },
		"it closes":     func(s *State, _ string) { _ = s.Close() }, // a file that was only read
		"another check": func(s *State, _ string) { s.Check() },
	} {
		t.Run(name, func(t *testing.T) {
			r := &stepwise{}
			s := New(Options{Run: r, Now: time.Now})
			s.Damaged.Listen(func(err error) { t.Errorf("damage: %v", err) })
			s.Create(filepath.Join(t.TempDir(), "a.affiche"), work.NewProgramme{Name: "A", Zone: "UTC", Language: "en"})
			r.run()
			s.Check()
			check := r.waiting[0]
			ended := make(chan error, 1)
			stop := s.checking
			s.checking = func() { ended <- context.Canceled; stop() }
			leave(s, filepath.Join(t.TempDir(), "b.affiche"))
			if name == "another opens" { // the check itself stands still
				r.waiting = r.waiting[1:]
				r.run()
			}
			select {
			case err := <-ended:
				if !errors.Is(err, context.Canceled) {
					t.Error(err)
				}
			default:
				t.Error("it goes on")
			}
			check()
			r.run()
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}
