package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/create"
	"affiche/app/scene"
	"affiche/calendar"
)

// openedChoice opens the choice of the panel that says words while none is chosen.
func openedChoice(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w) {
		if c, ok := o.(*control.Choice); ok && c.Empty == words {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("no choice says %q: %s", words, shown(w))
}

// pressTab opens a leaf of the panel.
func pressTab(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w) {
		tab, ok := o.(fyne.Tappable)
		if ok && fmt.Sprintf("%T", o) == "*control.tabWord" && strings.Contains(fmt.Sprint(textsOf(o)), words) {
			tab.Tapped(nil)
			return
		}
	}
	t.Fatalf("no tab says %q: %s", words, shown(w))
}

func textsOf(o fyne.CanvasObject) (all []string) {
	for _, part := range inside(o) {
		if text, ok := part.(*canvas.Text); ok {
			all = append(all, text.Text)
		}
	}
	return all
}

func TestAPersonWhoIsNotThereYetIsMadeWhereTheyAreAdded(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	pressTab(t, w, "People")
	openedChoice(t, w, "Add a person…")
	says(t, w, "New person…")
	types(t, w, "Ana Novak")
	says(t, w, "New person “Ana Novak”…")
	saysNot(t, w, "Nothing fits")
	key(w, fyne.KeyReturn)
	typeOn(t, w, "Ana", "Novak")
	plan := w.state.Season().Plan
	var person *calendar.Person
	for p := range plan.Persons.Each() {
		if p.Given == "Ana" && p.Family == "Novak" {
			person = p
		}
	}
	if person == nil || w.dialog != nil {
		t.Fatalf("she is not there: %s", shown(w))
	}
	appears := slices.ContainsFunc(slices.Collect(plan.Appearances.Each()), func(a *calendar.Appearance) bool {
		return a.Person == person.ID && a.Activity == show
	})
	if !appears || w.state.Selection().ID != first {
		t.Errorf("she appears: %v; selected is %v", appears, w.state.Selection())
	}
	w.run("undo")
	if plan := w.state.Season().Plan; plan.Persons.At(person.ID) != nil || plan.Appearances.Len() != 0 {
		t.Error("one undo leaves something of her")
	}
}

func TestAPersonIsMadeFromThePaletteAndByALetter(t *testing.T) {
	for name, begin := range map[string]func(*window){
		"palette": func(w *window) { w.run("palette"); typeInto(t, w, "person"); key(w, fyne.KeyReturn) },
		"letter":  func(w *window) { w.toView(); types(t, w, "ni") },
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			begin(w)
			typeOn(t, w, "", "")
			says(t, w, "Give a name.")
			w.typeOver(w.dialog.fields[0])
			typeOn(t, w, "Jean", "du Pré")
			p := w.state.Season().Plan.Persons.At(w.state.Selection().ID)
			if p == nil || p.Name() != "Jean du Pré" {
				t.Fatalf("selected is %v: %s", w.state.Selection(), shown(w))
			}
		})
	}
}

func TestAMilestoneIsMadeAndItsFlagIsSeen(t *testing.T) {
	w := opened(t)
	w.run("room.list")
	w.run("milestone")
	says(t, w, "A new milestone")
	typeOn(t, w, "Grant report", "noon")
	says(t, w, "noon")
	typeOn(t, w, "5.11.2027")
	m := w.state.Season().Plan.Milestones.At(w.state.Selection().ID)
	if m == nil || m.Title["en"] != "Grant report" || m.Day != calendar.DayOf(2027, 11, 5) || m.Partner == "" {
		t.Fatalf("it is %+v: %s", m, shown(w))
	}
	ok := slices.ContainsFunc(w.timeline.Picture().(*scene.Frame).Marks, func(flag scene.Mark) bool { return flag.Ref == m.Ref() })
	if !ok || w.rooms.front.name != "timeline" {
		t.Errorf("its flag is in sight: %v, in %s", ok, w.rooms.front.name)
	}
}

func TestAMilestoneBeginsWhereItIsPointedAtAndIsShownThere(t *testing.T) {
	w := opened(t)
	w.run("room.month")
	day := calendar.DayOf(2027, 8, 26)
	w.askMilestone(beginning{day: day})
	typeOn(t, w, "Print")
	press(t, w, "Add")
	m := w.state.Season().Plan.Milestones.At(w.state.Selection().ID)
	if m == nil || m.Day != day {
		t.Fatalf("it is %+v: %s", m, shown(w))
	}
	if _, ok := inMonth(w).Picture().Find(m.Ref()); !ok || w.rooms.front.name != "month" {
		t.Errorf("its flag is in sight: %v, in %s", ok, w.rooms.front.name)
	}
}

func TestWhatNOffersThePaletteFindsToo(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.toView()
	types(t, w, "n")
	if _, ok := w.win.Canvas().Focused().(*create.Choice); !ok {
		t.Fatal("N offers nothing")
	}
	key(w, fyne.KeyEscape)
	found := map[string]bool{}
	for _, row := range w.commandRows() {
		found[row.Title] = true
	}
	offers := w.offers(w.here())
	for _, offer := range offers {
		if !found[offer.Words] {
			t.Errorf("the palette does not know %q", offer.Words)
		}
	}
	if len(offers) != 15 {
		t.Errorf("N offers %v", offers)
	}
	for _, typed := range []string{"exhibition", "training", "sessions", "sentence", "opening hours", "without a time"} {
		w.run("palette")
		typeInto(t, w, typed)
		if key(w, fyne.KeyReturn); w.dialog == nil && w.making == nil {
			t.Errorf("%q makes nothing: %s", typed, shown(w))
		}
		w.dismiss()
		w.endMaking()
	}
}
