package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// naming views have a column of names, which is made wider by its edge or by keys.
type naming interface{ WidenNames(by float64) }

// namesStep is by how much a key does so.
const namesStep = 24

// folding views have rows in groups that fold.
type folding interface {
	FoldHere()
	FoldAll(away bool)
}

// What the choice of rows can be besides a grouping.
const (
	rowsOfSet  = "set/" // and its name
	rowsChosen = "some" // without a name
	rowsAsk    = "ask"
)

// rowOptions are what the rows of the timeline can be: groupings, choices that were named, and another choice.
func (w *window) rowOptions() (options []control.Option, chosen string) {
	say, s := w.state.Say, w.state
	for _, g := range scene.Groupings() {
		options = append(options, control.Option{Key: string(g), Text: say("rows.group." + string(g))})
	}
	chosen = string(s.Grouping())
	if sets := s.RowSets(); len(sets) > 0 {
		options = append(options, control.Option{Text: say("rows.saved")})
		for _, set := range sets {
			options = append(options, control.Option{Key: rowsOfSet + set.Name, Text: set.Name})
		}
	}
	if len(s.Only()) > 0 {
		if chosen = rowsOfSet + s.RowsName(); chosen == rowsOfSet {
			options, chosen = append(options, control.Option{Key: rowsChosen, Text: say("rows.some")}), rowsChosen
		}
	}
	return append(options, control.Option{Key: rowsAsk, Text: say("rows.choose")}), chosen
}

// pickRows shows other rows.
func (w *window) pickRows(key string) {
	switch name, isSet := strings.CutPrefix(key, rowsOfSet); {
	case isSet:
		w.state.ChooseRows(name)
	case key == rowsAsk:
		w.run("rows")
	case key != rowsChosen:
		w.state.GroupBy(scene.Grouping(key))
	}
	w.showRows()
}

// arranged shows the other rows of the timeline, where it has any.
func (w *window) arranged() {
	if w.timeline == nil {
		return
	}
	w.timeline.Relay()
	w.showRows()
}

// showRows says above the timeline and in the menu what its rows are now.
func (w *window) showRows() {
	if v, ok := w.rooms.views[w.rooms.all[0]].(*timelineView); ok {
		v.showRows()
	}
	if w.menu != nil {
		w.menu.refresh()
	}
}

// showRows says what the rows are now.
func (v *timelineView) showRows() {
	v.rows.Options, v.rows.Chosen = v.window.rowOptions()
	v.rows.Refresh()
}

// Aside is the choice of the rows.
func (v *timelineView) Aside() fyne.CanvasObject { return v.rows }

// rowCommands are the commands that make the rows others.
func (w *window) rowCommands() (all []command) {
	for i, g := range scene.Groupings() {
		all = append(all, command{
			name: "rows." + string(g), menu: "view/rows", begins: i == 0, enabled: able[folding](w), do: func() { w.pickRows(string(g)) },
			words:   func() string { return w.state.Say("rows.group." + string(g)) },
			checked: func() bool { return w.state.Grouping() == g },
		})
	}
	return append(all,
		command{name: "rows", menu: "view/rows", enabled: able[folding](w), do: func() { w.askRows() }},
		command{name: "names-wider", menu: "view/rows", keys: bareKey(fyne.KeyF8, 0), enabled: able[naming](w), do: func() { with(w, func(v naming) { v.WidenNames(namesStep) }) }},
		command{name: "names-narrower", menu: "view/rows", keys: bareKey(fyne.KeyF8, fyne.KeyModifierShift), enabled: able[naming](w), do: func() { with(w, func(v naming) { v.WidenNames(-namesStep) }) }},
		command{name: "fold", menu: "view/rows", keys: ctrl(fyne.KeyPeriod), enabled: able[folding](w), do: func() { with(w, folding.FoldHere) }},
		command{name: "fold-all", menu: "view/rows", enabled: able[folding](w), do: func() { with(w, func(v folding) { v.FoldAll(true) }) }},
		command{name: "unfold-all", menu: "view/rows", enabled: able[folding](w), do: func() { with(w, func(v folding) { v.FoldAll(false) }) }},
	)
}

// rowPicker is the dialog in which rows are ticked.
type rowPicker struct {
	window *window
	groups []scene.Group
	ticked map[calendar.ID]bool
	lines  []rowLine
	list   *control.List
	name   *control.Entry
}

