package calendar

// Organisation is any body: a partner, a member enterprise of a cluster, an incubated business, a funder, a municipality, a
// theatre, an agent, a hotel.
type Organisation struct {
	ID        ID
	Name      string `field:"name,name"`
	Kinds     Set    `field:"kinds,search"` // enterprise, funder, municipality, theatre, agent, hotel, school, …
	Street    string `field:"street,search"`
	Postcode  string `field:"postcode"`
	City      string `field:"city,search"`
	Country   string `field:"country"` // ISO 3166-1 alpha-2
	Zone      string `field:"zone"`
	Languages List   `field:"languages"`
	Website   string `field:"website"`
	About     Texts  `field:"about,search"`
	Email     string `field:"email,confidential"`
	Phone     string `field:"phone,confidential"`
	Notes     string `field:"notes,confidential"`
}

// Ref implements [Record].
func (o Organisation) Ref() Ref { return Ref{TypeOrganisation, o.ID} }

// Faults implements [Record].
func (o Organisation) Faults() []Fault {
	var f faults
	f.text("name", o.Name)
	f.country("country", o.Country)
	f.optionalZone("zone", o.Zone)
	f.languages("languages", o.Languages)
	f.web("website", o.Website)
	f.optionalTexts("about", o.About)
	f.mail("email", o.Email)
	return f
}

// Contact is how to reach a person at an organisation.
type Contact struct {
	ID           ID
	Organisation ID     `field:"organisation,of=organisation"`
	Person       ID     `field:"person,of=person"`
	Name         string `field:"name,confidential"`
	Position     string `field:"position,search"`
	Email        string `field:"email,confidential"`
	Phone        string `field:"phone,confidential"`
	Notes        string `field:"notes,confidential"`
}

// Ref implements [Record].
func (c Contact) Ref() Ref { return Ref{TypeContact, c.ID} }

// Faults implements [Record].
func (c Contact) Faults() []Fault {
	var f faults
	f.ref("organisation", c.Organisation)
	if c.Person == "" {
		f.text("name", c.Name)
	}
	f.mail("email", c.Email)
	return f
}

// A PartnerRole is what a partner is in the network.
type PartnerRole string

// The roles of partners.
const (
	LeadPartner      PartnerRole = "lead"
	FullPartner      PartnerRole = "partner"
	AssociatePartner PartnerRole = "associate"
)

// PartnerRoles lists the roles.
func PartnerRoles() []PartnerRole {
	return []PartnerRole{LeadPartner, FullPartner, AssociatePartner}
}

// Partner is an organisation's membership in the network.
type Partner struct {
	ID           ID
	Organisation ID          `field:"organisation,of=organisation"`
	Name         string      `field:"name,name"`     // short: "Bunker"
	Monogram     string      `field:"monogram,name"` // "BUN"; colour belongs to kinds, so a partner is a monogram
	Role         PartnerRole `field:"role"`
	Activities   Texts       `field:"activities,search"` // types of activity, as the network's paper says them
	From         Day         `field:"from"`
	Until        Day         `field:"until"` // inclusive; none while the membership lasts
	Position     int         `field:"position"`
	Notes        string      `field:"notes,confidential"`
}

// Ref implements [Record].
func (p Partner) Ref() Ref { return Ref{TypePartner, p.ID} }

// Faults implements [Record].
func (p Partner) Faults() []Fault {
	var f faults
	f.ref("organisation", p.Organisation)
	f.text("name", p.Name)
	f.text("monogram", p.Monogram)
	word(&f, "role", p.Role, PartnerRoles())
	f.optionalTexts("activities", p.Activities)
	f.order("until", p.From, p.Until)
	return f
}

// A LaboratoryKind is what partners run together.
type LaboratoryKind string

// The kinds of laboratories.
const (
	Incubator    LaboratoryKind = "incubator"
	Cluster      LaboratoryKind = "cluster"
	Exchange     LaboratoryKind = "exchange" // a local exchange trading system
	Governance   LaboratoryKind = "governance"
	Methodology  LaboratoryKind = "methodology"
	GrantProject LaboratoryKind = "project"
)

// LaboratoryKinds lists the kinds.
func LaboratoryKinds() []LaboratoryKind {
	return []LaboratoryKind{Incubator, Cluster, Exchange, Governance, Methodology, GrantProject}
}

// Laboratory is what partners run together: an incubator, a cluster, a method, a grant project with its period.
type Laboratory struct {
	ID        ID
	Name      Texts          `field:"name,name"`
	Kind      LaboratoryKind `field:"kind"`
	About     Texts          `field:"about,search"`
	From      Day            `field:"from"` // of a project: eligibility of costs
	Until     Day            `field:"until"`
	Funder    ID             `field:"funder,of=organisation"`
	Reference string         `field:"reference,search"` // grant number
	Budget    Money          `unit:"budget" prefix:"budget_"`
	Notes     string         `field:"notes,confidential"`
}

// Ref implements [Record].
func (l Laboratory) Ref() Ref { return Ref{TypeLaboratory, l.ID} }

// Faults implements [Record].
func (l Laboratory) Faults() []Fault {
	var f faults
	f.texts("name", l.Name)
	word(&f, "kind", l.Kind, LaboratoryKinds())
	f.optionalTexts("about", l.About)
	f.order("until", l.From, l.Until)
	l.Budget.faults(&f, "budget_")
	return f
}

// WorkPackage is a part of a grant project.
type WorkPackage struct {
	ID         ID
	Laboratory ID     `field:"laboratory,of=laboratory"`
	Code       string `field:"code,name"` // "WP2"
	Title      Texts  `field:"title,name"`
	Lead       ID     `field:"lead,of=partner"`
	From       Day    `field:"from"`
	Until      Day    `field:"until"`
}

// Ref implements [Record].
func (w WorkPackage) Ref() Ref { return Ref{TypeWorkPackage, w.ID} }

// Faults implements [Record].
func (w WorkPackage) Faults() []Fault {
	var f faults
	f.ref("laboratory", w.Laboratory)
	f.texts("title", w.Title)
	f.order("until", w.From, w.Until)
	return f
}

// A MemberRole is what an organisation is in a laboratory.
type MemberRole string

// The roles of members: those who run a laboratory, a cluster's enterprises, an incubator's businesses.
const (
	RunsIt    MemberRole = "runs"
	Member    MemberRole = "member"
	Incubated MemberRole = "incubated"
)

// MemberRoles lists the roles.
func MemberRoles() []MemberRole { return []MemberRole{RunsIt, Member, Incubated} }

// Membership joins an organisation to a laboratory: who runs it, who belongs to it, from when until when. Its id derives
// from what it links, see [DerivedID].
type Membership struct {
	ID           ID
	Laboratory   ID         `field:"laboratory,of=laboratory"`
	Organisation ID         `field:"organisation,of=organisation"`
	Role         MemberRole `field:"role"`
	From         Day        `field:"from"`
	Until        Day        `field:"until"`
}

// Ref implements [Record].
func (m Membership) Ref() Ref { return Ref{TypeMembership, m.ID} }

// Faults implements [Record].
func (m Membership) Faults() []Fault {
	var f faults
	f.ref("laboratory", m.Laboratory)
	f.ref("organisation", m.Organisation)
	word(&f, "role", m.Role, MemberRoles())
	f.order("until", m.From, m.Until)
	return f
}
