package command

import (
	"cmp"
	"encoding/json"
	"strings"
	"time"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// deletion is the unit of a record that says whether it is still there.
const deletion = "deleted"

// conflicts lists what copies said differently and nobody has settled.
type conflicts struct {
	File string `arg:"" name:"FILE"`
}

func (x conflicts) Run(c *call) error {
	return c.read(x.File, func(f *storage.File, plan *calendar.Plan) error {
		open, err := f.Conflicts()
		if err != nil {
			return err
		}
		if c.json {
			return c.print(object{{"conflicts", conflictObjects(work.Asked(open), plan.Programme.Zone)}})
		}
		if len(work.Asked(open)) == 0 {
			return c.out("%s\n", c.say("command.conflict.none"))
		}
		return c.conflictsText(plan, open)
	})
}

// openText tells how many questions are open, if any.
func (c *call) openText(f *storage.File) error {
	open, err := f.Conflicts()
	if n := len(work.Asked(open)); err == nil && n > 0 {
		err = c.out("%s\n", c.say("command.conflict.open", n))
	}
	return err
}

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
		return c.say("command.conflict.deletion", name, c.sidesText(plan, x, func(s storage.Side) string { return c.lives(s.Value) }))
	}
	fields := c.differing(plan, x)
	var names []string
	for _, f := range fields {
		names = append(names, c.fieldName(f, x.Unit))
	}
	said := func(s storage.Side) string {
		var cells []string
		for _, f := range fields {
			cells = append(cells, c.sideCell(plan, x, work.Side(x, s.Value), f))
		}
		return strings.Join(cells, ", ")
	}
	return c.say("command.conflict", name, strings.Join(names, ", "), c.sidesText(plan, x, said))
}

// sidesText tells the sides of a conflict, each with who said it and when.
func (c *call) sidesText(plan *calendar.Plan, x storage.Conflict, said func(storage.Side) string) string {
	var sides []string
	for i, s := range x.Sides() {
		at := c.moment(s.At, plan.Programme.Zone)
		text := c.say("command.conflict.side", said(s), s.Actor, at)
		if i == 0 && s.Device == c.host.Device {
			text = c.say("command.conflict.yours", said(s), s.Actor, at)
		}
		sides = append(sides, text)
	}
	return strings.Join(sides, " / ")
}

// moment is a time by the clocks of a zone, for people.
func (c *call) moment(at time.Time, zone string) string {
	if location, err := calendar.Zone(zone); err == nil {
		at = at.In(location)
	}
	return assets.Date(c.lang, at, assets.DayMonthYear) + " " + assets.Clock(c.lang, at)
}

// differing are the fields of a conflict's unit in which its sides differ.
func (c *call) differing(plan *calendar.Plan, x storage.Conflict) (fields []calendar.Field) {
	unit, _, _ := strings.Cut(x.Unit, ".")
	for _, f := range calendar.Fields(x.Ref.Type) {
		if f.Unit != unit {
			continue
		}
		said := map[string]bool{}
		for _, s := range x.Sides() {
			said[c.sideCell(plan, x, work.Side(x, s.Value), f)] = true
		}
		if len(said) > 1 {
			fields = append(fields, f)
		}
	}
	return fields
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
