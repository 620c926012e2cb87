// Package foreigntest is what the tests of those who read foreign schedules have in common: reading, what was refused, and
// the schedules published elsewhere. Only tests may use it.
package foreigntest

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"affiche/calendar"
)

// A Reader reads one format.
type Reader func(data []byte) (calendar.Schedule, error)

// Read reads what must be readable.
func (r Reader) Read(t testing.TB, data []byte) calendar.Schedule {
	t.Helper()
	s, err := r(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Refused reads what must be refused, and lists line and rule of each reason.
func (r Reader) Refused(t testing.TB, data []byte) string {
	t.Helper()
	_, err := r(data)
	var reasons calendar.Unreadable
	if !errors.As(err, &reasons) {
		t.Fatalf("got %v", err)
	}
	return Refusals(reasons)
}

// Whatever reads anything: what is refused has reasons, and each item can be placed.
func (r Reader) Whatever(t testing.TB, data []byte) {
	t.Helper()
	s, err := r(data)
	var reasons calendar.Unreadable
	if err != nil && (!errors.As(err, &reasons) || len(reasons) == 0) {
		t.Fatalf("a refusal without reasons: %v", err)
	}
	for _, i := range s.Items {
		placed := i.When.End > i.When.Start || i.When.Fold != 0 || i.Span != (calendar.Span{}) || i.When.Zone != ""
		if i.Foreign == "" || i.Title == "" || !placed {
			t.Fatalf("an item that nobody can place: %+v", i)
		}
	}
}

// Refusals lists line and rule of each refusal.
func Refusals(list []calendar.Refusal) string {
	said := make([]string, len(list))
	for i, r := range list {
		said[i] = strconv.Itoa(r.Line) + " " + r.Rule
	}
	return strings.Join(said, ", ")
}

// Published finds a real schedule beside the project, two rooms up from where the test runs.
func Published(t testing.TB, name string) []byte {
	t.Helper()
	folder := os.Getenv("AFFICHE_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Skipf("no published schedules here (AFFICHE_DATA): %v", err)
	}
	return data
}
