package inspector

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// sampled is the invented season with a window in Slovene.
func sampled(t *testing.T) *state.State {
	t.Helper()
	now := func() time.Time { return time.Date(2027, 8, 22, 14, 32, 7, 0, time.UTC) }
	s := state.New(state.Options{Run: state.Inline{}, Now: now, Locale: "sl_SI.UTF-8"})
	s.Failed.Listen(func(f state.Failure) { t.Error(f.Err) })
	s.Create(filepath.Join(t.TempDir(), "season.affiche"), work.NewProgramme{Sample: true})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// untranslated is an activity of several dates with a title in English and none in Slovene.
func untranslated(t *testing.T, s *state.State) (*calendar.Activity, *calendar.Event) {
	t.Helper()
	plan := s.Season().Plan
	for a := range plan.Activities.Each() {
		if a.Title["en"] == "" || a.Title["sl"] != "" || plan.EventsOf.Count(a.ID) < 2 {
			continue
		}
		for e := range plan.EventsOf.Of(a.ID) {
			if e.Title.In() == "" {
				return a, e
			}
		}
	}
	t.Fatal("the sample has no such activity")
	return nil, nil
}

func TestATitleTypedInAnotherLanguageIsOneMoreTitle(t *testing.T) {
	s := sampled(t)
	a, e := untranslated(t, s)
	english := a.Title["en"]
	first := writer{State: s, plan: s.Season().Plan}.titleRow(a, e).(Texts).Fields[0]
	if !strings.HasSuffix(first.Name, "· SL") || first.Value != "" {
		t.Fatalf("the first field is %q: %q", first.Name, first.Value)
	}
	first.Set("Obrtniški večer", func(why string) { t.Error(why) })
	titles := s.Season().Plan.Activities.At(a.ID).Title
	if titles["sl"] != "Obrtniški večer" || titles["en"] != english {
		t.Errorf("titles: %v", titles)
	}
}

func TestTheLastTitleCannotBeEmptied(t *testing.T) {
	s := sampled(t)
	a := &calendar.Activity{ID: "a", Title: calendar.Texts{"en": "Only"}}
	refused := ""
	w := writer{State: s, plan: s.Season().Plan}
	title, _ := calendar.FieldOf(calendar.TypeActivity, "title")
	w.textField(a, title, a.Title, "en").Set("  ", func(why string) { refused = why })
	if refused == "" {
		t.Error("the last title was emptied")
	}
}

func TestTheTitleSaysOfHowManyDatesItIs(t *testing.T) {
	s := sampled(t)
	a, e := untranslated(t, s)
	w := writer{State: s, plan: s.Season().Plan}
	if hint := w.titleRow(a, e).(Texts).Hint; hint != s.Say("window.title-of-all", s.Season().Plan.EventsOf.Count(a.ID)) {
		t.Errorf("the title of several dates says %q", hint)
	}
	own := *e
	own.Title = calendar.Texts{"en": "Its own"}
	if hint := w.titleRow(a, &own).(Texts).Hint; hint != "" {
		t.Errorf("a date's own title says %q", hint)
	}
}

func TestTheStoryOfADateIsAlsoThatOfItsActivity(t *testing.T) {
	s := sampled(t)
	a, e := untranslated(t, s)
	label := storage.Label{Key: "label.rename", Args: []string{"x"}}
	s.Amend(a.Ref(), label, nil, work.Assignment{Field: "title.sl", Value: "Nov naslov"})
	p := New(s)
	var told []storage.Change
	s.History(p.story(e.Ref()), 5, func(changes []storage.Change) { told = changes })
	if len(told) == 0 || told[0].Label.Key != label.Key {
		t.Fatalf("told: %v", told)
	}
	newer := func(a, b storage.Change) int { return int(b.Lamport - a.Lamport) }
	if !slices.IsSortedFunc(told, newer) {
		t.Error("the last change is not the first")
	}
	if ids := p.story(s.Season().Plan.Programme.Ref()); ids != nil {
		t.Errorf("the story of the season is that of %v", ids)
	}
}

func TestATextIsWrittenInTheLanguageOfTheWindowWhereTheSeasonHasIt(t *testing.T) {
	for _, c := range []struct{ window, season, want string }{
		{"fr", "en fr sl", "FR EN SL"},
		{"en", "en fr", "EN FR"},
		{"fr", "sl en", "SL EN FR"}, // it has no texts in French: that comes last
	} {
		s, _ := opened(t, c.window)
		p := s.Season().Plan.Programme
		p.Languages = strings.Fields(c.season)
		s.Season().Plan.Put(&p)
		w := writer{State: s, plan: s.Season().Plan}
		f, _ := calendar.FieldOf(calendar.TypeActivity, "title")
		row := w.textsRow(&calendar.Activity{Title: calendar.Texts{"en": "Cantata"}}, f)
		if got := strings.Join(row.Languages, " "); got != c.want {
			t.Errorf("a window in %s on a season in %s offers %s, want %s", c.window, c.season, got, c.want)
		}
		if row.Fields[0].Value == "" && row.Fields[0].Pale != "Cantata" {
			t.Errorf("while the first is empty, %q stands there", row.Fields[0].Pale)
		}
	}
}
