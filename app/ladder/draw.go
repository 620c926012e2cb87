package ladder

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

// paper is what is drawn: the columns, and over them what is dragged.
type paper struct {
	object  *fyne.Container
	columns []*pillar
	ghost   *face
	along   *canvas.Rectangle
}

func newPaper() *paper {
	p := &paper{object: container.NewWithoutLayout(), ghost: newFace(), along: thumb()}
	p.ghost.object.Hide()
	return p
}

// pillar is a column as it is drawn: its ground, its name, and the cards in sight.
type pillar struct {
	ground *canvas.Rectangle
	name   *control.Line
	count  *canvas.Text
	cards  *fyne.Container
	clip   *container.Clip
	faces  []*face
	down   *canvas.Rectangle
}

func newPillar() *pillar {
	p := &pillar{
		ground: canvas.NewRectangle(theme.Of(theme.Band)), name: control.NewLine("", theme.Ink, theme.Text, true),
		count: control.Text("", theme.Muted, theme.Small, false), cards: container.NewWithoutLayout(), down: thumb(),
	}
	p.ground.CornerRadius = theme.Size(theme.Radius) + 2
	p.clip = container.NewClip(p.cards)
	return p
}

func thumb() *canvas.Rectangle {
	bar := canvas.NewRectangle(theme.Of(fynetheme.ColorNameScrollBar))
	bar.CornerRadius = barWide / 2
	bar.Hide()
	return bar
}

// face is a card as it is drawn.
type face struct {
	object                  *fyne.Container
	box, stripe             *canvas.Rectangle
	title, when, more, open *control.Line
	urgent                  *control.Line // what is open, where it is so now
	ref                     calendar.Ref
}

func newFace() *face {
	f := &face{
		box: canvas.NewRectangle(theme.Of(theme.Card)), stripe: canvas.NewRectangle(color.Transparent),
		title: control.NewLine("", theme.Ink, theme.Text, true), when: control.NewLine("", theme.Ink, theme.Small, false),
		more: control.NewLine("", theme.Muted, theme.Small, false), open: control.NewLine("", theme.Muted, theme.Small, false),
		urgent: control.NewLine("", theme.Warn, theme.Small, true),
	}
	f.box.StrokeWidth, f.box.CornerRadius, f.stripe.CornerRadius = 1, theme.Size(theme.Radius), 2
	f.object = container.NewWithoutLayout(f.box, f.stripe, f.title, f.when, f.more, f.open, f.urgent)
	return f
}

// say writes a card.
func (f *face) say(c Card) {
	f.title.SetText(c.Title)
	f.when.SetText(c.When)
	f.more.SetText(c.More)
	open, urgent := c.Open, ""
	if c.Urgent {
		open, urgent = "", c.Open
	}
	f.open.SetText(open)
	f.urgent.SetText(urgent)
	f.stripe.FillColor = color.Transparent
	if c.Mark != "" {
		f.stripe.FillColor = theme.Of(c.Mark)
	}
	if f.stripe.Show(); c.Off {
		f.stripe.FillColor = theme.Of(theme.Line)
	}
}

// mark frames a card that is selected, and more so where the keys stand on it.
func (f *face) mark(selected, stands bool) {
	f.box.StrokeColor, f.box.StrokeWidth = theme.Of(theme.Line), 1
	if selected {
		f.box.StrokeColor, f.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 1.5
	}
	if stands {
		f.box.StrokeWidth = 2.5
	}
}

// place lays a card into its box.
func (f *face) place(x, y, w float32) {
	f.object.Move(fyne.NewPos(x, y))
	f.object.Resize(fyne.NewSize(w, row(cardHigh)))
	w = max(w, 0)
	f.box.Resize(fyne.NewSize(w, row(cardHigh)))
	f.stripe.Move(fyne.NewPos(6, 9))
	f.stripe.Resize(fyne.NewSize(4, row(cardHigh)-18))
	top := float32(7)
	for i, line := range []*control.Line{f.title, f.when, f.more, f.open, f.urgent} {
		high := line.MinSize().Height
		line.Move(fyne.NewPos(17, top))
		line.Resize(fyne.NewSize(max(w-17-8, 0), high))
		if i < 3 {
			top += high
		}
	}
}

