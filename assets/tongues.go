package assets

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Tongue is the name of a language by its code of BCP 47, as the Unicode consortium has it (CLDR): "sl" is "Slovenian" in
// English. Montenegrin it does not name: that is in the catalogue. What is no such code is given back.
func Tongue(lang, code string) string {
	if code == "cnr" {
		return Say(lang, "tongue.cnr")
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	return cmp.Or(display.Languages(Tag(lang)).Name(tag), code)
}

// otherNames are names that people use where the Unicode consortium has another.
var otherNames = map[string]string{
	"slovene": "sl", "castilian": "es", "castillan": "es", "castigliano": "es", "castellano": "es", "crnogorski jezik": "cnr",
}

// TongueNamed is the code of a language that a person names by it, or by its name in any of the languages, capitals aside.
func TongueNamed(text string) (code string, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if code, ok := otherNames[text]; ok {
		return code, true
	}
	if isTongue(text) {
		return text, true
	}
	for first := 'a'; first <= 'z'; first++ {
		for second := 'a'; second <= 'z'; second++ {
			if code := string([]rune{first, second}); isCalled(code, text) {
				return code, true
			}
		}
	}
	return "cnr", isCalled("cnr", text)
}

// isTongue reports a code, perhaps with its script or country: "sl", "sr-Latn".
func isTongue(text string) bool {
	tag, err := language.Parse(text)
	base, exact := tag.Base()
	return text == "cnr" || err == nil && exact == language.Exact && strings.HasPrefix(text, base.String())
}

func isCalled(code, text string) bool {
	for _, l := range languages {
		if name := Tongue(l.Code, code); name != code && strings.EqualFold(name, text) {
			return true
		}
	}
	return false
}
