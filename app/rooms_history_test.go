package app

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/golden"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// afterChanges is a window in which a date was moved, and another deleted.
func afterChanges(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.AmendAll(plan, []calendar.Ref{{Type: calendar.TypeEvent, ID: first}}, []work.Assignment{{Field: "status", Value: "cancelled"}, {Field: "reason", Value: "Storm"}})
	}, func(err error) { t.Error(err) }, nil)
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		d, err := work.Delete{}.Act(plan, calendar.Ref{Type: calendar.TypeEvent, ID: second})
		return d.Act, err
	}, func(err error) { t.Error(err) }, nil)
	w.run("room.history")
	return w
}

// link presses the first visible link that says so.
func link(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w) {
		if l, ok := o.(*control.Link); ok && l.Text() == words {
			test.Tap(l)
			return
		}
	}
	t.Fatalf("no link says %q: %s", words, shown(w))
}

func TestTheHistoryTellsWhatWasBeforeAndAfter(t *testing.T) {
	w := afterChanges(t)
	says(t, w, "Delete The Boiler Room Cantata", "Status: confirmed → cancelled", "Reason: – → Storm", "deleted: Wed 25 Aug 2027, 20:30 – 21:45")
}

func TestWhatWasBeforeAndAfterIsReadWholeInLargerTextsAndSmallWindows(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, steps := range []int{0, 2, 3, 4} {
			w := afterChanges(t)
			for range steps {
				w.state.Magnify(1)
			}
			w.win.Resize(size)
			selectEvent(w, first)
			if size.Width == 1024 && steps == 4 {
				w.run("panel") // 250 pixels beside it hold no sentence
			}
			test.WidgetRenderer(listIn(t, w)).Layout(listIn(t, w).Size())
			for _, o := range objects(w) {
				text, ok := o.(*control.Line)
				if !ok {
					continue
				}
				if wants := control.Measure(text.Text(), theme.Text, false).Width; strings.Contains(text.Text(), "→") && text.Size().Width < wants {
					t.Errorf("%v, %d steps: %q takes %g and has %g", size, steps, text.Text(), wants, text.Size().Width)
				}
			}
		}
	}
}

func TestWhatWasDeletedComesBackFromTheHistory(t *testing.T) {
	w := afterChanges(t)
	saysNot(t, w, "Bring this back")
	listIn(t, w).Select(1) // the line below the newest change
	link(t, w, "Bring this back")
	if w.state.Season().Plan.Events.At(second) == nil {
		t.Fatal("the date is not back")
	}
	listIn(t, w).ScrollToTop()
	says(t, w, "Bring back The Boiler Room Cantata")
	w.run("undo")
	if w.state.Season().Plan.Events.At(second) != nil {
		t.Error("it cannot be undone")
	}
}

func TestWhatIsChosenInTheHistoryStaysChosenUnderNewChanges(t *testing.T) {
	w := afterChanges(t)
	listIn(t, w).Select(3) // the status of the first date
	link(t, w, "Bring this back")
	if got := w.state.Season().Plan.Events.At(first).Status; got != calendar.Confirmed {
		t.Fatalf("it is %s", got)
	}
	link(t, w, "Bring this back") // is still that line's, below the new change
	if w.state.Season().Plan.Events.At(second) != nil {
		t.Error("what another line tells of came back")
	}
}

func TestTheHistoryIsFilteredByWordsAndKinds(t *testing.T) {
	w := afterChanges(t)
	entryWith(t, w, "").SetText("storm")
	says(t, w, "Reason: – → Storm")
	saysNot(t, w, "Delete The Boiler Room Cantata")
	entryWith(t, w, "storm").SetText("nothing like that")
	says(t, w, "Nothing was changed like that.")
	entryWith(t, w, "nothing like that").SetText("")
	choiceWith(t, w, "*").Pick("Maja")
	saysNot(t, w, "Make the programme")
}

// withMany is a window with a schedule of so many dates taken in.
func withMany(t *testing.T, dates int) *window {
	t.Helper()
	var b strings.Builder
	b.WriteString(`<schedule><version>1</version><conference><title>Many</title></conference><day date="2027-09-01"><room name="Yard">`)
	for i := range dates {
		fmt.Fprintf(&b, `<event id="%d"><date>2027-09-01T20:00:00+02:00</date><duration>1:00</duration><title>Piece %03d</title></event>`, i, i)
	}
	b.WriteString("</room></day></schedule>")
	w := opened(t)
	w.takeIn(written(t, "many.xml", b.String()))
	press(t, w, "Import")
	w.run("room.history")
	return w
}

