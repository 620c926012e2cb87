package work

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"affiche/app/golden"
	"affiche/calendar"
)

// Each kind of sheet, as it reads in three languages, and on how many pages of which size it is printed.
func TestSheetsReadLikeThis(t *testing.T) {
	v, day := theEvening(t), calendar.DayOf(2027, 8, 25)
	for _, language := range []string{"en", "fr", "sl", "cnr"} {
		v.Language = language
		var all strings.Builder
		for _, s := range Sheets(v, day, SheetsFor()...) {
			pdf, err := s.PDF()
			if err != nil {
				t.Fatal(err)
			}
			boxes := strings.Join(mediaBox.FindAllString(string(pdf), -1), " ")
			all.WriteString("=== " + s.File() + ", " + strconv.Itoa(len(pageOf.FindAll(pdf, -1))) + " page, " + boxes + "\n" + s.Text() + "\n")
		}
		golden.Text(t, "sheets."+language+".txt", all.String())
	}
}

var (
	pageOf   = regexp.MustCompile(`/Type /Page\b[^s]`)
	mediaBox = regexp.MustCompile(`/MediaBox \[[^]]*\]`)
)
