package vcard

import (
	"io"
	"mime/quotedprintable"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"affiche/calendar"
)

// A line is one property of a card.
type line struct {
	number int
	name   string              // in capitals, without the group before it
	params map[string][]string // by their names in capitals; a value alone, as 2.1 has it, is a TYPE
	value  string              // as it stands there: its backslashes are for later
}

// unfolded are the lines of a text with what was folded joined again: by a space at the beginning of the next, or by a "=" at
// the end of one that is quoted-printable.
func unfolded(text string) (lines []line) {
	var whole string
	number := 0
	put := func() {
		if l, ok := parsed(whole); ok {
			l.number = number
			lines = append(lines, l)
		}
		whole = ""
	}
	soft := false
	for n, raw := range strings.Split(text, "\n") {
		switch {
		case soft:
			whole += "\n" + raw
		case whole != "" && (strings.HasPrefix(raw, " ") || strings.HasPrefix(raw, "\t")):
			whole += raw[1:]
		default:
			put()
			whole, number = raw, n+1
		}
		soft = strings.HasSuffix(whole, "=") && quoted(whole)
	}
	put()
	return lines
}

// quoted reports a line that is quoted-printable, as 2.1 writes letters with accents.
func quoted(whole string) bool {
	head, _, _ := strings.Cut(whole, ":")
	return strings.Contains(strings.ToUpper(head), "QUOTED-PRINTABLE")
}

func parsed(whole string) (l line, ok bool) {
	head, value, ok := cutOutsideQuotes(whole, ':')
	if !ok {
		return l, false
	}
	parts := splitOutsideQuotes(head, ';')
	l.name = strings.ToUpper(strings.TrimSpace(parts[0]))
	if _, name, grouped := strings.Cut(l.name, "."); grouped {
		l.name = name
	}
	l.params = map[string][]string{}
	for _, p := range parts[1:] {
		key, is, named := strings.Cut(p, "=")
		if !named {
			key, is = "TYPE", p
		}
		key = strings.ToUpper(strings.TrimSpace(key))
		for _, v := range strings.Split(strings.Trim(is, `"`), ",") {
			l.params[key] = append(l.params[key], strings.ToLower(strings.TrimSpace(v)))
		}
	}
	l.value = l.decoded(value)
	return l, true
}

// decoded undoes what 2.1 does to letters.
func (l line) decoded(value string) string {
	if !l.is("ENCODING", "quoted-printable") && !l.is("TYPE", "quoted-printable") {
		return value
	}
	plain, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return value
	}
	for _, charset := range l.params["CHARSET"] {
		if e, err := htmlindex.Get(charset); err == nil {
			if text, err := e.NewDecoder().Bytes(plain); err == nil {
				return string(text)
			}
		}
	}
	return calendar.ForeignLetters(plain)
}

func (l line) is(param, word string) bool {
	for _, v := range l.params[param] {
		if v == word {
			return true
		}
	}
	return false
}

// words are the parts of a value: of a name, an address, an organisation. Each may hold several, which are joined.
func (l line) words() []string {
	var words []string
	for _, part := range splitEscaped(l.value, ';') {
		var several []string
		for _, s := range splitEscaped(part, ',') {
			if s = oneLine(unescaped(s)); s != "" {
				several = append(several, s)
			}
		}
		words = append(words, strings.Join(several, " "))
	}
	return words
}

// text is the whole value.
func (l line) text() string { return strings.TrimSpace(unescaped(l.value)) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

var escapes = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\:`, ":")

func unescaped(s string) string { return escapes.Replace(s) }

// splitEscaped splits at a letter that no backslash stands before.
func splitEscaped(s string, at byte) []string {
	var parts []string
	begin := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case at:
			parts = append(parts, s[begin:i])
			begin = i + 1
		}
	}
	return append(parts, s[begin:])
}

func cutOutsideQuotes(s string, at byte) (before, after string, found bool) {
	quoted := false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == at && !quoted:
			return s[:i], s[i+1:], true
		}
	}
	return strings.Cut(s, string(at)) // a quote that nobody closed
}

func splitOutsideQuotes(s string, at byte) []string {
	var parts []string
	quoted, begin := false, 0
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == at && !quoted:
			parts = append(parts, s[begin:i])
			begin = i + 1
		}
	}
	return append(parts, s[begin:])
}
