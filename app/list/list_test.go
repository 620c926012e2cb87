package list

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/control"
	"affiche/app/golden"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

var clock = time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)

func id(name string) calendar.ID     { return calendar.DerivedID("list", name) }
func event(name string) calendar.Ref { return calendar.Ref{Type: calendar.TypeEvent, ID: id(name)} }

// desk is a list of 900×400 on a small season, in a window.
type desk struct {
	*List
	s       *state.State
	held    fyne.KeyModifier
	tick    time.Duration // by which the clock goes on at each look
	refused []error
	deleted []calendar.Ref
	opened  calendar.Ref
}

func newDesk(t *testing.T, choice theme.Choice, language string, records ...calendar.Record) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: choice})
	now, d := clock, &desk{tick: time.Second}
	s := state.New(state.Options{Run: state.Inline{}, Locale: language, Now: func() time.Time { now = now.Add(d.tick); return now }})
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	boardtest.Put(t, s, append(small(), records...)...)
	d.List, d.s = New(s), s
	d.List.Held = func() fyne.KeyModifier { return d.held }
	d.OnRefused = func(err error) { d.refused = append(d.refused, err) }
	d.OnDelete = func(refs []calendar.Ref) { d.deleted = refs }
	d.OnOpen = func(ref calendar.Ref) { d.opened = ref }
	d.OnPaste = func(p table.Pasting, do func()) {
		for _, w := range p.Wrong {
			d.refused = append(d.refused, fmt.Errorf("line %d: %v %v", w.Line, w.Fault, w.Err))
		}
		if len(p.Wrong) == 0 {
			do()
		}
	}
	s.Selected.Listen(func(calendar.Ref) {
		if d.inFront {
			d.Reselect()
		}
	})
	s.Changed.Listen(func([]calendar.Ref) { d.Relay() })
	s.Filtered.Listen(func(struct{}) { d.Relay() })
	s.Resifted.Listen(func(state.Sifted) { d.Resift() })
	w := test.NewTempWindow(t, d.List)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 400))
	d.Enter()
	return d
}

