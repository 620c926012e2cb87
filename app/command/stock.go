package command

import (
	"slices"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// stock lists equipment as it stands on a day: what is free, promised, lent and in maintenance, and what is short.
type stock struct {
	File  string `arg:"" name:"FILE"`
	Day   string `placeholder:"DAY"`
	Short bool
}

func (s stock) Run(c *call) error {
	return c.read(s.File, func(_ *storage.File, plan *calendar.Plan) error {
		zone, err := calendar.Zone(plan.Programme.Zone)
		if err != nil {
			return err
		}
		today := calendar.InstantOf(c.host.Now()).Wall(zone).Day()
		day, err := c.day("--day", s.Day)
		if err != nil {
			return err
		}
		if day == 0 {
			day = today
		}
		lines := slices.DeleteFunc(work.Stock(plan, day, today, c.lang), func(l work.StockLine) bool {
			switch {
			case !s.Short:
				return false
			case s.Day != "":
				return l.Free() >= 0
			}
			return l.Short.From == 0
		})
		if c.json {
			return c.print(object{{"day", day.String()}, {"stock", stockObjects(lines)}})
		}
		return c.stockText(plan, lines)
	})
}

func stockObjects(lines []work.StockLine) []object {
	objects := []object{}
	for _, l := range lines {
		short := any(nil)
		if l.Short.From != 0 {
			short = object{{"from", l.Short.From.String()}, {"until", l.Short.Until.String()}, {"pieces", -l.Short.Free()}}
		}
		objects = append(objects, append(recordObject(l.Equipment), member{"free", l.Free()}, member{"held", l.Held},
			member{"lent", l.Lent}, member{"in_maintenance", l.Mending}, member{"short", short}))
	}
	return objects
}

func (c *call) stockText(plan *calendar.Plan, lines []work.StockLine) error {
	if len(lines) == 0 {
		return c.out("%s\n", c.say("stock.none"))
	}
	short := shortIDs(plan, calendar.TypeEquipment)
	voice := work.Voice{Plan: plan, Language: c.lang}
	rows := table{{
		"id", c.say("field.name"), c.say("field.owner"), c.say("field.count"), c.say("stock.free"), c.say("stock.held"),
		c.say("stock.lent"), c.say("stock.mending"), c.say("stock.short"),
	}}
	for _, l := range lines {
		when := ""
		if l.Short.From != 0 {
			when = strconv.Itoa(-l.Short.Free()) + " · " + voice.Day(l.Short.From)
		}
		rows = append(rows, []string{
			short(l.Equipment.ID), voice.Name(l.Equipment.Ref()), voice.Name(calendar.Ref{Type: calendar.TypeOrganisation, ID: l.Equipment.Owner}),
			strconv.Itoa(l.Count), strconv.Itoa(l.Free()), some(l.Held), some(l.Lent), some(l.Mending), when,
		})
	}
	return c.out("%s", rows.text())
}

// some is a number, and nothing where it is none.
func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
