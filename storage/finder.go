package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"affiche/calendar"
)

// A Finder finds records by the words in the fields that calendar declares as searched. It is kept current as a plan is: by
// telling it what each change touched.
//
// It is a full-text index (FTS5) in a database of its own that lies in memory. The same tables in the programme file were
// tried, and left. They make an edit of 0.7 ms one of 4 ms and 100,000 dates with texts of their own 31 MB larger on the
// disk; a virtual table in a file from outside is one more thing to distrust (see [guest]); every copy for others and every
// redaction would have to clear it of words; and the journal's guards would have to know it. In memory the index takes from
// 0.4 s and 8 MB (dates that are called as their activity) to 4 s and 70 MB (dates that each have their own texts), beside
// the window; make bench measures it.
//
// The texts themselves are not in it, only their words: plain letters, as [calendar.Words] gives them. One table is for
// those who carry the programme and its places, one for what happens: a hundred thousand dates do not bury a venue.
//
// Its methods are called by one goroutine at a time. Whoever made it closes it, before the file or after.
type Finder struct {
	file     *File
	db       *sql.DB
	searches []*sql.Stmt // one for each of shelves
}

// shelves are the tables of the index. Beginnings of one and two letters are looked up, longer ones gathered of the words
// that begin so.
var shelves = []string{"directory", "happening"}

const (
	shelfDDL = `CREATE VIRTUAL TABLE %s USING fts5(name, rest, content='', contentless_delete=1, detail=column,
		prefix='1 2', tokenize='ascii')`
	entryDDL = `CREATE TABLE entry(
		n INTEGER PRIMARY KEY NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL UNIQUE, names TEXT NOT NULL) STRICT`
	// The newest first, which are the highest: no need to look at all of what a single letter finds.
	searchSQL = `SELECT type, id, names FROM %[1]s JOIN entry ON n = %[1]s.rowid
		WHERE %[1]s MATCH ? ORDER BY %[1]s.rowid DESC LIMIT ?`
)

// shelf is the table of the index in which the records of a type are.
func shelf(t calendar.Type) string {
	switch t {
	case calendar.TypeActivity, calendar.TypeRun, calendar.TypeEvent, calendar.TypeNeed, calendar.TypeAgreement,
		calendar.TypeLine, calendar.TypeCallForApplications, calendar.TypeMilestone:
		return shelves[1]
	}
	return shelves[0]
}

// Finder makes an index of one consistent picture of the file. Where ctx ends before it is done there is none.
func (f *File) Finder(ctx context.Context) (*Finder, error) {
	db, err := sql.Open("sqlite", "file::memory:?_pragma=trusted_schema(0)&_dqs=0")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would have a memory of its own
	x := &Finder{file: f, db: db}
	if err = x.build(); err == nil {
		err = x.fill(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return x, nil
}

func (x *Finder) build() error {
	if _, err := x.db.Exec(entryDDL); err != nil {
		return err
	}
	for _, name := range shelves {
		if _, err := x.db.Exec(fmt.Sprintf(shelfDDL, name)); err != nil {
			return err
		}
		search, err := x.db.Prepare(fmt.Sprintf(searchSQL, name))
		if err != nil {
			return err
		}
		x.searches = append(x.searches, search)
	}
	return nil
}

// Close lets the index go.
func (x *Finder) Close() error { return x.db.Close() }

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

// query asks FTS5 for the records that match at least so.
func (m Match) query(words []string) string {
	switch m {
	case InName:
		return `name : ("` + strings.Join(words, `" AND "`) + `")`
	case BeginsInName:
		return `name : ("` + strings.Join(words, `" * AND "`) + `" *)`
	}
	return `"` + strings.Join(words, `" * AND "`) + `" *`
}

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
	for _, search := range x.searches {
		found, err := x.search(ctx, search, words, enough)
		if err != nil {
			return nil, fmt.Errorf("find %q: %w", text, errors.Join(ctx.Err(), err))
		}
		hits = append(hits, found...)
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.Match, b.Match) })
	return hits, nil
}

// search looks through one shelf. Where it has more than enough, the best need not be among the newest: they are asked for
// by themselves.
func (x *Finder) search(ctx context.Context, search *sql.Stmt, words []string, enough int) (hits []Hit, err error) {
	known := map[calendar.Ref]bool{}
	ask := func(m Match) (n int, err error) {
		rows, err := search.QueryContext(ctx, m.query(words), enough)
		if err != nil {
			return 0, err
		}
		return n, scanEach(rows, func() error {
			var ref calendar.Ref
			var names string
			err := rows.Scan(&ref.Type, &ref.ID, &names)
			if n++; !known[ref] {
				known[ref] = true
				hits = append(hits, Hit{ref, matchOf(words, names), names})
			}
			return err
		})
	}
	for _, m := range []Match{InText, InName, BeginsInName} {
		n, err := ask(m)
		if err != nil || m == InText && n < enough || m == InName && n == enough {
			return hits, err
		}
	}
	return hits, nil
}

// sought are the words of a query: letters and digits only, so that no sign of FTS5's language is left in them.
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
