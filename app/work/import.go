package work

import (
	"context"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// ImportOptions say what the files themselves may leave open.
type ImportOptions struct {
	Source string // the name of the source; "" takes the file's own
	Zone   string // for schedules that name none; "" takes the one given before, else the programme's
	DryRun bool   // count only, change nothing

	// SameAs names the source that told the same schedule before, under another name or in another format: dates that look
	// like its own are updated instead of doubled. "" goes by the schedule's own name; Anew makes it a source of its own even
	// where that is known.
	SameAs string
	Anew   bool

	// Progress tells how many of the records are written, at every hundredth of them, on the goroutine of the import. It may
	// be nil.
	Progress func(done, of int)
}

// Counts are what came of the records of one type, each counted once: moved beats changed.
type Counts struct{ New, Changed, Moved, Gone, Same int }

// Imported is what came of an import: above all of its events, and then of every type of record it touched.
type Imported struct {
	Counts
	Records map[calendar.Type]Counts
	Sources []string           // the names under which the schedules are remembered
	Dates   []TakenDate        // those that are not as before: in the order of the schedules, each followed by what is gone
	Refused []calendar.Refusal // items that stay out
	Odd     []OddTime          // items at times that clocks never show, with what is made of them
	Alike   []Likeness         // schedules that come in as new although most of their dates look like known ones
	Zone    string             // whose clocks are meant where an item names no zone
	// ZoneOpen tells that items needed a zone and no file names one. ZoneAssumed tells that nobody ever named one for the
	// source either: it is the programme's.
	ZoneOpen, ZoneAssumed bool
	Change                storage.Change // zero for a dry run, and where nothing differs
}

// An Outcome is what came of one event, in the word that counts and sentences use too ("import.moved").
type Outcome string

// The outcomes.
const (
	CameNew     Outcome = "new"
	CameChanged Outcome = "changed"
	CameMoved   Outcome = "moved"
	WentAway    Outcome = "gone"
	CameAgain   Outcome = "same"
)

// A TakenDate is one event of an import: what its source says now, and said before.
type TakenDate struct {
	Outcome       Outcome
	Event         calendar.ID
	Title         string
	When, WhenWas calendar.When
	Room, RoomWas string
	Differs       []Difference // what else the source changed
}

func (i *Imported) note(d TakenDate) {
	switch d.Outcome {
	case CameNew:
		i.New++
	case CameChanged:
		i.Changed++
	case CameMoved:
		i.Moved++
	case WentAway:
		i.Gone++
	case CameAgain:
		i.Same++
		return
	}
	i.Dates = append(i.Dates, d)
}

// Import takes schedules in, one after the other and all in one change: new items become activities with one event each,
// what their sources changed since the last import is changed, what they dropped is cancelled. What a person edited stays
// as long as the source does not change the same. Where ctx ends before all of it is in the file, nothing is changed.
func Import(ctx context.Context, file *storage.File, plan *calendar.Plan, schedules []calendar.Schedule, o ImportOptions) (Imported, error) {
	if _, err := calendar.Zone(o.Zone); o.Zone != "" && err != nil {
		return Imported{}, &Refused{Key: "import.no-such-zone", Args: []any{o.Zone}, Err: err}
	}
	t := newTaking(plan)
	for _, s := range schedules {
		if err := t.take(ctx, s, o); err != nil {
			return Imported{}, err
		}
	}
	differing := t.settle()
	t.imported.Records[calendar.TypeEvent] = t.imported.Counts
	if o.DryRun || len(differing) == 0 {
		return t.imported, nil
	}
	label := storage.Label{Key: "label.import", Args: []string{strings.Join(t.imported.Sources, ", ")}}
	change, err := file.EditUntil(ctx, storage.Origin{Kind: storage.Import}, label, func(tx *storage.Tx) error {
		return writeAll(tx, differing, o.Progress)
	})
	if err != nil {
		return Imported{}, err
	}
	t.imported.Change = change
	return t.imported, nil
}

func writeAll(tx *storage.Tx, differing []touched, progress func(done, of int)) error {
	told := 0
	for i, d := range differing {
		var err error
		if d.record == nil {
			err = tx.Delete(d.ref)
		} else {
			err = tx.Put(d.record)
		}
		if err != nil {
			return err
		}
		if part := 100 * (i + 1) / len(differing); progress != nil && part > told {
			told = part
			progress(i+1, len(differing))
		}
	}
	return nil
}