func small() []calendar.Record {
	records := []calendar.Record{
		&calendar.Organisation{ID: id("o"), Name: "Bunker"},
		&calendar.Partner{ID: id("bunker"), Organisation: id("o"), Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: id("house"), Name: "Elektrarna", Kind: calendar.House, Partner: id("bunker"), Zone: "Europe/Ljubljana"},
		&calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Main hall", Kind: calendar.Hall},
		&calendar.Space{ID: id("foyer"), Venue: id("house"), Name: "Foyer", Kind: calendar.Gallery},
		&calendar.Activity{ID: id("posters"), Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Posters"}, Lead: id("bunker")},
		&calendar.Event{
			ID: id("posters1"), Activity: id("posters"), Status: calendar.Confirmed, Place: calendar.Place{Venue: id("house"), Space: id("foyer")},
			When: calendar.Days(calendar.DayOf(2027, 8, 20), calendar.DayOf(2027, 8, 29), "Europe/Ljubljana"),
		},
		&calendar.Activity{ID: id("later"), Kind: calendar.Meeting, Title: calendar.Texts{"en": "Zoo plans"}},
		&calendar.Event{ID: id("open"), Activity: id("later"), Status: calendar.Idea},
	}
	kinds := []calendar.ActivityKind{calendar.Show, calendar.Workshop}
	statuses := []calendar.Status{calendar.Confirmed, calendar.Option, calendar.Cancelled, calendar.Enquiry}
	for i, title := range []string{"Cantata", "Kites", "Salt", "Boats"} {
		start := calendar.DayOf(2027, 8, 21+i/2).At((18 + i) * 60)
		records = append(records,
			&calendar.Activity{ID: id(title), Kind: kinds[i%2], Title: calendar.Texts{"en": title}, Lead: id("bunker")},
			&calendar.Event{
				ID: id(fmt.Sprint("e", i)), Activity: id(title), Status: statuses[i], Place: calendar.Place{Venue: id("house"), Space: id("hall")},
				When: calendar.When{Start: start, End: start + 75*60, Zone: "Europe/Ljubljana"},
			})
	}
	return records
}

// rows are the titles as they stand, headings in brackets, what is selected with a star.
func (d *desk) rows() string {
	var all []string
	for i := range d.lines {
		of := d.tableLine(i)
		switch {
		case of.Cells == nil:
			all = append(all, "["+of.Heading+"]")
		case of.Chosen:
			all = append(all, of.Cells[slices.Index(d.names(), table.Title)]+"*")
		default:
			all = append(all, of.Cells[slices.Index(d.names(), table.Title)])
		}
	}
	return strings.Join(all, " ")
}

func (d *desk) key(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// cell is the middle of a cell that is in sight.
func (d *desk) cell(t *testing.T, name string, c table.Column) fyne.Position {
	t.Helper()
	line, at := d.LineOf(event(name)), slices.Index(d.names(), c)
	for _, s := range d.Frame.Lines {
		if s.At == line && at >= 0 {
			return fyne.NewPos(float32(d.Frame.Columns[at].X+20), float32(s.Y+s.H/2))
		}
	}
	t.Fatalf("%s is not in sight", name)
	return fyne.Position{}
}

func (d *desk) click(at fyne.Position, held fyne.KeyModifier) {
	d.held = held
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	d.MouseDown(e)
	d.MouseUp(e)
	d.held = 0
}

func (d *desk) date(name string) *calendar.Event { return d.s.Season().Plan.Events.At(id(name)) }

func (d *desk) changes(t *testing.T) int {
	t.Helper()
	all, err := d.s.Season().File.History(storage.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestDatesStandUnderTheirDaysAndWhatIsOpenLast(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	want := "[Friday 20 August 2027] Posters [Saturday 21 August 2027] Cantata Kites [Sunday 22 August 2027] Salt Boats [Still to be placed] Zoo plans"
	if got := d.rows(); got != want {
		t.Errorf("it shows %s", got)
	}
}

func TestWhatIsStillToBePlacedIsOfNoDay(t *testing.T) {
	days := func(of ...calendar.Day) (keys []table.Key) {
		for _, day := range of {
			keys = append(keys, table.Key{Day: day})
		}
		return keys
	}
	for _, c := range []struct {
		name string
		keys []table.Key
		want heads
	}{
		{"nothing", nil, dayHeads},
		{"three dates on two days", days(1, 1, 2), dayHeads},
		{"and some on none", days(1, 1, 2, lastDay+1, lastDay+1), dayHeads},
		{"two on two", days(1, 2), monthHeads},
		{"and many on none", days(1, 2, lastDay+1, lastDay+1, lastDay+1), monthHeads},
	} {
		if got := headsOf(table.Day, c.keys); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Each of thirty days from 25 August on has one date; with those of three days before they are fewer than three to two days.
func TestWhereMostDaysHaveOneDateTheyStandUnderTheirMonths(t *testing.T) {
	records := []calendar.Record{}
	for i := range 30 {
		start := calendar.DayOf(2027, 8, 25+i).At(20 * 60)
		records = append(records, &calendar.Event{
			ID: id(fmt.Sprint("more", i)), Activity: id("Kites"), Status: calendar.Confirmed,
			When: calendar.When{Start: start, End: start + 3600, Zone: "Europe/Ljubljana"},
		})
	}
	d := newDesk(t, theme.Light, "en", records...)
	headings := func() (all []string) {
		for i := range d.lines {
			if of := d.tableLine(i); of.Cells == nil {
				all = append(all, of.Heading+": "+of.Beside)
			}
		}
		return all
	}
	if got := fmt.Sprint(headings()); got != "[August 2027: 12 dates September 2027: 23 dates Still to be placed: 1 date]" {
		t.Errorf("they are %s", got)
	}
	if got := d.tableLine(d.LineOf(event("more0"))).Cells[0]; got != "Wed 25 Aug" {
		t.Errorf("a row says its day as %q", got)
	}
	if d.manner(string(table.Day)) != scene.PlainCell {
		t.Error("the day is written as if a heading said it, too")
	}
	d.ShowSpan(d.s.Days(calendar.DayOf(2027, 9, 10), 1))
	if d.Stands != event("more16") {
		t.Errorf("the keys stand on %v", d.Stands)
	}
	for _, falls := range []bool{false, true} {
		d.SortTo(string(table.Day), falls)
		span, want := d.s.Days(calendar.DayOf(2027, 9, 1), 1), d.LineOf(event("more7"))-1 // the heading of the month
		if falls {
			span = d.s.Days(calendar.DayOf(2027, 9, 10), 1)
			want = d.LineOf(event("more16"))
		}
		if got := d.from(span); got != want {
			t.Errorf("falling %v: the dates from %v on begin on line %d, want %d", falls, span, got, want)
		}
	}
	d.SortTo(string(table.Day), false)
	if got := d.from(d.s.Days(calendar.DayOf(2027, 8, 1), 1)); got != 0 {
		t.Errorf("before all dates the list begins on line %d", got)
	}
	if got := d.tableLine(d.LineOf(event("open"))).Cells[0]; got != "" {
		t.Errorf("under its heading the row, too, says %q", got)
	}
	d.SortTo(string(table.Title), false)
	if got := headings(); len(got) != 0 {
		t.Errorf("by title there are headings: %s", got)
	}
}

func TestAClickOnAColumnSortsAndAnotherTurnsRound(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	head := fyne.NewPos(float32(d.Frame.Columns[3].X+30), 10)
	d.click(head, 0)
	if got := d.rows(); got != "Boats Cantata Kites Posters Salt Zoo plans" {
		t.Errorf("by title: %s", got)
	}
	d.click(head, 0)
	if got := d.rows(); got != "Zoo plans Salt Posters Kites Cantata Boats" {
		t.Errorf("the other way round: %s", got)
	}
	again := New(d.s)
	if again.Sort != string(table.Title) || !again.Falls {
		t.Errorf("remembered: %s, %v", again.Sort, again.Falls)
	}
}

func TestTheListObeysTheFilterAndFollowsChanges(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.s.SetFilter(work.Filter{Statuses: []calendar.Status{calendar.Option}})
	if got := d.rows(); got != "[August 2027] Kites" {
		t.Errorf("filtered: %s", got)
	}
	d.set([]calendar.Ref{event("e1")}, table.Status, "confirmed")
	if got := d.rows(); got != "" || d.none() == "" {
		t.Errorf("after a change: %s, %q", got, d.none())
	}
	d.s.Undo()
	if got := d.rows(); got != "[August 2027] Kites*" {
		t.Errorf("taken back: %s", got)
	}
}

func TestRowsAreSelectedByPointerAndKeys(t *testing.T) {
	const ctrl = fyne.KeyModifierShortcutDefault
	for name, c := range map[string]struct {
		do   func(*testing.T, *desk)
		want string
	}{
		"a click": {func(t *testing.T, d *desk) { d.click(d.cell(t, "e1", table.Title), 0) }, "Kites"},
		"with Ctrl, another": {func(t *testing.T, d *desk) {
			d.click(d.cell(t, "e1", table.Kind), 0)
			d.click(d.cell(t, "e2", table.Kind), ctrl)
		}, "Kites Salt"},
		"with Shift, all to it": {func(t *testing.T, d *desk) {
			d.click(d.cell(t, "e3", table.Title), 0)
			d.click(d.cell(t, "e0", table.Title), fyne.KeyModifierShift)
		}, "Cantata Kites Salt Boats"},
		"the arrows": {func(_ *testing.T, d *desk) { d.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp) }, "Cantata"},
		"arrows with Shift": {func(_ *testing.T, d *desk) {
			d.key(fyne.KeyDown)
			d.held = fyne.KeyModifierShift
			d.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
		}, "Posters Cantata"},
		"the end":        {func(_ *testing.T, d *desk) { d.key(fyne.KeyEnd) }, "Zoo plans"},
		"home again":     {func(_ *testing.T, d *desk) { d.key(fyne.KeyEnd, fyne.KeyHome) }, "Posters"},
		"everything":     {func(_ *testing.T, d *desk) { d.TypedShortcut(&fyne.ShortcutSelectAll{}) }, "Posters Cantata Kites Salt Boats Zoo plans"},
		"what begins so": {func(_ *testing.T, d *desk) { d.Column = 3; d.TypedRune('s') }, "Salt"},
		"the end, when the keys are there and nothing is selected": {func(_ *testing.T, d *desk) {
			d.key(fyne.KeyEnd, fyne.KeyEscape, fyne.KeyDown)
		}, "Zoo plans"},
		"nothing": {func(_ *testing.T, d *desk) {
			d.key(fyne.KeyDown, fyne.KeyEscape)
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, theme.Light, "en")
			c.do(t, d)
			var chosen []string
			for _, word := range d.lines {
				if word.event != nil && d.IsChosen(word.event.Ref()) {
					chosen = append(chosen, d.s.NameOf(word.event.Ref()))
				}
			}
			if got := strings.Join(chosen, " "); got != c.want || len(d.s.Selections()) != len(chosen) {
				t.Errorf("selected: %s, want %s", got, c.want)
			}
		})
	}
}

func TestWhatAnotherViewSelectedIsBroughtInSight(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	test.WidgetRenderer(d.List)
	d.Resize(fyne.NewSize(900, 120))
	d.s.Select(event("open"))
	if _, ok := d.CellBox(); !ok || !strings.Contains(d.rows(), "Zoo plans*") {
		t.Errorf("it is out of sight: %v", d.View)
	}
}

func TestTheSelectionComesBackIntoSightWithTheRowsThatWereHidden(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.Resize(fyne.NewSize(900, 120))
	d.s.SetFilter(work.Filter{Text: "cantata"})
	d.s.Select(event("open"))
	d.s.SetFilter(work.Filter{})
	if _, ok := d.CellBox(); !ok || !strings.Contains(d.rows(), "Zoo plans*") {
		t.Errorf("it is out of sight: %v", d.View)
	}
}

func (d *desk) entry(t *testing.T) *control.Entry {
	t.Helper()
	if d.editing == nil {
		t.Fatal("nothing is edited")
	}
	return d.editing.field.(*control.Entry)
}

// type_ types into the field that is open and presses return.
func (d *desk) type_(t *testing.T, text string) {
	t.Helper()
	e := d.entry(t)
	e.SetText(text)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestCellsAreEditedInPlace(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e0", table.Start), 0)
	before := d.changes(t)
	d.TypedRune('1')
	if d.entry(t).Text != "1" {
		t.Errorf("it begins with %q", d.entry(t).Text)
	}
	d.type_(t, "19:30")
	if at := d.date("e0").When; at.Start.Minute() != 19*60+30 || at.End-at.Start != 75*60 || d.changes(t) != before+1 || d.editing != nil {
		t.Errorf("it is %v, after %d changes", at, d.changes(t)-before)
	}
	d.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyF2)
	d.type_(t, "Cantata of boilers")
	if d.s.NameOf(event("e0")) != "Cantata of boilers" {
		t.Errorf("it is called %s", d.s.NameOf(event("e0")))
	}
	d.key(fyne.KeyF2)
	d.entry(t).SetText("no")
	d.entry(t).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.editing != nil || d.s.NameOf(event("e0")) != "Cantata of boilers" {
		t.Error("escape does not leave it as it was")
	}
}

// Dates that another brings make the list longer above the row while something is typed in it; then the row itself is gone.
func TestACellThatIsOpenStaysSoWithItsTextWhenOtherLinesCome(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	test.WidgetRenderer(d.List)
	d.Resize(fyne.NewSize(900, 200))
	d.s.Select(event("e2"))
	d.Column = slices.Index(d.names(), table.Title)
	d.edit("")
	e := d.entry(t)
	test.Type(e, "!")
	was, changes := e.Text, d.changes(t)
	more := []calendar.Record{}
	for i := range 9 {
		start := calendar.DayOf(2027, 8, 10).At(60 * i)
		more = append(more, &calendar.Event{
			ID: id(fmt.Sprint("more", i)), Activity: id("Kites"), Status: calendar.Confirmed,
			When: calendar.When{Start: start, End: start + 3600, Zone: "America/Lima"}, // with another clock comes a column
		})
	}
	boardtest.Put(t, d.s, more...)
	box, ok := d.CellBox()
	if d.editing == nil || d.entry(t) != e || e.Text != was || d.changes(t) != changes+1 {
		t.Fatalf("the cell says %q, and there were %d changes", e.Text, d.changes(t)-changes)
	}
	if at := e.Position(); !ok || math.Abs(float64(at.Y)-box.Y-4) > 1 || math.Abs(float64(at.X)-box.X-2) > 1 {
		t.Errorf("the field is at %v, its cell at %v", at, box)
	}
	if slices.Contains(d.names(), table.Zone) {
		t.Error("a column comes beside a cell that is open")
	}
	d.s.SetFilter(work.Filter{Text: "kites"})
	if d.editing == nil || e.Text != was {
		t.Error("with its row the cell is gone")
	}
	d.s.SetFilter(work.Filter{})
	if e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); d.editing != nil || d.s.NameOf(event("e2")) != was {
		t.Errorf("it is called %q", d.s.NameOf(event("e2")))
	}
	if !slices.Contains(d.names(), table.Zone) {
		t.Error("once it is closed, the other clocks have no column")
	}
}

func TestASecondClickEditsTheCellOnceThePointerIsLetGo(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	at := d.cell(t, "e0", table.Title)
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	d.tick = 0 // both at one moment
	d.MouseDown(e)
	d.MouseUp(e)
	d.MouseDown(e)
	if d.editing != nil {
		t.Error("what opens while the pointer is pressed is closed again when it is let go")
	}
	d.MouseUp(e)
	if d.editing == nil || d.entry(t).Text != "Cantata" {
		t.Error("nothing is edited")
	}
}

func TestWhatCannotBeReadIsToldBesideAndKept(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e0", table.Start), 0)
	before := d.changes(t)
	d.key(fyne.KeyF2)
	d.type_(t, "25:99")
	if d.editing == nil || d.entry(t).Text != "25:99" || len(d.over.Objects) != 2 || d.changes(t) != before {
		t.Fatalf("it is gone, or nothing is said: %v", d.over.Objects)
	}
	d.type_(t, "21:00")
	if d.editing != nil || d.date("e0").When.Start.Minute() != 21*60 {
		t.Error("mended, it is not taken")
	}
}

func TestAStatusIsChosenFromAListThatOpensAtOnce(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e1", table.Status), 0)
	d.key(fyne.KeyF2)
	on := fyne.CurrentApp().Driver().CanvasForObject(d.List)
	if on.Overlays().Top() == nil {
		t.Fatal("nothing opened")
	}
	d.editing.field.(*control.Choice).Pick("confirmed")
	if d.date("e1").Status != calendar.Confirmed || d.editing != nil {
		t.Errorf("it is %s", d.date("e1").Status)
	}
}

func TestAStatusIsTypedIntoItsCell(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e1", table.Status), 0)
	d.TypedRune('c')
	on := fyne.CurrentApp().Driver().CanvasForObject(d.List)
	for _, letter := range "on" {
		on.Focused().TypedRune(letter)
	}
	on.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.date("e1").Status != calendar.Confirmed || d.editing != nil {
		t.Errorf("it is %s", d.date("e1").Status)
	}
}

func TestAStatusIsSetInAllThatIsSelectedAndTakenBackAtOnce(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.s.Select(event("e0"), event("e3"), event("e1"))
	before := d.changes(t)
	d.set(d.together(d.date("e1")), table.Status, "option")
	for _, name := range []string{"e0", "e1", "e3"} {
		if d.date(name).Status != calendar.Option {
			t.Errorf("%s is %s; refused: %v", name, d.date(name).Status, d.refused)
		}
	}
	if d.changes(t) != before+1 {
		t.Errorf("%d changes", d.changes(t)-before)
	}
	d.s.Undo()
	if d.date("e0").Status != calendar.Confirmed || d.date("e3").Status != calendar.Enquiry {
		t.Error("it is not taken back")
	}
	d.Shift(2)
	if d.date("e0").When.Start.Day() != calendar.DayOf(2027, 8, 23) || d.changes(t) != before+3 {
		t.Errorf("moved: %v", d.date("e0").When)
	}
}

func TestRowsGoToTheClipboardAndComeBackInOneChange(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	clipboard := test.NewClipboard()
	d.s.Select(event("e0"), event("e1"))
	d.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	mark := func(name string) string { return "\t#" + string(id(name))[24:] + "\n" }
	want := "Day\tStart\tEnd\tTitle\tKind\tSpace\tStatus\tPartner\tID\n" +
		"21 Aug 2027\t18:00\t19:15\tCantata\tshow\tMain hall\tconfirmed\tBunker" + mark("e0") +
		"21 Aug 2027\t19:00\t20:15\tKites\tworkshop\tMain hall\toption\tBunker" + mark("e1")
	if clipboard.Content() != want {
		t.Fatalf("copied: %q", clipboard.Content())
	}
	before := d.changes(t)
	d.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if d.changes(t) != before {
		t.Error("what is the same is a change")
	}
	clipboard.SetContent(strings.ReplaceAll(want, "Main hall", "Foyer") + "25 Aug 2027\t20:00\t\tShadow puppets\tshow\tFoyer\tidea\tBunker\n")
	d.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if d.changes(t) != before+1 || d.date("e0").Place.Space != id("foyer") || d.s.NameOf(d.s.Selection()) != "Shadow puppets" {
		t.Errorf("%d changes, refused %v: %s", d.changes(t)-before, d.refused, d.rows())
	}
	d.s.Undo()
	if d.date("e0").Place.Space != id("hall") || strings.Contains(d.rows(), "Shadow") {
		t.Errorf("taken back: %s", d.rows())
	}
	clipboard.SetContent("Title\tStatus\nCantata\tmaybe\nKites\tconfirmed\n")
	d.s.Select(event("e0"), event("e1"))
	now := d.changes(t)
	d.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if len(d.refused) != 1 || d.changes(t) != now {
		t.Errorf("half of it was done, or nothing told: %v", d.refused)
	}
}

func TestColumnsAreMadeWiderMovedHiddenAndRemembered(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	right := float32(d.Frame.Columns[0].Right())
	d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(right-1, 10)}})
	if d.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not show that the edge can be drawn")
	}
	drag := func(from, to fyne.Position) {
		d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
		d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, 0)})
		d.DragEnd()
	}
	at := slices.Index(d.names(), table.Title)
	was := d.Frame.Columns[at]
	drag(fyne.NewPos(float32(was.Right()), 10), fyne.NewPos(float32(was.Right())+200, 10))
	if got := d.Frame.Columns[at].W; got != was.W+200 {
		t.Errorf("the title of %g is drawn by 200, and is %g wide", was.W, got)
	}
	d.AsAtFirst()
	drag(fyne.NewPos(right, 10), fyne.NewPos(right+50, 10))
	if d.Columns[0].Width != 182 {
		t.Errorf("it is %g wide", d.Columns[0].Width)
	}
	status := d.Frame.Columns[6]
	drag(fyne.NewPos(float32(status.X+30), 10), fyne.NewPos(float32(d.Frame.Columns[3].X+10), 10))
	d.HideColumn(string(table.Kind))
	d.HideColumn(string(table.Tags))
	want := "[day start end status title space partner tags]"
	if got := fmt.Sprint(d.names()); got != want {
		t.Errorf("they are %s", got)
	}
	again := New(d.s)
	if fmt.Sprint(again.names()) != want || again.Columns[0].Width != 182 {
		t.Errorf("remembered: %v", again.Columns)
	}
	for _, c := range d.names() {
		d.HideColumn(string(c))
	}
	if len(d.Shown()) != 1 {
		t.Errorf("%d columns are left", len(d.Shown()))
	}
	d.AsAtFirst()
	if len(d.Shown()) != 8 {
		t.Errorf("at first there were %d", len(d.Shown()))
	}
}

