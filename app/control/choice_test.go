package control

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// spaces is a choice of twenty rooms in four houses, in a window; the chosen room is in the third.
func spaces(t *testing.T) (*Choice, fyne.Window) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	var options []Option
	for house := range 4 {
		options = append(options, Option{Text: fmt.Sprint("House ", house)})
		for room := range 5 {
			options = append(options, Option{Key: fmt.Sprint(house, "-", room), Text: fmt.Sprint("Room ", room)})
		}
	}
	c := NewChoice(options, "2-3", nil)
	w := test.NewTempWindow(t, container.NewVBox(c))
	w.Resize(fyne.NewSize(300, 700))
	return c, w
}

// opened is the list that a choice has opened.
func opened(t *testing.T, w fyne.Window) *List {
	t.Helper()
	pop, ok := w.Canvas().Overlays().Top().(*widget.PopUp)
	if !ok {
		t.Fatal("nothing is open")
	}
	for _, o := range pop.Content.(*fyne.Container).Objects {
		if list, ok := o.(*List); ok {
			return list
		}
	}
	t.Fatal("no list is open")
	return nil
}

func typed(l *List, keys ...fyne.KeyName) {
	for _, k := range keys {
		l.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestTheKeysOfALongChoiceBeginAtTheChosenOne(t *testing.T) {
	c, w := spaces(t)
	picked := ""
	c.OnPick = func(key string) { picked = key }
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	typed(opened(t, w), fyne.KeyDown, fyne.KeyReturn)
	if picked != "2-4" || c.Chosen != "2-4" {
		t.Errorf("picked %q, shows %q", picked, c.Chosen)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list stays open")
	}
}

func TestAHeadingOfALongChoiceIsNotPickedAndEscapePicksNothing(t *testing.T) {
	c, w := spaces(t)
	c.OnPick = func(key string) { t.Errorf("picked %q", key) }
	test.Tap(c)
	list := opened(t, w)
	list.Select(12) // by the pointer
	if w.Canvas().Overlays().Top() == nil {
		t.Error("a heading closes the list")
	}
	typed(list, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("escape leaves the list open")
	}
}

func TestTheArrowsPassOverHeadings(t *testing.T) {
	down, up := fyne.KeyDown, fyne.KeyUp
	for want, keys := range map[string][]fyne.KeyName{
		"3-0": {down, down},
		"2-4": {down, down, up},
		"1-4": {up, up, up, up},
	} {
		c, w := spaces(t)
		test.Tap(c)
		typed(opened(t, w), append(keys, fyne.KeyReturn)...)
		if c.Chosen != want {
			t.Errorf("%v lead to %q, not %q", keys, c.Chosen, want)
		}
	}
	c, w := spaces(t)
	c.Chosen = "0-1"
	test.Tap(c)
	typed(opened(t, w), up, up, up, fyne.KeyReturn)
	if c.Chosen != "0-0" {
		t.Errorf("above the first there is %q", c.Chosen)
	}
}

func TestAListOfPicksBeginsBelowItsHeading(t *testing.T) {
	c, w := spaces(t)
	picked := ""
	ShowPicks(c, c.Options, func(key string) bool { return key == picked }, func(key string) { picked = key })
	typed(opened(t, w), fyne.KeySpace)
	if picked != "0-0" {
		t.Errorf("picked is %q", picked)
	}
}

func TestWhatIsTypedLeadsToTheFirstThatFitsAlsoFromFarBelow(t *testing.T) {
	c, w := spaces(t)
	w.Resize(fyne.NewSize(300, 300))
	c.Chosen = "3-4"
	test.Tap(c)
	list := opened(t, w)
	if list.GetScrollOffset() == 0 {
		t.Fatal("all of them are in sight")
	}
	list.TypedRune('3')
	if rows := rowsOf(list); list.GetScrollOffset() != 0 || len(rows) == 0 || rows[0].heading.Text() != "House 0" {
		t.Errorf("%d rows are in sight, from %g on", len(rows), list.GetScrollOffset())
	}
	typed(list, fyne.KeyReturn)
	if c.Chosen != "0-3" {
		t.Errorf("it leads to %q", c.Chosen)
	}
}

func TestTheChosenOneOfALongChoiceIsInSightWithATick(t *testing.T) {
	c, w := spaces(t)
	test.Tap(c)
	ticked, headings := []string{}, 0
	for _, r := range rowsOf(opened(t, w)) {
		if r.tick.Visible() {
			ticked = append(ticked, r.option.Text())
		}
		if r.heading.Text() != "" {
			headings++
		}
	}
	if len(ticked) != 1 || ticked[0] != "Room 3" || headings == 0 {
		t.Errorf("ticked: %q, under %d headings", ticked, headings)
	}
}

// rowsOf are the rows of a list that are in sight.
func rowsOf(o fyne.CanvasObject) (rows []*optionRow) {
	switch o := o.(type) {
	case *optionRow:
		return []*optionRow{o}
	case *fyne.Container:
		for _, part := range o.Objects {
			rows = append(rows, rowsOf(part)...)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			rows = append(rows, rowsOf(part)...)
		}
	}
	return rows
}

func TestAShortChoiceOpensAListToo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	c := NewChoice([]Option{{Text: "Friche"}, {Key: "studio", Text: "Studio"}, {Key: "hall", Text: "Hall"}}, "hall", nil)
	w := test.NewTempWindow(t, container.NewVBox(c))
	w.Resize(fyne.NewSize(300, 300))
	test.Tap(c)
	typed(opened(t, w), fyne.KeyUp, fyne.KeyReturn)
	if c.Chosen != "studio" || c.Text() != "Studio" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("it shows %q", c.Text())
	}
	c.Pick("studio")
	if c.Chosen = "gone"; c.Text() != "" {
		t.Errorf("of what is not offered it shows %q", c.Text())
	}
}

