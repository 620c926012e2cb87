package inspector

import (
	"strconv"

	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// course is the life of a residency, an exhibition, a training or a cohort as far as it is today: its steps, who takes part and for
// how many hours, who led, who stays where, and how its works are. Other activities have none.
func (w writer) course(a *calendar.Activity) []Row {
	life := work.LifeOf(w.plan, a, w.Today())
	if len(life.Steps) == 0 {
		return nil
	}
	rows := []Row{Heading{w.Say("life.steps")}}
	for _, s := range life.Steps {
		rows = append(rows, w.step(s))
	}
	rows = append(rows, w.participants(a, life)...)
	var mentors []Row
	for _, m := range life.Mentors {
		mentors = append(mentors, Item{Text: w.link(calendar.TypePerson, m.Person), More: work.SumOfHours(m.Minutes) + " · " + w.Say("window.count.dates", m.Dates), AtEnd: true})
	}
	rows = append(rows, under(w.Say("life.mentors"), mentors)...)
	if a.Kind == calendar.Exhibition {
		return append(append(rows, w.invigilators(a)), w.reports(a)...)
	}
	if a.Kind == calendar.Residency || len(life.Stays) > 0 {
		rows = append(rows, w.stays(a, life)...)
	}
	return rows
}

// step says how far a step is, and leads to the first of what it is made of.
func (w writer) step(s calendar.LifeStep) Row {
	row := Item{Text: Link{Text: state.Capital(w.Say("life.step." + string(s.Step)))}, More: w.voice().StepDays(s), AtEnd: true}
	if len(s.Refs) > 0 {
		row.Text.Ref = s.Refs[0]
	}
	switch {
	case s.Of > 0:
		row.More = joined(" · ", row.More, strconv.Itoa(s.Count)+" / "+strconv.Itoa(s.Of))
	case s.Count > 1:
		row.More = joined(" · ", row.More, assets.Number(w.Language(), s.Count)+" ×")
	}
	if s.Done {
		row.Pill = &Pill{w.Say("life.is-done"), theme.Fits, theme.FitsPale}
	}
	return row
}

// participants are who takes part, with their hours; who earned a certificate is given it from here.
func (w writer) participants(a *calendar.Activity, life work.Life) []Row {
	voice := w.voice()
	var rows []Row
	earned := 0
	for _, p := range life.Participants {
		row := Item{Text: Link{w.person(p.Enrolment.Person, ""), p.Enrolment.Ref()}, More: w.Say("stage." + string(p.Enrolment.Stage)), AtEnd: true}
		if p.Dates > 0 {
			row.More = joined(" · ", w.Say("life.came")+" "+strconv.Itoa(p.Came)+" / "+strconv.Itoa(p.Dates), voice.HoursOf(p))
		}
		switch {
		case p.Enrolment.Certificate != 0:
			row.Pill = &Pill{w.Say("field.certificate"), theme.Fits, theme.FitsPale}
		case p.Earned:
			row.Pill = &Pill{w.Say("life.earned"), theme.Note, theme.NotePale}
			earned++
		}
		rows = append(rows, row)
	}
	rows = under(w.Say("inspector.many.enrolment"), rows)
	if earned > 0 {
		rows = append(rows, Adder{Text: w.Say("life.hand-out", earned), Add: func(_ string, refused func(string)) {
			w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Certify(plan, a.ID, w.Today()) },
				func(err error) { refused(w.why(err)) }, nil)
		}})
	}
	if len(rows) > 0 {
		rows = append(rows, Acts{[]string{"participants"}})
	}
	return rows
}

// stays are who has which bed or studio from when until when, with what the days come to; nights that are too full are told.
func (w writer) stays(a *calendar.Activity, life work.Life) []Row {
	rows := []Row{Heading{w.Say("inspector.many.stay")}}
	told := map[calendar.ID]bool{}
	for _, s := range life.Stays {
		rows = append(rows, Member{Text: Link{w.person(s.Person, ""), s.Ref()}, More: w.stayText(s), Remove: func() { w.remove(s.Ref()) }})
		if !told[s.Space] {
			told[s.Space] = true
			rows = append(rows, w.tooFull(s.Space)...)
		}
	}
	return append(rows, w.adder(a, kinship{calendar.TypeStay, "activity", "person"}, 0))
}

