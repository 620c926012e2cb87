package inspector

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"affiche/app/state"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// none is the key of "nothing chosen", which Amend knows as an empty value.
const none = "-"

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
		return w.anchorField(r.(*calendar.Phase))
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
	field := Field{Name: w.Say("field." + f.Name), Of: []string{f.Name}, Value: f.Format(f.Value(r))}
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
		field.Options = append(field.Options, Option{word.Word, state.Capital(w.Say(word.Key))})
	}
	return field
}

// referring lets choose a record.
func (w writer) referring(field Field, r calendar.Record, f calendar.Field) Field {
	set := field.Set
	field.Value = cmp.Or(field.Value, none)
	field.Options = []Option{{none, "–"}}
	if field.Value != none {
		field.Options = append(field.Options, Option{field.Value, w.called(calendar.Ref{Type: f.Of, ID: calendar.ID(field.Value)})})
	}
	field.Load = func() []Option { return append([]Option{{none, "–"}}, w.records(f.Of, r)...) }
	field.Set = func(id string, refused func(string)) {
		if id == none {
			id = ""
		}
		set(id, refused)
	}
	return field
}

// records lists those of a type by name, but for one. Of dates, which are many, it lists those of the same activity.
func (w writer) records(t calendar.Type, but calendar.Record) []Option {
	type named struct {
		Option
		plain string
	}
	all, own := []named{}, w.activityOf(but)
	for r := range w.plan.Records(t) {
		if e, ok := r.(*calendar.Event); r.Ref() == but.Ref() || ok && own != "" && e.Activity != own {
			continue
		}
		name := w.called(r.Ref())
		all = append(all, named{Option{string(r.Ref().ID), name}, calendar.Unaccented(name)})
	}
	slices.SortStableFunc(all, func(a, b named) int { return strings.Compare(a.plain, b.plain) })
	options := make([]Option, len(all))
	for i, n := range all {
		options[i] = n.Option
	}
	return options
}

// activityOf is the activity that a record is about; "" is none.
func (w writer) activityOf(r calendar.Record) calendar.ID {
	if e, ok := r.(*calendar.Enrolment); ok {
		return e.Activity
	}
	if f, ok := calendar.FieldOf(r.Ref().Type, "activity"); ok {
		return calendar.ID(f.Value(r).(string))
	}
	return ""
}

// called is what a record is called, where that is not enough with its day.
func (w writer) called(ref calendar.Ref) string {
	name := cmp.Or(w.NameOf(ref), w.Say("type."+string(ref.Type)))
	if e := w.plan.Events.At(ref.ID); e != nil && ref.Type == calendar.TypeEvent && !e.When.IsZero() {
		name += " · " + w.DayText(e.When, true)
	}
	return name
}

// reader reads what is typed where there is no stretch to go by.
func (w writer) reader(around calendar.Wall) typed.Reader {
	return typed.Reader{
		Language: w.Language(), Today: calendar.InstantOf(w.Now()).Wall(w.Zone()).Day(), Around: around, Turn: w.turn(),
	}
}

// dayField edits a day; nothing typed is none.
func (w writer) dayField(field Field, day calendar.Day) Field {
	set := field.Set
	field.Value = ""
	if day != 0 {
		field.Value = MomentText(w.Language(), day.At(0), true)
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("", refused)
			return
		}
		reader := w.reader(day.At(0))
		reader.WholeDays = true
		m, fault := reader.Moment(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(m.Day.String(), refused)
	}
	field.Days = w.days(day, func(d calendar.Day) string { return MomentText(w.Language(), d.At(0), true) })
	return field
}

// momentField edits a time on the clocks of a place; nothing typed is none.
func (w writer) momentField(field Field, at calendar.Wall) Field {
	set := field.Set
	field.Value = ""
	if at != 0 {
		field.Value = MomentText(w.Language(), at, false)
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("", refused)
			return
		}
		m, fault := w.reader(at).Moment(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(m.Wall().String(), refused)
	}
	field.Days = w.days(at.Day(), func(d calendar.Day) string { return MomentText(w.Language(), d.At(at.Minute()), false) })
	return field
}

// numeric edits a number: a count, or a minute of the day as clocks show it.
func (w writer) numeric(field Field, f calendar.Field, n int64) Field {
	switch f.Name {
	case "curfew", "opens", "closes", "day_turn":
		return w.clockField(field, int(n))
	}
	set := field.Set
	if field.Value = ""; n != 0 {
		field.Value = assets.Number(w.Language(), int(n))
	}
	field.Set = func(s string, refused func(string)) {
		plain := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ".", "", ",", "", "’", "").Replace(s)
		set(cmp.Or(plain, "0"), refused)
	}
	return field
}