func TestTheChosenOneSaysItsHeadingBehindItself(t *testing.T) {
	c := NewChoice([]Option{{Key: "-", Text: "no space yet"}, {Text: "Friche"}, {Key: "studio", Text: "Studio"}, {}, {Key: "+", Text: "New space…"}}, "studio", nil)
	for key, want := range map[string]string{"studio": "Studio · Friche", "-": "no space yet", "+": "New space…"} {
		if c.Chosen = key; c.said() != want {
			t.Errorf("%q says %q, want %q", key, c.said(), want)
		}
	}
}

func TestWhatIsTypedLeavesTheOptionsInWhichItOccurs(t *testing.T) {
	all := []Option{
		{Key: "-", Text: "no space yet"},
		{Text: "La Friche"},
		{Key: "studio", Text: "Studio"},
		{Key: "petit", Text: "Petit théâtre"},
		{Text: "Stara mestna elektrarna"},
		{Key: "hall", Text: "Main hall"},
		{Key: "foyer", Text: "Foyer"},
		{},
		{Key: "+", Text: "New space…"},
	}
	for typed, want := range map[string]string{
		"":         "-,/La Friche,studio,petit,/Stara mestna elektrarna,hall,foyer,/,+",
		"h":        "/Stara mestna elektrarna,hall",
		"theatre":  "/La Friche,petit",
		"petit th": "/La Friche,petit",
		"friche":   "/La Friche,studio,petit",
		"ELEK":     "/Stara mestna elektrarna,hall,foyer",
		"oyer":     "/Stara mestna elektrarna,foyer", // within a word, where none begins so
		"new":      "/,+",
		"xyz":      "",
	} {
		var got []string
		for _, o := range Matching(all, typed) {
			if o.Key == "" {
				o.Key = "/" + o.Text
			}
			got = append(got, o.Key)
		}
		if strings.Join(got, ",") != want {
			t.Errorf("%q leaves %q, want %q", typed, strings.Join(got, ","), want)
		}
	}
}

func TestALetterOpensAChoiceAndBackspaceTakesItBack(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	c := NewChoice([]Option{{Key: "-", Text: "no partner"}, {Key: "ami", Text: "A.M.I."}, {Key: "bunker", Text: "Bunker"}, {Key: "zep", Text: "ZeP"}}, "-", nil)
	w := test.NewTempWindow(t, container.NewVBox(c))
	w.Resize(fyne.NewSize(300, 300))
	w.Canvas().Focus(c)
	c.TypedRune('z')
	list := opened(t, w)
	typed(list, fyne.KeyBackspace)
	if list.Length() != 4 {
		t.Errorf("it offers %d", list.Length())
	}
	list.TypedRune('b')
	typed(list, fyne.KeySpace) // of words
	typed(list, fyne.KeyReturn)
	if c.Chosen != "bunker" {
		t.Errorf("it leads to %q", c.Chosen)
	}
}

