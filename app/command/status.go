package command

import (
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
)

// status takes dates, agreements or lines to another rung of their ladder, with what that asks for. The last word is the
// rung; those before it are ids.
type status struct {
	File    string   `arg:"" name:"FILE"`
	ID      string   `arg:"" name:"ID..."`
	To      []string `arg:"" name:"STATE" sep:"none"`
	Reason  string   `placeholder:"TEXT"`
	Cost    string   `placeholder:"AMOUNT"`
	ToDate  string   `placeholder:"TIME"`
	Others  string   `placeholder:"keep|release" default:"keep"`
	On      string   `placeholder:"DAY"`
	Invoice string   `placeholder:"NUMBER"`
	Locked  bool
	DryRun  bool
}

func (s status) Run(c *call) error {
	last := len(s.To) - 1
	ids, to := append([]string{s.ID}, s.To[:last]...), s.To[last]
	if s.Others != "keep" && s.Others != "release" {
		return c.refuse("wrong.others", s.Others)
	}
	step := work.Step{To: to, Reason: s.Reason, Number: s.Invoice, LetOthersGo: s.Others == "release", Locked: s.Locked}
	step.Since = calendar.InstantOf(c.host.Now()).Wall(c.host.Now().Location()).Day()
	if s.On != "" {
		day, err := calendar.ParseDay(s.On)
		if err != nil {
			return c.refuse("wrong.on", s.On)
		}
		step.Since = day
	}
	do := c.act
	if s.DryRun {
		do = c.weigh
	}
	return do(s.File, ids, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		var err error
		if step.NewDate, err = c.newDate(plan, s.ToDate); err != nil {
			return work.Act{}, err
		}
		if step.Cost, err = c.cost(plan, s.Cost); err != nil {
			return work.Act{}, err
		}
		return step.Act(plan, refs...)
	})
}

// newDate reads when something takes place instead: a time, a day, or the id of a date.
func (c *call) newDate(plan *calendar.Plan, typed string) (work.NewDate, error) {
	if typed == "" {
		return work.NewDate{}, nil
	}
	if day, err := calendar.ParseDay(typed); err == nil {
		return work.NewDate{Start: day.At(0), DayOnly: true}, nil
	}
	if at, err := (calendar.Field{Form: calendar.LocalTime}).Parse(typed); err == nil {
		return work.NewDate{Start: at.(calendar.Wall)}, nil
	}
	if !isID(typed) {
		return work.NewDate{}, c.refuse("wrong.to-date", typed)
	}
	ref, err := work.Find(plan, calendar.TypeEvent, typed)
	return work.NewDate{Event: ref.ID}, err
}

// cost reads an amount, in the season's currency where it names none.
func (c *call) cost(plan *calendar.Plan, amount string) (calendar.Money, error) {
	hundredths, currency, fault := typed.Reader{}.Money(amount, plan.Programme.Currency)
	if fault != nil {
		return calendar.Money{}, &work.Refused{Key: fault.Key, Args: fault.Args}
	}
	return calendar.Money{Amount: hundredths, Currency: currency}, nil
}
