package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/palette"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// finder is the palette while it is open: of commands and records, or of records alone.
type finder struct {
	window   *window
	palette  *palette.Palette
	commands []palette.Row // none is a search
	before   fyne.Focusable
}

// newSearch is the way into the search that every bar has room for: it looks like the line that it leads to.
func newSearch(w *window) *control.Button {
	words := w.state.Say("find.everything") + "   " + w.keyWords(w.commands.by["search"].keys)
	return control.NewButton(words, control.Faint, func() { w.run("search") })
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
	w := f.window
	f.before = w.win.Canvas().Focused()
	f.palette = palette.New(w.state.Say(hint), w.state.Say("find.nothing"))
	f.palette.OnTyped = f.typed
	f.palette.OnClose = w.closeFinder
	w.finder = f
	w.win.Canvas().Overlays().Add(f.palette.Object())
	f.palette.Object().Resize(w.win.Canvas().Size())
	f.palette.Show(f.commands)
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
	if f.before != nil {
		w.win.Canvas().Focus(f.before)
	}
}

// commandRows are the commands that can be done now.
func (w *window) commandRows() []palette.Row {
	var rows []palette.Row
	for _, c := range w.commands.all {
		if c.name == "palette" || c.enabled != nil && !c.enabled() {
			continue
		}
		menu := menuOf(c)
		rows = append(rows, palette.Row{
			Title: w.words(c), Sub: w.state.Say("window.menu." + menu), Keys: w.keyWords(c.keys), Do: func() { w.run(c.name) },
		})
	}
	return rows
}

// mostCommands is how many commands stand above the records that were found, too.
const mostCommands = 6

// typed shows what fits: commands at once, records when they are found.
func (f *finder) typed(s string) {
	commands := palette.Best(s, f.commands)
	if len(calendar.Words(s)) == 0 {
		f.window.state.StopSearching()
		f.palette.Show(f.commands)
		return
	}
	if len(commands) > 0 {
		f.palette.Show(commands)
	}
	f.window.state.Search(s, func(found []work.Found) {
		if f.window.finder == f {
			f.palette.Show(slices.Concat(commands[:min(len(commands), mostCommands)], f.records(found)))
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
	if r.Ref.Type == calendar.TypeActivity && r.Dates > 1 {
		row.Keys = "→"
		row.More = func() []palette.Row {
			var dates []palette.Row
			for _, d := range f.window.state.DatesBeneath(r.Ref.ID) {
				dates = append(dates, f.record(d))
			}
			return dates
		}
	}
	return row
}

// jump selects what was found, and has the view in front show its time.
func (w *window) jump(to work.Found) {
	w.state.Select(to.Ref)
	w.lookAt(to.When)
	w.toView()
}

// lookAt has the view in front show a time that it does not show already, at the zoom that it has.
func (w *window) lookAt(when calendar.When) {
	span, ok := when.Span()
	shown := w.state.Span()
	if !ok || span.Meets(shown) || shown.End <= shown.Start {
		return
	}
	length := shown.End - shown.Start
	start := span.Start - length/3
	to := calendar.Span{Start: start, End: start + length}
	if v, ok := can[spanner](&w.rooms); ok {
		v.ShowSpan(to)
		return
	}
	w.state.Look(to, 0)
	w.rooms.view().Enter()
}

// showThere shows a record on the timeline, and selects it.
func (w *window) showThere(ref calendar.Ref) {
	w.enter(w.rooms.all[0])
	w.jump(work.Found{Ref: ref, When: w.timeOf(ref)})
}

// timeOf is when a record is: of an activity its next date, of a phase its date; zero where it has no time.
func (w *window) timeOf(ref calendar.Ref) calendar.When {
	plan := w.state.Season().Plan
	switch r := plan.Record(ref).(type) {
	case *calendar.Event:
		return r.When
	case *calendar.Hold:
		return r.When
	case *calendar.Phase:
		return plan.TimeOf(r)
	case *calendar.Activity:
		for _, d := range w.state.DatesBeneath(r.ID) {
			return d.When
		}
	}
	return calendar.When{}
}
