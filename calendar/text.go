package calendar

import (
	"maps"
	"slices"
)

// Texts holds one text per language (BCP 47 tags: "en", "fr", "sl"). Each language is a unit of its own: two people who
// translate the same title into two languages do not get into each other's way.
type Texts map[string]string

// In returns the text in the first of the languages that has one, else the first by language tag, else "".
func (t Texts) In(languages ...string) string {
	for _, l := range languages {
		if s := t[l]; s != "" {
			return s
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if t[l] != "" {
			return t[l]
		}
	}
	return ""
}

// With returns a copy in which one language's text is replaced; an empty text removes it.
func (t Texts) With(language, text string) Texts {
	c := Texts{}
	maps.Copy(c, t)
	if c[language] = text; text == "" {
		delete(c, language)
	}
	return c
}

// A Set holds words without order: tags, sectors, kinds. Each word is a unit of its own, so that two people who add two
// tags both keep them.
type Set map[string]bool

// SetOf makes a set.
func SetOf(words ...string) Set {
	s := Set{}
	for _, w := range words {
		s[w] = true
	}
	return s
}

// Words returns the set's words, sorted.
func (s Set) Words() []string {
	words := make([]string, 0, len(s))
	for w, in := range s {
		if in {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}

// A List holds words whose order means something, as the languages of a programme: the first is its main one.
type List []string

// SetOfKeys is the set of the languages of texts.
func SetOfKeys(t Texts) Set {
	s := Set{}
	for k := range t {
		s[k] = true
	}
	return s
}
