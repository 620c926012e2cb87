package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/theme"
	"affiche/app/work"
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
	if course := w.course(a); len(course) > 0 {
		p.Tabs = slices.Insert(p.Tabs, 1, Tab{Name: w.Say("life.tab"), Rows: course})
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

// partOfField edits what the activity is a part of: of a run, its festival.
func (w writer) partOfField(a *calendar.Activity, e *calendar.Event) Field {
	of, name := calendar.Record(a), "part_of"
	if e != nil {
		if run := w.plan.Runs.At(e.Run); run != nil && (run.Festival != "" || a.PartOf == "") {
			of, name = run, "festival"
		}
	}
	f, _ := calendar.FieldOf(of.Ref().Type, name)
	field := w.field(of, f)
	field.Name = w.Say("field.part_of")
	load := field.Load
	field.Load = func() []Option {
		all := load()
		slices.SortStableFunc(all[1:], func(a, b Option) int { return w.festivalsFirst(a.Key) - w.festivalsFirst(b.Key) })
		return all
	}
	return field
}

func (w writer) festivalsFirst(id string) int {
	if a := w.plan.Activities.At(calendar.ID(id)); a != nil && a.Kind == calendar.Festival {
		return 0
	}
	return 1
}

func (w writer) details(a *calendar.Activity, e *calendar.Event) []Row {
	rows := []Row{w.titleRow(a, e)}
	if e == nil {
		rows = append(rows, w.kindField(a))
	} else {
		rows = append(rows, w.scopeRow(e)...)
		rows = append(rows, Pair{w.kindField(a), w.differing(w.statusField(e), w.meant(e), "status")}, w.edit(e, "when"))
		rows = append(rows, w.timeNotes(e)...)
		space := w.differing(w.spaceField(e), w.meant(e), "space")
		space.Hint = w.placesOfParts(a, e)
		rows = append(rows, space)
		rows = append(rows, w.exits(e)...)
	}
	lead, _ := calendar.FieldOf(calendar.TypeActivity, "lead")
	rows = append(rows, w.field(a, lead), w.partOfField(a, e))
	rows = append(rows, w.kin(a, kinship{calendar.TypeCoProduction, "activity", "organisation"})...)
	rows = append(rows, under("", facts(w.expected(a, e)))...)
	rows = append(rows, w.dates(a, e)...)
	rows = append(rows, w.life(a)...)
	if e != nil {
		rows = append(rows, w.phases(e)...)
		rows = append(rows, w.access(e)...)
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
	of := w.plan.EventsOf.Count(e.Activity)
	offered := []work.Scope{work.ThisDate, work.AllDates}
	row := Scope{Name: w.Say("inspector.scope"), Choices: []string{w.Say("inspector.scope.this"), w.Say("inspector.scope.all", all)}}
	row.Says = []string{w.Say("scope.only", of-1), w.Say("inspector.scope.how")}
	if all == 2 {
		row.Choices[1] = w.Say("inspector.scope.both")
	}
	if all < of { // what "all" is not is said, too: the title is that of more dates
		row.Says[1] += " " + w.Say("scope.stay", of-all)
	}
	if later > 1 && later < all { // else it would be this date, or all of them
		offered = slices.Insert(offered, 1, work.ThisAndLater)
		row.Choices = slices.Insert(row.Choices, 1, w.Say("inspector.scope.later", later-1))
		row.Says = slices.Insert(row.Says, 1, w.Say("inspector.scope.how"))
	}
	row.Chosen = slices.Index(offered, w.scope)
	if row.Chosen < 0 && later == all {
		row.Chosen = len(offered) - 1
	}
	row.Chosen = max(row.Chosen, 0)
	row.Pick = func(i int) { w.setScope(offered[i]) }
	return []Row{row}
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
		rows = append(rows, w.edit(e, "reason"), w.edit(e, "cost"))
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
		if s := w.plan.Spaces.At(w.plan.PlaceOf(e).Space); s != nil && may == 0 {
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
		add(w.PlaceText(calendar.Place{Venue: w.plan.PlaceOf(e).Venue}))
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
