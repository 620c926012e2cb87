package calendar

import "fmt"

// A VenueKind tells houses from sites.
type VenueKind string

// The kinds of venues. A site (square, old town, territory) has no owner and no capacity of its own.
const (
	House  VenueKind = "house"
	Site   VenueKind = "site"
	Online VenueKind = "online"
)

// VenueKinds lists the kinds.
func VenueKinds() []VenueKind { return []VenueKind{House, Site, Online} }

// Venue is a house with rooms, or a site.
type Venue struct {
	ID       ID
	Name     string    `field:"name,name"`
	Short    string    `field:"short,name"` // as rows and chips say it: "Elektrarna"; "" is the name
	Kind     VenueKind `field:"kind"`
	Partner  ID        `field:"partner,of=partner"`       // whose row it stands under
	Operator ID        `field:"operator,of=organisation"` // who runs it
	Owner    ID        `field:"owner,of=organisation"`    // where that is another
	Street   string    `field:"street,search"`
	Postcode string    `field:"postcode"`
	City     string    `field:"city,search"`
	Country  string    `field:"country"`
	Geo      Geo       `unit:"geo"`
	Zone     string    `field:"zone"`
	Curfew   int       `field:"curfew"` // minute of the festival day, counted on past midnight (25:00 is 1500); 0 is none
	StepFree bool      `field:"step_free"`
	Website  string    `field:"website"`
	About    Texts     `field:"about,search"`
	Source   string    `field:"source"` // the imported schedule that brought it; "" is ours
	Position int       `field:"position"`
	Notes    string    `field:"notes,confidential"`
}

// Geo is a place on the globe (WGS 84) in millionths of a degree; zero is unknown. One unit of the journal.
type Geo struct {
	Latitude  int `field:"latitude"`
	Longitude int `field:"longitude"`
}

// IsZero reports an unknown place.
func (g Geo) IsZero() bool { return g == Geo{} }

// String writes "46.054900;14.520300", as iCalendar's GEO wants it (RFC 5545, section 3.8.1.6).
func (g Geo) String() string {
	return degrees(g.Latitude) + ";" + degrees(g.Longitude)
}

func degrees(millionths int) string {
	sign := ""
	if millionths < 0 {
		sign, millionths = "-", -millionths
	}
	return fmt.Sprintf("%s%d.%06d", sign, millionths/1_000_000, millionths%1_000_000)
}

// ShortName is what is said where there is little room.
func (v Venue) ShortName() string {
	if v.Short != "" {
		return v.Short
	}
	return v.Name
}

// Ref implements [Record].
func (v Venue) Ref() Ref { return Ref{TypeVenue, v.ID} }

// Faults implements [Record].
func (v Venue) Faults() []Fault {
	var f faults
	f.text("name", v.Name)
	word(&f, "kind", v.Kind, VenueKinds())
	f.country("country", v.Country)
	f.between("latitude", v.Geo.Latitude, -90_000_000, 90_000_000)
	f.between("longitude", v.Geo.Longitude, -180_000_000, 180_000_000)
	f.optionalZone("zone", v.Zone)
	f.between("curfew", v.Curfew, 0, 48*60)
	f.web("website", v.Website)
	f.optionalTexts("about", v.About)
	return f
}

// A SpaceKind is what a space is for.
type SpaceKind string

// The kinds of spaces.
const (
	Hall      SpaceKind = "hall"
	Foyer     SpaceKind = "foyer"
	Gallery   SpaceKind = "gallery"
	Studio    SpaceKind = "studio"
	Workroom  SpaceKind = "workshop"
	Classroom SpaceKind = "classroom"
	Bed       SpaceKind = "bed"
	Outdoors  SpaceKind = "outdoors"
	Room      SpaceKind = "room"
)

// SpaceKinds lists the kinds.
func SpaceKinds() []SpaceKind {
	return []SpaceKind{Hall, Foyer, Gallery, Studio, Workroom, Classroom, Bed, Outdoors, Room}
}

