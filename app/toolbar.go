package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// toolbar is above: which room this is, and which stretch of time it shows.
type toolbar struct {
	window *window
	object fyne.CanvasObject
	words  string // of the stretch that is shown

	title                        *canvas.Text
	units                        *control.Segments
	earlier, later               *control.Button
	span, today, add             *control.Button
	search                       *searchBox
	spanWide, todayWide, addWide float32 // with all their words
}

func newToolbar(w *window) *toolbar {
	t := &toolbar{window: w}
	names := []string{}
	for _, u := range state.Units() {
		names = append(names, w.state.Say(u.Key()))
	}
	t.title = control.Text(w.state.Say("window.nav.timeline"), theme.Ink, theme.Title, true)
	t.units = control.NewSegments(names, func(i int) { w.showUnit(state.Units()[i]) })
	t.earlier = control.NewIconButton(control.IconLeft, func() { w.run("earlier") })
	t.span = control.NewButton("", control.Quiet, func() { w.showUnit(w.unit()) })
	t.later = control.NewIconButton(control.IconRight, func() { w.run("later") })
	t.today, t.add = newToday(w), newAdd(w)
	t.spanWide, t.todayWide, t.addWide = widestSpan(w.state), t.today.MinSize().Width, t.add.MinSize().Width
	t.search = newSearchBox(w)
	parts := container.New(t, t.title, t.units, t.earlier, t.span, t.later, t.today, t.search.Button, t.add)
	t.object = ruledBelow(theme.Card, control.Padded(0, 20, parts))
	return t
}

// widestSpan is the room that any usual stretch of a year takes, so that nothing moves under the pointer from one to the
// next. The ruler finds the widest much faster than the toolkit would.
func widestSpan(s *state.State) float32 {
	ruler, widest := paint.Ruler(), ""
	for month := time.January; month <= time.December; month++ {
		for _, day := range []int{22, 28} {
			at, _ := calendar.DayOf(2027, month, day).At(720).Moment(s.Zone(), false)
			for _, u := range state.Units() {
				words := state.SpanText(s.Language(), u.Around(at, s.Zone(), 0), s.Zone())
				if ruler.Width(scene.TitleStyle, words) > ruler.Width(scene.TitleStyle, widest) {
					widest = words
				}
			}
		}
	}
	return control.Measure(widest, theme.Text, true).Width + spanSides
}

const (
	lineGap   = 16
	spanSides = 22 // room around the words of the span
)

// MinSize implements [fyne.Layout].
func (t *toolbar) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, theme.Size(theme.FieldHeight))
}

// Layout implements [fyne.Layout]: all parts from the left, the last one at the right edge. Where there is no room for all
// of them the title goes (the navigation says it too), then the words of today; then the units come closer, "New" says its plus alone,
// the units go (the zoom has keys, too), and at last the stretch is cut. The search has the room that is left, and at least its lens.
func (t *toolbar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	side := theme.Size(theme.FieldHeight)
	title, today, units, span, add := t.title.MinSize().Width, t.todayWide, t.units.MinSize().Width, t.spanWide, t.addWide
	over := func() float32 {
		return title + units + 2*side + span + today + t.search.least() + add + 5*lineGap - size.Width
	}
	if t.title.Show(); over() > 0 {
		t.title.Hide()
		title = -lineGap
	}
	if over() > 0 {
		today = side
	}
	units -= max(min(over(), units-t.units.Narrowest()), 0)
	t.add.SetText(t.window.state.Say("window.toolbar.new"))
	if over() > 0 {
		t.add.SetText("")
		add = side
	}
	if t.units.Show(); over() > span-t.leastSpan() {
		t.units.Hide()
		units = -lineGap
	}
	span -= max(over(), 0)
	t.today.SetText("")
	if today == t.todayWide {
		t.today.SetText(t.window.todayWords())
	}
	t.span.SetText(control.Shorten(t.words, max(span-spanSides, 0), func(s string) float32 {
		return control.Measure(s, theme.Text, true).Width
	}))
	if t.title.Visible() {
		place(t.title, 0, (size.Height-t.title.MinSize().Height)/2, title, t.title.MinSize().Height)
	}
	x, y := title+lineGap, (size.Height-side)/2
	put := func(o fyne.CanvasObject, width, gap float32) {
		place(o, x, y, width, side)
		x += width + gap
	}
	put(t.units, units, lineGap)
	put(t.earlier, side, 0)
	put(t.span, span, 0)
	put(t.later, side, lineGap)
	put(t.today, today, lineGap)
	place(t.add, size.Width-add, y, add, side)
	t.search.lay(x, t.add.Position().X-lineGap, y, side)
}

// leastSpan is what of the stretch is to be read before the units go.
func (t *toolbar) leastSpan() float32 { return t.spanWide / 2 }

// refresh says what is shown now.
func (t *toolbar) refresh() {
	span := t.window.state.Span()
	if span == (calendar.Span{}) {
		return // the timeline has no size yet
	}
	unit := state.UnitOf(span)
	t.units.Choose(int(unit))
	t.words = state.SpanText(t.window.state.Language(), span, t.window.state.Zone())
	t.object.Refresh()
}

func (w *window) todayWords() string {
	now := w.state.Now().In(w.state.Zone())
	return w.state.Say("window.toolbar.today", assets.Date(w.state.Language(), now, assets.DayMonth))
}
