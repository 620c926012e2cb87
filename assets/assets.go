// Package assets holds what Affiche shows but does not compute: its texts in six languages, its icon, fonts and the sample
// programme.
//
// It knows nothing of programmes or windows. Whoever says something to a person asks [Say] with the language of that
// person: the window's, or the one of a feed or a page, which may be another.
package assets

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// A Language is one in which Affiche speaks.
type Language struct {
	Code string // as files, preferences and --lang spell it
	Name string // as its speakers call it
	tag  language.Tag
}

// languages lists them; the first is the one that fills gaps. Montenegrin has no plural rules of its own in CLDR: it
// takes Serbian's, written in Latin letters.
var languages = []Language{
	{"en", "English", language.BritishEnglish},
	{"fr", "Français", language.French},
	{"it", "Italiano", language.Italian},
	{"sl", "Slovenščina", language.Slovenian},
	{"es", "Español", language.EuropeanSpanish},
	{"cnr", "Crnogorski", language.MustParse("sr-Latn-ME")},
}

// Languages lists the languages in which Affiche speaks, English first.
func Languages() []Language { return append([]Language(nil), languages...) }

// Spoken finds the language nearest to a code or locale ("fr_FR.UTF-8", "sr-ME"); English where there is none.
func Spoken(locale string) string {
	if end := strings.IndexAny(locale, ".@"); end >= 0 {
		locale = locale[:end] // encoding and modifier of POSIX
	}
	tag, err := language.Parse(strings.ReplaceAll(locale, "_", "-"))
	if err != nil {
		return languages[0].Code
	}
	base, _ := tag.Base()
	switch base.String() {
	case "sr", "bs", "hr", "sh", "cnr":
		return "cnr"
	}
	return find(base.String()).Code
}

// Tag is a language as the Unicode consortium names it: Montenegrin is written as Serbian in Latin letters.
func Tag(code string) language.Tag { return find(code).tag }

func find(code string) Language {
	for _, l := range languages {
		if l.Code == code {
			return l
		}
	}
	return languages[0]
}

//go:embed translations/*.json
var translations embed.FS

// catalogues are the texts of each language. One is read when it is first asked, and never changes then.
var catalogues = func() map[string]func() texts {
	all := map[string]func() texts{}
	for _, l := range languages {
		all[l.Code] = sync.OnceValue(func() texts { return readTexts(l) })
	}
	return all
}()

// texts is everything that is said in one language.
type texts struct {
	localizer *i18n.Localizer
	keys      map[string]bool
	fault     error // of the first file that could not be read
}

// textsIn are the texts of a language; of one that nobody speaks, there are none.
func textsIn(lang string) texts {
	if read, ok := catalogues[lang]; ok {
		return read()
	}
	return texts{}
}

func readTexts(l Language) texts {
	bundle := i18n.NewBundle(l.tag)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	t := texts{localizer: i18n.NewLocalizer(bundle, l.tag.String()), keys: map[string]bool{}}
	files, _ := fs.Glob(translations, "translations/*."+l.Code+".json") // the pattern is sound
	for _, name := range files {
		if err := t.read(bundle, name, l); err != nil && t.fault == nil {
			t.fault = fmt.Errorf("%s: %w", name, err)
		}
	}
	return t
}

// read takes in one file, named room.language.json. The bundle goes by the tag in the name that it is told.
func (t texts) read(bundle *i18n.Bundle, name string, l Language) error {
	b, err := translations.ReadFile(name)
	if err != nil {
		return err
	}
	file, err := bundle.ParseMessageFileBytes(b, "texts."+l.tag.String()+".json")
	if err != nil {
		return err
	}
	for _, m := range file.Messages {
		if t.keys[m.ID] {
			return fmt.Errorf("%s is said twice", m.ID)
		}
		t.keys[m.ID] = true
	}
	return nil
}

// Has reports whether a key has a text in the language itself.
func Has(lang, key string) bool { return textsIn(lang).keys[key] }

// Say gives the text of a key in a language, {0}, {1} … replaced by the arguments; the first whole number among them
// chooses the plural form. What a language lacks is said in English, and what English lacks is the key itself.
func Say(lang, key string, args ...any) string {
	own := find(lang)
	t := textsIn(own.Code)
	if !t.keys[key] {
		t = textsIn(languages[0].Code)
	}
	if !t.keys[key] {
		return key
	}
	config := &i18n.LocalizeConfig{MessageID: key}
	if n, ok := firstNumber(args); ok {
		config.PluralCount = n
	}
	text, err := t.localizer.Localize(config)
	if err != nil { // a text without plural forms: its number is only shown
		config.PluralCount = nil
		text, err = t.localizer.Localize(config)
	}
	if err != nil {
		return key
	}
	return fill(text, own, args)
}

// Keys lists the keys of a language, sorted.
func Keys(lang string) []string {
	keys := []string{}
	for k := range textsIn(lang).keys {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// firstNumber finds the number that a plural form goes by.
func firstNumber(args []any) (int, bool) {
	for _, a := range args {
		switch n := a.(type) {
		case int:
			return n, true
		case int64:
			return int(n), true
		}
	}
	return 0, false
}

// fill puts the arguments where the text names them, in one pass: what an argument says is not looked into.
func fill(text string, l Language, args []any) string {
	var filled strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		filled.WriteString(before)
		if !found {
			return filled.String()
		}
		number, after, closed := strings.Cut(rest, "}")
		if i, err := strconv.Atoi(number); closed && err == nil && 0 <= i && i < len(args) {
			filled.WriteString(inWords(l, args[i]))
			text = after
		} else {
			filled.WriteByte('{')
			text = rest
		}
	}
}

func inWords(l Language, a any) string {
	switch n := a.(type) {
	case int, int64:
		return message.NewPrinter(l.tag).Sprint(n)
	}
	return fmt.Sprint(a)
}
