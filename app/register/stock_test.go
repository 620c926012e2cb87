package register

import (
	"testing"

	"affiche/app/golden"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// taken is what is in stock in the four weeks from 23 August 2027, and what of it is away.
func taken() []calendar.Record {
	day := func(d int) calendar.Day { return calendar.DayOf(2027, 8, 23) + calendar.Day(d) }
	out := func(of string, kind calendar.WithdrawalKind, count, from, until int) *calendar.Withdrawal {
		return &calendar.Withdrawal{ID: id(of + string(kind)), Equipment: id(of), Kind: kind, Count: count, From: day(from), Until: day(until)}
	}
	held := func(of string, count, from, until int) *calendar.Hold {
		return &calendar.Hold{
			ID: id("of " + of), Subject: calendar.Subject{Equipment: id(of)}, To: id("org"), Rank: 1, State: calendar.Held, Count: count,
			When: calendar.Days(day(from), day(until), "Europe/Ljubljana"),
		}
	}
	records := []calendar.Record{
		out("lamps", calendar.Loan, 6, 2, 12), held("lamps", 12, 8, 20), out("lamps", calendar.Maintenance, 4, 15, 25),
		out("projector", calendar.Maintenance, 1, 4, 10), held("projector", 2, 7, 13),
	}
	for name, count := range map[string]int{"projector": 2, "van": 1} {
		records = append(records, &calendar.Equipment{ID: id(name), Name: calendar.Texts{"en": name}, Owner: id("org"), Count: count})
	}
	return append(records, small()...)
}

func TestStockTellsWeekAfterWeekWhatIsWhere(t *testing.T) {
	d := newDesk(t, Stock(), "en", theme.Light, taken()...)
	d.ShowDay(calendar.DayOf(2027, 8, 26))
	parts := func(name string) []scene.StripPart {
		t.Helper()
		return d.says(d.LineOf(calendar.Ref{Type: calendar.TypeEquipment, ID: id(name)})).Strip
	}
	same := func(name string, want ...scene.StripPart) {
		t.Helper()
		got := parts(name)
		if len(got) != len(want) {
			t.Fatalf("%s: %+v", name, got)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %+v, want %+v", name, got[i], want[i])
			}
		}
	}
	same("van", scene.StripPart{Days: 28, Free: "1", All: 1})
	same("projector", scene.StripPart{Days: 4, Free: "2", All: 2}, scene.StripPart{Days: 3, Free: "1", All: 2, Mending: 1},
		scene.StripPart{Days: 4, Free: "-1", All: 2, Held: 2, Mending: 1, Short: true}, scene.StripPart{Days: 3, Free: "0", All: 2, Held: 2},
		scene.StripPart{Days: 14, Free: "2", All: 2})
	d.StepWeeks(1)
	if head := d.reader().caption(d.room.column("days")); head != "30 Aug – 26 Sep 2027" {
		t.Errorf("a week later it is called %q", head)
	}
	same("projector", scene.StripPart{Days: 4, Free: "-1", All: 2, Held: 2, Mending: 1, Short: true},
		scene.StripPart{Days: 3, Free: "0", All: 2, Held: 2}, scene.StripPart{Days: 21, Free: "2", All: 2})
}

func TestTheStockLooksLikeThis(t *testing.T) {
	for name, choice := range map[string]theme.Choice{"light": theme.Light, "dark": theme.Dark} {
		d := newDesk(t, Stock(), "en", choice, taken()...)
		d.ShowDay(calendar.DayOf(2027, 8, 23))
		golden.Picture(t, "stock."+name+".png", d.Painter.Table(&d.Frame, 900, 300))
	}
}
