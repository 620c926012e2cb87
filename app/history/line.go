package history

import (
	"cmp"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/past"
	"affiche/app/theme"
)

// line is one row in sight: of a head when, who and what; of a line what of which record, before and after. What can be done
// with it shows where the pointer or the choice is.
type line struct {
	widget.BaseWidget
	history *History
	row     row
	chosen  bool
	hovered bool

	rule                   *canvas.Rectangle
	when, who, said, about *control.Line
	value                  *control.Line
	back, there, unroll    *control.Link
}

var _ desktop.Hoverable = (*line)(nil)

func (h *History) newLine() fyne.CanvasObject {
	l := &line{
		history: h, rule: canvas.NewRectangle(theme.Of(theme.Line)),
		when: control.NewLine("", theme.Muted, theme.Small, false), who: control.NewLine("", theme.Muted, theme.Small, false),
		said: control.NewLine("", theme.Ink, theme.Text, true), about: control.NewLine("", theme.Muted, theme.Text, false),
		value: control.NewLine("", theme.Ink, theme.Text, false),
	}
	l.back = control.NewSmallLink(h.state.Say("history.back"), func() {
		if l.row.line < 0 {
			h.bringBackAll(l.row)
		} else if told, ok := l.row.told(); ok {
			h.state.BringBack(told)
		}
	})
	l.there = control.NewSmallLink(h.state.Say("history.show"), func() {
		if told, ok := l.row.told(); ok && h.OnJump != nil {
			h.OnJump(told.Ref)
		}
	})
	l.unroll = control.NewSmallLink("", func() {
		if i := slices.IndexFunc(h.rows, func(r row) bool { return r.change.ID == l.row.change.ID && r.line == l.row.line }); i >= 0 {
			h.pick(i)
		}
	})
	l.ExtendBaseWidget(l)
	return l
}

// show writes a row.
func (l *line) show(r row, chosen bool) {
	l.row, l.chosen = r, chosen
	when, who, said, about, value := "", "", "", "", ""
	told, ok := r.told()
	switch {
	case r.line < 0:
		when, who, said = l.history.state.At(r.change.At), cmp.Or(r.change.Actor, r.change.Device), r.change.Said
	case ok:
		about, value = l.words(told)
	case len(r.change.Lines) == 0:
		value = r.change.Counts(l.history.state.Language())
		l.unroll.SetText(l.history.state.Say("history.unroll", r.left))
	default:
		value = l.history.state.Say("past.more", r.left)
	}
	l.when.SetText(when)
	l.who.SetText(who)
	l.said.SetText(said)
	l.about.SetText(about)
	l.value.SetText(value)
	l.Refresh()
}

// words are those of a line: the record, and what became of it.
func (l *line) words(told past.Line) (about, value string) {
	language := l.history.state.Language()
	about = told.What
	if told.Name != "" {
		about += " · " + told.Name
	}
	if told.Deed == past.Changed {
		return about, told.Value(language)
	}
	value = l.history.state.Say("past." + string(told.Deed))
	if gist := told.Before + told.After; gist != "" { // one of them is empty
		value += ": " + gist
	}
	return about, value
}

// offers reports that the row can be brought back, and shows it.
func (l *line) offers() bool {
	told, ok := l.row.told()
	return (l.hovered || l.chosen) && (l.history.canBringBackAll(l.row) || ok && l.row.line >= 0 && l.history.canBringBack(told))
}

// leads reports that the row leads to a record, and shows it.
func (l *line) leads() bool {
	told, ok := l.row.told()
	return ok && l.row.line >= 0 && (l.hovered || l.chosen) && !told.Gone
}

// rolled reports a row that tells a change by its counts.
func (l *line) rolled() bool { return l.row.line == 0 && len(l.row.change.Lines) == 0 }

// MouseIn implements [desktop.Hoverable].
func (l *line) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved implements [desktop.Hoverable].
func (l *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (l *line) MouseOut() { l.hovered = false; l.Refresh() }

// CreateRenderer implements [fyne.Widget].
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	over := canvas.NewRectangle(color.Transparent)
	over.CornerRadius = theme.Size(theme.Radius)
	return &lineRenderer{l, over}
}

