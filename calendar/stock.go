package calendar

// A WithdrawalKind is why equipment is not on the shelf.
type WithdrawalKind string

// The kinds of withdrawals.
const (
	Loan        WithdrawalKind = "loan"
	Maintenance WithdrawalKind = "maintenance"
)

// WithdrawalKinds lists the kinds.
func WithdrawalKinds() []WithdrawalKind { return []WithdrawalKind{Loan, Maintenance} }

// Withdrawal takes pieces of equipment out of stock for some days: lent to an organisation, or in maintenance.
type Withdrawal struct {
	ID        ID
	Equipment ID             `field:"equipment,of=equipment"`
	Kind      WithdrawalKind `field:"kind"`
	Count     int            `field:"count"`
	To        ID             `field:"to_organisation,of=organisation"`
	From      Day            `field:"from"`
	Until     Day            `field:"until"`   // inclusive; none is not known yet
	BackOn    Day            `field:"back_on"` // none is still out
	Notes     string         `field:"notes,confidential"`
}

// Ref implements [Record].
func (w Withdrawal) Ref() Ref { return Ref{TypeWithdrawal, w.ID} }

// Faults implements [Record].
func (w Withdrawal) Faults() []Fault {
	var f faults
	f.ref("equipment", w.Equipment)
	word(&f, "kind", w.Kind, WithdrawalKinds())
	f.atLeast("count", w.Count, 1)
	if w.From == 0 {
		f.add("from", "missing")
	}
	f.order("until", w.From, w.Until)
	f.order("back_on", w.From, w.BackOn)
	return f
}
