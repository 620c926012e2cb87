package storage

import (
	"context"
	"database/sql"
	"errors"
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

// pages reads what the index has of the records that the query's rows tell: an id and then the searched columns.
func (t *table) pages(rows *sql.Rows, columns []column, take func(page) error) error {
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
		if err != nil || p.empty() {
			return err
		}
		return take(p)
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
	return x.file.look(func(tx *sql.Tx) error {
		return x.write(ctx, func(w *pageWriter) error {
			for _, kind := range calendar.Types() {
				t := tables[kind]
				columns, list := t.searchedColumns()
				if len(columns) == 0 {
					continue
				}
				rows, err := tx.QueryContext(ctx, `SELECT id, `+list+` FROM `+quoted(string(kind))+` WHERE deleted = 0 ORDER BY id`)
				if err == nil {
					err = t.pages(rows, columns, w.add)
				}
				if err != nil {
					return fmt.Errorf("index %s: %w", kind, err)
				}
			}
			return nil
		})
	})
}

// Refresh reads again what a change touched, as [File.Refresh] does for a plan: what is deleted is not found any more. It may
// be told of a record more often than it changed.
func (x *Finder) Refresh(ctx context.Context, touched []calendar.Ref) error {
	now := map[calendar.Ref]page{}
	err := x.file.look(func(tx *sql.Tx) error {
		for _, ref := range touched {
			t, err := tableOf(ref)
			if err != nil {
				return err
			}
			columns, list := t.searchedColumns()
			if _, known := now[ref]; known || len(columns) == 0 {
				continue
			}
			now[ref] = page{ref: ref}
			rows, err := tx.QueryContext(ctx, `SELECT id, `+list+` FROM `+quoted(string(t.kind))+` WHERE id = ? AND deleted = 0`, string(ref.ID))
			if err == nil {
				err = t.pages(rows, columns, func(p page) error { now[ref] = p; return nil })
			}
			if err != nil {
				return fmt.Errorf("index %s %s: %w", ref.Type, ref.ID, err)
			}
		}
		return nil
	})
	if err != nil || len(now) == 0 {
		return err
	}
	return x.write(ctx, func(w *pageWriter) error {
		for _, p := range now {
			if err := w.replace(p); err != nil {
				return err
			}
		}
		return nil
	})
}

// A pageWriter puts pages into the index, in one transaction.
type pageWriter struct {
	ctx        context.Context
	tx         *sql.Tx
	statements map[string]*sql.Stmt
}

// write runs do in a transaction of the index.
func (x *Finder) write(ctx context.Context, do func(*pageWriter) error) error {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing left of it
	if err := do(&pageWriter{ctx, tx, map[string]*sql.Stmt{}}); err != nil {
		return err
	}
	return tx.Commit()
}

func (w *pageWriter) exec(query string, args ...any) (sql.Result, error) {
	s, ok := w.statements[query]
	if !ok {
		var err error
		if s, err = w.tx.PrepareContext(w.ctx, query); err != nil {
			return nil, err
		}
		w.statements[query] = s // closed with the transaction
	}
	return s.ExecContext(w.ctx, args...)
}

// add takes in the page of a record that has none.
func (w *pageWriter) add(p page) error {
	made, err := w.exec(`INSERT INTO entry(type, id, names) VALUES(?, ?, ?)`, string(p.ref.Type), string(p.ref.ID), p.names)
	if err != nil {
		return err
	}
	n, err := made.LastInsertId()
	if err == nil {
		err = w.insert(n, p)
	}
	return err
}

func (w *pageWriter) insert(n int64, p page) error {
	_, err := w.exec(`INSERT INTO `+shelf(p.ref.Type)+`(rowid, name, rest) VALUES(?, ?, ?)`, n, p.names, p.rest)
	return err
}

// replace takes in a page in the place of the one that the record had, if it had one; an empty one takes it out.
func (w *pageWriter) replace(p page) error {
	var n int64
	switch err := w.tx.QueryRowContext(w.ctx, `SELECT n FROM entry WHERE id = ?`, string(p.ref.ID)).Scan(&n); {
	case errors.Is(err, sql.ErrNoRows) && p.empty():
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return w.add(p)
	case err != nil:
		return err
	}
	if _, err := w.exec(`DELETE FROM `+shelf(p.ref.Type)+` WHERE rowid = ?`, n); err != nil {
		return err
	}
	if p.empty() {
		_, err := w.exec(`DELETE FROM entry WHERE n = ?`, n)
		return err
	}
	if _, err := w.exec(`UPDATE entry SET names = ? WHERE n = ?`, p.names, n); err != nil {
		return err
	}
	return w.insert(n, p)
}
