package inspector

import (
	"slices"
	"testing"

	"affiche/calendar"
	"affiche/storage"
)

func TestTheNeedsOfADateSayWhatMeetsThemAndWhatDoesNot(t *testing.T) {
	s, _ := opened(t, "en")
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.change"}, func(tx *storage.Tx) error {
			e := *s.Season().Plan.Events.At(id("evening"))
			e.Access = calendar.SetOf("surtitles", "relaxed")
			hall := *s.Season().Plan.Spaces.At(s.Season().Plan.PlaceOf(&e).Space)
			hall.Access = calendar.SetOf("relaxed")
			if err := tx.Put(&hall); err != nil {
				return err
			}
			return tx.Put(&e)
		})
		return c.Touched, err
	}, nil)
	plan := s.Season().Plan
	var said []string
	for _, row := range on(s).access(plan.Events.At(id("evening"))) {
		said = append(said, told(row))
	}
	want := []string{"# Access needs", "- Relaxed →space · met by Main hall", "! Surtitles: nothing meets it yet."}
	if !slices.Equal(said, want) {
		t.Errorf("it says %q, want %q", said, want)
	}
}
