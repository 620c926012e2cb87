package day

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// On 5 July there is a show in the foyer, on the 6th one in the hall, both from 20:00 to 22:00.
var monday = calendar.DayOf(2027, 7, 5)

// shown is a board of 900×600 with all spaces, on the Monday.
func shown(t *testing.T, ticker *boardtest.Ticker) (*Day, *state.State) {
	t.Helper()
	return shownOf(t, boardtest.Open(t, time.Minute, ticker))
}

func shownOf(t *testing.T, s *state.State) (*Day, *state.State) {
	t.Helper()
	d := New(s)
	s.Selected.Listen(func(calendar.Ref) { d.Reselect() })
	s.Changed.Listen(func([]calendar.Ref) { d.Relay() })
	d.OnRefused = func(err error) { t.Errorf("refused: %v", err) }
	boardtest.Show(t, d, fyne.NewSize(900, 600))
	d.ShowEvery(true)
	d.ShowDay(monday)
	return d, s
}

func block(t *testing.T, d *Day, space string, week int) scene.Block {
	t.Helper()
	b, ok := d.grid.Find(boardtest.Ref(space, week))
	if !ok {
		t.Fatalf("the date of the %s is not in sight", space)
	}
	return b
}

func (d *Day) hour() float32 { return float32(d.view.PerHour) }

func TestADateIsDraggedToAnotherHourByQuarters(t *testing.T) {
	d, s := shown(t, nil)
	b := block(t, d, "Foyer", 0)
	boardtest.Pull(d, boardtest.Heart(b), 0, -1.3*d.hour())
	if says, on := boardtest.Ghost(d); !on || !strings.Contains(says, "18:45 – 20:45") {
		t.Errorf("the ghost says %q", says)
	}
	if boxes := boardtest.Ghosts(d); len(boxes) != 1 || boxes[0].Y > b.Y-50 {
		t.Errorf("it stands at %v, the date at %v", boxes, b.Box)
	}
	boardtest.Drop(d, boardtest.Heart(b))
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-05T18:45 2027-07-05T20:45" {
		t.Errorf("it is at %s", got)
	}
}

func TestADateIsDraggedToTheColumnOfAnotherSpace(t *testing.T) {
	d, s := shown(t, nil)
	b := block(t, d, "Foyer", 0)
	hall := d.grid.Columns[1]
	boardtest.Pull(d, boardtest.Heart(b), float32(hall.X+hall.W/2-b.X-b.W/2), 0)
	if boxes := boardtest.Ghosts(d); len(boxes) != 1 || boxes[0].X < hall.X-5 || boxes[0].Right() > hall.Right()+5 {
		t.Errorf("the ghost stands at %v, the hall at %v", boxes, hall.Box)
	}
	boardtest.Drop(d, boardtest.Heart(b))
	e := s.Season().Plan.Events.At(b.Ref.ID)
	if e.Place.Space != calendar.DerivedID("s", "Main hall") || boardtest.When(s, e.ID) != "2027-07-05T20:00 2027-07-05T22:00" {
		t.Errorf("it is in %v at %s", e.Place, boardtest.When(s, e.ID))
	}
}

// In the night to 31 October the clocks go back at three; a date is dragged over that, and one of its edges.
func TestOverAClockChangeADateStaysUnderTheHand(t *testing.T) {
	d, s := shown(t, nil)
	late := calendar.DayOf(2027, 10, 30)
	foyer := calendar.Place{Space: calendar.DerivedID("s", "Foyer")}
	s.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.Placing{At: late.At(20 * 60), Place: foyer}.Act(plan, boardtest.Date("Foyer", 0))
	}, d.OnRefused, nil)
	d.ShowDay(late)
	d.Scroll(0, 5*float64(d.hour()))
	d.ZoomAt(0.6, fyne.NewPos(300, 300))
	d.Scroll(0, 1000)
	b := block(t, d, "Foyer", 0)
	boardtest.Pull(d, boardtest.Heart(b), 0, 7*d.hour())
	if says, on := boardtest.Ghost(d); !on || !strings.Contains(says, "02:00 CET – 04:00") {
		t.Errorf("seven hours later, in the second of the two, the ghost says %q", says)
	}
	boardtest.Pull(d, boardtest.Heart(b), 0, 8*d.hour())
	says, _ := boardtest.Ghost(d)
	if boxes := boardtest.Ghosts(d); !strings.Contains(says, "03:00 – 05:00") || len(boxes) != 1 || math.Abs(boxes[0].Y-b.Y-8*float64(d.hour())) > 10 {
		t.Errorf("eight hours below %v the ghost says %q at %v", b.Box, says, boxes)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	boardtest.Pull(d, fyne.NewPos(float32(b.X+20), float32(b.Bottom()-2)), 0, 6*d.hour())
	says, _ = boardtest.Ghost(d)
	if boxes := boardtest.Ghosts(d); !strings.Contains(says, "20:00 – 03:00") || len(boxes) != 1 || math.Abs(boxes[0].H-8*float64(d.hour())) > 10 {
		t.Errorf("eight hours long the ghost says %q at %v", says, boxes)
	}
}

