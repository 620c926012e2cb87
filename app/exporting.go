package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

// askExport says which dates the calendars will show, and writes all of them into a folder.
func (w *window) askExport() {
	name := w.state.Season().Plan.Programme.Name.In(w.state.Languages()...)
	folder := strings.TrimSuffix(fileName(w.state.Say("window.export.folder", name)), extension)
	w.pick(picking{
		title: "window.pick.export", press: "window.pick.export-here", folder: true, name: folder, done: w.export, says: w.outlook(),
	})
}

// outlook says which dates calendars would show now: nothing at first, since a large season takes its time.
func (w *window) outlook() fyne.CanvasObject {
	file, now := w.state.Season().File, w.state.Now()
	box := container.NewStack(control.Paragraph("\n", theme.Muted, theme.Small, false)) // keeps room for two lines
	w.runner.Go(func() {
		plan, err := file.Plan()
		if err != nil {
			return // the export itself will say so
		}
		questions := feed.Ready(plan)
		reach := work.ReachOf(plan, now, questions...)
		w.runner.Do(func() {
			words := w.state.Say("reach.will", len(questions)) + " " + reach.Text(w.state.Say)
			box.Objects = []fyne.CanvasObject{control.Paragraph(words, theme.Muted, theme.Small, false)}
			box.Refresh()
		})
	})
	return box
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

// doubtsTold is how many dates a person is told of at once; the command line tells all. So it is with empty calendars.
const doubtsTold = 5

// exported says what was written, and takes in what the export remembered.
func (w *window) exported(folder string, done work.Exported) {
	say, changed := w.state.Say, 0
	for _, f := range done.Files {
		if f.Changed {
			changed++
		}
	}
	text := done.Reach.Text(say) + "\n" + say("window.export.done", len(done.Files)) + " " + say("window.export.changed", changed) + "\n" + folder
	if done.Forgotten != nil {
		text += "\n" + because(w.state, done.Forgotten)
	}
	for _, d := range done.Doubtful[:min(len(done.Doubtful), doubtsTold)] {
		text += "\n" + say("work.doubtful", d.Title, say(d.Key, d.Args...))
	}
	w.state.Apply(func(*storage.File) ([]calendar.Ref, error) { return done.Change.Touched, nil }, nil)
	w.ask(say("window.export.title"), container.New(layout.NewCustomPaddedVBoxLayout(12), paragraphs(text), w.written(done)),
		answer{say("window.ok"), nil})
}

// written names the calendars that have no dates, and lists the others with the number of theirs.
func (w *window) written(done work.Exported) fyne.CanvasObject {
	var empty []string
	rows := []fyne.CanvasObject{}
	for _, f := range done.Files {
		if name := state.Capital(work.FeedName(w.state.Language(), f.Question)); f.Events == 0 {
			empty = append(empty, name)
		} else {
			rows = append(rows, calendarRow(name, filepath.Base(f.Path), w.state.Say("command.dates", f.Events)))
		}
	}
	if n := len(empty); n > 0 {
		names := strings.Join(empty[:min(n, emptyTold)], ", ")
		if n > emptyTold {
			names = w.state.Say("reach.and-more", names, n-emptyTold)
		}
		rows = append([]fyne.CanvasObject{control.Paragraph(w.state.Say("reach.empty", n, names), theme.Ink, theme.Text, false)}, rows...)
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(4), rows...)
}

// emptyTold is how many empty calendars are named at once.
const emptyTold = 20

// calendarRow is a line of the list: a calendar, its file, and the number of its dates, clear of what scrolls.
func calendarRow(name, file, dates string) fyne.CanvasObject {
	count := container.NewGridWrap(fyne.NewSize(84, control.Text(dates, theme.Muted, theme.Text, false).MinSize().Height),
		control.NewLine(dates, theme.Muted, theme.Text, false))
	return container.New(layout.NewBorderLayout(nil, nil, nil, count), count,
		beside(control.NewLine(name, theme.Ink, theme.Text, false), control.NewLine(file, theme.Muted, theme.Small, false)))
}
