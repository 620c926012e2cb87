package work

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/assets"
	"affiche/calendar"
)

// theEvening is a house with an evening and the get-in of the next morning, and who works there.
func theEvening(t *testing.T) Voice {
	t.Helper()
	plan := calledTwice(t)
	for _, r := range []calendar.Record{
		&calendar.Programme{ID: "s", Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Ljubljana", DayTurn: 300, Languages: calendar.List{"en"}},
		&calendar.Organisation{ID: "bunker", Name: "Bunker"},
		&calendar.Contact{ID: "k1", Organisation: "bunker", Person: "jan", Position: "technical director", Phone: "+386 1 000"},
		&calendar.Contact{ID: "k2", Organisation: "bunker", Name: "Secret", Position: "guard", Phone: "+386 9 999"},
		&calendar.Venue{ID: "lj", Name: "Stara mestna elektrarna", Operator: "bunker", Street: "Slomškova 18", Postcode: "1000", City: "Ljubljana", Country: "SI", Zone: "Europe/Ljubljana"},
		&calendar.Space{ID: "hall", Venue: "lj", Name: "Main hall"},
		&calendar.Activity{ID: "boiler", Title: calendar.Texts{"en": "The Boiler Room"}},
		&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos", Position: "light", Phone: "+386 2 222"},
		&calendar.Person{ID: "jan", Given: "Jan", Family: "Bizjak", Position: "video", Phone: "+386 3 333"},
		&calendar.Call{ID: "c2", Event: "two", Position: "light", Person: "ana"},
		&calendar.Call{ID: "c5", Event: "one", Position: "video", Person: "jan", State: calendar.Asked},
		&calendar.Call{ID: "c6", Event: "one", Position: "stage"},
	} {
		plan.Put(r)
	}
	for _, id := range []calendar.ID{"one", "two"} {
		e, _ := plan.Events.Get(id)
		e.Place, e.Activity = calendar.Place{Space: "hall"}, "boiler"
		plan.Put(&e)
	}
	return Voice{Plan: plan, Language: "en"}
}

func TestSheetsSayWhatPeopleNeed(t *testing.T) {
	v, day := theEvening(t), calendar.DayOf(2027, 8, 25)
	sheets := Sheets(v, day, SheetsFor()...)
	if len(sheets) != 4 {
		t.Fatalf("%d sheets", len(sheets))
	}
	for i, wants := range [][]string{
		{"Day sheet · Wednesday 25 August 2027", "Slomškova 18, 1000 Ljubljana, Slovenia", "local, Ljubljana (CEST)", "20:00 – 01:30", "light: Ana Kos", "stage: 1 open", "Main hall", "technical director  Jan Bizjak", "08:30 – 11:30"},
		{"Call sheet", "Jan Bizjak", "video, asked", "Stara mestna elektrarna · Main hall", "Ana Kos", "+386 2 222", "Secret +386 9 999"},
		{"Ana Kos", "20:00 – 01:30", "Next call", "Thu 26 Aug · 08:30 – 11:30 · light", "Ends 01:30, begins 08:30: 7 h rest", "+386 3 333"},
		{"Crew", "23–29 Aug 2027", "Open positions", "stage", "20:00 – 01:30 The Boiler Room"},
	} {
		text := sheets[i].Text()
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("sheet %d lacks %q:\n%s", i, want, text)
			}
		}
	}
	for _, secret := range []string{"+386", "Secret"} {
		if strings.Contains(sheets[0].Text(), secret) {
			t.Errorf("the sheet of a house says %q, which is confidential", secret)
		}
	}
}

func TestTheSameSheetGivesTheSameBytesInEveryLanguage(t *testing.T) {
	v, day := theEvening(t), calendar.DayOf(2027, 8, 25)
	for _, l := range assets.Languages() {
		v.Language = l.Code
		for i, s := range Sheets(v, day, SheetsFor()...) {
			one, err := s.PDF()
			two, again := Sheets(v, day, SheetsFor()...)[i].PDF()
			if err != nil || again != nil || !bytes.Equal(one, two) || !bytes.HasPrefix(one, []byte("%PDF")) {
				t.Errorf("%s in %s: %d and %d bytes, %v", s.File(), l.Code, len(one), len(two), err)
			}
		}
	}
}

// Whatever somebody is called, the name of a file is safe and a page is printed.
func TestNoNameBreaksASheet(t *testing.T) {
	v, day := theEvening(t), calendar.DayOf(2027, 8, 25)
	rapid.Check(t, func(t *rapid.T) {
		for _, id := range []calendar.ID{"ana", "jan"} {
			p, _ := v.Plan.Persons.Get(id)
			p.Given = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"../../etc/passwd", "CON", "a\x00b", "\xff\xfe", "😀", "\u202egnp", strings.Repeat("Č", 4000)})).Draw(t, "name")
			p.Family = ""
			v.Plan.Put(&p)
		}
		names := map[string]bool{}
		for _, s := range Sheets(v, day, SheetsFor()...) {
			if strings.ContainsAny(s.File(), "/\\:*?\"<>|.\x00 ") || len([]rune(s.File())) > 100 || !strings.HasPrefix(s.File(), "2027-08-2") || names[s.File()] {
				t.Fatalf("the file is called %q", s.File())
			}
			names[s.File()] = true
			if s.Of.ID == "ana" { // each takes its time
				if _, err := s.PDF(); err != nil {
					t.Fatal(err)
				}
			}
			if strings.ContainsAny(s.Text(), "\x00\x1b\u202e") {
				t.Fatalf("%q", s.Text())
			}
		}
	})
}