// Twelve rooms have something on each of two days, and a residency of weeks is in the last of all.
func TestWhatLastsIsBroughtIntoSightWhereverItIsFound(t *testing.T) {
	d, s := shown(t, nil)
	venue := s.Season().Plan.Spaces.At(calendar.DerivedID("s", "Foyer")).Venue
	last := calendar.DerivedID("s", "far")
	residency := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("weaving")}
	records := []calendar.Record{
		&calendar.Space{ID: last, Venue: venue, Name: "Far", Kind: calendar.Hall, Position: 99},
		&calendar.Event{
			ID: residency.ID, Activity: calendar.DerivedID("a", "Foyer"), Status: calendar.Confirmed,
			Place: calendar.Place{Venue: venue, Space: last}, When: calendar.Days(monday-7, monday+20, boardtest.Zone),
		},
	}
	for i := range 12 {
		space := calendar.DerivedID("s", string(rune('a'+i)))
		records = append(records, &calendar.Space{ID: space, Venue: venue, Name: "Room " + string(rune('A'+i)), Kind: calendar.Hall, Position: 10 + i})
		for day := range 2 {
			at := monday + calendar.Day(day)
			records = append(records, &calendar.Event{
				ID: calendar.DerivedID("in", string(space), string(rune('a'+day))), Activity: calendar.DerivedID("a", "Foyer"), Status: calendar.Confirmed,
				Place: calendar.Place{Venue: venue, Space: space}, When: calendar.When{Start: at.At(600), End: at.At(660), Zone: boardtest.Zone},
			})
		}
	}
	boardtest.Put(t, s, records...)
	for _, days := range []int{1, 2} {
		for _, ref := range []calendar.Ref{residency, {Type: calendar.TypeSpace, ID: last}} {
			d.ShowEvery(false)
			d.ShowDays(days)
			d.ShowDay(monday + 1)
			s.Select()
			d.Scroll(-10000, 0)
			d.Reveal([]calendar.Ref{ref}, calendar.Span{})
			c, ok := d.grid.Column(ref, 0)
			if !ok || c.X < d.grid.Body.X-1 || c.Right() > d.grid.Body.Right()+1 {
				t.Errorf("on %d days the column of %v is at %v, the days at %v", days, ref, c, d.grid.Body)
			}
			d.Enter()
			d.ShowDay(monday + 7)
		}
	}
}

func TestTheUpperAndTheLowerEdgeAreDrawn(t *testing.T) {
	d, s := shown(t, nil)
	b := block(t, d, "Foyer", 0)
	boardtest.Pull(d, fyne.NewPos(float32(b.X+20), float32(b.Y+2)), 0, -d.hour())
	boardtest.Drop(d, fyne.NewPos(0, 0))
	b = block(t, d, "Foyer", 0)
	boardtest.Pull(d, fyne.NewPos(float32(b.X+20), float32(b.Bottom()-2)), 0, d.hour()/2)
	boardtest.Drop(d, fyne.NewPos(0, 0))
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-05T19:00 2027-07-05T22:30" {
		t.Errorf("it is at %s", got)
	}
}

func TestADateIsDraggedToAnotherOfSeveralDays(t *testing.T) {
	d, s := shown(t, nil)
	d.ShowDays(2)
	b := block(t, d, "Foyer", 0)
	next := d.grid.Columns[2]
	if next.Day != 1 {
		t.Fatalf("the third column is of day %d", next.Day)
	}
	boardtest.Pull(d, boardtest.Heart(b), float32(next.X+next.W/2-b.X-b.W/2), 0)
	boardtest.Drop(d, boardtest.Heart(b))
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("it is at %s", got)
	}
}

