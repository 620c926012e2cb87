package feed

import (
	"errors"
	"strings"

	ics "github.com/arran4/golang-ical"
)

var (
	errNoLine     = errors.New("not a line of a calendar")
	errParameters = errors.New("too many parameters")
)

// parseLine takes a content line apart: NAME;PARAM=value,"value":value. It takes lines as they come in the wild: names in
// any case, parameters without a value, quotes that never end. The value stays as it is in the file, escapes included.
func parseLine(line string, most int) (p ics.BaseProperty, err error) {
	end := nameEnd(line)
	if end == 0 || end == len(line) || line[end] != ':' && line[end] != ';' {
		return p, errNoLine
	}
	p.IANAToken = upper(line[:end])
	rest := line[end:]
	for n := 0; rest != "" && rest[0] == ';'; {
		var values int
		rest, values = parseParameter(&p, rest[1:])
		if n += values; n > most {
			return p, errParameters
		}
	}
	if rest == "" {
		return p, errNoLine
	}
	p.Value = rest[1:]
	return p, nil
}

// parseParameter reads one parameter and returns what follows it, and how many values it has.
func parseParameter(p *ics.BaseProperty, s string) (rest string, values int) {
	end := until(s, '=')
	if end == len(s) {
		return "", 0
	}
	name := upper(s[:end])
	if p.ICalParameters == nil {
		p.ICalParameters = map[string][]string{}
	}
	if s[end] != '=' { // an old way of writing a value without its parameter's name
		p.ICalParameters[name] = append(p.ICalParameters[name], "")
		return s[end:], 1
	}
	rest = s[end:]
	for ; rest != "" && (rest[0] == '=' || rest[0] == ','); values++ {
		var value string
		value, rest = parseParameterValue(rest[1:])
		p.ICalParameters[name] = append(p.ICalParameters[name], value)
	}
	return rest, values
}

func parseParameterValue(s string) (value, rest string) {
	if strings.HasPrefix(s, `"`) {
		if end := strings.IndexByte(s[1:], '"'); end >= 0 {
			value, rest = s[1:1+end], s[end+2:]
			return uncaret(value), rest[until(rest, ','):] // something after the quote: no one knows what
		}
	}
	end := until(s, ',')
	return uncaret(s[:end]), s[end:]
}

var carets = strings.NewReplacer("^^", "^", "^'", `"`, "^n", "\n")

// uncaret takes RFC 6868's escapes back.
func uncaret(s string) string {
	if strings.IndexByte(s, '^') < 0 {
		return s
	}
	return carets.Replace(s)
}

// unescape takes the escapes of a TEXT value back. A backslash before anything else was meant as one.
func unescape(s string) string {
	next := strings.IndexByte(s, '\\')
	if next < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for ; next >= 0 && next+1 < len(s); next = strings.IndexByte(s, '\\') {
		b.WriteString(s[:next])
		switch c := s[next+1]; c {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ';', ',', ':', '"':
			b.WriteByte(c)
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
		s = s[next+2:]
	}
	b.WriteString(s)
	return b.String()
}

// textList parts a value of several texts at its bare commas.
func textList(s string) []string {
	var list []string
	begin := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case ',':
			list = append(list, unescape(s[begin:i]))
			begin = i + 1
		}
	}
	return append(list, unescape(s[begin:]))
}

// nameEnd is where the letters, digits and hyphens end that names are made of; some write _ and . too.
func nameEnd(s string) int {
	for i := range len(s) {
		c := s[i]
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' && c != '.' {
			return i
		}
	}
	return len(s)
}

// until is where a mark, or what ends every parameter, comes first.
func until(s string, mark byte) int {
	for i := range len(s) {
		if c := s[i]; c == mark || c == ';' || c == ':' {
			return i
		}
	}
	return len(s)
}

// upper is strings.ToUpper that leaves alone what is so already, as nearly every name is.
func upper(s string) string {
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return strings.ToUpper(s)
		}
	}
	return s
}
