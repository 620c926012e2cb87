package work

import (
	"affiche/calendar"
	"affiche/storage"
)

// TemplateFollow has the dates and runs that came from a template follow it: their phases become as it has them now, and what
// it has besides they get. What it has no more stays with them.
type TemplateFollow struct {
	// Was are phases of the template as they were. Only what is as they made it follows, and what was changed by hand since stays.
	// Without it everything that differs follows.
	Was map[calendar.ID]calendar.TemplatePhase
}

// Act works out what becomes of the phases.
func (f TemplateFollow) Act(plan *calendar.Plan, template calendar.ID) (Act, error) {
	t := plan.Templates.At(template)
	if t == nil {
		return Act{}, refuse("no-template-of", string(template))
	}
	m, err := newFitting(plan, t.ID)
	if err != nil {
		return Act{}, err
	}
	kept := 0
	for _, host := range CameFrom(plan, t.ID) {
		kept += f.follow(m, host)
	}
	m.told.count("work.note.by-hand", kept)
	return Act{Label: storage.Label{Key: "label.follow", Args: []string{t.Name}}, Put: m.put, Made: m.made, Notes: m.told.notes}, nil
}

// follow gives a host what the template has now; kept are the phases that were changed by hand.
func (f TemplateFollow) follow(m *fitting, host calendar.Ref) (kept int) {
	wanted := m.wanted(host)
	now, _ := inQuiet(m.plan, host, wanted)
	was := f.before(m.plan, host, wanted)
	for i := range now {
		p := m.plan.Phases.At(now[i].ID)
		if p == nil || now[i].Timing == p.Timing && now[i].Kind == p.Kind && now[i].Quiet == p.Quiet {
			continue
		}
		if f.Was != nil && (was[i].Timing != p.Timing || was[i].Kind != p.Kind || was[i].Quiet != p.Quiet) {
			kept++
			continue
		}
		to := *p
		to.Timing, to.Kind, to.Quiet = now[i].Timing, now[i].Kind, now[i].Quiet
		m.put, m.made = append(m.put, &to), append(m.made, to.Ref())
	}
	m.fit(host)
	return kept
}

// before are the phases as the template made them when it was as it was.
func (f TemplateFollow) before(plan *calendar.Plan, host calendar.Ref, wanted []*calendar.TemplatePhase) []calendar.Phase {
	old := make([]*calendar.TemplatePhase, len(wanted))
	for i, t := range wanted {
		old[i] = t
		if was, ok := f.Was[t.ID]; ok {
			old[i] = &was
		}
	}
	phases, _ := inQuiet(plan, host, old)
	return phases
}

// CameFrom are the dates and runs that have phases which came from a template, in the order of those.
func CameFrom(plan *calendar.Plan, template calendar.ID) (hosts []calendar.Ref) {
	of := plan.PhasesIn(template)
	known := map[calendar.Ref]bool{}
	for p := range plan.Phases.Each() {
		host := p.Of()
		if known[host] {
			continue
		}
		for _, t := range of {
			if t.For(host).ID == p.ID {
				known[host] = true
				hosts = append(hosts, host)
				break
			}
		}
	}
	return hosts
}