func TestAHandThatRestsAtTheEdgeMovesThePaperOnAtEachTick(t *testing.T) {
	ticker := &boardtest.Ticker{}
	d, s := shown(t, ticker)
	d.Scroll(0, -2000)
	d.Scroll(0, 5*float64(d.hour())) // the lower edge is in the evening
	b := block(t, d, "Foyer", 0)
	heart := boardtest.Heart(b)
	if b.Bottom() > 600 {
		t.Fatalf("the date ends at %g", b.Bottom())
	}
	before := d.view
	boardtest.Pull(d, heart, 0, 596-heart.Y)
	top := d.view.Top
	says, _ := boardtest.Ghost(d)
	for range 8 {
		if !ticker.Tick() {
			t.Fatal("nothing is done again and again")
		}
	}
	if d.view.Top < top+50 {
		t.Errorf("the hours went from %g to %g", top, d.view.Top)
	}
	if later, _ := boardtest.Ghost(d); later == says {
		t.Errorf("the ghost still says %q", says)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if ticker.Tick() || boardtest.When(s, b.Ref.ID) != "2027-07-05T20:00 2027-07-05T22:00" {
		t.Error("escape does not end it")
	}
	if d.view != before {
		t.Errorf("the paper was at %v and stays at %v", before, d.view)
	}
}

func TestAFreeHourClickedTwiceIsWhereSomethingNewIsToBe(t *testing.T) {
	s := boardtest.Open(t, 0, nil)
	d := New(s)
	boardtest.Show(t, d, fyne.NewSize(900, 600))
	d.ShowEvery(true)
	d.ShowDay(monday)
	var at []drag.Spot
	d.OnNew = func(s drag.Spot) { at = append(at, s) }
	c := d.grid.Columns[1]
	y, _ := d.grid.Y(d.grid.Days[0].Start + 16*3600)
	p := fyne.NewPos(float32(c.X+30), float32(y))
	boardtest.Down(d, p)
	boardtest.Up(d, p)
	boardtest.Down(d, p)
	if len(at) != 1 || at[0].Place != c.Row.Place || at[0].At != d.grid.Days[0].Start+16*3600 {
		t.Errorf("it is asked for at %+v", at)
	}
}

func TestArrowsWalkInTheColumnAndToTheNextAndPagesScroll(t *testing.T) {
	d, s := shown(t, nil)
	d.ShowDays(2)
	typed := func(k fyne.KeyName) { d.TypedKey(&fyne.KeyEvent{Name: k}) }
	typed(fyne.KeyDown)
	if s.Selection() != boardtest.Ref("Foyer", 0) {
		t.Fatalf("the first arrow selects %v", s.Selection())
	}
	typed(fyne.KeyRight)
	if s.Selection() != boardtest.Ref("Main hall", 0) {
		t.Errorf("right leads to %v", s.Selection())
	}
	typed(fyne.KeyLeft)
	if s.Selection() != boardtest.Ref("Foyer", 0) {
		t.Errorf("left leads to %v", s.Selection())
	}
	typed(fyne.KeyHome)
	if d.view.Top != 0 {
		t.Errorf("home leads to %g", d.view.Top)
	}
	typed(fyne.KeyPageDown)
	if d.view.Top == 0 {
		t.Error("a page down leads nowhere")
	}
	d.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	typed(fyne.KeyDown)
	if got := boardtest.When(s, boardtest.Date("Foyer", 0)); got != "2027-07-05T20:15 2027-07-05T22:15" {
		t.Errorf("nudged it is at %s", got)
	}
}

func TestWithNothingSelectedArrowsBeginWithADateInSight(t *testing.T) {
	for key, want := range map[fyne.KeyName]calendar.Ref{
		fyne.KeyRight: boardtest.Ref("Foyer", 0), fyne.KeyDown: boardtest.Ref("Foyer", 0), fyne.KeyLeft: boardtest.Ref("Main hall", 0),
	} {
		d, s := shown(t, nil)
		d.ShowDays(2)
		d.Scroll(0, 9*float64(d.hour()))
		if d.TypedKey(&fyne.KeyEvent{Name: key}); s.Selection() != want {
			t.Errorf("%s begins with %v, want %v", key, s.Selection(), want)
		}
	}
	d, s := shown(t, nil)
	d.Scroll(0, -2000) // the evening is below what is in sight
	d.ZoomAt(4, fyne.NewPos(300, 100))
	if d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}); s.Selection().ID != "" {
		t.Errorf("down selects %v, which is out of sight", s.Selection())
	}
}

