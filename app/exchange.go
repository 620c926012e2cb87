package app

import (
	"cmp"
	"path/filepath"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
)

func itoa(n int) string { return strconv.Itoa(n) }

// scheduleEnds are how files end that may be schedules or tables. What they are is told by what is in them: any other is taken in, too,
// where its name is typed.
var scheduleEnds = []string{".xml", ".json", ".ics", ".ical", ".txt", "", ".csv", ".tsv", ".xlsx", ".xls", ".vcf"}

// askImport lets a person choose a schedule or a table from elsewhere.
func (w *window) askImport() {
	w.pick(picking{title: "window.pick.import", press: "window.pick.look", ends: scheduleEnds, done: w.takeIn})
}

// takeIn reads a schedule or a table, says what it would change, and takes it in once a person agrees.
func (w *window) takeIn(path string) { w.takeTable(path, "", "") }

// takeTable is takeIn for a file of which it is known what its rows are, and which of its pages is meant; "" is open.
func (w *window) takeTable(path, kind, page string) {
	w.busy(w.state.Say("window.busy.import", filepath.Base(path)), func(t *task) (func(), error) {
		f, err := work.ReadForeignFile(path, kind, page)
		if err != nil {
			return nil, err
		}
		return t.unlessStopped(func() { w.goOn(f, path, kind) }), nil
	}, "failed.import")
}

// goOn asks about what was read, in a season.
func (w *window) goOn(f work.Foreign, path, kind string) {
	if f.Table == nil {
		in := &takingIn{window: w, name: filepath.Base(path), schedules: []calendar.Schedule{f.Schedule}}
		w.inSeason(cmp.Or(f.Schedule.Title, f.Stem), f.Schedule.Zone, func() { w.tryOut(in) })
		return
	}
	in := &tableIn{
		window: w, path: path, stem: f.Stem, table: *f.Table, kind: work.TableKind(kind), columns: map[string]string{}, answers: map[string]work.Answer{},
	}
	w.inSeason(f.Stem, "", in.trial)
}

// inSeason goes on in the season that is open; where there is none, in a new one that is called as the schedule is.
func (w *window) inSeason(name, zone string, goOn func()) {
	if w.isOpen() {
		goOn()
		return
	}
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
