package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// people are who appears, who is called, and who takes part.
func (w writer) people(a *calendar.Activity, e *calendar.Event) []Row {
	rows := slices.DeleteFunc(w.kin(a, kinship{calendar.TypeAppearance, "activity", "person"}), func(row Row) bool {
		m, ok := row.(Member)
		p := w.plan.Appearances.At(m.Text.Ref.ID)
		return ok && p != nil && p.Event != "" && (e == nil || p.Event != e.ID)
	})
	if e != nil {
		rows = append(rows, Heading{w.Say("window.people.called")})
		rows = append(append(rows, w.calls(e)...), w.adder(e, kinship{calendar.TypeCall, "event", "person"}, 0), Acts{[]string{"call-fill"}})
		rows = append(rows, w.presence(e)...)
	}
	if takesPart(a.Kind) || w.enrolled(a) {
		rows = append(rows, w.kin(a, kinship{calendar.TypeEnrolment, "activity", "person"})...)
	}
	return rows
}

// takesPart reports activities that people enrol for.
func takesPart(k calendar.ActivityKind) bool {
	return k == calendar.Training || k == calendar.Workshop || k == calendar.Incubation || k == calendar.Residency
}

func (w writer) enrolled(a *calendar.Activity) bool {
	return len(work.Ordered(w.plan, calendar.TypeEnrolment, "activity", a.ID)) > 0
}

// calls are the people called for a date and its phases, as their times come.
func (w writer) calls(e *calendar.Event) []Row {
	type called struct {
		at  calendar.Wall
		row Member
	}
	all := []called{}
	add := func(c *calendar.Call, when calendar.When, phase string) {
		when = c.Around(when)
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
		rows = append(rows, c.row)
	}
	return rows
}

func (w writer) call(c *calendar.Call, more string) Member {
	who := w.person(c.Person, "")
	row := Member{Text: Link{cmp.Or(who, w.Say("window.people.open")), c.Ref()}, More: more, Open: who == ""}
	row.Remove = func() { w.remove(c.Ref()) }
	if c.State != calendar.Accepted {
		row.More = joined(" · ", w.Say("call."+string(c.State)), more)
	}
	return row
}

// needs are what an activity needs wherever it happens.
func (w writer) needs(a *calendar.Activity) []Row {
	rows := []Row{}
	for _, r := range work.Ordered(w.plan, calendar.TypeNeed, "activity", a.ID) {
		n := r.(*calendar.Need)
		what := cmp.Or(w.NameOf(calendar.Ref{Type: calendar.TypeEquipment, ID: n.Equipment}), n.Trade, n.Text)
		row := Member{Text: Link{assets.Number(w.Language(), n.Count) + " × " + what, n.Ref()}, Remove: func() { w.remove(n.Ref()) }}
		if n.Text != what {
			row.More = n.Text
		}
		rows = append(rows, row)
	}
	return append(rows, w.adder(a, kinship{calendar.TypeNeed, "activity", ""}, 0))
}

// papers are agreements with their lines, and who is thanked.
func (w writer) papers(a *calendar.Activity) []Row {
	rows := []Row{}
	for _, g := range work.Ordered(w.plan, calendar.TypeAgreement, "activity", a.ID) {
		rows = append(rows, w.agreement(g.(*calendar.Agreement))...)
	}
	rows = append(rows, w.adder(a, kinship{calendar.TypeAgreement, "activity", "kind"}, 0))
	rows = append(rows, w.costs(w.plan.CostsOf(a.ID))...)
	return append(rows, w.kin(a, kinship{calendar.TypeCredit, "activity", "organisation"})...)
}

func (w writer) agreement(g *calendar.Agreement) []Row {
	rows := []Row{Heading{joined(" · ", state.Capital(w.Say("agreement."+string(g.Kind))), g.Number)}}
	rows = append(rows, Member{
		Text: Link{cmp.Or(g.Title.In(w.Languages()...), w.Say("type.agreement")), g.Ref()},
		More: joined(" · ", w.Say("agreement.state."+string(g.State)), w.due(g.Due)), Remove: func() { w.remove(g.Ref()) },
	})
	return append(rows, w.kin(g, kinship{calendar.TypeLine, "agreement", ""})[1:]...)
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
