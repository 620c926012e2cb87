package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/ladder"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// boardView is the room of what stands where: dates by their status, agreements by their state, lines by their payment.
type boardView struct {
	*ladder.Ladder
	window *window
	bar    *toolbar
	which  *control.Segments // of what
}

func newBoardView(w *window) *boardView {
	v := &boardView{Ladder: ladder.New(w.state), window: w, bar: newToolbar(w)}
	v.bar.title.Text = w.state.Say("window.nav.board")
	v.bar.title.Refresh()
	var names []string
	for _, t := range ladder.Types() {
		names = append(names, w.state.Say("ladder.of."+string(t)))
	}
	v.which = control.NewSegments(names, func(i int) {
		v.which.Choose(i)
		v.ShowOf(ladder.Types()[i])
		w.toView()
	})
	v.which.Choose(0)
	v.OnOpen, v.OnDelete = w.edit, w.askDelete
	v.OnMenu = v.openMenu
	return v
}

// Content implements [view].
func (v *boardView) Content() fyne.CanvasObject { return v.Ladder }

// Focus implements [focusing].
func (v *boardView) Focus() fyne.Focusable { return v.Ladder }

// Bar says which room this is, and which stretch of time it shows.
func (v *boardView) Bar() fyne.CanvasObject { return v.bar.object }

// Aside is of what the board is.
func (v *boardView) Aside() fyne.CanvasObject { return v.which }

// Enter comes to the front.
func (v *boardView) Enter() {
	v.bar.refresh()
	v.Ladder.Enter()
}

// Moved shows another stretch of time.
func (v *boardView) Moved() {
	v.bar.refresh()
	v.Ladder.Moved()
}

// Step shows the unit before or after.
func (v *boardView) Step(by int) { v.window.step(by) }

// ShowSpan shows a stretch of time.
func (v *boardView) ShowSpan(span calendar.Span) { v.window.timeline.ShowSpan(span) }

// ShowToday shows the unit in which today is.
func (v *boardView) ShowToday() { v.window.showToday() }

// ShowAll shows everything there is.
func (v *boardView) ShowAll() { v.window.showAll() }

// openMenu is what can be done with cards: the steps that all of them may take, and what can be done with any record.
func (v *boardView) openMenu(at fyne.Position, refs []calendar.Ref) bool {
	w, say := v.window, v.window.state.Say
	menu := fyne.NewMenu("")
	add := func(words string, disabled bool, do func()) *fyne.MenuItem {
		item := fyne.NewMenuItem(words, do)
		item.Disabled = disabled
		menu.Items = append(menu.Items, item)
		return item
	}
	add(say("list.open-it"), len(refs) != 1, func() { w.edit(refs[0]) })
	for _, rung := range stepsOf(w.state.Season().Plan, refs) {
		add(w.setTo(refs[0].Type, rung), !w.isWritable(), func() { w.state.Step(state.Stepping{Refs: refs, To: rung}) })
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	add(say("window.command.delete"), !w.isWritable(), func() { w.askDelete(refs) })
	widget.NewPopUpMenu(menu, w.win.Canvas()).ShowAtPosition(at)
	return true
}

// stepsOf are the rungs to which all of some records may go, in the order of their ladder.
func stepsOf(plan *calendar.Plan, refs []calendar.Ref) (steps []string) {
	of, ok := calendar.RungOf(plan.Record(refs[0]))
	if !ok {
		return nil
	}
	for _, w := range work.Vocabulary(refs[0].Type, of.Field) {
		if !slices.ContainsFunc(refs, func(ref calendar.Ref) bool {
			at, _ := calendar.RungOf(plan.Record(ref))
			return at.At == w.Word || !at.CanBecome(w.Word)
		}) {
			steps = append(steps, w.Word)
		}
	}
	return steps
}
