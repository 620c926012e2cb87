package storage

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modernc.org/sqlite"
)

// spoil runs SQL of an enemy on a file, with nothing in its way.
func spoil(t tester, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=writable_schema(1)")
	for _, s := range statements {
		if err == nil {
			_, err = db.Exec(s)
		}
	}
	if err == nil {
		err = db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// closedTwins are two copies, the second with one change more, both closed and told by their paths.
func closedTwins(t *testing.T) (ami, bunker string) {
	t.Helper()
	a, b := twins(t)
	retitle(t, b, "The Room")
	if err := errors.Join(a.Close(), b.Close()); err != nil {
		t.Fatal(err)
	}
	return a.Path(), b.Path()
}

func fingerprint(t tester, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", sha256.Sum256(b))
}

func TestWhatIsNoProgrammeIsRefusedAndLeftAsItIs(t *testing.T) {
	sane, _ := closedTwins(t)
	head, err := os.ReadFile(sane)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		make func(path string)
		want error
	}{
		"an empty file":              {write(t, ""), ErrNotProgramme},
		"a letter":                   {write(t, "Dear partners, attached is the season."), ErrNotProgramme},
		"a long letter":              {write(t, strings.Repeat("Dear partners, attached is the season. ", 1000)), ErrNotProgramme},
		"the first half of a header": {write(t, string(head[:50])), ErrNotProgramme},
		"only the first page":        {write(t, string(head[:4096])), ErrDamaged},
		"another program's database": {func(path string) { spoil(t, path, `CREATE TABLE w(word)`) }, ErrNotProgramme},
		"a database that says it is one of ours": {
			func(path string) {
				spoil(t, path, `CREATE TABLE w(word)`, fmt.Sprint(`PRAGMA application_id=`, applicationID), fmt.Sprint(`PRAGMA user_version=`, SchemaVersion))
			}, ErrForged,
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "guest.affiche")
			c.make(path)
			refused(t, sane, path, c.want)
		})
	}
}

// refused demands that a file is neither opened nor merged, for the reason given, and that nothing is written to it, nor to
// the programme that it was merged into, nor anything left beside it.
func refused(t *testing.T, sane, path string, want error) {
	t.Helper()
	before := fingerprint(t, path)
	if f, err := Open(path, by("A.M.I.")); !errors.Is(err, want) {
		t.Errorf("opened: %v, want %v", err, want)
		if err == nil {
			f.Close() //nolint:errcheck // failed already
		}
	}
	host := reopen(t, sane, "A.M.I.", "marseille")
	state := digestOf(stateOf(t, host))
	for _, dry := range []bool{true, false} {
		if _, err := host.Merge(path, dry); !errors.Is(err, want) {
			t.Errorf("merged (dry run: %v): %v, want %v", dry, err, want)
		}
	}
	if digestOf(stateOf(t, host)) != state {
		t.Error("the programme took something in")
	}
	if err := host.Close(); err != nil {
		t.Error(err)
	}
	if fingerprint(t, path) != before {
		t.Error("the file was written to")
	}
	if beside, err := filepath.Glob(path + "?*"); err != nil || len(beside) > 0 {
		t.Errorf("left beside it: %q %v", beside, err)
	}
}

