package work_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// table writes a file and reads it as people's programs would have saved it.
func table(t testing.TB, name, text string) calendar.ForeignTable {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := work.ReadForeignFile(path, "", "")
	if err != nil {
		t.Fatal(err)
	}
	if f.Table == nil {
		t.Fatal("it is taken for a schedule")
	}
	return *f.Table
}

func (d desk) takes(f calendar.ForeignTable, o work.TableOptions) work.TakenTable {
	d.t.Helper()
	if o.Name == "" {
		o.Name = "list"
	}
	done, err := work.TakeTable(d.t.Context(), d.file, d.plan(), f, o)
	if err != nil {
		d.t.Fatal(err)
	}
	return done
}

// fates are what becomes of the rows: "2 new, 3 refused".
func fates(done work.TakenTable) string {
	var all []string
	for _, r := range done.Rows {
		all = append(all, fmt.Sprintf("%d %s", r.Line, r.Fate))
	}
	return strings.Join(all, ", ")
}

func (d desk) person(name string) calendar.Person {
	d.t.Helper()
	for p := range d.plan().Persons.Each() {
		if p.Name() == name {
			return *p
		}
	}
	d.t.Fatalf("there is no %s", name)
	return calendar.Person{}
}

const people = `Ime;Priimek;E-pošta;Telefon;Organizacija;Država;Jeziki;Poštna številka
Ana;Kos;ana@example.org;+386 1 234;Bunker;Slovenija;slovenščina, angleščina;1000
Bor;Žagar;bor@example.org;;Bunker;Slovenija;;
;;nobody@example.org;;;;;
Eva;Novak;not an address;;;;;
`

func TestPeopleComeInFromAListWithHeadingsOfAnotherLanguage(t *testing.T) {
	d := newDesk(t)
	done := d.takes(table(t, "people.csv", people), work.TableOptions{Unknown: work.AnswerNew})
	if done.Kind != "person" || fates(done) != "2 new, 3 new, 4 refused, 5 refused" {
		t.Fatalf("%s: %s, %+v", done.Kind, fates(done), done.Columns)
	}
	if r := done.Rows[3]; r.Cell != "C5" || r.Why.Rule != "cell-unfit" {
		t.Errorf("it blames %+v", r)
	}
	ana := d.person("Ana Kos")
	if ana.Email != "ana@example.org" || ana.Country != "SI" || !slices.Equal(ana.Languages, []string{"sl", "en"}) || d.plan().Organisations.Len() != 1 {
		t.Errorf("got %+v", ana)
	}
	if again := d.takes(table(t, "people.csv", people), work.TableOptions{}); !again.Change.IsZero() || fates(again) != "2 same, 3 same, 4 refused, 5 refused" {
		t.Errorf("again: %s", fates(again))
	}
}

func TestOnlyWhatTheListChangedIsChangedAndWhatAPersonChangedStays(t *testing.T) {
	d := newDesk(t)
	d.takes(table(t, "people.csv", people), work.TableOptions{Unknown: work.AnswerNew})
	ana := d.person("Ana Kos")
	ana.Phone, ana.City = "+386 9", "Maribor"
	d.edit(&ana)
	done := d.takes(table(t, "people.csv", strings.Replace(people, "ana@example.org", "kos@example.org", 1)), work.TableOptions{})
	if fates(done) != "2 changed, 3 same, 4 refused, 5 refused" || len(done.Rows[0].Differs) != 1 {
		t.Errorf("got %s %+v", fates(done), done.Rows[0].Differs)
	}
	if ana = d.person("Ana Kos"); ana.Email != "kos@example.org" || ana.Phone != "+386 9" || ana.City != "Maribor" {
		t.Errorf("got %+v", ana)
	}
	if _, err := d.file.Undo(); err != nil || d.person("Ana Kos").Email != "ana@example.org" {
		t.Errorf("undo: %v", err)
	}
}

func TestANameThatNobodyKnowsIsAskedAboutOnce(t *testing.T) {
	d := newDesk(t)
	d.edit(&calendar.Organisation{ID: calendar.DerivedID("bunker"), Name: "Bunker, Ljubljana"})
	done := d.takes(table(t, "people.csv", people), work.TableOptions{})
	if fates(done) != "2 unclear, 3 unclear, 4 refused, 5 refused" || len(done.Unclear) != 1 {
		t.Fatalf("%s %+v", fates(done), done.Unclear)
	}
	asked := done.Unclear[0]
	if asked.Name != "Bunker" || len(asked.Lines) != 2 || len(asked.Near) != 1 || asked.Near[0].Ref.ID != calendar.DerivedID("bunker") {
		t.Fatalf("it asks %+v", asked)
	}
	answers := map[string]work.Answer{asked.Key: work.Answer(asked.Near[0].Ref.ID)}
	done = d.takes(table(t, "people.csv", people), work.TableOptions{Answers: answers})
	if fates(done) != "2 new, 3 new, 4 refused, 5 refused" || d.person("Ana Kos").Organisation != calendar.DerivedID("bunker") {
		t.Errorf("answered: %s", fates(done))
	}
	more := people + "Vid;Oblak;vid@example.org;;Bunker;;;\n"
	if done = d.takes(table(t, "people.csv", more), work.TableOptions{}); fates(done) != "2 same, 3 same, 4 refused, 5 refused, 6 new" {
		t.Errorf("the answer is forgotten: %s", fates(done))
	}
}

func TestColumnsAreRememberedForTheNextImport(t *testing.T) {
	d := newDesk(t)
	list := "Wer;Was\nAna Kos;Licht\n"
	columns := map[string]string{"Wer": "name", "Was": "department"}
	done := d.takes(table(t, "crew.csv", list), work.TableOptions{Kind: "person", Columns: columns})
	if fates(done) != "2 new" || d.person("Ana Kos").Department != "Licht" {
		t.Fatalf("%s %+v", fates(done), done.Columns)
	}
	list = "Wer;Was\nAna Kos;Ton\n"
	if done = d.takes(table(t, "crew.csv", list), work.TableOptions{Kind: "person"}); fates(done) != "2 changed" || d.person("Ana Kos").Department != "Ton" {
		t.Errorf("%s %+v", fates(done), done.Columns)
	}
}
