package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
)

// held is a runner whose work beside the window's thread waits until it is let go, in any order.
type held struct {
	state.Inline
	waiting []func()
}

func (h *held) Go(f func()) { h.waiting = append(h.waiting, f) }

func (h *held) let() {
	for len(h.waiting) > 0 {
		next := h.waiting[0]
		h.waiting = h.waiting[1:]
		next()
	}
}

// letLastFirst lets go what waits, as if what was begun last were the fastest.
func (h *held) letLastFirst() {
	for len(h.waiting) > 0 {
		last := h.waiting[len(h.waiting)-1]
		h.waiting = h.waiting[:len(h.waiting)-1]
		last()
	}
}

// folder is one with files and folders of some names; those of folders end in a slash.
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		path := filepath.Join(dir, name)
		if strings.HasSuffix(name, "/") {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
		} else if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// listed are the names in the picker's list that are in sight.
func listed(w *window) string {
	names := []string{}
	for _, o := range objects(w) {
		if r, ok := o.(*fileRow); ok {
			names = append(names, r.name.Text())
		}
	}
	return strings.Join(names, " ")
}

// listIn is the list of the dialog.
func listIn(t *testing.T, w *window) *control.List {
	t.Helper()
	for _, o := range objects(w) {
		if l, ok := o.(*control.List); ok {
			return l
		}
	}
	t.Fatal("there is no list")
	return nil
}

func TestThePickerListsFoldersFirstAndOnlyWhatCanBeChosen(t *testing.T) {
	w := bare(t)
	dir := folder(t, "b.affiche", "A.affiche", "notes.txt", ".hidden.affiche", ".git/", "winter/", "Archive/", "b.affiche.backups/", "b.affiche.lock", "b.affiche-shm", "b.affiche-wal", "x.ics", "y.XML")
	w.options.Documents = dir
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it", ends: []string{extension}})
	if got := listed(w); got != "Archive winter A.affiche b.affiche" {
		t.Errorf("of files it lists %s", got)
	}
	w.dismiss()
	w.pick(picking{title: "window.pick.export", press: "window.pick.export-here", folder: true})
	if got := listed(w); got != "Archive winter" {
		t.Errorf("of folders it lists %s", got)
	}
	w.dismiss()
	w.pick(picking{title: "window.pick.import", press: "window.pick.look", ends: scheduleEnds})
	if got := listed(w); got != "Archive winter notes.txt x.ics y.XML" {
		t.Errorf("of schedules it lists %s", got)
	}
}

func TestTheFolderThatWasAskedForLastIsShownHoweverLongAnotherTakes(t *testing.T) {
	r := &held{}
	w := bareOn(t, r)
	w.options.Documents = folder(t)
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it"})
	r.let()
	slow, fast := folder(t, "slow.affiche"), folder(t, "fast.affiche")
	where := entryWith(t, w, w.options.Documents)
	for _, dir := range []string{slow, fast} {
		where.SetText(dir)
		where.OnCommit(dir)
	}
	r.letLastFirst()
	if got := listed(w); got != "fast.affiche" || where.Text != fast {
		t.Errorf("it lists %s of %s", got, where.Text)
	}
}

func TestWhatWasCancelledIsNotTakenAfterAll(t *testing.T) {
	r := &held{}
	w := bareOn(t, r)
	w.options.Documents = folder(t, "season.affiche")
	taken := ""
	w.pick(picking{
		title: "window.pick.open", press: "window.pick.open-it", name: "season.affiche", done: func(path string) { taken = path },
	})
	r.let()
	test.Tap(w.dialog.first)
	press(t, w, "Cancel")
	r.let()
	if taken != "" || w.dialog != nil {
		t.Errorf("taken: %q", taken)
	}
}

func TestAFolderThatIsNotThereIsSaidAndTheLastOneStays(t *testing.T) {
	w := bare(t)
	w.options.Documents = folder(t, "season.affiche")
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it"})
	where := entryWith(t, w, w.options.Documents)
	where.SetText(filepath.Join(w.options.Documents, "gone"))
	where.OnCommit(where.Text)
	if got := listed(w); got != "season.affiche" {
		t.Errorf("it lists %s", got)
	}
	says(t, w, "It is not there.")
}

func TestAFileIsChosenByItsRowAndTakenByPressingItAgain(t *testing.T) {
	w := bare(t)
	w.options.Documents = folder(t, "season.affiche", "winter/")
	taken := ""
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it", done: func(path string) { taken = path }})
	list := listIn(t, w)
	list.Select(1)
	if entryWith(t, w, "season.affiche"); taken != "" {
		t.Errorf("one press takes %q", taken)
	}
	list.Select(1)
	if taken != filepath.Join(w.options.Documents, "season.affiche") || w.dialog != nil {
		t.Errorf("taken: %q", taken)
	}
}

func TestReturnTakesAWholePathThatWasTyped(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		picking     picking
		taken       string // below the folder; "" is nothing yet
	}{
		{"a programme", "winter/season.affiche", picking{ends: []string{extension}}, "winter/season.affiche"},
		{"a schedule", "x.ics", picking{ends: scheduleEnds}, "x.ics"},
		{"a folder only leads there", "winter", picking{ends: []string{extension}}, ""},
		{"a folder to export to", "winter", picking{folder: true, name: "Calendars"}, "winter/Calendars"},
		{"one that has to be made", "winter/feeds", picking{folder: true, name: "Calendars"}, "winter/feeds"},
		{"nothing", "gone/x.ics", picking{ends: scheduleEnds}, ""},
		{"a name that there is already", "x.ics", picking{save: true}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &held{}
			w := bareOn(t, r)
			dir := folder(t, "x.ics", "winter/")
			if err := os.WriteFile(filepath.Join(dir, "winter", "season.affiche"), nil, 0o600); err != nil {
				t.Fatal(err)
			}
			w.options.Documents = dir
			taken := ""
			c.picking.title, c.picking.press = "window.pick.open", "window.pick.open-it"
			c.picking.done = func(path string) { taken = path }
			w.pick(c.picking)
			r.let()
			where := entryWith(t, w, dir)
			where.SetText(filepath.Join(dir, filepath.FromSlash(c.typed)))
			where.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			r.let()
			want := ""
			if c.taken != "" {
				want = filepath.Join(dir, filepath.FromSlash(c.taken))
			}
			if taken != want || (w.dialog == nil) != (want != "") {
				t.Errorf("taken: %q, want %q", taken, want)
			}
		})
	}
}
