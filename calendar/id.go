package calendar

import (
	"crypto/sha256"
	"fmt"

	"github.com/google/uuid"
)

// An ID names a record for ever: a UUID in its text form, version 7 for what a person makes (so that ids sort by age) and
// version 8 for what can be derived, see [DerivedID]. The empty ID means "none".
type ID string

// NewID makes a UUIDv7 (RFC 9562, section 5.7).
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// DerivedID makes the same id of the same words on every machine: a UUIDv8 (RFC 9562, section 5.8) of their SHA-256. Two
// people who add the same link, or import the same schedule, so make the same record.
func DerivedID(parts ...string) ID {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s,", len(p), p)
	}
	u := uuid.UUID(h.Sum(nil)[:16])
	u[6] = u[6]&0x0f | 0x80
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}

// Valid reports whether the id is a UUID in the lower-case form that files hold.
func (id ID) Valid() bool {
	u, err := uuid.Parse(string(id))
	return err == nil && u.String() == string(id)
}

// A Type is the name of a kind of record, as files, JSON and the command line spell it: "activity", "event".
type Type string

// A Ref points at one record of a programme.
type Ref struct {
	Type Type
	ID   ID
}

// A Record is one thing that a programme keeps. Records are values: whoever changes one puts a new one in its place. In an
// interface they are pointers (*Event), so that fields can be set by name.
type Record interface {
	// Ref tells the record's type and id.
	Ref() Ref
	// Faults lists everything that is wrong with the record by itself, in the order of its fields.
	Faults() []Fault
}