// draw shows the columns and the cards that are in sight.
func (l *Ladder) draw() {
	p, size := l.paper, l.Size()
	if size.IsZero() || l.state.Season() == nil {
		return
	}
	for len(p.columns) < len(l.columns) {
		p.columns = append(p.columns, newPillar())
	}
	objects := []fyne.CanvasObject{}
	l.Drawn = 0
	l.left = clamp(l.left, l.width()-size.Width)
	for i, c := range l.columns {
		l.tops[c.Rung] = clamp(l.tops[c.Rung], depth(len(c.Cards))-l.room())
		if x, w := l.edge(i); x >= size.Width || x+w <= 0 {
			continue // beyond an edge
		}
		l.drawColumn(i, c, p.columns[i])
		objects = append(objects, p.columns[i].ground, p.columns[i].name, p.columns[i].count, p.columns[i].clip, p.columns[i].down)
	}
	l.drawThumb(p.along, l.left, l.width(), size.Width, func(at, long float32) {
		p.along.Move(fyne.NewPos(at, size.Height-barWide-2))
		p.along.Resize(fyne.NewSize(long, barWide))
	})
	p.object.Objects = append(objects, p.along, p.ghost.object)
	p.object.Resize(size)
	canvas.Refresh(l)
}

func (l *Ladder) drawColumn(i int, c Column, p *pillar) {
	x, w := l.edge(i)
	w = min(w, l.Size().Width-x) // what of it is in sight
	head, high := row(headHigh), l.Size().Height-2*around
	p.ground.Move(fyne.NewPos(x, around))
	p.ground.Resize(fyne.NewSize(w, high))
	p.ground.FillColor = theme.Of(theme.Band)
	if h := l.hand; h != nil && h.over == i && h.moved {
		p.ground.FillColor = theme.Of(theme.BlockPale)
		if h.fits {
			p.ground.FillColor = theme.Of(theme.FitsPale)
		}
	}
	if p.count.Text = ""; len(c.Cards) > 0 {
		p.count.Text = strconv.Itoa(len(c.Cards))
	}
	counted := p.count.MinSize()
	p.count.Move(fyne.NewPos(x+w-counted.Width-10, around+(head-counted.Height)/2))
	p.name.SetText(state.Capital(l.state.Say(c.Key)))
	p.name.Move(fyne.NewPos(x+10, around+(head-p.name.MinSize().Height)/2))
	p.name.Resize(fyne.NewSize(max(w-counted.Width-22, 0), p.name.MinSize().Height))
	p.clip.Move(fyne.NewPos(x, around+head))
	p.clip.Resize(fyne.NewSize(w, l.room()))
	p.cards.Resize(p.clip.Size())
	l.drawCards(c, p, w)
	l.drawThumb(p.down, l.tops[c.Rung], depth(len(c.Cards)), l.room(), func(at, long float32) {
		p.down.Move(fyne.NewPos(x+w-barWide-1, around+head+at))
		p.down.Resize(fyne.NewSize(barWide, long))
	})
}

// drawCards shows those cards of a column that are in sight.
func (l *Ladder) drawCards(c Column, p *pillar, w float32) {
	step, room := row(cardHigh)+cardGap, l.room()
	top := l.tops[c.Rung]
	first := int(top / step)
	n := 0
	for at := first; at < len(c.Cards) && float32(at)*step < top+room; at++ {
		if n == len(p.faces) {
			p.faces = append(p.faces, newFace())
		}
		f, ref := p.faces[n], c.Cards[at]
		n++
		f.ref = ref
		f.say(l.card(ref))
		f.mark(l.state.IsSelected(ref), l.focused && l.stands == ref)
		f.place(8, float32(at)*step-top, w-16)
	}
	l.Drawn += n
	objects := make([]fyne.CanvasObject, n)
	for i, f := range p.faces[:n] {
		objects[i] = f.object
	}
	p.cards.Objects = objects
}

// drawThumb shows a thumb where not all is in sight.
func (l *Ladder) drawThumb(bar *canvas.Rectangle, at, all, room float32, put func(at, long float32)) {
	bar.Hide()
	if all <= room+0.5 || room <= 0 {
		return
	}
	long := max(room*room/all, 24)
	put(at/(all-room)*(room-long), long)
	bar.Show()
}
