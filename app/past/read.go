package past

import (
	"context"
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

// mostLines is how many lines of a change are told: an import has thousands.
const mostLines = 40

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
		tellings, err := Tell(f, language, changes, mostLines)
		if err != nil {
			return p, err
		}
		for _, t := range tellings {
			if t.has(words, language) {
				p.Tellings = append(p.Tellings, t)
			}
		}
		if len(changes) < batch {
			p.Next = storage.Point{}
			break
		}
		p.Next = changes[batch-1].Point()
	}
	return p, nil
}

// has reports that each of the words begins some word of the change.
func (t Telling) has(words []string, language string) bool {
	if len(words) == 0 {
		return true
	}
	var said strings.Builder
	said.WriteString(" " + strings.Join(calendar.Words(t.Said+" "+t.Actor), " "))
	for _, l := range t.Lines {
		said.WriteString(" " + strings.Join(calendar.Words(l.Sentence(language)), " "))
	}
	for _, w := range words {
		if !strings.Contains(said.String(), " "+w) {
			return false
		}
	}
	return true
}
