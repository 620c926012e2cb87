package inspector

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/calendar"
)

func eventRef(name string) calendar.Ref { return calendar.Ref{Type: calendar.TypeEvent, ID: id(name)} }

// inside lists everything visible in an object.
func inside(o fyne.CanvasObject) (all []fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return nil
	}
	all = append(all, o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			all = append(all, inside(part)...)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			all = append(all, inside(part)...)
		}
	}
	return all
}

// shown is every text in the panel.
func shown(p *Panel) string {
	var words []string
	for _, o := range inside(p.Object()) {
		switch o := o.(type) {
		case *canvas.Text:
			words = append(words, o.Text)
		case *control.Line:
			words = append(words, o.Text())
		case *control.Entry:
			words = append(words, o.Text)
		}
	}
	return strings.Join(words, " | ")
}

func says(t *testing.T, p *Panel, words string, want bool) {
	t.Helper()
	if all := shown(p); strings.Contains(all, words) != want {
		t.Errorf("the panel says %q: %v, want %v: %s", words, !want, want, all)
	}
}

// entry is the field that holds a text.
func entry(t *testing.T, p *Panel, text string) *control.Entry {
	t.Helper()
	for _, f := range p.fields {
		if e, ok := f.(*control.Entry); ok && e.Text == text {
			return e
		}
	}
	t.Fatalf("no field holds %q: %s", text, shown(p))
	return nil
}

// leaf opens the tab of a name, as a person does.
func (p *Panel) openLeaf(t *testing.T, name string) {
	t.Helper()
	p.leaf = name
	p.Show(p.shown)
}

func TestATabStaysOpenFromDateToDateByItsName(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	p.openLeaf(t, "Papers")
	says(t, p, "€6,000 · paid", true)
	s.Select(eventRef("night"))
	says(t, p, "€6,000 · paid", true)
	s.Select(calendar.Ref{Type: calendar.TypePartner, ID: id("bunker")})
	says(t, p, "Coming next", true)
}

func TestAfterADateOfNoActivityTheNextHasItsFieldsAgain(t *testing.T) {
	s, p := opened(t, "en")
	s.Season().Plan.Put(&calendar.Event{ID: "orphan", Activity: "gone", Status: calendar.Idea})
	s.Select(calendar.Ref{Type: calendar.TypeEvent, ID: "orphan"})
	says(t, p, "Idea", true)
	s.Select(eventRef("evening"))
	says(t, p, "23 Aug 2027 20:30", true)
}

func TestEditPutsTheCursorIntoTheFirstFieldFromWhateverTab(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	p.openLeaf(t, "Papers")
	p.Edit()
	c := fyne.CurrentApp().Driver().CanvasForObject(p.Object())
	if c.Focused() != fyne.Focusable(entry(t, p, "The Boiler Room Cantata")) {
		t.Errorf("the cursor is in %v", c.Focused())
	}
	s.Select(calendar.Ref{Type: calendar.TypePartner, ID: id("bunker")})
	p.Edit() // nothing to edit yet
}

func TestTheCursorGoesWithTheFieldsOfATab(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	c := fyne.CurrentApp().Driver().CanvasForObject(p.Object())
	c.Focus(entry(t, p, "The Boiler Room Cantata"))
	p.openLeaf(t, "People")
	if c.Focused() != nil {
		t.Errorf("the cursor is in %v, which is gone", c.Focused())
	}
}

func TestWhatWouldBeTypedOverIsSoInThePageMadeAnew(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	c := fyne.CurrentApp().Driver().CanvasForObject(p.Object())
	e := entry(t, p, "The Boiler Room Cantata")
	c.Focus(e)
	p.Show(s.Selection())
	again := entry(t, p, "The Boiler Room Cantata")
	if again.TypedRune('X'); again == e || again.Text != "X" {
		t.Errorf("%q stands there", again.Text)
	}
}

func TestWhatIsTypedStaysWhileThePageIsMadeAnewAndItsCursorToo(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	c := fyne.CurrentApp().Driver().CanvasForObject(p.Object())
	e := entry(t, p, "The Boiler Room Cantata")
	c.Focus(e)
	e.SetText("The Boiler Room Cant")
	for _, key := range append([]fyne.KeyName{fyne.KeyHome}, slices.Repeat([]fyne.KeyName{fyne.KeyRight}, 7)...) {
		e.TypedKey(&fyne.KeyEvent{Name: key})
	}
	p.Show(s.Selection())
	again := entry(t, p, "The Boiler Room Cant")
	if again == e || c.Focused() != fyne.Focusable(again) || again.CursorColumn != 7 || !again.Touched() {
		t.Errorf("the cursor is at %d of %v", again.CursorColumn, c.Focused())
	}
	if got := s.Season().Plan.Activities.At(id("cantata")).Title["en"]; got != "The Boiler Room Cantata" {
		t.Errorf("half a title is in the file: %q", got)
	}
}

