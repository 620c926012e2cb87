package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// Refilter shows of a page whether the filter hides what it tells of, where that is another now.
func (p *Panel) Refilter() {
	if p.state.Season() != nil && p.hides() != p.hidden {
		p.Show(p.shown)
	}
}

// edited are the records that the page is about.
func (p *Panel) edited() []calendar.Ref {
	if all := p.state.Selections(); len(all) > 1 {
		return all
	}
	return []calendar.Ref{p.shown}
}

// hides counts the dates of the page that no view shows, because of the filter.
func (p *Panel) hides() (n int) {
	plan := p.state.Season().Plan
	for _, ref := range p.edited() {
		if e := plan.Events.At(ref.ID); e != nil && !p.state.Shows(e, plan.Activities.At(e.Activity)) {
			n++
		}
	}
	return n
}

// hiddenNote says that what is edited here stands in no view, and leads to where it does.
func (p *Panel) hiddenNote() fyne.CanvasObject {
	words, all := p.state.Say("inspector.hidden"), len(p.edited())
	if all > 1 {
		words = p.state.Say("inspector.hidden.of", p.hidden, all)
	}
	show := control.NewSmallLink(p.state.Say("filter.clear"), func() {
		if p.OnSeek != nil {
			p.OnSeek()
		}
	})
	return control.Framed(theme.NotePale, theme.NotePale, control.Padded(6, 9,
		container.New(layout.NewCustomPaddedVBoxLayout(2), control.Paragraph(words, theme.Ink, theme.Small, false), container.NewHBox(show))))
}
