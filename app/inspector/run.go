package inspector

import (
	"strings"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// runField takes more dates of an activity in one sentence: "Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25". What it
// understands it says while one types, date by date.
func (w writer) runField(a *calendar.Activity, near *calendar.Event) Field {
	f := Field{Name: w.Say("inspector.more-dates"), Hint: w.Say("inspector.more-dates-hint")}
	when := calendar.When{Start: w.firstDay(a).At(12 * 60)}
	n := work.NewDates{Activity: a.ID, Festival: a.PartOf}
	if near != nil {
		when, n.Place, n.Run = near.When, near.Place, near.Run
		if run := w.plan.Runs.At(near.Run); run != nil {
			n.Festival = run.Festival
		}
	}
	read := func(s string) (work.NewDates, typed.Run, *typed.Fault) {
		return n.Told(w.plan, Reader(w.State, when), s)
	}
	f.Preview = func(s string) (string, bool) {
		told, run, fault := read(s)
		if fault != nil {
			return w.Say(fault.Key, fault.Args...), false
		}
		act, err := told.Act(w.plan)
		if err != nil {
			return w.why(err), false
		}
		return joined("\n", run.Understood(w.Language()), w.listed(act), w.Say("inspector.begin-as-ideas")), true
	}
	f.Set = func(s string, refused func(string)) {
		told, _, fault := read(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		w.Do(told.Act, func(err error) { refused(w.why(err)) }, nil)
	}
	return f
}

// mostListed is how many dates stand below the sentence.
const mostListed = 12

// listed are the dates that an act makes, one a line.
func (w writer) listed(act work.Act) string {
	lines := work.Voice{Plan: w.plan, Language: w.Language()}.Lines(act)
	var said []string
	for _, l := range lines[:min(len(lines), mostListed)] {
		said = append(said, joined(" · ", l.Text, l.Odd))
	}
	if more := len(lines) - mostListed; more > 0 {
		said = append(said, w.Say("create.more", more))
	}
	return strings.Join(said, "\n")
}
