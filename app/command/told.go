package command

import (
	"strconv"

	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// addDates makes dates that are told in one sentence, of a new activity or of one that is there.
func (c *call) addDates(a add, t calendar.Type, set []work.Assignment) error {
	if t != calendar.TypeActivity && t != calendar.TypeEvent {
		return c.refuse("wrong.no-dates", string(t))
	}
	told := func(plan *calendar.Plan) (work.Act, error) {
		n, err := c.dates(a, plan, t, set)
		if err != nil {
			return work.Act{}, err
		}
		n.Numbered = a.Numbered
		if n, err = c.told(plan, n, *a.Told); err != nil {
			return work.Act{}, err
		}
		return n.Act(plan)
	}
	if a.DryRun {
		return c.read(a.File, func(_ *storage.File, plan *calendar.Plan) error {
			act, err := told(plan)
			if err != nil {
				return err
			}
			return c.toldDates(work.Acted{Act: act, Plan: plan}, true)
		})
	}
	return c.write(a.File, func(f *storage.File) error {
		done, err := work.Carry(f, told)
		if err != nil {
			return err
		}
		return c.toldDates(done, false)
	})
}

// dates are those to be made, before it is said when they are: of an activity that is there, they are a run in the festival.
func (c *call) dates(a add, plan *calendar.Plan, t calendar.Type, set []work.Assignment) (n work.NewDates, err error) {
	if t == calendar.TypeEvent && a.Festival != "" {
		if n, err = work.DatesWith(plan, t, set); err == nil {
			n.Festival, err = work.ActivityNamed(plan, a.Festival)
		}
		return n, err
	}
	if set, err = c.within(func() (*calendar.Plan, error) { return plan, nil }, t, set, a.Festival); err != nil {
		return n, err
	}
	return work.DatesWith(plan, t, set)
}

// told reads the dates of a sentence. Days without a year are those of this year; where all of them are over, of the next.
func (c *call) told(plan *calendar.Plan, n work.NewDates, sentence string) (work.NewDates, error) {
	now := c.host.Now()
	if zone, err := calendar.Zone(plan.Programme.Zone); err == nil {
		now = now.In(zone)
	}
	const noon = 12 * 60 // before the day turns, it is the one before
	today := calendar.WallOf(now).Day()
	reader := typed.Reader{Language: c.lang, Today: today, Around: max(today, plan.Programme.From).At(noon), Turn: plan.Programme.DayTurn}
	dates, _, fault := n.Told(plan, reader, sentence)
	if fault == nil && dates.Whens[len(dates.Whens)-1].Start.Day() < today {
		reader.Around = calendar.DayOf(now.Year()+1, 1, 1).At(noon)
		dates, _, fault = n.Told(plan, reader, sentence)
	}
	if fault != nil {
		return n, &work.Refused{Key: fault.Key, Args: fault.Args}
	}
	return dates, nil
}

// toldDates lists each date, with what a clock change does to it.
func (c *call) toldDates(done work.Acted, dryRun bool) error {
	if c.json {
		return c.print(c.toldObject(done))
	}
	if !dryRun {
		if err := c.actedText(done); err != nil {
			return err
		}
	}
	rows := table{}
	for i, line := range (work.Voice{Plan: done.Plan, Language: c.lang}).Lines(done.Act) {
		rows = append(rows, []string{"  " + strconv.Itoa(i+1), line.Text, string(done.Made[i].ID), line.Odd})
	}
	if dryRun {
		for i := range rows {
			rows[i] = append(rows[i][:2], rows[i][3])
		}
	}
	if err := c.out("%s", rows.whole()); err != nil {
		return err
	}
	if dryRun {
		return c.out("%s\n", c.say("import.dry-run"))
	}
	return nil
}

func (c *call) toldObject(done work.Acted) object {
	records, dates := []object{}, []object{}
	for _, r := range done.Put {
		records = append(records, append(object{{"type", r.Ref().Type}}, recordObject(r)...))
		if e, ok := r.(*calendar.Event); ok {
			place := work.Voice{Plan: done.Plan, Language: c.scriptLang()}.Place(done.Plan.PlaceOf(e))
			dates = append(dates, append(object{{"id", e.ID}}, stayObject(e.When, place)...))
		}
	}
	return object{
		{"dates", dates},
		{"records", records},
		{"change", c.changeOrNull(done.Change, done.Plan.Programme.Zone)},
		{"notes", c.noteObjects(done.Notes)},
	}
}
