package assets

import (
	"fmt"
	"strconv"
	"time"

	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// A DateStyle is how much of a day is said.
type DateStyle string

// The styles, as English has them.
const (
	DayMonth       DateStyle = "day"        // 25 Aug
	DayMonthYear   DateStyle = "day.year"   // 25 Aug 2027
	WeekdayDay     DateStyle = "short"      // Wed 25 Aug
	WeekdayDayYear DateStyle = "short.year" // Wed 25 Aug 2027
	FullDay        DateStyle = "full"       // Wednesday 25 August 2027
	MonthYear      DateStyle = "month"      // August 2027
)

// Date says the day of t, whose zone is left alone.
func Date(lang string, t time.Time, style DateStyle) string {
	weekday, month := "weekday.short.", "month.short."
	switch style {
	case FullDay:
		weekday, month = "weekday.", "month.of."
	case MonthYear:
		month = "month."
	}
	return Say(lang, "date."+string(style), Say(lang, weekday+isoWeekday(t)), strconv.Itoa(t.Day()),
		Say(lang, month+monthNumber(t)), strconv.Itoa(t.Year()))
}

// Dates says a stretch of days, both included: "20–29 Aug 2027". Without the year where withYear is false.
func Dates(lang string, first, last time.Time, withYear bool) string {
	style, key := DayMonth, "date.days.month"
	if withYear {
		style, key = DayMonthYear, "date.days.month.year"
	}
	y1, m1, d1 := first.Date()
	y2, m2, d2 := last.Date()
	switch {
	case y1 == y2 && m1 == m2 && d1 == d2:
		return Date(lang, first, style)
	case y1 == y2 && m1 == m2:
		month := Say(lang, "month.short."+monthNumber(first))
		return Say(lang, key, strconv.Itoa(d1), strconv.Itoa(d2), month, strconv.Itoa(y1))
	case y1 == y2:
		return Say(lang, "date.days", Date(lang, first, DayMonth), Date(lang, last, style))
	}
	return Say(lang, "date.days", Date(lang, first, style), Date(lang, last, style))
}

// Clock says the time of day of t: "20:30", "20h30".
func Clock(lang string, t time.Time) string {
	return Say(lang, "clock", fmt.Sprintf("%02d", t.Hour()), fmt.Sprintf("%02d", t.Minute()))
}

// Number says a whole number with the separators of the language.
func Number(lang string, n int) string { return message.NewPrinter(find(lang).tag).Sprint(n) }

// Money says an amount in hundredths of a currency (ISO 4217): "€6,000", "6 000,50 €". Cents are left out where there are
// none.
func Money(lang string, hundredths int64, currency string) string {
	decimals := 2
	if hundredths%100 == 0 {
		decimals = 0
	}
	amount := message.NewPrinter(find(lang).tag).Sprint(number.Decimal(float64(hundredths)/100, number.Scale(decimals)))
	if currency == "EUR" {
		return Say(lang, "money", amount, "€")
	}
	return amount + " " + currency
}

func monthNumber(t time.Time) string { return strconv.Itoa(int(t.Month())) }

// isoWeekday counts from Monday, 1, to Sunday, 7 (ISO 8601).
func isoWeekday(t time.Time) string { return strconv.Itoa((int(t.Weekday())+6)%7 + 1) }
