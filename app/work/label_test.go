package work

import (
	"testing"

	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

func TestASettledConflictIsLabelledInWordsInEveryLanguage(t *testing.T) {
	for _, l := range assets.Languages() {
		for unit, want := range map[string]string{
			"deleted":  assets.Say(l.Code, "label.pick.deleted"),
			"when":     assets.Say(l.Code, "storage.resolve", assets.Say(l.Code, "field.when")),
			"title.fr": assets.Say(l.Code, "storage.resolve", assets.Say(l.Code, "field.title")+" · FR"),
		} {
			if got := LabelText(l.Code, storage.Label{Key: "storage.resolve", Args: []string{unit}}); got != want {
				t.Errorf("%s says %q, want %q", l.Name, got, want)
			}
		}
	}
}

func TestEveryWordOfAVocabularyIsSaid(t *testing.T) {
	seen := 0
	for _, typ := range calendar.Types() {
		for _, f := range calendar.Fields(typ) {
			for _, w := range Vocabulary(typ, f.Name) {
				if seen++; !assets.Has("en", w.Key) {
					t.Errorf("%s.%s: %s is not in the catalogue", typ, f.Name, w.Key)
				}
			}
		}
	}
	if seen < 80 {
		t.Errorf("only %d words", seen)
	}
}
