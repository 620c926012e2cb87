package board

import (
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/drag"
)

// handDrag is a hand that does something, seen by the ghosts of what it holds. Near an edge of the plot the paper runs on
// under it, also while it rests there.
type handDrag struct {
	board *Board
	hand  drag.Drag
	at    fyne.Position
	rest  func() // ends the running on; nil where it does not
	back  func() // to where the paper was before it ran on; nil where it did not

	inside bool // the hand was on the plot: who only comes there does not mean its edges yet
}

// How the paper runs on under a hand: from how near to an edge, how far at a step, and how often.
const (
	runReach = 18
	runStep  = 14
	runEvery = 40 * time.Millisecond
)

func (d *handDrag) move(at fyne.Position, _, _ float32) {
	d.at = at
	if d.board.view.Picture() == nil {
		return // it came over from another board, and nothing is to be seen yet
	}
	d.board.over.card.object.Hide() // the ghost tells more
	d.step()
	along, down := d.runs()
	switch running := along != 0 || down != 0; {
	case running && d.rest == nil:
		d.rest = d.board.state.Every(runEvery, d.step)
	case !running:
		d.stop()
	}
}

// step shows where the dates would be now.
func (d *handDrag) step() {
	b := d.board
	if b.drag != dragging(d) {
		return // a late step of a drag that is over
	}
	if along, down := d.runs(); along != 0 || down != 0 {
		if d.back == nil {
			d.back = b.view.Stay()
		}
		right, below := b.view.Scroll(along, down)
		if rooted, ok := d.hand.(drag.Rooted); ok {
			rooted.Ran(right, below)
		}
	}
	b.over.ghosts.show(b, d.hand.To(float64(d.at.X), float64(d.at.Y), b.Held()&fyne.KeyModifierShortcutDefault != 0), d.at)
	if b.OnCarried != nil {
		b.OnCarried(d.at)
	}
}

// runs is how far the paper runs on at each step.
func (d *handDrag) runs() (along, down float64) {
	plot := d.board.view.Picture().Plot()
	x, y := float64(d.at.X), float64(d.at.Y)
	if d.board.view.Spot(x, y).Off {
		return 0, 0
	}
	along, down = nearEdge(x, plot.X, plot.Right()), nearEdge(y, plot.Y, plot.Bottom())
	if d.inside = d.inside || along == 0 && down == 0; !d.inside {
		return 0, 0
	}
	if drag.StaysInRow(d.hand) {
		down = 0
	}
	return along, down
}

func nearEdge(at, low, high float64) float64 {
	switch {
	case at < low+runReach:
		return -runStep
	case at > high-runReach:
		return runStep
	}
	return 0
}

func (d *handDrag) stop() {
	if d.rest != nil {
		d.rest()
		d.rest = nil
	}
}

func (d *handDrag) leave() {
	d.stop()
	d.board.over.ghosts.hide()
	if d.board.OnDropped != nil {
		d.board.OnDropped()
	}
}

func (d *handDrag) end() {
	d.leave()
	d.hand.Drop(d.board.refused)
}

// Take puts something into the hand that lay beside the board; the board then carries it as if it had been pressed on it.
func (b *Board) Take(begin func(drag.Canvas) drag.Drag) {
	b.clicked = click{moved: true}
	b.drag = &handDrag{board: b, hand: begin(hand{b})}
}

// cancelDrag leaves what is being dragged where it was, and the paper too; it reports whether something was.
func (b *Board) cancelDrag() bool {
	if !b.Dragging() {
		return false
	}
	d := b.drag.(*handDrag)
	b.drag = nil
	d.leave()
	if d.back != nil {
		d.back()
	}
	return true
}

// Dragging reports that a hand moves something.
func (b *Board) Dragging() bool {
	_, held := b.drag.(*handDrag)
	return held && b.clicked.moved
}
