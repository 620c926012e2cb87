// Package scenetest has programmes to lay out and draw in tests: a small season made by hand, and a crowd.
package scenetest

import (
	"fmt"

	"affiche/calendar"
)

// Season is three months of seven partners, as small as shows what a timeline can show. Its ids are words.
func Season() *calendar.Plan {
	p := calendar.NewPlan()
	p.Put(&calendar.Programme{
		ID: "programme", Name: calendar.Texts{"en": "Residencies & Festivals 2027"}, Zone: "Europe/Ljubljana", Currency: "EUR",
		Languages: calendar.List{"en", "fr", "sl"}, DayTurn: calendar.DefaultDayTurn,
	})
	for i, x := range [][4]string{
		{"ami", "A.M.I.", "AMI", "Marseille"},
		{"citema", "CITEMA", "CIT", "Chiusi"},
		{"bunker", "Bunker", "BUN", "Ljubljana"},
		{"expeditio", "EXPEDITIO", "EXP", "Kotor"},
		{"zep", "ZeP", "ZEP", "Albenga"},
		{"econcult", "ECONCULT", "ECO", "Valencia"},
		{"relais", "Relais Culture Europe", "RCE", "Paris"},
	} {
		id := calendar.ID(x[0])
		p.Put(&calendar.Organisation{ID: "org-" + id, Name: x[1], City: x[3]})
		p.Put(&calendar.Partner{ID: id, Organisation: "org-" + id, Name: x[1], Monogram: x[2], Position: i + 1})
	}
	spaces(p)
	dates(p)
	return p
}

func spaces(p *calendar.Plan) {
	for i, x := range [][4]string{
		{"friche", "ami", "Friche", "Studio"},
		{"cado", "ami", "CADO incubator", ""},
		{"borgo", "citema", "Borgo Dolciano", ""},
		{"centre", "citema", "Resource centre", ""},
		{"hall", "bunker", "Elektrarna", "Main hall"},
		{"foyer", "bunker", "Elektrarna", "Foyer"},
		{"sites", "bunker", "City sites", ""},
		{"kotor", "expeditio", "Old town", ""},
		{"albenga", "zep", "Old town, Albenga", ""},
		{"faculty", "econcult", "Faculty of Economics", ""},
		{"online", "relais", "Online", ""},
	} {
		venue, name := calendar.ID("venue-"+x[2]), x[3]
		if name == "" {
			name = x[2]
		}
		p.Put(&calendar.Venue{ID: venue, Name: x[2], Kind: calendar.House, Partner: calendar.ID(x[1]), Zone: "Europe/Ljubljana", Position: i})
		p.Put(&calendar.Space{ID: calendar.ID(x[0]), Venue: venue, Name: name, Kind: calendar.Hall, Position: i})
	}
}

