package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/palette"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// finder is the palette while it is open: of commands and records, or of records alone.
type finder struct {
	window   *window
	palette  *palette.Palette
	commands []palette.Row // none is a search
	before   fyne.Focusable
}

// openPalette offers everything that can be done now and, to whoever types, every record.
func (w *window) openPalette() {
	f := &finder{window: w, commands: w.commandRows()}
	f.open("find.palette")
}

// openSearch looks through everything that is in the season.
func (w *window) openSearch() {
	f := &finder{window: w}
	f.open("find.everything")
}

func (f *finder) open(hint string) {
	f.show(f.window.state.Say(hint), f.typed)
	f.palette.Show(f.commands)
}

// show lays the palette over the window, with what it is for in its empty line, and what typing does.
func (f *finder) show(hint string, typed func(string)) {
	w := f.window
	f.before = w.win.Canvas().Focused()
	f.palette = palette.New(hint, w.state.Say("find.nothing"))
	f.palette.OnTyped = typed
	f.palette.OnClose = w.closeFinder
	w.finder = f
	w.win.Canvas().Overlays().Add(f.palette.Object())
	f.palette.Object().Resize(w.win.Canvas().Size())
	w.win.Canvas().Focus(f.palette.Focus())
}

// closeFinder takes the palette away, and goes back to where the keyboard was.
func (w *window) closeFinder() {
	f := w.finder
	if f == nil {
		return
	}
	w.finder = nil
	w.state.StopSearching()
	w.win.Canvas().Overlays().Remove(f.palette.Object())
	w.focusAgain(f.before)
}

// focusAgain goes back to where the keyboard was; where that is no more, into the view.
func (w *window) focusAgain(before fyne.Focusable) {
	if before == nil {
		return
	}
	if w.win.Canvas().Focus(before); w.win.Canvas().Focused() != before {
		w.toView()
	}
}

// commandRows are the commands that can be done now.
func (w *window) commandRows() []palette.Row {
	var rows []palette.Row
	for _, c := range w.commands.all {
		if c.name == "palette" || c.enabled != nil && !c.enabled() {
			continue
		}
		menu, inner, nested := strings.Cut(c.menu, "/")
		row := palette.Row{
			Title: w.words(c), Sub: w.state.Say("window.menu." + cmp.Or(menu, "edit")), Keys: w.keyWords(c.keys), Do: func() { w.run(c.name) },
		}
		if nested && c.letter == 0 { // the words of a choice say little without what is chosen: "Language: Français"
			row.Title = w.state.Say("find.choice", w.state.Say("window.menu."+inner), row.Title)
		}
		rows = append(rows, row)
	}
	return rows
}

// mostCommands is how many commands stand above the records that were found, too.
const mostCommands = 6

// typed shows what fits: a day and commands at once, records when they are found, and then the commands that are merely spelt by
// the letters that were typed.
func (f *finder) typed(s string) {
	if len(calendar.Words(s)) == 0 {
		f.window.state.StopSearching()
		f.palette.Show(f.commands)
		return
	}
	near, far := palette.Best(s, f.commands)
	known := append(f.days(s), near...)
	if len(known) > 0 {
		f.palette.Show(known)
	} else {
		f.palette.Await()
	}
	f.window.state.Search(s, func(found []work.Found) {
		if f.window.finder == f {
			f.palette.Show(slices.Concat(known[:min(len(known), mostCommands)], f.records(found), far[:min(len(far), mostCommands)]))
		}
	})
}

// records are the rows of what was found, kind by kind, each kind where its best is.
func (f *finder) records(found []work.Found) []palette.Row {
	var order []calendar.Type
	of := map[calendar.Type][]palette.Row{}
	for _, r := range found {
		if of[r.Ref.Type] == nil {
			order = append(order, r.Ref.Type)
		}
		of[r.Ref.Type] = append(of[r.Ref.Type], f.record(r))
	}
	var rows []palette.Row
	for _, t := range order {
		rows = append(rows, palette.Row{Title: f.window.manyOf(t)})
		rows = append(rows, of[t]...)
		if there := f.firstPlace(found); there != nil && there.Ref.Type == t {
			rows = append(rows, f.datesThere(*there)...)
		}
	}
	return rows
}

// How many dates are told of what was found: with the best of it at once, beneath each on demand.
const (
	fewThere  = 4
	mostThere = 50
)

// firstPlace is the best of what was found by its name in which there are dates: a space, a house or a festival; nil is none.
func (f *finder) firstPlace(found []work.Found) *work.Found {
	for i, r := range found {
		if r.Match < storage.InText && f.window.state.AreDatesThere(r.Ref) {
			return &found[i]
		}
	}
	return nil
}

// datesThere are rows of the next dates in a place or festival, under a heading of their own.
func (f *finder) datesThere(in work.Found) []palette.Row {
	rows := []palette.Row{{Title: f.window.state.Say("find.next", in.Title)}}
	for _, d := range f.window.state.DatesThere(in.Ref, fewThere) {
		rows = append(rows, f.record(d))
	}
	return rows
}

// manyOf is what records of a type are called: "People".
func (w *window) manyOf(t calendar.Type) string {
	if key := "find.many." + string(t); assets.Has(w.state.Language(), key) {
		return w.state.Say(key)
	}
	return w.state.Say("type." + string(t))
}

func (f *finder) record(r work.Found) palette.Row {
	row := palette.Row{Title: r.Title, Sub: r.Line, Do: func() { f.window.jump(r) }}
	if r.Excerpt != "" {
		row.Sub += " · " + r.Excerpt
	}
	state := f.window.state
	switch {
	case r.Ref.Type == calendar.TypeActivity && r.Dates > 1:
		f.unfolds(&row, func() []work.Found {
			return append(state.DatesBeneath(r.Ref.ID), state.DatesThere(r.Ref, mostThere)...)
		})
	case state.AreDatesThere(r.Ref):
		f.unfolds(&row, func() []work.Found { return state.DatesThere(r.Ref, mostThere) })
	}
	return row
}

// unfolds has dates lie beneath a row.
func (f *finder) unfolds(row *palette.Row, beneath func() []work.Found) {
	row.Keys = "→"
	row.More = func() []palette.Row {
		var dates []palette.Row
		for _, d := range beneath() {
			dates = append(dates, f.record(d))
		}
		return dates
	}
}
