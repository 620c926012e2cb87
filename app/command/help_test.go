package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"affiche/assets"
)

func TestEveryHelpIsSaidInEveryLanguage(t *testing.T) {
	d := newDesk(t)
	for _, lang := range languages() {
		all := d.must("--help", "--lang", lang)
		for _, line := range regexp.MustCompile(`(?m)^  affiche ([a-z]+)`).FindAllStringSubmatch(all, -1) {
			help := d.must(line[1], "--help", "--lang", lang)
			if strings.Contains(all+help, "command.") || strings.Contains(help, "{0}") {
				t.Errorf("%s --help in %s lacks a text:\n%s", line[1], lang, help)
			}
		}
	}
}

func TestHelpTellsWhatMayBeLeftOut(t *testing.T) {
	d := newDesk(t)
	for call, want := range map[string]string{
		"holds": "affiche holds FILE [ID...] [--within DAYS]", "move": "affiche move FILE ID... [--by 2d]",
	} {
		if help := d.must(call, "--help"); !strings.HasPrefix(help, want) {
			t.Errorf("it says %q", strings.SplitN(help, "\n", 2)[0])
		}
	}
}

// A key that is put together at run time ("command.wrong." + word) is found by its beginning.
func TestEveryKeyThatTheCommandsSayIsInTheCatalogue(t *testing.T) {
	known := assets.Keys("en")
	keys := regexp.MustCompile(`"((?:command|work|import|label|fault)\.[a-z.-]+)"`)
	refusals := regexp.MustCompile(`refuse\("([a-z.-]+)"`)
	for _, room := range []string{"command", "work"} {
		files, err := filepath.Glob(filepath.Join("..", room, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(files, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found := keys.FindAllStringSubmatch(string(text), -1)
			for _, r := range refusals.FindAllStringSubmatch(string(text), -1) {
				found = append(found, []string{"", room + "." + r[1]})
			}
			for _, f := range found {
				if !begins(known, f[1]) {
					t.Errorf("%s says %s, which is not in the catalogue", file, f[1])
				}
			}
		}
	}
}

func begins(keys []string, key string) bool {
	for _, k := range keys {
		if k == key || strings.HasSuffix(key, ".") && strings.HasPrefix(k, key) {
			return true
		}
	}
	return false
}
