package command

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// life tells how far residencies, exhibitions, trainings and cohorts are; of one, step by step, who took part and who stayed.
type life struct {
	File string `arg:"" name:"FILE"`
	ID   string `arg:"" optional:"" name:"ID"`
}

func (l life) Run(c *call) error {
	return c.read(l.File, func(_ *storage.File, plan *calendar.Plan) error {
		today := c.today(plan)
		if l.ID == "" {
			return c.livesText(plan, work.Lives(plan, today))
		}
		refs, err := allFound(plan, []string{l.ID})
		if err != nil {
			return err
		}
		a := plan.Activities.At(refs[0].ID)
		if a == nil || len(plan.LifeOf(a, today)) == 0 {
			return c.refuse("wrong.no-life", l.ID)
		}
		of := work.LifeOf(plan, a, today)
		if c.json {
			return c.print(lifeObject(of))
		}
		return c.lifeText(plan, of)
	})
}

// today is the day in the season's home, by the clock of the machine.
func (c *call) today(plan *calendar.Plan) calendar.Day {
	zone, err := calendar.Zone(plan.Programme.Zone)
	if err != nil {
		return calendar.DayOf(c.host.Now().Date())
	}
	return calendar.InstantOf(c.host.Now()).Wall(zone).Day()
}

func (c *call) livesText(plan *calendar.Plan, all []work.Life) error {
	if c.json {
		objects := make([]object, len(all))
		for i, l := range all {
			objects[i] = lifeObject(l)
		}
		return c.print(object{{"lives", objects}})
	}
	if len(all) == 0 {
		return c.out("%s\n", c.say("life.none"))
	}
	short := shortIDs(plan, calendar.TypeActivity)
	rows := table{{"id", c.say("field.kind"), c.say("field.title"), c.say("life.done"), c.say("life.next"), c.say("life.when")}}
	for _, l := range all {
		done := 0
		for _, s := range l.Steps {
			if s.Done {
				done++
			}
		}
		row := []string{
			short(l.Activity.ID), c.say("kind." + string(l.Activity.Kind)), work.Name(plan, l.Activity.Ref(), c.lang, plan.Programme.MainLanguage()),
			strconv.Itoa(done) + "/" + strconv.Itoa(len(l.Steps)), "", "",
		}
		if next, ok := l.Next(); ok {
			row[4], row[5] = c.say("life.step."+string(next.Step)), c.stepDays(next)
		}
		rows = append(rows, row)
	}
	return c.out("%s", rows.text())
}

// stepDays says when a step is; nothing where no day is known.
func (c *call) stepDays(s calendar.LifeStep) string {
	if s.From == 0 && s.Until == 0 {
		return ""
	}
	first, last := cmp.Or(s.From, s.Until), cmp.Or(s.Until, s.From)
	return assets.Dates(c.lang, first.Date(), last.Date(), true)
}

