package crew

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

func id(name string) calendar.ID { return calendar.DerivedID(name) }

func at(day, hour int) calendar.Wall { return calendar.DayOf(2027, 8, day).At(hour * 60) }

// desk is a week of a small crew: an evening that ends late, a morning after it, and one open position.
type desk struct {
	*Week
	s      *state.State
	opened calendar.Ref
	asked  calendar.Ref
	filled []string
}

func small() []calendar.Record {
	date := func(name string, day, from, until int) calendar.Record {
		return &calendar.Event{ID: id(name), Activity: id("show"), Status: calendar.Confirmed, When: calendar.When{Start: at(day, from), End: at(day, until), Zone: "Europe/Ljubljana"}}
	}
	call := func(name, of, person string, position string) calendar.Record {
		c := &calendar.Call{ID: id(name), Event: id(of), Position: position, State: calendar.Accepted}
		if person != "" {
			c.Person = id(person)
		}
		return c
	}
	return []calendar.Record{
		&calendar.Activity{ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "Boiler room"}},
		date("evening", 25, 20, 26), date("morning", 26, 9, 13), date("talk", 25, 21, 22), date("week after", 31, 10, 12),
		&calendar.Person{ID: id("ana"), Given: "Ana", Family: "Kos", Department: "light", Position: "designer"},
		&calendar.Person{ID: id("crt"), Given: "Črt", Family: "Čeh", Department: "light", Position: "operator"},
		&calendar.Person{ID: id("zoe"), Given: "Zoe", Family: "Cibic", Department: "light", Position: "operator"},
		&calendar.Person{ID: id("eva"), Given: "Eva", Family: "Lah", Department: "stage"},
		&calendar.Person{ID: id("guest"), Given: "Guest", Family: "Artist"},
		call("late", "evening", "ana", "light"), call("early", "morning", "ana", "light"), call("open", "talk", "", "light"),
		call("next", "week after", "eva", "stage"),
	}
}

func newDesk(t testing.TB, records ...calendar.Record) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	now := time.Date(2027, 8, 25, 12, 0, 0, 0, time.UTC)
	s := state.New(state.Options{Run: state.Inline{}, Locale: "en", Now: func() time.Time { now = now.Add(time.Second); return now }})
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	boardtest.Put(t, s, records...)
	d := &desk{Week: New(s), s: s}
	d.OnOpen, d.OnAsk = func(ref calendar.Ref) { d.opened = ref }, func(ref calendar.Ref) { d.asked = ref }
	d.OnFill = func(call calendar.Ref, person calendar.ID) {
		d.filled = append(d.filled, s.Season().Plan.Calls.At(call.ID).Position+" to "+s.NameOf(calendar.Ref{Type: calendar.TypePerson, ID: person}))
		s.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Fill{Person: person}.Act(plan, call) }, func(err error) { t.Error(err) }, nil)
	}
	s.Selected.Listen(func(calendar.Ref) { d.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { d.Relay() })
	d.Resize(fyne.NewSize(1100, 500))
	d.ShowDay(calendar.DayOf(2027, 8, 25))
	return d
}

