package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

func (w writer) today() calendar.Day { return calendar.InstantOf(w.Now()).Wall(w.Zone()).Day() }

// stock is how many pieces are free from today on until the end of the season: a bar, and its stretches in words.
func (w writer) stock(e *calendar.Equipment) []Row {
	from := max(w.today(), w.plan.Programme.From)
	all := w.plan.StockOver(e.ID, from, work.SeasonAhead(w.plan, from), w.today())
	rows := []Row{Heading{w.Say("stock.over")}}
	bar := Bar{}
	for _, s := range all {
		bar.Parts = append(bar.Parts, Part{float32(s.Until-s.From) + 1, stockInk(s.StockDay)})
	}
	rows = append(rows, bar)
	if !w.whole {
		all = all[:min(len(all), fewDates)]
	}
	for _, s := range all {
		said := w.Say("stock.stretch", w.number(s.Free()), w.number(s.Count))
		if s.Free() < 0 {
			said = w.Say("stock.missing", w.number(-s.Free()))
		}
		rows = append(rows, Fact{assets.Dates(w.Language(), s.From.Date(), s.Until.Date(), false), Link{Text: said}})
	}
	return rows
}

// stockInk is green where all is there, amber where some is away, and red where more is wanted than there is.
func stockInk(s calendar.StockDay) fyne.ThemeColorName {
	switch {
	case s.Free() < 0:
		return theme.Accent
	case s.Free() < s.Count:
		return theme.Warn
	}
	return theme.Fits
}

// withdrawn says how much is out, with whom, and how long.
func (w writer) withdrawn(m *calendar.Withdrawal) string {
	days := w.day(m.From) + " –"
	switch {
	case m.BackOn != 0:
		days += " " + w.day(m.BackOn) + " (" + w.Say("field.back_on") + ")"
	case m.Until != 0:
		days += " " + w.day(m.Until)
	}
	late := ""
	if m.BackOn == 0 && m.Until != 0 && m.Until < w.today() {
		late = w.Say("stock.is.late")
	}
	return joined(" · ", w.number(m.Count)+" ×", w.organisation(m.To).Text, days, late)
}

func (w writer) day(d calendar.Day) string {
	return assets.Date(w.Language(), d.Date(), assets.DayMonthYear)
}

// back says that what is out is back today.
func (w writer) back(m *calendar.Withdrawal) []Row {
	if m.BackOn != 0 {
		return nil
	}
	on := w.today()
	return []Row{More{w.Say("stock.back-today"), func() {
		w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.BringBack{On: on}.Act(plan, m.Ref()) }, nil, nil)
	}}}
}

// bar draws parts side by side.
func bar(b Bar) fyne.CanvasObject {
	parts := container.New(sideBySide{b})
	for _, p := range b.Parts {
		parts.Add(canvas.NewRectangle(theme.Of(p.Ink)))
	}
	return parts
}

// sideBySide lays parts side by side, each as wide as its share.
type sideBySide struct{ of Bar }

func (sideBySide) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, theme.Row(10)) }

func (s sideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	all, x := float32(0), float32(0)
	for _, p := range s.of.Parts {
		all += p.Share
	}
	for i, o := range objects {
		width := max(size.Width*s.of.Parts[i].Share/all, 1)
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += size.Width * s.of.Parts[i].Share / all
	}
}
