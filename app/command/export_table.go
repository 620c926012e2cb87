package command

import (
	"strings"

	"affiche/app/work"
	"affiche/storage"
)

// table writes a table of one kind of records, or the dates of the season.
func (e export) table(c *call) error {
	kind := work.SeasonTable
	if e.Record != "" {
		if kind = tableKind(e.Record); kind == "" {
			return c.refuse("wrong.choice", "--record", e.Record, strings.Join(spelled(work.TableKinds()), ", "))
		}
	}
	return c.open(e.File, false, func(f *storage.File) error {
		ctx, stop := c.interruptible()
		defer stop()
		x := work.TableExport{Kind: kind, Format: e.Format, Path: e.To, Language: c.lang, Confidential: e.Confidential, Marked: e.Mark}
		done, err := x.Export(ctx, f)
		if err != nil {
			return c.unwritten(err, e.To)
		}
		if c.json {
			return c.print(object{{"files", []object{{
				{"path", done.Path}, {"record", kind}, {"rows", done.Rows}, {"confidential", e.Confidential}, {"changed", done.Changed},
			}}}})
		}
		state := "command.export.same"
		if done.Changed {
			state = "command.export.changed"
		}
		return c.out("%s", table{{done.Path, c.say("table.rows", done.Rows), c.say(state)}}.whole())
	})
}
