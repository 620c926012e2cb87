package feed

import (
	"cmp"
	"io"
	"slices"
	"time"

	"affiche/calendar"
)

// Say gives the text of a key in a language; app wires it to the catalogue.
type Say func(lang, key string, args ...any) string

// Revisions tells of a record how many changes of the journal touched one of the units named, the one that made it among
// them, and when the last did. A family of units goes by its first name: title is title.fr and title.sl.
type Revisions func(id calendar.ID, units ...string) (count int, last time.Time)

// Circumstances are what an answer needs to know beside the plan.
type Circumstances struct {
	Revisions Revisions
	Say       Say
	Now       time.Time
}

// A Calendar is the answer to a question.
type Calendar struct {
	Question Question
	Head     Head
	Entries  []Entry
	Sayings  []Saying // what is to be remembered of this answer once it is published; none if nothing is new
}

// Write writes the calendar as iCalendar.
func (c Calendar) Write(w io.Writer) error {
	return Write(w, c.Head, func(yield func(*Entry) bool) {
		for i := range c.Entries {
			if !yield(&c.Entries[i]) {
				return
			}
		}
	})
}

// keep is how long what left a calendar stays in it as cancelled, after its end: long enough for every phone to ask again.
const keep = 30 * 24 * 3600

// Answer answers a question. It changes nothing: what the calendar's Sayings hold is for the caller to put into the
// programme when the calendar is published, see [Remember], and is looked for in the plan by the next answer.
func Answer(plan *calendar.Plan, q Question, c Circumstances) Calendar {
	d := newDrafter(plan, q, c.Say)
	x := &issue{drafter: d, c: c, past: recall(plan, q.Key)}
	for _, w := range d.draw() {
		x.take(w)
	}
	x.leave()
	slices.SortFunc(x.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.When.Start, b.When.Start), cmp.Compare(a.UID, b.UID))
	})
	return Calendar{Question: q, Head: d.head(), Entries: x.entries, Sayings: x.sayings}
}

// An issue of a calendar is what it shows now, beside what it showed before.
type issue struct {
	*drafter
	c       Circumstances
	past    map[calendar.ID]issued
	entries []Entry
	sayings []Saying
}

// take shows a draft if the calendar may, and as cancelled if it was shown and does not take place any more.
func (x *issue) take(w draft) {
	_, was := x.past[w.id]
	over := w.status.Over() && (was || x.question.shows(w.status))
	if !over && (!x.question.shows(w.status) || x.question.hides(w.When, w.announce, x.c.Now)) || over && x.expired(w.When) {
		if over {
			delete(x.past, w.id)
		}
		return // what was shown and is hidden now leaves, see leave
	}
	title := w.Summary
	if over {
		w.Summary = x.off(w.status, title)
	}
	x.show(w, title, over)
	delete(x.past, w.id)
}

func (x *issue) expired(w calendar.When) bool {
	span, ok := w.Span()
	return !ok || int64(span.End)+keep <= x.c.Now.Unix()
}

func (x *issue) off(s calendar.Status, title string) string {
	if s == calendar.Postponed {
		return x.say("feed.postponed", title)
	}
	return x.say("feed.cancelled", title)
}

// leave takes back what was shown and is not any more: cancelled, moved elsewhere, deleted, an idea again.
func (x *issue) leave() {
	for _, id := range slices.Sorted(keysOf(x.past)) {
		past := x.past[id]
		if x.expired(past.shown.When) {
			continue
		}
		w := x.begin(id, past.shown.When, calendar.Cancelled)
		w.Summary, w.Location = x.off(calendar.Cancelled, past.shown.Title), past.shown.Location
		w.Organiser = x.plan.Programme.Name.In(x.languages...)
		w.tells(id, false)
		x.show(w, past.shown.Title, true)
	}
}

// show gives the draft its revision and takes it into the calendar.
func (x *issue) show(w draft, title string, gone bool) {
	past, was := x.past[w.id]
	r := x.revise(w, past, was)
	w.Sequence, w.Modified = r.sequence, r.modified
	x.entries = append(x.entries, w.Entry)

	said := calendar.Said{
		Sequence: r.sequence, Digest: r.digest, Shown: shown{title, w.Location, w.When, r.modified}.text(), Gone: gone,
	}
	if said != past.Said {
		x.sayings = append(x.sayings, Saying{w.id, said})
	}
}
