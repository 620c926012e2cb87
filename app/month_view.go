package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/month"
	"affiche/assets"
	"affiche/calendar"
)

// monthView is the room of months.
type monthView struct {
	*month.Month
	window *window
	bar    *bar
	here   *control.Button
}

func newMonthView(w *window) *monthView {
	v := &monthView{Month: month.New(w.state), window: w}
	v.OnOpen = w.edit
	v.OnDelete, v.OnRefused, v.OnNew, v.OnDay = w.askDelete, w.refuse, w.slipAt, w.openDay
	v.OnHeld = w.holding
	v.here = control.NewButton("", control.Quiet, func() { w.run("goto") })
	today := newToday(w)
	v.bar = newBar(w, v.titles, monthTitles(w.state.Language()),
		tool{CanvasObject: control.NewIconButton(control.IconLeft, func() { w.run("earlier") }), gap: lineGap},
		tool{CanvasObject: v.here},
		tool{CanvasObject: control.NewIconButton(control.IconRight, func() { w.run("later") })},
		tool{CanvasObject: today, gap: lineGap})
	v.bar.today = today
	return v
}

// monthTitles are titles among which are the widest.
func monthTitles(language string) (titles [2][]string) {
	for m := range 12 {
		name := assets.Date(language, calendar.DayOf(2027, 1, 1).Date().AddDate(0, m, 0), assets.MonthYear)
		titles[0], titles[1] = append(titles[0], name), append(titles[1], name)
	}
	return titles
}

func (v *monthView) titles() (long, short string) {
	name := assets.Date(v.window.state.Language(), v.First().Date(), assets.MonthYear)
	return name, name
}

// Content implements [view].
func (v *monthView) Content() fyne.CanvasObject { return v.Month }

// Bar says which month is shown.
func (v *monthView) Bar() fyne.CanvasObject { return v.bar.object }

// Moved says what is shown now.
func (v *monthView) Moved() {
	v.here.SetText(assets.Date(v.window.state.Language(), v.First().Date(), assets.MonthYear))
	v.bar.refresh()
}

// openDay brings a day to the front.
func (w *window) openDay(d calendar.Day) {
	w.state.Look(w.state.Days(d, 1), d)
	w.run("room.day")
}
