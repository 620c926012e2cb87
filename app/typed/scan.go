package typed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"affiche/calendar"
)

// longest is how many letters a text may have: a long sentence has about two hundred.
const longest = 500

type kind uint8

const (
	end kind = iota // the token after the last
	number
	word
	sign
)

// A token is a run of digits, a run of letters, or one sign.
type token struct {
	kind       kind
	text       string // folded: without accents and capitals; every dash is "-"
	n          int    // of a number; -1 where it is too long to mean anything
	start, end int    // where it stands
	glued      bool   // to the token before it
}

func scan(s string) []token {
	var tokens []token
	glued := false
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		k := kindOf(r)
		if k == end {
			glued = glued && unicode.Is(unicode.Cf, r)
			at += size
			continue
		}
		next := at + size
		for next < len(s) && k != sign {
			r, size := utf8.DecodeRuneInString(s[next:])
			if kindOf(r) != k {
				break
			}
			next += size
		}
		tokens = append(tokens, tokenOf(k, s, at, next, glued))
		at, glued = next, true
	}
	return tokens
}

// kindOf tells what a letter is a part of; end is what only parts others.
func kindOf(r rune) kind {
	switch {
	case r >= '0' && r <= '9':
		return number
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return word
	case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("'’ʼ`´()", r):
		return end
	}
	return sign
}

func tokenOf(k kind, s string, from, to int, glued bool) token {
	t := token{kind: k, text: calendar.Unaccented(s[from:to]), start: from, end: to, glued: glued}
	switch {
	case k == number && len(t.text) <= 4:
		for _, digit := range t.text {
			t.n = 10*t.n + int(digit-'0')
		}
	case k == number:
		t.n = -1
	case k == sign && strings.ContainsAny(s[from:to], "-‐‑‒–—―−→"):
		t.text = "-"
	}
	return t
}
