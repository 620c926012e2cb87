package storage

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"affiche/calendar"
)

// A told change is one as a journal tells it, before anybody believes it.
type toldChange struct {
	Change
	schema int64
	label  string // as written: the digest is over this
	digest []byte
	ops    []op
}

// Bounds of what a change may say.
//
// Each change is numbered one above all that its copy knew of, so the numbers of a journal follow each other, but for those
// of changes that were set aside or lost. A wider leap is nobody's honest number, and leaps of this width cannot use the
// numbers up: there would have to be 2^30 changes. So whatever was taken in, there is a next number that others take.
const (
	mostLamport = 1 << 62
	mostLeap    = 1 << 32
	mostLabel   = 4 << 10
	mostName    = 200
)

// verify says what is wrong with a change: with its digest, or with what it does to records as this program declares them.
func (c *toldChange) verify() error {
	return c.verifyAs(context.Background(), func(yield func(op, error) bool) {
		for _, o := range sortedOps(c.ops) {
			if !yield(o, nil) {
				return
			}
		}
	})
}

// verifyAs is verify of a change whose ops, in their order, are told one by one: a large one need not be in memory. An error
// of theirs is its error, and so is the end of ctx.
func (c *toldChange) verifyAs(ctx context.Context, ops iter.Seq2[op, error]) error {
	if c.schema > SchemaVersion {
		return ErrNewer.with(strconv.FormatInt(c.schema, 10), strconv.Itoa(SchemaVersion))
	}
	if why := c.fault(); why != "" {
		return c.forged(why)
	}
	sum := c.begin(c.schema)
	var last op
	for o, err := range ops {
		if err := cmp.Or(err, ctx.Err()); err != nil {
			return err
		}
		why := o.fault()
		if why == "" && compareOps(last, o) >= 0 {
			why = "order of ops"
		}
		if why != "" {
			return c.forged(why)
		}
		sum.op(o)
		last = o
	}
	if string(sum.Sum(nil)) != string(c.digest) {
		return c.forged("digest")
	}
	return nil
}

// firstScenarios is the version from which on there are scenarios.
const firstScenarios = 3

// scenic reports a change that may be one of a scenario: a programme is not founded in one, and calendars do not speak of it.
func (c *toldChange) scenic() bool {
	return c.Kind != Founding && c.Kind != Issuing && c.Kind != Migrate
}

func (c *toldChange) forged(why string) error { return ErrForged.with("change " + c.ID + ": " + why) }

func (c *toldChange) fault() string {
	switch {
	case !calendar.ID(c.ID).Valid():
		return "id"
	case c.Reverts != "" && !calendar.ID(c.Reverts).Valid():
		return "reverts"
	case c.Lamport < 1 || c.Lamport > mostLamport:
		return "order"
	case !slices.Contains([]string{Editing, Undoing, Redoing, Picking, Import, Migrate, Redact, Founding, Issuing}, c.Kind):
		return "kind"
	case len(c.Actor) > mostName || len(c.Device) > mostName || len(c.label) > mostLabel:
		return "length"
	case !utf8.ValidString(c.Actor + c.Device):
		return "text"
	case c.Label.text() != c.label:
		return "label"
	case c.schema < 1:
		return "schema"
	case c.Branch != "" && (c.schema < firstScenarios || !calendar.ID(c.Branch).Valid() || !c.scenic()):
		return "branch"
	case len(c.ops) == 0:
		return "empty"
	}
	return ""
}

// fault says what is wrong with an op: its values must be, word for word, what this program would write.
func (o op) fault() string {
	t := tables[calendar.Type(o.tbl)]
	switch {
	case t == nil:
		return "type " + o.tbl
	case !calendar.ID(o.row).Valid():
		return "row"
	case o.emptied():
		if o.old.Valid || !t.knows(o.unit) {
			return o.unit
		}
		return ""
	case !t.takes(o.unit, o.new.String) || o.old.Valid && !t.takes(o.unit, o.old.String):
		return o.unit
	case o.old.Valid == (o.unit == creation):
		return o.unit
	case string(o.sum()) != string(o.digest):
		return "digest"
	}
	return ""
}

// emptied reports an op whose values were redacted, or left out of a copy for others.
func (o op) emptied() bool { return !o.new.Valid }

func (t *table) knows(unit string) bool {
	_, _, ok := t.unit(unit)
	return ok || unit == creation
}

