package app

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/storage"
)

func itoa(n int) string { return strconv.Itoa(n) }

// askImport lets a person choose a schedule from elsewhere.
func (w *window) askImport() {
	w.pick(picking{title: "window.pick.import", press: "window.pick.look", but: []string{extension}, done: w.takeIn})
}

// takeIn reads a schedule, says what it would change, and takes it in once a person agrees.
func (w *window) takeIn(path string) {
	w.busy(w.state.Say("window.busy.import", filepath.Base(path)), func(t *task) (func(), error) {
		schedule, err := work.ReadScheduleFile(path, "")
		if err != nil {
			return nil, err
		}
		in := &takingIn{window: w, name: filepath.Base(path), schedules: []calendar.Schedule{schedule}}
		return t.unlessStopped(func() { w.tryOut(in) }), nil
	}, "failed.import")
}

// takingIn is a schedule that is about to be taken in.
type takingIn struct {
	window    *window
	name      string // of its file
	schedules []calendar.Schedule
	zone      string // chosen for it; "" is the programme's
	found     work.Imported
}

// tryOut finds what would change, and asks.
func (w *window) tryOut(in *takingIn) {
	season := w.state.Season()
	w.busy(w.state.Say("window.busy.import", in.name), func(t *task) (func(), error) {
		plan, err := season.File.Plan()
		if err != nil {
			return nil, err
		}
		in.found, err = work.Import(t.ctx, season.File, plan, in.schedules, work.ImportOptions{DryRun: true, Zone: in.zone})
		return t.unlessStopped(in.ask), err
	}, "failed.import")
}

// ask shows the dry run.
func (in *takingIn) ask() {
	w, found := in.window, in.found
	title := w.state.Say("window.import.title", cmp.Or(in.schedules[0].Title, in.name))
	if found.New+found.Changed+found.Moved+found.Gone == 0 {
		w.tell(title, w.state.Say("window.import.nothing", found.Same)+w.refusals(found))
		return
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(12), paragraphs(w.countsText(found)+w.refusals(found)))
	if found.ZoneOpen {
		content.Add(labelled(w.state.Say("window.import.zone"), in.zones()))
	}
	content.Add(in.dates())
	content.Add(control.Paragraph(w.state.Say("window.import.one-change"), theme.Muted, theme.Small, false))
	w.ask(title, content, answer{w.state.Say("window.cancel"), nil}, answer{w.state.Say("window.import.do"), in.now})
}

// zones offers all zones, first those of the programme and its partners; another one is tried out at once.
func (in *takingIn) zones() *control.Choice {
	plan := in.window.state.Season().Plan
	near := map[string]bool{plan.Programme.Zone: true}
	for o := range plan.Organisations.Each() {
		near[o.Zone] = true
	}
	delete(near, "")
	names := slices.Sorted(maps.Keys(near))
	far := slices.DeleteFunc(calendar.Zones(), func(name string) bool { return near[name] })
	options := []control.Option{}
	for _, name := range append(names, far...) {
		options = append(options, control.Option{Key: name, Text: calendar.City(name) + " · " + name})
	}
	return control.NewChoice(options, cmp.Or(in.zone, in.found.Zone, plan.Programme.Zone), func(zone string) {
		in.zone = zone
		in.window.tryOut(in)
	})
}

// takenRows is how many dates of the dry run are seen at once.
const takenRows = 5

// dates lists what becomes of each date: what, its title, and when and where it is to be, and was.
func (in *takingIn) dates() fyne.CanvasObject {
	list := control.NewList(func() int { return len(in.found.Dates) }, newTakenRow, func(i int, o fyne.CanvasObject) {
		o.(*takenRow).show(in.window.state, in.found.Dates[i])
	})
	row := newTakenRow().MinSize().Height + theme.Size(fynetheme.SizeNamePadding)
	room := control.Room(300, row*float32(min(len(in.found.Dates), takenRows)))
	return control.Framed(theme.Card, fynetheme.ColorNameInputBorder, control.Padded(3, 3, container.NewStack(room, list)))
}

// takenRow is one date of a dry run.
type takenRow struct {
	widget.BaseWidget
	outcome, title, place *control.Line
}

func newTakenRow() fyne.CanvasObject {
	r := &takenRow{
		outcome: control.NewLine("", theme.Muted, theme.Small, true),
		title:   control.NewLine("", theme.Ink, theme.Text, true),
		place:   control.NewLine("", theme.Muted, theme.Small, false),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *takenRow) CreateRenderer() fyne.WidgetRenderer {
	outcome := container.NewGridWrap(fyne.NewSize(76, r.title.MinSize().Height), r.outcome)
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), r.title, r.place)
	return widget.NewSimpleRenderer(control.Padded(3, 6, container.NewBorder(nil, nil, outcome, nil, lines)))
}

func (r *takenRow) show(s *state.State, d work.TakenDate) {
	is, was := taken(s, d.When, d.Room), taken(s, d.WhenWas, d.RoomWas)
	if d.Outcome == work.WentAway {
		is = was
	} else if d.Outcome == work.CameMoved && was != is {
		is = was + " → " + is
	}
	r.outcome.SetText(s.Say("window.import.list." + string(d.Outcome)))
	r.title.SetText(d.Title)
	r.place.SetText(is)
}

func taken(s *state.State, when calendar.When, room string) string {
	text := s.WhenText(when)
	if room != "" {
		text += " · " + room
	}
	return text
}

// now takes the schedule in, and shows the stretch of time and the row where it begins.
func (in *takingIn) now() {
	w := in.window
	var done work.Imported
	w.busyChanging(w.state.Say("window.busy.taking", in.name), func(t *task, f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.Plan()
		if err != nil {
			return nil, err
		}
		done, err = work.Import(t.ctx, f, plan, in.schedules, work.ImportOptions{Zone: in.zone, Progress: t.tell})
		return done.Change.Touched, err
	}, func() {
		w.build()
		w.showDates(done.Dates)
	})
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
		room := (all.End - all.Start) / 20
		w.timeline.ShowSpan(calendar.Span{Start: all.Start - room, End: all.End + room})
	}
	w.timeline.ShowRows(events)
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
