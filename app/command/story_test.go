package command

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// A desk is where a test calls the program: a folder of its own, a clock that stands at one minute more with each call.
type desk struct {
	t     testing.TB
	calls int
	env   map[string]string
}

func newDesk(t *testing.T) *desk {
	t.Chdir(t.TempDir())
	return &desk{t: t, env: map[string]string{"LANG": "en_GB.UTF-8"}}
}

// call runs one command line and gives what it printed, and its status.
func (d *desk) call(args ...string) (stdout, stderr string, status int) {
	d.calls++
	var out, errs bytes.Buffer
	status = Run(context.Background(), args, Host{
		Stdout: &out, Stderr: &errs, Getenv: func(name string) string { return d.env[name] },
		Now:     func() time.Time { return time.Date(2026, 11, 2, 9, d.calls, 0, 0, time.UTC) },
		Version: "1.2.3", Actor: "Ana", Device: cmp.Or(d.env["DEVICE"], "desk"), Zone: "Europe/Ljubljana",
	})
	return out.String(), errs.String(), status
}

// must runs a command that is to succeed.
func (d *desk) must(args ...string) string {
	d.t.Helper()
	out, errs, status := d.call(args...)
	if status != 0 {
		d.t.Fatalf("%v: status %d: %s", args, status, errs)
	}
	return out
}

// TestStories plays the files of testdata: after "$ affiche …" stands what that call prints, standard error after "! ", a
// status that is not 0 in brackets. Ids are #1, #2 … as they first appear, and can be typed so. AFFICHE_GOLDEN=write writes
// the stories anew.
func TestStories(t *testing.T) {
	stories, err := filepath.Glob("testdata/*.story")
	if err != nil || len(stories) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, name := range stories {
		path, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(name), ".story"), func(t *testing.T) { playStory(t, path) })
	}
}

func playStory(t *testing.T, path string) {
	written, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	played := newDesk(t).play(string(written))
	if os.Getenv("AFFICHE_GOLDEN") == "write" {
		if err := os.WriteFile(path, []byte(played), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	was, is := strings.Split(string(written), "\n"), strings.Split(played, "\n")
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) || was[i] != is[i] {
			t.Fatalf("line %d differs.\nwritten:\n%s\nplayed:\n%s", i+1, around(was, i), around(is, i))
		}
	}
}

func around(lines []string, i int) string {
	return strings.Join(lines[min(i, len(lines)):min(i+8, len(lines))], "\n")
}

var uuids = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// play runs every call of a story and gives the story as it went.
func (d *desk) play(story string) string {
	var b strings.Builder
	ids := map[string]string{} // "#1" → id
	names := map[string]string{}
	for line := range strings.SplitSeq(story, "\n") {
		if strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "% ") {
			b.WriteString(line + "\n")
			d.prepare(line)
		}
		typed, ok := strings.CutPrefix(line, "$ affiche")
		if !ok {
			continue
		}
		out, errs, status := d.call(words(typed, ids)...)
		for _, id := range uuids.FindAllString(out+errs, -1) {
			if names[id] == "" {
				names[id] = fmt.Sprintf("#%d", len(names)+1)
				ids[names[id]] = id
			}
		}
		b.WriteString(line + "\n" + out)
		if errs != "" {
			b.WriteString("! " + errs)
		}
		if status != 0 {
			fmt.Fprintf(&b, "[%d]\n", status)
		}
		b.WriteString("\n")
	}
	told := strings.TrimRight(uuids.ReplaceAllStringFunc(b.String(), func(id string) string {
		return cmp.Or(names[id], id)
	}), "\n") + "\n"
	return shortened.ReplaceAllString(told, "·  ")
}

// shortened are beginnings of ids in tables, and the head of their column: both are new in every run.
var shortened = regexp.MustCompile(`(?m)(\b0[0-9a-f]{7}(-[0-9a-f]+)*|^id) +`)

// prepare sets what "% NAME=VALUE" asks of the environment, writes the file that "% file NAME: TEXT" describes, and copies
// one for "% copy FROM TO". "% rows NAME: A | B" writes a file with a line for each part.
func (d *desk) prepare(line string) {
	word, ok := strings.CutPrefix(line, "% ")
	if !ok {
		return
	}
	if file, ok := strings.CutPrefix(word, "rows "); ok {
		word = "file " + strings.ReplaceAll(file, " | ", "\n") + "\n"
	}
	if file, ok := strings.CutPrefix(word, "file "); ok {
		name, text, _ := strings.Cut(file, ": ")
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			d.t.Fatal(err)
		}
		return
	}
	if files, ok := strings.CutPrefix(word, "copy "); ok {
		from, to, _ := strings.Cut(files, " ")
		copyFile(d.t, from, to)
		return
	}
	name, value, _ := strings.Cut(word, "=")
	d.env[name] = value
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

// words splits a command line at spaces outside of single quotes, and puts ids in the place of their names.
func words(line string, ids map[string]string) []string {
	var args []string
	for _, word := range regexp.MustCompile(`('[^']*'|[^ '])+`).FindAllString(line, -1) {
		word = strings.ReplaceAll(word, "'", "")
		args = append(args, regexp.MustCompile(`#\d+`).ReplaceAllStringFunc(word, func(name string) string {
			if id, ok := ids[name]; ok {
				return id
			}
			return name
		}))
	}
	return args
}