func write(t *testing.T, text string) func(string) {
	return func(path string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestASchemaThatIsNotOursWordForWordIsRefused(t *testing.T) {
	sane, other := closedTwins(t)
	for name, c := range map[string]struct {
		spoil []string
		want  error
	}{
		"a trigger":          {[]string{`CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM op; END`}, ErrForged},
		"a view":             {[]string{`CREATE VIEW v AS SELECT randomblob(1000000000)`}, ErrForged},
		"a virtual table":    {[]string{`CREATE VIRTUAL TABLE v USING fts5(word)`}, ErrForged},
		"a table more":       {[]string{`CREATE TABLE more(word TEXT)`}, ErrForged},
		"an index more":      {[]string{`CREATE INDEX more ON op(abs(digest))`}, ErrForged},
		"a table less":       {[]string{`DROP TABLE feed`}, ErrForged},
		"a view for a table": {[]string{`DROP TABLE op_pred`, `CREATE VIEW op_pred AS SELECT 1 AS row, 2 AS unit, 3 AS pred, 4 AS change`}, ErrForged},
		"a default that computes": {
			[]string{`UPDATE sqlite_schema SET sql = replace(sql, 'branch TEXT NOT NULL DEFAULT ''''', 'branch TEXT NOT NULL DEFAULT (hex(zeroblob(100)))') WHERE name = 'change'`},
			ErrForged,
		},
		"a newer version":              {[]string{fmt.Sprint(`PRAGMA user_version = `, SchemaVersion+1)}, ErrNewer},
		"a newer version with a table": {[]string{`CREATE TABLE more(word TEXT)`, `PRAGMA user_version = 7`}, ErrNewer},
		"an older version":             {[]string{`PRAGMA user_version = 1`}, ErrForged},
		"no version":                   {[]string{`PRAGMA user_version = 0`}, ErrNotProgramme},
		"another program's mark":       {[]string{`PRAGMA application_id = 1`}, ErrNotProgramme},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "guest.affiche")
			copyFile(t, other, path)
			spoil(t, path, c.spoil...)
			refused(t, sane, path, c.want)
		})
	}
}

func TestANewerFileIsRefusedWithBothNumbers(t *testing.T) {
	sane, other := closedTwins(t)
	spoil(t, other, `PRAGMA user_version = 7`)
	host := reopen(t, sane, "A.M.I.", "marseille")
	_, opened := Open(other, by("A.M.I."))
	_, merged := host.Merge(other, false)
	for _, err := range []error{opened, merged} {
		var trouble *Trouble
		if !errors.As(err, &trouble) || strings.Join(trouble.Args, " ") != fmt.Sprint("7 ", SchemaVersion) {
			t.Errorf("%v", err)
		}
	}
}

func TestOfAGuestOnlyTheJournalCanBeRead(t *testing.T) {
	_, other := closedTwins(t)
	g, err := welcome(other, copyPages)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := g.leave(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(g.folder); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the guest's copy stays behind: %v", err)
		}
	}()
	nothing := func(*sql.Rows) error { return nil }
	if err := g.each(`SELECT id FROM change`, nothing); err != nil {
		t.Errorf("the journal: %v", err)
	}
	for _, query := range []string{
		`SELECT id FROM activity`, `SELECT name FROM sqlite_schema`, `SELECT * FROM pragma_table_info('op')`, `PRAGMA user_version`,
		`SELECT load_extension('x')`, `SELECT hex(id) FROM change`, `DELETE FROM change`, `CREATE TEMP TABLE x(y)`, `ATTACH ':memory:' AS x`,
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`, `VACUUM INTO '/tmp/affiche-escaped'`,
	} {
		if err := g.each(query, nothing); err == nil {
			t.Errorf("a guest answered %q", query)
		}
	}
	if n, err := sqlite.Limit(g.conn, 0, -1); err != nil || n != guestValue {
		t.Errorf("its texts may be %d bytes long (%v)", n, err)
	}
}

func TestAGuestThatIsOpenElsewhereIsReadWhole(t *testing.T) {
	ami, bunker := twins(t)
	for i := range 50 {
		retitle(t, bunker, fmt.Sprint("take ", i))
	}
	if _, err := os.Stat(bunker.Path() + "-wal"); err != nil {
		t.Fatalf("it is not being written: %v", err)
	}
	if m := merge(t, ami, bunker); m.Changes != 50 {
		t.Errorf("%+v", m)
	}
}

func TestAFileThatIsWrittenToWhileItIsCopiedIsCopiedAgain(t *testing.T) {
	path := closedSeason(t)
	f := reopen(t, path, "A.M.I.", "laptop")
	reads := 0
	err := undisturbed(path, func() error {
		if reads++; reads == 1 {
			edit(t, f, "meanwhile", putting(boilerRoom()))
			return errors.New("torn")
		}
		return nil
	})
	if err != nil || reads != 2 {
		t.Errorf("read %d times, %v", reads, err)
	}
	if err := undisturbed(path, func() error { reads++; return nil }); err != nil || reads != 3 {
		t.Errorf("undisturbed it is read %d times, %v", reads-2, err)
	}
}
