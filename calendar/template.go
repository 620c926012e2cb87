package calendar

// Template says which phases a run or a date of some kind has, usually or in one house: "get-in the day before at 09:00,
// doors 30 minutes, strike 90". What is made of it is adjusted freely afterwards.
type Template struct {
	ID    ID
	Name  string       `field:"name,name"`
	Kind  ActivityKind `field:"kind"` // none is every kind
	Place Place        `unit:"place"` // none is everywhere
	OfRun bool         `field:"of_run"`
}

// Ref implements [Record].
func (t Template) Ref() Ref { return Ref{TypeTemplate, t.ID} }

// Faults implements [Record].
func (t Template) Faults() []Fault {
	var f faults
	f.text("name", t.Name)
	if t.Kind != "" {
		word(&f, "kind", t.Kind, ActivityKinds())
	}
	return f
}

// TemplatePhase is one phase of a template: when it is, counted from what it will hang on, and who is called to it.
type TemplatePhase struct {
	ID       ID
	Template ID        `field:"template,of=template"`
	Kind     PhaseKind `field:"kind"`
	Timing   Timing    `unit:"timing"` // never absolute
	Quiet    bool      `field:"quiet"`
	Crew     List      `field:"crew"` // positions called, one word for each head: "light technician", "stagehand", "stagehand"
	Lead     int       `field:"lead"` // of the calls, minutes
	Lag      int       `field:"lag"`
	Position int       `field:"position"`
}

// Ref implements [Record].
func (t TemplatePhase) Ref() Ref { return Ref{TypeTemplatePhase, t.ID} }

// Faults implements [Record].
func (t TemplatePhase) Faults() []Fault {
	var f faults
	f.ref("template", t.Template)
	word(&f, "kind", t.Kind, PhaseKinds())
	word(&f, "anchor", t.Timing.Anchor, Anchors()[1:])
	f.atLeast("length", t.Timing.Length, 1)
	if t.Timing.Anchor == OnDay {
		f.between("offset", t.Timing.Offset, 0, 48*60)
	}
	f.atLeast("lead", t.Lead, 0)
	f.atLeast("lag", t.Lag, 0)
	return f
}
