package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"affiche/assets"
	"affiche/storage"
)

// tellDamage tells what is wrong with the file, what is kept, and offers the ways out.
func (w *window) tellDamage() {
	season := w.state.Season()
	path := season.File.Path()
	text := w.whatIsWrong(season.Damage)
	if kept, err := storage.Backups(path); err == nil && len(kept) > 0 {
		text += "\n" + w.state.Say("window.damage.backup", storage.BackupFolder(path))
	}
	w.offerRescue(path, w.state.Say("window.damage.title", filepath.Base(path)), text)
}

// whatIsWrong says what is the matter with a damaged file. The command line names its commands for the way out; here the
// ways are buttons.
func (w *window) whatIsWrong(err error) string {
	switch {
	case errors.Is(err, storage.ErrStray):
		return w.state.Say("window.damage.stray")
	case errors.Is(err, storage.ErrUnsound):
		return w.state.Say("window.damage.unsound")
	case errors.Is(err, storage.ErrDamaged):
		return w.state.Say("window.damage.damaged")
	}
	return because(w.state, err)
}

// offerRescue tells what is wrong with a file, with a button for each way out: a copy of the newest backup, and a file made
// of what can be read. Neither touches the damaged one.
func (w *window) offerRescue(path, title, text string) {
	answers := []answer{{w.state.Say("window.damage.leave"), nil}}
	kept, err := storage.Backups(path)
	if err == nil && len(kept) > 0 {
		answers = append(answers, answer{w.state.Say("window.damage.open-backup"), func() { w.openBackup(path, kept[len(kept)-1]) }})
	}
	answers = append(answers, answer{w.state.Say("window.damage.rebuild"), func() { w.rebuild(path) }})
	w.ask(title, paragraphs(text), answers...)
}

// openBackup opens a copy of a backup, beside the damaged file: the backup itself stays what it is.
func (w *window) openBackup(damaged, backup string) {
	day := filepath.Base(backup)
	if info, err := os.Stat(backup); err == nil {
		day = assets.Date(w.state.Language(), info.ModTime(), assets.DayMonthYear)
	}
	to := free(damaged, w.state.Say("window.damage.backup-name", day))
	w.busy(w.state.Say("window.busy.copy"), func(t *task) (func(), error) {
		f, err := storage.Open(backup, storage.Options{ReadOnly: true})
		if err != nil {
			return nil, err
		}
		err = errors.Join(f.SaveCopy(t.ctx, to, storage.CopyOptions{}), f.Close())
		return t.unlessStopped(func() { w.state.Open(to) }), err
	}, "failed.copy")
}

// rebuild makes a file of what can be read of a damaged one, and opens it.
func (w *window) rebuild(damaged string) {
	to := free(damaged, w.state.Say("window.damage.rebuilt-name"))
	o := storage.Options{Actor: w.state.Actor(), Device: w.options.Device, Now: w.options.Now}
	w.busy(w.state.Say("window.busy.rebuild"), func(t *task) (func(), error) {
		f, saved, err := storage.Salvage(damaged, to, o)
		if err != nil {
			return nil, err
		}
		if err := f.Close(); err != nil {
			return nil, err
		}
		return t.unlessStopped(func() {
			w.state.Open(to)
			w.state.Idle(func() { w.tellRebuilt(to, saved) })
		}), nil
	}, "failed.rebuild")
}

func (w *window) tellRebuilt(to string, saved storage.Salvaged) {
	text := w.state.Say("command.rebuild.saved", saved.Changes, filepath.Base(to))
	if saved.Lost > 0 {
		text += "\n" + w.state.Say("command.rebuild.lost", saved.Lost)
	}
	w.tell(w.state.Say("window.damage.rebuilt"), text)
}

// free is a name beside a file that nothing has yet: "season (rebuilt).affiche".
func free(path, what string) string {
	ending := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ending) + " (" + what
	for n := 1; ; n++ {
		name := stem + ")" + ending
		if n > 1 {
			name = fmt.Sprintf("%s %d)%s", stem, n, ending)
		}
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name
		}
	}
}
