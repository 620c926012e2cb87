package inspector

import (
	"fmt"
	"strings"
	"testing"

	"affiche/calendar"
	"affiche/storage"
)

// comingIn is what the season's page says of what comes next.
func comingIn(w writer) (said []string) {
	for _, row := range w.nextOf(func(*calendar.Activity, *calendar.Event) bool { return true }) {
		said = append(said, told(row))
	}
	return said
}

func TestAnExhibitionDoesNotFillWhatComesNextWithItsDays(t *testing.T) {
	s, _ := opened(t, "en")
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
			if err := tx.Put(&calendar.Activity{ID: id("posters"), Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Posters"}, Lead: id("bunker")}); err != nil {
				return err
			}
			for day := range 30 {
				start := (calendar.DayOf(2027, 8, 23) + calendar.Day(day)).At(10 * 60)
				err := tx.Put(&calendar.Event{
					ID: id(fmt.Sprint("posters", day)), Activity: id("posters"), Status: calendar.Confirmed,
					When: calendar.When{Start: start, End: start + 8*3600, Zone: "Europe/Ljubljana"},
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		return c.Touched, err
	}, nil)
	said := comingIn(writer{State: s, plan: s.Season().Plan})
	posters := 0
	for _, line := range said {
		if strings.Contains(line, "Posters") {
			posters++
			if !strings.Contains(line, "Mon 23 Aug · and 29 more") {
				t.Errorf("the exhibition is said as %q", line)
			}
		}
	}
	if posters != 1 || !strings.Contains(strings.Join(said, "\n"), "The Boiler Room Cantata") {
		t.Errorf("what comes next:\n%s", strings.Join(said, "\n"))
	}
}

func TestAFewDatesThatComeAreAllSaid(t *testing.T) {
	s, _ := opened(t, "en")
	said := comingIn(writer{State: s, plan: s.Season().Plan})
	if len(said) < 2 || len(said) > fewDates || strings.Contains(strings.Join(said, "\n"), "more") {
		t.Errorf("what comes next:\n%s", strings.Join(said, "\n"))
	}
}
