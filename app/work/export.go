package work

import (
	"cmp"
	"context"
	"strings"
	"time"

	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

// An Export says which calendars to write, and where.
type Export struct {
	Questions []feed.Question
	Folder    string // each file is named as its question is
	File      string // instead of Folder: the file of the one question
	Say       feed.Say
	Now       time.Time
	Progress  func(done, of int) // called on the goroutine of the export; may be nil
}

// A Written is one calendar of an export.
type Written struct {
	Question feed.Question
	Path     string
	Events   int   // entries: dates, and the phases and calls of those who work on them
	Reach    Reach // of the dates that it asks about
	Changed  bool  // false: the file had these bytes already, and was left alone
}

// Exported is what came of an export.
type Exported struct {
	Files  []Written
	Reach  Reach          // of all of them together
	Change storage.Change // remembers what was issued; zero where nothing was new
	// Forgotten says why that could not be remembered: somebody else writes the programme. The calendars are written all the
	// same; an entry that leaves them before the next export then leaves without being cancelled.
	Forgotten error
	Doubtful  []Doubtful // dates that may not be what people mean, each once
}

// A Doubtful entry of a calendar has a time that clocks never show. It stands in the calendar all the same, at the time
// that it counts as.
type Doubtful struct {
	UID   string
	Title string
	Note
}

// Export answers questions and writes the calendars. All of them are first written beside their places, then what they
// issue is remembered in the programme, and then they take their places: whoever stops it, and wherever it fails, finds no
// half of a calendar. What is remembered cannot be stopped any more: ctx ends an export until then.
func (e Export) Export(ctx context.Context, file *storage.File) (Exported, error) {
	if file.Scenario() != "" {
		return Exported{}, refuse("scenario-not-published")
	}
	plan, err := file.Plan()
	if err != nil {
		return Exported{}, err
	}
	revisions, err := file.Revisions()
	if err != nil {
		return Exported{}, err
	}
	s := stage{}
	defer s.clear()
	done, answers, err := e.write(ctx, &s, plan, feed.Circumstances{Revisions: revisions.Of, Say: e.Say, Now: e.Now})
	if err != nil {
		return Exported{}, err
	}
	if err := done.remember(ctx, file, plan, answers); err != nil {
		return Exported{}, err
	}
	return done, s.place()
}

func (e Export) write(ctx context.Context, s *stage, plan *calendar.Plan, c feed.Circumstances) (done Exported, answers []feed.Calendar, err error) {
	done.Reach = ReachOf(plan, c.Now, e.Questions...)
	doubted := map[string]bool{}
	for i, q := range e.Questions {
		if err := ctx.Err(); err != nil {
			return done, nil, err
		}
		answer := feed.Answer(plan, q, c)
		path := e.path(q)
		changed, err := s.write(path, answer.Write)
		if err != nil {
			return done, nil, err
		}
		answers = append(answers, feed.Calendar{Question: q, Sayings: answer.Sayings}) // its entries are written
		done.doubt(answer.Entries, doubted)
		done.Files = append(done.Files, Written{q, path, len(answer.Entries), ReachOf(plan, c.Now, q), changed})
		if e.Progress != nil {
			e.Progress(i+1, len(e.Questions))
		}
	}
	return done, answers, nil
}

// doubt lists the entries with a time that clocks never show; one that several calendars show is told of once.
func (done *Exported) doubt(entries []feed.Entry, doubted map[string]bool) {
	for i := range entries {
		e := &entries[i]
		at, gap := never(e.When)
		if !gap || e.Standing == feed.Off || doubted[e.UID] {
			continue
		}
		doubted[e.UID] = true
		for _, note := range clockChange(at, calendar.Gap, e.When.Zone) {
			done.Doubtful = append(done.Doubtful, Doubtful{e.UID, e.Summary, note})
		}
	}
}

func (e Export) path(q feed.Question) string {
	if e.File != "" {
		return e.File
	}
	return e.Folder + pathSeparator + q.File + ".ics"
}

// remember keeps what was issued. It is no step of undo: what is published cannot be taken back so.
func (done *Exported) remember(ctx context.Context, file *storage.File, plan *calendar.Plan, answers []feed.Calendar) error {
	put, gone := feed.Remember(plan, file.Device(), answers...)
	if len(put)+len(gone) == 0 {
		return nil
	}
	if err := file.ReadOnly(); err != nil {
		done.Forgotten = err
		return nil
	}
	origin := storage.Origin{Kind: storage.Issuing}
	change, err := file.EditUntil(ctx, origin, storage.Label{Key: "work.label.export"}, func(tx *storage.Tx) error {
		for i := range put {
			if err := tx.Put(&put[i]); err != nil {
				return err
			}
		}
		for _, ref := range gone {
			if err := tx.Delete(ref); err != nil {
				return err
			}
		}
		return nil
	})
	done.Change = change
	return err
}

// Empty are the calendars in which nothing stands.
func (done Exported) Empty() (empty []Written) {
	for _, f := range done.Files {
		if f.Events == 0 {
			empty = append(empty, f)
		}
	}
	return empty
}

// Everything is the question for all that is public. Its calendar is called as the programme is.
func Everything() feed.Question {
	return feed.Question{Feed: calendar.Feed{Audience: calendar.ForPublic}, Key: "everything", File: "everything"}
}

// FeedName is what people call a calendar; those of a kind are called as the kind is.
func FeedName(lang string, q feed.Question) string {
	if words := q.Kinds.Words(); q.Name == "" && len(words) > 0 {
		return assets.Say(lang, "kind."+words[0])
	}
	return cmp.Or(q.Name, q.File)
}

// FeedNamed finds a calendar by its file's name or by its own, if only one has it.
func FeedNamed(all []feed.Question, name string, say func(feed.Question) string) (feed.Question, error) {
	var found []feed.Question
	for _, q := range all {
		if q.File == name {
			return q, nil
		}
		if strings.EqualFold(say(q), name) {
			found = append(found, q)
		}
	}
	switch len(found) {
	case 0:
		return feed.Question{}, refuse("no-such-feed", name)
	case 1:
		return found[0], nil
	}
	var files []string
	for _, q := range found {
		files = append(files, q.File)
	}
	return feed.Question{}, refuse("several-feeds", name, strings.Join(files, ", "))
}
