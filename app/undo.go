package app

import (
	"slices"

	"affiche/app/past"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A field is where something is typed. Undo and redo are its own while that is not committed yet.
type field interface {
	Touched() bool
	Undo()
	Redo()
}

// typing is the field in which something is typed that is not committed yet; nil where there is none.
func (w *window) typing() field {
	if e, ok := w.win.Canvas().Focused().(field); ok && e.Touched() {
		return e
	}
	return nil
}

func (w *window) undo() {
	if e := w.typing(); e != nil {
		e.Undo()
	} else if w.making == nil {
		w.state.Undo()
	}
}

func (w *window) redo() {
	if e := w.typing(); e != nil {
		e.Redo()
	} else if w.making == nil {
		w.state.Redo()
	}
}

// reverted shows where the date is now that was undone, or done again, and says below what that was. Of a merge it is said
// there as long as it is so.
func (w *window) reverted(r storage.Reverted) {
	if refs := w.state.Selections(); len(refs) == 1 && refs[0].Type == calendar.TypeEvent && slices.Contains(r.Touched, refs[0]) {
		_, span := w.standsFor(refs[0])
		with(w, func(v revealing) { v.Reveal(refs, span) })
	}
	w.comeBack()
	if w.status != nil && !r.Merge {
		w.status.tell(past.Said(w.state.Language(), r.Change))
	}
}

// comeBack shows the season as when it was opened first, where what is shown lies before or after all its dates: what was there, an
// import perhaps, was taken back.
func (w *window) comeBack() {
	from, until := work.Range(w.state.Season().Plan)
	if from == until || w.state.Days(from, int(until-from)).Meets(w.state.Span()) {
		return
	}
	w.showFirst()
	w.state.Look(w.state.Span(), min(max(w.state.Day(), from), until-1))
	if v, ok := can[spanner](&w.rooms); ok {
		v.(view).Enter()
	}
}

// What is still being done may be undone as soon as it is.
func (w *window) canUndo() bool { return w.typing() != nil || w.nextUndo() != nil || w.changes() }
func (w *window) canRedo() bool { return w.typing() != nil || w.nextRedo() != nil || w.changes() }

func (w *window) changes() bool { return w.isWritable() && w.state.IsBusy() }

func (w *window) nextUndo() *storage.Next {
	if season := w.state.Season(); season != nil {
		return season.Undo
	}
	return nil
}

func (w *window) nextRedo() *storage.Next {
	if season := w.state.Season(); season != nil {
		return season.Redo
	}
	return nil
}

func (w *window) undoWords() string { return w.revertWords("undo", w.nextUndo()) }
func (w *window) redoWords() string { return w.revertWords("redo", w.nextRedo()) }

// revertWords names what would be undone: "Undo: Rename “Sound walk”".
func (w *window) revertWords(name string, of *storage.Next) string {
	if of == nil {
		return w.state.Say("window.command." + name)
	}
	return w.state.Say("window.command."+name+"-of", work.LabelText(w.state.Language(), of.Label))
}
