package calendar

import "slices"

// A Stage is how far a participant has come.
type Stage string

// The stages of an enrolment.
const (
	Applied   Stage = "applied"
	Selected  Stage = "selected"
	Enrolled  Stage = "enrolled"
	Completed Stage = "completed"
	Withdrawn Stage = "withdrawn"
	Rejected  Stage = "rejected"
)

// Stages lists the stages.
func Stages() []Stage { return []Stage{Applied, Selected, Enrolled, Completed, Withdrawn, Rejected} }

var stageMoves = map[Stage][]Stage{
	Applied:   {Selected, Rejected, Withdrawn},
	Selected:  {Applied, Enrolled, Rejected, Withdrawn},
	Enrolled:  {Completed, Withdrawn},
	Completed: {Enrolled},
	Withdrawn: {Applied, Enrolled},
	Rejected:  {Applied},
}

// Next lists where the stage may move from here.
func (s Stage) Next() []Stage { return stageMoves[s] }

// CanBecome reports whether the move is legal; staying is.
func (s Stage) CanBecome(next Stage) bool { return s == next || slices.Contains(stageMoves[s], next) }

// Enrolment is a participant of a training, cohort or workshop.
type Enrolment struct {
	ID          ID
	Activity    ID     `field:"activity,of=activity"`
	Person      ID     `field:"person,of=person"`
	Stage       Stage  `field:"stage"`
	Certificate Day    `field:"certificate"` // handed out on
	Outcome     string `field:"outcome,search,since=3"`
	Notes       string `field:"notes,confidential"`
}

// Ref implements [Record].
func (e Enrolment) Ref() Ref { return Ref{TypeEnrolment, e.ID} }

// Faults implements [Record].
func (e Enrolment) Faults() []Fault {
	var f faults
	f.ref("activity", e.Activity)
	f.ref("person", e.Person)
	word(&f, "stage", e.Stage, Stages())
	return f
}

// Attendance says whether a participant came to one date; its id derives from both.
type Attendance struct {
	ID        ID
	Enrolment ID   `field:"enrolment,of=enrolment"`
	Event     ID   `field:"event,of=event"`
	Came      bool `field:"came"`
	Minutes   int  `field:"minutes,since=3"` // of it; 0 is the whole
}

// Ref implements [Record].
func (a Attendance) Ref() Ref { return Ref{TypeAttendance, a.ID} }

// Faults implements [Record].
func (a Attendance) Faults() []Fault {
	var f faults
	f.ref("enrolment", a.Enrolment)
	f.ref("event", a.Event)
	f.atLeast("minutes", a.Minutes, 0)
	return f
}

// A CallForState is how far a call for applications has come.
type CallForState string

// The ladder of calls for applications.
const (
	CallDraft   CallForState = "draft"
	CallOpen    CallForState = "open"
	CallClosed  CallForState = "closed"
	CallJury    CallForState = "jury"
	CallResults CallForState = "results"
)

// CallForStates lists the ladder.
func CallForStates() []CallForState {
	return []CallForState{CallDraft, CallOpen, CallClosed, CallJury, CallResults}
}

var callForMoves = map[CallForState][]CallForState{
	CallDraft:   {CallOpen},
	CallOpen:    {CallDraft, CallClosed},
	CallClosed:  {CallOpen, CallJury},
	CallJury:    {CallResults},
	CallResults: {},
}

// Next lists where the state may move from here.
func (s CallForState) Next() []CallForState { return callForMoves[s] }

// CanBecome reports whether the move is legal; staying is.
func (s CallForState) CanBecome(next CallForState) bool {
	return s == next || slices.Contains(callForMoves[s], next)
}

// CallForApplications is an invitation with its days: open, closed, jury, results.
type CallForApplications struct {
	ID       ID
	Title    Texts        `field:"title,name"`
	Partner  ID           `field:"partner,of=partner"`
	Activity ID           `field:"activity,of=activity"`
	Text     Texts        `field:"text,search"`
	Opens    Day          `field:"opens"`
	Closes   Wall         `field:"closes"` // in Zone
	Zone     string       `field:"zone"`
	Jury     Day          `field:"jury"`
	Results  Day          `field:"results"`
	State    CallForState `field:"state"`
	Website  string       `field:"website"`
}

// Ref implements [Record].
func (c CallForApplications) Ref() Ref { return Ref{TypeCallForApplications, c.ID} }

// Faults implements [Record].
func (c CallForApplications) Faults() []Fault {
	var f faults
	f.texts("title", c.Title)
	f.optionalTexts("text", c.Text)
	if c.Closes != 0 {
		f.zone("zone", c.Zone)
	}
	closes := c.Closes.Day() // no day of no time
	f.order("closes", c.Opens, closes)
	f.order("jury", max(c.Opens, closes), c.Jury)
	f.order("results", max(c.Opens, closes, c.Jury), c.Results)
	word(&f, "state", c.State, CallForStates())
	f.web("website", c.Website)
	return f
}

// Milestone is a deadline, or a day to remember.
type Milestone struct {
	ID         ID
	Title      Texts  `field:"title,name"`
	Partner    ID     `field:"partner,of=partner"`
	Activity   ID     `field:"activity,of=activity"`
	Laboratory ID     `field:"laboratory,of=laboratory"`
	Day        Day    `field:"day"`
	Done       bool   `field:"done"`
	Notes      string `field:"notes,confidential"`
}

// Ref implements [Record].
func (m Milestone) Ref() Ref { return Ref{TypeMilestone, m.ID} }

// Faults implements [Record].
func (m Milestone) Faults() []Fault {
	var f faults
	f.texts("title", m.Title)
	if m.Day == 0 {
		f.add("day", "missing")
	}
	return f
}
