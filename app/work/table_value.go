package work

import (
	"regexp"
	"strconv"
	"strings"

	"affiche/app/typed"
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
	if want := shortened[country]; len(code) >= want-2 && len(code) < want && strings.Trim(code, "0123456789") == "" {
		return strings.Repeat("0", want-len(code)) + code
	}
	return code
}

// A dayRead is what a cell says of days, and of a time of day where it says one.
type dayRead struct {
	first, last calendar.Day
	minute, end int // -1 is none
	rule        string
}

// day reads a day, or a stretch of them: 2027-08-25, 25. 8. 2027, "mercredi 25 août", "25.–27. avgust 2027".
func (r *tableReader) day(c calendar.ForeignCell) dayRead {
	key := strconv.Itoa(int(r.today)) + c.Text
	if d, ok := r.days[key]; ok {
		return d
	}
	d := r.readDay(c.Text)
	r.days[key] = d
	return d
}

func (r *tableReader) readDay(text string) dayRead {
	if d, err := calendar.ParseDay(text); err == nil {
		return dayRead{d, d, -1, -1, ""}
	}
	if w, err := calendar.ParseWall(strings.Replace(text, " ", "T", 1)); err == nil {
		return dayRead{w.Day(), w.Day(), w.Minute(), -1, ""}
	}
	text = romanMonth(text)
	for _, language := range r.reads {
		in := typed.Reader{Language: language, Today: r.today}
		if m, fault := in.Moment(text); fault == nil && m.Has(typed.SaidDay) {
			d := dayRead{m.Day, m.Day, -1, -1, ""}
			if m.Has(typed.SaidClock) {
				d.minute = m.Minute
			}
			return d
		}
		if s, fault := in.Span(text); fault == nil {
			if s.WholeDays {
				return dayRead{s.Start.Day(), s.End.Day() - 1, -1, -1, ""}
			}
			return dayRead{s.Start.Day(), s.Start.Day(), s.Start.Minute(), s.Start.Minute() + int(s.End-s.Start)/60, ""}
		}
	}
	return dayRead{rule: "cell-day", minute: -1, end: -1}
}

var (
	roman  = regexp.MustCompile(`(?i)(\d{1,2}\.?\s*[./]?\s*)\b(VIII|VII|VI|IV|III|II|IX|XII|XI|X|V|I)\b\.?`)
	romans = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}
)

// romanMonth writes 25. VIII. 2027 as 25. 8. 2027.
func romanMonth(text string) string {
	m := roman.FindStringSubmatchIndex(text)
	if m == nil {
		return text
	}
	for i, is := range romans {
		if strings.EqualFold(is, text[m[4]:m[5]]) {
			return strings.TrimRight(text[:m[3]], ". /") + "." + strconv.Itoa(i+1) + "." + text[m[1]:]
		}
	}
	return text
}

var (
	oneClock  = regexp.MustCompile(`^(\d{1,2})(?:\s?[.:h,]\s?(\d{2}))?(?::00)?\s?(?:h|uhr|ur|sati|hrs?)?\.?$`)
	twoClocks = regexp.MustCompile(`^(.*?\d.*?)\s*(?:-|–|—|\bdo\b|\bto\b|\bà\b|\ba\b|\balle\b)\s*(\d.*)$`)
)

// clocks reads a time of day, or two of them: 20:30, 20h30, 20.30, 8 pm, 20:30–22:00. The end is -1 where there is none.
func (r *tableReader) clocks(c calendar.ForeignCell) (start, end int, ok bool) {
	text := strings.TrimSpace(c.Text)
	if minute, ok := r.clock(text); ok {
		return minute, -1, true
	}
	m := twoClocks.FindStringSubmatch(text)
	if m == nil {
		return 0, 0, false
	}
	start, ok = r.clock(m[1])
	end, ok2 := r.clock(m[2])
	if end <= start {
		end += 24 * 60
	}
	return start, end, ok && ok2
}

func (r *tableReader) clock(text string) (minute int, ok bool) {
	text = strings.TrimSpace(text)
	if m := oneClock.FindStringSubmatch(text); m != nil {
		hour, min := figure(m[1]), figure(m[2])
		return hour*60 + min, hour < 24 && min < 60
	}
	for _, language := range r.reads {
		m, fault := typed.Reader{Language: language, Today: r.today}.Moment(text)
		if fault == nil && m.Has(typed.SaidClock) && !m.Has(typed.SaidDay) {
			return m.Minute, true
		}
	}
	return 0, false
}

func figure(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil { // none
		return 0
	}
	return n
}

var lengthWords = regexp.MustCompile(`^(?:(\d{1,2})\s?(?:h|ure?|ora|ore|sata?|sati|heures?|hours?|horas?)\s?)?(?:(\d{1,3})\s?(?:m|min|mn|'|′|minut\w*)?\.?)?$`)

// minutesOf reads a length: 90, 90 min, 1h30, 1:30, 1,5 h.
func minutesOf(c calendar.ForeignCell) (minutes int, ok bool) {
	text := strings.ToLower(strings.TrimSpace(c.Text))
	if hour, minute, colon := strings.Cut(text, ":"); colon {
		if len(minute) != 2 && len(minute) != 5 {
			return 0, false
		}
		return figure(hour)*60 + figure(minute[:2]), true
	}
	if hours, ends := strings.CutSuffix(text, "h"); ends && strings.ContainsAny(hours, ",.") {
		n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(hours), ",", ".", 1), 64)
		return int(n*60 + 0.5), err == nil && n < 1000
	}
	m := lengthWords.FindStringSubmatch(text)
	if m == nil || m[1]+m[2] == "" {
		return 0, false
	}
	return figure(m[1])*60 + figure(m[2]), true
}
