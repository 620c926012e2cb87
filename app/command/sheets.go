package command

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// sheets writes what people need on paper for a day.
type sheets struct {
	File   string `arg:"" name:"FILE"`
	Day    string `required:"" placeholder:"DAY"`
	To     string `required:"" placeholder:"FOLDER"`
	For    string `placeholder:"venue|person|crew"`
	Format string `placeholder:"pdf|txt" default:"pdf"`
}

func (s sheets) Run(c *call) error {
	day, err := c.day("--day", s.Day)
	if err != nil {
		return err
	}
	whom := work.SheetsFor()
	if s.For != "" {
		if err := c.choice("--for", s.For, spelled(whom)); err != nil {
			return err
		}
		whom = []work.SheetFor{work.SheetFor(s.For)}
	}
	if err := c.choice("--format", s.Format, work.SheetFormats()); err != nil {
		return err
	}
	return c.read(s.File, func(_ *storage.File, plan *calendar.Plan) error {
		ctx, stop := c.interruptible()
		defer stop()
		written, err := work.SaveSheets(ctx, work.Sheets(work.Voice{Plan: plan, Language: c.lang}, day, whom...), s.Format, s.To)
		if err != nil {
			return c.unwritten(err, s.To)
		}
		return c.sheetsWritten(written)
	})
}

func (c *call) sheetsWritten(written []work.SheetSaved) error {
	if c.json {
		files := []object{}
		for _, w := range written {
			files = append(files, object{{"path", w.Path}, {"for", w.Sheet.For}, {"title", w.Sheet.Title}})
		}
		return c.print(object{{"files", files}})
	}
	if len(written) == 0 {
		return c.out("%s\n", c.say("sheet.none"))
	}
	for _, w := range written {
		if err := c.out("%s\n", w.Path); err != nil {
			return err
		}
	}
	return nil
}
