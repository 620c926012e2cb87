package storage

import (
	"database/sql"
	"encoding/json"

	"affiche/calendar"
)

// checkRows compares rows with what the journal says of them. Most rows were made and never touched since: of those the
// journal says one thing, and many are asked about at once. What is not seen to be right so is looked at by itself.
func (w *writer) checkRows(refs []calendar.Ref) error {
	made, err := w.onlyMade(refs)
	if err != nil {
		return err
	}
	right := map[calendar.Ref]bool{}
	for kind, values := range made {
		if err := w.checkMade(tables[kind], values, right); err != nil {
			return err
		}
	}
	for _, ref := range refs {
		if right[ref] {
			continue
		}
		if err := w.checkRow(ref); err != nil {
			return err
		}
	}
	return nil
}

// onlyMade finds the rows of which the journal has nothing but the op that made them, and what that says: type → id → value.
func (w *writer) onlyMade(refs []calendar.Ref) (map[calendar.Type]map[calendar.ID]string, error) {
	made, several := map[calendar.ID]op{}, map[calendar.ID]bool{}
	err := w.each(`SELECT o.row, o.unit, o.tbl, o.new FROM op o JOIN change c ON c.id = o.change AND c.branch = ''
		WHERE o.row IN (SELECT value FROM json_each(?))`,
		func(rows *sql.Rows) error {
			var o op
			err := rows.Scan(&o.row, &o.unit, &o.tbl, &o.new)
			id := calendar.ID(o.row)
			_, again := made[id]
			made[id], several[id] = o, several[id] || again
			return err
		}, idsJSON(refs))
	byType := map[calendar.Type]map[calendar.ID]string{}
	for id, o := range made {
		kind := calendar.Type(o.tbl)
		if several[id] || o.unit != creation || !o.new.Valid || tables[kind] == nil {
			continue
		}
		if byType[kind] == nil {
			byType[kind] = map[calendar.ID]string{}
		}
		byType[kind][id] = o.new.String
	}
	return byType, err
}

// checkMade notes which rows are as they were made: written again they read, word for word, as the op that made them. That
// the op itself is well written was seen with the digests.
func (w *writer) checkMade(t *table, values map[calendar.ID]string, right map[calendar.Ref]bool) error {
	var refs []calendar.Ref
	for id := range values {
		refs = append(refs, calendar.Ref{Type: t.kind, ID: id})
	}
	return w.each(t.selectAll()+` WHERE id IN (SELECT value FROM json_each(?))`, func(rows *sql.Rows) error {
		var id calendar.ID
		has := make(row, len(t.columns))
		if err := rows.Scan(append([]any{&id}, has.pointers()...)...); err != nil {
			return err
		}
		has.tidy()
		right[calendar.Ref{Type: t.kind, ID: id}] = t.found(has) == values[id] && len(t.secrets(has)) == 0
		return nil
	}, idsJSON(refs))
}

// idsJSON lists ids for json_each; one that is no text finds nothing.
func idsJSON(refs []calendar.Ref) string {
	ids := make([]calendar.ID, len(refs))
	for i, ref := range refs {
		ids[i] = ref.ID
	}
	return listed(ids)
}

// listed is ids as json_each takes them: SQLite takes so many values by themselves, and no more.
func listed[T ~string](ids []T) string {
	text, _ := json.Marshal(ids) // strings: it cannot fail
	return string(text)
}
