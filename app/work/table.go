package work

import (
	"context"
	"slices"

	"affiche/calendar"
	"affiche/storage"
)

// A TableKind is what the rows of a table are: the type of a record of the directory, or the dates of a season.
type TableKind string

// SeasonTable is the plan of a season as people keep it in a spreadsheet: a date in each row.
const SeasonTable TableKind = "season"

// TableKinds lists the kinds in the order in which a person chooses among them.
func TableKinds() []TableKind {
	kinds := []TableKind{SeasonTable}
	for _, t := range directory {
		kinds = append(kinds, TableKind(t))
	}
	return kinds
}

var directory = []calendar.Type{
	calendar.TypePerson, calendar.TypeOrganisation, calendar.TypeCompany, calendar.TypeContact, calendar.TypeVenue,
	calendar.TypeSpace, calendar.TypeEquipment,
}

// of is the type of the record that a row becomes.
func (k TableKind) of() calendar.Type {
	if k == SeasonTable {
		return calendar.TypeEvent
	}
	return calendar.Type(k)
}

// What becomes of a row, beside the outcomes of dates.
const (
	StaysOut Outcome = "refused" // it cannot be read or kept
	IsOpen   Outcome = "unclear" // it names somebody or something of which a person has to say who or what it is
	LeftOut  Outcome = "left"    // a person said so, or took the record out before
)

// TableOptions say what a table itself may leave open.
type TableOptions struct {
	Kind    TableKind         // "" goes by the headings
	Columns map[string]string // heading → field, where it is not as guessed or remembered; a field "" leaves the column out
	Source  string            // under which name the table is remembered; "" goes by its rows, then by Name
	Name    string            // of the file, without its ending
	Zone    string            // of dates in places that have none; "" is the programme's
	Reads   string            // the language of the person who takes it in
	Answers map[string]Answer // by [Unclear.Key]
	Named   map[string]Answer // by the name alone, see [NameKey]
	Unknown Answer            // of names that nobody answered; "" leaves them open
	DryRun  bool
	// Progress tells how many of the rows and then of the records are done, on the goroutine of the import. It may be nil.
	Progress func(done, of int)
}

// An Answer says who or what a name is: the id of a record, or one of the words below.
type Answer string

// The answers besides an id.
const (
	AnswerNew Answer = "new" // nobody whom we have
	AnswerOut Answer = "out" // nobody: the name is left out
)

// A TableColumn is one column and what it is taken for.
type TableColumn struct {
	Letter  string // "C", as spreadsheets name it
	Heading string // by which it is called: what stands above it, or its letter
	Sample  string // what stands in it first
	Field   string // "" is none
}

// A TakenRow is one row and what becomes of it.
type TakenRow struct {
	Line    int
	Fate    Outcome
	Name    string // what it is about
	Ref     calendar.Ref
	Date    TakenDate // of a season
	Differs []Difference
	Why     calendar.Refusal // of what stays out
	Cell    string           // "C12": the one that is to blame; "" is none
}

// TakenTable is what came of a table.
type TakenTable struct {
	Kind    TableKind
	Source  string
	Page    string
	Pages   []string
	Columns []TableColumn
	Rows    []TakenRow // every row that is not empty, and after them what is gone
	Unclear []Unclear
	Fates   map[Outcome]int
	Records map[calendar.Type]Counts
	Change  storage.Change // zero for a dry run, and where nothing differs
}

// Nothing reports that taking the table in would change nothing at all.
func (t TakenTable) Nothing() bool {
	for _, n := range t.Records {
		if n.New+n.Changed+n.Moved+n.Gone > 0 {
			return false
		}
	}
	return true
}

// nameless is the rule of a row that says no name or title.
const nameless = "row-nameless"

// NothingKey names the sentence of a table that changes nothing: because all of it is here, or because some rows cannot come.
func (t TakenTable) NothingKey() string {
	if t.Fates[StaysOut] > 0 {
		return "import.nothing-else"
	}
	return "import.nothing"
}

// Nameless reports a table no row of which has a name: the column that holds them is not taken for it.
func (t TakenTable) Nameless() bool {
	return len(t.Rows) > 0 && !slices.ContainsFunc(t.Rows, func(r TakenRow) bool { return r.Why.Rule != nameless })
}

func (t *TakenTable) add(r TakenRow) {
	t.Rows = append(t.Rows, r)
	t.Fates[r.Fate]++
}

// TakeTable takes a table in, all in one change: what is new is made, what its source changed since the last time is changed,
// and what a person changed since stays as long as the source does not change the same. Where ctx ends before all of it is in
// the file, nothing is changed.
func TakeTable(ctx context.Context, file *storage.File, plan *calendar.Plan, table calendar.ForeignTable, o TableOptions) (TakenTable, error) {
	if _, err := calendar.Zone(o.Zone); o.Zone != "" && err != nil {
		return TakenTable{}, &Refused{Key: "import.no-such-zone", Args: []any{o.Zone}, Err: err}
	}
	t, err := newTabling(plan, table, o)
	if err != nil {
		return TakenTable{}, err
	}
	if t.taken.Kind == SeasonTable {
		err = t.season(ctx)
	} else {
		err = t.directory(ctx)
	}
	if err != nil {
		return TakenTable{}, err
	}
	t.rememberColumns()
	differing := t.settle()
	t.taken.Records = t.imported.Records
	if o.DryRun || len(differing) == 0 {
		return t.taken, nil
	}
	label := storage.Label{Key: "label.import", Args: []string{t.source}}
	t.taken.Change, err = file.EditUntil(ctx, storage.Origin{Kind: storage.Import}, label, func(tx *storage.Tx) error {
		return writeAll(tx, differing, o.Progress)
	})
	return t.taken, err
}
