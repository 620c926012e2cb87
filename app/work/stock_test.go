package work

import (
	"errors"
	"testing"

	"affiche/calendar"
)

func TestStockSaysWhatIsShortNextAndWhatIsBack(t *testing.T) {
	plan := calendar.NewPlan()
	day := func(d int) calendar.Day { return calendar.DayOf(2027, 5, d) }
	plan.Put(&calendar.Programme{ID: "p", From: day(1), Until: day(31), DayTurn: calendar.DefaultDayTurn, Languages: calendar.List{"en"}})
	plan.Put(&calendar.Equipment{ID: "lamps", Name: calendar.Texts{"en": "Lamps"}, Count: 4})
	plan.Put(&calendar.Withdrawal{ID: "lent", Equipment: "lamps", Kind: calendar.Loan, Count: 3, From: day(5), Until: day(20)})
	plan.Put(&calendar.Hold{ID: "held", Subject: calendar.Subject{Equipment: "lamps"}, Count: 2, When: calendar.Days(day(10), day(12), "Europe/Ljubljana"), State: calendar.Held})
	line := Stock(plan, day(6), day(6), "en")[0]
	if line.Free() != 1 || line.Short.From != day(10) || line.Short.Until != day(12) || line.Short.Free() != -1 {
		t.Errorf("%+v", line)
	}
	act, err := BringBack{On: day(10)}.Act(plan, calendar.Ref{Type: calendar.TypeWithdrawal, ID: "lent"})
	if err != nil {
		t.Fatal(err)
	}
	if short := ShortFrom(carried(plan, act), "lamps", day(6), day(6)); short != (calendar.StockStretch{}) {
		t.Errorf("back it is short %+v", short)
	}
	if got := plan.Withdrawals.At("lent").BackOn; got != 0 {
		t.Errorf("the plan has it back on %s", got)
	}
	var refused *Refused
	if _, err := (BringBack{On: day(10)}).Act(plan, calendar.Ref{Type: calendar.TypeHold, ID: "held"}); !errors.As(err, &refused) {
		t.Errorf("a hold comes back: %v", err)
	}
}
