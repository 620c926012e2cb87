package calendar

import "testing"

func TestSoundRecordsHaveNoFault(t *testing.T) {
	all := sound(t)
	for _, typ := range Types() {
		if all[typ] == nil {
			t.Fatalf("there is no sound %s", typ)
		}
		if got := faultsOf(all[typ]); got != "" {
			t.Errorf("a sound %s: %s", typ, got)
		}
	}
}

// What holds for a field of a name holds in every record that has one.
func TestFieldsOfOneNameHaveTheSameFaultsEverywhere(t *testing.T) {
	all := sound(t)
	for _, typ := range Types() {
		for _, f := range Fields(typ) {
			set, want := "", ""
			switch f.Name {
			case "country":
				set, want = "country=Slovenia", "no-such-country"
			case "website":
				set, want = "website=javascript:alert(1)", "no-web-address"
			case "email":
				set, want = "email=nobody", "no-mail-address"
			case "languages":
				set, want = "languages=en,english", "no-such-language"
			case "until":
				if f.Form == CivilDay {
					set, want = "from=2027-08-02 until=2027-08-01", "until-before-from"
				}
			}
			if f.Form == TextsForm {
				set, want = f.Name+".en=x "+f.Name+".english=x", "no-such-language"
			}
			if set == "" {
				continue
			}
			if got := faultsOf(with(t, all[typ], set)); got != f.Name+" "+want {
				t.Errorf("%s with %s: %q, want %s", typ, set, got, want)
			}
		}
	}
}

