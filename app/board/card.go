package board

import (
	"cmp"

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
	c.object.Move(b.clearOf(b.pointer, size, false))
	c.object.Show()
}

// clearOf finds room for a card near a point of the paper that covers nothing of what is aimed at there: below it or above, or
// beside it where time runs down. What is too large to lie beside leaves the point itself clear.
func (b *Board) clearOf(p fyne.Position, card fyne.Size, above bool) fyne.Position {
	at, room := b.onScreen(p), b.Size()
	aim := b.view.Aim(float64(p.X), float64(p.Y))
	low, high := b.onScreen(fyne.NewPos(float32(aim.X), float32(aim.Y))), b.onScreen(fyne.NewPos(float32(aim.Right()), float32(aim.Bottom())))
	if b.view.Upright() {
		if x, ok := outside(low.X, high.X, card.Width, room.Width, false); ok && aim.W > 0 {
			return fyne.NewPos(x, within(at.Y+8, card.Height, room.Height))
		}
	} else if y, ok := outside(low.Y, high.Y, card.Height, room.Height, above); ok && aim.H > 0 {
		return fyne.NewPos(within(at.X+14, card.Width, room.Width), y)
	}
	return beside(at, card, room)
}

// aimGap is how far a card stays from what is aimed at, and edgeGap from the edge of the board.
const (
	aimGap  = 6
	edgeGap = 4
)

// outside is where something of a length lies after or before a stretch of a room; ok is false where it has no room there.
func outside(low, high, long, room float32, before bool) (at float32, ok bool) {
	after, fits := high+aimGap, high+aimGap+long <= room-edgeGap
	if ahead := low - aimGap - long; ahead >= edgeGap && (before || !fits) {
		return ahead, true
	}
	return after, fits
}

// within keeps something of a length inside a room.
func within(at, long, room float32) float32 { return max(min(at, room-long-edgeGap), edgeGap) }

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
		lines = append(lines, s.WhenText(r.When), placeOf(b, r.Place), kindAndStatus(b, r))
	case *calendar.Phase:
		lines[0] = s.Say("phase." + string(r.Kind))
		if when := plan.TimeOf(r); !when.IsZero() {
			lines = append(lines, s.WhenText(when))
		}
		if h.Block.Loud {
			lines = append(lines, s.Say("scene.curfew", s.Clock(calendar.Day(1).At(plan.CurfewAt(plan.PlaceOfPhase(r))))))
		}
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
	if h.Part == scene.OnRow && h.Curfew != 0 {
		lines = append(lines, s.Say("scene.curfew", s.Clock(calendar.Day(1).At(h.Curfew))), s.PlaceText(h.Row.Place))
	}
	if h.Block.Count > 1 {
		lines = append(lines, s.Say("window.count.dates", h.Block.Count))
	}
	return present(lines)
}

// placeOf says a place, or that it is still open.
func placeOf(b *Board, p calendar.Place) string {
	return cmp.Or(b.state.PlaceText(p), b.state.Say("scene.no-place"))
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
