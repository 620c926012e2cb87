package command

import (
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// templates lists the templates of phases, or adds those that come with the program.
type templates struct {
	File  string `arg:"" name:"FILE"`
	Ready bool
}

func (t templates) Run(c *call) error {
	if t.Ready {
		return c.act(t.File, nil, func(plan *calendar.Plan, _ []calendar.Ref) (work.Act, error) {
			return work.ReadyTemplates(plan, c.lang)
		})
	}
	return c.read(t.File, func(_ *storage.File, plan *calendar.Plan) error {
		if c.json {
			return c.print(object{{"templates", templateObjects(plan)}})
		}
		return c.templatesText(plan)
	})
}

func templateObjects(plan *calendar.Plan) []object {
	objects := []object{}
	for t := range plan.Templates.Each() {
		of := []object{}
		for _, p := range plan.PhasesIn(t.ID) {
			of = append(of, recordObject(p))
		}
		objects = append(objects, append(recordObject(t), member{"phases", of}, member{"used", len(work.CameFrom(plan, t.ID))}))
	}
	return objects
}

func (c *call) templatesText(plan *calendar.Plan) error {
	if plan.Templates.Len() == 0 {
		return c.out("%s\n", c.say("template.none"))
	}
	voice := work.Voice{Plan: plan, Language: c.lang}
	short := shortIDs(plan, calendar.TypeTemplate)
	rows := table{{"id", c.say("field.name"), c.say("field.kind"), c.say("field.place"), c.say("template.for"), c.say("template.phases"), c.say("template.used")}}
	for t := range plan.Templates.Each() {
		rows = append(rows, []string{
			short(t.ID), t.Name, voice.Unit(t, "kind"), voice.Place(t.Place), c.say(work.TemplateHosts(t)),
			strconv.Itoa(plan.PhasesOfTemplate.Count(t.ID)), strconv.Itoa(len(work.CameFrom(plan, t.ID))),
		})
	}
	return c.out("%s", rows.text())
}
