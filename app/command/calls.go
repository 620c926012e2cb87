package command

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// called lists who is called when, and which positions are open; tells who is free for one; or fills and empties some.
type called struct {
	File      string   `arg:"" name:"FILE"`
	IDs       []string `arg:"" optional:"" name:"ID" sep:"none"`
	From      string   `placeholder:"DAY"`
	Until     string   `placeholder:"DAY"`
	Open      bool     `xor:"do"`
	WhoIsFree bool     `xor:"do"`
	Fill      string   `placeholder:"PERSON" xor:"do"`
	Empty     bool     `xor:"do"`
	DryRun    bool
}

func (s called) Run(c *call) error {
	switch {
	case s.WhoIsFree:
		return s.ready(c)
	case s.Fill == "" && !s.Empty:
		return s.list(c)
	}
	do := c.act
	if s.DryRun {
		do = c.weigh
	}
	return do(s.File, s.IDs, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		fill := work.Fill{}
		if !s.Empty {
			person, err := work.PersonNamed(plan, s.Fill)
			if err != nil {
				return work.Act{}, err
			}
			fill.Person = person
		}
		return fill.Act(plan, refs...)
	})
}

// list shows the calls of some days.
func (s called) list(c *call) error {
	from, err := c.day("--from", s.From)
	if err != nil {
		return err
	}
	until, err := c.day("--until", s.Until)
	if err != nil {
		return err
	}
	return c.read(s.File, func(_ *storage.File, plan *calendar.Plan) error {
		asked, err := allFound(plan, s.IDs)
		if err != nil {
			return err
		}
		shown := slices.DeleteFunc(work.Calls(plan, from, until), func(d calendar.Duty) bool {
			return s.Open && d.Call.Person != "" || len(asked) > 0 && !slices.Contains(asked, d.Call.Ref())
		})
		if c.json {
			return c.print(object{{"calls", callObjects(plan, shown)}})
		}
		return c.callsText(plan, shown)
	})
}

func callObjects(plan *calendar.Plan, shown []calendar.Duty) []object {
	objects := make([]object, len(shown))
	for i, d := range shown {
		o := append(recordObject(d.Call), placeMembers(plan.PlaceOfCall(d.Call))...)
		begins, ends := any(nil), any(nil)
		if !d.When.IsZero() {
			begins = timeObject(d.When.Start, d.When.Zone, d.When.Fold&calendar.StartIsSecond != 0, d.When.WholeDays)
			ends = endObject(timeObject(d.When.End, d.When.Zone, d.When.Fold&calendar.EndIsSecond != 0, d.When.WholeDays), d.When)
		}
		objects[i] = append(o, member{"start", begins}, member{"end", ends})
	}
	return objects
}

func placeMembers(at calendar.Place) object {
	id := func(id calendar.ID) any {
		if id == "" {
			return nil
		}
		return id
	}
	return object{{"venue", id(at.Venue)}, {"space", id(at.Space)}}
}

func (c *call) callsText(plan *calendar.Plan, shown []calendar.Duty) error {
	if len(shown) == 0 {
		return c.out("%s\n", c.say("crew.none"))
	}
	short, voice := shortIDs(plan, calendar.TypeCall), work.Voice{Plan: plan, Language: c.lang}
	rows := table{{"id", c.say("field.start"), c.say("field.end"), c.say("field.position"), c.say("field.person"), c.say("crew.for"), c.say("field.place"), c.say("field.state")}}
	for _, d := range shown {
		w := d.When
		who := voice.Name(calendar.Ref{Type: calendar.TypePerson, ID: d.Call.Person})
		state := c.say("call." + string(d.Call.State))
		if d.Call.Person == "" {
			who, state = c.say("crew.open"), ""
		}
		rows = append(rows, []string{
			short(d.Call.ID), wallText(w.Start, false, w.WholeDays), wallText(w.End, true, w.WholeDays), d.Call.Position, who,
			voice.CallFor(d.Call), voice.Place(plan.PlaceOfCall(d.Call)), state,
		})
	}
	return c.out("%s", rows.text())
}

// ready ranks who can fill a call.
func (s called) ready(c *call) error {
	return c.read(s.File, func(_ *storage.File, plan *calendar.Plan) error {
		asked, err := allFound(plan, s.IDs)
		if err != nil {
			return err
		}
		if len(asked) != 1 || plan.Calls.At(asked[0].ID) == nil {
			return c.refuse("wrong.one-call")
		}
		of := plan.Calls.At(asked[0].ID)
		ready := plan.WhoIsFree(of)
		if c.json {
			return c.print(object{{"call", of.ID}, {"who", c.readyObjects(plan, of, ready)}})
		}
		if len(ready) == 0 {
			return c.out("%s\n", c.say("crew.nobody", of.Position))
		}
		short, voice := shortIDs(plan, calendar.TypePerson), work.Voice{Plan: plan, Language: c.lang}
		rows := table{{"id", c.say("field.person"), c.say("field.position"), c.say("field.city"), c.say("crew.why")}}
		for _, r := range ready {
			rows = append(rows, []string{short(r.Person.ID), r.Person.Name(), r.Person.Position, r.Person.City, voice.Ready(of, r)})
		}
		return c.out("%s", rows.text())
	})
}

func (c *call) readyObjects(plan *calendar.Plan, of *calendar.Call, ready []calendar.Readiness) []object {
	voice := work.Voice{Plan: plan, Language: c.scriptLang()}
	objects := make([]object, len(ready))
	for i, r := range ready {
		rest := any(nil)
		if r.Rest < calendar.NoWork {
			rest = float64(r.Rest) / 3600
		}
		objects[i] = object{
			{"person", r.Person.ID}, {"free", r.Free()}, {"rested", !r.Short()}, {"rest_hours", rest}, {"text", voice.Ready(of, r)},
		}
	}
	return objects
}
