package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// history tells the changes of a programme or of one record, the newest first.
type history struct {
	File   string `arg:"" name:"FILE"`
	Record string `placeholder:"ID"`
	Limit  int    `placeholder:"N"`
}

func (h history) Run(c *call) error {
	return c.read(h.File, func(f *storage.File, plan *calendar.Plan) error {
		query := storage.Query{Limit: h.Limit}
		if h.Record != "" {
			ref, err := work.Find(plan, "", h.Record)
			if err != nil {
				return err
			}
			query.Record = ref.ID
		}
		changes, err := f.History(query)
		if err != nil {
			return err
		}
		if c.json {
			return c.historyObject(changes, plan.Programme.Zone)
		}
		return c.historyText(changes, plan.Programme.Zone)
	})
}

func (c *call) historyObject(changes []storage.Change, zone string) error {
	objects := []object{}
	for _, change := range changes {
		objects = append(objects, c.changeObject(change, zone))
	}
	return c.print(object{{"changes", objects}})
}

func (c *call) historyText(changes []storage.Change, zone string) error {
	var rows table
	location, err := calendar.Zone(zone)
	if err != nil {
		return err
	}
	for _, change := range changes {
		rows = append(rows, []string{
			change.At.In(location).Format("2006-01-02 15:04"), change.Actor, c.told(change),
		})
	}
	return c.out("%s", rows.text())
}

// told says what a change did; an undo says what it undid.
func (c *call) told(change storage.Change) string {
	said := label(c.lang, change.Label)
	switch change.Kind {
	case storage.Undoing:
		return c.say("label.undo", said)
	case storage.Redoing:
		return c.say("label.redo", said)
	}
	return said
}
