package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// A Reach is how far something is scrolled, in pixels, of how much there is; what is no longer than its room needs no bar.
type Reach struct{ At, All float64 }

// scrollBar is the thumb at the right or the lower edge of the plot.
type scrollBar struct {
	*canvas.Rectangle
	upright bool
}

const (
	barWidth   = 8
	leastThumb = 28
)

func newScrollBar(upright bool) *scrollBar {
	b := &scrollBar{canvas.NewRectangle(theme.Of(fynetheme.ColorNameScrollBar)), upright}
	b.CornerRadius = 3
	b.Hide()
	return b
}

// thumb is where on the paper the thumb stands along its edge; ok is false where all is in sight.
func (s *scrollBar) thumb(b *Board) (at, long float32, ok bool) {
	if b.view.Picture() == nil {
		return 0, 0, false
	}
	plot := b.view.Picture().Plot()
	along, down := b.view.Reaches()
	reach, from, room := along, plot.X, plot.W
	if s.upright {
		reach, from, room = down, plot.Y, plot.H
	}
	if reach.All <= room || room <= 0 {
		return 0, 0, false
	}
	thumb := max(room*room/reach.All, leastThumb)
	return float32(from + reach.At/(reach.All-room)*(room-thumb)), float32(thumb), true
}

func (s *scrollBar) place(b *Board) {
	at, long, ok := s.thumb(b)
	if !ok {
		s.Hide()
		return
	}
	at, long = at*b.grown, long*b.grown
	if s.upright {
		s.Move(fyne.NewPos(b.Size().Width-barWidth, at))
		s.Resize(fyne.NewSize(barWidth-2, long))
	} else {
		s.Move(fyne.NewPos(at, b.Size().Height-barWidth))
		s.Resize(fyne.NewSize(long, barWidth-2))
	}
	s.Show()
}

// has reports a point on the thumb, or so near beside it that it is meant.
func (s *scrollBar) has(b *Board, p fyne.Position) bool {
	at, long, ok := s.thumb(b)
	where, beside := p.X, b.Paper().Height-p.Y
	if s.upright {
		where, beside = p.Y, b.Paper().Width-p.X
	}
	return ok && beside < barWidth+4 && where >= at && where <= at+long
}

// barDrag moves the thumb of a scroll bar.
type barDrag struct {
	board *Board
	bar   *scrollBar
}

func (d *barDrag) move(_ fyne.Position, dx, dy float32) {
	_, long, ok := d.bar.thumb(d.board)
	if !ok {
		return
	}
	plot := d.board.view.Picture().Plot()
	along, down := d.board.view.Reaches()
	if d.bar.upright {
		if way := plot.H - float64(long); way > 0 {
			d.board.view.Scroll(0, float64(dy)*(down.All-plot.H)/way)
		}
	} else if way := plot.W - float64(long); way > 0 {
		d.board.view.Scroll(float64(dx)*(along.All-plot.W)/way, 0)
	}
}

func (d *barDrag) end() {}
