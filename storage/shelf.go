package storage

import (
	"hash/maphash"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"affiche/calendar"
)

// A shelf is the part of an index that has records of some types.
type shelf struct {
	cards       []card // the newest last; what changed is entered anew
	at          map[calendar.ID]uint32
	current     cardSet // those whose record says so still
	names, rest lexicon
	seed        maphash.Seed
}

// A card is what a shelf knows of a record beside where its words are.
type card struct {
	calendar.Ref
	names string
	rest  uint64 // the sum of what else it says, to tell that it changed
}

func newShelf() *shelf {
	said := func() lexicon { return lexicon{said: map[string]*mentions{}} }
	return &shelf{at: map[calendar.ID]uint32{}, names: said(), rest: said(), seed: maphash.MakeSeed()}
}

// put takes in what a record says now; an empty page takes it out.
func (s *shelf) put(p page) {
	c := card{p.ref, p.names, maphash.String(s.seed, p.rest)}
	if was, known := s.at[p.ref.ID]; known {
		if s.cards[was] == c {
			return
		}
		s.current.remove(was)
		delete(s.at, p.ref.ID)
		s.cards[was] = card{}
	}
	if p.empty() {
		return
	}
	n := uint32(len(s.cards))
	s.cards, s.at[p.ref.ID] = append(s.cards, c), n
	if int(n/64) == len(s.current) {
		s.current = append(s.current, 0)
	}
	s.current.add(n)
	s.names.add(n, p.names)
	s.rest.add(n, p.rest)
}

// sort makes ready to search after pages were put in.
func (s *shelf) sort() {
	s.names.sort()
	s.rest.sort()
}

// search looks through a shelf. Of each match it takes the newest: the best need not be among the newest of all.
func (s *shelf) search(words []string, enough int) (hits []Hit) {
	inName, beginsInName, inText := slices.Clone(s.current), slices.Clone(s.current), slices.Clone(s.current)
	for _, word := range words {
		say := make(cardSet, len(s.current))
		s.names.is(word, say)
		inName.keep(say)
		s.names.begins(word, say)
		beginsInName.keep(say)
		s.rest.begins(word, say)
		inText.keep(say)
	}
	known := map[uint32]bool{}
	for _, found := range []cardSet{inText, inName, beginsInName} {
		for _, n := range found.newest(enough) {
			if c := s.cards[n]; !known[n] {
				known[n] = true
				hits = append(hits, Hit{c.Ref, matchOf(words, c.names), c.names})
			}
		}
	}
	return hits
}

// A lexicon tells which cards say a word.
type lexicon struct {
	said  map[string]*mentions
	words []string // all of them, in their order
}

// mentions are the cards that say a word, each once.
type mentions []uint32

// add takes in what a card says, which is newer than all before it.
func (l *lexicon) add(n uint32, text string) {
	for word := range strings.FieldsSeq(text) {
		of := l.said[word]
		if of == nil {
			of = new(mentions)
			l.said[strings.Clone(word)] = of // of its own: text is let go
		}
		if last := len(*of) - 1; last < 0 || (*of)[last] != n {
			*of = append(*of, n)
		}
	}
}

func (l *lexicon) sort() {
	if len(l.words) < len(l.said) {
		l.words = slices.Sorted(maps.Keys(l.said))
	}
}

// is adds the cards that say word.
func (l *lexicon) is(word string, to cardSet) {
	if of := l.said[word]; of != nil {
		to.add(*of...)
	}
}

// begins adds the cards that say a word which begins so.
func (l *lexicon) begins(so string, to cardSet) {
	first, _ := slices.BinarySearch(l.words, so)
	for _, word := range l.words[first:] {
		if !strings.HasPrefix(word, so) {
			return
		}
		l.is(word, to)
	}
}

// A cardSet has a bit for each card of a shelf.
type cardSet []uint64

func (s cardSet) add(cards ...uint32) {
	for _, n := range cards {
		s[n/64] |= 1 << (n % 64)
	}
}

func (s cardSet) remove(n uint32) { s[n/64] &^= 1 << (n % 64) }

// keep leaves what is in another set of the same shelf, too.
func (s cardSet) keep(also cardSet) {
	for i := range s {
		s[i] &= also[i]
	}
}

// newest are the cards that came last, the newest of them first.
func (s cardSet) newest(most int) (cards []uint32) {
	for i := len(s) - 1; i >= 0; i-- {
		for left := s[i]; left != 0 && len(cards) < most; {
			bit := bits.Len64(left) - 1
			left &^= 1 << bit
			cards = append(cards, uint32(i*64+bit))
		}
	}
	return cards
}
