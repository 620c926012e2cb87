package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// takenRows is how many dates of the dry run are seen at once; fewTaken where the window is not high.
const (
	takenRows = 5
	fewTaken  = 2
	highTaken = 800
)

// dates lists what becomes of each date: what, its title, when and where it is to be, and was, and what else is otherwise.
// The list scrolls; all of it can be copied.
func (in *takingIn) dates() fyne.CanvasObject {
	s, dates := in.window.state, in.found.Dates
	list := control.NewList(func() int { return len(dates) }, newTakenRow, func(i int, o fyne.CanvasObject) {
		o.(*takenRow).show(s, dates[i])
	})
	plain := newTakenRow().(*takenRow)
	height := plain.height(1) + theme.Size(fynetheme.SizeNamePadding)
	tall := float32(0)
	for i, d := range dates {
		lines := len(takenLines(s, d))
		if lines > 1 {
			list.SetItemHeight(i, plain.height(lines))
		}
		if i < takenRows {
			tall += plain.height(lines) + theme.Size(fynetheme.SizeNamePadding)
		}
	}
	rows := takenRows
	if in.window.win.Canvas().Size().Height < highTaken*theme.Grown() {
		rows = fewTaken
	}
	room := control.Room(300, min(tall, height*float32(rows)))
	framed := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, control.Padded(3, 3, container.NewStack(room, list)))
	copied := control.NewSmallLink(s.Say("window.import.copy"), func() { fyne.CurrentApp().Clipboard().SetContent(takenText(s, dates)) })
	return container.NewBorder(nil, control.Padded(2, 4, container.NewHBox(copied)), nil, nil, framed)
}

// takenRow is one date of a dry run.
type takenRow struct {
	widget.BaseWidget
	outcome, title *control.Line
	lines          []*control.Line
	box            *fyne.Container // of the title, and the lines below it
}

func newTakenRow() fyne.CanvasObject {
	r := &takenRow{
		outcome: control.NewLine("", theme.Muted, theme.Small, true),
		title:   control.NewLine("", theme.Ink, theme.Text, true),
	}
	r.box = container.New(layout.NewCustomPaddedVBoxLayout(0), r.title)
	r.write([]string{""})
	r.ExtendBaseWidget(r)
	return r
}

// write shows so many lines below the title.
func (r *takenRow) write(lines []string) {
	for len(r.lines) < len(lines) {
		l := control.NewLine("", theme.Muted, theme.Small, false)
		r.lines = append(r.lines, l)
		r.box.Add(l)
	}
	for i, l := range r.lines {
		if l.Hide(); i < len(lines) {
			l.SetText(lines[i])
			l.Show()
		}
	}
}

// height is that of a row with so many lines below the title.
func (r *takenRow) height(lines int) float32 {
	return r.title.MinSize().Height + float32(lines)*r.lines[0].MinSize().Height + 6
}

// CreateRenderer implements [fyne.Widget].
func (r *takenRow) CreateRenderer() fyne.WidgetRenderer {
	outcome := container.NewVBox(container.NewGridWrap(fyne.NewSize(76, r.title.MinSize().Height), r.outcome))
	return widget.NewSimpleRenderer(control.Padded(3, 6, container.NewBorder(nil, nil, outcome, nil, r.box)))
}

func (r *takenRow) show(s *state.State, d work.TakenDate) {
	r.outcome.SetText(s.Say("window.import.list." + string(d.Outcome)))
	r.title.SetText(d.Title)
	r.write(takenLines(s, d))
	r.Refresh()
}

// takenLines tell when and where a date is to be, after when and where it was, and what else is otherwise, each before and
// after.
func takenLines(s *state.State, d work.TakenDate) []string {
	is, was := taken(s, d.When, d.Room), taken(s, d.WhenWas, d.RoomWas)
	lines := []string{is}
	switch {
	case d.Outcome == work.WentAway:
		lines = []string{was}
	case d.Outcome == work.CameMoved && was != is:
		lines = []string{was, "→ " + is}
	}
	for _, differs := range d.Differs {
		said := differs.Sentence(s.Say)
		before, after, _ := strings.Cut(said, " → ")
		if len([]rune(said)) > longestTaken {
			lines = append(lines, before, "→ "+after)
		} else {
			lines = append(lines, said)
		}
	}
	return lines
}

// longestTaken is how many letters of before and after stand on one line.
const longestTaken = 52

func taken(s *state.State, when calendar.When, room string) string {
	text := s.WhenText(when)
	if room != "" {
		text += " · " + room
	}
	return text
}

// takenText is the whole list as a table, for the clipboard.
func takenText(s *state.State, dates []work.TakenDate) string {
	var b strings.Builder
	for _, d := range dates {
		cells := append([]string{s.Say("window.import.list." + string(d.Outcome)), d.Title}, takenLines(s, d)...)
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	return b.String()
}
