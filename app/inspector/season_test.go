package inspector

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func id(name string) calendar.ID { return calendar.DerivedID("test", name) }

var now = time.Date(2027, 8, 22, 14, 32, 7, 0, time.UTC)

// opened is an open season that holds one of everything a page tells of, and a panel on it.
func opened(t *testing.T, language string) (*state.State, *Panel) {
	t.Helper()
	return openedOn(t, language, state.Inline{})
}

// openedOn is opened, whose work is run by r.
func openedOn(t *testing.T, language string, r state.Runner) (*state.State, *Panel) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	s := state.New(state.Options{
		Run: r, Now: func() time.Time { return now }, Actor: "Maja", Device: "laptop",
		Settings: state.Settings{Language: language},
	})
	s.Failed.Listen(func(f state.Failure) { t.Error(f.Doing, f.Err) })
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "Season 2027", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		let(r)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	var records []calendar.Record
	for _, some := range [][]calendar.Record{places(), people(), doings(), dates(), papers()} {
		records = append(records, some...)
	}
	let(r)
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.EditAs(storage.Origin{Kind: storage.Founding}, storage.Label{Key: "label.sample"}, func(tx *storage.Tx) error {
			for _, r := range records {
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			return nil
		})
		return c.Touched, err
	}, nil)
	let(r)
	p := New(s)
	w := test.NewTempWindow(t, p.Object())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(340, 700))
	s.Selected.Listen(p.Show)
	s.Changed.Listen(func([]calendar.Ref) { p.Show(s.Selection()) })
	return s, p
}

// let has a runner that holds its work back do it.
func let(r state.Runner) {
	if h, ok := r.(*held); ok {
		h.let()
	}
}

func places() []calendar.Record {
	return []calendar.Record{
		&calendar.Organisation{
			ID: id("org bunker"), Name: "Zavod Bunker", City: "Ljubljana", Country: "SI", Zone: "Europe/Ljubljana",
			Website: "https://example.org", About: calendar.Texts{"en": "Runs an old power station.", "sl": "Vodi staro elektrarno."},
		},
		&calendar.Organisation{ID: id("org relais"), Name: "Relais Culture Europe", City: "Paris", Country: "FR", Zone: "Europe/Paris"},
		&calendar.Organisation{ID: id("org theatre"), Name: "A theatre", City: "Rijeka", Country: "HR", Zone: "Europe/Zagreb"},
		&calendar.Partner{
			ID: id("bunker"), Organisation: id("org bunker"), Name: "Bunker", Monogram: "BUN", Role: calendar.LeadPartner, Position: 1,
			Activities: calendar.Texts{"en": "festival, workshops"},
		},
		&calendar.Partner{ID: id("relais"), Organisation: id("org relais"), Name: "Relais", Monogram: "RCE", Role: calendar.FullPartner, Position: 2},
		&calendar.Laboratory{ID: id("method"), Name: calendar.Texts{"en": "Methodology"}, Kind: calendar.Methodology},
		&calendar.Membership{ID: id("membership"), Laboratory: id("method"), Organisation: id("org bunker"), Role: calendar.Member},
		&calendar.Venue{
			ID: id("house"), Name: "Stara mestna elektrarna", Short: "Elektrarna", Kind: calendar.House, Partner: id("bunker"), Curfew: 23 * 60,
			Operator: id("org bunker"), Owner: id("org theatre"), Street: "Slomškova 18", Postcode: "1000", City: "Ljubljana", Country: "SI",
			Zone: "Europe/Ljubljana", StepFree: true, Position: 1,
		},
		&calendar.Venue{ID: id("square"), Name: "Novi trg", Kind: calendar.Site, Zone: "Europe/Ljubljana"},
		&calendar.Space{
			ID: id("hall"), Venue: id("house"), Name: "Main hall", Kind: calendar.Hall, Capacity: 180, Turnaround: 30,
			StepFree: true, HearingLoop: true, Position: 1,
		},
		&calendar.Space{ID: id("foyer"), Venue: id("house"), Name: "Foyer", Kind: calendar.Gallery, Capacity: 1200, Curfew: 22 * 60, Position: 2},
	}
}