func TestShiftAndAnArrowMoveADateToTheColumnBeside(t *testing.T) {
	d, s := shown(t, nil)
	d.OnRefused = func(err error) { t.Errorf("refused: %v", err) }
	d.ShowEvery(true)
	ref := boardtest.Ref("Foyer", 0)
	s.Select(ref)
	d.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyRight, "Main hall"}, {fyne.KeyLeft, "Main hall"}, {fyne.KeyRight, "Foyer"}} { // a column with something comes first
		d.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := s.Season().Plan.Events.At(ref.ID).Place.Space; got != calendar.DerivedID("s", c.want) || s.Selection() != ref {
			t.Errorf("%s: it is in %s, and selected is %v", c.key, got, s.Selection())
		}
	}
	if got := boardtest.When(s, ref.ID); got != "2027-07-05T20:00 2027-07-05T22:00" {
		t.Errorf("it is at %s", got)
	}
}

func TestWhatIsSelectedElsewhereComesIntoSightOnItsDay(t *testing.T) {
	d, s := shown(t, nil)
	d.Scroll(0, -2000)
	s.Select(boardtest.Ref("Main hall", 3))
	b := block(t, d, "Main hall", 3)
	if d.First() != monday+22 || b.Y < d.grid.Body.Y || b.Bottom() > 600 {
		t.Errorf("on %s it stands at %v", d.First(), b.Box)
	}
	if _, on := boardtest.Selection(d); !on {
		t.Error("it is not marked")
	}
	if s.Span() != s.Days(monday+22, 1) || s.Day() != monday+22 {
		t.Errorf("looked at is %v, %s", s.Span(), s.Day())
	}
}

func TestAHoverAndADragMakeNoPictureAnew(t *testing.T) {
	d, _ := shown(t, nil)
	b := block(t, d, "Foyer", 0)
	before := d.Laid()
	for y := float32(60); y < 590; y += 3 {
		boardtest.Over(d, fyne.NewPos(float32(b.X+20), y))
	}
	boardtest.Over(d, boardtest.Heart(b))
	if boardtest.Card(d) == "" {
		t.Error("there is no card")
	}
	boardtest.Pull(d, boardtest.Heart(b), 0, -40)
	if d.Laid() != before {
		t.Errorf("it was laid out %d times", d.Laid()-before)
	}
}

func TestADayWithoutDatesHasAllSpacesToPutThemInto(t *testing.T) {
	d, _ := shown(t, nil)
	d.ShowEvery(false)
	if len(d.grid.Columns) != 1 {
		t.Errorf("on the Monday there are %d columns", len(d.grid.Columns))
	}
	d.ShowDay(monday + 3)
	if len(d.grid.Columns) != 2 {
		t.Errorf("on a free day there are %d columns", len(d.grid.Columns))
	}
}

// withTray is a board with its tray, in which the date of the hall waits.
func withTray(t *testing.T) (*Day, *Tray, *state.State) {
	t.Helper()
	d, s := shown(t, nil)
	e := *s.Season().Plan.Events.At(boardtest.Date("Main hall", 0))
	e.When, e.Place = calendar.When{}, calendar.Place{}
	boardtest.Put(t, s, &e)
	tray := NewTray(d)
	s.Changed.Listen(func([]calendar.Ref) { tray.Relay() })
	boardtest.Show(t, container.NewBorder(nil, nil, tray.Object(), nil, d), fyne.NewSize(1100, 600))
	tray.Object().Resize(fyne.NewSize(190, 600))
	d.Move(fyne.NewPos(190, 0))
	d.Resize(fyne.NewSize(910, 600))
	return d, tray, s
}

func TestASlipIsDraggedOutOfTheTray(t *testing.T) {
	d, tray, s := withTray(t)
	if len(tray.waiting) != 1 || tray.head.Text() != "To place 1" {
		t.Fatalf("%q: %v", tray.head.Text(), tray.waiting)
	}
	slip := newSlip(tray)
	slip.show(tray.waiting[0])
	d.Scroll(0, -2000)
	d.Scroll(0, 3*float64(d.hour()))
	c := d.grid.Columns[1]
	y, _ := d.grid.Y(d.grid.Days[0].Start + 6*3600 + 200)
	onBoard := fyne.CurrentApp().Driver().AbsolutePositionForObject(d)
	to := onBoard.AddXY(float32(c.X+c.W/2), float32(y))
	drag := func() { tray.carry(slip.date, to, fyne.NewDelta(4, 4)) }
	drag()
	if says, on := boardtest.Ghost(d); !on || !strings.Contains(says, "11:00 – ") || len(boardtest.Ghosts(d)) != 1 {
		t.Errorf("the ghost says %q", says)
	}
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	slip.DragEnd()
	if len(tray.waiting) != 1 {
		t.Error("escape does not give it up")
	}
	drag()
	slip.DragEnd()
	if got := boardtest.When(s, slip.date); got != "2027-07-05T11:00 2027-07-05T13:00" || len(tray.waiting) != 0 {
		t.Errorf("it is at %s, %d wait", got, len(tray.waiting))
	}
	if s.Selection().ID != slip.date {
		t.Error("it is not selected")
	}
}

