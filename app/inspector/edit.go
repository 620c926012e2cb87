package inspector

import (
	"strconv"
	"strings"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// edit is the row that edits a field of a record, or a unit of several that only make sense together, in the form that fits.
func (w writer) edit(r calendar.Record, name string) Row {
	switch name {
	case "when":
		return Pair{w.startField(r), w.endField(r)}
	case "place":
		return w.spaceField(r)
	case "subject":
		return w.subjectField(r)
	case "anchor":
		if p, ok := r.(*calendar.Phase); ok {
			return w.anchorField(p)
		}
	case "whole_days":
		return w.wholeDays(r)
	case "geo":
		return w.geoField(r)
	case "money", "cost", "budget":
		return w.moneyField(r, name)
	}
	f, ok := calendar.FieldOf(r.Ref().Type, name)
	if !ok {
		return nil
	}
	switch f.Form {
	case calendar.TextsForm:
		return w.textsRow(r, f)
	case calendar.SetForm:
		if words := work.Vocabulary(r.Ref().Type, f.Name); words != nil {
			return w.checks(r, f, words)
		}
	}
	return w.field(r, f)
}

// field edits a field that is one value.
func (w writer) field(r calendar.Record, f calendar.Field) Field {
	field := Field{Name: w.Say(work.CaptionKey(r.Ref().Type, f.Name)), Of: []string{f.Name}, Value: f.Format(f.Value(r))}
	field.Set = func(s string, refused func(string)) {
		w.set(r, "set", refused, work.Assignment{Field: f.Name, Value: strings.TrimSpace(s)})
	}
	words := work.Vocabulary(r.Ref().Type, f.Name)
	switch {
	case f.Form == calendar.Text && words != nil:
		return w.worded(field, r, f, words)
	case f.Form == calendar.Reference:
		return w.referring(field, r, f)
	case f.Form == calendar.Truth:
		field.Check = true
	case f.Form == calendar.CivilDay:
		return w.dayField(field, f.Value(r).(calendar.Day))
	case f.Form == calendar.LocalTime:
		return w.momentField(field, f.Value(r).(calendar.Wall))
	case f.Form == calendar.Number:
		return w.numeric(field, f, f.Value(r).(int64))
	case f.Name == "zone":
		return w.zoneField(field)
	case f.Name == "languages":
		field.Value, field.Hint = strings.Join(w.Tongues(f.Value(r).(calendar.List)), ", "), w.Say("tongue.hint")
	case f.Name == "country":
		return w.countryField(field, f.Value(r).(string))
	case f.Name == "notes":
		field.Long = true
	}
	return field
}

// worded lets choose among the words of a field; of a ladder those that can be reached.
func (w writer) worded(field Field, r calendar.Record, f calendar.Field, words []work.Word) Field {
	for _, word := range words {
		after := calendar.Copy(r)
		if f.Set(after, word.Word) == nil && len(work.IllegalMoves(r, after)) > 0 {
			continue
		}
		field.Options = append(field.Options, Option{Key: word.Word, Text: state.Capital(w.Say(word.Key))})
	}
	if state.IsStep(r, f.Name) {
		field.Set = func(to string, refused func(string)) {
			w.Step(state.Stepping{Refs: w.meant(r), To: to, Refused: func(err error) { refused(w.why(err)) }})
		}
	}
	return field
}

// checks lets tick words of a set.
func (w writer) checks(r calendar.Record, f calendar.Field, words []work.Word) Row {
	row := Checks{Name: w.Say("field." + f.Name), Of: f.Name}
	in := f.Value(r).(calendar.Set)
	for _, word := range words {
		row.Marks = append(row.Marks, Mark{
			Text: state.Capital(w.Say(word.Key)), On: in[word.Word],
			Set: func(on bool, refused func(string)) {
				w.set(r, "set", refused, work.Assignment{Field: f.Name + "." + word.Word, Value: strconv.FormatBool(on)})
			},
		})
	}
	return row
}

// labelOf is the label of a change to a record: what of it, and its name.
func (w writer) labelOf(r calendar.Record, key string) storage.Label {
	return storage.Label{Key: "label." + key, Args: []string{work.InLabel(w.plan, r)}}
}