func (w writer) stayText(s *calendar.Stay) string {
	days := assets.Dates(w.Language(), s.Arrives.Date(), s.Leaves.Date(), true)
	return joined(" · ", w.PlaceText(calendar.Place{Space: s.Space}), days, w.Say("stay.nights", s.Nights()), w.voice().PerDiemText(*s))
}

// tooFull tells of the nights for which a space has too few places.
func (w writer) tooFull(space calendar.ID) []Row {
	nights := w.plan.FullNightsIn(space)
	if len(nights) == 0 {
		return nil
	}
	return []Row{Note{w.Say("stay.too-full", len(nights), w.voice().Nights(nights)), true}}
}

// reports are how the works of an exhibition were found, by their days.
func (w writer) reports(a *calendar.Activity) []Row {
	rows := []Row{Heading{w.Say("life.step.conditions")}}
	for _, r := range work.Ordered(w.plan, calendar.TypeNote, "activity", a.ID) {
		n := r.(*calendar.Note)
		more := w.person(n.By, "")
		if n.Day != 0 {
			more = joined(" · ", assets.Date(w.Language(), n.Day.Date(), assets.DayMonthYear), more)
		}
		rows = append(rows, Member{Text: Link{n.Text, n.Ref()}, More: more, Remove: func() { w.remove(n.Ref()) }})
	}
	return append(rows, w.adder(a, kinship{calendar.TypeNote, "activity", ""}, 0))
}

// invigilators offers to have an exhibition looked after whenever it is open.
func (w writer) invigilators(a *calendar.Activity) Row {
	row := Adder{Text: w.Say("life.invigilate")}
	row.Options = func() []Option {
		options := make([]Option, mostInvigilators)
		for i := range options {
			options[i] = Option{Key: strconv.Itoa(i + 1), Text: w.Say("life.invigilators", i+1)}
		}
		return options
	}
	row.Add = func(key string, refused func(string)) {
		w.Do(func(plan *calendar.Plan) (work.Act, error) {
			n, err := strconv.Atoi(key)
			if err != nil {
				return work.Act{}, err
			}
			return work.Invigilate{Count: n, Position: w.Say("life.invigilator")}.Act(plan, a.ID)
		}, func(err error) { refused(w.why(err)) }, nil)
	}
	return row
}

// mostInvigilators is how many are offered at once.
const mostInvigilators = 4

// presence says who of those who take part came to a date; it is known once somebody was ticked.
func (w writer) presence(e *calendar.Event) []Row {
	expected := w.plan.ExpectedAt(e)
	if len(expected) == 0 || !e.IsContact() {
		return nil
	}
	attend := func(a work.Attend, refused func(string)) {
		w.Do(func(plan *calendar.Plan) (work.Act, error) { return a.Act(plan, e.ID) }, func(err error) { refused(w.why(err)) }, nil)
	}
	row, missing := Checks{Name: w.Say("life.who-came"), Of: "attendance"}, 0
	for _, in := range expected {
		known := w.plan.Attended(in.ID, e.ID)
		mark := Mark{Text: w.person(in.Person, ""), On: known != nil && known.Came}
		mark.Set = func(on bool, refused func(string)) {
			attend(work.Attend{Who: []calendar.ID{in.ID}, Away: !on}, refused)
		}
		if !mark.On {
			missing++
		}
		row.Marks = append(row.Marks, mark)
	}
	rows := []Row{row}
	if missing > 1 {
		rows = append(rows, Adder{Text: w.Say("life.all-came"), Add: func(_ string, refused func(string)) { attend(work.Attend{}, refused) }})
	}
	return rows
}
