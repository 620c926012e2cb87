package past

import (
	"context"
	"slices"
	"strings"
	"time"

	"affiche/calendar"
	"affiche/storage"
)

// A Question is what part of the history somebody wants to read. Empty parts ask for all.
type Question struct {
	Records      []calendar.ID
	Type         calendar.Type
	Actor        string
	Since, Until time.Time
	Text         string // words that the change, or one of its lines, must have
}

// A Page is a part of the history, the newest first.
type Page struct {
	Tellings []Telling
	Next     storage.Point // where the next page begins; zero where there is none
}

// about reports that a question asks for a record.
func (q Question) about(ref calendar.Ref) bool {
	return (q.Type == "" || q.Type == ref.Type) && (len(q.Records) == 0 || slices.Contains(q.Records, ref.ID))
}

// mostLines is how many lines of a change are told at once: an import has thousands.
const mostLines = 12

// batch is how many changes are read at a time.
const batch = 100

// Read gives the page of about size changes that begins at a point, or at the newest where that is zero. With a text it
// reads on until it has found so many, or everything was read. It may be called from any goroutine.
func Read(ctx context.Context, f *storage.File, language string, q Question, from storage.Point, size int) (Page, error) {
	var p Page
	words := calendar.Words(q.Text)
	for p.Next = from; len(p.Tellings) < size; {
		if err := ctx.Err(); err != nil {
			return p, err
		}
		changes, err := f.History(storage.Query{
			Records: q.Records, Type: q.Type, Actor: q.Actor, Since: q.Since, Until: q.Until, Before: p.Next, Limit: batch,
		})
		if err != nil {
			return p, err
		}
		tellings, err := find(ctx, f, language, changes, q, words)
		if err != nil {
			return p, err
		}
		p.Tellings = append(p.Tellings, tellings...)
		if len(changes) < batch {
			p.Next = storage.Point{}
			break
		}
		p.Next = changes[batch-1].Point()
	}
	return p, nil
}

// find tells the changes that have words: all of them, or the lines that have them.
func find(ctx context.Context, f *storage.File, language string, changes []storage.Change, q Question, words []string) ([]Telling, error) {
	if len(words) == 0 {
		return tell(f, language, changes, q, mostLines)
	}
	var found []Telling
	for _, c := range changes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		tellings, err := tell(f, language, []storage.Change{c}, q, 0)
		if err != nil {
			return nil, err
		}
		t := tellings[0]
		if !t.has(words, language) {
			continue
		}
		t.Lines = narrowed(t.Said+" "+t.Actor, t.Lines, words, language)
		if len(t.Lines) > mostLines {
			t.Left, t.Lines = len(t.Lines), nil
		}
		found = append(found, t)
	}
	return found, nil
}

// narrowed are the lines that have words, together with those of their change; where none has them by itself, all lines.
func narrowed(head string, lines []Line, words []string, language string) []Line {
	var kept []Line
	for _, l := range lines {
		if has(head+" "+l.Sentence(language), words) {
			kept = append(kept, l)
		}
	}
	if len(kept) == 0 {
		return lines
	}
	return kept
}

// has reports that each of the words begins some word of the change.
func (t Telling) has(words []string, language string) bool {
	var said strings.Builder
	said.WriteString(t.Said + " " + t.Actor)
	for _, l := range t.Lines {
		said.WriteString(" " + l.Sentence(language))
	}
	return has(said.String(), words)
}

func has(text string, words []string) bool {
	said := " " + strings.Join(calendar.Words(text), " ")
	for _, w := range words {
		if !strings.Contains(said, " "+w) {
			return false
		}
	}
	return true
}
