package work

import (
	"cmp"
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/storage"
)

// A Reader is who reads what was found: in which language, and when.
type Reader struct {
	Language string
	Now      calendar.Instant
}

// languages are those in which names are looked for: the reader's, then the programme's.
func (r Reader) languages(plan *calendar.Plan) []string {
	return append([]string{r.Language}, plan.Programme.Languages...)
}

// Found is one result of a search.
type Found struct {
	Ref     calendar.Ref
	Match   storage.Match
	Title   string        // what it is called
	Line    string        // what it is, when and where
	Field   string        // where the words were found, if that is not its name: "text", "tags"
	Excerpt string        // and what stands around them, if Line does not say it
	When    calendar.When // of a date or milestone, or of an activity's next date; zero where there is none
	Dates   int           // of an activity; see [DatesBeneath]
}

// Results makes of hits what a person reads, the best first: names before texts, whole words before beginnings, a name that
// begins as was typed before one that only contains it, coming dates before past ones. Dates found of one activity are one
// result, which is the activity.
func Results(plan *calendar.Plan, hits []storage.Hit, typed string, r Reader, most int) []Found {
	now := r.wall(plan)
	ranked := make([]rank, 0, len(hits))
	for _, h := range gathered(plan, hits) {
		if record := plan.Record(h.Ref); record != nil {
			when := nextOf(plan, record, now)
			ranked = append(ranked, rank{h, when, standing(record, when, now)})
		}
	}
	slices.SortStableFunc(ranked, rank.compare)
	ranked = ranked[:min(len(ranked), max(most, 0))]
	results := make([]Found, len(ranked))
	for i, k := range ranked {
		results[i] = r.describe(plan, k.hit, k.when)
		if k.hit.Match == storage.InText {
			results[i].tell(excerpt(plan.Record(k.hit.Ref), calendar.Words(typed), r.languages(plan)))
		}
	}
	r.apart(plan, results)
	return results
}

// DatesBeneath are the dates of an activity, the coming ones first, then the past ones, the last of them first.
func DatesBeneath(plan *calendar.Plan, activity calendar.ID, r Reader) []Found {
	now := r.wall(plan)
	var events []*calendar.Event
	for e := range plan.EventsOf.Of(activity) {
		events = append(events, e)
	}
	slices.SortStableFunc(events, func(a, b *calendar.Event) int {
		return timingOf(a.When, now).compare(timingOf(b.When, now))
	})
	dates := make([]Found, len(events))
	for i, e := range events {
		dates[i] = r.describe(plan, storage.Hit{Ref: e.Ref()}, e.When)
	}
	return dates
}

// wall is what the programme's clock shows now. It is near enough to tell coming from past in any zone.
func (r Reader) wall(plan *calendar.Plan) calendar.Wall {
	zone, err := calendar.Zone(plan.Programme.Zone)
	if err != nil {
		return calendar.WallOf(r.Now.Time())
	}
	return r.Now.Wall(zone)
}

// gathered puts the activity in the place of its dates, where it was found itself or more than one of them was.
func gathered(plan *calendar.Plan, hits []storage.Hit) []storage.Hit {
	of := map[calendar.ID]int{}
	for _, h := range hits {
		if e := plan.Events.At(h.ID); e != nil && h.Type == calendar.TypeEvent {
			of[e.Activity]++
		} else if h.Type == calendar.TypeActivity {
			of[h.ID] += 2
		}
	}
	var kept []storage.Hit
	known := map[calendar.Ref]bool{}
	for _, h := range hits { // the best first: the activity takes the place of the best of its dates
		if e := plan.Events.At(h.ID); e != nil && h.Type == calendar.TypeEvent && of[e.Activity] > 1 {
			h.Ref = calendar.Ref{Type: calendar.TypeActivity, ID: e.Activity}
		}
		if !known[h.Ref] {
			known[h.Ref] = true
			kept = append(kept, h)
		}
	}
	return kept
}

// A rank is what results are ordered by.
type rank struct {
	hit    storage.Hit
	when   calendar.When
	timing timing
}

func (a rank) compare(b rank) int {
	return cmp.Or(cmp.Compare(a.hit.Match, b.hit.Match), a.timing.compare(b.timing), strings.Compare(a.hit.Names, b.hit.Names),
		strings.Compare(string(a.hit.ID), string(b.hit.ID)))
}

// A timing orders what is called alike: first who and where, which are always there, then what is coming, the nearest
// first, what has no time yet, what is past, the last first, and in the end the papers about all that.
type timing struct {
	stage int
	away  calendar.Wall
}

const (
	alwaysThere = iota
	stillComing
	withoutTime
	longPast
	onPaper
)

func (a timing) compare(b timing) int {
	return cmp.Or(cmp.Compare(a.stage, b.stage), cmp.Compare(a.away, b.away))
}

func standing(record calendar.Record, when calendar.When, now calendar.Wall) timing {
	switch record.Ref().Type {
	case calendar.TypePartner, calendar.TypeOrganisation, calendar.TypeLaboratory, calendar.TypeVenue, calendar.TypeSpace,
		calendar.TypePerson, calendar.TypeCompany, calendar.TypeEquipment:
		return timing{stage: alwaysThere}
	case calendar.TypeActivity, calendar.TypeRun, calendar.TypeEvent, calendar.TypeMilestone:
		return timingOf(when, now)
	}
	return timing{stage: onPaper}
}

func timingOf(w calendar.When, now calendar.Wall) timing {
	switch {
	case w.IsZero():
		return timing{stage: withoutTime}
	case w.End > now:
		return timing{stillComing, w.Start - now}
	}
	return timing{longPast, now - w.End}
}

// nextOf is the time of a date or milestone, and of an activity that of its next date, else of its last; what does not take place counts
// only where nothing else does.
func nextOf(plan *calendar.Plan, record calendar.Record, now calendar.Wall) calendar.When {
	switch r := record.(type) {
	case *calendar.Event:
		return r.When
	case *calendar.Milestone:
		if r.Day != 0 {
			return calendar.Days(r.Day, r.Day, plan.Programme.Zone)
		}
	case *calendar.Activity:
		var best *calendar.Event
		for e := range plan.EventsOf.Of(r.ID) {
			if !e.When.IsZero() && (best == nil || sooner(e, best, now)) {
				best = e
			}
		}
		if best != nil {
			return best.When
		}
	}
	return calendar.When{}
}

func sooner(a, b *calendar.Event, now calendar.Wall) bool {
	if a.Status.Over() != b.Status.Over() {
		return b.Status.Over()
	}
	return timingOf(a.When, now).compare(timingOf(b.When, now)) < 0
}
