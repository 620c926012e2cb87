package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/theme"
)

// bar is above a room: what it shows, tools that go elsewhere in it, and at the right edge what every bar has.
//
// The tools stand beside the room that the longest title needs, so that none moves under the pointer. Where there is less
// room the bar becomes narrower step by step: the title is said in short, then tools go, the least needed first.
type bar struct {
	window *window
	object fyne.CanvasObject
	titles func() (long, short string)
	widest [2]float32 // a long and a short title
	title  *control.Line
	today  *control.Button // nil is none
	tools  []tool
	search *searchBox
	add    *control.Button
}

// A tool of a bar.
type tool struct {
	fyne.CanvasObject
	gap  float32 // before it
	goes int     // the step at which it goes; 0 stays
}

// The steps of a bar that becomes narrower.
const (
	longTitle = iota
	shortTitle
	todayIcon // the words of today go
	lastStep  = 5
)

// newBar makes a bar. Samples are titles, long and short, among which are the widest.
func newBar(w *window, titles func() (long, short string), samples [2][]string, tools ...tool) *bar {
	b := &bar{window: w, titles: titles, tools: tools, title: control.NewLine("", theme.Ink, theme.Title, true)}
	ruler := paint.Ruler()
	for i, all := range samples {
		widest := ""
		for _, s := range all { // the ruler finds the widest much faster than the toolkit would
			if ruler.Width(scene.HeadingStyle, s) > ruler.Width(scene.HeadingStyle, widest) {
				widest = s
			}
		}
		b.widest[i] = control.Measure(widest, theme.Title, true).Width + 4
	}
	b.search, b.add = newSearchBox(w), newAdd(w)
	objects := []fyne.CanvasObject{b.title}
	for _, t := range tools {
		objects = append(objects, t.CanvasObject)
	}
	objects = append(objects, b.search.Button, b.add)
	b.object = ruledBelow(theme.Card, control.Padded(0, 20, container.New(b, objects...)))
	return b
}

// newAdd is the button at the right edge of every bar.
func newAdd(w *window) *control.Button {
	add := control.NewButton(w.state.Say("window.toolbar.new"), control.First, nil)
	add.OnTapped = func() {
		if able[adding](w)() {
			w.offerNew()
			return
		}
		here := w.here()
		here.at = w.inWindow(add).AddXY(0, add.Size().Height)
		w.offerNewAt(here)
	}
	add.Icon = control.IconPlus
	if w.state.Season().File.ReadOnly() != nil {
		add.Disable()
	}
	return add
}

// newToday is the button that comes back to today.
func newToday(w *window) *control.Button {
	today := control.NewButton(w.todayWords(), control.Urgent, func() { w.run("today") })
	today.Icon = control.IconBack
	return today
}

// refresh says what is shown now.
func (b *bar) refresh() { b.object.Refresh() }

// MinSize implements [fyne.Layout].
func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, theme.Size(theme.FieldHeight))
}

// Layout implements [fyne.Layout].
func (b *bar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	step := longTitle
	for ; step < lastStep && b.wants(step) > size.Width; step++ {
	}
	long, short := b.titles()
	title := min(b.titleWidth(step), max(size.Width-(b.wants(step)-b.titleWidth(step)), 0))
	if b.title.SetText(long); step >= shortTitle {
		b.title.SetText(short)
	}
	height := b.title.MinSize().Height
	place(b.title, 0, (size.Height-height)/2, title, height)
	x, side := title, theme.Size(theme.FieldHeight)
	for _, t := range b.tools {
		if !t.stays(step) {
			t.Hide()
			continue
		}
		t.Show()
		width := b.width(t, step)
		x += t.gap
		place(t.CanvasObject, x, (size.Height-side)/2, width, side)
		x += width
	}
	width := b.add.MinSize().Width
	place(b.add, size.Width-width, (size.Height-side)/2, width, side)
	b.search.lay(x+lineGap, b.add.Position().X-lineGap, (size.Height-side)/2, side)
}

func (t tool) stays(step int) bool { return t.goes == 0 || step < t.goes }

func (b *bar) titleWidth(step int) float32 { return b.widest[min(step, 1)] }

// wants is how wide the bar is at a step.
func (b *bar) wants(step int) float32 {
	all := b.titleWidth(step) + lineGap + b.search.least() + lineGap + b.add.MinSize().Width
	for _, t := range b.tools {
		if t.stays(step) {
			all += t.gap + b.width(t, step)
		}
	}
	return all
}

func (b *bar) width(t tool, step int) float32 {
	today, ok := t.CanvasObject.(*control.Button)
	if !ok || today != b.today {
		return t.MinSize().Width
	}
	if today.SetText(b.window.todayWords()); step >= todayIcon {
		today.SetText("")
	}
	return today.MinSize().Width
}