func TestAColumnIsMovedPastTheOneThatHasNothingToSay(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	at := slices.Index(d.names(), table.Space)
	if d.MoveColumn(string(table.Space), 1); slices.Index(d.names(), table.Space) != at+1 || slices.Contains(d.names(), table.Zone) {
		t.Errorf("the columns are %v", d.names())
	}
}

func TestTheZoneHasAColumnWhereClocksDiffer(t *testing.T) {
	away := &calendar.Event{
		ID: id("away"), Activity: id("Kites"), Status: calendar.Idea, Place: calendar.Place{Venue: id("house")},
		When: calendar.When{Start: calendar.DayOf(2027, 8, 23).At(360), End: calendar.DayOf(2027, 8, 23).At(450), Zone: "Africa/Tunis"},
	}
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e0", table.Status), 0)
	boardtest.Put(t, d.s, away)
	at := slices.Index(d.names(), table.Zone)
	if at != 6 || d.Shown()[d.Column].Name != string(table.Status) {
		t.Fatalf("columns %v, the keys are on %v", d.names(), d.Shown()[d.Column].Name)
	}
	said := func(name string) string { return d.tableLine(d.LineOf(event(name))).Cells[at] }
	if said("away") != "Tunis" || said("e0") != "" || said("open") != "" {
		t.Errorf("of the one away: %q, at home: %q, without a time: %q", said("away"), said("e0"), said("open"))
	}
	d.HideColumn(string(table.Zone))
	if slices.Contains(d.names(), table.Zone) {
		t.Error("it cannot be hidden")
	}
	d.HideColumn(string(table.Zone))
	d.s.Undo()
	if slices.Contains(d.names(), table.Zone) || d.Shown()[d.Column].Name != string(table.Status) {
		t.Errorf("without other clocks: %v, the keys are on %v", d.names(), d.Shown()[d.Column].Name)
	}
}

