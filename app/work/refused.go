package work

import (
	"errors"
	"fmt"
	"strings"

	"affiche/calendar"
)

// A Refused tells why a use case was not carried out, as a key of the catalogue: nothing was changed.
type Refused struct {
	Key  string
	Args []any
	Err  error // what lies behind, if anything does
}

// Error says the refusal tersely, for logs and tests.
func (r *Refused) Error() string {
	s := strings.TrimPrefix(r.Key, "work.") + ": " + strings.TrimSuffix(fmt.Sprintln(r.Args...), "\n")
	if r.Err != nil {
		s += ": " + r.Err.Error()
	}
	return s
}

// Unwrap is what lies behind the refusal.
func (r *Refused) Unwrap() error { return r.Err }

func refuse(key string, args ...any) error { return &Refused{Key: "work." + key, Args: args} }

// A Faulty is a record that may not be kept as it is, with every fault at once.
type Faulty struct {
	Ref    calendar.Ref
	Faults []calendar.Fault
}

// Error says the faults tersely, for logs and tests.
func (f *Faulty) Error() string {
	errs := make([]error, len(f.Faults))
	for i, fault := range f.Faults {
		errs[i] = fault
	}
	return fmt.Sprintf("%s: %s", f.Ref.Type, strings.ReplaceAll(errors.Join(errs...).Error(), "\n", "; "))
}

// A Note is something that a person should know of what was done; it hinders nothing.
type Note struct {
	Key  string
	Args []any
}

// A Spoken error makes the sentence for a person itself; say speaks that person's language.
type Spoken interface {
	error
	Sentence(say func(key string, args ...any) string) string
}
