package command

import (
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// compare lays a scenario beside the plan.
func (s scenario) compare(c *call) error {
	return c.read(s.File, func(f *storage.File, plan *calendar.Plan) error {
		one, err := work.ScenarioNamed(plan, s.Name)
		if err != nil {
			return err
		}
		compared, err := work.Compare(f, plan, one.ID)
		if err != nil {
			return err
		}
		if c.json {
			return c.print(c.comparedObject(compared))
		}
		return c.comparedText(compared)
	})
}

func (c *call) comparedObject(compared work.Comparison) object {
	costs, lines := []object{}, []object{}
	for _, sum := range compared.Costs {
		costs = append(costs, object{{"currency", sum.Currency}, {"plan", sum.Plan}, {"scenario", sum.There}})
	}
	for _, l := range compared.Lines {
		values := []object{}
		if l.Before != nil && l.After != nil {
			for _, u := range l.Units {
				plan, there := compared.Values(l, u, c.scriptLang())
				values = append(values, object{{"unit", u}, {"plan", plan}, {"scenario", there}})
			}
		}
		lines = append(lines, object{
			{"type", l.Ref.Type},
			{"id", l.Ref.ID},
			{"name", compared.Name(l, c.scriptLang())},
			{"group", l.Group},
			{"deed", l.Deed()},
			{"moved", append([]string{}, l.Moved...)},
			{"adoptable", l.Adoptable()},
			{"values", values},
		})
	}
	sides := func(s work.Sides) object { return object{{"plan", s.Plan}, {"scenario", s.There}} }
	return object{
		{"scenario", recordObject(&compared.Scenario)},
		{"totals", object{{"dates", sides(compared.Dates)}, {"calls", sides(compared.Calls)}, {"costs", costs}}},
		{"differences", lines},
	}
}

func (c *call) comparedText(compared work.Comparison) error {
	if len(compared.Lines) == 0 {
		return c.out("%s\n", c.say("scenario.same"))
	}
	if err := c.out("%s\n", c.totals(compared).text()); err != nil {
		return err
	}
	short := map[calendar.Type]func(calendar.ID) string{}
	rows := table{{"id", c.say("scenario.what"), "", c.say("scenario.plan"), c.say("scenario.there"), ""}}
	for _, l := range compared.Lines {
		t := l.Ref.Type
		if short[t] == nil {
			plan := compared.There
			if l.After == nil {
				plan = compared.Plan
			}
			short[t] = shortIDs(plan, t)
		}
		for i, line := range compared.Told(l, c.lang) {
			row := []string{short[t](l.Ref.ID), c.say("type."+string(t)) + " " + compared.Name(l, c.lang), line.Field, line.Plan, line.There, line.Moved}
			if i > 0 {
				row[0], row[1] = "", ""
			}
			for k := range row {
				row[k] = strings.TrimSpace(oneLine(row[k]))
			}
			rows = append(rows, row)
		}
	}
	return c.out("%s", rows.text())
}

// totals sets out the figures of both sides.
func (c *call) totals(compared work.Comparison) table {
	rows := table{{compared.Scenario.Name, c.say("scenario.plan"), c.say("scenario.there")}}
	count := func(key string, s work.Sides) {
		rows = append(rows, []string{c.say(key), strconv.Itoa(s.Plan), strconv.Itoa(s.There)})
	}
	count("scenario.dates", compared.Dates)
	count("scenario.people", compared.Calls)
	for _, sum := range compared.Costs {
		rows = append(rows, []string{c.say("scenario.costs"), assets.Money(c.lang, sum.Plan, sum.Currency), assets.Money(c.lang, sum.There, sum.Currency)})
	}
	return rows
}
