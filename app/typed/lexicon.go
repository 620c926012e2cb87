package typed

import (
	"slices"
	"strings"
	"sync"

	"affiche/calendar"
)

// A sense is one meaning of a word, with the languages that know it.
type sense struct {
	role   role
	n      int
	spoken uint8
}

// lexicon is the vocabulary by its folded words, and the names in their order. It is made when the first text is read, and
// never changes then.
var lexicon = sync.OnceValue(func() lexica {
	all := lexica{senses: map[string][]sense{}}
	for _, e := range vocabulary() {
		for language, words := range e.words {
			for w := range strings.SplitSeq(words, ", ") {
				if w = calendar.Unaccented(w); w != "" {
					all.senses[w] = withSense(all.senses[w], sense{e.role, e.n, 1 << language})
				}
			}
		}
	}
	for w, senses := range all.senses {
		if slices.ContainsFunc(senses, isName) {
			all.names = append(all.names, w)
		}
	}
	slices.Sort(all.names)
	return all
})

type lexica struct {
	senses map[string][]sense
	names  []string
}

// beginning gathers the senses of all names that begin so.
func (l lexica) beginning(text string) []sense {
	var senses []sense
	first, _ := slices.BinarySearch(l.names, text)
	for _, w := range l.names[first:] {
		if !strings.HasPrefix(w, text) {
			break
		}
		for _, s := range l.senses[w] {
			senses = withSense(senses, s)
		}
	}
	return senses
}

func withSense(senses []sense, s sense) []sense {
	for i, known := range senses {
		if known.role == s.role && known.n == s.n {
			senses[i].spoken |= s.spoken
			return senses
		}
	}
	return append(senses, s)
}

// own is the bit of a language.
func own(language string) uint8 {
	if i := slices.Index(spoken[:], language); i >= 0 {
		return 1 << i
	}
	return 1
}

func isName(s sense) bool { return s.role == month || s.role == weekday }

// longestPhrase is how many words the longest phrase has: "dal lunedì al venerdì".
const longestPhrase = 4

// phrase takes words that stand for something: the more words, the better.
func (p *parser) phrase(as role) (n int, ok bool) {
	for count := longestPhrase; count > 0 && p.peek(p.at).kind == word; count-- {
		said, next := p.words(count)
		for _, s := range lexicon().senses[said] {
			if s.role == as && next > 0 {
				p.goTo(next)
				return s.n, true
			}
		}
	}
	return 0, false
}

func (p *parser) is(as role) bool {
	_, ok := p.phrase(as)
	return ok
}

// words joins the next words; a hyphen inside a word parts it in two. It gives where they end, 0 where there are not as
// many.
func (p *parser) words(count int) (said string, next int) {
	next = p.at
	for i := range count {
		if i > 0 && p.peek(next).text == "-" && p.peek(next).glued && p.peek(next+1).glued {
			next++
		}
		if p.peek(next).kind != word {
			return "", 0
		}
		said += " " + p.peek(next).text
		next++
	}
	return said[1:], next
}

// name takes the name of a month or a weekday, whole or shortened to four letters or more, and the dot of a short one. The
// language of the window decides what a word means that it knows.
func (p *parser) name(as role) (n int, ok bool) {
	t := p.peek(p.at)
	if t.kind != word {
		return 0, false
	}
	if n, ok = p.meant(lexicon().senses[t.text], as); !ok && len(t.text) >= 4 {
		n, ok = p.meant(lexicon().beginning(t.text), as)
	}
	if ok {
		p.goTo(p.at + 1)
		p.gluedSign(".")
	}
	return n, ok
}

// meant finds the one meaning of a word as a name.
func (p *parser) meant(senses []sense, as role) (n int, ok bool) {
	names := slices.DeleteFunc(slices.Clone(senses), func(s sense) bool { return !isName(s) })
	mine := slices.DeleteFunc(slices.Clone(names), func(s sense) bool { return s.spoken&own(p.Language) == 0 })
	if len(mine) > 0 && !p.foreign {
		names = mine
	}
	for _, s := range names {
		if s.role == as && ok && s.n != n {
			return 0, false
		}
		if s.role == as {
			n, ok = s.n, true
		}
	}
	return n, ok
}