func TestReturnOpensAndDeleteAsks(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e2", table.Title), 0)
	d.key(fyne.KeyReturn, fyne.KeyDelete)
	if d.opened != event("e2") || !slices.Equal(d.deleted, []calendar.Ref{event("e2")}) {
		t.Errorf("opened %v, deleted %v", d.opened, d.deleted)
	}
}

func TestTheMenusOfferWhatCanBeDone(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.s.Select(event("e0"), event("e1"))
	labels := func(m *fyne.Menu) (all []string) {
		for _, item := range m.Items {
			if !item.IsSeparator {
				all = append(all, item.Label)
			}
		}
		return all
	}
	if got := fmt.Sprint(labels(d.rowMenu())); got != "[Open Status Partner Edit Space… Move Copy Paste Delete]" {
		t.Errorf("of rows: %s", got)
	}
	if got := len(labels(d.HeadMenu(3, d.s.Say))); got != 5+len(table.Columns())-1+1 { // all but that of the zone
		t.Errorf("of a column: %d", got)
	}
}

func TestTheListLooksLikeThis(t *testing.T) {
	for _, c := range []struct {
		name, language string
		choice         theme.Choice
	}{{"light.en", "en", theme.Light}, {"dark.sl", "sl", theme.Dark}} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, c.choice, c.language)
			d.s.Select(event("e1"), event("e2"))
			golden.Picture(t, "list."+c.name+".png", d.Painter.Table(&d.Frame, 900, 400))
		})
	}
}

