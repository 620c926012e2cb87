package command

import (
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// info tells what is in a programme.
type info struct {
	File string `arg:"" name:"FILE"`
}

func (i info) Run(c *call) error {
	return c.read(i.File, func(f *storage.File, plan *calendar.Plan) error {
		damage := f.Check(c.ctx)
		open, err := f.Conflicts()
		if err != nil && damage == nil {
			return err
		}
		if err := c.inform(plan, len(work.Asked(open)), damage); err != nil || damage == nil {
			return err
		}
		return errNo
	})
}

// inform tells of a programme, of the conflicts that are open, and of the damage found in it.
func (c *call) inform(plan *calendar.Plan, open int, damage error) error {
	switch {
	case c.json && damage == nil:
		return c.print(infoObject(plan, open, "ok"))
	case c.json:
		script := *c
		script.lang = c.scriptLang()
		return c.print(infoObject(plan, open, oneLine(script.sentence(damage))))
	case damage == nil:
		return c.infoText(plan, open, c.say("command.info.ok"))
	}
	return c.infoText(plan, open, oneLine(c.sentence(damage)))
}

// made tells of a programme that was just made.
func (c *call) made(_ *storage.File, plan *calendar.Plan) error {
	if c.json {
		return c.print(append(object{{"path", c.file}}, infoObject(plan, 0, "ok")...))
	}
	return c.inform(plan, 0, nil)
}

func infoObject(plan *calendar.Plan, open int, integrity string) object {
	counts := object{}
	for _, t := range calendar.Types() {
		counts = append(counts, member{string(t), plan.Count(t)})
	}
	from, to := work.Range(plan)
	return object{
		{"programme", recordObject(&plan.Programme)},
		{"schema", storage.SchemaVersion},
		{"counts", counts},
		{"from", dayObject(from)},
		{"to", dayObject(to)},
		{"integrity", integrity},
		{"conflicts", open},
	}
}

func (c *call) infoText(plan *calendar.Plan, open int, integrity string) error {
	from, to := work.Range(plan)
	days := "–"
	if from != to {
		days = assets.Dates(c.lang, from.Date(), (to - 1).Date(), true)
	}
	rows := table{
		{c.say("command.info.file"), c.file},
		{c.say("command.info.days"), days},
		{c.say("field.zone"), plan.Programme.Zone},
		{c.say("command.info.schema"), assets.Number(c.lang, storage.SchemaVersion)},
		{c.say("command.info.integrity"), integrity},
	}
	if open > 0 {
		rows = append(rows, []string{c.say("command.info.conflicts"), c.say("command.info.open", open)})
	}
	rows = append(rows, []string{})
	for _, t := range calendar.Types() {
		if n := plan.Count(t); n > 0 && t != calendar.TypeProgramme {
			rows = append(rows, []string{c.say("type." + string(t)), assets.Number(c.lang, n)})
		}
	}
	return c.out("%s\n\n%s", oneLine(plan.Programme.Name.In(c.lang, plan.Programme.MainLanguage())), rows.text())
}
