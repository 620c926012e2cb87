package work

import (
	"context"
	"testing"

	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
)

func say(key string, args ...any) string { return assets.Say("en", key, args...) }

func TestAnExportTellsWhichDatesItLeavesOut(t *testing.T) {
	p := newPrinter(t)
	for i, change := range []func(*calendar.Event){
		func(e *calendar.Event) { e.Status = calendar.Idea },
		func(e *calendar.Event) { e.Status = calendar.Idea },
		func(e *calendar.Event) { e.Status = calendar.Enquiry },
		func(e *calendar.Event) { e.AnnounceFrom = calendar.DayOf(2027, 6, 1) },
		func(e *calendar.Event) { e.When = calendar.When{} },
		func(e *calendar.Event) { e.Status = calendar.Option },
	} {
		e := *p.event
		e.ID = calendar.NewID()
		e.When = e.When.MovedTo(e.When.Start + calendar.Wall((i+1)*24*3600))
		change(&e)
		p.put(&e)
	}
	done, err := p.export(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := "In the calendars: 2 of 7 dates. Left out: 2 ideas, 1 enquiry, 1 until announced, 1 without a time."
	if got := done.Reach.Text(say); got != want {
		t.Errorf("tells %q\n not %q", got, want)
	}
	if len(done.Files) == 0 || len(done.Empty()) != 0 {
		t.Errorf("%d calendars, %d of them empty", len(done.Files), len(done.Empty()))
	}
	for _, f := range done.Files {
		if f.Events != f.Reach.Shown || f.Reach.Dates != 7 {
			t.Errorf("%s holds %d and tells %+v", f.Question.File, f.Events, f.Reach)
		}
	}
}

// A calendar of ideas holds what no other does: its date is left out of none.
func TestADateStandsWhereOneCalendarShowsIt(t *testing.T) {
	p := newPrinter(t)
	p.event.Status, p.event.AnnounceFrom = calendar.Confirmed, calendar.DayOf(2027, 6, 1)
	p.put(p.event, &calendar.Feed{ID: calendar.NewID(), Name: "ideas", Audience: calendar.ForPublic, Statuses: calendar.SetOf("idea")})
	plan, err := p.file.Plan()
	if err != nil {
		t.Fatal(err)
	}
	if got := ReachOf(plan, p.now, feed.Ready(plan)...); got.Absent[feed.Embargo] != 1 {
		t.Errorf("the date that waits for its announcement is told as %v", got.Absent)
	}
	p.put(&calendar.Feed{ID: calendar.NewID(), Name: "crew", Audience: calendar.ForCrew, Statuses: calendar.SetOf("confirmed")})
	if plan, err = p.file.Plan(); err != nil {
		t.Fatal(err)
	}
	if got := ReachOf(plan, p.now, feed.Ready(plan)...).Text(say); got != "In the calendars: every date (1)." {
		t.Errorf("tells %q", got)
	}
}