func TestTheHistoryTellsWhoDidAndUndidWhat(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	p.OnUndo = s.Undo
	e := entry(t, p, "21:45")
	e.SetText("22:00")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	says(t, p, "Changed by Maja, today 14:32", true)
	says(t, p, "· undo", true)
	s.Undo()
	says(t, p, "· undo", false)
	s.Redo()
	p.openLeaf(t, "History")
	all := shown(p)
	for _, want := range []string{"Undone: ", "Redone: ", "Maja, today 14:32"} {
		if !strings.Contains(all, want) {
			t.Errorf("the history does not say %q: %s", want, all)
		}
	}
}

func TestAFactThatIsTooLongForItsLineWraps(t *testing.T) {
	_, p := opened(t, "en")
	long := strings.Repeat("theatre, ", 20)
	if _, isLine := p.value(Link{Text: long}).(*control.Line); isLine {
		t.Error("a long fact is cut")
	}
	if _, isLine := p.value(Link{Text: "music"}).(*control.Line); !isLine {
		t.Error("a short fact is no line")
	}
	leads := false
	for _, o := range inside(p.value(Link{long, eventRef("evening")})) {
		_, is := o.(*control.Link)
		leads = leads || is
	}
	if !leads {
		t.Error("what leads somewhere is no link")
	}
}

func TestALineOfAListTakesAsManyLinesAsItNeeds(t *testing.T) {
	_, p := opened(t, "en")
	height := func(i Item) float32 {
		w := test.NewTempWindow(t, container.NewVBox(p.item(i)))
		w.Resize(fyne.NewSize(260, 400))
		return w.Content().MinSize().Height
	}
	short := height(Item{Text: Link{Text: "Ana"}, More: "tuba"})
	for name, i := range map[string]Item{
		"a long name":  {Text: Link{Text: strings.Repeat("Ana ", 30)}, More: "tuba"},
		"a long role":  {Text: Link{Text: "Ana"}, More: strings.Repeat("tuba ", 30)},
		"with a badge": {Text: Link{Text: "Making the Cantata"}, More: "due 30 Sep", Pill: &Pill{Text: "countersigned"}},
	} {
		if got := height(i); got < 1.5*short {
			t.Errorf("%s is %g high, a short one %g", name, got, short)
		}
	}
}

func TestOfManyDatesTheOnesAroundTheSelectedAreListedAndTheRestOnDemand(t *testing.T) {
	s, p := opened(t, "en")
	plan := s.Season().Plan
	for i := range 20 {
		day := calendar.DayOf(2027, 9, 1+i)
		plan.Put(&calendar.Event{
			ID: id("many" + string(rune('a'+i))), Activity: id("walk"), Status: calendar.Confirmed,
			When: calendar.When{Start: day.At(600), End: day.At(660), Zone: "Europe/Ljubljana"},
		})
	}
	listed := func() (days []string, more bool) {
		w := writer{State: s, plan: plan, whole: p.whole}
		for _, r := range w.dates(plan.Activities.At(id("walk")), plan.Events.At(s.Selection().ID)) {
			switch r := r.(type) {
			case Item:
				days = append(days, strings.Fields(r.Text.Text)[1])
			case More:
				more = true
			}
		}
		return days, more
	}
	for _, c := range []struct{ selected, want string }{
		{"manya", "1 2 3 4 5 6"},
		{"manyj", "7 8 9 10 11 12"},
		{"manyt", "15 16 17 18 19 20"},
	} {
		s.Select(eventRef(c.selected))
		if days, more := listed(); strings.Join(days, " ") != c.want || !more {
			t.Errorf("around %s are listed %v, more %v", c.selected, days, more)
		}
	}
	says(t, p, "14 more dates", true)
	p.whole = true
	if days, more := listed(); len(days) != 20 || more {
		t.Errorf("on demand %d are listed, more %v", len(days), more)
	}
	s.Select(eventRef("manya"))
	if p.whole {
		t.Error("another date begins with the long list")
	}
}
