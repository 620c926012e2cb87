package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// people are who appears, who is called, and who takes part.
func (w writer) people(a *calendar.Activity, e *calendar.Event) []Row {
	rows := []Row{}
	for _, p := range byPosition(w.plan.AppearancesOf.Of(a.ID), func(p *calendar.Appearance) int { return p.Position }) {
		if p.Event == "" || e != nil && p.Event == e.ID {
			rows = append(rows, Item{Text: Link{Text: w.person(p.Person, p.Company)}, More: p.Role})
		}
	}
	all := under(w.Say("window.people.appear"), rows)
	if e != nil {
		all = append(all, under(w.Say("window.people.called"), w.calls(e))...)
	}
	return append(all, under(w.Say("window.people.enrolled"), w.enrolled(a))...)
}

// calls are the people called for a date and its phases, as their times come.
func (w writer) calls(e *calendar.Event) []Row {
	type called struct {
		at   calendar.Wall
		item Item
	}
	all := []called{}
	add := func(c *calendar.Call, when calendar.When, phase string) {
		if !when.IsZero() && !when.WholeDays {
			when.Start -= calendar.Wall(c.Lead * 60)
			when.End += calendar.Wall(c.Lag * 60)
		}
		all = append(all, called{when.Start, w.call(c, joined(" · ", c.Position, phase, w.beside(when, e)))})
	}
	for c := range w.plan.CallsOfEvent.Of(e.ID) {
		add(c, e.When, "")
	}
	for _, p := range w.phasesOf(e) {
		for c := range w.plan.CallsOfPhase.Of(p.ID) {
			add(c, w.plan.TimeOf(p), w.Say("phase."+string(p.Kind)))
		}
	}
	slices.SortStableFunc(all, func(a, b called) int { return cmp.Compare(a.at, b.at) })
	rows := []Row{}
	for _, c := range all {
		rows = append(rows, c.item)
	}
	return rows
}

func (w writer) call(c *calendar.Call, more string) Item {
	who := w.person(c.Person, "")
	item := Item{Text: Link{Text: cmp.Or(who, w.Say("window.people.open"))}, More: more}
	if who == "" {
		item.Pill = &Pill{w.Say("call." + string(c.State)), theme.Warn, theme.WarnPale}
	}
	return item
}

func (w writer) enrolled(a *calendar.Activity) []Row {
	rows := []Row{}
	for e := range w.plan.Enrolments.Each() {
		if e.Activity == a.ID {
			rows = append(rows, Item{Text: Link{Text: w.person(e.Person, "")}, More: w.Say("stage." + string(e.Stage))})
		}
	}
	return rows
}

// needs are what an activity needs wherever it happens.
func (w writer) needs(a *calendar.Activity) []Row {
	var rows []Row
	for n := range w.plan.Needs.Each() {
		if n.Activity != a.ID {
			continue
		}
		what := cmp.Or(w.NameOf(calendar.Ref{Type: calendar.TypeEquipment, ID: n.Equipment}), n.Trade, n.Text)
		item := Item{Text: Link{Text: assets.Number(w.Language(), n.Count) + " × " + what}}
		if n.Text != what {
			item.More = n.Text
		}
		rows = append(rows, item)
	}
	return rows
}

// papers are agreements with their lines, and who is thanked.
func (w writer) papers(a *calendar.Activity) []Row {
	var rows []Row
	for g := range w.plan.Agreements.Each() {
		if g.Activity == a.ID {
			rows = append(rows, w.agreement(g)...)
		}
	}
	credits := []Row{}
	for _, c := range byPosition(w.plan.Credits.Each(), func(c *calendar.Credit) int { return c.Position }) {
		if c.Activity == a.ID {
			credits = append(credits, Item{Text: w.organisation(c.Organisation), More: c.Text.In(w.Languages()...)})
		}
	}
	return append(rows, under(w.Say("window.credits"), credits)...)
}

func (w writer) agreement(g *calendar.Agreement) []Row {
	rows := []Row{Heading{joined(" · ", w.Say("agreement."+string(g.Kind)), g.Number)}}
	state := Pill{w.Say("agreement.state." + string(g.State)), theme.Note, theme.NotePale}
	rows = append(rows, Item{Text: Link{Text: g.Title.In(w.Languages()...)}, Pill: &state, More: w.due(g.Due)})
	for _, l := range byPosition(w.plan.Lines.Each(), func(l *calendar.Line) int { return l.Position }) {
		if l.Agreement == g.ID {
			rows = append(rows, Item{Text: Link{Text: l.Text}, More: w.amount(l)})
		}
	}
	return rows
}

func (w writer) due(d calendar.Day) string {
	if d == 0 {
		return ""
	}
	return w.Say("window.due", assets.Date(w.Language(), d.Date(), assets.DayMonth))
}

// amount is "€6,000 · paid", "12 nights · planned".
func (w writer) amount(l *calendar.Line) string {
	words := ""
	if l.Basis != calendar.Cash {
		words = w.Say("window.line."+string(l.Basis), l.Quantity)
	}
	if !l.Money.IsZero() {
		words = joined(", ", words, assets.Money(w.Language(), l.Money.Amount, l.Money.Currency))
	}
	return joined(" · ", words, w.Say("payment."+string(l.Payment)))
}

func byPosition[T any](records func(func(*T) bool), position func(*T) int) []*T {
	all := slices.Collect(records)
	slices.SortStableFunc(all, func(a, b *T) int { return cmp.Compare(position(a), position(b)) })
	return all
}

func joined(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}
