package command

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// act carries out what a command does to some records, and tells what came of it.
func (c *call) act(path string, ids []string, prepare func(*calendar.Plan, []calendar.Ref) (work.Act, error)) error {
	return c.write(path, func(f *storage.File) error {
		var refs []calendar.Ref
		done, err := work.Carry(f, func(plan *calendar.Plan) (act work.Act, err error) {
			if refs, err = allFound(plan, ids); err != nil {
				return act, err
			}
			return prepare(plan, refs)
		})
		if err != nil {
			return err
		}
		if len(done.Made) > 0 {
			refs = done.Made
		}
		return c.acted(done, refs)
	})
}

// weigh tells what a command would do to some records, and does nothing.
func (c *call) weigh(path string, ids []string, prepare func(*calendar.Plan, []calendar.Ref) (work.Act, error)) error {
	return c.read(path, func(_ *storage.File, plan *calendar.Plan) error {
		refs, err := allFound(plan, ids)
		if err != nil {
			return err
		}
		act, err := prepare(plan, refs)
		if err != nil {
			return err
		}
		if c.json {
			return c.acted(work.Acted{Act: act, Plan: plan}, refs)
		}
		if err := c.out("%s\n", oneLine(label(c.lang, act.Label))); err != nil {
			return err
		}
		for _, line := range (work.Voice{Plan: plan, Language: c.lang}).Lines(act) {
			if err := c.out("  %s\n", strings.TrimSpace(line.Text+"  "+line.Odd)); err != nil {
				return err
			}
		}
		if err := c.notes(act.Notes); err != nil {
			return err
		}
		return c.out("%s\n", c.say("import.dry-run"))
	})
}

// allFound finds the records whose ids begin as given.
func allFound(plan *calendar.Plan, ids []string) ([]calendar.Ref, error) {
	refs := make([]calendar.Ref, len(ids))
	for i, id := range ids {
		ref, err := work.Find(plan, "", id)
		if err != nil {
			return nil, err
		}
		refs[i] = ref
	}
	return refs, nil
}

// acted tells what came of an act: in JSON every record that is another now, else those that it was about.
func (c *call) acted(done work.Acted, about []calendar.Ref) error {
	if c.json {
		records := []object{}
		for _, r := range done.Put {
			records = append(records, append(object{{"type", r.Ref().Type}}, recordObject(r)...))
		}
		return c.print(object{
			{"records", records},
			{"change", c.changeOrNull(done.Change, done.Plan.Programme.Zone)},
			{"notes", c.noteObjects(done.Notes)},
		})
	}
	if err := c.actedText(done); err != nil {
		return err
	}
	for _, ref := range about {
		if err := c.out("%s %s\n", c.say("type."+string(ref.Type)), ref.ID); err != nil {
			return err
		}
	}
	return c.notes(done.Notes)
}

// actedText says what was done.
func (c *call) actedText(done work.Acted) error {
	said := c.say("command.unchanged")
	if !done.Change.IsZero() {
		said = label(c.lang, done.Change.Label)
	}
	return c.out("%s\n", oneLine(said))
}
