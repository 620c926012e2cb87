package state

import (
	"fmt"
	"sync"
	"testing"
)

func TestOlderSettingsNeverComeOverNewerOnes(t *testing.T) {
	folder := t.TempDir()
	var k keeper
	older, newer := LoadSettings(folder), LoadSettings(folder)
	older.Look, newer.Look = "light", "dark"
	first, second := k.ask(), k.ask()
	if err := k.write(second, newer); err != nil {
		t.Fatal(err)
	}
	if err := k.write(first, older); err != nil {
		t.Fatal(err)
	}
	if got := LoadSettings(folder).Look; got != "dark" {
		t.Errorf("%q is remembered", got)
	}
}

func TestSettingsThatAreChosenQuicklyAreKeptWithoutAWord(t *testing.T) {
	folder := t.TempDir()
	var (
		k    keeper
		wait sync.WaitGroup
	)
	for i := range 40 {
		s, number := LoadSettings(folder), k.ask()
		s.Language = fmt.Sprint(i)
		wait.Go(func() {
			if err := k.write(number, s); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := LoadSettings(folder).Language; got != "39" {
		t.Errorf("%q is remembered", got)
	}
}
