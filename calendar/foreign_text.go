package calendar

import (
	"html"
	"strings"
)

// PlainText makes plain text of what schedules put into their texts: mostly plain text or Markdown, sometimes HTML. Only
// what HTML knows as a tag is one, so that "<3", "<yawn>" and "<https://…>" stay; a link keeps its address.
func PlainText(s string) string {
	s = sameBreaks.Replace(s)
	if strings.ContainsAny(s, "<&") {
		s = sameBreaks.Replace(readPage(s, "<&"))
	}
	return tidy(s)
}

var sameBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ")

// A page is read once from its beginning to its end: what strangers write must not take longer than it is long, as it would
// with expressions that look for the end of each script once for every comment after it.
type page struct {
	rest    string
	text    []byte
	address string          // of the link that is open; "" is none
	begun   int             // where in the text the link begins
	endless map[string]bool // what is hidden and has no end any more
}

// readPage spells out tags ("<") and entities ("&").
func readPage(s, marks string) string {
	p := page{rest: s, endless: map[string]bool{}}
	for {
		mark := strings.IndexAny(p.rest, marks)
		if mark < 0 {
			return string(append(p.text, p.rest...))
		}
		p.text = append(p.text, p.rest[:mark]...)
		p.rest = p.rest[mark:]
		if !p.comment() && !p.tag() && !p.entity() {
			p.text = append(p.text, p.rest[0])
			p.rest = p.rest[1:]
		}
	}
}

func (p *page) comment() bool {
	return strings.HasPrefix(p.rest, "<!--") && p.skip("", len("<!--"))
}

// tag reads a tag that HTML knows.
func (p *page) tag() bool {
	name, closing := tagName(p.rest)
	written, known := tags[name]
	if !known {
		return false
	}
	end := 1 + strings.IndexAny(p.rest[1:], "<>")
	if end == 0 || p.rest[end] == '<' {
		return false
	}
	whole := p.rest[:end]
	switch {
	case !closing && (name == "script" || name == "style") && p.skip(name, end+1):
		return true
	case name == "a":
		p.link(attribute(whole, "href"), closing)
	case !closing || written != cell && written != item:
		p.text = append(p.text, written...)
	}
	p.rest = p.rest[end+1:]
	return true
}

// skip passes over what a page does not show: a comment ("") from behind its mark, a script or a style sheet from behind
// its tag. What does not end is not hidden.
func (p *page) skip(kind string, from int) bool {
	if p.endless[kind] {
		return false
	}
	end := endOf(kind, p.rest[from:])
	if p.endless[kind] = end < 0; end < 0 {
		return false
	}
	p.rest = p.rest[from+end:]
	return true
}

// endOf is where a hidden part is over; -1 where it does not end.
func endOf(kind, s string) int {
	if kind == "" {
		if end := strings.Index(s, "-->"); end >= 0 {
			return end + len("-->")
		}
		return -1
	}
	for at := 0; ; at++ {
		next := strings.Index(s[at:], "</")
		if next < 0 {
			return -1
		}
		at += next
		if name, _ := tagName(s[at:]); name == kind {
			if end := strings.IndexByte(s[at:], '>'); end >= 0 {
				return at + end + 1
			}
			return -1
		}
	}
}

// tagName reads "<Br/>" and "</p>" as br and p; "" is no tag.
func tagName(s string) (name string, closing bool) {
	if !strings.HasPrefix(s, "<") {
		return "", false
	}
	s, closing = strings.CutPrefix(s[1:], "/")
	end := 0
	for end < len(s) && end <= longestTag && letterOrDigit(s[end]) {
		end++
	}
	if end == len(s) || strings.IndexByte(" \t\n/>", s[end]) < 0 {
		return "", false
	}
	return strings.ToLower(s[:end]), closing
}

func letterOrDigit(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }

// attribute finds an attribute's value inside a tag.
func attribute(tag, name string) string {
	const blank = " \t\n"
	rest := strings.TrimLeft(tag[max(0, strings.IndexAny(tag, blank)):], blank+"/")
	for rest != "" {
		end := strings.IndexAny(rest, blank+"=")
		if end < 0 {
			return ""
		}
		key := rest[:end]
		rest = strings.TrimLeft(rest[end:], blank)
		if !strings.HasPrefix(rest, "=") {
			continue
		}
		var value string
		value, rest = attributeValue(strings.TrimLeft(rest[1:], blank))
		if strings.EqualFold(key, name) {
			return readPage(value, "&")
		}
		rest = strings.TrimLeft(rest, blank+"/")
	}
	return ""
}

func attributeValue(s string) (value, rest string) {
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		value, rest, _ = strings.Cut(s[1:], s[:1])
		return value, rest
	}
	end := strings.IndexAny(s, " \t\n")
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end:]
}

// link remembers where a link begins, and at its end says the address, unless its text does.
func (p *page) link(address string, closing bool) {
	switch {
	case !closing && p.address == "":
		p.address, p.begun = address, len(p.text)
		return
	case !closing || p.address == "":
		return
	}
	text := strings.TrimSpace(string(p.text[p.begun:]))
	switch {
	case text == "":
		p.text = append(p.text[:p.begun], p.address...)
	case strings.HasPrefix(p.address, "http") && text != p.address:
		p.text = append(append(append(p.text, " ("...), p.address...), ')')
	}
	p.address = ""
}

// entity reads "&eacute;" and "&#233;". One without its semicolon is left alone: it is more often a part of an address
// ("?a=1&copy=2").
func (p *page) entity() bool {
	if p.rest[0] != '&' {
		return false
	}
	end := strings.IndexByte(p.rest[:min(len(p.rest), longestEntity)], ';')
	if end < 0 {
		return false
	}
	meant := html.UnescapeString(p.rest[:end+1])
	if strings.HasSuffix(meant, ";") && meant != ";" {
		return false
	}
	p.text = append(p.text, meant...)
	p.rest = p.rest[end+1:]
	return true
}

const longestTag, longestEntity = len("blockquote"), len("&CounterClockwiseContourIntegral;")

// cell and item stand where one begins; nothing stands where it ends.
const cell, item = " ", "\n- "

// tags are what HTML knows as one, and what stands in its place.
var tags = func() map[string]string {
	known := map[string]string{"li": item, "td": cell, "th": cell}
	for written, names := range map[string]string{
		"": "a abbr b big center cite code del details em figcaption figure font footer header i iframe img ins kbd main mark q s " +
			"samp script small span strike strong style sub summary sup tbody thead tt u var video",
		"\n":   "br tr hr dt dd",
		"\n\n": "p div ul ol dl blockquote table h1 h2 h3 h4 h5 h6 pre section article",
	} {
		for name := range strings.FieldsSeq(names) {
			known[name] = written
		}
	}
	return known
}()

// tidy takes the indentation of pretty-printed files away, and more than one blank line at a time.
func tidy(s string) string {
	var lines []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(l); l != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, l)
		}
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
