package command

import (
	"affiche/app/work"
)

// new_ makes a programme; new is a word of Go's.
type new_ struct {
	File   string `arg:"" name:"FILE"`
	Sample bool
	Zone   string `placeholder:"ZONE"`
}

func (n new_) Run(c *call) error {
	c.file = n.File
	if n.Sample && n.Zone != "" {
		return c.refuse("wrong.together", "--sample", "--zone")
	}
	file, err := work.New(n.File, c.newProgramme(n), c.options(false))
	if err != nil {
		return c.unwritten(err, n.File)
	}
	if err := file.Close(); err != nil {
		return err
	}
	return c.read(n.File, c.made)
}

func (c *call) newProgramme(n new_) work.NewProgramme {
	return work.NewProgramme{Sample: n.Sample, Zone: n.Zone, MachineZone: c.host.Zone, Language: c.lang}
}
