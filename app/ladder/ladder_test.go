package ladder

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"affiche/app/board/boardtest"
	"affiche/app/state"
	"affiche/calendar"
)

func id(name string) calendar.ID { return calendar.DerivedID("ladder", name) }

// shown is a board of a few dates, an agreement and lines, in the third quarter.
func shown(t *testing.T, records ...calendar.Record) (*Ladder, *state.State) {
	t.Helper()
	s := boardtest.Open(t, time.Minute, nil)
	all := append([]calendar.Record{
		&calendar.Activity{ID: id("kites"), Kind: calendar.Show, Title: calendar.Texts{"en": "Kites"}},
		&calendar.Person{ID: id("nives"), Given: "Nives", Family: "Kos"},
		&calendar.Event{
			ID: id("option"), Activity: id("kites"), Status: calendar.Option, SubjectTo: "visa", Locked: true,
			When: calendar.When{Start: calendar.DayOf(2027, 9, 1).At(1200), End: calendar.DayOf(2027, 9, 1).At(1300), Zone: boardtest.Zone},
		},
		&calendar.Event{ID: id("idea"), Activity: id("kites"), Status: calendar.Idea},
		&calendar.Event{ID: id("far"), Activity: id("kites"), Status: calendar.Idea, When: calendar.Days(calendar.DayOf(2029, 1, 1), calendar.DayOf(2029, 1, 2), boardtest.Zone)},
		&calendar.Hold{
			ID: id("hold"), Event: id("option"), Subject: calendar.Subject{Person: id("nives")}, Rank: 2, State: calendar.Held, Until: calendar.DayOf(2027, 8, 30).At(1080),
			When: calendar.Days(calendar.DayOf(2027, 9, 1), calendar.DayOf(2027, 9, 2), boardtest.Zone),
		},
		&calendar.Agreement{ID: id("tour"), Kind: calendar.Sale, Title: calendar.Texts{"en": "Tour"}, State: calendar.Sent, Due: calendar.DayOf(2027, 8, 25), Remind: 7},
		&calendar.Line{ID: id("fee"), Agreement: id("tour"), Text: "Fee", Basis: calendar.Nights, Quantity: 12, Payment: calendar.Planned, Money: calendar.Money{Amount: 90000, Currency: "EUR"}, Due: calendar.DayOf(2027, 12, 1)},
	}, records...)
	boardtest.Put(t, s, all...)
	s.Look(state.Quarter.Around(calendar.InstantOf(boardtest.Clock), s.Zone(), 0), 0)
	l := New(s)
	s.Selected.Listen(func(calendar.Ref) { l.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { l.Relay() })
	boardtest.Show(t, l, fyne.NewSize(900, 420))
	l.Enter()
	return l, s
}

// told is what a board says: a line for each column.
func told(l *Ladder) string {
	var said []string
	for _, c := range l.columns {
		line := c.Rung + ":"
		for _, ref := range c.Cards[:min(len(c.Cards), 2)] {
			card := l.card(ref)
			line += " [" + strings.Join([]string{card.Title, card.When, card.More, card.Open}, " / ") + "]"
		}
		if len(c.Cards) > 2 {
			line += fmt.Sprintf(" +%d", len(c.Cards)-2)
		}
		said = append(said, line)
	}
	return strings.Join(said, "\n")
}

func TestTheBoardTellsWhatStandsWhere(t *testing.T) {
	l, s := shown(t)
	for of, want := range map[calendar.Type]string{
		calendar.TypeEvent: `idea: [Kites / no time yet /  / ]
enquiry:
option: [Kites / Wed 1 Sep, 20:00 – 21:40 /  / option 2 · 8 days left · subject to visa · locked]
confirmed: [Foyer show / Mon 5 Jul, 20:00 – 22:00 / Elektrarna · Foyer / ] [Main hall show / Tue 6 Jul, 20:00 – 22:00 / Elektrarna · Main hall / ] +14
done:
released:
postponed:
cancelled:`,
		calendar.TypeAgreement: `draft:
sent: [Tour / Sale /  / due 25 Aug 2027]
signed:
countersigned:
ended:`,
		calendar.TypeLine: `planned: [Fee / 12 nights, €900 /  / due 1 Dec 2027]
invoiced:
paid:`,
	} {
		l.ShowOf(of)
		if got := told(l); got != want {
			t.Errorf("of %s it says\n%s\nwant\n%s", of, got, want)
		}
	}
	if !CardOf(s, calendar.Ref{Type: calendar.TypeAgreement, ID: id("tour")}).Urgent || CardOf(s, calendar.Ref{Type: calendar.TypeLine, ID: id("fee")}).Urgent {
		t.Error("what is due in three days, with seven to be reminded, is urgent; what is due in December is not")
	}
}

// heart is the middle of a card, or of a column that is named.
func heart(t *testing.T, l *Ladder, ref calendar.Ref) fyne.Position {
	t.Helper()
	column, at, ok := l.find(ref)
	if !ok {
		t.Fatalf("%s is not on the board", ref)
	}
	x, w := l.edge(column)
	return fyne.NewPos(x+w/2, around+row(headHigh)+float32(at)*(row(cardHigh)+cardGap)+row(cardHigh)/2-l.tops[l.columns[column].Rung])
}

func middle(l *Ladder, rung string) fyne.Position {
	for i, c := range l.columns {
		if c.Rung == rung {
			x, w := l.edge(i)
			return fyne.NewPos(x+w/2, 200)
		}
	}
	return fyne.Position{}
}

func drag(l *Ladder, from, to fyne.Position) {
	l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from.AddXY(4, 0)}})
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	l.MouseUp(&desktop.MouseEvent{})
	l.DragEnd()
}

