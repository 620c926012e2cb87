package storage

import (
	"database/sql"
	"errors"
	"maps"
	"slices"
	"strconv"
	"sync"

	"affiche/calendar"
)

// A Follower tells what somebody else writes into a file that is open here for reading. It asks the file, and keeps nothing of
// it open between two questions. What heals damage changes no change's id: that is seen when the file is opened again.
type Follower struct {
	file *File
	mu   sync.Mutex
	seen outline
	ids  map[string]bool // the changes of the journal, as they were when it was asked last
}

// News are what was written since a follower was asked last.
type News struct {
	Touched []calendar.Ref // what the plan that was given holds anew, or lacks; see [File.Refresh]
	By      string         // who made the newest of the changes; "" where changes went: an undone merge
}

// Follow begins to follow the file. What is written between this and a plan loaded later is told again, which does no harm.
func (f *File) Follow() (*Follower, error) {
	follower := &Follower{file: f}
	err := f.look(func(tx *sql.Tx) (err error) {
		if follower.seen, err = outlineOf(tx); err == nil {
			follower.ids, err = changeIDs(tx)
		}
		return err
	})
	return follower, err
}

// Catch reads what was written since into a plan, in one picture with the telling of it.
func (f *Follower) Catch(plan *calendar.Plan) (news News, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	err = f.file.look(func(tx *sql.Tx) error {
		now, err := outlineOf(tx)
		if err != nil || now == f.seen {
			return err
		}
		ids, err := changeIDs(tx)
		if err == nil {
			news, err = newsBetween(tx, f.ids, ids)
		}
		if err == nil && f.file.branch == "" {
			err = fetchFrom(tx, plan, news.Touched, false)
		}
		if err == nil {
			f.seen, f.ids = now, ids
		}
		return err
	})
	if err == nil && f.file.branch != "" {
		err = f.file.Refresh(plan, news.Touched)
	}
	return news, err
}

// An outline is what differs wherever the journal does: a change that is made has a greater lamport number than any before, and
// changes that are taken in or set aside make another count.
type outline struct {
	version, changes int
	lamport          int64
}

func outlineOf(tx *sql.Tx) (o outline, err error) {
	err = tx.QueryRow(`SELECT user_version, (SELECT count(*) FROM change), (SELECT coalesce(max(lamport), 0) FROM change)
		FROM pragma_user_version`).Scan(&o.version, &o.changes, &o.lamport)
	if err == nil && o.version > SchemaVersion {
		err = ErrNewer.with(strconv.Itoa(o.version), strconv.Itoa(SchemaVersion))
	}
	return o, err
}

func changeIDs(tx *sql.Tx) (map[string]bool, error) {
	ids := map[string]bool{}
	rows, err := tx.Query(`SELECT id FROM change`)
	if err != nil {
		return nil, err
	}
	return ids, scanEach(rows, func() error {
		var id string
		err := rows.Scan(&id)
		ids[id] = true
		return err
	})
}

// newsBetween tells of the changes that came, and of those that went aside.
func newsBetween(tx *sql.Tx, before, after map[string]bool) (news News, err error) {
	came, went := without(after, before), without(before, after)
	if news.Touched, err = touchedBy(tx, came, went); err != nil {
		return news, err
	}
	err = tx.QueryRow(`SELECT actor FROM change WHERE id IN (SELECT value FROM json_each(?)) ORDER BY lamport DESC, id DESC LIMIT 1`,
		listed(came)).Scan(&news.By)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return news, err
}

// touchedBy lists the rows of changes that came into the journal, and of those that went out of it.
func touchedBy(tx *sql.Tx, came, went []string) (refs []calendar.Ref, err error) {
	rows, err := tx.Query(`SELECT tbl, row FROM op WHERE change IN (SELECT value FROM json_each(?1)) UNION
		SELECT tbl, row FROM aside_op WHERE change IN (SELECT value FROM json_each(?2))`, listed(came), listed(went))
	if err != nil {
		return nil, err
	}
	return refs, scanEach(rows, func() error {
		var ref calendar.Ref
		err := rows.Scan(&ref.Type, &ref.ID)
		refs = append(refs, ref)
		if err == nil {
			_, err = tableOf(ref)
			err = misread(err)
		}
		return err
	})
}

// without lists what is in one set and not in the other.
func without(all, but map[string]bool) []string {
	left := maps.Clone(all)
	maps.DeleteFunc(left, func(id string, _ bool) bool { return but[id] })
	return slices.Sorted(maps.Keys(left))
}
