package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

// newNav is the left edge: the season, the rooms that there are, and the kinds of activities, each with its colour and
// shown or not.
func newNav(w *window) fyne.CanvasObject {
	name := w.state.Season().Plan.Programme.Name.In(w.state.Languages()...)
	head := container.New(layout.NewCustomPaddedVBoxLayout(2),
		control.Text("Affiche", theme.NavInk, theme.Title, true),
		control.NewLine(name, theme.NavMuted, theme.Text, false))
	w.kinds, w.kindRows = nil, container.New(layout.NewCustomPaddedVBoxLayout(0))
	w.listKinds()
	above := container.New(layout.NewCustomPaddedVBoxLayout(16), control.Padded(0, 12, head), w.roomRows(), w.kindRows)
	return control.On(theme.Nav, container.NewBorder(nil, navFoot(w), nil, nil,
		container.NewVScroll(control.Padded(16, 8, above))))
}

func caption(s string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(2, 6, 12, 8), control.Text(s, theme.NavMuted, theme.Small, true))
}

// listKinds lists the kinds of which there is something.
func (w *window) listKinds() {
	there := w.state.KindsThere()
	if len(there) == len(w.kinds) && !slices.ContainsFunc(there, func(k calendar.ActivityKind) bool { return w.kinds[k] == nil }) {
		return
	}
	w.kindRows.RemoveAll()
	w.kinds = map[calendar.ActivityKind]*control.NavRow{}
	if len(there) > 0 {
		w.kindRows.Add(caption(w.state.Say("window.nav.kinds")))
	}
	for _, k := range there {
		w.kinds[k] = kindRow(w, k)
		w.kindRows.Add(w.kinds[k])
	}
}

// kindRow shows or hides the dates of one kind.
func kindRow(w *window, k calendar.ActivityKind) *control.NavRow {
	row := control.NewNavRow(state.Capital(w.state.Say("kind."+string(k))), false, func() { w.state.ShowKind(k) })
	row.Mark = theme.Kind(k)
	row.Faded = w.state.IsHidden(k)
	return row
}

// fadeKinds shows which kinds the filter leaves out.
func (w *window) fadeKinds() {
	for k, row := range w.kinds {
		if hidden := w.state.IsHidden(k); hidden != row.Faded {
			row.Faded = hidden
			row.Refresh()
		}
	}
}

// navFoot says who writes, and with which clock the axis counts.
func navFoot(w *window) fyne.CanvasObject {
	line := canvas.NewRectangle(theme.Of(theme.NavLine))
	line.SetMinSize(fyne.NewSize(1, 1))
	who := container.New(layout.NewCustomPaddedVBoxLayout(1),
		control.NewLine(w.state.Actor(), theme.NavInk, theme.Text, true),
		control.NewLine(w.state.Season().Plan.Programme.Zone, theme.NavMuted, theme.Small, false))
	return container.New(layout.NewCustomPaddedVBoxLayout(0), line, control.Padded(12, 20, who))
}
