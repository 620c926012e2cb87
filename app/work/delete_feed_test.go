package work

import (
	"testing"

	"affiche/calendar"
)

// asked is papers with a calendar for each part of a question that names a record, and one that asks for all.
func asked() (plan *calendar.Plan, of map[string]calendar.Ref) {
	plan = papers()
	of = map[string]calendar.Ref{
		"partner":  {Type: calendar.TypePartner, ID: "bunker"},
		"venue":    {Type: calendar.TypeVenue, ID: "elektrarna"},
		"space":    {Type: calendar.TypeSpace, ID: "hall"},
		"person":   {Type: calendar.TypePerson, ID: "nina"},
		"festival": {Type: calendar.TypeActivity, ID: "fest"},
	}
	for _, f := range calendar.Fields(calendar.TypeFeed) {
		if f.Form == calendar.Reference {
			question := &calendar.Feed{ID: calendar.ID("of " + f.Name), Name: f.Name, Audience: calendar.ForPartner}
			_ = f.Set(question, string(of[f.Name].ID)) // a text for a reference: it is of the field's form
			plan.Put(question)
		}
	}
	plan.Put(&calendar.Feed{ID: "of all", Name: "all", Audience: calendar.ForPublic})
	return plan, of
}

// An empty part of a question asks for all: a calendar that lost its part would show a person's dates to everybody.
func TestACalendarGoesWithWhatItAsksAbout(t *testing.T) {
	for _, f := range calendar.Fields(calendar.TypeFeed) {
		if f.Form != calendar.Reference {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			plan, of := asked()
			if plan.Record(of[f.Name]) == nil {
				t.Fatalf("no %s to delete", f.Name)
			}
			d := mustDelete(t, plan, Delete{}, of[f.Name])
			if plan.Feeds.At(calendar.ID("of "+f.Name)) != nil {
				t.Errorf("it is still there, and asks %+v", *plan.Feeds.At(calendar.ID("of " + f.Name)))
			}
			if !d.Asks() || feedsIn(d.With) == 0 {
				t.Errorf("nobody is asked about it: %v", d.With)
			}
			if plan.Feeds.At("of all") == nil {
				t.Error("a calendar that names nothing is gone too")
			}
		})
	}
}

func feedsIn(with []Tally) (n int) {
	for _, tally := range with {
		if tally.Type == calendar.TypeFeed {
			n += tally.Count
		}
	}
	return n
}

func TestTheQuestionNamesTheCalendarsThatGo(t *testing.T) {
	plan, of := asked()
	d := mustDelete(t, plan, Delete{}, of["person"])
	if got := TallySentence(d.With, english); got != "1 appearance, 1 calendar" {
		t.Errorf("with it goes %q", got)
	}
}
