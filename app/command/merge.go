package command

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// merge takes in what another copy of a programme changed.
type merge struct {
	File   string `arg:"" name:"FILE"`
	Other  string `arg:"" name:"OTHER"`
	DryRun bool   `name:"dry-run"`
}

func (m merge) Run(c *call) error {
	take := func(f *storage.File) error {
		done, err := work.Merge(f, m.Other, m.DryRun)
		if err != nil {
			c.blame(err, m.Other)
			return err
		}
		return c.merged(done, m.DryRun)
	}
	if m.DryRun {
		return c.read(m.File, func(f *storage.File, _ *calendar.Plan) error { return take(f) })
	}
	return c.write(m.File, take)
}

// blame names another file in an error that is about that one.
func (c *call) blame(err error, other string) {
	if strings.HasPrefix(err.Error(), other+": ") {
		c.file = other
	}
}

func (c *call) merged(done work.Merged, dryRun bool) error {
	if !c.json {
		return c.mergedText(done, dryRun)
	}
	records := object{}
	for _, t := range calendar.Types() {
		if n, ok := done.Records[t]; ok {
			records = append(records, member{string(t), countsObject(work.Counts(n))})
		}
	}
	return c.print(append(countsObject(work.Counts(done.Records[calendar.TypeEvent])), object{
		{"records", records},
		{"refused", []object{}},
		{"conflicts", conflictObjects(done.Conflicts, done.Plan.Programme.Zone)},
		{"clashes", done.Doubled},
		{"alike", alikeObjects(done.Alike)},
	}...))
}