func TestACardIsDraggedToAColumnThatItMayComeTo(t *testing.T) {
	l, s := shown(t)
	var asked []string
	s.Stepped.Listen(func(to state.Stepping) {
		asked = append(asked, fmt.Sprint(s.NameOf(to.Refs[0]), " ", to.To, " ", len(to.Refs)))
	})
	idea := calendar.Ref{Type: calendar.TypeEvent, ID: id("idea")}
	drag(l, heart(t, l, idea), middle(l, "option"))
	drag(l, heart(t, l, idea), middle(l, "done")) // no step from an idea
	drag(l, heart(t, l, idea), middle(l, "idea")) // where it stands
	l.SelectAll()
	l.state.Select(idea, calendar.Ref{Type: calendar.TypeEvent, ID: id("option")})
	drag(l, heart(t, l, idea), middle(l, "cancelled"))
	if got, want := strings.Join(asked, ", "), "Kites option 1, Kites cancelled 2"; got != want {
		t.Errorf("it asks for %q, want %q", got, want)
	}
	from := heart(t, l, idea)
	l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: middle(l, "cancelled")}})
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	l.DragEnd()
	if len(asked) != 2 {
		t.Errorf("what was given up asks: %q", asked)
	}
}

func TestKeysWalkOverTheCardsAndTakeThemOn(t *testing.T) {
	l, s := shown(t)
	var asked []string
	s.Stepped.Listen(func(to state.Stepping) { asked = append(asked, to.To) })
	key := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	ctrl := func(n fyne.KeyName) {
		l.TypedShortcut(&desktop.CustomShortcut{KeyName: n, Modifier: fyne.KeyModifierShortcutDefault})
	}
	key(fyne.KeyDown) // from nowhere to the first card
	if s.Selection().ID != id("idea") {
		t.Fatalf("it stands on %s", s.NameOf(s.Selection()))
	}
	ctrl(fyne.KeyRight)
	key(fyne.KeyRight) // past the empty column
	if s.Selection().ID != id("option") {
		t.Errorf("it stands on %s", s.NameOf(s.Selection()))
	}
	ctrl(fyne.KeyRight)
	ctrl(fyne.KeyLeft)
	key(fyne.KeyRight, fyne.KeyEnd)
	last := s.Selection()
	if column, at, ok := l.find(last); !ok || column != 3 || at != len(l.columns[3].Cards)-1 || l.tops["confirmed"] == 0 {
		t.Errorf("it stands on %d of column %d, scrolled to %v", at, column, l.tops)
	}
	ctrl(fyne.KeyRight)
	if got := strings.Join(asked, " "); got != "enquiry confirmed enquiry done" {
		t.Errorf("it asks for %q", got)
	}
	opened := calendar.Ref{}
	l.OnOpen = func(ref calendar.Ref) { opened = ref }
	key(fyne.KeyReturn)
	if opened != last {
		t.Error("return opens nothing")
	}
}

// Of thousands only those in sight are drawn, however the board is scrolled and whatever size it has, and no column is scrolled
// past its end.
func TestOnlyWhatIsInSightIsDrawn(t *testing.T) {
	var many []calendar.Record
	for i := range 3000 {
		start := calendar.DayOf(2027, 7, 2).At(600) + calendar.Wall(i*60)
		many = append(many, &calendar.Event{
			ID: id(fmt.Sprint("many", i)), Activity: id("kites"), Status: calendar.Statuses()[i%8],
			When: calendar.When{Start: start, End: start + 3600, Zone: boardtest.Zone},
		})
	}
	l, _ := shown(t, many...)
	if l.Shown() < 3000 {
		t.Fatalf("%d cards", l.Shown())
	}
	rapid.Check(t, func(t *rapid.T) {
		size := fyne.NewSize(float32(rapid.IntRange(100, 2400).Draw(t, "wide")), float32(rapid.IntRange(60, 1400).Draw(t, "high")))
		l.Resize(size)
		for range rapid.IntRange(1, 6).Draw(t, "scrolls") {
			l.Scrolled(&fyne.ScrollEvent{
				PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(rapid.IntRange(0, 2400).Draw(t, "x")), 100)},
				Scrolled:   fyne.NewDelta(float32(rapid.IntRange(-900, 900).Draw(t, "dx")), float32(rapid.IntRange(-90000, 90000).Draw(t, "dy"))),
			})
		}
		if most := 8 * (int(size.Height/(row(cardHigh)+cardGap)) + 2); l.Drawn > most {
			t.Fatalf("%d cards are drawn, at most %d have room", l.Drawn, most)
		}
		for _, c := range l.columns {
			if top := l.tops[c.Rung]; top < 0 || top > max(depth(len(c.Cards))-l.room(), 0)+0.5 {
				t.Fatalf("%s is scrolled to %v", c.Rung, top)
			}
		}
	})
}