func TestADateIsDraggedIntoTheTray(t *testing.T) {
	d, tray, s := withTray(t)
	b := block(t, d, "Foyer", 0)
	boardtest.Pull(d, boardtest.Heart(b), float32(-b.X-b.W), 0)
	if says, _ := boardtest.Ghost(d); says != "to place later" {
		t.Errorf("the ghost says %q", says)
	}
	boardtest.Drop(d, boardtest.Heart(b))
	if e := s.Season().Plan.Events.At(b.Ref.ID); !e.When.IsZero() || len(tray.waiting) != 2 {
		t.Errorf("it is at %v, %d wait", e.When, len(tray.waiting))
	}
	s.Undo()
	if len(tray.waiting) != 1 {
		t.Error("one undo does not bring it back")
	}
}

func TestTheTraySaysThatNothingWaits(t *testing.T) {
	d, s := shown(t, nil)
	tray := NewTray(d)
	if !tray.hint.Visible() || tray.head.Text() != s.Say("day.tray", 0) {
		t.Errorf("it says %q", tray.head.Text())
	}
	test.WidgetRenderer(newSlip(tray)).Layout(fyne.NewSize(10, 10)) // hardly any room
}

// crushed is a board on whose Monday there are 40 dates at once in the foyer, one each five minutes from 08:00 on.
func crushed(t *testing.T) (*Day, *state.State) {
	t.Helper()
	d, s := shown(t, nil)
	for i := range 40 {
		e := *s.Season().Plan.Events.At(boardtest.Date("Foyer", 0))
		e.ID = crush(i).ID
		e.When.Start = monday.At(8*60 + 5*i)
		e.When.End = e.When.Start + 10*3600
		boardtest.Put(t, s, &e)
	}
	d.Scroll(0, -5000)
	d.Scroll(0, 3*float64(d.hour()))
	if len(d.grid.Stacks) < 3 {
		t.Fatalf("%d stacks", len(d.grid.Stacks))
	}
	return d, s
}

func crush(i int) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("crush", string(rune('A'+i)))}
}

func on(b scene.Box) fyne.Position { return fyne.NewPos(float32(b.X+5), float32(b.Y+5)) }

func click(d *Day, at fyne.Position) {
	boardtest.Down(d, at)
	boardtest.Up(d, at)
}

func TestAStackUnfoldsAtAClickAndByTheSpaceBar(t *testing.T) {
	d, s := crushed(t)
	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			d.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	stack := d.grid.Stacks[1]
	refs := stack.Refs()
	click(d, on(stack.Box))
	if l := d.List(); l.Day != monday || len(l.Lines) != len(refs) || s.Selection().ID != "" {
		t.Fatalf("unfolded is %+v", l)
	}
	click(d, on(d.List().Lines[1].Box))
	if s.Selection() != refs[1] || d.List().Day == 0 {
		t.Errorf("selected is %v, the list is there: %v", s.Selection(), d.List().Day != 0)
	}
	if keys(fyne.KeyDown); s.Selection() != refs[2] {
		t.Errorf("down leads to %v", s.Selection())
	}
	if keys(fyne.KeyEscape); d.List().Day != 0 || s.Selection() != refs[2] {
		t.Errorf("escape leaves %v, selected %v", d.List().Day, s.Selection())
	}
	if b, ok := d.grid.Find(refs[2]); !ok || b.Box != stack.Box {
		t.Errorf("marked is %v, the stack stands at %v", b.Box, stack.Box)
	}
	if keys(fyne.KeySpace); len(d.List().Refs()) != len(refs) || d.List().Refs()[0] != refs[0] {
		t.Errorf("space unfolds %v", d.List().Refs())
	}
	if keys(fyne.KeyLeft); d.List().Day != 0 || d.First() != monday-1 {
		t.Errorf("an arrow aside leaves %v unfolded on %s", d.List().Day, d.First())
	}
	d.ShowDay(monday)
	s.Select(calendar.Ref{})
	if keys(fyne.KeySpace); len(d.List().Refs()) == 0 || d.List().Refs()[0] != d.grid.Stacks[0].Refs()[0] {
		t.Errorf("with nothing selected space unfolds %v", d.List().Refs())
	}
	hall := d.grid.Columns[1]
	if click(d, fyne.NewPos(float32(hall.X+20), 500)); d.List().Day != 0 {
		t.Error("a press beside it leaves it unfolded")
	}
}

