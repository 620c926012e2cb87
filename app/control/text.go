package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// Text is one line in a colour and size of the theme. It asks for all the room it needs; see [Line] for one that does not.
func Text(s string, colour fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) *canvas.Text {
	t := canvas.NewText(s, theme.Of(colour))
	t.TextSize = theme.Size(size)
	embolden(t, bold)
	return t
}

func embolden(t *canvas.Text, bold bool) {
	t.TextStyle.Bold, t.FontSource = bold, faceFor(t.Text, bold)
}

// faceFor is our own face, or nil for letters that it may lack: the toolkit then looks through the system's fonts.
func faceFor(s string, bold bool) fyne.Resource {
	for _, r := range s {
		if r >= 0x530 && (r < 0x2000 || r > 0x20cf) { // beyond Latin, Greek, Cyrillic and punctuation
			return nil
		}
	}
	return theme.Face(bold)
}

// Measure is the room that a text takes in a size of the theme.
func Measure(s string, size fyne.ThemeSizeName, bold bool) fyne.Size {
	return measure(s, theme.Size(size), bold)
}

func measure(s string, size float32, bold bool) fyne.Size {
	room, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, size, fyne.TextStyle{Bold: bold}, faceFor(s, bold))
	return room
}

// Line is one line that ends in "…" where it has no room.
type Line struct {
	widget.BaseWidget
	text  *canvas.Text
	whole string
}

// NewLine makes a line; see [Text].
func NewLine(s string, colour fyne.ThemeColorName, size fyne.ThemeSizeName, bold bool) *Line {
	l := &Line{text: Text(s, colour, size, bold), whole: s}
	l.ExtendBaseWidget(l)
	return l
}

// SetText replaces the words.
func (l *Line) SetText(s string) {
	if s == l.whole {
		return
	}
	l.whole = s
	l.text.FontSource = faceFor(s, l.text.TextStyle.Bold)
	l.fit()
}

// setBold writes the words in bold letters, or not.
func (l *Line) setBold(bold bool) {
	if bold != l.text.TextStyle.Bold {
		l.text.TextStyle.Bold, l.text.FontSource = bold, faceFor(l.whole, bold)
		l.fit()
	}
}

// Text is what the line says, whole.
func (l *Line) Text() string { return l.whole }

// wants is the width in which nothing of the words is cut.
func (l *Line) wants() float32 { return measure(l.whole, l.text.TextSize, l.text.TextStyle.Bold).Width }

// MinSize asks for one line's height and hardly any width.
func (l *Line) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.Text), measure("Å", l.text.TextSize, l.text.TextStyle.Bold).Height)
}

// Resize cuts the words to the room.
func (l *Line) Resize(size fyne.Size) {
	if size == l.Size() {
		return
	}
	l.BaseWidget.Resize(size)
	l.fit()
}

// CreateRenderer implements [fyne.Widget].
func (l *Line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.text) }

func (l *Line) fit() {
	l.text.Text = Shorten(l.whole, l.Size().Width, func(s string) float32 {
		return measure(s, l.text.TextSize, l.text.TextStyle.Bold).Width
	})
	l.text.Refresh()
}

// Shorten cuts s so that it fits the width, an ellipsis at the end of what was cut.
func Shorten(s string, width float32, measure func(string) float32) string {
	if width <= 0 { // no room was given yet
		return ""
	}
	if s == "" || measure(s) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)-1
	for low < high {
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle])+"…") <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low == 0 {
		return ""
	}
	return string(runes[:low]) + "…"
}

// On lays content over a ground of one colour.
func On(ground fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(canvas.NewRectangle(theme.Of(ground)), content)
}

// Framed lays content on a rounded ground with a border.
func Framed(ground, border fyne.ThemeColorName, content fyne.CanvasObject) *fyne.Container {
	box := canvas.NewRectangle(theme.Of(ground))
	box.StrokeColor, box.StrokeWidth = theme.Of(border), 1
	box.CornerRadius = theme.Size(theme.Radius)
	return container.NewStack(box, content)
}

// Padded leaves room around content: above and below, left and right.
func Padded(vertical, horizontal float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(vertical, vertical, horizontal, horizontal), content)
}

// Rule is a hair line, horizontal or vertical as its place makes it.
func Rule(colour fyne.ThemeColorName) fyne.CanvasObject {
	r := canvas.NewRectangle(theme.Of(colour))
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

// Room is nothing, of a size.
func Room(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}
