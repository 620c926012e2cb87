package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// same lists what may have been entered twice, or makes one record of two.
type same struct {
	File   string   `arg:"" name:"FILE"`
	Keep   string   `arg:"" optional:"" name:"KEEP"`
	Other  string   `arg:"" optional:"" name:"OTHER"`
	Take   []string `placeholder:"FIELD" sep:"none"`
	Type   string   `placeholder:"RECORD"`
	DryRun bool
}

func (s same) Run(c *call) error {
	switch {
	case s.Keep == "":
		return s.list(c)
	case s.Other == "":
		return c.refuse("wrong.missing", "OTHER")
	}
	do := c.act
	if s.DryRun {
		do = c.weigh
	}
	var left []string
	err := do(s.File, []string{s.Keep, s.Other}, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		join := work.Same{Keep: refs[0], Other: refs[1], Take: s.Take}
		left = c.leftOut(plan, join)
		return join.Act(plan)
	})
	if err != nil || c.json {
		return err
	}
	for _, words := range left {
		if err := c.out("  %s\n", oneLine(words)); err != nil {
			return err
		}
	}
	return nil
}

// leftOut says what of the two is not kept.
func (c *call) leftOut(plan *calendar.Plan, join work.Same) (said []string) {
	keep, other := plan.Record(join.Keep), plan.Record(join.Other)
	if join.Keep.Type != join.Other.Type {
		return nil
	}
	voice := work.Voice{Plan: plan, Language: c.lang}
	for _, unit := range work.Differences(keep, other) {
		kept, not := voice.Unit(keep, unit), voice.Unit(other, unit)
		if join.Takes(unit) {
			kept, not = not, kept
		}
		said = append(said, c.say("same.kept", voice.Caption(unit), kept, not, unit))
	}
	return said
}

// list shows what may be the same.
func (s same) list(c *call) error {
	types := work.Joinable()
	if s.Type != "" {
		t, err := c.typeNamed(s.Type)
		if err != nil {
			return err
		}
		types = []calendar.Type{t}
	}
	return c.read(s.File, func(_ *storage.File, plan *calendar.Plan) error {
		found := work.Doubles(plan, types...)
		if c.json {
			return c.print(object{{"same", doubleObjects(plan, found, c.scriptLang())}})
		}
		return c.doublesText(plan, found)
	})
}

func doubleObjects(plan *calendar.Plan, found []work.Double, lang string) []object {
	objects := []object{}
	for _, d := range found {
		one := func(ref calendar.Ref) object {
			return object{{"id", ref.ID}, {"name", work.Name(plan, ref, lang, plan.Programme.MainLanguage())}, {"uses", usesOf(plan, ref)}}
		}
		objects = append(objects, object{
			{"type", d.Keep.Type},
			{"keep", one(d.Keep)},
			{"other", one(d.Other)},
			{"why", d.Why},
			{"differ", append([]string{}, work.Differences(plan.Record(d.Keep), plan.Record(d.Other))...)},
		})
	}
	return objects
}

func usesOf(plan *calendar.Plan, ref calendar.Ref) (n int) {
	for _, use := range work.Uses(plan, ref) {
		n += len(use.By)
	}
	return n
}

func (c *call) doublesText(plan *calendar.Plan, found []work.Double) error {
	if len(found) == 0 {
		return c.out("%s\n", c.say("same.none"))
	}
	rows := table{{c.say("same.record"), "id", c.say("field.name"), "id", c.say("field.name"), c.say("same.why")}}
	name := func(ref calendar.Ref) string { return work.Name(plan, ref, c.lang, plan.Programme.MainLanguage()) }
	short := map[calendar.Type]func(calendar.ID) string{}
	for _, d := range found {
		if short[d.Keep.Type] == nil {
			short[d.Keep.Type] = shortIDs(plan, d.Keep.Type)
		}
		rows = append(rows, []string{
			c.say("type." + string(d.Keep.Type)), short[d.Keep.Type](d.Keep.ID), name(d.Keep), short[d.Keep.Type](d.Other.ID), name(d.Other), c.say("same.by." + d.Why),
		})
	}
	return c.out("%s", rows.text())
}
