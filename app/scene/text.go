package scene

import (
	"strings"
	"unicode/utf8"
)

// A Style is one of the few manners in which a canvas is written on.
type Style uint8

// The styles.
const (
	TitleStyle    Style = iota // what a bar is
	NoteStyle                  // its second line
	RowStyle                   // the name of a space
	GroupStyle                 // the name of a partner
	MonogramStyle              // its badge
	UpperStyle                 // the axis: months
	LowerStyle                 // the axis: days
	HeadingStyle               // the title of a picture
	CellStyle                  // a cell of a table
	StrongStyle                // the cell that names the row, and a heading between rows
	WordStyle                  // a word on a pill, the name of a column
	Styles                     // how many there are
)

var styles = [Styles]struct {
	size float64
	bold bool
}{
	TitleStyle:    {12, true},
	NoteStyle:     {10.5, false},
	RowStyle:      {13, false},
	GroupStyle:    {12, true},
	MonogramStyle: {9.5, true},
	UpperStyle:    {12, true},
	LowerStyle:    {11, false},
	HeadingStyle:  {19, true},
	CellStyle:     {12.5, false},
	StrongStyle:   {12.5, true},
	WordStyle:     {11, true},
}

// Size is the height of the letters, in pixels per em at scale 1.
func (s Style) Size() float64 { return styles[s].size }

// Bold reports bold letters.
func (s Style) Bold() bool { return styles[s].bold }

// A Ruler tells how far a letter of a style moves the pen, at scale 1.
type Ruler func(s Style, letter rune) float64

// Width is how wide a text is.
func (r Ruler) Width(s Style, text string) float64 {
	w := 0.0
	for _, letter := range text {
		w += r(s, letter)
	}
	return w
}

// upTo is how wide a text is; one that is wider than a limit is measured no further.
func (r Ruler) upTo(s Style, text string, limit float64) float64 {
	w := 0.0
	for _, letter := range text {
		if w += r(s, letter); w > limit {
			break
		}
	}
	return w
}

const ellipsis = '…'

// fit cuts a text to the room there is. It allocates nothing: the rest is a part of text, and cut says that an ellipsis
// follows it. Where not even one letter fits, the rest is empty.
func (r Ruler) fit(s Style, text string, room float64) (rest string, width float64, cut bool) {
	dots := r(s, ellipsis)
	keep, kept := 0, 0.0
	for i, letter := range text {
		if width+dots <= room {
			keep, kept = i, width
		}
		if width += r(s, letter); width > room {
			if keep == 0 {
				return "", 0, false
			}
			return text[:keep], kept + dots, true
		}
	}
	return text, width, false
}

// line is what of a text stands on a line of a width: as many whole words as fit, or one that is too long, to be cut there. A
// dot between two parts of a text ends with the line that it stands at the end of.
func (r Ruler) line(s Style, text string, room float64) (words, rest string) {
	width, end := 0.0, 0
	for i, letter := range text {
		if width += r(s, letter); width > room && i > 0 {
			if end == 0 {
				if end = strings.IndexByte(text, ' '); end < 0 {
					return text, ""
				}
			}
			return strings.TrimRight(text[:end], " ·"), strings.TrimLeft(text[end:], " ")
		}
		if letter == ' ' {
			end = i
		}
	}
	return text, ""
}

// Text is something written, from X on the baseline Y.
type Text struct {
	X, Y  float64
	Width float64
	Style Style
	Words string
	Cut   bool // an ellipsis follows
}

// Empty reports that nothing is written.
func (t Text) Empty() bool { return t.Words == "" }

// String is the text as a reader sees it.
func (t Text) String() string {
	if t.Cut {
		return t.Words + string(ellipsis)
	}
	return t.Words
}

// write fits a text into a room; it is empty where fewer than three letters would be left of it.
func (r Ruler) write(s Style, text string, x, y, room float64) Text {
	words, width, cut := r.fit(s, text, room)
	if cut && utf8.RuneCountInString(words) < 3 {
		return Text{}
	}
	return Text{X: x, Y: y, Width: width, Style: s, Words: words, Cut: cut}
}
