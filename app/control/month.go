package control

import (
	"image/color"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// Month is a month of days to pick one from, with the pointer or the keys. Weeks begin on Monday.
type Month struct {
	widget.BaseWidget
	Language string
	At       calendar.Day            // where the keys stand
	Today    calendar.Day            // framed; 0 is none
	Marked   func(calendar.Day) bool // of a festival; nil is none
	OnPick   func(calendar.Day)
	OnEscape func()

	focused bool
}

var (
	_ fyne.Tappable  = (*Month)(nil)
	_ fyne.Focusable = (*Month)(nil)
)

// NewMonth makes the month in which a day is.
func NewMonth(language string, at calendar.Day, pick func(calendar.Day)) *Month {
	m := &Month{Language: language, At: at, OnPick: pick}
	m.ExtendBaseWidget(m)
	return m
}

const monthWeeks = 6

// measures are those of a month, which grow with its texts: of a day, and of the line with the name.
func measures() (dayWidth, dayHeight, head float32) {
	return theme.Row(32), theme.Row(26), theme.Row(28)
}

// first is the Monday with which the month's first week begins.
func (m *Month) first() calendar.Day {
	year, month, _ := m.At.Date().Date()
	first := calendar.DayOf(year, month, 1)
	return first - calendar.Day((int(first.Weekday())+6)%7)
}

// Turn goes that many months on, to the same day of it or its last.
func (m *Month) Turn(by int) {
	year, month, day := m.At.Date().Date()
	last := calendar.DayOf(year, month+time.Month(by+1), 1) - 1
	m.step(min(calendar.DayOf(year, month+time.Month(by), 1)+calendar.Day(day-1), last))
}

// step goes to a day that a calendar can write.
func (m *Month) step(to calendar.Day) {
	if year := to.Date().Year(); year >= 1900 && year <= 2200 {
		m.At = to
		m.Refresh()
	}
}

// TypedKey walks with the arrows, by months with page up and down, and picks with return.
func (m *Month) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		m.step(m.At - 1)
	case fyne.KeyRight:
		m.step(m.At + 1)
	case fyne.KeyUp:
		m.step(m.At - 7)
	case fyne.KeyDown:
		m.step(m.At + 7)
	case fyne.KeyPageUp:
		m.Turn(-1)
	case fyne.KeyPageDown:
		m.Turn(1)
	case fyne.KeyHome:
		m.step(m.At - calendar.Day((int(m.At.Weekday())+6)%7))
	case fyne.KeyEnd:
		m.step(m.At + calendar.Day(6-(int(m.At.Weekday())+6)%7))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.pick(m.At)
	case fyne.KeyEscape:
		if m.OnEscape != nil {
			m.OnEscape()
		}
	}
}

func (m *Month) pick(day calendar.Day) {
	if m.OnPick != nil {
		m.OnPick(day)
	}
}

// Tapped picks the day below the pointer; beside the name of the month it turns it.
func (m *Month) Tapped(e *fyne.PointEvent) {
	dayWidth, dayHeight, monthHead := measures()
	switch column, row := int(e.Position.X/dayWidth), int((e.Position.Y-monthHead)/dayHeight)-1; {
	case e.Position.Y < monthHead && column == 0:
		m.Turn(-1)
	case e.Position.Y < monthHead && column >= 6:
		m.Turn(1)
	case e.Position.Y >= monthHead+dayHeight && row < monthWeeks && column < 7:
		m.pick(m.first() + calendar.Day(7*row+column))
	}
}

// TypedRune implements [fyne.Focusable].
func (m *Month) TypedRune(rune) {}

// FocusGained implements [fyne.Focusable].
func (m *Month) FocusGained() { m.focused = true; m.Refresh() }

// FocusLost implements [fyne.Focusable].
func (m *Month) FocusLost() { m.focused = false; m.Refresh() }

