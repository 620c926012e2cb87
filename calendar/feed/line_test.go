package feed

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// wrote gives what a liner writes.
func wrote(write func(*liner)) string {
	var b bytes.Buffer
	l := &liner{out: bufio.NewWriter(&b)}
	write(l)
	_ = l.out.Flush() // a buffer takes everything
	return b.String()
}

// clean is what a text may keep: it says with other means what appendText does.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\u0085\u2028\u2029", r):
			return '\n'
		case r == '\t' || r == '\n':
			return r
		case r < 0x20 || r >= 0x7f && r < 0xa0:
			return -1
		}
		return r
	}, string([]rune(s)))
}

// words are what people write, and what breaks programs.
func words() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(
			rapid.String(), rapid.SampledFrom([]string{
				"č", "🙂", "موسيقى", strings.Repeat(" ", 200), `\`, `\\n`, "\n", "\r\n", "\t", ";", ",", ":", `"`, "^", "^n", "^'",
				"\x00", "\a", "\u2028", "\u0085", "\xff", "\r\nATTENDEE:evil", "BEGIN:VEVENT", strings.Repeat("é", 2500),
			}),
		), 0, 8).Draw(t, "parts")
		return strings.Join(parts, "")
	})
}

// Checks 1 and 2.
func TestALineIsFoldedBetweenCharactersAndUnfoldsToWhatItWas(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := words().Draw(rt, "text")
		out := wrote(func(l *liner) { l.text("SUMMARY", text) })
		if text == "" {
			if out != "" {
				rt.Fatalf("a line of no text: %q", out)
			}
			return
		}
		for physical := range strings.SplitSeq(strings.TrimSuffix(out, "\r\n"), "\r\n") {
			if len(physical) > 75 || !utf8.ValidString(physical) || strings.ContainsAny(physical, "\r\n") {
				rt.Fatalf("a bad physical line of %d octets: %q", len(physical), physical)
			}
		}
		if got := unescape(strings.TrimPrefix(linesOf(out)[0], "SUMMARY:")); got != clean(text) {
			rt.Fatalf("%q comes back as %q", text, got)
		}
	})
}

// Checks 17 and 19.
func TestAnyParameterComesBackAndAddsNoProperty(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		name := words().Draw(rt, "name")
		out := wrote(func(l *liner) {
			l.start("ORGANIZER")
			l.param("CN", name)
			l.line = append(l.line, ":mailto:x"...)
			l.end()
		})
		lines := linesOf(out)
		p, err := parseLine(lines[0], 10)
		if err != nil || len(lines) != 1 || p.Value != "mailto:x" {
			rt.Fatalf("%q is written as %q: %v", name, out, err)
		}
		if got := parameter(&p, "CN"); got != clean(name) {
			rt.Fatalf("%q comes back as %q", name, got)
		}
	})
}

// Check 19.
func TestAnAddressAddsNoProperty(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		out := wrote(func(l *liner) { l.uri("URL", words().Draw(rt, "address")) })
		if lines := linesOf(out); len(lines) > 1 || strings.Contains(lines[0], " ") {
			rt.Fatalf("an address of several lines: %q", out)
		}
	})
}

func TestAParameterIsQuotedWhereItMustBe(t *testing.T) {
	for value, want := range map[string]string{
		"Bunker": "Bunker", "Novak, Jan": `"Novak, Jan"`, "O'Connor": "O'Connor", "a;b:c": `"a;b:c"`, `C:\dir`: `"C:\dir"`,
		`Ana "Anka" Kos`: "Ana ^'Anka^' Kos", "a^b": "a^^b", "two\nlines": "two^nlines", "bell\a": "bell",
	} {
		if got := string(appendParam(nil, value)); got != want {
			t.Errorf("%q is written %s, want %s", value, got, want)
		}
	}
}

