package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// came lists who came to a date, or says who did.
type came struct {
	File      string   `arg:"" name:"FILE"`
	ID        string   `arg:"" name:"ID"`
	People    []string `arg:"" optional:"" name:"PERSON" sep:"none"`
	Everybody bool
	Away      bool
	Minutes   int `placeholder:"MINUTES"`
	DryRun    bool
}

func (a came) Run(c *call) error {
	if a.Minutes < 0 {
		return c.refuse("wrong.minutes")
	}
	if len(a.People) == 0 && !a.Everybody {
		return a.list(c)
	}
	do := c.act
	if a.DryRun {
		do = c.weigh
	}
	return do(a.File, []string{a.ID}, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		who, err := work.EnrolledAs(plan, refs[0].ID, a.People)
		if err != nil {
			return work.Act{}, err
		}
		return work.Attend{Who: who, Away: a.Away, Minutes: a.Minutes}.Act(plan, refs[0].ID)
	})
}

func (a came) list(c *call) error {
	return c.read(a.File, func(_ *storage.File, plan *calendar.Plan) error {
		refs, err := allFound(plan, []string{a.ID})
		if err != nil {
			return err
		}
		e := plan.Events.At(refs[0].ID)
		if e == nil {
			return c.refuse("wrong.no-date", a.ID)
		}
		short, voice := shortIDs(plan, calendar.TypePerson), work.Voice{Plan: plan, Language: c.lang}
		rows, objects := table{{"id", c.say("type.person"), c.say("life.came")}}, []object{}
		for _, in := range plan.ExpectedAt(e) {
			known, said, there := plan.Attended(in.ID, e.ID), c.say("life.unknown"), any(nil)
			if known != nil {
				there, said = known.Came, voice.Came(e, *known)
			}
			rows = append(rows, []string{short(in.Person), voice.Name(calendar.Ref{Type: calendar.TypePerson, ID: in.Person}), said})
			objects = append(objects, object{{"enrolment", in.ID}, {"person", in.Person}, {"came", there}})
		}
		switch {
		case c.json:
			return c.print(object{{"expected", objects}})
		case len(rows) == 1:
			return c.out("%s\n", c.say("life.nobody"))
		}
		return c.out("%s", rows.text())
	})
}