// takes reports whether an op's value can be laid into a row of the table, read as a record, and be written the same
// again.
func (t *table) takes(unit, value string) bool {
	r := t.blank()
	if !t.knows(unit) || !utf8.ValidString(unit) || t.lay(r, unit, value) != nil {
		return false
	}
	if _, err := t.record("", r); err != nil {
		return false
	}
	for _, at := range r {
		if text, ok := at.(string); ok && len(text) > guestValue {
			return false
		}
	}
	if unit == creation {
		return t.found(r) == value && r[t.deleted()] == int64(0)
	}
	return t.show(r, unit) == value
}

// A teller reads changes out of a journal, ours or a guest's.
type teller interface {
	each(query string, scan func(*sql.Rows) error, args ...any) error
}

// digests reads which changes a journal has: id → digest, and the ids in order.
func digests(j teller) (known map[string]string, ids []string, err error) {
	known = map[string]string{}
	err = j.each(`SELECT id, digest FROM change ORDER BY lamport, id`, func(rows *sql.Rows) error {
		var id string
		var digest []byte
		if err := rows.Scan(&id, &digest); err != nil {
			return err
		}
		known[id], ids = string(digest), append(ids, id)
		return nil
	})
	return known, ids, err
}

// inStep refuses a journal in which the numbers of changes leap.
func inStep(j teller) error {
	var last int64
	return j.each(`SELECT lamport, id FROM change ORDER BY lamport`, func(rows *sql.Rows) error {
		var number int64
		var id string
		if err := rows.Scan(&number, &id); err != nil {
			return err
		}
		if number < 1 || number > last+mostLeap {
			return ErrForged.with("change " + id + ": order")
		}
		last = number
		return nil
	})
}

// tell reads one change whole; nil where the journal has none of that id.
func tell(j teller, id string) (*toldChange, error) { return tellSome(j, id, -1) }

// tellSome reads one change with so many of its ops at most; below 0 is all of them.
func tellSome(j teller, id string, most int) (*toldChange, error) {
	var c *toldChange
	err := j.each(`SELECT lamport, at, actor, device, kind, label, reverts, schema, branch, digest FROM change WHERE id = ?`,
		func(rows *sql.Rows) (err error) {
			c = &toldChange{}
			c.ID = id
			err = c.scan(rows)
			return err
		}, id)
	if c == nil || err != nil {
		return nil, err
	}
	c.ops, err = tellOps(j, id, nil, most)
	c.Ops = len(c.ops)
	return c, err
}

func (c *toldChange) scan(rows *sql.Rows) error {
	var at int64
	var reverts sql.NullString
	err := rows.Scan(&c.Lamport, &at, &c.Actor, &c.Device, &c.Kind, &c.label, &reverts, &c.schema, &c.Branch, &c.digest)
	c.At, c.Reverts = time.UnixMilli(at), reverts.String
	if err == nil && json.Unmarshal([]byte(c.label), &c.Label) != nil {
		c.Label = Label{}
	}
	return err
}

// tellOps reads so many ops of a change, in the order of rows and units: its first, or those that come after one of them.
func tellOps(j teller, change string, after *op, most int) ([]op, error) {
	query, args := `SELECT row, unit, tbl, old, new, digest FROM op WHERE change = ?`, []any{change}
	if after != nil {
		query, args = query+` AND (row, unit) > (?, ?)`, append(args, after.row, after.unit)
	}
	var ops []op
	err := j.each(query+` ORDER BY row, unit LIMIT ?`, func(rows *sql.Rows) error {
		var o op
		err := rows.Scan(&o.row, &o.unit, &o.tbl, &o.old, &o.new, &o.digest)
		ops = append(ops, o)
		return err
	}, append(args, most)...)
	if err == nil && len(ops) > 0 {
		err = tellPreds(j, ops, change)
	}
	if err != nil {
		return nil, fmt.Errorf("change %s: %w", change, err)
	}
	return ops, nil
}

// tellPreds reads what ops of a change had seen, in one go: there may be a hundred thousand.
func tellPreds(j teller, ops []op, change string) error {
	at, first, last := 0, ops[0], ops[len(ops)-1]
	return j.each(`SELECT p.row, p.unit, p.pred FROM op o JOIN op_pred p ON p.row = o.row AND p.unit = o.unit AND p.change = o.change
		WHERE o.change = ? AND (o.row, o.unit) BETWEEN (?, ?) AND (?, ?) ORDER BY p.row, p.unit, p.pred`,
		func(rows *sql.Rows) error {
			var row, unit, pred string
			err := rows.Scan(&row, &unit, &pred)
			for at < len(ops) && (ops[at].row != row || ops[at].unit != unit) { // both come in the order of rows and units
				at++
			}
			if err == nil && at < len(ops) {
				ops[at].preds = append(ops[at].preds, pred)
			}
			return err
		}, change, first.row, first.unit, last.row, last.unit)
}