func dates(p *calendar.Plan) {
	c, o := calendar.Confirmed, calendar.Option
	days(p, "brass", calendar.Residency, "Residency: brass & machines", "friche", c, "2027-07-05", "2027-07-30")
	days(p, "winds", calendar.Residency, "Balkan winds", "friche", o, "2027-08-30", "2027-09-23")
	days(p, "cado7", calendar.Incubation, "CADO cohort 7", "cado", c, "2027-06-20", "2027-09-29")
	days(p, "glass", calendar.Residency, "Glass & weave residency", "borgo", c, "2027-07-12", "2027-08-13")
	days(p, "tuscany", calendar.Exhibition, "Exhibition: Hands of Tuscany", "borgo", c, "2027-08-21", "2027-09-25")
	days(p, "kiln", calendar.Training, "Kiln safety", "centre", c, "2027-07-06", "2027-07-08")
	days(p, "design", calendar.Training, "Design for makers", "centre", o, "2027-09-06", "2027-09-16")
	days(p, "technical", calendar.Residency, "Technical residency", "hall", c, "2027-07-19", "2027-08-05")
	days(p, "production", calendar.Training, "Production management", "hall", o, "2027-09-13", "2027-09-23")
	days(p, "posters", calendar.Exhibition, "Posters 1998–2027", "foyer", c, "2027-08-20", "2027-09-11")
	days(p, "walk", calendar.Workshop, "Sound walk", "sites", c, "2027-07-14", "2027-07-16")
	days(p, "street", calendar.Show, "Street", "sites", calendar.Idea, "2027-08-21", "2027-08-27")
	days(p, "stone", calendar.Workshop, "Stone & shade summer school", "kotor", c, "2027-07-08", "2027-07-21")
	days(p, "forum", calendar.Meeting, "Territory forum", "kotor", c, "2027-09-08", "2027-09-11")
	days(p, "forum2", calendar.Meeting, "Territory forum, Albenga", "albenga", c, "2027-07-22", "2027-07-24")
	days(p, "reuse", calendar.Workshop, "Reuse of stone walls", "albenga", o, "2027-09-15", "2027-09-24")
	days(p, "indicators", calendar.Training, "Indicators workshop", "faculty", c, "2027-06-30", "2027-07-03")
	days(p, "survey", calendar.Meeting, "Impact survey: audiences", "faculty", calendar.Enquiry, "2027-08-20", "2027-09-04")
	days(p, "clinic", calendar.Roundtable, "Funding clinic", "online", c, "2027-09-01", "2027-09-02")
	days(p, "dark", calendar.Show, "The long table", "online", calendar.Cancelled, "2027-07-18", "2027-08-02")
	days(p, "levi", calendar.Festival, "Mladi levi", "", c, "2027-08-20", "2027-08-29")
	p.Put(&calendar.Hold{
		ID: "hold-winds", Event: "winds-1", Rank: 1, Until: wall("2027-06-15T18:00"), State: calendar.Held,
		When: calendar.When{Zone: "Europe/Paris"},
	})
	cantata(p)
}

// cantata is a show of three evenings, with a get-in before and a strike after midnight.
func cantata(p *calendar.Plan) {
	activity(p, "cantata", calendar.Show, "The Boiler Room Cantata")
	p.Put(&calendar.Run{ID: "cantata-run", Activity: "cantata", Festival: "levi", Place: calendar.Place{Space: "hall"}, SetStays: true})
	for i, x := range [][2]string{
		{"2027-08-23T20:30", "2027-08-23T21:45"}, {"2027-08-24T20:30", "2027-08-24T21:45"}, {"2027-08-25T22:00", "2027-08-25T23:15"},
	} {
		p.Put(&calendar.Event{
			ID: calendar.ID(fmt.Sprint("cantata-", i+1)), Activity: "cantata", Run: "cantata-run", Status: calendar.Confirmed,
			When: calendar.When{Start: wall(x[0]), End: wall(x[1]), Zone: "Europe/Ljubljana"},
		})
	}
	p.Put(&calendar.Phase{
		ID: "get-in", Run: "cantata-run", Kind: calendar.GetIn,
		Timing: calendar.Timing{Anchor: calendar.OnDay, Offset: 9 * 60, Length: 8 * 60},
	})
	p.Put(&calendar.Phase{
		ID: "strike", Run: "cantata-run", Kind: calendar.Strike,
		Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 90},
	})
}

func activity(p *calendar.Plan, id calendar.ID, kind calendar.ActivityKind, title string) {
	p.Put(&calendar.Activity{ID: id, Kind: kind, Title: calendar.Texts{"en": title}, Lead: "bunker"})
}

// days puts an activity of whole days, both included, into a space.
func days(p *calendar.Plan, id calendar.ID, kind calendar.ActivityKind, title string, space calendar.ID, s calendar.Status, first, last string) {
	activity(p, id, kind, title)
	p.Put(&calendar.Event{
		ID: id + "-1", Activity: id, Status: s, Place: calendar.Place{Space: space},
		When: calendar.Days(Day(first), Day(last), "Europe/Ljubljana"),
	})
}

// Day reads a day that is known to be one.
func Day(s string) calendar.Day {
	d, err := calendar.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func wall(s string) calendar.Wall {
	w, err := calendar.ParseWall(s)
	if err != nil {
		panic(err)
	}
	return w
}
