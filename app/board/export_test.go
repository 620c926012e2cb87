package board

import (
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/calendar"
)

// What tests of boards look at, which only a view can make.

func (b *Board) Describe(h scene.Hit) []string                   { return describe(b, h) }
func (b *Board) Selectable(ref calendar.Ref) calendar.Ref        { return b.selectable(ref) }
func Beside(p fyne.Position, card, room fyne.Size) fyne.Position { return beside(p, card, room) }

// Again reports a second click, so long after the first one.
func Again(after time.Duration, at fyne.Position) bool {
	first := time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)
	return click{at: first, where: at}.again(first.Add(after), at)
}

// Outside is where something lies before or after a stretch of a room.
func Outside(low, high, long, room float32, before bool) (at float32, ok bool) {
	return outside(low, high, long, room, before)
}
