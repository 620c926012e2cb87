package scene_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	kept "affiche/app/golden"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// even is a ruler by which all letters of a style are as wide as each other.
func even(s scene.Style, _ rune) float64 { return s.Size() * 0.55 }

func lay(p *calendar.Plan) *scene.Layout {
	return scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even})
}

// span is from the first day to the last, both included, in Ljubljana.
func span(first, last string) calendar.Span {
	s, _ := calendar.Days(scenetest.Day(first), scenetest.Day(last), "Europe/Ljubljana").Span()
	return s
}

// show lays a plan out and looks at some days of it on a canvas of 1200×900.
func show(p *calendar.Plan, first, last string) (*scene.Layout, *scene.Frame) {
	l, f := lay(p), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span(first, last), 1200), 1200, 900, 0)
	return l, f
}

func TestASeasonReadsLikeThis(t *testing.T) {
	for name, days := range map[string][2]string{
		"year":    {"2027-01-01", "2027-12-31"},
		"quarter": {"2027-07-01", "2027-09-30"},
		"month":   {"2027-08-01", "2027-08-31"},
		"week":    {"2027-08-21", "2027-08-27"},
		"evening": {"2027-08-25", "2027-08-26"},
	} {
		t.Run(name, func(t *testing.T) {
			_, f := show(scenetest.Season(), days[0], days[1])
			golden(t, name+".txt", told(f))
		})
	}
}

// golden compares a text with the one that is kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	kept.Text(t, name, got)
}

// told is a frame in words.
func told(f *scene.Frame) string {
	var b strings.Builder
	for _, line := range []struct {
		name  string
		texts []scene.Text
	}{{"upper", f.Upper}, {"lower", f.Lower}} {
		fmt.Fprintf(&b, "%s:", line.name)
		for _, text := range line.texts {
			fmt.Fprintf(&b, " %s@%.0f", text, text.X)
		}
		b.WriteString("\n")
	}
	for _, band := range f.Bands {
		fmt.Fprintf(&b, "band %s %.0f–%.0f, label %.0f–%.0f\n", band.Title, band.From, band.To, band.Label.X, band.Label.Right())
	}
	for i := range f.Strips {
		tellStrip(&b, f, &f.Strips[i])
	}
	return b.String()
}

func tellStrip(b *strings.Builder, f *scene.Frame, s *scene.Strip) {
	if s.Row.Head {
		fmt.Fprintf(b, "[%s] %s\n", s.Row.Monogram, s.Name)
	} else {
		fmt.Fprintf(b, "  %s\n", s.Name)
	}
	for _, list := range [][]scene.Block{f.Under, f.Blocks} {
		for i := range list {
			if x := &list[i]; x.Y >= s.Y && x.Y < s.Bottom() {
				tellBlock(b, x)
			}
		}
	}
}

func tellBlock(b *strings.Builder, x *scene.Block) {
	fmt.Fprintf(b, "    %.0f–%.0f %s %s %q %q", x.X, x.Right(), x.Kind, x.Status, x.Title, x.Note)
	if x.Beside {
		b.WriteString(" beside")
	}
	if x.Count > 1 {
		fmt.Fprintf(b, " ×%d", x.Count)
	}
	b.WriteString("\n")
}

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := calendar.Zone(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}
