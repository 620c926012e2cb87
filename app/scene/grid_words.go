package scene

import (
	"math"
	"strings"
)

// How the words in a date of a grid stand: from its upper edge to the first line, from line to line, and how many lines.
const (
	firstLine  = 16.0
	titleLine  = 15.0
	noteLine   = 14.0
	lastLine   = 4.0 // below the last one
	mostTitles = 8
	mostNotes  = 2
)

// write writes title and hours into a block, as far as it is high; at the upper and the left edge of the canvas they stay in sight.
func (g *Grid) write(l *Layout, p *Block, b *bar) {
	top := math.Max(p.Y, g.Body.Y)
	left := math.Max(p.X, g.Body.X) + padding
	room, wide := p.Bottom()-top, p.Right()-rightPad-left
	switch {
	case room < 12 || wide <= 0:
	case room < firstLine+noteLine+lastLine:
		base := top + math.Min(room/2+4.5, 15)
		p.Title = l.ruler.write(TitleStyle, b.title, left, base, wide)
		if rest := wide - p.Title.Width - 8; !p.Title.Empty() && !p.Title.Cut && rest > leastNote {
			p.Note = l.ruler.write(NoteStyle, b.timed, left+p.Title.Width+8, base, rest)
		}
	default:
		g.wrap(l, p, b, Box{X: left, Y: top, W: wide})
	}
}

// wrap writes the title over as many lines as there is room for above the hours, and the hours over what is left then. They begin at
// a place, and are as wide as it.
func (g *Grid) wrap(l *Layout, p *Block, b *bar, from Box) {
	p.more[0] = len(g.Lines)
	x, y, wide := from.X, from.Y+firstLine, from.W
	room := p.Bottom() - lastLine - y
	titles := min(1+int((room-noteLine)/titleLine), mostTitles)
	n := g.fold(l, &p.Title, TitleStyle, b.title, Box{x, y, wide, titleLine}, titles)
	y += float64(n-1)*titleLine + noteLine
	notes := min(1+int((p.Bottom()-lastLine-y)/noteLine), mostNotes)
	g.fold(l, &p.Note, NoteStyle, b.timed, Box{x, y, wide, noteLine}, notes)
	p.more[1] = len(g.Lines)
}

// fold writes a text over several lines, the first of which begins at a box and is as wide and high; what follows it stands in the
// grid's Lines. It returns how many lines there are.
func (g *Grid) fold(l *Layout, first *Text, s Style, text string, line Box, most int) (n int) {
	for n = 0; text != "" && n < most; n++ {
		words, rest := l.ruler.line(s, text, line.W)
		if whole := s == NoteStyle && strings.HasPrefix(text[len(words):], " ·"); n == most-1 && !whole {
			words, rest = text, "" // to be cut, but that a part of a note is left out as a whole
		}
		written := l.ruler.write(s, words, line.X, line.Y+float64(n)*line.H, line.W)
		if n == 0 {
			*first = written
		} else {
			g.Lines = append(g.Lines, written)
		}
		text = rest
	}
	return max(n, 1)
}

// LinesOf are the lines of a block's title and note after the first of each.
func (g *Grid) LinesOf(b *Block) []Text { return g.Lines[b.more[0]:b.more[1]] }
