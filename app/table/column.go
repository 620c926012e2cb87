package table

import (
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// A Column is one thing that is said of every date.
type Column string

// The columns, in their usual order.
const (
	Day      Column = "day"
	Start    Column = "start"
	End      Column = "end"
	Zone     Column = "zone"
	Title    Column = "title"
	Kind     Column = "kind"
	Venue    Column = "venue"
	Space    Column = "space"
	Status   Column = "status"
	Partner  Column = "partner"
	Festival Column = "festival"
	Tags     Column = "tags"
	People   Column = "people"
)

// Columns lists them all.
func Columns() []Column {
	return []Column{Day, Start, End, Zone, Title, Kind, Venue, Space, Status, Partner, Festival, Tags, People}
}

// Fixed reports a column whose cells say what is kept elsewhere: it is changed there.
func (c Column) Fixed() bool { return c == Festival || c == People }

// Chosen reports a column of whose cells one of some words is chosen.
func (c Column) Chosen() bool {
	return c == Kind || c == Status || c == Venue || c == Space || c == Partner
}

// Name is what a column is called.
func (r Reader) Name(c Column) string {
	switch c {
	case Day, People, Mark:
		return r.Say("list." + string(c))
	}
	return r.Say("field." + string(c))
}

// Seen is what a cell says to be read at a glance; headed below a heading that says the day whole.
func (r Reader) Seen(e *calendar.Event, c Column, headed bool) string {
	w := e.When
	switch {
	case c == Day && w.IsZero() && headed:
		return ""
	case c == Day && w.IsZero():
		return r.Say("list.open")
	case c == Day:
		return r.dayText(w, headed)
	case c == Zone:
		return work.Voice{Plan: r.Plan, Language: r.Language}.OtherClocks(w)
	case c == Status && e.SubjectTo != "":
		return r.Say("status."+string(e.Status)) + " · " + r.Say("window.subject-to", e.SubjectTo)
	}
	return r.Text(e, c)
}

// dayText names the weekday, and the year where that is not the season's.
func (r Reader) dayText(w calendar.When, headed bool) string {
	first, last := w.FirstDay(0).Date(), w.LastDay(r.Plan.Programme.DayTurn).Date()
	away := !headed && (first.Year() != r.year() || last.Year() != r.year())
	if last.After(first) {
		return assets.Dates(r.Language, first, last, away)
	}
	if away {
		return assets.Date(r.Language, first, assets.WeekdayDayYear)
	}
	return assets.Date(r.Language, first, assets.WeekdayDay)
}

// year is the one that needs no saying.
func (r Reader) year() int {
	if from := r.Plan.Programme.From; from != 0 {
		return from.Date().Year()
	}
	return r.Today.Date().Year()
}

// Text is what a cell says whole, as it is typed.
func (r Reader) Text(e *calendar.Event, c Column) string {
	a := r.activity(e)
	switch c {
	case Day, Start, End:
		return r.timeText(e.When, c)
	case Zone:
		if e.When.IsZero() {
			return ""
		}
		return e.When.Zone
	case Title:
		return r.title(e, a)
	case Kind:
		if a.Kind == "" {
			return ""
		}
		return r.Say("kind." + string(a.Kind))
	case Venue, Space:
		return r.placeText(e, c)
	case Status:
		return r.Say("status." + string(e.Status))
	case Partner:
		if p := r.Plan.Partners.At(a.Lead); p != nil {
			return p.Name
		}
	case Festival:
		if f := r.festival(e, a); f != nil {
			return f.Title.In(r.Languages...)
		}
	case Tags:
		return strings.Join(a.Tags.Words(), ", ")
	case People:
		return strings.Join(r.people(e, a), ", ")
	case Mark:
		return markOf(e.ID)
	}
	return ""
}

func (r Reader) timeText(w calendar.When, c Column) string {
	switch {
	case w.IsZero() || w.WholeDays && c != Day:
		return ""
	case w.WholeDays:
		return assets.Dates(r.Language, w.FirstDay(0).Date(), w.LastDay(0).Date(), true)
	case c == Day:
		return assets.Date(r.Language, w.Start.Plain(), assets.DayMonthYear)
	case c == Start:
		return assets.Clock(r.Language, w.Start.Plain())
	}
	if turn := r.Plan.Programme.DayTurn; w.FirstDay(turn) != w.LastDay(turn) {
		return assets.Date(r.Language, w.End.Plain(), assets.DayMonthYear) + " " + assets.Clock(r.Language, w.End.Plain())
	}
	return assets.Clock(r.Language, w.End.Plain())
}

// nobody is the activity of a date that has none.
var nobody calendar.Activity

func (r Reader) activity(e *calendar.Event) *calendar.Activity {
	if a := r.Plan.Activities.At(e.Activity); a != nil {
		return a
	}
	return &nobody
}

func (r Reader) title(e *calendar.Event, a *calendar.Activity) string {
	if own := e.Title.In(r.Languages...); own != "" {
		return own
	}
	return a.Title.In(r.Languages...)
}

func (r Reader) placeText(e *calendar.Event, c Column) string {
	at := r.Plan.PlaceOf(e)
	if c == Space {
		if s := r.Plan.Spaces.At(at.Space); s != nil {
			return s.Name
		}
		return ""
	}
	if v := r.Plan.Venues.At(at.Venue); v != nil {
		return v.Name
	}
	return ""
}

// festival is the one that a date's run belongs to, or of which its activity is a part.
func (r Reader) festival(e *calendar.Event, a *calendar.Activity) *calendar.Activity {
	if run := r.Plan.Runs.At(e.Run); run != nil && run.Festival != "" {
		return r.Plan.Activities.At(run.Festival)
	}
	return r.Plan.Activities.At(a.PartOf)
}

// people are those who appear, then those who are called, each once.
func (r Reader) people(e *calendar.Event, a *calendar.Activity) (names []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for app := range r.Plan.AppearancesOf.Of(a.ID) {
		if app.Event != "" && app.Event != e.ID {
			continue
		}
		if p := r.Plan.Persons.At(app.Person); p != nil {
			add(p.Name())
		}
		if c := r.Plan.Companies.At(app.Company); c != nil {
			add(c.Name)
		}
	}
	called := func(c *calendar.Call) {
		if p := r.Plan.Persons.At(c.Person); p != nil && c.State != calendar.Declined {
			add(p.Name())
		}
	}
	for c := range r.Plan.CallsOfEvent.Of(e.ID) {
		called(c)
	}
	for phase := range r.Plan.PhasesOfEvent.Of(e.ID) {
		for c := range r.Plan.CallsOfPhase.Of(phase.ID) {
			called(c)
		}
	}
	return names
}
