package work

import (
	"context"
	"slices"
	"strings"

	"affiche/calendar"
)

// A seasonRow is a row of a season that could be read: a date.
type seasonRow struct {
	calendar.ForeignRow
	key    string // by which its source's alias knows it
	title  string
	id     calendar.ID // of a date of ours, where the row says one
	when   calendar.When
	place  calendar.Place
	lead   calendar.ID
	cast   []castIn
	values map[string]string // what is said, as it is remembered
}

// castIn is one of those whom a row names.
type castIn struct {
	id   calendar.ID
	name string
}

// season takes the dates of a season in: each row is a date, those of one title are of one activity, and several of them in one
// place make a run.
func (t *tabling) season(ctx context.Context) error {
	s := &seasonTaking{tabling: t, held: map[string]bool{}, titles: map[string]int{}, seen: map[string]bool{}}
	var rows []*seasonRow
	for i, r := range t.sheet.rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		if row := s.readRow(r); row != nil {
			rows = append(rows, row)
			s.titles[nameKey(row.title)]++
		}
		t.tell(i+1, len(t.sheet.rows))
	}
	s.identify(rows)
	for _, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		s.date(row)
	}
	s.runs()
	s.missing()
	t.conclude()
	return ctx.Err()
}

type seasonTaking struct {
	*tabling
	held   map[string]bool // titles of rows that stay out: what is not understood is not gone
	titles map[string]int  // in how many rows each stands
	seen   map[string]bool // keys
	last   dayRead         // the day above, for rows that leave it out
	dates  []*calendar.Event
}

// readRow reads the cells of a row; nil is one that stays out.
func (s *seasonTaking) readRow(r calendar.ForeignRow) *seasonRow {
	row := &seasonRow{ForeignRow: r, title: oneLine(s.cell(r, "title").Text), values: map[string]string{}}
	day, rule := s.dayOf(r)
	if row.title == "" {
		s.titleless(r, rule)
		return nil
	}
	if rule != "" {
		return s.out(row, "date", rule)
	}
	row.values["title"] = row.title
	for _, field := range []string{"kind", "status", "notes"} {
		row.values[field] = s.cell(r, field).Text
	}
	if rule := s.words(row); rule != "" {
		return s.out(row, "status", rule)
	}
	if !s.namesIn(row) {
		s.held[nameKey(row.title)] = true
		s.taken.add(TakenRow{Line: r.Line, Fate: IsOpen, Name: row.title})
		return nil
	}
	if field, rule := s.whenOf(row, day); rule != "" {
		return s.out(row, field, rule)
	}
	s.knownBy(row)
	return row
}

func (s *seasonTaking) out(row *seasonRow, field, rule string) *seasonRow {
	s.held[nameKey(row.title)] = true
	s.refuse(row.ForeignRow, row.title, field, rule)
	return nil
}

// titleless is a row without a title: one that says a day, for the rows below it, or that says one thing only, is a heading.
func (s *seasonTaking) titleless(r calendar.ForeignRow, rule string) {
	if filled(r) == 1 || s.cell(r, "date").Text != "" && rule == "" && s.cell(r, "time").Text == "" {
		s.taken.add(TakenRow{Line: r.Line, Fate: LeftOut, Name: oneLine(sampleOf(r)), Why: calendar.Refusal{Line: r.Line, Rule: "row-heading", Args: []string{oneLine(sampleOf(r))}}})
		return
	}
	s.refuse(r, oneLine(sampleOf(r)), "", nameless)
}

// dayOf is the day of a row; of one that says only a time it is that of the row above.
func (s *seasonTaking) dayOf(r calendar.ForeignRow) (dayRead, string) {
	c := s.cell(r, "date")
	if c.Text == "" {
		if s.cell(r, "time").Text != "" && s.last.first != 0 {
			return s.last, ""
		}
		return dayRead{minute: -1, end: -1}, ""
	}
	if s.last.first != 0 {
		s.read.today = max(s.last.first, s.plan.Programme.From)
	}
	d := s.read.day(c)
	if d.rule == "" {
		s.last = d
		s.last.minute, s.last.end = -1, -1
	}
	return d, d.rule
}

// otherStatuses are words that people use for how sure a date is.
var otherStatuses = map[string]calendar.Status{
	"ok": calendar.Confirmed, "fix": calendar.Confirmed, "fixed": calendar.Confirmed, "conf": calendar.Confirmed, "yes": calendar.Confirmed, "oui": calendar.Confirmed,
	"si": calendar.Confirmed, "da": calendar.Confirmed, "x": calendar.Confirmed, "confirme": calendar.Confirmed, "confermato": calendar.Confirmed, "potrjen": calendar.Confirmed,
	"potrdjeno": calendar.Confirmed, "potvrdjeno": calendar.Confirmed, "confirmado": calendar.Confirmed,
	"tbc": calendar.Option, "hold": calendar.Option, "opcija": calendar.Option, "opzione": calendar.Option, "provisional": calendar.Option, "provisoire": calendar.Option,
	"rezerviran": calendar.Option, "rezervirano": calendar.Option, "tba": calendar.Idea, "ideja": calendar.Idea, "?": calendar.Idea, "draft": calendar.Idea,
	"canceled": calendar.Cancelled, "annule": calendar.Cancelled, "annullato": calendar.Cancelled, "odpovedan": calendar.Cancelled, "odpade": calendar.Cancelled,
	"cancelado": calendar.Cancelled, "otkazan": calendar.Cancelled, "abgesagt": calendar.Cancelled, "reporte": calendar.Postponed, "rinviato": calendar.Postponed,
}

