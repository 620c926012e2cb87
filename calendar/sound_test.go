package calendar

import (
	"strings"
	"testing"
)

// sound has a record of each type without a fault.
func sound(t testing.TB) map[Type]Record {
	t.Helper()
	title := Texts{"en": "Salt"}
	evening := When{Start: wall(t, "2027-08-25T22:00"), End: wall(t, "2027-08-25T23:15"), Zone: "Europe/Ljubljana"}
	of := map[Type]Record{}
	for _, r := range []Record{
		&Programme{ID: "x", Name: title, Zone: "Europe/Ljubljana", Currency: "EUR"},
		&Organisation{ID: "x", Name: "Bunker"},
		&Contact{ID: "x", Organisation: "o", Name: "Ana"},
		&Partner{ID: "x", Organisation: "o", Name: "Bunker", Monogram: "BUN", Role: FullPartner},
		&Laboratory{ID: "x", Name: title, Kind: Cluster},
		&WorkPackage{ID: "x", Laboratory: "l", Title: title},
		&Membership{ID: "x", Laboratory: "l", Organisation: "o", Role: Member},
		&Venue{ID: "x", Name: "Elektrarna", Kind: House},
		&Space{ID: "x", Venue: "v", Name: "Hall", Kind: Hall},
		&OpeningHours{ID: "x", Venue: "v", Opens: 600, Closes: 1080},
		&Quiet{ID: "x", A: "a", B: "b"},
		&Person{ID: "x", Family: "Kos"},
		&Company{ID: "x", Name: "Jutri"},
		&CompanyMember{ID: "x", Company: "c", Person: "p"},
		&Availability{ID: "x", Person: "p", Kind: Preferred, When: evening},
		&Equipment{ID: "x", Name: title},
		&Activity{ID: "x", Kind: Show, Title: title},
		&CoProduction{ID: "x", Activity: "a", Organisation: "o"},
		&Appearance{ID: "x", Activity: "a", Person: "p"},
		&Credit{ID: "x", Activity: "a", Organisation: "o"},
		&Need{ID: "x", Activity: "a", Trade: "light", Count: 1},
		&Run{ID: "x", Activity: "a"},
		&Event{ID: "x", Activity: "a", Status: Confirmed, When: evening},
		&Phase{ID: "x", Event: "e", Kind: Doors, Timing: Timing{Anchor: BeforeStart, Length: 1}},
		&Call{ID: "x", Phase: "p", Position: "light", State: Asked},
		&Bundle{ID: "x", Name: "tour"},
		&Hold{ID: "x", Subject: Subject{Space: "s"}, When: evening, Rank: 1, State: Held},
		&Agreement{ID: "x", Kind: Sale, Title: title, State: Draft},
		&Party{ID: "x", Agreement: "a", Person: "p"},
		&Line{ID: "x", Text: "fee", Basis: Cash, Payment: Planned},
		&Enrolment{ID: "x", Activity: "a", Person: "p", Stage: Applied},
		&Attendance{ID: "x", Enrolment: "n", Event: "e"},
		&CallForApplications{ID: "x", Title: title, State: CallDraft},
		&Milestone{ID: "x", Title: title, Day: 1},
		&Acceptance{ID: "x", Rule: "space-twice", A: "a", By: "Ana", Reason: "fits"},
		&Feed{ID: "x", Name: "crew", Audience: ForCrew},
		&Issued{ID: "x", Feeds: List{"f"}, Entry: "e"},
		&Alias{ID: "x", Source: "emf", Foreign: "1", Target: "t"},
		&Template{ID: "x", Name: "Levi"},
		&TemplatePhase{ID: "x", Template: "t", Kind: Doors, Timing: Timing{Anchor: BeforeStart, Length: 30}},
		&Withdrawal{ID: "x", Equipment: "q", Kind: Loan, Count: 1, From: 1},
		&Stay{ID: "x", Person: "p", Space: "s", Arrives: 1, Leaves: 2},
		&PerDiem{ID: "x", Country: "SI"},
		&Note{ID: "x", Activity: "a", Kind: ConditionReport, Text: "whole"},
		&Scenario{ID: "x", Name: "rain", State: ScenarioOpen},
		&Mapping{ID: "x", Source: "people.csv", Record: "person"},
	} {
		of[r.Ref().Type] = r
	}
	return of
}

// with is a copy of a record with fields set as a person types them: "capacity=-1".
func with(t testing.TB, r Record, set string) Record {
	t.Helper()
	r = Copy(r)
	for s := range strings.FieldsSeq(set) {
		name, typed, _ := strings.Cut(s, "=")
		name, language, _ := strings.Cut(name, ".")
		f, ok := FieldOf(r.Ref().Type, name)
		if !ok {
			t.Fatalf("%s has no field %s", r.Ref().Type, name)
		}
		if f.Form == TextsForm {
			f.put(r, f.Value(r).(Texts).With(language, typed))
			continue
		}
		value, err := f.Parse(typed)
		if err == nil {
			err = f.Set(r, value)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return r
}
