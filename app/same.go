package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// canJoin reports two records of a type that may be one and the same.
func (w *window) canJoin(refs []calendar.Ref) bool {
	return len(refs) == 2 && refs[0].Type == refs[1].Type
}

// askSame asks which of two records is kept, and what of each where they say different things; then makes one of them.
func (w *window) askSame(refs []calendar.Ref) {
	if !w.canJoin(refs) {
		return
	}
	plan, say := w.state.Season().Plan, w.state.Say
	join := work.Same{Keep: refs[0], Other: refs[1]}
	if used := work.UsesOf(plan, refs[0].Type); used[refs[1].ID] > used[refs[0].ID] {
		join.Keep, join.Other = refs[1], refs[0]
	}
	if _, err := join.Act(plan); err != nil {
		w.refuse(err)
		return
	}
	choices, content := w.differences(join)
	w.ask(say("same.title"), content, answer{say("window.cancel"), nil}, answer{say("same.do"), func() {
		for unit, choice := range choices {
			if choice.Chosen == string(join.Other.ID) {
				join.Take = append(join.Take, unit)
			}
		}
		w.state.Do(join.Act, w.refuse, func(a work.Act) { w.showMade(a.Made) })
	}})
}

// differences are the fields in which two records say different things, each with what may be kept; and what else becomes of
// both.
func (w *window) differences(join work.Same) (map[string]*control.Choice, fyne.CanvasObject) {
	plan, say := w.state.Season().Plan, w.state.Say
	keep, other := plan.Record(join.Keep), plan.Record(join.Other)
	voice := work.Voice{Plan: plan, Language: w.state.Language()}
	content := container.New(layout.NewCustomPaddedVBoxLayout(6))
	content.Add(control.Paragraph(say("same.text", usedBy(plan, join.Keep), usedBy(plan, join.Other)), theme.Muted, theme.Text, false))
	choices := map[string]*control.Choice{}
	for _, unit := range work.Differences(keep, other) {
		choices[unit] = control.NewChoice([]control.Option{
			{Key: string(join.Keep.ID), Text: voice.Unit(keep, unit)}, {Key: string(join.Other.ID), Text: voice.Unit(other, unit)},
		}, string(join.Keep.ID), nil)
		content.Add(labelled(voice.Caption(unit), choices[unit]))
	}
	return choices, content
}

// usedBy counts what refers to a record.
func usedBy(plan *calendar.Plan, ref calendar.Ref) (n int) {
	for _, use := range work.Uses(plan, ref) {
		n += len(use.By)
	}
	return n
}