// A rowLine is a group, or a row in it; the zero one, which comes first, is all of them.
type rowLine struct {
	group *scene.Group
	row   scene.GroupRow // of a group none
}

// askRows asks which rows to show, and whether that choice gets a name.
func (w *window) askRows() *rowPicker {
	p := &rowPicker{window: w, groups: w.state.Groups(), ticked: map[calendar.ID]bool{}}
	p.lines = append(p.lines, rowLine{})
	only := w.state.Only()
	for i := range p.groups {
		g := &p.groups[i]
		p.lines = append(p.lines, rowLine{group: g})
		for _, r := range g.Rows {
			p.lines = append(p.lines, rowLine{g, r})
			p.ticked[r.ID] = len(only) == 0 || slices.Contains(only, g.ID) || slices.Contains(only, r.ID)
		}
		p.ticked[g.ID] = len(only) == 0 || slices.Contains(only, g.ID)
	}
	p.name = control.NewEntry(w.state.RowsName(), nil)
	p.list = control.NewList(func() int { return len(p.lines) }, newTickRow, p.update)
	p.list.HideSeparators = true
	p.list.OnSelected = func(i int) { p.list.UnselectAll(); p.toggle(p.lines[i]) }
	say := w.state.Say
	answers := []answer{{say("window.cancel"), nil}}
	if name := w.state.RowsName(); name != "" {
		answers = append(answers, answer{say("rows.forget", name), func() { w.state.ForgetRows(name) }})
	}
	answers = append(answers, answer{say("rows.all"), func() { w.state.ShowOnly(nil) }}, answer{say("rows.show"), p.take})
	d := w.ask(say("rows.title"), p.content(), answers...)
	p.name.OnReturn = func() { d.first.Tapped(nil) }
	w.win.Canvas().Focus(p.list)
	return p
}

func (p *rowPicker) content() fyne.CanvasObject {
	list := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, container.NewStack(control.Room(300, 320), p.list))
	return container.New(layout.NewCustomPaddedVBoxLayout(12), list, labelled(p.window.state.Say("rows.name"), p.name))
}

// toggle ticks a row or unticks it; of a group, or of all, every row.
func (p *rowPicker) toggle(line rowLine) {
	on := !p.isTicked(line)
	for i := range p.groups {
		g := &p.groups[i]
		if line.group != nil && line.group != g {
			continue
		}
		if line.row.ID == "" {
			p.ticked[g.ID] = on
		}
		for _, r := range g.Rows {
			if line.row.ID == "" || line.row.ID == r.ID {
				p.ticked[r.ID] = on
			}
		}
	}
	p.list.Refresh()
}

// isTicked reports a row that is ticked, or a group of which all rows are, or that all are.
func (p *rowPicker) isTicked(line rowLine) bool {
	if line.group == nil {
		return !slices.ContainsFunc(p.lines[1:], func(l rowLine) bool { return !p.isTicked(l) })
	}
	if line.row.ID != "" {
		return p.ticked[line.row.ID]
	}
	if len(line.group.Rows) == 0 {
		return p.ticked[line.group.ID]
	}
	return !slices.ContainsFunc(line.group.Rows, func(r scene.GroupRow) bool { return !p.ticked[r.ID] })
}

// chosen are the groups that are ticked whole, and the rows of others; none is everything.
func (p *rowPicker) chosen() (only []calendar.ID) {
	all := true
	for i := range p.groups {
		g := &p.groups[i]
		if p.isTicked(rowLine{group: g}) {
			only = append(only, g.ID)
			continue
		}
		all = false
		for _, r := range g.Rows {
			if p.ticked[r.ID] {
				only = append(only, r.ID)
			}
		}
	}
	if all {
		return nil
	}
	return only
}

// take shows what is ticked, and keeps it under the name there is. Of nothing ticked everything is shown.
func (p *rowPicker) take() {
	p.window.state.ShowOnly(p.chosen())
	if name := strings.TrimSpace(p.name.Text); name != "" && len(p.window.state.Only()) > 0 {
		p.window.state.KeepRows(name)
	}
}

func (p *rowPicker) update(i int, o fyne.CanvasObject) {
	line := p.lines[i]
	row, words := o.(*tickRow), p.window.state.Say("rows.all")
	if line.group != nil {
		words = line.group.Name
	}
	if line.row.ID != "" {
		words = line.row.Name
	}
	row.show(words, line.row.ID == "", p.isTicked(line))
}
