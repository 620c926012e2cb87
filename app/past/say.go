package past

import (
	"affiche/app/work"
	"affiche/assets"
	"affiche/storage"
)

// Said is what a change was, in a language. An undo says what it undid.
func Said(language string, c storage.Change) string {
	text := work.LabelText(language, c.Label)
	switch c.Kind {
	case storage.Undoing:
		return assets.Say(language, "window.undone", text)
	case storage.Redoing:
		return assets.Say(language, "window.redone", text)
	}
	return text
}

// Sentence says a line whole: "Date · Balkan winds · When: Mon 23 Aug → Tue 24 Aug".
func (l Line) Sentence(language string) string {
	say := func(key string, args ...any) string { return assets.Say(language, "past."+key, args...) }
	about := l.What
	if l.Name != "" {
		about += " · " + l.Name
	}
	switch l.Deed {
	case Made, Deleted, Restored:
		gist := l.Before + l.After // one of them is empty
		if gist != "" {
			gist = " (" + gist + ")"
		}
		return about + ": " + say(string(l.Deed)) + gist
	}
	return about + " · " + l.Value(language)
}

// Value says what was changed: "When: Mon 23 Aug → Tue 24 Aug".
func (l Line) Value(language string) string {
	if l.Redacted {
		return l.Field + ": " + assets.Say(language, "past.redacted")
	}
	before, after := l.Before, l.After
	if before == "" {
		before = none
	}
	if after == "" {
		after = none
	}
	return l.Field + ": " + before + " → " + after
}
