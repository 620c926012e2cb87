package feed

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A draft is a date on its way into a calendar: the entry without its revision, and what the revision hangs on.
type draft struct {
	Entry
	id       calendar.ID
	status   calendar.Status
	announce calendar.Day // an embargo
	facts    []fact
}

// A fact is some units of one record that an entry tells. A weighty one (when, where, what, whether) makes the entry's
// SEQUENCE grow when it changes, a light one only its LAST-MODIFIED.
type fact struct {
	id      calendar.ID
	weighty bool
	units   []string
}

func (d *draft) tells(id calendar.ID, weighty bool, units ...string) {
	if id != "" {
		d.facts = append(d.facts, fact{id, weighty, units})
	}
}

// A drafter writes drafts for one question: in its languages, for its audience.
type drafter struct {
	plan      *calendar.Plan
	question  Question
	languages []string
	say       func(key string, args ...any) string
	drafts    []draft
}

func newDrafter(plan *calendar.Plan, q Question, say Say) *drafter {
	languages := slices.Concat(q.Languages, plan.Programme.Languages)
	if len(languages) == 0 {
		languages = []string{plan.Programme.MainLanguage()}
	}
	return &drafter{
		plan: plan, question: q, languages: languages,
		say: func(key string, args ...any) string { return say(languages[0], key, args...) },
	}
}

// draw drafts everything that answers the question, whatever its status.
func (d *drafter) draw() []draft {
	if d.asksAboutNothing() {
		return nil
	}
	for e := range d.events() {
		if d.within(e.When) {
			d.drafts = append(d.drafts, d.event(e))
		}
	}
	switch d.question.Audience {
	case calendar.ForCrew:
		d.phases()
	case calendar.ForPerson:
		for c := range d.plan.CallsOfPerson.Of(d.question.Person) {
			d.call(c)
		}
	}
	// A date whose end comes before its start, or without a zone, is a fault that no calendar can show.
	return slices.DeleteFunc(d.drafts, func(w draft) bool {
		span, ok := w.When.Span()
		return !ok || span.End <= span.Start
	})
}

// within reports a time in the question's days; what has no time is in none.
func (d *drafter) within(w calendar.When) bool {
	q := d.question
	return !w.IsZero() && (q.From == 0 || (w.End-1).Day() >= q.From) && (q.Until == 0 || w.Start.Day() <= q.Until)
}

// event drafts a date: its public time, wherever it is shown.
func (d *drafter) event(e *calendar.Event) draft {
	a, _ := d.plan.Activities.Get(e.Activity)
	w := d.begin(e.ID, e.When, e.Status)
	w.announce = e.AnnounceFrom
	w.Summary = d.title(e, a)
	w.tells(e.ID, true, "title", "when", "place", "status")
	w.tells(a.ID, true, "title")
	d.place(&w, d.plan.PlaceOf(e))
	d.describe(&w, e, a)
	d.sort(&w, a)
	return w
}

func (d *drafter) begin(id calendar.ID, when calendar.When, status calendar.Status) draft {
	w := draft{id: id, status: status}
	w.UID = string(id) + "@" + string(d.plan.Programme.ID) + ".affiche"
	w.When, w.Standing = when, standing(status)
	if !when.WholeDays {
		w.LocalTime = d.say("feed.local-time", clockRange(when), when.Zone)
	}
	return w
}

func standing(s calendar.Status) Standing {
	switch {
	case s.Over():
		return Off
	case s == calendar.Confirmed || s == calendar.Done:
		return Sure
	}
	return Tentative
}

// clockRange writes "2027-03-28 02:30 – 04:00": figures that every language reads.
func clockRange(w calendar.When) string {
	start, end := w.Start.Plain(), w.End.Plain()
	if w.Start.Day() == w.End.Day() {
		return start.Format("2006-01-02 15:04") + " – " + end.Format("15:04")
	}
	return start.Format("2006-01-02 15:04") + " – " + end.Format("2006-01-02 15:04")
}

func (d *drafter) title(e *calendar.Event, a calendar.Activity) string {
	return cmp.Or(e.Title.In(d.languages...), a.Title.In(d.languages...))
}