func TestEachRecordKnowsItsFaults(t *testing.T) {
	all := sound(t)
	for _, c := range []struct {
		typ       Type
		set, want string
	}{
		{TypeProgramme, "name.en=", "name missing"},
		{TypeProgramme, "day_turn=-1", "day_turn out-of-range"},
		{TypeProgramme, "day_turn=1440", "day_turn out-of-range"},
		{TypeProgramme, "day_turn=1439", ""},
		{TypeProgramme, "currency=EURO", "currency no-such-currency"},
		{TypeProgramme, "currency=eur", "currency no-such-currency"},
		{TypeOrganisation, "name=", "name missing"},
		{TypeOrganisation, "zone=Europe/Atlantis", "zone no-such-zone"},
		{TypeOrganisation, "zone=Europe/Paris", ""},
		{TypeOrganisation, "country=SI", ""},
		{TypeOrganisation, "country=S", "country no-such-country"},
		{TypeOrganisation, "country=si", "country no-such-country"},
		{TypeOrganisation, "email=@bunker.si", "email no-mail-address"},
		{TypeOrganisation, "email=info@", "email no-mail-address"},
		{TypeOrganisation, "email=info@bunker.si", ""},
		{TypeOrganisation, "website=http://bunker.si", ""},
		{TypeOrganisation, "website=https://bunker.si/en", ""},
		{TypeOrganisation, "website=https:", "website no-web-address"},
		{TypeOrganisation, "website=ftp://bunker.si", "website no-web-address"},
		{TypeOrganisation, "website=https://a%zz", "website no-web-address"},
		{TypeOrganisation, "languages=sl,cnr,pt-BR", ""},
		{TypeOrganisation, "languages=x", "languages no-such-language"},
		{TypeContact, "organisation=", "organisation missing"},
		{TypeContact, "name=", "name missing"},
		{TypeContact, "name= person=p", ""},
		{TypePartner, "organisation=", "organisation missing"},
		{TypePartner, "name=", "name missing"},
		{TypePartner, "monogram=", "monogram missing"},
		{TypePartner, "role=friend", "role no-such-word"},
		{TypePartner, "from=2027-08-01 until=2027-08-01", ""},
		{TypePartner, "until=2027-08-01", ""},
		{TypePartner, "from=2027-08-01", ""},
		{TypeLaboratory, "name.en=", "name missing"},
		{TypeLaboratory, "kind=kitchen", "kind no-such-word"},
		{TypeLaboratory, "budget_amount=1", "budget_currency no-such-currency"},
		{TypeLaboratory, "budget_currency=Euro", "budget_currency no-such-currency"},
		{TypeLaboratory, "budget_amount=-1 budget_currency=EUR", ""},
		{TypeWorkPackage, "laboratory=", "laboratory missing"},
		{TypeWorkPackage, "title.en=", "title missing"},
		{TypeMembership, "laboratory=", "laboratory missing"},
		{TypeMembership, "organisation=", "organisation missing"},
		{TypeMembership, "role=guest", "role no-such-word"},
		{TypeVenue, "name=", "name missing"},
		{TypeVenue, "kind=boat", "kind no-such-word"},
		{TypeVenue, "latitude=90000000 longitude=-180000000", ""},
		{TypeVenue, "latitude=-90000001", "latitude out-of-range"},
		{TypeVenue, "latitude=90000001", "latitude out-of-range"},
		{TypeVenue, "longitude=180000001", "longitude out-of-range"},
		{TypeVenue, "longitude=-180000001", "longitude out-of-range"},
		{TypeVenue, "zone=Mars/Olympus", "zone no-such-zone"},
		{TypeVenue, "curfew=2881", "curfew out-of-range"},
		{TypeVenue, "curfew=-1", "curfew out-of-range"},
		{TypeSpace, "venue=", "venue missing"},
		{TypeSpace, "name=", "name missing"},
		{TypeSpace, "kind=cellar", "kind no-such-word"},
		{TypeSpace, "capacity=-1", "capacity at-least"},
		{TypeSpace, "turnaround=-1", "turnaround at-least"},
		{TypeSpace, "curfew=2881", "curfew out-of-range"},
		{TypeOpeningHours, "venue=", "venue exactly-one"},
		{TypeOpeningHours, "space=s", "venue exactly-one"},
		{TypeOpeningHours, "weekdays=mon,sun", ""},
		{TypeOpeningHours, "opens=-1", "opens out-of-range"},
		{TypeOpeningHours, "opens=1441 closes=1500", "opens out-of-range"},
		{TypeOpeningHours, "closes=2881", "closes out-of-range"},
		{TypeOpeningHours, "closes=600", "closes end-before-start"},
		{TypeOpeningHours, "opens=0 closes=0 closed=yes", ""},
		{TypeQuiet, "a=", "a missing"},
		{TypeQuiet, "b=", "b missing"},
		{TypeQuiet, "a=b", "b same-twice"},
		{TypeQuiet, "a= b=", "a missing; b missing"},
		{TypePerson, "given=Ana family=", ""},
		{TypeCompany, "name=", "name missing"},
		{TypeCompanyMember, "company=", "company missing"},
		{TypeCompanyMember, "person=", "person missing"},
		{TypeAvailability, "person=", "person exactly-one"},
		{TypeAvailability, "kind=maybe", "kind no-such-word"},
		{TypeAvailability, "zone=Nowhere", "zone no-such-zone"},
		{TypeEquipment, "name.en=", "name missing"},
		{TypeEquipment, "count=-1", "count at-least"},
		{TypeActivity, "came_out_of=x", "came_out_of part-of-itself"},
		{TypeActivity, "part_of=y came_out_of=z", ""},
		{TypeActivity, "duration=-1", "duration at-least"},
		{TypeActivity, "audience=-1", "audience at-least"},
		{TypeActivity, "age_from=121", "age_from out-of-range"},
		{TypeActivity, "age_from=120", ""},
		{TypeCoProduction, "activity= organisation=", "activity missing; organisation missing"},
		{TypeAppearance, "activity=", "activity missing"},
		{TypeAppearance, "company=c", "person exactly-one"},
		{TypeCredit, "activity= organisation=", "activity missing; organisation missing"},
		{TypeNeed, "activity=", "activity missing"},
		{TypeNeed, "trade=", "trade missing"},
		{TypeNeed, "trade= equipment=e", ""},
		{TypeNeed, "trade= text=ladder", ""},
		{TypeNeed, "count=0", "count at-least"},
		{TypeRun, "activity=", "activity missing"},
		{TypeEvent, "moved_to=x status=postponed", "moved_to part-of-itself"},
		{TypeEvent, "moved_to=y status=postponed", ""},
		{TypeEvent, "cost_amount=1", "cost_currency no-such-currency"},
		{TypeEvent, "expected=-1", "expected at-least"},
		{TypeEvent, "start=", "start missing"},
		{TypeEvent, "end=", "end missing"},
		{TypeEvent, "end=2027-08-25T22:00", "end end-before-start"},
		{TypeEvent, "fold=3", ""},
		{TypeEvent, "fold=4", "fold out-of-range"},
		{TypeEvent, "fold=-1", "fold out-of-range"},
		{TypeEvent, "start=2027-08-25T00:00 end=2027-08-26T00:00 whole_days=yes", ""},
		{TypeEvent, "start=2027-08-25T00:00 end=2027-08-25T00:00 whole_days=yes", "end end-before-start"},
		{TypeEvent, "start=2027-08-25T00:01 end=2027-08-26T00:00 whole_days=yes", "whole_days whole-days-with-times"},
		{TypeEvent, "start=2027-08-25T00:00 end=2027-08-26T00:00:01 whole_days=yes", "whole_days whole-days-with-times"},
		{TypePhase, "event=", "event exactly-one"},
		{TypePhase, "kind=party", "kind no-such-word"},
		{TypePhase, "anchor=middle", "anchor no-such-word"},
		{TypePhase, "length=0", "length at-least"},
		{TypePhase, "offset=-600", ""},
		{TypePhase, "anchor=day offset=-1", "offset out-of-range"},
		{TypePhase, "anchor=day offset=2881", "offset out-of-range"},
		{TypePhase, "anchor=day offset=2880", ""},
		{TypePhase, "anchor= length=0 offset=-1", ""},
		{TypePhase, "anchor= zone=Nowhere start=2027-08-25T22:00 end=2027-08-25T23:00", "zone no-such-zone"},
		{TypeCall, "phase=", "phase exactly-one"},
		{TypeCall, "event=e", "phase exactly-one"},
		{TypeCall, "position=", "position missing"},
		{TypeCall, "lead=-1 lag=-1", "lead at-least; lag at-least"},
		{TypeCall, "state=late", "state no-such-word"},
		{TypeBundle, "name=", "name missing"},
		{TypeHold, "count=-1", "count at-least"},
		{TypeHold, "zone=Nowhere", "zone no-such-zone"},
		{TypeHold, "state=gone", "state no-such-word"},
		{TypeAgreement, "kind=bet", "kind no-such-word"},
		{TypeAgreement, "title.en=", "title missing"},
		{TypeAgreement, "state=lost", "state no-such-word"},
		{TypeParty, "agreement=", "agreement missing"},
		{TypeParty, "organisation=o", "organisation exactly-one"},
		{TypeLine, "text=", "text missing"},
		{TypeLine, "basis=beer", "basis no-such-word"},
		{TypeLine, "quantity=-1", "quantity at-least"},
		{TypeLine, "currency=EUR", ""},
		{TypeLine, "payment=promised", "payment no-such-word"},
		{TypeEnrolment, "activity= person=", "activity missing; person missing"},
		{TypeEnrolment, "stage=asleep", "stage no-such-word"},
		{TypeAttendance, "enrolment= event=", "enrolment missing; event missing"},
		{TypeCallForApplications, "title.en=", "title missing"},
		{TypeCallForApplications, "closes=2027-03-01T12:00", "zone no-such-zone"},
		{TypeCallForApplications, "closes=2027-03-01T12:00 zone=Europe/Rome opens=2027-03-02", "closes until-before-from"},
		{TypeCallForApplications, "closes=2027-03-01T12:00 zone=Europe/Rome jury=2027-02-28", "jury until-before-from"},
		{TypeCallForApplications, "opens=2027-03-02 jury=2027-02-28", "jury until-before-from"},
		{TypeCallForApplications, "opens=2027-03-02 results=2027-02-28", "results until-before-from"},
		{TypeCallForApplications, "opens=2027-03-01 closes=2027-03-01T12:00 zone=Europe/Rome jury=2027-03-01 results=2027-03-01", ""},
		{TypeCallForApplications, "jury=2027-03-02 results=2027-02-28", "results until-before-from"},
		{TypeCallForApplications, "state=lost", "state no-such-word"},
		{TypeMilestone, "day=", "day missing"},
		{TypeAcceptance, "rule= a= by= reason=", "rule missing; a missing; by missing; reason missing"},
		{TypeFeed, "name=", "name missing"},
		{TypeFeed, "audience=everybody", "audience no-such-word"},
		{TypeFeed, "kinds=show,opera", "kinds no-such-word"},
		{TypeFeed, "statuses=option,maybe", "statuses no-such-word"},
		{TypeIssued, "feeds= entry=", "entry missing; feeds missing"},
		{TypeAlias, "source= foreign= target=", "source missing; foreign missing; target missing"},
		{TypeProgramme, "challenge_hours=721", "challenge_hours out-of-range"},
		{TypeProgramme, "challenge_hours=48", ""},
		{TypeEvent, "occasion=party", "occasion no-such-word"},
		{TypeEvent, "occasion=showing", ""},
		{TypeActivity, "contact_hours=-1", "contact_hours at-least"},
		{TypeAttendance, "minutes=-1", "minutes at-least"},
		{TypeAgreement, "remind=367", "remind out-of-range"},
		{TypeLine, "remind=-1", "remind out-of-range"},
		{TypeTemplate, "name=", "name missing"},
		{TypeTemplate, "kind=opera", "kind no-such-word"},
		{TypeTemplatePhase, "template=", "template missing"},
		{TypeTemplatePhase, "kind=party", "kind no-such-word"},
		{TypeTemplatePhase, "anchor=", "anchor no-such-word"},
		{TypeTemplatePhase, "length=0", "length at-least"},
		{TypeTemplatePhase, "anchor=day offset=-1", "offset out-of-range"},
		{TypeTemplatePhase, "lead=-1 lag=-1", "lead at-least; lag at-least"},
		{TypeWithdrawal, "equipment= from=", "equipment missing; from missing"},
		{TypeWithdrawal, "count=0 kind=gift", "kind no-such-word; count at-least"},
		{TypeWithdrawal, "from=2027-08-02 back_on=2027-08-01", "back_on until-before-from"},
		{TypeStay, "person= space=", "person missing; space missing"},
		{TypeStay, "arrives= leaves=", "arrives missing; leaves missing"},
		{TypeStay, "arrives=2027-08-02 leaves=2027-08-02", "leaves until-before-from"},
		{TypePerDiem, "country=", "country missing"},
		{TypePerDiem, "amount=1", "currency no-such-currency"},
		{TypeNote, "activity=", "activity exactly-one"},
		{TypeNote, "kind=song text=", "kind no-such-word; text missing"},
		{TypeScenario, "name= state=won", "name missing; state no-such-word"},
		{TypeMapping, "source= record=", "source missing; record missing"},
	} {
		if got := faultsOf(with(t, all[c.typ], c.set)); got != c.want {
			t.Errorf("%s with %s: %q, want %q", c.typ, c.set, got, c.want)
		}
	}
}

func TestAFaultNamesWhatWasGivenAndWhatIsKnown(t *testing.T) {
	all := sound(t)
	for _, c := range []struct {
		r    Record
		want string
	}{
		{with(t, all[TypeVenue], "kind=boat"), "kind: no such word (boat, house, site, online)"},
		{with(t, all[TypeOpeningHours], "opens=605 closes=59"), "closes: end before start (10:05, 00:59)"},
		{with(t, all[TypeSpace], "capacity=-1"), "capacity: at least (0)"},
		{with(t, all[TypeBundle], "name="), "name: missing"},
		{with(t, all[TypeActivity], "title.zulu=x title.english=y title.abcd=z"), "title: no such language (abcd)"},
	} {
		if got := c.r.Faults()[0].Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := (Fault{Rule: "missing"}).Key(); got != "fault.missing" {
		t.Error(got)
	}
}
