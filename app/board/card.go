package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// card tells of the date under the pointer.
type card struct {
	object *fyne.Container
	lines  *fyne.Container
	shade  *canvas.Rectangle
}

func newCard() *card {
	c := &card{lines: container.New(layout.NewCustomPaddedVBoxLayout(2))}
	c.shade = canvas.NewRectangle(theme.Of(theme.Shade))
	c.shade.CornerRadius = theme.Size(theme.Radius) + 2
	box := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, control.Padded(10, 12, c.lines))
	c.object = container.New(layout.NewCustomPaddedLayout(0, 3, 1, 1), box)
	c.object = container.NewStack(c.shade, c.object)
	c.object.Hide()
	return c
}

// show tells of a hit beside the pointer, or goes away.
func (c *card) show(b *Board, h scene.Hit, on bool) {
	c.object.Hide()
	if !on {
		return
	}
	c.lines.RemoveAll()
	for i, line := range describe(b, h) {
		ink, size := theme.Muted, theme.Small
		if i == 0 {
			ink, size = theme.Ink, theme.Text
		}
		c.lines.Add(control.NewLine(line, ink, size, i == 0))
	}
	size := fyne.NewSize(theme.Size(theme.HoverCardWidth), c.object.MinSize().Height)
	c.object.Resize(size)
	c.object.Move(beside(b.onScreen(b.pointer), size, b.Size()))
	c.object.Show()
}

// beside finds room for a card near the pointer, never under it.
func beside(p fyne.Position, card, room fyne.Size) fyne.Position {
	at := fyne.NewPos(p.X+14, p.Y+18)
	if at.X+card.Width > room.Width-4 {
		at.X = p.X - card.Width - 10
	}
	if at.Y+card.Height > room.Height-4 {
		at.Y = p.Y - card.Height - 10
	}
	return fyne.NewPos(max(at.X, 4), max(at.Y, 4))
}

// describe says what a hit is, the title first.
func describe(b *Board, h scene.Hit) []string {
	s, plan := b.state, b.state.Season().Plan
	lines := []string{s.NameOf(h.Ref)}
	switch r := plan.Record(h.Ref).(type) {
	case *calendar.Event:
		lines = append(lines, s.WhenText(r.When), s.PlaceText(r.Place), kindAndStatus(b, r))
	case *calendar.Phase:
		lines[0] = s.Say("phase." + string(r.Kind))
		lines = append(lines, s.NameOf(b.selectable(h.Ref)))
	case *calendar.Hold:
		lines = append(lines, s.Say("window.hold.rank", r.Rank), s.WhenText(r.When), s.PlaceText(calendar.Place{Space: r.Subject.Space}))
	case *calendar.Milestone:
		lines = append(lines, s.Say("type.milestone"), dayOf(b, r.Day))
	case *calendar.CallForApplications:
		lines = append(lines, s.Say("type.call_for_applications"), s.Say("field.closes")+": "+s.WhenText(calendar.When{Start: r.Closes, End: r.Closes, Zone: r.Zone}))
	case *calendar.Activity:
		lines = append(lines, s.Say("kind."+string(r.Kind)))
	}
	if h.Block.Count > 1 {
		lines = append(lines, s.Say("window.count.dates", h.Block.Count))
	}
	return present(lines)
}

func dayOf(b *Board, d calendar.Day) string {
	return assets.Date(b.state.Language(), d.Date(), assets.WeekdayDayYear)
}

func kindAndStatus(b *Board, e *calendar.Event) string {
	a := b.state.Season().Plan.Activities.At(e.Activity)
	if a == nil {
		return b.state.StatusText(e)
	}
	return b.state.Say("kind."+string(a.Kind)) + " · " + b.state.StatusText(e)
}

func present(lines []string) []string {
	there := lines[:0]
	for _, l := range lines {
		if l != "" {
			there = append(there, l)
		}
	}
	return there
}
