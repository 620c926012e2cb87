package calendar

import "strings"

// Person is an artist, technician, mentor, guide or member of staff.
type Person struct {
	ID           ID
	Given        string `field:"given,name"`
	Family       string `field:"family,name"`
	Organisation ID     `field:"organisation,of=organisation"`
	City         string `field:"city,search"`
	Country      string `field:"country"`
	Languages    List   `field:"languages"`
	Department   string `field:"department,search"` // stage, light, sound, video, costume, front of house, production
	Position     string `field:"position,search"`
	Trades       Set    `field:"trades,search"` // positions that this person can fill
	Email        string `field:"email,confidential"`
	Phone        string `field:"phone,confidential"`
	Access       string `field:"access,confidential"`               // access needs
	Needs        List   `field:"access_needs,confidential,since=3"` // those that a resource can meet: words as of an activity's Access
	Diet         string `field:"diet,confidential"`
	About        Texts  `field:"about,search"`
	Source       string `field:"source"` // the imported schedule that brought the person; "" is ours
	Notes        string `field:"notes,confidential"`
}

// Ref implements [Record].
func (p Person) Ref() Ref { return Ref{TypePerson, p.ID} }

// Name is the name as it is said: given name first.
func (p Person) Name() string { return strings.TrimSpace(p.Given + " " + p.Family) }

// Faults implements [Record].
func (p Person) Faults() []Fault {
	var f faults
	f.text("family", p.Given+p.Family)
	f.country("country", p.Country)
	f.languages("languages", p.Languages)
	f.mail("email", p.Email)
	f.optionalTexts("about", p.About)
	return f
}

// Company is a group of people who appear together.
type Company struct {
	ID      ID
	Name    string `field:"name,name"`
	City    string `field:"city,search"`
	Country string `field:"country"`
	Website string `field:"website"`
	About   Texts  `field:"about,search"`
	Email   string `field:"email,confidential"`
	Notes   string `field:"notes,confidential"`
}

// Ref implements [Record].
func (c Company) Ref() Ref { return Ref{TypeCompany, c.ID} }

// Faults implements [Record].
func (c Company) Faults() []Fault {
	var f faults
	f.text("name", c.Name)
	f.country("country", c.Country)
	f.web("website", c.Website)
	f.optionalTexts("about", c.About)
	f.mail("email", c.Email)
	return f
}

// CompanyMember joins a person to a company; its id derives from both.
type CompanyMember struct {
	ID      ID
	Company ID     `field:"company,of=company"`
	Person  ID     `field:"person,of=person"`
	Role    string `field:"role"`
}

// Ref implements [Record].
func (c CompanyMember) Ref() Ref { return Ref{TypeCompanyMember, c.ID} }

// Faults implements [Record].
func (c CompanyMember) Faults() []Fault {
	var f faults
	f.ref("company", c.Company)
	f.ref("person", c.Person)
	return f
}

// An AvailabilityKind is what a person says of a stretch of time.
type AvailabilityKind string

// The kinds of availability.
const (
	Available   AvailabilityKind = "available"
	Unavailable AvailabilityKind = "unavailable"
	Tentative   AvailabilityKind = "tentative"
	Preferred   AvailabilityKind = "preferred"
)

// AvailabilityKinds lists the kinds.
func AvailabilityKinds() []AvailabilityKind {
	return []AvailabilityKind{Available, Unavailable, Tentative, Preferred}
}

// Availability is what a person or company said of a stretch of time.
type Availability struct {
	ID      ID
	Person  ID               `field:"person,of=person"`
	Company ID               `field:"company,of=company"`
	Kind    AvailabilityKind `field:"kind"`
	When    When             `unit:"when"`
	Notes   string           `field:"notes,confidential"`
}

// Ref implements [Record].
func (a Availability) Ref() Ref { return Ref{TypeAvailability, a.ID} }

// Faults implements [Record].
func (a Availability) Faults() []Fault {
	var f faults
	f.oneOf("person", a.Person, a.Company)
	word(&f, "kind", a.Kind, AvailabilityKinds())
	a.When.faults(&f)
	return f
}

// Equipment is counted stock of an organisation at a place.
type Equipment struct {
	ID       ID
	Name     Texts  `field:"name,name"`
	Owner    ID     `field:"owner,of=organisation"`
	Place    Place  `unit:"place"`
	Count    int    `field:"count"`
	Category string `field:"category,search"`
	Kit      ID     `field:"kit,of=equipment"` // the kit that this is part of
	Access   Set    `field:"access,since=3"`   // the needs that it meets: surtitles, hearing-loop, …
	Notes    string `field:"notes,confidential"`
}

// Ref implements [Record].
func (e Equipment) Ref() Ref { return Ref{TypeEquipment, e.ID} }

// Faults implements [Record].
func (e Equipment) Faults() []Fault {
	var f faults
	f.texts("name", e.Name)
	f.atLeast("count", e.Count, 0)
	return f
}