type lineRenderer struct {
	line *line
	over *canvas.Rectangle
}

// The columns, in steps of the text's size: when, then who or which record, then what.
const (
	whenWide  = 11
	whoWide   = 10
	aboutWide = 19
)

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	l := r.line
	return []fyne.CanvasObject{r.over, l.rule, l.when, l.who, l.said, l.about, l.value, l.back, l.there, l.unroll}
}
func (r *lineRenderer) Destroy() {}

func (r *lineRenderer) MinSize() fyne.Size {
	high := r.line.said.MinSize().Height + 10
	if r.line.history.two {
		high += r.line.said.MinSize().Height + 2
	}
	return fyne.NewSize(200, high)
}

// besideWide is how wide the list has to be, in steps of the text's size, for a row to have one line: so that before and after
// have room beside the links.
const besideWide = 62

// byWidth lays its objects over each other, and gives the rows a second line where they are narrow.
type byWidth struct{ history *History }

// MinSize implements [fyne.Layout].
func (byWidth) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements [fyne.Layout].
func (b byWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if two := size.Width < besideWide*theme.Size(theme.Text); two != b.history.two {
		b.history.two = two
		b.history.list.Refresh()
	}
	for _, o := range objects {
		o.Resize(size)
	}
}

func (r *lineRenderer) Layout(size fyne.Size) {
	l, em := r.line, theme.Size(theme.Text)
	r.over.Resize(size)
	l.rule.Resize(fyne.NewSize(size.Width, 1))
	if l.history.two {
		r.layTwo(size)
		return
	}
	put := func(o fyne.CanvasObject, x, width float32) {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(width, 0), height))
	}
	left := 8 + whenWide*em
	put(l.when, 8, whenWide*em-8)
	put(l.who, left, whoWide*em-8)
	right := size.Width - 8
	for _, link := range []*control.Link{l.there, l.back, l.unroll} {
		if link.Visible() {
			wide := link.MinSize().Width
			put(link, right-wide, wide)
			right -= wide + 12
		}
	}
	put(l.said, left+whoWide*em, right-left-whoWide*em)
	if l.rolled() {
		put(l.value, left, right-left)
		return
	}
	put(l.about, left, aboutWide*em-12)
	put(l.value, left+aboutWide*em, right-left-aboutWide*em)
}

// layTwo lays a row in two lines: when and who above what was done, which record and the links above what became of it.
func (r *lineRenderer) layTwo(size fyne.Size) {
	l, em := r.line, theme.Size(theme.Text)
	line := l.said.MinSize().Height
	put := func(o fyne.CanvasObject, x, width float32, below bool) {
		high := o.MinSize().Height
		y := 4 + (line-high)/2
		if below {
			y += line + 2
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(width, 0), high))
	}
	put(l.when, 8, whenWide*em-8, false)
	put(l.who, 8+whenWide*em, size.Width-whenWide*em-16, false)
	put(l.said, 8, size.Width-16, true)
	left, right := 8+em, size.Width-8
	for _, link := range []*control.Link{l.there, l.back, l.unroll} {
		if link.Visible() {
			wide := link.MinSize().Width
			put(link, right-wide, wide, false)
			right -= wide + 12
		}
	}
	put(l.about, left, right-left, false)
	put(l.value, left, size.Width-8-left, true)
}

func (r *lineRenderer) Refresh() {
	l := r.line
	r.over.FillColor = color.Transparent
	if l.chosen {
		r.over.FillColor = theme.Of(theme.NotePale)
	} else if l.hovered {
		r.over.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if l.rule.Hide(); l.row.line < 0 {
		l.rule.Show()
	}
	if l.back.Hide(); l.offers() {
		l.back.Show()
	}
	if l.there.Hide(); l.leads() {
		l.there.Show()
	}
	if l.unroll.Hide(); l.rolled() {
		l.unroll.Show()
	}
	r.Layout(l.Size())
	r.over.Refresh()
}
