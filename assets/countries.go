package assets

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Country is the name of a country by its code of ISO 3166-1 alpha-2, as the Unicode consortium has it (CLDR): "SI" is
// "Slovénie" in French. What is no such code is given back.
func Country(lang, code string) string {
	region, err := language.ParseRegion(code)
	if err != nil || !region.IsCountry() {
		return code
	}
	return cmp.Or(display.Regions(Tag(lang)).Name(region), code)
}

// CountryNamed is the code of a country that a person names by it, or by its name in any of the languages, capitals aside.
func CountryNamed(text string) (code string, ok bool) {
	text = strings.TrimSpace(text)
	if region, err := language.ParseRegion(text); err == nil && len(text) == 2 && region.IsCountry() {
		return region.String(), true
	}
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			code := string([]rune{first, second})
			for _, l := range languages {
				if name := Country(l.Code, code); name != code && strings.EqualFold(name, text) {
					return code, true
				}
			}
		}
	}
	return "", false
}
