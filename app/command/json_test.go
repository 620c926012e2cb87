package command

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"affiche/calendar"
)

// keysOf lists the keys of a JSON object in their order.
func keysOf(t *testing.T, text string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	var keys []string
	if _, err := d.Token(); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key.(string))
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	return keys
}

// at reads the JSON at a path of keys and the numbers of list items.
func at(t *testing.T, text string, path ...any) string {
	t.Helper()
	raw := json.RawMessage(text)
	for _, step := range path {
		var err error
		switch step := step.(type) {
		case string:
			var o map[string]json.RawMessage
			err = json.Unmarshal(raw, &o)
			raw = o[step]
		case int:
			var l []json.RawMessage
			if err = json.Unmarshal(raw, &l); err == nil && step < len(l) {
				raw = l[step]
			}
		}
		if err != nil || raw == nil {
			t.Fatalf("no %v in %s", path, text)
		}
	}
	return string(raw)
}

// aDate makes a season with one date and gives the date's id.
func aDate(t *testing.T, d *desk, fields ...string) (id string) {
	t.Helper()
	d.must("new", "s.affiche", "--zone", "Europe/Ljubljana")
	activity := made(t, d.must("add", "s.affiche", "activity", "kind=show", "title=Winds", "title.fr=Vents", "tags=a,b", "--json"))
	return made(t, d.must(append([]string{"add", "s.affiche", "event", "activity=" + activity, "--json"}, fields...)...))
}

func made(t *testing.T, text string) string {
	t.Helper()
	return strings.Trim(at(t, text, "record", "id"), `"`)
}

func TestATimeIsLocalWithZoneAndInstant(t *testing.T) {
	for _, c := range []struct{ fields, start, end string }{
		{
			"start=2027-08-25T22:00 end=2027-08-26T00:15",
			`{"local":"2027-08-25T22:00","zone":"Europe/Ljubljana","utc":"2027-08-25T20:00:00Z"}`,
			`{"local":"2027-08-26T00:15","zone":"Europe/Ljubljana","utc":"2027-08-25T22:15:00Z"}`,
		},
		{"start=2027-04-01 end=2027-04-15", `{"day":"2027-04-01"}`, `{"day":"2027-04-15"}`},
		{
			"start=2027-10-31T02:30 end=2027-10-31T02:45 fold=2",
			`{"local":"2027-10-31T02:30","zone":"Europe/Ljubljana","utc":"2027-10-31T00:30:00Z","fold":0}`,
			`{"local":"2027-10-31T02:45","zone":"Europe/Ljubljana","utc":"2027-10-31T01:45:00Z","fold":1}`,
		},
		{
			"start=2027-03-28T02:30 end=2027-03-28T05:00",
			`{"local":"2027-03-28T02:30","zone":"Europe/Ljubljana","utc":"2027-03-28T01:30:00Z","gap":true}`,
			`{"local":"2027-03-28T05:00","zone":"Europe/Ljubljana","utc":"2027-03-28T03:00:00Z"}`,
		},
		{
			"start=2027-03-28T02:30 end=2027-03-28T03:30",
			`{"local":"2027-03-28T02:30","zone":"Europe/Ljubljana","utc":"2027-03-28T01:30:00Z","gap":true}`,
			`{"local":"2027-03-28T03:30","zone":"Europe/Ljubljana","utc":"2027-03-28T02:30:00Z"}`,
		},
		{
			"start=2027-08-25T22:00 end=2027-08-25T23:00 zone=Africa/Tunis",
			`{"local":"2027-08-25T22:00","zone":"Africa/Tunis","utc":"2027-08-25T21:00:00Z"}`,
			`{"local":"2027-08-25T23:00","zone":"Africa/Tunis","utc":"2027-08-25T22:00:00Z"}`,
		},
		{"title=open", `null`, `null`},
	} {
		t.Run(c.fields, func(t *testing.T) {
			d := newDesk(t)
			aDate(t, d, strings.Fields(c.fields)...)
			out := d.must("list", "s.affiche", "event", "--json")
			if got := at(t, out, "event", 0, "start"); got != c.start {
				t.Errorf("start is %s, want %s", got, c.start)
			}
			if got := at(t, out, "event", 0, "end"); got != c.end {
				t.Errorf("end is %s, want %s", got, c.end)
			}
		})
	}
}