func TestManyDatesAreGatheredInTurns(t *testing.T) {
	var records []calendar.Record
	for i := range keyedAtOnce + 2 {
		records = append(records, &calendar.Event{ID: calendar.NewID(), Activity: id("Cantata"), Status: calendar.Idea, When: calendar.When{
			Start: calendar.DayOf(2027, 1, 1+i%300).At(600), End: calendar.DayOf(2027, 1, 1+i%300).At(660), Zone: "Europe/Ljubljana",
		}})
	}
	d := newDesk(t, theme.Light, "en", records...)
	if _, _, all := d.Selected(); all != keyedAtOnce+8 || len(d.lines) < all {
		t.Errorf("%d rows", all)
	}
	d.key(fyne.KeyEnd)
	last := d.Frame.Lines[len(d.Frame.Lines)-1]
	if last.At != len(d.lines)-1 || last.Bottom() > 400.5 {
		t.Errorf("at the end stands line %d of %d", last.At, len(d.lines))
	}
	if got := len(d.Frame.Lines); got > 400/int(scene.TableGap)+2 {
		t.Errorf("%d lines are laid out for 400 pixels", got)
	}
}

func TestWhatIsTypedOverACellGoesOn(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	d.click(d.cell(t, "e0", table.Start), 0)
	d.TypedRune('1')
	e := d.entry(t)
	for _, r := range "9:30" {
		e.TypedRune(r)
	}
	if e.Text != "19:30" {
		t.Errorf("%q stands there", e.Text)
	}
}

