package vcard

import (
	"io"
	"strings"
	"unicode/utf8"
)

// A Card is what is written of a person or an organisation; what is empty is left out.
type Card struct {
	UID          string
	Organisation bool // the card of one; Name is its name
	Name         string
	Given        string
	Family       string
	Of           string // the organisation to which a person belongs
	Department   string
	Position     string
	Email        string
	Phone        string
	Street       string
	Postcode     string
	City         string
	Country      string
	Languages    []string
	Website      string
	Notes        string
}

// Write writes cards of version 3.0 (RFC 2426), which every address book reads.
func Write(w io.Writer, cards []Card) error {
	for _, c := range cards {
		if _, err := io.WriteString(w, c.text()); err != nil {
			return err
		}
	}
	return nil
}

func (c Card) text() string {
	var b strings.Builder
	put := func(name string, parts ...string) {
		if strings.Join(parts, "") == "" {
			return
		}
		for i, p := range parts {
			parts[i] = escaped(p)
		}
		b.WriteString(folded(name + ":" + strings.Join(parts, ";")))
	}
	put("BEGIN", "VCARD")
	put("VERSION", "3.0")
	put("UID", c.UID)
	put("FN", c.Name)
	if c.Organisation {
		b.WriteString("N:;;;;\r\n")
		put("ORG", c.Name)
		put("X-ABShowAs", "COMPANY")
	} else {
		b.WriteString(folded("N:" + escaped(c.Family) + ";" + escaped(c.Given) + ";;;"))
		put("ORG", c.Of, c.Department)
	}
	put("TITLE", c.Position)
	put("EMAIL;TYPE=INTERNET", c.Email)
	put("TEL;TYPE=VOICE", c.Phone)
	if c.Street+c.City+c.Postcode+c.Country != "" {
		put("ADR;TYPE=WORK", "", "", c.Street, c.City, "", c.Postcode, c.Country)
	}
	for _, l := range c.Languages {
		put("LANG", l)
	}
	put("URL", c.Website)
	put("NOTE", c.Notes)
	put("END", "VCARD")
	return b.String()
}

var toEscapes = strings.NewReplacer(`\`, `\\`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`, ",", `\,`, ";", `\;`)

func escaped(s string) string { return toEscapes.Replace(s) }

// folded ends a line, which may have 75 bytes and goes on in the next after a space (RFC 2426, section 2.6). No letter is cut.
func folded(s string) string {
	const most = 75
	var b strings.Builder
	room := most
	for _, r := range s {
		if room -= utf8.RuneLen(r); room < 0 {
			b.WriteString("\r\n ")
			room = most - 1 - utf8.RuneLen(r)
		}
		b.WriteRune(r)
	}
	return b.String() + "\r\n"
}
