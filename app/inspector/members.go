package inspector

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// A kinship says which records belong to one, and how one more is made.
type kinship struct {
	of   calendar.Type
	by   string // the field that names whose they are
	pick string // the field that is chosen when one is made; "" makes one at once
}

var kin = map[calendar.Type][]kinship{
	calendar.TypeActivity: {
		{calendar.TypeRun, "activity", ""},
		{calendar.TypeCallForApplications, "activity", ""},
		{calendar.TypeMilestone, "activity", ""},
	},
	calendar.TypePhase:    {{calendar.TypeCall, "phase", "person"}},
	calendar.TypeTemplate: {{calendar.TypeTemplatePhase, "template", "kind"}},
	calendar.TypeAgreement: {
		{calendar.TypeParty, "agreement", "organisation"},
		{calendar.TypeLine, "agreement", ""},
	},
	calendar.TypeOrganisation: {{calendar.TypeContact, "organisation", ""}, {calendar.TypeMembership, "organisation", "laboratory"}},
	calendar.TypeEquipment:    {{calendar.TypeWithdrawal, "equipment", "kind"}, {calendar.TypeEquipment, "kit", ""}},
	calendar.TypePartner:      {{calendar.TypeVenue, "partner", ""}},
	calendar.TypeVenue:        {{calendar.TypeSpace, "venue", ""}, {calendar.TypeOpeningHours, "venue", ""}},
	calendar.TypeSpace:        {{calendar.TypeQuiet, "a", "b"}, {calendar.TypeOpeningHours, "space", ""}},
	calendar.TypePerson:       {{calendar.TypeCompanyMember, "person", "company"}, {calendar.TypeAvailability, "person", ""}},
	calendar.TypeCompany:      {{calendar.TypeCompanyMember, "company", "person"}, {calendar.TypeAvailability, "company", ""}},
	calendar.TypeLaboratory:   {{calendar.TypeMembership, "laboratory", "organisation"}, {calendar.TypeWorkPackage, "laboratory", ""}},
	calendar.TypeEnrolment:    {{calendar.TypeAttendance, "enrolment", "event"}},
}

// members list what belongs to a record, each list with a way to make one more.
func (w writer) members(r calendar.Record) []Row {
	rows := []Row{}
	for _, k := range kin[r.Ref().Type] {
		rows = append(rows, w.kin(r, k)...)
	}
	return rows
}

// kin lists one kind of what belongs to a record: each leads to its own page, is taken out, and in lists that have an order
// moved up and down.
func (w writer) kin(r calendar.Record, k kinship) []Row {
	rows := []Row{Heading{w.Say("inspector.many." + string(k.of))}}
	all := work.Ordered(w.plan, k.of, k.by, r.Ref().ID)
	refs := make([]calendar.Ref, len(all))
	for i, m := range all {
		refs[i] = m.Ref()
	}
	position, ok := calendar.FieldOf(k.of, "position")
	ordered := ok && position.Form == calendar.Number && len(all) > 1
	for i, m := range all {
		row := Member{Text: Link{w.memberName(m, k), m.Ref()}, More: w.memberMore(m, k)}
		row.Remove = func() { w.remove(m.Ref()) }
		if ordered {
			row.Move = func(by int) { w.move(refs, i, by) }
			row.First, row.Last = i == 0, i == len(all)-1
		}
		rows = append(rows, row)
	}
	return append(rows, w.adder(r, k, len(all)))
}

// memberName is what tells a record among its like: what it links to, its own name, or its kind.
func (w writer) memberName(m calendar.Record, k kinship) string {
	switch m := m.(type) {
	case *calendar.Phase:
		return state.Capital(w.Say("phase." + string(m.Kind)))
	case *calendar.Withdrawal:
		return state.Capital(w.Say("withdrawal." + string(m.Kind)))
	case *calendar.TemplatePhase:
		return state.Capital(w.Say("phase." + string(m.Kind)))
	case *calendar.Event:
		return cmp.Or(w.DayText(m.When, true), w.Say("window.no-time"))
	case *calendar.OpeningHours:
		return w.openingDays(m)
	case *calendar.Availability:
		return state.Capital(w.Say("availability." + string(m.Kind)))
	case *calendar.Line:
		return m.Text
	case *calendar.Contact:
		return cmp.Or(m.Name, w.person(m.Person, ""))
	case *calendar.Call:
		return cmp.Or(w.person(m.Person, ""), w.Say("window.people.open"))
	}
	if linksOnly(k.of) {
		return w.linked(m, k)
	}
	return w.called(m.Ref())
}