func TestTheEdgeOfAColumnIsCaughtOnBothSidesAndItsNameBesideThat(t *testing.T) {
	for _, off := range []float32{-5, -2, 0, 2, 5} {
		d := newDesk(t, theme.Light, "en")
		was, order := d.Frame.Columns[0].W, slices.Clone(d.names())
		at := fyne.NewPos(float32(d.Frame.Columns[0].Right())+off, 10)
		d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if d.Cursor() != desktop.HResizeCursor {
			t.Errorf("%v beside it the pointer does not show it", off)
		}
		d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
		d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(20, 0)}, Dragged: fyne.NewDelta(20, 0)})
		d.DragEnd()
		if got := d.Frame.Columns[0].W; got != was+20 || !slices.Equal(d.names(), order) {
			t.Errorf("%v beside it the column is %v wide and was %v; %v", off, got, was, d.names())
		}
	}
}

func TestWhatWasCopiedIsTold(t *testing.T) {
	d := newDesk(t, theme.Light, "en")
	told := ""
	d.OnTold = func(words string) { told = words }
	d.TypedShortcut(&fyne.ShortcutCopy{Clipboard: test.NewClipboard()})
	if told != "" {
		t.Errorf("of nothing it says %q", told)
	}
	d.s.Select(event("e0"), event("e1"))
	d.TypedShortcut(&fyne.ShortcutCopy{Clipboard: test.NewClipboard()})
	if told != "2 dates copied" {
		t.Errorf("it says %q", told)
	}
}

