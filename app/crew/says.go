package crew

import (
	"strings"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/assets"
	"affiche/calendar"
)

// days are the heads of the days.
func (w *Week) days() []scene.RosterDay {
	days := make([]scene.RosterDay, daysShown)
	for i := range days {
		day := w.first + calendar.Day(i)
		name := assets.Date(w.state.Language(), day.Date(), assets.WeekdayDay)
		days[i] = scene.RosterDay{
			Name: name, Short: withoutMonth(name), Today: day == w.today(), Weekend: i > 4,
		}
	}
	return days
}

// withoutMonth is a day without what it ends with in every language.
func withoutMonth(day string) string { return day[:max(strings.LastIndex(day, " "), 0)] }

// says is what a row says.
func (w *Week) says(i int) scene.RosterRow {
	r := &w.rows[i]
	if r.heading != "" {
		return scene.RosterRow{Heading: state.Capital(r.heading)}
	}
	said := scene.RosterRow{Name: r.position, Note: w.state.Say("crew.open-here", len(r.open)), Calls: make([][]scene.RosterCall, daysShown)}
	if r.person != nil {
		said.Name, said.Note = r.person.Name(), r.person.Position
	}
	if len(w.duties(r)) == 0 {
		return said
	}
	for day := range daysShown {
		for _, d := range w.on(r, day) {
			said.Calls[day] = append(said.Calls[day], w.call(r, d))
		}
	}
	return said
}

func (w *Week) call(r *row, d calendar.Duty) scene.RosterCall {
	ref, voice := d.Call.Ref(), w.voice()
	said := scene.RosterCall{Ref: ref, Time: voice.Hours(d.When), Chosen: w.state.IsSelected(ref), Status: sure(d.Call), What: voice.CallFor(d.Call)}
	if r.person != nil && r.person.Position != d.Call.Position && r.person.Department != d.Call.Position {
		said.What = d.Call.Position + " · " + said.What
	}
	if !d.When.WholeDays {
		said.Begins = voice.Clock(d.When.Start)
	}
	if said.Time == "" {
		said.Time = w.state.Say("crew.whole-day")
	}
	if a := w.activity(d.Call); a != nil {
		said.Kind = a.Kind
	}
	if r.person != nil {
		said.Warn = w.warnings(r.person)[d.Call.ID]
	}
	return said
}

// sure is how sure a call is, as dates are: nobody yet, to be asked, asked, accepted.
func sure(c *calendar.Call) calendar.Status {
	switch {
	case c.Person == "":
		return calendar.Idea
	case c.State == calendar.Accepted:
		return calendar.Confirmed
	case c.State == calendar.Asked:
		return calendar.Option
	}
	return calendar.Enquiry
}

func (w *Week) activity(c *calendar.Call) *calendar.Activity {
	plan := w.plan()
	event := plan.Events.At(c.Event)
	if phase := plan.Phases.At(c.Phase); phase != nil {
		event = plan.Events.At(phase.Event)
		if run := plan.Runs.At(phase.Run); run != nil {
			return plan.Activities.At(run.Activity)
		}
	}
	if event == nil {
		return nil
	}
	return plan.Activities.At(event.Activity)
}

// warnings say of the calls of a person what is too much.
func (w *Week) warnings(p *calendar.Person) map[calendar.ID]string {
	said, known := w.warned[p.ID]
	if known {
		return said
	}
	said = map[calendar.ID]string{}
	for _, s := range w.plan().Strains(w.plan().DutiesOf(p.ID)) {
		if s.Double() {
			said[s.First.Call.ID], said[s.Then.Call.ID] = "2×", "2×"
		} else {
			said[s.Then.Call.ID] = w.state.Say("crew.hours", int(s.Rest)/3600)
		}
	}
	w.warned[p.ID] = said
	return said
}
