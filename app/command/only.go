package command

import (
	"affiche/app/work"
	"affiche/calendar"
)

// only is the question which dates: the words of one flag are joined by "or", the flags by "and".
type only struct {
	Partner  []string `sep:"none" placeholder:"NAME"`
	Kind     []string `sep:"none" placeholder:"KIND"`
	Status   []string `sep:"none" placeholder:"STATUS"`
	Person   []string `sep:"none" placeholder:"NAME"`
	Festival []string `sep:"none" placeholder:"NAME"`
	Place    []string `sep:"none" placeholder:"NAME"`
	Tag      []string `sep:"none" placeholder:"WORD"`
	Text     string   `placeholder:"WORDS"`
	From     string   `placeholder:"DAY"`
	Until    string   `placeholder:"DAY"`
}

// wanted is what the flags ask of the records of a type: only dates can be asked for so.
func (o only) wanted(c *call, t calendar.Type) (work.Wanted, error) {
	w := work.Wanted{
		Partners: o.Partner, Kinds: o.Kind, Statuses: o.Status, People: o.Person, Festivals: o.Festival, Places: o.Place,
		Tags: o.Tag, Text: o.Text,
	}
	if t != calendar.TypeEvent && o.asks() {
		return w, c.refuse("wrong.only-dates", string(t))
	}
	var err error
	if w.From, err = c.day("--from", o.From); err != nil {
		return w, err
	}
	w.Until, err = c.day("--until", o.Until)
	return w, err
}

func (o only) asks() bool {
	return len(o.Partner)+len(o.Kind)+len(o.Status)+len(o.Person)+len(o.Festival)+len(o.Place)+len(o.Tag) > 0 ||
		o.Text != "" || o.From != "" || o.Until != ""
}