func TestLettersLeadToAnOptionThatBeginsWithThem(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	var options []Option
	for _, city := range []string{"Paris", "Rome", "Algiers", "Amsterdam", "Buenos Aires", "Kotor", "Lisbon", "London", "Ljubljana", "Madrid", "Tunis", "Valencia", "Zurich"} {
		options = append(options, Option{Key: city, Text: city + " · Zone/" + city})
	}
	for _, c := range []struct{ letters, want string }{
		{"l", "Lisbon"},
		{"lj", "Ljubljana"},
		{"LON", "London"},
		{"ai", "Buenos Aires"},
		{"txv", "Paris"}, // nothing fits, and nothing is picked
	} {
		t.Run(c.letters, func(t *testing.T) {
			choice := NewChoice(options, "Paris", nil)
			w := test.NewTempWindow(t, container.NewVBox(choice))
			w.Resize(fyne.NewSize(300, 700))
			test.Tap(choice)
			list := opened(t, w)
			for _, letter := range c.letters {
				list.TypedRune(letter)
			}
			typed(list, fyne.KeyReturn)
			if choice.Chosen != c.want {
				t.Errorf("%q leads to %q, not %q", c.letters, choice.Chosen, c.want)
			}
		})
	}
}

func TestALongChoiceOpensWhereThereIsRoom(t *testing.T) {
	c, w := spaces(t)
	at := func(o fyne.CanvasObject) (top, bottom float32) {
		p := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		return p.Y, p.Y + o.Size().Height
	}
	test.Tap(c)
	list := opened(t, w)
	top, bottom := at(list)
	if _, below := at(c); top < below || bottom > 700 || bottom-top < 300 {
		t.Errorf("at the top of the window it opens from %g to %g", top, bottom)
	}
	typed(list, fyne.KeyEscape)
	w.SetContent(container.NewBorder(nil, c, nil, nil))
	test.Tap(c)
	top, bottom = at(opened(t, w))
	if above, _ := at(c); bottom > above || top < 0 || bottom-top < 300 {
		t.Errorf("at its foot, %g, it opens from %g to %g", above, top, bottom)
	}
}

func TestAShortListOpensUnderItsBoxAndIsNoNarrower(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	c := NewChoice([]Option{{Key: "studio", Text: "Studio"}, {Key: "hall", Text: "Hall"}}, "hall", nil)
	w := test.NewTempWindow(t, container.NewVBox(c))
	w.Resize(fyne.NewSize(300, 300))
	test.Tap(c)
	driver, list := fyne.CurrentApp().Driver(), opened(t, w)
	box := driver.AbsolutePositionForObject(c).Y + c.Size().Height
	if at := driver.AbsolutePositionForObject(list).Y; at < box || at > box+12 || list.Size().Width < c.Size().Width-20 {
		t.Errorf("it opens at %g, under a box that ends at %g, and is %g wide", at, box, list.Size().Width)
	}
}

func TestSegmentsShowTheFocusOnTheOneInForceAndWalkWithTheArrows(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	picked := []int{}
	s := NewSegments([]string{"Year", "Month", "Day"}, func(i int) { picked = append(picked, i) })
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(300, 60))
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyA} {
		s.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if fmt.Sprint(picked) != "[0 1 2 2 1]" {
		t.Errorf("the arrows pick %v", picked)
	}
	calm := looksOf(s)
	w.Canvas().Focus(s)
	if looksOf(s) == calm {
		t.Error("the focus is not seen")
	}
	w.Canvas().Unfocus()
	if looksOf(s) != calm {
		t.Error("the focus stays")
	}
	if empty := NewSegments(nil, nil); empty.at(10) != -1 {
		t.Error("where there is nothing, something lies")
	}
}

func TestWhatFitsNothingStaysTypedAndIsSaidAndReturnPicksNothing(t *testing.T) {
	c, w := spaces(t)
	c.OnPick = func(key string) { t.Errorf("picked %q", key) }
	test.Tap(c)
	list := opened(t, w)
	for _, letter := range "rnbt" {
		list.TypedRune(letter)
	}
	typed(list, fyne.KeyReturn)
	if said := linesOf(w.Canvas().Overlays().Top()); said != "rnbt|"+NothingFits {
		t.Errorf("it says %q", said)
	}
	typed(list, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	if said := linesOf(w.Canvas().Overlays().Top()); strings.Contains(said, NothingFits) || list.Length() != 24 {
		t.Errorf("of r it says %q, and leaves %d rows", said, list.Length())
	}
}

// linesOf are the lines in a list of options that are to be read, its rows left out.
func linesOf(o fyne.CanvasObject) string {
	var said []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *List:
		case *Line:
			said = append(said, o.Text())
		case *fyne.Container:
			for _, part := range o.Objects {
				walk(part)
			}
		case fyne.Widget:
			for _, part := range test.WidgetRenderer(o).Objects() {
				walk(part)
			}
		}
	}
	walk(o)
	return strings.Join(said, "|")
}

