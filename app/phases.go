package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// phaseCommands are what is done about phases and the templates of them.
func (w *window) phaseCommands(t *commands) {
	t.add(
		command{name: "phases", menu: "plan", begins: true, enabled: w.hasHosts, do: func() { w.askPhases(w.hosts()) }},
		command{name: "ready-templates", menu: "plan", enabled: w.isWritable, do: w.addReady},
	)
}

// hosts are what is selected that can have phases.
func (w *window) hosts() (refs []calendar.Ref) {
	for _, ref := range w.state.Selections() {
		switch ref.Type {
		case calendar.TypeEvent, calendar.TypeRun, calendar.TypeActivity:
			refs = append(refs, ref)
		}
	}
	return refs
}

func (w *window) hasHosts() bool { return w.isWritable() && len(w.hosts()) > 0 }

// addReady adds the templates that come with the program, and goes to them.
func (w *window) addReady() {
	language := w.state.Season().Plan.Programme.WritesIn(w.state.Language())
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.ReadyTemplates(plan, language) }, w.refuse,
		func(work.Act) { w.run("room.templates") })
}

// askPhases asks from which template dates and runs get their phases, and says what they would get. Without a template it offers
// those that come with the program.
func (w *window) askPhases(refs []calendar.Ref) {
	say, plan := w.state.Say, w.state.Season().Plan
	if plan.Templates.Len() == 0 {
		w.ask(say("template.phases-from"), paragraphs(say("template.none-yet")),
			answer{say("window.cancel"), nil}, answer{say("window.command.ready-templates"), w.addReady})
		return
	}
	from := work.PhasesFrom{}
	preview := container.New(layout.NewCustomPaddedVBoxLayout(4))
	options := []control.Option{{Key: none, Text: say("template.fitting")}}
	for t := range plan.Templates.Each() {
		options = append(options, control.Option{Key: string(t.ID), Text: t.Name + " · " + say(work.TemplateHosts(t))})
	}
	which := control.NewChoice(options, none, nil)
	do := func() {
		w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return from.Act(plan, refs...) }, w.refuse, nil)
	}
	content := form(labelled(say("type.template"), which), preview)
	d := w.ask(say("template.phases-from"), content, answer{say("window.cancel"), nil}, answer{say("template.make"), do})
	which.OnPick = func(string) {
		from.Template = calendar.ID(chosen(which))
		act, err := from.Act(plan, refs...)
		preview.Objects = w.foreseen(act, err)
		if d.first.Enable(); err != nil || act.IsNothing() {
			d.first.Disable()
		}
		d.overlay.Refresh()
	}
	which.OnPick(none)
}

// mostForeseen is how many phases a preview lists.
const mostForeseen = 12

// foreseen says what an act would make or change, and what is to be known of it.
func (w *window) foreseen(act work.Act, err error) []fyne.CanvasObject {
	say := w.state.Say
	if err != nil {
		return []fyne.CanvasObject{control.Paragraph(because(w.state, err), theme.Warn, theme.Text, false)}
	}
	after := w.state.Season().Plan.Over()
	for _, r := range act.Put {
		after.Put(r)
	}
	lines := work.Voice{Plan: after, Language: w.state.Language()}.Lines(act)
	var all []fyne.CanvasObject
	if len(lines) == 0 {
		all = append(all, control.Paragraph(say("template.nothing"), theme.Muted, theme.Text, false))
	}
	for _, l := range lines[:min(len(lines), mostForeseen)] {
		all = append(all, control.Paragraph(strings.TrimSpace(l.Text+"  "+l.Odd), theme.Ink, theme.Text, false))
	}
	if more := len(lines) - mostForeseen; more > 0 {
		all = append(all, control.Paragraph(say("create.more", more), theme.Muted, theme.Text, false))
	}
	for _, n := range act.Notes {
		all = append(all, control.Paragraph(say(n.Key, n.Args...), theme.Muted, theme.Small, false))
	}
	return all
}

// askFollow asks whether what came from a template that changed follows it; was are phases of it as they were, and nil means
// all that differs. Where nothing would change it asks nothing, unless it was asked for.
func (w *window) askFollow(template calendar.ID, was map[calendar.ID]calendar.TemplatePhase) {
	plan, say := w.state.Season().Plan, w.state.Say
	follow := func(plan *calendar.Plan) (work.Act, error) { return work.TemplateFollow{Was: was}.Act(plan, template) }
	act, err := follow(plan)
	if err != nil || act.IsNothing() && was != nil {
		return
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(4), w.foreseen(act, nil)...)
	if act.IsNothing() {
		w.ask(say("template.follow"), content, answer{say("window.cancel"), nil})
		return
	}
	name := plan.Templates.At(template).Name
	content.Objects = append([]fyne.CanvasObject{control.Paragraph(say("template.follow.ask", name), theme.Ink, theme.Text, false)}, content.Objects...)
	w.ask(say("template.follow"), content, answer{say("template.leave"), nil},
		answer{say("template.follow.do"), func() { w.state.Do(follow, w.refuse, nil) }})
}
