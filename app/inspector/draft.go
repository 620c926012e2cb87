package inspector

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// A draft is a field of a record that holds what could not be taken. It waits there, also while another record is shown.
type draft struct {
	ref   calendar.Ref
	field string
}

// A refusal is what was typed into a field and not taken: it stays there to be mended, with the reason beside it.
type refusal struct{ typed, why, kept string }

// refuse keeps what was typed and says why it was not taken, however late that is known: beside the field, or where
// something else is shown by now, in a line that leads back.
func (p *Panel) refuse(of draft, entry *control.Entry, below *fyne.Container, r refusal) {
	p.refused[of] = r
	if of.ref != p.shown || !slices.Contains(p.fields, fyne.Focusable(entry)) {
		p.Show(p.shown)
		return
	}
	entry.Refuse(r.kept)
	p.sayBelow(below, r.why, theme.Accent)
}

// forget lets drafts of records go that are no longer there.
func (p *Panel) forget(plan *calendar.Plan) {
	for d := range p.refused {
		if d.ref.ID != "" && plan.Record(d.ref) == nil {
			delete(p.refused, d)
		}
	}
}

// unmended are lines that lead to the other records of which a field holds what could not be taken.
func (p *Panel) unmended() []fyne.CanvasObject {
	refs := []calendar.Ref{}
	for d := range p.refused {
		if d.ref != p.shown && !slices.Contains(refs, d.ref) {
			refs = append(refs, d.ref)
		}
	}
	slices.SortFunc(refs, func(a, b calendar.Ref) int { return cmp.Compare(a.ID, b.ID) })
	lines := []fyne.CanvasObject{}
	for _, ref := range refs {
		words := p.state.Say("inspector.unmended", p.state.NameOf(ref))
		lines = append(lines, control.NewLink(words, theme.Accent, true, func() { p.state.Select(ref) }))
	}
	return lines
}
