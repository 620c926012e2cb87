package control

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// Tab is one of the leaves that [NewTabs] lead to, or a word of [NewWords].
type Tab struct {
	Text  string
	Count int // shown behind the text; 0 is not
}

// NewTabs makes a row of words, one of them underlined: the leaf that is open.
func NewTabs(tabs []Tab, open int, pick func(int)) fyne.CanvasObject {
	return newTabRow(&tabRow{high: theme.Row(28)}, tabs, theme.Text, open, pick)
}

// NewWords makes a row of small words behind what they are of, one of them underlined.
func NewWords(caption string, words []Tab, open int, pick func(int)) fyne.CanvasObject {
	row := &tabRow{caption: NewLine(caption, theme.Muted, theme.Small, false)}
	row.high = row.caption.MinSize().Height + 8
	return newTabRow(row, words, theme.Small, open, pick)
}

func newTabRow(row *tabRow, tabs []Tab, size fyne.ThemeSizeName, open int, pick func(int)) *tabRow {
	for i, tab := range tabs {
		row.tabs = append(row.tabs, newTab(tab, size, i == open, func() { pick(i) }))
	}
	row.size = size
	row.ExtendBaseWidget(row)
	return row
}

// tabRow is a row of words that becomes several where they have no room on one.
type tabRow struct {
	widget.BaseWidget
	caption *Line // before the words, which then stand at the right; nil is none, and a line below them
	tabs    []*tabWord
	size    fyne.ThemeSizeName
	high    float32 // a row
}

// CreateRenderer implements [fyne.Widget].
func (t *tabRow) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRowRenderer{row: t, line: canvas.NewRectangle(theme.Of(theme.Line))}
	r.objects = append(r.objects, r.line)
	if t.caption != nil {
		r.objects[0] = t.caption
	}
	for _, w := range t.tabs {
		r.objects = append(r.objects, w)
	}
	return r
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
	return fyne.NewSize(100, float32(max(r.rows, 1))*r.row.high)
}

const (
	tabGap  = 4  // between words, at least
	mostGap = 20 // and at most
	wordGap = 8  // between small words
)

// Layout spreads the words over the width, as wide as each wants, the room left between them the same; where they have no
// room on one line, on as many as it takes.
func (r *tabRowRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	rows := 0
	if r.row.caption != nil {
		rows = r.layCaption(size.Width)
	} else {
		r.row.spare(size.Width)
		for i, row := range r.row.fit(size.Width, tabGap) {
			r.lay(row, 0, float32(i)*r.row.high, spread(row, size.Width))
			rows++
		}
	}
	if r.rows != rows {
		r.rows = rows
		canvas.Refresh(r.row)
	}
}

// layCaption lays small words at the right of what they are of, or below it where they have no room there.
func (r *tabRowRenderer) layCaption(width float32) (rows int) {
	t := r.row
	caption := t.caption.MinSize().Height
	t.caption.Move(fyne.NewPos(0, (t.high-caption)/2))
	wants := wanted(t.tabs) + wordGap*float32(max(len(t.tabs)-1, 0))
	if left := width - wants; left >= t.caption.wants()+wordGap {
		t.caption.Resize(fyne.NewSize(t.caption.wants()+1, caption))
		r.lay(t.tabs, left, 0, wordGap)
		return 1
	}
	t.caption.Resize(fyne.NewSize(width, caption))
	rows = 1
	for _, row := range t.fit(width, wordGap) {
		r.lay(row, 0, float32(rows)*t.high, wordGap)
		rows++
	}
	return rows
}

// spare has the tabs on one line where that can be: without their counts where they have no room with them, and then in smaller
// letters.
func (t *tabRow) spare(width float32) {
	for _, as := range []struct {
		counted bool
		size    fyne.ThemeSizeName
	}{{true, t.size}, {false, t.size}, {false, theme.Small}} {
		for _, w := range t.tabs {
			w.say(as.counted, as.size)
		}
		if wanted(t.tabs)+tabGap*float32(len(t.tabs)-1) <= width {
			return
		}
	}
	for _, w := range t.tabs {
		w.say(true, t.size) // on several
	}
}

// fit divides the words into lines that have room for them.
func (t *tabRow) fit(width, gap float32) (rows [][]*tabWord) {
	x := width + 1
	for _, w := range t.tabs {
		wants := w.MinSize().Width
		if x+wants > width {
			rows, x = append(rows, nil), 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], w)
		x += wants + gap
	}
	return rows
}

func wanted(words []*tabWord) (width float32) {
	for _, w := range words {
		width += w.MinSize().Width
	}
	return width
}

// spread is the gap between words that fills a width.
func spread(words []*tabWord, width float32) float32 {
	if len(words) < 2 {
		return 0
	}
	return min(max((width-wanted(words))/float32(len(words)-1), tabGap), mostGap)
}

func (r *tabRowRenderer) lay(words []*tabWord, x, y, gap float32) {
	for _, w := range words {
		w.Move(fyne.NewPos(x, y))
		w.Resize(fyne.NewSize(w.MinSize().Width, r.row.high))
		x += w.MinSize().Width + gap
	}
}

type tabWord struct {
	press
	tab  Tab
	open bool
	text *canvas.Text
}

func newTab(t Tab, size fyne.ThemeSizeName, open bool, tapped func()) *tabWord {
	ink := theme.Muted
	if open {
		ink = theme.Ink
	}
	w := &tabWord{press{OnTapped: tapped}, t, open, Text("", ink, size, open)}
	w.say(true, size)
	w.ExtendBaseWidget(w)
	return w
}

// say shows the words of a tab in letters of a size, with what it counts behind them or not.
func (t *tabWord) say(counted bool, size fyne.ThemeSizeName) {
	words := t.tab.Text
	if counted && t.tab.Count > 0 {
		words += " " + strconv.Itoa(t.tab.Count)
	}
	if t.text.Text != words || t.text.TextSize != theme.Size(size) {
		t.text.Text, t.text.TextSize = words, theme.Size(size)
		t.text.Refresh()
	}
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
