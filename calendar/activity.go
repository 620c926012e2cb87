package calendar

// An ActivityKind is what an activity is. Kind is colour on every view.
type ActivityKind string

// The kinds of activities.
const (
	Residency  ActivityKind = "residency"
	Training   ActivityKind = "training"
	Exhibition ActivityKind = "exhibition"
	Festival   ActivityKind = "festival"
	Show       ActivityKind = "show"
	Workshop   ActivityKind = "workshop"
	Roundtable ActivityKind = "roundtable"
	Meeting    ActivityKind = "meeting"
	Incubation ActivityKind = "incubation"
)

// ActivityKinds lists the kinds in the order of legends and filters.
func ActivityKinds() []ActivityKind {
	return []ActivityKind{
		Residency, Training, Exhibition, Festival, Show, Workshop, Roundtable, Meeting, Incubation,
	}
}

// Activity is what is made: a residency, a show, a festival.
type Activity struct {
	ID         ID
	Kind       ActivityKind `field:"kind"`
	Title      Texts        `field:"title,name"`
	Subtitle   Texts        `field:"subtitle,search"`
	Text       Texts        `field:"text,search"`
	Lead       ID           `field:"lead,of=partner"`
	PartOf     ID           `field:"part_of,of=activity"`     // the festival, cohort or series that it belongs to as a whole
	CameOutOf  ID           `field:"came_out_of,of=activity"` // a residency → a show
	Laboratory ID           `field:"laboratory,of=laboratory"`
	Sectors    Set          `field:"sectors,search"`
	Tags       Set          `field:"tags,search"`
	Languages  List         `field:"languages"` // spoken
	Duration   int          `field:"duration"`  // minutes
	Audience   int          `field:"audience"`  // people expected; 0 is unknown
	AgeFrom    int          `field:"age_from"`
	Access     Set          `field:"access"` // step-free, hearing-loop, sign-language, …
	// ContactHours are the hours of a training that its certificate asks for; 0 asks for none.
	ContactHours int    `field:"contact_hours,since=3"`
	Outcome      Texts  `field:"outcome,search,since=3"` // what came of a residency, a cohort, a survey
	WorkPackage  ID     `field:"work_package,of=work_package,since=3"`
	Website      string `field:"website"`
	Source       string `field:"source"` // the imported schedule that brought it; "" is ours
	Notes        string `field:"notes,confidential"`
}

// Ref implements [Record].
func (a Activity) Ref() Ref { return Ref{TypeActivity, a.ID} }

// Faults implements [Record].
func (a Activity) Faults() []Fault {
	var f faults
	word(&f, "kind", a.Kind, ActivityKinds())
	f.texts("title", a.Title)
	f.optionalTexts("subtitle", a.Subtitle)
	f.optionalTexts("text", a.Text)
	if a.PartOf == a.ID && a.ID != "" {
		f.add("part_of", "part-of-itself")
	}
	if a.CameOutOf == a.ID && a.ID != "" {
		f.add("came_out_of", "part-of-itself")
	}
	f.languages("languages", a.Languages)
	f.atLeast("duration", a.Duration, 0)
	f.atLeast("audience", a.Audience, 0)
	f.between("age_from", a.AgeFrom, 0, 120)
	f.atLeast("contact_hours", a.ContactHours, 0)
	f.optionalTexts("outcome", a.Outcome)
	f.web("website", a.Website)
	return f
}

// CoProduction joins an organisation to an activity that it carries with the lead partner; its id derives from both.
type CoProduction struct {
	ID           ID
	Activity     ID     `field:"activity,of=activity"`
	Organisation ID     `field:"organisation,of=organisation"`
	Role         string `field:"role"`
	Position     int    `field:"position"`
}

// Ref implements [Record].
func (c CoProduction) Ref() Ref { return Ref{TypeCoProduction, c.ID} }

// Faults implements [Record].
func (c CoProduction) Faults() []Fault {
	var f faults
	f.ref("activity", c.Activity)
	f.ref("organisation", c.Organisation)
	return f
}

// Appearance says who appears in an activity, or in one date of it: artist, speaker, mentor, guide. Its id derives from
// what it links.
type Appearance struct {
	ID       ID
	Activity ID     `field:"activity,of=activity"`
	Event    ID     `field:"event,of=event"` // only in this date; none is all of them
	Person   ID     `field:"person,of=person"`
	Company  ID     `field:"company,of=company"`
	Role     string `field:"role"`
	Position int    `field:"position"`
}

// Ref implements [Record].
func (a Appearance) Ref() Ref { return Ref{TypeAppearance, a.ID} }

// Faults implements [Record].
func (a Appearance) Faults() []Fault {
	var f faults
	f.ref("activity", a.Activity)
	f.oneOf("person", a.Person, a.Company)
	return f
}

// Credit names who supports an activity, in the order in which posters print it.
type Credit struct {
	ID           ID
	Activity     ID    `field:"activity,of=activity"`
	Organisation ID    `field:"organisation,of=organisation"`
	Text         Texts `field:"text"` // "with the support of"
	Position     int   `field:"position"`
}

// Ref implements [Record].
func (c Credit) Ref() Ref { return Ref{TypeCredit, c.ID} }

// Faults implements [Record].
func (c Credit) Faults() []Fault {
	var f faults
	f.ref("activity", c.Activity)
	f.ref("organisation", c.Organisation)
	f.optionalTexts("text", c.Text)
	return f
}

// Need is what an activity needs wherever it happens: a number of hands of one trade, or of pieces of equipment.
type Need struct {
	ID        ID
	Activity  ID     `field:"activity,of=activity"`
	Trade     string `field:"trade"`
	Equipment ID     `field:"equipment,of=equipment"`
	Count     int    `field:"count"`
	Text      string `field:"text,search"`
}

// Ref implements [Record].
func (n Need) Ref() Ref { return Ref{TypeNeed, n.ID} }

// Faults implements [Record].
func (n Need) Faults() []Fault {
	var f faults
	f.ref("activity", n.Activity)
	if n.Trade == "" && n.Equipment == "" && n.Text == "" {
		f.add("trade", "missing")
	}
	f.atLeast("count", n.Count, 1)
	return f
}
