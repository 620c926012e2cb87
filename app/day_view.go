package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/day"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// dayView is the room of festival days, with the tray beside them.
type dayView struct {
	*day.Day
	window *window
	tray   *day.Tray
	object fyne.CanvasObject

	bar            *bar
	before, after  *control.Button // the days beside those that are shown
	here           *control.Button
	counts, spaces *control.Segments
}

func newDayView(w *window) *dayView {
	v := &dayView{Day: day.New(w.state), window: w}
	v.OnOpen = w.edit
	v.OnDelete, v.OnRefused, v.OnNew = w.askDelete, w.refuse, w.slipAt
	v.OnHeld = w.holding
	v.tray = day.NewTray(v.Day)
	v.object = container.New(besideTray{}, v.Day, v.tray.Object())
	v.makeBar()
	return v
}

// besideTray gives the tray the left of a view, where there is room for both.
type besideTray struct{}

const trayWidth = 190

// MinSize implements [fyne.Layout].
func (besideTray) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 160) }

// Layout implements [fyne.Layout].
func (besideTray) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(theme.Row(trayWidth), size.Width*0.3)
	place(objects[0], width, 0, size.Width-width, size.Height)
	place(objects[1], 0, 0, width, size.Height)
}

func (v *dayView) makeBar() {
	w, say := v.window, v.window.state.Say
	v.before = control.NewButton("", control.Quiet, func() { v.ShowDay(v.First() - 1) })
	v.here = control.NewButton("", control.Quiet, func() { w.run("goto") })
	v.after = control.NewButton("", control.Quiet, func() { v.ShowDay(v.First() + 1) })
	counts := []string{}
	for _, n := range dayCounts {
		counts = append(counts, strconv.Itoa(n))
	}
	v.counts = control.NewSegments(counts, func(i int) { v.ShowDays(dayCounts[i]); v.Moved() })
	v.spaces = control.NewSegments([]string{say("day.used"), say("day.every")}, func(i int) { v.ShowEvery(i == 1); v.Moved() })
	today := newToday(w)
	v.bar = newBar(w, v.titles, dayTitles(w.state.Language()),
		tool{CanvasObject: control.NewIconButton(control.IconLeft, func() { w.run("earlier") }), gap: lineGap},
		tool{CanvasObject: v.before, goes: 3}, tool{CanvasObject: v.here}, tool{CanvasObject: v.after, goes: 3},
		tool{CanvasObject: control.NewIconButton(control.IconRight, func() { w.run("later") })},
		tool{CanvasObject: today, gap: 8}, tool{CanvasObject: v.counts, gap: lineGap})
	v.bar.today = today
}

// Aside lets choose between the spaces in use and all.
func (v *dayView) Aside() fyne.CanvasObject { return v.spaces }

// dayCounts are how many days may stand side by side.
var dayCounts = [...]int{1, 2, 3, 7}

// dayTitles are titles among which are the widest: each weekday in each month.
func dayTitles(language string) (titles [2][]string) {
	for month := range 12 {
		for d := range 7 {
			at := calendar.DayOf(2027, 1, 20).Date().AddDate(0, month, d)
			titles[0] = append(titles[0], assets.Date(language, at, assets.FullDay))
			titles[1] = append(titles[1], assets.Date(language, at, assets.WeekdayDayYear))
		}
	}
	return titles
}

// titles say which days are shown.
func (v *dayView) titles() (long, short string) {
	language, first, last := v.window.state.Language(), v.First().Date(), (v.First() + calendar.Day(v.Days()) - 1).Date()
	if v.Days() == 1 {
		return assets.Date(language, first, assets.FullDay), assets.Date(language, first, assets.WeekdayDayYear)
	}
	days := assets.Dates(language, first, last, true)
	return days, days
}

// Content implements [view].
func (v *dayView) Content() fyne.CanvasObject { return v.object }

// Focus implements [focused].
func (v *dayView) Focus() fyne.Focusable { return v.Day }

// Bar says which days are shown.
func (v *dayView) Bar() fyne.CanvasObject { return v.bar.object }

// Relay shows the plan as it is now, on the board and in the tray.
func (v *dayView) Relay() {
	v.Day.Relay()
	v.tray.Relay()
}

// Moved says what is shown now.
func (v *dayView) Moved() {
	first := v.First()
	number := func(d calendar.Day) string { return strconv.Itoa(d.Date().Day()) }
	here := number(first)
	if n := v.Days(); n > 1 {
		here += "–" + number(first+calendar.Day(n)-1)
	}
	v.before.SetText(number(first - 1))
	v.here.SetText(here)
	v.after.SetText(number(first + calendar.Day(v.Days())))
	v.counts.Choose(slices.Index(dayCounts[:], v.Days()))
	v.spaces.Choose(map[bool]int{true: 1}[v.Every()])
	v.bar.refresh()
}

// askDay asks for a day, and goes there.
func (w *window) askDay() {
	s := w.state
	entry := control.NewEntry(assets.Date(s.Language(), s.Day().Date(), assets.DayMonthYear), nil)
	reader := w.dayReader()
	goes := func() *wrong {
		at, fault := reader.Moment(entry.Text)
		if fault != nil {
			return wrongIn(entry, s.Say(fault.Key, fault.Args...))
		}
		w.goToDay(at.Day)
		return nil
	}
	w.askForm(s.Say("day.goto"), labelled(s.Say("day.goto.field"), entry), s.Say("day.goto.go"), goes, entry)
	w.dialog.brief = true
}

// spanAround is what of the time around a day the room in front shows: as much as it does now.
func (w *window) spanAround(d calendar.Day) calendar.Span {
	if _, days := w.rooms.view().(*timelineView); !days {
		return w.state.Days(d, 1)
	}
	return w.unit().Around(w.state.Days(d, 1).Start, w.state.Zone(), w.turn())
}
