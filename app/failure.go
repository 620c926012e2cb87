package app

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/storage"
)

// showFailure says in a dialog what happened, what was kept, and what to do now.
func (w *window) showFailure(f state.Failure) {
	if errors.Is(f.Err, context.Canceled) {
		return
	}
	title := w.state.Say("window."+f.Doing, filepath.Base(f.File))
	if f.File != "" && errors.Is(f.Err, storage.ErrDamaged) {
		w.offerRescue(f.File, title, w.whatIsWrong(f.Err))
		return
	}
	w.tell(title, because(w.state, f.Err))
}

// damaged says in the status bar that something is wrong with the file, and tells what, unless a person is being asked
// something else.
func (w *window) damaged() {
	if w.status == nil {
		return
	}
	w.status.refresh()
	if w.dialog == nil {
		w.tellDamage()
	}
}

// whyReadOnly says why an open season is not written to. Of a season that somebody else has open the way out is another
// than before it was opened.
func whyReadOnly(s *state.State, err error) string {
	var trouble *storage.Trouble
	if errors.As(err, &trouble) && trouble.Key == "file.locked" {
		return s.Say("window.read-only.locked", arguments(trouble.Args)...)
	}
	return because(s, err)
}

// because says the reason of an error in the window's language.
func because(s *state.State, err error) string {
	var (
		trouble *storage.Trouble
		refused *work.Refused
		faulty  *work.Faulty
		spoken  work.Spoken
		skipped *state.Skipped
	)
	switch {
	case errors.As(err, &refused):
		return s.Say(refused.Key, refused.Args...)
	case errors.As(err, &faulty):
		return faults(s, faulty)
	case errors.As(err, &spoken):
		return spoken.Sentence(s.Say)
	case errors.As(err, &skipped):
		return s.Say("window.skipped", skips(s, skipped))
	case errors.As(err, &trouble):
		return s.Say(trouble.Key, arguments(trouble.Args)...)
	case errors.Is(err, fs.ErrNotExist):
		return s.Say("window.error.not-found")
	case errors.Is(err, fs.ErrPermission):
		return s.Say("window.error.permission")
	}
	return s.Say("window.error.unexpected", err.Error())
}

// faults says everything that is wrong with a record, a line for each field.
func faults(s *state.State, f *work.Faulty) string {
	lines := []string{}
	for _, fault := range f.Faults {
		name, _, _ := strings.Cut(fault.Field, ".")
		lines = append(lines, s.Say("field."+name)+": "+s.Say(fault.Key(), arguments(fault.Args)...))
	}
	return strings.Join(append(lines, s.Say("window.nothing-changed")), "\n")
}

// skips lists what an undo left alone, and who had changed it.
func skips(s *state.State, skipped *state.Skipped) string {
	lines := []string{}
	for _, skip := range skipped.Skips {
		unit, _, _ := strings.Cut(skip.Unit, ".")
		lines = append(lines, s.NameOf(skip.Ref)+": "+s.Say("field."+unit)+" ("+skip.By+")")
	}
	return strings.Join(lines, "\n")
}

func arguments(words []string) []any {
	args := make([]any, len(words))
	for i, word := range words {
		args[i] = word
	}
	return args
}

// paragraphs shows a text, one paragraph for each of its lines.
func paragraphs(text string) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(6))
	for line := range strings.SplitSeq(text, "\n") {
		box.Add(control.Paragraph(line, theme.Ink, theme.Text, false))
	}
	return box
}
