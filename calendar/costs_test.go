package calendar

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// told is what costs say, in a line for each currency.
func (c Costs) told() string {
	var said []string
	for _, s := range c.Sums {
		line := fmt.Sprintf("%s %d+%d+%d=%d kind %d lost %d:", s.Currency, s.Planned, s.Invoiced, s.Paid, s.Total(), s.Kind, s.Lost)
		for _, side := range [][]Share{s.Carry, s.Receive} {
			for _, one := range side {
				line += fmt.Sprintf(" %s %d (%d) %d%%", one.Who.ID, one.Amount, one.Kind, one.Percent)
			}
			line += " |"
		}
		said = append(said, line)
	}
	return strings.Join(said, "\n")
}

func TestWhatAShowCostsAndWhoCarriesIt(t *testing.T) {
	p := NewPlan()
	for _, r := range []Record{
		&Activity{ID: "show"}, &Activity{ID: "other"},
		&Event{ID: "e", Activity: "show", Status: Cancelled, Cost: Money{500, "EUR"}},
		&Agreement{ID: "a", Activity: "show"},
		&Line{ID: "1", Agreement: "a", Money: Money{100, "EUR"}, From: "ami", To: "bunker", Basis: Cash, Payment: Planned},
		&Line{ID: "2", Agreement: "a", Money: Money{100, "EUR"}, From: "bunker", To: "ami", Basis: Cash, Payment: Invoiced},
		&Line{ID: "3", Event: "e", Money: Money{100, "EUR"}, From: "citema", ToPerson: "nives", Basis: Nights, Quantity: 3, Payment: Paid},
		&Line{ID: "4", Activity: "show", Money: Money{700, "TND"}, To: "bunker", Basis: Cash, Payment: Planned},
		&Line{ID: "5", Activity: "show", From: "ami", Basis: Hours, Quantity: 12, Payment: Planned},
		&Line{ID: "6", Agreement: "a", Activity: "other", Money: Money{9, "EUR"}, Basis: Cash, Payment: Planned},
		&Credit{ID: "c2", Activity: "show", Position: 2}, &Credit{ID: "c1", Activity: "show", Position: 1},
	} {
		p.Put(r)
	}
	c := p.CostsOf("show")
	want := "EUR 100+100+100=300 kind 100 lost 500: ami 100 (0) 34% bunker 100 (0) 33% citema 100 (100) 33% | ami 100 (0) 34% bunker 100 (0) 33% nives 100 (100) 33% |\n" +
		"TND 700+0+0=700 kind 0 lost 0:  700 (0) 100% | bunker 700 (0) 100% |"
	if got := c.told(); got != want {
		t.Errorf("it costs\n%s\nand not\n%s", got, want)
	}
	if len(c.InKind) != 1 || c.InKind[0].ID != "5" || len(c.Credits) != 2 || c.Credits[0].ID != "c1" {
		t.Errorf("in kind %v, credits %v", c.InKind, c.Credits)
	}
	if got := p.CostsIn("a").told(); !strings.HasPrefix(got, "EUR 109+100+0=209 kind 0 lost 0:") {
		t.Errorf("the agreement comes to %s", got)
	}
	if got := len(p.Costs().Sums); got != 2 {
		t.Errorf("%d currencies", got)
	}
}

// Whatever the lines are: percentages add to 100, each is what it is of the sum give or take one, currencies stay apart, and both
// sides come to the sum.
func TestSharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, sums := NewPlan(), map[string]int64{}
		for i := range rapid.IntRange(1, 12).Draw(t, "lines") {
			code := rapid.SampledFrom([]string{"EUR", "TND", "CHF"}).Draw(t, "currency")
			l := &Line{
				ID: ID(fmt.Sprint(i)), Activity: "show", Basis: rapid.SampledFrom(LineBases()).Draw(t, "basis"), Payment: rapid.SampledFrom(Payments()).Draw(t, "payment"),
				Money: Money{rapid.Int64Range(0, math.MaxInt64/16).Draw(t, "amount"), code}, From: rapid.SampledFrom([]ID{"", "a", "b", "c"}).Draw(t, "from"),
				To: rapid.SampledFrom([]ID{"", "a", "b"}).Draw(t, "to"),
			}
			sums[code] += l.Money.Amount
			p.Put(l)
		}
		for _, s := range p.CostsOf("show").Sums {
			if s.Total() != sums[s.Currency] {
				t.Fatalf("%s comes to %d, not %d", s.Currency, s.Total(), sums[s.Currency])
			}
			for _, side := range [][]Share{s.Carry, s.Receive} {
				amount, percent := int64(0), 0
				for _, one := range side {
					amount, percent = amount+one.Amount, percent+one.Percent
					if exact := 100 * float64(one.Amount) / float64(s.Total()); math.Abs(float64(one.Percent)-exact) > 1.000001 {
						t.Fatalf("%d of %d are %d %%", one.Amount, s.Total(), one.Percent)
					}
				}
				if amount != s.Total() || percent != 100 {
					t.Fatalf("they come to %d and %d %% of %d", amount, percent, s.Total())
				}
			}
		}
	})
}

func TestWhatIsGivenBackOrBeyondCountingHasNoParts(t *testing.T) {
	for name, amounts := range map[string][]int64{"given back": {500, -100}, "beyond counting": {math.MaxInt64, math.MaxInt64}} {
		p := NewPlan()
		for i, n := range amounts {
			p.Put(&Line{ID: ID(fmt.Sprint(i)), Activity: "show", Basis: Cash, Payment: Planned, Money: Money{n, "EUR"}, From: ID(fmt.Sprint(i))})
		}
		for _, one := range p.CostsOf("show").Sums[0].Carry {
			if one.Percent != 0 {
				t.Errorf("%s: %+v", name, one)
			}
		}
	}
}

func TestWhatIsOwedComesByItsDay(t *testing.T) {
	p, today := NewPlan(), DayOf(2027, 5, 10)
	for _, r := range []Record{
		&Agreement{ID: "signed", State: Countersigned, Due: today - 3},
		&Agreement{ID: "late", State: Sent, Due: today - 1},
		&Agreement{ID: "today", State: Draft, Due: today},
		&Agreement{ID: "never", State: Draft},
		&Line{ID: "paid", Payment: Paid, Due: today - 9},
		&Line{ID: "soon", Payment: Invoiced, Due: today + 5, Remind: 5},
		&Line{ID: "later", Payment: Planned, Due: today + 6, Remind: 5},
	} {
		p.Put(r)
	}
	var said []string
	for _, o := range p.Owed(today) {
		said = append(said, fmt.Sprintf("%s %v %v", o.Ref.ID, o.Over, o.Now))
	}
	if got, want := strings.Join(said, ", "), "late true true, today false true, soon false true, later false false"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
