package inspector

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// A Page is what the panel says of one thing.
type Page struct {
	Ref   calendar.Ref
	Pills []Pill
	Title string
	Sub   Link
	Tabs  []Tab
}

// A Pill is a word with the colours of what it says.
type Pill struct {
	Text        string
	Ink, Ground fyne.ThemeColorName
}

// A Link is words that lead to a record; with the zero Ref they lead nowhere.
type Link struct {
	Text string
	Ref  calendar.Ref
}

// A Tab is one leaf of a page. The one of the history is filled when it is opened.
type Tab struct {
	Name    string
	Count   int
	Rows    []Row
	Load    func() []Row // instead of Rows, when it is opened; nil has them already
	History bool
}

// A Row is one line or block of a leaf: one of the types below.
type Row interface{ isRow() }

type (
	// Heading begins a group.
	Heading struct{ Text string }
	// Fact is a name and what it is.
	Fact struct {
		Name  string
		Value Link
	}
	// Item is a line of a list: what, and more about it.
	Item struct {
		Text   Link
		More   string
		Marked bool // the one that is selected
		AtEnd  bool // the rest stands at the end of the line, below that of the line before
		Pill   *Pill
		Struck bool
	}
	// Note is a sentence to be read.
	Note struct {
		Text string
		Warn bool
	}
	// Chips are words on pills.
	Chips struct{ Words []string }
	// Field is edited in place.
	Field struct {
		Name    string
		Of      []string // the fields of the record that it edits
		Value   string
		Options []Option                  // of a choice; none is typed
		Load    func() []Option           // all options of a choice, where they are many
		Last    func(typed string) Option // stands below them; nil is nothing
		Hint    string                    // below it
		Pale    string                    // stands there while it is empty
		Warn    bool                      // the hint is a warning
		Long    bool                      // of several lines
		Check   bool                      // "true" or "false"
		Days    *Days                     // the month that drops down; nil is none
		Second  *Field                    // shown below, where the value has two meanings
		Set     func(value string, refused func(why string))
		Step    func(by int, refused func(why string)) // the arrow keys; nil is none
		Preview func(value string) (says string, ok bool)
		Offers  func(typed string) []string // what may be meant, while it is typed; nil offers nothing
	}
	// Days are those that a month shows to pick one from.
	Days struct {
		At     calendar.Day // the one that it is
		Today  calendar.Day
		Marked func(calendar.Day) bool // of a festival
		Text   func(calendar.Day) string
	}
	// Texts is a text in several languages, one of which is open.
	Texts struct {
		Name, Of, Hint string
		Languages      []string
		Fields         []Field // one for each language
	}
	// Checks are words that are ticked.
	Checks struct {
		Name, Of string
		Marks    []Mark
	}
	// Member is a record of a list that is edited here: taken out, and moved where the list has an order.
	Member struct {
		Text        Link
		More        string
		Remove      func()
		Move        func(by int) // nil is no order
		First, Last bool
		Open        bool // nobody fills it yet
	}
	// Adder makes one more of a list: one of its options, or where it has none at once.
	Adder struct {
		Text    string
		Options func() []Option           // nil asks nothing
		Last    func(typed string) Option // stands below them; nil is nothing
		Add     func(key string, refused func(why string))
	}
	// Scope asks which dates of a series a change is meant for, and says of each choice what it comes to.
	Scope struct {
		Name    string
		Choices []string
		Says    []string
		Chosen  int
		Pick    func(int)
	}
	// Pair is two fields side by side.
	Pair struct{ Left, Right Field }
	// Acts are commands of the window, by their names; those that cannot be done now are left out.
	Acts struct{ Names []string }
	// Bar is a line of parts side by side, each with its share of the width.
	Bar struct{ Parts []Part }
	// More is pressed to see the rest of a list.
	More struct {
		Text string
		Do   func()
	}
)

// A Part of a bar has a colour, and a share of its width.
type Part struct {
	Share float32
	Ink   fyne.ThemeColorName
}

// A Mark is a word that is ticked or not.
type Mark struct {
	Text string
	On   bool
	Set  func(on bool, refused func(why string))
}

// An Option is what a choice offers.
type Option = control.Option

