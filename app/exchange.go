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

// scheduleEnds are how files end that may be schedules. What they are is told by what is in them: any other is taken in, too,
// where its name is typed.
var scheduleEnds = []string{".xml", ".json", ".ics", ".ical", ".txt", ""}

// askImport lets a person choose a schedule from elsewhere.
func (w *window) askImport() {
	w.pick(picking{title: "window.pick.import", press: "window.pick.look", ends: scheduleEnds, done: w.takeIn})
}

// takeIn reads a schedule, says what it would change, and takes it in once a person agrees.
func (w *window) takeIn(path string) {
	w.busy(w.state.Say("window.busy.import", filepath.Base(path)), func(t *task) (func(), error) {
		schedule, err := work.ReadScheduleFile(path, "")
		if err != nil {
			return nil, err
		}
		in := &takingIn{window: w, name: filepath.Base(path), schedules: []calendar.Schedule{schedule}}
		return t.unlessStopped(func() { w.inSeason(in, func() { w.tryOut(in) }) }), nil
	}, "failed.import")
}

// inSeason goes on in the season that is open; where there is none, in a new one that is called as the schedule is.
func (w *window) inSeason(in *takingIn, goOn func()) {
	if w.isOpen() {
		goOn()
		return
	}
	schedule := in.schedules[0]
	name := cmp.Or(schedule.Title, strings.TrimSuffix(in.name, filepath.Ext(in.name)))
	zone := schedule.Zone
	if _, err := calendar.Zone(zone); err != nil {
		zone = w.homeZone()
	}
	w.keepNew(work.NewProgramme{Name: name, Zone: zone, Language: w.state.Language()}, goOn)
}

// showDates shows the stretch of time in which dates lie, and the uppermost of their rows.
func (w *window) showDates(dates []work.TakenDate) {
	var all calendar.Span
	events := []calendar.Ref{}
	for _, d := range dates {
		ref := calendar.Ref{Type: calendar.TypeEvent, ID: d.Event}
		e := w.state.Season().Plan.Events.At(d.Event)
		if e == nil {
			continue
		}
		events = append(events, ref)
		span, ok := e.When.Span()
		switch {
		case !ok:
		case all == calendar.Span{}:
			all = span
		default:
			all.Start, all.End = min(all.Start, span.Start), max(all.End, span.End)
		}
	}
	if all.End > all.Start {
		w.timeline.ShowAround(all)
	}
	w.timeline.ShowRows(events)
}

// askExport writes all calendars into a folder.
func (w *window) askExport() {
	name := w.state.Season().Plan.Programme.Name.In(w.state.Languages()...)
	folder := strings.TrimSuffix(fileName(w.state.Say("window.export.folder", name)), extension)
	w.pick(picking{title: "window.pick.export", press: "window.pick.export-here", folder: true, name: folder, done: w.export})
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

// doubtsTold is how many dates a person is told of at once; the command line tells all.
const doubtsTold = 5

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
	for _, d := range done.Doubtful[:min(len(done.Doubtful), doubtsTold)] {
		text += "\n" + w.state.Say("work.doubtful", d.Title, w.state.Say(d.Key, d.Args...))
	}
	w.state.Apply(func(*storage.File) ([]calendar.Ref, error) { return done.Change.Touched, nil }, nil)
	w.tell(w.state.Say("window.export.title"), text)
}
