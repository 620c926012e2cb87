package work

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// tabling is the taking in of a table.
type tabling struct {
	*taking
	o       TableOptions
	taken   TakenTable
	sheet   sheet
	column  map[string]int // by field
	read    *tableReader
	names   *naming
	source  string
	aliases map[string]*calendar.Alias // of this source's rows: by what they are known
	unclear map[string]*Unclear
	asked   []string // the keys of unclear, as they came by
	refused []calendar.Refusal
}

// Aliases of tables are told from those of schedules by how their foreign ids begin: a row is known by its own id or by its
// name, and a name that somebody explained by itself.
const (
	rowAlias  = "row "
	nameAlias = "name "
)

func ofTable(a *calendar.Alias) bool {
	return strings.HasPrefix(a.Foreign, rowAlias) || strings.HasPrefix(a.Foreign, nameAlias)
}

func newTabling(plan *calendar.Plan, table calendar.ForeignTable, o TableOptions) (*tabling, error) {
	s := sheetOf(table, o.Kind)
	t := &tabling{
		taking: newTaking(plan), o: o, sheet: s, column: map[string]int{}, names: newNaming(plan), refused: table.Refused,
		aliases: map[string]*calendar.Alias{}, unclear: map[string]*Unclear{},
	}
	t.taken = TakenTable{Kind: s.kind, Page: table.Page, Pages: table.Pages, Fates: map[Outcome]int{}}
	reads := calendar.Distinct(append([]string{s.reads, o.Reads, plan.Programme.MainLanguage()}, everyLanguage()...))
	t.read = newTableReader(s.kind, reads, plan.Programme.From)
	t.source = t.sourceName()
	if err := t.chooseColumns(); err != nil {
		return nil, err
	}
	for i, c := range t.sheet.columns {
		if c.Field != "" {
			t.column[c.Field] = i
		}
	}
	t.taken.Columns, t.taken.Source = t.sheet.columns, t.source
	for a := range plan.Aliases.Each() {
		if a.Source == t.source && a.Kind == string(s.kind.of()) && strings.HasPrefix(a.Foreign, rowAlias) {
			t.aliases[strings.TrimPrefix(a.Foreign, rowAlias)] = a
		}
	}
	return t, nil
}

// sourceName is under which name the table is known: the one given, else the file's.
func (t *tabling) sourceName() string { return plainName(t.o.Source, t.o.Name, string(t.sheet.kind)) }

// chooseColumns takes the columns for what was said at the last import, and then for what is said now.
func (t *tabling) chooseColumns() error {
	before := t.rememberedColumns()
	maps.DeleteFunc(before, func(heading, field string) bool { // the table has other columns now
		there := slices.ContainsFunc(t.sheet.columns, func(c TableColumn) bool { return c.Heading == heading })
		return !there || field != "" && !slices.Contains(TableFields(t.sheet.kind), plainField(field))
	})
	if err := t.sheet.choose(before); err != nil {
		return err
	}
	return t.sheet.choose(t.o.Columns)
}

func (t *tabling) mappingID() calendar.ID {
	return calendar.DerivedID(string(calendar.TypeMapping), t.source, string(t.sheet.kind))
}

// rememberedColumns are those of the last import from this source.
func (t *tabling) rememberedColumns() map[string]string {
	columns := map[string]string{}
	if m, ok := t.found(calendar.TypeMapping, t.mappingID()).(*calendar.Mapping); ok {
		_ = json.Unmarshal([]byte(m.Columns), &columns) // what cannot be read is guessed anew
	}
	return columns
}

func (t *tabling) rememberColumns() {
	if len(t.order) == 0 {
		return // nothing came in
	}
	columns := map[string]string{}
	for _, c := range t.sheet.columns {
		columns[c.Heading] = c.Field
	}
	t.lay(&calendar.Mapping{ID: t.mappingID(), Source: t.source, Record: string(t.sheet.kind), Columns: textOf(columns)})
}

func textOf(said any) string {
	b, err := json.Marshal(said)
	if err != nil { // texts always marshal
		return ""
	}
	return string(b)
}

// cell is the cell of a field in a row.
func (t *tabling) cell(r calendar.ForeignRow, field string) calendar.ForeignCell {
	i, there := t.column[field]
	if !there {
		return calendar.ForeignCell{}
	}
	return r.Cell(i)
}

// at names the cell of a field: "C12".
func (t *tabling) at(r calendar.ForeignRow, field string) string {
	i, there := t.column[field]
	if !there {
		return ""
	}
	return letters(i) + itoaLine(r.Line)
}

// A rowSaid is what a table said of a row, kept as JSON in its alias. Names of fields and their meaning stay for ever.
type rowSaid struct {
	Values map[string]string `json:"values"`

	// What a date was before the import cancelled it, and the reason written then.
	Was    calendar.Status `json:"was,omitempty"`
	Reason string          `json:"reason,omitempty"`
}

func readRow(a *calendar.Alias) (s rowSaid) {
	if a != nil {
		_ = json.Unmarshal([]byte(a.Said), &s) // what cannot be read was never said
	}
	if s.Values == nil {
		s.Values = map[string]string{}
	}
	return s
}

