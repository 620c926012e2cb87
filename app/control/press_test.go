package control

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
)

// pressed is what all that can be pressed has in common.
type pressed interface {
	fyne.Widget
	fyne.Tappable
	fyne.Focusable
	desktop.Hoverable
	desktop.Cursorable
}

// all makes one of everything that can be pressed.
func all(do func()) map[string]pressed {
	choice := NewChoice([]Option{{Key: "hall", Text: "Main hall"}}, "hall", nil)
	choice.OnTapped = do
	return map[string]pressed{
		"button": NewButton("Add", First, do), "icon": NewIconButton(IconUp, do), "row": NewNavRow("Timeline", false, do),
		"box": NewBox("Wed 25 Aug", "20:30", do), "link": NewLink("Bunker", theme.Ink, false, do),
		"small link": NewSmallLink("undo this", do), "tab": newTab(Tab{"People", 3}, theme.Text, false, do), "choice": choice,
	}
}

func TestEverythingThatIsPressedTakesThePointerAndTheKeys(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	count := 0
	for name, p := range all(func() { count++ }) {
		count = 0
		p.Tapped(&fyne.PointEvent{})
		for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyA} {
			p.TypedKey(&fyne.KeyEvent{Name: key})
		}
		if count != 4 {
			t.Errorf("%s: pressed %d times, want once by the pointer and thrice by keys", name, count)
		}
		if p.Cursor() != desktop.PointerCursor {
			t.Errorf("%s: the pointer does not change over it", name)
		}
	}
	for name, p := range all(nil) {
		p.Tapped(nil) // does nothing, and breaks nothing
		if p.Cursor() != desktop.DefaultCursor {
			t.Errorf("%s: the pointer says that it can be pressed", name)
		}
	}
}

func TestEverythingThatIsPressedLooksOtherUnderThePointerAndWithTheFocus(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	for name, p := range all(func() {}) {
		w := test.NewTempWindow(t, p)
		w.Resize(fyne.NewSize(200, 60))
		calm := looksOf(p)
		p.MouseIn(&desktop.MouseEvent{})
		hovered := looksOf(p)
		p.MouseOut()
		w.Canvas().Focus(p)
		focused := looksOf(p)
		w.Canvas().Unfocus()
		if hovered == calm || focused == calm {
			t.Errorf("%s: the hover shows %v, the focus %v", name, hovered != calm, focused != calm)
		}
		if looksOf(p) != calm {
			t.Errorf("%s: something stays after the pointer and the focus are gone", name)
		}
	}
}

// looksOf is the rectangles that a widget draws, in words.
func looksOf(w fyne.Widget) (looks string) {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok {
			looks += fmt.Sprint(r.FillColor, r.Size())
			if r.StrokeWidth > 0 {
				looks += fmt.Sprint(r.StrokeColor, r.StrokeWidth)
			}
		}
	}
	return looks
}

func TestADisabledButtonIsNotPressedAndLooksIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	b := NewButton("Add", First, func() { t.Error("it was pressed") })
	calm := looksOf(b)
	b.Disable()
	b.Tapped(nil)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if looksOf(b) == calm || b.Cursor() != desktop.DefaultCursor {
		t.Error("it looks as if it could be pressed")
	}
}

func TestEscapeBelongsToTheDialogAroundWhatIsPressed(t *testing.T) {
	test.NewTempApp(t)
	escaped := 0
	b, c := NewButton("Add", First, nil), NewChoice(nil, "", nil)
	b.OnEscape, c.OnEscape = func() { escaped++ }, func() { escaped++ }
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	NewNavRow("Timeline", true, nil).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // of nobody
	if escaped != 2 {
		t.Errorf("%d escapes", escaped)
	}
}

func TestALinkThatWasNarrowGrowsBack(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	l := NewLink("Relais Culture Europe", theme.Ink, false, nil)
	wants := l.MinSize().Width
	l.Resize(fyne.NewSize(60, 20))
	if l.line.text.Text == l.Text() {
		t.Fatal("nothing was cut")
	}
	if got := l.MinSize().Width; got != wants {
		t.Errorf("once it is cut it asks for %g, not for %g", got, wants)
	}
}
