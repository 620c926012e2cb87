package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// event is the page of one date: its activity's, with the fields of the date in it.
func (w writer) event(e *calendar.Event) Page {
	if a := w.plan.Activities.At(e.Activity); a != nil {
		return w.activity(a, e)
	}
	return Page{Ref: e.Ref(), Title: w.NameOf(e.Ref()), Pills: []Pill{w.statusPill(e.Status)}}
}

// activity is the page of an activity; with a date, of that date.
func (w writer) activity(a *calendar.Activity, e *calendar.Event) Page {
	p := Page{Ref: a.Ref(), Title: w.NameOf(a.Ref()), Pills: []Pill{w.kindPill(a.Kind)}, Sub: w.partOf(a, e)}
	if e != nil {
		p.Ref, p.Title = e.Ref(), w.NameOf(e.Ref())
		p.Pills = append(p.Pills, w.statusPill(e.Status))
		if e.Locked {
			p.Pills = append(p.Pills, Pill{w.Say("field.locked"), theme.Note, theme.NotePale})
		}
	}
	people, needs, papers := w.people(a, e), w.needs(a), w.papers(a)
	p.Tabs = []Tab{
		{Name: w.Say("window.tab.details"), Rows: w.details(a, e)},
		{Name: w.Say("window.tab.people"), Count: w.heads(people), Rows: people},
		{Name: w.Say("window.tab.needs"), Count: items(needs), Rows: needs},
		{Name: w.Say("window.tab.papers"), Count: items(papers), Rows: papers},
		{Name: w.Say("window.tab.history"), History: true},
	}
	p.Tabs = slices.DeleteFunc(p.Tabs, func(t Tab) bool { return t.Rows == nil && !t.History })
	return p
}

func items(rows []Row) int {
	n := 0
	for _, r := range rows {
		if _, ok := r.(Item); ok {
			n++
		}
	}
	return n
}

// heads counts people once, however often they are named; each place that is not filled yet is one more.
func (w writer) heads(rows []Row) int {
	n, named := 0, map[string]bool{}
	for _, r := range rows {
		if i, ok := r.(Item); ok && (i.Pill != nil || !named[i.Text.Text]) {
			named[i.Text.Text] = true
			n++
		}
	}
	return n
}

// partOf says what the activity is a part of: of a run, its festival.
func (w writer) partOf(a *calendar.Activity, e *calendar.Event) Link {
	whole := a.PartOf
	if e != nil {
		if run := w.plan.Runs.At(e.Run); run != nil && run.Festival != "" {
			whole = run.Festival
		}
	}
	l := w.link(calendar.TypeActivity, whole)
	if l.Text != "" {
		l.Text = w.Say("window.part-of", l.Text)
	}
	return l
}

func (w writer) details(a *calendar.Activity, e *calendar.Event) []Row {
	rows := w.titles(a, e)
	if e == nil {
		rows = append(rows, w.kindField(a))
	} else {
		rows = append(rows, Pair{w.kindField(a), w.statusField(e)}, Pair{w.startField(e), w.endField(e)})
		for _, n := range work.Notes(w.plan, e) {
			rows = append(rows, Note{w.Say(n.Key, n.Args...), true})
		}
		rows = append(rows, w.spaceField(e))
		rows = append(rows, facts(plain(w.Say("field.subject_to"), e.SubjectTo), plain(w.Say("field.reason"), e.Reason),
			Fact{w.Say("field.moved_to"), w.movedTo(e)})...)
	}
	rows = append(rows, under("", facts(Fact{w.Say("field.lead"), w.link(calendar.TypePartner, a.Lead)},
		plain(w.Say("window.co-producers"), w.coProducers(a)), w.expected(a, e),
		Fact{w.Say("field.laboratory"), Link{Text: w.NameOf(calendar.Ref{Type: calendar.TypeLaboratory, ID: a.Laboratory})}},
		Fact{w.Say("field.came_out_of"), w.link(calendar.TypeActivity, a.CameOutOf)},
		plain(w.Say("field.sectors"), strings.Join(a.Sectors.Words(), ", "))))...)
	rows = append(rows, w.dates(a, e)...)
	if e != nil {
		rows = append(rows, w.phases(e)...)
	}
	rows = append(rows, w.openingHours(a)...)
	rows = append(rows, w.holds(a, e)...)
	rows = append(rows, w.parts(a)...)
	return append(rows, Heading{w.Say("window.calendars")}, Chips{w.calendars(a, e)})
}

