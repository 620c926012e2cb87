package timeline

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/calendar"
)

func TestADateThatIsPartlyOutOfSightStaysUnderThePointerAndSelected(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	l.show(l.view.Scroll(0, 14)) // the uppermost date is cut now
	top := l.view.Top
	b := l.frame.Blocks[0]
	p := fyne.NewPos(float32(b.X+b.W/2), float32(max(b.Y, l.frame.Clear())+1))
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if l.view.Top != top {
		t.Errorf("the paper moved under the pointer, from %g to %g", top, l.view.Top)
	}
	if s.Selection() != b.Ref {
		t.Errorf("selected: %v", s.Selection())
	}
}

func TestADateStaysSelectedWhereThePanelOpensUnderThePointer(t *testing.T) {
	l, s := shown(t)
	s.Selected.Listen(func(calendar.Ref) { l.Resize(fyne.NewSize(600, 500)) }) // as in a narrow window
	var last scene.Block
	for _, b := range l.frame.Blocks {
		if b.X > last.X {
			last = b
		}
	}
	p := fyne.NewPos(float32(last.X+last.W/2), float32(last.Y+5))
	if p.X < 600 {
		t.Fatalf("the last date stands at %g", p.X)
	}
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if s.Selection() != last.Ref {
		t.Errorf("selected: %v", s.Selection())
	}
}

func TestPressingTheScrollBarSelectsNothingAndForgetsNothing(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	boardtest.Down(l, middle(t, l))
	boardtest.Up(l, middle(t, l))
	before := s.Selection()
	bar, ok := boardtest.Bar(l)
	top, height := float32(bar.Y), float32(bar.H)
	if !ok || before.ID == "" {
		t.Fatal("there is no scroll bar, or nothing to select")
	}
	p := fyne.NewPos(895, top+height/2)
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if s.Selection() != before {
		t.Errorf("selected: %v", s.Selection())
	}
}

func TestTheThumbIsDraggedFromTheFirstRowToTheLast(t *testing.T) {
	l, _ := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	bar, _ := boardtest.Bar(l)
	top, height := float32(bar.Y), float32(bar.H)
	if top != scene.Axis || height < 28 {
		t.Fatalf("the thumb stands at %g, %g high", top, height)
	}
	p := fyne.NewPos(895, top+height/2)
	boardtest.Down(l, p)
	drag := func(dy float32) { l.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(30, dy)}) }
	drag((130 - scene.Axis - height) / 2)
	if want := (l.layout.Height() - (130 - scene.Axis)) / 2; l.view.Top < want-0.01 || l.view.Top > want+0.01 {
		t.Errorf("half way the rows stand at %g, not at %g", l.view.Top, want)
	}
	drag(500)
	l.DragEnd()
	if bar, on := boardtest.Bar(l); !on || bar.Bottom() < 129.9 || bar.Bottom() > 130.1 {
		t.Errorf("at the end the bar is drawn at %v", bar)
	}
}

func TestWhereAllRowsAreInSightThereIsNoScrollBar(t *testing.T) {
	l, _ := shown(t)
	for _, height := range []float32{500, scene.Axis, scene.Axis + float32(l.layout.Height())} {
		l.Resize(fyne.NewSize(900, height))
		if _, ok := boardtest.Bar(l); ok {
			t.Errorf("there is one at a height of %g", height)
		}
	}
}

func TestTheSecondClickOpensWhatTheFirstOneSelected(t *testing.T) {
	l, s := shownWith(t, 0)
	var opened []calendar.Ref
	l.OnOpen = func(ref calendar.Ref) { opened = append(opened, ref) }
	p := middle(t, l)
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if len(opened) != 0 {
		t.Error("one click opens it")
	}
	boardtest.Down(l, p)
	if len(opened) != 1 || opened[0] != s.Selection() {
		t.Errorf("opened: %v", opened)
	}
	far := p.AddXY(0, 44)
	boardtest.Down(l, far)
	if len(opened) != 1 {
		t.Error("a click elsewhere opens it, too")
	}
}

func TestTheOtherButtonsOfAMouseSelectNothing(t *testing.T) {
	l, s := shown(t)
	p := middle(t, l)
	l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonSecondary})
	l.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonSecondary})
	before := l.view
	l.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-100, 0)})
	if s.Selection().ID != "" || l.view != before {
		t.Errorf("selected: %v, moved: %v", s.Selection(), l.view != before)
	}
}

