package work

import (
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// heads is how many rows are looked at for headings: above them stand titles.
const heads = 25

// A sheet is a table whose headings are found.
type sheet struct {
	kind    TableKind
	columns []TableColumn
	rows    []calendar.ForeignRow // below the headings
	reads   string                // the language in which most of the headings are; "" is none
}

// sheetOf finds the headings of a table: the row that says most of what we know. What kind the table is they tell, too, where
// nobody says.
func sheetOf(table calendar.ForeignTable, kind TableKind) sheet {
	kinds := []TableKind{kind}
	if kind == "" {
		kinds = TableKinds()
	}
	best, most, at := kinds[0], 0, 0
	for _, k := range kinds {
		words := headingsOf(k)
		for i, row := range table.Rows[:min(heads, len(table.Rows))] {
			if n := words.known(row) * 2; n > most || k == suited(table, i) && n > 0 && n >= most {
				best, most, at = k, n, i
			}
		}
	}
	if most == 0 {
		at = firstWide(table.Rows)
	}
	return headed(table, best, at)
}

// suited is the kind that an address book's rows are mostly.
func suited(table calendar.ForeignTable, at int) TableKind {
	if table.Format != "vcf" || at > 0 {
		return ""
	}
	people, others := 0, 0
	for _, r := range table.Rows {
		switch r.Of {
		case calendar.TypePerson:
			people++
		case calendar.TypeOrganisation:
			others++
		}
	}
	if others > people {
		return TableKind(calendar.TypeOrganisation)
	}
	return TableKind(calendar.TypePerson)
}

// firstWide is the first row with more than one cell.
func firstWide(rows []calendar.ForeignRow) int {
	for i, r := range rows[:min(heads, len(rows))] {
		if filled(r) > 1 {
			return i
		}
	}
	return 0
}

func filled(r calendar.ForeignRow) (n int) {
	for _, c := range r.Cells {
		if c.Text != "" {
			n++
		}
	}
	return n
}

func headed(table calendar.ForeignTable, kind TableKind, at int) sheet {
	s := sheet{kind: kind}
	if len(table.Rows) == 0 {
		return s
	}
	head := table.Rows[at]
	s.rows = table.Rows[at+1:]
	width := len(head.Cells)
	for _, r := range s.rows {
		width = max(width, len(r.Cells))
	}
	words, times := headingsOf(kind), map[string]int{}
	languages := map[string]int{}
	for i := range width {
		c := TableColumn{Letter: letters(i), Heading: oneLine(head.Cell(i).Text), Sample: firstIn(s.rows, i)}
		if c.Heading == "" && c.Sample == "" {
			c.Heading = c.Letter
			s.columns = append(s.columns, c)
			continue
		}
		known := words.field(c.Heading)
		if !slices.ContainsFunc(s.columns, func(o TableColumn) bool { return o.Field == known.field }) {
			c.Field = known.field
		}
		for _, l := range known.in {
			languages[l]++
		}
		if times[c.Heading]++; c.Heading == "" || times[c.Heading] > 1 {
			c.Heading = strings.TrimSpace(c.Heading + " " + c.Letter)
		}
		s.columns = append(s.columns, c)
	}
	for _, l := range assets.Languages() {
		if languages[l.Code] > languages[s.reads] {
			s.reads = l.Code
		}
	}
	return s
}

func firstIn(rows []calendar.ForeignRow, column int) string {
	for _, r := range rows {
		if text := oneLine(r.Cell(column).Text); text != "" {
			return text
		}
	}
	return ""
}

// letters name a column as spreadsheets do: A, B … Z, AA.
func letters(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// choose takes columns for what somebody says that they are. A field has one column: the last that is said to be it.
func (s *sheet) choose(columns map[string]string) error {
	for i := range s.columns {
		c := &s.columns[i]
		field, said := columns[c.Heading]
		if !said {
			field, said = columns[c.Letter]
		}
		if !said {
			continue
		}
		if field != "" && !slices.Contains(TableFields(s.kind), plainField(field)) {
			return refuse("no-such-column-field", field, strings.Join(TableFields(s.kind), ", "))
		}
		for j := range s.columns {
			if s.columns[j].Field == field {
				s.columns[j].Field = ""
			}
		}
		c.Field = field
	}
	for heading := range columns {
		if !slices.ContainsFunc(s.columns, func(c TableColumn) bool { return c.Heading == heading || c.Letter == heading }) {
			return refuse("no-such-column", heading, strings.Join(s.headings(), ", "))
		}
	}
	return nil
}

func (s *sheet) headings() []string {
	var all []string
	for _, c := range s.columns {
		all = append(all, c.Heading)
	}
	return all
}

// plainField is a field without its language: "about" of "about.fr".
func plainField(field string) string {
	plain, _, _ := strings.Cut(field, ".")
	return plain
}

// seasonFields are what the columns of a season may be.
var seasonFields = []string{
	"id", "date", "time", "end", "until", "duration", "title", "kind", "venue", "space", "zone", "status", "partner", "people", "notes",
}

// TableFields lists what the columns of a table of a kind may be.
func TableFields(kind TableKind) []string {
	if kind == SeasonTable {
		return slices.Clone(seasonFields)
	}
	fields := []string{"id"}
	if kind == TableKind(calendar.TypePerson) {
		fields = append(fields, "name")
	}
	for _, f := range calendar.Fields(kind.of()) {
		if f.Name == "source" || f.Name == "position" && f.Form == calendar.Number {
			continue
		}
		fields = append(fields, f.Name)
	}
	return fields
}

// ColumnKey is the key of a column's caption in the catalogue.
func ColumnKey(field string) string {
	switch field {
	case "id":
		return "table.field.id"
	case "date", "time", "end", "until", "people":
		return "table.field." + field
	case "notes":
		return "table.field.notes"
	}
	return "field." + field
}
