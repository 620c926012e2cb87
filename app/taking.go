package app

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// takingIn is a schedule that is about to be taken in.
type takingIn struct {
	window    *window
	name      string // of its file
	schedules []calendar.Schedule
	zone      string // chosen for it; "" is the programme's
	source    string // chosen for it: a name, or [anew]; "" leaves it to what it looks like
	alike     []work.Likeness
	known     []work.KnownSource
	found     work.Imported
}

// anew is the choice of no source that is known. No source has such a name.
const anew = "\n"

func (in *takingIn) options() work.ImportOptions {
	o := work.ImportOptions{Zone: in.zone, SameAs: in.source}
	if in.source == anew {
		o.SameAs, o.Anew = "", true
	}
	return o
}

// tryOut finds what would change, and asks.
func (w *window) tryOut(in *takingIn) {
	season := w.state.Season()
	w.busy(w.state.Say("window.busy.import", in.name), func(t *task) (func(), error) {
		plan, err := season.File.Plan()
		if err == nil {
			err = in.find(t, season.File, plan)
		}
		return t.unlessStopped(in.ask), err
	}, "failed.import")
}

// find takes the schedule in as a trial. One that looks like a source's, and nobody said yet whether it is, is taken for it.
func (in *takingIn) find(t *task, f *storage.File, plan *calendar.Plan) (err error) {
	try := func() error {
		o := in.options()
		o.DryRun = true
		in.found, err = work.Import(t.ctx, f, plan, in.schedules, o)
		return err
	}
	if in.known, err = work.KnownSources(f, plan); err != nil {
		return err
	}
	if err := try(); err != nil || in.source != "" {
		return err
	}
	if in.alike = in.found.Alike; len(in.alike) == 0 {
		return nil
	}
	in.source = in.alike[0].Source
	return try()
}

// ask shows the dry run.
func (in *takingIn) ask() {
	w, found := in.window, in.found
	title := w.state.Say("window.import.title", cmp.Or(in.schedules[0].Title, in.name))
	if found.Nothing() {
		w.tell(title, w.state.Say("window.import.nothing", found.Same)+w.refusals(found))
		return
	}
	content := container.New(layout.NewCustomPaddedVBoxLayout(12))
	if len(in.known) > 0 {
		content.Add(in.origin())
	}
	content.Add(paragraphs(strings.TrimSpace(w.countsText(found) + w.refusals(found) + w.oddTimes(found))))
	if found.ZoneOpen {
		content.Add(labelled(w.state.Say("window.import.zone"), in.zones()))
	}
	if len(found.Dates) > 0 {
		content.Add(in.dates())
	}
	content.Add(control.Paragraph(w.state.Say("window.import.one-change"), theme.Muted, theme.Small, false))
	w.ask(title, content, answer{w.state.Say("window.cancel"), nil}, answer{w.state.Say("window.import.do"), in.now})
}

// origin offers where the schedule comes from: a source of its own, or one that is known; another one is tried out at once.
func (in *takingIn) origin() fyne.CanvasObject {
	s := in.window.state
	options := []control.Option{{Key: anew, Text: s.Say("window.import.anew")}}
	is := anew
	for _, k := range in.known {
		options = append(options, control.Option{Key: k.Name, Text: in.sameAs(k)})
		if slices.Contains(in.found.Sources, k.Name) {
			is = k.Name
		}
	}
	choice := control.NewChoice(options, is, func(name string) {
		in.source = name
		in.window.tryOut(in)
	})
	box := container.New(layout.NewCustomPaddedVBoxLayout(6))
	comes := "window.import.updated"
	if is == anew {
		comes = "window.import.doubled"
	}
	for _, a := range in.alike {
		alike := s.Say("import.alike", a.Dates, a.Of, in.name, a.Source) + " " + s.Say(comes)
		box.Add(control.Paragraph(alike, theme.Ink, theme.Text, false))
	}
	box.Add(labelled(s.Say("window.import.origin"), choice))
	return box
}

func (in *takingIn) sameAs(k work.KnownSource) string {
	s := in.window.state
	if k.Last.IsZero() {
		return s.Say("window.import.same-as", k.Name)
	}
	day := assets.Date(s.Language(), k.Last.In(s.Zone()), assets.DayMonthYear)
	return s.Say("window.import.same-as-on", k.Name, day)
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

// now takes the schedule in, and shows the stretch of time and the row where it begins.
func (in *takingIn) now() {
	w := in.window
	var done work.Imported
	w.busyChanging(w.state.Say("window.busy.taking", in.name), func(t *task, f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.Plan()
		if err != nil {
			return nil, err
		}
		o := in.options()
		o.Progress = t.tell
		done, err = work.Import(t.ctx, f, plan, in.schedules, o)
		return done.Change.Touched, err
	}, func() {
		w.build()
		w.showDates(done.Dates)
	})
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

// oddTimes tells of times that clocks never show.
func (w *window) oddTimes(found work.Imported) string {
	if len(found.Odd) == 0 {
		return ""
	}
	text := "\n" + w.state.Say("import.odd", len(found.Odd))
	for _, o := range found.Odd[:min(len(found.Odd), fewRefusals)] {
		text += "\n· " + o.Sentence(w.state.Language())
	}
	return text
}