// words reads the words of a row as ours.
func (s *seasonTaking) words(row *seasonRow) (rule string) {
	row.values["kind"] = s.read.remember("activity kind", row.values["kind"], func(said string) string {
		is := wordNamed(Vocabulary(calendar.TypeActivity, "kind"), said)
		if said != "" && !slices.Contains(calendar.ActivityKinds(), calendar.ActivityKind(is)) {
			return string(kindOf(said, ""))
		}
		return is
	})
	said := row.values["status"]
	is := s.read.remember("status", said, func(said string) string {
		is := wordNamed(Vocabulary(calendar.TypeEvent, "status"), said)
		if other, ok := otherStatuses[calendar.Unaccented(strings.Trim(said, " ."))]; ok {
			return string(other)
		}
		return is
	})
	if row.values["status"] = is; is != "" && !slices.Contains(calendar.Statuses(), calendar.Status(is)) {
		return "cell-status"
	}
	return ""
}

// namesIn finds the place, the partner and the people that a row names; false where somebody has to say who or what one is.
func (s *seasonTaking) namesIn(row *seasonRow) bool {
	known := s.placeIn(row)
	if name := oneLine(s.cell(row.ForeignRow, "partner").Text); name != "" {
		is := s.resolve(name, row.Line, s.partnerMaker(name), calendar.TypePartner)
		known, row.lead, row.values["partner"] = known && !is.open, is.ref.ID, name
	}
	for _, name := range peopleIn(s.cell(row.ForeignRow, "people").Text) {
		is := s.resolve(name, row.Line, s.maker(calendar.TypePerson, name), calendar.TypePerson)
		known = known && !is.open
		if is.ref.ID != "" {
			row.cast = append(row.cast, castIn{is.ref.ID, name})
		}
		row.values["people"] = joined(", ", row.values["people"], name)
	}
	return known
}

// peopleIn are the names of a cell: "Ana Kos, Bor", "Ana Kos & Bor". A comma after one word parts a name: "Kos, Ana".
func peopleIn(text string) []string {
	var names []string
	for _, n := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/&+|\n", r) }) {
		if n = oneLine(n); n != "" {
			names = append(names, n)
		}
	}
	return calendar.Distinct(names)
}

// placeIn finds the space or the house of a row. A space is told with its house where the table has a column for that.
func (s *seasonTaking) placeIn(row *seasonRow) bool {
	house, room := oneLine(s.cell(row.ForeignRow, "venue").Text), oneLine(s.cell(row.ForeignRow, "space").Text)
	row.values["place"] = joined(" · ", house, room)
	if house == "" && room == "" {
		return true
	}
	if house == "" {
		is := s.resolve(room, row.Line, s.maker(calendar.TypeVenue, room), calendar.TypeSpace, calendar.TypeVenue)
		row.place = s.placeOf(is.ref)
		return !is.open
	}
	is := s.resolve(house, row.Line, s.maker(calendar.TypeVenue, house), calendar.TypeVenue)
	row.place = s.placeOf(is.ref)
	if is.open || room == "" || row.place.Venue == "" {
		return !is.open
	}
	for _, ref := range s.names.called(calendar.TypeSpace, room) {
		if space, ok := s.found(ref.Type, ref.ID).(*calendar.Space); ok && space.Venue == row.place.Venue {
			row.place.Space = space.ID
			return true
		}
	}
	venue := row.place.Venue
	of := s.resolve(house+" · "+room, row.Line, func(key string) calendar.Record {
		return &calendar.Space{ID: s.newID(calendar.TypeSpace, key), Venue: venue, Name: room, Kind: calendar.Room}
	}, calendar.TypeSpace)
	if of.ref.ID != "" {
		row.place = s.placeOf(of.ref)
	}
	return !of.open
}

func (s *seasonTaking) placeOf(ref calendar.Ref) calendar.Place {
	if space, ok := s.found(calendar.TypeSpace, ref.ID).(*calendar.Space); ok {
		return calendar.Place{Venue: space.Venue, Space: space.ID}
	}
	if ref.ID == "" {
		return calendar.Place{}
	}
	return calendar.Place{Venue: ref.ID}
}

// partnerMaker makes a partner of a name, with its organisation.
func (s *seasonTaking) partnerMaker(name string) func(key string) calendar.Record {
	if monogram(name) == "" {
		return nil
	}
	return func(key string) calendar.Record {
		o := &calendar.Organisation{ID: s.newID(calendar.TypeOrganisation, key), Name: name}
		s.make(o)
		p := &calendar.Partner{ID: s.newID(calendar.TypePartner, key), Organisation: o.ID, Name: name, Monogram: monogram(name), Role: calendar.FullPartner}
		for other := range s.plan.Partners.Each() {
			p.Position = max(p.Position, other.Position+1)
		}
		return p
	}
}
