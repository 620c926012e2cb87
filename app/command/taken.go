package command

import (
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// mostDates is how many dates of one outcome a person wants to read; the JSON has them all.
const mostDates = 20

// datesText lists the dates of an import that had one outcome, by the clock: what moved with where it was.
func (c *call) datesText(dates []work.TakenDate, outcome work.Outcome) error {
	kept := slices.DeleteFunc(slices.Clone(dates), func(d work.TakenDate) bool { return d.Outcome != outcome })
	slices.SortStableFunc(kept, func(a, b work.TakenDate) int { return int(a.When.Start - b.When.Start) })
	var rows table
	for _, d := range kept[:min(len(kept), mostDates)] {
		row := []string{"  " + shown(d.Title), whenText(d.When), shown(d.Room)}
		if outcome == work.CameMoved {
			row = []string{"  " + shown(d.Title), whenText(d.WhenWas), shown(d.RoomWas), "→ " + whenText(d.When), shown(d.Room)}
		}
		for _, differs := range d.Differs {
			row = append(row, oneLine(differs.Sentence(c.say)))
		}
		rows = append(rows, row)
	}
	if more := len(kept) - mostDates; more > 0 {
		rows = append(rows, []string{"  " + c.say("command.import.more", more)})
	}
	return c.out("%s", rows.whole())
}

// whenText is a time as lists show it, the day said once: 2027-08-25 22:00–23:15.
func whenText(w calendar.When) string {
	if w.IsZero() {
		return "–"
	}
	start, end := wallText(w.Start, false, w.WholeDays), wallText(w.End, true, w.WholeDays)
	if start == end {
		return start
	}
	return start + "–" + strings.TrimPrefix(end, start[:min(len(start), len("2027-08-25 "))])
}

func dateObjects(dates []work.TakenDate) []object {
	objects := []object{}
	for _, d := range dates {
		o := append(object{{"what", d.Outcome}, {"id", d.Event}, {"title", d.Title}}, stayObject(d.When, d.Room)...)
		if d.Outcome == work.CameNew {
			o = append(o, member{"before", nil})
		} else {
			o = append(o, member{"before", stayObject(d.WhenWas, d.RoomWas)})
		}
		differs := []object{}
		for _, x := range d.Differs {
			differs = append(differs, object{{"field", x.Field[strings.LastIndex(x.Field, ".")+1:]}, {"before", x.Was}, {"after", x.Now}})
		}
		o = append(o, member{"differs", differs})
		objects = append(objects, o)
	}
	return objects
}

// stayObject is when and where something is.
func stayObject(w calendar.When, place string) object {
	return object{
		{"start", timeObject(w.Start, w.Zone, w.Fold&calendar.StartIsSecond != 0, w.WholeDays)},
		{"end", endObject(timeObject(w.End, w.Zone, w.Fold&calendar.EndIsSecond != 0, w.WholeDays), w)},
		{"place", place},
	}
}