func TestAChangeThatMadeManyIsToldByCountsAndUnrolledByPagesWhenAsked(t *testing.T) {
	w := withMany(t, 60)
	says(t, w, "Import many", "made: 60 dates, 60 activities, 1 venue, 1 space", "Show them, 122 in all")
	saysNot(t, w, "Activity · Piece")
	listIn(t, w).Select(1)
	says(t, w, "Venue · many", "Activity · Piece ")
	list := listIn(t, w)
	if n := list.Length(); n < 40 || n > 60 {
		t.Fatalf("%d rows", n)
	}
	list.Select(41)
	if n := list.Length(); n < 80 {
		t.Errorf("%d rows after another page", n)
	}
	list.Select(0)
	saysNot(t, w, "Venue · many")
	list.Select(0)
	says(t, w, "Venue · many")
}

func TestTheHistoryIsFilteredByDaysAndByTheSelectedRecord(t *testing.T) {
	w := afterChanges(t)
	for _, c := range []struct{ days, says string }{
		{"21 Aug 2027", "Nothing was changed like that."}, {"20–29 Aug 2027", "Reason: – → Storm"}, {"next to nothing", "is not understood"}, {"", "Reason: – → Storm"},
	} {
		daysEntry(t, w).OnCommit(c.days)
		says(t, w, c.says)
	}
	listIn(t, w).Select(3) // the first date
	for _, o := range objects(w) {
		if choice, ok := o.(*control.Choice); ok && len(choice.Options) > 1 && choice.Options[1].Text == "Only “The Boiler Room Cantata”" {
			choice.OnPick(choice.Options[1].Key)
		}
	}
	says(t, w, "Reason: – → Storm")
	saysNot(t, w, "Delete The Boiler Room Cantata")
}

func daysEntry(t *testing.T, w *window) *control.Entry {
	t.Helper()
	for _, o := range objects(w) {
		if e, ok := o.(*control.Entry); ok && strings.HasPrefix(e.PlaceHolder, "Days: ") {
			return e
		}
	}
	t.Fatal("nothing asks for days")
	return nil
}

func TestTheHistoryLeadsToTheRecord(t *testing.T) {
	w := afterChanges(t)
	listIn(t, w).Select(3)
	if w.state.Selection().ID != first {
		t.Fatalf("selected is %v", w.state.Selection())
	}
	link(t, w, "Show")
	if w.rooms.front.name != "timeline" || w.state.Selection().ID != first {
		t.Errorf("in front is %s", w.rooms.front.name)
	}
}

func TestAPartnerOpensAndLeadsOn(t *testing.T) {
	w := opened(t)
	w.run("room.partners")
	says(t, w, "Bunker", "Ljubljana, Slovenia", "partner", "show")
	for range 2 {
		for _, o := range objects(w) {
			if c, ok := o.(*control.Card); ok {
				test.Tap(c)
				break
			}
		}
	}
	says(t, w, "All partners", "Leads", "2 dates", "Elektrarna", "1 space")
	link(t, w, "Elektrarna")
	if w.state.Selection().Type != calendar.TypeVenue {
		t.Errorf("selected is %v", w.state.Selection())
	}
	press(t, w, "All partners")
	saysNot(t, w, "Co-produces")
}

func TestAClickTakesTheKeyboardToTheCardOfAPartner(t *testing.T) {
	w := opened(t)
	add := work.NewPartner{Name: "Relais", Role: calendar.FullPartner}
	w.state.Do(add.Act, w.refuse, nil)
	w.run("room.partners")
	cards := []*control.Card{}
	for _, o := range objects(w) {
		if c, ok := o.(*control.Card); ok {
			cards = append(cards, c)
		}
	}
	w.win.Canvas().Focus(cards[0])
	cards[1].Tapped(nil)
	if w.win.Canvas().Focused() != fyne.Focusable(cards[1]) || !cards[1].Marked {
		t.Errorf("the keyboard is on %v, selected is %v", w.win.Canvas().Focused(), w.state.Selection())
	}
}

func TestANewPartnerIsMadeByItsForm(t *testing.T) {
	w := opened(t)
	w.run("partner")
	press(t, w, "Add")
	if w.dialog == nil {
		t.Fatal("a partner without a name is made")
	}
	entryWith(t, w, "").SetText("Expeditio")
	press(t, w, "Add")
	if w.dialog != nil || w.state.Season().Plan.Partners.Len() != 2 {
		t.Fatalf("it is not made: %s", shown(w))
	}
	p, _ := w.state.Season().Plan.Partners.Get(w.state.Selection().ID)
	if p.Monogram != "EXP" || p.Position != 1 {
		t.Errorf("it is %+v", p)
	}
}

