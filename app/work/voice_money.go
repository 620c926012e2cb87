package work

import (
	"cmp"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// Who is what everybody calls an organisation or a person: a partner by its short name.
func (v Voice) Who(ref calendar.Ref) string {
	for p := range v.Plan.PartnerOfOrg.Of(ref.ID) {
		return p.Name
	}
	return v.Name(ref)
}

// Money says an amount; nothing is said of none.
func (v Voice) Money(m calendar.Money) string { return v.money(m.Amount, m.Currency) }

// Cents says an amount of a sum, also none.
func (v Voice) Cents(amount int64, currency string) string {
	return assets.Money(v.Language, amount, currency)
}

// Given says what a line gives: "€6,000", "12 nights, €900".
func (v Voice) Given(l *calendar.Line) string {
	kind := ""
	if l.Basis != calendar.Cash && l.Basis != "" {
		kind = v.Say("window.line."+string(l.Basis), l.Quantity)
	}
	return joined(", ", kind, v.Money(l.Money))
}

// Sides says who gives a line to whom: "A.M.I. › Bunker".
func (v Voice) Sides(l *calendar.Line) string {
	to := v.Who(calendar.Ref{Type: calendar.TypeOrganisation, ID: l.To})
	return joined(" › ", v.Who(calendar.Ref{Type: calendar.TypeOrganisation, ID: l.From}),
		cmp.Or(v.Who(calendar.Ref{Type: calendar.TypePerson, ID: l.ToPerson}), to))
}

// Parties names the sides of an agreement, in their order.
func (v Voice) Parties(agreement calendar.ID) string {
	var all []*calendar.Party
	for p := range v.Plan.Parties.Each() {
		if p.Agreement == agreement {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b *calendar.Party) int { return cmp.Compare(a.Position, b.Position) })
	names := make([]string, len(all))
	for i, p := range all {
		names[i] = cmp.Or(v.Who(calendar.Ref{Type: calendar.TypeOrganisation, ID: p.Organisation}), v.Who(calendar.Ref{Type: calendar.TypePerson, ID: p.Person}))
	}
	return joined(" · ", names...)
}
