package work

import (
	"time"

	"affiche/calendar"
)

// A Challenge asks those who stand before a hold to take it or to let it go, within the hours that the season gives them.
// What they answer, or that they did not, is theirs and the planner's to say: nobody is released by a clock.
type Challenge struct {
	Now calendar.Instant
}

// Act works out who is asked, and until when.
func (c Challenge) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	hours := plan.Programme.Challenge
	if hours == 0 {
		return Act{}, refuse("no-challenge")
	}
	holds, err := eachLive(plan, refs)
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.challenge", holds[0], len(holds))}
	var told notable
	for _, h := range holds {
		before := beforeIt(plan, h)
		if len(before) == 0 {
			return Act{}, refuse("nobody-before", onWhat(plan, h), forWhom(plan, h))
		}
		for _, o := range before {
			if _, asked := plan.ChallengerOf(o); asked || act.After(o.Ref()) != nil {
				continue
			}
			o.State = calendar.Challenged
			o.Asked = calendar.Challenge{By: h.ID, AnswerBy: answerBy(o, c.Now, hours)}
			act.Put = append(act.Put, &o)
			told.add(Note{"work.note.asked", []any{forWhom(plan, o), hours}})
		}
	}
	if len(act.Put) == 0 {
		return Act{}, refuse("asked-already", onWhat(plan, holds[0]))
	}
	act.Notes = told.notes
	return act, nil
}

// beforeIt lists who stands before a hold in its queue.
func beforeIt(plan *calendar.Plan, h calendar.Hold) (before []calendar.Hold) {
	for _, o := range plan.RivalsOf(h) {
		if o.Rank < h.Rank {
			before = append(before, o)
		}
	}
	return before
}

// answerBy is the moment some hours from now on the clocks where the hold is, to the minute.
func answerBy(h calendar.Hold, now calendar.Instant, hours int) calendar.Wall {
	zone, err := calendar.Zone(h.When.Zone)
	if err != nil {
		zone = time.UTC
	}
	at := (now + calendar.Instant(hours*3600)).Wall(zone)
	return at - at%60
}

// A Withdraw takes challenges back, told of the hold that asked or of one that was asked: who was asked holds on as before.
type Withdraw struct{}

// Act works out who need not answer any more.
func (Withdraw) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	holds, err := eachLive(plan, refs)
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.withdraw", holds[0], len(holds))}
	var told notable
	for o := range plan.Holds.Each() {
		if o.State == calendar.Challenged && (tied(holds, *o) || tied(holds, calendar.Hold{ID: o.Asked.By})) {
			free := *o
			free.State, free.Asked = calendar.Held, calendar.Challenge{}
			act.Put = append(act.Put, &free)
			told.add(Note{"work.note.free", []any{forWhom(plan, free)}})
		}
	}
	if len(act.Put) == 0 {
		return Act{}, refuse("nobody-asked", onWhat(plan, holds[0]))
	}
	act.Notes = told.notes
	return act, nil
}

// A Promote moves holds up to where others left a place before them.
type Promote struct{}

// Act works out where they stand then.
func (Promote) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	holds, err := eachLive(plan, refs)
	if err != nil {
		return Act{}, err
	}
	act := Act{Label: holdLabel(plan, "label.promote", holds[0], len(holds))}
	var told notable
	for _, h := range holds {
		if rank := plan.MayStandAt(h); rank < h.Rank {
			h.Rank = rank
			act.Put = append(act.Put, &h)
			told.add(Note{"work.note.moved-up", []any{forWhom(plan, h), h.Rank}})
		}
	}
	if len(act.Put) == 0 {
		return Act{}, refuse("no-place", onWhat(plan, holds[0]), forWhom(plan, holds[0]), holds[0].Rank)
	}
	act.Notes = told.notes
	return act, nil
}

// eachLive finds holds, each for itself, by rank; they must bind somebody still.
func eachLive(plan *calendar.Plan, refs []calendar.Ref) ([]calendar.Hold, error) {
	holds, err := chosenHolds(plan, refs, func(calendar.Hold) bool { return false })
	for _, h := range holds {
		if !h.Live() {
			return nil, refuse("hold-over", onWhat(plan, h), forWhom(plan, h))
		}
	}
	return holds, err
}
