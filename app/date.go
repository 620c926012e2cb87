package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// newDate is the form of a new activity with its first date.
type newDate struct {
	window         *window
	title          *control.Entry
	kind, lead, in *control.Choice
	partOf         *control.Choice
	partSaid       bool // a person said of what it is a part
	start, end     *control.Entry
	place          *newPlace // of the space that is to be added; nil is none
	form           *fyne.Container
	when           calendar.When // that the form began with
	offered        string        // the end as the form says it by itself
}

// askDate asks for a new activity and its first date: a title, and where and when it is thought to be.
func (w *window) askDate() {
	space, lead := w.offeredPlace()
	w.askDateOf(w.offeredTime(), space, lead)
}

// leadOf is the partner who runs a place.
func (w *window) leadOf(p calendar.Place) string {
	plan := w.state.Season().Plan
	if s := plan.Spaces.At(p.Space); s != nil {
		p.Venue = s.Venue
	}
	if v := plan.Venues.At(p.Venue); v != nil {
		return cmp.Or(string(v.Partner), none)
	}
	return none
}

func (w *window) askDateOf(when calendar.When, space, lead string) {
	say := w.state.Say
	f := &newDate{window: w, title: control.NewEntry("", nil), when: when}
	f.kind = control.NewChoice(kinds(say), string(calendar.Show), func(string) { f.offerPart() })
	f.lead = control.NewChoice(w.partners(), lead, func(string) { f.offerPart() })
	f.in = control.NewChoice(w.placesFor(), space, f.pickSpace)
	f.partOf = control.NewChoice(w.festivals(), w.offeredFestival(), func(string) { f.partSaid = true })
	f.partSaid = f.partOf.Chosen != none // the one that is selected, whatever the day
	f.start = control.NewEntry(inspector.MomentText(w.state.Language(), f.when.Start, false), f.follow)
	f.offered = w.state.Clock(f.when.End)
	f.end = control.NewEntry(f.offered, nil)
	f.form = form(
		labelled(say("field.title"), f.title),
		beside(labelled(say("field.kind"), f.kind), labelled(say("field.lead"), f.lead)),
		beside(labelled(say("field.part_of"), f.partOf), labelled(say("field.space"), f.in)),
		beside(labelled(say("field.start"), f.start), labelled(say("field.end"), f.end)))
	f.offerPart()
	w.askForm(say("window.date.title"), f.form, say("window.date.add"), f.add, f.title, f.start, f.end)
}

// pickSpace asks for a new space, or house, below the rest where that is picked.
func (f *newDate) pickSpace(key string) {
	defer f.offerPart()
	if f.place != nil {
		f.form.Remove(f.place.object)
		f.place = nil
	}
	if key == inspector.NewSpace || key == inspector.NewVenue {
		f.place = newNewPlace(f.window, key == inspector.NewVenue, chosen(f.lead))
		f.form.Add(f.place.object)
		f.window.dialog.adopt(f.place.object)
		for _, e := range f.place.fields() {
			e.OnReturn = func() { f.window.dialog.first.Tapped(nil) }
		}
		defer f.window.win.Canvas().Focus(f.place.fields()[0])
	}
	f.window.dialog.overlay.Refresh()
}

// follow has the end keep its distance from the start, until an end was typed.
func (f *newDate) follow(string) {
	defer f.offerPart()
	when, _, fault := f.time()
	if f.end.Text != f.offered || fault != nil && when.Start == f.when.Start {
		return
	}
	when = when.AsLongAs(f.when)
	f.when, f.offered = when, f.window.state.Clock(when.End)
	f.end.SetText(f.offered)
}

func kinds(say func(string, ...any) string) []control.Option {
	options := []control.Option{}
	for _, k := range calendar.ActivityKinds() {
		options = append(options, control.Option{Key: string(k), Text: state.Capital(say("kind." + string(k)))})
	}
	return options
}

// none is the key of "no partner yet".
const none = "-"

func (w *window) partners() []control.Option {
	options := []control.Option{{Key: none, Text: w.state.Say("window.no-partner")}}
	all := slices.Collect(w.state.Season().Plan.Partners.Each())
	slices.SortStableFunc(all, func(a, b *calendar.Partner) int { return cmp.Compare(a.Position, b.Position) })
	for _, p := range all {
		options = append(options, control.Option{Key: string(p.ID), Text: p.Name, Also: w.state.AlsoCalled(p.Ref())})
	}
	return options
}

// offeredTime is an evening in the middle of what is shown, but none of the past where there is a later one.
func (w *window) offeredTime() calendar.When {
	span := w.state.Span()
	day := (span.Start + (span.End-span.Start)/2).Wall(w.state.Zone()).Day()
	if today := calendar.WallOf(w.state.Now().In(w.state.Zone())).Day(); today < span.End.Wall(w.state.Zone()).Day() {
		day = max(day, today)
	}
	return calendar.When{Start: day.At(20 * 60), End: day.At(21*60 + 30), Zone: w.state.Zone().String()}
}

