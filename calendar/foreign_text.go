package calendar

import (
	"html"
	"regexp"
	"strings"
)

// PlainText makes plain text of what schedules put into their texts: mostly plain text or Markdown, sometimes HTML. Only
// what HTML knows as a tag is one, so that "<3", "<yawn>" and "<https://…>" stay; a link keeps its address.
func PlainText(s string) string {
	s = sameBreaks.Replace(s)
	if strings.ContainsAny(s, "<&") {
		s = linked.ReplaceAllStringFunc(dropped.ReplaceAllString(s, ""), spellOutLink)
		s = tag.ReplaceAllStringFunc(s, spellOutTag)
		s = entity.ReplaceAllStringFunc(s, html.UnescapeString)
	}
	return tidy(s)
}

var sameBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ")

// An entity without its semicolon is left alone: it is more often a part of an address ("?a=1&copy=2").
var (
	dropped = regexp.MustCompile(`(?is)<!--.*?-->|<script\b[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>`)
	linked  = regexp.MustCompile(`(?is)<a\s[^>]*?\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)[^>]*>(.*?)</a\s*>`)
	tag     = regexp.MustCompile(`(?is)<(/?)(a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|` +
		`figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|ol|p|pre|q|s|samp|section|small|span|` +
		`strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video|script|style)((?:\s|/)[^<>]*)?>`)
	entity = regexp.MustCompile(`&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});`)
)

func spellOutLink(s string) string {
	m := linked.FindStringSubmatch(s)
	address, text := strings.Trim(m[1], `"'`), tag.ReplaceAllString(m[2], "")
	switch {
	case strings.TrimSpace(text) == "":
		return address
	case !strings.HasPrefix(address, "http") || strings.TrimSpace(text) == address:
		return text
	}
	return text + " (" + address + ")"
}

func spellOutTag(s string) string {
	m := tag.FindStringSubmatch(s)
	switch strings.ToLower(m[2]) {
	case "br", "tr", "hr", "dt", "dd":
		return "\n"
	case "li":
		if m[1] == "" {
			return "\n- "
		}
		return ""
	case "td", "th":
		return " "
	case "p", "div", "ul", "ol", "dl", "blockquote", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article":
		return "\n\n"
	}
	return ""
}

var blankLines = regexp.MustCompile(`\n{3,}`)

// tidy takes the indentation of pretty-printed files away, and more than one blank line at a time.
func tidy(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return strings.TrimSpace(blankLines.ReplaceAllString(strings.Join(lines, "\n"), "\n\n"))
}
