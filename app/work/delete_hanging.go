package work

import (
	"slices"

	"affiche/calendar"
)

// hangs lists, for a type of record, the fields by which it hangs on others: it goes when what they name goes.
var hangs = map[calendar.Type][]string{
	calendar.TypeSpace:               {"venue"},
	calendar.TypeOpeningHours:        {"venue", "space", "activity"},
	calendar.TypeQuiet:               {"a", "b"},
	calendar.TypeContact:             {"organisation"},
	calendar.TypeMembership:          {"laboratory", "organisation"},
	calendar.TypeWorkPackage:         {"laboratory"},
	calendar.TypeCompanyMember:       {"company", "person"},
	calendar.TypeAvailability:        {"company", "person"},
	calendar.TypeCoProduction:        {"activity", "organisation"},
	calendar.TypeAppearance:          {"activity", "event", "person", "company"},
	calendar.TypeCredit:              {"activity", "organisation"},
	calendar.TypeNeed:                {"activity"},
	calendar.TypeRun:                 {"activity"},
	calendar.TypeEvent:               {"activity", "run"},
	calendar.TypePhase:               {"run", "event"},
	calendar.TypeCall:                {"phase", "event"},
	calendar.TypeHold:                {"space", "person", "company", "equipment", "event", "activity"},
	calendar.TypeAgreement:           {"activity"},
	calendar.TypeParty:               {"agreement"},
	calendar.TypeLine:                {"agreement"},
	calendar.TypeEnrolment:           {"activity", "person"},
	calendar.TypeAttendance:          {"enrolment", "event"},
	calendar.TypeCallForApplications: {"activity"},
	calendar.TypeMilestone:           {"activity"},
	calendar.TypeTemplatePhase:       {"template"},
	calendar.TypeWithdrawal:          {"equipment"},
	calendar.TypeStay:                {"person", "space", "activity"},
	calendar.TypeNote:                {"activity", "event", "space", "equipment"},
	// An empty part of a question asks for all: without what it asks about, a calendar would show everything to its readers.
	calendar.TypeFeed: {"partner", "venue", "space", "person", "festival"},
}

// hanging finds what hangs on a record.
func (g *going) hanging(on calendar.Ref, goes func(calendar.Ref)) {
	for t, fields := range hangs {
		for _, name := range fields {
			f, _ := calendar.FieldOf(t, name)
			if f.Of != on.Type || g.KeepDates && t == calendar.TypeEvent && on.Type == calendar.TypeRun {
				continue
			}
			for r := range referring(g.plan, t, f, on.ID) {
				goes(r)
			}
		}
	}
}

// leave finds what stays and names something that goes, and takes the name out of it.
func (g *going) leave() {
	types := map[calendar.Type]bool{}
	for _, ref := range g.order {
		types[ref.Type] = true
	}
	for _, t := range calendar.Types() {
		var named []calendar.Field
		for _, f := range calendar.Fields(t) {
			if types[f.Of] && f.Form == calendar.Reference && !g.certain(t, f) {
				named = append(named, f)
			}
		}
		if len(named) > 0 {
			g.unname(t, named)
		}
	}
}

// certain reports a field by which everything goes that names something which goes: nothing is left to look for.
func (g *going) certain(t calendar.Type, f calendar.Field) bool {
	return slices.Contains(hangs[t], f.Name) && !(g.KeepDates && t == calendar.TypeEvent && f.Of == calendar.TypeRun)
}

func (g *going) unname(t calendar.Type, fields []calendar.Field) {
	for r := range g.plan.Records(t) {
		for _, f := range fields {
			id := f.Value(r).(string)
			if id == "" || !g.gone[calendar.Ref{Type: f.Of, ID: calendar.ID(id)}] || g.gone[r.Ref()] {
				continue
			}
			to := g.left[r.Ref()]
			if to == nil {
				to = calendar.Copy(r)
				g.left[r.Ref()] = to
				g.leaves = append(g.leaves, r.Ref())
			}
			if e, ok := to.(*calendar.Event); ok && f.Of == calendar.TypeRun {
				e.Place = g.plan.PlaceOf(e) // it had the run's, if none of its own
			}
			// The value is of the field's form.
			_ = f.Set(to, "")
		}
	}
}

// refuseNeeded refuses where something that stays has a fault without what goes.
func (g *going) refuseNeeded(chosen []calendar.Ref) error {
	counts := map[calendar.Type]int{}
	for ref, r := range g.left {
		if len(r.Faults()) > len(g.plan.Record(ref).Faults()) {
			counts[ref.Type]++
		}
	}
	if len(counts) == 0 {
		return nil
	}
	return &Needed{Name(g.plan, chosen[0], g.plan.Programme.MainLanguage()), tallied(counts)}
}
