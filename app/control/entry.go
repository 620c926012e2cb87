package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Entry is a line to type in that raises one intent when the person is done with it: by return or by leaving it. Escape
// brings back what stood there.
type Entry struct {
	widget.Entry
	OnCommit func(string)   // a text that differs from the one kept
	OnStep   func(step int) // the arrow up (1) or down (-1); without it they do nothing
	OnReturn func()         // after return committed
	OnEscape func()         // after what stood there was brought back

	kept string
}

// NewEntry makes an entry that holds a text.
func NewEntry(text string, commit func(string)) *Entry {
	e := &Entry{OnCommit: commit, kept: text}
	e.ExtendBaseWidget(e)
	e.Entry.Text = text
	return e
}

// Keep shows a text as the one that stands there; it raises nothing.
func (e *Entry) Keep(text string) {
	e.kept = text
	if e.Text != text {
		e.SetText(text)
	}
}

// Abandon makes the entry raise nothing any more: another has taken its place.
func (e *Entry) Abandon() { e.OnCommit = nil }

// Touched reports that something was typed which is not committed yet.
func (e *Entry) Touched() bool { return e.Text != e.kept }

// TypedKey adds return, escape and steps to what an entry does.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		e.commit()
		if e.OnReturn != nil {
			e.OnReturn()
		}
	case key.Name == fyne.KeyEscape:
		e.SetText(e.kept)
		if e.OnEscape != nil {
			e.OnEscape()
		}
	case key.Name == fyne.KeyUp && e.OnStep != nil:
		e.OnStep(1)
	case key.Name == fyne.KeyDown && e.OnStep != nil:
		e.OnStep(-1)
	default:
		e.Entry.TypedKey(key)
	}
}

// FocusLost commits what was typed.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.commit()
}

func (e *Entry) commit() {
	if !e.Touched() {
		return
	}
	e.kept = e.Text
	if e.OnCommit != nil {
		e.OnCommit(e.Text)
	}
}
