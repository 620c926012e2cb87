package feed

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"affiche/calendar"
)

// longest is how many letters of a name go into a file's: with its folder it must fit what Windows takes.
const longest = 60

// named makes the stem of a file's name of what a calendar is about. The word before it also keeps names apart that
// Windows takes for devices ("con", "aux").
func named(of, name string, id calendar.ID) string {
	s := slug(name)
	if s == "" { // a name in another script
		s = tail(id)
	}
	return of + "-" + s
}

// tail is the end of an id: the beginning is a time, which neighbours share.
func tail(id calendar.ID) string { return string(id[max(0, len(id)-6):]) }

// slug writes a name in a to z, 0 to 9 and hyphens: "Stara mestna elektrarna" is stara-mestna-elektrarna, Kovačič kovacic.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		word := plainLetter(r)
		if word == "" {
			gap = gap || !unicode.Is(unicode.Mn, r) // accents fall away without a trace
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		if b.WriteString(word); b.Len() >= longest {
			break
		}
	}
	return b.String()
}

// plainLetter writes a letter in ASCII; Unicode does not take these few apart.
func plainLetter(r rune) string {
	switch r {
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'ł':
		return "l"
	case 'ø':
		return "o"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ı':
		return "i"
	case 'þ':
		return "th"
	}
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return string(r)
	}
	return ""
}

// distinct gives questions whose files would have one name the end of their ids; the eldest keeps the plain name.
func distinct(all []Question) []Question {
	taken := map[string]bool{}
	for i, q := range all { // by index: all is changed
		for taken[all[i].File] {
			all[i].File += "-" + tail(calendar.ID(q.Key))
		}
		taken[all[i].File] = true
	}
	return all
}
