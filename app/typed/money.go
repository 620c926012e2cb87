package typed

import (
	"strconv"
	"strings"
	"unicode"
)

// symbols are the signs of currencies that people write instead of their codes.
var symbols = map[string]string{"€": "EUR", "£": "GBP", "$": "USD"}

// Money reads an amount in hundredths and its currency: "6,000 €", "6.000,50", "EUR 6000". Without a currency it is the one
// given. A mark before exactly three figures parts thousands, before one or two at the end it begins the cents; an empty
// text is no amount.
func (r Reader) Money(s, currency string) (hundredths int64, code string, fault *Fault) {
	unread := because("typed.unread-money", s)
	figures, words := apart(s)
	if words != "" {
		if known, ok := symbols[words]; ok {
			words = known
		}
		if currency = strings.ToUpper(words); len(currency) != 3 || strings.Trim(currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return 0, "", unread
		}
	}
	if figures == "" {
		if words != "" {
			return 0, "", unread
		}
		return 0, "", nil
	}
	hundredths, ok := cents(figures)
	if !ok {
		return 0, "", unread
	}
	return hundredths, currency, nil
}

// apart divides an amount from what names its currency.
func apart(s string) (figures, words string) {
	for _, c := range s {
		switch {
		case unicode.IsSpace(c) || c == '’' || c == '\'':
		case unicode.IsDigit(c) || strings.ContainsRune(".,-", c):
			figures += string(c)
		default:
			words += string(c)
		}
	}
	return figures, words
}

// cents reads figures with marks between them.
func cents(s string) (int64, bool) {
	s, below := strings.CutPrefix(s, "-")
	whole, part := s, ""
	if at := strings.LastIndexAny(s, ".,"); at >= 0 && len(s)-at-1 != 3 {
		whole, part = s[:at], s[at+1:]
		if strings.ContainsRune(whole, rune(s[at])) || len(part) > 2 || part == "" {
			return 0, false
		}
	}
	groups := strings.FieldsFunc(whole, func(c rune) bool { return c == '.' || c == ',' })
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(strings.Join(groups, "")+(part + "00")[:2], 10, 64)
	if err != nil || strings.ContainsAny(whole, ",") && strings.ContainsAny(whole, ".") || len(groups) == 0 {
		return 0, false
	}
	if below {
		n = -n
	}
	return n, true
}
