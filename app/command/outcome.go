package command

import (
	"fmt"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// importedText tells what came of an import.
func (c *call) importedText(done work.Imported, dryRun bool) error {
	for _, source := range done.Sources {
		if err := c.out("%s\n", oneLine(c.say("import.source", source))); err != nil {
			return err
		}
	}
	if done.ZoneAssumed {
		if err := c.out("%s\n", c.say("command.import.zone-assumed", done.Zone)); err != nil {
			return err
		}
	}
	listed := func(work.Outcome) error { return nil }
	if dryRun {
		listed = func(o work.Outcome) error { return c.datesText(done.Dates, o) }
	}
	nothing := "import.nothing"
	if !done.Nothing() {
		nothing = "import.joined"
	}
	if err := c.countsText(done.Counts, nothing, listed); err != nil {
		return err
	}
	if len(done.Refused) > 0 {
		if err := c.out("%s\n", c.say("import.refused", len(done.Refused))); err != nil {
			return err
		}
	}
	for _, r := range done.Refused {
		if err := c.out("  %s\n", oneLine(work.RefusalSentence(r, c.say))); err != nil {
			return err
		}
	}
	if len(done.Odd) > 0 {
		if err := c.out("%s\n", c.say("import.odd", len(done.Odd))); err != nil {
			return err
		}
	}
	for _, o := range done.Odd {
		if err := c.out("  %s\n", oneLine(o.Sentence(c.lang))); err != nil {
			return err
		}
	}
	if err := c.alikeText(done.Alike, dryRun); err != nil {
		return err
	}
	if dryRun {
		return c.out("%s\n", c.say("import.dry-run"))
	}
	return nil
}

// alikeText tells of schedules that come in twice, and how to say that they are the same.
func (c *call) alikeText(alike []work.Likeness, dryRun bool) error {
	key := "command.import.doubled"
	if dryRun {
		key = "command.import.would-double"
	}
	for _, a := range alike {
		said := c.say("import.alike", a.Dates, a.Of, a.Schedule, a.Source) + " " + c.say(key, quoted(a.Source))
		if err := c.out("%s\n", oneLine(said)); err != nil {
			return err
		}
	}
	return nil
}

// quoted is a name as shells take it.
func quoted(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") == "" {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// countsText tells what became of dates, each outcome followed by what then tells of it: what is as before only beside
// what is not.
func (c *call) countsText(n work.Counts, nothing string, then func(work.Outcome) error) error {
	if n.New+n.Moved+n.Changed+n.Gone == 0 {
		return c.out("%s\n", c.say(nothing))
	}
	for _, line := range []struct {
		outcome work.Outcome
		n       int
	}{{work.CameNew, n.New}, {work.CameMoved, n.Moved}, {work.CameChanged, n.Changed}, {work.WentAway, n.Gone}, {work.CameAgain, n.Same}} {
		if line.n == 0 {
			continue
		}
		if err := c.out("%s\n", c.say("import."+string(line.outcome), line.n)); err != nil {
			return err
		}
		if err := then(line.outcome); err != nil {
			return err
		}
	}
	return nil
}

// mergedText tells what came of a merge.
func (c *call) mergedText(done work.Merged, dryRun bool) error {
	if done.Changes == 0 {
		if err := c.out("%s\n", c.say("command.merge.nothing")); err != nil {
			return err
		}
	} else if err := c.mergedDates(done); err != nil {
		return err
	}
	if err := c.conflictsText(done.Plan, done.Conflicts); err != nil {
		return err
	}
	if done.Doubled > 0 {
		if err := c.out("%s\n", c.say("command.merge.doubled", done.Doubled)); err != nil {
			return err
		}
	}
	for _, a := range done.Alike {
		said := c.say("import.alike", a.Dates, a.Of, a.Schedule, a.Source) + " " + c.say("command.merge.alike", a.Source, quoted(a.Schedule))
		if err := c.out("%s\n", oneLine(said)); err != nil {
			return err
		}
	}
	if dryRun {
		return c.out("%s\n", c.say("import.dry-run"))
	}
	return nil
}

func (c *call) mergedDates(done work.Merged) error {
	if err := c.out("%s\n", c.say("command.merge.changes", done.Changes)); err != nil {
		return err
	}
	n := work.Counts(done.Records[calendar.TypeEvent])
	if n.New+n.Moved+n.Changed+n.Gone == 0 {
		return nil
	}
	return c.countsText(n, "", func(work.Outcome) error { return nil })
}

// why is the reason of a refusal without its line.
func (c *call) why(lang string, r calendar.Refusal) string { return sayIn(lang, r.Key(), r.Args) }

// warn says on standard error what did not go well and hinders nothing.
func (c *call) warn(sentence string) error {
	_, err := fmt.Fprintln(c.host.Stderr, "affiche: "+oneLine(sentence))
	return err
}
