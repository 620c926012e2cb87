package command

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// find looks for records by their words. That nothing is found is the answer no.
type find struct {
	File  string   `arg:"" name:"FILE"`
	Words []string `arg:"" name:"WORDS"`
	Limit int      `placeholder:"N" default:"20"`
}

// matchNames are the matches as scripts read them.
var matchNames = map[storage.Match]string{
	storage.NameIs: "name", storage.NameStarts: "name", storage.InName: "name",
	storage.NameStartsSo: "name-begins", storage.BeginsInName: "name-begins", storage.InText: "text",
}

func (f find) Run(c *call) error {
	typed := strings.Join(f.Words, " ")
	return c.read(f.File, func(file *storage.File, plan *calendar.Plan) error {
		finder, err := file.Finder(c.ctx)
		if err != nil {
			return err
		}
		most := f.Limit
		if most <= 0 {
			most = mostFound
		}
		hits, err := finder.Find(c.ctx, typed, max(most, enoughHits))
		if err != nil {
			return err
		}
		reader := work.Reader{Language: c.lang, Now: calendar.InstantOf(c.host.Now())}
		if c.json {
			reader.Language = c.scriptLang()
		}
		return c.found(plan, work.Results(plan, hits, typed, reader, most), typed)
	})
}

const (
	enoughHits = 200     // of each kind, among which the best are chosen
	mostFound  = 100_000 // where no limit is asked for
)

func (c *call) found(plan *calendar.Plan, results []work.Found, typed string) error {
	err := error(nil)
	switch {
	case c.json:
		err = c.foundObject(plan, results)
	case len(results) == 0:
		err = c.out("%s\n", oneLine(c.say("find.none", typed)))
	default:
		err = c.foundText(plan, results)
	}
	if err == nil && len(results) == 0 {
		err = errNo
	}
	return err
}

func (c *call) foundText(plan *calendar.Plan, results []work.Found) error {
	var rows table
	short := map[calendar.Type]func(calendar.ID) string{}
	for _, f := range results {
		t := f.Ref.Type
		if short[t] == nil {
			short[t] = shortIDs(plan, t)
		}
		rows = append(rows, []string{short[t](f.Ref.ID), f.Title, f.Line, f.Excerpt})
	}
	return c.out("%s", rows.text())
}

func (c *call) foundObject(plan *calendar.Plan, results []work.Found) error {
	objects := []object{}
	for _, f := range results {
		o := object{
			{"record", f.Ref.Type},
			{"id", f.Ref.ID},
			{"name", f.Title},
			{"text", f.Line},
			{"match", matchNames[f.Match]},
			{"field", orNull(f.Field)},
			{"excerpt", orNull(f.Excerpt)},
			{"start", timeObject(f.When.Start, f.When.Zone, f.When.Fold&calendar.StartIsSecond != 0, f.When.WholeDays)},
			{"dates", nil},
		}
		if f.Ref.Type == calendar.TypeActivity {
			o[len(o)-1].value = f.Dates
		}
		objects = append(objects, o)
	}
	return c.print(object{{"found", objects}})
}

// orNull is a text, or null where there is none.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
