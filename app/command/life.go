package command

import (
	"cmp"
	"fmt"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// life tells how far residencies, exhibitions, trainings and cohorts are; of one, step by step, who took part and who stayed; hands
// out its certificates, or writes the list of who takes part.
type life struct {
	File       string `arg:"" name:"FILE"`
	ID         string `arg:"" optional:"" name:"ID"`
	Certify    bool   `xor:"do"`
	Invigilate int    `placeholder:"N" xor:"do"`
	Position   string `placeholder:"TEXT"`
	Day        string `placeholder:"DAY"`
	To         string `placeholder:"FOLDER" xor:"do"`
	Format     string `placeholder:"pdf|txt" default:"pdf"`
	DryRun     bool
}

func (l life) Run(c *call) error {
	day, err := c.day("--day", l.Day)
	if err != nil {
		return err
	}
	if err := c.choice("--format", l.Format, work.SheetFormats()); err != nil {
		return err
	}
	if l.ID == "" && (l.Certify || l.Invigilate != 0 || l.To != "") {
		return c.refuse("wrong.which-life")
	}
	if l.Certify || l.Invigilate != 0 {
		return l.act(c, day)
	}
	return c.read(l.File, func(_ *storage.File, plan *calendar.Plan) error {
		today := cmp.Or(day, c.today(plan))
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
		return l.tell(c, plan, a, today)
	})
}

// act hands out certificates, or calls people to look after an exhibition.
func (l life) act(c *call, day calendar.Day) error {
	do := c.act
	if l.DryRun {
		do = c.weigh
	}
	return do(l.File, []string{l.ID}, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		if l.Certify {
			return work.Certify(plan, refs[0].ID, cmp.Or(day, c.today(plan)))
		}
		return work.Invigilate{Count: l.Invigilate, Position: cmp.Or(l.Position, c.say("life.invigilator"))}.Act(plan, refs[0].ID)
	})
}

func (l life) tell(c *call, plan *calendar.Plan, a *calendar.Activity, today calendar.Day) error {
	of := work.LifeOf(plan, a, today)
	switch {
	case l.To != "":
		ctx, stop := c.interruptible()
		defer stop()
		sheet := work.Voice{Plan: plan, Language: c.lang}.ParticipantsSheet(a, today)
		written, err := work.SaveSheets(ctx, []work.Sheet{sheet}, l.Format, l.To)
		if err != nil {
			return c.unwritten(err, l.To)
		}
		return c.sheetsWritten(written)
	case c.json:
		return c.print(lifeObject(plan, of))
	}
	return c.lifeText(plan, of)
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
			objects[i] = lifeObject(plan, l)
		}
		return c.print(object{{"lives", objects}})
	}
	if len(all) == 0 {
		return c.out("%s\n", c.say("life.none"))
	}
	short := shortIDs(plan, calendar.TypeActivity)
	rows := table{{"id", c.say("field.kind"), c.say("field.title"), c.say("life.done"), c.say("life.next"), c.say("life.when")}}
	for _, l := range all {
		row := []string{
			short(l.Activity.ID), c.say("kind." + string(l.Activity.Kind)), work.Name(plan, l.Activity.Ref(), c.lang, plan.Programme.MainLanguage()),
			strconv.Itoa(l.Done()) + "/" + strconv.Itoa(len(l.Steps)), "", "",
		}
		if next, ok := l.Next(); ok {
			row[4], row[5] = c.say("life.step."+string(next.Step)), work.Voice{Plan: plan, Language: c.lang}.StepDays(next)
		}
		rows = append(rows, row)
	}
	return c.out("%s", rows.text())
}

// lifeText tells of one life: its steps, who takes part, who led, and who stayed.
func (c *call) lifeText(plan *calendar.Plan, l work.Life) error {
	voice := work.Voice{Plan: plan, Language: c.lang}
	name := func(t calendar.Type, id calendar.ID) string { return voice.Name(calendar.Ref{Type: t, ID: id}) }
	steps := table{{c.say("life.step"), "", c.say("life.when"), ""}}
	for _, s := range l.Steps {
		done := ""
		if s.Done {
			done = c.say("life.is-done")
		}
		steps = append(steps, []string{c.say("life.step." + string(s.Step)), stepCount(s), voice.StepDays(s), done})
	}
	people := table{{c.say("type.person"), c.say("field.stage"), c.say("life.came"), c.say("life.hours"), c.say("field.certificate")}}
	for _, p := range l.Participants {
		people = append(people, []string{
			name(calendar.TypePerson, p.Enrolment.Person), c.say("stage." + string(p.Enrolment.Stage)), fmt.Sprintf("%d/%d", p.Came, p.Dates),
			voice.HoursOf(p), voice.Certificate(p),
		})
	}
	mentors := table{{c.say("life.mentors"), c.say("life.hours"), c.say("life.dates")}}
	for _, m := range l.Mentors {
		mentors = append(mentors, []string{name(calendar.TypePerson, m.Person), work.SumOfHours(m.Minutes), strconv.Itoa(m.Dates)})
	}
	stays := table{{c.say("type.stay"), c.say("type.space"), c.say("field.arrives"), c.say("field.leaves"), c.say("life.nights"), c.say("type.per_diem")}}
	for _, s := range l.Stays {
		stays = append(stays, []string{
			name(calendar.TypePerson, s.Person), name(calendar.TypeSpace, s.Space), s.Arrives.String(), s.Leaves.String(), strconv.Itoa(s.Nights()), voice.PerDiemText(*s),
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

func lifeObject(plan *calendar.Plan, l work.Life) object {
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
		stays[i] = bedStay(plan, s)
	}
	return object{{"activity", l.Activity.ID}, {"steps", steps}, {"participants", people}, {"mentors", mentors}, {"stays", stays}}
}
