package app

import (
	"cmp"
	"strings"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// askPerson asks for the name of a new person, who is taken where n says; what is to come of that is said by done, and without
// it the person is shown.
func (w *window) askPerson(n work.NewPerson, done func(work.Act)) {
	say := w.state.Say
	given, family := control.NewEntry(n.Given, nil), control.NewEntry(n.Family, nil)
	form := form(beside(labelled(say("field.given"), given), labelled(say("field.family"), family)))
	if done == nil {
		done = func(a work.Act) { w.state.Select(a.Made...) }
	}
	w.askForm(say("person.title"), form, say("window.date.add"), func() *wrong {
		n.Given, n.Family = strings.TrimSpace(given.Text), strings.TrimSpace(family.Text)
		if n.Given+n.Family == "" {
			return wrongIn(given, say("create.nobody"))
		}
		if _, err := n.Act(w.state.Season().Plan); err != nil {
			return called{"given": given, "family": family}.wrong(w.state, err)
		}
		w.state.Do(n.Act, w.refuse, done)
		return nil
	}, given, family)
}

// askMilestone asks for a milestone: its title, its day, and the partner that answers for it, as where it begins has them.
func (w *window) askMilestone(here beginning) {
	say := w.state.Say
	offered := cmp.Or(here.day, w.firstDay(here)).At(0)
	title, day := control.NewEntry("", nil), control.NewEntry(inspector.MomentText(w.state.Language(), offered, true), nil)
	partners := w.partners()
	lead := cmp.Or(string(here.Lead), none)
	if lead == none && len(partners) > 1 {
		lead = partners[1].Key
	}
	partner := control.NewChoice(partners, lead, nil)
	form := form(labelled(say("field.title"), title),
		beside(labelled(say("field.day"), day), labelled(say("field.partner"), partner)))
	w.askForm(say("milestone.title"), form, say("window.date.add"), func() *wrong {
		if strings.TrimSpace(title.Text) == "" {
			return wrongIn(title, say("create.no-title"))
		}
		on, fault := inspector.Reader(w.state, calendar.When{Start: offered, WholeDays: true}).Moment(day.Text)
		if fault == nil && !on.Has(typed.SaidDay) {
			fault = &typed.Fault{Key: "typed.unread-moment", Args: []any{day.Text}}
		}
		if fault != nil {
			return wrongIn(day, say(fault.Key, fault.Args...))
		}
		plan := w.state.Season().Plan
		set := []work.Assignment{
			{Field: "title." + plan.Programme.WritesIn(w.state.Language()), Value: strings.TrimSpace(title.Text)},
			{Field: "day", Value: on.Day.String()},
			{Field: "partner", Value: chosen(partner)},
		}
		w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Make(plan, calendar.TypeMilestone, set) },
			w.refuse, func(a work.Act) { w.showFlag(a.Made[0]) })
		return nil
	}, title, day)
}

// showFlag shows a milestone on the sheet of a month, where that is in front, else on its partner's row of the timeline.
func (w *window) showFlag(ref calendar.Ref) {
	if w.rooms.front.name != "month" {
		w.enter(w.rooms.all[0])
	}
	w.jump(work.Found{Ref: ref, When: w.timeOf(ref)})
}
