package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// inRoom is a window on a small season, in a room of the directory.
func inRoom(t *testing.T, room string) (*window, *registerView) {
	t.Helper()
	w := opened(t)
	w.run("room." + room)
	switch v := w.rooms.view().(type) {
	case *registerView:
		return w, v
	case *stockView:
		return w, v.registerView
	}
	t.Fatalf("%s is another kind of room", room)
	return nil, nil
}

func TestAPersonWhoIsMadeTwiceBecomesOneAgain(t *testing.T) {
	w, v := inRoom(t, "people")
	for _, name := range [][2]string{{"Maja", "Novák"}, {"Novak", "Maja"}} {
		w.toView()
		w.win.Canvas().Focused().TypedRune('n')
		typeOn(t, w, name[0], name[1])
	}
	plan := w.state.Season().Plan
	if shown, all := v.Counted(); shown != 2 || all != 2 || plan.Persons.Len() != 2 {
		t.Fatalf("%d of %d are shown", shown, all)
	}
	says(t, w, "May be the same as “Maja Novák”…")
	second := w.state.Selection()
	pressLink(t, w, "May be the same as “Maja Novák”…")
	says(t, w, "One and the same?")
	press(t, w, "Make one of both")
	if plan.Persons.Len() != 1 || w.state.Selection().ID == "" || w.rooms.front.name != "people" {
		t.Errorf("%d people are left, %v is selected", plan.Persons.Len(), w.state.Selection())
	}
	w.run("undo")
	if plan.Persons.Len() != 2 || plan.Record(second) == nil {
		t.Error("undo does not bring back the other one")
	}
}

// pressLink follows words that lead somewhere.
func pressLink(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w) {
		if l, ok := o.(*control.Link); ok && slices.Contains(textsOf(l), words) {
			l.Tapped(nil)
			return
		}
	}
	t.Fatalf("nothing leads from %q: %s", words, shown(w))
}

func TestWordsNarrowARegisterAndEscapeShowsAll(t *testing.T) {
	w, v := inRoom(t, "places")
	_, all := v.Counted()
	w.run("filter")
	if w.win.Canvas().Focused() != fyne.Focusable(v.Words()) {
		t.Fatal("the keys are not with the words")
	}
	v.Words().SetText("hall")
	if shown, _ := v.Counted(); shown == 0 || shown == all {
		t.Errorf("%d of %d are shown", shown, all)
	}
	key(w, fyne.KeyEscape)
	if shown, _ := v.Counted(); shown != all || v.Words().Text != "" || w.win.Canvas().Focused() != fyne.Focusable(v.Register) {
		t.Errorf("after escape %d of %d are shown", shown, all)
	}
}

func TestWhatUsesAHouseStandsOnItsPageAndIsSaidBeforeItIsDeleted(t *testing.T) {
	w, v := inRoom(t, "places")
	house := calendar.Ref{Type: calendar.TypeVenue, ID: calendar.DerivedID("test", "house")}
	w.state.Select(house)
	pressTab(t, w, "Used")
	says(t, w, "space")
	w.toView()
	key(w, fyne.KeyDelete)
	if w.dialog == nil {
		t.Fatal("it is deleted without a word")
	}
	lost, err := work.Delete{}.Act(w.state.Season().Plan, v.Movable()...)
	if err != nil || len(lost.Lost) == 0 {
		t.Fatal(lost.Lost, err)
	}
	says(t, w, w.state.Say("window.delete.loses", work.TallySentence(lost.Lost, w.state.Say)))
}

func TestRoomsThatShareARowAreBesideEachOther(t *testing.T) {
	w, _ := inRoom(t, "companies")
	if !w.rooms.rows[w.rooms.named("people")].Chosen {
		t.Error("their row is not marked")
	}
	if group := w.rooms.group(w.rooms.front); len(group) != 2 || group[0].name != "people" {
		t.Error("the other one is not beside it")
	}
	for _, r := range w.rooms.all {
		if w.commands.by["room."+r.name] == nil {
			t.Errorf("no command leads to %s", r.name)
		}
	}
}

func TestEachKindOfTheDirectoryIsMadeByAForm(t *testing.T) {
	for room, of := range map[string]calendar.Type{
		"organisations": calendar.TypeOrganisation, "laboratories": calendar.TypeLaboratory, "companies": calendar.TypeCompany, "stock": calendar.TypeEquipment,
	} {
		w, v := inRoom(t, room)
		before := w.state.Season().Plan.Count(of)
		w.toView()
		w.run("here") // Insert, and the button
		typeOn(t, w, "New thing")
		for w.dialog != nil && slices.Contains(w.dialog.fields, focusedEntry(w)) {
			typeOn(t, w, "")
		}
		if w.state.Season().Plan.Count(of) != before+1 || w.state.Selection().Type != of {
			t.Errorf("%s: none is made: %s", room, shown(w))
		}
		if v.LineOf(w.state.Selection()) < 0 {
			t.Errorf("%s: what was made is not in sight", room)
		}
	}
}

func focusedEntry(w *window) *control.Entry {
	e, _ := w.win.Canvas().Focused().(*control.Entry)
	return e
}

func TestRegistersStandInEveryLanguage(t *testing.T) {
	w := opened(t)
	for _, l := range assets.Languages() {
		w.state.SetLanguage(l.Code)
		for _, r := range w.rooms.all {
			if w.run("room." + r.name); w.rooms.front != r {
				t.Errorf("%s: %s does not come to the front", l.Code, r.name)
			}
		}
	}
}
