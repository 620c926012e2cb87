package calendar

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// ForeignLetters is the text of a file whose encoding nobody told: marks at its beginning count (as often as programs put
// them there), then UTF-8, then UTF-16 by its zeros, and what is none of these is one of the three encodings of one byte a
// letter that are met in our countries. A line ends with a newline.
func ForeignLetters(data []byte) string {
	text, marked := markedLetters(data)
	if !marked {
		text = unmarkedLetters(data)
	}
	for _, mark := range []string{"\ufeff", "ï»¿"} { // the second is the first, read as Windows-1252 by somebody before
		for strings.HasPrefix(text, mark) {
			text = strings.TrimPrefix(text, mark)
		}
	}
	return anyBreak.Replace(text)
}

var anyBreak = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func markedLetters(data []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return wide(data[2:], binary.LittleEndian), true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return wide(data[2:], binary.BigEndian), true
	}
	return "", false
}

func unmarkedLetters(data []byte) string {
	start := data[:min(len(data), 200)]
	even, odd := 0, 0 // zeros
	for i, b := range start {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	switch {
	case odd > len(start)/4:
		return wide(data, binary.LittleEndian)
	case even > len(start)/4:
		return wide(data, binary.BigEndian)
	case utf8.Valid(data):
		return string(data)
	}
	text, err := narrow(data).NewDecoder().Bytes(data)
	if err != nil { // a table of 256 letters has one for each byte
		return strings.ToValidUTF8(string(data), "�")
	}
	return string(text)
}

func wide(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// The bytes by which encodings of one byte a letter are told apart. š and ž are the same in Windows-1250 and -1252, yet hardly
// anybody west of Trieste writes them.
const (
	slavic1250 = "\x8a\x9a\x8e\x9e\xc6\xe6\xd0\xf0"         // Š š Ž ž Ć ć Đ đ
	slavicISO2 = "\xa9\xb9\xae\xbe"                         // Š š Ž ž in ISO 8859-2
	western    = "\xe0\xc0\xea\xca\xf9\xd9\xf2\xec\xf1\xd1" // à À ê Ê ù Ù ò ì ñ Ñ
	shared     = "\xe8\xc8"                                 // č Č, or è È
)

// slavicWords stand in the headings of lists in Slovene and Montenegrin, without their marks.
var slavicWords = []string{"ime", "priimek", "prezime", "naslov", "datum", "prostor", "kraj", "ura", "mesto", "grad", "telefon", "organizacija", "drustvo", "opombe", "napomena"}

// narrow guesses the encoding of one byte a letter: by the letters that only one of them has, and where there are none by
// the words around them.
func narrow(data []byte) *charmap.Charmap {
	count := func(letters string) (n int) {
		for _, b := range data {
			if b >= utf8.RuneSelf && strings.IndexByte(letters, b) >= 0 {
				n++
			}
		}
		return n
	}
	slavic, iso2, west := count(slavic1250), count(slavicISO2), count(western)
	switch {
	case iso2 > slavic && iso2 > west && within(data, slavicISO2):
		return charmap.ISO8859_2
	case slavic > west:
		return charmap.Windows1250
	case west == 0 && count(shared) > 0 && saysAny(data, slavicWords):
		return charmap.Windows1250
	}
	return charmap.Windows1252
}

// within reports that one of the letters stands inside a word: © and ¹ do not.
func within(data []byte, letters string) bool {
	for i := 1; i+1 < len(data); i++ {
		if strings.IndexByte(letters, data[i]) >= 0 && isPlainLetter(data[i-1]) && isPlainLetter(data[i+1]) {
			return true
		}
	}
	return false
}

func isPlainLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func saysAny(data []byte, words []string) bool {
	head := data[:min(len(data), 2000)]
	for _, said := range bytes.FieldsFunc(bytes.ToLower(head), func(r rune) bool { return r < 'a' || r > 'z' }) {
		for _, w := range words {
			if string(said) == w {
				return true
			}
		}
	}
	return false
}
