package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
	"affiche/storage"
)

// NewDates adds dates in a place: of an activity that is there, or of a new one with a title. They join its run in that house;
// where there is none several make one of their own, with those that are there already. Each date has its own identity.
type NewDates struct {
	Activity calendar.ID           // "" makes a new one
	Title    string                // of the new one
	Language string                // of the title; "" is the programme's main one
	Kind     calendar.ActivityKind // of the new one; "" is what suits the place
	Lead     calendar.ID           // the partner of the new one; "" is the partner of the place
	Festival calendar.ID           // that the run, or the new activity, belongs to
	Run      calendar.ID           // that the dates join
	Place    calendar.Place
	Whens    []calendar.When // without a zone, in that of the place; without an end, as long as usual; none is to be placed
	Status   calendar.Status // "" is an idea
	Numbered bool            // each is called by its activity and its number: "Weaving 3/12"

	New  *calendar.Activity // the new one, where more is known of it than the above; nil is made of that
	Like *calendar.Event    // what the dates are besides; nil is nothing
}

// Act works out what is added.
func (n NewDates) Act(plan *calendar.Plan) (Act, error) {
	if space := plan.Spaces.At(n.Place.Space); space != nil {
		n.Place.Venue = space.Venue
	}
	var records []calendar.Record
	activity := plan.Activities.At(n.Activity)
	if activity == nil {
		if activity = n.New; activity == nil {
			activity = n.activity(plan)
		}
		records = append(records, activity)
	}
	whens := n.whens(plan, activity)
	if n.Run == "" {
		n.Run = n.runThere(plan, activity, whens[0])
	}
	if n.Run == "" && len(whens) > 1 {
		run := n.run(activity, whens)
		n.Run = run.ID
		records = append(append(records, run), drawnIn(plan, run)...)
	}
	act := Act{Label: storage.Label{Key: "label.add", Args: []string{activity.Title.In(plan.Programme.MainLanguage())}}}
	for i, w := range whens {
		e := &calendar.Event{}
		if n.Like != nil {
			*e = *n.Like
		}
		e.ID, e.Activity, e.Run, e.When, e.Place = calendar.NewID(), activity.ID, n.Run, w, n.Place
		e.Status = cmp.Or(n.Status, calendar.Idea)
		if n.Numbered && len(whens) > 1 {
			e.Title = number(activity, i+1, len(whens))
		}
		records = append(records, e)
		act.Made = append(act.Made, e.Ref())
	}
	act.Put = records
	var err error
	act.Notes, err = judged(plan, records)
	return act, err
}

// judged finds everything that is wrong with new records, and what should be known of them.
func judged(plan *calendar.Plan, records []calendar.Record) ([]Note, error) {
	var faults Faults
	var told notable
	for _, r := range records {
		if found := r.Faults(); len(found) > 0 {
			faults.Records = append(faults.Records, &Faulty{r.Ref(), found})
			faults.names = append(faults.names, calledBy(plan, r))
		}
		told.add(Notes(plan, r)...)
	}
	return told.notes, faults.orNil()
}

func (n NewDates) activity(plan *calendar.Plan) *calendar.Activity {
	a := &calendar.Activity{ID: calendar.NewID(), Kind: n.Kind, Lead: n.Lead, Title: calendar.Texts{}.With(cmp.Or(n.Language, plan.Programme.MainLanguage()), n.Title)}
	if a.Kind == "" {
		a.Kind = KindFor(plan, n.Place)
	}
	if venue := plan.Venues.At(n.Place.Venue); venue != nil && a.Lead == "" {
		a.Lead = venue.Partner
	}
	if len(n.Whens) < 2 {
		a.PartOf = n.Festival
	}
	return a
}

// runThere is the run that the dates join where nobody says which; none that is of another festival.
func (n NewDates) runThere(plan *calendar.Plan, a *calendar.Activity, first calendar.When) calendar.ID {
	r := plan.Runs.At(runThere(plan, a.ID, n.Place.Venue, first))
	if r == nil || n.Festival != "" && cmp.Or(r.Festival, a.PartOf) != n.Festival {
		return ""
	}
	return r.ID
}

