package app

import (
	"cmp"
	"path/filepath"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

func itoa(n int) string { return strconv.Itoa(n) }

// askImport lets a person choose a schedule from elsewhere.
func (w *window) askImport() {
	w.pick(picking{title: "window.pick.import", press: "window.pick.look", ends: scheduleEnds, done: w.takeIn})
}

// takeIn reads a schedule, says what it would change, and takes it in once a person agrees.
func (w *window) takeIn(path string) {
	season := w.state.Season()
	w.busy(w.state.Say("window.busy.import", filepath.Base(path)), func(*task) (func(), error) {
		schedule, err := work.ReadScheduleFile(path, "")
		if err != nil {
			return nil, err
		}
		plan, err := season.File.Plan()
		if err != nil {
			return nil, err
		}
		all := []calendar.Schedule{schedule}
		found, err := work.Import(season.File, plan, all, work.ImportOptions{DryRun: true})
		if err != nil {
			return nil, err
		}
		return func() { w.askTakeIn(filepath.Base(path), all, found) }, nil
	}, "failed.import")
}

// askTakeIn shows the dry run.
func (w *window) askTakeIn(name string, schedules []calendar.Schedule, found work.Imported) {
	title := w.state.Say("window.import.title", cmp.Or(schedules[0].Title, name))
	if found.New+found.Changed+found.Moved+found.Gone == 0 {
		w.tell(title, w.state.Say("window.import.nothing", found.Same)+w.refusals(found))
		return
	}
	w.ask(title, paragraphs(w.countsText(found)+"\n"+w.state.Say("window.import.one-change")+w.refusals(found)),
		answer{w.state.Say("window.cancel"), nil},
		answer{w.state.Say("window.import.do"), func() { w.importNow(schedules) }})
}

func (w *window) importNow(schedules []calendar.Schedule) {
	w.state.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.Plan()
		if err != nil {
			return nil, err
		}
		done, err := work.Import(f, plan, schedules, work.ImportOptions{})
		return done.Change.Touched, err
	}, func() { w.build(); w.showWhere(schedules) })
}

// showWhere shows the stretch of time in which a schedule lies.
func (w *window) showWhere(schedules []calendar.Schedule) {
	var all calendar.Span
	for _, item := range schedules[0].Items {
		when := item.When
		when.Zone = cmp.Or(when.Zone, schedules[0].Zone, w.state.Season().Plan.Programme.Zone)
		span, ok := when.Span()
		switch {
		case !ok:
		case all == calendar.Span{}:
			all = span
		default:
			all.Start, all.End = min(all.Start, span.Start), max(all.End, span.End)
		}
	}
	if all.End > all.Start {
		room := (all.End - all.Start) / 20
		w.timeline.ShowSpan(calendar.Span{Start: all.Start - room, End: all.End + room})
	}
}

// countsText says what an import does to dates, a line for each that is not nothing.
func (w *window) countsText(found work.Imported) string {
	lines := []string{}
	for _, c := range []struct {
		key string
		n   int
	}{
		{"new", found.New},
		{"moved", found.Moved},
		{"changed", found.Changed},
		{"gone", found.Gone},
		{"same", found.Same},
	} {
		if c.n > 0 {
			lines = append(lines, w.state.Say("window.import."+c.key, c.n))
		}
	}
	return strings.Join(lines, "\n")
}

// fewRefusals is how many refused items a dialog lists.
const fewRefusals = 6

func (w *window) refusals(found work.Imported) string {
	if len(found.Refused) == 0 {
		return ""
	}
	text := "\n" + w.state.Say("window.import.refused", len(found.Refused))
	for _, r := range found.Refused[:min(len(found.Refused), fewRefusals)] {
		text += "\n· " + work.RefusalSentence(r, w.state.Say)
	}
	return text
}

// askExport writes all calendars into a folder.
func (w *window) askExport() {
	w.pick(picking{title: "window.pick.export", press: "window.pick.export-here", folder: true, done: w.export})
}

func (w *window) export(folder string) {
	season, now := w.state.Season(), w.state.Now()
	w.busy(w.state.Say("window.busy.export"), func(t *task) (func(), error) {
		plan, err := season.File.Plan()
		if err != nil {
			return nil, err
		}
		x := work.Export{Questions: feed.Ready(plan), Folder: folder, Say: assets.Say, Now: now, Progress: t.tell}
		done, err := x.Export(t.ctx, season.File)
		if err != nil {
			return nil, err
		}
		return func() { w.exported(folder, done) }, nil
	}, "failed.export")
}

// exported says what was written, and takes in what the export remembered.
func (w *window) exported(folder string, done work.Exported) {
	changed := 0
	for _, f := range done.Files {
		if f.Changed {
			changed++
		}
	}
	text := w.state.Say("window.export.done", len(done.Files)) + "\n" + w.state.Say("window.export.changed", changed) + "\n" + folder
	if done.Forgotten != nil {
		text += "\n" + because(w.state, done.Forgotten)
	}
	w.state.Apply(func(*storage.File) ([]calendar.Ref, error) { return done.Change.Touched, nil }, nil)
	w.tell(w.state.Say("window.export.title"), text)
}
