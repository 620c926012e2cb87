package vcard

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// columns are those of the table that [Read] gives: the names of fields of people and organisations. The first row has them.
var columns = []string{
	"given", "family", "name", "organisation", "department", "position", "email", "phone", "street", "postcode", "city",
	"country", "languages", "website", "notes",
}

// maxFile is how many bytes a file may have, as with schedules.
const maxFile = 20 << 20

// Is reports an address book by how it begins.
func Is(data []byte) bool {
	start := calendar.ForeignLetters(data[:min(len(data), 1000)&^1])
	return strings.HasPrefix(strings.ToUpper(strings.TrimSpace(start)), "BEGIN:VCARD")
}

// Read reads the cards. What refuses the file is a [calendar.Unreadable]; a card that never ends is refused by itself.
func Read(data []byte) (calendar.ForeignTable, error) {
	if len(data) > maxFile || bytes.Count(data, []byte("\n")) > 40*calendar.MaxForeignRows {
		return calendar.ForeignTable{}, calendar.Unreadable{{Rule: "table-too-large"}}
	}
	table := calendar.ForeignTable{Format: "vcf"}
	table.Rows = append(table.Rows, calendar.ForeignRow{Cells: cellsOf(columns)})
	var c *card
	for _, l := range unfolded(calendar.ForeignLetters(data)) {
		begins := l.name == "BEGIN" && strings.EqualFold(l.text(), "VCARD")
		switch {
		case begins:
			table.Refused = append(table.Refused, unended(c)...)
			c = &card{line: l.number, cells: map[string]string{}}
		case c == nil:
		case l.name == "END" && strings.EqualFold(l.text(), "VCARD"):
			if len(table.Rows) > calendar.MaxForeignRows {
				return calendar.ForeignTable{}, calendar.Unreadable{{Line: l.number, Rule: "rows-too-many", Args: []string{strconv.Itoa(calendar.MaxForeignRows)}}}
			}
			table.Rows = append(table.Rows, c.row())
			c = nil
		default:
			c.take(l)
		}
	}
	table.Refused = append(table.Refused, unended(c)...)
	if len(table.Rows) == 1 && len(table.Refused) == 0 {
		return calendar.ForeignTable{}, calendar.Unreadable{{Rule: "empty"}}
	}
	return table, nil
}

func unended(c *card) []calendar.Refusal {
	if c == nil {
		return nil
	}
	return []calendar.Refusal{{Line: c.line, Rule: "card-unended", Args: []string{c.cells["name"]}, Foreign: c.uid}}
}

func cellsOf(texts []string) []calendar.ForeignCell {
	cells := make([]calendar.ForeignCell, len(texts))
	for i, t := range texts {
		cells[i] = calendar.ForeignCell{Text: t}
	}
	return cells
}

// A card is one in the making.
type card struct {
	line  int
	uid   string
	cells map[string]string // by column; the first of several counts, unless one is preferred
	sure  map[string]bool   // columns of which the preferred one is taken
	isOrg bool
}

// take takes a property in that a directory has a field for; photos, keys and the like are left.
func (c *card) take(l line) {
	words := l.words()
	switch l.name {
	case "UID":
		c.uid = l.text()
	case "KIND", "X-ADDRESSBOOKSERVER-KIND":
		c.isOrg = c.isOrg || strings.EqualFold(l.text(), "org")
	case "X-ABSHOWAS":
		c.isOrg = c.isOrg || strings.EqualFold(l.text(), "COMPANY")
	case "N":
		c.put(l, "family", word(words, 0))
		c.put(l, "given", oneLine(word(words, 1)+" "+word(words, 2)))
	case "FN":
		c.put(l, "name", oneLine(l.text()))
	case "ORG":
		c.put(l, "organisation", word(words, 0))
		c.put(l, "department", word(words, 1))
	case "TITLE", "ROLE":
		c.put(l, "position", oneLine(l.text()))
	case "EMAIL":
		c.put(l, "email", strings.TrimPrefix(l.text(), "mailto:"))
	case "TEL":
		if !l.is("TYPE", "fax") {
			c.put(l, "phone", strings.TrimPrefix(l.text(), "tel:"))
		}
	case "ADR":
		c.address(l, words)
	case "LANG":
		c.put(l, "languages", l.text())
	case "URL":
		c.put(l, "website", l.text())
	case "NOTE":
		c.put(l, "notes", l.text())
	}
}

// address takes the parts of a postal address: of the seven the street, the city, the post code and the country.
func (c *card) address(l line, words []string) {
	if c.cells["city"] != "" && !l.preferred() {
		return
	}
	for column, at := range map[string]int{"street": 2, "city": 3, "postcode": 5, "country": 6} {
		c.cells[column] = word(words, at)
	}
}

func (c *card) put(l line, column, value string) {
	if value == "" || len(value) > calendar.MaxForeignCell {
		return
	}
	if c.cells[column] == "" || l.preferred() && !c.sure[column] {
		c.cells[column] = value
		if c.sure == nil {
			c.sure = map[string]bool{}
		}
		c.sure[column] = l.preferred()
	}
}

// preferred reports the one of several that its owner marked.
func (l line) preferred() bool { return l.is("TYPE", "pref") || slices.Contains(l.params["PREF"], "1") }

func word(words []string, at int) string {
	if at < len(words) {
		return words[at]
	}
	return ""
}

// row is the card as a row. A card without a person's name is that of an organisation.
func (c *card) row() calendar.ForeignRow {
	row := calendar.ForeignRow{Line: c.line, Foreign: c.uid, Of: calendar.TypePerson}
	person := c.cells["given"]+c.cells["family"] != ""
	if org := c.cells["organisation"]; c.isOrg || !person && org != "" && (c.cells["name"] == "" || c.cells["name"] == org) {
		row.Of = calendar.TypeOrganisation
		if c.cells["name"] == "" {
			c.cells["name"] = org
		}
		c.cells["organisation"] = ""
	}
	texts := make([]string, len(columns))
	for i, column := range columns {
		texts[i] = c.cells[column]
	}
	row.Cells = cellsOf(texts)
	return row
}
