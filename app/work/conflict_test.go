package work

import (
	"testing"

	"affiche/calendar"
	"affiche/storage"
)

func TestWhatSourcesSaidIsNobodysQuestionAndLinksAreCounted(t *testing.T) {
	var all []storage.Conflict
	for _, kind := range []calendar.Type{calendar.TypeAlias, calendar.TypeEvent, calendar.TypeAppearance, calendar.TypeIssued, calendar.TypeAlias} {
		all = append(all, storage.Conflict{Ref: calendar.Ref{Type: kind, ID: "x"}})
	}
	shown, within := ForPeople(all)
	if len(shown) != 1 || shown[0].Ref.Type != calendar.TypeEvent || within != 2 {
		t.Errorf("shown %v, within %d", shown, within)
	}
}

func TestASideIsReadAsFieldsOfItsUnit(t *testing.T) {
	of := func(kind calendar.Type, unit string) storage.Conflict {
		return storage.Conflict{Ref: calendar.Ref{Type: kind, ID: "x"}, Unit: unit}
	}
	when, _ := Side(of(calendar.TypeEvent, "when"), `{"start":"2027-08-25T22:00","end":"2027-08-25T23:15","zone":"Europe/Ljubljana","fold":0,"whole_days":0}`).(*calendar.Event)
	if when == nil || when.When.Start.String() != "2027-08-25T22:00" || when.When.Zone != "Europe/Ljubljana" || when.When.WholeDays {
		t.Errorf("%+v", when)
	}
	title, _ := Side(of(calendar.TypeActivity, "title.fr"), `{"title.fr":"Vents"}`).(*calendar.Activity)
	if title == nil || title.Title["fr"] != "Vents" {
		t.Errorf("%+v", title)
	}
	tags, _ := Side(of(calendar.TypeActivity, "tags.outdoor"), `{"tags.outdoor":1}`).(*calendar.Activity)
	if tags == nil || !tags.Tags["outdoor"] {
		t.Errorf("%+v", tags)
	}
	for _, unreadable := range []string{"", "{}", "null", `{"start":7}`, `{"colour":"red"}`} {
		if side := Side(of(calendar.TypeEvent, "when"), unreadable); side != nil {
			t.Errorf("%q is read as %v", unreadable, side)
		}
	}
}
