package control

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps to the room it is given.
//
// It is our own because the toolkit's stands in room that only another theme takes away, and each other theme keeps letters
// of its own: some megabytes for a line.
func Paragraph(s string, colour fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) fyne.CanvasObject {
	p := &paragraph{words: s, like: Text("", colour, size, bold)}
	p.wrap(0)
	p.ExtendBaseWidget(p)
	return p
}

type paragraph struct {
	widget.BaseWidget
	words string
	like  *canvas.Text // its colour and size
	width float32      // to which it is wrapped; 0 is not yet
	lines []fyne.CanvasObject
}

// leastParagraph is a width in which most words have room.
const leastParagraph = 60

// MinSize asks for the height of the lines that there are now.
func (p *paragraph) MinSize() fyne.Size {
	return fyne.NewSize(leastParagraph, float32(len(p.lines))*p.tall())
}

func (p *paragraph) tall() float32 {
	return measure("Å", p.like.TextSize, p.like.TextStyle.Bold).Height
}

// Resize wraps the words anew where the width is another.
func (p *paragraph) Resize(size fyne.Size) {
	if size.Width != p.width && size.Width > 0 {
		p.wrap(size.Width)
	}
	p.BaseWidget.Resize(size)
}

func (p *paragraph) wrap(width float32) {
	p.width, p.lines = width, nil
	wide := func(s string) float32 { return measure(s, p.like.TextSize, p.like.TextStyle.Bold).Width }
	for _, line := range Wrap(p.words, width, wide) {
		text := *p.like
		text.Text, text.FontSource = line, faceFor(line, p.like.TextStyle.Bold)
		text.Move(fyne.NewPos(0, float32(len(p.lines))*p.tall()))
		p.lines = append(p.lines, &text)
	}
	p.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (p *paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{p} }

type paragraphRenderer struct{ paragraph *paragraph }

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.paragraph.lines }
func (r *paragraphRenderer) MinSize() fyne.Size           { return r.paragraph.MinSize() }
func (r *paragraphRenderer) Layout(fyne.Size)             {}
func (r *paragraphRenderer) Destroy()                     {}
func (r *paragraphRenderer) Refresh()                     { canvas.Refresh(r.paragraph) }

// Wrap breaks a text between its words into lines that fit a width; a word that does not is broken. A width of 0 breaks only
// where the text does itself.
func Wrap(s string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		lines = append(lines, wrapLine(line, width, measure)...)
	}
	return lines
}

func wrapLine(s string, width float32, measure func(string) float32) []string {
	if width <= 0 || measure(s) <= width {
		return []string{s}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		if longer := strings.TrimPrefix(line+" "+word, " "); measure(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; measure(line) > width; {
			head := fits(line, width, measure)
			if head == len(line) {
				break
			}
			lines, line = append(lines, line[:head]), line[head:]
		}
	}
	return append(lines, line)
}

// fits is how many bytes of a word fit a width: at least a letter, and not all of them where there are several.
func fits(word string, width float32, measure func(string) float32) int {
	_, least := utf8.DecodeRuneInString(word)
	at := least
	for i := range word {
		if i > least && measure(word[:i]) > width {
			break
		}
		at = max(i, least)
	}
	return at
}
