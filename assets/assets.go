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

// catalogue is every text in every language; it never changes once it is read.
var catalogue = sync.OnceValue(readCatalogue)

type texts struct {
	localizers map[string]*i18n.Localizer
	keys       map[string]map[string]bool // language → key
	fault      error
}

func readCatalogue() texts {
	bundle := i18n.NewBundle(languages[0].tag)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	t := texts{localizers: map[string]*i18n.Localizer{}, keys: map[string]map[string]bool{}}
	for _, l := range languages {
		t.keys[l.Code] = map[string]bool{}
		t.localizers[l.Code] = i18n.NewLocalizer(bundle, l.tag.String())
	}
	files, _ := translations.ReadDir("translations")
	for _, f := range files {
		if err := t.read(bundle, f.Name()); err != nil && t.fault == nil {
			t.fault = fmt.Errorf("translations/%s: %w", f.Name(), err)
		}
	}
	return t
}

// read takes in one file, named room.language.json.
func (t texts) read(bundle *i18n.Bundle, name string) error {
	parts := strings.Split(name, ".")
	if len(parts) != 3 || t.keys[parts[1]] == nil {
		return fmt.Errorf("the name is not room.language.json")
	}
	b, err := translations.ReadFile("translations/" + name)
	if err != nil {
		return err
	}
	file, err := bundle.ParseMessageFileBytes(b, parts[0]+"."+find(parts[1]).tag.String()+".json")
	if err != nil {
		return err
	}
	for _, m := range file.Messages {
		if t.keys[parts[1]][m.ID] {
			return fmt.Errorf("%s is said twice", m.ID)
		}
		t.keys[parts[1]][m.ID] = true
	}
	return nil
}

// Has reports whether a key has a text in the language itself.
func Has(lang, key string) bool { return catalogue().keys[lang][key] }

// Say gives the text of a key in a language, {0}, {1} … replaced by the arguments; the first whole number among them
// chooses the plural form. What a language lacks is said in English, and what English lacks is the key itself.
func Say(lang, key string, args ...any) string {
	t := catalogue()
	l := find(lang)
	if !t.keys[l.Code][key] {
		l = languages[0]
	}
	if !t.keys[l.Code][key] {
		return key
	}
	config := &i18n.LocalizeConfig{MessageID: key}
	if n, ok := firstNumber(args); ok {
		config.PluralCount = n
	}
	text, err := t.localizers[l.Code].Localize(config)
	if err != nil {
		return key
	}
	return fill(text, find(lang), args)
}

// Keys lists the keys of a language, sorted.
func Keys(lang string) []string {
	keys := []string{}
	for k := range catalogue().keys[lang] {
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

func fill(text string, l Language, args []any) string {
	if len(args) == 0 || !strings.Contains(text, "{") {
		return text
	}
	pairs := make([]string, 0, 2*len(args))
	for i, a := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", inWords(l, a))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func inWords(l Language, a any) string {
	switch n := a.(type) {
	case int, int64:
		return message.NewPrinter(l.tag).Sprint(n)
	}
	return fmt.Sprint(a)
}
