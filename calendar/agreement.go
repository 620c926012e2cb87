package calendar

import "slices"

// An AgreementKind is what an agreement is about.
type AgreementKind string

// The kinds of agreements.
const (
	Sale               AgreementKind = "sale"
	CoProductionDeal   AgreementKind = "co-production"
	ResidencyAgreement AgreementKind = "residency"
	VenueHire          AgreementKind = "venue-hire"
	Commission         AgreementKind = "commission"
	Employment         AgreementKind = "employment"
)

// AgreementKinds lists the kinds.
func AgreementKinds() []AgreementKind {
	return []AgreementKind{Sale, CoProductionDeal, ResidencyAgreement, VenueHire, Commission, Employment}
}

// An AgreementState is how far an agreement has come.
type AgreementState string

// The ladder of agreements.
const (
	Draft         AgreementState = "draft"
	Sent          AgreementState = "sent"
	Signed        AgreementState = "signed"
	Countersigned AgreementState = "countersigned"
	Ended         AgreementState = "ended"
)

// AgreementStates lists the ladder.
func AgreementStates() []AgreementState {
	return []AgreementState{Draft, Sent, Signed, Countersigned, Ended}
}

var agreementMoves = map[AgreementState][]AgreementState{
	Draft:         {Sent, Ended},
	Sent:          {Draft, Signed, Ended},
	Signed:        {Countersigned, Ended},
	Countersigned: {Ended},
	Ended:         {},
}

// Next lists where the state may move from here.
func (s AgreementState) Next() []AgreementState { return agreementMoves[s] }

// CanBecome reports whether the move is legal; staying is.
func (s AgreementState) CanBecome(next AgreementState) bool {
	return s == next || slices.Contains(agreementMoves[s], next)
}

// Agreement is what organisations and people sign.
type Agreement struct {
	ID       ID
	Kind     AgreementKind  `field:"kind"`
	Title    Texts          `field:"title,name"`
	Activity ID             `field:"activity,of=activity"`
	Number   string         `field:"number,name"`
	State    AgreementState `field:"state"`
	Due      Day            `field:"due"` // to be signed by
	From     Day            `field:"from"`
	Until    Day            `field:"until"`          // inclusive
	Remind   int            `field:"remind,since=3"` // days before Due
	Notes    string         `field:"notes,confidential"`
}

// Ref implements [Record].
func (a Agreement) Ref() Ref { return Ref{TypeAgreement, a.ID} }

// Faults implements [Record].
func (a Agreement) Faults() []Fault {
	var f faults
	word(&f, "kind", a.Kind, AgreementKinds())
	f.texts("title", a.Title)
	word(&f, "state", a.State, AgreementStates())
	f.order("until", a.From, a.Until)
	f.between("remind", a.Remind, 0, 366)
	return f
}

// Party is a side of an agreement; its id derives from what it links.
type Party struct {
	ID           ID
	Agreement    ID     `field:"agreement,of=agreement"`
	Organisation ID     `field:"organisation,of=organisation"`
	Person       ID     `field:"person,of=person"`
	Role         string `field:"role"`
	SignedOn     Day    `field:"signed_on"`
	Position     int    `field:"position"`
}

// Ref implements [Record].
func (p Party) Ref() Ref { return Ref{TypeParty, p.ID} }

// Faults implements [Record].
func (p Party) Faults() []Fault {
	var f faults
	f.ref("agreement", p.Agreement)
	f.oneOf("organisation", p.Organisation, p.Person)
	return f
}

// A LineBasis is what a line counts.
type LineBasis string

// What lines count: cash, or a kind of thing given.
const (
	Cash           LineBasis = "cash"
	Nights         LineBasis = "nights"
	Hours          LineBasis = "hours"
	StudioDays     LineBasis = "studio-days"
	EquipmentGiven LineBasis = "equipment"
)

// LineBases lists what lines count.
func LineBases() []LineBasis { return []LineBasis{Cash, Nights, Hours, StudioDays, EquipmentGiven} }

// A Payment is how far a line has come.
type Payment string

// The ladder of payments.
const (
	Planned  Payment = "planned"
	Invoiced Payment = "invoiced"
	Paid     Payment = "paid"
)

// Payments lists the ladder.
func Payments() []Payment { return []Payment{Planned, Invoiced, Paid} }

var paymentMoves = map[Payment][]Payment{Planned: {Invoiced, Paid}, Invoiced: {Planned, Paid}, Paid: {Invoiced}}

// Next lists where the payment may move from here.
func (p Payment) Next() []Payment { return paymentMoves[p] }

// CanBecome reports whether the move is legal; staying is.
func (p Payment) CanBecome(next Payment) bool {
	return p == next || slices.Contains(paymentMoves[p], next)
}

// Line is one amount: cash or kind, who to whom. Percentages are derived from lines, never kept.
type Line struct {
	ID         ID
	Agreement  ID        `field:"agreement,of=agreement"`
	Activity   ID        `field:"activity,of=activity"`
	Event      ID        `field:"event,of=event"`
	Text       string    `field:"text,search"`
	Basis      LineBasis `field:"basis"`
	Quantity   int       `field:"quantity"` // nights, hours, days, pieces; of cash 1
	Money      Money     `unit:"money"`     // of the whole line; of kind its value
	From       ID        `field:"from_organisation,of=organisation"`
	To         ID        `field:"to_organisation,of=organisation"`
	ToPerson   ID        `field:"to_person,of=person"`
	Payment    Payment   `field:"payment"`
	Due        Day       `field:"due"`
	Remind     int       `field:"remind,since=3"`         // days before Due
	Invoice    string    `field:"invoice,search,since=3"` // its number
	InvoicedOn Day       `field:"invoiced_on,since=3"`
	PaidOn     Day       `field:"paid_on,since=3"`
	Position   int       `field:"position"`
	Notes      string    `field:"notes,confidential"`
}

// Ref implements [Record].
func (l Line) Ref() Ref { return Ref{TypeLine, l.ID} }

// Faults implements [Record].
func (l Line) Faults() []Fault {
	var f faults
	f.text("text", l.Text)
	word(&f, "basis", l.Basis, LineBases())
	f.atLeast("quantity", l.Quantity, 0)
	l.Money.faults(&f, "")
	word(&f, "payment", l.Payment, Payments())
	f.between("remind", l.Remind, 0, 366)
	return f
}
