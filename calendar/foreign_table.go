package calendar

// A ForeignTable is what a spreadsheet or an address book from elsewhere says: rows of cells below headings. Its readers
// (spreadsheet, vcard) know nothing of ours; what the columns mean, and taking them in, is a use case of its own.
type ForeignTable struct {
	Format  string   // "csv", "xlsx", "vcf"
	Page    string   // of a file with several; "" where there are none
	Pages   []string // all that have rows
	Rows    []ForeignRow
	Refused []Refusal // rows that cannot be read; a fault of the file is an error instead
}

// A ForeignRow is one row that is not empty.
type ForeignRow struct {
	Line    int    // where it stands in the file, from 1
	Foreign string // the source's own id, where the format has one: the UID of a vCard
	Of      Type   // what the row is, where the format says so: a person, an organisation; "" is open
	Cells   []ForeignCell
}

// Cell is the cell of a column, an empty one beyond the end of the row.
func (r ForeignRow) Cell(column int) ForeignCell {
	if column < 0 || column >= len(r.Cells) {
		return ForeignCell{}
	}
	return r.Cells[column]
}

// A ForeignCell is one cell as people read it.
type ForeignCell struct {
	Text  string
	Exact bool // the file says what it is: a number with a point, a day 2027-08-25, a local time, a clock time 20:30
}

// Limits of tables: what is larger is no list that people keep, but a mistake or an attack.
const (
	MaxForeignRows    = 100_000
	MaxForeignColumns = 500
	MaxForeignCell    = 100_000 // bytes
)
