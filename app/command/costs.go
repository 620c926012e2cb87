package command

import (
	"cmp"
	"slices"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// costs tells what activities or agreements come to, who carries that and who is paid: of one, or of each that has lines and of all.
type costs struct {
	File string `arg:"" name:"FILE"`
	ID   string `arg:"" optional:"" name:"ID"`
}

// A costing is what one thing comes to; the zero Ref is everything.
type costing struct {
	of calendar.Ref
	calendar.Costs
}

func (k costs) Run(c *call) error {
	return c.read(k.File, func(_ *storage.File, plan *calendar.Plan) error {
		if k.ID == "" {
			return c.allCosts(plan)
		}
		ref, err := work.Find(plan, "", k.ID)
		if err != nil {
			return err
		}
		one := costing{of: ref}
		switch r := plan.Record(ref).(type) {
		case *calendar.Activity:
			one.Costs = plan.CostsOf(ref.ID)
		case *calendar.Agreement:
			one.Costs = plan.CostsIn(ref.ID)
		case *calendar.Event:
			one.of = calendar.Ref{Type: calendar.TypeActivity, ID: r.Activity}
			one.Costs = plan.CostsOf(r.Activity)
		default:
			return c.refuse("wrong.costs", string(ref.Type))
		}
		if c.json {
			return c.print(object{{"costs", []object{c.costObject(plan, one)}}})
		}
		return c.costText(plan, one)
	})
}

// allCosts lists every activity that has lines, and what everything comes to.
func (c *call) allCosts(plan *calendar.Plan) error {
	var all []costing
	for a := range plan.Activities.Each() {
		if of := plan.CostsOf(a.ID); len(of.Sums)+len(of.InKind) > 0 {
			all = append(all, costing{a.Ref(), of})
		}
	}
	voice := work.Voice{Plan: plan, Language: c.lang}
	slices.SortFunc(all, func(a, b costing) int {
		return cmp.Or(cmp.Compare(voice.Name(a.of), voice.Name(b.of)), cmp.Compare(a.of.ID, b.of.ID))
	})
	all = append(all, costing{Costs: plan.Costs()})
	if c.json {
		objects := make([]object, len(all))
		for i, one := range all {
			objects[i] = c.costObject(plan, one)
		}
		return c.print(object{{"costs", objects}})
	}
	short := shortIDs(plan, calendar.TypeActivity)
	rows := table{append([]string{"id", c.say("type.activity")}, c.sumHead()...)}
	for _, one := range all {
		name := []string{short(one.of.ID), voice.Name(one.of)}
		if one.of.ID == "" {
			name = []string{"", c.say("costs.everything")}
		}
		for _, s := range one.Sums {
			rows = append(rows, append(name, c.sumRow(s)...))
		}
	}
	return c.out("%s", rows.text())
}

func (c *call) sumHead() []string {
	return []string{
		c.say("payment.planned"), c.say("payment.invoiced"), c.say("payment.paid"), c.say("costs.total"), c.say("costs.kind"), c.say("costs.lost"),
	}
}

func (c *call) sumRow(s calendar.Sum) []string {
	voice, row := work.Voice{Language: c.lang}, []string{}
	for _, cents := range []int64{s.Planned, s.Invoiced, s.Paid, s.Total(), s.Kind, s.Lost} {
		row = append(row, voice.Cents(cents, s.Currency))
	}
	return row
}

// costText tells what one thing comes to, currency by currency, and who carries it.
func (c *call) costText(plan *calendar.Plan, one costing) error {
	voice := work.Voice{Plan: plan, Language: c.lang}
	if err := c.out("%s\n", oneLine(voice.Name(one.of))); err != nil {
		return err
	}
	if len(one.Sums)+len(one.InKind) == 0 {
		return c.out("%s\n", c.say("costs.none"))
	}
	for _, s := range one.Sums {
		if err := c.out("\n%s\n", table{c.sumHead(), c.sumRow(s)}.text()); err != nil {
			return err
		}
		var rows table
		for _, side := range []struct {
			key string
			all []calendar.Share
		}{{"costs.carry", s.Carry}, {"costs.receive", s.Receive}} {
			rows = append(rows, []string{c.say(side.key)})
			for _, share := range side.all {
				rows = append(rows, []string{"  " + c.who(voice, share.Who), voice.Cents(share.Amount, s.Currency), strconv.Itoa(share.Percent) + " %"})
			}
		}
		if err := c.out("%s", rows.text()); err != nil {
			return err
		}
	}
	return c.costFoot(voice, one)
}

// costFoot lists what is given in kind without a value, and who is thanked.
func (c *call) costFoot(voice work.Voice, one costing) error {
	var rows table
	if len(one.InKind) > 0 {
		rows = append(rows, []string{c.say("costs.unvalued")})
	}
	for _, l := range one.InKind {
		rows = append(rows, []string{"  " + l.Text, voice.Given(l), voice.Sides(l)})
	}
	if len(one.Credits) > 0 {
		rows = append(rows, []string{c.say("inspector.many.credit")})
	}
	for _, credit := range one.Credits {
		who := voice.Who(calendar.Ref{Type: calendar.TypeOrganisation, ID: credit.Organisation})
		rows = append(rows, []string{"  " + who, credit.Text.In(voice.Languages()...)})
	}
	if len(rows) == 0 {
		return nil
	}
	return c.out("\n%s", rows.text())
}

// who names one side of a sum.
func (c *call) who(voice work.Voice, ref calendar.Ref) string {
	return cmp.Or(voice.Who(ref), c.say("costs.nobody"))
}

func (c *call) costObject(plan *calendar.Plan, one costing) object {
	voice, sums, kind, credits := work.Voice{Plan: plan, Language: c.lang}, []object{}, []object{}, []object{}
	for _, s := range one.Sums {
		sums = append(sums, object{
			{"currency", s.Currency},
			{"planned", s.Planned},
			{"invoiced", s.Invoiced},
			{"paid", s.Paid},
			{"total", s.Total()},
			{"kind", s.Kind},
			{"lost", s.Lost},
			{"carry", shareObjects(voice, s.Carry)},
			{"receive", shareObjects(voice, s.Receive)},
		})
	}
	for _, l := range one.InKind {
		kind = append(kind, recordObject(l))
	}
	for _, credit := range one.Credits {
		credits = append(credits, recordObject(credit))
	}
	return object{
		{"of", orNull(string(one.of.ID))}, {"type", orNull(string(one.of.Type))}, {"name", voice.Name(one.of)}, {"sums", sums}, {"in_kind", kind}, {"credits", credits},
	}
}

func shareObjects(voice work.Voice, all []calendar.Share) []object {
	objects := []object{}
	for _, s := range all {
		objects = append(objects, object{
			{"type", orNull(string(s.Who.Type))}, {"id", orNull(string(s.Who.ID))}, {"name", voice.Who(s.Who)}, {"amount", s.Amount}, {"kind", s.Kind}, {"percent", s.Percent},
		})
	}
	return objects
}
