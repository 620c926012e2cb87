package command

import (
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// beds lists who sleeps or works where, night by night, and the nights with more people than places.
type beds struct {
	File  string `arg:"" name:"FILE"`
	From  string `placeholder:"DAY"`
	Until string `placeholder:"DAY"`
}

func (b beds) Run(c *call) error {
	from, err := c.day("--from", b.From)
	if err != nil {
		return err
	}
	until, err := c.day("--until", b.Until)
	if err != nil {
		return err
	}
	return c.read(b.File, func(_ *storage.File, plan *calendar.Plan) error {
		all := work.Beds(plan, from, until)
		if c.json {
			return c.print(object{{"beds", bedObjects(plan, all)}})
		}
		return c.bedsText(plan, all)
	})
}

func (c *call) bedsText(plan *calendar.Plan, all []work.Bed) error {
	if len(all) == 0 {
		return c.out("%s\n", c.say("stay.none"))
	}
	short, voice := shortIDs(plan, calendar.TypeStay), work.Voice{Plan: plan, Language: c.lang}
	rows := table{{"id", c.say("type.space"), c.say("type.person"), c.say("field.arrives"), c.say("field.leaves"), c.say("life.nights"), c.say("field.activity"), c.say("type.per_diem")}}
	full := table{{c.say("stay.full"), c.say("type.space"), c.say("stay.people"), c.say("stay.places")}}
	for _, bed := range all {
		place := voice.Place(calendar.Place{Space: bed.Space.ID})
		for _, s := range bed.Stays {
			rows = append(rows, []string{
				short(s.ID), place, voice.Name(calendar.Ref{Type: calendar.TypePerson, ID: s.Person}), s.Arrives.String(), s.Leaves.String(), strconv.Itoa(s.Nights()),
				voice.Name(calendar.Ref{Type: calendar.TypeActivity, ID: s.Activity}), voice.PerDiemText(*s),
			})
		}
		for _, night := range bed.Full {
			full = append(full, []string{night.Day.String(), place, strconv.Itoa(len(night.Stays)), strconv.Itoa(night.Places)})
		}
	}
	if err := c.out("%s", rows.text()); err != nil || len(full) == 1 {
		return err
	}
	return c.out("\n%s", full.text())
}

func bedObjects(plan *calendar.Plan, all []work.Bed) []object {
	objects := make([]object, len(all))
	for i, bed := range all {
		stays, full := make([]object, len(bed.Stays)), make([]object, len(bed.Full))
		for j, s := range bed.Stays {
			stays[j] = bedStay(plan, s)
		}
		for j, night := range bed.Full {
			full[j] = object{{"night", night.Day}, {"stays", night.Stays}}
		}
		objects[i] = object{{"space", bed.Space.ID}, {"places", bed.Places}, {"stays", stays}, {"full", full}}
	}
	return objects
}

func bedStay(plan *calendar.Plan, s *calendar.Stay) object {
	sums, unrated := plan.PerDiemsOf(*s)
	per := make([]object, len(sums))
	for i, m := range sums {
		per[i] = object{{"amount", m.Amount}, {"currency", m.Currency}}
	}
	return append(recordObject(s), object{{"nights", s.Nights()}, {"per_diems", per}, {"unrated", unrated}}...)
}
