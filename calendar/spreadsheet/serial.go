package spreadsheet

import (
	"math"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// serial is what the number of a date means: days since a beginning of 1900 or 1904, and a part of a day. Without days it is
// a time alone.
func serial(number float64, since1904 bool) (text string, ok bool) {
	const mostDays = 110_000 // beyond the year 2200
	if number < 0 || number > mostDays {
		return "", false
	}
	day := math.Floor(number)
	seconds := math.Round((number - day) * 24 * 60 * 60)
	if day == 0 {
		return clock(seconds), true
	}
	begin := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC) // 1900-02-29, which never was, has number 60: earlier days are one off
	switch {
	case since1904:
		begin = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case day < 60:
		day++
	}
	at := begin.AddDate(0, 0, int(day)).Add(time.Duration(seconds) * time.Second)
	if seconds == 0 {
		return at.Format("2006-01-02"), true
	}
	return at.Round(time.Minute).Format("2006-01-02T15:04"), true
}

func clock(seconds float64) string {
	return time.Date(2000, 1, 1, 0, 0, int(seconds), 0, time.UTC).Round(time.Minute).Format("15:04")
}

// datesFormat reports that a style shows numbers as dates or times (ECMA-376, part 1, 18.8.30).
func datesFormat(s *excelize.Style) bool {
	if s == nil {
		return false
	}
	if s.CustomNumFmt != nil {
		return datesCode(*s.CustomNumFmt)
	}
	n := s.NumFmt
	return n >= 14 && n <= 22 || n >= 27 && n <= 36 || n >= 45 && n <= 47 || n >= 50 && n <= 58
}

// datesCode reports that a format says years, months, days, hours or seconds outside of quotes and brackets.
func datesCode(code string) bool {
	code, _, _ = strings.Cut(code, ";")
	quoted, bracket, escaped := false, false, false
	plain := strings.Builder{}
	for _, r := range strings.ToLower(code) {
		switch {
		case escaped:
			escaped = false
		case r == '\\' || r == '_' || r == '*':
			escaped = true
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case !bracket:
			plain.WriteRune(r)
		}
	}
	said := strings.ReplaceAll(plain.String(), "general", "")
	return strings.ContainsAny(said, "ydhs") || strings.Contains(code, "[h]") || strings.Contains(said, "mm")
}
