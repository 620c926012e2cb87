package sample

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"affiche/calendar"
)

// book gathers the records of a season while its files are read. Names are looked up when all are known, so that a block
// may speak of what a later one declares.
type book struct {
	year      int
	programme *calendar.Programme
	records   []calendar.Record
	origin    []*block               // of records, one each
	known     map[string]calendar.ID // type and key → id
	taken     map[calendar.Ref]bool  // ids in use
	venues    map[calendar.ID]*calendar.Venue
	spaces    map[calendar.ID]*calendar.Space
	rows      map[string]int // how many records have a position so far, by type and parent
	later     []func()
	wrong     []error
}

// read makes the records of the season in a directory.
func read(dir fs.FS) (*book, error) {
	sources, err := readSources(dir)
	if err != nil {
		return nil, err
	}
	b := &book{
		known: map[string]calendar.ID{}, taken: map[calendar.Ref]bool{}, venues: map[calendar.ID]*calendar.Venue{},
		spaces: map[calendar.ID]*calendar.Space{}, rows: map[string]int{},
	}
	for _, t := range calendar.Types() {
		for _, s := range sources {
			for _, one := range s.blocks[t] {
				b.make(one, "", calendar.Ref{})
			}
		}
	}
	for _, look := range b.later {
		look()
	}
	b.check()
	return b, errors.Join(b.wrong...)
}

// check asks each record what is wrong with it.
func (b *book) check() {
	for i, r := range b.records {
		for _, f := range r.Faults() {
			b.fail(b.origin[i], f.Field, fmt.Errorf("%s: %w", r.Ref().Type, f))
		}
	}
	if b.programme == nil && len(b.wrong) == 0 {
		b.wrong = append(b.wrong, errors.New("no file declares the programme"))
	}
}

func (b *book) fail(at *block, fragment string, err error) {
	b.wrong = append(b.wrong, at.fault(fragment, err))
}

// add keeps a record that is complete but for the names still to be looked up.
func (b *book) add(r calendar.Record, from *block) {
	if b.taken[r.Ref()] {
		b.fail(from, quoted(from.words), fmt.Errorf("there is another %s with this name", r.Ref().Type))
		return
	}
	b.taken[r.Ref()] = true
	b.records, b.origin = append(b.records, r), append(b.origin, from)
	switch r := r.(type) {
	case *calendar.Venue:
		b.venues[r.ID] = r
	case *calendar.Space:
		b.spaces[r.ID] = r
	}
}

// slug is a name as keys have it: "Stara mestna elektrarna" and stara-mestna-elektrarna are the same. A slash parts the
// key of a part from its whole's.
func slug(name string) string {
	var s strings.Builder
	gap := false
	for _, r := range strings.ToLower(name) {
		if r == '/' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			if gap && s.Len() > 0 && r != '/' {
				s.WriteByte('-')
			}
			s.WriteRune(r)
			gap = false
			continue
		}
		gap = true
	}
	return strings.ReplaceAll(s.String(), "/-", "/")
}

// know gives a record's key to those who speak of it.
func (b *book) know(t calendar.Type, key string, id calendar.ID) {
	name := string(t) + " " + slug(key)
	if _, ok := b.known[name]; !ok {
		b.known[name] = id
	}
}

// find looks a name up among records of the types.
func (b *book) find(name string, types ...calendar.Type) (calendar.Ref, bool) {
	for _, t := range types {
		if id, ok := b.known[string(t)+" "+slug(name)]; ok {
			return calendar.Ref{Type: t, ID: id}, true
		}
	}
	return calendar.Ref{}, false
}

// refer sets a field of r to the record with the name: now, or once all are known.
func (b *book) refer(at *block, r calendar.Record, field, name string) {
	f, ok := calendar.FieldOf(r.Ref().Type, field)
	if !ok || f.Form != calendar.Reference {
		b.fail(at, field, fmt.Errorf("%s has no reference %q", r.Ref().Type, field))
		return
	}
	if found, ok := b.find(name, f.Of); ok {
		b.set(at, r, f, string(found.ID))
		return
	}
	b.later = append(b.later, func() {
		found, ok := b.find(name, f.Of)
		if !ok {
			b.fail(at, name, fmt.Errorf("%s: there is no %s %q", field, f.Of, name))
			return
		}
		b.set(at, r, f, string(found.ID))
	})
}

func (b *book) set(at *block, r calendar.Record, f calendar.Field, value any) {
	if err := f.Set(r, value); err != nil {
		b.fail(at, f.Name, err)
	}
}

// place finds a space by venue/space, or a venue by its key: a venue with one space means that space.
func (b *book) place(at *block, key string) calendar.Place {
	if key == "" {
		return calendar.Place{}
	}
	if found, ok := b.find(key, calendar.TypeSpace); ok && b.spaces[found.ID] != nil {
		return calendar.Place{Venue: b.spaces[found.ID].Venue, Space: found.ID}
	}
	if found, ok := b.find(key, calendar.TypeVenue); ok {
		return calendar.Place{Venue: found.ID, Space: b.onlySpace(found.ID)}
	}
	b.fail(at, key, fmt.Errorf("there is no place %q", key))
	return calendar.Place{}
}

// onlySpace is the space of a venue that has one; "" of others.
func (b *book) onlySpace(venue calendar.ID) calendar.ID {
	var only calendar.ID
	for id, s := range b.spaces {
		if s.Venue == venue && only != "" {
			return ""
		}
		if s.Venue == venue {
			only = id
		}
	}
	return only
}

// turn is the minute at which the programme's festival days turn.
func (b *book) turn() int {
	if b.programme == nil {
		return calendar.DefaultDayTurn
	}
	return b.programme.DayTurn
}

// zone is the zone of a place, else the file's, else the programme's.
func (b *book) zone(at *block, p calendar.Place) string {
	if v := b.venues[p.Venue]; v != nil && v.Zone != "" {
		return v.Zone
	}
	if zone := at.word("zone"); zone != "" {
		return zone
	}
	if zone, ok := at.standing("zone"); ok {
		return zone
	}
	if b.programme != nil {
		return b.programme.Zone
	}
	return ""
}
