package command

import (
	"affiche/app/work"
	"affiche/calendar"
)

// phases gives dates, runs or all of an activity the phases of a template; the dates that came from a template it has follow it.
type phases struct {
	File     string   `arg:"" name:"FILE"`
	IDs      []string `arg:"" name:"ID" sep:"none"`
	Template string   `placeholder:"TEMPLATE"`
	DryRun   bool
}

func (p phases) Run(c *call) error {
	do := c.act
	if p.DryRun {
		do = c.weigh
	}
	return do(p.File, p.IDs, p.act)
}

func (p phases) act(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
	if len(refs) == 1 && refs[0].Type == calendar.TypeTemplate {
		return work.TemplateFollow{}.Act(plan, refs[0].ID)
	}
	from := work.PhasesFrom{}
	if p.Template != "" {
		id, err := work.TemplateNamed(plan, p.Template)
		if err != nil {
			return work.Act{}, err
		}
		from.Template = id
	}
	return from.Act(plan, refs...)
}
