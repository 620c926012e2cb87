package work_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

// readers runs the three independent readers of icscheck over calendars.
func readers(t *testing.T, args ...string) string {
	t.Helper()
	tool := os.Getenv("AFFICHE_ICSCHECK")
	if tool == "" {
		tool = filepath.Join("..", "..", "..", "shared", "tools", "icscheck", "icscheck")
	}
	if _, err := os.Stat(tool); err != nil {
		t.Skip("icscheck is not here (set AFFICHE_ICSCHECK)")
	}
	out, err := exec.Command(tool, args...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 2 {
		t.Skipf("icscheck cannot run here: %s", exit.Stderr)
	}
	if err != nil {
		t.Errorf("icscheck: %v\n%s", err, out)
	}
	return string(out)
}

// seasons are programmes with many dates: the sample, and a real festival where the data is at hand.
func seasons(t *testing.T) map[string]*storage.File {
	t.Helper()
	dir := t.TempDir()
	files := map[string]*storage.File{}
	make := func(name string, n work.NewProgramme) *storage.File {
		f, err := work.New(filepath.Join(dir, name+".affiche"), n, storage.Options{Actor: "Ana", Device: "desk"})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := f.Close(); err != nil {
				t.Error(err)
			}
		})
		files[name] = f
		return f
	}
	make("sample", work.NewProgramme{Sample: true})
	f := make("festival", work.NewProgramme{Name: "Festival", Zone: "Europe/London", Language: "en"})
	schedule := published(t, "emf-2024/schedule.json")
	plan, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := work.Import(t.Context(), f, plan, []calendar.Schedule{schedule}, work.ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	return files
}

// A sighting is what a reader says of one event.
type sighting struct{ UID, Start, End string }

func TestEveryReaderSeesEachDateOfASeasonWhenItIs(t *testing.T) {
	for name, file := range seasons(t) {
		plan, err := file.Plan()
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "all.ics")
		x := work.Export{Questions: []feed.Question{work.Everything()}, File: path, Say: assets.Say, Now: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)}
		if _, err := x.Export(context.Background(), file); err != nil {
			t.Fatal(err)
		}
		ours := ownSightings(t, path)
		for id, seen := range ours {
			if e := plan.Events.At(calendar.ID(id)); e == nil || truth(e.When) != seen {
				t.Errorf("%s: %s is written as %v", name, id, seen)
			}
		}
		counts := map[string]int{}
		for line := range strings.Lines(readers(t, "--events", path)) {
			var s struct {
				Reader string
				sighting
			}
			if err := json.Unmarshal([]byte(line), &s); err != nil {
				t.Fatal(err)
			}
			id, _, _ := strings.Cut(s.UID, "@")
			if want := ours[id]; want != s.span() {
				t.Errorf("%s: %s sees %s as %v, we as %v", name, s.Reader, id, s.span(), want)
			}
			counts[s.Reader]++
		}
		for reader, n := range counts {
			if n != len(ours) {
				t.Errorf("%s: %s sees %d dates, we %d", name, reader, n, len(ours))
			}
		}
		t.Logf("%s: %d dates, seen by %d readers", name, len(ours), len(counts))
	}
}

// span is the start and end of a sighting.
func (s sighting) span() [2]string { return [2]string{s.Start, s.End} }

// truth is when a date is, as the readers say it.
func truth(w calendar.When) [2]string {
	if w.WholeDays {
		return [2]string{w.Start.Day().String(), w.End.Day().String()}
	}
	span, _ := w.Span()
	return [2]string{span.Start.Time().Format(time.RFC3339), span.End.Time().Format(time.RFC3339)}
}

// ownSightings reads a calendar with our own reader.
func ownSightings(t *testing.T, path string) map[string][2]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := feed.ReadSchedule(b)
	if err != nil || len(s.Refused) > 0 {
		t.Fatal(err, s.Refused)
	}
	seen := map[string][2]string{}
	for _, item := range s.Items {
		id, _, _ := strings.Cut(item.Foreign, "@")
		seen[id] = truth(item.When)
	}
	return seen
}

// All of them take minutes: AFFICHE_READERS=all asks for that. Otherwise the first of each sort stands for its like.
func TestThreeReadersAreContentWithTheCalendarsOfASeason(t *testing.T) {
	for name, file := range seasons(t) {
		plan, err := file.Plan()
		if err != nil {
			t.Fatal(err)
		}
		x := work.Export{Questions: feed.Ready(plan), Folder: t.TempDir(), Say: assets.Say, Now: time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)}
		done, err := x.Export(context.Background(), file)
		if err != nil {
			t.Fatal(err)
		}
		var paths []string
		sorts := map[string]bool{}
		for _, f := range done.Files {
			sort, _, _ := strings.Cut(f.Question.File, "-")
			if !sorts[sort] || os.Getenv("AFFICHE_READERS") == "all" {
				paths = append(paths, f.Path)
			}
			sorts[sort] = true
		}
		readers(t, paths...)
		t.Logf("%s: %d of %d calendars", name, len(paths), len(done.Files))
	}
}
