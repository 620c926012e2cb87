package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"affiche/app/control"
)

// fieldCalled is the field of the form that is open below a caption.
func fieldCalled(t *testing.T, w *window, caption string) fyne.CanvasObject {
	t.Helper()
	var found fyne.CanvasObject
	walk(w.dialog.content, func(o fyne.CanvasObject) bool {
		if c, ok := o.(*fyne.Container); ok && len(c.Objects) == 3 {
			if text, ok := c.Objects[0].(*canvas.Text); ok && text.Text == caption {
				found = c.Objects[1]
			}
		}
		return found != nil
	})
	if found == nil {
		t.Fatalf("the form asks for no %q: %s", caption, shown(w))
	}
	return found
}

// What is wrong with a form is said below the field that it is about, which has the keyboard and keeps what was typed; what is
// typed next takes it away.
func TestWhatIsWrongIsSaidBelowItsField(t *testing.T) {
	for name, c := range map[string]struct {
		form  string
		types map[string]string
		in    string
		says  string
	}{
		"a season without a zone":      {"new", map[string]string{"Home time zone": "Atlantis"}, "Home time zone", "Atlantis"},
		"a season that ends too early": {"new", map[string]string{"From": "1.5.2027", "Until": "1.2.2027"}, "Until", "1.2.2027"},
		"a season on no day":           {"new", map[string]string{"From": "yesterweek"}, "From", "yesterweek"},
		"a date without a title":       {"date", nil, "Title", "needed"},
		"a date that begins never":     {"date", map[string]string{"Title": "Winds", "Start": "whenever"}, "Start", "whenever"},
		"a date that ends never":       {"date", map[string]string{"Title": "Winds", "End": "whenever"}, "End", "whenever"},
		"a partner without a name":     {"partner", nil, "Name", "needed"},
		"a partner in no country":      {"partner", map[string]string{"Name": "Kibla", "Country": "Atlantis"}, "Country", "Atlantis"},
		"a person without a name":      {"person", nil, "Given name", "name"},
		"a milestone without a title":  {"milestone", nil, "Title", "title"},
		"a milestone on no day":        {"milestone", map[string]string{"Title": "Jury", "Day": "some day"}, "Day", "some"},
		"a festival without a title":   {"festival", nil, "Title", "title"},
		"a festival without days":      {"festival", map[string]string{"Title": "Levi", "Days": "in summer"}, "Days", "not understood"},
		"a space without a name":       {"space", nil, "Name of the space", "name"},
		"a house without a name":       {"venue", nil, "Name of the venue", "needed"},
		"several dates never":          {"sentence", map[string]string{"Title": "Winds", "When": "now and then"}, "When", "now"},
		"several dates of nothing":     {"sentence", map[string]string{"When": "Tue–Sat 20:00, 20–29 August 2027"}, "Title", "title"},
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			w.run(c.form)
			if w.dialog == nil {
				t.Fatalf("%s opens no form", c.form)
			}
			typed := map[*control.Entry]string{}
			for caption, words := range c.types {
				e := fieldCalled(t, w, caption).(*control.Entry)
				e.SetText(words)
				typed[e] = words
			}
			w.dialog.first.Tapped(nil)
			if w.dialog == nil {
				t.Fatal("it is taken")
			}
			field := fieldCalled(t, w, c.in)
			if room := saysBelow(w.dialog.content, field); !strings.Contains(strings.ToLower(textOf(room)), strings.ToLower(c.says)) {
				t.Errorf("below %q it says %q, and in all %s", c.in, textOf(room), shown(w))
			}
			w.dialog.first.Tapped(nil)
			if room := saysBelow(w.dialog.content, field); c.form != "sentence" && len(room.Objects) != 1 {
				t.Errorf("asked twice, it says %q", textOf(room))
			}
			if w.win.Canvas().Focused() != field.(fyne.Focusable) {
				t.Errorf("the keyboard is in %T", w.win.Canvas().Focused())
			}
			for e, words := range typed {
				if e.Text != words {
					t.Errorf("of %q %q is left", words, e.Text)
				}
			}
			field.(*control.Entry).TypedRune('x')
			if room := saysBelow(w.dialog.content, field); c.form != "sentence" && len(room.Objects) > 0 {
				t.Errorf("it still says %q", textOf(room))
			}
		})
	}
}

func TestWhatIsWrongIsSaidNoMoreOnceSomethingIsChosen(t *testing.T) {
	w := opened(t)
	w.run("date")
	w.dialog.first.Tapped(nil)
	room, kind := saysBelow(w.dialog.content, fieldCalled(t, w, "Title")), fieldCalled(t, w, "Kind").(*control.Choice)
	if len(room.Objects) == 0 {
		t.Fatal("nothing is said")
	}
	if kind.OnPick("workshop"); len(room.Objects) > 0 {
		t.Errorf("it still says %q", textOf(room))
	}
}

// textOf is what an object says.
func textOf(o fyne.CanvasObject) string {
	var words []string
	for _, part := range inside(o) {
		if text, ok := part.(*canvas.Text); ok {
			words = append(words, text.Text)
		}
	}
	return strings.Join(words, " ")
}

// Escape leads back from the question whether to give up what was typed; tab leads to the button that does.
func TestTabLeadsFromKeepingToDropping(t *testing.T) {
	w := opened(t)
	w.run("partner")
	typeInto(t, w, "Expeditio")
	key(w, fyne.KeyEscape)
	says(t, w, "Drop what you typed?", "Esc goes back to the form.")
	w.win.Canvas().FocusNext()
	b, ok := w.win.Canvas().Focused().(*control.Button)
	if !ok || b.Text != "Drop it" {
		t.Fatalf("tab leads to %T", w.win.Canvas().Focused())
	}
	if b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); w.dialog != nil {
		t.Error("return does not drop it")
	}
}
