package command

import (
	"cmp"
	"encoding/json"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// deletion is the unit of a record that says whether it is still there.
const deletion = "deleted"

// conflictsText tells what two copies said differently, and how a person settles it.
func (c *call) conflictsText(plan *calendar.Plan, conflicts []storage.Conflict) error {
	listed, within := work.ForPeople(conflicts)
	for _, x := range listed {
		short := shortIDs(plan, x.Ref.Type)(x.Ref.ID)
		if err := c.out("%s  %s\n", short, oneLine(c.conflictText(plan, x))); err != nil {
			return err
		}
	}
	if within > 0 {
		if err := c.out("%s\n", c.say("command.merge.within", within)); err != nil {
			return err
		}
	}
	deletions := 0
	for _, x := range listed {
		if x.Unit == deletion {
			deletions++
		}
	}
	if deletions < len(listed) {
		if err := c.out("%s\n", c.say("command.merge.settle")); err != nil {
			return err
		}
	}
	if deletions > 0 {
		return c.out("%s\n", c.say("command.merge.settle-deletion"))
	}
	return nil
}

func (c *call) conflictText(plan *calendar.Plan, x storage.Conflict) string {
	name := work.Name(plan, x.Ref, c.lang, plan.Programme.MainLanguage())
	if name == "" {
		name = c.say("type." + string(x.Ref.Type))
	}
	if x.Unit == deletion {
		return c.say("command.merge.deletion", name, c.lives(x.Mine), c.lives(x.Theirs))
	}
	var fields, here, there []string
	mine, theirs := work.Side(x, x.Mine), work.Side(x, x.Theirs)
	for _, f := range calendar.Fields(x.Ref.Type) {
		if base, _, _ := strings.Cut(x.Unit, "."); f.Unit != base {
			continue
		}
		if a, b := c.sideCell(plan, x, mine, f), c.sideCell(plan, x, theirs, f); a != b {
			fields, here, there = append(fields, c.fieldName(f, x.Unit)), append(here, a), append(there, b)
		}
	}
	return c.say("command.merge.conflict", name, strings.Join(fields, ", "), strings.Join(here, ", "), strings.Join(there, ", "))
}

// fieldName is what people call a field; of a text with the language, of words with the word.
func (c *call) fieldName(f calendar.Field, unit string) string {
	name := c.say("field." + f.Name)
	if _, key, keyed := strings.Cut(unit, "."); keyed {
		return name + " (" + key + ")"
	}
	return name
}

// sideCell is a field of one side, as lists show it.
func (c *call) sideCell(plan *calendar.Plan, x storage.Conflict, side calendar.Record, f calendar.Field) string {
	if side == nil {
		return "–"
	}
	_, key, _ := strings.Cut(x.Unit, ".")
	switch v := f.Value(side).(type) {
	case calendar.Set:
		return c.say(map[bool]string{true: "command.yes", false: "command.no"}[v[key]])
	case calendar.Texts:
		return cmp.Or(v[key], "–")
	}
	return cmp.Or(c.cell(plan, side, f), "–")
}

func (c *call) lives(value string) string {
	if isGone(value) {
		return c.say("command.merge.gone")
	}
	return c.say("command.merge.kept")
}

func isGone(value string) bool {
	var parts map[string]int
	return json.Unmarshal([]byte(value), &parts) == nil && parts[deletion] != 0
}

func conflictObjects(conflicts []storage.Conflict) []object {
	objects := []object{}
	for _, x := range conflicts {
		objects = append(objects, object{
			{"record", x.Ref.ID},
			{"unit", x.Unit},
			{"base", sideObject(x, x.Base)},
			{"mine", sideObject(x, x.Mine)},
			{"theirs", sideObject(x, x.Theirs)},
			{"type", x.Ref.Type},
		})
	}
	return objects
}

// sideObject is what one side says, field by field as lists have it; null where it says nothing.
func sideObject(x storage.Conflict, value string) any {
	if x.Unit == deletion && json.Valid([]byte(value)) {
		return object{{deletion, isGone(value)}}
	}
	return unitObject(x.Ref, x.Unit, value)
}

// unitObject is what the journal says of one unit of a record, field by field as lists have it; null where that is nothing.
func unitObject(ref calendar.Ref, name, value string) any {
	side := work.Shown(ref, name, value)
	if side == nil {
		return nil
	}
	unit, key, _ := strings.Cut(name, ".")
	o := object{}
	for _, f := range calendar.Fields(ref.Type) {
		if f.Unit != unit {
			continue
		}
		switch v := f.Value(side).(type) {
		case calendar.Texts:
			o = append(o, member{name, textOrNull(v[key])})
		case calendar.Set:
			o = append(o, member{name, v[key]})
		default:
			o = append(o, member{f.Name, fieldValue(side, f)})
		}
	}
	return o
}

func textOrNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
