package inspector_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"affiche/app/inspector"
	"affiche/assets"
	"affiche/calendar"
)

var was = calendar.DayOf(2027, 8, 23).At(20*60 + 30)

func TestAMomentIsReadAsPeopleTypeIt(t *testing.T) {
	for _, c := range []struct{ language, typed, want string }{
		{"en", "25.8. 22:00", "2027-08-25T22:00"},
		{"en", "25.8.2028 22:00", "2028-08-25T22:00"},
		{"en", "25.8.28, 22:00", "2028-08-25T22:00"},
		{"en", "25/8 9:05", "2027-08-25T09:05"},
		{"en", "25", "2027-08-25T20:30"},
		{"en", "22:00", "2027-08-23T22:00"},
		{"en", "2028-02-29T22:00", "2028-02-29T22:00"},
		{"en", "2028-02-29 22:00", "2028-02-29T22:00"},
		{"en", "Wed 25 Aug 2027 22:00", "2027-08-25T22:00"},
		{"en", "25 august 22:00", "2027-08-25T22:00"},
		{"fr", "25 août 2027 22h", "2027-08-25T22:00"},
		{"fr", "mer. 25 août 22h15", "2027-08-25T22:15"},
		{"es", "25 de agosto de 2027 22:00", "2027-08-25T22:00"},
		{"sl", "25. 8. 2027 22:00", "2027-08-25T22:00"},
		{"sl", "25. 8. 22.15", "2027-08-25T22:15"},
		{"sl", "22.15", "2027-08-23T22:15"},
		{"it", "25 agosto 22:00", "2027-08-25T22:00"},
		{"cnr", "25. avgust 2027. 22:00", "2027-08-25T22:00"},
		{"en", "25:30", "2027-08-24T01:30"}, // the night after, as schedules write it
	} {
		got, ok := inspector.ParseMoment(c.language, c.typed, was, false)
		if !ok || got.String() != c.want {
			t.Errorf("%s: %q is %s (%v), want %s", c.language, c.typed, got, ok, c.want)
		}
	}
}

func TestWhatIsNoMomentIsNotRead(t *testing.T) {
	for _, typed := range []string{"", "soon", "31.2.", "25.13.", "1.2.3.4", "25.8. 22:00 23:00", "-1", "12:60", "30:00", "25.8.9999"} {
		if got, ok := inspector.ParseMoment("en", typed, was, false); ok {
			t.Errorf("%q is read as %s", typed, got)
		}
	}
}

func TestWhatAFieldShowsIsReadBack(t *testing.T) {
	languages := assets.Languages()
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom(languages).Draw(t, "language").Code
		day := calendar.Day(rapid.IntRange(1, 60_000).Draw(t, "day"))
		minute := rapid.IntRange(0, 1439).Draw(t, "minute")
		whole := rapid.Bool().Draw(t, "whole days")
		if whole {
			minute = 0
		}
		text := inspector.MomentText(language, day.At(minute), whole)
		got, ok := inspector.ParseMoment(language, text, was, whole)
		if !ok || got != day.At(minute) {
			t.Fatalf("%s: %q is read as %s (%v), not %s", language, text, got, ok, day.At(minute))
		}
	})
}

func TestAnEndIsReadBesideItsStart(t *testing.T) {
	evening := calendar.When{Start: was, End: was + 75*60, Zone: "Europe/Ljubljana"}
	days := calendar.Days(calendar.DayOf(2027, 7, 5), calendar.DayOf(2027, 7, 14), "Europe/Rome")
	for _, c := range []struct {
		of          calendar.When
		typed, want string
	}{
		{evening, "23:15", "2027-08-23T23:15"},
		{evening, "1:30", "2027-08-24T01:30"},
		{evening, "24.8. 2:00", "2027-08-24T02:00"},
		{days, "20.7.", "2027-07-21T00:00"}, // the 20th is the last day
		{days, "20 Jul 2027", "2027-07-21T00:00"},
	} {
		got, ok := inspector.ParseEnd("en", c.typed, c.of)
		if !ok || got.String() != c.want {
			t.Errorf("%q ends at %s (%v), want %s", c.typed, got, ok, c.want)
		}
	}
}

func FuzzMoment(f *testing.F) {
	for _, seed := range []string{"25.8. 20:30", "2027-08-25T20:30", "mer. 25 août 22h15", "20:30", "25/8/27", "T:h", "99999999999999999999", "\x00"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, typed string, whole bool) {
		for _, l := range assets.Languages() {
			got, ok := inspector.ParseMoment(l.Code, typed, was, whole)
			if year := got.Plain().Year(); ok && (year < 1900 || year > 2201) {
				t.Errorf("%q is in the year %d", typed, year)
			}
			of := calendar.When{Start: was, End: was + 3600}
			if end, ok := inspector.ParseEnd(l.Code, typed, of); ok && !isDayTyped(typed) && end <= of.Start {
				t.Errorf("%q ends before it begins", typed)
			}
		}
	})
}

// isDayTyped reports a text that may name a day: only a clock alone is sure to be after the start.
func isDayTyped(s string) bool {
	_, ok := inspector.ParseMoment("en", s, was, true)
	return ok || strings.ContainsFunc(s, unicode.IsLetter)
}
