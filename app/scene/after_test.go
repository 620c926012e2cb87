package scene

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// TestALayoutAfterChangesIsAsOneMadeAnew: whatever is changed, taken back, folded or left out, in one step or in several, and
// whatever the rows are and a filter leaves.
func TestALayoutAfterChangesIsAsOneMadeAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := eventful(rapid.IntRange(0, 30).Draw(t, "dates of a crowd"))
		at, _ := calendar.Days(scenetest.Day("2027-06-15"), scenetest.Day("2027-06-15"), "Europe/Ljubljana").Span()
		o := Options{
			Language: "en", Languages: []string{"en"}, Ruler: func(Style, rune) float64 { return 6 }, Collapsed: map[calendar.ID]bool{},
			Grouping: rapid.SampledFrom(Groupings()).Draw(t, "grouping"), Now: at.Start,
			ZoneAt: func(p calendar.Place) string { return plan.Venues.At(venueOf(plan, p)).Zone },
		}
		if rapid.Bool().Draw(t, "filtered") {
			o.Shows = func(e *calendar.Event, a *calendar.Activity) bool {
				parent := plan.Activities.At(a.PartOf)
				return e.Status != calendar.Cancelled && a.Kind != calendar.Training && (parent == nil || parent.Kind != calendar.Workshop)
			}
		}
		l, done := New(plan, o), []past{}
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			changes := &Changes{}
			for range rapid.IntRange(1, 4).Draw(t, "changes") {
				ref, after := change(t, plan)
				if n := len(done) - 1; n >= 0 && rapid.IntRange(0, 3).Draw(t, "back") == 0 {
					ref, after, done = done[n].ref, done[n].was, done[:n]
				} else {
					done = append(done, past{ref, plan.Record(ref)})
				}
				before := plan.Record(ref)
				if plan.Remove(ref); after != nil {
					plan.Put(after)
				}
				changes.Add(plan, before, after)
			}
			for _, g := range GroupsOf(plan, o) {
				o.Collapsed[g.ID] = rapid.IntRange(0, 4).Draw(t, "folded") == 0
			}
			l = l.After(plan, o, changes)
			if got, want := dump(l), dump(New(plan, o)); got != want {
				t.Fatalf("after changes:\n%s\nmade anew:\n%s", got, want)
			}
		}
	})
}

// A past is what a record was before a change; nil is not there.
type past struct {
	ref calendar.Ref
	was calendar.Record
}

// eventful is a season in which there is something of everything.
func eventful(crowd int) *calendar.Plan {
	p := scenetest.Season()
	scenetest.Cast(p, 4)
	for e := range scenetest.Crowd(2, crowd+1).Events.Each() {
		e.Activity, e.Place.Space = "street", "hall"
		p.Put(e)
	}
	at := calendar.When{Start: scenetest.Day("2027-08-23").At(9 * 60), End: scenetest.Day("2027-08-23").At(12 * 60), Zone: "Europe/Ljubljana"}
	p.Put(&calendar.Hold{ID: "hold-hall", Subject: calendar.Subject{Space: "hall"}, Activity: "walk", When: at, Rank: 1, State: calendar.Challenged, Asked: calendar.Challenge{By: "hold-two", AnswerBy: scenetest.Day("2027-06-20").At(0)}})
	p.Put(&calendar.Hold{ID: "hold-two", Subject: calendar.Subject{Space: "hall"}, Activity: "street", When: at, Rank: 2, State: calendar.Held})
	p.Put(&calendar.Phase{ID: "doors", Event: "cantata-1", Kind: calendar.Doors, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -30, Length: 30}})
	p.Put(&calendar.OpeningHours{ID: "hours", Activity: "posters", Opens: 10 * 60, Closes: 18 * 60})
	p.Put(&calendar.Milestone{ID: "mark", Title: calendar.Texts{"en": "Posters to print"}, Activity: "posters", Day: scenetest.Day("2027-08-01")})
	p.Put(&calendar.CallForApplications{ID: "call", Activity: "glass", Closes: scenetest.Day("2027-06-01").At(12 * 60), Zone: "Europe/Rome"})
	p.Put(&calendar.Call{ID: "lights", Phase: "get-in", Position: "lights", Person: "person-001"})
	p.Put(&calendar.Agreement{ID: "deal"})
	street, one := *p.Activities.At("street"), *p.Events.At("street-1")
	street.PartOf, one.Run = "stone", "street-run"
	p.Put(&street)
	p.Put(&one)
	p.Put(&calendar.Run{ID: "street-run", Activity: "walk", SetStays: true})
	return p
}

