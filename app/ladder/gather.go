package ladder

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// Types are the records of which there is a board.
func Types() []calendar.Type {
	return []calendar.Type{calendar.TypeEvent, calendar.TypeAgreement, calendar.TypeLine}
}

// A Column is a rung and what stands on it.
type Column struct {
	Rung  string
	Key   string // of the catalogue: what it is called
	Cards []calendar.Ref
}

// Columns are the rungs of a ladder in their order, with what stands on each: what comes or is due first, and at the end what
// has no time yet. Of dates they are those that the filter leaves and that meet the stretch of time that is looked at.
func Columns(s *state.State, of calendar.Type) []Column {
	plan := s.Season().Plan
	at, _ := calendar.RungOf(calendar.New(of, ""))
	var columns []Column
	place := map[string]int{}
	for _, w := range work.Vocabulary(of, at.Field) {
		place[w.Word] = len(columns)
		columns = append(columns, Column{Rung: w.Word, Key: w.Key})
	}
	ranks := map[calendar.ID]int64{}
	stand := func(r calendar.Record, rank int64) {
		at, _ := calendar.RungOf(r)
		if i, known := place[at.At]; known {
			columns[i].Cards = append(columns[i].Cards, r.Ref())
			if ranks[r.Ref().ID] = rank; rank == 0 {
				ranks[r.Ref().ID] = 1 << 62
			}
		}
	}
	switch of {
	case calendar.TypeEvent:
		span := s.Span()
		for _, e := range s.Sifted().Shown {
			if when, timed := e.When.Span(); !timed || when.Meets(span) {
				stand(e, int64(e.When.Start))
			}
		}
	case calendar.TypeAgreement:
		for a := range plan.Agreements.Each() {
			stand(a, int64(a.Due))
		}
	case calendar.TypeLine:
		for l := range plan.Lines.Each() {
			stand(l, int64(l.Due))
		}
	}
	for _, c := range columns {
		slices.SortFunc(c.Cards, func(a, b calendar.Ref) int {
			return cmp.Or(cmp.Compare(ranks[a.ID], ranks[b.ID]), cmp.Compare(a.ID, b.ID))
		})
	}
	return columns
}

// A Card is what is told of a record on the board.
type Card struct {
	Title, When, More string
	Mark              fyne.ThemeColorName // the stripe at its edge
	Open              string              // what is open about it: it runs out, it is subject to something, it is locked
	Urgent            bool                // and is so now
	Off               bool                // it does not take place
}

// CardOf says what is told of a record.
func CardOf(s *state.State, ref calendar.Ref) Card {
	plan := s.Season().Plan
	switch r := plan.Record(ref).(type) {
	case *calendar.Event:
		return dateCard(s, plan, r)
	case *calendar.Agreement:
		return agreementCard(s, r)
	case *calendar.Line:
		return lineCard(s, r)
	}
	return Card{}
}

func dateCard(s *state.State, plan *calendar.Plan, e *calendar.Event) Card {
	c := Card{
		Title: s.NameOf(e.Ref()), When: joined(", ", s.DayText(e.When, false), s.ClockText(e.When)), More: s.PlaceText(plan.PlaceOf(e)),
		Off: e.Status.Over(),
	}
	if e.When.IsZero() {
		c.When = s.Say("window.no-time")
	}
	if a := plan.Activities.At(e.Activity); a != nil {
		c.Mark = theme.Kind(a.Kind)
	}
	var open []string
	if h, held := firstHold(plan, e); held {
		due := plan.DueOf(h, calendar.InstantOf(s.Now()))
		open = append(open, s.Say("window.hold.rank", h.Rank))
		if left := scene.SayLeft(s.Say, due); left != "" {
			open = append(open, left)
		}
		c.Urgent = due.Over || due.Asked()
	}
	if e.SubjectTo != "" {
		open = append(open, s.Say("window.subject-to", e.SubjectTo))
	}
	if e.Locked {
		open = append(open, s.Say("ladder.is-locked"))
	}
	if to := plan.Events.At(e.MovedTo); to != nil {
		open = append(open, "› "+s.DayText(to.When, false))
	} else if e.Status.Over() && e.Reason != "" {
		open = append(open, e.Reason)
	}
	c.Open = strings.Join(open, " · ")
	return c
}

// firstHold is the hold of a date that is to be looked at: the one that stands farthest behind.
func firstHold(plan *calendar.Plan, e *calendar.Event) (first calendar.Hold, held bool) {
	for h := range plan.HoldsOf.Of(e.ID) {
		if h.Live() && (!held || h.Rank > first.Rank) {
			first, held = *h, true
		}
	}
	return first, held
}

func agreementCard(s *state.State, a *calendar.Agreement) Card {
	c := Card{Title: s.NameOf(a.Ref()), When: state.Capital(s.Say("agreement." + string(a.Kind))), Mark: theme.Note, Off: a.State == calendar.Ended}
	c.More = voice(s).Parties(a.ID)
	c.Open, c.Urgent = dueText(s, a, a.Due)
	return c
}

func lineCard(s *state.State, l *calendar.Line) Card {
	c := Card{Title: l.Text, When: voice(s).Given(l), More: voice(s).Sides(l), Mark: theme.Fits}
	c.Open, c.Urgent = dueText(s, l, l.Due)
	return c
}

// dueText says when something is due; urgent is what is still open then, or of which one wants to be reminded by now.
func dueText(s *state.State, r calendar.Record, due calendar.Day) (text string, urgent bool) {
	if due == 0 {
		return "", false
	}
	owed, open := calendar.OwedBy(r, s.Today())
	return s.Say("ladder.due", assets.Date(s.Language(), due.Date(), assets.DayMonthYear)), open && owed.Now
}

func voice(s *state.State) work.Voice {
	return work.Voice{Plan: s.Season().Plan, Language: s.Language()}
}

func joined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), by)
}
