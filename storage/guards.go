package storage

import (
	"fmt"

	"affiche/calendar"
)

// The modes of the gate, which says what the connection that writes may do to rows.
const (
	shut       = 0 // nothing
	editing    = 1 // an edit: what it touches is captured
	projecting = 2 // rows are made of the journal: nothing is captured, nothing refused
	mending    = 3 // the journal itself: redaction, healing of damage
)

// guards are the TEMP tables and triggers of the connection that writes. For each row that an edit touches they keep what
// it was before; what does not come through an edit they refuse. They hold inside SQLite, so they hold whatever SQL this
// package comes to run. recursive_triggers is on, so that the deletion hidden in an OR REPLACE is met too.
func guards() []string {
	statements := []string{
		`CREATE TEMP TABLE gate(mode INTEGER NOT NULL) STRICT`,
		`INSERT INTO temp.gate VALUES(0)`,
		`CREATE TEMP TABLE captured(
			tbl TEXT NOT NULL, row TEXT NOT NULL, before TEXT, PRIMARY KEY(tbl, row)) STRICT`,
	}
	for _, name := range []string{"change", "op", "op_pred", "aside_change", "aside_op", "aside_op_pred"} {
		statements = append(statements, frozen(name), kept(name))
	}
	for _, t := range calendar.Types() {
		statements = append(statements, tables[t].guards()...)
	}
	return statements
}

// frozen keeps what is journaled from being rewritten, kept from being removed.
func frozen(name string) string {
	return fmt.Sprintf(`CREATE TEMP TRIGGER %[1]s_frozen BEFORE UPDATE ON main.%[1]s
		WHEN (SELECT mode FROM temp.gate) <> %[2]d BEGIN
		SELECT RAISE(ABORT, 'guard: the journal is never rewritten'); END`, name, mending)
}

func kept(name string) string {
	return fmt.Sprintf(`CREATE TEMP TRIGGER %[1]s_kept BEFORE DELETE ON main.%[1]s
		WHEN (SELECT mode FROM temp.gate) <> %[2]d BEGIN
		SELECT RAISE(ABORT, 'guard: the journal is never cut'); END`, name, mending)
}

func (t *table) guards() []string {
	name := quoted(string(t.kind))
	trigger := func(moment, body string) string {
		return fmt.Sprintf(`CREATE TEMP TRIGGER %s %s ON main.%s WHEN (SELECT mode FROM temp.gate) <> %d BEGIN %s END`,
			quoted(string(t.kind)+"_"+moment), moment, name, projecting, body)
	}
	const open = `SELECT RAISE(ABORT, 'guard: a write outside an edit') WHERE (SELECT mode FROM temp.gate) = 0;`
	return []string{
		trigger("AFTER INSERT", fmt.Sprintf(
			`%s INSERT OR IGNORE INTO captured VALUES('%s', new.id, NULL);`, open, t.kind)),
		trigger("AFTER UPDATE", fmt.Sprintf(
			`%s SELECT RAISE(ABORT, 'guard: an edit of a deleted row') WHERE old.deleted AND new.deleted;
			SELECT RAISE(ABORT, 'guard: an id is for ever') WHERE old.id <> new.id;
			INSERT OR IGNORE INTO captured VALUES('%s', old.id, json_array(%s));`, open, t.kind, t.list("old."))),
		trigger("BEFORE DELETE", `SELECT RAISE(ABORT, 'guard: rows are never removed');`),
	}
}
