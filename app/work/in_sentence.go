package work

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"affiche/app/typed"
	"affiche/calendar"
)

// Told are the dates with those of a sentence: "Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25". A sentence that names no
// days means those of the festival; a time without an end lasts as long as usual.
func (n NewDates) Told(plan *calendar.Plan, r typed.Reader, sentence string) (NewDates, typed.Run, *typed.Fault) {
	if first, last := FestivalDays(plan, n.Festival); first != 0 {
		r.Within = typed.Days{First: first, Last: last}
	}
	run, fault := r.Run(sentence)
	if fault != nil {
		return n, run, fault
	}
	n.Whens = nil
	for _, d := range run.Dates(ZoneAt(plan, n.Place), 0, n.minutes(plan)) {
		n.Whens = append(n.Whens, d.When)
	}
	return n, run, nil
}

// minutes is how long a date lasts of which nobody says it.
func (n NewDates) minutes(plan *calendar.Plan) int {
	a := plan.Activities.At(n.Activity)
	switch {
	case a != nil:
	case n.New != nil:
		a = n.New
	default:
		a = n.activity(plan)
	}
	const noon = calendar.Wall(12 * 60 * 60)
	w := usual(plan, a, calendar.When{Start: noon})
	if w.WholeDays || w.Length() <= 0 {
		return 90
	}
	return int(w.Length() / time.Minute)
}

// number is the title of one date of several: "Weaving 3/12", in each language of the activity's.
func number(a *calendar.Activity, at, of int) calendar.Texts {
	titles := calendar.Texts{}
	for language, title := range a.Title {
		titles = titles.With(language, fmt.Sprintf("%s %d/%d", title, at, of))
	}
	return titles
}

// DatesWith are the dates to be made that a person described by fields, before it is said when they are: of a new activity,
// its own fields and those of its dates; or of dates, whose activity is named.
func DatesWith(plan *calendar.Plan, t calendar.Type, set []Assignment) (n NewDates, err error) {
	if len(untimed(set)) < len(set) {
		return n, refuse("told-twice")
	}
	each := set
	if t == calendar.TypeActivity {
		of, dates := ofAndDates(set)
		each = dates
		made, err := Amend(plan, Begin(t), of)
		if err != nil {
			return n, err
		}
		n.New = made.(*calendar.Activity)
		n.Festival = n.New.PartOf
	}
	like := Begin(calendar.TypeEvent).(*calendar.Event)
	if n.New != nil {
		like.Activity = n.New.ID
	}
	made, err := Amend(plan, like, each)
	if err != nil {
		return n, err
	}
	like = made.(*calendar.Event)
	n.Like, n.Activity, n.Run, n.Place, n.Status = like, like.Activity, like.Run, like.Place, like.Status
	if a := plan.Activities.At(n.Activity); a != nil && n.Festival == "" {
		n.Festival = a.PartOf
	}
	if run := plan.Runs.At(n.Run); run != nil {
		n.Festival = cmp.Or(run.Festival, n.Festival)
	}
	return n, nil
}

// ofAndDates parts the fields of an activity from those that only its dates have.
func ofAndDates(set []Assignment) (of, each []Assignment) {
	for _, s := range set {
		name, _, _ := strings.Cut(s.Field, ".")
		_, own := calendar.FieldOf(calendar.TypeActivity, name)
		if _, dates := calendar.FieldOf(calendar.TypeEvent, name); dates && !own {
			each = append(each, s)
		} else {
			of = append(of, s)
		}
	}
	return of, each
}
