package inspector

import (
	"cmp"

	"affiche/app/scene"
	"affiche/assets"
	"affiche/calendar"
)

// holds are those of the date, and those of the activity as a whole.
func (w writer) holds(a *calendar.Activity, e *calendar.Event) []Row {
	rows := []Row{}
	for h := range w.plan.Holds.Each() {
		if h.Activity != a.ID && (e == nil || h.Event != e.ID) || e != nil && h.Event != "" && h.Event != e.ID {
			continue
		}
		rows = append(rows, w.hold(h))
	}
	if e != nil {
		rows = append(rows, w.adder(e, kinship{calendar.TypeHold, "event", "space"}, 0))
	}
	return under(w.Say("window.holds"), rows)
}

func (w writer) hold(h *calendar.Hold) Row {
	on := w.PlaceText(calendar.Place{Space: h.Subject.Space})
	if on == "" {
		on = cmp.Or(w.person(h.Subject.Person, h.Subject.Company),
			w.NameOf(calendar.Ref{Type: calendar.TypeEquipment, ID: h.Subject.Equipment}))
	}
	row := Member{Text: Link{w.Say("window.hold.rank", h.Rank) + " · " + on, h.Ref()}, More: w.DayText(h.When, false)}
	row.Remove = func() { w.remove(h.Ref()) }
	due := w.plan.DueOf(*h, calendar.InstantOf(w.Now()))
	switch until := func() string { return assets.Date(w.Language(), due.At.Plain(), assets.DayMonth) }; {
	case due.Over && !due.Asked():
		row.More = w.Say("window.hold.expired", until())
	case due.Runs:
		row.More = scene.SayLeft(w.Say, due) + " · " + w.Say("window.hold.until", until())
	}
	if h.State == calendar.HoldReleased {
		row.More = w.Say("hold." + string(h.State))
	}
	return row
}
