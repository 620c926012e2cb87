package list

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/columns"
	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/work"
	"affiche/calendar"
)

// none is the key of no choice.
const none = "-"

// choose opens a list of what a cell may say. All that is selected with it says the same then.
func (l *List) choose(e *calendar.Event, c table.Column, box scene.Box, typed string) {
	choice := control.NewChoice(l.options(e, c), l.chosenOption(e, c), nil)
	edit := &editor{list: l, event: e, column: c, field: choice, box: box}
	choice.OnPick = func(key string) {
		edit.leave()
		l.set(l.together(e), c, key)
	}
	choice.OnEscape = edit.leave
	l.open(edit, choice, max(box.W, 180))
	if on := control.CanvasOf(l); on != nil {
		choice.OpenAt(on, fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Add(choice.Position()), typed)
	}
}

// set gives dates a value of those that can be chosen.
func (l *List) set(refs []calendar.Ref, c table.Column, key string) {
	if key == none {
		key = ""
	}
	if c == table.Status {
		l.state.Step(state.Stepping{Refs: refs, To: key, Refused: l.refused})
		return
	}
	set := []work.Assignment{{Field: string(c), Value: key}}
	if c == table.Venue {
		set = append(set, work.Assignment{Field: "space"})
	}
	l.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.AmendAll(plan, refs, set) }, l.refused, nil)
}

// Shift moves what is selected by days, in one change.
func (l *List) Shift(days int) {
	refs := l.Movable()
	l.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{Days: days}.Act(plan, refs...) }, l.refused, nil)
}

func (l *List) chosenOption(e *calendar.Event, c table.Column) string {
	plan := l.state.Season().Plan
	a, place := plan.Activities.At(e.Activity), plan.PlaceOf(e)
	if a == nil {
		a = &calendar.Activity{}
	}
	chosen := map[table.Column]string{
		table.Status: string(e.Status), table.Kind: string(a.Kind), table.Partner: string(a.Lead),
		table.Space: string(place.Space), table.Venue: string(place.Venue),
	}[c]
	return cmp.Or(chosen, none)
}

// options are what a cell of a date may say. A status may only become some others; several dates are judged when it is
// set.
func (l *List) options(e *calendar.Event, c table.Column) (options []control.Option) {
	add := func(key, text string) { options = append(options, control.Option{Key: key, Text: text}) }
	plan := l.state.Season().Plan
	switch c {
	case table.Status:
		for _, s := range calendar.Statuses() {
			if e.Status.CanBecome(s) || l.Chosen() > 1 {
				add(string(s), state.Capital(l.state.Say("status."+string(s))))
			}
		}
	case table.Kind:
		for _, k := range calendar.ActivityKinds() {
			add(string(k), state.Capital(l.state.Say("kind."+string(k))))
		}
	case table.Partner:
		add(none, l.state.Say("window.no-partner"))
		all := slices.SortedFunc(plan.Partners.Each(), func(a, b *calendar.Partner) int { return cmp.Compare(a.Position, b.Position) })
		for _, p := range all {
			options = append(options, control.Option{Key: string(p.ID), Text: p.Name, Also: l.state.AlsoCalled(p.Ref())})
		}
	case table.Venue:
		add(none, l.state.Say("window.no-space"))
		all := slices.SortedFunc(plan.Venues.Each(), func(a, b *calendar.Venue) int { return cmp.Compare(a.Name, b.Name) })
		for _, v := range all {
			add(string(v.ID), v.Name)
		}
	case table.Space:
		if l.Spaces != nil {
			options = l.Spaces()
		}
	}
	return options
}

// copy puts what is selected into the clipboard, as it stands here: the names of the columns, then the rows.
func (l *List) copy(to fyne.Clipboard) {
	if to == nil {
		return
	}
	var dates []*calendar.Event
	for _, line := range l.lines {
		if line.event != nil && l.IsChosen(line.event.Ref()) {
			dates = append(dates, l.current(line.event))
		}
	}
	if len(dates) > 0 {
		to.SetContent(table.Format(l.reader().Copy(dates, l.names())))
		if l.OnTold != nil {
			l.OnTold(l.state.Say("list.copied", len(dates)))
		}
	}
}

