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

// scenarioCommands are what is done about scenarios.
func (w *window) scenarioCommands(t *commands) {
	changes := func() bool { return w.inScenario() && w.isWritable() }
	t.add(
		command{name: "scenario", menu: "plan", enabled: w.hasScenarios, do: w.askScenario},
		command{name: "scenario-compare", menu: "plan", begins: true, enabled: w.inScenario, do: w.compareScenario},
		command{name: "scenario-leave", menu: "plan", enabled: w.inScenario, do: func() { w.state.Stand("") }},
		command{name: "scenario-drop", menu: "plan", begins: true, enabled: changes, do: w.askDropScenario},
	)
}

func (w *window) inScenario() bool { return w.isOpen() && w.state.Season().File.Scenario() != "" }

// hasScenarios reports that a scenario can be begun, or looked at.
func (w *window) hasScenarios() bool {
	return w.isWritable() || w.isOpen() && len(w.openScenarios()) > 0
}

func (w *window) openScenarios() (open []calendar.Scenario) {
	for _, s := range work.Scenarios(w.state.Season().Plan) {
		if s.State == calendar.ScenarioOpen {
			open = append(open, s)
		}
	}
	return open
}

// askScenario asks into which scenario to go, or for the name of a new one.
func (w *window) askScenario() {
	say := w.state.Say
	var options []control.Option
	for _, s := range w.openScenarios() {
		options = append(options, control.Option{Key: string(s.ID), Text: s.Name})
	}
	if w.isWritable() {
		options = append([]control.Option{{Key: none, Text: say("scenario.new")}}, options...)
	}
	name := control.NewEntry("", nil)
	name.SetPlaceHolder(say("scenario.name.like"))
	named := labelled(say("scenario.name"), name)
	which := control.NewChoice(options, options[0].Key, func(key string) {
		showOnly(key == none, name)
		if named.Hide(); key == none {
			named.Show()
		}
	})
	rows := []fyne.CanvasObject{control.Paragraph(say("scenario.new.say"), theme.Muted, theme.Text, false), control.Room(0, 10)}
	if len(options) > 1 || options[0].Key != none {
		rows = append(rows, labelled(say("scenario.which"), which))
	}
	fields := []*control.Entry{}
	if w.isWritable() {
		rows, fields = append(rows, named), append(fields, name)
	}
	w.askForm(say("scenario.new.title"), form(rows...), say("scenario.go"), func() *wrong {
		if id := chosen(which); id != "" {
			w.state.Stand(calendar.ID(id))
			return nil
		}
		typed := strings.TrimSpace(name.Text)
		if typed == "" {
			return wrongIn(name, say("scenario.no-name"))
		}
		if _, err := work.NewScenario(w.state.Season().Plan, typed, ""); err != nil {
			return wrongIn(name, because(w.state, err))
		}
		w.state.BeginScenario(typed, "", w.refuse)
		return nil
	}, fields...)
}

// askDropScenario drops the scenario, once that is asked.
func (w *window) askDropScenario() {
	s, _ := w.state.Season().Scenario()
	say := w.state.Say
	w.ask(say("scenario.drop"), paragraphs(say("scenario.drop.ask", s.Name)),
		answer{say("window.cancel"), nil}, answer{say("scenario.drop"), w.state.DropScenario})
}

// framed is all of the window; in a scenario a strip above it says so, which nobody overlooks.
func (w *window) framed() fyne.CanvasObject {
	inner := control.On(theme.Card, w.frame.object)
	w.strip = nil
	s, in := w.state.Season().Scenario()
	if !in {
		return inner
	}
	w.strip = control.NewLine("", theme.Warn, theme.Text, false)
	name := control.Text(w.state.Say("scenario.strip", shortName(s.Name)), theme.Warn, theme.Text, true)
	button := func(key, command string, weight control.Weight) fyne.CanvasObject {
		b := control.NewButton(w.state.Say(key), weight, func() { w.run(command) })
		return container.NewCenter(b)
	}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), button("scenario.compare", "scenario-compare", control.Plain))
	if w.isWritable() {
		buttons.Add(button("scenario.adopt", "scenario-compare", control.First))
		buttons.Add(button("scenario.drop", "scenario-drop", control.Plain))
	}
	buttons.Add(button("scenario.leave", "scenario-leave", control.Plain))
	edge := control.On(theme.Warn, control.Room(8, 0))
	words := container.NewBorder(nil, nil, container.NewCenter(name), nil, control.Padded(0, 14, container.New(middled{}, w.strip)))
	line := container.NewBorder(nil, nil, edge, control.Padded(4, 12, buttons), control.Padded(0, 12, words))
	w.tellScenario()
	return container.NewBorder(control.On(theme.WarnPale, container.New(edges{bottom: true}, line, control.Rule(theme.Warn))), nil, nil, nil, inner)
}

// shortName is as much of a scenario's name as a strip has room for.
func shortName(name string) string {
	const most = 48
	if letters := []rune(name); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return name
}

// middled gives its object all the width, and stands it in the middle of the height.
type middled struct{}

func (middled) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (middled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := objects[0].MinSize().Height
	place(objects[0], 0, (size.Height-height)/2, size.Width, height)
}

// tellScenario says in the strip in how many records the scenario differs now.
func (w *window) tellScenario() {
	if w.strip != nil {
		w.strip.SetText(w.state.Say("scenario.strip.changes", w.state.Season().Differs))
	}
}