func people() []calendar.Record {
	return []calendar.Record{
		&calendar.Person{ID: id("ana"), Given: "Ana", Family: "Novak"},
		&calendar.Person{ID: id("bo"), Given: "Bo", Family: "Lund"},
		&calendar.Equipment{ID: id("horn"), Owner: id("org bunker"), Name: calendar.Texts{"en": "Tuba"}, Count: 3},
		&calendar.Appearance{ID: id("a1"), Activity: id("cantata"), Person: id("ana"), Role: "tuba", Position: 1},
		&calendar.Appearance{ID: id("a2"), Activity: id("cantata"), Event: id("night"), Person: id("bo"), Role: "guest", Position: 2},
		&calendar.Call{ID: id("c1"), Event: id("evening"), Position: "doors", Person: id("bo"), Lead: 30, Lag: 15, State: calendar.Accepted},
		&calendar.Call{ID: id("c2"), Phase: id("strike"), Position: "crew", State: calendar.ToAsk},
		&calendar.Call{ID: id("c3"), Phase: id("get-in"), Position: "rigger", Person: id("ana"), State: calendar.Asked},
		&calendar.Enrolment{ID: id("e1"), Activity: id("brass"), Person: id("bo"), Stage: calendar.Applied},
		&calendar.Need{ID: id("n1"), Activity: id("cantata"), Equipment: id("horn"), Count: 2, Text: "with stands"},
		&calendar.Need{ID: id("n2"), Activity: id("cantata"), Trade: "rigger", Count: 1},
	}
}

func doings() []calendar.Record {
	return []calendar.Record{
		&calendar.Activity{ID: id("levi"), Kind: calendar.Festival, Title: calendar.Texts{"en": "Mladi levi"}, Lead: id("bunker")},
		&calendar.Activity{
			ID: id("cantata"), Kind: calendar.Show, Lead: id("bunker"), PartOf: id("cycle"), CameOutOf: id("brass"), Laboratory: id("method"),
			Title:    calendar.Texts{"en": "The Boiler Room Cantata", "sl": "Kantata iz kotlovnice", "fr": "La Cantate"},
			Audience: 142, Sectors: calendar.SetOf("music", "theatre"),
		},
		&calendar.Activity{ID: id("cycle"), Kind: calendar.Meeting, Title: calendar.Texts{"en": "Music in old factories"}, Lead: id("bunker")},
		&calendar.Activity{ID: id("brass"), Kind: calendar.Residency, Title: calendar.Texts{"en": "Brass & machines"}, Lead: id("relais")},
		&calendar.Activity{ID: id("walk"), Kind: calendar.Workshop, Title: calendar.Texts{"en": "Sound walk"}, Lead: id("bunker"), PartOf: id("levi")},
		&calendar.CoProduction{ID: id("co1"), Activity: id("cantata"), Organisation: id("org relais"), Position: 1},
		&calendar.CoProduction{ID: id("co2"), Activity: id("cantata"), Organisation: id("org theatre"), Position: 2},
		&calendar.Run{ID: id("run"), Activity: id("cantata"), Festival: id("levi"), Place: calendar.Place{Venue: id("house"), Space: id("hall")}, SetStays: true},
		&calendar.Phase{ID: id("get-in"), Run: id("run"), Kind: calendar.GetIn, Timing: calendar.Timing{Anchor: calendar.OnDay, Offset: 9 * 60, Length: 8 * 60}},
		&calendar.Phase{ID: id("strike"), Run: id("run"), Kind: calendar.Strike, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 90}},
		&calendar.Phase{ID: id("doors"), Event: id("evening"), Kind: calendar.Doors, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -30, Length: 30}},
		&calendar.OpeningHours{ID: id("o1"), Activity: id("brass"), Weekdays: calendar.SetOf("mon", "sun"), Opens: 10 * 60, Closes: 18 * 60},
		&calendar.OpeningHours{ID: id("o2"), Activity: id("brass"), Opens: 10 * 60, Closes: 12 * 60, Position: 1},
		&calendar.OpeningHours{
			ID: id("o3"), Activity: id("brass"), From: calendar.DayOf(2027, 7, 14), Until: calendar.DayOf(2027, 7, 14), Closed: true, Position: 2,
		},
	}
}

