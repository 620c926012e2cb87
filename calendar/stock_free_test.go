package calendar

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatIsOutIsSoUntilItIsBack(t *testing.T) {
	today := DayOf(2027, 5, 10)
	for _, c := range []struct {
		name         string
		until, back  Day
		free         map[Day]int
		late, nobody bool
	}{
		{"until its last day", DayOf(2027, 5, 20), 0, map[Day]int{DayOf(2027, 5, 4): 6, DayOf(2027, 5, 5): 4, DayOf(2027, 5, 20): 4, DayOf(2027, 5, 21): 6}, false, false},
		{"back before", DayOf(2027, 5, 20), DayOf(2027, 5, 8), map[Day]int{DayOf(2027, 5, 7): 4, DayOf(2027, 5, 8): 6}, false, false},
		{"late until today", DayOf(2027, 5, 7), 0, map[Day]int{DayOf(2027, 5, 10): 4, DayOf(2027, 5, 11): 6}, true, false},
		{"nobody knows until when", 0, 0, map[Day]int{DayOf(2030, 1, 1): 4}, false, false},
		{"back on the same day", 0, DayOf(2027, 5, 5), map[Day]int{DayOf(2027, 5, 5): 6}, false, true},
	} {
		p := NewPlan()
		p.Put(&Equipment{ID: "lamps", Count: 6})
		p.Put(&Withdrawal{ID: "w", Equipment: "lamps", Kind: Loan, Count: 2, From: DayOf(2027, 5, 5), Until: c.until, BackOn: c.back})
		for day, want := range c.free {
			if got := p.StockOn("lamps", day, today).Free(); got != want {
				t.Errorf("%s: on %s %d are free, want %d", c.name, day, got, want)
			}
		}
		takings := p.TakingsOf("lamps", today)
		if c.nobody != (len(takings) == 0) || len(takings) == 1 && takings[0].Late != c.late {
			t.Errorf("%s: %+v", c.name, takings)
		}
	}
}

func TestAKitTakesItsPartsWithIt(t *testing.T) {
	p := NewPlan()
	p.Put(&Equipment{ID: "kit", Count: 2})
	p.Put(&Equipment{ID: "mics", Count: 9, Kit: "kit"})
	p.Put(&Withdrawal{ID: "w", Equipment: "kit", Kind: Maintenance, Count: 1, From: DayOf(2027, 5, 5), Until: DayOf(2027, 5, 6)})
	if got := p.StockOn("mics", DayOf(2027, 5, 6), 0); got != (StockDay{Count: 9, Mending: 5}) {
		t.Errorf("of the microphones %+v", got)
	}
	p.Put(&Equipment{ID: "kit", Count: 2, Kit: "mics"}) // nonsense, and no end of it
	if got := p.StockOn("mics", DayOf(2027, 5, 6), 0); got.Free() != 9 {
		t.Errorf("of the microphones %+v", got)
	}
}

// TestLawStockIsWhatEachDaySays: stretch by stretch as day by day.
func TestLawStockIsWhatEachDaySays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, start := NewPlan(), DayOf(2027, 3, 20)
		day := func(name string) Day { return start + Day(rapid.IntRange(0, 30).Draw(t, name)) }
		today := day("today")
		p.Put(&Programme{ID: "p", DayTurn: DefaultDayTurn})
		p.Put(&Equipment{ID: "lamps", Count: rapid.IntRange(0, 8).Draw(t, "count")})
		want := func(d Day) StockDay {
			s := StockDay{Count: p.Equipment.At("lamps").Count}
			for h := range p.Holds.Each() {
				if h.State != HoldReleased && h.When.FirstDay(DefaultDayTurn) <= d && d <= h.When.LastDay(DefaultDayTurn) {
					s.Held += h.Count
				}
			}
			for w := range p.Withdrawals.Each() {
				out := w.From <= d
				switch {
				case w.BackOn != 0:
					out = out && d < w.BackOn
				case w.Until != 0:
					out = out && (d <= w.Until || d <= today)
				}
				if out && w.Kind == Loan {
					s.Lent += w.Count
				} else if out {
					s.Mending += w.Count
				}
			}
			return s
		}
		for i := range rapid.IntRange(0, 6).Draw(t, "takings") {
			id, from := ID(fmt.Sprint(i)), day("from")
			if rapid.Bool().Draw(t, "hold") {
				w := When{Start: from.At(rapid.IntRange(0, 1439).Draw(t, "minute")), Zone: "Europe/Ljubljana"}
				w.End = w.Start + Wall(60*rapid.IntRange(30, 5000).Draw(t, "minutes"))
				p.Put(&Hold{ID: id, Subject: Subject{Equipment: "lamps"}, Count: rapid.IntRange(1, 5).Draw(t, "n"), When: w, State: rapid.SampledFrom(HoldStates()).Draw(t, "state")})
				continue
			}
			w := &Withdrawal{ID: id, Equipment: "lamps", Kind: rapid.SampledFrom(WithdrawalKinds()).Draw(t, "kind"), Count: rapid.IntRange(1, 5).Draw(t, "n"), From: from}
			if rapid.Bool().Draw(t, "known") {
				w.Until = from + Day(rapid.IntRange(0, 9).Draw(t, "until"))
			}
			if rapid.Bool().Draw(t, "came") {
				w.BackOn = from + Day(rapid.IntRange(0, 9).Draw(t, "back"))
			}
			p.Put(w)
		}
		next := start
		for _, s := range p.StockOver("lamps", start, start+45, today) {
			if s.From != next || s.Until < s.From {
				t.Fatalf("%+v after %s", s, next)
			}
			for d := s.From; d <= s.Until; d++ {
				if got := p.StockOn("lamps", d, today); got != want(d) || s.StockDay != want(d) {
					t.Fatalf("on %s %+v and %+v, want %+v", d, got, s.StockDay, want(d))
				}
			}
			next = s.Until + 1
		}
		if next != start+46 {
			t.Fatalf("it ends before %s", next)
		}
	})
}
