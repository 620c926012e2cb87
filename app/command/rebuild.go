package command

import (
	"errors"
	"os"

	"affiche/storage"
)

// rebuild makes a new file of what can still be read of a damaged one, which stays as it is.
type rebuild struct {
	File string `arg:"" name:"FILE"`
	To   string `required:"" placeholder:"NEWFILE"`
}

func (r rebuild) Run(c *call) error {
	c.file = r.File
	if err := c.noFolder(r.File); err != nil {
		return err
	}
	if _, err := os.Stat(r.File); err != nil {
		return err
	}
	file, saved, err := storage.Salvage(r.File, r.To, c.options(false))
	if err != nil {
		c.blame(err, r.To)
		return c.unwritten(err, r.To)
	}
	if err := file.Close(); err != nil {
		return err
	}
	if c.json {
		return c.print(object{{"path", r.To}, {"changes", saved.Changes}, {"lost", saved.Lost}})
	}
	err = c.out("%s\n", c.say("command.rebuild.saved", saved.Changes, r.To))
	if saved.Lost > 0 {
		err = errors.Join(err, c.out("%s\n", c.say("command.rebuild.lost", saved.Lost)))
	}
	return err
}
