package work

import "affiche/calendar"

// gists are the units that tell a record of a type from others of its name.
var gists = map[calendar.Type][]string{
	calendar.TypeEvent:        {"when", "place", "status"},
	calendar.TypePhase:        {"kind", "timing"},
	calendar.TypeRun:          {"place"},
	calendar.TypeHold:         {"subject", "when"},
	calendar.TypeCall:         {"position", "person"},
	calendar.TypeLine:         {"text", "money"},
	calendar.TypeNeed:         {"count", "equipment", "text"},
	calendar.TypeAppearance:   {"person", "company", "role"},
	calendar.TypeCoProduction: {"organisation", "role"},
	calendar.TypeCredit:       {"organisation"},
	calendar.TypeParty:        {"organisation", "person", "role"},
	calendar.TypeEnrolment:    {"person", "stage"},
	calendar.TypeMilestone:    {"day"},
	calendar.TypeStay:         {"space", "arrives", "leaves"},
	calendar.TypeNote:         {"day", "text"},
	calendar.TypeSpace:        {"venue", "kind"},
}

// Gist is what tells a record from others, in few words.
func (v Voice) Gist(r calendar.Record) string {
	if r == nil {
		return ""
	}
	units, ok := gists[r.Ref().Type]
	if !ok {
		units = []string{"kind"}
	}
	var parts []string
	for _, unit := range units {
		if len(FieldsOf(r.Ref().Type, unit)) == 0 {
			continue
		}
		if said := v.Unit(r, unit); said != "" {
			parts = append(parts, said)
		}
	}
	return joined(" · ", parts...)
}
