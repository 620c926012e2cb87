package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// toolbar is above: which room this is, and which stretch of time it shows.
type toolbar struct {
	window *window
	object fyne.CanvasObject
	units  *control.Segments
	span   *control.Button
	today  *control.Button
}

func newToolbar(w *window) *toolbar {
	t := &toolbar{window: w}
	names := []string{}
	for _, u := range state.Units() {
		names = append(names, w.state.Say(u.Key()))
	}
	t.units = control.NewSegments(names, func(i int) { w.showUnit(state.Units()[i]) })
	t.span = control.NewButton("", control.Quiet, func() { w.showUnit(w.unit()) })
	t.today = control.NewButton(w.todayWords(), control.Urgent, func() { w.run("today") })
	t.today.Icon = control.IconBack
	range_ := container.New(layout.NewCustomPaddedHBoxLayout(0),
		control.NewIconButton(control.IconLeft, func() { w.run("earlier") }), t.span,
		control.NewIconButton(control.IconRight, func() { w.run("later") }))
	add := control.NewButton(w.state.Say("window.toolbar.new"), control.First, func() { w.run("date") })
	add.Icon = control.IconPlus
	title := control.Text(w.state.Say("window.nav.timeline"), theme.Ink, theme.Title, true)
	t.object = ruledBelow(theme.Card, control.Padded(0, 20, container.New(line{}, title, t.units, range_, t.today, add)))
	return t
}

// line lays the parts of the toolbar out from the left, the last one at the right edge. Where there is no room for all of
// them the title goes (the navigation says it too), then today.
type line struct{}

const lineGap = 16

func (line) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, theme.Size(theme.FieldHeight))
}

func (line) Layout(o []fyne.CanvasObject, size fyne.Size) {
	last := len(o) - 1
	wanted := float32(0)
	for _, part := range o {
		part.Show()
		wanted += part.MinSize().Width + lineGap
	}
	for _, part := range []fyne.CanvasObject{o[0], o[last-1]} {
		if wanted-lineGap > size.Width {
			part.Hide()
			wanted -= part.MinSize().Width + lineGap
		}
	}
	x := float32(0)
	for i, part := range o {
		least := part.MinSize()
		if i == last {
			x = size.Width - least.Width
		}
		if part.Visible() {
			place(part, x, (size.Height-least.Height)/2, least.Width, least.Height)
			x += least.Width + lineGap
		}
	}
}

// refresh says what is shown now.
func (t *toolbar) refresh() {
	span := t.window.state.Span()
	unit := state.UnitOf(span)
	t.units.Choose(int(unit))
	if span != (calendar.Span{}) {
		t.span.SetText(state.SpanText(t.window.state.Language(), span, t.window.state.Zone()))
	}
	t.object.Refresh()
}

func (w *window) todayWords() string {
	now := w.state.Now().In(w.state.Zone())
	return w.state.Say("window.toolbar.today", assets.Date(w.state.Language(), now, assets.DayMonth))
}
