package calendar

import "strings"

// Money is an amount in cents (hundredths, whatever the currency's own coins are) of a currency. One unit of the journal.
type Money struct {
	Amount   int64  `field:"amount,confidential"`
	Currency string `field:"currency,confidential"` // ISO 4217
}

// IsZero reports that no amount was agreed.
func (m Money) IsZero() bool { return m.Amount == 0 }

func (m Money) faults(f *faults, prefix string) {
	if m.Amount != 0 || m.Currency != "" {
		f.currency(prefix+"currency", m.Currency)
	}
}

func (f *faults) currency(field, code string) {
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		f.add(field, "no-such-currency", code)
	}
}
