package calendar

import (
	"iter"
	"strings"
)

// A Plan is a whole programme in memory: a table for each type of record and the indexes that its readers ask. It belongs
// to one goroutine; whoever works beside it loads a plan of his own.
type Plan struct {
	Programme Programme

	Organisations  Table[Organisation]
	Contacts       Table[Contact]
	Partners       Table[Partner]
	Laboratories   Table[Laboratory]
	WorkPackages   Table[WorkPackage]
	Memberships    Table[Membership]
	Venues         Table[Venue]
	Spaces         Table[Space]
	OpeningHours   Table[OpeningHours]
	Quiets         Table[Quiet]
	Persons        Table[Person]
	Companies      Table[Company]
	CompanyMembers Table[CompanyMember]
	Availability   Table[Availability]
	Equipment      Table[Equipment]
	Activities     Table[Activity]
	CoProductions  Table[CoProduction]
	Appearances    Table[Appearance]
	Credits        Table[Credit]
	Needs          Table[Need]
	Runs           Table[Run]
	Events         Table[Event]
	Phases         Table[Phase]
	Calls          Table[Call]
	Bundles        Table[Bundle]
	Holds          Table[Hold]
	Agreements     Table[Agreement]
	Parties        Table[Party]
	Lines          Table[Line]
	Enrolments     Table[Enrolment]
	Attendances    Table[Attendance]
	CallsFor       Table[CallForApplications]
	Milestones     Table[Milestone]
	Acceptances    Table[Acceptance]
	Feeds          Table[Feed]
	Issues         Table[Issued]
	Aliases        Table[Alias]
	Templates      Table[Template]
	TemplatePhases Table[TemplatePhase]
	Withdrawals    Table[Withdrawal]
	Stays          Table[Stay]
	PerDiems       Table[PerDiem]
	Notes          Table[Note]
	Scenarios      Table[Scenario]
	Mappings       Table[Mapping]

	EventsOf         *Index[Event]        // by activity
	EventsIn         *Index[Event]        // by space
	EventsOfRun      *Index[Event]        // by run
	RunsOf           *Index[Run]          // by activity
	RunsIn           *Index[Run]          // by festival
	PhasesOfEvent    *Index[Phase]        // by event
	PhasesOfRun      *Index[Phase]        // by run
	CallsOfPhase     *Index[Call]         // by phase
	CallsOfEvent     *Index[Call]         // by event
	CallsOfPerson    *Index[Call]         // by person
	SpacesOf         *Index[Space]        // by venue
	VenuesOf         *Index[Venue]        // by partner
	ActivitiesOf     *Index[Activity]     // by lead partner
	PartsOf          *Index[Activity]     // by the activity they are part of
	CoProducersOf    *Index[CoProduction] // by activity
	AppearancesOf    *Index[Appearance]   // by activity
	AppearancesBy    *Index[Appearance]   // by person and company
	HoldsOf          *Index[Hold]         // by event
	HoldsOn          *Index[Hold]         // by what they are on: a space, person, company or piece of equipment
	OpeningHoursOf   *Index[OpeningHours] // by activity
	PartnerOfOrg     *Index[Partner]      // by organisation
	MembersOfCompany *Index[CompanyMember]
	CompaniesOf      *Index[CompanyMember] // by person
	AvailabilityOf   *Index[Availability]  // by person
	PeopleFor        *Index[Person]        // by what they can be called for: positions, departments, trades
	PhasesOfTemplate *Index[TemplatePhase]
	WithdrawalsOf    *Index[Withdrawal]          // by equipment
	NeedsOf          *Index[Need]                // by activity
	PartsOfKit       *Index[Equipment]           // by the kit that they are part of
	OutcomesOf       *Index[Activity]            // by the activity that they came out of
	CallsForOf       *Index[CallForApplications] // by activity
	EnrolmentsOf     *Index[Enrolment]           // by activity
	AttendancesOf    *Index[Attendance]          // by enrolment
	AttendancesAt    *Index[Attendance]          // by event
	AgreementsOf     *Index[Agreement]           // by activity
	StaysOf          *Index[Stay]                // by activity
	StaysIn          *Index[Stay]                // by space
	NotesOf          *Index[Note]                // by activity
	IssuedOf         *Index[Issued]              // by entry
	IssuedIn         *Index[Issued]              // by each feed's key

	programmes Table[Programme]
	crew       *crew
	roll       *roll
	tables     map[Type]anyTable
}