// offeredPlace is the selected space or partner; a partner who is the only one there is need not be selected.
func (w *window) offeredPlace() (space, lead string) {
	ref, plan := w.state.Selection(), w.state.Season().Plan
	space, lead = none, none
	switch r := plan.Record(ref).(type) {
	case *calendar.Space:
		space, lead = string(r.ID), w.leadOf(calendar.Place{Space: r.ID})
	case *calendar.Event:
		space = cmp.Or(string(r.Place.Space), none)
		if a := plan.Activities.At(r.Activity); a != nil {
			lead = cmp.Or(string(a.Lead), none)
		}
	case *calendar.Activity:
		lead = cmp.Or(string(r.Lead), none)
	case *calendar.Partner:
		lead = string(r.ID)
	}
	if lead == none && plan.Partners.Len() == 1 {
		for p := range plan.Partners.Each() {
			lead = string(p.ID)
		}
	}
	return space, lead
}

// add makes the activity and its date, in one change, unless something stands in the way.
func (f *newDate) add() *wrong {
	w := f.window
	when, in, fault := f.time()
	if fault != nil {
		return wrongIn(in, w.state.Say(fault.Key, fault.Args...))
	}
	title := strings.TrimSpace(f.title.Text)
	if f.place != nil {
		if why := f.place.wrong(); why != nil {
			return why
		}
	}
	records, err := f.records(title, when)
	if err != nil {
		return called{"title": f.title, "kind": f.kind, "lead": f.lead, "part_of": f.partOf, "space": f.in, "start": f.start, "end": f.end}.wrong(w.state, err)
	}
	w.put(title, records...)
	return nil
}

// time reads start and end as they were typed; in is the field of a fault.
func (f *newDate) time() (when calendar.When, in *control.Entry, fault *typed.Fault) {
	reader := inspector.Reader(f.window.state, f.when)
	when = f.when
	start, fault := reader.Moment(f.start.Text)
	if fault != nil {
		return when, f.start, fault
	}
	if f.end.Text == f.offered && start.Wall() == when.Start {
		return when, f.end, nil
	}
	when.Start, when.Fold = start.Wall(), 0
	when.End, fault = reader.End(f.end.Text, when)
	return when, f.end, fault
}

// records are the activity and its date, as far as they may be, the date last; before them its place, where that is new.
func (f *newDate) records(title string, when calendar.When) ([]calendar.Record, error) {
	plan := f.window.state.Season().Plan
	activity, err := work.Amend(plan, work.Begin(calendar.TypeActivity), []work.Assignment{
		{Field: "title." + plan.Programme.WritesIn(f.window.state.Language()), Value: title},
		{Field: "kind", Value: f.kind.Chosen},
		{Field: "lead", Value: chosen(f.lead)},
		{Field: "part_of", Value: chosen(f.partOf)},
	})
	if err != nil {
		return nil, err
	}
	date := work.Begin(calendar.TypeEvent).(*calendar.Event)
	date.Activity = activity.Ref().ID
	times := []work.Assignment{{Field: "start", Value: when.Start.String()}, {Field: "end", Value: when.End.String()}}
	if when.Fold != 0 {
		times = append(times, work.Assignment{Field: "fold", Value: strconv.Itoa(int(when.Fold))})
	}
	if f.place == nil {
		times = append(times, work.Assignment{Field: "space", Value: chosen(f.in)})
	}
	event, err := work.Amend(plan, date, times)
	if err != nil || f.place == nil {
		return []calendar.Record{activity, event}, err
	}
	place := f.place.place()
	act, err := place.Act(plan, event)
	if err != nil {
		return nil, err
	}
	a, last := activity.(*calendar.Activity), len(act.Put)-1
	a.Lead = cmp.Or(a.Lead, leadAt(plan, place, act.Put))
	return append(act.Put[:last:last], a, act.Put[last]), nil
}

// leadAt is the partner of the house in which something new is to be.
func leadAt(plan *calendar.Plan, place work.NewPlace, made []calendar.Record) calendar.ID {
	if v := plan.Venues.At(place.Venue); v != nil {
		return v.Partner
	}
	for _, r := range made {
		if v, ok := r.(*calendar.Venue); ok {
			return v.Partner
		}
	}
	return ""
}

func chosen(c *control.Choice) string {
	if c.Chosen == none {
		return ""
	}
	return c.Chosen
}

// put writes new records and selects the last of them.
func (w *window) put(title string, records ...calendar.Record) {
	w.state.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.add", Args: []string{title}}, func(tx *storage.Tx) error {
			for _, r := range records {
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			return nil
		})
		return c.Touched, err
	}, func() {
		w.state.Select(records[len(records)-1].Ref())
		w.tellMade()
	})
}
