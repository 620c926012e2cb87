package state

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/past"
	"affiche/app/scene"
	"affiche/app/table"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/lawtest"
	"affiche/storage"
)

// furtherActs are what a person does beyond moving and editing what there is: see acts.
var furtherActs = map[string]func(*rapid.T, *calendar.Plan) (work.Act, error){
	"festival": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) { // dragged by its name
		days := rapid.IntRange(-3, 3).Draw(t, "days")
		return work.Regroup{Shift: work.Shift{Days: days}}.Act(plan, calendar.Ref{Type: calendar.TypeActivity, ID: id("fest")})
	},
	"row": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		to := rapid.SampledFrom([]scene.Share{{Kind: calendar.Training}, {Kind: calendar.Show}, {Status: calendar.Confirmed}, {Status: calendar.Enquiry}}).Draw(t, "row")
		return work.Regroup{Shift: someShift(t), To: to}.Act(plan, someRefs(t, plan, calendar.TypeEvent)...)
	},
	"tray": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		refs := someRefs(t, plan, calendar.TypeEvent)
		if len(refs) == 0 {
			return work.Act{}, nil
		}
		at := calendar.DayOf(2027, 10, 31).At(15 * rapid.IntRange(0, 20).Draw(t, "at"))
		return work.Placing{At: at, Place: calendar.Place{Space: id("loft")}, WholeDays: rapid.Bool().Draw(t, "whole days")}.Act(plan, refs[0].ID)
	},
	"place": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		var taking []calendar.Record
		for _, ref := range someRefs(t, plan, calendar.TypeEvent) {
			taking = append(taking, plan.Record(ref))
		}
		return work.NewPlace{Space: "Attic", Kind: calendar.Studio, Venue: id("fabrique")}.Act(plan, taking...)
	},
	"paste": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		var onto []calendar.ID
		for _, ref := range someRefs(t, plan, calendar.TypeEvent) {
			onto = append(onto, ref.ID)
		}
		r := table.Reader{Plan: plan, Language: "en", Languages: []string{"en"}, Today: calendar.DayOf(2027, 1, 2), Say: func(key string, args ...any) string { return assets.Say("en", key, args...) }}
		title, status := rapid.SampledFrom([]string{"Pasted", "Winds"}).Draw(t, "title"), rapid.SampledFrom([]string{"option", "confirmed"}).Draw(t, "status")
		return r.Paste([][]string{{title, status}, {title + " 2", status}}, []table.Column{table.Title, table.Status}, onto).Act, nil
	},
}

// bringBack makes it so again as some line of the history says that it was.
func (d *desk) bringBack(t *rapid.T) {
	d.Past(past.Question{}, storage.Point{}, 8, func(p past.Page) {
		var lines []past.Line
		for _, told := range p.Tellings {
			for _, l := range told.Lines {
				if l.CanComeBack() {
					lines = append(lines, l)
				}
			}
		}
		if len(lines) > 0 {
			d.BringBack(rapid.SampledFrom(lines).Draw(t, "line"))
		}
	})
	d.refusing()
}

// refusing forgets what was refused rather than failed.
func (d *desk) refusing() {
	var refused *work.Refused
	var faulty *work.Faulty
	if errors.As(d.failed, &refused) || errors.As(d.failed, &faulty) {
		d.failed = nil
	}
}

// hear takes in what was changed on a copy.
func (d *desk) hear(t *rapid.T, n int) {
	path := d.Season().File.Path() + fmt.Sprint(".", n, ".affiche")
	d.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		if err := f.SaveCopy(context.Background(), path, storage.CopyOptions{}); err != nil {
			return nil, err
		}
		other, err := storage.Open(path, storage.Options{Actor: "Boris", Device: "laptop"})
		if err != nil {
			return nil, err
		}
		_, err = other.Edit(storage.Label{Key: "label.edit"}, func(tx *storage.Tx) error {
			r, err := tx.Get(calendar.Ref{Type: calendar.TypeActivity, ID: id("kites")})
			if a, ok := r.(*calendar.Activity); ok && err == nil {
				a.Notes = rapid.SampledFrom([]string{"wind", "rain"}).Draw(t, "notes")
				err = tx.Put(a)
			}
			return errors.Join(err, tx.Put(&calendar.Activity{ID: calendar.NewID(), Kind: calendar.Show, Title: calendar.Texts{"en": "Theirs"}}))
		})
		if err = errors.Join(err, other.Close()); err != nil {
			return nil, err
		}
		m, err := work.Merge(f, path, false)
		return m.Touched, err
	}, nil)
}

// TestLawWhatIsSeenIsWhatIsKeptAlsoOfWhatOthersDo: whatever is done here, brought back from the past or taken in from a copy,
// undone and redone, the plan in memory, the one in the file, the one that another window shows which only reads, and the one
// that the journal makes again are equal.
func TestLawWhatIsSeenIsWhatIsKeptAlsoOfWhatOthersDo(t *testing.T) {
	lawtest.Check(t, 8, func(rt *rapid.T) {
		d := newDesk(rt)
		r := reading(t, rt, d)
		copies := 0
		steps := map[string]func(*rapid.T){
			"undo": func(*rapid.T) { d.Undo() }, "undo more": func(*rapid.T) { d.Undo() }, "redo": func(*rapid.T) { d.Redo() },
			"bring back": d.bringBack,
			"filter": func(t *rapid.T) {
				d.SetFilter(rapid.SampledFrom([]work.Filter{{}, {Statuses: []calendar.Status{calendar.Confirmed}}, {Text: "winds"}}).Draw(t, "filter"))
			},
			"merge": func(t *rapid.T) { d.hear(t, copies); copies++ },
			"": func(t *rapid.T) {
				var skipped *Skipped
				if d.failed != nil && !errors.Is(d.failed, storage.ErrNothing) && !errors.As(d.failed, &skipped) {
					t.Fatalf("failed: %v", d.failed)
				}
				d.failed = nil
				r.clock.tick()
				d.anew(t)
				seen := picture(d.Season().Plan)
				if kept := d.inFile(t); seen != kept {
					t.Fatalf("in memory:\n%s\nin the file:\n%s", seen, kept)
				}
				if read := picture(r.Season().Plan); seen != read {
					t.Fatalf("in memory:\n%s\nin the window that reads:\n%s", seen, read)
				}
			},
		}
		for _, known := range []map[string]func(*rapid.T, *calendar.Plan) (work.Act, error){acts, furtherActs} {
			for name, act := range known {
				steps[name] = func(t *rapid.T) {
					d.Do(func(plan *calendar.Plan) (work.Act, error) { return act(t, plan) }, func(err error) { d.refused = err }, nil)
				}
			}
		}
		rt.Repeat(steps)
		seen := picture(d.Season().Plan)
		if err := d.Season().File.Rebuild(); err != nil {
			rt.Fatal(err)
		}
		if rebuilt := d.inFile(rt); rebuilt != seen {
			rt.Fatalf("in memory:\n%s\nrebuilt:\n%s", seen, rebuilt)
		}
	})
}
