package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// Panel shows the page of what is selected.
type Panel struct {
	OnUndo  func()
	OnLeave func() // escape, where no field has anything to take back
	OnSeek  func() // what the filter hides is to be seen

	state  *state.State
	object *fyne.Container
	scroll *container.Scroll
	shown  calendar.Ref
	leaf   string // the tab that is open, by its name; where a page has none of that name it is the first
	whole  bool   // long lists are shown whole
	fields []fyne.Focusable
	rows   map[fyne.CanvasObject]string // what objects show, for the stops of the keyboard
	last   *fyne.Container              // "changed by …"

	refused map[draft]refusal
	tongue  map[string]string // the language that is open, of each text
	hidden  int               // how many of what is shown here the filter hides

	OnPhases func([]calendar.Ref) // asks for the template from which dates or runs get their phases
	// OnFollow asks whether what came from a template follows it; was are phases of it as they were, nil is all that differs.
	OnFollow    func(template calendar.ID, was map[calendar.ID]calendar.TemplatePhase)
	OnSame      func([]calendar.Ref)                        // asks whether two records are one and the same
	Command     func(name string) (words string, do func()) // of the window; it does nothing where it cannot be done now
	OnRemove    func(...calendar.Ref)                       // asks before
	OnShift     func([]calendar.Ref)                        // asks by how many days
	OnNewPlace  func(isHouse bool, taking []calendar.Ref)   // asks for a space, or a house, that records are to take
	OnNewPerson func(n work.NewPerson, done func(work.Act)) // asks for the name of a person who is to be taken somewhere
}

// New makes an empty panel.
func New(s *state.State) *Panel {
	p := &Panel{state: s, refused: map[draft]refusal{}, rows: map[fyne.CanvasObject]string{}, tongue: map[string]string{}, scroll: container.NewVScroll(control.Room(0, 0))}
	p.object = control.On(theme.Card, container.New(leftRuled{}, p.scroll, control.Rule(theme.Line)))
	return p
}

// Object is what to lay out.
func (p *Panel) Object() fyne.CanvasObject { return p.object }

// Show shows the page of a record, or of the season where it is none.
func (p *Panel) Show(ref calendar.Ref) {
	season := p.state.Season()
	if season == nil {
		return
	}
	if ref != p.shown {
		p.whole = false
		p.scroll.Offset = fyne.Position{}
		if ref.Type != p.shown.Type {
			p.leaf = ""
		}
	}
	p.forget(season.Plan)
	same := ref == p.shown
	p.shown = ref
	p.build(p.pageOf(season.Plan, ref), same)
}

func (p *Panel) pageOf(plan *calendar.Plan, ref calendar.Ref) Page {
	showAll := func() { p.whole = true; p.Show(p.shown) }
	w := writer{
		State: p.state, plan: plan, whole: p.whole, showAll: showAll, scope: p.state.Scope(), remove: p.remove, askPlace: p.OnNewPlace, askPerson: p.OnNewPerson, begin: p.begin, askShift: p.OnShift,
		askPhases: p.OnPhases, askFollow: p.OnFollow,
	}
	w.setScope = func(s work.Scope) { p.state.SetScope(s); p.Show(p.shown) }
	if all := p.state.Selections(); len(all) > 1 && slices.Contains(all, ref) {
		w.several = all
		return w.together(all)
	}
	return w.page(ref)
}

// remove takes records out of a list.
func (p *Panel) remove(refs ...calendar.Ref) {
	if p.OnRemove != nil {
		p.OnRemove(refs...)
	}
}

// Refused is how many fields hold what could not be taken.
func (p *Panel) Refused() int { return len(p.refused) }

// Edit puts the cursor into the first field.
func (p *Panel) Edit() {
	if p.leaf != "" {
		p.leaf = ""
		p.Show(p.shown)
	}
	field := p.firstField()
	if c := control.CanvasOf(p.object); c != nil && field != nil {
		c.Focus(field)
	}
}

// firstField is the first in which something is edited: a button would do what it says at the next key.
func (p *Panel) firstField() fyne.Focusable {
	for _, f := range p.fields {
		if _, does := f.(*control.Button); !does {
			return f
		}
	}
	return nil
}

