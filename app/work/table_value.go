package work

import (
	"regexp"
	"strconv"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// A tableReader reads cells as people fill them. What it has read once it remembers: a column says the same again and again.
type tableReader struct {
	kind   TableKind
	reads  []string // languages, the likeliest first
	today  calendar.Day
	known  map[string]string // of countries, languages and words of fields: field and text → ours
	days   map[string]dayRead
	fields map[string]calendar.Field
}

func newTableReader(kind TableKind, reads []string, today calendar.Day) *tableReader {
	r := &tableReader{kind, reads, today, map[string]string{}, map[string]dayRead{}, map[string]calendar.Field{}}
	for _, f := range calendar.Fields(kind.of()) {
		r.fields[f.Name] = f
	}
	return r
}

// value reads a cell for a field, as [calendar.Field.Parse] takes it. The rule says why it could not be read; "" is well.
func (r *tableReader) value(field string, c calendar.ForeignCell) (value, rule string) {
	if c.Text == "" {
		return "", ""
	}
	f := r.fields[field]
	switch {
	case field == "country":
		return r.remember(field, c.Text, countryCode), ""
	case field == "languages":
		return r.tongues(c.Text), ""
	case field == "website":
		return withScheme(c.Text), ""
	case field == "latitude" || field == "longitude":
		return degreesOf(c)
	case field == "curfew":
		return r.minuteOf(c)
	case field == "kind" || field == "kinds" || field == "role":
		return r.words(field, f.Form, c.Text), ""
	}
	switch f.Form {
	case calendar.Number:
		return wholeOf(c)
	case calendar.Truth:
		return truthOf(c.Text)
	case calendar.CivilDay:
		d := r.day(c)
		return d.first.String(), d.rule
	case calendar.SetForm, calendar.ListForm:
		return strings.Join(listed(c.Text), ", "), ""
	}
	if f.Form == calendar.Text && !longTexts[field] {
		return oneLine(c.Text), ""
	}
	return c.Text, ""
}

// longTexts are fields that may have several lines.
var longTexts = map[string]bool{"notes": true, "access": true, "diet": true, "about": true}

func (r *tableReader) remember(field, text string, find func(string) string) string {
	key := field + "\x00" + text
	if is, ok := r.known[key]; ok {
		return is
	}
	is := find(text)
	r.known[key] = is
	return is
}

// otherCountries are names that people use where the Unicode consortium has another.
var otherCountries = map[string]string{
	"crna gora": "ME", "uk": "GB", "england": "GB", "angleterre": "GB", "usa": "US", "holland": "NL", "f": "FR", "i": "IT", "e": "ES", "d": "DE", "a": "AT",
	"slo": "SI", "mne": "ME", "fra": "FR", "ita": "IT", "esp": "ES", "deu": "DE", "aut": "AT", "hrv": "HR", "srb": "RS", "bih": "BA",
}

func countryCode(text string) string {
	if code, ok := otherCountries[calendar.Unaccented(strings.Trim(text, ". "))]; ok {
		return code
	}
	if code, ok := assets.CountryNamed(text); ok {
		return code
	}
	return text // its faults will tell
}

func (r *tableReader) tongues(text string) string {
	var codes []string
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;/|+&\n", c) }) {
		if w = strings.TrimSpace(w); w != "" {
			codes = append(codes, r.remember("languages", w, tongueCode))
		}
	}
	return strings.Join(calendar.Distinct(codes), ", ")
}

func tongueCode(text string) string {
	if code, ok := assets.TongueNamed(text); ok {
		return code
	}
	return text
}

// words finds the field's own words by what they are called in any language; where it has none any word is its own.
func (r *tableReader) words(field string, form calendar.Form, text string) string {
	find := func(word string) string { return wordNamed(Vocabulary(r.kind.of(), field), word) }
	if form != calendar.SetForm {
		return r.remember(field, text, find)
	}
	var found []string
	for _, w := range listed(text) {
		found = append(found, r.remember(field, w, find))
	}
	return strings.Join(found, ", ")
}