// linked is what a record links to, on its other side.
func (w writer) linked(m calendar.Record, k kinship) string {
	for _, f := range calendar.Fields(k.of) {
		other := f.Form == calendar.Reference && f.Name != k.by && f.Value(m) != ""
		if !other || f.Of == calendar.TypeEvent && k.of == calendar.TypeAppearance {
			continue
		}
		id := calendar.ID(f.Value(m).(string))
		if f.Of == calendar.TypeOrganisation {
			return w.organisation(id).Text
		}
		return w.called(calendar.Ref{Type: f.Of, ID: id})
	}
	return w.called(m.Ref())
}

// linksOnly reports records that have no name but of what they link.
func linksOnly(t calendar.Type) bool {
	switch t {
	case calendar.TypeCoProduction, calendar.TypeAppearance, calendar.TypeMembership, calendar.TypeCompanyMember,
		calendar.TypeParty, calendar.TypeAttendance, calendar.TypeCredit, calendar.TypeQuiet, calendar.TypeEnrolment:
		return true
	}
	return false
}

// memberMore is what else there is to say of it on its line.
func (w writer) memberMore(m calendar.Record, k kinship) string {
	voice := work.Voice{Plan: w.plan, Language: w.Language()}
	switch m := m.(type) {
	case *calendar.Event:
		return w.ClockText(m.When)
	case *calendar.Phase:
		return w.ClockText(w.plan.TimeOf(m))
	case *calendar.Withdrawal:
		return w.withdrawn(m)
	case *calendar.Equipment:
		return w.some(m.Count)
	case *calendar.TemplatePhase:
		return joined(" · ", voice.Unit(m, "timing"), strings.Join(m.Crew, ", "))
	case *calendar.OpeningHours:
		return w.openingClock(m)
	case *calendar.Line:
		return w.amount(m)
	case *calendar.Space:
		return w.some(m.Capacity)
	case *calendar.Run:
		return w.PlaceText(m.Place)
	case *calendar.Call:
		return m.Position
	}
	for _, name := range []string{"role", "state", "stage", "when", "day", "position"} {
		if f := work.FieldsOf(k.of, name); len(f) > 0 && f[0].Form != calendar.Number {
			if said := voice.Unit(m, name); said != "" {
				return said
			}
		}
	}
	return ""
}

// adder makes one more.
func (w writer) adder(r calendar.Record, k kinship, there int) Row {
	row := Adder{Text: w.Say("inspector.add." + string(k.of))}
	if k.pick != "" {
		row.Options = func() []Option { return w.pickable(r, k) }
		picked, _ := calendar.FieldOf(k.of, k.pick)
		row.Last = w.lastOf(picked)
	}
	row.Add = func(key string, refused func(string)) {
		if isPlace := k.of == calendar.TypeVenue || k.of == calendar.TypeSpace; isPlace && w.askPlace != nil {
			w.askPlace(k.of == calendar.TypeVenue, nil)
			return
		}
		set := append(w.begun(r, k, key), work.Assignment{Field: k.by, Value: string(r.Ref().ID)})
		name, isNew := strings.CutPrefix(key, newPerson)
		if k.pick != "" && !isNew {
			set = append(set, work.Assignment{Field: k.pick, Value: key})
		}
		if f, ok := calendar.FieldOf(k.of, "position"); ok && f.Form == calendar.Number {
			set = append(set, work.Assignment{Field: "position", Value: strconv.Itoa(there + 1)})
		}
		show := k.pick == "" || !linksOnly(k.of)
		if isNew {
			n := work.PersonCalled(name)
			n.Into, n.By, n.Set = work.Begin(k.of), k.pick, set
			w.askPerson(n, func(a work.Act) { w.show(a.Made[len(a.Made)-1:], show) })
			return
		}
		w.make(k.of, set, show, refused)
	}
	return row
}

// pickable are the records or words among which one more is chosen.
func (w writer) pickable(r calendar.Record, k kinship) []Option {
	options := []Option{}
	f, _ := calendar.FieldOf(k.of, k.pick)
	switch {
	case f.Of == calendar.TypeSpace:
		return w.spaces()[1:]
	case f.Form == calendar.Reference:
		return slices.DeleteFunc(w.records(f.Of, r, w.offer), w.taken(r, k))
	}
	for _, word := range work.Vocabulary(k.of, k.pick) {
		options = append(options, Option{Key: word.Word, Text: state.Capital(w.Say(word.Key))})
	}
	return options
}

