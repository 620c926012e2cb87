package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/list"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// distant adds a festival in October with a date in the last of many houses, and another activity of its own there.
func distant(t *testing.T, w *window) {
	t.Helper()
	festival := calendar.DerivedID("test", "autumn")
	workshop := calendar.DerivedID("test", "workshop")
	records := []calendar.Record{
		&calendar.Activity{ID: festival, Kind: calendar.Festival, Title: calendar.Texts{"en": "Autumn lights"}, Lead: bunker},
	}
	for i := range 20 {
		venue, space := calendar.DerivedID("test", "venue", fmt.Sprint(i)), calendar.DerivedID("test", "space", fmt.Sprint(i))
		day := calendar.DayOf(2027, 10, 1+i/2)
		activity, title := calendar.DerivedID("test", "part", fmt.Sprint(i)), fmt.Sprint("Part ", i)
		if i == 19 {
			activity, title = workshop, "Lanterns"
		}
		records = append(records,
			&calendar.Venue{ID: venue, Name: fmt.Sprintf("House %c", 'A'+i), Kind: calendar.House, Partner: bunker, Zone: "Europe/Ljubljana"},
			&calendar.Space{ID: space, Venue: venue, Name: "Yard", Kind: calendar.Hall},
			&calendar.Activity{ID: activity, Kind: calendar.Workshop, Title: calendar.Texts{"en": title}, Lead: bunker, PartOf: festival},
			&calendar.Event{
				ID: calendar.DerivedID("test", "date", fmt.Sprint(i)), Activity: activity, Status: calendar.Confirmed,
				When: calendar.When{Start: day.At(18 * 60), End: day.At(20 * 60), Zone: "Europe/Ljubljana"}, Place: calendar.Place{Venue: venue, Space: space},
			})
	}
	boardtest.Put(t, w.state, records...)
}

// find opens the palette or the search, types, and takes the first of what there is.
func find(t *testing.T, w *window, in, words string) {
	t.Helper()
	w.run(in)
	typeInto(t, w, words)
	key(w, fyne.KeyReturn)
}

func TestAFestivalThatIsFoundComesIntoSightWholeAndWithItsRows(t *testing.T) {
	w := opened(t)
	distant(t, w)
	w.run("week")
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 20), 7))
	find(t, w, "search", "autumn lights")
	if span, all := w.state.Span(), w.state.Days(calendar.DayOf(2027, 10, 2), 8); span.Start > all.Start || span.End < all.End {
		t.Errorf("in sight is %v", span)
	}
	if _, ok := w.timeline.Picture().Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("test", "date", "0")}); !ok {
		t.Error("its first row is not in sight")
	}
}

func TestWhatIsFoundComesIntoSightInEveryRoomOfTime(t *testing.T) {
	w := opened(t)
	distant(t, w)
	date := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("test", "date", "19")}
	w.run("room.day")
	inDay(w).ShowEvery(true)
	find(t, w, "search", "lanterns")
	if b, ok := inDay(w).Picture().Find(date); !ok || inDay(w).Picture().Shown(b.Box).W < b.W {
		t.Errorf("the day shows %v of %v", inDay(w).First(), b.Box)
	}
	w.run("room.month")
	inMonth(w).ShowDay(calendar.DayOf(2027, 8, 1))
	find(t, w, "search", "lanterns")
	if inMonth(w).Day() != calendar.DayOf(2027, 10, 10) {
		t.Errorf("the month looks at %s", inMonth(w).Day())
	}
	w.run("room.list")
	find(t, w, "search", "lanterns")
	if at := w.rooms.view().(*listView).At(); at != date {
		t.Errorf("the list stands on %v", at)
	}
}