func TestAListHasEveryFieldOfEveryRecord(t *testing.T) {
	d := newDesk(t)
	aDate(t, d, "start=2027-08-25T22:00", "end=2027-08-26T00:15")
	out := d.must("list", "s.affiche", "event", "--json")
	want := strings.Fields("id activity run start end zone fold whole_days venue space title text status occasion access subject_to locked " +
		"announce_from reason cost_amount cost_currency moved_to capacity expected website source notes")
	if got := keysOf(t, at(t, out, "event", 0)); !slices.Equal(got, want) {
		t.Errorf("an event has\n%v, want\n%v", got, want)
	}
	activity := d.must("list", "s.affiche", "activity", "--json")
	for field, want := range map[string]string{
		"title": `{"en":"Winds","fr":"Vents"}`, "tags": `["a","b"]`, "languages": `[]`, "lead": `null`, "duration": `0`, "notes": `""`,
	} {
		if got := at(t, activity, "activity", 0, field); got != want {
			t.Errorf("%s is %s, want %s", field, got, want)
		}
	}
	if got := d.must("list", "s.affiche", "hold", "--json"); got != `{"hold":[]}`+"\n" {
		t.Errorf("no hold is %s", got)
	}
}

func TestAHoldOverWholeDaysKeepsTheHourOfItsExpiry(t *testing.T) {
	d := newDesk(t)
	d.must("new", "s.affiche", "--zone", "Europe/Ljubljana")
	company := made(t, d.must("add", "s.affiche", "company", "name=Winds", "--json"))
	d.must("add", "s.affiche", "hold", "company="+company, "start=2027-08-20", "end=2027-08-23", "until=2027-05-31T18:00")
	out := d.must("list", "s.affiche", "hold", "--json")
	for field, want := range map[string]string{
		"start": `{"day":"2027-08-20"}`, "end": `{"day":"2027-08-23"}`,
		"until": `{"local":"2027-05-31T18:00","zone":"Europe/Ljubljana","utc":"2027-05-31T16:00:00Z"}`,
	} {
		if got := at(t, out, "hold", 0, field); got != want {
			t.Errorf("%s is %s, want %s", field, got, want)
		}
	}
	text := d.must("list", "s.affiche", "hold")
	for _, want := range []string{"2027-08-20", "2027-08-22", "2027-05-31 18:00"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in\n%s", want, text)
		}
	}
}

func TestEveryFieldOfEveryKindOfRecordCanBeListed(t *testing.T) {
	d := newDesk(t)
	d.must("new", "s.affiche", "--sample")
	for _, kind := range calendar.Types() {
		out := d.must("list", "s.affiche", string(kind), "--json")
		if got := keysOf(t, out); !slices.Equal(got, []string{string(kind)}) {
			t.Errorf("%s lists %v", kind, got)
		}
		if at(t, out, string(kind)) == "[]" {
			continue
		}
		want := []string{"id"}
		for _, f := range calendar.Fields(kind) {
			want = append(want, f.Name)
		}
		if got := keysOf(t, at(t, out, string(kind), 0)); !slices.Equal(got, want) {
			t.Errorf("%s has %v, want %v", kind, got, want)
		}
		if text := d.must("list", "s.affiche", string(kind)); strings.Contains(text, "field.") || strings.ContainsAny(text, "\t\x1b") {
			t.Errorf("%s: %s", kind, text)
		}
	}
}

func TestInfoCountsTellsDaysAndVersion(t *testing.T) {
	d := newDesk(t)
	aDate(t, d, "start=2027-08-25T22:00", "end=2027-08-26T00:15")
	out := d.must("info", "s.affiche", "--json")
	if got := keysOf(t, out); !slices.Equal(got, []string{"programme", "schema", "counts", "from", "to", "integrity", "conflicts"}) {
		t.Errorf("info has %v", got)
	}
	for _, c := range []struct {
		path []any
		want string
	}{
		{[]any{"programme", "zone"}, `"Europe/Ljubljana"`},
		{[]any{"schema"}, `3`},
		{[]any{"counts", "event"}, `1`},
		{[]any{"counts", "venue"}, `0`},
		{[]any{"from"}, `{"day":"2027-08-25"}`},
		{[]any{"to"}, `{"day":"2027-08-26"}`},
		{[]any{"integrity"}, `"ok"`},
		{[]any{"conflicts"}, `0`},
	} {
		if got := at(t, out, c.path...); got != c.want {
			t.Errorf("%v is %s, want %s", c.path, got, c.want)
		}
	}
}

