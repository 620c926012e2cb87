package storage

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"affiche/calendar"
)

// A Finder finds records by the words in the fields that calendar declares as searched. It is kept current as a plan is: by
// telling it what each change touched.
//
// It is an index in memory: for each word the records that say it. SQLite's own (FTS5) was tried, and left. In the programme
// file it makes an edit of 0.7 ms one of 4 ms and 100,000 dates with texts of their own 31 MB larger on the disk; a virtual
// table in a file from outside is one more thing to distrust (see [guest]); every copy for others and every redaction would
// have to clear it of words; and the journal's guards would have to know it. In a database in memory it takes twice the
// memory and three times the time to fill, and up to 43 ms for some words of one letter each, where this takes 10.
//
// The texts themselves are not in it, only their words: plain letters, as [calendar.Words] gives them. One shelf is for
// those who carry the programme and its places, one for what happens: a hundred thousand dates do not bury a venue.
//
// Its methods are called by one goroutine at a time.
type Finder struct {
	file                 *File
	directory, happening *shelf
}

// shelf is where the records of a type are.
func (x *Finder) shelf(t calendar.Type) *shelf {
	switch t {
	case calendar.TypeActivity, calendar.TypeRun, calendar.TypeEvent, calendar.TypeNeed, calendar.TypeAgreement,
		calendar.TypeLine, calendar.TypeCallForApplications, calendar.TypeMilestone:
		return x.happening
	}
	return x.directory
}

// Finder makes an index of one consistent picture of the file. Where ctx ends before it is done there is none.
func (f *File) Finder(ctx context.Context) (*Finder, error) {
	x := &Finder{file: f, directory: newShelf(), happening: newShelf()}
	if err := x.fill(ctx); err != nil {
		return nil, err
	}
	return x, nil
}

// A Match is how well a record answers what was asked, the best first.
type Match int

// The matches. A record may have several names: in each language, a short one.
const (
	NameIs       Match = iota // a name is the words, in their order
	NameStarts                // a name starts with the words, in their order
	InName                    // every word is one of its names
	NameStartsSo              // a name starts with the words, the last of them perhaps not whole
	BeginsInName              // every word begins one of its names
	InText                    // every word begins one of its names or of what else it says
)

// matchOf is how well names answer, one on each line; what was found at all is found in the text.
func matchOf(words []string, names string) Match {
	whole := true
	of := strings.Fields(names)
	for _, w := range words {
		if slices.Contains(of, w) {
			continue
		}
		if whole = false; !slices.ContainsFunc(of, func(n string) bool { return strings.HasPrefix(n, w) }) {
			return InText
		}
	}
	match := BeginsInName
	if whole {
		match = InName
	}
	typed := strings.Join(words, " ")
	for name := range strings.SplitSeq(names, "\n") {
		switch {
		case name == typed:
			match = NameIs
		case strings.HasPrefix(name, typed+" "):
			match = min(match, NameStarts)
		case strings.HasPrefix(name, typed):
			match = min(match, NameStartsSo)
		}
	}
	return match
}

// A Hit is a record that was found.
type Hit struct {
	calendar.Ref
	Match Match
	Names string // as they are compared (see [calendar.Words]), one on each line: to sort by
}

// The most of a query, and of a word, that is looked at: more is nothing that anybody types.
const (
	mostSought = 12
	mostLetter = 48 // bytes
)

// Find looks for the records in which all the words are, or words that begin so: the best matches first, those in the
// directory before what happens, the newest before the oldest. Of each match it stops where it has found enough in one of
// the two. Any text may be asked for; where it has no word, nothing is found. Where ctx ends it stops with its error.
func (x *Finder) Find(ctx context.Context, text string, enough int) ([]Hit, error) {
	words := sought(text)
	if len(words) == 0 {
		return nil, nil
	}
	var hits []Hit
	for _, shelf := range []*shelf{x.directory, x.happening} {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("find %q: %w", text, err)
		}
		hits = append(hits, shelf.search(words, enough)...)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.Match, b.Match) })
	return hits, nil
}

// sought are the words of a query.
func sought(text string) []string {
	words := indexed(text)
	return words[:min(len(words), mostSought)]
}

// indexed are the words of a text as the index has them.
func indexed(text string) []string {
	words := calendar.Words(text)
	for i, w := range words {
		if len(w) > mostLetter {
			words[i] = shortened(w)
		}
	}
	return words
}

// shortened is the beginning of a word, cut between two letters.
func shortened(word string) string {
	at := mostLetter
	for !utf8.RuneStart(word[at]) {
		at--
	}
	return word[:at]
}
