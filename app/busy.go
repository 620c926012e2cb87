package app

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
	"affiche/storage"
)

// A task is long work beside the window's thread: it may tell how far it is, and is to stop, with nothing changed, when its
// context ends.
type task struct {
	ctx     context.Context
	stop    context.CancelFunc
	window  *window
	bar     *progress
	dialog  *dialog
	stopped bool // by a person, who does not want to be asked any more; the window's thread knows
}

// beginTask shows a dialog that tells how far a task is and offers to stop it, and nothing more: who presses return once too
// often does not stop what he has just begun.
func (w *window) beginTask(title string) *task {
	ctx, stop := context.WithCancel(context.Background())
	t := &task{ctx: ctx, stop: stop, window: w, bar: newProgress()}
	t.dialog = w.ask(title, t.bar.object, answer{w.state.Say("window.cancel"), t.cancel})
	t.dialog.first = nil
	w.tasks = append(w.tasks, t)
	return t
}

// cancel is what a person does who does not want the work any more.
func (t *task) cancel() {
	t.stopped = true
	t.stop()
}

// cancelTasks cancels all long work: the window is to be closed, and does not wait for what can be begun again.
func (w *window) cancelTasks() {
	for _, t := range slices.Clone(w.tasks) {
		t.cancel()
		w.closeDialog(t.dialog)
	}
}

// tell shows how far the work is. It may be called from the work's own goroutine.
func (t *task) tell(done, of int) {
	t.window.runner.Do(func() { t.bar.set(done, of) })
}

// end takes the dialog away.
func (t *task) end() {
	t.stop()
	t.window.closeDialog(t.dialog)
	t.window.tasks = slices.DeleteFunc(t.window.tasks, func(other *task) bool { return other == t })
}

// unlessStopped is what comes after work that changed nothing yet.
func (t *task) unlessStopped(after func()) func() {
	return func() {
		if !t.stopped {
			after()
		}
	}
}

// busy does long work while a dialog shows how far it is and offers to stop it. What work gives back is called on the
// window's thread afterwards, also where the work was done when it was stopped; a failure is told as doing.
func (w *window) busy(title string, work func(*task) (after func(), err error), doing string) {
	t := w.beginTask(title)
	w.runner.Go(func() {
		after, err := work(t)
		w.runner.Do(func() {
			t.end()
			switch {
			case err != nil:
				w.showFailure(state.Failure{Doing: doing, Err: err})
			case after != nil:
				after()
			}
		})
	})
}

// busyChanging is busy for work that changes the season. It waits for its turn among the edits, and what it touched is in
// the plan when after is called.
func (w *window) busyChanging(title string, work func(*task, *storage.File) (touched []calendar.Ref, err error), after func()) {
	t := w.beginTask(title)
	w.state.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		defer w.runner.Do(t.end)
		return work(t, f)
	}, after)
}

// progress is a bar that fills; until it knows how much there is to do, it stands at a tenth.
type progress struct {
	object fyne.CanvasObject
	fill   *canvas.Rectangle
	words  *control.Line
	part   float32
}

func newProgress() *progress {
	p := &progress{part: 0.1, words: control.NewLine("", theme.Muted, theme.Small, false)}
	ground := canvas.NewRectangle(theme.Of(theme.Chip))
	p.fill = canvas.NewRectangle(theme.Of(theme.Note))
	ground.CornerRadius, p.fill.CornerRadius = 3, 3
	ground.SetMinSize(fyne.NewSize(100, 6))
	p.object = container.New(layout.NewCustomPaddedVBoxLayout(8), container.New(p, ground, p.fill), p.words)
	return p
}

func (p *progress) set(done, of int) {
	if of > 0 {
		p.part = float32(done) / float32(of)
		p.words.SetText(itoa(done) + " / " + itoa(of))
		p.object.Refresh()
	}
}

// MinSize implements [fyne.Layout].
func (p *progress) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 6) }

// Layout implements [fyne.Layout].
func (p *progress) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*p.part, size.Height))
}
