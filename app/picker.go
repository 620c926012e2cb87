package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
)

// picking says what file or folder to ask for, and what to do with it.
//
// The picker is our own because Fyne's opens what is chosen (closing the live file of a season would drop SQLite's lock)
// and empties what is to be saved.
type picking struct {
	title, press string // keys of the catalogue
	save         bool   // a file that is not there yet
	folder       bool
	name         string   // offered, of a file to be saved, or of a folder that may still have to be made
	ends         []string // of files that are shown; none is all
	done         func(path string)
}

// picker is the dialog of a picking.
type picker struct {
	picking
	window  *window
	at      string
	entries []os.DirEntry
	list    *control.List
	where   *control.Entry
	name    *control.Entry
	why     *control.Line // why a choice cannot be taken
	dialog  *dialog
}

// pick asks for a file or a folder, beginning where the open season lies.
func (w *window) pick(p picking) {
	start := w.documents()
	if season := w.state.Season(); season != nil {
		start = filepath.Dir(season.File.Path())
	}
	k := &picker{picking: p, window: w, why: control.NewLine("", theme.Accent, theme.Small, false)}
	k.where = control.NewEntry(start, func(s string) { k.goTo(s) })
	k.name = control.NewEntry(p.name, nil)
	k.name.OnReturn = k.take
	k.list = control.NewList(func() int { return len(k.entries) }, k.newRow, k.updateRow)
	k.list.OnSelected = func(i widget.ListItemID) { k.list.Unselect(i); k.enter(k.entries[i]) }
	k.dialog = w.ask(w.state.Say(p.title), k.content(), answer{w.state.Say("window.cancel"), nil}, answer{w.state.Say(p.press), nil})
	k.dialog.first.OnTapped = k.take
	k.goTo(start)
	if p.save {
		w.win.Canvas().Focus(k.name)
	} else {
		w.win.Canvas().Focus(k.where)
	}
}

func (k *picker) content() fyne.CanvasObject {
	up := control.NewIconButton(control.IconUp, func() { k.goTo(filepath.Dir(k.at)) })
	above := container.NewBorder(nil, nil, up, nil, k.where)
	room := canvas.NewRectangle(theme.Of(theme.Card))
	room.SetMinSize(fyne.NewSize(300, 300))
	list := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, container.NewStack(room, k.list))
	box := container.New(layout.NewCustomPaddedVBoxLayout(8), above, list)
	caption := "window.pick.name"
	if k.folder {
		caption = "window.pick.folder-name"
	}
	box.Add(labelled(k.window.state.Say(caption), k.name))
	box.Add(k.why)
	return box
}

// goTo shows another folder; a file's name leads to its folder.
func (k *picker) goTo(path string) {
	path = filepath.Clean(path)
	k.window.runner.Go(func() {
		name := ""
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			path, name = filepath.Dir(path), filepath.Base(path)
		}
		entries, err := os.ReadDir(path)
		k.window.runner.Do(func() {
			if err != nil {
				k.why.SetText(because(k.window.state, err))
				return
			}
			k.show(path, name, entries)
		})
	})
}

func (k *picker) show(path, name string, entries []os.DirEntry) {
	k.at = path
	k.entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool {
		return strings.HasPrefix(e.Name(), ".") || e.IsDir() && strings.HasSuffix(e.Name(), ".backups") ||
			!e.IsDir() && !k.shows(e.Name())
	})
	slices.SortStableFunc(k.entries, func(a, b os.DirEntry) int {
		switch {
		case a.IsDir() == b.IsDir():
			return strings.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
		case a.IsDir():
			return -1
		}
		return 1
	})
	k.where.Keep(path)
	k.why.SetText("")
	if name != "" {
		k.name.Keep(name)
	}
	k.list.ScrollToTop()
	k.list.Refresh()
}

// shows reports a file that can be what is asked for.
func (k *picker) shows(name string) bool {
	return !k.folder && (len(k.ends) == 0 || slices.Contains(k.ends, strings.ToLower(filepath.Ext(name))))
}

// enter opens a folder; a file is chosen, and taken when it is pressed again.
func (k *picker) enter(e os.DirEntry) {
	switch {
	case e.IsDir():
		k.goTo(filepath.Join(k.at, e.Name()))
	case k.folder: // files are not shown
	case k.name.Text == e.Name() && !k.save:
		k.take()
	default:
		k.name.Keep(e.Name())
	}
}

// take closes the picker and hands on what is chosen, if it can be.
func (k *picker) take() {
	name := strings.TrimSpace(k.name.Text)
	if name == "" {
		k.why.SetText(k.window.state.Say("window.pick.nothing"))
		return
	}
	if k.save && filepath.Ext(name) == "" {
		name += extension
	}
	path := filepath.Join(k.at, name)
	switch {
	case filepath.IsAbs(name):
		path = name
	case k.folder && name == filepath.Base(k.at):
		path = k.at // we are in it already
	}
	k.window.runner.Go(func() {
		info, err := os.Stat(path)
		k.window.runner.Do(func() { k.takeIfFits(path, err == nil, err == nil && info.IsDir()) })
	})
}

func (k *picker) takeIfFits(path string, there, isFolder bool) {
	say := k.window.state.Say
	switch {
	case isFolder && !k.folder:
		k.goTo(path)
	case k.save && there:
		k.why.SetText(say("window.pick.there"))
	case !k.save && !k.folder && !there:
		k.why.SetText(say("window.pick.missing"))
	default:
		k.window.closeDialog(k.dialog)
		k.done(path)
	}
}

// fileRow is a folder or a file of the list.
type fileRow struct {
	widget.BaseWidget
	icon       *canvas.Image
	name, when *control.Line
}

func (k *picker) newRow() fyne.CanvasObject {
	r := &fileRow{icon: canvas.NewImageFromResource(nil)}
	r.icon.FillMode = canvas.ImageFillContain
	r.name, r.when = control.NewLine("", theme.Ink, theme.Text, false), control.NewLine("", theme.Muted, theme.Small, false)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer {
	r.icon.SetMinSize(fyne.NewSquareSize(theme.Size(fynetheme.SizeNameInlineIcon)))
	when := container.NewGridWrap(fyne.NewSize(120, r.when.MinSize().Height), r.when)
	return widget.NewSimpleRenderer(control.Padded(3, 8, container.NewBorder(nil, nil, r.icon, container.NewCenter(when), r.name)))
}

func (k *picker) updateRow(i widget.ListItemID, o fyne.CanvasObject) {
	if i >= len(k.entries) {
		return
	}
	row, e := o.(*fileRow), k.entries[i]
	row.name.SetText(e.Name())
	row.when.SetText("")
	icon := fynetheme.FileIcon()
	if e.IsDir() {
		icon = fynetheme.FolderIcon()
	} else if info, err := e.Info(); err == nil {
		row.when.SetText(dayOf(k.window.state, info.ModTime()))
	}
	row.icon.Resource = fynetheme.NewColoredResource(icon, theme.Muted)
	row.icon.Refresh()
}

func dayOf(s *state.State, t time.Time) string {
	return assets.Date(s.Language(), t, assets.DayMonthYear)
}
