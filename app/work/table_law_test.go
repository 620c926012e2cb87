package work_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/work"
	"affiche/calendar"
)

// anyText is what people may have written: formulas, separators, quotes, lines, letters of all six languages.
func anyText(t *rapid.T, label string) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{
		"Ana", "=1+1", "+386", "-5", "@x", "'", "''=", ";", ",", "\"", "č", "É", " ", "Kos", "06100", "1.5", "[x]", "|", "ß", "yes", "2027-08-25", "sl", "/", "&", "(fr)",
	}), 1, 5).Draw(t, label)
	return strings.Join(strings.Fields(strings.Join(parts, "")), " ")
}

// Whatever a directory holds: what is exported comes in again without a change to any record of it.
func TestWhatIsExportedComesInAgainWithoutAChange(t *testing.T) {
	d := newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		org := calendar.NewID()
		name := func(label string) string { return anyText(r, label) + "a" } // a name has a letter
		records := []calendar.Record{
			&calendar.Organisation{
				ID: org, Name: name("org"), Kinds: calendar.SetOf("theatre"), Street: anyText(r, "street"), Postcode: "0" + fmt.Sprint(rapid.IntRange(100, 9999).Draw(r, "post")),
				Country: rapid.SampledFrom([]string{"", "SI", "FR", "ME"}).Draw(r, "country"), Languages: calendar.List{"sl", "cnr"}, About: calendar.Texts{"en": name("about"), "fr": name("fr")},
			},
			&calendar.Person{
				ID: calendar.NewID(), Given: anyText(r, "given"), Family: name("family"), Organisation: org, Phone: anyText(r, "phone"), Notes: name("notes") + "\n" + name("more"),
				Languages: calendar.List{"fr"}, Trades: calendar.SetOf("light", "sound"), Position: anyText(r, "position"),
			},
			&calendar.Equipment{ID: calendar.NewID(), Name: calendar.Texts{"en": name("thing")}, Owner: org, Count: rapid.IntRange(0, 5000).Draw(r, "count")},
		}
		house := calendar.NewID()
		records = append(records,
			&calendar.Venue{
				ID: house, Name: name("venue"), Kind: rapid.SampledFrom(calendar.VenueKinds()).Draw(r, "kind"), StepFree: rapid.Bool().Draw(r, "step"), Operator: org,
				Geo: calendar.Geo{Latitude: rapid.IntRange(-90_000_000, 90_000_000).Draw(r, "lat"), Longitude: 14_506_100}, Curfew: rapid.SampledFrom([]int{0, 1320, 1500}).Draw(r, "curfew"),
			},
			&calendar.Space{ID: calendar.NewID(), Venue: house, Name: name("space"), Kind: rapid.SampledFrom(calendar.SpaceKinds()).Draw(r, "room"), Capacity: rapid.IntRange(0, 3000).Draw(r, "cap")},
		)
		activity := calendar.NewID()
		start := calendar.DayOf(2027, 3, 28).At(rapid.IntRange(0, 5*1440).Draw(r, "start"))
		when := calendar.When{Start: start, End: start + calendar.Wall(60*rapid.IntRange(1, 4000).Draw(r, "minutes")), Zone: "Europe/Ljubljana"}
		if rapid.Bool().Draw(r, "days") {
			when = calendar.Days(start.Day(), start.Day()+calendar.Day(rapid.IntRange(0, 9).Draw(r, "more")), "Europe/Paris")
		}
		records = append(records,
			&calendar.Activity{ID: activity, Kind: rapid.SampledFrom(calendar.ActivityKinds()).Draw(r, "what"), Title: calendar.Texts{"en": name("title")}},
			&calendar.Event{
				ID: calendar.NewID(), Activity: activity, When: when, Place: calendar.Place{Venue: house}, Notes: anyText(r, "remark"),
				Status: rapid.SampledFrom(calendar.Statuses()).Draw(r, "status"),
			},
			&calendar.Appearance{ID: calendar.NewID(), Activity: activity, Person: records[1].Ref().ID},
		)
		d.edit(records...)
		kind := rapid.SampledFrom(work.TableKinds()).Draw(r, "table")
		format := rapid.SampledFrom([]string{"csv", "xlsx"}).Draw(r, "format")
		language := rapid.SampledFrom([]string{"en", "fr", "it", "sl", "es", "cnr"}).Draw(r, "language")
		path := filepath.Join(t.TempDir(), "out."+format)
		x := work.TableExport{Kind: kind, Format: format, Path: path, Language: language, Confidential: true, Marked: rapid.Bool().Draw(r, "mark")}
		if _, err := x.Export(t.Context(), d.file); err != nil {
			r.Fatal(err)
		}
		f, err := work.ReadForeignFile(path, string(kind), "")
		if err != nil {
			r.Fatal(err)
		}
		done := d.takes(*f.Table, work.TableOptions{Kind: kind, DryRun: true})
		for _, row := range done.Rows {
			if row.Fate != work.CameAgain {
				r.Fatalf("%s in %s, %s: line %d %s %+v %s %+v", kind, format, language, row.Line, row.Fate, row.Differs, row.Why, done.Unclear)
			}
		}
	})
}

func BenchmarkTenThousandPeople(b *testing.B) {
	var rows strings.Builder
	rows.WriteString("Given name;Family name;E-mail;Phone;City;Country;Languages\n")
	for i := range 10_000 {
		fmt.Fprintf(&rows, "Ana;Kos %d;ana%d@example.org;+386 %d;Ljubljana;Slovenija;slovenščina, italiano\n", i, i, i)
	}
	f := table(b, "many.csv", rows.String())
	for b.Loop() {
		d := newDesk(b)
		done, err := work.TakeTable(b.Context(), d.file, d.plan(), f, work.TableOptions{Name: "many"})
		if err != nil || done.Fates[work.CameNew] != 10_000 {
			b.Fatal(err, done.Fates)
		}
	}
}

func BenchmarkTenThousandDates(b *testing.B) {
	var rows strings.Builder
	rows.WriteString("Datum;Ura;Prostor;Naslov;Status\n")
	for i := range 10_000 {
		fmt.Fprintf(&rows, "%d. %d. 2027;20.30;Oder %d;Predstava %d;potrjeno\n", i%28+1, i%12+1, i%40, i%700)
	}
	f := table(b, "season.csv", rows.String())
	for b.Loop() {
		d := newDesk(b)
		done, err := work.TakeTable(b.Context(), d.file, d.plan(), f, work.TableOptions{Name: "season", Unknown: work.AnswerNew})
		if err != nil || done.Fates[work.CameNew] != 10_000 {
			b.Fatal(err, done.Fates)
		}
	}
}
