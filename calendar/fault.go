package calendar

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// A Fault is one thing wrong with one field of a record. It carries a key and the figures, so that the face can say it in
// the reader's language ("fault.end-before-start").
type Fault struct {
	Field string // as [Fields] names it
	Rule  string
	Args  []string
}

// Error says the fault tersely, for logs and tests; faces translate Key and Args instead.
func (f Fault) Error() string {
	s := f.Field + ": " + strings.ReplaceAll(f.Rule, "-", " ")
	if len(f.Args) > 0 {
		s += fmt.Sprintf(" (%s)", strings.Join(f.Args, ", "))
	}
	return s
}

// Key is the fault's key in the catalogue of translations.
func (f Fault) Key() string { return "fault." + f.Rule }

// faults gathers what is wrong with a record.
type faults []Fault

func (f *faults) add(field, rule string, args ...string) {
	*f = append(*f, Fault{Field: field, Rule: rule, Args: args})
}

func (f *faults) text(field, s string) {
	if strings.TrimSpace(s) == "" {
		f.add(field, "missing")
	}
}

func (f *faults) texts(field string, t Texts) {
	if t.In() == "" {
		f.add(field, "missing")
	}
	f.optionalTexts(field, t)
}

func (f *faults) optionalTexts(field string, t Texts) {
	for _, language := range slices.Sorted(maps.Keys(t)) {
		f.language(field, language)
	}
}

// language accepts the shape of a BCP 47 tag: two or three letters, perhaps more parts.
func (f *faults) language(field, tag string) {
	first, _, _ := strings.Cut(tag, "-")
	if len(first) < 2 || len(first) > 3 || strings.Trim(first, "abcdefghijklmnopqrstuvwxyz") != "" {
		f.add(field, "no-such-language", tag)
	}
}

func (f *faults) languages(field string, tags List) {
	for _, t := range tags {
		f.language(field, t)
	}
}

func (f *faults) ref(field string, id ID) {
	if id == "" {
		f.add(field, "missing")
	}
}

func (f *faults) zone(field, name string) {
	if _, err := Zone(name); err != nil {
		f.add(field, "no-such-zone", name)
	}
}

func (f *faults) optionalZone(field, name string) {
	if name != "" {
		f.zone(field, name)
	}
}

// country accepts the shape of an ISO 3166-1 alpha-2 code; which codes exist is not ours to say.
func (f *faults) country(field, code string) {
	if code != "" && (len(code) != 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		f.add(field, "no-such-country", code)
	}
}

func (f *faults) atLeast(field string, n, least int) {
	if n < least {
		f.add(field, "at-least", fmt.Sprint(least))
	}
}

func (f *faults) between(field string, n, least, most int) {
	if n < least || n > most {
		f.add(field, "out-of-range", fmt.Sprint(least), fmt.Sprint(most))
	}
}

func (f *faults) order(field string, from, until Day) {
	if from != 0 && until != 0 && until < from {
		f.add(field, "until-before-from", from.String(), until.String())
	}
}

func (f *faults) web(field, address string) {
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		f.add(field, "no-web-address", address)
	}
}

func (f *faults) mail(field, address string) {
	if address == "" {
		return
	}
	name, host, ok := strings.Cut(address, "@")
	if !ok || name == "" || host == "" || strings.ContainsAny(address, " \r\n\t<>") {
		f.add(field, "no-mail-address", address)
	}
}

// oneOf demands exactly one of several references.
func (f *faults) oneOf(field string, ids ...ID) {
	n := 0
	for _, id := range ids {
		if id != "" {
			n++
		}
	}
	if n != 1 {
		f.add(field, "exactly-one")
	}
}

// word demands one of the words that a field knows.
func word[W ~string](f *faults, field string, w W, known []W) {
	if !slices.Contains(known, w) {
		f.add(field, "no-such-word", string(w), listed(known))
	}
}

func listed[W ~string](words []W) string {
	s := make([]string, len(words))
	for i, w := range words {
		s[i] = string(w)
	}
	return strings.Join(s, ", ")
}
