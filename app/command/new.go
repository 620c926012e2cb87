package command

import (
	"affiche/app/work"
)

// new_ makes a programme; new is a word of Go's.
type new_ struct {
	File   string `arg:"" name:"FILE"`
	Sample bool
	Zone   string `placeholder:"ZONE"`
	From   string `placeholder:"DAY"`
	Until  string `placeholder:"DAY"`
}

func (n new_) Run(c *call) error {
	c.file = n.File
	if n.Sample && n.Zone != "" {
		return c.refuse("wrong.together", "--sample", "--zone")
	}
	if n.Sample && n.From+n.Until != "" {
		return c.refuse("wrong.together", "--sample", "--from")
	}
	programme, err := c.newProgramme(n)
	if err != nil {
		return err
	}
	file, err := work.New(n.File, programme, c.options(false))
	if err != nil {
		return c.unwritten(err, n.File)
	}
	if err := file.Close(); err != nil {
		return err
	}
	return c.read(n.File, c.made)
}

func (c *call) newProgramme(n new_) (p work.NewProgramme, err error) {
	p = work.NewProgramme{Sample: n.Sample, Zone: n.Zone, MachineZone: c.host.Zone, Language: c.lang}
	if p.From, err = c.day("--from", n.From); err != nil {
		return p, err
	}
	p.Until, err = c.day("--until", n.Until)
	return p, err
}
