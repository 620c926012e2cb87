package app

import (
	"errors"
	"io/fs"
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
	name         string            // offered, of a file to be saved, or of a folder that may still have to be made
	ends         []string          // of files that are shown; none is all
	says         fyne.CanvasObject // above the rest, what comes of it; nil is nothing
	done         func(path string)
}

// picker is the dialog of a picking.
type picker struct {
	picking
	window  *window
	at      string // the folder that is shown
	going   string // the one that was asked for last
	entries []entry
	list    *control.List
	where   *control.Entry
	name    *control.Entry
	why     *control.Line // why a choice cannot be taken
	dialog  *dialog
}

// An entry is a folder or a file to choose; it was looked at beside the window's thread.
type entry struct {
	name     string
	isFolder bool
	changed  time.Time // zero where that is not known
}

// pick asks for a file or a folder, beginning where the open season lies.
func (w *window) pick(p picking) {
	start := w.documents()
	if season := w.state.Season(); season != nil {
		start = filepath.Dir(season.File.Path())
	}
	k := &picker{picking: p, window: w, at: start, why: control.NewLine("", theme.Accent, theme.Small, false)}
	k.where = control.NewEntry(start, k.goTo)
	k.where.OnReturn = func() { k.goToThen(k.where.Text, k.takeTyped) }
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
	above := container.New(layout.NewBorderLayout(nil, nil, up, nil), up, k.where) // in the order in which Tab goes
	room := canvas.NewRectangle(theme.Of(theme.Card))
	room.SetMinSize(fyne.NewSize(300, 300))
	list := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, container.NewStack(room, k.list))
	box := container.New(layout.NewCustomPaddedVBoxLayout(8))
	if k.says != nil {
		box.Add(k.says)
	}
	box.Add(above)
	box.Add(list)
	caption := "window.pick.name"
	if k.folder {
		caption = "window.pick.folder-name"
	}
	box.Add(labelled(k.window.state.Say(caption), k.name))
	box.Add(k.why)
	return box
}

// goTo shows another folder; a file's name leads to its folder, and so does that of a folder that may still have to be made.
// The one that was asked for last is shown, however long another took.
func (k *picker) goTo(path string) { k.goToThen(path, func(string) {}) }

func (k *picker) goToThen(path string, then func(name string)) {
	path = filepath.Clean(path)
	k.going = path
	k.window.runner.Go(func() {
		folder, name := path, ""
		info, err := os.Stat(path)
		if err == nil && !info.IsDir() || k.folder && errors.Is(err, fs.ErrNotExist) {
			folder, name = filepath.Dir(path), filepath.Base(path)
		}
		entries, err := k.look(folder)
		k.window.runner.Do(func() {
			switch {
			case k.going != path:
			case err != nil:
				k.why.SetText(because(k.window.state, err))
			default:
				k.show(folder, name, entries)
				then(name)
			}
		})
	})
}

// takeTyped takes what was typed above the list, where that is what is asked for and does not only lead there.
func (k *picker) takeTyped(name string) {
	if name != "" || k.folder {
		k.take()
	}
}

// look lists what can be chosen in a folder: folders first, by name.
func (k *picker) look(folder string) ([]entry, error) {
	found, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	entries := []entry{}
	for _, f := range found {
		e := entry{name: f.Name(), isFolder: f.IsDir()}
		if !k.shows(e) {
			continue
		}
		if info, err := f.Info(); err == nil && !e.isFolder {
			e.changed = info.ModTime()
		}
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		switch {
		case a.isFolder == b.isFolder:
			return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
		case a.isFolder:
			return -1
		}
		return 1
	})
	return entries, nil
}

func (k *picker) show(path, name string, entries []entry) {
	k.at, k.entries = path, entries
	k.where.Keep(path)
	k.why.SetText("")
	if name != "" {
		k.name.Keep(name)
	}
	k.list.ScrollToTop()
	k.list.Refresh()
}

// shows reports what can be asked for, or lead there: no hidden things, no folders of copies, and no locks.
func (k *picker) shows(e entry) bool {
	switch {
	case strings.HasPrefix(e.name, "."), strings.HasSuffix(e.name, extension+".lock"):
		return false
	case e.isFolder:
		return !strings.HasSuffix(e.name, ".backups")
	}
	end := strings.ToLower(filepath.Ext(e.name))
	return !k.folder && (len(k.ends) == 0 || slices.Contains(k.ends, end))
}

// enter opens a folder; a file is chosen, and taken when it is pressed again.
func (k *picker) enter(e entry) {
	switch {
	case e.isFolder:
		k.goTo(filepath.Join(k.at, e.name))
	case k.name.Text == e.name && !k.save:
		k.take()
	default:
		k.name.Keep(e.name)
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
	case k.window.dialog != k.dialog: // somebody closed it meanwhile
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
	when, icon := "", fynetheme.FileIcon()
	if e.isFolder {
		icon = fynetheme.FolderIcon()
	}
	if !e.changed.IsZero() {
		when = assets.Date(k.window.state.Language(), e.changed, assets.DayMonthYear)
	}
	row.name.SetText(e.name)
	row.when.SetText(when)
	row.icon.Resource = fynetheme.NewColoredResource(icon, theme.Muted)
	row.icon.Refresh()
}
