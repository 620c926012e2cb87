package inspector

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
)

// held is a runner whose work beside the window's thread waits until it is let go.
type held struct{ waiting []func() }

func (h *held) Go(f func()) { h.waiting = append(h.waiting, f) }
func (h *held) Do(f func()) { f() }

func (h *held) let() {
	for len(h.waiting) > 0 {
		next := h.waiting[0]
		h.waiting = h.waiting[1:]
		next()
	}
}

var _ state.Runner = (*held)(nil)

func TestARefusalThatComesAfterThePageWasMadeAnewIsStillSaid(t *testing.T) {
	r := &held{}
	s, p := openedOn(t, "en", r)
	r.let()
	s.Select(eventRef("evening"))
	r.let()
	commit := func(was, is string) {
		e := entry(t, p, was)
		e.SetText(is)
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	commit("The Boiler Room Cantata", "The Boiler Room Requiem")
	commit("21:45", "22.8.2027 10:00") // before it begins: refused, once the title is written
	says(t, p, "22.8.2027 10:00", true)
	if p.Refused() != 0 {
		t.Fatal("it is refused before its turn")
	}
	r.let()
	if p.Refused() != 1 {
		t.Fatalf("%d are refused: %s", p.Refused(), shown(p))
	}
	says(t, p, "The Boiler Room Requiem", true)
	says(t, p, "22.8.2027 10:00", true)
	says(t, p, "not after", true)
}

func TestWhatWasRefusedWaitsForOneToComeBackToIt(t *testing.T) {
	r := &held{}
	s, p := openedOn(t, "en", r)
	r.let()
	s.Select(eventRef("evening"))
	r.let()
	commit := func(was, is string) {
		e := entry(t, p, was)
		e.SetText(is)
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	commit("The Boiler Room Cantata", "The Boiler Room Requiem")
	commit("21:45", "22.8.2027 10:00")
	s.Select(eventRef("night")) // before it is known that the end is refused
	r.let()
	if p.Refused() != 1 {
		t.Fatalf("%d are refused: %s", p.Refused(), shown(p))
	}
	says(t, p, "01:30", true)
	says(t, p, "22.8.2027 10:00", false)
	says(t, p, "Not taken yet: The Boiler Room Requiem", true)
	s.Select(eventRef("evening"))
	says(t, p, "22.8.2027 10:00", true)
	says(t, p, "not after", true)
	says(t, p, "Not taken yet", false)
	entry(t, p, "22.8.2027 10:00").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if p.Refused() != 0 {
		t.Errorf("%d are refused still", p.Refused())
	}
}

func TestADraftOfWhatWasDeletedGoes(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	e := entry(t, p, "21:45")
	e.SetText("when the moon is full")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.Season().Plan.Remove(eventRef("evening"))
	s.Select(eventRef("night"))
	if p.Refused() != 0 {
		t.Errorf("%d are refused: %s", p.Refused(), shown(p))
	}
}

func TestEscapeTakesBackWhatIsTypedAndThenLeaves(t *testing.T) {
	s, p := opened(t, "en")
	left := 0
	p.OnLeave = func() { left++ }
	s.Select(eventRef("evening"))
	e := entry(t, p, "21:45")
	e.SetText("22")
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	e.TypedKey(escape)
	if e.Text != "21:45" || left != 0 {
		t.Fatalf("after the first escape it says %q, left %d times", e.Text, left)
	}
	e.TypedKey(escape)
	if left != 1 {
		t.Errorf("the second escape left %d times", left)
	}
	for _, f := range p.fields {
		f.TypedKey(escape)
	}
	if left != 1+len(p.fields) {
		t.Errorf("of %d fields %d let one leave", len(p.fields), left-1)
	}
}

func TestTheHistoryTellsEachFieldBeforeAndAfter(t *testing.T) {
	s, p := opened(t, "en")
	s.Select(eventRef("evening"))
	e := entry(t, p, "21:45")
	e.SetText("22:00")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.openLeaf(t, "History")
	for _, words := range []string{"When: Mon 23 Aug 2027, 20:30 – 21:45 → ", "20:30 – 22:00"} {
		says(t, p, words, true)
	}
}

func TestAChoiceThatIsRefusedShowsAgainWhatItWasAndWhy(t *testing.T) {
	_, p := opened(t, "en")
	f := Field{Name: "Kind", Value: "a", Options: []Option{{Key: "a", Text: "First"}, {Key: "b", Text: "Second"}}}
	f.Set = func(_ string, refused func(string)) { refused("It is too late.") }
	field := p.field(f)
	test.NewTempWindow(t, field)
	var choice *control.Choice
	for _, o := range inside(field) {
		if c, ok := o.(*control.Choice); ok {
			choice = c
		}
	}
	choice.Pick("b")
	texts := []string{}
	for _, o := range inside(field) {
		switch o := o.(type) {
		case *control.Line:
			texts = append(texts, o.Text())
		case *canvas.Text:
			texts = append(texts, o.Text)
		}
	}
	if choice.Chosen != "a" || !slices.Contains(texts, "First") || slices.Contains(texts, "Second") || !slices.Contains(texts, "It is too late.") {
		t.Errorf("it shows %q of %q", choice.Chosen, texts)
	}
}
