package command

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// import_ takes schedules in; import is a word of Go's.
type import_ struct {
	File  string   `arg:"" name:"FILE"`
	Paths []string `arg:"" name:"PATH" sep:"none"`
	As    string   `placeholder:"FORMAT"`

	Columns []string `sep:"none" placeholder:"HEADING=FIELD,..."`
	Page    string   `placeholder:"NAME"`
	Means   []string `sep:"none" placeholder:"NAME=ID"`
	Unknown string   `placeholder:"ANSWER"`

	Source string `placeholder:"NAME"`
	SameAs string `name:"same-as" placeholder:"SOURCE"`
	Zone   string `placeholder:"ZONE"`
	DryRun bool   `name:"dry-run"`
}

func (i import_) Run(c *call) error {
	as := i.As
	if kind := tableKind(as); kind != "" {
		as = string(kind)
	}
	if err := c.choice("--as", as, append([]string{""}, importWords()...)); err != nil {
		return err
	}
	schedules, table, err := i.read(c, as)
	if err != nil {
		return err
	}
	if table != nil {
		return i.table(c, *table)
	}
	options := work.ImportOptions{Source: i.Source, SameAs: i.SameAs, Zone: i.Zone, DryRun: i.DryRun}
	take := func(f *storage.File, plan *calendar.Plan) error {
		ctx, stop := c.interruptible()
		defer stop()
		done, err := work.Import(ctx, f, plan, schedules, options)
		if err != nil {
			return err
		}
		return c.imported(done, i.DryRun)
	}
	if i.DryRun {
		return c.read(i.File, take)
	}
	return c.write(i.File, func(f *storage.File) error {
		plan, err := f.Plan()
		if err != nil {
			return err
		}
		return take(f, plan)
	})
}

// read reads every file before the programme is touched: schedules, or one table.
func (i import_) read(c *call, as string) (all []calendar.Schedule, table *work.Foreign, err error) {
	for _, path := range i.Paths {
		c.file = path
		f, err := work.ReadForeignFile(path, as, i.Page)
		if err != nil {
			return nil, nil, err
		}
		if f.Table == nil {
			all = append(all, f.Schedule)
			continue
		}
		if len(i.Paths) > 1 {
			return nil, nil, c.refuse("wrong.one-table", path)
		}
		table = &f
	}
	return all, table, nil
}

// choice refuses a word that is none of those known; "" among them is no word at all.
func (c *call) choice(flag, word string, known []string) error {
	for _, k := range known {
		if k == word {
			return nil
		}
	}
	return c.refuse("wrong.choice", flag, word, strings.TrimPrefix(strings.Join(known, ", "), ", "))
}

func (c *call) imported(done work.Imported, dryRun bool) error {
	if !c.json {
		return c.importedText(done, dryRun)
	}
	records := object{}
	for _, t := range calendar.Types() {
		if counts, ok := done.Records[t]; ok {
			records = append(records, member{string(t), countsObject(counts)})
		}
	}
	refused := []object{}
	for _, r := range done.Refused {
		refused = append(refused, object{{"line", r.Line}, {"why", c.why(c.scriptLang(), r)}})
	}
	odd := []object{}
	for _, o := range done.Odd {
		odd = append(odd, object{{"line", o.Line}, {"why", o.Sentence(c.scriptLang())}})
	}
	return c.print(append(countsObject(done.Counts), object{
		{"records", records},
		{"refused", refused},
		{"dates", dateObjects(done.Dates)},
		{"odd", odd},
		{"alike", alikeObjects(done.Alike)},
		{"zone", done.Zone},
		{"zone_assumed", done.ZoneAssumed},
	}...))
}

// alikeObjects are schedules that come in twice, and as what.
func alikeObjects(alike []work.Likeness) []object {
	objects := []object{}
	for _, a := range alike {
		objects = append(objects, object{{"schedule", a.Schedule}, {"source", a.Source}, {"dates", a.Dates}, {"of", a.Of}})
	}
	return objects
}

func countsObject(n work.Counts) object {
	return object{{"new", n.New}, {"changed", n.Changed}, {"moved", n.Moved}, {"gone", n.Gone}, {"same", n.Same}}
}
