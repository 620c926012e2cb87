package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"affiche/assets"
	"affiche/calendar"
	"affiche/calendar/feed"
)

// The house has few rooms, and arrows between them that run one way: app → storage → calendar, app → assets. Inside
// calendar only propose may ask a neighbour (clash). A new arrow fails here; so do habits that cost somebody a day.

const module = "affiche/"

// sourceFile is one Go file of the project, read but not compiled.
type sourceFile struct {
	path    string // from the project's root, with slashes
	room    string // its directory; "" is the root
	test    bool
	text    string
	imports []string
	tree    *ast.File
	set     *token.FileSet
}

func everyFile(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != "." || d.Name() == "out" || d.Name() == "testdata"):
			return filepath.SkipDir
		case !strings.HasSuffix(name, ".go"):
			return nil
		}
		files = append(files, readSource(t, filepath.ToSlash(name)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 30 {
		t.Fatalf("only %d Go files found", len(files))
	}
	return files
}

func readSource(t *testing.T, name string) sourceFile {
	t.Helper()
	f := sourceFile{path: name, room: strings.TrimPrefix(path.Dir(name), "."), test: strings.HasSuffix(name, "_test.go")}
	f.set = token.NewFileSet()
	tree, err := parser.ParseFile(f.set, name, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	f.tree, f.text = tree, readText(t, name)
	for _, i := range tree.Imports {
		f.imports = append(f.imports, strings.Trim(i.Path.Value, `"`))
	}
	return f
}

// mayImport tells whether a room may know another room of ours.
func mayImport(room, other string) bool {
	in := func(r, house string) bool { return r == house || strings.HasPrefix(r, house+"/") }
	switch {
	case in(room, "app/typed"):
		return other == "calendar" || in(other, "assets")
	case room == "" || in(room, "app"):
		return room == "" || !in(other, "app") || !plain(room) || plain(other)
	case in(room, "storage"):
		return other == "calendar" || in(other, "storage")
	case room == "calendar":
		return false
	case room == "calendar/propose":
		return other == "calendar" || other == "calendar/clash"
	case in(room, "calendar"):
		return other == "calendar"
	case in(room, "assets"):
		return in(other, "assets")
	}
	return false
}

// plain reports the rooms of app that know no window.
func plain(room string) bool {
	for _, r := range []string{"app/state", "app/scene", "app/paint", "app/work", "app/past", "app/command", "app/typed", "app/table"} {
		if room == r || strings.HasPrefix(room, r+"/") {
			return true
		}
	}
	return false
}

func TestArrowsRunOneWay(t *testing.T) {
	for _, f := range everyFile(t) {
		for _, i := range f.imports {
			other, ours := strings.CutPrefix(i, module)
			if ours && !f.test && !mayImport(f.room, other) {
				t.Errorf("%s imports %s: that arrow is not in the plan of the house", f.path, i)
			}
		}
	}
}

func TestEachRoomKeepsItsOwnTools(t *testing.T) {
	for _, f := range everyFile(t) {
		for _, i := range f.imports {
			switch {
			case strings.HasPrefix(i, "fyne.io/") && (plain(f.room) || !strings.HasPrefix(f.room, "app")):
				t.Errorf("%s imports %s: the window lives in app", f.path, i)
			case (i == "database/sql" || strings.HasPrefix(i, "modernc.org/")) && f.room != "storage":
				t.Errorf("%s imports %s: SQL lives in storage", f.path, i)
			case strings.HasPrefix(f.room, "calendar") && !f.test && !strings.HasSuffix(f.room, "test") && (i == "os" || i == "net" || i == "net/http"):
				t.Errorf("%s imports %s: the domain knows no files and no network", f.path, i)
			}
		}
	}
}

// bans are habits that cost somebody a day. Each matches a line of source; a line may say why it must be so.
var bans = []struct {
	pattern *regexp.Regexp
	where   func(sourceFile) bool
	excuse  string // what the line, or the one above, must say
	why     string
}{
	{regexp.MustCompile(`\bDoAndWait\(`), anywhere, "", "it freezes the window for good when it is called on its own thread"},
	{regexp.MustCompile(`\btime\.Sleep\(`), func(f sourceFile) bool { return f.test }, "", "a sleeping test is slow today and red tomorrow"},
	{
		regexp.MustCompile(`\bos\.(Open|ReadFile|OpenFile)\(`), func(f sourceFile) bool { return f.room == "storage" && !f.test },
		"not the live file", "closing a second handle of the live file drops SQLite's lock",
	},
	{regexp.MustCompile(`^\s*(_, )?_ = .*\(`), anywhere, "//", "an error is dropped with a reason, or handled"},
	{regexp.MustCompile(`t\.Skip\(\)`), anywhere, "", "a skipped test says why"},
}

func anywhere(sourceFile) bool { return true }

func TestNobodyDoesWhatCostADay(t *testing.T) {
	for _, f := range everyFile(t) {
		if f.path == "house_test.go" {
			continue
		}
		lines := strings.Split(f.text, "\n")
		for n, line := range lines {
			for _, b := range bans {
				above := ""
				if n > 0 {
					above = lines[n-1]
				}
				excused := b.excuse != "" && (strings.Contains(line, b.excuse) || strings.Contains(above, b.excuse))
				if b.where(f) && b.pattern.MatchString(line) && !excused {
					t.Errorf("%s:%d: %s: %s", f.path, n+1, strings.TrimSpace(line), b.why)
				}
			}
		}
	}
}

func TestEveryRoomSaysWhatItIsFor(t *testing.T) {
	said := map[string]bool{}
	for _, f := range everyFile(t) {
		if !f.test {
			said[f.room] = said[f.room] || f.tree.Doc != nil
		}
	}
	for room, ok := range said {
		if !ok {
			t.Errorf("package %q has no comment that says what it is for", room)
		}
	}
}

// spokenKey finds the keys that code says literally; keyLike those that it keeps to say them later: a whole literal that
// begins as the rooms of the catalogue do.
var (
	spokenKey = regexp.MustCompile(`\b[sS]ay\((?:[^,"()]|\([^()]*\))+, "([a-z][a-z0-9.-]*[a-z0-9])"`)
	keyLike   = regexp.MustCompile(`"((?:window|label|command|fault|typed)\.[a-z0-9.-]*[a-z0-9])"(?: \+)?`)
)

func TestEveryKeySaidInTheCodeIsInTheCatalogue(t *testing.T) {
	said, kept := 0, 0
	for _, f := range everyFile(t) {
		if f.test {
			continue
		}
		for _, m := range spokenKey.FindAllStringSubmatch(f.text, -1) {
			said++
			hasKey(t, f, m[1])
		}
		for _, m := range keyLike.FindAllStringSubmatch(f.text, -1) {
			if !strings.HasSuffix(m[0], "+") && !isFileName(m[1]) {
				kept++
				hasKey(t, f, m[1])
			}
		}
	}
	if said == 0 || kept == 0 {
		t.Errorf("%d keys said and %d kept: a pattern no longer fits the code", said, kept)
	}
}

func isFileName(s string) bool { return strings.HasSuffix(s, ".json") || strings.HasSuffix(s, ".go") }

func hasKey(t *testing.T, f sourceFile, key string) {
	t.Helper()
	if !assets.Has("en", key) {
		t.Errorf("%s says %q, which the catalogue lacks", f.path, key)
	}
}

func TestEveryWordOfTheDomainIsInTheCatalogue(t *testing.T) {
	needs(t, "type.", calendar.Types())
	needs(t, "kind.", calendar.ActivityKinds())
	needs(t, "status.", calendar.Statuses())
	needs(t, "phase.", calendar.PhaseKinds())
	needs(t, "role.", calendar.PartnerRoles())
	needs(t, "role.", calendar.MemberRoles())
	needs(t, "laboratory.", calendar.LaboratoryKinds())
	needs(t, "venue.", calendar.VenueKinds())
	needs(t, "space.", calendar.SpaceKinds())
	needs(t, "availability.", calendar.AvailabilityKinds())
	needs(t, "call.", calendar.CallStates())
	needs(t, "hold.", calendar.HoldStates())
	needs(t, "agreement.", calendar.AgreementKinds())
	needs(t, "agreement.state.", calendar.AgreementStates())
	needs(t, "line.", calendar.LineBases())
	needs(t, "payment.", calendar.Payments())
	needs(t, "stage.", calendar.Stages())
	needs(t, "callfor.", calendar.CallForStates())
	needs(t, "audience.", calendar.Audiences())
	needs(t, "reach.", feed.Absences())
	needs(t, "occasion.", calendar.Occasions()[1:])
	needs(t, "withdrawal.", calendar.WithdrawalKinds())
	needs(t, "note.", calendar.NoteKinds())
	needs(t, "scenario.", calendar.ScenarioStates())
	for _, typ := range calendar.Types() {
		for _, f := range calendar.Fields(typ) {
			needs(t, "field.", []string{f.Name, f.Unit})
		}
	}
}

func needs[W ~string](t *testing.T, prefix string, words []W) {
	t.Helper()
	for _, w := range words {
		if !assets.Has("en", prefix+string(w)) {
			t.Errorf("the catalogue lacks %s%s", prefix, w)
		}
	}
}

func TestEveryFaultCanBeSaid(t *testing.T) {
	added := regexp.MustCompile(`\.add\([^,]+, "([a-z-]+)"`)
	for _, f := range everyFile(t) {
		if f.room != "calendar" || f.test {
			continue
		}
		for _, m := range added.FindAllStringSubmatch(f.text, -1) {
			if !assets.Has("en", "fault."+m[1]) {
				t.Errorf("%s finds the fault %q, which the catalogue lacks", f.path, m[1])
			}
		}
	}
}

func readText(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