func TestWhatIsSelectedElsewhereAndHasNoRoomIsListed(t *testing.T) {
	d, s := crushed(t)
	d.ShowDay(monday + 7)
	s.Select(crush(33))
	if d.First() != monday || !d.List().Shows(crush(33)) {
		t.Errorf("on %s the list shows %v", d.First(), d.List().Refs())
	}
	s.Select(boardtest.Ref("Main hall", 0))
	if d.List().Day != 0 {
		t.Error("another selection leaves it unfolded")
	}
}

func TestADateIsDraggedOutOfTheListOfAStackAndTheOthersStayListed(t *testing.T) {
	d, s := crushed(t)
	stack := d.grid.Stacks[1]
	refs := stack.Refs()
	click(d, on(stack.Box))
	entry := d.List().Lines[0]
	hall := d.grid.Columns[1]
	from := on(entry.Box)
	boardtest.Pull(d, from, float32(hall.X+hall.W/2)-from.X, 0)
	if boxes := boardtest.Ghosts(d); len(boxes) != 1 || boxes[0].X < hall.X-5 || boxes[0].H < float64(9*d.hour()) {
		t.Errorf("the ghost stands at %v, the hall at %v", boxes, hall.Box)
	}
	boardtest.Drop(d, from)
	e := s.Season().Plan.Events.At(refs[0].ID)
	if e.Place.Space != calendar.DerivedID("s", "Main hall") || e.When.Start != s.Season().Plan.Events.At(refs[0].ID).When.Start {
		t.Errorf("it is in %v", e.Place)
	}
	if got := d.List().Refs(); len(got) == 0 || got[0] != refs[1] {
		t.Errorf("listed is %v", got)
	}
}

func TestTheWheelRollsALongListAndThePaperBesideIt(t *testing.T) {
	d, _ := crushed(t)
	d.Resize(fyne.NewSize(900, 240))
	click(d, on(d.grid.Shown(d.grid.Stacks[0].Box)))
	l := d.List()
	if l.More.Empty() {
		t.Fatalf("there is room for all of %v", l.Refs())
	}
	wheel := func(at fyne.Position) {
		d.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, -2)})
	}
	top := d.view.Top
	if wheel(on(l.Box)); l.First != 1 || d.view.Top != top {
		t.Errorf("it begins with entry %d, the hours at %g", l.First, d.view.Top)
	}
	if wheel(fyne.NewPos(float32(d.grid.Columns[1].X)+350, 150)); d.view.Top == top {
		t.Error("the paper beside it stays")
	}
}

func TestASlipSaysFirstWhatIsMissing(t *testing.T) {
	_, tray, s := withTray(t)
	slip := newSlip(tray)
	slip.show(tray.waiting[0])
	if slip.missing.Text() != "no time or space yet" || !strings.HasPrefix(slip.note.Text(), "confirmed · 2 h") {
		t.Errorf("it says %q, then %q", slip.missing.Text(), slip.note.Text())
	}
	e := *tray.waiting[0]
	e.Place = calendar.Place{Space: calendar.DerivedID("s", "Foyer")}
	boardtest.Put(t, s, &e)
	slip.show(tray.waiting[0])
	if slip.missing.Text() != "no time yet" {
		t.Errorf("with a space it says %q", slip.missing.Text())
	}
}

func TestShiftAndAPageKeyMoveADateByADayAndTheDayGoesAlong(t *testing.T) {
	d, s := shown(t, nil)
	ref := boardtest.Ref("Foyer", 0)
	s.Select(ref)
	d.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	for _, c := range []struct {
		key  fyne.KeyName
		want string
		day  calendar.Day
	}{
		{fyne.KeyPageDown, "2027-07-06T20:00 2027-07-06T22:00", monday + 1},
		{fyne.KeyPageDown, "2027-07-07T20:00 2027-07-07T22:00", monday + 2},
		{fyne.KeyPageUp, "2027-07-06T20:00 2027-07-06T22:00", monday + 1},
	} {
		d.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := boardtest.When(s, ref.ID); got != c.want || d.First() != c.day {
			t.Errorf("%s: it is at %s, and %s is shown", c.key, got, d.First())
		}
	}
	top := d.view.Top
	s.Select(calendar.Ref{})
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if d.view.Top >= top && top > 0 {
		t.Error("with nothing selected it does not scroll")
	}
}

