package work

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

// printer exports one season again and again, an hour later each time.
type printer struct {
	t      *testing.T
	file   *storage.File
	folder string
	now    time.Time
	event  *calendar.Event
}

func newPrinter(t *testing.T) *printer {
	t.Helper()
	p := &printer{t: t, folder: t.TempDir(), now: time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC)}
	clock := func() time.Time { return p.now }
	n := NewProgramme{Name: "Season", Zone: "Europe/Ljubljana", Language: "en"}
	file, err := New(filepath.Join(t.TempDir(), "s.affiche"), n, storage.Options{Actor: "Ana", Device: "desk", Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	})
	p.file = file
	show := &calendar.Activity{ID: calendar.NewID(), Kind: calendar.Show, Title: calendar.Texts{"en": "Winds"}}
	venue := &calendar.Venue{ID: calendar.NewID(), Kind: calendar.House, Name: "Elektrarna"}
	p.event = &calendar.Event{
		ID: calendar.NewID(), Activity: show.ID, Status: calendar.Confirmed, Place: calendar.Place{Venue: venue.ID},
		When: calendar.When{
			Start: calendar.DayOf(2027, 8, 25).At(22 * 60), End: calendar.DayOf(2027, 8, 25).At(23 * 60),
			Zone: "Europe/Ljubljana",
		},
	}
	p.put(show, venue, p.event)
	return p
}

func (p *printer) put(records ...calendar.Record) {
	p.t.Helper()
	_, err := p.file.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *printer) export(ctx context.Context) (Exported, error) {
	p.t.Helper()
	p.now = p.now.Add(time.Hour)
	plan, err := p.file.Plan()
	if err != nil {
		p.t.Fatal(err)
	}
	return Export{Questions: feed.Ready(plan), Folder: p.folder, Say: assets.Say, Now: p.now}.Export(ctx, p.file)
}

func (p *printer) must() Exported {
	p.t.Helper()
	done, err := p.export(context.Background())
	if err != nil {
		p.t.Fatal(err)
	}
	return done
}

func (p *printer) kinds() string {
	p.t.Helper()
	b, err := os.ReadFile(filepath.Join(p.folder, "kind-show.ics"))
	if err != nil {
		p.t.Fatal(err)
	}
	return string(b)
}

func (p *printer) changes() int {
	p.t.Helper()
	history, err := p.file.History(storage.Query{})
	if err != nil {
		p.t.Fatal(err)
	}
	return len(history)
}

func TestAnExportWithoutAChangeWritesNothingAndRemembersNothing(t *testing.T) {
	p := newPrinter(t)
	first := p.must()
	if len(first.Files) != 2 || !first.Files[0].Changed || first.Change.IsZero() || first.Forgotten != nil {
		t.Fatalf("first: %+v", first)
	}
	before := p.kinds()
	second := p.must()
	for _, f := range second.Files {
		if f.Changed || f.Events != 1 {
			t.Errorf("again: %+v", f)
		}
	}
	if !second.Change.IsZero() || p.kinds() != before {
		t.Errorf("again it changed the programme or the file: %+v", second.Change)
	}
}

func TestAnExportIsNoStepOfUndo(t *testing.T) {
	p := newPrinter(t)
	p.must()
	if next, ok := p.file.NextUndo(); !ok || next.Key != "label.add" {
		t.Errorf("undo would take back %v", next)
	}
}

func TestWhatWasPublishedAndDeletedIsCancelledInTheNextExport(t *testing.T) {
	p := newPrinter(t)
	p.must()
	if _, err := p.file.Edit(storage.Label{Key: "label.delete"}, func(tx *storage.Tx) error { return tx.Delete(p.event.Ref()) }); err != nil {
		t.Fatal(err)
	}
	p.must()
	if text := p.kinds(); !strings.Contains(text, "STATUS:CANCELLED") || !strings.Contains(text, string(p.event.ID)) {
		t.Errorf("the calendar says\n%s", text)
	}
}

func TestAnExportThatIsStoppedLeavesNothing(t *testing.T) {
	p := newPrinter(t)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := p.export(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if left, err := os.ReadDir(p.folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if n := p.changes(); n != 2 {
		t.Errorf("the programme has %d changes", n)
	}
}

func TestAnExportThatIsStoppedTakesTheFoldersThatItMadeAway(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "kept"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := stage{}
	if _, err := s.write(filepath.Join(root, "a", "b", "c.ics"), func(w io.Writer) error { return errors.New("stopped") }); err == nil {
		t.Fatal("it was written")
	}
	s.clear()
	if left, err := os.ReadDir(root); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	s = stage{}
	if _, err := s.write(filepath.Join(root, "a", "c.ics"), func(w io.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if err := s.place(); err != nil {
		t.Fatal(err)
	}
	s.clear()
	if _, err := os.Stat(filepath.Join(root, "a", "c.ics")); err != nil {
		t.Errorf("what was written went, too: %v", err)
	}
}

func TestAnExportThatCannotBeWrittenKeepsTheOldCalendarsAndRemembersNothing(t *testing.T) {
	p := newPrinter(t)
	p.must()
	before := p.kinds()
	moved := *p.event
	moved.When = moved.When.MovedTo(calendar.DayOf(2027, 8, 26).At(22 * 60))
	p.put(&moved)
	venue := filepath.Join(p.folder, "venue-elektrarna.ics")
	if err := errors.Join(os.Remove(venue), os.Mkdir(venue, 0o755)); err != nil {
		t.Fatal(err)
	}
	changes := p.changes()
	if _, err := p.export(context.Background()); err == nil {
		t.Fatal("a folder was overwritten")
	}
	if p.changes() != changes {
		t.Error("it remembers what it did not publish")
	}
	if p.kinds() != before {
		t.Error("the other calendar changed all the same")
	}
	if left, err := filepath.Glob(filepath.Join(p.folder, ".affiche-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// fading is a context that ends once the calendars are written and before what they issue is remembered.
type fading struct {
	context.Context
	left int
}

func (f *fading) Err() error {
	if f.left--; f.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestAnExportThatCannotRememberWhatItIssuesPlacesNoFile(t *testing.T) {
	for asked := 2; ; asked++ { // it asks once before each of the two calendars
		p := newPrinter(t)
		_, err := p.export(&fading{context.Background(), asked})
		if err == nil {
			if asked == 2 {
				t.Fatal("nobody asked whether it is to remember")
			}
			return
		}
		if left, readErr := os.ReadDir(p.folder); readErr != nil || len(left) > 0 || !errors.Is(err, context.Canceled) {
			t.Errorf("after %d questions: %v, left behind %v, %v", asked, err, left, readErr)
		}
		if n := p.changes(); n != 2 {
			t.Errorf("after %d questions the programme has %d changes", asked, n)
		}
	}
}

func TestFilesAreAlikeOnlyWithTheSameBytes(t *testing.T) {
	long := bytes.Repeat([]byte("abcdefgh"), 20_000)
	other := bytes.Clone(long)
	other[len(other)-1] = 'x'
	for _, c := range []struct {
		a, b []byte
		want bool
	}{{nil, nil, true}, {long, long, true}, {long, other, false}, {long[:1<<16], long[:1<<16], true}, {[]byte("a"), []byte("b"), false}} {
		if same, err := equal(bytes.NewReader(c.a), bytes.NewReader(c.b)); same != c.want || err != nil {
			t.Errorf("%d and %d bytes: %v, %v", len(c.a), len(c.b), same, err)
		}
	}
}
