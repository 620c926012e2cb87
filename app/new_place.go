package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// newPlace are the fields of a space that is to be added: those of its house and of its partner appear where these are to be
// added, too.
type newPlace struct {
	window  *window
	object  *fyne.Container
	isHouse bool // a house is to be added, and perhaps a space in it

	space, name, city, runs *control.Entry  // runs is the new partner's name
	kind, house, partner    *control.Choice // house and partner may be isNew
}

// isNew is the key of what is still to be added.
const isNew = "+"

func newNewPlace(w *window, isHouse bool, lead string) *newPlace {
	f := &newPlace{window: w, isHouse: isHouse, object: form()}
	f.space, f.name, f.city, f.runs = control.NewEntry("", nil), control.NewEntry("", nil), control.NewEntry("", nil), control.NewEntry("", nil)
	f.kind = control.NewChoice(spaceKinds(w.state.Say), string(calendar.Hall), nil)
	houses, partners := f.houses(), w.partners()
	chosen := houses[0].Key
	if v, ok := w.houseOf(calendar.ID(lead)); ok && !isHouse {
		chosen = v
	}
	if isHouse {
		chosen = isNew
	}
	f.house = control.NewChoice(houses, chosen, func(string) { f.arrange() })
	partners = append(partners, control.Option{}, control.Option{Key: isNew, Text: w.state.Say("window.command.partner")})
	f.partner = control.NewChoice(partners, cmp.Or(lead, none), func(string) { f.arrange() })
	if w.state.Season().Plan.Partners.Len() == 0 {
		f.partner.Chosen = isNew
	}
	f.arrange()
	return f
}

// houses are those that there are, and a new one.
func (f *newPlace) houses() (options []control.Option) {
	for v := range f.window.state.Season().Plan.Venues.Each() {
		options = append(options, control.Option{Key: string(v.ID), Text: v.Name, Also: v.Short})
	}
	slices.SortStableFunc(options, func(a, b control.Option) int {
		return cmp.Compare(calendar.Unaccented(a.Text), calendar.Unaccented(b.Text))
	})
	if len(options) > 0 {
		options = append(options, control.Option{})
	}
	return append(options, control.Option{Key: isNew, Text: f.window.state.Say("window.command.venue")})
}

// houseOf is the first house of a partner.
func (w *window) houseOf(partner calendar.ID) (key string, ok bool) {
	for v := range w.state.Season().Plan.VenuesOf.Of(partner) {
		return string(v.ID), true
	}
	return "", false
}

func spaceKinds(say func(string, ...any) string) (options []control.Option) {
	for _, k := range calendar.SpaceKinds() {
		options = append(options, control.Option{Key: string(k), Text: state.Capital(say("space." + string(k)))})
	}
	return options
}

// arrange shows the fields that are asked for now.
func (f *newPlace) arrange() {
	say, plan := f.window.state.Say, f.window.state.Season().Plan
	space := beside(labelled(say("place.space"), f.space), labelled(say("field.kind"), f.kind))
	house := beside(labelled(say("place.house"), f.name), labelled(say("field.city"), f.city))
	rows := []fyne.CanvasObject{}
	if !f.isHouse {
		rows = append(rows, space)
	}
	if !f.isHouse && plan.Venues.Len() > 0 {
		rows = append(rows, labelled(say("field.venue"), f.house))
	}
	adds := f.house.Chosen == isNew
	if adds {
		rows = append(rows, house)
	}
	if adds && plan.Partners.Len() > 0 {
		rows = append(rows, labelled(say("place.partner"), f.partner))
	}
	if adds && f.partner.Chosen == isNew {
		rows = append(rows, labelled(say("place.partner-name"), f.runs))
	}
	if f.isHouse {
		space.Objects[0] = labelled(say("place.space-or-none"), f.space)
		rows = append(rows, space)
	}
	showOnly(adds, f.name, f.city)
	showOnly(adds && f.partner.Chosen == isNew, f.runs)
	f.object.Objects = rows
	f.object.Refresh()
	if d := f.window.dialog; d != nil {
		escapes(f.object, func() { do(d.escape) })
		d.returns(f.object)
		d.overlay.Refresh()
	}
}

func beside(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewGridLayoutWithColumns(2), left, right)
}

// showOnly shows fields where they are asked for, and else hides them: Return passes them by then.
func showOnly(is bool, objects ...*control.Entry) {
	for _, o := range objects {
		if o.Hide(); is {
			o.Show()
		}
	}
}

// fields are those to type in, in their order.
func (f *newPlace) fields() []*control.Entry {
	if f.isHouse {
		return []*control.Entry{f.name, f.city, f.runs, f.space}
	}
	return []*control.Entry{f.space, f.name, f.city, f.runs}
}

// place is what was typed and chosen.
func (f *newPlace) place() work.NewPlace {
	typed := func(e *control.Entry) string { return strings.TrimSpace(e.Text) }
	n := work.NewPlace{Space: typed(f.space), Kind: calendar.SpaceKind(f.kind.Chosen)}
	if f.house.Chosen != isNew {
		n.Venue = calendar.ID(f.house.Chosen)
		return n
	}
	n.House, n.City = typed(f.name), typed(f.city)
	if f.partner.Chosen == isNew {
		n.Runs = typed(f.runs)
	} else {
		n.Partner = calendar.ID(chosen(f.partner))
	}
	return n
}

// wrong is what stands in the way; nil is nothing.
func (f *newPlace) wrong() *wrong {
	if !f.isHouse && strings.TrimSpace(f.space.Text) == "" {
		return wrongIn(f.space, f.window.state.Say("place.no-name"))
	}
	if _, err := f.place().Act(f.window.state.Season().Plan); err != nil {
		return called{
			"space.name": f.space, "space.kind": f.kind, "venue.name": f.name, "venue.city": f.city, "venue.partner": f.partner,
			"organisation.name": f.runs, "partner.name": f.runs, "partner.monogram": f.runs,
		}.wrong(f.window.state, err)
	}
	return nil
}

// askPlace asks for a new space, or for a new house, and has records take it in the same change; of none it is shown itself.
func (w *window) askPlace(isHouse bool, refs []calendar.Ref) {
	_, lead := w.offeredPlace()
	f, title := newNewPlace(w, isHouse, lead), w.state.Say("place.title.space")
	if isHouse {
		title = w.state.Say("place.title.venue")
	}
	w.askForm(title, f.object, w.state.Say("window.date.add"), func() *wrong {
		if why := f.wrong(); why != nil {
			return why
		}
		place := f.place()
		w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
			return place.Act(plan, recordsOf(plan, refs)...)
		}, w.refuse, func(a work.Act) {
			if len(refs) == 0 {
				w.state.Select(a.Made...)
			}
		})
		return nil
	}, f.fields()...)
}

func recordsOf(plan *calendar.Plan, refs []calendar.Ref) (records []calendar.Record) {
	for _, ref := range refs {
		if r := plan.Record(ref); r != nil {
			records = append(records, r)
		}
	}
	return records
}

// placesFor are the spaces to choose from for something new, and the ways to a new one.
func (w *window) placesFor() []control.Option {
	return append(inspector.Spaces(w.state), control.Option{},
		control.Option{Key: inspector.NewSpace, Text: w.state.Say("window.command.space")},
		control.Option{Key: inspector.NewVenue, Text: w.state.Say("window.command.venue")})
}
