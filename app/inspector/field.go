package inspector

import (
	"errors"
	"slices"
	"strings"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// set is one edit: fields of a record, in one change that the Undo menu names. Of a date whose whole series is meant, it is
// one of all its dates.
func (w writer) set(r calendar.Record, key string, refused func(string), fields ...work.Assignment) {
	say := func(err error) { refused(w.why(err)) }
	switch e, ok := r.(*calendar.Event); {
	case len(w.several) > 0:
		w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.AmendAll(plan, w.several, fields) }, say, nil)
	case ok && w.scope != work.ThisDate:
		w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.AmendSeries(plan, e.ID, w.scope, fields) }, say, nil)
	default:
		if t, isOf := r.(*calendar.TemplatePhase); isOf && w.askFollow != nil {
			w.amendTemplate(t, say, fields)
			return
		}
		w.Amend(r.Ref(), w.labelOf(r, key), say, fields...)
	}
}

// why says what is the matter with a value that was typed.
func (w writer) why(err error) string {
	var faulty *work.Faulty
	var spoken work.Spoken
	var refused *work.Refused
	switch {
	case errors.As(err, &spoken):
		return spoken.Sentence(w.Say)
	case errors.As(err, &refused):
		return state.Capital(w.Say(refused.Key, refused.Args...))
	case !errors.As(err, &faulty):
		return err.Error()
	}
	said := []string{}
	for _, f := range faulty.Faults {
		args := make([]any, len(f.Args))
		for i, a := range f.Args {
			args[i] = a
		}
		said = append(said, state.Capital(w.Say(f.Key(), args...)))
	}
	return strings.Join(said, "\n")
}

// titleRow edits what a date is called: its own title where it has one, else its activity's.
func (w writer) titleRow(a *calendar.Activity, e *calendar.Event) Row {
	record := calendar.Record(a)
	if e != nil && e.Title.In() != "" {
		record = e
	}
	f, _ := calendar.FieldOf(record.Ref().Type, "title")
	row := w.textsRow(record, f)
	row.Name = w.Say("window.announce-as")
	if n := w.plan.EventsOf.Count(a.ID); record == calendar.Record(a) && n > 1 {
		row.Hint = w.Say("window.title-of-all", n)
	}
	return row
}

// textsRow edits a text in each language: first the one in which the person writes (the window's, where there is a text or the
// programme has texts in it, else the programme's own), then the programme's others and those in which there is one. What is typed goes into the
// language whose tab is open; while it has no text, another one's stands there, pale.
func (w writer) textsRow(r calendar.Record, f calendar.Field) Texts {
	texts := f.Value(r).(calendar.Texts)
	row := Texts{Name: w.Say("field." + f.Name), Of: f.Name}
	for _, language := range w.textLanguages(texts) {
		row.Fields = append(row.Fields, w.textField(r, f, texts, language))
		row.Languages = append(row.Languages, strings.ToUpper(language))
	}
	return row
}

func (w writer) textLanguages(texts calendar.Texts) []string {
	languages := []string{w.plan.Programme.WritesIn(w.Language())}
	if texts[w.Language()] != "" {
		languages[0] = w.Language()
	}
	for _, language := range slices.Concat(w.plan.Programme.Languages, calendar.SetOfKeys(texts).Words(), []string{w.Language()}) {
		if !slices.Contains(languages, language) {
			languages = append(languages, language)
		}
	}
	return languages
}

// longText are the fields of more than a line.
var longText = map[string]bool{"text": true, "about": true, "activities": true}

// textField edits a text in one language; of a name all but the last may be emptied.
func (w writer) textField(r calendar.Record, f calendar.Field, texts calendar.Texts, language string) Field {
	name := w.Say("field."+f.Name) + " · " + strings.ToUpper(language)
	field := Field{Name: name, Of: []string{f.Name}, Value: texts[language], Pale: texts.In(w.Languages()...), Long: longText[f.Name]}
	field.Set = func(s string, refused func(string)) {
		s = strings.TrimSpace(s)
		if _, isDate := r.(*calendar.Event); f.Named && !isDate && s == "" && texts.With(language, "").In() == "" {
			refused(state.Capital(w.Say("fault.missing")))
			return
		}
		key := "set"
		if f.Named {
			key = "rename"
		}
		w.set(r, key, refused, work.Assignment{Field: f.Name + "." + language, Value: s})
	}
	return field
}

func (w writer) kindField(a *calendar.Activity) Field {
	f := Field{Name: w.Say("field.kind"), Of: []string{"kind"}, Value: string(a.Kind)}
	for _, k := range calendar.ActivityKinds() {
		f.Options = append(f.Options, Option{Key: string(k), Text: state.Capital(w.Say("kind." + string(k)))})
	}
	f.Set = func(k string, refused func(string)) {
		w.set(a, "kind", refused, work.Assignment{Field: "kind", Value: k})
	}
	return f
}

// statusField offers the status it has and those that it may become.
func (w writer) statusField(e *calendar.Event) Field {
	f, _ := calendar.FieldOf(calendar.TypeEvent, "status")
	return w.field(e, f)
}

// startHint names the festival day of a date that begins after midnight and counts to the day before.
func (w writer) startHint(when calendar.When) string {
	day := when.FirstDay(w.turn())
	if when.IsZero() || when.WholeDays || day == when.Start.Day() {
		return ""
	}
	return w.Say("window.festival-day", assets.Date(w.Language(), day.Date(), assets.WeekdayDay))
}

// endHint says of an end on the day after its start that it is, and how long the date so becomes.
func (w writer) endHint(when calendar.When) string {
	span, ok := when.Span()
	if !ok || when.WholeDays || when.End.Day() != when.Start.Day()+1 {
		return ""
	}
	length := work.Voice{Plan: w.plan, Language: w.Language()}.Length(int(span.End-span.Start) / 60)
	return w.Say("window.next-day", length)
}

// stepOf is how many seconds an arrow key moves: a quarter of an hour, or a day of whole days.
func stepOf(when calendar.When, by int) int64 {
	if when.WholeDays {
		return int64(by) * 24 * 3600
	}
	return int64(by) * 15 * 60
}

func (w writer) startText(when calendar.When) string {
	if when.IsZero() {
		return ""
	}
	return MomentText(w.Language(), when.Start, when.WholeDays)
}

// endText says the last day of whole days, the clock alone where the day is the same, else all of it.
func (w writer) endText(when calendar.When) string {
	switch {
	case when.IsZero():
		return ""
	case when.WholeDays:
		return MomentText(w.Language(), when.End-1, true)
	case when.FirstDay(w.turn()) == when.LastDay(w.turn()):
		return w.Clock(when.End)
	}
	return MomentText(w.Language(), when.End, false)
}

// local is a local time as Amend reads it: a day alone, where whole days are meant.
func local(when calendar.When, at calendar.Wall) string {
	if when.WholeDays {
		return at.Day().String()
	}
	return at.String()
}
