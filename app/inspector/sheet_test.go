package inspector

import (
	"slices"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// unedited are the fields that no form has: what lists, imports and feeds keep for themselves, what ties a record to the one
// that it belongs to, and what another field brings along.
var unedited = map[calendar.Type]string{
	calendar.TypeContact:       "organisation",
	calendar.TypePartner:       "position",
	calendar.TypeWorkPackage:   "laboratory",
	calendar.TypeMembership:    "laboratory organisation",
	calendar.TypeVenue:         "source position",
	calendar.TypeSpace:         "source position",
	calendar.TypeOpeningHours:  "venue space activity position",
	calendar.TypeQuiet:         "a",
	calendar.TypePerson:        "source",
	calendar.TypeCompanyMember: "company person",
	calendar.TypeAvailability:  "person company fold",
	calendar.TypeActivity:      "source",
	calendar.TypeCoProduction:  "activity organisation position",
	calendar.TypeAppearance:    "activity event person company position",
	calendar.TypeCredit:        "activity organisation position",
	calendar.TypeNeed:          "activity",
	calendar.TypeRun:           "activity",
	calendar.TypeEvent:         "activity run source fold",
	calendar.TypePhase:         "run event fold days offset length",
	calendar.TypeCall:          "phase event",
	calendar.TypeHold:          "fold challenger answer_by",
	calendar.TypeParty:         "agreement organisation person position",
	calendar.TypeLine:          "agreement position",
	calendar.TypeEnrolment:     "activity",
	calendar.TypeAttendance:    "enrolment event",
	calendar.TypeAcceptance:    "rule a b facts by",
	calendar.TypeIssued:        "*",
	calendar.TypeAlias:         "*",
	calendar.TypeTemplatePhase: "template position days start end whole_days zone fold",
	calendar.TypeNote:          "activity event space equipment",
	calendar.TypeMapping:       "*",
}

// edited are the fields that a page edits.
func edited(rows []Row) (names []string) {
	add := func(f Field) {
		names = append(names, f.Of...)
		if f.Second != nil {
			names = append(names, f.Second.Of...)
		}
	}
	for _, row := range rows {
		switch r := row.(type) {
		case Field:
			add(r)
		case Pair:
			add(r.Left)
			add(r.Right)
		case Texts:
			names = append(names, r.Of)
		case Checks:
			names = append(names, r.Of)
		}
	}
	return names
}

func TestEveryFieldOfEveryRecordIsEditedOnItsPage(t *testing.T) {
	s, _ := opened(t, "en")
	plan := s.Season().Plan
	for _, typ := range calendar.Types() {
		r := work.Begin(typ)
		w := writer{State: s, plan: plan, whole: true}
		rows := w.sheet(r)
		if e, ok := r.(*calendar.Event); ok {
			a := plan.Activities.At(id("cantata"))
			e.Activity, e.Status = a.ID, calendar.Postponed
			rows = w.details(a, e)
		}
		if a, ok := r.(*calendar.Activity); ok {
			rows = w.details(a, nil)
		}
		has, but := edited(rows), strings.Fields(unedited[typ])
		for _, f := range calendar.Fields(typ) {
			switch in, out := slices.Contains(has, f.Name), slices.Contains(but, f.Name) || unedited[typ] == "*"; {
			case !in && !out:
				t.Errorf("no form edits %s.%s", typ, f.Name)
			case in && out:
				t.Errorf("%s.%s is edited, and said not to be", typ, f.Name)
			}
		}
	}
}

func TestAPhaseOfATemplateIsEditedByWhatItWillHangOn(t *testing.T) {
	s, _ := opened(t, "en")
	w := writer{State: s, plan: s.Season().Plan}
	for anchor, want := range map[calendar.Anchor]string{
		calendar.BeforeStart: "offset length", calendar.AfterEnd: "offset length", calendar.OnDay: "days offset length",
	} {
		p := &calendar.TemplatePhase{ID: "p", Kind: calendar.Focus, Timing: calendar.Timing{Anchor: anchor, Length: 30}}
		if got := strings.Join(edited(w.templateTiming(p)), " "); got != want {
			t.Errorf("hung on %q it is edited by %q, want %q", anchor, got, want)
		}
	}
}

func TestAPhaseIsEditedByWhatItHangsOn(t *testing.T) {
	s, _ := opened(t, "en")
	w := writer{State: s, plan: s.Season().Plan}
	for anchor, want := range map[calendar.Anchor]string{
		calendar.Absolute: "start end whole_days zone", calendar.BeforeStart: "when offset length", calendar.AfterEnd: "when offset length",
		calendar.OnDay: "when days offset length",
	} {
		p := &calendar.Phase{ID: "p", Event: id("evening"), Kind: calendar.Focus, Timing: calendar.Timing{Anchor: anchor, Length: 30}}
		if got := strings.Join(edited(w.timing(p)), " "); got != want {
			t.Errorf("hung on %q it is edited by %q, want %q", anchor, got, want)
		}
	}
}