func TestARowThatSortsElsewhereIsFollowedWhereItWasInSight(t *testing.T) {
	var more []calendar.Record
	for i := range 40 {
		a := &calendar.Activity{ID: id(fmt.Sprint("m", i)), Kind: calendar.Show, Title: calendar.Texts{"en": fmt.Sprintf("Middle %02d", i)}}
		more = append(more, a, &calendar.Event{ID: id(fmt.Sprint("me", i)), Activity: a.ID, Status: calendar.Idea})
	}
	d := newDesk(t, theme.Light, "en", more...)
	d.SortTo(string(table.Title), false)
	a := more[0].(*calendar.Activity)
	d.s.Select(calendar.Ref{Type: calendar.TypeEvent, ID: id("me0")})
	rename := func(title string) {
		after := *a
		after.Title = calendar.Texts{"en": title}
		boardtest.Put(t, d.s, &after)
	}
	if !d.InSight(d.Line) {
		t.Fatal("it is not in sight")
	}
	for _, title := range []string{"Zzz", "Aaa"} {
		if rename(title); d.LineOf(event("me0")) != d.Line || !d.InSight(d.Line) {
			t.Errorf("called %s, it stands on %d of %d, in sight from %v", title, d.Line, len(d.lines), d.View.Top)
		}
	}
	d.ShowPart(scene.TableView{Top: 1e6})
	if top := d.View.Top; d.View.Top == 0 || func() bool { rename("Mmm"); return d.View.Top != top }() {
		t.Errorf("out of sight, it takes the rows along, to %v", d.View.Top)
	}
}
