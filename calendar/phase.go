package calendar

// A PhaseKind is one step of making a date happen.
type PhaseKind string

// The phases, in the order of a day.
const (
	GetIn      PhaseKind = "get-in"
	FitUp      PhaseKind = "fit-up"
	Focus      PhaseKind = "focus"
	Rehearsal  PhaseKind = "rehearsal"
	LineCheck  PhaseKind = "line-check"
	SoundCheck PhaseKind = "sound-check"
	Doors      PhaseKind = "doors"
	Onstage    PhaseKind = "show"
	Interval   PhaseKind = "interval"
	Changeover PhaseKind = "changeover"
	Reset      PhaseKind = "reset"
	Strike     PhaseKind = "strike"
	GetOut     PhaseKind = "get-out"
)

// PhaseKinds lists the phases in the order of a day.
func PhaseKinds() []PhaseKind {
	return []PhaseKind{
		GetIn, FitUp, Focus, Rehearsal, LineCheck, SoundCheck, Doors, Onstage, Interval, Changeover, Reset, Strike, GetOut,
	}
}

// An Anchor is what a phase hangs on.
type Anchor string

// The anchors. A phase without one has its own time.
const (
	Absolute    Anchor = ""
	BeforeStart Anchor = "start" // Offset minutes from the start of its event, or of its run's first date
	AfterEnd    Anchor = "end"   // Offset minutes from the end of its event, or of its run's last date
	OnDay       Anchor = "day"   // Days from the festival day of its event (or run's first date), at minute Offset
)

// Anchors lists the anchors.
func Anchors() []Anchor { return []Anchor{Absolute, BeforeStart, AfterEnd, OnDay} }

// Timing is when a phase is: absolute, or relative to what it hangs on. One unit of the journal.
type Timing struct {
	Anchor Anchor `field:"anchor"`
	Offset int    `field:"offset"` // minutes, negative is earlier; with OnDay the minute of the day
	Days   int    `field:"days"`   // with OnDay: -1 is the day before
	Length int    `field:"length"` // minutes; of a relative phase
	When   When   `unit:"timing"`  // of an absolute one
}

// Phase is one step of a run or of an event; it occupies the space for itself.
type Phase struct {
	ID     ID
	Run    ID        `field:"run,of=run"`
	Event  ID        `field:"event,of=event"`
	Kind   PhaseKind `field:"kind"`
	Timing Timing    `unit:"timing"`
	Place  Place     `unit:"place"`  // where it is not the event's or run's own
	Quiet  bool      `field:"quiet"` // may go on after curfew
	Notes  string    `field:"notes,confidential"`
}

// Ref implements [Record].
func (p Phase) Ref() Ref { return Ref{TypePhase, p.ID} }

// Faults implements [Record].
func (p Phase) Faults() []Fault {
	var f faults
	f.oneOf("event", p.Event, p.Run)
	word(&f, "kind", p.Kind, PhaseKinds())
	word(&f, "anchor", p.Timing.Anchor, Anchors())
	if p.Timing.Anchor == Absolute {
		p.Timing.When.faults(&f)
		return f
	}
	f.atLeast("length", p.Timing.Length, 1)
	if p.Timing.Anchor == OnDay {
		f.between("offset", p.Timing.Offset, 0, 48*60)
	}
	return f
}

// On is the phase's time, given what it hangs on; see [Timing.On]. The show of a date is its public time, however long that
// was when the phase was made.
func (p Phase) On(of When, turn int) When {
	if p.Kind == Onstage && p.Event != "" && p.Timing.Anchor == BeforeStart && p.Timing.Offset == 0 && !of.WholeDays {
		return of
	}
	return p.Timing.On(of, turn)
}

// On is the phase's time, given what it hangs on: the event's public time, or for a run the first date's start and the
// last date's end. It is zero where that has no moments. Minutes before a start or after an end pass as on the clock in
// one's pocket: the strike of a show that ends at the second 02:30 of a night begins then, and not an hour before. What hangs on a day
// has its hours on the wall: a get-in from nine to one is from nine to one on whichever day its date comes to, and a night of 23 hours
// takes an hour from it. So keep a phase's minutes, or its hours, whatever becomes of its date; it never ends before it begins.
func (t Timing) On(of When, turn int) When {
	span, ok := of.Span()
	switch {
	case t.Anchor == Absolute:
		return t.When
	case !ok:
		return When{}
	case t.Anchor == OnDay:
		start := (of.FirstDay(turn) + Day(t.Days)).At(t.Offset)
		return When{Start: start, End: start + Wall(t.Length)*60, Zone: of.Zone}
	}
	at := span.Start
	if t.Anchor == AfterEnd {
		at = span.End
	}
	at += Instant(t.Offset) * 60
	when, _ := Span{at, at + Instant(t.Length)*60}.In(of.Zone) // its moments were found, so its zone is known
	return when
}

// A CallState is what a person answered to a call.
type CallState string

// The states of a call. One without a person is a placeholder.
const (
	ToAsk    CallState = "to-ask"
	Asked    CallState = "asked"
	Accepted CallState = "accepted"
	Declined CallState = "declined"
)

// CallStates lists the states.
func CallStates() []CallState { return []CallState{ToAsk, Asked, Accepted, Declined} }

// Call is a position needed for a phase, or for an event as a whole: filled by a person, or not yet.
type Call struct {
	ID       ID
	Phase    ID        `field:"phase,of=phase"`
	Event    ID        `field:"event,of=event"`
	Position string    `field:"position"`
	Person   ID        `field:"person,of=person"`
	Lead     int       `field:"lead"` // minutes before the phase begins
	Lag      int       `field:"lag"`  // minutes after it ends
	State    CallState `field:"state"`
	Notes    string    `field:"notes,confidential"`
	// Department is where the position belongs, as people have one.
	Department string `field:"department,since=3"`
}

// Ref implements [Record].
func (c Call) Ref() Ref { return Ref{TypeCall, c.ID} }

// Faults implements [Record].
func (c Call) Faults() []Fault {
	var f faults
	f.oneOf("phase", c.Phase, c.Event)
	f.text("position", c.Position)
	f.atLeast("lead", c.Lead, 0)
	f.atLeast("lag", c.Lag, 0)
	word(&f, "state", c.State, CallStates())
	return f
}
