package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// climb takes records to another rung of their ladder, once what that asks for is known. Wherever in the window it was meant, it
// comes here.
func (w *window) climb(to state.Stepping) {
	plan := w.state.Season().Plan
	records := slices.DeleteFunc(slices.Clone(to.Refs), func(ref calendar.Ref) bool { return plan.Record(ref) == nil })
	if len(records) == 0 || !w.isWritable() {
		return
	}
	if w.inspector != nil {
		w.inspector.Show(w.state.Selection()) // a field there shows where it stands until the step is taken
	}
	step := work.Step{To: to.To}
	if locked := firstLocked(plan, records, to.To); locked != nil {
		step.Locked = true
		name := w.state.NameOf(locked.Ref())
		w.ask(w.state.Say("ladder.locked", name), control.Room(0, 0), answer{w.state.Say("window.cancel"), nil},
			answer{w.setTo(records[0].Type, to.To), func() { w.askStep(to, step, plan.Record(records[0])) }})
		return
	}
	w.askStep(to, step, plan.Record(records[0]))
}

// setTo is what the button says that takes records to a rung.
func (w *window) setTo(t calendar.Type, rung string) string {
	return w.state.Say("ladder.set", w.state.Say(work.RungWord(t, rung)))
}

// firstLocked finds a locked date among those that a step is for.
func firstLocked(plan *calendar.Plan, refs []calendar.Ref, to string) *calendar.Event {
	for _, ref := range refs {
		if e := plan.Events.At(ref.ID); e != nil && e.Locked && string(e.Status) != to {
			return e
		}
	}
	return nil
}

// askStep asks what a step asks for, and takes it.
func (w *window) askStep(to state.Stepping, step work.Step, first calendar.Record) {
	asks := calendar.Asks(first.Ref().Type, to.To)
	at, _ := calendar.RungOf(first)
	switch {
	case at.At == to.To && len(to.Refs) == 1 || len(asks) == 0:
		w.take(to, step)
	case asks[0].About == calendar.AskOthers:
		w.askOthers(to, step)
	default:
		f := newStepForm(w, to, step, first, asks)
		title := w.state.NameOf(first.Ref())
		if more := len(to.Refs) - 1; more > 0 {
			title = w.state.Say("label.step.more", title, more, w.state.Say(work.RungWord(first.Ref().Type, to.To)))
		} else {
			title = w.state.Say("label.step", title, w.state.Say(work.RungWord(first.Ref().Type, to.To)))
		}
		w.askForm(title, f.object, w.setTo(first.Ref().Type, to.To), f.submit, f.fields...)
	}
}

// take takes a step; what a person should know of it is told below.
func (w *window) take(to state.Stepping, step work.Step) {
	refused := to.Refused
	if refused == nil {
		refused = w.refuse
	}
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return to.On(plan, step) }, refused, nil)
}

// askOthers asks what becomes of who else holds the place and the people of what is confirmed, where anybody does.
func (w *window) askOthers(to state.Stepping, step work.Step) {
	act, err := to.On(w.state.Season().Plan, step)
	var said []string
	waits := false
	for _, n := range act.Notes {
		waits = waits || n.Key == "work.note.waits" || n.Key == "work.note.holds-too"
		said = append(said, w.state.Say(n.Key, n.Args...))
	}
	if err != nil || !waits {
		w.take(to, step)
		return
	}
	release := step
	release.LetOthersGo = true
	w.ask(work.LabelText(w.state.Language(), act.Label), paragraphs(strings.Join(said, "\n")),
		answer{w.state.Say("window.cancel"), nil},
		answer{w.state.Say("ladder.others.release"), func() { w.take(to, release) }},
		answer{w.state.Say("ladder.others.keep"), func() { w.take(to, step) }})
}

// stepForm asks for what goes with a step.
type stepForm struct {
	window *window
	to     state.Stepping
	step   work.Step
	first  calendar.Record
	by     map[calendar.About]*control.Entry
	there  *control.Choice // a date that is there already; nil offers none
	fields []*control.Entry
	object fyne.CanvasObject
}

