package app

import (
	"cmp"
	"path/filepath"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
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
