package command

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

// export writes calendars.
type export struct {
	File   string `arg:"" name:"FILE"`
	Feed   string `placeholder:"NAME"`
	All    bool
	Format string `placeholder:"FORMAT"`
	Record string `placeholder:"RECORD"`
	To     string `required:"" placeholder:"PATH"`

	Confidential bool
	Mark         bool
}

// exportFormats are what --format takes.
func exportFormats() []string { return append([]string{"ics"}, work.TableFormats()...) }

func (e export) Run(c *call) error {
	if slices.Contains(work.TableFormats(), e.Format) && e.Feed == "" && !e.All {
		return e.table(c)
	}
	if err := e.one(c); err != nil {
		return err
	}
	// Whoever else has the programme open does not hinder an export: it writes the calendars, and says what it could not
	// remember of them.
	return c.open(e.File, false, func(f *storage.File) error {
		plan, err := f.Plan()
		if err != nil {
			return err
		}
		x, err := e.asked(c, plan)
		if err != nil {
			return err
		}
		ctx, stop := c.interruptible()
		defer stop()
		done, err := x.Export(ctx, f)
		if err != nil {
			return c.unwritten(err, e.To)
		}
		return c.exported(done)
	})
}

// one makes sure that one thing is asked for.
func (e export) one(c *call) error {
	asked := 0
	for _, is := range []bool{e.Feed != "", e.All, e.Format != ""} {
		if is {
			asked++
		}
	}
	switch {
	case asked != 1:
		return c.refuse("wrong.what-to-export")
	case e.All && isFile(e.To):
		return c.refuse("wrong.folder", "--all", e.To)
	case e.Format != "" && e.Format != "ics":
		return c.refuse("wrong.choice", "--format", e.Format, strings.Join(exportFormats(), ", "))
	}
	return nil
}

// isFile reports a path that is a calendar's, or a file's already.
func isFile(path string) bool {
	at, err := os.Stat(path)
	if err == nil {
		return !at.IsDir()
	}
	return strings.EqualFold(filepath.Ext(path), ".ics")
}

// asked is the export that the call asks for. A path that is a folder, or looks like one, takes files with names of their
// own.
func (e export) asked(c *call, plan *calendar.Plan) (work.Export, error) {
	x := work.Export{Say: assets.Say, Now: c.host.Now()}
	if at, err := os.Stat(e.To); e.All || err == nil && at.IsDir() || strings.HasSuffix(e.To, string(filepath.Separator)) {
		x.Folder = filepath.Clean(e.To)
	} else {
		x.File = e.To
	}
	switch {
	case e.All:
		x.Questions = feed.Ready(plan)
		return x, nil
	case e.Format != "":
		x.Questions = []feed.Question{work.Everything()}
		return x, nil
	}
	q, err := work.FeedNamed(feed.Ready(plan), e.Feed, c.feedName)
	x.Questions = []feed.Question{q}
	return x, err
}

func (c *call) feedName(q feed.Question) string { return work.FeedName(c.lang, q) }

func (c *call) exported(done work.Exported) error {
	if c.json {
		return c.exportedObject(done)
	}
	var rows table
	for _, f := range done.Files {
		state := "command.export.same"
		if f.Changed {
			state = "command.export.changed"
		}
		rows = append(rows, []string{f.Path, c.say("command.dates", f.Events), c.say(state)})
	}
	if err := c.out("%s%s\n", rows.whole(), done.Reach.Text(c.say)); err != nil {
		return err
	}
	for _, d := range done.Doubtful {
		if err := c.warn(doubt(c.lang, d)); err != nil {
			return err
		}
	}
	if done.Forgotten == nil {
		return nil
	}
	return c.warn(c.say("command.export.forgotten", c.sentence(done.Forgotten)))
}

func (c *call) exportedObject(done work.Exported) error {
	files := []object{}
	for _, f := range done.Files {
		files = append(files, object{
			{"path", f.Path},
			{"feed", f.Question.File},
			{"name", work.FeedName(c.scriptLang(), f.Question)},
			{"events", f.Events},
			{"changed", f.Changed},
			{"dates", reachObject(f.Reach)},
		})
	}
	problems := []object{}
	for _, d := range done.Doubtful {
		problems = append(problems, object{{"uid", d.UID}, {"key", d.Key}, {"text", doubt(c.scriptLang(), d)}})
	}
	return c.print(object{
		{"files", files}, {"remembered", done.Forgotten == nil}, {"problems", problems}, {"dates", reachObject(done.Reach)},
	})
}

// reachObject says of how many dates how many are shown, and why the others are not.
func reachObject(r work.Reach) object {
	absent := object{}
	for _, why := range feed.Absences() {
		if n := r.Absent[why]; n > 0 {
			absent = append(absent, member{string(why), n})
		}
	}
	return object{{"all", r.Dates}, {"shown", r.Shown}, {"left_out", absent}}
}

// doubt says what people should look at, and of which date.
func doubt(lang string, d work.Doubtful) string {
	return assets.Say(lang, "work.doubtful", d.Title, assets.Say(lang, d.Key, d.Args...))
}

// feeds lists the calendars of a programme.
type feeds struct {
	File string `arg:"" name:"FILE"`
}

func (f feeds) Run(c *call) error {
	return c.read(f.File, func(file *storage.File, plan *calendar.Plan) error {
		revisions, err := file.Revisions()
		if err != nil {
			return err
		}
		now := feed.Circumstances{Revisions: revisions.Of, Say: assets.Say, Now: c.host.Now()}
		objects, rows := []object{}, table{}
		for _, q := range feed.Ready(plan) {
			events := len(feed.Answer(plan, q, now).Entries)
			objects = append(objects, object{
				{"name", work.FeedName(c.scriptLang(), q)}, {"audience", q.Audience}, {"events", events}, {"feed", q.File},
			})
			rows = append(rows, []string{
				q.File, oneLine(c.feedName(q)), c.say("audience." + string(q.Audience)), c.say("command.dates", events),
			})
		}
		if c.json {
			return c.print(object{{"feeds", objects}})
		}
		return c.out("%s", rows.text())
	})
}