// Space is a room of a venue, or a place on a site.
type Space struct {
	ID               ID
	Venue            ID        `field:"venue,of=venue"`
	Name             string    `field:"name,name"`
	Kind             SpaceKind `field:"kind"`
	Capacity         int       `field:"capacity"`          // people; 0 is unknown
	Turnaround       int       `field:"turnaround"`        // minutes between two bookings
	SharedTurnaround bool      `field:"shared_turnaround"` // neighbours share the larger, not the sum
	Shareable        bool      `field:"shareable"`         // two bookings at once are no clash
	Curfew           int       `field:"curfew"`            // as the venue's; 0 takes the venue's
	StepFree         bool      `field:"step_free"`
	HearingLoop      bool      `field:"hearing_loop"`
	Access           Set       `field:"access,since=3"` // the needs that it meets besides: relaxed, audio-description, …
	Exposed          bool      `field:"exposed"`        // to the weather
	Fallback         ID        `field:"fallback,of=space"`
	Source           string    `field:"source"`
	Position         int       `field:"position"`
	Notes            string    `field:"notes,confidential"`
}

// Ref implements [Record].
func (s Space) Ref() Ref { return Ref{TypeSpace, s.ID} }

// Faults implements [Record].
func (s Space) Faults() []Fault {
	var f faults
	f.ref("venue", s.Venue)
	f.text("name", s.Name)
	word(&f, "kind", s.Kind, SpaceKinds())
	f.atLeast("capacity", s.Capacity, 0)
	f.atLeast("turnaround", s.Turnaround, 0)
	f.between("curfew", s.Curfew, 0, 48*60)
	return f
}

// Place is where something is: a venue, and the space in it once that is known. One unit of the journal.
type Place struct {
	Venue ID `field:"venue,of=venue"`
	Space ID `field:"space,of=space"`
}

// OpeningHours say when a venue, one space of it or an exhibition is open on some weekdays of a stretch; a later row beats
// an earlier one, so that an exception (closed on 15 August) is one more row, see [Plan.OpenOn].
type OpeningHours struct {
	ID       ID
	Venue    ID   `field:"venue,of=venue"`
	Space    ID   `field:"space,of=space"`
	Activity ID   `field:"activity,of=activity"`
	From     Day  `field:"from"`
	Until    Day  `field:"until"`    // inclusive
	Weekdays Set  `field:"weekdays"` // mon, tue, …; none is every day
	Opens    int  `field:"opens"`    // minute of the day
	Closes   int  `field:"closes"`   // minute of the day, may run past midnight
	Closed   bool `field:"closed"`
	Position int  `field:"position"`
}

// Weekdays lists the words for weekdays, in the order of time.Weekday (Sunday is 0).
func Weekdays() []string { return []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} }

// Ref implements [Record].
func (o OpeningHours) Ref() Ref { return Ref{TypeOpeningHours, o.ID} }

// Faults implements [Record].
func (o OpeningHours) Faults() []Fault {
	var f faults
	f.oneOf("venue", o.Venue, o.Space, o.Activity)
	f.order("until", o.From, o.Until)
	for _, w := range o.Weekdays.Words() {
		word(&f, "weekdays", w, Weekdays())
	}
	f.between("opens", o.Opens, 0, 24*60)
	f.between("closes", o.Closes, 0, 48*60)
	if !o.Closed && o.Closes <= o.Opens {
		f.add("closes", "end-before-start", clock(o.Opens), clock(o.Closes))
	}
	return f
}

// clock writes a minute of the day as 20:30.
func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// Quiet keeps two spaces from being used together: sound bleeds, a door leads through.
type Quiet struct {
	ID     ID
	A      ID     `field:"a,of=space"`
	B      ID     `field:"b,of=space"`
	Reason string `field:"reason"`
}

// Ref implements [Record].
func (q Quiet) Ref() Ref { return Ref{TypeQuiet, q.ID} }

// Faults implements [Record].
func (q Quiet) Faults() []Fault {
	var f faults
	f.ref("a", q.A)
	f.ref("b", q.B)
	if q.A == q.B && q.A != "" {
		f.add("b", "same-twice")
	}
	return f
}
