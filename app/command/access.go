package command

import (
	"cmp"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// access tells what dates need to be taken part in, and what meets it; without ids of those of which something is not met.
type access struct {
	File         string   `arg:"" name:"FILE"`
	IDs          []string `arg:"" optional:"" name:"ID" sep:"none"`
	Confidential bool
}

func (a access) Run(c *call) error {
	return c.read(a.File, func(_ *storage.File, plan *calendar.Plan) error {
		asked, err := allFound(plan, a.IDs)
		if err != nil {
			return err
		}
		dates := work.Unmet(plan, a.Confidential)
		if len(asked) > 0 {
			if dates, err = work.DatesOf(plan, asked); err != nil {
				return err
			}
		}
		if c.json {
			return c.print(object{{"access", a.objects(plan, dates)}})
		}
		return a.text(c, plan, dates)
	})
}

func (a access) objects(plan *calendar.Plan, dates []*calendar.Event) []object {
	objects := []object{}
	for _, e := range dates {
		for _, n := range work.AccessOf(plan, e, a.Confidential) {
			objects = append(objects, object{{"event", e.ID}, {"need", n.Word}, {"person", orNull(string(n.Person))}, {"met", n.Met()}, {"by", orNull(string(n.By.ID))}})
		}
	}
	return objects
}

func (a access) text(c *call, plan *calendar.Plan, dates []*calendar.Event) error {
	if len(dates) == 0 {
		return c.out("%s\n", c.say("access.none"))
	}
	short, voice := shortIDs(plan, calendar.TypeEvent), work.Voice{Plan: plan, Language: c.lang}
	rows := table{{"id", c.say("type.event"), c.say("field.start"), c.say("access.need"), c.say("access.by")}}
	for _, e := range dates {
		for _, n := range work.AccessOf(plan, e, a.Confidential) {
			need := voice.Access(n.Word)
			if n.Person != "" {
				need += " · " + voice.Name(calendar.Ref{Type: calendar.TypePerson, ID: n.Person})
			}
			by := cmp.Or(voice.Name(n.By), c.say("access.unmet"))
			rows = append(rows, []string{short(e.ID), voice.Name(e.Ref()), wallText(e.When.Start, false, e.When.WholeDays), need, by})
		}
	}
	return c.out("%s", rows.text())
}