func TestAnOptionIsFoundByItsOtherNames(t *testing.T) {
	all := []Option{
		{Key: "ami", Text: "A.M.I.", Also: "AMI Aide aux musiques innovatrices"},
		{Key: "bunker", Text: "Bunker", Also: "BUN Zavod Bunker"},
	}
	for typed, want := range map[string]string{"ami": "ami", "zavod": "bunker", "musiques": "ami", "bunk": "bunker"} {
		if found := Matching(all, typed); len(found) != 1 || found[0].Key != want {
			t.Errorf("%q finds %v", typed, found)
		}
	}
}

func TestAListIsAsHighAsWhatIsLeftOfItAndStaysAtItsBox(t *testing.T) {
	c, w := spaces(t)
	driver := fyne.CurrentApp().Driver()
	edges := func() (top, bottom float32) {
		o := w.Canvas().Overlays().Top().(*widget.PopUp).Content
		top = driver.AbsolutePositionForObject(o).Y
		return top, top + o.Size().Height
	}
	for _, below := range []bool{true, false} {
		if !below {
			w.SetContent(container.NewBorder(nil, c, nil, nil))
		}
		test.Tap(c)
		list := opened(t, w)
		top, bottom := edges()
		for _, letter := range "house 2" {
			list.TypedRune(letter)
		}
		narrowTop, narrowBottom := edges()
		if narrowBottom-narrowTop > 300 || narrowBottom-narrowTop >= bottom-top {
			t.Errorf("one house of four is %g high, of %g", narrowBottom-narrowTop, bottom-top)
		}
		if below && narrowTop != top || !below && narrowBottom != bottom {
			t.Errorf("from %g–%g it goes to %g–%g", top, bottom, narrowTop, narrowBottom)
		}
		list.TypedRune('x')
		if top, bottom := edges(); bottom-top > 100 {
			t.Errorf("with no row left it is %g high", bottom-top)
		}
		typed(list, fyne.KeyEscape)
	}
}

func TestTabTakesTheMarkedRowAndGoesOn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	c := NewChoice([]Option{{Key: "ami", Text: "A.M.I."}, {Key: "bunker", Text: "Bunker"}}, "ami", nil)
	before, next := NewEntry("", nil), NewEntry("", nil)
	w := test.NewTempWindow(t, container.NewVBox(before, c, next))
	w.Resize(fyne.NewSize(300, 300))
	for _, step := range []struct{ typed, want string }{{"bunk", "bunker"}, {"", "bunker"}, {"xyz", "bunker"}, {"a", "ami"}} {
		w.Canvas().Focus(c)
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		list := opened(t, w)
		for _, letter := range step.typed {
			list.TypedRune(letter)
		}
		typed(list, fyne.KeyTab)
		if c.Chosen != step.want || w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(next) {
			t.Errorf("after %q it shows %q, open %v, and the keyboard is in %T", step.typed, c.Chosen, w.Canvas().Overlays().Top() != nil, w.Canvas().Focused())
		}
	}
	w.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if opened(t, w).OnTab(true); w.Canvas().Focused() != fyne.Focusable(before) {
		t.Errorf("with Shift the keyboard is in %T", w.Canvas().Focused())
	}
}

func TestAClosedChoiceInADialogLeavesReturnToIt(t *testing.T) {
	c, w := spaces(t)
	pressed := 0
	c.OnReturn = func() { pressed++ }
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("return presses %d times, and opens %v", pressed, w.Canvas().Overlays().Top() != nil)
	}
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyDown, fyne.KeyUp} {
		c.TypedKey(&fyne.KeyEvent{Name: key})
		typed(opened(t, w), fyne.KeyEscape)
	}
	if pressed != 1 || c.Chosen != "2-3" {
		t.Errorf("pressed %d times, shows %q", pressed, c.Chosen)
	}
}
