package month

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

func july(d int) calendar.Day { return calendar.DayOf(2027, 7, d) }

// shown is July 2027 on a board of 980×780.
func shown(t *testing.T) (*Month, *state.State) {
	t.Helper()
	s := boardtest.Open(t, time.Minute, nil)
	m := New(s)
	s.Selected.Listen(func(calendar.Ref) { m.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { m.Relay() })
	m.OnRefused = func(err error) { t.Errorf("refused: %v", err) }
	boardtest.Show(t, m, fyne.NewSize(980, 780))
	m.ShowDay(july(5))
	return m, s
}

func cell(t *testing.T, m *Month, d calendar.Day) *scene.Cell {
	t.Helper()
	for i := range m.sheet.Cells {
		if c := &m.sheet.Cells[i]; c.Day == d {
			return c
		}
	}
	t.Fatalf("%s is not on the sheet", d)
	return nil
}

func TestADateIsDraggedToAnotherDayAndKeepsItsHour(t *testing.T) {
	m, s := shown(t)
	b, _ := m.sheet.Find(boardtest.Ref("Foyer", 0))
	to := cell(t, m, july(22))
	boardtest.Pull(m, boardtest.Heart(b), float32(to.X+to.W/2-b.X-b.W/2), float32(to.Y+to.H/2-b.Y))
	if boxes := boardtest.Ghosts(m); len(boxes) != 1 || !to.Has(boxes[0].X+5, boxes[0].Y+5) {
		t.Errorf("the ghost stands at %v, the day at %v", boxes, to.Box)
	}
	boardtest.Drop(m, boardtest.Heart(b))
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-22T20:00 2027-07-22T22:00" {
		t.Errorf("it is at %s", got)
	}
}

