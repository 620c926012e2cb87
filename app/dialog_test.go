package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
)

// asked is a window that asks a question with two answers, and what was answered.
func asked(t *testing.T) (*window, *dialog, *string) {
	t.Helper()
	w, answered := bare(t), new(string)
	d := w.ask("Really?", control.Room(10, 10), answer{"No", func() { *answered += "no " }}, answer{"Yes", func() { *answered += "yes " }})
	return w, d, answered
}

func typedKey(w *window, key fyne.KeyName) { w.typed(&fyne.KeyEvent{Name: key}) }

func TestReturnGivesTheLastAnswerAndEscapeTheFirst(t *testing.T) {
	for key, want := range map[fyne.KeyName]string{
		fyne.KeyReturn: "yes ", fyne.KeyEnter: "yes ", fyne.KeyEscape: "no ", fyne.KeyA: "",
	} {
		w, _, answered := asked(t)
		typedKey(w, key)
		if *answered != want || (w.dialog == nil) != (want != "") {
			t.Errorf("%s answers %q, the dialog is gone: %v", key, *answered, w.dialog == nil)
		}
	}
}

func TestAnAnswerThatCannotBeGivenYetIsNotGivenByReturn(t *testing.T) {
	w, d, answered := asked(t)
	d.first.Disable()
	typedKey(w, fyne.KeyReturn)
	if *answered != "" || w.dialog != d {
		t.Errorf("answered %q", *answered)
	}
}

func TestADialogThatIsGoneClosesNoOther(t *testing.T) {
	w, old, _ := asked(t)
	w.tell("Another", "thing")
	other := w.dialog
	w.closeDialog(old)
	if w.dialog != other || len(w.win.Canvas().Overlays().List()) != 1 {
		t.Errorf("%d dialogs are there", len(w.win.Canvas().Overlays().List()))
	}
	press(t, w, "OK")
	if w.dialog != nil || len(w.win.Canvas().Overlays().List()) != 0 {
		t.Error("a dialog stays")
	}
	typedKey(w, fyne.KeyReturn) // asks nobody
}

func TestASecondExportSaysThatNothingChanged(t *testing.T) {
	w := opened(t)
	folder := t.TempDir()
	w.export(folder)
	saysNot(t, w, "0 of them are new")
	press(t, w, "OK")
	w.export(folder)
	says(t, w, "0 of them are new or changed.")
}

func TestEveryFieldOfADialogThatHasNoOtherUseForReturnLeavesItToTheButton(t *testing.T) {
	w, answered := bare(t), ""
	name, kind := control.NewEntry("", nil), control.NewChoice([]control.Option{{Key: "a", Text: "A"}}, "a", nil)
	form := container.NewVBox(name, kind)
	for _, field := range []fyne.Focusable{name, kind} {
		answered = ""
		w.ask("Really?", form, answer{"No", nil}, answer{"Yes", func() { answered = "yes" }})
		w.win.Canvas().Focus(field)
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if answered != "yes" || w.dialog != nil {
			t.Errorf("return in %T answers %q", field, answered)
		}
	}
}

func TestEscapeInAnOpenChoiceClosesTheChoiceOnly(t *testing.T) {
	w := bare(t)
	kind := control.NewChoice([]control.Option{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}}, "a", nil)
	w.ask("Really?", container.NewVBox(kind), answer{"No", nil}, answer{"Yes", nil})
	w.win.Canvas().Focus(kind)
	kind.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	w.win.Canvas().Focused().TypedKey(escape)
	if w.dialog == nil || w.win.Canvas().Focused() != fyne.Focusable(kind) {
		t.Fatalf("the dialog is there: %v, the keyboard is in %T", w.dialog != nil, w.win.Canvas().Focused())
	}
	if w.win.Canvas().Focused().TypedKey(escape); w.dialog != nil {
		t.Error("escape in the closed choice leaves the dialog open")
	}
}

func TestWhatIsTypedIntoADialogThatBeginsWithATextReplacesIt(t *testing.T) {
	w := opened(t)
	w.run("goto")
	e, ok := w.win.Canvas().Focused().(*control.Entry)
	if !ok || e.Text == "" || e.SelectedText() != e.Text {
		t.Fatalf("the keyboard is in %T", w.win.Canvas().Focused())
	}
}
