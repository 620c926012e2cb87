package calendar

import (
	"fmt"
	"strconv"
	"strings"
)

// Parse reads a value of the field as a person or a script writes it: a local time 2027-08-25T22:00, a day 2027-08-25,
// yes or no, words separated by commas. A field of texts is parsed one language at a time, by its caller.
func (f Field) Parse(s string) (any, error) {
	switch f.Form {
	case Number:
		n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
		if err != nil && s != "" {
			return nil, fmt.Errorf("%s takes a whole number, not %q", f.Name, s)
		}
		return n, nil
	case Truth:
		switch strings.ToLower(s) {
		case "true", "yes", "1":
			return true, nil
		case "false", "no", "0", "":
			return false, nil
		}
		return nil, fmt.Errorf("%s takes yes or no, not %q", f.Name, s)
	case LocalTime:
		w, err := ParseWall(s)
		return w, wrapField(f, err)
	case CivilDay:
		d, err := ParseDay(s)
		return d, wrapField(f, err)
	case SetForm:
		return SetOf(splitWords(s)...), nil
	case ListForm:
		return List(splitWords(s)), nil
	case TextsForm:
		return nil, fmt.Errorf("%s takes a text per language, as %s.en=…", f.Name, f.Name)
	}
	return s, nil
}

// Format writes what [Field.Parse] reads; texts as "en: …; fr: …", for people.
func (f Field) Format(value any) string {
	switch v := value.(type) {
	case Set:
		return strings.Join(v.Words(), ", ")
	case List:
		return strings.Join(v, ", ")
	case Texts:
		var parts []string
		for _, language := range SetOfKeys(v).Words() {
			parts = append(parts, language+": "+v[language])
		}
		return strings.Join(parts, "; ")
	}
	return fmt.Sprint(value)
}

func wrapField(f Field, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	return nil
}

func splitWords(s string) []string {
	words := []string{}
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}