// told are the rows as they are seen: headings in brackets, and behind a name the calls of each day.
func (d *desk) told() string {
	var lines []string
	for i := range d.rows {
		r := d.says(i)
		if r.Heading != "" {
			lines = append(lines, "["+r.Heading+"]")
			continue
		}
		line := r.Name
		for day, calls := range r.Calls {
			for _, c := range calls {
				line += strings.TrimRight(fmt.Sprintf(" %d:%s %s", day, c.Time, c.Warn), " ")
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (d *desk) key(names ...fyne.KeyName) {
	for _, name := range names {
		d.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestAWeekShowsWhatIsOpenAndWhoIsCalled(t *testing.T) {
	d := newDesk(t, small()...)
	want := `[Open positions]
light 2:21:00 – 22:00
[Light]
Črt Čeh
Zoe Cibic
Ana Kos 2:20:00 – 02:00 3:09:00 – 13:00 7 h
[Stage]
Eva Lah`
	if got := d.told(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	d.Step(1)
	if got := d.told(); !strings.Contains(got, "Eva Lah 1:10:00 – 12:00") || strings.Contains(got, "Open") {
		t.Errorf("the week after\n%s", got)
	}
}

func TestOnlySomeAreShown(t *testing.T) {
	d := newDesk(t, small()...)
	for name, c := range map[string]struct {
		asks Asking
		want string
	}{
		"called":     {Asking{Called: true}, "[Open positions]|light|[Light]|Ana Kos"},
		"department": {Asking{Department: "stage"}, "[Open positions]|light|[Stage]|Eva Lah"},
		"words":      {Asking{Words: "ceh"}, "[Open positions]|light|[Light]|Črt Čeh"},
	} {
		d.Ask(c.asks)
		var names []string
		for i := range d.rows {
			if r := d.says(i); r.Heading != "" {
				names = append(names, "["+r.Heading+"]")
			} else {
				names = append(names, r.Name)
			}
		}
		if got := strings.Join(names, "|"); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// point is the middle of a call, or of a person's row on a day.
func (d *desk) point(t *testing.T, row, day, nth int) fyne.Position {
	t.Helper()
	for _, l := range d.frame.Lines {
		if l.At != row {
			continue
		}
		n := 0
		for _, c := range l.Calls {
			if c.Day == day {
				if n == nth {
					return fyne.NewPos(float32(c.X+c.W/2)*d.grown, float32(c.Y+c.H/2)*d.grown)
				}
				n++
			}
		}
		return fyne.NewPos(float32(d.frame.Days[day].X+20)*d.grown, float32(l.Y+l.H/2)*d.grown)
	}
	t.Fatalf("row %d is not in sight", row)
	return fyne.Position{}
}

func (d *desk) drag(from, to fyne.Position) {
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	d.DragEnd()
}

func TestACallIsDraggedFromTheOpenOnesToAPersonAndOnAndBack(t *testing.T) {
	d := newDesk(t, small()...)
	open := calendar.Ref{Type: calendar.TypeCall, ID: id("open")}
	who := func() calendar.ID { return d.s.Season().Plan.Calls.At(open.ID).Person }
	d.drag(d.point(t, 1, 2, 0), d.point(t, 4, 2, 0))
	if who() != id("zoe") || d.s.Selection() != open {
		t.Fatalf("it is %s's: %v", who(), d.filled)
	}
	d.s.Undo()
	if who() != "" {
		t.Errorf("undone, it is %s's", who())
	}
	d.s.Redo()
	d.drag(d.point(t, 2, 2, 0), d.point(t, 5, 2, 0))
	if who() != id("eva") {
		t.Errorf("dragged on, it is %s's: %s", who(), d.told())
	}
	d.key(fyne.KeyDelete)
	if who() != "" {
		t.Errorf("emptied, it is %s's", who())
	}
}

func TestAHandTellsWhomItIsOver(t *testing.T) {
	d := newDesk(t, small()...)
	d.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: d.point(t, 1, 2, 0)}, Button: desktop.MouseButtonPrimary})
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.point(t, 5, 2, 0)}})
	if d.hand.fits || !strings.Contains(d.hand.says, "called 20:00 – 02:00") {
		t.Errorf("over Ana it fits %v: %s", d.hand.fits, d.hand.says)
	}
	d.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: d.point(t, 4, 2, 0)}})
	if !d.hand.fits || d.hand.says != "free and rested" {
		t.Errorf("over Zoe it fits %v: %s", d.hand.fits, d.hand.says)
	}
	d.key(fyne.KeyEscape)
	d.DragEnd()
	if len(d.filled) > 0 {
		t.Errorf("let go, it was given: %v", d.filled)
	}
}

func TestEverythingIsDoneByKeys(t *testing.T) {
	d := newDesk(t, small()...)
	d.FocusGained()
	d.key(fyne.KeyHome)
	if c := d.callHere(); c == nil || c.ID != id("open") {
		t.Fatalf("the keys stand on %v", d.at)
	}
	d.key(fyne.KeyReturn)
	if d.asked.ID != id("open") {
		t.Error("return asks not who fills the open call")
	}
	d.key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if who := d.s.Season().Plan.Calls.At(id("open")).Person; who != id("zoe") {
		t.Fatalf("it is given to %s: %v", who, d.filled)
	}
	d.key(fyne.KeyReturn)
	if d.opened.ID != id("open") {
		t.Errorf("opened is %v", d.opened)
	}
	d.key(fyne.KeyEnd, fyne.KeyReturn)
	if d.opened.ID != id("eva") {
		t.Errorf("opened is %v", d.opened)
	}
	for range 9 {
		d.key(fyne.KeyRight)
	}
	if d.First() != calendar.DayOf(2027, 8, 30) {
		t.Errorf("the week of %s is shown", d.First())
	}
}

func TestNoKeyPanicsInAnEmptySeason(t *testing.T) {
	d := newDesk(t)
	d.FocusGained()
	d.key(fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeySpace,
		fyne.KeyReturn, fyne.KeyDelete, fyne.KeyEscape)
	d.drag(fyne.NewPos(300, 100), fyne.NewPos(310, 200))
}
