package ladder

import (
	"fyne.io/fyne/v2"

	"affiche/app/theme"
	"affiche/calendar"
)

// The measures of the board, at the usual size of texts.
const (
	headHigh  = 38
	cardHigh  = 82
	cardGap   = 8
	wide      = 176 // a column with cards, at least
	slim      = 78  // one without
	named     = 116 // one without, in which its name has room
	columnGap = 8
	around    = 12
	barWide   = 6
)

func row(v float32) float32 { return theme.Row(v) }

// widths are how wide the columns are: what room is left goes first to the names of those without cards, then to those with.
func (l *Ladder) widths() []float32 {
	all, full, slims := make([]float32, len(l.columns)), 0, 0
	left := l.Size().Width - 2*around - columnGap*float32(max(len(all)-1, 0))
	for i, c := range l.columns {
		if all[i] = row(slim); len(c.Cards) > 0 {
			all[i] = row(wide)
			full++
		}
		left -= all[i]
	}
	slims = len(all) - full
	named := min(left/float32(max(slims, 1)), row(named-slim))
	if full == 0 {
		named = left / float32(max(slims, 1))
	}
	for i, c := range l.columns {
		switch {
		case left <= 0:
		case len(c.Cards) == 0:
			all[i] += named
		default:
			all[i] += (left - named*float32(slims)) / float32(full)
		}
	}
	return all
}

// width is how wide the columns are together.
func (l *Ladder) width() float32 {
	all := float32(2*around - columnGap)
	for _, w := range l.widths() {
		all += w + columnGap
	}
	return all
}

// edge is where a column begins on the widget, and how wide it is.
func (l *Ladder) edge(column int) (x, w float32) {
	x = around - l.left
	for i, w := range l.widths() {
		if i == column {
			return x, w
		}
		x += w + columnGap
	}
	return x, 0
}

// columnAt is the column at a place from the left, the nearest one between two.
func (l *Ladder) columnAt(x float32) int {
	for i := range l.columns {
		if at, w := l.edge(i); x < at+w+columnGap/2 {
			return i
		}
	}
	return len(l.columns) - 1
}

// room is how high the cards of a column may be together.
func (l *Ladder) room() float32 { return max(l.Size().Height-2*around-row(headHigh), 0) }

// depth is how high the cards of a column are together.
func depth(cards int) float32 { return float32(cards) * (row(cardHigh) + cardGap) }

// cardAt is the card at a place; ok is false where there is none.
func (l *Ladder) cardAt(p fyne.Position) (ref calendar.Ref, ok bool) {
	if len(l.columns) == 0 {
		return ref, false
	}
	at := l.columnAt(p.X)
	c := l.columns[at]
	x, w := l.edge(at)
	y := p.Y - around - row(headHigh) + l.tops[c.Rung]
	step := row(cardHigh) + cardGap
	i := int(y / step)
	if p.X < x || p.X >= x+w || p.Y < around+row(headHigh) || y < 0 || i >= len(c.Cards) || y-float32(i)*step > row(cardHigh) {
		return ref, false
	}
	return c.Cards[i], true
}

// scroll moves the cards of a column, and the columns, as far as there are more.
func (l *Ladder) scroll(column int, down, along float32) {
	if column >= 0 && column < len(l.columns) {
		c := l.columns[column]
		l.tops[c.Rung] = clamp(l.tops[c.Rung]+down, depth(len(c.Cards))-l.room())
	}
	l.left = clamp(l.left+along, l.width()-l.Size().Width)
	l.draw()
}

func clamp(v, most float32) float32 { return max(min(v, most), 0) }

// bring scrolls a card in sight.
func (l *Ladder) bring(ref calendar.Ref) {
	column, at, ok := l.find(ref)
	if !ok {
		return
	}
	top, step := l.tops[l.columns[column].Rung], row(cardHigh)+cardGap
	y := float32(at) * step
	down := min(y-top, 0) + max(y+step-cardGap-top-l.room(), 0)
	x, w := l.edge(column)
	along := min(x-around, 0) + max(x+w+around-l.Size().Width, 0)
	l.scroll(column, down, along)
}