// clockField edits a minute of the day, which may lie after midnight.
func (w writer) clockField(field Field, minute int) Field {
	set := field.Set
	if field.Value = ""; minute != 0 {
		field.Value = w.Clock(calendar.Day(1).At(minute))
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("0", refused)
			return
		}
		reader := w.reader(calendar.DayOf(2027, 1, 4).At(12 * 60))
		reader.Turn = 0
		m, fault := reader.Moment(s)
		if fault == nil && m.Has(typed.SaidDay) {
			refused(w.Say("typed.unread-moment", s))
			return
		}
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		at := m.Minute
		if at < w.turn() && (field.Of[0] == "curfew" || field.Of[0] == "closes") {
			at += 24 * 60 // of the night that follows
		}
		set(strconv.Itoa(at), refused)
	}
	return field
}

// zoneField takes a zone by its name, or by its city.
func (w writer) zoneField(field Field) Field {
	set := field.Set
	field.Set = func(s string, refused func(string)) {
		s = strings.TrimSpace(s)
		if _, err := calendar.Zone(s); err != nil && s != "" {
			for _, name := range calendar.Zones() {
				if calendar.Unaccented(calendar.City(name)) == calendar.Unaccented(s) {
					s = name
					break
				}
			}
		}
		set(s, refused)
	}
	return field
}

// moneyField edits an amount with its currency.
func (w writer) moneyField(r calendar.Record, unit string) Field {
	fields := work.FieldsOf(r.Ref().Type, unit)
	amount, currency := fields[0], fields[1]
	n, code := amount.Value(r).(int64), currency.Value(r).(string)
	field := Field{Name: w.Say("field." + unit), Of: []string{amount.Name, currency.Name}}
	if n != 0 {
		field.Value = assets.Money(w.Language(), n, code)
	}
	field.Set = func(s string, refused func(string)) {
		n, code, fault := w.reader(0).Money(s, cmp.Or(code, w.plan.Programme.Currency))
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		w.set(r, "set", refused, work.Assignment{Field: amount.Name, Value: strconv.FormatInt(n, 10)},
			work.Assignment{Field: currency.Name, Value: code})
	}
	return field
}

// geoField edits a place on the globe: "46.0549, 14.5203".
func (w writer) geoField(r calendar.Record) Field {
	field := Field{
		Name: w.Say("field.geo"), Of: []string{"latitude", "longitude"},
		Value: work.Voice{Plan: w.plan, Language: w.Language()}.Unit(r, "geo"),
	}
	field.Set = func(s string, refused func(string)) {
		parts := strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' || c == ' ' })
		at := [2]float64{}
		for i, p := range parts {
			n, err := strconv.ParseFloat(p, 64)
			if err != nil || i > 1 || len(parts) != 2 || n != n || n < -180 || n > 180 {
				refused(w.Say("inspector.no-geo", s))
				return
			}
			at[i] = n
		}
		if len(parts) == 1 {
			refused(w.Say("inspector.no-geo", s))
			return
		}
		millionths := func(n float64) string { return strconv.Itoa(int(n*1e6 + 0.5*sign(n))) }
		w.set(r, "set", refused, work.Assignment{Field: "latitude", Value: millionths(at[0])},
			work.Assignment{Field: "longitude", Value: millionths(at[1])})
	}
	return field
}

func sign(n float64) float64 {
	if n < 0 {
		return -1
	}
	return 1
}

// subjectField edits what is held: another of its kind.
func (w writer) subjectField(r calendar.Record) Field {
	for _, name := range []string{"person", "company", "equipment"} {
		f, _ := calendar.FieldOf(r.Ref().Type, name)
		if f.Value(r) != "" {
			field := w.field(r, f)
			field.Of = []string{"space", "person", "company", "equipment"}
			return field
		}
	}
	field := w.spaceField(r)
	field.Of = []string{"space", "person", "company", "equipment"}
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
	name := cmp.Or(work.Name(w.plan, r.Ref(), w.plan.Programme.MainLanguage()), w.Say("type."+string(r.Ref().Type)))
	return storage.Label{Key: "label." + key, Args: []string{name}}
}
