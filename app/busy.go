package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
)

// A task is long work beside the window's thread: it may tell how far it is, and is to stop when its context ends.
type task struct {
	ctx    context.Context
	window *window
	bar    *progress
}

// tell shows how far the work is. It may be called from the work's own goroutine.
func (t *task) tell(done, of int) {
	t.window.runner.Do(func() { t.bar.set(done, of) })
}

// busy does long work while a dialog shows how far it is and offers to stop it. What work gives back is called on the
// window's thread afterwards; a failure is told as doing.
func (w *window) busy(title string, work func(*task) (after func(), err error), doing string) {
	ctx, cancel := context.WithCancel(context.Background())
	t := &task{ctx, w, newProgress()}
	d := w.ask(title, t.bar.object, answer{w.state.Say("window.cancel"), cancel})
	w.runner.Go(func() {
		after, err := work(t)
		stopped := ctx.Err() != nil
		cancel()
		w.runner.Do(func() {
			w.closeDialog(d)
			switch {
			case err != nil && !stopped:
				w.showFailure(state.Failure{Doing: doing, Err: err})
			case err == nil && after != nil && !stopped:
				after()
			}
		})
	})
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