func wordNamed(words []Word, text string) string {
	key := headingKey(text)
	for _, w := range words {
		if w.Word == text {
			return text
		}
		for _, l := range assets.Languages() {
			if headingKey(assets.Say(l.Code, w.Key)) == key {
				return w.Word
			}
		}
	}
	return text
}

func listed(text string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;|\n", c) }) {
		if w = oneLine(w); w != "" {
			words = append(words, w)
		}
	}
	return words
}

func withScheme(address string) string {
	if !strings.Contains(address, "://") && strings.Contains(address, ".") && !strings.ContainsAny(address, " @") {
		return "https://" + address
	}
	return address
}

var (
	thousands = regexp.MustCompile(`^[+-]?\d{1,3}([.,'’\s]\d{3})+$`)
	decimal   = regexp.MustCompile(`^([+-]?\d+)(?:[.,](\d+))?$`)
)

// wholeOf reads a whole number: "1.200", "1 200", "120,0", "ca. 120".
func wholeOf(c calendar.ForeignCell) (value, rule string) {
	text := strings.TrimSpace(strings.TrimLeft(c.Text, "~≈ca. "))
	if !c.Exact && thousands.MatchString(text) {
		text = strings.NewReplacer(".", "", ",", "", "'", "", "’", "", " ", "").Replace(text)
	}
	m := decimal.FindStringSubmatch(text)
	if m == nil || strings.Trim(m[2], "0") != "" {
		return "", "cell-whole"
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil {
		return "", "cell-whole"
	}
	return strconv.FormatInt(n, 10), ""
}

// degreesOf reads degrees with a decimal point or comma, into millionths.
func degreesOf(c calendar.ForeignCell) (value, rule string) {
	degrees, err := strconv.ParseFloat(strings.Replace(strings.TrimRight(c.Text, "° "), ",", ".", 1), 64)
	if err != nil || degrees < -180 || degrees > 180 {
		return "", "cell-number"
	}
	half := 0.5
	if degrees < 0 {
		half = -0.5
	}
	return strconv.FormatInt(int64(degrees*1_000_000+half), 10), ""
}

var truths = map[string]string{
	"yes": "true", "oui": "true", "si": "true", "da": "true", "ja": "true", "x": "true", "true": "true", "vrai": "true", "vero": "true", "1": "true", "✓": "true", "✔": "true",
	"no": "false", "non": "false", "ne": "false", "nein": "false", "false": "false", "faux": "false", "falso": "false", "0": "false", "-": "false", "–": "false",
}

func truthOf(text string) (value, rule string) {
	if v, ok := truths[calendar.Unaccented(text)]; ok {
		return v, ""
	}
	return "", "cell-truth"
}

// minuteOf reads a time of the festival day as minutes; what is before five in the morning is past midnight.
func (r *tableReader) minuteOf(c calendar.ForeignCell) (value, rule string) {
	minute, _, ok := r.clocks(c)
	if !ok {
		return "", "cell-time"
	}
	if minute < calendar.DefaultDayTurn {
		minute += 24 * 60
	}
	return strconv.Itoa(minute), ""
}

// shortened are the digits of post codes by country, where some begin with a zero that spreadsheets take away.
var shortened = map[string]int{"FR": 5, "IT": 5, "ES": 5, "DE": 5, "HR": 5, "RS": 5, "EE": 5, "FI": 5, "LT": 5, "US": 5, "PT": 4, "NO": 4}

// postcode gives a post code its zeros back.
func postcode(code, country string) string {
	if want := shortened[country]; len(code) >= want-2 && len(code) < want && code[0] != '0' && strings.Trim(code, "0123456789") == "" {
		return strings.Repeat("0", want-len(code)) + code
	}
	return code
}
