package app

import (
	"os"
	"path/filepath"
	"strings"

	"affiche/app/work"
	"affiche/storage"
)

// extension is how programme files end.
const extension = ".affiche"

// askOpen lets a person choose a programme file.
func (w *window) askOpen() {
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it", ends: []string{extension}, done: w.openAny})
}

// openAny opens a programme; anything else is taken in as a schedule from elsewhere, into a new programme where none is open.
func (w *window) openAny(path string) {
	if !strings.EqualFold(filepath.Ext(path), extension) {
		w.takeIn(path)
		return
	}
	w.state.Open(path)
}

// openSample opens the invented season; it is made the first time.
func (w *window) openSample() {
	path := filepath.Join(w.documents(), "season-2027"+extension)
	if _, err := os.Stat(path); err == nil {
		w.state.Open(path)
		return
	}
	w.state.Create(path, work.NewProgramme{Sample: true})
}

// documents is the folder where a person would look for a new file.
func (w *window) documents() string {
	if w.options.Documents != "" {
		return w.options.Documents
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// fileName makes a file's name of a title.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, title)
	if name = strings.Trim(name, " .-"); name == "" {
		name = "season"
	}
	return name + extension
}

// askCopy saves the season under another name; the one that is open stays open.
func (w *window) askCopy() {
	season := w.state.Season()
	stem := strings.TrimSuffix(filepath.Base(season.File.Path()), filepath.Ext(season.File.Path()))
	w.pick(picking{
		title: "window.pick.copy", press: "window.pick.save", save: true, name: w.state.Say("window.copy-name", stem) + extension, ends: []string{extension},
		done: w.saveCopy,
	})
}

func (w *window) saveCopy(path string) {
	season := w.state.Season()
	w.busy(w.state.Say("window.busy.copy"), func(t *task) (func(), error) {
		if err := season.File.SaveCopy(t.ctx, path, storage.CopyOptions{}); err != nil {
			return nil, err
		}
		return func() { w.tell(w.state.Say("window.copied"), path) }, nil
	}, "failed.copy")
}