func (t *tabling) newID(kind calendar.Type, key string) calendar.ID {
	return calendar.DerivedID(string(kind), "table", t.source, key)
}

func (t *tabling) remember(key string, target calendar.ID, said rowSaid, gone bool) {
	t.lay(&calendar.Alias{
		ID: t.newID(calendar.TypeAlias, string(t.sheet.kind)+" "+rowAlias+key), Source: t.source, Foreign: rowAlias + key,
		Kind: string(t.sheet.kind.of()), Target: string(target), Said: textOf(said), Gone: gone,
	})
}

// make lays a new record, which names may mean from now on.
func (t *tabling) make(r calendar.Record) {
	t.lay(r)
	t.names.enter(r)
}

// A means is what a name means.
type means struct {
	ref  calendar.Ref // zero is nothing: the name is left out
	open bool         // nobody said yet
}

// resolve finds what a name means: what somebody said of it, now or before, else the only one of the types that is called so.
// The first of the types is what a new one would be; make makes it, nil where it cannot be made of a name alone.
func (t *tabling) resolve(name string, line int, make func(key string) calendar.Record, types ...calendar.Type) means {
	if m := idInName.FindStringSubmatch(name); m != nil {
		if ref, there := t.refOf(calendar.ID(m[1]), types); there {
			return means{ref: ref}
		}
	}
	if is, told := t.told(name, make, types); told {
		return is
	}
	found := []calendar.Ref{}
	for _, kind := range types {
		if found = t.names.called(kind, name); len(found) > 0 {
			break
		}
	}
	switch {
	case len(found) == 1:
		return means{ref: found[0]}
	case (len(found) == 0 || t.o.Unknown == AnswerOut) && t.o.Unknown != "":
		if is, told := t.answered(name, t.o.Unknown, make, types); told {
			return is
		}
	}
	t.ask(name, types, line)
	return means{open: true}
}

// told is what somebody said of a name: now, or at an earlier import. A new one is made once.
func (t *tabling) told(name string, make func(key string) calendar.Record, types []calendar.Type) (is means, told bool) {
	answer := firstWord(t.o.Answers[questionKey(name, types)], t.o.Named[nameKey(name)])
	before, _ := t.found(calendar.TypeAlias, t.answerID(name, types)).(*calendar.Alias)
	if before != nil && (answer == "" || answer == AnswerNew) {
		if before.Gone && answer == "" {
			return means{}, true
		}
		if ref, there := t.refOf(calendar.ID(before.Target), types); there {
			return means{ref: ref}, true
		}
	}
	return t.answered(name, answer, make, types)
}

// answered follows an answer and remembers it.
func (t *tabling) answered(name string, answer Answer, make func(key string) calendar.Record, types []calendar.Type) (is means, told bool) {
	key := questionKey(name, types)
	alias := &calendar.Alias{ID: t.answerID(name, types), Source: t.source, Foreign: nameAlias + key, Kind: string(types[0])}
	switch answer {
	case "":
		return is, false
	case AnswerOut:
		alias.Target, alias.Gone = string(t.plan.Programme.ID), true
	case AnswerNew:
		if make == nil {
			return is, false
		}
		r := make(key)
		t.make(r)
		is.ref, alias.Target = r.Ref(), string(r.Ref().ID)
	default:
		ref, there := t.refOf(calendar.ID(answer), types)
		if !there {
			return is, false
		}
		is.ref, alias.Target = ref, string(ref.ID)
	}
	t.lay(alias)
	return is, true
}

// questionKey is by which the answer about a name is known.
func questionKey(name string, types []calendar.Type) string {
	return string(types[0]) + " " + nameKey(name)
}

func (t *tabling) answerID(name string, types []calendar.Type) calendar.ID {
	return t.newID(calendar.TypeAlias, nameAlias+questionKey(name, types))
}

// idInName is how our own tables tell apart who has the same name.
var idInName = regexp.MustCompile(`\[([0-9a-f-]{36})\]$`)

// refOf finds an id, or the only one that begins so, among some types.
func (t *tabling) refOf(id calendar.ID, types []calendar.Type) (calendar.Ref, bool) {
	for _, kind := range types {
		if t.found(kind, id) != nil {
			return calendar.Ref{Type: kind, ID: id}, true
		}
	}
	if id.Valid() || id == "" {
		return calendar.Ref{}, false
	}
	found := slices.DeleteFunc(t.plan.Find(string(id)), func(r calendar.Ref) bool { return !slices.Contains(types, r.Type) })
	if len(found) != 1 {
		return calendar.Ref{}, false
	}
	return found[0], true
}

func (t *tabling) ask(name string, types []calendar.Type, line int) {
	key := questionKey(name, types)
	u := t.unclear[key]
	if u == nil {
		u = &Unclear{Key: key, Type: types[0], Name: name, Near: t.names.near(types, name)}
		t.unclear[key] = u
		t.asked = append(t.asked, key)
	}
	if len(u.Lines) == 0 || u.Lines[len(u.Lines)-1] != line {
		u.Lines = append(u.Lines, line)
	}
}

func everyLanguage() (codes []string) {
	for _, l := range assets.Languages() {
		codes = append(codes, l.Code)
	}
	return codes
}
