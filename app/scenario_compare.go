package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// comparison is the page on which a scenario stands beside the plan: what is ticked there is adopted.
type comparison struct {
	window *window
	work.Comparison
	lines  []comparedLine
	ticked map[calendar.Ref]bool
	list   *control.List
	adopt  *control.Button // nil where nothing can be written
}

// A comparedLine is one line of the page: a group, or one difference of a record, of which the first has the tick.
type comparedLine struct {
	group    work.ComparedGroup // "" is a difference
	of       work.Compared
	first    bool
	what     string
	told     work.ToldSides
	adoptive bool
}

// compareScenario shows the scenario beside the plan, once that is read.
func (w *window) compareScenario() {
	w.state.CompareScenario(func(c work.Comparison) {
		if w.dialog == nil && w.inScenario() {
			w.showComparison(c)
		}
	})
}

func (w *window) showComparison(compared work.Comparison) *comparison {
	c := &comparison{window: w, Comparison: compared, ticked: map[calendar.Ref]bool{}}
	c.layOut()
	say := w.state.Say
	title := say("scenario.compare.title", c.Scenario.Name)
	if len(c.Lines) == 0 {
		w.ask(title, paragraphs(say("scenario.same")), answer{say("window.ok"), nil})
		return c
	}
	c.list = control.NewList(func() int { return len(c.lines) }, newComparedRow, c.update)
	c.list.HideSeparators = true
	c.list.OnSelected = func(i int) { c.list.UnselectAll(); c.toggle(c.lines[i]) }
	answers := []answer{{say("window.cancel"), nil}}
	if w.isWritable() {
		answers = append(answers, answer{say("scenario.adopt.all"), c.take})
	}
	d := w.ask(title, c.content(), answers...)
	d.widen(2.2)
	if w.isWritable() {
		c.adopt = d.first
		c.name()
	}
	w.win.Canvas().Focus(c.list)
	return c
}

// layOut makes the lines of all differences, and ticks what can be adopted.
func (c *comparison) layOut() {
	group := work.ComparedGroup("")
	language := c.window.state.Language()
	for _, l := range c.Lines {
		if l.Group != group {
			group = l.Group
			c.lines = append(c.lines, comparedLine{group: group})
		}
		c.ticked[l.Ref] = l.Adoptable()
		what := c.window.state.Say("type."+string(l.Ref.Type)) + " · " + c.Name(l, language)
		for i, told := range c.Told(l, language) {
			c.lines = append(c.lines, comparedLine{of: l, first: i == 0, what: what, told: told, adoptive: l.Adoptable()})
		}
	}
}

// content is the figures of both sides over the list.
func (c *comparison) content() fyne.CanvasObject {
	say, language := c.window.state.Say, c.window.state.Language()
	figures := container.New(layout.NewGridLayoutWithColumns(3))
	add := func(bold bool, words ...string) {
		for i, word := range words {
			figures.Add(control.NewLine(word, map[bool]fyne.ThemeColorName{true: theme.Muted, false: theme.Ink}[i == 0], theme.Text, bold))
		}
	}
	add(true, "", say("scenario.plan"), c.Scenario.Name)
	add(false, say("scenario.dates"), say("scenario.count", c.Dates.Plan), say("scenario.count", c.Dates.There))
	add(false, say("scenario.people"), say("scenario.count", c.Calls.Plan), say("scenario.count", c.Calls.There))
	for _, sum := range c.Costs {
		add(false, say("scenario.costs"), assets.Money(language, sum.Plan, sum.Currency), assets.Money(language, sum.There, sum.Currency))
	}
	head := newComparedRow().(*comparedRow)
	head.show("", true, "", say("scenario.plan"), c.Scenario.Name, "", false, false)
	list := control.Framed(theme.Card, fynetheme.ColorNameInputBorder,
		container.NewBorder(ruledBelow(theme.Band, head), nil, nil, nil, container.NewStack(control.Room(300, 300), c.list)))
	return container.New(layout.NewCustomPaddedVBoxLayout(12), figures, list)
}

// toggle ticks a record or unticks it; of a group, all of its records.
func (c *comparison) toggle(line comparedLine) {
	on := !c.isTicked(line)
	for _, l := range c.Lines {
		if l.Adoptable() && (l.Ref == line.of.Ref || line.group != "" && l.Group == line.group) {
			c.ticked[l.Ref] = on
		}
	}
	c.list.Refresh()
	c.name()
}

