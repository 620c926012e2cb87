package table

import (
	"affiche/assets"
	"affiche/calendar"
)

func id(name string) calendar.ID { return calendar.DerivedID("table", name) }

func at(day, hour, minutes int) calendar.When {
	start := calendar.DayOf(2027, 8, day).At(hour * 60)
	return calendar.When{Start: start, End: start + calendar.Wall(minutes*60), Zone: "Europe/Ljubljana"}
}

// season has a show with two dates and one that is still to be placed, a workshop, an exhibition of ten days.
func season() *calendar.Plan {
	plan := calendar.NewPlan()
	for _, r := range []calendar.Record{
		&calendar.Programme{
			ID: id("season"), Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Ljubljana", DayTurn: calendar.DefaultDayTurn,
			Languages: calendar.List{"en"}, Currency: "EUR", From: calendar.DayOf(2027, 1, 1), Until: calendar.DayOf(2027, 12, 31),
		},
		&calendar.Organisation{ID: id("o"), Name: "Bunker"},
		&calendar.Partner{ID: id("bunker"), Organisation: id("o"), Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Organisation{ID: id("o2"), Name: "A.M.I."},
		&calendar.Partner{ID: id("ami"), Organisation: id("o2"), Name: "A.M.I.", Monogram: "AMI", Role: calendar.LeadPartner},
		&calendar.Venue{ID: id("house"), Name: "Elektrarna", Kind: calendar.House, Partner: id("bunker"), Zone: "Europe/Ljubljana"},
		&calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Main hall", Kind: calendar.Hall},
		&calendar.Space{ID: id("foyer"), Venue: id("house"), Name: "Foyer", Kind: calendar.Gallery},
		&calendar.Venue{ID: id("rio"), Name: "Le Rio", Kind: calendar.House, Zone: "Africa/Tunis"},
		&calendar.Space{ID: id("salle"), Venue: id("rio"), Name: "Main hall", Kind: calendar.Hall},
		&calendar.Person{ID: id("nina"), Given: "Nina", Family: "Đurđević"},
		&calendar.Activity{ID: id("levi"), Kind: calendar.Festival, Title: calendar.Texts{"en": "Mladi levi"}, Lead: id("bunker")},
		&calendar.Activity{
			ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "Cantata", "sl": "Kantata"}, Lead: id("bunker"),
			PartOf: id("levi"), Tags: calendar.SetOf("loud", "outdoor"),
		},
		&calendar.Activity{ID: id("kites"), Kind: calendar.Workshop, Title: calendar.Texts{"en": "Kites"}, Lead: id("ami")},
		&calendar.Activity{ID: id("posters"), Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Čudni\tposters\n\"1998\""}},
		&calendar.Appearance{ID: id("sings"), Activity: id("show"), Person: id("nina")},
		&calendar.Event{ID: id("first"), Activity: id("show"), When: at(23, 20, 75), Place: in("house", "hall"), Status: calendar.Confirmed},
		&calendar.Event{ID: id("second"), Activity: id("show"), When: at(24, 23, 150), Place: in("house", "hall"), Status: calendar.Option, SubjectTo: "visa"},
		&calendar.Event{ID: id("open"), Activity: id("show"), Status: calendar.Idea},
		&calendar.Event{ID: id("kites1"), Activity: id("kites"), When: at(23, 10, 120), Place: in("rio", "salle"), Status: calendar.Idea},
		&calendar.Event{
			ID: id("posters1"), Activity: id("posters"), Status: calendar.Confirmed, Place: in("house", "foyer"),
			When: calendar.Days(calendar.DayOf(2027, 8, 20), calendar.DayOf(2027, 8, 29), "Europe/Ljubljana"),
		},
	} {
		plan.Put(r)
	}
	return plan
}

// abroad is the season with a date by the clocks of Tunis, too.
func abroad() *calendar.Plan {
	plan, w := season(), at(26, 6, 90)
	w.Zone = "Africa/Tunis"
	plan.Put(&calendar.Event{ID: id("away"), Activity: id("kites"), When: w, Place: in("rio", "salle"), Status: calendar.Idea})
	return plan
}

func in(venue, space string) calendar.Place {
	return calendar.Place{Venue: id(venue), Space: id(space)}
}

func reader(plan *calendar.Plan, lang string) Reader {
	return Reader{
		Plan: plan, Language: lang, Languages: []string{lang, "en"}, Today: calendar.DayOf(2027, 8, 1),
		Say: func(key string, args ...any) string { return assets.Say(lang, key, args...) },
	}
}
