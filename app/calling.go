package app

import (
	"slices"
	"strings"

	"affiche/app/palette"
	"affiche/app/work"
	"affiche/calendar"
)

// crewCommands fill and empty calls.
func (w *window) crewCommands(t *commands) {
	t.add(command{
		name: "call-fill", menu: "edit/calls",
		enabled: func() bool { return w.isWritable() && w.callToFill().ID != "" },
		do:      func() { w.askFill(w.callToFill()) },
	})
	t.add(command{
		name: "call-empty", menu: "edit/calls",
		enabled: func() bool { return w.isWritable() && len(w.filledCalls()) > 0 },
		do:      func() { w.fill("", w.filledCalls()...) },
	})
}

// callToFill is the call that is selected, or the first open one of the phase or date that is.
func (w *window) callToFill() calendar.Ref {
	if w.state.Season() == nil {
		return calendar.Ref{}
	}
	ref, plan := w.state.Selection(), w.state.Season().Plan
	if ref.Type == calendar.TypeCall {
		return ref
	}
	for _, c := range work.CallsOf(plan, ref) {
		if c.Person == "" {
			return c.Ref()
		}
	}
	return calendar.Ref{}
}

func (w *window) filledCalls() (refs []calendar.Ref) {
	for _, ref := range w.state.Selections() {
		if c := w.state.Season().Plan.Calls.At(ref.ID); c != nil && c.Person != "" {
			refs = append(refs, ref)
		}
	}
	return refs
}

// mostReady is how many people are offered at once: whoever is meant is found by typing.
const mostReady = 60

// askFill offers who can fill a call, the best first, each with what there is to say; typing leaves those whose words fit, and
// finds whoever has not the position, too.
func (w *window) askFill(call calendar.Ref) {
	season := w.state.Season()
	c := season.Plan.Calls.At(call.ID)
	if c == nil {
		return
	}
	f := &finder{window: w}
	voice := work.Voice{Plan: season.Plan, Language: w.state.Language()}
	ready := season.Plan.WhoIsFree(c)
	typed := func(s string) { f.palette.Show(f.readyRows(voice, c, ready, calendar.Words(s))) }
	f.show(voice.Say("crew.fill-with", c.Position, voice.CallFor(c)), typed)
	typed("")
}

// readyRows are those who fit what is typed.
func (f *finder) readyRows(voice work.Voice, c *calendar.Call, ready []calendar.Readiness, words []string) (rows []palette.Row) {
	add := func(r calendar.Readiness) {
		if len(rows) < mostReady && isMeant(r.Person, words) {
			rows = append(rows, palette.Row{
				Title: r.Person.Name(), Sub: voice.Ready(c, r), Do: func() { f.window.fill(r.Person.ID, c.Ref()) },
			})
		}
	}
	for _, r := range ready {
		add(r)
	}
	if len(words) == 0 {
		return rows
	}
	for p := range voice.Plan.Persons.Each() {
		if !slices.ContainsFunc(ready, func(r calendar.Readiness) bool { return r.Person == p }) && len(rows) < mostReady && isMeant(p, words) {
			add(voice.Plan.Readiness(c, p))
		}
	}
	return rows
}

// isMeant reports a person in whose words others occur.
func isMeant(p *calendar.Person, words []string) bool {
	said := calendar.Unaccented(p.Name() + " " + p.Position + " " + p.City)
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(said, word) })
}
