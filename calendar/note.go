package calendar

// A NoteKind is what a note is.
type NoteKind string

// The kinds of notes.
const (
	PlainNote       NoteKind = "note"
	ConditionReport NoteKind = "condition" // of a work on show, or of a piece of equipment
)

// NoteKinds lists the kinds.
func NoteKinds() []NoteKind { return []NoteKind{PlainNote, ConditionReport} }

// Note is what somebody wrote down of one thing on a day.
type Note struct {
	ID        ID
	Activity  ID       `field:"activity,of=activity"`
	Event     ID       `field:"event,of=event"`
	Space     ID       `field:"space,of=space"`
	Equipment ID       `field:"equipment,of=equipment"`
	Kind      NoteKind `field:"kind"`
	Day       Day      `field:"day"`
	Text      string   `field:"text,search"`
	By        ID       `field:"by,of=person"`
}

// Ref implements [Record].
func (n Note) Ref() Ref { return Ref{TypeNote, n.ID} }

// Faults implements [Record].
func (n Note) Faults() []Fault {
	var f faults
	f.oneOf("activity", n.Activity, n.Event, n.Space, n.Equipment)
	word(&f, "kind", n.Kind, NoteKinds())
	f.text("text", n.Text)
	return f
}
