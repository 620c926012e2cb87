package work

import (
	"slices"

	"affiche/calendar"
)

// event takes a date to its status, with why it does not take place, what that costs, and when it does instead.
func (s *stepping) event(before, after *calendar.Event) error {
	if before.Locked && !s.Locked {
		return refuse("step-locked", Name(s.plan, before.Ref(), s.plan.Programme.MainLanguage()), dayText(before.When))
	}
	after.Reason, after.Cost, after.MovedTo = "", calendar.Money{}, ""
	if after.Status == calendar.Postponed || after.Status == calendar.Cancelled {
		after.Reason, after.Cost = s.Reason, s.Cost
	}
	if err := s.postpone(before, after); err != nil {
		return err
	}
	if found := after.Faults(); len(found) > len(before.Faults()) {
		return s.all.take(before, nil, &Faulty{before.Ref(), found})
	}
	if after.Status == calendar.Confirmed && before.Status != calendar.Done {
		s.confirmed = append(s.confirmed, after)
	}
	s.tell(after)
	return s.all.take(before, after, nil)
}

// tell says what still stands about a date on its new rung.
func (s *stepping) tell(e *calendar.Event) {
	switch {
	case e.Status == calendar.Confirmed && e.SubjectTo != "":
		s.all.told.add(Note{"work.note.subject-to", []any{e.SubjectTo}})
	case e.Status.Over():
		standing := 0
		for h := range s.plan.HoldsOf.Of(e.ID) {
			if h.Live() || h.State == calendar.HoldTaken {
				standing++
			}
		}
		s.all.told.count("work.note.still-held", standing)
	}
	if e.Status == calendar.Confirmed && e.AnnounceFrom != 0 {
		s.all.told.add(Note{"work.note.embargo", []any{e.AnnounceFrom.String()}})
	}
}

// postpone leads a date that is postponed to its new one, which it makes where there is none yet: with the phases, calls and
// people of the old.
func (s *stepping) postpone(before, after *calendar.Event) error {
	switch {
	case after.Status != calendar.Postponed || s.NewDate.isZero():
		return nil
	case s.NewDate.Event != "":
		return s.link(after)
	case before.When.IsZero():
		return refuse("step-no-time", Name(s.plan, before.Ref(), s.plan.Programme.MainLanguage()))
	}
	far := s.NewDate.Start - before.When.Start
	if s.NewDate.DayOnly || before.When.WholeDays {
		far = s.NewDate.Start.Day().At(0) - before.When.Start.Day().At(0)
	}
	if far == 0 {
		return refuse("step-same-time")
	}
	days := int(far / daySeconds)
	made, err := Copy{Shift: Shift{Days: days, Seconds: int64(far) - int64(days)*daySeconds}}.Act(s.plan, before.Ref())
	if err != nil {
		return err
	}
	s.all.act.Put, s.all.act.Made = append(s.all.act.Put, made.Put...), made.Made
	s.all.told.add(made.Notes...)
	after.MovedTo = made.Made[0].ID
	return nil
}

// link leads a date to one that is there already: another one of the same activity that takes place.
func (s *stepping) link(after *calendar.Event) error {
	to := s.plan.Events.At(s.NewDate.Event)
	if to == nil || to.ID == after.ID || to.Status.Over() {
		return refuse("step-no-date", string(s.NewDate.Event))
	}
	after.MovedTo = to.ID
	return nil
}

// settle takes the holds of what is confirmed, and finds what becomes of who else holds its place or its people then.
func (s *stepping) settle() error {
	var own []calendar.Ref
	for _, e := range s.confirmed {
		for h := range s.plan.HoldsOf.Of(e.ID) {
			if h.Live() {
				own = append(own, h.Ref())
			}
		}
	}
	if len(own) > 0 {
		taken, err := Take{LetOthersGo: s.LetOthersGo}.Act(s.plan, own...)
		if err != nil {
			return err
		}
		s.all.told.add(taken.Notes...)
		for _, r := range taken.Put {
			s.putOnce(r)
		}
	}
	others := s.others()
	if s.LetOthersGo {
		others = bundled(s.plan, others, calendar.Hold.Live)
	}
	for _, o := range others {
		key := "work.note.holds-too"
		if s.LetOthersGo {
			key = "work.note.let-go"
			o.State, o.Asked = calendar.HoldReleased, calendar.Challenge{}
			s.putOnce(&o)
			s.all.told.add(Note{key, []any{forWhom(s.plan, o), o.Rank}})
			continue
		}
		s.all.told.add(Note{key, []any{forWhom(s.plan, o), onWhat(s.plan, o), o.Rank}})
	}
	return nil
}

func (s *stepping) putOnce(r calendar.Record) {
	if s.all.act.After(r.Ref()) == nil {
		s.all.act.Put = append(s.all.act.Put, r)
	}
}

// others are the live holds of others on the place and the people of what is confirmed, at its time.
func (s *stepping) others() (others []calendar.Hold) {
	for _, e := range s.confirmed {
		for _, on := range subjectsOf(s.plan, e) {
			for _, o := range s.plan.RivalsOf(calendar.Hold{Subject: on, When: e.When, State: calendar.Held}) {
				mine := slices.ContainsFunc(s.confirmed, func(c *calendar.Event) bool { return c.ID == o.Event })
				if !mine && !tied(others, o) && s.all.act.After(o.Ref()) == nil && !s.known(o) {
					others = append(others, o)
				}
			}
		}
	}
	return others
}

// known reports a hold that was told of already: it waits behind one that is taken.
func (s *stepping) known(o calendar.Hold) bool {
	return slices.ContainsFunc(s.all.told.notes, func(n Note) bool {
		return n.Key == "work.note.waits" && n.Args[0] == forWhom(s.plan, o) && n.Args[1] == o.Rank
	})
}

// subjectsOf is what a date takes up: its space, and who is in it.
func subjectsOf(plan *calendar.Plan, e *calendar.Event) (all []calendar.Subject) {
	add := func(on calendar.Subject) {
		if on != (calendar.Subject{}) && !slices.Contains(all, on) {
			all = append(all, on)
		}
	}
	add(calendar.Subject{Space: plan.PlaceOf(e).Space})
	for a := range plan.AppearancesOf.Of(e.Activity) {
		if a.Event == "" || a.Event == e.ID {
			add(calendar.Subject{Person: a.Person, Company: a.Company})
		}
	}
	called := func(c *calendar.Call) { add(calendar.Subject{Person: c.Person}) }
	for c := range plan.CallsOfEvent.Of(e.ID) {
		called(c)
	}
	for p := range plan.PhasesOfEvent.Of(e.ID) {
		for c := range plan.CallsOfPhase.Of(p.ID) {
			called(c)
		}
	}
	return all
}
