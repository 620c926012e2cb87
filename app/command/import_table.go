package command

import (
	"slices"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// plurals are what lists are called besides the records that their rows become.
var plurals = map[string]work.TableKind{
	"people": "person", "persons": "person", "organisations": "organisation", "companies": "company", "contacts": "contact",
	"venues": "venue", "spaces": "space", "dates": work.SeasonTable, "event": work.SeasonTable,
}

// tableKind is the kind of table that a word means; "" is none.
func tableKind(word string) work.TableKind {
	if kind, ok := plurals[word]; ok {
		return kind
	}
	if slices.Contains(work.TableKinds(), work.TableKind(word)) {
		return work.TableKind(word)
	}
	return ""
}

// importWords are what --as takes.
func importWords() []string { return append(work.ScheduleFormats(), spelled(work.TableKinds())...) }

// table takes one table in.
func (i import_) table(c *call, f work.Foreign) error {
	columns, err := pairs(c, "--columns", splitPairs(i.Columns))
	if err != nil {
		return err
	}
	means, err := pairs(c, "--means", i.Means)
	if err != nil {
		return err
	}
	if err := c.choice("--unknown", i.Unknown, []string{"", string(work.AnswerNew), string(work.AnswerOut)}); err != nil {
		return err
	}
	o := work.TableOptions{
		Kind: tableKind(i.As), Columns: columns, Source: i.Source, Name: f.Stem, Zone: i.Zone, Reads: c.lang, DryRun: i.DryRun,
		Unknown: work.Answer(i.Unknown), Named: map[string]work.Answer{},
	}
	for name, answer := range means {
		o.Named[work.NameKey(name)] = work.Answer(answer)
	}
	take := func(file *storage.File, plan *calendar.Plan) error {
		ctx, stop := c.interruptible()
		defer stop()
		done, err := work.TakeTable(ctx, file, plan, *f.Table, o)
		if err != nil {
			return err
		}
		if c.json {
			return c.print(tableObject(c, done))
		}
		return c.tableText(done, i.DryRun)
	}
	if i.DryRun {
		return c.read(i.File, take)
	}
	return c.write(i.File, func(file *storage.File) error {
		plan, err := file.Plan()
		if err != nil {
			return err
		}
		return take(file, plan)
	})
}

// splitPairs parts "A=x,B=y": a comma before the next "=" begins another, one in a name does not.
func splitPairs(said []string) (all []string) {
	for _, s := range said {
		parts := strings.Split(s, ",")
		for i, p := range parts {
			if i > 0 && !strings.Contains(p, "=") {
				all[len(all)-1] += "," + p
				continue
			}
			all = append(all, p)
		}
	}
	return all
}

func pairs(c *call, flag string, said []string) (map[string]string, error) {
	all := map[string]string{}
	for _, s := range said {
		at := strings.LastIndex(s, "=")
		if at < 1 {
			return nil, c.refuse("wrong.pair", flag, s)
		}
		all[strings.TrimSpace(s[:at])] = strings.TrimSpace(s[at+1:])
	}
	return all, nil
}

func tableObject(c *call, done work.TakenTable) object {
	n := func(o work.Outcome) int { return done.Fates[o] }
	records := object{}
	for _, t := range calendar.Types() {
		if counts, ok := done.Records[t]; ok {
			records = append(records, member{string(t), countsObject(counts)})
		}
	}
	refused, rows, unclear, columns := []object{}, []object{}, []object{}, []object{}
	for _, r := range done.Rows {
		rows = append(rows, rowObject(c, r))
		if r.Fate == work.StaysOut {
			refused = append(refused, object{{"line", r.Line}, {"cell", r.Cell}, {"why", work.RefusalSentence(r.Why, c.inScript)}})
		}
	}
	for _, u := range done.Unclear {
		near := []object{}
		for _, l := range u.Near {
			near = append(near, object{{"type", l.Ref.Type}, {"id", l.Ref.ID}, {"name", l.Name}})
		}
		unclear = append(unclear, object{{"type", u.Type}, {"name", u.Name}, {"lines", u.Lines}, {"near", near}})
	}
	for _, col := range done.Columns {
		columns = append(columns, object{{"column", col.Letter}, {"heading", col.Heading}, {"field", col.Field}})
	}
	return object{
		{"new", n(work.CameNew)},
		{"changed", n(work.CameChanged)},
		{"moved", n(work.CameMoved)},
		{"gone", n(work.WentAway)},
		{"same", n(work.CameAgain)},
		{"records", records},
		{"refused", refused},
		{"as", done.Kind},
		{"source", done.Source},
		{"page", done.Page},
		{"columns", columns},
		{"rows", rows},
		{"unclear", unclear},
	}
}

func rowObject(c *call, r work.TakenRow) object {
	o := object{{"line", r.Line}, {"fate", r.Fate}, {"name", r.Name}, {"id", r.Ref.ID}}
	differs := []object{}
	for _, d := range r.Differs {
		differs = append(differs, object{{"field", d.Field[strings.LastIndex(d.Field, ".")+1:]}, {"before", d.Was}, {"after", d.Now}})
	}
	if o = append(o, member{"differs", differs}); r.Why.Rule != "" {
		o = append(o, member{"why", work.RefusalSentence(r.Why, c.inScript)})
	}
	return o
}

func (c *call) inScript(key string, args ...any) string {
	return assets.Say(c.scriptLang(), key, args...)
}

// fatesTold are the fates in the order in which people hear of them.
var fatesTold = []work.Outcome{work.CameNew, work.CameMoved, work.CameChanged, work.WentAway, work.CameAgain, work.LeftOut, work.IsOpen, work.StaysOut}

// tableText tells what becomes of a table's rows: of a trial also its columns, and each row.
func (c *call) tableText(done work.TakenTable, dryRun bool) error {
	lines := []string{oneLine(c.say("table.from", done.Source, c.say("table.kind."+string(done.Kind))))}
	if dryRun {
		lines = append(lines, c.columnsText(done)...)
	}
	for _, fate := range fatesTold {
		n := done.Fates[fate]
		if n == 0 {
			continue
		}
		lines = append(lines, c.say("table.fate."+string(fate), n))
		if dryRun && fate != work.CameAgain || fate == work.StaysOut {
			lines = append(lines, c.rowsText(done, fate)...)
		}
	}
	for _, u := range done.Unclear {
		lines = append(lines, c.unclearText(u)...)
	}
	switch {
	case dryRun:
		lines = append(lines, c.say("import.dry-run"))
	case done.Nothing():
		lines = append(lines, c.say(done.NothingKey()))
	}
	return c.out("%s\n", strings.Join(lines, "\n"))
}

func (c *call) columnsText(done work.TakenTable) (lines []string) {
	var rows table
	for _, col := range done.Columns {
		field := "–"
		if col.Field != "" {
			field = col.Field
		}
		rows = append(rows, []string{"  " + col.Letter, shown(col.Heading), "→ " + field})
	}
	return strings.Split(strings.TrimSuffix(rows.whole(), "\n"), "\n")
}

func (c *call) rowsText(done work.TakenTable, fate work.Outcome) (lines []string) {
	n := 0
	for _, r := range done.Rows {
		if r.Fate != fate {
			continue
		}
		if n++; n > mostDates {
			continue
		}
		lines = append(lines, "  "+oneLine(c.rowText(r)))
	}
	if n > mostDates {
		lines = append(lines, "  "+c.say("command.import.more", n-mostDates))
	}
	return lines
}

func (c *call) rowText(r work.TakenRow) string {
	if r.Why.Rule != "" {
		return work.RefusalSentence(r.Why, c.say)
	}
	text := r.Name
	if r.Fate == work.CameNew && !r.Date.When.IsZero() {
		text += "  " + whenText(r.Date.When) + "  " + r.Date.Room
	}
	if r.Fate == work.CameMoved {
		text += "  " + whenText(r.Date.WhenWas) + "  " + r.Date.RoomWas + "  → " + whenText(r.Date.When) + "  " + r.Date.Room
	}
	for _, d := range r.Differs {
		text += "  " + d.Sentence(c.say)
	}
	if r.Line == 0 {
		return text
	}
	return c.say("import.line", strconv.Itoa(r.Line), text)
}

// unclearText asks who or what a name is, and says how to answer.
func (c *call) unclearText(u work.Unclear) []string {
	lines := []string{oneLine(c.say("table.unclear", u.Name, len(u.Lines)))}
	for _, l := range u.Near {
		lines = append(lines, "  "+oneLine(c.say("table.near", l.Name))+"  --means "+quoted(u.Name+"="+string(l.Ref.ID)))
	}
	return append(lines, "  "+c.say("table.anew")+"  --means "+quoted(u.Name+"=new"), "  "+c.say("table.left-out")+"  --means "+quoted(u.Name+"=out"))
}
