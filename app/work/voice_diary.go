package work

import "affiche/calendar"

// Entry says what is in a diary: "light: focus · Boiler room".
func (v Voice) Entry(e Entry) string {
	switch r := v.Plan.Record(e.Ref).(type) {
	case *calendar.Call:
		return r.Position + ": " + v.CallFor(r)
	case *calendar.Hold:
		return joined(" ", v.Say("crew.ready.held"), v.Name(calendar.Ref{Type: calendar.TypeEvent, ID: r.Event}))
	case *calendar.Availability:
		return v.Say("availability." + string(r.Kind))
	}
	return v.Name(e.Ref)
}

// EntryPlace says where it is.
func (v Voice) EntryPlace(e Entry) string { return v.Place(e.Place) }

// Gap says the way from what was before, and a rest that is too short: "Ljubljana → Kotor, 9 h between".
func (v Voice) Gap(e Entry) string {
	way, rest := "", ""
	switch {
	case e.To != "" && e.Gap > 0:
		way = v.Say("crew.way", e.From, e.To, v.Lasts(e.Gap))
	case e.To != "":
		way = v.Say("crew.no-way", e.From, e.To)
	}
	switch {
	case e.Short && e.Rest < 0:
		rest = v.Say("crew.double")
	case e.Short:
		rest = v.Say("crew.short-rest", v.Lasts(e.Rest))
	}
	return joined(" · ", way, rest)
}
