package app

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// statusBar is below: which file this is, that it is saved, how much is in it, and whose clock is shown.
type statusBar struct {
	state  *state.State
	left   *control.Line
	note   string        // of the last change, beside that it is saved
	passes bool          // the note goes with the next act, whatever that is
	damage *control.Link // shown where something is wrong with the file
	holds  *control.Link // shown where some ran out, of which nobody said yet what becomes of them
	due    *control.Link // shown where agreements or lines are due
	free   *control.Link // shown where whoever had the file has let it go
	object fyne.CanvasObject
}

func newStatusBar(w *window) *statusBar {
	s := w.state
	b := &statusBar{state: s}
	ink := theme.Muted
	if s.Season().File.ReadOnly() != nil {
		ink = theme.Warn
	}
	b.left = control.NewLine("", ink, theme.Small, s.Season().File.ReadOnly() != nil)
	b.damage = control.NewLink(s.Say("window.status.damaged"), theme.Warn, true, w.tellDamage)
	b.holds = control.NewLink("", theme.Warn, true, w.showRanOut)
	b.due = control.NewLink("", theme.Warn, true, w.showDue)
	b.free = control.NewLink(s.Say("window.status.free"), fynetheme.ColorNameHyperlink, true, w.state.EditHere)
	zone := control.Text(s.Say("window.status.zone"), theme.Muted, theme.Small, false)
	right := container.New(layout.NewCustomPaddedHBoxLayout(20), container.NewCenter(b.free), container.NewCenter(b.due), container.NewCenter(b.holds), container.NewCenter(b.damage), zone)
	b.object = ruledAbove(theme.Card, control.Padded(0, 20,
		container.NewBorder(nil, nil, nil, container.NewCenter(right), container.New(layout.NewVBoxLayout(),
			layout.NewSpacer(), b.left, layout.NewSpacer()))))
	b.refresh()
	return b
}

func (b *statusBar) refresh() {
	season := b.state.Season()
	b.damage.Hidden = season.Damage == nil
	b.free.Hidden = !season.Free
	over := waiting(season.Plan, calendar.InstantOf(b.state.Now()))
	b.holds.Hidden = over == 0
	b.holds.SetText(b.state.Say("hold.waiting", over))
	due := dueNow(season.Plan, calendar.InstantOf(b.state.Now()).Wall(b.state.Zone()).Day())
	b.due.Hidden = due == 0
	b.due.SetText(b.state.Say("owed.waiting", due))
	b.object.Refresh()
	saved := b.saved()
	if b.note != "" {
		saved += " · " + b.note
	}
	b.left.SetText(filepath.Base(season.File.Path()) + " · " + saved + " · " + b.state.Say("window.status.counts",
		b.state.Say("window.count.activities", season.Plan.Activities.Len()),
		b.state.Say("window.count.dates", season.Plan.Events.Len())))
}

// tell says a short word about the last change, until the next.
func (b *statusBar) tell(note string) {
	b.note, b.passes = note, false
	b.refresh()
}

// pass says a word until the next act, be it that something else is selected or another filter set.
func (b *statusBar) pass(note string) {
	b.tell(note)
	b.passes = true
}

// acted is told of an act.
func (b *statusBar) acted() {
	if b.passes {
		b.tell("")
	}
}

// saved says that everything is in the file, or why the file is not written to.
func (b *statusBar) saved() string {
	if why := b.state.Season().File.ReadOnly(); why != nil {
		return b.readOnly(why)
	}
	if undone := b.state.Season().Redo; undone != nil && undone.Merge {
		return b.state.Say("window.status.set-aside", b.state.Say(undone.Key, arguments(undone.Args)...))
	}
	at := b.state.SavedAt()
	if at.IsZero() {
		return b.state.Say("window.status.unchanged")
	}
	// by the clock of the machine: it is beside the one on the wall that a person reads it
	return b.state.Say("window.status.saved", assets.Clock(b.state.Language(), at)+at.Format(":05"))
}

// readOnly says why the file is not written to. Who has it is said in short: what follows from that stood in a dialog.
func (b *statusBar) readOnly(why error) string {
	var trouble *storage.Trouble
	switch {
	case b.state.Season().Free:
		return b.state.Say("window.status.released")
	case errors.Is(why, storage.ErrLocked) && errors.As(why, &trouble):
		return b.state.Say("window.status.locked", arguments(trouble.Args)...)
	}
	return b.state.Say("window.status.read-only", because(b.state, why))
}
