package command

import (
	"bytes"
	"encoding/json"
	"time"

	"affiche/app/work"
	"affiche/calendar"
)

// An object is a JSON object whose keys stay in the order in which they are promised.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := writeJSON(&b, m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := writeJSON(&b, m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// writeJSON writes a value without the escapes that only web pages need.
func writeJSON(b *bytes.Buffer, value any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the encoder's newline
	return nil
}

// print writes one object and ends the line.
func (c *call) print(o object) error {
	var b bytes.Buffer
	if err := writeJSON(&b, o); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := c.host.Stdout.Write(b.Bytes())
	return err
}

// recordObject is a record with every field, as scripts read it. What is not there is null: no time, no day, no reference.
func recordObject(r calendar.Record) object {
	o := object{{"id", r.Ref().ID}}
	for _, f := range calendar.Fields(r.Ref().Type) {
		o = append(o, member{f.Name, fieldValue(r, f)})
	}
	return o
}

func fieldValue(r calendar.Record, f calendar.Field) any {
	switch v := f.Value(r).(type) {
	case calendar.Wall:
		o := timeObject(v, zoneOf(r), secondTime(r, f), wholeDays(r, f))
		if w, ok := work.WhenOf(r); ok && f.Name == "end" {
			return endObject(o, w)
		}
		return o
	case calendar.Day:
		return dayObject(v)
	case calendar.Texts:
		return map[string]string(v.With("", ""))
	case calendar.Set:
		return v.Words()
	case calendar.List:
		return append([]string{}, v...)
	case string:
		if f.Form == calendar.Reference && v == "" {
			return nil
		}
		return v
	default:
		return v
	}
}

// timeObject is a local time with its zone and instant; the fold where the clock showed it twice, a gap where it never did.
func timeObject(w calendar.Wall, zone string, second, wholeDays bool) any {
	if w == 0 {
		return nil
	}
	if wholeDays {
		return dayObject(w.Day())
	}
	o := object{{"local", w.String()}, {"zone", zone}, {"utc", nil}}
	location, err := calendar.Zone(zone)
	if err != nil {
		return o
	}
	at, oddity := w.Moment(location, second)
	o[2].value = at.Time().Format(time.RFC3339)
	switch {
	case oddity == calendar.Gap:
		o = append(o, member{"gap", true})
	case oddity == calendar.Overlap && second:
		o = append(o, member{"fold", 1})
	case oddity == calendar.Overlap:
		o = append(o, member{"fold", 0})
	}
	return o
}

// endObject gives the end of a stretch its moment, which may hang on the start.
func endObject(end any, w calendar.When) any {
	o, timed := end.(object)
	if span, ok := w.Span(); ok && timed && !w.WholeDays {
		o[2].value = span.End.Time().Format(time.RFC3339)
	}
	return end
}

// momentObject is an instant as the clocks of a zone show it.
func momentObject(t time.Time, zone string) any {
	at := calendar.InstantOf(t)
	location, err := calendar.Zone(zone)
	if err != nil {
		location = time.UTC
		zone = "UTC"
	}
	w := at.Wall(location)
	first, _ := w.Moment(location, false)
	return timeObject(w, zone, first != at, false)
}

func dayObject(d calendar.Day) any {
	if d == 0 {
		return nil
	}
	return object{{"day", d.String()}}
}

// zoneOf is the zone in which a record's times are meant.
func zoneOf(r calendar.Record) string {
	if f, ok := calendar.FieldOf(r.Ref().Type, "zone"); ok {
		return f.Value(r).(string)
	}
	return ""
}

// wholeDays reports that a field is the midnight of a whole day; the expiry of a hold over whole days has its hour.
func wholeDays(r calendar.Record, f calendar.Field) bool {
	days, ok := calendar.FieldOf(r.Ref().Type, "whole_days")
	return ok && days.Unit == f.Unit && days.Value(r).(bool)
}

// secondTime reports that a field means the second of two equal clock times.
func secondTime(r calendar.Record, f calendar.Field) bool {
	fold, ok := calendar.FieldOf(r.Ref().Type, "fold")
	if !ok || fold.Unit != f.Unit {
		return false
	}
	bits := calendar.Fold(fold.Value(r).(int64))
	return f.Name == "start" && bits&calendar.StartIsSecond != 0 || f.Name == "end" && bits&calendar.EndIsSecond != 0
}
