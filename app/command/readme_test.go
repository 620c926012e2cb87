package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The examples of the README are called one after the other, on the sample: what a person copies from there works. Only a
// festival's own schedule is not at hand.
func TestTheExamplesOfTheReadmeWork(t *testing.T) {
	path, err := filepath.Abs("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	examples := 0
	for _, line := range regexp.MustCompile(`(?m)^    affiche (.*)$`).FindAllStringSubmatch(string(readme), -1) {
		call, _, _ := strings.Cut(line[1], "    #")
		if strings.Contains(call, "schedule.") {
			continue
		}
		examples++
		if _, errs, status := d.call(spaced(call)...); status != 0 {
			t.Errorf("affiche %s: status %d: %s", call, status, errs)
		}
		if examples == 1 {
			copyFile(t, "season.affiche", "copy-of-a-colleague.affiche")
			copyFile(t, "season.affiche", "damaged.affiche")
		}
	}
	if examples < 15 {
		t.Errorf("the README has %d examples only", examples)
	}
}

// spaced splits a command line at spaces outside of double quotes.
func spaced(line string) (args []string) {
	for _, word := range regexp.MustCompile(`("[^"]*"|[^ "])+`).FindAllString(line, -1) {
		args = append(args, strings.ReplaceAll(word, `"`, ""))
	}
	return args
}