// isTicked reports a record that is ticked, or a group of which all are.
func (c *comparison) isTicked(line comparedLine) bool {
	if line.group == "" {
		return c.ticked[line.of.Ref]
	}
	for _, l := range c.Lines {
		if l.Group == line.group && l.Adoptable() && !c.ticked[l.Ref] {
			return false
		}
	}
	return true
}

// chosen are the records that are ticked, and whether those are all.
func (c *comparison) chosen() (refs []calendar.Ref, all bool) {
	all = true
	for _, l := range c.Lines {
		switch {
		case c.ticked[l.Ref]:
			refs = append(refs, l.Ref)
		case l.Adoptable():
			all = false
		}
	}
	return refs, all
}

// name says on the button what would be adopted.
func (c *comparison) name() {
	if c.adopt == nil {
		return
	}
	refs, all := c.chosen()
	words := c.window.state.Say("scenario.adopt.ticked", len(refs))
	if all {
		words = c.window.state.Say("scenario.adopt.all")
	}
	c.adopt.SetText(words)
	if c.adopt.Enable(); len(refs) == 0 {
		c.adopt.Disable()
	}
}

// take adopts what is ticked, and tells what came of it.
func (c *comparison) take() {
	refs, all := c.chosen()
	if len(refs) == 0 {
		return
	}
	if all {
		refs = nil
	}
	w := c.window
	w.state.Adopt(refs, func(done work.Adopted) {
		if w.status != nil {
			w.status.tell(w.state.Say("scenario.did-adopt", len(done.Adopted)))
		}
	})
}

func (c *comparison) update(i int, o fyne.CanvasObject) {
	line, row := c.lines[i], o.(*comparedRow)
	if line.group != "" {
		row.show(c.window.state.Say("scenario."+string(line.group)), true, "", "", "", "", c.isTicked(line), true)
		return
	}
	what := line.what
	if !line.first {
		what = ""
	}
	row.show(what, false, line.told.Field, line.told.Plan, line.told.There, line.told.Moved, c.isTicked(line), line.first && line.adoptive)
}

// comparedRow is a line with a tick and what plan and scenario say.
type comparedRow struct {
	widget.BaseWidget
	box                      *canvas.Rectangle
	tick                     *canvas.Image
	what, field, plan, there *control.Line
	group, moved             *control.Line
}

func newComparedRow() fyne.CanvasObject {
	line := func(colour fyne.ThemeColorName, bold bool) *control.Line {
		return control.NewLine("", colour, theme.Text, bold)
	}
	r := &comparedRow{
		what: line(theme.Ink, false), field: line(theme.Muted, false), plan: line(theme.Ink, false), there: line(theme.Ink, true),
		group: line(theme.Ink, true), moved: line(theme.Warn, false),
	}
	r.tick = canvas.NewImageFromResource(fynetheme.NewColoredResource(control.IconTick, fynetheme.ColorNamePrimary))
	r.tick.FillMode = canvas.ImageFillContain
	r.box = canvas.NewRectangle(theme.Of(fynetheme.ColorNameInputBackground))
	r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = theme.Of(theme.Muted), 1, 3
	r.box.SetMinSize(fyne.NewSquareSize(15))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *comparedRow) CreateRenderer() fyne.WidgetRenderer {
	mark := container.NewGridWrap(fyne.NewSquareSize(15), container.NewStack(r.box, r.tick))
	cells := container.New(comparedCells{}, container.NewStack(r.group, r.what), r.field, r.plan, r.there, r.moved)
	return widget.NewSimpleRenderer(control.Padded(4, 9, container.NewBorder(nil, nil, container.NewCenter(mark), nil, control.Padded(0, 9, cells))))
}

// show writes a line into the row.
func (r *comparedRow) show(what string, isGroup bool, field, plan, there, moved string, ticked, canTick bool) {
	group := what
	if isGroup {
		what = ""
	} else {
		group = ""
	}
	for line, words := range map[*control.Line]string{r.what: what, r.group: group, r.field: field, r.plan: plan, r.there: there, r.moved: moved} {
		line.SetText(words)
	}
	if r.box.Hide(); canTick {
		r.box.Show()
	}
	if r.tick.Hide(); canTick && ticked {
		r.tick.Show()
	}
	r.Refresh()
}

// comparedCells lays the cells of a line in columns.
type comparedCells struct{}

// The parts of the width that the columns take.
var comparedParts = [...]float32{0.26, 0.1, 0.25, 0.25, 0.14}

func (comparedCells) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, objects[1].MinSize().Height)
}

func (comparedCells) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, o := range objects {
		width := size.Width * comparedParts[i]
		place(o, x, 0, width-8, size.Height)
		x += width
	}
}