func TestAColumnStaysWhenItsLastDateIsDraggedOutUntilTheDayOrTheFilterChanges(t *testing.T) {
	d, s := shown(t, nil)
	d.ShowEvery(false)
	d.ShowDays(2)
	columns := func() (all []string) {
		for _, c := range d.grid.Columns {
			all = append(all, d.grid.Days[c.Day].Day.String()[8:]+" "+c.Name.Words)
		}
		return all
	}
	before := columns()
	b := block(t, d, "Foyer", 0)
	to, _ := d.grid.Column(boardtest.Ref("Main hall", 0), 1)
	boardtest.Pull(d, boardtest.Heart(b), float32(to.X+to.W/2-b.X-b.W/2), 0)
	boardtest.Drop(d, boardtest.Heart(b))
	if got := columns(); !slices.Contains(got, "05 Foyer") || len(got) <= len(before) {
		t.Errorf("of %q it shows %q", before, got)
	}
	s.Undo()
	s.ShowKind(calendar.Show)
	d.Relay()
	s.ShowKind(calendar.Show)
	d.Relay()
	if got := columns(); !slices.Equal(got, before) {
		t.Errorf("after another filter it shows %q, at first %q", got, before)
	}
}

func TestADateIsDraggedToADayOnWhichItsSpaceHadNoColumn(t *testing.T) {
	d, s := shown(t, nil)
	d.ShowEvery(false)
	d.ShowDays(2)
	b := block(t, d, "Foyer", 0)
	there, _ := d.grid.Column(boardtest.Ref("Main hall", 0), 1)
	boardtest.Pull(d, boardtest.Heart(b), float32(there.X+there.W/2-b.X-b.W/2), 0)
	foyer := slices.IndexFunc(d.grid.Columns, func(c scene.GridColumn) bool { return c.Day == 1 && c.Name.Words == "Foyer" })
	if foyer < 0 {
		t.Fatal("the foyer is not offered")
	}
	if c := d.grid.ColumnAt(there.X + there.W/2); c.Day != 1 {
		t.Errorf("under the hand lies %q", c.Name)
	}
	c := d.grid.Columns[foyer]
	b = block(t, d, "Foyer", 0)
	boardtest.Pull(d, boardtest.Heart(b), float32(c.X+c.W/2-b.X-b.W/2), 0)
	boardtest.Drop(d, boardtest.Heart(b))
	if e := s.Season().Plan.Events.At(b.Ref.ID); e.When.Start.Day() != monday+1 || !strings.HasSuffix(s.PlaceText(e.Place), "Foyer") {
		t.Errorf("it is on %s in %s", e.When.Start.Day(), s.PlaceText(e.Place))
	}
}

func TestPhasesAreMovedAndDrawnByHand(t *testing.T) {
	d, s := shown(t, nil)
	doors := calendar.Phase{
		ID: calendar.DerivedID("doors"), Event: boardtest.Date("Foyer", 0), Kind: calendar.FitUp,
		Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -120, Length: 90},
	}
	boardtest.Put(t, s, &doors)
	d.Scroll(0, -2000)
	d.Scroll(0, 8*float64(d.hour()))
	of := func(r calendar.Ref) bool { return r == doors.Ref() }
	box := func() scene.Box {
		t.Helper()
		found := d.grid.Boxes(of)
		if len(found) != 1 {
			t.Fatalf("the phase is seen %d times", len(found))
		}
		return found[0]
	}
	is := func(offset, length int) {
		t.Helper()
		if got := s.Season().Plan.Phases.At(doors.ID).Timing; got.Offset != offset || got.Length != length {
			t.Errorf("it is %+v, want from %d for %d", got, offset, length)
		}
	}
	heart := func() fyne.Position {
		b := box()
		return fyne.NewPos(float32(b.X+b.W/2), float32(b.Y+b.H/2))
	}
	boardtest.Pull(d, heart(), 0, -d.hour())
	if says, ghosts := boardtest.Ghost(d); !ghosts || !strings.Contains(says, "3 h before the start, 1 h 30") {
		t.Errorf("the ghost says %q", says)
	}
	boardtest.Drop(d, heart())
	is(-180, 90)
	b := box()
	boardtest.Pull(d, fyne.NewPos(float32(b.X+b.W/2), float32(b.Bottom()-2)), 0, d.hour()/2)
	if says, _ := boardtest.Ghost(d); !strings.Contains(says, "17:00 – 19:00 · 3 h before the start, 2 h") {
		t.Errorf("the ghost says %q", says)
	}
	boardtest.Drop(d, heart())
	is(-180, 120)
	b = box()
	boardtest.Pull(d, fyne.NewPos(float32(b.X+b.W/2), float32(b.Y+2)), 0, -d.hour())
	boardtest.Drop(d, heart())
	is(-240, 180)
	s.Undo() // one change, and no more
	is(-180, 120)
	foyer, hall := block(t, d, "Foyer", 0), d.grid.Columns[1]
	boardtest.Pull(d, heart(), float32(hall.X-foyer.X), 0) // beside, in time as it is
	boardtest.Drop(d, heart())
	is(-180, 120)
	if p := s.Season().Plan.Phases.At(doors.ID).Place; p != (calendar.Place{}) {
		t.Errorf("it has gone to %v", p)
	}
}