func TestHistoryTellsWhoDidWhatInTheLanguageAsked(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d)
	d.env["LANG"] = "fr_FR.UTF-8"
	for lang, want := range map[string]string{"": `"Add Winds"`, "en": `"Add Winds"`, "sl": `"Dodaj Winds"`} {
		args := []string{"history", "s.affiche", "--json", "--record", id}
		if lang != "" {
			args = append(args, "--lang", lang)
		}
		out := d.must(args...)
		if got := keysOf(t, at(t, out, "changes", 0)); !slices.Equal(got, strings.Fields("id at actor device kind label key args ops values")) {
			t.Errorf("a change has %v", got)
		}
		for path, want := range map[string]string{
			"label": want, "key": `"label.add"`, "args": `["Winds"]`, "ops": `1`, "kind": `"edit"`, "actor": `"Ana"`,
			"at": `{"local":"2026-11-02T10:03","zone":"Europe/Ljubljana","utc":"2026-11-02T09:03:00Z"}`,
		} {
			if got := at(t, out, "changes", 0, path); got != want {
				t.Errorf("%s: %s is %s, want %s", lang, path, got, want)
			}
		}
	}
}

// Clocks are put forward from 02:00 to 03:00 then: the date stands in its calendars, and people are told.
func TestAnExportTellsOfADateThatClocksNeverShow(t *testing.T) {
	d := newDesk(t)
	first := aDate(t, d, "start=2027-03-28T02:30", "end=2027-03-28T03:30", "status=confirmed")
	d.must("copy", "s.affiche", first, "--by", "1w")
	out := d.must("export", "s.affiche", "--all", "--to", "calendars", "--json")
	if got := at(t, out, "problems", 0, "key"); got != `"work.note.gap"` {
		t.Errorf("told: %s", got)
	}
	if got := at(t, out, "problems"); strings.Count(got, "uid") != 1 {
		t.Errorf("it is told of more than once, or of what is plain: %s", got)
	}
	if files := at(t, out, "files"); strings.Count(files, `"events":2,`) != strings.Count(files, `"path"`) {
		t.Errorf("a date is missing: %s", files)
	}
	_, errs, status := d.call("export", "s.affiche", "--format", "ics", "--to", "all.ics")
	if status != 0 || strings.Count(errs, "\n") != 1 || !strings.HasPrefix(errs, "affiche: Winds: Clocks in Europe/Ljubljana never show 2027-03-28T02:30") {
		t.Errorf("status %d, said %q", status, errs)
	}
}

func TestHistoryTellsEachValueBeforeAndAfter(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d)
	d.must("set", "s.affiche", id, "status=option", "title.fr=Vents")
	out := d.must("history", "s.affiche", "--json", "--record", id, "--limit", "1")
	for want, path := range map[string][]any{
		`"` + id + `"`:        {"record"},
		`"event"`:             {"type"},
		`"changed"`:           {"deed"},
		`"status"`:            {"unit"},
		`{"status":"idea"}`:   {"before"},
		`{"status":"option"}`: {"after"},
		`false`:               {"redacted"},
	} {
		if got := at(t, out, append([]any{"changes", 0, "values", 1}, path...)...); got != want {
			t.Errorf("%v is %s, want %s", path, got, want)
		}
	}
	if got := at(t, out, "changes", 0, "values", 0, "before"); got != `{"title.fr":null}` {
		t.Errorf("no title is %s", got)
	}
	if got := at(t, d.must("history", "s.affiche", "--json", "--limit", "1"), "changes", 0, "values", 1, "text"); !strings.Contains(got, "Status: idea → option") {
		t.Errorf("it says %s", got)
	}
}