func TestArrowsGoFromPartnerToPartner(t *testing.T) {
	w := opened(t)
	w.run("partner")
	entryWith(t, w, "").SetText("Expeditio")
	press(t, w, "Add")
	w.run("room.partners")
	second, ok := w.win.Canvas().Focused().(*control.Card) // which is selected: it is new
	if !ok {
		t.Fatalf("the keyboard is at %T", w.win.Canvas().Focused())
	}
	second.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	first, ok := w.win.Canvas().Focused().(*control.Card)
	if !ok || first == second {
		t.Fatal("the arrow leads nowhere")
	}
	first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if w.win.Canvas().Focused() != fyne.Focusable(second) {
		t.Error("there is no way back")
	}
}

func TestTheRoomsOfPastAndPartnersAreMadeLikeThis(t *testing.T) {
	for _, d := range dresses {
		for name, show := range map[string]func(*window){
			"history":  func(w *window) { w.run("room.history") },
			"partners": func(w *window) { w.run("room.partners") },
			"palette":  func(w *window) { w.run("room.partners"); w.run("palette"); typeInto(t, w, "bunk") },
		} {
			t.Run(name+" "+d.name, func(t *testing.T) {
				w := dressed(t, d.look, d.language)
				show(w)
				part := test.RenderObjectToMarkup(w.frame.parts[middlePart])
				if w.finder != nil {
					w.win.Canvas().Unfocus() // whether the cursor blinks is not to be kept
					part = test.RenderObjectToMarkup(w.finder.palette.Object())
				}
				golden.Text(t, name+"."+d.name+".xml", part)
			})
		}
	}
}

func TestAPartnerNamesTheFestivalFirstAndTheRestWhereItIsAskedFor(t *testing.T) {
	w := opened(t)
	all := []calendar.Record{&calendar.Activity{ID: calendar.DerivedID("lion"), Kind: calendar.Festival, Lead: bunker, Title: calendar.Texts{"en": "Lion"}}}
	for i := range 20 {
		all = append(all, &calendar.Activity{ID: calendar.DerivedID("many", strconv.Itoa(i)), Kind: calendar.Show, Lead: bunker, Title: calendar.Texts{"en": fmt.Sprintf("Piece %02d", i)}})
	}
	w.put("many", all...)
	w.status.tell("") // that the last of them was made
	w.state.Select(calendar.Ref{})
	w.run("room.partners")
	w.rooms.view().(*partnersView).Open(bunker)
	if text := shown(w); strings.Contains(text, "Piece 18") || strings.Index(text, "Lion") > strings.Index(text, "Piece 00") {
		t.Errorf("the page says %s", text)
	}
	for _, o := range objects(w) {
		if l, ok := o.(*control.Link); ok && strings.HasSuffix(l.Text(), " more") {
			l.Tapped(nil)
			break
		}
	}
	says(t, w, "Piece 18")
	if text := shown(w); strings.Contains(text, " more |") {
		t.Errorf("there is still more: %s", text)
	}
}

func TestAWholeChangeIsBroughtBackAtItsHeading(t *testing.T) {
	w := afterChanges(t)
	listIn(t, w).Select(2) // the heading of what was done to the first date: its status, and why
	link(t, w, "Bring this back")
	if e := event(t, w, first); e.Status != calendar.Confirmed || e.Reason != "" {
		t.Errorf("it is %s: %q", e.Status, e.Reason)
	}
	w.run("undo")
	if e := event(t, w, first); e.Status != calendar.Cancelled || e.Reason != "Storm" {
		t.Errorf("undone it is %s: %q", e.Status, e.Reason)
	}
}

// Where the season plays in Ljubljana and a person sits in New York, the evening there is the next morning here: what people did
// is told, and asked for, by the clock of the machine.
func TestTheHistoryTellsAndAsksByOneClock(t *testing.T) {
	there, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	evening := time.Date(2027, 8, 22, 23, 30, 0, 0, there)
	w := newWindow(test.NewTempApp(t), state.Inline{}, Options{
		Version: "0", Language: "en", Actor: "Maja", Device: "laptop", Settings: t.TempDir(), Documents: t.TempDir(),
		Zone: "America/New_York", Now: func() time.Time { return evening },
	})
	w.begin("")
	w.win.Resize(firstSize)
	t.Cleanup(func() {
		if err := w.state.Close(); err != nil {
			t.Error(err)
		}
	})
	w.state.Open(season(t))
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.AmendAll(plan, []calendar.Ref{{Type: calendar.TypeEvent, ID: first}}, []work.Assignment{{Field: "status", Value: "cancelled"}, {Field: "reason", Value: "Storm"}})
	}, func(err error) { t.Error(err) }, nil)
	w.run("room.history")
	says(t, w, "today 23:30")
	for days, says := range map[string]bool{"22 Aug 2027": true, "23 Aug 2027": false} {
		daysEntry(t, w).OnCommit(days)
		if got := strings.Contains(shown(w), "today 23:30"); got != says {
			t.Errorf("of %s the change is shown: %v", days, got)
		}
	}
}
