package inspector

import (
	"cmp"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// runField takes more dates of an activity in one sentence: "Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25". What it
// understands it says while one types.
func (w writer) runField(a *calendar.Activity, near *calendar.Event) Field {
	f := Field{Name: w.Say("inspector.more-dates"), Hint: w.Say("inspector.more-dates-hint")}
	when := calendar.When{Start: w.firstDay(a).At(0)}
	n := work.NewDates{Activity: a.ID, Festival: a.PartOf}
	if near != nil {
		when, n.Place, n.Run = near.When, near.Place, near.Run
		if run := w.plan.Runs.At(near.Run); run != nil {
			n.Festival = run.Festival
		}
	}
	read := func(s string) (typed.Run, *typed.Fault) {
		reader := Reader(w.State, when)
		if fest := w.plan.Activities.At(n.Festival); fest != nil {
			first, last := w.festivalDays(fest)
			reader.Within = typed.Days{First: first, Last: last}
		}
		return reader.Run(s)
	}
	f.Preview = func(s string) (string, bool) {
		run, fault := read(s)
		if fault != nil {
			return w.Say(fault.Key, fault.Args...), false
		}
		return run.Understood(w.Language()) + "\n" + w.Say("inspector.begin-as-ideas"), true
	}
	f.Set = func(s string, refused func(string)) {
		run, fault := read(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		zone := work.ZoneAt(w.plan, n.Place)
		for _, d := range run.Dates(zone, 0, w.usualMinutes(a, near)) {
			n.Whens = append(n.Whens, d.When)
		}
		w.Do(n.Act, func(err error) { refused(w.why(err)) }, nil)
		n.Whens = nil
	}
	return f
}

// usualMinutes is how long a date of an activity lasts of which nobody says it.
func (w writer) usualMinutes(a *calendar.Activity, near *calendar.Event) int {
	last := 0
	if near != nil && !near.When.WholeDays {
		last = int(near.When.Length().Minutes())
	}
	return cmp.Or(a.Duration, max(last, 0), 90)
}
