package work

import (
	"fmt"
	"testing"

	"affiche/calendar"
)

func TestAHoldForADateIsFromGetInToGetOut(t *testing.T) {
	day := calendar.DayOf(2027, 8, 25)
	evening := calendar.When{Start: day.At(20 * 60), End: day.At(22 * 60), Zone: "Europe/Ljubljana"}
	phase := func(id calendar.ID, anchor calendar.Anchor, offset, length int) *calendar.Phase {
		return &calendar.Phase{ID: id, Event: "e", Kind: calendar.GetIn, Timing: calendar.Timing{Anchor: anchor, Offset: offset, Length: length}}
	}
	for name, c := range map[string]struct {
		when   calendar.When
		phases []*calendar.Phase
		want   string
	}{
		"alone":        {evening, nil, "[{event e} {activity a} {start 2027-08-25T20:00} {end 2027-08-25T22:00} {zone Europe/Ljubljana}]"},
		"with phases":  {evening, []*calendar.Phase{phase("in", calendar.BeforeStart, -240, 60), phase("out", calendar.AfterEnd, 0, 90)}, "[{event e} {activity a} {start 2027-08-25T16:00} {end 2027-08-25T23:30} {zone Europe/Ljubljana}]"},
		"whole days":   {calendar.Days(day, day+2, "Europe/Ljubljana"), nil, "[{event e} {activity a} {start 2027-08-25} {end 2027-08-28} {zone Europe/Ljubljana}]"},
		"without time": {calendar.When{}, nil, "[{event e} {activity a}]"},
	} {
		plan := season()
		e := &calendar.Event{ID: "e", Activity: "a", When: c.when, Status: calendar.Option}
		plan.Put(e)
		for _, p := range c.phases {
			plan.Put(p)
		}
		if got := fmt.Sprint(HoldFor(plan, e)); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
