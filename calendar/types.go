package calendar

// The types of records.
const (
	TypeProgramme           Type = "programme"
	TypeOrganisation        Type = "organisation"
	TypeContact             Type = "contact"
	TypePartner             Type = "partner"
	TypeLaboratory          Type = "laboratory"
	TypeWorkPackage         Type = "work_package"
	TypeMembership          Type = "membership"
	TypeVenue               Type = "venue"
	TypeSpace               Type = "space"
	TypeOpeningHours        Type = "opening_hours"
	TypeQuiet               Type = "quiet"
	TypePerson              Type = "person"
	TypeCompany             Type = "company"
	TypeCompanyMember       Type = "company_member"
	TypeAvailability        Type = "availability"
	TypeEquipment           Type = "equipment"
	TypeActivity            Type = "activity"
	TypeCoProduction        Type = "co_production"
	TypeAppearance          Type = "appearance"
	TypeCredit              Type = "credit"
	TypeNeed                Type = "need"
	TypeRun                 Type = "run"
	TypeEvent               Type = "event"
	TypePhase               Type = "phase"
	TypeCall                Type = "call"
	TypeBundle              Type = "bundle"
	TypeHold                Type = "hold"
	TypeAgreement           Type = "agreement"
	TypeParty               Type = "party"
	TypeLine                Type = "line"
	TypeEnrolment           Type = "enrolment"
	TypeAttendance          Type = "attendance"
	TypeCallForApplications Type = "call_for_applications"
	TypeMilestone           Type = "milestone"
	TypeAcceptance          Type = "acceptance"
	TypeFeed                Type = "feed"
	TypeIssued              Type = "issued"
	TypeAlias               Type = "alias"
	TypeTemplate            Type = "template"
	TypeTemplatePhase       Type = "template_phase"
	TypeWithdrawal          Type = "withdrawal"
	TypeStay                Type = "stay"
	TypePerDiem             Type = "per_diem"
	TypeNote                Type = "note"
	TypeScenario            Type = "scenario"
	TypeMapping             Type = "mapping"
)

// lateTypes are the types that the first schema did not have, with the version that brought them.
var lateTypes = map[Type]int{
	TypeTemplate: 3, TypeTemplatePhase: 3, TypeWithdrawal: 3, TypeStay: 3, TypePerDiem: 3, TypeNote: 3, TypeScenario: 3,
	TypeMapping: 3,
}

// everyRecord has one of each type, in the order of the constants above.
var everyRecord = []Record{
	&Programme{}, &Organisation{}, &Contact{}, &Partner{}, &Laboratory{}, &WorkPackage{}, &Membership{}, &Venue{}, &Space{},
	&OpeningHours{}, &Quiet{}, &Person{}, &Company{}, &CompanyMember{}, &Availability{}, &Equipment{}, &Activity{},
	&CoProduction{}, &Appearance{}, &Credit{}, &Need{}, &Run{}, &Event{}, &Phase{}, &Call{}, &Bundle{}, &Hold{}, &Agreement{},
	&Party{}, &Line{}, &Enrolment{}, &Attendance{}, &CallForApplications{}, &Milestone{}, &Acceptance{}, &Feed{}, &Issued{},
	&Alias{}, &Template{}, &TemplatePhase{}, &Withdrawal{}, &Stay{}, &PerDiem{}, &Note{}, &Scenario{}, &Mapping{},
}