func newStepForm(w *window, to state.Stepping, step work.Step, first calendar.Record, asks []calendar.Question) *stepForm {
	f := &stepForm{window: w, to: to, step: step, first: first, by: map[calendar.About]*control.Entry{}}
	var rows []fyne.CanvasObject
	captions := map[calendar.About]string{
		calendar.AskReason: "ladder.reason", calendar.AskCost: "ladder.cost", calendar.AskNewDate: "ladder.new-date",
		calendar.AskSince: "ladder.on", calendar.AskNumber: "field.invoice",
	}
	for _, q := range asks {
		if q.About == calendar.AskNewDate && len(to.Refs) > 1 {
			continue // each has one of its own
		}
		entry := control.NewEntry(f.offered(q.About), nil)
		f.by[q.About], f.fields = entry, append(f.fields, entry)
		rows = append(rows, labelled(w.state.Say(captions[q.About]), entry))
		if q.About == calendar.AskNewDate {
			rows = append(rows, f.others()...)
		}
	}
	f.object = form(rows...)
	return f
}

// offered is what stands in a field at first.
func (f *stepForm) offered(of calendar.About) string {
	s := f.window.state
	switch l, isLine := f.first.(*calendar.Line); {
	case of == calendar.AskSince:
		return inspector.MomentText(s.Language(), s.Today().At(0), true)
	case of == calendar.AskNumber && isLine:
		return l.Invoice
	}
	return ""
}

// others offers the dates of the activity that take place and could be the new one.
func (f *stepForm) others() []fyne.CanvasObject {
	e, ok := f.first.(*calendar.Event)
	if !ok {
		return nil
	}
	s := f.window.state
	options := []control.Option{{Key: none, Text: s.Say("ladder.none")}}
	for o := range s.Season().Plan.EventsOf.Of(e.Activity) {
		if o.ID != e.ID && !o.Status.Over() && o.Status != calendar.Done && !o.When.IsZero() {
			options = append(options, control.Option{Key: string(o.ID), Text: s.DayText(o.When, true)})
		}
	}
	if len(options) == 1 {
		return nil
	}
	f.there = control.NewChoice(options, none, nil)
	return []fyne.CanvasObject{labelled(s.Say("ladder.there"), f.there)}
}

// submit reads the fields and takes the step.
func (f *stepForm) submit() *wrong {
	w, step := f.window, f.step
	for _, read := range []func(*work.Step) *wrong{f.readWords, f.readCost, f.readNewDate, f.readSince} {
		if why := read(&step); why != nil {
			return why
		}
	}
	if _, err := f.to.On(w.state.Season().Plan, step); err != nil {
		fields := called{}
		if e := f.by[calendar.AskReason]; e != nil {
			fields["reason"] = e
		}
		return fields.wrong(w.state, err)
	}
	w.take(f.to, step)
	return nil
}

func (f *stepForm) typed(of calendar.About) (string, *control.Entry) {
	if e := f.by[of]; e != nil {
		return strings.TrimSpace(e.Text), e
	}
	return "", nil
}

func (f *stepForm) readWords(step *work.Step) *wrong {
	step.Reason, _ = f.typed(calendar.AskReason)
	step.Number, _ = f.typed(calendar.AskNumber)
	return nil
}

func (f *stepForm) readCost(step *work.Step) *wrong {
	s := f.window.state
	text, in := f.typed(calendar.AskCost)
	amount, currency, fault := inspector.Reader(s, calendar.When{}).Money(text, s.Season().Plan.Programme.Currency)
	if fault != nil {
		return wrongIn(in, s.Say(fault.Key, fault.Args...))
	}
	step.Cost = calendar.Money{Amount: amount, Currency: currency}
	return nil
}

func (f *stepForm) readNewDate(step *work.Step) *wrong {
	s := f.window.state
	if f.there != nil && f.there.Chosen != none {
		step.NewDate = work.NewDate{Event: calendar.ID(f.there.Chosen)}
		return nil
	}
	text, in := f.typed(calendar.AskNewDate)
	if text == "" {
		return nil
	}
	at, fault := inspector.Reader(s, f.first.(*calendar.Event).When).Moment(text)
	if fault != nil {
		return wrongIn(in, s.Say(fault.Key, fault.Args...))
	}
	step.NewDate = work.NewDate{Start: at.Wall()}
	return nil
}

func (f *stepForm) readSince(step *work.Step) *wrong {
	s := f.window.state
	text, in := f.typed(calendar.AskSince)
	if text == "" {
		return nil
	}
	at, fault := inspector.Reader(s, calendar.When{WholeDays: true}).Moment(text)
	if fault != nil {
		return wrongIn(in, s.Say(fault.Key, fault.Args...))
	}
	step.Since = at.Day
	return nil
}
