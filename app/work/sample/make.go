package sample

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"affiche/calendar"
)

// make makes the record of a block and of the blocks inside it. whole is the key of the record that it is part of, if any.
func (b *book) make(at *block, whole string, of calendar.Ref) {
	key := b.key(at, whole)
	r := calendar.New(at.typ, calendar.DerivedID("sample", string(at.typ), slug(key)))
	b.know(at.typ, key, r.Ref().ID)
	b.stand(at, r)
	b.tie(at, r, of)
	if p, ok := r.(*calendar.Programme); ok {
		b.begin(at, p)
	}
	for _, word := range slices.Sorted(maps.Keys(at.words)) {
		b.take(at, r, word, key)
	}
	b.number(at, r, whole)
	b.add(r, at)
	switch r := r.(type) {
	case *calendar.Activity:
		b.dates(at, r, key)
	case *calendar.Venue, *calendar.Space:
		b.hours(at, r.Ref(), nil)
	}
	b.parts(at, r, key)
}

// begin is what other blocks ask of the programme: its year.
func (b *book) begin(at *block, p *calendar.Programme) {
	b.programme = p
	from, err := calendar.ParseDay(at.word("from"))
	if err != nil || from == 0 {
		b.fail(at, "from", fmt.Errorf("the programme says from which day it is, like 2027-01-01"))
	}
	b.year = from.Date().Year()
}

// key is how other blocks call the record: its key, else its name or title, else its number in its whole.
func (b *book) key(at *block, whole string) string {
	own := at.word("key")
	if own == "" {
		own = strings.Trim(quoted(at.words), `"`)
	}
	if own == "" || slices.Contains(numbered, at.typ) {
		own = fmt.Sprintf("%s-%d", at.from.name, b.row("key", at.typ, whole))
	}
	if whole != "" {
		return whole + "/" + own
	}
	return own
}

// numbered records have no name of their own, though they may have a when or a title that others have too.
var numbered = []calendar.Type{
	calendar.TypeHold, calendar.TypeAvailability, calendar.TypeLine, calendar.TypeOpeningHours, calendar.TypeQuiet,
}

// row counts the records of a type in a whole.
func (b *book) row(what string, t calendar.Type, whole string) int {
	name := what + " " + string(t) + " " + whole
	b.rows[name]++
	return b.rows[name]
}

// number gives a record its position among its kind, where it has one and does not say it.
func (b *book) number(at *block, r calendar.Record, whole string) {
	f, ok := calendar.FieldOf(at.typ, "position")
	if _, said := at.words["position"]; ok && !said && f.Form == calendar.Number {
		b.set(at, r, f, int64(b.row("position", at.typ, whole)))
	}
}

// stand gives a record what the top of its file says for all.
func (b *book) stand(at *block, r calendar.Record) {
	for _, word := range slices.Sorted(maps.Keys(at.from.defaults)) {
		if _, said := at.words[word]; said {
			continue
		}
		if f, ok := calendar.FieldOf(at.typ, word); ok {
			b.field(at, r, f, at.from.defaults[word])
		}
	}
}

// take gives a record one word of its block.
func (b *book) take(at *block, r calendar.Record, word, key string) {
	value := at.words[word]
	if group, ok := groups[word]; ok && group.fits(at.typ) {
		text, _ := value.(string)
		if err := group.read(b, at, r, text); err != nil {
			b.fail(at, text, err)
		}
		return
	}
	if at.typ == calendar.TypePerson && word == "name" {
		given, family, _ := strings.Cut(at.word("name"), " ")
		p := r.(*calendar.Person)
		p.Given, p.Family = given, family
		return
	}
	if l, ok := linkOf(at.typ, word); ok {
		b.links(at, r, l, value)
		return
	}
	f, ok := calendar.FieldOf(at.typ, word)
	switch {
	case ok:
		b.field(at, r, f, value)
	case word == "key" || isPart(word) || isHours(at.typ, word) || at.typ == calendar.TypeActivity && ofDates(word):
	default:
		b.fail(at, word, fmt.Errorf("%s has no field %q", at.typ, word))
	}
}

// isPart reports a word whose value is blocks of another type of record.
func isPart(word string) bool { return calendar.New(calendar.Type(word), "") != nil }

func isHours(t calendar.Type, word string) bool {
	return word == "open" && (t == calendar.TypeVenue || t == calendar.TypeSpace)
}

// parts makes the blocks inside a block, in the order of their types, each tied to its whole.
func (b *book) parts(at *block, r calendar.Record, key string) {
	for _, t := range calendar.Types() {
		value, ok := at.words[string(t)]
		if _, field := calendar.FieldOf(at.typ, string(t)); !ok || field || t == calendar.TypeRun {
			continue
		}
		tables, ok := tablesOf(value)
		_, tied := calendar.FieldOf(t, string(at.typ))
		if !ok || !tied {
			b.fail(at, string(t), fmt.Errorf("%s cannot stand inside %s", t, at.typ))
			continue
		}
		for _, words := range tables {
			b.make(at.within(t, words), key, r.Ref())
		}
	}
}

// field reads one plain field as the block says it.
func (b *book) field(at *block, r calendar.Record, f calendar.Field, value any) {
	if f.Form == calendar.Reference {
		text, _ := value.(string)
		b.refer(at, r, f.Name, text)
		return
	}
	read, err := b.value(f, value)
	if err != nil {
		b.fail(at, f.Name, err)
		return
	}
	b.set(at, r, f, read)
}

// value turns what TOML read into what the field takes.
func (b *book) value(f calendar.Field, value any) (any, error) {
	switch v := value.(type) {
	case int64:
		return sized(f, v)
	case bool:
		return v, nil
	case map[string]any:
		return textsOf(f, v)
	case string:
		return b.spoken(f, v)
	}
	return nil, fmt.Errorf("%s takes %s", f.Name, f.Form)
}

// sized keeps a number within what a field of 32 bits holds on any machine.
func sized(f calendar.Field, n int64) (any, error) {
	if n < -1<<31 || n >= 1<<31 {
		return nil, fmt.Errorf("%s: %d is too large", f.Name, n)
	}
	return n, nil
}

func textsOf(f calendar.Field, table map[string]any) (any, error) {
	texts := calendar.Texts{}
	for language, text := range table {
		s, ok := text.(string)
		if !ok {
			return nil, fmt.Errorf("%s.%s wants a text", f.Name, language)
		}
		texts[language] = s
	}
	return texts, nil
}

// spoken reads a text as people write it: days as "23 Aug", times as "15 Jun 18:00", minutes as 01:00.
func (b *book) spoken(f calendar.Field, text string) (any, error) {
	switch f.Form {
	case calendar.TextsForm:
		return calendar.Texts{b.mainLanguage(): text}, nil
	case calendar.Number:
		if minute, ok := parseClock(text); ok {
			return int64(minute), nil
		}
	case calendar.CivilDay, calendar.LocalTime:
		if strings.Contains(text, "-") {
			break
		}
		w := newWords(text, b.year)
		day := w.day()
		if f.Form == calendar.CivilDay && w.done() {
			return day, w.err
		}
		return day.At(w.clock()), w.err
	}
	return f.Parse(text)
}

func (b *book) mainLanguage() string {
	if b.programme != nil {
		return b.programme.MainLanguage()
	}
	return "en"
}
