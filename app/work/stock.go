package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A StockLine is a piece of equipment as it stands on a day, and when it is short next.
type StockLine struct {
	Equipment *calendar.Equipment
	calendar.StockDay
	Short calendar.StockStretch // the first days of the season from then on on which more is wanted than there is; zero is none
}

// Stock is all equipment on a day, by name. What is late is out until today.
func Stock(plan *calendar.Plan, day, today calendar.Day, language string) (lines []StockLine) {
	for e := range plan.Equipment.Each() {
		lines = append(lines, StockLine{e, plan.StockOn(e.ID, day, today), ShortFrom(plan, e.ID, day, today)})
	}
	slices.SortStableFunc(lines, func(a, b StockLine) int {
		return cmp.Compare(calendar.Unaccented(a.Equipment.Name.In(language)), calendar.Unaccented(b.Equipment.Name.In(language)))
	})
	return lines
}

// aYear is how far stock is looked at in a season that does not say when it ends.
const aYear = 366

// SeasonAhead is the last day to which stock is looked at from a day on.
func SeasonAhead(plan *calendar.Plan, day calendar.Day) calendar.Day {
	if until := plan.Programme.Until; until >= day {
		return until
	}
	return day + aYear
}

// ShortFrom finds the first days from a day on, until the end of the season, on which a piece is short.
func ShortFrom(plan *calendar.Plan, equipment calendar.ID, day, today calendar.Day) calendar.StockStretch {
	for _, s := range plan.StockOver(equipment, day, SeasonAhead(plan, day), today) {
		if s.Free() < 0 {
			return s
		}
	}
	return calendar.StockStretch{}
}

// BringBack says that what was lent or in maintenance is back on a day.
type BringBack struct{ On calendar.Day }

// Act works out what becomes of withdrawals.
func (b BringBack) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	act := Act{Label: labelled(plan, "label.back", refs)}
	for _, ref := range refs {
		w := plan.Withdrawals.At(ref.ID)
		if w == nil {
			return Act{}, refuse("not-out", cmp.Or(Name(plan, ref, plan.Programme.MainLanguage()), string(ref.ID)))
		}
		to := *w
		to.BackOn = max(b.On, w.From)
		act.Put = append(act.Put, &to)
	}
	return act, nil
}
