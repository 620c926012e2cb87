package calendar

import (
	"cmp"
	"slices"
)

// TemplatesFor lists the templates for runs, or for dates, that fit a kind of activity at a place: the one that says most first.
// One for the space says more than one for the house, that more than one for the kind; of two that say as much the first by
// name comes first.
func (p *Plan) TemplatesFor(kind ActivityKind, at Place, ofRun bool) []*Template {
	at = p.whole(at)
	var fit []*Template
	for t := range p.Templates.Each() {
		if t.OfRun == ofRun && p.fits(t, kind, at) {
			fit = append(fit, t)
		}
	}
	slices.SortStableFunc(fit, func(a, b *Template) int {
		return cmp.Or(cmp.Compare(b.special(), a.special()), cmp.Compare(a.Name, b.Name))
	})
	return fit
}

// TemplateFor is the one of [Plan.TemplatesFor] that says most; nil where none fits.
func (p *Plan) TemplateFor(kind ActivityKind, at Place, ofRun bool) *Template {
	if fit := p.TemplatesFor(kind, at, ofRun); len(fit) > 0 {
		return fit[0]
	}
	return nil
}

func (p *Plan) fits(t *Template, kind ActivityKind, at Place) bool {
	is := p.whole(t.Place)
	return (t.Kind == "" || t.Kind == kind) && (is.Space == "" || is.Space == at.Space) && (is.Venue == "" || is.Venue == at.Venue)
}

// special is how much a template says of where it is for, and of what.
func (t Template) special() (n int) {
	if t.Place.Space != "" {
		n += 4
	}
	if t.Place.Venue != "" && t.Place.Space == "" {
		n += 2
	}
	if t.Kind != "" {
		n++
	}
	return n
}

// PhasesIn are the phases of a template in their order.
func (p *Plan) PhasesIn(template ID) []*TemplatePhase {
	all := slices.Collect(p.PhasesOfTemplate.Of(template))
	slices.SortStableFunc(all, func(a, b *TemplatePhase) int { return cmp.Compare(a.Position, b.Position) })
	return all
}

// For is the phase that a template's makes of a date or a run. Its id derives from both: who makes it twice, or on two desks,
// makes one, and it is known where it came from.
func (t TemplatePhase) For(of Ref) Phase {
	made := Phase{ID: DerivedID("template", string(t.ID), string(of.ID)), Kind: t.Kind, Timing: t.Timing, Quiet: t.Quiet}
	if of.Type == TypeRun {
		made.Run = of.ID
	} else {
		made.Event = of.ID
	}
	return made
}

// Of is what a phase hangs on.
func (p Phase) Of() Ref {
	if p.Event != "" {
		return Ref{TypeEvent, p.Event}
	}
	return Ref{TypeRun, p.Run}
}

// Builds reports what is done once for all dates of a run whose set stays.
func (k PhaseKind) Builds() bool { return k == GetIn || k == FitUp || k == Strike || k == GetOut }

// CurfewAt is the minute of the festival day from which on a place has to be quiet; 0 is never.
func (p *Plan) CurfewAt(at Place) int {
	at = p.whole(at)
	if s := p.Spaces.At(at.Space); s != nil && s.Curfew > 0 {
		return s.Curfew
	}
	if v := p.Venues.At(at.Venue); v != nil {
		return v.Curfew
	}
	return 0
}

// Disturbs reports a time that runs into the quiet of its festival day, which turns at a minute.
func (w When) Disturbs(curfew, turn int) bool {
	return curfew > 0 && !w.IsZero() && !w.WholeDays && w.End > w.Start.FestivalDay(turn).At(curfew)
}
