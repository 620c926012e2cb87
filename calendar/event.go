package calendar

import "slices"

// Run is an activity in one space over a stretch: one get-in, one get-out, and between its dates the set may stay. A run,
// not the activity, belongs to a festival: the same show has runs in a festival, on tour and in a season.
type Run struct {
	ID       ID
	Activity ID     `field:"activity,of=activity"`
	Festival ID     `field:"festival,of=activity"`
	Place    Place  `unit:"place"`
	Title    Texts  `field:"title,name"`
	From     Day    `field:"from"`
	Until    Day    `field:"until"` // inclusive
	SetStays bool   `field:"set_stays"`
	Notes    string `field:"notes,confidential"`
}

// Ref implements [Record].
func (r Run) Ref() Ref { return Ref{TypeRun, r.ID} }

// Faults implements [Record].
func (r Run) Faults() []Fault {
	var f faults
	f.ref("activity", r.Activity)
	f.optionalTexts("title", r.Title)
	f.order("until", r.From, r.Until)
	return f
}

// A Status is how sure an event is.
type Status string

// The ladder of an event, idea to done, and its exits.
const (
	Idea      Status = "idea"
	Enquiry   Status = "enquiry"
	Option    Status = "option"
	Confirmed Status = "confirmed"
	Done      Status = "done"
	Released  Status = "released"
	Postponed Status = "postponed" // to the date in MovedTo, once there is one
	Cancelled Status = "cancelled"
)

// Statuses lists the ladder and then the exits.
func Statuses() []Status {
	return []Status{Idea, Enquiry, Option, Confirmed, Done, Released, Postponed, Cancelled}
}

// statusMoves says where a status may go. An exit leads back to the ladder: what was cancelled in error is not lost.
var statusMoves = map[Status][]Status{
	Idea:      {Enquiry, Option, Confirmed, Released, Cancelled},
	Enquiry:   {Idea, Option, Confirmed, Released, Cancelled},
	Option:    {Idea, Enquiry, Confirmed, Released, Postponed, Cancelled},
	Confirmed: {Option, Done, Postponed, Cancelled},
	Done:      {Confirmed},
	Released:  {Idea, Enquiry, Option},
	Postponed: {Option, Confirmed, Cancelled},
	Cancelled: {Idea, Option, Confirmed},
}

// Next lists where the status may move from here.
func (s Status) Next() []Status { return statusMoves[s] }

// CanBecome reports whether the move is legal; staying is.
func (s Status) CanBecome(next Status) bool {
	return s == next || slices.Contains(statusMoves[s], next)
}

// Over reports an exit: the date does not take place then.
func (s Status) Over() bool { return s == Released || s == Postponed || s == Cancelled }

// An Occasion is what a date is in the life of a residency, a training or an exhibition.
type Occasion string

// The occasions.
const (
	PlainDate  Occasion = ""
	Working    Occasion = "work"     // a stretch of a residency
	Session    Occasion = "session"  // of a training
	Coaching   Occasion = "coaching" // a mentor with few
	Showing    Occasion = "showing"  // of what a residency made
	Vernissage Occasion = "opening"
	Visit      Occasion = "visit" // a guided tour
)

// Occasions lists the occasions.
func Occasions() []Occasion {
	return []Occasion{PlainDate, Working, Session, Coaching, Showing, Vernissage, Visit}
}

// Event is one dated occurrence with its own identity: what iCalendar calls VEVENT and producers call a date.
type Event struct {
	ID           ID
	Activity     ID       `field:"activity,of=activity"`
	Run          ID       `field:"run,of=run"`
	When         When     `unit:"when"` // public time; zero while it is still to be placed
	Place        Place    `unit:"place"`
	Title        Texts    `field:"title,name"` // where it differs from the activity's
	Text         Texts    `field:"text,search"`
	Status       Status   `field:"status"`
	Occasion     Occasion `field:"occasion,since=3"`  // what it is in the life of its activity; none is plainly a date
	Access       Set      `field:"access,since=3"`    // of this date besides its activity's: relaxed, sign-language, …
	SubjectTo    string   `field:"subject_to,search"` // visa, grant: shown with the status
	Locked       bool     `field:"locked"`
	AnnounceFrom Day      `field:"announce_from"` // an embargo; none is "whenever it is confirmed"
	Reason       string   `field:"reason,search"` // why cancelled or postponed
	Cost         Money    `unit:"cost" prefix:"cost_"`
	MovedTo      ID       `field:"moved_to,of=event"`
	Capacity     int      `field:"capacity"`
	Expected     int      `field:"expected"` // people
	Website      string   `field:"website"`
	Source       string   `field:"source"` // the imported schedule that brought it; "" is ours
	Notes        string   `field:"notes,confidential"`
}

// Ref implements [Record].
func (e Event) Ref() Ref { return Ref{TypeEvent, e.ID} }

// Faults implements [Record].
func (e Event) Faults() []Fault {
	var f faults
	f.ref("activity", e.Activity)
	e.When.faults(&f)
	f.optionalTexts("title", e.Title)
	f.optionalTexts("text", e.Text)
	word(&f, "status", e.Status, Statuses())
	word(&f, "occasion", e.Occasion, Occasions())
	e.Cost.faults(&f, "cost_")
	if e.MovedTo != "" && e.Status != Postponed {
		f.add("moved_to", "only-postponed")
	}
	if e.MovedTo == e.ID && e.ID != "" {
		f.add("moved_to", "part-of-itself")
	}
	f.atLeast("capacity", e.Capacity, 0)
	f.atLeast("expected", e.Expected, 0)
	f.web("website", e.Website)
	return f
}
