package command

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// scenario lists what-ifs, begins one, lays one beside the plan, takes it into the plan, or leaves it aside.
type scenario struct {
	File string   `arg:"" name:"FILE"`
	Verb string   `arg:"" optional:"" name:"new|compare|adopt|drop"`
	Name string   `arg:"" optional:"" name:"NAME"`
	IDs  []string `arg:"" optional:"" name:"ID" sep:"none"`
	Text string   `placeholder:"TEXT"`
}

func (s scenario) Run(c *call) error {
	verbs := map[string]func(*call) error{"": s.list, "new": s.begin, "compare": s.compare, "adopt": s.adopt, "drop": s.drop}
	do, known := verbs[s.Verb]
	switch {
	case !known:
		return c.refuse("wrong.scenario", s.Verb)
	case s.Verb != "" && s.Name == "":
		return c.refuse("wrong.missing", "NAME")
	case len(s.IDs) > 0 && s.Verb != "adopt", c.scenario != "":
		return c.refuse("wrong.scenario-words")
	}
	return do(c)
}

// list tells every scenario, and in how many records it differs from the plan.
func (s scenario) list(c *call) error {
	return c.read(s.File, func(f *storage.File, plan *calendar.Plan) error {
		objects, rows := []object{}, table{{"id", c.say("field.name"), c.say("field.state"), c.say("scenario.differences"), c.say("field.text")}}
		short := shortIDs(plan, calendar.TypeScenario)
		for _, one := range work.Scenarios(plan) {
			differences, err := f.On(one.ID).Differences()
			if err != nil {
				return err
			}
			differences = work.Comparable(differences)
			objects = append(objects, append(recordObject(&one), member{"differences", len(differences)}))
			rows = append(rows, []string{short(one.ID), one.Name, c.say("scenario." + string(one.State)), c.say("count.records", len(differences)), one.Text})
		}
		switch {
		case c.json:
			return c.print(object{{"scenarios", objects}})
		case len(objects) == 0:
			return c.out("%s\n", c.say("scenario.none"))
		}
		return c.out("%s", rows.text())
	})
}

func (s scenario) begin(c *call) error {
	return c.write(s.File, func(f *storage.File) error {
		done, err := work.Carry(f, func(plan *calendar.Plan) (work.Act, error) { return work.NewScenario(plan, s.Name, s.Text) })
		if err != nil {
			return err
		}
		return c.acted(done, done.Made)
	})
}

func (s scenario) drop(c *call) error {
	return c.write(s.File, func(f *storage.File) error {
		var about []calendar.Ref
		done, err := work.Carry(f, func(plan *calendar.Plan) (work.Act, error) {
			one, err := work.ScenarioNamed(plan, s.Name)
			if err != nil {
				return work.Act{}, err
			}
			about = []calendar.Ref{one.Ref()}
			return work.DropScenario(plan, one.ID)
		})
		if err != nil {
			return err
		}
		return c.acted(done, about)
	})
}

func (s scenario) adopt(c *call) error {
	return c.write(s.File, func(f *storage.File) error {
		plan, err := f.Plan()
		if err != nil {
			return err
		}
		one, err := work.ScenarioNamed(plan, s.Name)
		if err != nil {
			return err
		}
		compared, err := work.Compare(f, plan, one.ID)
		if err != nil {
			return err
		}
		var some []calendar.Ref
		for _, id := range s.IDs {
			ref, err := compared.Find(id)
			if err != nil {
				return err
			}
			if !slices.Contains(some, ref) {
				some = append(some, ref)
			}
		}
		done, err := work.Adopt(f, plan, one.ID, some...)
		if err != nil {
			return err
		}
		return c.adopted(compared, done)
	})
}

func (c *call) adopted(compared work.Comparison, done work.Adopted) error {
	if c.json {
		refs := []object{}
		for _, ref := range done.Adopted {
			refs = append(refs, object{{"type", ref.Type}, {"id", ref.ID}})
		}
		return c.print(object{
			{"adopted", refs},
			{"with", done.With},
			{"left", done.Left},
			{"change", c.changeOrNull(done.Change, compared.Plan.Programme.Zone)},
		})
	}
	if err := c.actedText(work.Acted{Change: done.Change}); err != nil {
		return err
	}
	if done.With > 0 {
		if err := c.out("%s\n", c.say("scenario.with", done.With)); err != nil {
			return err
		}
	}
	if done.Left > 0 {
		return c.out("%s\n", c.say("scenario.left", done.Left))
	}
	return nil
}