func venueOf(plan *calendar.Plan, p calendar.Place) calendar.ID {
	if plan.Venues.At(p.Venue) == nil {
		return "venue-Friche"
	}
	return p.Venue
}

// change makes a record another, makes one more like it, or takes it away: after is nil.
func change(t *rapid.T, plan *calendar.Plan) (ref calendar.Ref, after calendar.Record) {
	of := rapid.SampledFrom([]calendar.Type{
		calendar.TypeEvent, calendar.TypeEvent, calendar.TypeEvent, calendar.TypeEvent, calendar.TypeActivity, calendar.TypeRun, calendar.TypePhase,
		calendar.TypeHold, calendar.TypeOpeningHours, calendar.TypeMilestone, calendar.TypeCallForApplications, calendar.TypeCall,
		calendar.TypeAppearance, calendar.TypePerson, calendar.TypePartner, calendar.TypeSpace, calendar.TypeProgramme, calendar.TypeAgreement,
	}).Draw(t, "type")
	var there []calendar.Record
	for r := range plan.Records(of) {
		there = append(there, r)
	}
	if len(there) == 0 {
		return change(t, plan)
	}
	after = calendar.Copy(rapid.SampledFrom(there).Draw(t, "record"))
	alter(t, plan, after)
	switch rapid.IntRange(0, 5).Draw(t, "way") {
	case 0:
		if of == calendar.TypeEvent || of == calendar.TypePhase || of == calendar.TypeHold {
			after = another(after, calendar.ID(fmt.Sprint(of, "-", rapid.Uint32().Draw(t, "id"))))
		}
	case 1:
		if of != calendar.TypeProgramme && of != calendar.TypeSpace && of != calendar.TypePartner {
			return after.Ref(), nil
		}
	}
	return after.Ref(), after
}

func another(r calendar.Record, id calendar.ID) calendar.Record {
	switch r := r.(type) {
	case *calendar.Event:
		r.ID = id
	case *calendar.Phase:
		r.ID = id
	case *calendar.Hold:
		r.ID = id
	}
	return r
}

