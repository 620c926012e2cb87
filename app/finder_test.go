package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
	"affiche/calendar"
)

// typeInto types into whatever has the keyboard.
func typeInto(t *testing.T, w *window, words string) {
	t.Helper()
	f := w.win.Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the keyboard")
	}
	test.Type(f, words)
}

func key(w *window, names ...fyne.KeyName) {
	for _, name := range names {
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestThePaletteDoesWhatIsTyped(t *testing.T) {
	w := opened(t)
	w.run("palette")
	says(t, w, "New season…", "Ctrl+N", "File", "Timeline")
	typeInto(t, w, "dark")
	key(w, fyne.KeyReturn)
	if w.state.Settings().Look != "dark" || w.finder != nil {
		t.Errorf("the look is %q, the palette is open: %v", w.state.Settings().Look, w.finder != nil)
	}
}

func TestAChoiceOfAMenuInAMenuIsFoundByBothNames(t *testing.T) {
	for typed, want := range map[string]string{
		"language": "Language: Français", "fran": "Language: Français", "look": "Look: Dark", "text size": "Text size: Larger text",
	} {
		w := opened(t)
		w.run("palette")
		typeInto(t, w, typed)
		says(t, w, want)
	}
	w := opened(t)
	w.run("palette")
	typeInto(t, w, "language fran")
	key(w, fyne.KeyReturn)
	if w.state.Language() != "fr" {
		t.Errorf("the language is %q", w.state.Language())
	}
}

func TestAPlaceThatIsFoundListsItsNextDates(t *testing.T) {
	for _, typed := range []string{"main hall", "elektrarna"} {
		w := opened(t)
		w.run("search")
		typeInto(t, w, typed)
		says(t, w, "Next: ", "performance · 25 Aug 2027 20:30 · Elektrarna · Main hall", "performance · 23 Aug 2027 20:30 · Elektrarna · Main hall")
	}
	w := opened(t)
	w.run("search")
	typeInto(t, w, "grande salle")
	says(t, w, "Grande salle")
	saysNot(t, w, "Next: ") // nothing takes place there
	key(w, fyne.KeyEscape)
	w.run("search")
	typeInto(t, w, "main hall")
	key(w, fyne.KeyDown, fyne.KeyReturn)
	if got := w.state.Selection(); got.ID != first && got.ID != second {
		t.Errorf("selected is %v", got)
	}
}

func TestThePaletteGoesToRecordsBelowTheCommands(t *testing.T) {
	w := opened(t)
	w.run("palette")
	typeInto(t, w, "bunk")
	says(t, w, "Partners", "Bunker")
	key(w, fyne.KeyReturn)
	if w.state.Selection().Type != calendar.TypePartner && w.state.Selection().Type != calendar.TypeOrganisation {
		t.Errorf("selected is %v", w.state.Selection())
	}
}

func TestTheSearchFindsAsTypedAndUnfoldsDates(t *testing.T) {
	w := opened(t)
	w.win.Canvas().Focus(w.timeline)
	w.run("search")
	typeInto(t, w, "boil")
	says(t, w, "Activities", "The Boiler Room Cantata")
	saysNot(t, w, "25 Aug 2027 20:30")
	key(w, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := w.state.Selection(); got.ID != second {
		t.Errorf("selected is %v", got)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.timeline) {
		t.Error("the keyboard is not on the timeline")
	}
}

func TestEscapeReturnsFromTheSearch(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.win.Canvas().Focus(w.timeline)
	w.run("search")
	typeInto(t, w, "nothing like that")
	says(t, w, "Nothing found.")
	key(w, fyne.KeyEscape)
	saysNot(t, w, "Nothing found.")
	if w.state.Selection().ID != first || w.win.Canvas().Focused() != fyne.Focusable(w.timeline) {
		t.Error("it does not return to where it was")
	}
}

func TestWhatIsFoundFarAwayComesIntoSight(t *testing.T) {
	w := opened(t)
	span := w.state.Span()
	w.timeline.ShowSpan(calendar.Span{Start: span.Start + 400*86400, End: span.End + 400*86400})
	w.run("search")
	typeInto(t, w, "cantata")
	key(w, fyne.KeyReturn)
	at, _ := event(t, w, first).When.Span()
	if !at.Meets(w.state.Span()) {
		t.Errorf("in sight is %v", w.state.Span())
	}
}

func TestEveryCommandHasWordsAndKeysThatNoOtherHas(t *testing.T) {
	w := opened(t)
	keys := map[string]string{}
	for _, c := range w.commands.all {
		if words := w.words(c); words == "" || words == "window.command."+c.name {
			t.Errorf("%s has no words", c.name)
		}
		all := append([]fyne.Shortcut{}, c.others...)
		if c.keys != nil {
			all = append(all, c.keys)
		}
		for _, k := range all {
			said := w.keyWords(k)
			if other, taken := keys[said]; taken {
				t.Errorf("%s does %s and %s", said, other, c.name)
			}
			keys[said] = c.name
		}
	}
	for name := range w.menu.items {
		if w.commands.by[name] == nil {
			t.Errorf("the menu has %s, and the table has not", name)
		}
	}
	for _, c := range w.commands.all {
		if aboutSelected := c.letter != 0 && c.words != nil; aboutSelected == (w.menu.items[c.name] != nil) {
			t.Errorf("%s is in a menu: %v", c.name, !aboutSelected)
		}
	}
}

func TestTheGuideTellsTheKeysOfTheTable(t *testing.T) {
	w := opened(t)
	w.win.Canvas().Focus(w.timeline)
	w.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	says(t, w, "Guide", "Undo", "Ctrl+Z", "Ctrl+K", "F6", "Alt+Left")
	press(t, w, "Close")
}

func TestF6GoesRoundTheWindow(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.win.Canvas().Focus(w.timeline)
	seen := map[int]bool{}
	for range regions {
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
		for i, part := range regions {
			if contains(w.frame.parts[part], w.win.Canvas().Focused()) {
				seen[i] = true
			}
		}
	}
	if len(seen) != len(regions) || w.win.Canvas().Focused() != fyne.Focusable(w.timeline) {
		t.Errorf("it comes to %v, and ends at %T", seen, w.win.Canvas().Focused())
	}
}

func TestTextsGrowToTwiceTheirSizeAndBack(t *testing.T) {
	w := opened(t)
	text, row := theme.Size(theme.Text), w.rooms.rows[w.rooms.front].MinSize().Height
	for range 10 {
		w.run("larger")
	}
	if theme.Size(theme.Text) != 2*text || w.rooms.rows[w.rooms.front].MinSize().Height != 2*row {
		t.Errorf("texts grow to %g, rows to %g", theme.Size(theme.Text), w.rooms.rows[w.rooms.front].MinSize().Height)
	}
	w.run("smaller")
	if w.state.Scale() != 1.75 {
		t.Errorf("a step smaller it is %g", w.state.Scale())
	}
	w.run("usual")
	if theme.Size(theme.Text) != text {
		t.Error("it does not come back")
	}
}

func TestThePaletteKnowsTheSizesOfText(t *testing.T) {
	w := opened(t)
	for typed, want := range map[string]float32{"150": 1.5, "200": 2, "125%": 1.25, "100": 1} {
		w.run("palette")
		typeInto(t, w, typed)
		if key(w, fyne.KeyReturn); w.state.Scale() != want {
			t.Errorf("%q makes texts %v times as large", typed, w.state.Scale())
		}
	}
}
