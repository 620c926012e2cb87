package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// PhasesFrom gives dates and runs the phases of a template, with calls for its crew that nobody fills yet: what is missing, and
// nothing twice. A phase of the same kind that somebody made by hand is that of the template, and stays as it is.
//
// Of a run whose set stays, what is built and what is taken down is the run's, once; a reset is only between its dates. What
// would run into the quiet of its house after the end goes to the next morning, with what comes after it.
type PhasesFrom struct {
	Template calendar.ID // "" takes for each the one that says most of it
}

// Act works out the phases of dates, runs, and all of some activities.
func (f PhasesFrom) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	m, err := newFitting(plan, f.Template)
	if err != nil {
		return Act{}, err
	}
	all, err := hosts(plan, refs)
	if err != nil {
		return Act{}, err
	}
	for _, host := range all {
		m.fit(host)
	}
	if !m.found {
		return Act{}, refuse("no-template")
	}
	m.told.count("work.note.phases-stay", m.stay)
	m.told.count("work.note.placeholders", m.calls)
	return Act{Label: labelled(plan, "label.phases", refs), Put: m.put, Made: m.made, Notes: m.told.notes}, nil
}

// hosts are what phases can hang on: of an activity its runs and its dates, of a run its dates as well, of a date whose set stays
// first its run. What does not take place has none.
func hosts(plan *calendar.Plan, refs []calendar.Ref) (all []calendar.Ref, err error) {
	add := func(ref calendar.Ref) {
		if !slices.Contains(all, ref) {
			all = append(all, ref)
		}
	}
	addDate := func(e *calendar.Event, asked bool) {
		if r := plan.Runs.At(e.Run); r != nil && r.SetStays {
			add(r.Ref())
		}
		if asked || !e.Status.Over() {
			add(e.Ref())
		}
	}
	for _, ref := range refs {
		switch r := plan.Record(ref).(type) {
		case *calendar.Event:
			addDate(r, true)
		case *calendar.Run:
			add(ref)
			for e := range plan.EventsOfRun.Of(r.ID) {
				addDate(e, false)
			}
		case *calendar.Activity:
			for run := range plan.RunsOf.Of(r.ID) {
				add(run.Ref())
			}
			for e := range plan.EventsOf.Of(r.ID) {
				addDate(e, false)
			}
		default:
			return nil, refuse("not-phased", cmp.Or(Name(plan, ref, plan.Programme.MainLanguage()), string(ref.ID)))
		}
	}
	slices.SortStableFunc(all, func(a, b calendar.Ref) int {
		return cmp.Or(cmp.Compare(b.Type, a.Type), cmp.Compare(begins(plan, a), begins(plan, b)))
	})
	return all, nil
}

// begins is when a date or the first of a run begins.
func begins(plan *calendar.Plan, host calendar.Ref) calendar.Wall {
	when, _ := hostTime(plan, host)
	return when.Start
}

// fitting gives phases to one host after the other.
type fitting struct {
	plan   *calendar.Plan
	chosen *calendar.Template // nil is for each the one that says most
	found  bool               // a template fitted
	put    []calendar.Record
	made   []calendar.Ref
	stay   int // phases that were there
	calls  int
	told   notable
	has    map[calendar.ID][]calendar.PhaseKind // what runs got
}

func newFitting(plan *calendar.Plan, chosen calendar.ID) (*fitting, error) {
	m := &fitting{plan: plan, chosen: plan.Templates.At(chosen), has: map[calendar.ID][]calendar.PhaseKind{}}
	if chosen != "" && m.chosen == nil {
		return nil, refuse("no-template-of", string(chosen))
	}
	return m, nil
}

// fit gives a host what it misses.
func (m *fitting) fit(host calendar.Ref) {
	wanted := m.wanted(host)
	missing := m.missing(host, wanted)
	m.stay += len(wanted) - len(missing)
	phases, kept := inQuiet(m.plan, host, missing)
	for i, p := range phases {
		if p.Run != "" {
			m.has[p.Run] = append(m.has[p.Run], p.Kind)
		}
		m.put, m.made = append(m.put, &p), append(m.made, p.Ref())
		m.crew(p, missing[i])
	}
	m.told.add(kept...)
}

