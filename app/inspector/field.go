package inspector

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// set is one edit: fields of a record, in one change that the Undo menu names.
func (w writer) set(r calendar.Record, key string, refused func(string), fields ...work.Assignment) {
	main := w.plan.Programme.MainLanguage()
	name := work.Name(w.plan, r.Ref(), main)
	w.Amend(r.Ref(), storage.Label{Key: "label." + key, Args: []string{name}},
		func(err error) { refused(w.why(err)) }, fields...)
}

// why says what is the matter with a value that was typed.
func (w writer) why(err error) string {
	var faulty *work.Faulty
	if !errors.As(err, &faulty) {
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

// titles edit what a date is called, its own title where it has one, else its activity's: in the window's language first,
// then in each in which there is one. The other languages of the programme are a press away.
func (w writer) titles(a *calendar.Activity, e *calendar.Event) []Row {
	record, titles := calendar.Record(a), a.Title
	if e != nil && e.Title.In() != "" {
		record, titles = e, e.Title
	}
	rows, missing := []Row{}, []string{}
	for _, language := range w.titleLanguages(titles) {
		if len(rows) > 0 && titles[language] == "" && !w.whole {
			missing = append(missing, strings.ToUpper(language))
			continue
		}
		rows = append(rows, w.titleField(record, titles, language))
	}
	if n := w.plan.EventsOf.Count(a.ID); record == calendar.Record(a) && n > 1 {
		first := rows[0].(Field)
		first.Hint = w.Say("window.title-of-all", n)
		rows[0] = first
	}
	if len(missing) > 0 {
		rows = append(rows, More{w.Say("window.more-titles", strings.Join(missing, ", ")), w.showAll})
	}
	return rows
}

// titleLanguages are the window's language, those of the titles, and the programme's, each once.
func (w writer) titleLanguages(titles calendar.Texts) []string {
	languages := []string{w.Language()}
	for _, language := range slices.Concat(calendar.SetOfKeys(titles).Words(), w.plan.Programme.Languages) {
		if !slices.Contains(languages, language) {
			languages = append(languages, language)
		}
	}
	return languages
}

// titleField edits the title in one language; all but the last one may be emptied.
func (w writer) titleField(record calendar.Record, titles calendar.Texts, language string) Field {
	name := w.Say("window.announce-as") + " · " + strings.ToUpper(language)
	return Field{Name: name, Value: titles[language], Set: func(s string, refused func(string)) {
		s = strings.TrimSpace(s)
		if s == "" && titles.With(language, "").In() == "" {
			refused(state.Capital(w.Say("fault.missing")))
			return
		}
		w.set(record, "rename", refused, work.Assignment{Field: "title." + language, Value: s})
	}}
}

func (w writer) kindField(a *calendar.Activity) Field {
	f := Field{Name: w.Say("field.kind"), Value: string(a.Kind)}
	for _, k := range calendar.ActivityKinds() {
		f.Options = append(f.Options, Option{string(k), state.Capital(w.Say("kind." + string(k)))})
	}
	f.Set = func(k string, refused func(string)) {
		w.set(a, "kind", refused, work.Assignment{Field: "kind", Value: k})
	}
	return f
}

// statusField offers the status it has and those that it may become.
func (w writer) statusField(e *calendar.Event) Field {
	f := Field{Name: w.Say("field.status"), Value: string(e.Status)}
	for _, s := range calendar.Statuses() {
		if e.Status.CanBecome(s) {
			f.Options = append(f.Options, Option{string(s), state.Capital(w.Say("status." + string(s)))})
		}
	}
	f.Set = func(s string, refused func(string)) {
		w.set(e, "status", refused, work.Assignment{Field: "status", Value: s})
	}
	return f
}

// noSpace is the key of "no space yet", which Amend knows as an empty value.
const noSpace = "-"

// spaceField offers all spaces, house by house.
func (w writer) spaceField(e *calendar.Event) Field {
	f := Field{Name: w.Say("field.space"), Value: string(e.Place.Space)}
	if f.Value == "" {
		f.Value = noSpace
	}
	f.Options = w.spaces()
	f.Set = func(id string, refused func(string)) {
		if id == noSpace {
			id = ""
		}
		w.set(e, "place", refused, work.Assignment{Field: "space", Value: id})
	}
	return f
}

// spaces lists all spaces, house by house, under their partners' order.
func (w writer) spaces() []Option {
	options := []Option{{noSpace, w.Say("window.no-space")}}
	for _, p := range byPosition(w.plan.Partners.Each(), func(p *calendar.Partner) int { return p.Position }) {
		for _, v := range byPosition(w.plan.VenuesOf.Of(p.ID), func(v *calendar.Venue) int { return v.Position }) {
			options = append(options, w.spacesOf(v)...)
		}
	}
	for v := range w.plan.Venues.Each() {
		if w.plan.Partners.At(v.Partner) == nil {
			options = append(options, w.spacesOf(v)...)
		}
	}
	return options
}

// Spaces lists the spaces of the season to choose from, house by house; "-" is the key of none.
func Spaces(s *state.State) []control.Option {
	options := []control.Option{}
	for _, o := range (writer{State: s, plan: s.Season().Plan}).spaces() {
		options = append(options, control.Option(o))
	}
	return options
}

func (w writer) spacesOf(v *calendar.Venue) []Option {
	spaces := byPosition(w.plan.SpacesOf.Of(v.ID), func(s *calendar.Space) int { return s.Position })
	if len(spaces) == 0 {
		return nil
	}
	options := []Option{{"", v.Name}}
	for _, s := range spaces {
		options = append(options, Option{string(s.ID), s.Name})
	}
	return options
}

// startField moves a date: its end goes with it.
func (w writer) startField(e *calendar.Event) Field {
	move := func(start calendar.Wall, refused func(string)) {
		to := moved(e.When, start)
		w.set(e, "time", refused, work.Assignment{Field: "start", Value: local(to, to.Start)},
			work.Assignment{Field: "end", Value: local(to, to.End)})
	}
	return Field{
		Name: w.Say("field.start"), Value: w.startText(e.When), Hint: w.startHint(e.When),
		Set: func(s string, refused func(string)) {
			start, fault := Reader(w.State, e.When).Moment(s)
			if fault != nil {
				refused(w.Say(fault.Key, fault.Args...))
				return
			}
			move(start.Wall(), refused)
		},
		Step: func(by int, refused func(string)) { move(e.When.Start+w.stepOf(e.When, by), refused) },
	}
}

// moved is a stretch at another start, as long as before: by the hours that pass, also over a change of the clocks.
func moved(when calendar.When, start calendar.Wall) calendar.When {
	to := when.MovedTo(start)
	was, known := when.Span()
	is, knownToo := to.Span()
	if !when.WholeDays && known && knownToo {
		to.End += calendar.Wall((was.End - was.Start) - (is.End - is.Start))
	}
	return to
}

// startHint names the festival day of a date that begins after midnight and counts to the day before.
func (w writer) startHint(when calendar.When) string {
	day := when.FirstDay(w.turn())
	if when.IsZero() || when.WholeDays || day == when.Start.Day() {
		return ""
	}
	return w.Say("window.festival-day", assets.Date(w.Language(), day.Date(), assets.WeekdayDay))
}

// endField makes a date longer or shorter.
func (w writer) endField(e *calendar.Event) Field {
	set := func(end calendar.Wall, refused func(string)) {
		w.set(e, "time", refused, work.Assignment{Field: "end", Value: local(e.When, end)})
	}
	return Field{
		Name: w.Say("field.end"), Value: w.endText(e.When), Hint: w.endHint(e.When),
		Set: func(s string, refused func(string)) {
			end, fault := Reader(w.State, e.When).End(s, e.When)
			if fault != nil {
				refused(w.Say(fault.Key, fault.Args...))
				return
			}
			set(end, refused)
		},
		Step: func(by int, refused func(string)) { set(e.When.End+w.stepOf(e.When, by), refused) },
	}
}

// endHint says of an end on the day after its start that it is, and how long the date so becomes.
func (w writer) endHint(when calendar.When) string {
	span, ok := when.Span()
	if !ok || when.WholeDays || when.End.Day() != when.Start.Day()+1 {
		return ""
	}
	minutes := int(span.End-span.Start) / 60
	length := w.Say("window.hours", strconv.Itoa(minutes/60))
	if minutes%60 > 0 {
		length = w.Say("window.hours-minutes", strconv.Itoa(minutes/60), fmt.Sprintf("%02d", minutes%60))
	}
	return w.Say("window.next-day", length)
}

// stepOf is what an arrow key moves: a quarter of an hour, or a day of whole days.
func (w writer) stepOf(when calendar.When, by int) calendar.Wall {
	if when.WholeDays {
		return calendar.Wall(by) * 24 * 3600
	}
	return calendar.Wall(by) * 15 * 60
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
