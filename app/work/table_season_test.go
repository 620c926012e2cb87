package work_test

import (
	"slices"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// houses are where the season of the tests takes place.
func (d desk) houses() {
	d.t.Helper()
	house := calendar.DerivedID("elektrarna")
	d.edit(
		&calendar.Organisation{ID: calendar.DerivedID("org"), Name: "Bunker"},
		&calendar.Partner{ID: calendar.DerivedID("partner"), Organisation: calendar.DerivedID("org"), Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: house, Name: "Stara mestna elektrarna", Short: "Elektrarna", Kind: calendar.House, Zone: "Europe/Ljubljana", Partner: calendar.DerivedID("partner")},
		&calendar.Space{ID: calendar.DerivedID("hall"), Venue: house, Name: "Dvorana", Kind: calendar.Hall},
	)
}

const season = `SEZONA 2027;;;;;;
Datum;Ura;Prostor;Naslov;Status;Partner;Opombe
sobota, 21. avgust 2027;20.30;Dvorana;Niti;potrjeno;Bunker;dež
;22:00;Dvorana;Sence;opcija;Bunker;
22. 8. 2027;20h30;Dvorana;Niti;potrjeno;Bunker;
AVGUST;;;;;;
23. 8.–25. 8. 2027;;Dvorana;Razstava;ideja;;
32. 8. 2027;20:00;Dvorana;Nikoli;;;
24. 8. 2027;20:00;Trg;Na trgu;;;
`

func (d desk) dated(title string) (all []string) {
	d.t.Helper()
	plan := d.plan()
	for e := range plan.Events.Each() {
		if plan.Activities.At(e.Activity).Title.In("en") == title {
			all = append(all, e.When.Start.String()+" "+string(e.Status))
		}
	}
	slices.Sort(all)
	return all
}

func TestASeasonComesInFromItsSpreadsheet(t *testing.T) {
	d := newDesk(t)
	d.houses()
	done := d.takes(table(t, "season.csv", season), work.TableOptions{})
	if want := "3 new, 4 new, 5 new, 6 left, 7 new, 8 refused, 9 unclear"; done.Kind != work.SeasonTable || fates(done) != want {
		t.Fatalf("%s: got %s, want %s; %+v", done.Kind, fates(done), want, done.Rows)
	}
	if len(done.Unclear) != 1 || done.Unclear[0].Name != "Trg" || done.Rows[5].Cell != "A8" {
		t.Errorf("it asks %+v and blames %+v", done.Unclear, done.Rows[5])
	}
	if got := strings.Join(d.dated("Niti"), ", "); got != "2027-08-21T20:30 confirmed, 2027-08-22T20:30 confirmed" {
		t.Errorf("Niti: %s", got)
	}
	if got := strings.Join(d.dated("Sence"), ", "); got != "2027-08-21T22:00 option" {
		t.Errorf("the row below a day: %s", got)
	}
	plan := d.plan()
	if plan.Runs.Len() != 1 || plan.Activities.Len() != 3 {
		t.Errorf("%d runs, %d activities", plan.Runs.Len(), plan.Activities.Len())
	}
	e := d.event("Razstava")
	if !e.When.WholeDays || e.When.Start.String() != "2027-08-23T00:00" || e.When.End.String() != "2027-08-26T00:00" || e.Place.Space != calendar.DerivedID("hall") {
		t.Errorf("Razstava %+v", e)
	}
	if a := d.activity("Niti"); a.Lead != calendar.DerivedID("partner") {
		t.Errorf("its partner is %q", a.Lead)
	}
	if again := d.takes(table(t, "season.csv", season), work.TableOptions{}); !again.Change.IsZero() || again.Fates[work.CameAgain] != 4 {
		t.Errorf("again: %s", fates(again))
	}
}

func TestASeasonThatChangedMovesCancelsAndRenames(t *testing.T) {
	d := newDesk(t)
	d.houses()
	rows := "Datum;Ura;Prostor;Naslov;Status\n21.8.2027;20:30;Dvorana;Niti;potrjeno\n22.8.2027;20:30;Dvorana;Niti;potrjeno\n23.8.2027;19:00;Dvorana;Sence;opcija\n"
	d.takes(table(t, "season.csv", rows), work.TableOptions{})
	e := d.event("Sence")
	e.Notes = "by hand"
	d.edit(&e)

	moved := strings.Replace(rows, "22.8.2027;20:30", "22.8.2027;21:00", 1)
	if done := d.takes(table(t, "season.csv", moved), work.TableOptions{}); fates(done) != "2 same, 3 moved, 4 same" {
		t.Errorf("moved: %s", fates(done))
	}
	renamed := strings.Replace(moved, "Sence", "Velike sence", 1)
	if done := d.takes(table(t, "season.csv", renamed), work.TableOptions{}); fates(done) != "2 same, 3 moved, 4 changed" && fates(done) != "2 same, 3 same, 4 changed" {
		t.Errorf("renamed: %s", fates(done))
	}
	if e := d.event("Velike sence"); e.Notes != "by hand" || d.plan().Activities.Len() != 2 {
		t.Errorf("renamed: %+v, %d activities", e, d.plan().Activities.Len())
	}
	less := strings.Replace(renamed, "21.8.2027;20:30;Dvorana;Niti;potrjeno\n", "", 1)
	if done := d.takes(table(t, "season.csv", less), work.TableOptions{}); done.Fates[work.WentAway] != 1 || done.Fates[work.CameAgain] != 2 {
		t.Errorf("less: %s", fates(done))
	}
	if got := strings.Join(d.dated("Niti"), ", "); got != "2027-08-21T20:30 cancelled, 2027-08-22T21:00 confirmed" {
		t.Errorf("less: %s", got)
	}
	if done := d.takes(table(t, "season.csv", renamed), work.TableOptions{}); done.Fates[work.CameNew] != 0 {
		t.Errorf("back: %s", fates(done))
	}
	if got := strings.Join(d.dated("Niti"), ", "); got != "2027-08-21T20:30 confirmed, 2027-08-22T21:00 confirmed" {
		t.Errorf("back: %s", got)
	}
}

func TestAnUnknownSpaceIsAskedAboutOnce(t *testing.T) {
	d := newDesk(t)
	d.houses()
	rows := "Datum;Ura;Prostor;Naslov\n21.8.2027;20:30;Stara elektrarna;Niti\n22.8.2027;20:30;Stara elektrarna;Sence\n"
	done := d.takes(table(t, "season.csv", rows), work.TableOptions{})
	if fates(done) != "2 unclear, 3 unclear" || len(done.Unclear) != 1 || len(done.Unclear[0].Near) == 0 || done.Unclear[0].Near[0].Ref.ID != calendar.DerivedID("elektrarna") {
		t.Fatalf("%s %+v", fates(done), done.Unclear)
	}
	o := work.TableOptions{Named: map[string]work.Answer{work.NameKey("Stara elektrarna"): work.Answer(calendar.DerivedID("elektrarna"))}}
	if done = d.takes(table(t, "season.csv", rows), o); fates(done) != "2 new, 3 new" || d.event("Niti").Place.Venue != calendar.DerivedID("elektrarna") {
		t.Errorf("%s", fates(done))
	}
	if done = d.takes(table(t, "season.csv", rows), work.TableOptions{}); fates(done) != "2 same, 3 same" {
		t.Errorf("again %s", fates(done))
	}
}
