package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/theme"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// sentence is the form of several dates in one sentence: a run, the hours of an exhibition, the sessions of a training. What
// the sentence makes is listed before anything is made.
type sentence struct {
	window *window
	here   beginning
	of     *calendar.Activity // of which there are to be more dates; nil is a new one

	title, words *control.Entry
	kind, in     *control.Choice
	partOf       *control.Choice
	partSaid     bool // a person said of what it is a part
	numbered     *control.Check
	says         *fyne.Container // what is understood, or why not
	list         *control.List
	lines        []work.DateLine
}

// askSentence asks for a new activity of a kind and its dates.
func (w *window) askSentence(here beginning, kind calendar.ActivityKind) {
	f := w.newSentence(here, kind)
	say := w.state.Say
	form := form(labelled(say("field.title"), f.title),
		beside(labelled(say("field.kind"), f.kind), labelled(say("field.space"), f.in)),
		labelled(say("field.part_of"), f.partOf), f.dates(), f.numbered)
	w.askForm(say("create.sentence.title"), form, say("window.date.add"), f.add, f.title, f.words)
	f.read("")
}

// askMore asks for more dates of the activity of which one is selected, where that is.
func (w *window) askMore(here beginning) {
	like := w.oneMoreOf()
	if like == nil {
		return
	}
	f := w.newSentence(here, calendar.Show)
	if f.of = w.state.Season().Plan.Activities.At(like.Activity); f.of == nil {
		return
	}
	f.here.Run, f.here.Place, f.here.Festival = like.Run, like.Place, ""
	f.sayNumbered()
	say := w.state.Say
	form := form(f.dates(), f.numbered)
	w.askForm(w.state.NameOf(f.of.Ref()), form, say("window.date.add"), f.add, f.words)
	f.read("")
}

func (w *window) newSentence(here beginning, kind calendar.ActivityKind) *sentence {
	f := &sentence{window: w, here: here, title: control.NewEntry("", nil), words: control.NewEntry("", nil), says: container.NewStack()}
	f.kind = control.NewChoice(kinds(w.state.Say), string(kind), func(string) { f.renumber(); f.read(f.words.Text) })
	f.in = control.NewChoice(inspector.Spaces(w.state), cmp.Or(string(here.Place.Space), none), func(string) { f.read(f.words.Text) })
	f.partOf = control.NewChoice(w.festivals(), cmp.Or(string(here.Festival), none), func(string) {
		f.partSaid = true
		f.read(f.words.Text)
	})
	f.numbered = control.NewCheck("", kind == calendar.Training, nil)
	f.words.OnChanged = f.read
	f.title.OnChanged = func(string) { f.sayNumbered() }
	f.list = control.NewList(func() int { return len(f.lines) }, newDateRow, func(i int, o fyne.CanvasObject) { showDate(o, f.lines[i]) })
	f.list.HideSeparators = true
	f.list.OnSelected = func(int) { f.list.UnselectAll() }
	f.sayNumbered()
	return f
}

// sayNumbered says how the dates are called when they are numbered.
func (f *sentence) sayNumbered() {
	say, title := f.window.state.Say, strings.TrimSpace(f.title.Text)
	if f.of != nil {
		title = f.window.state.NameOf(f.of.Ref())
	}
	const most = 24 // letters, for all of it to fit on its line
	if letters := []rune(title); len(letters) > most {
		title = strings.TrimSpace(string(letters[:most-1])) + "…"
	}
	const example = 12 // where there are no dates yet
	count := len(f.lines)
	if count == 0 {
		count = example
	}
	f.numbered.SetText(say("create.numbered", cmp.Or(title, say("field.title")), count))
}

// dates are the sentence and what it makes.
func (f *sentence) dates() fyne.CanvasObject {
	list := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, container.NewStack(control.Room(300, 170), f.list))
	caption := control.Text(f.window.state.Say("create.sentence.field"), theme.Muted, theme.Small, false)
	return container.New(layout.NewCustomPaddedVBoxLayout(6), container.New(fieldRoom{}, caption, f.words, f.says), list)
}

// renumber numbers the dates of a training unless a person says otherwise.
func (f *sentence) renumber() {
	f.numbered.On = calendar.ActivityKind(f.kind.Chosen) == calendar.Training
	f.numbered.Refresh()
}