// NewPlan makes an empty plan.
func NewPlan() *Plan {
	p := &Plan{}
	p.EventsOf = indexBy(&p.Events, func(e *Event) ID { return e.Activity })
	p.EventsIn = indexBy(&p.Events, func(e *Event) ID { return e.Place.Space })
	p.EventsOfRun = indexBy(&p.Events, func(e *Event) ID { return e.Run })
	p.RunsOf = indexBy(&p.Runs, func(r *Run) ID { return r.Activity })
	p.RunsIn = indexBy(&p.Runs, func(r *Run) ID { return r.Festival })
	p.PhasesOfEvent = indexBy(&p.Phases, func(f *Phase) ID { return f.Event })
	p.PhasesOfRun = indexBy(&p.Phases, func(f *Phase) ID { return f.Run })
	p.CallsOfPhase = indexBy(&p.Calls, func(c *Call) ID { return c.Phase })
	p.CallsOfEvent = indexBy(&p.Calls, func(c *Call) ID { return c.Event })
	p.CallsOfPerson = indexBy(&p.Calls, func(c *Call) ID { return c.Person })
	p.SpacesOf = indexBy(&p.Spaces, func(s *Space) ID { return s.Venue })
	p.VenuesOf = indexBy(&p.Venues, func(v *Venue) ID { return v.Partner })
	p.ActivitiesOf = indexBy(&p.Activities, func(a *Activity) ID { return a.Lead })
	p.PartsOf = indexBy(&p.Activities, func(a *Activity) ID { return a.PartOf })
	p.CoProducersOf = indexBy(&p.CoProductions, func(c *CoProduction) ID { return c.Activity })
	p.AppearancesOf = indexBy(&p.Appearances, func(a *Appearance) ID { return a.Activity })
	p.AppearancesBy = indexByEach(&p.Appearances, func(a *Appearance) List { return List{string(a.Person), string(a.Company)} })
	p.HoldsOf = indexBy(&p.Holds, func(h *Hold) ID { return h.Event })
	p.HoldsOn = indexBy(&p.Holds, func(h *Hold) ID { return h.Subject.Of().ID })
	p.OpeningHoursOf = indexBy(&p.OpeningHours, func(o *OpeningHours) ID { return o.Activity })
	p.PartnerOfOrg = indexBy(&p.Partners, func(r *Partner) ID { return r.Organisation })
	p.MembersOfCompany = indexBy(&p.CompanyMembers, func(c *CompanyMember) ID { return c.Company })
	p.CompaniesOf = indexBy(&p.CompanyMembers, func(c *CompanyMember) ID { return c.Person })
	p.AvailabilityOf = indexBy(&p.Availability, func(a *Availability) ID { return a.Person })
	p.PeopleFor = indexByEach(&p.Persons, skills)
	p.PhasesOfTemplate = indexBy(&p.TemplatePhases, func(f *TemplatePhase) ID { return f.Template })
	p.WithdrawalsOf = indexBy(&p.Withdrawals, func(w *Withdrawal) ID { return w.Equipment })
	p.NeedsOf = indexBy(&p.Needs, func(n *Need) ID { return n.Activity })
	p.PartsOfKit = indexBy(&p.Equipment, func(e *Equipment) ID { return e.Kit })
	p.OutcomesOf = indexBy(&p.Activities, func(a *Activity) ID { return a.CameOutOf })
	p.CallsForOf = indexBy(&p.CallsFor, func(c *CallForApplications) ID { return c.Activity })
	p.EnrolmentsOf = indexBy(&p.Enrolments, func(e *Enrolment) ID { return e.Activity })
	p.AttendancesOf = indexBy(&p.Attendances, func(a *Attendance) ID { return a.Enrolment })
	p.AttendancesAt = indexBy(&p.Attendances, func(a *Attendance) ID { return a.Event })
	p.AgreementsOf = indexBy(&p.Agreements, func(a *Agreement) ID { return a.Activity })
	p.StaysOf = indexBy(&p.Stays, func(s *Stay) ID { return s.Activity })
	p.StaysIn = indexBy(&p.Stays, func(s *Stay) ID { return s.Space })
	p.NotesOf = indexBy(&p.Notes, func(n *Note) ID { return n.Activity })
	p.IssuedOf = indexBy(&p.Issues, func(i *Issued) ID { return ID(i.Entry) })
	p.IssuedIn = indexByEach(&p.Issues, func(i *Issued) List { return i.Feeds })
	p.crew, p.roll = newCrew(p), newRoll(p)
	p.tables = p.everyTable()
	return p
}

