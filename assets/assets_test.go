package assets

import (
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestEveryFileOfTranslationsCanBeRead(t *testing.T) {
	read := 0
	for _, l := range Languages() {
		if err := textsIn(l.Code).fault; err != nil {
			t.Error(err)
		}
		own, err := fs.Glob(translations, "translations/*."+l.Code+".json")
		if err != nil {
			t.Fatal(err)
		}
		read += len(own)
	}
	if all, err := translations.ReadDir("translations"); err != nil || len(all) != read {
		t.Errorf("%d files lie there, %d belong to a language (%v)", len(all), read, err)
	}
}

func TestEveryLanguageSaysEverythingThatEnglishSays(t *testing.T) {
	english := Keys("en")
	if len(english) < 300 {
		t.Fatalf("only %d keys in English", len(english))
	}
	for _, l := range Languages() {
		own := Keys(l.Code)
		for _, key := range english {
			if !slices.Contains(own, key) {
				t.Errorf("%s lacks %q", l.Name, key)
			}
		}
		for _, key := range own {
			if !slices.Contains(english, key) {
				t.Errorf("%s says %q, which English does not", l.Name, key)
			}
		}
	}
}

func TestEveryTranslationNamesTheSameArguments(t *testing.T) {
	placeholder := regexp.MustCompile(`\{\d\}`)
	arguments := func(lang, key string) []string {
		found := placeholder.FindAllString(Say(lang, key), -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for _, key := range Keys("en") {
		if regexp.MustCompile(`^(date|clock|money)`).MatchString(key) {
			continue // a language may leave the weekday out, or the order be another
		}
		want := arguments("en", key)
		for _, l := range Languages() {
			if got := arguments(l.Code, key); !slices.Equal(got, want) {
				t.Errorf("%s: %q names %v, English %v", l.Name, key, got, want)
			}
		}
	}
}

func TestSpokenFindsTheNearestLanguage(t *testing.T) {
	for locale, want := range map[string]string{
		"fr_FR.UTF-8": "fr", "sl": "sl", "sr_ME.UTF-8@latin": "cnr", "hr-HR": "cnr", "it-CH": "it", "C": "en", "": "en",
		"pt_BR": "en", "es_ES@euro": "es", "!!": "en",
	} {
		if got := Spoken(locale); got != want {
			t.Errorf("%q speaks %s, want %s", locale, got, want)
		}
	}
}

func TestDatesFollowTheLanguage(t *testing.T) {
	first, last := time.Date(2027, 8, 20, 20, 30, 0, 0, time.UTC), time.Date(2027, 8, 29, 0, 0, 0, 0, time.UTC)
	next := time.Date(2028, 1, 2, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{Date("en", first, WeekdayDay), "Fri 20 Aug"},
		{Date("en", first, FullDay), "Friday 20 August 2027"},
		{Date("fr", first, FullDay), "vendredi 20 août 2027"},
		{Date("sl", first, FullDay), "petek, 20. avgusta 2027"},
		{Date("es", first, FullDay), "viernes, 20 de agosto de 2027"},
		{Date("cnr", first, FullDay), "petak, 20. avgusta 2027."},
		{Date("it", first, MonthYear), "agosto 2027"},
		{Dates("en", first, last, true), "20–29 Aug 2027"},
		{Dates("en", first, first, false), "20 Aug"},
		{Dates("sl", first, last, false), "20.–29. avg."},
		{Dates("en", first, last.AddDate(0, 1, 0), true), "20 Aug – 29 Sep 2027"},
		{Dates("en", first, next, true), "20 Aug 2027 – 2 Jan 2028"},
		{Clock("fr", first), "20h30"},
		{Clock("en", first), "20:30"},
		{Money("en", 600000, "EUR"), "€6,000"},
		{Money("it", 600050, "EUR"), "6.000,50 €"},
		{Money("en", 120000, "TND"), "1,200 TND"},
		{Number("en", 1938), "1,938"},
		{Number("sl", 1938), "1.938"},
	} {
		if c.got != c.want {
			t.Errorf("said %q, want %q", c.got, c.want)
		}
	}
}

func TestArgumentsStandWhereTheTextNamesThem(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"{0}", "a"},
		{"{1} of {0}, {1}", "{0} of a, {0}"}, // what an argument says stays
		{"{2}{-1}{}{x} {0", "{2}{-1}{}{x} {0"},
		{"{{0}} }", "{a} }"},
	} {
		if got := fill(c.text, languages[0], []any{"a", "{0}"}); got != c.want {
			t.Errorf("%q says %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWhatNobodyKnowsIsSaidAsItsKey(t *testing.T) {
	if got := Say("fr", "no.such.key", 1); got != "no.such.key" {
		t.Errorf("said %q", got)
	}
	if got := Say("xx", "status.confirmed"); got != "confirmed" {
		t.Errorf("an unknown language said %q", got)
	}
}

func TestATextWithoutPluralFormsIsSaidWithAnyNumber(t *testing.T) {
	for _, l := range Languages() {
		for _, n := range []int{0, 1, 2, 3, 5, 21} {
			if got := Say(l.Code, "fault.at-least", n); got == "fault.at-least" || !strings.Contains(got, strconv.Itoa(n)) {
				t.Errorf("%s says %q of %d", l.Name, got, n)
			}
		}
	}
}

func TestACountryIsKnownByItsNamesAndByItsCode(t *testing.T) {
	for text, want := range map[string]string{
		"SI": "SI", "si": "SI", "Slovenia": "SI", "slovénie": "SI", "Slovenija": "SI", " Eslovenia ": "SI", "Crna Gora": "ME",
		"France": "FR", "Tunisia": "TN", "Maroc": "MA", "Italia": "IT", "XX": "", "": "", "Ruritania": "", "ZZ": "", "EU": "",
	} {
		if got, ok := CountryNamed(text); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v, want %q", text, got, ok, want)
		}
	}
	for _, l := range Languages() {
		for _, code := range []string{"SI", "ME", "TN", "FR"} {
			name := Country(l.Code, code)
			if got, ok := CountryNamed(name); name == code || !ok || got != code {
				t.Errorf("%s in %s is %q, which is read as %q", code, l.Code, name, got)
			}
		}
	}
	if got := Country("fr", "not a code"); got != "not a code" {
		t.Errorf("what is no code becomes %q", got)
	}
}

func TestALanguageIsKnownByItsNamesAndByItsCode(t *testing.T) {
	for text, want := range map[string]string{
		"sl": "sl", "SL": "sl", "Slovene": "sl", "slovenian": "sl", " slovène ": "sl", "slovenščina": "sl", "sloveno": "sl",
		"English": "en", "anglais": "en", "inglese": "en", "angleščina": "en", "engleski": "en", "Montenegrin": "cnr",
		"crnogorski": "cnr", "črnogorščina": "cnr", "cnr": "cnr", "italiano": "it", "arabe": "ar", "Klingonese": "", "": "", "xx": "", "e": "",
	} {
		if got, ok := TongueNamed(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %v, want %q", text, got, ok, want)
		}
	}
	for _, l := range Languages() {
		for _, of := range Languages() {
			name := Tongue(l.Code, of.Code)
			if got, ok := TongueNamed(name); name == of.Code || !ok || got != of.Code {
				t.Errorf("%s in %s is %q, which is read as %q", of.Code, l.Code, name, got)
			}
		}
	}
	if got := Tongue("fr", "not a code"); got != "not a code" {
		t.Errorf("what is no code becomes %q", got)
	}
}
