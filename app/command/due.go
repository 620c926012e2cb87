package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// due lists agreements that are to be signed and lines that are to be paid: those that are due, or of which one wants to be
// reminded by now; those of the next days; or all.
type due struct {
	File   string `arg:"" name:"FILE"`
	Within *int   `placeholder:"DAYS" xor:"which"`
	All    bool   `xor:"which"`
}

func (d due) Run(c *call) error {
	return c.read(d.File, func(_ *storage.File, plan *calendar.Plan) error {
		zone, err := calendar.Zone(plan.Programme.Zone)
		if err != nil {
			return err
		}
		today := calendar.InstantOf(c.host.Now()).Wall(zone).Day()
		var shown []calendar.Owed
		for _, o := range plan.Owed(today) {
			if d.All || d.Within != nil && o.Due <= today+calendar.Day(*d.Within) || d.Within == nil && o.Now {
				shown = append(shown, o)
			}
		}
		if c.json {
			objects := []object{}
			for _, o := range shown {
				objects = append(objects, append(append(object{{"type", o.Ref.Type}}, recordObject(plan.Record(o.Ref))...),
					member{"days_left", int(o.Due - today)}, member{"over", o.Over}, member{"remind", o.Now}))
			}
			return c.print(object{{"due", objects}})
		}
		return c.dueText(plan, shown)
	})
}

func (c *call) dueText(plan *calendar.Plan, shown []calendar.Owed) error {
	if len(shown) == 0 {
		return c.out("%s\n", c.say("owed.none"))
	}
	voice := work.Voice{Plan: plan, Language: c.lang}
	agreements, lines := shortIDs(plan, calendar.TypeAgreement), shortIDs(plan, calendar.TypeLine)
	rows := table{{"id", c.say("field.due"), "", c.say("owed.what"), c.say("owed.who"), c.say("owed.amount"), c.say("field.state")}}
	for _, o := range shown {
		late := ""
		if o.Over {
			late = c.say("owed.over")
		}
		switch r := plan.Record(o.Ref).(type) {
		case *calendar.Agreement:
			rows = append(rows, []string{
				agreements(r.ID), o.Due.String(), late, voice.Name(o.Ref), voice.Parties(r.ID), "", c.say(work.RungWord(o.Ref.Type, string(r.State))),
			})
		case *calendar.Line:
			rows = append(rows, []string{
				lines(r.ID), o.Due.String(), late, r.Text, voice.Sides(r), voice.Given(r), c.say(work.RungWord(o.Ref.Type, string(r.Payment))),
			})
		}
	}
	return c.out("%s", rows.text())
}
