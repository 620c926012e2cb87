package palette

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// mostRows is how many rows are in sight.
const mostRows = 9

// rows shows a part of all rows, and which of them is chosen. Its lines are made once: with each letter that is typed only
// their words change.
type rows struct {
	widget.BaseWidget
	pick  func(Row)
	all   []Row
	at    int // the chosen one
	from  int // the first in sight
	lines []*rowLine
}

var _ fyne.Scrollable = (*rows)(nil)

func newRows() *rows {
	r := &rows{}
	for i := range mostRows {
		l := newRowLine()
		l.tapped = func() {
			if at := r.from + i; at < len(r.all) && r.all[at].Do != nil {
				r.pick(r.all[at])
			}
		}
		l.over = func() {
			if at := r.from + i; at < len(r.all) && r.all[at].Do != nil && at != r.at {
				r.at = at
				r.write()
			}
		}
		r.lines = append(r.lines, l)
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *rows) show(all []Row) {
	r.all, r.from = all, 0
	r.at = max(slices.IndexFunc(all, isPicked), 0)
	r.write()
}

func isPicked(r Row) bool { return r.Do != nil }

func (r *rows) chosen() (Row, bool) {
	if r.at >= len(r.all) || r.all[r.at].Do == nil {
		return Row{}, false
	}
	return r.all[r.at], true
}

// step chooses the row so many further, headings not counted; at the ends it stays.
func (r *rows) step(by int) {
	for ; by != 0; by -= sign(by) {
		next := r.at + sign(by)
		for next >= 0 && next < len(r.all) && !isPicked(r.all[next]) {
			next += sign(by)
		}
		if next < 0 || next >= len(r.all) {
			break
		}
		r.at = next
	}
	r.from = min(r.from, r.above())
	r.from = max(r.from, r.at-mostRows+1)
	r.write()
}

// above is the row with which those begin that the chosen one is to be seen with: its heading, where that is next to it.
func (r *rows) above() int {
	if r.at > 0 && !isPicked(r.all[r.at-1]) {
		return r.at - 1
	}
	return r.at
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// unfold puts what lies beneath the chosen row below it; false where there is nothing.
func (r *rows) unfold() bool {
	row, ok := r.chosen()
	if !ok || row.More == nil {
		return false
	}
	r.all[r.at].More = nil
	r.all = slices.Insert(slices.Clone(r.all), r.at+1, row.More()...)
	r.write()
	return true
}

// Scrolled implements [fyne.Scrollable].
func (r *rows) Scrolled(e *fyne.ScrollEvent) {
	by := -1
	if e.Scrolled.DY < 0 {
		by = 1
	}
	r.from = max(min(r.from+by, len(r.all)-mostRows), 0)
	r.write()
}

// write gives the lines their words.
func (r *rows) write() {
	for i, l := range r.lines {
		if at := r.from + i; at < len(r.all) {
			l.write(r.all[at], at == r.at)
			l.Show()
		} else {
			l.Hide()
		}
	}
	r.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (r *rows) CreateRenderer() fyne.WidgetRenderer {
	objects := make([]fyne.CanvasObject, len(r.lines))
	for i, l := range r.lines {
		objects[i] = l
	}
	return &rowsRenderer{r, objects}
}

type rowsRenderer struct {
	rows    *rows
	objects []fyne.CanvasObject
}

// around is the room above and below the rows.
const around = 6

func (r *rowsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *rowsRenderer) Destroy()                     {}
func (r *rowsRenderer) Refresh()                     { r.Layout(r.rows.Size()) }

func (r *rowsRenderer) MinSize() fyne.Size {
	height := float32(0)
	for _, l := range r.rows.lines {
		if l.Visible() {
			height += l.height()
		}
	}
	if height > 0 {
		height += 2 * around
	}
	return fyne.NewSize(200, height)
}

func (r *rowsRenderer) Layout(size fyne.Size) {
	y := float32(around)
	for _, l := range r.rows.lines {
		if l.Visible() {
			l.Move(fyne.NewPos(8, y))
			l.Resize(fyne.NewSize(size.Width-16, l.height()))
			y += l.height()
		}
	}
}

// rowLine is one row in sight.
type rowLine struct {
	widget.BaseWidget
	tapped, over func()
	heading      bool
	ground       *canvas.Rectangle
	title, sub   *control.Line
	caption      *control.Line
	keys         *canvas.Text
}

var _ desktop.Hoverable = (*rowLine)(nil)

func newRowLine() *rowLine {
	l := &rowLine{
		ground: canvas.NewRectangle(color.Transparent),
		title:  control.NewLine("", theme.Ink, theme.Text, true), sub: control.NewLine("", theme.Muted, theme.Small, false),
		caption: control.NewLine("", theme.Muted, theme.Small, true), keys: control.Text("", theme.Muted, theme.Small, false),
	}
	l.ground.CornerRadius = theme.Size(theme.Radius)
	l.ExtendBaseWidget(l)
	return l
}

func (l *rowLine) write(r Row, chosen bool) {
	l.heading = r.Do == nil
	l.ground.FillColor = color.Transparent
	if chosen && !l.heading {
		l.ground.FillColor = theme.Of(theme.NotePale)
	}
	title, sub, keys, caption := r.Title, r.Sub, r.Keys, ""
	if l.heading {
		title, sub, keys, caption = "", "", "", r.Title
	}
	l.title.SetText(title)
	l.sub.SetText(sub)
	l.caption.SetText(caption)
	l.keys.Text = keys
	l.Refresh()
}

func (l *rowLine) height() float32 {
	if l.heading {
		return l.caption.MinSize().Height + 12
	}
	return l.title.MinSize().Height + l.sub.MinSize().Height + 10
}

// Tapped implements [fyne.Tappable].
func (l *rowLine) Tapped(*fyne.PointEvent) { l.tapped() }

// MouseIn implements [desktop.Hoverable].
func (l *rowLine) MouseIn(*desktop.MouseEvent) {}

// MouseMoved chooses the row: what comes to lie under a pointer that rests does not.
func (l *rowLine) MouseMoved(*desktop.MouseEvent) { l.over() }

// MouseOut implements [desktop.Hoverable].
func (l *rowLine) MouseOut() {}

// CreateRenderer implements [fyne.Widget].
func (l *rowLine) CreateRenderer() fyne.WidgetRenderer { return &rowLineRenderer{l} }

type rowLineRenderer struct{ line *rowLine }

func (r *rowLineRenderer) Objects() []fyne.CanvasObject {
	l := r.line
	return []fyne.CanvasObject{l.ground, l.title, l.sub, l.caption, l.keys}
}
func (r *rowLineRenderer) Destroy()           {}
func (r *rowLineRenderer) MinSize() fyne.Size { return fyne.NewSize(100, r.line.height()) }

func (r *rowLineRenderer) Layout(size fyne.Size) {
	l := r.line
	l.ground.Resize(size)
	keys := l.keys.MinSize()
	l.keys.Resize(keys)
	l.keys.Move(fyne.NewPos(size.Width-keys.Width-14, (size.Height-keys.Height)/2))
	width := size.Width - keys.Width - 40
	l.title.Move(fyne.NewPos(14, 4))
	l.title.Resize(fyne.NewSize(width, l.title.MinSize().Height))
	l.sub.Move(fyne.NewPos(14, 4+l.title.MinSize().Height))
	l.sub.Resize(fyne.NewSize(width, l.sub.MinSize().Height))
	l.caption.Move(fyne.NewPos(14, 8))
	l.caption.Resize(fyne.NewSize(width, l.caption.MinSize().Height))
}

func (r *rowLineRenderer) Refresh() {
	r.Layout(r.line.Size())
	r.line.ground.Refresh()
	r.line.keys.Refresh()
}
