package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/work"
	"affiche/calendar"
)

func (w *window) canDelete() (can bool) {
	with(w, func(v movables) { can = len(v.Movable()) > 0 })
	return can && w.isWritable()
}

// deleteSelected deletes what of the selection the view in front may delete.
func (w *window) deleteSelected() { with(w, func(v movables) { w.askDelete(v.Movable()) }) }

// askDelete deletes what is selected, and of a festival's own days the festival; where more goes with it than its own parts, or more
// of its series, or parts of it stay, it asks before.
func (w *window) askDelete(refs []calendar.Ref) {
	if len(refs) == 0 {
		return
	}
	if slices.Equal(refs, w.state.Selections()) {
		refs = w.state.Meant()
	}
	plan := w.state.Season().Plan
	series := len(refs) > len(w.state.Selections()) && slices.Equal(refs, w.state.Meant())
	refs = work.Wholes(plan, refs)
	deletion, err := work.Delete{}.Act(plan, refs...)
	switch {
	case err != nil:
		w.refuse(err)
	case !deletion.Asks() && !series:
		w.delete(refs)
	default:
		name := work.Name(plan, refs[0], w.state.Languages()...)
		title := w.state.Say("window.delete.title", name)
		if len(refs) > 1 {
			title = w.state.Say("window.delete.several", len(refs))
		}
		if len(refs) == 2 {
			title = w.state.Say("window.delete.both")
		}
		w.ask(title, w.outcome(deletion),
			answer{w.state.Say("window.cancel"), nil}, answer{w.state.Say("window.command.delete"), func() { w.delete(refs) }})
	}
}

func (w *window) delete(refs []calendar.Ref) {
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		deletion, err := work.Delete{}.Act(plan, refs...)
		return deletion.Act, err
	}, w.refuse, nil)
}

// refuse tells why what a person did was not done.
func (w *window) refuse(err error) {
	w.tell(w.state.Say("window.failed.change"), because(w.state, err))
}

// outcome says what goes with what is deleted, and what stays of it.
func (w *window) outcome(d work.Deletion) fyne.CanvasObject {
	if !d.Asks() {
		return control.Room(0, 0)
	}
	var said []string
	if len(d.With) > 0 {
		said = append(said, w.state.Say("window.delete.with", work.TallySentence(d.With, w.state.Say)))
	}
	if len(d.Lost) > 0 {
		said = append(said, w.state.Say("window.delete.loses", work.TallySentence(d.Lost, w.state.Say)))
	}
	if len(d.Left) > 0 {
		said = append(said, w.state.Say("window.delete.leaves", work.TallySentence(d.Left, w.state.Say)))
	}
	return paragraphs(strings.Join(said, "\n"))
}