func (n NewDates) run(a *calendar.Activity, whens []calendar.When) *calendar.Run {
	r := &calendar.Run{ID: calendar.NewID(), Activity: a.ID, Festival: n.Festival, Place: n.Place}
	for _, w := range whens {
		if w.IsZero() {
			continue
		}
		first, last := w.FirstDay(0), w.LastDay(calendar.DefaultDayTurn)
		if r.From == 0 || first < r.From {
			r.From = first
		}
		r.Until = max(r.Until, last)
	}
	return r
}

// whens fills in what was left open; without any there is one date that is still to be placed.
func (n NewDates) whens(plan *calendar.Plan, a *calendar.Activity) []calendar.When {
	whens := make([]calendar.When, max(1, len(n.Whens)))
	copy(whens, n.Whens)
	for i, w := range whens {
		if w.Start == 0 {
			continue
		}
		if w.Zone == "" {
			w.Zone = ZoneAt(plan, n.Place)
		}
		if w.End == 0 {
			w = usual(plan, a, w)
		}
		whens[i] = w
	}
	return whens
}

// usual ends a date as long after its start as the activity lasts: as it says itself, as its last date did, or as others of
// its kind do. What lasts for days takes whole days. Dates that are about to lose their time are no example.
func usual(plan *calendar.Plan, a *calendar.Activity, w calendar.When, leaving ...*calendar.Event) calendar.When {
	days, minutes := kindLasts(a.Kind)
	if days > 0 && !w.WholeDays {
		w.Start, w.Fold, w.WholeDays = w.Start.Day().At(0), 0, true
	}
	switch {
	case w.WholeDays:
		w = w.Lasting(calendar.Wall(max(1, days) * daySeconds))
	case a.Duration > 0:
		return w.Lasting(calendar.Wall(a.Duration * 60))
	default:
		w = w.Lasting(calendar.Wall(minutes * 60))
	}
	var last calendar.Wall
	for e := range plan.EventsOf.Of(a.ID) {
		span, ok := e.When.Span()
		if ok && !slices.Contains(leaving, e) && e.When.WholeDays == w.WholeDays && e.When.Start >= last && span.End > span.Start {
			last, w = e.When.Start, w.AsLongAs(e.When)
		}
	}
	return w
}

// Usual is how long a date that is still to be placed will be, from midnight of no particular day.
func Usual(plan *calendar.Plan, e *calendar.Event) calendar.When {
	a := plan.Activities.At(e.Activity)
	if a == nil {
		a = &calendar.Activity{}
	}
	return usual(plan, a, calendar.When{})
}

// kindLasts is how long a kind of activity lasts where nobody says: in whole days, or else in minutes.
func kindLasts(k calendar.ActivityKind) (days, minutes int) {
	switch k {
	case calendar.Residency:
		return 14, 0
	case calendar.Exhibition:
		return 28, 0
	case calendar.Festival:
		return 10, 0
	case calendar.Training:
		return 0, 6 * 60
	case calendar.Workshop, calendar.Incubation:
		return 0, 2 * 60
	case calendar.Meeting:
		return 0, 60
	}
	return 0, 90
}

// KindFor is the kind of activity that suits a place, for a new one of which nothing else is said.
func KindFor(plan *calendar.Plan, place calendar.Place) calendar.ActivityKind {
	space := plan.Spaces.At(place.Space)
	if space == nil {
		if venue := plan.Venues.At(place.Venue); venue != nil && venue.Kind == calendar.Site {
			return calendar.Show
		}
		return calendar.Meeting
	}
	switch space.Kind {
	case calendar.Hall, calendar.Outdoors:
		return calendar.Show
	case calendar.Gallery:
		return calendar.Exhibition
	case calendar.Studio, calendar.Bed:
		return calendar.Residency
	case calendar.Workroom:
		return calendar.Workshop
	case calendar.Classroom:
		return calendar.Training
	}
	return calendar.Meeting
}
