package paint_test

import (
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/calendar"
)

// week is three days of a small crew: a position that nobody fills, calls as sure as they may be, and what is too much.
func week() (days []scene.RosterDay, rows []scene.RosterRow) {
	days = []scene.RosterDay{{Name: "Fri 27 Aug", Short: "Fri 27", Today: true}, {Name: "Sat 28 Aug", Short: "Sat 28", Weekend: true}, {Name: "Sun 29 Aug", Short: "Sun 29", Weekend: true}}
	call := func(id, time, what, warn string, kind calendar.ActivityKind, status calendar.Status) scene.RosterCall {
		return scene.RosterCall{
			Ref: calendar.Ref{Type: calendar.TypeCall, ID: calendar.ID(id)}, Time: time, Begins: time[:5], What: what, Warn: warn, Kind: kind, Status: status,
			Chosen: id == "c2",
		}
	}
	return days, []scene.RosterRow{
		{Heading: "Open positions"},
		{Name: "stage", Note: "2 open", Calls: [][]scene.RosterCall{
			{call("c1", "09:00 – 13:00", "get-in · Ballad", "", calendar.Show, calendar.Idea), call("c2", "21:40 – 22:40", "strike · Ballad", "", calendar.Show, calendar.Idea)}, nil, nil,
		}},
		{Heading: "Light"},
		{Name: "Élodie Garcin", Note: "light operator", Calls: make([][]scene.RosterCall, 3)},
		{Name: "Črt Žižek", Note: "lighting designer", Calls: [][]scene.RosterCall{
			{call("c3", "20:00 – 01:30", "show · Boiler room", "", calendar.Show, calendar.Confirmed)},
			{call("c4", "09:00 – 13:00", "session · Masks", "7 h", calendar.Workshop, calendar.Option)},
			{call("c5", "10:00 – 12:00", "Plakati", "2×", calendar.Exhibition, calendar.Confirmed), call("c6", "11:00 – 14:00", "Plakati", "2×", calendar.Exhibition, calendar.Enquiry)},
		}},
	}
}

func TestAWeekOfCrewLooksLikeThis(t *testing.T) {
	days, rows := week()
	edges := []float64{0}
	for _, r := range rows {
		high, most := scene.RosterGap, 0
		for _, calls := range r.Calls {
			most = max(most, len(calls))
		}
		if r.Heading == "" {
			high = scene.RosterHeight(most)
		}
		edges = append(edges, edges[len(edges)-1]+high)
	}
	for name, theme := range map[string]paint.Theme{"light": paint.Light(), "dark": paint.Dark()} {
		for size, width := range map[string]int{"": 560, "-narrow": 290} {
			var r scene.Roster
			r.Lay(0, float64(width), 300, days, edges, func(i int) scene.RosterRow { return rows[i] }, paint.Ruler())
			golden(t, "crew"+size+"-"+name+".png", paint.NewPainter(theme).Roster(&r, width, 300))
		}
	}
}
