package app

import (
	"strings"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/register"
	"affiche/app/work"
	"affiche/calendar"
)

// A holdAct is what can be done with a hold, here and from the command line.
type holdAct struct {
	name string // of its command
	can  func(work.Promise) bool
	do   func([]calendar.Ref)
}

func (w *window) holdActs() []holdAct {
	live := func(p work.Promise) bool { return p.Hold.Live() }
	return []holdAct{
		{"hold-take", func(p work.Promise) bool { return p.Hold.Live() && w.isFirst(p) }, w.askTake},
		{"hold-release", live, w.askRelease},
		{"hold-renew", func(work.Promise) bool { return true }, w.askRenew},
		{"hold-challenge", func(p work.Promise) bool {
			return p.Hold.Live() && !w.isFirst(p) && w.state.Season().Plan.Programme.Challenge > 0
		}, func(refs []calendar.Ref) {
			w.promise(work.Challenge{Now: calendar.InstantOf(w.state.Now())}, refs)
		}},
		{"hold-withdraw", work.Promise.Asked, func(refs []calendar.Ref) { w.promise(work.Withdraw{}, refs) }},
		{"hold-promote", work.Promise.MayMoveUp, func(refs []calendar.Ref) { w.promise(work.Promote{}, refs) }},
	}
}

// isFirst reports a hold before which nobody stands in its queue.
func (w *window) isFirst(p work.Promise) bool {
	all := w.state.Season().Plan.RivalsOf(p.Hold)
	return len(all) == 0 || all[0].Rank >= p.Hold.Rank
}

// holdCommands are those acts, done with what is selected.
func (w *window) holdCommands(t *commands) {
	for _, act := range w.holdActs() {
		t.add(command{
			name: act.name, menu: "edit/holds",
			enabled: func() bool { return w.isWritable() && len(w.promised(act.can)) > 0 },
			do:      func() { act.do(w.promised(act.can)) },
		})
	}
}

// promised are the holds that are selected, and those of the dates that are, with which something can be done.
func (w *window) promised(can func(work.Promise) bool) (refs []calendar.Ref) {
	plan, now := w.state.Season().Plan, calendar.InstantOf(w.state.Now())
	consider := func(h *calendar.Hold, live bool) {
		if h != nil && (h.Live() || !live) && can(work.PromiseOf(plan, *h, now)) {
			refs = append(refs, h.Ref())
		}
	}
	for _, ref := range w.state.Selections() {
		switch ref.Type {
		case calendar.TypeHold:
			consider(plan.Holds.At(ref.ID), false)
		case calendar.TypeEvent:
			for h := range plan.HoldsOf.Of(ref.ID) {
				consider(h, true)
			}
		}
	}
	return refs
}

// A promising changes what is promised.
type promising interface {
	Act(*calendar.Plan, ...calendar.Ref) (work.Act, error)
}

// promise has something become of holds; what a person should know of it is told below.
func (w *window) promise(act promising, refs []calendar.Ref) {
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return act.Act(plan, refs...) }, w.refuse, nil)
}

// askRelease lets holds go. Where somebody stands behind them, it asks whether they move up.
func (w *window) askRelease(refs []calendar.Ref) {
	w.weigh(work.Release{}, refs,
		answer{w.state.Say("hold.release-only"), func() { w.promise(work.Release{}, refs) }},
		answer{w.state.Say("hold.release-up"), func() { w.promise(work.Release{MoveUp: true}, refs) }})
}

// askTake makes of holds what they were for. Where others stand behind them, it asks what becomes of those.
func (w *window) askTake(refs []calendar.Ref) {
	w.weigh(work.Take{}, refs,
		answer{w.state.Say("hold.take-go"), func() { w.promise(work.Take{LetOthersGo: true}, refs) }},
		answer{w.state.Say("hold.take-wait"), func() { w.promise(work.Take{}, refs) }})
}

// weigh tells what an act comes to for others, and has one of some answers done; where it comes to nothing for them, it is done at once.
func (w *window) weigh(act promising, refs []calendar.Ref, answers ...answer) {
	if len(refs) == 0 {
		return
	}
	weighed, err := act.Act(w.state.Season().Plan, refs...)
	switch {
	case err != nil:
		w.refuse(err)
	case len(weighed.Notes) == 0:
		w.promise(act, refs)
	default:
		said := make([]string, len(weighed.Notes))
		for i, n := range weighed.Notes {
			said[i] = w.state.Say(n.Key, n.Args...)
		}
		w.ask(w.state.Say(weighed.Label.Key, arguments(weighed.Label.Args)...), paragraphs(strings.Join(said, "\n")),
			append([]answer{{w.state.Say("window.cancel"), nil}}, answers...)...)
	}
}

// usuallyHeld is for how long a hold is renewed, unless something else is typed.
const usuallyHeld = 14

// askRenew asks until when holds run on.
func (w *window) askRenew(refs []calendar.Ref) {
	if len(refs) == 0 {
		return
	}
	say, h := w.state.Say, w.state.Season().Plan.Holds.At(refs[0].ID)
	offered := (w.state.Today() + usuallyHeld).At(18 * 60)
	until := control.NewEntry(inspector.MomentText(w.state.Language(), offered, false), nil)
	w.askForm(say("hold.renew-title"), form(labelled(say("hold.renew-until"), until)), say("window.command.hold-renew"), func() *wrong {
		renew := work.Renew{}
		if typed := strings.TrimSpace(until.Text); typed != "" {
			at, fault := inspector.Reader(w.state, calendar.When{Start: offered, Zone: h.When.Zone}).Moment(typed)
			if fault != nil {
				return wrongIn(until, say(fault.Key, fault.Args...))
			}
			renew.Until = at.Wall()
		}
		if _, err := renew.Act(w.state.Season().Plan, refs...); err != nil {
			return wrongIn(until, because(w.state, err))
		}
		w.promise(renew, refs)
		return nil
	}, until)
}

// newHoldsView is the room of all that is promised.
func newHoldsView(w *window) view {
	of := register.Holds(func() calendar.Instant { return calendar.InstantOf(w.state.Now()) })
	for _, act := range w.holdActs() {
		of.Actions = append(of.Actions, register.Action{
			Words: "window.command." + act.name,
			Can:   func([]calendar.Ref) bool { return w.isWritable() && len(w.promised(act.can)) > 0 },
			Do:    func([]calendar.Ref) { act.do(w.promised(act.can)) },
		})
	}
	return newRegisterView(w, of, nil)
}

// waiting counts the holds that ran out, or whose time to answer did, and of which nobody said yet what becomes of them.
func waiting(plan *calendar.Plan, now calendar.Instant) (n int) {
	for h := range plan.Holds.Each() {
		if plan.DueOf(*h, now).Over {
			n++
		}
	}
	return n
}

// showRanOut shows those holds in their room, and nothing else.
func (w *window) showRanOut() {
	w.run("room.holds")
	if v, ok := w.rooms.view().(*registerView); ok {
		v.Ask(v.Filters()[0], register.RanOut)
	}
}
