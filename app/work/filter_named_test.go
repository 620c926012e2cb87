package work

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

func TestAFilterIsNamedAsPeopleNameThings(t *testing.T) {
	for _, c := range []struct {
		name   string
		wanted Wanted
		want   []string
		wrong  string
	}{
		{name: "nothing", want: []string{"band", "e1", "k1", "r1", "r2"}},
		{name: "a partner by its id's beginning", wanted: Wanted{Partners: []string{"expe"}}, want: []string{"k1"}},
		{name: "a person without accents", wanted: Wanted{People: []string{"nina durdevic"}}, want: []string{"e1"}},
		{name: "a company", wanted: Wanted{People: []string{"TROUPE"}}, want: []string{"k1"}},
		{name: "a kind in capitals", wanted: Wanted{Kinds: []string{"Workshop"}}, want: []string{"k1"}},
		{name: "a festival by a title", wanted: Wanted{Festivals: []string{"mladi levi"}}, want: []string{"band", "k1", "r1", "r2"}},
		{name: "words", wanted: Wanted{Text: "zeja"}, want: []string{"e1", "r1", "r2"}},
		{name: "a kind that is none", wanted: Wanted{Kinds: []string{"opera"}}, wrong: "work.no-such-word"},
		{name: "a status that is none", wanted: Wanted{Statuses: []string{"maybe"}}, wrong: "work.no-such-word"},
		{name: "nobody", wanted: Wanted{People: []string{"zz"}}, wrong: "work.none-called"},
		{name: "several", wanted: Wanted{Festivals: []string{"winds"}, Places: []string{"Hall"}, People: []string{"n", "i", "l"}}, want: []string{"e1", "r1", "r2"}},
		{name: "no name", wanted: Wanted{Partners: []string{""}}, wrong: "work.none-called"},
		{name: "a place by the beginning of its id", wanted: Wanted{Places: []string{"ha"}}, want: []string{"band", "e1", "k1", "r1", "r2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			filter, err := c.wanted.Filter(crowd())
			var refused *Refused
			switch errors.As(err, &refused); {
			case c.wrong != "":
				if refused == nil || refused.Key != c.wrong {
					t.Errorf("refused: %v, want %s", err, c.wrong)
				}
			case err != nil:
				t.Error(err)
			default:
				if diff := cmp.Diff(c.want, shown(crowd(), filter)); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

func TestANameThatSeveralHaveIsRefused(t *testing.T) {
	plan := crowd()
	plan.Put(&calendar.Person{ID: "other", Given: "Nina", Family: "Đurđević"})
	var refused *Refused
	if _, err := (Wanted{People: []string{"Nina Đurđević"}}).Filter(plan); !errors.As(err, &refused) || refused.Key != "work.several-called" {
		t.Errorf("refused: %v", err)
	}
}

func TestAFilterOfDaysShowsWhatTouchesThem(t *testing.T) {
	plan, turn := calendar.NewPlan(), calendar.DefaultDayTurn
	plan.Put(&calendar.Programme{ID: "p", Zone: "Europe/Ljubljana", DayTurn: turn})
	day := calendar.DayOf(2027, 8, 20)
	put := func(id string, w calendar.When) {
		w.Zone = "Europe/Ljubljana"
		plan.Put(&calendar.Event{ID: calendar.ID(id), When: w})
	}
	put("before", calendar.When{Start: (day - 1).At(20 * 60), End: (day - 1).At(22 * 60)})
	put("night", calendar.When{Start: (day - 1).At(23 * 60), End: day.At(90)}) // belongs to the evening before
	put("on", calendar.When{Start: day.At(20 * 60), End: day.At(22 * 60)})
	put("long", calendar.Days(day-5, day+5, ""))
	put("open", calendar.When{})
	for _, c := range []struct {
		from, until calendar.Day
		want        []string
	}{
		{day, day, []string{"long", "on"}},
		{day - 1, day - 1, []string{"before", "long", "night"}},
		{day, 0, []string{"long", "on"}},
		{0, day - 1, []string{"before", "long", "night"}},
		{day + 6, 0, nil},
	} {
		if diff := cmp.Diff(c.want, shown(plan, Filter{From: c.from, Until: c.until})); diff != "" {
			t.Errorf("%v to %v: %s", c.from, c.until, diff)
		}
	}
}
