package sample

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"affiche/calendar"
)

// source is one file of the season.
type source struct {
	name     string
	lines    []string
	defaults map[string]any // the words at its top, which hold for every block that knows them
	blocks   map[calendar.Type][]*block
}

// block is one record as a file says it, perhaps with more records inside.
type block struct {
	from  *source
	line  int
	typ   calendar.Type
	words map[string]any
}

// readSources reads every .toml of the directory, in the order of their names.
func readSources(dir fs.FS) ([]*source, error) {
	names, err := fs.Glob(dir, "*.toml")
	if err != nil {
		return nil, err
	}
	var sources []*source
	var wrong []error
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		s, err := parseSource(name, string(text))
		sources, wrong = append(sources, s), append(wrong, err)
	}
	return sources, errors.Join(wrong...)
}

func parseSource(name, text string) (*source, error) {
	s := &source{
		name: name, lines: strings.Split(text, "\n"),
		defaults: map[string]any{}, blocks: map[calendar.Type][]*block{},
	}
	var top map[string]any
	if _, err := toml.Decode(text, &top); err != nil {
		var at toml.ParseError
		if errors.As(err, &at) {
			return s, fmt.Errorf("%s:%d: %s", name, at.Position.Line, at.Message)
		}
		return s, fmt.Errorf("%s: %w", name, err)
	}
	var wrong []error
	for _, word := range slices.Sorted(maps.Keys(top)) {
		wrong = append(wrong, s.place(word, top[word]))
	}
	return s, errors.Join(wrong...)
}

// place puts one word of a file's top where it belongs: among the defaults, or as blocks of a type of record.
func (s *source) place(word string, value any) error {
	if text, ok := value.(string); ok {
		s.defaults[word] = text
		return nil
	}
	t := calendar.Type(word)
	if calendar.New(t, "") == nil {
		return s.fault(s.find(0, word), fmt.Errorf("%q is no type of record", word))
	}
	tables, ok := tablesOf(value)
	if !ok {
		return s.fault(s.find(0, word), fmt.Errorf("%s wants blocks like [[%s]]", word, word))
	}
	lines := s.headers(word)
	for i, words := range tables {
		b := &block{from: s, typ: t, words: words}
		if i < len(lines) {
			b.line = lines[i]
		} else {
			b.line = s.find(0, quoted(words))
		}
		s.blocks[t] = append(s.blocks[t], b)
	}
	return nil
}

// tablesOf takes [table], [[tables]] and lists of {inline tables} alike.
func tablesOf(value any) ([]map[string]any, bool) {
	switch v := value.(type) {
	case map[string]any:
		return []map[string]any{v}, true
	case []map[string]any:
		return v, true
	case []any:
		var tables []map[string]any
		for _, one := range v {
			table, ok := one.(map[string]any)
			if !ok {
				return nil, false
			}
			tables = append(tables, table)
		}
		return tables, true
	}
	return nil, false
}

// headers finds the lines, from 1, of the blocks of a word.
func (s *source) headers(word string) []int {
	var lines []int
	for i, line := range s.lines {
		if line = strings.TrimSpace(line); line == "[["+word+"]]" || line == "["+word+"]" {
			lines = append(lines, i+1)
		}
	}
	return lines
}

// quoted is what tells an inline block from its neighbours.
func quoted(words map[string]any) string {
	for _, w := range []string{"key", "name", "title", "on", "when"} {
		switch v := words[w].(type) {
		case string:
			return `"` + v + `"`
		case map[string]any:
			if text, ok := v["en"].(string); ok {
				return `"` + text + `"`
			}
		}
	}
	return ""
}

// find is the first line from a line on that has the fragment as words of its own; the line itself where none has. The
// reader of TOML does not tell where a value stood.
func (s *source) find(line int, fragment string) int {
	for i := max(line-1, 0); i < len(s.lines) && fragment != ""; i++ {
		before, after, ok := strings.Cut(s.lines[i], fragment)
		if ok && !strings.ContainsAny(lastOf(before)+firstOf(after), letters) {
			return i + 1
		}
	}
	return max(line, 1)
}

const letters = "abcdefghijklmnopqrstuvwxyz-_0123456789"

func firstOf(s string) string { return s[:min(len(s), 1)] }

func lastOf(s string) string { return s[max(len(s)-1, 0):] }

func (s *source) fault(line int, err error) error { return fmt.Errorf("%s:%d: %w", s.name, line, err) }

// fault names the file and the line of what is wrong in a block; fragment is the text at fault, if it is known.
func (b *block) fault(fragment string, err error) error {
	return b.from.fault(b.from.find(b.line, fragment), err)
}

// word is a word of the block as text; "" where there is none.
func (b *block) word(name string) string {
	text, _ := b.words[name].(string)
	return text
}

// standing finds a word that the block leaves to the top of its file.
func (b *block) standing(name string) (string, bool) {
	text, ok := b.from.defaults[name].(string)
	return text, ok
}

// within makes the block of a record inside this one.
func (b *block) within(t calendar.Type, words map[string]any) *block {
	child := &block{from: b.from, typ: t, words: words, line: b.line}
	if q := quoted(words); q != "" {
		child.line = b.from.find(b.line, q)
	}
	return child
}
