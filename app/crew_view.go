package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/crew"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// crewView is the room of a week of crew: who is called when, and which positions are open.
type crewView struct {
	*crew.Week
	window      *window
	bar         *bar
	content     *fyne.Container
	words       *control.Entry
	groups      *control.Choice
	called      *control.Choice
	departments *control.Choice
	all         *control.Button
	count       *canvas.Text
}

func newCrewView(w *window) *crewView {
	v := &crewView{Week: crew.New(w.state), window: w, count: control.Text("", theme.Muted, theme.Small, false)}
	v.OnOpen, v.OnAsk, v.OnMoved = w.edit, w.askFill, v.tell
	v.OnFill = func(call calendar.Ref, person calendar.ID) { w.fill(person, call) }
	today := newToday(w)
	v.bar = newBar(w, v.titles, crewTitles(w.state.Language()),
		tool{CanvasObject: control.NewIconButton(control.IconLeft, func() { w.run("earlier") }), gap: lineGap},
		tool{CanvasObject: control.NewIconButton(control.IconRight, func() { w.run("later") })},
		tool{CanvasObject: today, gap: lineGap})
	v.bar.today = today
	v.content = container.NewBorder(v.strip(), nil, nil, nil, v.Week)
	return v
}

// strip is who is asked for.
func (v *crewView) strip() fyne.CanvasObject {
	say := v.window.state.Say
	v.words = control.NewEntry("", nil)
	v.words.SetPlaceHolder(say("register.search"))
	v.words.OnChanged = func(typed string) { v.ask(func(a *crew.Asking) { a.Words = typed }) }
	v.words.OnReturn = v.window.toView
	v.words.OnEscape, v.words.OnLeave = v.forget, v.forget
	v.groups = v.eitherOr("crew.by.department", "crew.by.partner", func(a *crew.Asking, second bool) { a.ByPartner = second })
	v.called = v.eitherOr("crew.everybody", "crew.called", func(a *crew.Asking, second bool) { a.Called = second })
	all := control.Option{Key: anyWord, Text: say("register.all.department")}
	v.departments = control.NewChoice([]control.Option{all}, anyWord, func(key string) {
		v.ask(func(a *crew.Asking) {
			if a.Department = key; key == anyWord {
				a.Department = ""
			}
		})
	})
	v.departments.Load = func() []control.Option {
		options := []control.Option{all}
		for _, name := range v.Departments() {
			options = append(options, control.Option{Key: name, Text: name})
		}
		return options
	}
	v.all = control.NewButton(say("register.show-all"), control.Quiet, v.showAll)
	return ruledBelow(theme.Card, control.Padded(5, 12, container.New(stripLayout{}, v.words, v.departments, v.groups, v.called, v.all, container.New(sharply{}, v.count))))
}

func (v *crewView) ask(change func(*crew.Asking)) {
	asks := v.Asks()
	change(&asks)
	v.Ask(asks)
}

// forget looks for no words any more, and goes back to the week.
func (v *crewView) forget() {
	v.words.Keep("")
	v.ask(func(a *crew.Asking) { a.Words = "" })
	v.window.toView()
}

func (v *crewView) showAll() {
	v.Ask(crew.Asking{ByPartner: v.Asks().ByPartner})
	v.forget()
}

// tell says which week is shown, and how many people are.
func (v *crewView) tell() {
	if v.all == nil || v.First() == 0 {
		return
	}
	asks := v.Asks()
	v.count.Text = v.window.state.Say("crew.people", v.Shown())
	v.groups.Chosen, v.called.Chosen = either(asks.ByPartner), either(asks.Called)
	v.groups.Refresh()
	v.called.Refresh()
	if v.departments.Chosen = anyWord; asks.Department != "" {
		v.departments.Chosen = asks.Department
	}
	v.departments.Refresh()
	if v.all.Hide(); asks.Department != "" || asks.Called {
		v.all.Show()
	}
	v.count.Refresh()
	v.content.Objects[1].Refresh()
	v.Moved()
}

// eitherOr chooses one of two.
func (v *crewView) eitherOr(first, second string, choose func(a *crew.Asking, second bool)) *control.Choice {
	say := v.window.state.Say
	options := []control.Option{{Key: either(false), Text: say(first)}, {Key: either(true), Text: say(second)}}
	return control.NewChoice(options, either(false), func(key string) {
		v.ask(func(a *crew.Asking) { choose(a, key == either(true)) })
	})
}

func either(second bool) string {
	if second {
		return "second"
	}
	return "first"
}

// Moved says what is shown now.
func (v *crewView) Moved() { v.bar.refresh() }

func (v *crewView) titles() (long, short string) {
	return weekTitles(v.window.state.Language(), v.First())
}

// weekTitles are a week with its year, and without.
func weekTitles(language string, first calendar.Day) (long, short string) {
	from, until := first.Date(), (first + 6).Date()
	return assets.Dates(language, from, until, true), assets.Dates(language, from, until, false)
}

// crewTitles are titles among which are the widest.
func crewTitles(language string) (titles [2][]string) {
	for m := range 12 {
		long, short := weekTitles(language, calendar.DayOf(2027, time.Month(m+1), 28))
		titles[0], titles[1] = append(titles[0], long), append(titles[1], short)
	}
	return titles
}

// Content implements [view].
func (v *crewView) Content() fyne.CanvasObject { return v.content }

// Focus is where the keys go.
func (v *crewView) Focus() fyne.Focusable { return v.Week }

// Words is where words are typed.
func (v *crewView) Words() *control.Entry { return v.words }

// Bar says which week is shown.
func (v *crewView) Bar() fyne.CanvasObject { return v.bar.object }

// fill gives a call to a person, or takes it from whoever has it.
func (w *window) fill(person calendar.ID, calls ...calendar.Ref) {
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Fill{Person: person}.Act(plan, calls...) }, w.refuse, nil)
}
