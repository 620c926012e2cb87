package app

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// extension is how programme files end.
const extension = ".affiche"

// askOpen lets a person choose a programme file.
func (w *window) askOpen() {
	w.pick(picking{title: "window.pick.open", press: "window.pick.open-it", ends: []string{extension}, done: w.openAny})
}

// openAny opens a programme; anything else is taken in as a schedule from elsewhere, where there is a programme to take it.
func (w *window) openAny(path string) {
	if !strings.EqualFold(filepath.Ext(path), extension) && w.state.Season() != nil {
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

// askNew asks for the name and the home zone of a new season, then where to keep it.
func (w *window) askNew() {
	name := control.NewEntry("", nil)
	zone := control.NewEntry(w.homeZone(), nil)
	form := container.New(layout.NewCustomPaddedVBoxLayout(12),
		labelled(w.state.Say("window.new.name"), name), labelled(w.state.Say("window.new.zone"), zone),
		control.Paragraph(w.state.Say("window.new.zone-hint"), theme.Muted, theme.Small, false))
	w.askForm(w.state.Say("window.new.title"), form, w.state.Say("window.new.next"), func() string {
		title, home := strings.TrimSpace(name.Text), strings.TrimSpace(zone.Text)
		if _, err := calendar.Zone(home); err != nil {
			return w.state.Say("fault.no-such-zone", home)
		}
		w.pick(picking{
			title: "window.pick.new", press: "window.pick.create", save: true, name: fileName(title), ends: []string{extension},
			done: func(path string) {
				w.state.Create(path, work.NewProgramme{Name: title, Zone: home, Language: w.state.Language()})
			},
		})
		return ""
	}, name, zone)
}

func (w *window) homeZone() string {
	if w.options.Zone != "" {
		return w.options.Zone
	}
	if season := w.state.Season(); season != nil {
		return season.Plan.Programme.Zone
	}
	return "Europe/Paris"
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

// labelled puts a caption over a field.
func labelled(caption string, field fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(3),
		control.Text(caption, theme.Muted, theme.Small, false), field)
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
