package filter

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// ofDays is the part that asks for a stretch of days.
func ofDays() part {
	return part{name: "days", says: sayDays, ask: askDays, without: func(f work.Filter) work.Filter {
		f.From, f.Until = 0, 0
		return f
	}}
}

func sayDays(s *state.State) string {
	f := s.Filter()
	day := func(d calendar.Day) string { return assets.Date(s.Language(), d.Date(), assets.DayMonthYear) }
	switch {
	case f.From == 0 && f.Until == 0:
		return ""
	case f.Until == 0:
		return s.Say("filter.from", day(f.From))
	case f.From == 0:
		return s.Say("filter.until", day(f.Until))
	}
	return assets.Dates(s.Language(), f.From.Date(), f.Until.Date(), true)
}

// askDays opens a field in which days are typed. What cannot be read is told below it, and stays.
func askDays(b *Bar, below fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(below)
	if on == nil {
		return
	}
	entry := control.NewEntry(sayDays(b.state), nil)
	entry.SetPlaceHolder(b.state.Say("filter.days.hint"))
	room := control.Room(260, 0)
	box := container.New(layout.NewCustomPaddedVBoxLayout(4), room, entry)
	pop := widget.NewPopUp(control.Padded(8, 8, box), on)
	entry.OnEscape = pop.Hide
	entry.OnReturn = func() {
		f := b.state.Filter()
		if entry.Text == "" {
			f.From, f.Until = 0, 0
		} else {
			reader := typed.Reader{
				Language: b.state.Language(), WholeDays: true,
				Today: calendar.InstantOf(b.state.Now()).Wall(b.state.Zone()).Day(),
			}
			span, fault := reader.Span(entry.Text)
			if fault != nil {
				why := control.Paragraph(state.Capital(b.state.Say(fault.Key, fault.Args...)), theme.Accent, theme.Small, false)
				box.Objects = []fyne.CanvasObject{room, entry, why}
				box.Refresh()
				pop.Resize(pop.MinSize())
				return
			}
			f.From, f.Until = span.Start.Day(), (span.End - 1).Day()
		}
		pop.Hide()
		b.state.SetFilter(f)
		b.leave()
	}
	pop.ShowAtPosition(driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height+2))
	on.Focus(entry)
}