// wanted are the phases that a template has for a host.
func (m *fitting) wanted(host calendar.Ref) []*calendar.TemplatePhase {
	r, e := m.plan.Runs.At(host.ID), m.plan.Events.At(host.ID)
	if r != nil {
		own := m.template(r.Activity, r.Place, true)
		if own == nil && r.SetStays {
			return m.only(m.template(r.Activity, m.placeOfRun(r), false), calendar.PhaseKind.Builds)
		}
		return m.only(own, func(calendar.PhaseKind) bool { return true })
	}
	run := m.plan.Runs.At(e.Run)
	stays := run != nil && run.SetStays
	of := m.ofRun(e.Run)
	return m.only(m.template(e.Activity, m.plan.PlaceOf(e), false), func(k calendar.PhaseKind) bool {
		switch {
		case k == calendar.Reset:
			return stays && !first(m.plan, e)
		case stays && k.Builds():
			return false
		}
		return !slices.Contains(of, k)
	})
}

// placeOfRun is where a run is: where its first date is, if it does not say it itself.
func (m *fitting) placeOfRun(r *calendar.Run) calendar.Place {
	for e := range m.plan.EventsOfRun.Of(r.ID) {
		if r.Place == (calendar.Place{}) {
			return m.plan.PlaceOf(e)
		}
	}
	return r.Place
}

// ofRun are the kinds of phases that a run has, or just got.
func (m *fitting) ofRun(run calendar.ID) []calendar.PhaseKind {
	kinds := slices.Clone(m.has[run])
	for p := range m.plan.PhasesOfRun.Of(run) {
		kinds = append(kinds, p.Kind)
	}
	return kinds
}

// template is the one that is chosen, if it is for such a host, else the one that says most.
func (m *fitting) template(activity calendar.ID, at calendar.Place, ofRun bool) *calendar.Template {
	if m.chosen != nil {
		if m.chosen.OfRun != ofRun {
			return nil
		}
		return m.chosen
	}
	kind := calendar.ActivityKind("")
	if a := m.plan.Activities.At(activity); a != nil {
		kind = a.Kind
	}
	return m.plan.TemplateFor(kind, at, ofRun)
}

func (m *fitting) only(t *calendar.Template, keep func(calendar.PhaseKind) bool) (phases []*calendar.TemplatePhase) {
	if t == nil {
		return nil
	}
	m.found = true
	for _, p := range m.plan.PhasesIn(t.ID) {
		if keep(p.Kind) {
			phases = append(phases, p)
		}
	}
	return phases
}

// first reports the first date of its run.
func first(plan *calendar.Plan, e *calendar.Event) bool {
	for o := range plan.EventsOfRun.Of(e.Run) {
		if !o.Status.Over() && !o.When.IsZero() && o.When.Start < e.When.Start {
			return false
		}
	}
	return true
}

// missing are those of wanted phases that a host does not have: neither that which came from it, nor one of its kind.
func (m *fitting) missing(host calendar.Ref, wanted []*calendar.TemplatePhase) (missing []*calendar.TemplatePhase) {
	free := map[calendar.PhaseKind]int{} // of each kind those that came from elsewhere
	for p := range phasesOf(m.plan, host) {
		free[p.Kind]++
	}
	var asked []*calendar.TemplatePhase
	for _, t := range wanted {
		if m.plan.Phases.At(t.For(host).ID) != nil {
			free[t.Kind]--
		} else {
			asked = append(asked, t)
		}
	}
	for _, t := range asked {
		if free[t.Kind] > 0 {
			free[t.Kind]--
		} else {
			missing = append(missing, t)
		}
	}
	return missing
}

// phasesOf walks the phases that hang on a host.
func phasesOf(plan *calendar.Plan, host calendar.Ref) func(func(*calendar.Phase) bool) {
	if host.Type == calendar.TypeRun {
		return plan.PhasesOfRun.Of(host.ID)
	}
	return plan.PhasesOfEvent.Of(host.ID)
}

// crew calls for the crew of a phase: placeholders, for each word one.
func (m *fitting) crew(p calendar.Phase, t *calendar.TemplatePhase) {
	for i, position := range t.Crew {
		c := Begin(calendar.TypeCall).(*calendar.Call)
		c.ID = calendar.DerivedID("template", "call", string(p.ID), string(rune('0'+i)))
		c.Phase, c.Position, c.Lead, c.Lag, c.Department = p.ID, position, t.Lead, t.Lag, departmentOf(m.plan, position)
		m.put = append(m.put, c)
		m.calls++
	}
}

// departmentOf is the department in which people have a position; a department may be asked for by its own name.
func departmentOf(plan *calendar.Plan, position string) string {
	for p := range plan.Persons.Each() {
		if p.Department != "" && (p.Department == position || p.Position == position) {
			return p.Department
		}
	}
	return ""
}
