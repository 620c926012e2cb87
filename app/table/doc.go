// Package table is the dates of a season as rows and columns: what each cell says, how rows are put in order, how they
// leave for a spreadsheet and come back.
//
// It reads a plan and works out acts on it; it writes nothing and knows no window. What a cell says while it is edited, or
// copied, is what [Reader] reads back: a text that was not changed changes nothing, whatever it says.
package table

import (
	"affiche/app/typed"
	"affiche/calendar"
)

// A Reader is who reads the table, of which plan. It is for one state of the plan.
type Reader struct {
	Plan      *calendar.Plan
	Language  string
	Languages []string // of titles, the preferred first
	Today     calendar.Day
	Say       func(key string, args ...any) string
}

// typing reads times near those of a date.
func (r Reader) typing(around calendar.When) typed.Reader {
	return typed.Reader{
		Language: r.Language, Today: r.Today, Around: around.Start, Turn: r.Plan.Programme.DayTurn, WholeDays: around.WholeDays,
	}
}
