package sample

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

func records(t *testing.T) []calendar.Record {
	t.Helper()
	all, err := Records()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestNoRecordHasAFault(t *testing.T) {
	for _, r := range records(t) {
		if faults := r.Faults(); len(faults) > 0 {
			t.Errorf("%v: %v", r, faults)
		}
		if !r.Ref().ID.Valid() {
			t.Errorf("%v has no valid id", r)
		}
	}
}

func TestEveryReferenceLeadsToARecordOfItsType(t *testing.T) {
	all := records(t)
	there := map[calendar.Ref]bool{}
	for _, r := range all {
		if there[r.Ref()] {
			t.Errorf("two records are %v", r.Ref())
		}
		there[r.Ref()] = true
	}
	for _, r := range all {
		for _, f := range calendar.Fields(r.Ref().Type) {
			if f.Form != calendar.Reference {
				continue
			}
			id := calendar.ID(f.Value(r).(string))
			if id != "" && !there[calendar.Ref{Type: f.Of, ID: id}] {
				t.Errorf("%v: %s leads nowhere", r, f.Name)
			}
		}
	}
}

func TestTheSeasonIsAsLargeAsASeason(t *testing.T) {
	counts := map[calendar.Type]int{}
	for _, r := range records(t) {
		counts[r.Ref().Type]++
	}
	if n := counts[calendar.TypeActivity]; n < 380 || n > 430 {
		t.Errorf("%d activities", n)
	}
	if n := counts[calendar.TypeEvent]; n < 1850 || n > 2000 {
		t.Errorf("%d events", n)
	}
	for kind, least := range map[calendar.Type]int{
		calendar.TypePartner: 7, calendar.TypeOrganisation: 35, calendar.TypeContact: 8, calendar.TypeLaboratory: 6,
		calendar.TypeWorkPackage: 6, calendar.TypeMembership: 30, calendar.TypeVenue: 20, calendar.TypeSpace: 45,
		calendar.TypeOpeningHours: 30, calendar.TypeQuiet: 2, calendar.TypePerson: 110, calendar.TypeCompany: 10,
		calendar.TypeCompanyMember: 10, calendar.TypeAvailability: 15, calendar.TypeEquipment: 20,
		calendar.TypeCoProduction: 80, calendar.TypeAppearance: 400, calendar.TypeCredit: 15, calendar.TypeNeed: 30,
		calendar.TypeRun: 20, calendar.TypePhase: 200, calendar.TypeCall: 200, calendar.TypeBundle: 2,
		calendar.TypeHold: 40, calendar.TypeAgreement: 15, calendar.TypeParty: 30, calendar.TypeLine: 30,
		calendar.TypeEnrolment: 50, calendar.TypeAttendance: 10, calendar.TypeCallForApplications: 8,
		calendar.TypeMilestone: 15, calendar.TypeFeed: 8,
	} {
		if counts[kind] < least {
			t.Errorf("%d of %s, want at least %d", counts[kind], kind, least)
		}
	}
}

func TestEveryKindAndEveryStatusOccurs(t *testing.T) {
	kinds, statuses, languages := map[calendar.ActivityKind]int{}, map[calendar.Status]int{}, map[string]int{}
	for _, r := range records(t) {
		switch r := r.(type) {
		case *calendar.Activity:
			kinds[r.Kind]++
			for language := range r.Title {
				languages[language]++
			}
		case *calendar.Event:
			statuses[r.Status]++
		}
	}
	for _, k := range calendar.ActivityKinds() {
		if kinds[k] < 5 {
			t.Errorf("%d activities are %s", kinds[k], k)
		}
	}
	for _, s := range []calendar.Status{
		calendar.Idea, calendar.Enquiry, calendar.Option, calendar.Confirmed, calendar.Done, calendar.Postponed, calendar.Cancelled,
	} {
		if statuses[s] == 0 {
			t.Errorf("no event is %s", s)
		}
	}
	for _, l := range []string{"en", "fr", "it", "sl", "es", "cnr"} {
		if languages[l] < 40 {
			t.Errorf("%d titles in %s", languages[l], l)
		}
	}
}

func TestWhatIsPostponedOrCancelledSaysWhyAndWhither(t *testing.T) {
	for _, r := range records(t) {
		e, ok := r.(*calendar.Event)
		if !ok || !e.Status.Over() {
			continue
		}
		if e.Reason == "" || e.Status == calendar.Postponed && e.MovedTo == "" {
			t.Errorf("%v: reason %q, moved to %q", e.When.Start, e.Reason, e.MovedTo)
		}
	}
}

func TestAPlaceGivesItsDatesTheirZone(t *testing.T) {
	s := load(t)
	zones := map[string]int{}
	for e := range s.Events.Each() {
		if v := s.Venues.At(e.Place.Venue); v != nil && !e.When.IsZero() && e.When.Zone != v.Zone {
			t.Errorf("%s is in %s, its venue in %s", s.names[e.ID], e.When.Zone, v.Zone)
		}
		zones[e.When.Zone]++
	}
	for _, z := range []string{
		"Europe/Paris", "Europe/Rome", "Europe/Ljubljana", "Europe/Podgorica", "Europe/Madrid",
		"Africa/Tunis", "Africa/Casablanca", "Africa/Algiers",
	} {
		if zones[z] == 0 {
			t.Errorf("nothing happens in %s", z)
		}
	}
}

func TestDatesLastOverMidnightAndOverBothChangesOfTheClock(t *testing.T) {
	s := load(t)
	midnights, stretched, shrunk := 0, 0, 0
	for e := range s.Events.Each() {
		span, ok := e.When.Span()
		if !ok || e.When.WholeDays {
			continue
		}
		if e.When.Start.Day() != (e.When.End - 1).Day() {
			midnights++
		}
		real, wall := int64(span.End-span.Start), int64(e.When.Length().Seconds())
		if real > wall {
			stretched++
		}
		if real < wall {
			shrunk++
		}
	}
	if midnights < 8 || stretched < 1 || shrunk < 1 {
		t.Errorf("%d over midnight, %d over the end of summer time, %d over its beginning", midnights, stretched, shrunk)
	}
}

func TestTwoReadingsAreTheSame(t *testing.T) {
	if diff := cmp.Diff(records(t), records(t)); diff != "" {
		t.Error(diff)
	}
}

// Given a file with a mistake, the error names the file, the line and what is wrong there.
func TestAMistakeIsToldWithFileAndLine(t *testing.T) {
	head := "[programme]\nname = \"P\"\nzone = \"Europe/Paris\"\ncurrency = \"EUR\"\nfrom = \"2027-01-01\"\n"
	house := "[[venue]]\nkey = \"v\"\nname = \"V\"\nkind = \"house\"\nspace = [{ name = \"S\", kind = \"hall\" }]\n"
	show := "[[activity]]\nkind = \"show\"\ntitle = \"T\"\nin = \"v\"\n"
	for _, c := range []struct{ text, want string }{
		{head + "[[activity", "a.toml:6: "},
		{head + "[[actvity]]\nkind = \"show\"\n", `a.toml:6: "actvity" is no type of record`},
		{head + house + show + "colour = \"red\"\n", `a.toml:15: activity has no field "colour"`},
		{head + house + show + "lead = \"x\"\n", `a.toml:15: lead: there is no partner "x"`},
		{head + house + show + "dates = [\"31 Jun\"]\n", `a.toml:15: dates "31 Jun": June has no day 31`},
		{head + house + show + "dates = [\"1 Jun in w\"]\n", `a.toml:15: there is no place "w"`},
		{head + house + show + "dates = [\"1 Jun\"]\neach = [\"sleep end 1h\"]\n", `a.toml:16: phase "sleep end 1h"`},
		{head + house + show + "people = [\"Nobody\"]\n", `a.toml:15: people: there is no "Nobody"`},
		{head + house + "[[activity]]\nkind = \"opera\"\ntitle = \"T\"\n", "a.toml:12: activity: kind: no such word"},
		{head + house + show + show, "a.toml:17: there is another activity with this name"},
		{head + house + show + "needs = [\"2 of lamp\"]\n", `a.toml:15: equipment: there is no equipment "lamp"`},
		{house, "no file declares the programme"},
	} {
		_, err := read(fstest.MapFS{"a.toml": {Data: []byte(c.text)}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
