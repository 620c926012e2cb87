package work

import (
	"strings"
	"unicode"

	"affiche/calendar"
	"affiche/storage"
)

// NewPartner adds a partner to the network, with its organisation.
type NewPartner struct {
	Name    string // of the organisation
	Short   string // as it is called every day; "" is the name
	City    string
	Country string // ISO 3166-1 alpha-2
	Role    calendar.PartnerRole
}

// Act works out what is added: the partner stands after those that are there.
func (n NewPartner) Act(plan *calendar.Plan) (Act, error) {
	if n.Short == "" {
		n.Short = n.Name
	}
	o := &calendar.Organisation{ID: calendar.NewID(), Name: n.Name, City: n.City, Country: n.Country}
	if zone, ok := calendar.ZoneNamed(n.City); ok && zone != plan.Programme.Zone {
		o.Zone = zone
	}
	p := &calendar.Partner{ID: calendar.NewID(), Organisation: o.ID, Name: n.Short, Monogram: monogram(n.Short), Role: n.Role}
	for other := range plan.Partners.Each() {
		p.Position = max(p.Position, other.Position+1)
	}
	act := Act{
		Label: storage.Label{Key: "label.add", Args: []string{n.Short}},
		Put:   []calendar.Record{o, p}, Made: []calendar.Ref{p.Ref()},
	}
	if faults := o.Faults(); len(faults) > 0 { // those of the partner would say the same again
		return Act{}, &Faulty{o.Ref(), faults}
	}
	if faults := p.Faults(); len(faults) > 0 {
		return Act{}, &Faulty{p.Ref(), faults}
	}
	return act, nil
}

// monogram is the first letters of a name: "BUN" of "Bunker".
func monogram(name string) string {
	letters := []rune{}
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, r)
		}
	}
	return strings.ToUpper(string(letters[:min(len(letters), 3)]))
}