// names are the columns that are shown.
func (l *List) names() []table.Column {
	names := []table.Column{}
	for _, c := range l.Shown() {
		names = append(names, table.Column(c.Name))
	}
	return names
}

// paste works out what the clipboard does to the selected rows, from the column on which the keys stand, and asks.
func (l *List) paste(from fyne.Clipboard) {
	if from == nil || l.OnPaste == nil || !l.writable() {
		return
	}
	sheet := table.Parse(from.Content())
	if len(sheet) == 0 {
		l.refused(&work.Refused{Key: "list.paste.empty"})
		return
	}
	var onto []calendar.ID
	for _, line := range l.lines {
		if line.event != nil && l.IsChosen(line.event.Ref()) {
			onto = append(onto, line.event.ID)
		}
	}
	columns := l.names()
	if len(onto) > 0 && !table.IsMarked(sheet) {
		columns = columns[min(l.Column, len(columns)):]
	}
	come := func() table.Pasting { return l.reader().Paste(sheet, columns, onto) }
	l.OnPaste(come(), func() {
		l.state.Do(func(*calendar.Plan) (work.Act, error) { return come().Act, nil }, l.refused, func(act work.Act) {
			if len(act.Made) > 0 {
				l.state.Select(act.Made...)
			}
		})
	})
}

// TappedSecondary opens the menu of what is under the pointer.
func (l *List) TappedSecondary(e *fyne.PointEvent) { l.openMenu(l.OnPaper(e.Position)) }

func (l *List) openMenu(at fyne.Position) { l.OpenMenu(at, l.state.Say, l.rowMenu) }

// rowMenu is what can be done with the dates that are selected.
func (l *List) rowMenu() *fyne.Menu {
	menu, say, refs := fyne.NewMenu(""), l.state.Say, l.Movable()
	locked := len(refs) == 0 || !l.writable()
	add := func(words string, disabled bool, do func(), below ...*fyne.MenuItem) {
		item := fyne.NewMenuItem(words, do)
		if item.Disabled = disabled; len(below) > 0 {
			item.ChildMenu = fyne.NewMenu("", below...)
		}
		menu.Items = append(menu.Items, item)
	}
	if l.Line >= 0 {
		e := l.current(l.lines[l.Line].event)
		add(say("list.open-it"), len(refs) != 1, func() { l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) })
		for _, c := range []table.Column{table.Status, table.Partner} {
			add(l.reader().Name(c), locked, nil, l.optionItems(e, c)...)
		}
		for _, c := range []table.Column{table.Space, table.Tags} {
			if at := slices.IndexFunc(l.Shown(), func(of columns.Column) bool { return of.Name == string(c) }); at >= 0 {
				add(say("list.edit", l.reader().Name(c)), locked, func() { l.Column = at; l.edit("") })
			}
		}
		add(say("list.move"), locked, nil, l.moveItems()...)
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	clipboard := fyne.CurrentApp().Clipboard()
	add(say("window.edit.copy"), len(refs) == 0, func() { l.copy(clipboard) })
	add(say("window.edit.paste"), !l.writable(), func() { l.paste(clipboard) })
	add(say("window.command.delete"), locked, func() { l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) })
	return menu
}

func (l *List) optionItems(e *calendar.Event, c table.Column) (items []*fyne.MenuItem) {
	chosen := l.chosenOption(e, c)
	for _, o := range l.options(e, c) {
		item := fyne.NewMenuItem(o.Text, func() { l.set(l.together(e), c, o.Key) })
		item.Checked = o.Key == chosen && l.Chosen() == 1
		items = append(items, item)
	}
	return items
}

func (l *List) moveItems() []*fyne.MenuItem {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(l.state.Say("list.move."+key), do) }
	return []*fyne.MenuItem{
		item("week-earlier", func() { l.Shift(-7) }), item("day-earlier", func() { l.Shift(-1) }),
		item("day-later", func() { l.Shift(1) }), item("week-later", func() { l.Shift(7) }),
		item("by", func() {
			if l.OnShift != nil {
				l.OnShift()
			}
		}),
	}
}
