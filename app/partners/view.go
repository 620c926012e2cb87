package partners

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// page is what stands on a partner's own page: who it is above, then its parts in two columns.
func (p *Partners) page(page Page) fyne.CanvasObject {
	p.back = control.NewButton(p.state.Say("partners.all"), control.Quiet, func() { p.Open("") })
	p.back.Icon = control.IconLeft
	head := container.New(layout.NewCustomPaddedVBoxLayout(4), container.NewHBox(p.back),
		control.Text(page.Name, theme.Ink, theme.Title, true), control.NewLine(said(page.Where, page.Role), theme.Muted, theme.Text, false),
		control.Room(0, 2), control.NewLine(said(page.Doing, page.Runs), theme.Ink, theme.Text, true))
	if page.About != "" {
		head.Add(control.Paragraph(page.About, theme.Muted, theme.Text, false))
	}
	head.Add(control.Room(0, 2))
	head.Add(p.pills(page.Kinds))
	left, right := column(), column()
	for i, part := range page.Parts {
		to := left
		if i > 1 {
			to = right
		}
		to.Add(p.part(part))
	}
	left.Add(p.sheet(newMonths(page.Months)))
	body := container.New(sideBySide{}, left, right)
	return control.Padded(20, 24, container.New(layout.NewCustomPaddedVBoxLayout(16), head, body))
}

// sideBySide lays two columns beside each other, of the same width.
type sideBySide struct{}

func (sideBySide) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (sideBySide) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - cardGap) / 2
	for i, column := range o {
		column.Resize(fyne.NewSize(width, column.MinSize().Height))
		column.Move(fyne.NewPos(float32(i)*(width+cardGap), 0))
	}
}

func column() *fyne.Container { return container.New(layout.NewCustomPaddedVBoxLayout(16)) }

// sheet is a white paper with what stands on it.
func (p *Partners) sheet(o fyne.CanvasObject) fyne.CanvasObject {
	return control.Framed(theme.Card, theme.Line, control.Padded(12, 14, o))
}

// How many items a part names at first, and how many more where that is asked for.
const (
	fewItems  = 12
	moreItems = 100
)

// part is one group on its own paper.
func (p *Partners) part(part Part) fyne.CanvasObject {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(4), control.Text(part.Title, theme.Muted, theme.Small, true), control.Room(0, 2))
	shown := min(max(p.named[part.Title], fewItems), len(part.Items))
	for _, i := range part.Items[:shown] {
		lines.Add(p.item(i))
	}
	if len(part.Items) == 0 {
		lines.Add(control.NewLine(p.state.Say("partners.nothing"), theme.Muted, theme.Text, false))
	}
	if over := len(part.Items) - shown; over > 0 {
		lines.Add(control.NewSmallLink(p.state.Say("partners.more", over), func() {
			p.named[part.Title] = shown + moreItems
			p.Relay()
		}))
	}
	return p.sheet(lines)
}

// item is a line that leads to its record: its kind as a mark of colour, what it is called, and more.
func (p *Partners) item(i Item) fyne.CanvasObject {
	text := fyne.CanvasObject(control.NewLine(i.Text, theme.Ink, theme.Text, false))
	if i.Ref.ID != "" {
		text = control.NewLink(i.Text, theme.Ink, false, func() { p.follow(i.Ref) })
	}
	more := control.NewLine(i.More, theme.Muted, theme.Text, false)
	return container.New(halves{control.Measure(i.More, theme.Text, false).Width + 2}, mark(i.Kind), text, more)
}

// follow selects a record; another partner opens.
func (p *Partners) follow(ref calendar.Ref) {
	p.state.Select(ref)
	if ref.Type == calendar.TypePartner {
		p.Open(ref.ID)
	}
}

// mark is a small square of a kind's colour, or nothing.
func mark(k calendar.ActivityKind) fyne.CanvasObject {
	if k == "" {
		return control.Room(0, 0)
	}
	square := canvas.NewRectangle(theme.Of(theme.Kind(k)))
	square.CornerRadius = 3
	square.SetMinSize(fyne.NewSquareSize(10))
	return square
}

// halves lays a mark, then two lines side by side, of which the second takes what it needs, but not much more than half.
type halves struct{ second float32 }

func (halves) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, max(o[1].MinSize().Height, o[2].MinSize().Height)+2)
}

func (h halves) Layout(o []fyne.CanvasObject, size fyne.Size) {
	left := float32(0)
	if wide := o[0].MinSize().Width; wide > 0 {
		o[0].Resize(fyne.NewSquareSize(wide))
		o[0].Move(fyne.NewPos(0, (size.Height-wide)/2))
		left = wide + 8
	}
	width := size.Width - left - 12
	width -= min(h.second, width*0.55)
	height := o[1].MinSize().Height
	o[1].Move(fyne.NewPos(left, (size.Height-height)/2))
	o[1].Resize(fyne.NewSize(width, height))
	o[2].Move(fyne.NewPos(left+width+12, (size.Height-o[2].MinSize().Height)/2))
	o[2].Resize(fyne.NewSize(size.Width-left-width-12, o[2].MinSize().Height))
}

// months draws how many dates each month has, as bars over their initials.
type months struct {
	widget.BaseWidget
	all []Month
}

func newMonths(all []Month) *months {
	m := &months{all: all}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer implements [fyne.Widget].
func (m *months) CreateRenderer() fyne.WidgetRenderer {
	r := &monthsRenderer{months: m}
	for _, month := range m.all {
		bar := canvas.NewRectangle(theme.Of(theme.Bar))
		bar.CornerRadius = 2
		r.bars = append(r.bars, bar)
		initial := control.Text(month.Initial, theme.Muted, theme.Small, false)
		initial.Alignment = fyne.TextAlignCenter
		r.initials = append(r.initials, initial)
	}
	return r
}

type monthsRenderer struct {
	months   *months
	bars     []*canvas.Rectangle
	initials []*canvas.Text
}

// barsHigh is how high the bar of the busiest month is.
const barsHigh = 24

func (r *monthsRenderer) Objects() (all []fyne.CanvasObject) {
	for i := range r.bars {
		all = append(all, r.bars[i], r.initials[i])
	}
	return all
}
func (r *monthsRenderer) Destroy() {}
func (r *monthsRenderer) Refresh() {}

func (r *monthsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, barsHigh+6+control.Measure("J", theme.Small, false).Height)
}

func (r *monthsRenderer) Layout(size fyne.Size) {
	most := 1
	for _, m := range r.months.all {
		most = max(most, m.Dates)
	}
	step := size.Width / float32(max(len(r.bars), 1))
	for i, bar := range r.bars {
		high := float32(r.months.all[i].Dates) / float32(most) * barsHigh
		if r.months.all[i].Dates > 0 {
			high = max(high, 2)
		}
		bar.Resize(fyne.NewSize(min(step*0.7, 28), high))
		bar.Move(fyne.NewPos(float32(i)*step, barsHigh-high))
		r.initials[i].Move(fyne.NewPos(float32(i)*step, barsHigh+5))
		r.initials[i].Resize(fyne.NewSize(min(step*0.7, 28), r.initials[i].MinSize().Height))
	}
}
