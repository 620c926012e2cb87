package inspector

import (
	"cmp"
	"strconv"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

func (w writer) voice() work.Voice { return work.Voice{Plan: w.plan, Language: w.Language()} }

// deal is the page of an agreement: what is due of it, its fields, who signs, its lines, and what they come to.
func (w writer) deal(a *calendar.Agreement) Page {
	p := w.record(a)
	details := &p.Tabs[0]
	rows := w.inPlace(details.Rows)
	if o, open := calendar.OwedBy(a, w.Today()); open {
		rows = append([]Row{Note{w.owed(o), o.Now}}, rows...)
	}
	details.Rows = append(rows, w.costs(w.plan.CostsIn(a.ID))...)
	return p
}

// inPlace has amount and payment of each line below it, to be edited where it stands.
func (w writer) inPlace(rows []Row) []Row {
	var all []Row
	for _, row := range rows {
		all = append(all, row)
		m, ok := row.(Member)
		l := w.plan.Lines.At(m.Text.Ref.ID)
		if !ok || l == nil {
			continue
		}
		payment, _ := calendar.FieldOf(calendar.TypeLine, "payment")
		all = append(all, Pair{w.moneyField(l, "money"), w.field(l, payment)})
	}
	return all
}

// owed says by when something is to be settled.
func (w writer) owed(o calendar.Owed) string {
	said := w.Say("ladder.due", assets.Date(w.Language(), o.Due.Date(), assets.DayMonthYear))
	if o.Over {
		said += " · " + w.Say("owed.over")
	}
	return said
}

// costs say what some lines come to, currency by currency, who carries that and who is paid.
func (w writer) costs(c calendar.Costs) []Row {
	rows, voice := []Row{}, w.voice()
	for _, s := range c.Sums {
		rows = append(rows, Heading{w.Say("costs.heading") + " · " + s.Currency})
		for _, part := range []struct {
			key   string
			cents int64
		}{
			{"payment.planned", s.Planned},
			{"payment.invoiced", s.Invoiced},
			{"payment.paid", s.Paid},
			{"costs.total", s.Total()},
			{"costs.kind", s.Kind},
			{"costs.lost", s.Lost},
		} {
			if part.cents != 0 {
				rows = append(rows, Fact{state.Capital(w.Say(part.key)), Link{Text: voice.Cents(part.cents, s.Currency)}})
			}
		}
		rows = append(rows, w.shares("costs.carry", s.Carry, s.Currency)...)
		rows = append(rows, w.shares("costs.receive", s.Receive, s.Currency)...)
	}
	if len(c.InKind) > 0 {
		rows = append(rows, Heading{w.Say("costs.unvalued")})
	}
	for _, l := range c.InKind {
		rows = append(rows, Item{Text: Link{l.Text, l.Ref()}, More: joined(" · ", voice.Given(l), voice.Sides(l)), AtEnd: true})
	}
	return rows
}

// shares list who has which part of a sum.
func (w writer) shares(key string, all []calendar.Share, currency string) []Row {
	rows, voice := []Row{}, w.voice()
	for _, s := range all {
		more := voice.Cents(s.Amount, currency)
		if s.Percent > 0 {
			more += " · " + strconv.Itoa(s.Percent) + " %"
		}
		rows = append(rows, Item{Text: Link{cmp.Or(voice.Who(s.Who), w.Say("costs.nobody")), s.Who}, More: more, AtEnd: true})
	}
	return under(w.Say(key), rows)
}