func TestChangesAnswerWithRecordChangeAndNotes(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d)
	out := d.must("set", "s.affiche", id, "start=2027-03-28T02:30", "end=2027-03-28T04:00", "--json")
	if got := keysOf(t, out); !slices.Equal(got, []string{"record", "change", "notes"}) {
		t.Errorf("set answers %v", got)
	}
	if got := at(t, out, "notes", 0, "key"); got != `"work.note.gap"` {
		t.Errorf("noted %s", got)
	}
	if again := d.must("set", "s.affiche", id, "end=2027-03-28T04:00", "--json"); at(t, again, "change") != "null" {
		t.Errorf("nothing changed: %s", again)
	}
	undone := d.must("undo", "s.affiche", "--json")
	if got := keysOf(t, undone); !slices.Equal(got, []string{"change", "of", "skipped"}) {
		t.Errorf("undo answers %v", got)
	}
	if at(t, undone, "change", "kind") != `"undo"` || at(t, undone, "of", "key") != `"label.set"` {
		t.Errorf("undo answers %s", undone)
	}
}

func TestUndoAndRedoBringEachStateBack(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d, "start=2027-08-25T22:00", "end=2027-08-26T00:15")
	var states []string
	steps := []string{"status=option", "title.sl=Vetrovi", "start=2027-08-25T21:00", "expected=90", "announce_from=2027-06-01"}
	for _, typed := range steps {
		states = append(states, d.must("list", "s.affiche", "event", "--json"))
		d.must("set", "s.affiche", id[:18], typed)
	}
	last := d.must("list", "s.affiche", "event", "--json")
	for i := len(steps) - 1; i >= 0; i-- {
		d.must("undo", "s.affiche")
		if got := d.must("list", "s.affiche", "event", "--json"); got != states[i] {
			t.Fatalf("before %s it was\n%s, now\n%s", steps[i], states[i], got)
		}
	}
	for range steps {
		d.must("redo", "s.affiche")
	}
	if got := d.must("list", "s.affiche", "event", "--json"); got != last {
		t.Errorf("at last it was\n%s, now\n%s", last, got)
	}
	if out, _, status := d.call("redo", "s.affiche", "--json"); status != no || out != `{"change":null,"of":null,"skipped":[]}`+"\n" {
		t.Errorf("nothing to redo: %d %s", status, out)
	}
}

func TestTheSampleSeasonIsMadeAndPublished(t *testing.T) {
	d := newDesk(t)
	if got := at(t, d.must("new", "s.affiche", "--sample", "--json"), "counts", "partner"); got != "7" {
		t.Errorf("%s partners", got)
	}
	if _, errs, status := d.call("new", "t.affiche", "--sample", "--zone", "Europe/Rome"); status != wrong {
		t.Errorf("a zone for the sample, which has its own: %d %s", status, errs)
	}
	if _, _, status := d.call("undo", "s.affiche"); status != no {
		t.Errorf("undo takes the sample away: %d", status)
	}
	before := d.must("feeds", "s.affiche", "--json")
	out := d.must("export", "s.affiche", "--all", "--to", "out", "--json")
	if got := keysOf(t, at(t, out, "files", 0)); !slices.Equal(got, strings.Fields("path feed name events changed dates")) {
		t.Errorf("a file has %v", got)
	}
	if got := keysOf(t, at(t, before, "feeds", 0)); !slices.Equal(got, strings.Fields("name audience events feed")) {
		t.Errorf("a feed has %v", got)
	}
	var asked struct{ Feeds []struct{ Feed string } }
	var answered struct{ Files []struct{ Feed, Path string } }
	if err := errors.Join(json.Unmarshal([]byte(before), &asked), json.Unmarshal([]byte(out), &answered)); err != nil {
		t.Fatal(err)
	}
	if len(asked.Feeds) != len(answered.Files) {
		t.Fatalf("%d calendars, %d files", len(asked.Feeds), len(answered.Files))
	}
	for i, f := range answered.Files {
		if f.Feed != asked.Feeds[i].Feed || f.Path != filepath.Join("out", f.Feed+".ics") {
			t.Errorf("%s is written as %s", asked.Feeds[i].Feed, f.Path)
		}
	}
	if again := d.must("export", "s.affiche", "--all", "--to", "out", "--json"); strings.Contains(again, `"changed":true`) {
		t.Error("a second export changes files")
	}
}
