package work

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/spreadsheet"
	"affiche/calendar/vcard"
	"affiche/storage"
)

// TableFormats are the words for formats of tables.
func TableFormats() []string { return []string{"csv", "xlsx", "vcf"} }

// A TableExport says which table to write, and where. What it writes is taken in again without a change.
type TableExport struct {
	Kind         TableKind
	Format       string
	Path         string
	Language     string // of headings and words
	Confidential bool   // what is confidential, too
	Marked       bool   // CSV begins with a mark by which Excel knows UTF-8
}

// ExportedTable is what came of it.
type ExportedTable struct {
	Path    string
	Rows    int
	Changed bool // false: the file had these bytes already, and was left alone
}

// Export writes the table. Whoever stops it finds no half of one.
func (x TableExport) Export(ctx context.Context, file *storage.File) (ExportedTable, error) {
	plan, err := file.Plan()
	if err != nil {
		return ExportedTable{}, err
	}
	w := &tableWriter{TableExport: x, plan: plan, names: newNaming(plan)}
	if x.Format == "vcf" && !HasCards(x.Kind) {
		return ExportedTable{}, refuse("no-cards", string(x.Kind))
	}
	s := stage{}
	defer s.clear()
	done := ExportedTable{Path: x.Path}
	done.Changed, err = s.write(x.Path, func(to io.Writer) error {
		var err error
		done.Rows, err = w.write(to)
		return err
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return ExportedTable{}, err
	}
	return done, s.place()
}

// carded are the types of which an address book has cards.
var carded = []calendar.Type{calendar.TypePerson, calendar.TypeOrganisation, calendar.TypeContact, calendar.TypeCompany}

// HasCards reports that an address book can hold what the rows of a table are.
func HasCards(k TableKind) bool { return slices.Contains(carded, k.of()) }

type tableWriter struct {
	TableExport
	plan  *calendar.Plan
	names *naming
}

func (w *tableWriter) write(to io.Writer) (rows int, err error) {
	if w.Format == "vcf" {
		cards := w.cards()
		return len(cards), vcard.Write(to, cards)
	}
	table := w.rows()
	if w.Format == "xlsx" {
		return len(table) - 1, spreadsheet.WriteXLSX(to, assets.Say(w.Language, "table.kind."+string(w.Kind)), table)
	}
	return len(table) - 1, spreadsheet.WriteCSV(to, table, separatorIn(w.Language), w.Marked)
}

// separatorIn is what spreadsheets of a language expect: where the comma is the decimal sign, cells are parted by semicolons.
func separatorIn(language string) rune {
	if language == "en" {
		return ','
	}
	return ';'
}

// rows are the headings and the rows, without columns in which nothing stands.
func (w *tableWriter) rows() [][]calendar.ForeignCell {
	fields := w.fields()
	var all [][]calendar.ForeignCell
	if w.Kind == SeasonTable {
		all = w.season(fields)
	} else {
		for r := range w.plan.Records(w.Kind.of()) {
			row := make([]calendar.ForeignCell, len(fields))
			for i, f := range fields {
				row[i] = w.cell(r, f)
			}
			all = append(all, row)
		}
	}
	head := make([]calendar.ForeignCell, len(fields))
	for i, f := range fields {
		head[i].Text = w.heading(f)
	}
	all = append([][]calendar.ForeignCell{head}, all...)
	return withoutEmpty(all)
}

// withoutEmpty leaves out the columns in which nothing stands but a heading; the first two stay.
func withoutEmpty(all [][]calendar.ForeignCell) [][]calendar.ForeignCell {
	kept := []int{}
	for i := range all[0] {
		used := i < 2
		for _, row := range all[1:] {
			used = used || row[i].Text != ""
		}
		if used {
			kept = append(kept, i)
		}
	}
	for n, row := range all {
		short := make([]calendar.ForeignCell, len(kept))
		for i, at := range kept {
			short[i] = row[at]
		}
		all[n] = short
	}
	return all
}

// fields are the columns: what names a record first, its id last.
func (w *tableWriter) fields() []string {
	var fields []string
	kind := w.Kind.of()
	for _, name := range TableFields(w.Kind) {
		f, ok := calendar.FieldOf(kind, name)
		switch {
		case name == "id" || name == "name" && kind == calendar.TypePerson:
		case name == "notes" && w.Kind == SeasonTable && !w.Confidential:
		case w.Kind == SeasonTable:
			fields = append(fields, name)
		case !ok || f.Confidential && !w.Confidential && !(kind == calendar.TypeContact && name == "name"):
		case f.Form == calendar.TextsForm:
			fields = append(fields, w.languages(f)...)
		default:
			fields = append(fields, name)
		}
	}
	return append(fields, "id")
}

// languages are the columns of a text per language: the main one's is called by the field alone.
func (w *tableWriter) languages(f calendar.Field) []string {
	main, used := w.plan.Programme.MainLanguage(), map[string]bool{}
	for r := range w.plan.Records(w.Kind.of()) {
		for language, text := range f.Value(r).(calendar.Texts) {
			if text != "" && language != main {
				used[language] = true
			}
		}
	}
	fields := []string{f.Name}
	for _, language := range sortedKeys(used) {
		fields = append(fields, f.Name+"."+language)
	}
	return fields
}

// heading is the caption of a column, if it is understood as that; else the field's own name.
func (w *tableWriter) heading(field string) string {
	name, language, parted := strings.Cut(field, ".")
	caption := assets.Say(w.Language, ColumnKey(name))
	if parted {
		caption += " (" + language + ")"
	}
	if headingsOf(w.Kind).field(caption).field == field {
		return caption
	}
	return field
}

// cell is a field of a record as it is read again.
func (w *tableWriter) cell(r calendar.Record, field string) calendar.ForeignCell {
	if field == "id" {
		return calendar.ForeignCell{Text: string(r.Ref().ID)}
	}
	name, language, parted := strings.Cut(field, ".")
	f, ok := calendar.FieldOf(r.Ref().Type, name)
	if !ok {
		return calendar.ForeignCell{}
	}
	switch v := f.Value(r).(type) {
	case calendar.Texts:
		if !parted {
			language = w.plan.Programme.MainLanguage()
		}
		return calendar.ForeignCell{Text: v[language]}
	case bool:
		if !v {
			return calendar.ForeignCell{}
		}
		return calendar.ForeignCell{Text: "x"}
	case int64:
		return w.number(name, v)
	case calendar.Day:
		return calendar.ForeignCell{Text: v.String(), Exact: v != 0}
	case string:
		if f.Form == calendar.Reference {
			return calendar.ForeignCell{Text: w.refName(f.Of, calendar.ID(v))}
		}
		return calendar.ForeignCell{Text: w.word(name, v)}
	}
	return calendar.ForeignCell{Text: f.Format(f.Value(r))}
}

func (w *tableWriter) number(field string, n int64) calendar.ForeignCell {
	switch {
	case n == 0 && field != "count":
		return calendar.ForeignCell{}
	case field == "latitude" || field == "longitude":
		return calendar.ForeignCell{Text: strconv.FormatFloat(float64(n)/1_000_000, 'f', 6, 64), Exact: true}
	case field == "curfew":
		return calendar.ForeignCell{Text: calendar.Day(1).At(int(n)).Plain().Format("15:04"), Exact: true}
	}
	return calendar.ForeignCell{Text: strconv.FormatInt(n, 10), Exact: true}
}

// word is what a field's own word is called in the language, if it is understood as that.
func (w *tableWriter) word(field, value string) string {
	words := Vocabulary(w.Kind.of(), field)
	for _, known := range words {
		if said := assets.Say(w.Language, known.Key); known.Word == value && wordNamed(words, said) == value {
			return said
		}
	}
	return value
}

// refName is what a record is called, with its id where others are called the same.
func (w *tableWriter) refName(t calendar.Type, id calendar.ID) string {
	r := w.plan.Record(calendar.Ref{Type: t, ID: id})
	if r == nil {
		return ""
	}
	name := recordName(r, w.plan.Programme.Languages)
	if len(w.names.called(t, name)) == 1 && !strings.ContainsAny(name, "[]") {
		return name
	}
	return name + " [" + string(id) + "]"
}

// cards are the cards of an address book.
func (w *tableWriter) cards() (cards []vcard.Card) {
	for r := range w.plan.Records(w.Kind.of()) {
		c := vcard.Card{UID: string(r.Ref().ID)}
		switch r := r.(type) {
		case *calendar.Person:
			c.Name, c.Given, c.Family, c.Department, c.Position = r.Name(), r.Given, r.Family, r.Department, r.Position
			c.City, c.Country, c.Languages, c.Email, c.Phone, c.Notes = r.City, r.Country, r.Languages, r.Email, r.Phone, r.Notes
			c.Of = w.refName(calendar.TypeOrganisation, r.Organisation)
		case *calendar.Organisation:
			c.Organisation, c.Name, c.Email, c.Phone, c.Notes = true, r.Name, r.Email, r.Phone, r.Notes
			c.Street, c.Postcode, c.City, c.Country, c.Website, c.Languages = r.Street, r.Postcode, r.City, r.Country, r.Website, r.Languages
		case *calendar.Company:
			c.Organisation, c.Name, c.City, c.Country, c.Website, c.Email, c.Notes = true, r.Name, r.City, r.Country, r.Website, r.Email, r.Notes
		case *calendar.Contact:
			c.Name, c.Position, c.Email, c.Phone, c.Notes = r.Name, r.Position, r.Email, r.Phone, r.Notes
			if p := w.plan.Persons.At(r.Person); p != nil && c.Name == "" {
				c.Name = p.Name()
			}
			c.Given, c.Family = parted(c.Name)
			c.Of = w.refName(calendar.TypeOrganisation, r.Organisation)
		}
		if !w.Confidential {
			c.Email, c.Phone, c.Notes = "", "", ""
		}
		cards = append(cards, c)
	}
	return cards
}
