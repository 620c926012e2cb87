package scene

import (
	"sort"

	"affiche/calendar"
)

// The measures of a table, at scale 1.
const (
	TableHead = 34.0 // of the names of its columns
	TableRow  = 40.0
	TableGap  = 30.0 // of a heading between rows

	cellPad   = 10.0 // between the edge of a column and what stands in it
	pillTall  = 20.0
	pillSides = 11.0
	markWide  = 16.0 // what shows kind and status of a row, by colour and texture
	markTall  = 12.0
	arrowRoom = 14.0
	foldSide  = 9.0
	foldRoom  = 17.0 // for each step that a row is in
)

// A Manner is how the cells of a column are written.
type Manner int

// The manners.
const (
	PlainCell  Manner = iota
	QuietCell         // what the heading above says, too
	TitleCell         // what names the row, behind its mark
	ClockCell         // at the right edge
	KindCell          // a pill in the colours of the row's kind
	StatusCell        // a word that is as sure as it says
	NameCell          // what names the row, as deep in as the row stands
	ChipCell          // a pill of no colour of its own
	StripCell         // the row's strip: how much of it is where over some weeks
)

// A Folding is what becomes of the rows under one.
type Folding int

// The foldings.
const (
	NoFold Folding = iota // there are none
	RowsSeen
	RowsFolded
)

// A TableColumn is a column as it is asked for.
type TableColumn struct {
	Name   string
	Width  float64
	Manner Manner
	Sorted int // 1 is upwards, -1 downwards, 0 is not
}

// A TableLine is a line as it is asked for: a date with its cells, or a heading with what stands at its right edge.
type TableLine struct {
	Heading string
	Beside  string
	Cells   []string
	Kind    calendar.ActivityKind
	Status  calendar.Status
	Chosen  bool
	Inset   int // how deep the row stands under others
	Fold    Folding
	Strip   []StripPart
}

// A TableView is which part of a table is looked at, in pixels.
type TableView struct{ Left, Top float64 }

// A Table is what of a list of dates is in sight.
type Table struct {
	Width, Height float64
	Columns       []TableName
	Lines         []TableSeen

	ruler Ruler
}

// A TableName is the name of a column as it is seen.
type TableName struct {
	Box
	Name  Text
	Arrow Box // points where the column is sorted; none has no width
	Falls bool
}

// A TableSeen is a line as it is seen.
type TableSeen struct {
	Box
	TableLine
	At    int // which line it is
	Words []TableCell
	Parts []StripSeen
	Mark  Block
	Arrow Box  // points down where the rows under this one are seen, else to the right; none has no width
	Title Text // of a heading
	Note  Text // at its right edge
}

// A TableCell is a cell as it is seen.
type TableCell struct {
	Text
	Manner Manner
	Pill   Box
}

// Lay finds what is in sight: of lines whose upper edges are given, and below them the end of the last.
func (t *Table) Lay(v TableView, width, height float64, columns []TableColumn, edges []float64, line func(int) TableLine, r Ruler) {
	t.Width, t.Height, t.ruler = width, height, r
	t.Columns, t.Lines = t.Columns[:0], t.Lines[:0]
	x := -v.Left
	for _, c := range columns {
		t.Columns = append(t.Columns, t.name(c, Box{x, 0, c.Width, TableHead}))
		x += c.Width
	}
	n := len(edges) - 1
	for i := max(sort.SearchFloat64s(edges, v.Top+0.5)-1, 0); i < n && edges[i] < v.Top+height-TableHead; i++ {
		t.seen(i, Box{0, TableHead + edges[i] - v.Top, width, edges[i+1] - edges[i]}, columns, line(i))
	}
}

func (t *Table) name(c TableColumn, b Box) TableName {
	n := TableName{Box: b, Falls: c.Sorted < 0}
	room := b.W - 2*cellPad
	if c.Sorted != 0 {
		room -= arrowRoom
	}
	n.Name = t.write(WordStyle, c.Name, b, room, c.Manner == ClockCell)
	if c.Sorted != 0 {
		n.Arrow = Box{n.Name.X + n.Name.Width + 5, b.Y + b.H/2 - 2, 7, 4}
		if c.Manner == ClockCell {
			n.Arrow.X = n.Name.X - 12
		}
	}
	return n
}

// write fits a text into a cell, at its left edge or at its right one.
func (t *Table) write(s Style, text string, b Box, room float64, right bool) Text {
	words := t.ruler.write(s, text, b.X+cellPad, b.Y+b.H/2+s.Size()*0.36, room)
	if right {
		words.X = b.Right() - cellPad - words.Width
	}
	return words
}

// seen adds a line. The cells of a line that was there before are written over.
func (t *Table) seen(at int, b Box, columns []TableColumn, line TableLine) {
	if n := len(t.Lines); n < cap(t.Lines) {
		t.Lines = t.Lines[:n+1]
	} else {
		t.Lines = append(t.Lines, TableSeen{})
	}
	s := &t.Lines[len(t.Lines)-1]
	*s = TableSeen{Box: b, TableLine: line, At: at, Words: s.Words[:0], Parts: s.Parts[:0]}
	if line.Cells == nil {
		s.Title = t.write(StrongStyle, line.Heading, b, b.W-140, false)
		s.Note = t.write(NoteStyle, line.Beside, b, 120, true)
		return
	}
	for i, c := range columns {
		if i == len(line.Cells) {
			break
		}
		if cell := t.Columns[i].Box; cell.Right() > 0 && cell.X < t.Width {
			s.Words = append(s.Words, t.cell(s, c, Box{cell.X, b.Y, cell.W, b.H}, line.Cells[i]))
		}
	}
}

func (t *Table) cell(s *TableSeen, c TableColumn, b Box, text string) TableCell {
	cell := TableCell{Manner: c.Manner}
	room := b.W - 2*cellPad
	switch c.Manner {
	case TitleCell:
		s.Mark = Block{Box: Box{b.X + cellPad, b.Y + (b.H-markTall)/2, markWide, markTall}, Kind: s.Kind, Status: s.Status, Small: true}
		b.X += markWide + 8
		cell.Text = t.write(StrongStyle, text, b, room-markWide-8, false)
	case NameCell:
		in := foldRoom * float64(s.Inset)
		if s.Fold != NoFold {
			s.Arrow = Box{b.X + cellPad + in - foldRoom, b.Y + (b.H-foldSide)/2, foldSide, foldSide}
		}
		b.X += in
		cell.Text = t.write(StrongStyle, text, b, room-in, false)
	case KindCell, ChipCell:
		b.X += pillSides
		cell.Text = t.write(WordStyle, text, b, room-2*pillSides, false)
		if !cell.Empty() {
			cell.Pill = Box{cell.X - pillSides, b.Y + (b.H-pillTall)/2, cell.Width + 2*pillSides, pillTall}
		}
	case StatusCell:
		cell.Text = t.write(StrongStyle, text, b, room, false)
	case StripCell:
		t.strip(s, Box{b.X + cellPad, b.Y, room, b.H})
	default:
		cell.Text = t.write(CellStyle, text, b, room, c.Manner == ClockCell)
	}
	return cell
}