// CreateRenderer implements [fyne.Widget].
func (m *Month) CreateRenderer() fyne.WidgetRenderer {
	r := &monthRenderer{month: m, name: Text("", theme.Ink, theme.Text, true)}
	r.earlier = canvas.NewImageFromResource(fynetheme.NewColoredResource(IconLeft, theme.Ink))
	r.later = canvas.NewImageFromResource(fynetheme.NewColoredResource(IconRight, theme.Ink))
	r.objects = append(r.objects, r.name, r.earlier, r.later)
	for i := range 7 {
		head := Text(assets.Say(m.Language, "weekday.short."+strconv.Itoa(i+1)), theme.Muted, theme.Small, false)
		head.Alignment = fyne.TextAlignCenter
		r.heads = append(r.heads, head)
		r.objects = append(r.objects, head)
	}
	for range 7 * monthWeeks {
		box, text := canvas.NewRectangle(color.Transparent), Text("", theme.Ink, theme.Text, false)
		box.CornerRadius, text.Alignment = 6, fyne.TextAlignCenter
		r.boxes, r.days = append(r.boxes, box), append(r.days, text)
		r.objects = append(r.objects, box, text)
	}
	r.Refresh()
	return r
}

type monthRenderer struct {
	month          *Month
	name           *canvas.Text
	earlier, later *canvas.Image
	heads, days    []*canvas.Text
	boxes          []*canvas.Rectangle
	objects        []fyne.CanvasObject
}

func (r *monthRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *monthRenderer) Destroy()                     {}
func (r *monthRenderer) MinSize() fyne.Size {
	dayWidth, dayHeight, monthHead := measures()
	return fyne.NewSize(7*dayWidth, monthHead+dayHeight*(monthWeeks+1))
}

func (r *monthRenderer) Layout(fyne.Size) {
	dayWidth, dayHeight, monthHead := measures()
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	put(r.name, dayWidth, 4, 5*dayWidth, monthHead-8)
	side := theme.Size(fynetheme.SizeNameInlineIcon)
	put(r.earlier, (dayWidth-side)/2, (monthHead-side)/2, side, side)
	put(r.later, 6*dayWidth+(dayWidth-side)/2, (monthHead-side)/2, side, side)
	for i, h := range r.heads {
		put(h, float32(i)*dayWidth, monthHead, dayWidth, dayHeight)
	}
	for i := range r.days {
		x, y := float32(i%7)*dayWidth, monthHead+dayHeight*float32(i/7+1)
		put(r.boxes[i], x+1, y+1, dayWidth-2, dayHeight-2)
		put(r.days[i], x, y, dayWidth, dayHeight)
	}
}

func (r *monthRenderer) Refresh() {
	m := r.month
	r.name.Text, r.name.Alignment = assets.Date(m.Language, m.At.Date(), assets.MonthYear), fyne.TextAlignCenter
	r.name.Refresh()
	month := m.At.Date().Month()
	for i := range r.days {
		day := m.first() + calendar.Day(i)
		box, text := r.boxes[i], r.days[i]
		text.Text, text.Color = strconv.Itoa(day.Date().Day()), theme.Of(theme.Ink)
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		if day.Date().Month() != month {
			text.Color = theme.Of(theme.Muted)
		}
		if m.Marked != nil && m.Marked(day) {
			box.FillColor = theme.Of(theme.BlockPale)
		}
		if day == m.Today {
			box.StrokeColor, box.StrokeWidth = theme.Of(theme.Accent), 1
		}
		if day == m.At {
			box.FillColor, text.Color = theme.Of(theme.Strong), theme.Of(theme.OnStrong)
		}
		embolden(text, day == m.At)
		box.Refresh()
		text.Refresh()
	}
}

// DropMonth shows a month below an object, or above it where there is more room; what is picked closes it, as escape does.
func DropMonth(below fyne.CanvasObject, m *Month) {
	here := fyne.CurrentApp().Driver()
	on := here.CanvasForObject(below)
	if on == nil {
		return
	}
	pop := widget.NewPopUp(Padded(8, 8, m), on)
	pick := m.OnPick
	m.OnPick = func(day calendar.Day) { pop.Hide(); pick(day) }
	m.OnEscape = pop.Hide
	at := here.AbsolutePositionForObject(below)
	size := pop.MinSize()
	y := at.Y + below.Size().Height + 2
	if y+size.Height > on.Size().Height {
		y = max(at.Y-size.Height-2, 0)
	}
	pop.ShowAtPosition(fyne.NewPos(max(min(at.X, on.Size().Width-size.Width-4), 0), y))
	on.Focus(m)
}
