package command

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// holds lists what is promised, what runs out first before the others; or releases, takes or renews some of it.
type holds struct {
	File      string   `arg:"" name:"FILE"`
	IDs       []string `arg:"" optional:"" name:"ID" sep:"none"`
	Within    *int     `placeholder:"DAYS" xor:"do,take,renew"`
	All       bool     `xor:"do,take,renew"`
	Release   bool     `xor:"do,go"`
	MoveUp    bool     `xor:"take,renew"`
	Take      bool     `xor:"do,take"`
	LetGo     bool     `xor:"renew,go"`
	Renew     string   `placeholder:"TIME" xor:"do,renew"`
	Challenge bool     `xor:"do"`
	Withdraw  bool     `xor:"do"`
	Promote   bool     `xor:"do"`
	DryRun    bool
}

func (h holds) Run(c *call) error {
	switch {
	case h.MoveUp && !h.Release:
		return c.refuse("wrong.missing-flags", "--release")
	case h.LetGo && !h.Take:
		return c.refuse("wrong.missing-flags", "--take")
	case !h.acts():
		return h.list(c)
	}
	do := c.act
	if h.DryRun {
		do = c.weigh
	}
	act, err := h.act(c)
	if err != nil {
		return err
	}
	return do(h.File, h.IDs, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) { return act.Act(plan, refs...) })
}

func (h holds) acts() bool {
	return h.Release || h.Take || h.Renew != "" || h.Challenge || h.Withdraw || h.Promote
}

// acting is what can be done to holds.
type acting interface {
	Act(*calendar.Plan, ...calendar.Ref) (work.Act, error)
}

func (h holds) act(c *call) (acting, error) {
	switch {
	case h.Release:
		return work.Release{MoveUp: h.MoveUp}, nil
	case h.Take:
		return work.Take{LetOthersGo: h.LetGo}, nil
	case h.Challenge:
		return work.Challenge{Now: calendar.InstantOf(c.host.Now())}, nil
	case h.Withdraw:
		return work.Withdraw{}, nil
	case h.Promote:
		return work.Promote{}, nil
	case h.Renew == "none":
		return work.Renew{}, nil
	}
	until, err := calendar.Field{Form: calendar.LocalTime}.Parse(h.Renew)
	if err != nil {
		return nil, c.refuse("wrong.time", h.Renew)
	}
	return work.Renew{Until: until.(calendar.Wall)}, nil
}

// list shows the holds that are asked for.
func (h holds) list(c *call) error {
	return c.read(h.File, func(_ *storage.File, plan *calendar.Plan) error {
		asked, err := allFound(plan, h.IDs)
		if err != nil {
			return err
		}
		now := calendar.InstantOf(c.host.Now())
		shown := slices.DeleteFunc(work.Promises(plan, now), func(p work.Promise) bool {
			switch {
			case len(asked) > 0:
				return !slices.Contains(asked, p.Hold.Ref())
			case h.Within != nil:
				return !p.Hold.Live() || !p.Runs || p.Left > *h.Within
			}
			return !p.Hold.Live() && !h.All
		})
		if c.json {
			return c.print(object{{"holds", promiseObjects(shown)}})
		}
		return c.promisesText(plan, shown)
	})
}

func promiseObjects(shown []work.Promise) []object {
	objects := make([]object, len(shown))
	for i, p := range shown {
		left := any(nil)
		if p.Runs {
			left = p.Left
		}
		objects[i] = append(recordObject(&p.Hold), member{"expired", p.Over}, member{"days_left", left},
			member{"asked", p.Asked()}, member{"may_stand_at", p.MayStandAt})
	}
	return objects
}

func (c *call) promisesText(plan *calendar.Plan, shown []work.Promise) error {
	if len(shown) == 0 {
		return c.out("%s\n", c.say("hold.none"))
	}
	short := shortIDs(plan, calendar.TypeHold)
	rows := table{{
		"id", c.say("hold.on"), c.say("field.start"), c.say("field.end"), c.say("field.rank"), c.say("hold.for"),
		c.say("hold.to"), c.say("field.until"), c.say("hold.days"), c.say("field.state"),
	}}
	for _, p := range shown {
		h := p.Hold
		left := ""
		switch {
		case p.Over:
			left = c.say("hold.out")
		case p.Runs:
			left = strconv.Itoa(p.Left)
		}
		rows = append(rows, []string{
			short(h.ID), c.placeOrName(plan, h.Subject), wallText(h.When.Start, false, h.When.WholeDays), wallText(h.When.End, true, h.When.WholeDays),
			strconv.Itoa(h.Rank), c.heldFor(plan, h), work.Name(plan, calendar.Ref{Type: calendar.TypeOrganisation, ID: h.To}, c.lang),
			wallText(p.At, false, false), left, c.standing(p),
		})
	}
	return c.out("%s", rows.text())
}

// standing says the state of a promise, and what is open about it.
func (c *call) standing(p work.Promise) string {
	said := c.say("hold." + string(p.Hold.State))
	switch {
	case p.Asked():
		said = c.say("hold.asked-by", p.Challenger.Rank)
	case p.Hold.State == calendar.Challenged: // who asked is not behind it any more
		said = c.say("hold." + string(calendar.Held))
	}
	if p.MayMoveUp() {
		said += ", " + c.say("hold.may-stand-at", p.MayStandAt)
	}
	return said
}

func (c *call) placeOrName(plan *calendar.Plan, on calendar.Subject) string {
	if on.Space != "" {
		return work.Voice{Plan: plan, Language: c.lang}.Place(calendar.Place{Space: on.Space})
	}
	return strings.TrimSpace(work.Name(plan, on.Of(), c.lang, plan.Programme.MainLanguage()))
}

func (c *call) heldFor(plan *calendar.Plan, h calendar.Hold) string {
	languages := []string{c.lang, plan.Programme.MainLanguage()}
	return cmp.Or(work.Name(plan, calendar.Ref{Type: calendar.TypeEvent, ID: h.Event}, languages...),
		work.Name(plan, calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}, languages...))
}
