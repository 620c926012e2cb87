package command

import (
	"affiche/calendar"
	"affiche/storage"
)

// undo takes back the last change, redo does it again.
type (
	undo struct {
		File string `arg:"" name:"FILE"`
	}
	redo struct {
		File string `arg:"" name:"FILE"`
	}
)

func (u undo) Run(c *call) error {
	return c.write(u.File, func(f *storage.File) error {
		if _, ok := f.NextUndo(); !ok {
			return c.nothing("undo")
		}
		return c.reverted(f, f.Undo, "label.undo")
	})
}

func (r redo) Run(c *call) error {
	return c.write(r.File, func(f *storage.File) error {
		if _, ok := f.NextRedo(); !ok {
			return c.nothing("redo")
		}
		return c.reverted(f, f.Redo, "label.redo")
	})
}

// nothing answers that there is nothing to take back or to do again.
func (c *call) nothing(word string) error {
	if c.json {
		if err := c.print(object{{"change", nil}, {"of", nil}, {"skipped", []object{}}}); err != nil {
			return err
		}
	} else if err := c.out("%s\n", c.say("command.nothing."+word)); err != nil {
		return err
	}
	return errNo
}

func (c *call) reverted(f *storage.File, revert func() (storage.Reverted, error), key string) error {
	r, err := revert()
	if err != nil {
		return err
	}
	plan, err := f.Plan()
	if err != nil {
		return err
	}
	if !c.json {
		if err := c.revertedText(plan, r, key); err != nil {
			return err
		}
		return c.openText(f)
	}
	skipped := []object{}
	for _, s := range r.Skipped {
		skipped = append(skipped, object{{"record", s.Ref.ID}, {"unit", s.Unit}, {"by", s.By}})
	}
	return c.print(object{
		{"change", c.changeOrNull(r.Change, plan.Programme.Zone)},
		{"of", c.labelObject(r.Of)},
		{"skipped", skipped},
	})
}

func (c *call) revertedText(plan *calendar.Plan, r storage.Reverted, key string) error {
	if err := c.out("%s\n", oneLine(c.say(key, label(c.lang, r.Of)))); err != nil {
		return err
	}
	if r.Merge && key == "label.undo" {
		if err := c.out("%s\n", c.say("command.set-aside")); err != nil {
			return err
		}
	}
	for _, s := range r.Skipped {
		said := c.say("command.skipped", c.named(plan, s.Ref), s.Unit, s.By)
		if err := c.out("%s\n", oneLine(said)); err != nil {
			return err
		}
	}
	return nil
}
