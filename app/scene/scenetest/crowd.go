package scenetest

import (
	"fmt"
	"math/rand/v2"

	"affiche/calendar"
)

// Crowd is a year 2027 of dates in spaces of eight partners: shows of some evenings, trainings, residencies. The same
// figures make the same crowd.
func Crowd(spaces, dates int) *calendar.Plan {
	p, dice := calendar.NewPlan(), rand.New(rand.NewPCG(2027, uint64(dates)))
	p.Put(&calendar.Programme{ID: "programme", Zone: "Europe/Ljubljana", DayTurn: calendar.DefaultDayTurn})
	for i := range 8 {
		id := calendar.ID(fmt.Sprint("partner-", i))
		p.Put(&calendar.Partner{ID: id, Name: fmt.Sprint("Partner ", i), Monogram: fmt.Sprint("P", i), Position: i})
	}
	for i := range spaces {
		venue := calendar.ID(fmt.Sprintf("venue-%03d", i))
		p.Put(&calendar.Venue{ID: venue, Name: fmt.Sprint("House ", i), Partner: calendar.ID(fmt.Sprint("partner-", i%8))})
		p.Put(&calendar.Space{ID: calendar.ID(fmt.Sprintf("space-%03d", i)), Venue: venue, Name: "Main hall"})
	}
	for i := 0; i < dates; {
		i += series(p, dice, i, min(1+dice.IntN(8), dates-i), spaces)
	}
	days(p, "festival", calendar.Festival, "Festival", "", calendar.Confirmed, "2027-08-20", "2027-08-29")
	return p
}

// series adds some dates of one activity, on days that follow each other.
func series(p *calendar.Plan, dice *rand.Rand, i, count, spaces int) int {
	id := calendar.ID(fmt.Sprintf("activity-%06d", i))
	kinds, statuses := calendar.ActivityKinds(), calendar.Statuses()
	activity(p, id, kinds[i%len(kinds)], fmt.Sprintf("What number %d is called", i))
	space := calendar.ID(fmt.Sprintf("space-%03d", dice.IntN(spaces)))
	first, minute := Day("2027-01-01")+calendar.Day(dice.IntN(360)), 9*60+15*dice.IntN(50)
	for n := range count {
		start := (first + calendar.Day(n)).At(minute)
		p.Put(&calendar.Event{
			ID: calendar.ID(fmt.Sprintf("event-%06d", i+n)), Activity: id, Status: statuses[(i*7)%len(statuses)],
			Place: calendar.Place{Space: space},
			When:  calendar.When{Start: start, End: start + calendar.Wall(60*(60+15*dice.IntN(8))), Zone: "Europe/Ljubljana"},
		})
	}
	return count
}

// Cast has people of four departments appear in the activities of a plan, three in each, and looks for more.
func Cast(p *calendar.Plan, people int) {
	departments := []string{"light", "sound", "stage", ""}
	for i := range people {
		id := calendar.ID(fmt.Sprintf("person-%03d", i))
		p.Put(&calendar.Person{ID: id, Given: fmt.Sprint("Given ", i), Family: "Name", Department: departments[i%len(departments)]})
	}
	i := 0
	for a := range p.Activities.Each() {
		for j := range i % 4 {
			p.Put(&calendar.Appearance{
				ID: calendar.ID(fmt.Sprint("appearance-", i, "-", j)), Activity: a.ID,
				Person: calendar.ID(fmt.Sprintf("person-%03d", (i*7+j)%people)),
			})
		}
		i++
	}
}
