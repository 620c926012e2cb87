package columns

import (
	"time"

	"affiche/calendar"
)

// ahead is what was typed of a name.
type ahead struct {
	typed string
	at    time.Time
}

// aheadTime is how long what was typed is gone on with.
const aheadTime = 1200 * time.Millisecond

// IsAhead reports that letters were typed that go on.
func (t *Table) IsAhead() bool {
	return t.ahead.typed != "" && t.state.Now().Sub(t.ahead.at) <= aheadTime
}

// Ahead takes a letter that leads to a name. It tells what the name begins with, and whether the one on which the keys stand is
// passed over.
func (t *Table) Ahead(letter rune) (beginning string, behind bool) {
	if !t.IsAhead() {
		t.ahead.typed = ""
	}
	t.ahead.at = t.state.Now()
	again := t.ahead.typed == string(letter) // the same letter goes on to the next one
	if !again {
		t.ahead.typed += string(letter)
	}
	return calendar.Unaccented(t.ahead.typed), again || len([]rune(t.ahead.typed)) == 1
}

// Seek goes to the next row of which a test holds, from the one on which the keys stand or from behind it, and round from the
// beginning.
func (t *Table) Seek(behind bool, is func(line int) bool) {
	from := max(t.Line, 0)
	if behind && t.Line >= 0 {
		from++
	}
	for i := range t.Lines() {
		if at := (from + i) % t.Lines(); t.does.Ref(at).ID != "" && is(at) {
			t.Stand(at)
			t.RevealLine()
			return
		}
	}
}