// told are the dates as the form says them now.
func (f *sentence) told() (work.NewDates, typed.Run, *typed.Fault) {
	w, n := f.window, f.here.NewDates
	n.Title, n.Numbered = strings.TrimSpace(f.title.Text), f.numbered.On
	if f.of != nil {
		n.Activity = f.of.ID
	} else {
		n.Kind, n.Place = calendar.ActivityKind(f.kind.Chosen), calendar.Place{Space: calendar.ID(chosen(f.in))}
		if f.partSaid {
			n.Festival = calendar.ID(chosen(f.partOf))
		}
		if n.Place.Space != "" {
			n.Lead = "" // the partner of the space
		}
	}
	around := calendar.When{Start: cmp.Or(f.here.day, w.firstDay(f.here), w.offeredTime().Start.Day()).At(12 * 60)}
	n, run, fault := n.Told(w.state.Season().Plan, inspector.Reader(w.state, around), f.words.Text)
	if f.of == nil && !f.partSaid {
		if fault == nil && len(n.Whens) > 0 {
			n.Festival = f.festivalOf(n)
		}
		f.partOf.Chosen = cmp.Or(string(n.Festival), none)
		f.partOf.Refresh()
	}
	return n, run, fault
}

// read lists what a sentence makes, while it is typed.
func (f *sentence) read(words string) {
	w, plan := f.window, f.window.state.Season().Plan
	says, ink, button := w.state.Say("create.sentence."+f.example()), theme.Muted, w.state.Say("window.date.add")
	f.lines = nil
	if strings.TrimSpace(words) != "" {
		n, run, fault := f.told()
		if fault != nil {
			says, ink = w.state.Say(fault.Key, fault.Args...), theme.Warn
		} else {
			act, _ := n.Act(plan) // it may lack its title still
			f.lines = work.Voice{Plan: plan, Language: w.state.Language()}.Lines(act)
			says, ink, button = run.Understood(w.state.Language()), theme.Fits, w.state.Say("create.add", len(f.lines))
		}
	}
	f.sayNumbered()
	f.says.Objects = []fyne.CanvasObject{control.Paragraph(says, ink, theme.Small, false)}
	f.says.Refresh()
	f.list.Refresh()
	f.list.ScrollToTop()
	if w.dialog != nil {
		w.dialog.refuse(nil)
		w.dialog.first.SetText(button)
		w.dialog.overlay.Refresh()
	}
}

// example is the kind of the sentence that stands below the empty field.
func (f *sentence) example() string {
	switch kind := calendar.ActivityKind(f.kind.Chosen); {
	case f.of != nil && (f.of.Kind == calendar.Exhibition || f.of.Kind == calendar.Training):
		return string(f.of.Kind)
	case f.of == nil && (kind == calendar.Exhibition || kind == calendar.Training):
		return string(kind)
	}
	return string(calendar.Show)
}

// add makes the dates, in one change, unless something stands in the way.
func (f *sentence) add() *wrong {
	w := f.window
	n, _, fault := f.told()
	switch {
	case fault != nil:
		f.says.RemoveAll() // once is enough
		return wrongIn(f.words, w.state.Say(fault.Key, fault.Args...))
	case f.of == nil && n.Title == "":
		return wrongIn(f.title, w.state.Say("create.no-title"))
	}
	if _, err := n.Act(w.state.Season().Plan); err != nil {
		return called{"title": f.title, "start": f.words, "end": f.words, "kind": f.kind, "space": f.in}.wrong(w.state, err)
	}
	w.state.Do(n.Act, w.refuse, func(a work.Act) { w.state.Select(w.inSight(a.Made)) })
	return nil
}

// inSight is the first of some dates that the view in front shows, so that it need not move; else the first of all.
func (w *window) inSight(dates []calendar.Ref) calendar.Ref {
	if v, ok := can[seeing](&w.rooms); ok {
		if at := slices.IndexFunc(dates, v.Sees); at >= 0 {
			return dates[at]
		}
	}
	return dates[0]
}

// newDateRow is a line of the list: when a date is, and what is odd about it.
func newDateRow() fyne.CanvasObject {
	line := container.New(layout.NewCustomPaddedHBoxLayout(10), control.Text("", theme.Ink, theme.Small, false), control.Text("", theme.Warn, theme.Small, false))
	return control.Padded(2, 8, line)
}

func showDate(row fyne.CanvasObject, date work.DateLine) {
	line := row.(*fyne.Container).Objects[0].(*fyne.Container)
	for i, words := range []string{date.Text, date.Odd} {
		text := line.Objects[i].(*canvas.Text)
		text.Text = words
		text.Refresh()
	}
	line.Refresh()
}