func TestADragOnTheNamesMovesTheRowsAndNotTheTime(t *testing.T) {
	l, _ := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	before := l.view
	boardtest.Down(l, fyne.NewPos(100, 90))
	l.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-100, -20)})
	l.DragEnd()
	if l.view.Start != before.Start || l.view.Top != before.Top+20 {
		t.Errorf("moved by %g seconds and %g rows", l.view.Start-before.Start, l.view.Top-before.Top)
	}
}

func TestTwoClicksOnTheAxisShowMoreOfWhatIsThere(t *testing.T) {
	l, s := shownWith(t, 0)
	p := fyne.NewPos(600, 20)
	before := l.view
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if l.view != before {
		t.Error("one click moves the view")
	}
	boardtest.Down(l, p)
	if got := before.PerPixel / l.view.PerPixel; got < 2.99 || got > 3.01 || l.view.At(600) != before.At(600) {
		t.Errorf("it zooms by %g, to another moment: %v", got, l.view.At(600) != before.At(600))
	}
	if s.Selection().ID != "" {
		t.Errorf("selected: %v", s.Selection())
	}
}

func TestANameSelectsItsSpace(t *testing.T) {
	l, s := shown(t)
	p := fyne.NewPos(100, scene.Axis+27+20)
	boardtest.Down(l, p)
	boardtest.Up(l, p)
	if ref := s.Selection(); ref.Type != calendar.TypeSpace || s.NameOf(ref) != "Foyer" {
		t.Errorf("selected: %v", ref)
	}
}

func TestThePointerSaysWhatCanBePressed(t *testing.T) {
	l, _ := shown(t)
	for _, c := range []struct {
		at   fyne.Position
		want desktop.Cursor
	}{
		{middle(t, l), desktop.PointerCursor},
		{fyne.NewPos(12, scene.Axis+10), desktop.PointerCursor},
		{fyne.NewPos(100, scene.Axis+40), desktop.PointerCursor},
		{fyne.NewPos(880, 490), desktop.DefaultCursor},
		{fyne.NewPos(600, 20), desktop.DefaultCursor},
	} {
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: c.at}})
		if got := l.Cursor(); got != c.want {
			t.Errorf("at %v it is %v", c.at, got)
		}
	}
}

func TestAHeadThatStaysFoldsItsRowsAndStaysThen(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, scene.Axis+90))
	head := l.layout.Rows()[0]
	l.show(l.view.Scroll(0, 40))
	boardtest.Down(l, fyne.NewPos(12, scene.Axis+10))
	boardtest.Up(l, fyne.NewPos(12, scene.Axis+10))
	if !s.IsFolded(head.ID) || l.view.Top != 0 {
		t.Errorf("folded: %v, the rows stand at %g", s.IsFolded(head.ID), l.view.Top)
	}
}

func TestTheRowsThatWereFoldedAwayLeaveTheirHeadWhereItStayed(t *testing.T) {
	head := func(id calendar.ID, top float64) scene.Row {
		return scene.Row{ID: id, Group: id, Head: true, Top: top, Height: 20}
	}
	row := func(id, group calendar.ID, top float64) scene.Row {
		return scene.Row{ID: id, Group: group, Top: top, Height: 40}
	}
	before := standing{top: 110, rows: []scene.Row{head("A", 0), row("hall", "A", 20), head("B", 60), row("loft", "B", 80), row("cellar", "B", 120), head("C", 160), row("yard", "C", 180)}}
	after := []scene.Row{head("A", 0), row("hall", "A", 20), head("B", 60), head("C", 80), row("yard", "C", 100)}
	if top := before.topAmong(after, func(id calendar.ID) bool { return id == "B" }); top != 60 {
		t.Errorf("folded away they leave the rows %g down, their head is at 60", top)
	}
	if top := before.topAmong(after, func(calendar.ID) bool { return false }); top != 80 {
		t.Errorf("filtered away they leave the rows %g down, the next head is at 80", top)
	}
}

func TestADateIsBroughtOutFromUnderTheHeadThatStays(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, scene.Axis+90))
	date := boardtest.Ref("Foyer", 0)
	l.show(l.view.Scroll(0, 1000))
	if row, _, _ := l.layout.Find(date); l.view.Top > row.Top || l.view.Top+row.Above() <= row.Top {
		t.Fatalf("%g down, the head does not stay over a row at %g", l.view.Top, row.Top)
	}
	s.Select(date)
	if b, ok := l.frame.Find(date); !ok || b.Y < l.frame.Clear() {
		t.Errorf("the date stands at %g, the head stays down to %g", b.Y, l.frame.Clear())
	}
}
