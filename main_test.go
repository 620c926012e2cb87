package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestACrashLeavesANoteAndStatusTwo(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		t.Setenv(name, home)
	}
	if status := crashed("a mistake of ours"); status != 2 {
		t.Errorf("status is %d", status)
	}
	var notes []string
	err := filepath.WalkDir(home, func(path string, at os.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(at.Name(), "crash-") {
			notes = append(notes, path)
		}
		return err
	})
	if err != nil || len(notes) != 1 {
		t.Fatalf("notes: %v, %v", notes, err)
	}
	note, err := os.ReadFile(notes[0])
	if err != nil || !strings.Contains(string(note), "a mistake of ours") || !strings.Contains(string(note), "goroutine") {
		t.Errorf("the note says %q (%v)", note, err)
	}
}

func TestTheVersionIsTheOneOfThePackage(t *testing.T) {
	text, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\s*Version\s*=\s*"([^"]+)"`).FindSubmatch(text)
	if found == nil || string(found[1]) != version {
		t.Errorf("FyneApp.toml has %q, the program %s", found, version)
	}
}