func dates() []calendar.Record {
	day, in := calendar.DayOf(2027, 8, 23), calendar.Place{Venue: id("house"), Space: id("hall")}
	at := func(d calendar.Day, from, to int) calendar.When {
		return calendar.When{Start: d.At(from), End: d.At(to), Zone: "Europe/Ljubljana"}
	}
	return []calendar.Record{
		&calendar.Event{
			ID: id("evening"), Activity: id("cantata"), Run: id("run"), When: at(day, 20*60+30, 21*60+45), Place: in,
			Status: calendar.Confirmed,
		},
		&calendar.Event{
			ID: id("night"), Activity: id("cantata"), Run: id("run"), When: at(day+1, 23*60, 25*60+30), Place: in,
			Status: calendar.Option, SubjectTo: "visa", Capacity: 90, Expected: 60, Title: calendar.Texts{"en": "The Cantata at night"},
		},
		&calendar.Event{
			ID: id("gone"), Activity: id("cantata"), Run: id("run"), When: at(day+2, 20*60, 21*60), Place: in,
			Status: calendar.Postponed, Reason: "rain", MovedTo: id("night"),
		},
		&calendar.Event{
			ID: id("residency"), Activity: id("brass"), Status: calendar.Confirmed, Locked: true, Place: calendar.Place{Venue: id("square")},
			When: calendar.Days(calendar.DayOf(2027, 7, 5), calendar.DayOf(2027, 7, 14), "Europe/Ljubljana"),
		},
		&calendar.Event{ID: id("sometime"), Activity: id("brass"), Status: calendar.Idea},
	}
}

func papers() []calendar.Record {
	until := calendar.DayOf(2027, 8, 1).At(18 * 60)
	return []calendar.Record{
		&calendar.Hold{
			ID: id("h1"), Event: id("night"), Activity: id("cantata"), Subject: calendar.Subject{Space: id("hall")}, Rank: 1, Until: until,
			State: calendar.Held, When: calendar.Days(calendar.DayOf(2027, 8, 24), calendar.DayOf(2027, 8, 24), "Europe/Ljubljana"),
		},
		&calendar.Hold{
			ID: id("h2"), To: id("org relais"), Subject: calendar.Subject{Space: id("hall")}, Rank: 2, State: calendar.Challenged,
			When:  calendar.Days(calendar.DayOf(2027, 9, 1), calendar.DayOf(2027, 9, 3), "Europe/Ljubljana"),
			Asked: calendar.Challenge{By: id("h4"), AnswerBy: calendar.DayOf(2027, 8, 25).At(9 * 60)},
		},
		&calendar.Hold{
			ID: id("h4"), To: id("org bunker"), Subject: calendar.Subject{Space: id("hall")}, Rank: 3, State: calendar.Held,
			When: calendar.Days(calendar.DayOf(2027, 9, 2), calendar.DayOf(2027, 9, 5), "Europe/Ljubljana"),
		},
		&calendar.Hold{
			ID: id("h3"), Activity: id("cantata"), Subject: calendar.Subject{Equipment: id("horn")}, Rank: 1, State: calendar.HoldReleased,
			When: calendar.Days(calendar.DayOf(2027, 8, 20), calendar.DayOf(2027, 8, 29), "Europe/Ljubljana"),
		},
		&calendar.Agreement{
			ID: id("deal"), Kind: calendar.CoProductionDeal, Activity: id("cantata"), Number: "7/2027", State: calendar.Signed,
			Title: calendar.Texts{"en": "Making the Cantata"}, Due: calendar.DayOf(2027, 9, 30),
		},
		&calendar.Agreement{ID: id("other"), Kind: calendar.Sale, Activity: id("walk"), State: calendar.Draft, Title: calendar.Texts{"en": "Of something else"}},
		&calendar.Line{
			ID: id("l1"), Agreement: id("deal"), Text: "Commission", Basis: calendar.Cash, Money: calendar.Money{Amount: 600000, Currency: "EUR"},
			From: id("org relais"), To: id("org bunker"), Payment: calendar.Paid, Position: 1,
		},
		&calendar.Line{
			ID: id("l2"), Agreement: id("deal"), Text: "Beds", Basis: calendar.Nights, Quantity: 12, From: id("org bunker"), To: id("org relais"),
			Payment: calendar.Planned, Position: 2,
		},
		&calendar.Line{
			ID: id("l3"), Agreement: id("other"), Text: "Not to be seen", Basis: calendar.Cash, Money: calendar.Money{Amount: 100, Currency: "EUR"},
			From: id("org relais"), To: id("org bunker"), Payment: calendar.Paid,
		},
		&calendar.Credit{ID: id("credit"), Activity: id("cantata"), Organisation: id("org theatre"), Text: calendar.Texts{"en": "with the support of"}},
	}
}
