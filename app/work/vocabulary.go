package work

import (
	"strconv"

	"affiche/calendar"
)

// A Word is one that a field knows, and its key in the catalogue.
type Word struct{ Word, Key string }

// Vocabulary lists the words that a field knows, in the order in which a person chooses among them. A field whose words are
// anybody's has none.
func Vocabulary(t calendar.Type, field string) []Word {
	switch field {
	case "kind", "kinds":
		return kindWords(t)
	case "status", "statuses":
		return wordsOf("status.", calendar.Statuses())
	case "state":
		return stateWords(t)
	case "role":
		return roleWords(t)
	case "basis":
		return wordsOf("line.", calendar.LineBases())
	case "payment":
		return wordsOf("payment.", calendar.Payments())
	case "stage":
		return wordsOf("stage.", calendar.Stages())
	case "audience":
		if t == calendar.TypeFeed {
			return wordsOf("audience.", calendar.Audiences())
		}
	case "weekdays":
		return weekdayWords()
	case "anchor":
		if t == calendar.TypeTemplatePhase {
			return wordsOf("inspector.anchor.at", calendar.Anchors()[1:])
		}
	case "occasion":
		return wordsOf("occasion.", calendar.Occasions()[1:])
	}
	return nil
}

func kindWords(t calendar.Type) []Word {
	switch t {
	case calendar.TypeActivity, calendar.TypeFeed, calendar.TypeTemplate:
		return wordsOf("kind.", calendar.ActivityKinds())
	case calendar.TypePhase, calendar.TypeTemplatePhase:
		return wordsOf("phase.", calendar.PhaseKinds())
	case calendar.TypeVenue:
		return wordsOf("venue.", calendar.VenueKinds())
	case calendar.TypeSpace:
		return wordsOf("space.", calendar.SpaceKinds())
	case calendar.TypeLaboratory:
		return wordsOf("laboratory.", calendar.LaboratoryKinds())
	case calendar.TypeAgreement:
		return wordsOf("agreement.", calendar.AgreementKinds())
	case calendar.TypeAvailability:
		return wordsOf("availability.", calendar.AvailabilityKinds())
	case calendar.TypeWithdrawal:
		return wordsOf("withdrawal.", calendar.WithdrawalKinds())
	case calendar.TypeNote:
		return wordsOf("note.", calendar.NoteKinds())
	}
	return nil
}

func stateWords(t calendar.Type) []Word {
	switch t {
	case calendar.TypeAgreement:
		return wordsOf("agreement.state.", calendar.AgreementStates())
	case calendar.TypeHold:
		return wordsOf("hold.", calendar.HoldStates())
	case calendar.TypeCall:
		return wordsOf("call.", calendar.CallStates())
	case calendar.TypeCallForApplications:
		return wordsOf("callfor.", calendar.CallForStates())
	case calendar.TypeScenario:
		return wordsOf("scenario.", calendar.ScenarioStates())
	}
	return nil
}

func roleWords(t calendar.Type) []Word {
	switch t {
	case calendar.TypePartner:
		return wordsOf("role.", calendar.PartnerRoles())
	case calendar.TypeMembership:
		return wordsOf("role.", calendar.MemberRoles())
	}
	return nil
}

// weekdayWords begin with Monday.
func weekdayWords() []Word {
	names, words := calendar.Weekdays(), make([]Word, 7)
	for i := range words {
		words[i] = Word{names[(i+1)%7], "weekday." + strconv.Itoa(i+1)}
	}
	return words
}

func wordsOf[W ~string](prefix string, all []W) []Word {
	words := make([]Word, len(all))
	for i, w := range all {
		words[i] = Word{string(w), prefix + string(w)}
	}
	return words
}