// alter changes something of a record, mostly something that is seen.
func alter(t *rapid.T, plan *calendar.Plan, r calendar.Record) {
	id := func(of calendar.Type) calendar.ID {
		ids := []calendar.ID{""}
		for r := range plan.Records(of) {
			ids = append(ids, r.Ref().ID)
		}
		return rapid.SampledFrom(ids).Draw(t, string(of))
	}
	title := func() calendar.Texts {
		return rapid.SampledFrom([]calendar.Texts{nil, {"en": "Another"}, {"en": "A third"}}).Draw(t, "title")
	}
	field := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "field") }
	switch r := r.(type) {
	case *calendar.Event:
		switch field(7) {
		case 0, 1:
			r.When = someTime(t)
		case 2:
			r.Place = calendar.Place{Space: id(calendar.TypeSpace)}
		case 3:
			r.Status = rapid.SampledFrom(calendar.Statuses()).Draw(t, "status")
		case 4:
			r.Activity = id(calendar.TypeActivity)
		case 5:
			r.Run = id(calendar.TypeRun)
		case 6:
			r.Title = title()
		}
	case *calendar.Activity:
		switch field(4) {
		case 0:
			r.Title = title()
		case 1:
			r.Kind = rapid.SampledFrom(calendar.ActivityKinds()).Draw(t, "kind")
		case 2:
			r.Lead = id(calendar.TypePartner)
		case 3:
			r.PartOf = id(calendar.TypeActivity)
		}
	case *calendar.Run:
		r.Place, r.SetStays = calendar.Place{Space: id(calendar.TypeSpace)}, rapid.Bool().Draw(t, "set stays")
		r.Activity, r.Festival = id(calendar.TypeActivity), id(calendar.TypeActivity)
	case *calendar.Phase:
		r.Timing.Offset = rapid.IntRange(-600, 600).Draw(t, "offset")
		if r.Event, r.Run = id(calendar.TypeEvent), ""; field(2) == 0 {
			r.Event, r.Run = "", id(calendar.TypeRun)
		}
		r.Place.Space = id(calendar.TypeSpace)
	case *calendar.Hold:
		r.When, r.Event, r.Activity = someTime(t), id(calendar.TypeEvent), id(calendar.TypeActivity)
		r.Subject, r.State = calendar.Subject{Space: id(calendar.TypeSpace)}, calendar.Held
		r.Rank, r.Until = rapid.IntRange(1, 3).Draw(t, "rank"), scenetest.Day("2027-07-01").At(0)
		if field(2) == 0 {
			r.State, r.Asked = calendar.Challenged, calendar.Challenge{By: id(calendar.TypeHold), AnswerBy: scenetest.Day("2027-06-20").At(0)}
		}
	case *calendar.OpeningHours:
		r.Activity, r.Opens = id(calendar.TypeActivity), rapid.IntRange(0, 600).Draw(t, "opens")
	case *calendar.Milestone:
		r.Partner = id(calendar.TypePartner)
	case *calendar.CallForApplications:
		r.Partner = id(calendar.TypePartner)
	case *calendar.Call:
		r.Person, r.Event = id(calendar.TypePerson), id(calendar.TypeEvent)
	case *calendar.Appearance:
		r.Person, r.Activity = id(calendar.TypePerson), id(calendar.TypeActivity)
	case *calendar.Person:
		r.Department = rapid.SampledFrom([]string{"light", "sound", ""}).Draw(t, "department")
	case *calendar.Partner:
		r.Position = rapid.IntRange(0, 9).Draw(t, "position")
	case *calendar.Space:
		r.Venue = id(calendar.TypeVenue)
	case *calendar.Programme:
		r.Zone = rapid.SampledFrom([]string{"Europe/Ljubljana", "Europe/London"}).Draw(t, "zone")
	}
}

// someTime is one of few, so that dates meet; or none.
func someTime(t *rapid.T) calendar.When {
	day := scenetest.Day("2027-08-20") + calendar.Day(rapid.IntRange(0, 8).Draw(t, "day"))
	long := rapid.IntRange(-1, 3).Draw(t, "long")
	switch rapid.IntRange(0, 5).Draw(t, "time") {
	case 0:
		return calendar.When{}
	case 1:
		return calendar.Days(day, day+calendar.Day(max(long, 0)), "Europe/Ljubljana")
	}
	from := day.At(15 * rapid.IntRange(36, 44).Draw(t, "quarter"))
	return calendar.When{Start: from, End: from + calendar.Wall(3600*long), Zone: "Europe/Ljubljana"}
}

// dump tells all of a layout that is ever seen, hidden rows included.
func dump(l *Layout) string {
	var s strings.Builder
	bars := func(what string, of strip) {
		for i, b := range of.bars {
			fmt.Fprintln(&s, what, b.id, b.Span, b.until, b.lasts, b.stays, b.alone, of.reach[i], *b.told)
		}
	}
	lanes := func(all []lane, open strip) {
		for i := range all {
			bars(fmt.Sprint("  lane ", i), all[i].strip)
			bars(fmt.Sprint("  under ", i), all[i].under)
		}
		bars("  open", open)
	}
	for i := range l.rows {
		r := &l.rows[i]
		fmt.Fprintln(&s, r.ID, r.Group, r.Share, r.Place, r.Head, r.Collapsed, r.Monogram, r.Name, r.Top, r.Height, r.zone, r.house, r.space, r.curfew, r.marks)
		lanes(r.lanes, r.open)
	}
	ids := []calendar.ID{}
	for id := range l.stands {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Fprintln(&s, "stands in", id)
		lanes(l.stands[id].lanes, l.stands[id].open)
	}
	fmt.Fprintln(&s, l.bands, l.home, l.season, l.turn, l.language, l.grouping)
	return s.String()
}