// taken reports what cannot be linked to a record once more: what is linked already, and the lead of what is co-produced.
func (w writer) taken(r calendar.Record, k kinship) func(Option) bool {
	all := map[string]bool{}
	if linksOnly(k.of) {
		picked, _ := calendar.FieldOf(k.of, k.pick)
		for _, m := range work.Ordered(w.plan, k.of, k.by, r.Ref().ID) {
			all[picked.Value(m).(string)] = true
		}
	}
	if a, ok := r.(*calendar.Activity); ok && k.of == calendar.TypeCoProduction {
		if lead := w.plan.Partners.At(a.Lead); lead != nil {
			all[string(lead.Organisation)] = true
		}
	}
	return func(o Option) bool { return all[o.Key] }
}

// begun are the fields that a new record cannot be without, for a person to put right.
func (w writer) begun(r calendar.Record, k kinship, key string) (set []work.Assignment) {
	give := func(field, value string) { set = append(set, work.Assignment{Field: field, Value: value}) }
	name := w.Say("inspector.new." + string(k.of))
	switch k.of {
	case calendar.TypeVenue, calendar.TypeSpace, calendar.TypeContact:
		give("name", name)
	case calendar.TypeLine, calendar.TypeNeed, calendar.TypeNote:
		give("text", name)
	case calendar.TypeAgreement, calendar.TypeMilestone, calendar.TypeCallForApplications, calendar.TypeWorkPackage:
		give("title", name)
	case calendar.TypeCall:
		position := name
		if p := w.plan.Persons.At(calendar.ID(key)); p != nil {
			position = cmp.Or(p.Position, name)
		}
		give("position", position)
	case calendar.TypePhase:
		give("anchor", string(calendar.BeforeStart))
		give("offset", "-60")
		give("length", "60")
	case calendar.TypeOpeningHours:
		give("opens", "600")
		give("closes", "1080")
	case calendar.TypeMembership:
		give("role", string(calendar.Member))
	}
	day := w.firstDay(r)
	switch k.of {
	case calendar.TypeWithdrawal:
		give("from", day.String())
	case calendar.TypeEquipment:
		give("name."+w.plan.Programme.WritesIn(w.Language()), name)
		give("count", "1")
	case calendar.TypeMilestone:
		give("day", day.String())
	case calendar.TypeCallForApplications:
		give("closes", day.At(12*60).String())
		give("zone", w.plan.Programme.Zone)
	case calendar.TypeAvailability:
		give("kind", string(calendar.Unavailable))
		give("start", day.String())
		give("end", (day + 1).String())
	case calendar.TypeHold:
		give("start", day.At(20*60).String())
		give("end", day.At(22*60).String())
		if e, ok := r.(*calendar.Event); ok {
			set = append(set, work.HoldFor(w.plan, e)...)
		}
	case calendar.TypeStay:
		if a, ok := r.(*calendar.Activity); ok {
			set = append(set, work.StayFor(w.plan, a, day)...)
		}
	case calendar.TypeNote:
		give("kind", string(calendar.ConditionReport))
		give("day", w.Today().String())
	case calendar.TypeEvent:
		if run, ok := r.(*calendar.Run); ok {
			give("activity", string(run.Activity))
			give("space", string(run.Place.Space))
		}
	}
	return set
}

// firstDay is a day near which something new of a record is probably to be: of a date its own, else today.
func (w writer) firstDay(r calendar.Record) calendar.Day {
	if when, ok := work.WhenOf(r); ok && !when.IsZero() {
		return when.Start.Day()
	}
	if a, ok := r.(*calendar.Activity); ok {
		if all := w.eventsOf(a); len(all) > 0 && !all[0].When.IsZero() {
			return all[0].When.Start.Day()
		}
	}
	return w.Today()
}

// make adds a record, and where it has more to say shows its page.
func (w writer) make(t calendar.Type, set []work.Assignment, show bool, refused func(string)) {
	w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Make(plan, t, set) },
		func(err error) { refused(w.why(err)) },
		func(act work.Act) { w.show(act.Made, show) })
}

// show shows what was made, if it has more to say, and begins with its name.
func (w writer) show(made []calendar.Ref, has bool) {
	if !has {
		return
	}
	w.Select(made...)
	if w.begin != nil {
		w.begin()
	}
}

// move puts a record of a list that many places further.
func (w writer) move(refs []calendar.Ref, at, by int) {
	to := at + by
	if to < 0 || to >= len(refs) {
		return
	}
	order := append([]calendar.Ref{}, refs...)
	order[at], order[to] = order[to], order[at]
	w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Reorder(plan, order) }, nil, nil)
}