// begin puts the cursor into the first field, where what stands there is replaced by what is typed.
func (p *Panel) begin() {
	p.Edit()
	if e, ok := p.firstField().(*control.Entry); ok {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// build makes the panel anew; if it is of the same thing, the keyboard stays where it was.
func (p *Panel) build(page Page, same bool) {
	typing := p.pause()
	p.fields, p.rows, p.last, p.hidden = nil, map[fyne.CanvasObject]string{}, nil, p.hides()
	body := container.New(layout.NewCustomPaddedVBoxLayout(8), p.head(page)...)
	if p.OnSame != nil {
		body.Add(p.tellAlike(page.Ref))
	}
	open := max(slices.IndexFunc(page.Tabs, func(t Tab) bool { return t.Name == p.leaf }), 0)
	if p.hidden > 0 {
		body.Add(p.hiddenNote())
	}
	for _, l := range p.unmended() {
		body.Add(l)
	}
	if len(page.Tabs) > 1 {
		body.Add(p.tabs(page.Tabs, open))
	}
	if len(page.Tabs) > 0 {
		p.fill(body, page.Ref, page.Tabs[open], open == 0)
	}
	control.EscapeTo(body, p.leave)
	p.put(container.New(layout.NewCustomPaddedLayout(16, 16, marginLeft, marginRight), container.New(narrowest{}, body)))
	p.resume(typing, same)
}

// The margins of a page: in the left one stands what folds the panel away.
const (
	marginLeft  = 22
	marginRight = 10
)

// put shows other contents where the panel is scrolled to. They get their size first: what has none leads to the top.
func (p *Panel) put(content fyne.CanvasObject) {
	for range 2 { // once more: texts wrap to the width
		content.Resize(fyne.NewSize(p.scroll.Size().Width, content.MinSize().Height))
	}
	p.scroll.Content = content
	p.scroll.Refresh()
}

// leave gives the keyboard back to what the panel stands beside.
func (p *Panel) leave() {
	if p.OnLeave != nil {
		p.OnLeave()
	}
}

func (p *Panel) head(page Page) []fyne.CanvasObject {
	var head []fyne.CanvasObject
	if len(page.Pills) > 0 {
		pills := container.New(&flow{gap: 8})
		for _, pill := range page.Pills {
			pills.Add(control.Pill(pill.Text, pill.Ink, pill.Ground))
		}
		head = append(head, pills)
	}
	title := container.New(layout.NewCustomPaddedVBoxLayout(2), control.Paragraph(page.Title, theme.Ink, theme.Title, true))
	if page.Sub.Text != "" {
		title.Add(p.link(page.Sub, theme.Muted, false))
	}
	return append(head, title)
}

// link is a line that leads to a record when it is pressed.
func (p *Panel) link(l Link, ink fyne.ThemeColorName, bold bool) fyne.CanvasObject {
	if l.Ref.ID == "" {
		return control.NewLine(l.Text, ink, theme.Text, bold)
	}
	return container.New(narrowest{}, control.NewLink(l.Text, ink, bold, func() { p.state.Select(l.Ref) }))
}

func (p *Panel) tabs(tabs []Tab, open int) fyne.CanvasObject {
	names := []control.Tab{}
	for _, t := range tabs {
		names = append(names, control.Tab{Text: t.Name, Count: t.Count})
	}
	return control.NewTabs(names, open, func(i int) { p.leaf = tabs[i].Name; p.Show(p.shown) })
}

// fill shows the rows of a tab; at the foot of the first stands who changed the thing last.
func (p *Panel) fill(body *fyne.Container, ref calendar.Ref, tab Tab, first bool) {
	if tab.Load != nil {
		tab.Rows = tab.Load()
	}
	for _, row := range tab.Rows {
		object := p.row(row)
		if name := rowName(row); name != "" {
			p.called(object, name)
		}
		body.Add(object)
	}
	switch {
	case tab.History:
		p.history(body, ref)
	case first && ref.Type != calendar.TypeProgramme:
		p.last = container.New(layout.NewCustomPaddedVBoxLayout(8))
		body.Add(p.last)
		p.changedBy(ref)
	}
}

// changedBy says who changed the thing last, once the journal was asked.
func (p *Panel) changedBy(ref calendar.Ref) {
	foot := p.last
	p.state.History(p.story(ref), 1, func(changes []storage.Change) {
		if p.last != foot || len(changes) == 0 {
			return
		}
		c := changes[0]
		line := container.New(&flow{gap: 4},
			control.Text(p.state.Say("window.changed-by", c.Actor, p.state.At(c.At)), theme.Muted, theme.Small, false))
		if undo := p.state.Season().Undo; undo != nil && slices.Contains(undo.Changes, c.ID) && p.OnUndo != nil {
			line.Add(control.NewSmallLink("· "+p.state.Say("window.undo-this"), p.OnUndo))
		}
		foot.Add(control.Rule(theme.Line))
		foot.Add(line)
		p.scroll.Refresh()
	})
}

// story is the records whose changes are told of a thing: of a date also its activity's, whose title it bears; of the season
// everything.
func (p *Panel) story(ref calendar.Ref) []calendar.ID {
	if ref.Type == calendar.TypeProgramme || ref.ID == "" {
		return nil
	}
	ids := []calendar.ID{ref.ID}
	if e := p.state.Season().Plan.Events.At(ref.ID); e != nil && e.Activity != "" {
		ids = append(ids, e.Activity)
	}
	return ids
}