// lifeText tells of one life: its steps, who takes part, who led, and who stayed.
func (c *call) lifeText(plan *calendar.Plan, l work.Life) error {
	languages := []string{c.lang, plan.Programme.MainLanguage()}
	name := func(t calendar.Type, id calendar.ID) string {
		return work.Name(plan, calendar.Ref{Type: t, ID: id}, languages...)
	}
	steps := table{{c.say("life.step"), "", c.say("life.when"), ""}}
	for _, s := range l.Steps {
		done := ""
		if s.Done {
			done = c.say("life.is-done")
		}
		steps = append(steps, []string{c.say("life.step." + string(s.Step)), stepCount(s), c.stepDays(s), done})
	}
	people := table{{c.say("type.person"), c.say("field.stage"), c.say("life.came"), c.say("life.hours"), "%", c.say("field.certificate")}}
	for _, p := range l.Participants {
		certificate := c.say(map[bool]string{true: "life.earned", false: "life.not-yet"}[p.Earned])
		if p.Enrolment.Certificate != 0 {
			certificate = assets.Date(c.lang, p.Enrolment.Certificate.Date(), assets.DayMonthYear)
		}
		people = append(people, []string{
			name(calendar.TypePerson, p.Enrolment.Person), c.say("stage." + string(p.Enrolment.Stage)), fmt.Sprintf("%d/%d", p.Came, p.Dates),
			hours(p.Minutes) + " / " + hours(p.Of), strconv.Itoa(p.Share()), certificate,
		})
	}
	mentors := table{{c.say("life.mentors"), c.say("life.hours"), c.say("life.dates")}}
	for _, m := range l.Mentors {
		mentors = append(mentors, []string{name(calendar.TypePerson, m.Person), hours(m.Minutes), strconv.Itoa(m.Dates)})
	}
	stays := table{{c.say("type.stay"), c.say("type.space"), c.say("field.arrives"), c.say("field.leaves"), c.say("life.nights"), c.say("type.per_diem")}}
	for _, s := range l.Stays {
		stays = append(stays, []string{
			name(calendar.TypePerson, s.Person), name(calendar.TypeSpace, s.Space), s.Arrives.String(), s.Leaves.String(), strconv.Itoa(s.Nights()), c.sumsText(s),
		})
	}
	for _, rows := range []table{steps, people, mentors, stays} {
		if len(rows) > 1 {
			if err := c.out("%s\n", rows.text()); err != nil {
				return err
			}
		}
	}
	return nil
}

// sumsText are amounts beside each other; days without a rate are named.
func (c *call) sumsText(s work.Stayed) string {
	var said []string
	for _, m := range s.PerDiems {
		said = append(said, assets.Money(c.lang, m.Amount, m.Currency))
	}
	if s.Unrated > 0 {
		said = append(said, c.say("life.unrated", s.Unrated))
	}
	return strings.Join(said, ", ")
}

// hours are minutes as a sum of hours: 7:30.
func hours(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }

// stepCount is how much of a step there is: 2, or 2/3.
func stepCount(s calendar.LifeStep) string {
	switch {
	case s.Of > 0:
		return fmt.Sprintf("%d/%d", s.Count, s.Of)
	case s.Count > 0:
		return strconv.Itoa(s.Count)
	}
	return ""
}

func lifeObject(l work.Life) object {
	steps := make([]object, len(l.Steps))
	for i, s := range l.Steps {
		refs := make([]string, len(s.Refs))
		for j, r := range s.Refs {
			refs[j] = string(r.ID)
		}
		steps[i] = object{{"step", s.Step}, {"from", s.From}, {"until", s.Until}, {"count", s.Count}, {"of", s.Of}, {"done", s.Done}, {"records", refs}}
	}
	people := make([]object, len(l.Participants))
	for i, p := range l.Participants {
		people[i] = object{
			{"enrolment", p.Enrolment.ID},
			{"person", p.Enrolment.Person},
			{"minutes", p.Minutes},
			{"of", p.Of},
			{"came", p.Came},
			{"dates", p.Dates},
			{"earned", p.Earned},
			{"certificate", p.Enrolment.Certificate},
		}
	}
	mentors := make([]object, len(l.Mentors))
	for i, m := range l.Mentors {
		mentors[i] = object{{"person", m.Person}, {"minutes", m.Minutes}, {"dates", m.Dates}}
	}
	stays := make([]object, len(l.Stays))
	for i, s := range l.Stays {
		sums := make([]object, len(s.PerDiems))
		for j, m := range s.PerDiems {
			sums[j] = object{{"amount", m.Amount}, {"currency", m.Currency}}
		}
		stays[i] = object{{"stay", s.ID}, {"nights", s.Nights()}, {"per_diems", sums}, {"unrated", s.Unrated}}
	}
	return object{{"activity", l.Activity.ID}, {"steps", steps}, {"participants", people}, {"mentors", mentors}, {"stays", stays}}
}