func TestASecondClickOpensThePhaseThatItFindsAndTheFirstItsDate(t *testing.T) {
	d, s := shownOf(t, boardtest.Open(t, 0, nil))
	doors := calendar.Phase{
		ID: calendar.DerivedID("doors"), Event: boardtest.Date("Foyer", 0), Kind: calendar.FitUp,
		Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -120, Length: 90},
	}
	boardtest.Put(t, s, &doors)
	var opened []calendar.Ref
	d.OnOpen = func(ref calendar.Ref) { opened = append(opened, ref) }
	heart := boardtest.Heart(scene.Block{Box: d.grid.Boxes(func(r calendar.Ref) bool { return r == doors.Ref() })[0]})
	if click(d, heart); s.Selection() != (calendar.Ref{Type: calendar.TypeEvent, ID: doors.Event}) || len(opened) > 0 {
		t.Errorf("the first selects %v and opens %v", s.Selection(), opened)
	}
	if click(d, heart); !slices.Equal(opened, []calendar.Ref{doors.Ref()}) {
		t.Errorf("the second opens %v", opened)
	}
}

func TestARectangleBeginsOnThePaperAndKeepsWhatHasRunOutOfSight(t *testing.T) {
	ticker := &boardtest.Ticker{}
	d, s := shown(t, ticker)
	evening := boardtest.Ref("Foyer", 0)
	early := calendar.Copy(s.Season().Plan.Record(evening)).(*calendar.Event)
	early.ID, early.When = calendar.DerivedID("early"), early.When.MovedTo(monday.At(7*60))
	boardtest.Put(t, s, early)
	d.Scroll(0, -2000)
	d.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	c := d.grid.Columns[slices.IndexFunc(d.grid.Columns, func(c scene.GridColumn) bool { return c.Name.Words == "Foyer" })]
	from := fyne.NewPos(float32(c.X+2), float32(d.grid.Body.Y+4))
	boardtest.Pull(d, from, float32(c.W/2), 596-from.Y)
	for range 24 {
		ticker.Tick()
	}
	for _, box := range d.grid.Boxes(func(r calendar.Ref) bool { return r == early.Ref() }) {
		if d.grid.Shown(box).H > 0 {
			t.Fatal("the early one is in sight still")
		}
	}
	boardtest.Drop(d, from)
	if !s.IsSelected(early.Ref()) || !s.IsSelected(evening) {
		t.Errorf("gathered are %v", s.Selections())
	}
}

func TestTheQuietHoursSayWhatTheyAreUnderThePointer(t *testing.T) {
	s := boardtest.Open(t, time.Minute, nil)
	for v := range s.Season().Plan.Venues.Each() {
		quiet := *v
		quiet.Curfew = 23 * 60
		boardtest.Put(t, s, &quiet)
	}
	d, _ := shownOf(t, s)
	d.Scroll(0, 1e6)
	box := d.grid.Curfews[0]
	boardtest.Over(d, fyne.NewPos(float32(box.X+20), float32(box.Y+10)))
	if got := boardtest.Card(d); !strings.Contains(got, "quiet from 23:00") || !strings.Contains(got, "Elektrarna") {
		t.Errorf("it says %q", got)
	}
	boardtest.Over(d, fyne.NewPos(float32(box.X+20), float32(box.Y-10)))
	if got := boardtest.Card(d); got != "" {
		t.Errorf("before that it says %q", got)
	}
}
