package storage

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"affiche/calendar"
)

// A page is what the index has of one record.
type page struct {
	ref         calendar.Ref
	names, rest string // words, a line for each text
}

func (p page) empty() bool { return p.names == "" && p.rest == "" }

// searchedColumns are the columns of a table whose words are searched, and their list in SQL.
func (t *table) searchedColumns() (columns []column, list string) {
	var names []string
	for _, c := range t.columns {
		if c.Searched {
			columns, names = append(columns, c), append(names, quoted(c.Name))
		}
	}
	return columns, strings.Join(names, ", ")
}

// pages reads what the index has of the records where something is so.
func (t *table) pages(ctx context.Context, tx *sql.Tx, where string, take func(page), args ...any) error {
	columns, list := t.searchedColumns()
	if len(columns) == 0 {
		return nil
	}
	rows, err := tx.QueryContext(ctx, `SELECT id, `+list+` FROM `+quoted(string(t.kind))+` WHERE `+where, args...)
	if err != nil {
		return err
	}
	var id string
	texts := make([]string, len(columns))
	into := []any{&id}
	for i := range texts {
		into = append(into, &texts[i])
	}
	return scanEach(rows, func() error {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		p, err := t.page(calendar.ID(id), columns, texts)
		if err == nil {
			take(p)
		}
		return err
	})
}

func (t *table) page(id calendar.ID, columns []column, texts []string) (page, error) {
	p := page{ref: calendar.Ref{Type: t.kind, ID: id}}
	made := calendar.New(t.kind, id)
	for i, c := range columns {
		if texts[i] == "" {
			continue
		}
		if err := put(c.Pointer(made), texts[i]); err != nil {
			return p, ErrDamaged.because(fmt.Errorf("%s %s: %s: %w", t.kind, id, c.Name, err))
		}
		words := strings.Join(c.said(made), "\n")
		if c.Named {
			p.names = joinLines(p.names, words)
		} else {
			p.rest = joinLines(p.rest, words)
		}
	}
	return p, nil
}

func joinLines(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

// said is all that a field says, as the index has it: a line for each language, or word of a set.
func (c column) said(r calendar.Record) []string {
	var lines []string
	say := func(text string) {
		if words := indexed(text); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	switch v := c.Value(r).(type) {
	case calendar.Texts:
		for _, language := range slices.Sorted(maps.Keys(v)) {
			say(v[language])
		}
	case calendar.Set:
		for _, word := range v.Words() {
			say(word)
		}
	case calendar.List:
		for _, word := range v {
			say(word)
		}
	case string:
		say(v)
	}
	return lines
}

// fill takes every record in.
func (x *Finder) fill(ctx context.Context) error {
	defer x.sort()
	err := x.file.look(func(tx *sql.Tx) error {
		for _, kind := range calendar.Types() {
			if err := tables[kind].pages(ctx, tx, `deleted = 0 ORDER BY id`, x.put); err != nil {
				return fmt.Errorf("index %s: %w", kind, err)
			}
		}
		return nil
	})
	if err != nil || x.file.branch == "" {
		return err
	}
	return x.file.peruseUntil(ctx, func(w *writer) error {
		return w.eachIn(x.file.branch, func(ref calendar.Ref, l *ledger) error {
			r, err := l.row()
			if err == nil {
				err = x.putRow(l.table, ref, r)
			}
			return err
		})
	})
}

// putRow takes in what a row of a scenario says.
func (x *Finder) putRow(t *table, ref calendar.Ref, r row) error {
	now := page{ref: ref}
	if columns, _ := t.searchedColumns(); r != nil && r[t.deleted()] == int64(0) && len(columns) > 0 {
		var texts []string
		for i, c := range t.columns {
			if c.Searched {
				text, _ := r[i].(string)
				texts = append(texts, text)
			}
		}
		var err error
		if now, err = t.page(ref.ID, columns, texts); err != nil {
			return err
		}
	}
	x.put(now)
	return nil
}

// refreshIn is Refresh in a scenario.
func (x *Finder) refreshIn(ctx context.Context, touched []calendar.Ref) error {
	return x.file.peruseUntil(ctx, func(w *writer) error {
		for _, ref := range touched {
			t, err := tableOf(ref)
			if err != nil {
				return err
			}
			r, err := w.rowIn(x.file.branch, t, ref.ID)
			if err == nil {
				err = x.putRow(t, ref, r)
			}
			if err != nil {
				return fmt.Errorf("index %s %s: %w", ref.Type, ref.ID, err)
			}
		}
		return nil
	})
}

// Refresh reads again what a change touched, as [File.Refresh] does for a plan: what is deleted is not found any more. It may
// be told of a record more often than it changed.
func (x *Finder) Refresh(ctx context.Context, touched []calendar.Ref) error {
	defer x.sort()
	if x.file.branch != "" {
		return x.refreshIn(ctx, touched)
	}
	return x.file.look(func(tx *sql.Tx) error {
		for _, ref := range touched {
			t, err := tableOf(ref)
			if err != nil {
				return err
			}
			now := page{ref: ref}
			err = t.pages(ctx, tx, `id = ? AND deleted = 0`, func(p page) { now = p }, string(ref.ID))
			if err != nil {
				return fmt.Errorf("index %s %s: %w", ref.Type, ref.ID, err)
			}
			x.put(now)
		}
		return nil
	})
}

func (x *Finder) put(p page) { x.shelf(p.ref.Type).put(p) }

func (x *Finder) sort() {
	x.directory.sort()
	x.happening.sort()
}