func TestALineIsReadAsItComesInTheWild(t *testing.T) {
	for _, c := range []struct {
		line, name string
		params     map[string][]string
		value      string
	}{
		{"SUMMARY:a:b;c", "SUMMARY", nil, "a:b;c"},
		{"summary:x", "SUMMARY", nil, "x"},
		{`DTSTART;TZID="Europe/Paris":2`, "DTSTART", map[string][]string{"TZID": {"Europe/Paris"}}, "2"},
		{`ATTENDEE;member="mailto:a","mailto:b";CN=c:d`, "ATTENDEE", map[string][]string{"MEMBER": {"mailto:a", "mailto:b"}, "CN": {"c"}}, "d"},
		{"X;CN=a^'b^^c^nd:v", "X", map[string][]string{"CN": {"a\"b^c\nd"}}, "v"},
		{"DTSTART;DATE:20270101", "DTSTART", map[string][]string{"DATE": {""}}, "20270101"},
		{`X;CN="never ends:v`, "X", map[string][]string{"CN": {`"never ends`}}, "v"},
		{`X;CN="a"b;D=e:v`, "X", map[string][]string{"CN": {"a"}, "D": {"e"}}, "v"},
		{"X:", "X", nil, ""},
	} {
		p, err := parseLine(c.line, 10)
		if err != nil {
			t.Errorf("%q: %v", c.line, err)
			continue
		}
		same := p.IANAToken == c.name && p.Value == c.value && len(p.ICalParameters) == len(c.params)
		for k, v := range c.params {
			same = same && slices.Equal(p.ICalParameters[k], v)
		}
		if !same {
			t.Errorf("%q is read as %+v", c.line, p)
		}
	}
	for _, bad := range []string{"", ":", "no colon", "X;", "X;A=b", ";A=b:c", "two words:x", `X;A="b`} {
		if p, err := parseLine(bad, 10); err == nil {
			t.Errorf("%q is read as %+v", bad, p)
		}
	}
	if _, err := parseLine("X"+strings.Repeat(";A=b", 11)+":", 10); err != errParameters {
		t.Errorf("too many parameters: %v", err)
	}
}

func TestEscapesOfTextsAreTakenBack(t *testing.T) {
	for in, want := range map[string]string{
		`a\nb\Nc`: "a\nb\nc", `\\n`: `\n`, `\;\,`: ";,", `C:\dir`: `C:\dir`, `end\`: `end\`, `čđ\,`: "čđ,", "": "",
	} {
		if got := unescape(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	if got := textList(`a\,b,c,,d\\,e`); !slices.Equal(got, []string{"a,b", "c", "", `d\`, "e"}) {
		t.Errorf("the list is %q", got)
	}
}

func FuzzParseLine(f *testing.F) {
	for _, seed := range []string{
		"SUMMARY:x", `A;B="c:d",e;F=g:h`, "a;;=:", `;";";:`, "X;CN=^n^'^^^:", "DTSTART;TZID=Europe/Paris:20270101T000000", "\xff\xfe:",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		p, err := parseLine(line, 1000)
		if err != nil {
			return
		}
		if p.IANAToken == "" || !strings.HasSuffix(line, p.Value) {
			t.Errorf("%q is read as %+v", line, p)
		}
		if s, ok := parseStamp(&p); ok && s.wall.Plain().Year() > 9999 {
			t.Errorf("%q is in the year %d", line, s.wall.Plain().Year())
		}
		for _, text := range textList(p.Value) {
			if strings.Count(text, "\x00") > strings.Count(p.Value, "\x00") {
				t.Errorf("%q holds what %q does not", text, p.Value)
			}
		}
		if days, seconds, ok := parseDuration(p.Value); ok && (days < 0 || seconds < 0) {
			t.Errorf("%q lasts %d days and %d s", p.Value, days, seconds)
		}
		strikes := 0
		for range parseRule(p.Value).from(wall("2027-01-01T00:00"), 0, usualPatience()) {
			if strikes++; strikes > 366*150 {
				t.Fatalf("%q never ends", p.Value)
			}
		}
	})
}
