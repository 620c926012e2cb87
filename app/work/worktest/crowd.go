// Package worktest makes files for tests: with the records a test has, and as large as a file may be, for figures of the whole.
package worktest

import (
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// Crowd is a file of so many dates; it goes with the test.
func Crowd(t testing.TB, dates int) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "crowd.affiche")
	f, err := work.New(path, work.NewProgramme{Name: "Crowd", Zone: "Europe/Ljubljana", Language: "en"}, storage.Options{Actor: "Ana", Device: "desk"})
	if err != nil {
		t.Fatal(err)
	}
	Found(t, f, crowd(dates)...)
	return path
}

// Found writes what a season begins with into its file, and closes it.
func Found(t testing.TB, f *storage.File, records ...calendar.Record) {
	t.Helper()
	_, err := f.EditAs(storage.Origin{Kind: storage.Founding}, storage.Label{Key: "label.sample"}, func(tx *storage.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// crowd is a year of dates in 40 houses of eight partners, five of each activity.
func crowd(dates int) (records []calendar.Record) {
	id := func(of string, i int) calendar.ID { return calendar.DerivedID(of, strconv.Itoa(i)) }
	for i := range 8 {
		name := fmt.Sprint("Partner ", i)
		records = append(records, &calendar.Organisation{ID: id("organisation", i), Name: name},
			&calendar.Partner{ID: id("partner", i), Organisation: id("organisation", i), Name: name, Monogram: fmt.Sprint("P", i), Role: calendar.FullPartner})
	}
	for i := range 40 {
		records = append(records, &calendar.Venue{ID: id("venue", i), Name: fmt.Sprint("House ", i), Kind: calendar.House, Partner: id("partner", i%8)},
			&calendar.Space{ID: id("space", i), Venue: id("venue", i), Name: "Main hall", Kind: calendar.Hall})
	}
	kinds, statuses := calendar.ActivityKinds(), calendar.Statuses()
	for i := range dates {
		of, house := i/5, i/5*7%40
		if i%5 == 0 {
			records = append(records, &calendar.Activity{
				ID: id("activity", of), Kind: kinds[of%len(kinds)], Lead: id("partner", house%8),
				Title: calendar.Texts{"en": fmt.Sprintf("What number %d is called", of)},
			})
		}
		start := (calendar.DayOf(2027, 1, 1) + calendar.Day(of*131%360+i%5)).At(9*60 + 15*(of*17%50))
		records = append(records, &calendar.Event{
			ID: id("event", i), Activity: id("activity", of), Status: statuses[of*7%len(statuses)],
			Place: calendar.Place{Venue: id("venue", house), Space: id("space", house)},
			When:  calendar.When{Start: start, End: start + calendar.Wall(60*(60+15*(of%8))), Zone: "Europe/Ljubljana"},
		})
	}
	return records
}
