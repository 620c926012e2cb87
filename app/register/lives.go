package register

import (
	"cmp"
	"math"
	"strconv"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// Lives are residencies, exhibitions, trainings and cohorts, and how far each is.
func Lives(today func() calendar.Day) Room {
	life := func(r Reader, of calendar.Record) work.Life {
		a := of.(*calendar.Activity)
		return work.Life{Activity: a, Steps: r.Plan.LifeOf(a, today())}
	}
	return Room{
		Name: "lives", Types: []calendar.Type{calendar.TypeActivity}, Sort: "when",
		Keep: func(_ Reader, of calendar.Record) bool { return calendar.HasLife(of.(*calendar.Activity).Kind) },
		Columns: []Column{
			{Name: "title", Width: 280, Manner: scene.NameCell, Text: func(r Reader, of calendar.Record) string { return r.Name(of.Ref()) }},
			{Name: "kind", Width: 100, Manner: scene.ChipCell, Text: func(r Reader, of calendar.Record) string {
				return r.Say("kind." + string(of.(*calendar.Activity).Kind))
			}},
			{Name: "lead", Width: 96},
			{
				Name: "when", Width: 172, Text: func(r Reader, of calendar.Record) string {
					from, until := life(r, of).Days()
					if from == 0 {
						return ""
					}
					return assets.Dates(r.Language, from.Date(), until.Date(), true)
				},
				Rank: func(r Reader, of calendar.Record) int64 {
					if from, _ := life(r, of).Days(); from != 0 {
						return int64(from)
					}
					return math.MaxInt64
				},
			},
			{
				Name: "done", Caption: "life.done", Width: 58, Manner: scene.ClockCell,
				Text: func(r Reader, of calendar.Record) string {
					l := life(r, of)
					return strconv.Itoa(l.Done()) + "/" + strconv.Itoa(len(l.Steps))
				},
				Rank: func(r Reader, of calendar.Record) int64 { return int64(life(r, of).Done()) },
			},
			{Name: "next", Caption: "life.next", Width: 132, Text: func(r Reader, of calendar.Record) string { return nextStep(r, life(r, of)) }},
			{
				Name: "people", Caption: "stay.people", Width: 66, Manner: scene.ClockCell,
				Text: func(r Reader, of calendar.Record) string { return some(takingPart(r, of)) },
				Rank: func(r Reader, of calendar.Record) int64 { return int64(takingPart(r, of)) },
			},
		},
		Filters: []Filter{
			{
				Name: "register.all.kind", Of: func(_ Reader, of calendar.Record) []string { return one(string(of.(*calendar.Activity).Kind)) },
				Says: func(r Reader, w string) string { return state.Capital(r.Say("kind." + w)) },
			},
			partnerIn("lead"),
			{
				Name: "life.all.next", Of: func(r Reader, of calendar.Record) []string {
					if next, ok := life(r, of).Next(); ok {
						return one(string(next.Step))
					}
					return nil
				},
				Says: func(r Reader, w string) string { return state.Capital(r.Say("life.step." + w)) },
			},
		},
	}
}

func nextStep(r Reader, l work.Life) string {
	next, ok := l.Next()
	if !ok {
		return r.Say("life.is-done")
	}
	return r.Say("life.step." + string(next.Step))
}

func takingPart(r Reader, of calendar.Record) (n int) {
	for e := range r.Plan.EnrolmentsOf.Of(of.Ref().ID) {
		if e.Stage.Taken() {
			n++
		}
	}
	return n
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Stays are who has which bed or studio, night by night; those in a night with more people than places say so.
func Stays() Room {
	stay := func(of calendar.Record) *calendar.Stay { return of.(*calendar.Stay) }
	space := func(r Reader, of calendar.Record) string { return r.Place(calendar.Place{Space: stay(of).Space}) }
	return Room{
		Name: "stays", Types: []calendar.Type{calendar.TypeStay}, Sort: "arrives",
		Columns: []Column{
			{Name: "person", Width: 190, Manner: scene.NameCell},
			{Name: "space", Width: 200, Text: space},
			{Name: "arrives", Width: 104},
			{Name: "leaves", Width: 104},
			{Name: "nights", Caption: "life.nights", Width: 62, Manner: scene.ClockCell, Text: func(_ Reader, of calendar.Record) string { return strconv.Itoa(stay(of).Nights()) }, Rank: func(_ Reader, of calendar.Record) int64 { return int64(stay(of).Nights()) }},
			{Name: "full", Caption: "stay.full", Width: 120, Text: func(r Reader, of calendar.Record) string { return r.Nights(r.Plan.FullNightsOf(stay(of))) }},
			{Name: "per_diem", Caption: "type.per_diem", Width: 90, Text: func(r Reader, of calendar.Record) string { return r.PerDiemText(*stay(of)) }},
			{Name: "activity", Width: 200, Hidden: true},
		},
		Filters: []Filter{
			{Name: "stay.all.space", Of: func(_ Reader, of calendar.Record) []string { return one(string(stay(of).Space)) }, Says: func(r Reader, id string) string { return r.Place(calendar.Place{Space: calendar.ID(id)}) }},
			{Name: "stay.all.activity", Of: func(_ Reader, of calendar.Record) []string { return one(string(stay(of).Activity)) }, Says: func(r Reader, id string) string {
				return r.Name(calendar.Ref{Type: calendar.TypeActivity, ID: calendar.ID(id)})
			}},
			{Name: "stay.all.nights", Of: func(r Reader, of calendar.Record) []string {
				if len(r.Plan.FullNightsOf(stay(of))) > 0 {
					return one("stay.is-full")
				}
				return nil
			}, Says: func(r Reader, word string) string { return r.Say(word) }},
		},
	}
}

// Deadlines are calls for applications by the day on which they close, and milestones.
func Deadlines(today func() calendar.Day) Room {
	return Room{
		Name: "deadlines", Types: []calendar.Type{calendar.TypeCallForApplications, calendar.TypeMilestone}, Sort: "day",
		Columns: []Column{
			{Name: "title", Width: 280, Manner: scene.NameCell, Text: func(r Reader, of calendar.Record) string { return r.Name(of.Ref()) }},
			{Name: "kind", Width: 128, Text: func(r Reader, of calendar.Record) string { return r.Say("type." + string(of.Ref().Type)) }},
			{Name: "partner", Width: 110},
			{Name: "opens", Width: 104, Hidden: true},
			{
				Name: "day", Caption: "deadline.until", Width: 104, Text: func(r Reader, of calendar.Record) string {
					day := deadline(of)
					if day == 0 {
						return ""
					}
					return assets.Date(r.Language, day.Date(), assets.DayMonthYear)
				},
				Rank: func(_ Reader, of calendar.Record) int64 { return cmp.Or(int64(deadline(of)), math.MaxInt64) },
			},
			{
				Name: "left", Caption: "hold.column.left", Width: 108, Text: func(r Reader, of calendar.Record) string {
					if day := deadline(of); day >= today() && !settled(of) {
						return r.Say("deadline.left", int(day-today()))
					}
					return ""
				},
				Rank: func(_ Reader, of calendar.Record) int64 { return cmp.Or(int64(deadline(of)), math.MaxInt64) },
			},
			{Name: "state", Width: 92, Manner: scene.ChipCell, Text: deadlineState},
			{Name: "activity", Width: 200, Hidden: true},
		},
		Filters: []Filter{
			{Name: "deadline.all.kind", Of: func(_ Reader, of calendar.Record) []string { return one(string(of.Ref().Type)) }, Says: func(r Reader, w string) string { return state.Capital(r.Say("type." + w)) }},
			partnerIn("partner"),
			{Name: "deadline.all.state", Of: func(r Reader, of calendar.Record) []string { return one(deadlineState(r, of)) }, Says: func(_ Reader, said string) string { return state.Capital(said) }},
		},
	}
}

// partnerIn filters by a field that names a partner.
func partnerIn(field string) Filter {
	return Filter{Name: "register.all.partner", Of: words(field), Says: func(r Reader, id string) string {
		return r.Name(calendar.Ref{Type: calendar.TypePartner, ID: calendar.ID(id)})
	}}
}

// deadline is the day by which something is to be done; 0 where none is known.
func deadline(of calendar.Record) calendar.Day {
	switch of := of.(type) {
	case *calendar.CallForApplications:
		return of.Closes.Day()
	case *calendar.Milestone:
		return of.Day
	}
	return 0
}

func settled(of calendar.Record) bool {
	switch of := of.(type) {
	case *calendar.CallForApplications:
		return of.State == calendar.CallResults
	case *calendar.Milestone:
		return of.Done
	}
	return false
}

func deadlineState(r Reader, of calendar.Record) string {
	switch of := of.(type) {
	case *calendar.CallForApplications:
		return r.Say("callfor." + string(of.State))
	case *calendar.Milestone:
		if of.Done {
			return r.Say("life.is-done")
		}
		return r.Say("deadline.open")
	}
	return ""
}
