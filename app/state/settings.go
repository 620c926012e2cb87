package state

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// Settings are what a person chose for good. They belong to the machine, not to a programme.
type Settings struct {
	Name     string   `json:"name,omitempty"`     // of who writes; "" is as the system has it
	Language string   `json:"language,omitempty"` // "" is the system's
	Large    int      `json:"large,omitempty"`    // steps by which everything is larger than usual
	Look     string   `json:"look,omitempty"`     // "light", "dark", "" is the system's
	Width    float32  `json:"width,omitempty"`    // of the window
	Height   float32  `json:"height,omitempty"`
	Recent   []string `json:"recent,omitempty"` // programme files, the last first

	Seasons map[string]Memory `json:"seasons,omitempty"` // how the recent files were looked at

	path string // "" keeps nothing
}

// mostRecent is how many files the menu remembers.
const mostRecent = 8

// LoadSettings reads the settings of a folder. What cannot be read is as if nothing had been chosen: settings are never a
// reason not to start.
func LoadSettings(folder string) Settings {
	var s Settings
	if folder == "" {
		return s
	}
	path := filepath.Join(folder, "window.json")
	if b, err := os.ReadFile(path); err == nil && json.Unmarshal(b, &s) != nil {
		s = Settings{}
	}
	s.path = path
	return s
}

// Save writes the settings whole or not at all.
func (s Settings) Save() error {
	if s.path == "" {
		return nil
	}
	b, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return fmt.Errorf("keep settings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return fmt.Errorf("keep settings: %w", err)
	}
	next := s.path + ".new"
	if err := os.WriteFile(next, b, 0o600); err != nil {
		return fmt.Errorf("keep settings: %w", err)
	}
	if err := os.Rename(next, s.path); err != nil {
		return fmt.Errorf("keep settings: %w", err)
	}
	return nil
}

// A keeper writes settings one after the other, and never older ones over newer ones, however long each takes to begin.
type keeper struct {
	asked int // on the window's thread

	mu      sync.Mutex
	written int
}

// ask gives the next settings their number.
func (k *keeper) ask() int {
	k.asked++
	return k.asked
}

// write saves settings unless newer ones are saved already.
func (k *keeper) write(number int, s Settings) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if number < k.written {
		return nil
	}
	k.written = number
	return s.Save()
}

// remember puts a file at the head of the recent ones.
func (s *Settings) remember(path string) {
	recent := slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })
	s.Recent = append([]string{path}, recent...)
	s.Recent = s.Recent[:min(len(s.Recent), mostRecent)]
}
