package register

import (
	"cmp"
	"strings"

	"affiche/app/columns"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// A Room says which records a register lists, and what it tells of them. The first column is what they are called.
type Room struct {
	Name    string // by it the columns are remembered: "people"
	Types   []calendar.Type
	Columns []Column
	Filters []Filter
	Under   string                             // the field by which some stand under others, and are folded with them; "" is none
	Falls   bool                               // at first the last comes first
	Sort    string                             // the column by which they are sorted at first; "" is the first
	Keep    func(Reader, calendar.Record) bool // the record is one of these; nil keeps all
	Actions []Action                           // what else can be done with what is selected
}

// A Column is what is told of each record: what its unit of that name says, unless Text says it otherwise.
type Column struct {
	Name    string // of a unit, or of the column's own
	Caption string // key of the catalogue; "" is the field's of that name
	Width   float64
	Manner  scene.Manner
	Hidden  bool
	Text    func(Reader, calendar.Record) string
	Head    func(Reader) string                             // what the column is called, where that changes
	Strip   func(Reader, calendar.Record) []scene.StripPart // of a strip
	Rank    func(Reader, calendar.Record) int64             // by which it is sorted; nil sorts numbers and days by themselves, and all else by the text
}

// A Filter asks for the records that have one of some words.
type Filter struct {
	Name string // key of the catalogue: what it says where nothing is chosen
	Of   func(Reader, calendar.Record) []string
	Says func(Reader, string) string // what a word is called; nil says it as it is
}

// An Action is done with what is selected.
type Action struct {
	Words string // key of the catalogue
	Can   func([]calendar.Ref) bool
	Do    func([]calendar.Ref)
}

// A Reader reads the plan as it is now for one room.
type Reader struct {
	work.Voice
	used  map[calendar.ID]int
	ties  ties
	today calendar.Day
	from  calendar.Day // the first day of strips
}

// Used is how often a record is referred to.
func (r Reader) Used(of calendar.Record) int { return r.used[of.Ref().ID] }

// text is what a column tells of a record.
func (r Reader) text(c Column, of calendar.Record) string {
	if c.Text != nil {
		return c.Text(r, of)
	}
	return r.unit(c.Name, of)
}

// unit says a unit of a record as lists say it.
func (r Reader) unit(name string, of calendar.Record) string {
	fields := work.FieldsOf(of.Ref().Type, name)
	if len(fields) == 0 {
		return ""
	}
	switch value := fields[0].Value(of).(type) {
	case string:
		if name == "country" {
			return assets.Country(r.Language, value)
		}
		if fields[0].Of == calendar.TypeOrganisation {
			return r.organisation(calendar.ID(value))
		}
	case calendar.List:
		if name == "languages" {
			return r.tongues(value)
		}
	}
	return r.Unit(of, name)
}

// organisation is called as everybody does: a partner by its short name.
func (r Reader) organisation(id calendar.ID) string {
	for p := range r.Plan.PartnerOfOrg.Of(id) {
		return p.Name
	}
	return r.Name(calendar.Ref{Type: calendar.TypeOrganisation, ID: id})
}

func (r Reader) tongues(codes []string) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = assets.Tongue(r.Language, code)
	}
	return strings.Join(names, ", ")
}

// A key is by what a record is put in its place.
type key struct {
	rank int64
	text string
}

// key is that of a record among others that are sorted by a column.
func (r Reader) key(c Column, of calendar.Record) key {
	if c.Rank != nil {
		return key{rank: c.Rank(r, of)}
	}
	if fields := work.FieldsOf(of.Ref().Type, c.Name); c.Text == nil && len(fields) > 0 {
		switch value := fields[0].Value(of).(type) {
		case int64:
			return key{rank: value}
		case calendar.Day:
			return key{rank: int64(value)}
		case calendar.Wall:
			return key{rank: int64(value)}
		}
	}
	return key{text: r.text(c, of)}
}

// caption is what a column is called.
func (r Reader) caption(c Column) string {
	if c.Head != nil {
		return c.Head(r)
	}
	return r.Say(cmp.Or(c.Caption, "field."+c.Name))
}

// leastName is how narrow the names become before the columns are scrolled.
const leastName = 170.0

// usual are the columns as they are at first.
func (m Room) usual() []columns.Column {
	all := make([]columns.Column, len(m.Columns))
	for i, c := range m.Columns {
		all[i] = columns.Column{Name: c.Name, Width: c.Width, Hidden: c.Hidden}
	}
	all[0].Spare = min(leastName, all[0].Width)
	return all
}

// column finds a column by its name; the first where there is none of it.
func (m Room) column(name string) Column {
	for _, c := range m.Columns {
		if c.Name == name {
			return c
		}
	}
	return m.Columns[0]
}
