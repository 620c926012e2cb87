package work

import (
	"affiche/assets"
	"affiche/storage"
)

// LabelText says what a change is, in a language. A conflict that was settled is labelled with the unit of the journal: that
// is no word for a person.
func LabelText(language string, l storage.Label) string {
	args := make([]any, len(l.Args))
	for i, a := range l.Args {
		args[i] = a
	}
	if l.Key == "storage.resolve" && len(args) == 1 {
		if l.Args[0] == deletion {
			return assets.Say(language, "label.pick.deleted")
		}
		args[0] = Voice{Language: language}.Caption(l.Args[0])
	}
	return assets.Say(language, l.Key, args...)
}
