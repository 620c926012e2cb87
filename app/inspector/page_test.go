package inspector

import (
	"fmt"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// keyShown is a key of the catalogue where its words should be.
var keyShown = regexp.MustCompile(`\b(window|kind|status|phase|role|field|type|call|agreement|payment|line|label|fault)\.[a-z]`)

func TestNoPageOfTheSampleShowsAKeyInAnyLanguage(t *testing.T) {
	now := func() time.Time { return time.Date(2027, 8, 22, 14, 32, 7, 0, time.UTC) }
	s := state.New(state.Options{Run: state.Inline{}, Now: now})
	s.Failed.Listen(func(f state.Failure) { t.Error(f.Err) })
	s.Create(filepath.Join(t.TempDir(), "season.affiche"), work.NewProgramme{Sample: true})
	if s.Season() == nil {
		t.Fatal("there is no sample")
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	plan := s.Season().Plan
	refs := []calendar.Ref{{}}
	for e := range plan.Events.Each() {
		refs = append(refs, e.Ref())
	}
	for p := range plan.Partners.Each() {
		refs = append(refs, p.Ref())
	}
	for r := range plan.Spaces.Each() {
		refs = append(refs, r.Ref())
	}
	for v := range plan.Venues.Each() {
		refs = append(refs, v.Ref())
	}
	rows := 0
	for _, l := range assets.Languages() {
		s.SetLanguage(l.Code)
		for _, ref := range refs {
			page := writer{State: s, plan: plan, whole: l.Code == "sl"}.page(ref)
			for _, tab := range page.Tabs {
				rows += len(tab.Rows)
			}
			if key := keyShown.FindString(words(page)); key != "" {
				t.Fatalf("%s, %s %s: %q stands in %s", l.Name, ref.Type, ref.ID, key, words(page))
			}
		}
	}
	if rows < 10_000 {
		t.Errorf("the pages have only %d rows", rows)
	}
}

// words are all texts of a page; the keys of choices are no texts.
func words(p Page) string {
	all := fmt.Sprint(p.Title, " ", p.Sub.Text, " ", p.Pills)
	for _, tab := range p.Tabs {
		all += "\n" + tab.Name
		for _, row := range tab.Rows {
			switch r := row.(type) {
			case Heading:
				all += "\n" + r.Text
			case Fact:
				all += "\n" + r.Name + " " + r.Value.Text
			case Item:
				all += "\n" + r.Text.Text + " " + r.More
			case Note:
				all += "\n" + r.Text
			case Chips:
				all += "\n" + fmt.Sprint(r.Words)
			case More:
				all += "\n" + r.Text
			case Field:
				all += "\n" + r.Name + " " + r.Hint + fmt.Sprint(r.Options)
			case Texts:
				all += "\n" + r.Name + " " + r.Hint + fmt.Sprint(r.Languages)
			case Checks:
				all += "\n" + r.Name
				for _, m := range r.Marks {
					all += " " + m.Text
				}
			case Member:
				all += "\n" + r.Text.Text + " " + r.More
			case Adder:
				all += "\n" + r.Text
			case Scope:
				all += "\n" + r.Name + fmt.Sprint(r.Choices)
			case Pair:
				all += "\n" + r.Left.Name + " " + r.Left.Hint + " " + r.Right.Name + " " + r.Right.Hint
			}
		}
	}
	return all
}

func TestThePhasesOfADateAreInTheOrderOfTheirTimes(t *testing.T) {
	plan := calendar.NewPlan()
	day := calendar.DayOf(2027, 8, 23)
	e := &calendar.Event{ID: "e", When: calendar.When{Start: day.At(1200), End: day.At(1290), Zone: "Europe/Paris"}}
	plan.Put(e)
	for i, offset := range []int{-60, -480, -240} {
		plan.Put(&calendar.Phase{
			ID: calendar.ID(fmt.Sprint("p", i)), Event: "e",
			Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: offset, Length: 30},
		})
	}
	was := calendar.Wall(0)
	for _, p := range (writer{plan: plan}).phasesOf(e) {
		at := plan.TimeOf(p).Start
		if at < was {
			t.Errorf("%s comes after %s", at, was)
		}
		was = at
	}
	if was != day.At(1140) {
		t.Errorf("the last begins at %s", was)
	}
}

func TestPeopleAreCountedOnceAndOpenPlacesEach(t *testing.T) {
	open := Member{Text: Link{Text: "not filled yet"}, Open: true}
	ana := Member{Text: Link{Text: "Ana"}}
	if n := (writer{}).heads([]Row{Heading{"Called"}, ana, ana, open, open, Member{Text: Link{Text: "Bo"}}}); n != 4 {
		t.Errorf("%d are counted", n)
	}
}
