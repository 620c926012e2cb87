package storage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// finderOf fills an index.
func finderOf(t testing.TB, f *File) *Finder {
	t.Helper()
	x, err := f.Finder(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func found(t testing.TB, x *Finder, text string) []Hit {
	t.Helper()
	hits, err := x.Find(t.Context(), text, 100)
	if err != nil {
		t.Fatal(err)
	}
	return hits
}

// toldHits says hits by the names that the test gave them.
func toldHits(hits []Hit, names map[calendar.ID]string) string {
	said := make([]string, len(hits))
	for i, h := range hits {
		said[i] = names[h.ID]
	}
	return strings.Join(said, ", ")
}

// street is a season in which words are met in every language, in names and in texts.
func street(t testing.TB) (x *Finder, names map[calendar.ID]string) {
	t.Helper()
	f := fresh(t)
	names = map[calendar.ID]string{}
	var records []calendar.Record
	keep := func(name string, r calendar.Record) {
		names[r.Ref().ID] = name
		records = append(records, r)
	}
	id := calendar.NewID
	venue, partner, org := id(), id(), id()
	keep("bunker", &calendar.Organisation{ID: org, Name: "Bunker", City: "Ljubljana", Email: "office@bunker.example", Notes: "owes us a lamp"})
	keep("partner", &calendar.Partner{ID: partner, Organisation: org, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner})
	keep("elektrarna", &calendar.Venue{ID: venue, Name: "Stara mestna elektrarna", Short: "Elektrarna", City: "Ljubljana"})
	keep("dvorana", &calendar.Space{ID: id(), Venue: venue, Name: "Velika dvorana", Kind: calendar.Hall})
	keep("jelena", &calendar.Person{ID: id(), Given: "Jelena", Family: "Đurđević", City: "Kotor", Trades: calendar.SetOf("light")})
	keep("søren", &calendar.Person{ID: id(), Given: "Søren", Family: "Weiß", City: "Łódź", Access: "wheelchair"})
	seminar := calendar.Activity{ID: id(), Kind: calendar.Training, Title: calendar.Texts{
		"fr": "Séminaire d'été", "sl": "Poletni seminar", "es": "Seminario de otoño", "it": "Perché insieme", "cnr": "Žive riječi",
	}, Text: calendar.Texts{"en": "Four days on light and the œuvre of the venue"}, Tags: calendar.SetOf("outdoor"), Notes: "fee 500"}
	keep("seminar", &seminar)
	keep("levi", &calendar.Activity{ID: id(), Kind: calendar.Festival, Title: calendar.Texts{"sl": "Mladi levi"}, Lead: partner})
	keep("levitation", &calendar.Activity{ID: id(), Kind: calendar.Show, Title: calendar.Texts{"en": "Levitation"}})
	keep("talk", &calendar.Activity{ID: id(), Kind: calendar.Roundtable, Title: calendar.Texts{"en": "Talk"}, Text: calendar.Texts{"en": "Why Mladi levi?"}})
	keep("premiere", &calendar.Event{ID: id(), Activity: seminar.ID, Status: calendar.Option, Title: calendar.Texts{"en": "Opening night"}, SubjectTo: "visa"})
	keep("plain date", &calendar.Event{ID: id(), Activity: seminar.ID, Status: calendar.Option})
	keep("deal", &calendar.Agreement{ID: id(), Kind: calendar.Sale, Title: calendar.Texts{"en": "Sale of Levitation"}, Number: "2027/14", State: calendar.Draft})
	edit(t, f, "made", putting(records...))
	return finderOf(t, f), names
}

func TestRecordsAreFoundByTheirWords(t *testing.T) {
	x, names := street(t)
	for _, c := range []struct{ why, typed, want string }{
		{"an accent is not typed", "seminaire", "seminar"},
		{"an accent is typed where there is none", "séminar", "seminar"},
		{"French", "été", "seminar"},
		{"Slovenian", "poletni", "seminar"},
		{"Spanish", "otono", "seminar"},
		{"Italian", "perche", "seminar"},
		{"Montenegrin", "zive rijeci", "seminar"},
		{"đ is a letter of its own", "Durdevic", "jelena"},
		{"đ is typed", "đurđ", "jelena"},
		{"ß, ø and ł too", "WEISS soren lodz", "søren"},
		{"œ is two letters", "oeuvre", "seminar"},
		{"any case", "mLaDi", "levi, talk"},
		{"a beginning", "elek", "elektrarna"},
		{"one letter", "ł", "levitation, deal, levi, søren, jelena, elektrarna, bunker, talk, seminar"},
		{"no middle of a word", "trarna", ""},
		{"all words must be there", "mladi levitation", ""},
		{"words in any order, over fields", "outdoor poletni", "seminar"},
		{"a name before a text", "mladi levi", "levi, talk"},
		{"a whole word before a beginning", "levi", "levi, levitation, deal, talk"},
		{"who runs it before what happens", "bun", "partner, bunker"},
		{"a city", "ljublj", "elektrarna, bunker"},
		{"a tag", "outdoor", "seminar"},
		{"a position that somebody fills", "light", "jelena, seminar"},
		{"a date of its own name", "opening", "premiere"},
		{"what a date is subject to", "visa", "premiere"},
		{"a number", "2027/14", "deal"},
		{"no notes", "lamp", ""},
		{"no access needs", "wheelchair", ""},
		{"no fees", "fee", ""},
		{"no address", "office@bunker.example", ""},
		{"more words than anybody types", strings.Repeat("mladi levi ", mostSought/2) + "bunker", "levi, talk"},
		{"nothing typed", "", ""},
		{"no word typed", ` "*-:^() `, ""},
	} {
		if got := toldHits(found(t, x, c.typed), names); got != c.want {
			t.Errorf("%s: %q finds %q, want %q", c.why, c.typed, got, c.want)
		}
	}
}

func TestTheBestAreFoundAmongMoreThanEnough(t *testing.T) {
	f := fresh(t)
	best, better := show("Levi"), show("Levinas")
	records := []calendar.Record{best, better}
	for i := range 50 {
		a := show(fmt.Sprintf("Show %d", i))
		a.Text = calendar.Texts{"en": "after Levi"}
		records = append(records, a)
	}
	venue := &calendar.Venue{ID: calendar.NewID(), Name: "House", City: "Levi", Kind: calendar.House}
	edit(t, f, "made", putting(append(records, venue)...))
	hits, err := finderOf(t, f).Find(t.Context(), "levi", 5) // of each of three matches, on each of two shelves
	if err != nil {
		t.Fatal(err)
	}
	if len(hits) < 8 || len(hits) > 2*3*5 || hits[0] != (Hit{best.Ref(), NameIs, "levi"}) || hits[1] != (Hit{better.Ref(), NameStartsSo, "levinas"}) ||
		hits[2] != (Hit{venue.Ref(), InText, "house"}) {
		t.Errorf("found %d: %v", len(hits), hits)
	}
}

func TestANameIsFoundAmongNewerOnesThatBeginSo(t *testing.T) {
	f := fresh(t)
	var records []calendar.Record
	for i := range 13 {
		a := show("Levitation")
		if a.ID = calendar.NewID(); i == 0 { // the oldest
			a.Title = calendar.Texts{"en": "Levi"}
		}
		records = append(records, a)
	}
	edit(t, f, "made", putting(records...))
	hits, err := finderOf(t, f).Find(t.Context(), "levi", 5)
	if err != nil || len(hits) < 5 || hits[0] != (Hit{records[0].Ref(), NameIs, "levi"}) {
		t.Errorf("found %v, %v", hits, err)
	}
}

func TestWhatNobodyWouldTypeIsNoError(t *testing.T) {
	x, _ := street(t)
	for _, text := range []string{
		`"`, `""`, `levi"`, `"levi`, `levi*`, `*`, `name : levi`, `{name rest} : levi`, `NEAR(mladi levi, 2)`, `mladi NEAR levi`, `levi OR bunker`,
		`NOT levi`, `levi AND`, `-levi`, `^levi`, `levi + mladi`, "levi\x00bunker", "\xff\xfe\x80", strings.Repeat("levi ", 10_000),
		strings.Repeat("a", 1<<20), strings.Repeat("é", 1<<16), `'; DROP TABLE entry; --`, "猫 🎪", "\u202eivel",
	} {
		if _, err := x.Find(t.Context(), text, 100); err != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func FuzzAnyQueryIsAnswered(f *testing.F) {
	x, _ := street(f)
	for _, s := range []string{"séminaire", `"levi" OR`, "NEAR(a b)", "name:x*", "\x00\xff", "^a -b +c", "đ ß æ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		hits, err := x.Find(context.Background(), text, 3)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if len(calendar.Words(text)) == 0 && len(hits) > 0 {
			t.Errorf("%q has no words and finds %v", text, hits)
		}
	})
}

func TestAFinderStopsWhenItIsTold(t *testing.T) {
	x, _ := street(t)
	over, stop := context.WithCancel(t.Context())
	stop()
	if _, err := x.Find(over, "levi", 10); !errors.Is(err, context.Canceled) {
		t.Errorf("a search that was stopped says %v", err)
	}
	if _, err := x.file.Finder(over); !errors.Is(err, context.Canceled) {
		t.Errorf("an index that was stopped says %v", err)
	}
	if err := x.Refresh(over, []calendar.Ref{{Type: calendar.TypeActivity, ID: calendar.NewID()}}); !errors.Is(err, context.Canceled) {
		t.Errorf("a refresh that was stopped says %v", err)
	}
	if len(found(t, x, "levi")) == 0 {
		t.Error("afterwards it finds nothing any more")
	}
}

func TestWhatIsRedactedIsNotFoundAnyMore(t *testing.T) {
	f := fresh(t)
	p := &calendar.Person{ID: calendar.NewID(), Given: "Jelena", Family: "Đurđević", City: "Kotor"}
	edit(t, f, "made", putting(p))
	x := finderOf(t, f)
	c, err := f.Redact(p.Ref(), "given", "family")
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Refresh(t.Context(), c.Touched); err != nil {
		t.Fatal(err)
	}
	if hits := found(t, x, "jelena"); len(hits) > 0 {
		t.Errorf("still found: %v", hits)
	}
	if hits := found(t, x, "kotor"); len(hits) != 1 {
		t.Errorf("by what is left of it: %v", hits)
	}
}

// contents is all that an index knows: every word of every record, and what each record is called.
func contents(x *Finder) []string {
	var lines []string
	for _, s := range []*shelf{x.directory, x.happening} {
		for _, e := range s.cards {
			if e.ID != "" {
				lines = append(lines, fmt.Sprintf("%s %s: %s", e.Type, e.ID, e.names))
			}
		}
		for in, l := range map[string]lexicon{"name": s.names, "rest": s.rest} {
			for _, word := range l.words {
				say := make(cardSet, len(s.current))
				l.is(word, say)
				say.keep(s.current)
				for _, n := range say.newest(len(s.cards)) {
					lines = append(lines, fmt.Sprintf("%s %s %s", s.cards[n].ID, in, word))
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// Whatever is done to a copy, an index that was told of it is like one made anew.
func TestAnIndexThatIsKeptCurrentIsLikeAFreshOne(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		x, err := w.copies[0].Finder(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		refresh := func(touched []calendar.Ref, err error) {
			if err != nil && !errors.Is(err, ErrDangling) && !errors.Is(err, ErrNothing) {
				t.Fatal(err)
			}
			if err := x.Refresh(context.Background(), touched); err != nil {
				t.Fatal(err)
			}
		}
		f := w.copies[0]
		t.Repeat(map[string]func(*rapid.T){
			"edit": func(t *rapid.T) {
				c, err := f.Edit(Label{Key: "act"}, func(tx *Tx) error { return errors.Join(actOn(t, tx), actOn(t, tx)) })
				refresh(c.Touched, err)
			},
			"undo":            func(*rapid.T) { r, err := f.Undo(); refresh(r.Touched, err) },
			"redo":            func(*rapid.T) { r, err := f.Redo(); refresh(r.Touched, err) },
			"the other edits": func(t *rapid.T) { w.edit(t, 1) },
			"merge":           func(*rapid.T) { m, err := f.Merge(w.path(1), false); refresh(m.Touched, err) },
			"": func(t *rapid.T) {
				anew, err := f.Finder(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				sameState(t, "an index kept current and one made anew", contents(x), contents(anew))
			},
		})
	})
}
