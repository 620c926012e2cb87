package app

import (
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/board"
)

// springAfter is how long dates are held over the name of a room until it opens: longer than a hand takes to pass by.
const springAfter = 500 * time.Millisecond

// A spring opens the room over whose name a hand holds dates.
type spring struct {
	over *room
	stop func()
}

// holding tells that a hand which holds dates is at a point of the window.
func (w *window) holding(at fyne.Position) {
	over := w.roomNamed(at)
	if over == w.spring.over {
		return
	}
	w.letGo()
	if over != nil {
		w.spring = spring{over, w.state.Every(springAfter, func() {
			if w.letGo(); w.isDragging() {
				w.enter(over)
			}
		})}
	}
}

// roomNamed is the other room with dates whose name is at a point of the window; nil is none. Where the navigation is not, nothing
// is asked of the toolkit: a hand moves many times a second.
func (w *window) roomNamed(at fyne.Position) *room {
	if at.X >= w.frame.parts[navPart].Size().Width {
		return nil
	}
	for room, row := range w.rooms.rows {
		from := at.Subtract(w.inWindow(row))
		size := row.Size()
		if from.X >= 0 && from.Y >= 0 && from.X < size.Width && from.Y < size.Height && room != w.rooms.front && room.plans() {
			return room
		}
	}
	return nil
}

// letGo forgets the room that was about to open.
func (w *window) letGo() {
	if w.spring.stop != nil {
		w.spring.stop()
	}
	w.spring = spring{}
}

// handing views hold dates in a hand, and take them over from others.
type handing interface{ Hand() *board.Board }

// handOver gives up the drag of the view in front before another room comes there; goOn goes on with it in that room.
func (w *window) handOver(to *room) (goOn func()) {
	v, ok := can[handing](&w.rooms)
	if !ok || to == w.rooms.front {
		return func() {}
	}
	from := v.Hand()
	load, held := from.HandOver()
	return func() {
		if v, ok := can[handing](&w.rooms); ok && held {
			v.Hand().GoOn(load, from)
		}
	}
}

// isDragging reports that a hand holds something on the view in front.
func (w *window) isDragging() bool {
	v, ok := can[handing](&w.rooms)
	return ok && v.Hand().Dragging()
}
