package work

import (
	"regexp"
	"strconv"
	"strings"

	"affiche/app/typed"
	"affiche/calendar"
)

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
