package work

import (
	"fmt"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// A Difference is one thing beside time and room that a source tells otherwise than before.
type Difference struct {
	Field    string // key in the catalogue: "field.title"
	Was, Now string
	word     string // before Was and Now in the catalogue, where these are words of ours: "kind."
}

// differences are what an item's source changed since the last time; none of what is new.
func (s said) differences(p past) (all []Difference) {
	if !p.known {
		return nil
	}
	before := p.said
	add := func(field, word, was, now string) {
		if was != now {
			all = append(all, Difference{field, was, now, word})
		}
	}
	add("field.title", "", before.Title, s.Title)
	add("field.subtitle", "", before.Subtitle, s.Subtitle)
	add("field.status", "status.", announced(before.Off || p.gone), announced(s.Off))
	add("field.kind", "kind.", string(before.Kind), string(s.Kind))
	add("field.tags", "", before.Track, s.Track)
	add("import.people", "", before.cast(), s.cast())
	add("field.languages", "", strings.Join(before.Spoken, ", "), strings.Join(s.Spoken, ", "))
	add("field.website", "", before.Website, s.Website)
	add("field.text", "", before.Text, s.Text)
	return all
}

func announced(off bool) string {
	if off {
		return string(calendar.Cancelled)
	}
	return string(calendar.Confirmed)
}

// cast are the names of those who appear.
func (s said) cast() string {
	names := make([]string, len(s.People))
	for i, p := range s.People {
		names[i] = p.Name
	}
	return strings.Join(names, ", ")
}

// Sentence says a difference in a line: "Text: Bring a torch. → Bring a knife." Of long texts it says where they differ.
func (d Difference) Sentence(say func(key string, args ...any) string) string {
	was, now := d.Was, d.Now
	if d.word != "" {
		was, now = say(d.word+was), say(d.word+now)
	}
	was, now = apart(oneLine(was), oneLine(now))
	return say(d.Field) + ": " + firstOf(was, "–") + " → " + firstOf(now, "–")
}

// said at the most of each side of a difference, of it what both sides begin with.
const (
	longestSide = 60
	lead        = 20
)

// apart cuts two texts to where they differ.
func apart(a, b string) (string, string) {
	x, y := []rune(a), []rune(b)
	if len(x) <= longestSide && len(y) <= longestSide {
		return a, b
	}
	same := 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		same++
	}
	from := max(same-lead, 0)
	return cut(x, from), cut(y, from)
}

func cut(text []rune, from int) string {
	part := text[min(from, len(text)):]
	before, after := "", ""
	if from > 0 && len(part) > 0 {
		before = "…"
	}
	if len(part) > longestSide {
		part, after = part[:longestSide], "…"
	}
	return before + string(part) + after
}

// An OddTime is an item whose clock time the zone's clocks leap over: it is read with the offset before the leap, as RFC
// 5545, 3.3.5 has it and our own dates do.
type OddTime struct {
	Line  int
	Title string
	Zone  string
	Never calendar.Wall // what the source says
	Means calendar.Wall // what the clocks show then
}

// noteOdd notes times that clocks never show.
func (s *source) noteOdd(line int, now said) {
	span, start, end, ok := now.when().Moments()
	if !ok || now.WholeDays {
		return
	}
	zone, err := calendar.Zone(now.Zone)
	if err != nil {
		return
	}
	if start == calendar.Gap {
		s.imported.Odd = append(s.imported.Odd, OddTime{line, now.Title, now.Zone, now.Start, span.Start.Wall(zone)})
	}
	if end == calendar.Gap {
		s.imported.Odd = append(s.imported.Odd, OddTime{line, now.Title, now.Zone, now.End, span.End.Wall(zone)})
	}
}

// Sentence says it to a person in a language.
func (o OddTime) Sentence(language string) string {
	never := assets.Date(language, o.Never.Day().Date(), assets.DayMonthYear) + " " + assets.Clock(language, o.Never.Plain())
	said := assets.Say(language, "import.never", o.Title, o.Zone, never, assets.Clock(language, o.Means.Plain()))
	if o.Line == 0 {
		return said
	}
	return assets.Say(language, "import.line", fmt.Sprint(o.Line), said)
}
