package inspector

import (
	"cmp"

	"fyne.io/fyne/v2"

	"affiche/app/past"
	"affiche/calendar"
	"affiche/storage"
)

// mostHistory is how many changes the panel lists, and mostTold how much of each.
const (
	mostHistory = 60
	mostTold    = 8
)

// history lists the changes of a thing, and what each of them changed.
func (p *Panel) history(body *fyne.Container, ref calendar.Ref) {
	p.last = body
	ids := p.story(ref)
	p.state.Past(past.Question{Records: ids}, storage.Point{}, mostHistory, func(page past.Page) {
		if p.last != body {
			return
		}
		for _, telling := range page.Tellings {
			for _, row := range p.tellingRows(telling, ids) {
				body.Add(p.row(row))
			}
		}
		p.scroll.Refresh()
	})
}

// tellingRows tell one change: what it was, who made it, and each value before and after, of the records asked for; of none
// those of all.
func (p *Panel) tellingRows(t past.Telling, of []calendar.ID) []Row {
	rows := []Row{Item{Text: Link{Text: t.Said}, More: cmp.Or(t.Actor, t.Device) + ", " + p.state.At(t.Change.At)}}
	for _, line := range t.Lines[:min(len(t.Lines), mostTold)] {
		words := line.Sentence(p.state.Language())
		if line.Deed == past.Changed && len(of) > 0 {
			words = line.Value(p.state.Language())
		}
		rows = append(rows, Note{words, false})
	}
	if len(t.Lines) > mostTold {
		rows = append(rows, Note{p.state.Say("past.more", len(t.Lines)-mostTold), false})
	}
	if t.Left > 0 {
		rows = append(rows, Note{t.Counts(p.state.Language()), false})
	}
	return rows
}
