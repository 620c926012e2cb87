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
		{Name: w.Say("window.tab.needs"), Count: members(needs), Rows: needs},
		{Name: w.Say("window.tab.papers"), Count: members(papers), Rows: papers},
		{Name: w.Say("window.tab.history"), History: true},
	}
	return p
}

func members(rows []Row) int {
	n := 0
	for _, r := range rows {
		if _, ok := r.(Member); ok {
			n++
		}
	}
	return n
}

// heads counts people once, however often they are named; each place that is not filled yet is one more.
func (w writer) heads(rows []Row) int {
	n, named := 0, map[string]bool{}
	for _, r := range rows {
		if m, ok := r.(Member); ok && (m.Open || !named[m.Text.Text]) {
			named[m.Text.Text] = true
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
	rows := []Row{w.titleRow(a, e)}
	if e == nil {
		rows = append(rows, w.kindField(a))
	} else {
		rows = append(rows, w.scopeRow(e)...)
		rows = append(rows, Pair{w.kindField(a), w.statusField(e)}, w.edit(e, "when"))
		rows = append(rows, w.timeNotes(e)...)
		space := w.spaceField(e)
		space.Hint = w.placesOfParts(a, e)
		rows = append(rows, space)
		rows = append(rows, w.exits(e)...)
	}
	lead, _ := calendar.FieldOf(calendar.TypeActivity, "lead")
	rows = append(rows, w.field(a, lead))
	rows = append(rows, w.kin(a, kinship{calendar.TypeCoProduction, "activity", "organisation"})...)
	rows = append(rows, under("", facts(w.expected(a, e)))...)
	rows = append(rows, w.dates(a, e)...)
	if e != nil {
		rows = append(rows, w.phases(e)...)
	}
	if a.Kind == calendar.Exhibition || len(work.Ordered(w.plan, calendar.TypeOpeningHours, "activity", a.ID)) > 0 {
		rows = append(rows, w.kin(a, kinship{calendar.TypeOpeningHours, "activity", ""})...)
	}
	rows = append(rows, w.holds(a, e)...)
	rows = append(rows, w.parts(a)...)
	rows = append(rows, Heading{w.Say("window.calendars")}, Chips{w.calendars(a, e)})
	if !w.whole {
		return append(rows, More{w.Say("inspector.all-fields"), w.showAll})
	}
	if e != nil {
		rows = append(rows, Heading{w.Say("inspector.of-date")})
		rows = append(rows, w.wholeDays(e))
		zone, _ := calendar.FieldOf(calendar.TypeEvent, "zone")
		rows = append(rows, w.field(e, zone))
		rows = append(rows, w.sheet(e)...)
	}
	rows = append(rows, Heading{w.Say("inspector.of-activity")})
	return append(append(rows, w.sheet(a)...), w.members(a)...)
}

// scopeRow asks which dates of a series a change is meant for, where there are others.
func (w writer) scopeRow(e *calendar.Event) []Row {
	all, later := len(work.Series(w.plan, e.ID, work.AllDates)), len(work.Series(w.plan, e.ID, work.ThisAndLater))
	if all < 2 || w.setScope == nil {
		return nil
	}
	return []Row{Scope{
		Name:    w.Say("inspector.scope"),
		Choices: []string{w.Say("inspector.scope.this"), w.Say("inspector.scope.later", later-1), w.Say("inspector.scope.all", all)},
		Chosen:  int(w.scope), Pick: func(i int) { w.setScope(work.Scope(i)) },
	}}
}

// timeNotes are what else is to be known of a date's time: a zone that is not its place's. What a clock change does is said
// beside its field.
func (w writer) timeNotes(e *calendar.Event) []Row {
	rows := []Row{}
	for _, n := range work.Notes(w.plan, e) {
		if n.Key == "work.note.other-zone" {
			rows = append(rows, Note{w.Say(n.Key, n.Args...), true})
		}
	}
	return rows
}

// exits are the fields of a date that hangs on something, or does not take place as it was meant.
func (w writer) exits(e *calendar.Event) []Row {
	rows := []Row{}
	if e.SubjectTo != "" {
		rows = append(rows, w.edit(e, "subject_to"))
	}
	if e.Status.Over() {
		rows = append(rows, w.edit(e, "reason"))
		rows = append(rows, facts(Fact{w.Say("field.moved_to"), w.movedTo(e)})...)
	}
	return rows
}

func (w writer) movedTo(e *calendar.Event) Link {
	to := w.plan.Events.At(e.MovedTo)
	if to == nil {
		return Link{}
	}
	return Link{w.WhenText(to.When), to.Ref()}
}

// expected says how many may come, and how many are thought to: "180 places, 142 expected".
func (w writer) expected(a *calendar.Activity, e *calendar.Event) Fact {
	may, will := 0, a.Audience
	if e != nil {
		may, will = e.Capacity, cmp.Or(e.Expected, will)
		if s := w.plan.Spaces.At(e.Place.Space); s != nil && may == 0 {
			may = s.Capacity
		}
	}
	words := []string{}
	if may > 0 {
		words = append(words, w.Say("inspector.places", may))
	}
	if will > 0 {
		words = append(words, w.Say("inspector.expected", will))
	}
	return plain(w.Say("inspector.audience"), strings.Join(words, ", "))
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
	if e != nil {
		rows = append(rows, w.adder(e, kinship{calendar.TypeHold, "event", "space"}, 0))
	}
	return under(w.Say("window.holds"), rows)
}

func (w writer) hold(h *calendar.Hold) Row {
	on := w.PlaceText(calendar.Place{Space: h.Subject.Space})
	if on == "" {
		on = cmp.Or(w.person(h.Subject.Person, h.Subject.Company),
			w.NameOf(calendar.Ref{Type: calendar.TypeEquipment, ID: h.Subject.Equipment}))
	}
	row := Member{Text: Link{w.Say("window.hold.rank", h.Rank) + " · " + on, h.Ref()}, More: w.DayText(h.When, false)}
	row.Remove = func() { w.remove(h.Ref()) }
	if h.Until != 0 {
		key := "window.hold.until"
		if h.Expired(calendar.InstantOf(w.Now())) {
			key = "window.hold.expired"
		}
		row.More = w.Say(key, assets.Date(w.Language(), h.Until.Plain(), assets.DayMonth))
	}
	if h.State == calendar.HoldReleased {
		row.More = w.Say("hold." + string(h.State))
	}
	return row
}

// parts are the activities that belong to this one, and those of which a run does, in the order of their first dates.
func (w writer) parts(a *calendar.Activity) []Row {
	type part struct {
		of    *calendar.Activity
		dates []*calendar.Event
	}
	all, at := []*part{}, map[calendar.ID]*part{}
	take := func(of *calendar.Activity, dates ...*calendar.Event) {
		if of == nil || of.ID == a.ID {
			return
		}
		if at[of.ID] == nil {
			at[of.ID] = &part{of: of}
			all = append(all, at[of.ID])
		}
		at[of.ID].dates = append(at[of.ID].dates, dates...)
	}
	for run := range w.plan.RunsIn.Of(a.ID) {
		take(w.plan.Activities.At(run.Activity), slices.Collect(w.plan.EventsOfRun.Of(run.ID))...)
	}
	for p := range w.plan.PartsOf.Of(a.ID) {
		if at[p.ID] == nil {
			take(p, w.eventsOf(p)...)
		}
	}
	for _, p := range all {
		p.dates = slices.DeleteFunc(p.dates, func(e *calendar.Event) bool { return e.When.IsZero() })
		slices.SortStableFunc(p.dates, func(x, y *calendar.Event) int { return cmp.Compare(x.When.Start, y.When.Start) })
	}
	first := func(p *part) calendar.Wall {
		if len(p.dates) == 0 {
			return 1 << 62 // what has no date yet comes last
		}
		return p.dates[0].When.Start
	}
	slices.SortStableFunc(all, func(x, y *part) int {
		return cmp.Or(cmp.Compare(first(x), first(y)), strings.Compare(w.NameOf(x.of.Ref()), w.NameOf(y.of.Ref())))
	})
	rows := []Row{}
	for _, p := range all {
		if !w.whole && len(rows) == 2*fewDates {
			rows = append(rows, More{w.Say("window.more-parts", len(all)-2*fewDates), w.showAll})
			break
		}
		rows = append(rows, Item{Text: Link{w.NameOf(p.of.Ref()), p.of.Ref()}, More: w.partDays(p.dates)})
	}
	return under(w.Say("window.parts"), rows)
}

// placesOfParts says of a festival where its dates are, if that is elsewhere than it says itself.
func (w writer) placesOfParts(a *calendar.Activity, e *calendar.Event) string {
	places := []string{}
	add := func(at calendar.Place) {
		if name := w.PlaceText(at); name != "" && at.Space != e.Place.Space && !slices.Contains(places, name) {
			places = append(places, name)
		}
	}
	for run := range w.plan.RunsIn.Of(a.ID) {
		for date := range w.plan.EventsOfRun.Of(run.ID) {
			add(date.Place)
		}
	}
	for part := range w.plan.PartsOf.Of(a.ID) {
		for date := range w.plan.EventsOf.Of(part.ID) {
			add(date.Place)
		}
	}
	if len(places) == 0 {
		return ""
	}
	slices.Sort(places)
	return w.Say("inspector.places-of-parts", strings.Join(places, ", "))
}

// partDays says when a part is: its day, or its days and how many dates they hold.
func (w writer) partDays(dates []*calendar.Event) string {
	if len(dates) == 0 {
		return w.Say("window.no-time")
	}
	if len(dates) == 1 {
		return w.DayText(dates[0].When, false)
	}
	last := dates[0].When.LastDay(w.turn())
	for _, e := range dates {
		last = max(last, e.When.LastDay(w.turn()))
	}
	days := assets.Dates(w.Language(), dates[0].When.FirstDay(0).Date(), last.Date(), false)
	return days + " · " + w.Say("window.count.dates", len(dates))
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
