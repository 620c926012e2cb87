// Package lawtest tries properties of files. Each try writes a whole file, or several: a hundred of them, as usual, would take
// minutes. Only tests may use it.
package lawtest

import (
	"flag"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// Rounds is how often a law is tried: as the command line says (-rapid.checks), else as often as is usual for it.
func Rounds(usual int) int {
	flag.Visit(func(f *flag.Flag) {
		if f.Name == "rapid.checks" {
			if said, err := strconv.Atoi(f.Value.String()); err == nil {
				usual = said
			}
		}
	})
	return usual
}

// Check tries a law that many times.
func Check(t *testing.T, usual int, law func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	was := checks.String()
	if err := checks.Set(strconv.Itoa(Rounds(usual))); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := checks.Set(was); err != nil {
			t.Error(err)
		}
	}()
	rapid.Check(t, law)
}
