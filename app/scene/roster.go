package scene

import (
	"sort"

	"affiche/calendar"
)

// The measures of a roster, at scale 1.
const (
	RosterHead  = 36.0  // of the days
	RosterNames = 184.0 // of the column of people, where there is room
	RosterGap   = 28.0  // of a heading between people

	rosterLeast = 34.0 // of a row
	namesLeast  = 96.0
	namesPart   = 0.26 // of the width, between the two
	rosterChip  = 34.0 // of a call
	rosterSpace = 3.0
	warnTall    = 16.0
)

// A RosterDay is the head of a day.
type RosterDay struct {
	Name    string
	Short   string // where there is no room for the name
	Today   bool
	Weekend bool
}

// A RosterRow is a row as it is asked for: who, and the calls of each day; or a heading.
type RosterRow struct {
	Heading string
	Name    string
	Note    string // below the name
	Calls   [][]RosterCall
}

// A RosterCall is a call as it is asked for.
type RosterCall struct {
	Ref    calendar.Ref
	Time   string
	Begins string // where there is no room for the time
	What   string
	Warn   string // what is too much about it; "" is nothing
	Kind   calendar.ActivityKind
	Status calendar.Status // how sure it is
	Chosen bool
}

// A Roster is what of a week of people is in sight.
type Roster struct {
	Width, Height float64
	Names         float64 // how wide the column of people is
	Days          []RosterDaySeen
	Lines         []RosterLine

	ruler Ruler
}

// A RosterDaySeen is a day as it is seen: its column, and its name in the head.
type RosterDaySeen struct {
	Box
	RosterDay
	Text Text
}

// A RosterLine is a row as it is seen.
type RosterLine struct {
	Box
	At      int // which row it is
	Heading Text
	Name    Text
	Note    Text
	Calls   []RosterChip
}

// A RosterChip is a call as it is seen.
type RosterChip struct {
	Block
	Day    int
	Warn   Text
	Pill   Box // behind the warning; none has no width
	Chosen bool
}

// RosterHeight is how high a row is with so many calls on its fullest day.
func RosterHeight(calls int) float64 {
	return max(rosterLeast, float64(calls)*(rosterChip+rosterSpace)+rosterSpace)
}

// Lay finds what is in sight from a height on: of rows whose upper edges are given, and below them the end of the last.
func (t *Roster) Lay(top, width, height float64, days []RosterDay, edges []float64, row func(int) RosterRow, r Ruler) {
	t.Width, t.Height, t.ruler = width, height, r
	t.Names = min(max(width*namesPart, namesLeast), RosterNames)
	t.Days, t.Lines = t.Days[:0], t.Lines[:0]
	wide := max(width-t.Names, 0) / float64(max(len(days), 1))
	for i, d := range days {
		seen := RosterDaySeen{Box: Box{t.Names + float64(i)*wide, 0, wide, height}, RosterDay: d}
		seen.Text = t.write(WordStyle, t.fitting(WordStyle, wide-16, d.Name, d.Short), Box{seen.X, 0, wide, RosterHead}, 8)
		t.Days = append(t.Days, seen)
	}
	n := len(edges) - 1
	for i := max(sort.SearchFloat64s(edges, top+0.5)-1, 0); i < n && edges[i] < top+height-RosterHead; i++ {
		t.line(i, Box{0, RosterHead + edges[i] - top, width, edges[i+1] - edges[i]}, row(i))
	}
}

// write fits a text into a box, in the middle of its height.
func (t *Roster) write(s Style, text string, b Box, pad float64) Text {
	return t.ruler.write(s, text, b.X+pad, b.Y+b.H/2+s.Size()*0.36, b.W-2*pad)
}

// fitting is a text, or a shorter one where it has no room.
func (t *Roster) fitting(s Style, room float64, text, short string) string {
	if short == "" || t.ruler.Width(s, text) <= room {
		return text
	}
	return short
}

func (t *Roster) line(at int, b Box, row RosterRow) {
	line := RosterLine{Box: b, At: at}
	if row.Heading != "" {
		line.Heading = t.write(StrongStyle, row.Heading, Box{b.X, b.Y, b.W, b.H}, 12)
		t.Lines = append(t.Lines, line)
		return
	}
	names := Box{b.X, b.Y, t.Names, rosterLeast}
	if row.Note == "" {
		line.Name = t.write(RowStyle, row.Name, names, 12)
	} else {
		line.Name = t.write(RowStyle, row.Name, Box{names.X, names.Y + 1, names.W, 18}, 12)
		line.Note = t.write(NoteStyle, row.Note, Box{names.X, names.Y + 17, names.W, 15}, 12)
	}
	for day, calls := range row.Calls {
		for i, c := range calls {
			line.Calls = append(line.Calls, t.chip(c, day, Box{
				t.Days[day].X + 3, b.Y + rosterSpace + float64(i)*(rosterChip+rosterSpace), t.Days[day].W - 7, rosterChip,
			}))
		}
	}
	t.Lines = append(t.Lines, line)
}

func (t *Roster) chip(c RosterCall, day int, b Box) RosterChip {
	chip := RosterChip{Block: Block{Box: b, Ref: c.Ref, Kind: c.Kind, Status: c.Status}, Day: day, Chosen: c.Chosen}
	first, second := Box{b.X, b.Y + 1, b.W, 17}, Box{b.X, b.Y + 16, b.W, 16}
	if c.Warn != "" {
		wide := min(t.ruler.Width(WordStyle, c.Warn)+10, b.W-6)
		line := &first
		if begins := t.fitting(TitleStyle, 0, c.Time, c.Begins); t.ruler.Width(TitleStyle, begins)+12+wide > b.W {
			line = &second // beside the time it has no room
		}
		chip.Pill = Box{b.Right() - wide - 3, line.Y + 1, wide, warnTall - 1}
		chip.Warn = t.write(WordStyle, c.Warn, chip.Pill, 4)
		line.W -= wide
	}
	chip.Title = t.write(TitleStyle, t.fitting(TitleStyle, first.W-12, c.Time, c.Begins), first, 6)
	chip.Note = t.write(NoteStyle, c.What, second, 6)
	return chip
}

// Row is the row at a height of the picture, -1 where there is none.
func (t *Roster) Row(y float64) int {
	for i := range t.Lines {
		if l := &t.Lines[i]; y >= max(l.Y, RosterHead) && y < l.Bottom() {
			return l.At
		}
	}
	return -1
}

// Day is the day at a place from the left, -1 where there is none.
func (t *Roster) Day(x float64) int {
	for i, d := range t.Days {
		if x >= d.X && x < d.Right() {
			return i
		}
	}
	return -1
}

// Call is the call at a point; nil is none.
func (t *Roster) Call(x, y float64) *RosterChip {
	for i := range t.Lines {
		for j := range t.Lines[i].Calls {
			if c := &t.Lines[i].Calls[j]; y >= RosterHead && x >= c.X && x < c.Right() && y >= c.Y && y < c.Bottom() {
				return c
			}
		}
	}
	return nil
}

// Chip is where a call of a row is seen; nil is nowhere.
func (t *Roster) Chip(row int, ref calendar.Ref) *RosterChip {
	for i := range t.Lines {
		for j := range t.Lines[i].Calls {
			if c := &t.Lines[i].Calls[j]; t.Lines[i].At == row && c.Ref == ref {
				return c
			}
		}
	}
	return nil
}