// exhibition lasts from 14 to 20 July, over a Sunday.
func exhibition(t *testing.T, s *state.State) calendar.Ref {
	t.Helper()
	id := calendar.DerivedID("a", "posters")
	e := &calendar.Event{ID: calendar.DerivedID("e", "posters"), Activity: id, Status: calendar.Confirmed, When: calendar.Days(july(14), july(20), boardtest.Zone)}
	boardtest.Put(t, s, &calendar.Activity{ID: id, Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Posters"}}, e)
	return e.Ref()
}

func TestWhatLastsIsDraggedOverWeeksAndByItsEdges(t *testing.T) {
	m, s := shown(t)
	ref := exhibition(t, s)
	b, _ := m.sheet.Find(ref)
	c := cell(t, m, july(14))
	boardtest.Pull(m, fyne.NewPos(float32(c.X+c.W/2), float32(b.Y+5)), float32(-2*c.W), 0)
	if boxes := boardtest.Ghosts(m); len(boxes) != 2 { // one piece a week, and the other moved back over Sunday
		t.Errorf("the ghosts are %v", boxes)
	}
	boardtest.Drop(m, fyne.NewPos(0, 0))
	if got := boardtest.When(s, ref.ID); got != "2027-07-12T00:00 2027-07-19T00:00" {
		t.Errorf("it is at %s", got)
	}
	b, _ = m.sheet.Find(ref)
	boardtest.Pull(m, fyne.NewPos(float32(b.Right()-2), float32(b.Y+5)), float32(-3*c.W), 0)
	boardtest.Drop(m, fyne.NewPos(0, 0))
	if got := boardtest.When(s, ref.ID); got != "2027-07-12T00:00 2027-07-16T00:00" {
		t.Errorf("its end drawn by three days, it is at %s", got)
	}
}

func TestTheArrowsGoFromDayToDayAndPagesFromMonthToMonth(t *testing.T) {
	m, s := shown(t)
	opened := calendar.Day(0)
	m.OnDay = func(d calendar.Day) { opened = d }
	for _, c := range []struct {
		key  fyne.KeyName
		want calendar.Day
	}{
		{fyne.KeyRight, july(6)},
		{fyne.KeyDown, july(13)},
		{fyne.KeyLeft, july(12)},
		{fyne.KeyUp, july(5)},
		{fyne.KeyEnd, july(31)},
		{fyne.KeyPageUp, calendar.DayOf(2027, 6, 30)},
		{fyne.KeyPageDown, july(30)},
		{fyne.KeyHome, july(1)},
		{fyne.KeyLeft, calendar.DayOf(2027, 6, 30)},
	} {
		m.TypedKey(&fyne.KeyEvent{Name: c.key})
		if m.Day() != c.want || s.Day() != c.want || m.First() != scene.MonthOf(c.want).Month || !cell(t, m, c.want).Looked {
			t.Errorf("%s leads to %s", c.key, m.Day())
		}
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != calendar.DayOf(2027, 6, 30) {
		t.Errorf("return opens %s", opened)
	}
}

// crowded is July with ten dates on the 5th, the first at eight, half an hour after each other, on a sheet of some size.
func crowded(t *testing.T, more int, size fyne.Size) (*Month, *state.State) {
	t.Helper()
	s := boardtest.Open(t, 0, nil)
	m := New(s)
	s.Selected.Listen(func(calendar.Ref) { m.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { m.Relay() })
	boardtest.Show(t, m, size)
	m.ShowDay(july(5))
	for i := range more {
		e := *s.Season().Plan.Events.At(boardtest.Date("Foyer", 0))
		e.ID = entry(i).ID
		e.When.Start = july(5).At(8*60 + 30*i)
		e.When.End = e.When.Start + 1800
		boardtest.Put(t, s, &e)
	}
	m.Relay()
	if cell(t, m, july(5)).Hidden == 0 {
		t.Fatal("there is room for all of them")
	}
	return m, s
}

func entry(i int) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("more", string(rune('a'+i)))}
}

// more is the point on "+ 3 more" of a day.
func more(t *testing.T, m *Month, d calendar.Day) fyne.Position {
	c := cell(t, m, d)
	return fyne.NewPos(float32(c.More.X+3), float32(c.More.Y-3))
}

func TestOfWhatHasNoRoomTheLineThatCountsItWearsTheFrameAndItsDayIsLookedAt(t *testing.T) {
	m, s := crowded(t, 9, fyne.NewSize(980, 780))
	m.ShowDay(july(20))
	s.Select(entry(8))
	at := more(t, m, july(5))
	box, on := boardtest.Selection(m)
	if !on || !box.Has(float64(at.X), float64(at.Y)) || box.H > 40 {
		t.Errorf("the frame is at %v, the line at %v", box, at)
	}
	if m.Day() != july(5) || !cell(t, m, july(5)).Looked || s.LookedAt() != july(5) {
		t.Errorf("%s is looked at", m.Day())
	}
	s.Select(entry(0), entry(7), boardtest.Ref("Main hall", 0))
	if m.Day() != july(6) {
		t.Errorf("after another date %s is looked at", m.Day())
	}
	boardtest.Down(m, at)
	boardtest.Up(m, at)
	s.Select(entry(8))
	if box, on := boardtest.Selection(m); !on || box == (scene.Box{}) || !m.List().Shows(entry(8)) {
		t.Errorf("on the list it stands at %v", box)
	}
}

// Of a date of July that begins before it, the first of July is looked at; one on a day beside the month leaves it.
func TestTheDayOfTheSelectionIsLookedAtWhereTheMonthHasIt(t *testing.T) {
	m, s := shown(t)
	e := *s.Season().Plan.Events.At(boardtest.Date("Foyer", 0))
	e.ID, e.When = calendar.DerivedID("long"), calendar.Days(july(-9), july(12), boardtest.Zone)
	beside := e
	beside.ID, beside.When = calendar.DerivedID("beside"), calendar.Days(july(-1), july(-1), boardtest.Zone)
	boardtest.Put(t, s, &e, &beside)
	m.ShowDay(july(20))
	s.Select(beside.Ref())
	if m.First() != july(1) || m.Day() != july(20) {
		t.Errorf("of a date on a day beside the month %s is looked at in that of %s", m.Day(), m.First())
	}
	s.Select(e.Ref())
	if m.First() != july(1) || m.Day() != july(1) {
		t.Errorf("of one from June to July %s is looked at in the month of %s", m.Day(), m.First())
	}
	b, _ := m.sheet.Find(boardtest.Ref("Foyer", 1))
	boardtest.Down(m, boardtest.Heart(b))
	boardtest.Up(m, boardtest.Heart(b))
	if m.Day() != july(12) {
		t.Errorf("of one that is pressed %s is looked at", m.Day())
	}
}

func TestTwoClicksOnANumberOpenTheDay(t *testing.T) {
	m, _ := crowded(t, 9, fyne.NewSize(980, 780))
	var opened []calendar.Day
	m.OnDay = func(d calendar.Day) { opened = append(opened, d) }
	number := fyne.NewPos(float32(cell(t, m, july(8)).X+10), float32(cell(t, m, july(8)).Y+8))
	boardtest.Down(m, number)
	boardtest.Up(m, number)
	if len(opened) != 0 || m.Day() != july(8) {
		t.Errorf("opened is %v, looked at %s", opened, m.Day())
	}
	boardtest.Down(m, number)
	if len(opened) != 1 || opened[0] != july(8) {
		t.Errorf("opened: %v", opened)
	}
}

func TestThePlusMoreUnfoldsTheDayInPlaceAndEscapeFoldsIt(t *testing.T) {
	m, s := crowded(t, 9, fyne.NewSize(980, 780))
	m.OnDay = func(calendar.Day) { t.Error("it leaves the month") }
	var opened calendar.Ref
	m.OnOpen = func(ref calendar.Ref) { opened = ref }
	boardtest.Down(m, more(t, m, july(5)))
	if l := &m.sheet.List; l.Day != july(5) || len(l.Lines) != 10 || l.Lines[0].Ref != entry(0) || !l.More.Empty() {
		t.Fatalf("unfolded is %+v", l)
	}
	third := boardtest.Heart(m.sheet.List.Lines[2])
	boardtest.Down(m, third)
	boardtest.Up(m, third)
	if s.Selection() != entry(2) || m.sheet.List.Day == 0 {
		t.Errorf("selected is %v, the list is there: %v", s.Selection(), m.sheet.List.Day != 0)
	}
	if b, ok := m.Picture().Find(entry(2)); !ok || b.Box != m.sheet.List.Lines[2].Box {
		t.Errorf("marked is %v", b.Box)
	}
	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			m.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	if keys(fyne.KeyDown, fyne.KeyReturn); opened != entry(3) {
		t.Errorf("return opens %v", opened)
	}
	if keys(fyne.KeyEscape); m.sheet.List.Day != 0 || s.Selection() != entry(3) || m.Day() != july(5) {
		t.Errorf("escape leaves %v, selected %v", m.sheet.List.Day, s.Selection())
	}
	if keys(fyne.KeySpace); m.sheet.List.Day != july(5) {
		t.Error("space does not unfold the day that is looked at")
	}
	boardtest.Down(m, fyne.NewPos(float32(cell(t, m, july(22)).X+20), float32(cell(t, m, july(22)).Bottom()-5)))
	if m.sheet.List.Day != 0 {
		t.Error("a press on another day leaves it unfolded")
	}
}

func TestADateIsDraggedOutOfTheListOfItsDay(t *testing.T) {
	m, s := crowded(t, 9, fyne.NewSize(980, 780))
	boardtest.Down(m, more(t, m, july(5)))
	b, to := m.sheet.List.Lines[4], cell(t, m, july(22))
	from := boardtest.Heart(b)
	boardtest.Pull(m, from, float32(to.X+to.W/2)-from.X, float32(to.Y+to.H/2)-from.Y)
	if boxes := boardtest.Ghosts(m); len(boxes) != 1 || !to.Has(boxes[0].X+5, boxes[0].Y+5) {
		t.Errorf("the ghost stands at %v, the day at %v", boxes, to.Box)
	}
	boardtest.Drop(m, from)
	if got := boardtest.When(s, entry(4).ID); got != "2027-07-22T10:00 2027-07-22T10:30" {
		t.Errorf("it is at %s", got)
	}
	if got := len(m.sheet.List.Lines); got != 9 {
		t.Errorf("%d are left on the list", got)
	}
}

func TestALongListScrollsByWheelAndKeysInsideTheSheet(t *testing.T) {
	m, s := crowded(t, 24, fyne.NewSize(980, 400))
	boardtest.Down(m, more(t, m, july(5)))
	l := &m.sheet.List
	if l.More.Empty() || l.Bottom() > 400 || l.Y < 0 {
		t.Fatalf("the list is %+v, %q", l.Box, l.More)
	}
	onList := fyne.PointEvent{Position: fyne.NewPos(float32(l.X+20), float32(l.Y+40))}
	m.Scrolled(&fyne.ScrollEvent{PointEvent: onList, Scrolled: fyne.NewDelta(0, -10)})
	if l.Lines[0].Ref != entry(1) || m.First() != calendar.DayOf(2027, 7, 1) {
		t.Errorf("it begins with %v", l.Lines[0].Ref)
	}
	for range 40 {
		m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if last := boardtest.Ref("Foyer", 0); s.Selection() != last || !m.sheet.List.Shows(last) || !l.More.Empty() {
		t.Errorf("selected is %v, more are %q", s.Selection(), l.More)
	}
	for range 40 {
		m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	if s.Selection() != entry(0) || !m.sheet.List.Shows(entry(0)) {
		t.Errorf("selected is %v", s.Selection())
	}
}

func TestAFreeDayClickedTwiceIsWhereSomethingNewIsToBe(t *testing.T) {
	s := boardtest.Open(t, 0, nil)
	m := New(s)
	boardtest.Show(t, m, fyne.NewSize(980, 780))
	m.ShowDay(july(5))
	var asked []drag.Spot
	m.OnNew = func(s drag.Spot) { asked = append(asked, s) }
	c := cell(t, m, july(8))
	for range 2 {
		boardtest.Down(m, fyne.NewPos(float32(c.X+30), float32(c.Bottom()-10)))
	}
	if len(asked) != 1 || asked[0].Day != july(8) || asked[0].Placed {
		t.Errorf("asked for: %+v", asked)
	}
}

func TestAHandOnFreePaperGathers(t *testing.T) {
	m, s := shown(t)
	from, to := cell(t, m, july(7)), cell(t, m, july(12))
	start := fyne.NewPos(float32(from.X+20), float32(from.Bottom()-4))
	boardtest.Pull(m, start, float32(to.X-from.X), float32(to.Y+60-from.Bottom()))
	boardtest.Drop(m, start)
	if got := s.Selections(); len(got) != 2 {
		t.Errorf("%v are gathered", got)
	}
}

func TestTheWheelTurnsTheMonthOnceForOnePush(t *testing.T) {
	s := boardtest.Open(t, 0, nil)
	m := New(s)
	boardtest.Show(t, m, fyne.NewSize(980, 780))
	m.ShowDay(july(5))
	for range 8 {
		m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	}
	if m.First() != calendar.DayOf(2027, 8, 1) {
		t.Errorf("it shows %s", m.First())
	}
}

func TestAMonthIsLaidOutOnlyWhereThePlanTheFilterOrTheMonthChange(t *testing.T) {
	m, s := shown(t)
	m.ShowDay(july(5))
	s.Undo() // nothing but a look at the plan
	m.Relay()
	was := m.sheet.Cells
	for y := float32(0); y < 780; y += 5 {
		boardtest.Over(m, fyne.NewPos(300, y))
	}
	before := m.laid
	before.today = m.today()
	m.Redraw()
	if m.laid != before || &was[0] != &m.sheet.Cells[0] {
		t.Error("it is laid out although nothing changed")
	}
	s.ShowKind(calendar.Show)
	m.Relay()
	if m.laid == before || len(m.sheet.Lines) != 0 {
		t.Errorf("of another filter it shows %d lines", len(m.sheet.Lines))
	}
}

func TestWhatIsSelectedElsewhereTurnsToItsMonth(t *testing.T) {
	m, s := shown(t)
	s.Select(boardtest.Ref("Main hall", 7))
	if m.First() != calendar.DayOf(2027, 8, 1) {
		t.Errorf("it shows %s", m.First())
	}
	if _, on := boardtest.Selection(m); !on {
		t.Error("it is not marked")
	}
}

func TestShiftAndAPageKeyMoveADateByADay(t *testing.T) {
	m, s := shown(t)
	ref := boardtest.Ref("Foyer", 0)
	s.Select(ref)
	m.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if got := boardtest.When(s, ref.ID); got != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("it is at %s", got)
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if got := boardtest.When(s, ref.ID); got != "2027-07-05T20:00 2027-07-05T22:00" {
		t.Errorf("it goes back to %s", got)
	}
}

func TestThePaperGoesBackToTheMonthWhereItStayed(t *testing.T) {
	m, s := shown(t)
	before := m.view
	back := m.Stay()
	m.Step(2)
	if back(); m.view != before || s.LookedAt() != july(5) {
		t.Errorf("it is at %v, %v", m.view, s.LookedAt())
	}
}

// flag is a milestone on 22 July.
func flag(t *testing.T, s *state.State) calendar.Ref {
	t.Helper()
	m := &calendar.Milestone{ID: calendar.DerivedID("m", "print"), Title: calendar.Texts{"en": "Print"}, Day: july(22)}
	boardtest.Put(t, s, m)
	return m.Ref()
}

func TestAMilestoneIsSelectedByAPressOnItsFlagAndFoundInItsMonth(t *testing.T) {
	m, s := shown(t)
	ref := flag(t, s)
	b, ok := m.sheet.Find(ref)
	if !ok {
		t.Fatal("it is not on the sheet")
	}
	boardtest.Down(m, boardtest.Heart(b))
	boardtest.Up(m, boardtest.Heart(b))
	if s.Selection() != ref {
		t.Errorf("%v is selected", s.Selection())
	}
	if box, ok := boardtest.Selection(m); !ok || !box.Has(b.X+5, b.Y+5) {
		t.Errorf("the frame stands at %v, %v", box, ok)
	}
	s.Select(calendar.Ref{})
	m.ShowDay(calendar.DayOf(2027, 9, 1))
	if s.Select(ref); m.First() != july(1) || m.Day() != july(22) {
		t.Errorf("found, it is looked for on %s of %s", m.Day(), m.First())
	}
	m.ShowDay(calendar.DayOf(2027, 9, 1))
	if m.Reveal([]calendar.Ref{ref}, calendar.Span{}); m.Day() != july(22) {
		t.Errorf("revealed, it is looked for on %s", m.Day())
	}
}

func TestAFlagIsDraggedToAnotherDayOfTheMonth(t *testing.T) {
	m, s := shown(t)
	ref := flag(t, s)
	b, _ := m.sheet.Find(ref)
	c := cell(t, m, july(22))
	boardtest.Pull(m, boardtest.Heart(b), float32(c.W), 0)
	boardtest.Drop(m, boardtest.Heart(b))
	if got := s.Season().Plan.Milestones.At(ref.ID).Day; got != july(23) {
		t.Errorf("it is on %s", got)
	}
	m.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := s.Season().Plan.Milestones.At(ref.ID).Day; got != july(30) {
		t.Errorf("nudged by a week it is on %s", got)
	}
}

func TestAHandThatComesFromBesideTurnsNoMonthsUntilItWasOnThePaper(t *testing.T) {
	m, s := shown(t)
	ref, month := boardtest.Ref("Foyer", 0), m.view.Month
	m.Take(func(c drag.Canvas) drag.Drag { return drag.Move(s, c, []calendar.Ref{ref}, ref, 0, 0) })
	hold := func(x, y float32) {
		for range 4 {
			m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
		}
	}
	hold(-100, 5)
	hold(5, 5)
	if m.view.Month != month {
		t.Errorf("beside the paper it turns to %s", m.view.Month)
	}
	hold(490, 400)
	hold(490, 5)
	if m.view.Month == month {
		t.Error("at the edge it does not turn")
	}
}

func TestWhatIsToBePlacedIsPutOnADayAtTheHourOfItsKind(t *testing.T) {
	m, s := shown(t)
	e := *s.Season().Plan.Events.At(boardtest.Date("Main hall", 0))
	e.When = calendar.When{}
	boardtest.Put(t, s, &e)
	m.Take(func(c drag.Canvas) drag.Drag { return drag.Place(s, c, e.ID) })
	to := cell(t, m, july(22))
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(to.X+to.W/2), float32(to.Y+to.H/2))}})
	if boxes := boardtest.Ghosts(m); len(boxes) != 1 || !to.Has(boxes[0].X+5, boxes[0].Y+5) {
		t.Errorf("the ghost stands at %v, the day at %v", boxes, to.Box)
	}
	m.DragEnd()
	if got := boardtest.When(s, e.ID); got != "2027-07-22T20:00 2027-07-22T22:00" {
		t.Errorf("it is at %s", got)
	}
	if got := s.Season().Plan.Events.At(e.ID).Place; got != e.Place {
		t.Errorf("it went to %v", got)
	}
}
