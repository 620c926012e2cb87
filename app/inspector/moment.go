package inspector

import (
	"affiche/app/state"
	"affiche/app/typed"
	"affiche/assets"
	"affiche/calendar"
)

// MomentText says a day and, unless whole days are meant, a time of day, as [Reader] reads it back.
func MomentText(language string, w calendar.Wall, wholeDay bool) string {
	day := assets.Date(language, w.Plain(), assets.DayMonthYear)
	if wholeDay {
		return day
	}
	return day + " " + assets.Clock(language, w.Plain())
}

// Reader reads what is typed for the start and the end of a stretch. A time alone, after midnight, is in the night of the
// same festival day; a day is the calendar's, as the fields show it.
func Reader(s *state.State, when calendar.When) typed.Reader {
	return typed.Reader{
		Language: s.Language(), Today: s.Today(),
		Around: when.Start, Turn: s.Season().Plan.Programme.DayTurn, WholeDays: when.WholeDays,
	}
}