func (w writer) movedTo(e *calendar.Event) Link {
	to := w.plan.Events.At(e.MovedTo)
	if to == nil {
		return Link{}
	}
	return Link{w.WhenText(to.When), to.Ref()}
}

func (w writer) coProducers(a *calendar.Activity) string {
	names := []string{}
	for _, c := range byPosition(w.plan.CoProducersOf.Of(a.ID), func(c *calendar.CoProduction) int { return c.Position }) {
		names = append(names, w.organisation(c.Organisation).Text)
	}
	return strings.Join(names, ", ")
}

// expected is "180, 142": how many may come, and how many are thought to.
func (w writer) expected(a *calendar.Activity, e *calendar.Event) Fact {
	may, will := 0, a.Audience
	if e != nil {
		may, will = e.Capacity, cmp.Or(e.Expected, will)
		if s := w.plan.Spaces.At(e.Place.Space); s != nil && may == 0 {
			may = s.Capacity
		}
	}
	words := []string{}
	for _, n := range []int{may, will} {
		if n > 0 {
			words = append(words, assets.Number(w.Language(), n))
		} else {
			words = append(words, "–")
		}
	}
	if may == 0 && will == 0 {
		words = nil
	}
	return plain(w.Say("window.expected"), strings.Join(words, ", "))
}

// holds are those of the date, and those of the activity as a whole.
func (w writer) holds(a *calendar.Activity, e *calendar.Event) []Row {
	rows := []Row{}
	for h := range w.plan.Holds.Each() {
		if h.Activity != a.ID && (e == nil || h.Event != e.ID) || e != nil && h.Event != "" && h.Event != e.ID {
			continue
		}
		rows = append(rows, w.hold(h))
	}
	return under(w.Say("window.holds"), rows)
}

func (w writer) hold(h *calendar.Hold) Row {
	on := w.PlaceText(calendar.Place{Space: h.Subject.Space})
	if on == "" {
		on = cmp.Or(w.person(h.Subject.Person, h.Subject.Company),
			w.NameOf(calendar.Ref{Type: calendar.TypeEquipment, ID: h.Subject.Equipment}))
	}
	item := Item{Text: Link{Text: w.Say("window.hold.rank", h.Rank) + " · " + on}, More: w.DayText(h.When, false)}
	item.Struck = h.State == calendar.HoldReleased
	if h.Until != 0 {
		key := "window.hold.until"
		if h.Expired(calendar.InstantOf(w.Now())) {
			key = "window.hold.expired"
		}
		item.More = w.Say(key, assets.Date(w.Language(), h.Until.Plain(), assets.DayMonth))
	}
	return item
}

// parts are the activities that belong to this one.
func (w writer) parts(a *calendar.Activity) []Row {
	rows := []Row{}
	for part := range w.plan.PartsOf.Of(a.ID) {
		if !w.whole && len(rows) == fewDates {
			rows = append(rows, More{w.Say("window.more-parts", w.plan.PartsOf.Count(a.ID)-fewDates), w.showAll})
			break
		}
		rows = append(rows, Item{Text: Link{w.NameOf(part.Ref()), part.Ref()}, More: w.Say("kind." + string(part.Kind))})
	}
	return under(w.Say("window.parts"), rows)
}

// calendars names the feeds in which a date appears.
func (w writer) calendars(a *calendar.Activity, e *calendar.Event) []string {
	names := []string{}
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	whole := a.PartOf
	if e != nil {
		if run := w.plan.Runs.At(e.Run); run != nil && run.Festival != "" {
			whole = run.Festival
		}
	}
	add(w.link(calendar.TypeActivity, whole).Text)
	if e != nil {
		add(w.PlaceText(calendar.Place{Venue: e.Place.Venue}))
	}
	add(w.link(calendar.TypePartner, a.Lead).Text)
	for c := range w.plan.CoProducersOf.Of(a.ID) {
		if l := w.organisation(c.Organisation); l.Ref.ID != "" {
			add(l.Text)
		}
	}
	add(w.Say("kind." + string(a.Kind)))
	return names
}
