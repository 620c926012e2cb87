package calendar_test

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"affiche/calendar"
)

func TestTheLettersOfAFileAreReadWhateverEncodingItHas(t *testing.T) {
	bom16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for _, c := range []struct {
		name, text string
		in         encoding.Encoding
	}{
		{"French in Windows-1252", "Prénom;Ville\nHélène;Besançon – à côté", charmap.Windows1252},
		{"Italian in Latin-1", "Cognome;Città\nNicolò;Forlì, perché è così", charmap.ISO8859_1},
		{"Spanish in Latin-1", "Apellido;Año\nMuñoz;caña", charmap.ISO8859_1},
		{"Slovene in Windows-1250", "Ime;Priimek\nŽiga;Kovačič – Šiška", charmap.Windows1250},
		{"Montenegrin in Windows-1250", "Ime;Prezime\nĐorđe;Đukić", charmap.Windows1250},
		{"Slovene with č alone in Windows-1250", "Ime;Priimek\nJan;Kovačič", charmap.Windows1250},
		{"Slovene in ISO 8859-2", "Ime;Priimek\nMatjaž;Kržišnik", charmap.ISO8859_2},
		{"anything in UTF-16", "Ime;Cognome\nĐorđe;perché", bom16},
		{"UTF-16 without a mark", "Ime;Cognome\nJan;Rossi", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-8", "Ime;Cognome\nĐorđe;perché", unicode.UTF8},
	} {
		t.Run(c.name, func(t *testing.T) {
			bytes, err := c.in.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := calendar.ForeignLetters(bytes); got != c.text {
				t.Errorf("got %q, want %q", got, c.text)
			}
		})
	}
}

func TestMarksAtTheBeginningAreNoLetters(t *testing.T) {
	for _, text := range []string{"\ufeffIme", "\ufeff\ufeffIme", "\xef\xbb\xbfIme", "ï»¿Ime", "\ufeffï»¿Ime"} {
		if got := calendar.ForeignLetters([]byte(text)); got != "Ime" {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	if got := calendar.ForeignLetters([]byte("a\r\nb\rc")); got != "a\nb\nc" {
		t.Errorf("line ends: %q", got)
	}
}

func FuzzForeignLetters(f *testing.F) {
	for _, s := range []string{"", "\xff\xfe", "\xfe\xffa", "Kova\xe8i\xe8", "\x00a\x00b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(_ *testing.T, data []byte) { calendar.ForeignLetters(data) })
}
