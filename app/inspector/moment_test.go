package inspector_test

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/app/inspector"
	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

func TestWhatAFieldShowsIsReadBack(t *testing.T) {
	languages := assets.Languages()
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom(languages).Draw(t, "language").Code
		day := calendar.DayOf(1970, 1, 1) + calendar.Day(rapid.IntRange(0, 60_000).Draw(t, "day"))
		minute := rapid.IntRange(0, 1439).Draw(t, "minute")
		whole := rapid.Bool().Draw(t, "whole days")
		if whole {
			minute = 0
		}
		text := inspector.MomentText(language, day.At(minute), whole)
		r := typed.Reader{Language: language, Around: calendar.DayOf(2027, 8, 23).At(1230), Turn: 300, WholeDays: whole}
		got, fault := r.Moment(text)
		if fault != nil || got.Wall() != day.At(minute) {
			t.Fatalf("%s: %q is read as %s (%v), not %s", language, text, got.Wall(), fault, day.At(minute))
		}
	})
}
