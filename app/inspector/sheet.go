package inspector

import (
	"cmp"
	"strings"

	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

// sheets are the fields of each type of record in the order in which a person fills them in; two that belong together stand
// on one line, beside each other. What is not here is not edited: positions, which lists have, and what imports and feeds
// remember.
var sheets = map[calendar.Type][]string{
	calendar.TypeProgramme:    {"name", "from|until", "zone", "currency|day_turn", "languages", "challenge_hours", "about", "notes"},
	calendar.TypeOrganisation: {"name", "kinds", "street", "postcode|city", "country|zone", "languages", "website", "about", "email|phone", "notes"},
	calendar.TypeContact:      {"name", "person", "position", "email|phone", "notes"},
	calendar.TypePartner:      {"name|monogram", "organisation", "role", "activities", "from|until", "notes"},
	calendar.TypeLaboratory:   {"name", "kind", "about", "from|until", "funder", "reference|budget", "notes"},
	calendar.TypeWorkPackage:  {"title", "code", "lead", "from|until"},
	calendar.TypeMembership:   {"role", "from|until"},
	calendar.TypeVenue: {
		"name", "short|kind", "partner", "operator", "owner", "street", "postcode|city", "country|zone", "geo", "curfew",
		"step_free", "website", "about", "notes",
	},
	calendar.TypeSpace: {
		"name", "kind|capacity", "venue", "turnaround|curfew", "shared_turnaround", "shareable", "step_free", "hearing_loop",
		"access", "exposed", "fallback", "notes",
	},
	calendar.TypeOpeningHours: {"weekdays", "opens|closes", "closed", "from|until"},
	calendar.TypeQuiet:        {"b", "reason"},
	calendar.TypePerson: {
		"given|family", "organisation", "department|position", "trades", "city|country", "languages", "email|phone", "access",
		"access_needs", "diet", "about", "notes",
	},
	calendar.TypeCompany:       {"name", "city|country", "website", "about", "email", "notes"},
	calendar.TypeCompanyMember: {"role"},
	calendar.TypeAvailability:  {"kind", "when", "whole_days", "zone", "notes"},
	calendar.TypeEquipment:     {"name", "owner", "place", "count|category", "kit", "access", "notes"},
	calendar.TypeActivity: {
		"subtitle", "text", "came_out_of", "laboratory", "sectors", "tags", "languages", "duration|audience",
		"age_from", "access", "contact_hours", "outcome", "work_package", "website", "notes",
	},
	calendar.TypeCoProduction: {"role"},
	calendar.TypeAppearance:   {"role"},
	calendar.TypeCredit:       {"text"},
	calendar.TypeNeed:         {"count|trade", "equipment", "text"},
	calendar.TypeRun:          {"title", "festival", "place", "from|until", "set_stays", "notes"},
	calendar.TypeEvent:        {"text", "occasion", "capacity|expected", "access", "announce_from", "subject_to", "locked", "website", "reason", "cost", "moved_to", "notes"},
	calendar.TypePhase:        {"kind", "anchor", "place", "quiet", "notes"},
	calendar.TypeCall:         {"position|department", "person", "state", "lead|lag", "notes"},
	calendar.TypeBundle:       {"name"},
	calendar.TypeHold: {
		"subject", "count|rank", "when", "whole_days", "zone", "until", "state", "activity", "event",
		"from_organisation", "to_organisation", "bundle", "notes",
	},
	calendar.TypeAgreement: {"title", "kind|state", "number", "activity", "due|remind", "from|until", "notes"},
	calendar.TypeParty:     {"role", "signed_on"},
	calendar.TypeLine: {
		"text", "basis|quantity", "money", "from_organisation", "to_organisation", "to_person", "payment", "due|remind", "invoice",
		"invoiced_on|paid_on", "activity", "event", "notes",
	},
	calendar.TypeEnrolment:           {"person", "stage|certificate", "outcome", "notes"},
	calendar.TypeAttendance:          {"came", "minutes"},
	calendar.TypeCallForApplications: {"title", "partner", "activity", "text", "opens|closes", "zone", "jury|results", "state", "website"},
	calendar.TypeMilestone:           {"title", "day|done", "partner", "activity", "laboratory", "notes"},
	calendar.TypeAcceptance:          {"reason"},
	calendar.TypeFeed: {
		"name", "audience", "partner", "venue", "space", "person", "festival", "kinds", "tags", "sectors", "statuses",
		"from|until", "languages",
	},
	calendar.TypeTemplate:      {"name", "kind", "place", "of_run"},
	calendar.TypeTemplatePhase: {"kind", "anchor", "quiet", "crew", "lead|lag"},
	calendar.TypeWithdrawal:    {"equipment", "kind|count", "to_organisation", "from|until", "back_on", "notes"},
	calendar.TypeStay:          {"person", "space", "arrives|leaves", "activity", "notes"},
	calendar.TypePerDiem:       {"country", "money", "from", "source"},
	calendar.TypeNote:          {"kind|day", "text", "by"},
	calendar.TypeScenario:      {"name", "text", "state"},
}

// sheet are the rows that edit a record.
func (w writer) sheet(r calendar.Record) []Row { return w.lines(r, sheets[r.Ref().Type]...) }

// lines are rows that edit a record: each is a field, or two with | between them.
func (w writer) lines(r calendar.Record, names ...string) []Row {
	rows := []Row{}
	for _, line := range names {
		left, right, two := strings.Cut(line, "|")
		a, b := w.edit(r, left), Row(nil)
		if two {
			b = w.edit(r, right)
		}
		fa, oka := a.(Field)
		fb, okb := b.(Field)
		switch {
		case oka && okb:
			rows = append(rows, Pair{fa, fb})
		case two:
			rows = append(rows, a, b)
		default:
			rows = append(rows, a)
		}
		if p, ok := r.(*calendar.Phase); ok && line == "anchor" {
			rows = append(rows, w.timing(p)...)
		}
		if t, ok := r.(*calendar.TemplatePhase); ok && line == "anchor" {
			rows = append(rows, w.templateTiming(t)...)
		}
	}
	return rows
}

// record is the page of a record that has no page of its own: its fields, what belongs to it, and its history.
func (w writer) record(r calendar.Record) Page {
	ref := r.Ref()
	p := Page{Ref: ref, Title: w.called(ref), Pills: []Pill{{state.Capital(w.Say("type." + string(ref.Type))), theme.Ink, theme.Chip}}}
	p.Sub = w.owner(r)
	if phase, ok := r.(*calendar.Phase); ok && phase.Kind != "" { // below its name stands the date's
		p.Title = state.Capital(w.Say("phase." + string(phase.Kind)))
	}
	rows := append(w.sheet(r), w.members(r)...)
	switch r := r.(type) {
	case *calendar.Equipment:
		rows = append(w.stock(r), rows...)
	case *calendar.Withdrawal:
		rows = append(rows, w.back(r)...)
	case *calendar.Template:
		rows = append(rows, w.cameFrom(r)...)
	case *calendar.TemplatePhase:
		p.Title = state.Capital(w.Say("phase." + string(r.Kind)))
	case *calendar.Run:
		rows = append(rows, w.runCourse(r)...)
	case *calendar.Phase:
		rows = append(rows, Acts{[]string{"call-fill"}})
	}
	p.Tabs = w.leaves(ref, rows)
	return p
}

// owner leads to what a record belongs to: the first that it refers to.
func (w writer) owner(r calendar.Record) Link {
	for _, f := range calendar.Fields(r.Ref().Type) {
		if f.Form == calendar.Reference && f.Value(r) != "" {
			ref := calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(r).(string))}
			if w.plan.Record(ref) != nil {
				return Link{cmp.Or(w.NameOf(ref), w.Say("type."+string(ref.Type))), ref}
			}
		}
	}
	return Link{}
}
