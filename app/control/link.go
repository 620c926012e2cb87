package control

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// Link is a line of words that leads somewhere; it is underlined under the pointer.
type Link struct {
	press
	line *Line
}

// NewLink makes a link in the size of text.
func NewLink(text string, ink fyne.ThemeColorName, bold bool, tapped func()) *Link {
	return newLink(NewLine(text, ink, theme.Text, bold), tapped)
}

// NewSmallLink makes a link in small, for what stands at the foot of something.
func NewSmallLink(text string, tapped func()) *Link {
	return newLink(NewLine(text, fynetheme.ColorNameHyperlink, theme.Small, false), tapped)
}

func newLink(line *Line, tapped func()) *Link {
	l := &Link{press{OnTapped: tapped}, line}
	l.ExtendBaseWidget(l)
	return l
}

// Text is what the link says.
func (l *Link) Text() string { return l.line.Text() }

// SetText has the link say something else.
func (l *Link) SetText(text string) { l.line.SetText(text) }

// CreateRenderer implements [fyne.Widget].
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	under := canvas.NewRectangle(color.Transparent)
	r := &linkRenderer{l, under}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link  *Link
	under *canvas.Rectangle
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.link.line, r.under}
}
func (r *linkRenderer) Destroy() {}

// MinSize is that of all the words, with a little room, so that small ones are easy to press.
func (r *linkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.link.line.wants(), r.link.line.MinSize().Height+2)
}

func (r *linkRenderer) Layout(size fyne.Size) {
	height := r.link.line.MinSize().Height
	r.link.line.Resize(fyne.NewSize(size.Width, height))
	r.under.Move(fyne.NewPos(0, height-1))
	r.under.Resize(fyne.NewSize(min(size.Width, r.link.line.text.MinSize().Width), 1))
}

func (r *linkRenderer) Refresh() {
	r.under.FillColor = color.Transparent
	if r.link.hovered || r.link.focused {
		r.under.FillColor = r.link.line.text.Color
	}
	r.under.Refresh()
}

var _ fyne.Widget = (*Link)(nil)

// Tab is one of the leaves that [Tabs] lead to.
type Tab struct {
	Text  string
	Count int // shown behind the text; 0 is not
}

// NewTabs makes a row of words, one of them underlined: the leaf that is open.
func NewTabs(tabs []Tab, open int, pick func(int)) fyne.CanvasObject {
	t := &tabRow{}
	for i, tab := range tabs {
		t.tabs = append(t.tabs, newTab(tab, i == open, func() { pick(i) }))
	}
	t.ExtendBaseWidget(t)
	return t
}

type tabRow struct {
	widget.BaseWidget
	tabs []*tabWord
}

// CreateRenderer implements [fyne.Widget].
func (t *tabRow) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(theme.Of(theme.Line))
	objects := []fyne.CanvasObject{line}
	for _, w := range t.tabs {
		objects = append(objects, w)
	}
	return &tabRowRenderer{row: t, line: line, objects: objects}
}

// Parts are the words.
func (t *tabRow) Parts() (parts []fyne.CanvasObject) {
	for _, w := range t.tabs {
		parts = append(parts, w)
	}
	return parts
}

type tabRowRenderer struct {
	row     *tabRow
	line    *canvas.Rectangle
	objects []fyne.CanvasObject
	rows    int // of words; 0 is not known yet
}

func (r *tabRowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tabRowRenderer) Destroy()                     {}
func (r *tabRowRenderer) Refresh()                     {}

func (r *tabRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(100, float32(max(r.rows, 1))*tabHeight)
}

const (
	tabHeight = 28
	tabGap    = 4 // at least
)

// Layout spreads the words over the width, as wide as each wants, the room left between them the same; where they have no
// room on one line, on as many as it takes.
func (r *tabRowRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	rows := r.row.fit(size.Width)
	for i, row := range rows {
		r.lay(row, float32(i)*tabHeight, size.Width)
	}
	if was := r.rows; was != len(rows) {
		r.rows = len(rows)
		canvas.Refresh(r.row)
	}
}

// fit divides the words into lines that have room for them.
func (t *tabRow) fit(width float32) (rows [][]*tabWord) {
	x := width + 1
	for _, w := range t.tabs {
		wants := w.MinSize().Width
		if x+wants > width {
			rows, x = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], w)
		x += wants + tabGap
	}
	return rows
}

func (r *tabRowRenderer) lay(words []*tabWord, y, width float32) {
	wanted := float32(0)
	for _, w := range words {
		wanted += w.MinSize().Width
	}
	gap := float32(0)
	if n := len(words); n > 1 {
		gap = min(max((width-wanted)/float32(n-1), tabGap), 20)
	}
	x := float32(0)
	for _, w := range words {
		w.Move(fyne.NewPos(x, y))
		w.Resize(fyne.NewSize(w.MinSize().Width, tabHeight))
		x += w.MinSize().Width + gap
	}
}

type tabWord struct {
	press
	open bool
	text *canvas.Text
}

func newTab(t Tab, open bool, tapped func()) *tabWord {
	words := t.Text
	if t.Count > 0 {
		words += " " + strconv.Itoa(t.Count)
	}
	ink := theme.Muted
	if open {
		ink = theme.Ink
	}
	w := &tabWord{press{OnTapped: tapped}, open, Text(words, ink, theme.Text, open)}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements [fyne.Widget].
func (t *tabWord) CreateRenderer() fyne.WidgetRenderer {
	r := &tabWordRenderer{t, canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type tabWordRenderer struct {
	tab   *tabWord
	under *canvas.Rectangle
}

func (r *tabWordRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.tab.text, r.under}
}
func (r *tabWordRenderer) Destroy()           {}
func (r *tabWordRenderer) MinSize() fyne.Size { return r.tab.text.MinSize().AddWidthHeight(0, 8) }

func (r *tabWordRenderer) Layout(size fyne.Size) {
	r.tab.text.Resize(fyne.NewSize(size.Width, size.Height-6))
	r.under.Move(fyne.NewPos(0, size.Height-2))
	r.under.Resize(fyne.NewSize(size.Width, 2))
}

func (r *tabWordRenderer) Refresh() {
	r.under.FillColor = color.Transparent
	switch {
	case r.tab.open:
		r.under.FillColor = theme.Of(theme.Accent)
	case r.tab.focused || r.tab.hovered:
		r.under.FillColor = theme.Of(theme.Muted)
	}
	r.under.Refresh()
}

// NewWords makes a row of small words, one of them underlined, as wide as they want.
func NewWords(words []Tab, open int, pick func(int)) fyne.CanvasObject {
	row := &wordRow{}
	for i, tab := range words {
		w := newTab(tab, i == open, func() { pick(i) })
		w.text.TextSize = theme.Size(theme.Small)
		row.words = append(row.words, w)
	}
	row.ExtendBaseWidget(row)
	return row
}

type wordRow struct {
	widget.BaseWidget
	words []*tabWord
}

// CreateRenderer implements [fyne.Widget].
func (r *wordRow) CreateRenderer() fyne.WidgetRenderer {
	box := container.New(layout.NewCustomPaddedHBoxLayout(8))
	for _, w := range r.words {
		box.Add(w)
	}
	return widget.NewSimpleRenderer(box)
}

// Parts are the words.
func (r *wordRow) Parts() (parts []fyne.CanvasObject) {
	for _, w := range r.words {
		parts = append(parts, w)
	}
	return parts
}
