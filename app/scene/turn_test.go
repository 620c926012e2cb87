package scene_test

import (
	"strings"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestAClockChangeIsNamedOverItsDayAtEveryZoomThatShowsDays(t *testing.T) {
	l := scene.New(stage(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even})
	for _, c := range []struct {
		from string
		days int
		want string
	}{
		{"2027-03-28", 1, "clocks go forward"},
		{"2027-03-22", 7, "clocks go forward"},
		{"2027-03-08", 31, "clocks go forward"},
		{"2027-10-31", 1, "clocks go back"},
		{"2027-10-25", 7, "clocks go back"},
		{"2027-03-29", 7, ""},
		{"2027-03-27", 1, ""},
	} {
		from := scenetest.Day(c.from)
		span, _ := calendar.Days(from, from+calendar.Day(c.days)-1, "Europe/Ljubljana").Span()
		f := &scene.Frame{}
		l.Frame(f, scene.ViewOf(span, 1200), 1200, 600, 0)
		said := []string{}
		for i, text := range f.Upper {
			said = append(said, text.String())
			for _, other := range f.Upper[:i] {
				if other.X < text.X+text.Width && text.X < other.X+other.Width {
					t.Errorf("%s, %d days: %q lies over %q", c.from, c.days, text, other)
				}
			}
		}
		if all := strings.Join(said, ", "); c.want == "" == strings.Contains(all, "clocks") || !strings.Contains(all, c.want) {
			t.Errorf("%s, %d days: above stands %s", c.from, c.days, all)
		}
	}
}
