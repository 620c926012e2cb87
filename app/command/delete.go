package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// delete_ takes records away, with what hangs on them. What more goes than a part of them is told first, and goes with
// --yes.
type delete_ struct {
	File      string   `arg:"" name:"FILE"`
	IDs       []string `arg:"" name:"ID" sep:"none"`
	KeepDates bool
	Yes       bool
}

func (d delete_) Run(c *call) error {
	return c.write(d.File, func(f *storage.File) error {
		var deletion work.Deletion
		done, err := work.Carry(f, func(plan *calendar.Plan) (work.Act, error) {
			refs, err := allFound(plan, d.IDs)
			if err != nil {
				return work.Act{}, err
			}
			deletion, err = work.Delete{KeepDates: d.KeepDates}.Act(plan, refs...)
			if deletion.Asks() && !d.Yes {
				return work.Act{}, err // nothing is done
			}
			return deletion.Act, err
		})
		if err != nil {
			return err
		}
		return c.deleted(done, deletion, deletion.Asks() && !d.Yes)
	})
}

func (c *call) deleted(done work.Acted, d work.Deletion, asked bool) error {
	tell := c.deletedText
	if c.json {
		tell = c.deletedObject
	}
	if err := tell(done, d, asked); err != nil {
		return err
	}
	if asked {
		return errNo
	}
	return nil
}

func (c *call) deletedText(done work.Acted, d work.Deletion, asked bool) error {
	with := work.TallySentence(d.With, c.say)
	if len(d.Lost) > 0 {
		if err := c.out("%s\n", c.say("window.delete.loses", work.TallySentence(d.Lost, c.say))); err != nil {
			return err
		}
	}
	if asked && len(d.With) == 0 {
		return c.out("%s\n", c.say("command.delete.used"))
	}
	if asked {
		return c.out("%s\n", c.say("command.delete.ask", with))
	}
	if err := c.actedText(done); err != nil {
		return err
	}
	if len(d.With) > 0 {
		if err := c.out("%s\n", c.say("command.delete.with", with)); err != nil {
			return err
		}
	}
	return c.notes(done.Notes)
}

// deletedObject lists what went, or where the answer is no what would go.
func (c *call) deletedObject(done work.Acted, d work.Deletion, _ bool) error {
	gone, with, without := []object{}, object{}, object{}
	for _, ref := range d.Gone {
		gone = append(gone, object{{"type", ref.Type}, {"id", ref.ID}})
	}
	for _, t := range d.With {
		with = append(with, member{string(t.Type), t.Count})
	}
	for _, t := range d.Lost {
		without = append(without, member{string(t.Type), t.Count})
	}
	return c.print(object{
		{"gone", gone},
		{"with", with},
		{"without", without},
		{"change", c.changeOrNull(done.Change, done.Plan.Programme.Zone)},
		{"notes", c.noteObjects(d.Notes)},
	})
}
