package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are those that Unicode does not take apart into a plain letter and its mark, as people type them who do not have
// them on their keyboard.
var letters = map[rune]string{
	'đ': "d", 'ð': "d", 'ø': "o", 'ł': "l", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ħ': "h", 'ı': "i", 'ŧ': "t", 'ŋ': "n",
}

// Unaccented is a text without accents, ligatures and capitals: "Đurđević" and "durdevic" become alike. It is for finding,
// never for showing.
func Unaccented(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	return string(unaccented(make([]byte, 0, 64), s))
}

// unaccented adds a text to others, without its accents.
func unaccented(to []byte, s string) []byte {
	before := len(to)
	for _, r := range s {
		if r >= near || r == utf8.RuneError {
			return append(to[:before], taken(s)...)
		}
		to = append(to, bare[r]...)
	}
	return to
}

// near ends the letters of the languages around: those of the first blocks of Unicode, with their accents. Of them is known what
// they are without, so that taking them apart is a matter of looking.
const near = 0x180

var bare = func() (bare [near]string) {
	for r := range rune(near) {
		bare[r] = taken(string(r))
	}
	return bare
}()

// taken takes a text apart into plain letters and their marks, and leaves the marks.
func taken(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, " ")) { // what follows a stray byte it would not take apart
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if as, ok := letters[r]; ok {
			b.WriteString(as)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Begins reports that a text begins so without its accents and capitals, as plain is already (see [Unaccented]). What begins
// with another letter is told by the first few.
func Begins(text, plain string) bool {
	few := min(len(text), 4*utf8.UTFMax)
	for few < len(text) && !utf8.RuneStart(text[few]) {
		few++
	}
	if first := Unaccented(text[:few]); first != "" && plain != "" && first[0] != plain[0] {
		return false
	}
	return strings.HasPrefix(Unaccented(text), plain)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Words are the words of a text in their order, as a search compares them (see [Unaccented]): runs of letters and digits.
func Words(s string) []string {
	return strings.FieldsFunc(Unaccented(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}
