package storage

import (
	"strings"

	"affiche/calendar"
)

// words holds the texts of a load, each word once: ids of venues and spaces, zones, statuses come again in every event.
//
// Of what the driver gives most is forgotten at once, and what stays between would keep the room of all. So what stays is
// written anew, text after text, in blocks of its own.
type words struct {
	known map[string]any
	size  int // of a block, in bytes; 0 leaves texts as they are, where few are read
	block strings.Builder
}

// wordsBlock is the size of a block where a whole programme is read. It is in memory for as long as one of its texts is.
const wordsBlock = 32 << 10

func newWords(size int) *words { return &words{known: map[string]any{}, size: size} }

// tidy makes "" of references to nothing, and one string of equal ones.
func (w *words) tidy(t *table, r row) {
	for i, v := range r {
		switch s := v.(type) {
		case nil:
			r[i] = ""
		case string:
			if t.columns[i].repeats() {
				r[i] = w.one(s)
			}
		}
	}
}

// repeats reports a column whose texts come again from row to row.
func (c column) repeats() bool { return c.Form == calendar.Reference || c.Form == calendar.Text }

// one is the one string for a text, if that is as short as words are.
func (w *words) one(s string) any {
	if len(s) > 40 {
		return w.keep(s)
	}
	known, ok := w.known[s]
	if !ok {
		s = w.keep(s)
		known = s
		w.known[s] = known
	}
	return known
}

// keep writes a text into the block.
func (w *words) keep(s string) string {
	if len(s) > w.size {
		return s
	}
	if w.block.Len()+len(s) > w.block.Cap() {
		w.block = strings.Builder{}
		w.block.Grow(w.size)
	}
	from := w.block.Len()
	w.block.WriteString(s)
	return w.block.String()[from:]
}
