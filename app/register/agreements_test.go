package register

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/app/theme"
	"affiche/calendar"
)

// deals are two agreements and their lines, on 22 August.
func deals() []calendar.Record {
	money := func(cents int64, code string) calendar.Money { return calendar.Money{Amount: cents, Currency: code} }
	return []calendar.Record{
		&calendar.Agreement{ID: id("tour"), Kind: calendar.Sale, Title: calendar.Texts{"en": "Tour"}, State: calendar.Sent, Due: calendar.DayOf(2027, 8, 20)},
		&calendar.Agreement{ID: id("beds"), Kind: calendar.ResidencyAgreement, Title: calendar.Texts{"en": "Beds"}, State: calendar.Countersigned, Due: calendar.DayOf(2027, 7, 1)},
		&calendar.Party{ID: id("p1"), Agreement: id("tour"), Organisation: id("org"), Position: 1},
		&calendar.Party{ID: id("p2"), Agreement: id("tour"), Organisation: id("kiln"), Position: 2},
		&calendar.Line{ID: id("fee"), Agreement: id("tour"), Text: "Fee", Basis: calendar.Cash, Quantity: 1, Money: money(120000, "EUR"), From: id("kiln"), To: id("org"), Payment: calendar.Planned, Due: calendar.DayOf(2027, 8, 25), Remind: 7},
		&calendar.Line{ID: id("nights"), Agreement: id("tour"), Text: "Nights", Basis: calendar.Nights, Quantity: 12, Money: money(30000, "CHF"), From: id("kiln"), Payment: calendar.Planned},
	}
}

func TestAgreementsStandWithTheirLinesBelowThem(t *testing.T) {
	d := newDesk(t, Agreements(func() calendar.Instant { return calendar.InstantOf(boardtest.Clock) }), "en", theme.Light, append(small(), deals()...)...)
	if got := d.rows(); got != "[Tour], Beds" {
		t.Fatalf("folded: %s", got)
	}
	d.key(fyne.KeyDown, fyne.KeyRight)
	var said []string
	for i := range d.lines {
		said = append(said, strings.Join(d.says(i).Cells, " | "))
	}
	want := []string{
		"Tour | sale | sent | Bunker · Kiln House | 20 Aug 2027 · overdue | 300 CHF + €1,200",
		"Fee | cash | planned | Kiln House › Bunker | 25 Aug 2027 · due now | €1,200",
		"Nights | nights | planned | Kiln House |  | 12 nights, 300 CHF",
		"Beds | residency | countersigned |  | 1 Jul 2027 | ",
	}
	if got := strings.Join(said, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	for at, c := range []struct{ word, want string }{
		{"agreement.state.countersigned", "Beds"}, {"line.nights", "Tour*, -Nights"}, {string(id("org")), "Tour*, -Fee"}, {DueNow, "Tour*, -Fee"},
	} {
		f := d.Filters()[at]
		if d.Ask(f, c.word); d.rows() != c.want {
			t.Errorf("%s: %s, want %s", c.word, d.rows(), c.want)
		}
		d.Ask(f, "")
	}
}