// everyTable finds each table by the name of its type.
func (p *Plan) everyTable() map[Type]anyTable {
	return map[Type]anyTable{
		TypeProgramme: &p.programmes, TypeOrganisation: &p.Organisations, TypeContact: &p.Contacts,
		TypePartner: &p.Partners, TypeLaboratory: &p.Laboratories, TypeWorkPackage: &p.WorkPackages,
		TypeMembership: &p.Memberships, TypeVenue: &p.Venues, TypeSpace: &p.Spaces, TypeOpeningHours: &p.OpeningHours,
		TypeQuiet: &p.Quiets, TypePerson: &p.Persons, TypeCompany: &p.Companies, TypeCompanyMember: &p.CompanyMembers,
		TypeAvailability: &p.Availability, TypeEquipment: &p.Equipment, TypeActivity: &p.Activities,
		TypeCoProduction: &p.CoProductions, TypeAppearance: &p.Appearances, TypeCredit: &p.Credits, TypeNeed: &p.Needs,
		TypeRun: &p.Runs, TypeEvent: &p.Events, TypePhase: &p.Phases, TypeCall: &p.Calls, TypeBundle: &p.Bundles,
		TypeHold: &p.Holds, TypeAgreement: &p.Agreements, TypeParty: &p.Parties, TypeLine: &p.Lines,
		TypeEnrolment: &p.Enrolments, TypeAttendance: &p.Attendances, TypeCallForApplications: &p.CallsFor,
		TypeMilestone: &p.Milestones, TypeAcceptance: &p.Acceptances, TypeFeed: &p.Feeds, TypeIssued: &p.Issues,
		TypeAlias: &p.Aliases, TypeTemplate: &p.Templates, TypeTemplatePhase: &p.TemplatePhases,
		TypeWithdrawal: &p.Withdrawals, TypeStay: &p.Stays, TypePerDiem: &p.PerDiems, TypeNote: &p.Notes,
		TypeScenario: &p.Scenarios, TypeMapping: &p.Mappings,
	}
}

// Put takes a record in, in place of the one with its id. The plan keeps r: the caller changes it no more.
func (p *Plan) Put(r Record) {
	ref := r.Ref()
	p.tables[ref.Type].take(ref.ID, r)
	if programme, ok := r.(*Programme); ok {
		p.Programme = *programme
	}
}

// Remove lets a record go; one that is not there is no mistake.
func (p *Plan) Remove(ref Ref) {
	p.tables[ref.Type].remove(ref.ID)
	if ref == p.Programme.Ref() {
		p.Programme = Programme{}
	}
}

// Record finds a record of any type; nil where there is none. It is to be read only, see [Copy].
func (p *Plan) Record(ref Ref) Record {
	if t, ok := p.tables[ref.Type]; ok {
		return t.record(ref.ID)
	}
	return nil
}

// Count counts the records of a type.
func (p *Plan) Count(t Type) int { return p.tables[t].Len() }

// Records walks the records of a type in the order of their ids. They are to be read only.
func (p *Plan) Records(t Type) iter.Seq[Record] { return p.tables[t].records() }

// Find looks for records whose id begins as given, of any type, in the order of [Types].
func (p *Plan) Find(beginning string) []Ref {
	var found []Ref
	for _, t := range Types() {
		for r := range p.Records(t) {
			if strings.HasPrefix(string(r.Ref().ID), beginning) {
				found = append(found, r.Ref())
			}
		}
	}
	return found
}
