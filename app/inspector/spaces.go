package inspector

import (
	"cmp"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// spaceField offers all spaces, house by house.
func (w writer) spaceField(r calendar.Record) Field {
	f, _ := calendar.FieldOf(r.Ref().Type, "space")
	field := Field{Name: w.Say("field.space"), Of: []string{"venue", "space"}, Value: cmp.Or(f.Value(r).(string), none), Options: w.spaces()}
	field.Options[0].Text = w.withoutSpace(r)
	field.Set = func(id string, refused func(string)) {
		switch id {
		case none:
			id = ""
		case NewSpace, NewVenue:
			refused("")
			w.askPlace(id == NewVenue, w.meant(r))
			return
		}
		w.set(r, "place", refused, work.Assignment{Field: "space", Value: id})
	}
	if w.askPlace != nil {
		field.Options = append(field.Options, Option{}, Option{Key: NewSpace, Text: w.Say("window.command.space")},
			Option{Key: NewVenue, Text: w.Say("window.command.venue")})
	}
	return field
}

// withoutSpace says where something is that has no place of its own: where what it hangs on is.
func (w writer) withoutSpace(r calendar.Record) string {
	switch r := r.(type) {
	case *calendar.Event:
		if run := w.plan.Runs.At(r.Run); run != nil && run.Place != (calendar.Place{}) {
			return w.Say("inspector.place-of-run", w.PlaceText(run.Place))
		}
	case *calendar.Phase:
		bare := *r
		bare.Place = calendar.Place{}
		if at := w.plan.PlaceOfPhase(&bare); at != (calendar.Place{}) && r.Event != "" {
			return w.Say("inspector.place-of-date", w.PlaceText(at))
		} else if at != (calendar.Place{}) {
			return w.Say("inspector.place-of-run", w.PlaceText(at))
		}
	}
	return w.Say("window.no-space")
}

// The keys of a space that is still to be made, and of a house.
const (
	NewSpace = "+"
	NewVenue = "++"
)

// meant are the records that a change of one is meant for: all that are edited together, or the dates of its series.
func (w writer) meant(r calendar.Record) []calendar.Ref {
	if len(w.several) > 0 {
		return w.several
	}
	e, ok := r.(*calendar.Event)
	if !ok || w.scope == work.ThisDate {
		return []calendar.Ref{r.Ref()}
	}
	return work.Series(w.plan, e.ID, w.scope)
}

// spaces lists all spaces, house by house, under their partners' order.
func (w writer) spaces() []Option {
	options := []Option{{Key: none, Text: w.Say("window.no-space")}}
	for _, p := range byPosition(w.plan.Partners.Each(), func(p *calendar.Partner) int { return p.Position }) {
		for _, v := range byPosition(w.plan.VenuesOf.Of(p.ID), func(v *calendar.Venue) int { return v.Position }) {
			options = append(options, w.spacesOf(v)...)
		}
	}
	for v := range w.plan.Venues.Each() {
		if w.plan.Partners.At(v.Partner) == nil {
			options = append(options, w.spacesOf(v)...)
		}
	}
	return options
}

// Spaces lists the spaces of the season to choose from, house by house; "-" is the key of none.
func Spaces(s *state.State) []control.Option {
	return writer{State: s, plan: s.Season().Plan}.spaces()
}

func (w writer) spacesOf(v *calendar.Venue) []Option {
	spaces := byPosition(w.plan.SpacesOf.Of(v.ID), func(s *calendar.Space) int { return s.Position })
	if len(spaces) == 0 {
		return nil
	}
	options := []Option{{Text: v.Name, Also: v.Short}}
	for _, s := range spaces {
		options = append(options, Option{Key: string(s.ID), Text: s.Name})
	}
	return options
}
