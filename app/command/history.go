package command

import (
	"strconv"
	"strings"

	"affiche/app/past"
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
	if h.Limit < 0 {
		return c.refuse("wrong.limit", strconv.Itoa(h.Limit))
	}
	return c.read(h.File, func(f *storage.File, plan *calendar.Plan) error {
		query := storage.Query{Limit: h.Limit}
		if h.Record != "" {
			ref, err := work.Find(plan, "", h.Record)
			if err != nil {
				return err
			}
			query.Records = []calendar.ID{ref.ID}
		}
		changes, err := f.History(query)
		if err != nil {
			return err
		}
		if c.json {
			return c.historyObject(f, changes, plan.Programme.Zone)
		}
		return c.historyText(f, changes, plan.Programme.Zone)
	})
}

func (c *call) historyObject(f *storage.File, changes []storage.Change, zone string) error {
	tellings, err := past.Tell(f, c.scriptLang(), changes, 0)
	if err != nil {
		return err
	}
	objects := []object{}
	for _, t := range tellings {
		o := c.changeObject(t.Change, zone)
		values := []object{}
		for _, l := range t.Lines {
			values = append(values, c.valueObject(l))
		}
		objects = append(objects, append(o, member{"values", values}))
	}
	return c.print(object{{"changes", objects}})
}

// valueObject is what a change did to one unit of a record: its fields as lists have them, and a sentence.
func (c *call) valueObject(l past.Line) object {
	o := object{
		{"record", l.Ref.ID},
		{"type", l.Ref.Type},
		{"name", orNull(l.Name)},
		{"deed", l.Deed},
		{"unit", nil},
		{"before", nil},
		{"after", nil},
		{"redacted", l.Redacted},
		{"text", l.Sentence(c.scriptLang())},
	}
	if l.Deed == past.Changed {
		o[4].value, o[5].value, o[6].value = l.Unit, unitObject(l.Ref, l.Unit, l.Old), unitObject(l.Ref, l.Unit, l.New)
	}
	return o
}

// mostValues is how many values of a change the text tells one by one: an import has thousands, and is told by counts. The
// JSON has all.
const mostValues = 12

func (c *call) historyText(f *storage.File, changes []storage.Change, zone string) error {
	location, err := calendar.Zone(zone)
	if err != nil {
		return err
	}
	tellings, err := past.Tell(f, c.lang, changes, mostValues)
	if err != nil {
		return err
	}
	var heads table
	for _, t := range tellings {
		heads = append(heads, []string{t.At.In(location).Format("2006-01-02 15:04"), t.Actor, t.Said})
	}
	lines := strings.SplitAfter(heads.text(), "\n")
	for i, t := range tellings {
		if err := c.out("%s%s", lines[i], c.values(t)); err != nil {
			return err
		}
	}
	return nil
}

// values sets out what a change did, below its head.
func (c *call) values(t past.Telling) string {
	var b strings.Builder
	for _, l := range t.Lines {
		b.WriteString("    " + oneLine(l.Sentence(c.lang)) + "\n")
	}
	if t.Left > 0 {
		b.WriteString("    " + oneLine(t.Counts(c.lang)) + "\n")
	}
	return b.String()
}