func TestADayThatIsTypedIsGoneToInTheRoomInFront(t *testing.T) {
	w := opened(t)
	distant(t, w)
	w.run("palette")
	typeInto(t, w, "10.10.2027")
	says(t, w, "Go to Sunday 10 October 2027")
	key(w, fyne.KeyReturn)
	if !w.state.Days(calendar.DayOf(2027, 10, 10), 1).Meets(w.state.Span()) {
		t.Errorf("the timeline shows %v", w.state.Span())
	}
	for room, shows := range map[string]func() calendar.Day{
		"day": func() calendar.Day { return inDay(w).First() }, "month": func() calendar.Day { return inMonth(w).Day() },
		"list": func() calendar.Day {
			return w.state.Season().Plan.Events.At(w.rooms.view().(*listView).At().ID).When.FirstDay(0)
		},
	} {
		w.run("room." + room)
		find(t, w, "palette", "8 Oct 2027")
		if shows() != calendar.DayOf(2027, 10, 8) {
			t.Errorf("%s shows %s", room, shows())
		}
	}
	w.state.SetLanguage("fr")
	w.run("palette")
	typeInto(t, w, "25 août")
	says(t, w, "Aller au mercredi 25 août 2027")
	key(w, fyne.KeyEscape)
	w.run("search")
	typeInto(t, w, "25 août")
	saysNot(t, w, "Aller au")
}

// patient is a window on a season whose work beside its thread waits until it is let go.
func patient(t *testing.T) (*window, *held) {
	t.Helper()
	r := &held{}
	w := bareOn(t, r)
	w.state.Open(season(t))
	r.let()
	return w, r
}

func TestReturnTakesTheFirstThatIsFoundAsSoonAsItIs(t *testing.T) {
	w, r := patient(t)
	w.run("search")
	typeInto(t, w, "boiler")
	key(w, fyne.KeyReturn)
	if w.finder == nil {
		t.Fatal("it is closed, and nothing is found yet")
	}
	r.let()
	if w.state.Selection() != (calendar.Ref{Type: calendar.TypeActivity, ID: show}) || w.finder != nil {
		t.Errorf("selected is %v, the search is open: %v", w.state.Selection(), w.finder != nil)
	}
}

func TestWhatIsTypedAfterReturnIsSearchedAndNotTaken(t *testing.T) {
	w, r := patient(t)
	w.run("search")
	typeInto(t, w, "boil")
	key(w, fyne.KeyReturn)
	typeInto(t, w, "er")
	r.let()
	if w.finder == nil || w.state.Selection() != (calendar.Ref{}) {
		t.Error("it is taken")
	}
	says(t, w, "The Boiler Room Cantata")
}

func TestUndoWaitsForTheChangeThatIsStillBeingMade(t *testing.T) {
	w, r := patient(t)
	was := event(t, w, first).When
	w.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: first})
	w.timeline.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	w.timeline.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	w.run("undo")
	r.let()
	if event(t, w, first).When != was || w.state.Season().Redo == nil {
		t.Errorf("it is at %v, redo is %v", event(t, w, first).When, w.state.Season().Redo)
	}
	w.run("undo") // there is nothing
	r.let()
	if w.dialog != nil {
		t.Error("it is told that nothing can be undone")
	}
}

func TestWhatIsPastedIsToldDateByDateWithDayAndTime(t *testing.T) {
	w := opened(t)
	w.run("room.list")
	w.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: first}, calendar.Ref{Type: calendar.TypeEvent, ID: second})
	clipboard := test.NewClipboard()
	shows := w.rooms.view().(*listView).List
	shows.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	lines := strings.Split(strings.TrimSpace(clipboard.Content()), "\n")
	late := strings.Replace(lines[2], "20:30", "21:00", 1)
	clipboard.SetContent(lines[0] + "\n" + late + "\n25 Aug 2027\t22:00\t23:00\tLanterns\tshow\t\tidea\t\t\n")
	paste(shows, clipboard)
	told := strings.ReplaceAll(shown(w), " | ", " ")
	for _, line := range []string{
		"1 date changes. 1 date is new. Each row goes to the date it was copied from.",
		"The Boiler Room Cantata, Wed 25 Aug 2027, 20:30 – 21:45: Start 20:30 → 21:00",
		"+ Lanterns, Wed 25 Aug 2027, 22:00 – 23:00",
	} {
		if !strings.Contains(told, line) {
			t.Errorf("it does not tell %q: %s", line, told)
		}
	}
	w.closeDialog(w.dialog)
	clipboard.SetContent("Status\noption\noption\n")
	paste(shows, clipboard)
	says(t, w, "in the order of this list")
}

