package register

import (
	"cmp"
	"math"
	"slices"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// DueNow is the word of what is due, or of which one wants to be reminded by now.
const DueNow = "now"

// How else an agreement or a line stands to its day.
const (
	dueOver    = "over"
	dueLater   = "later"
	dueSettled = "settled"
)

// Agreements are what is to be signed, with the lines of each below it: between whom, until when, and for how much.
func Agreements(now func() calendar.Instant) Room {
	owed := func(r Reader, of calendar.Record) (calendar.Owed, bool) {
		zone, err := calendar.Zone(r.Plan.Programme.Zone)
		if err != nil {
			return calendar.Owed{}, false
		}
		return calendar.OwedBy(of, now().Wall(zone).Day())
	}
	return Room{
		Name: "agreements", Types: []calendar.Type{calendar.TypeAgreement, calendar.TypeLine}, Under: "agreement", Sort: "due",
		Columns: []Column{
			{Name: "title", Width: 250, Manner: scene.NameCell, Text: dealName},
			{Name: "kind", Width: 128, Manner: scene.ChipCell, Text: func(r Reader, of calendar.Record) string { return r.Say(dealKind(of)) }},
			{Name: "state", Width: 132, Manner: scene.ChipCell, Text: func(r Reader, of calendar.Record) string { return r.Say(dealState(of)) }},
			{Name: "sides", Caption: "owed.column.who", Width: 220, Text: dealSides},
			{
				Name: "due", Width: 170, Text: func(r Reader, of calendar.Record) string {
					o, open := owed(r, of)
					return dealDue(r, of, o, open)
				},
				Rank: func(r Reader, of calendar.Record) int64 {
					if o, open := owed(r, of); open {
						return int64(o.Due)
					}
					return math.MaxInt64
				},
			},
			{Name: "amount", Caption: "owed.column.amount", Width: 150, Text: dealAmount},
			{Name: "activity", Width: 160, Hidden: true},
			{Name: "number", Width: 100, Hidden: true},
		},
		Filters: []Filter{
			{Name: "owed.all.state", Of: func(_ Reader, of calendar.Record) []string { return one(dealState(of)) }, Says: func(r Reader, w string) string { return state.Capital(r.Say(w)) }},
			{Name: "owed.all.kind", Of: func(_ Reader, of calendar.Record) []string { return one(dealKind(of)) }, Says: func(r Reader, w string) string { return state.Capital(r.Say(w)) }},
			{Name: "owed.all.partner", Of: dealOrganisations, Says: func(r Reader, id string) string { return r.organisation(calendar.ID(id)) }},
			{Name: "owed.all.due", Of: func(r Reader, of calendar.Record) []string {
				o, open := owed(r, of)
				return dealStanding(o, open)
			}, Says: func(r Reader, w string) string { return state.Capital(r.Say("owed." + w)) }},
		},
	}
}

func dealName(r Reader, of calendar.Record) string {
	if l, ok := of.(*calendar.Line); ok {
		return l.Text
	}
	return r.Name(of.Ref())
}

// dealKind is the key of what an agreement is about, or of what a line counts.
func dealKind(of calendar.Record) string {
	switch of := of.(type) {
	case *calendar.Agreement:
		return "agreement." + string(of.Kind)
	case *calendar.Line:
		return "line." + string(cmp.Or(of.Basis, calendar.Cash))
	}
	return ""
}

// dealState is the key of where it stands on its ladder.
func dealState(of calendar.Record) string {
	at, _ := calendar.RungOf(of)
	return work.RungWord(of.Ref().Type, at.At)
}

func dealSides(r Reader, of calendar.Record) string {
	if l, ok := of.(*calendar.Line); ok {
		return r.Sides(l)
	}
	return r.Parties(of.Ref().ID)
}

func dealDue(r Reader, of calendar.Record, o calendar.Owed, open bool) string {
	day := calendar.Day(0)
	switch of := of.(type) {
	case *calendar.Agreement:
		day = of.Due
	case *calendar.Line:
		day = of.Due
	}
	if day == 0 {
		return ""
	}
	said := assets.Date(r.Language, day.Date(), assets.DayMonthYear)
	switch {
	case open && o.Over:
		return said + " · " + r.Say("owed.over")
	case open && o.Now:
		return said + " · " + r.Say("owed.now")
	}
	return said
}

// dealAmount is what a line gives, or what the lines of an agreement come to, currency by currency.
func dealAmount(r Reader, of calendar.Record) string {
	if l, ok := of.(*calendar.Line); ok {
		return r.Given(l)
	}
	said := ""
	for _, s := range r.Plan.CostsIn(of.Ref().ID).Sums {
		if said != "" {
			said += " + "
		}
		said += r.Cents(s.Total(), s.Currency)
	}
	return said
}

// dealOrganisations are who is a side of it.
func dealOrganisations(r Reader, of calendar.Record) (ids []string) {
	add := func(all ...calendar.ID) {
		for _, id := range all {
			if id != "" && !slices.Contains(ids, string(id)) {
				ids = append(ids, string(id))
			}
		}
	}
	switch of := of.(type) {
	case *calendar.Line:
		add(of.From, of.To)
	case *calendar.Agreement:
		for p := range r.Plan.Parties.Each() {
			if p.Agreement == of.ID {
				add(p.Organisation)
			}
		}
	}
	return ids
}

func dealStanding(o calendar.Owed, open bool) []string {
	switch {
	case !open:
		return []string{dueSettled}
	case o.Over:
		return []string{DueNow, dueOver}
	case o.Now:
		return []string{DueNow}
	}
	return []string{dueLater}
}