func (Heading) isRow() {}
func (Fact) isRow()    {}
func (Item) isRow()    {}
func (Note) isRow()    {}
func (Chips) isRow()   {}
func (Field) isRow()   {}
func (Pair) isRow()    {}
func (More) isRow()    {}
func (Bar) isRow()     {}
func (Texts) isRow()   {}
func (Checks) isRow()  {}
func (Member) isRow()  {}
func (Adder) isRow()   {}
func (Scope) isRow()   {}
func (Acts) isRow()    {}

// writer makes pages of what the state knows.
type writer struct {
	*state.State
	plan    *calendar.Plan
	whole   bool // long lists are shown whole
	showAll func()

	scope     work.Scope // of which dates of a series a change is meant
	setScope  func(work.Scope)
	several   []calendar.Ref                                            // what is edited together; none is one record
	remove    func(...calendar.Ref)                                     // asks before
	askPlace  func(isHouse bool, taking []calendar.Ref)                 // makes a new place; nil is not offered
	askPerson func(work.NewPerson, func(work.Act))                      // makes a person; nil is not offered
	askShift  func([]calendar.Ref)                                      // moves dates by days; nil is not offered
	askPhases func([]calendar.Ref)                                      // gives phases from a template; nil is not offered
	askFollow func(calendar.ID, map[calendar.ID]calendar.TemplatePhase) // asks whether what came from a template that changed follows; nil asks nothing
	begin     func()                                                    // puts the keys on the name of what was made; nil leaves them
}

// page is the page of a record; of nothing, the season's own.
func (w writer) page(ref calendar.Ref) Page {
	switch r := w.plan.Record(ref).(type) {
	case *calendar.Event:
		return w.event(r)
	case *calendar.Activity:
		return w.activity(r, nil)
	case *calendar.Partner:
		return w.partner(r)
	case *calendar.Space:
		return w.space(r)
	case *calendar.Venue:
		return w.venue(r)
	case *calendar.Hold:
		return w.promise(r)
	case *calendar.Call:
		return w.calling(r)
	case *calendar.Person:
		return w.personPage(r)
	case *calendar.Agreement:
		return w.deal(r)
	case nil, *calendar.Programme:
		return w.season()
	default:
		return w.record(r)
	}
}

func (w writer) kindPill(k calendar.ActivityKind) Pill {
	return Pill{state.Capital(w.Say("kind." + string(k))), theme.KindInk(k), theme.KindPale(k)}
}

func (w writer) statusPill(s calendar.Status) Pill {
	p := Pill{state.Capital(w.Say("status." + string(s))), theme.Muted, theme.Chip}
	switch s {
	case calendar.Confirmed, calendar.Done:
		p.Ink, p.Ground = theme.Fits, theme.FitsPale
	case calendar.Option, calendar.Enquiry:
		p.Ink, p.Ground = theme.Warn, theme.WarnPale
	case calendar.Cancelled, calendar.Postponed:
		p.Ink, p.Ground = theme.Accent, theme.BlockPale
	}
	return p
}

func (w writer) link(t calendar.Type, id calendar.ID) Link {
	return Link{w.NameOf(calendar.Ref{Type: t, ID: id}), calendar.Ref{Type: t, ID: id}}
}

// organisation leads to the partner that it is, if it is one.
func (w writer) organisation(id calendar.ID) Link {
	l := Link{Text: w.NameOf(calendar.Ref{Type: calendar.TypeOrganisation, ID: id})}
	for p := range w.plan.PartnerOfOrg.Of(id) {
		l = Link{p.Name, p.Ref()}
	}
	return l
}

// person is a person or a company by name.
func (w writer) person(person, company calendar.ID) string {
	if person != "" {
		return w.NameOf(calendar.Ref{Type: calendar.TypePerson, ID: person})
	}
	return w.NameOf(calendar.Ref{Type: calendar.TypeCompany, ID: company})
}

// facts keeps those that say something.
func facts(all ...Fact) []Row {
	rows := []Row{}
	for _, f := range all {
		if f.Value.Text != "" {
			rows = append(rows, f)
		}
	}
	return rows
}

func plain(name, value string) Fact { return Fact{name, Link{Text: value}} }

// under puts a heading over rows, if there are any.
func under(heading string, rows []Row) []Row {
	if len(rows) == 0 {
		return nil
	}
	return append([]Row{Heading{heading}}, rows...)
}