func paste(into *list.List, from fyne.Clipboard) {
	into.TypedShortcut(&fyne.ShortcutPaste{Clipboard: from})
}

func TestTheDayThatIsGoneToIsTheOneAroundWhichOneLooksCloser(t *testing.T) {
	w := opened(t)
	w.showUnit(state.Quarter)
	day := calendar.DayOf(2027, 11, 3)
	w.goToDay(day)
	w.showUnit(state.Week)
	if span := w.state.Span(); !w.state.Days(day, 1).Meets(span) || span.End-span.Start > 8*24*3600 {
		t.Errorf("the week is %v to %v", span.Start.Wall(w.state.Zone()), span.End.Wall(w.state.Zone()))
	}
}

func TestADayWithoutAYearIsOneOfTheSeason(t *testing.T) {
	w := opened(t)
	plan := w.state.Season().Plan
	programme := plan.Programme
	programme.From, programme.Until = calendar.DayOf(2027, 1, 1), calendar.DayOf(2027, 12, 31)
	plan.Put(&programme)
	for _, c := range []struct{ from, want calendar.Day }{
		{calendar.DayOf(2026, 11, 3), calendar.DayOf(2027, 5, 28)},
		{calendar.DayOf(2027, 8, 26), calendar.DayOf(2027, 5, 28)},
		{calendar.DayOf(2029, 2, 1), calendar.DayOf(2027, 5, 28)},
	} {
		w.goToDay(c.from)
		if at, fault := w.dayReader().Moment("28 may"); fault != nil || at.Day != c.want {
			t.Errorf("from %s it is %s, %v", c.from, at.Day, fault)
		}
	}
}

func TestAnotherLookLeavesTheDayThatIsShown(t *testing.T) {
	w := opened(t)
	w.run("room.day")
	selectEvent(w, second)
	w.run("earlier")
	w.run("earlier")
	day := inDay(w).First()
	w.run("look.dark")
	if got := inDay(w).First(); got != day {
		t.Errorf("in the dark it shows %s, before %s", got, day)
	}
	if w.state.Selection().ID != second {
		t.Error("nothing is selected any more")
	}
}

func TestWhatIsFoundByItsTitleIsItsDateWhereItHasOnlyOne(t *testing.T) {
	w := opened(t)
	one := &calendar.Activity{ID: calendar.DerivedID("one"), Kind: calendar.Show, Title: calendar.Texts{"en": "Only once"}}
	date := &calendar.Event{ID: calendar.DerivedID("one", "date"), Activity: one.ID, Status: calendar.Idea, When: calendar.When{
		Start: calendar.DayOf(2027, 8, 26).At(20 * 60), End: calendar.DayOf(2027, 8, 26).At(21 * 60), Zone: "Europe/Ljubljana",
	}}
	w.put("Only once", one, date)
	w.state.Select(calendar.Ref{})
	w.jump(work.Found{Ref: one.Ref()})
	if got := w.state.Selection(); got != date.Ref() {
		t.Errorf("%v is selected", got)
	}
	w.jump(work.Found{Ref: calendar.Ref{Type: calendar.TypeActivity, ID: show}})
	if got := w.state.Selection(); got.Type != calendar.TypeActivity {
		t.Errorf("of several %v is selected", got)
	}
}

func TestTheDayOfWhatWasFoundIsTheOneThatOtherRoomsShow(t *testing.T) {
	w := opened(t)
	w.showUnit(state.Quarter)
	w.jump(work.Found{Ref: calendar.Ref{Type: calendar.TypeActivity, ID: show}})
	w.run("room.day")
	if got := inDay(w).First(); got != calendar.DayOf(2027, 8, 23) {
		t.Errorf("the day is %s", got)
	}
}
