package schedulexml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"affiche/calendar"
)

// Limits on what is read: the schedule of the largest congress is a tenth of it.
const (
	MaxBytes = 20 << 20
	maxDepth = 40
)

// tokens is the text of the file in its parts: no document type and so no entities of its own, and no nesting without
// end.
type tokens struct {
	text  *xml.Decoder
	depth int
}

func newTokens(data []byte) (*tokens, error) {
	data = bytes.TrimLeft(data, "\ufeff") // some files have two
	switch {
	case len(data) > MaxBytes:
		return nil, calendar.Unreadable{{Rule: "too-large", Args: []string{"20"}}}
	case len(bytes.TrimSpace(data)) == 0:
		return nil, calendar.Unreadable{{Rule: "empty"}}
	}
	return &tokens{text: xml.NewDecoder(bytes.NewReader(data))}, nil
}

// Token implements [xml.TokenReader].
func (t *tokens) Token() (xml.Token, error) {
	token, err := t.text.Token()
	if err != nil {
		return token, err
	}
	switch token := token.(type) {
	case xml.StartElement:
		if t.depth++; t.depth > maxDepth {
			return nil, calendar.Unreadable{{Line: t.line(), Rule: "too-deep"}}
		}
	case xml.EndElement:
		t.depth--
	case xml.Directive:
		if strings.HasPrefix(strings.ToUpper(string(token)), "DOCTYPE") {
			return nil, calendar.Unreadable{{Line: t.line(), Rule: "doctype"}}
		}
	}
	return token, nil
}

// line is the line of what was read last, its end.
func (t *tokens) line() int {
	line, _ := t.text.InputPos()
	return line
}

// explain makes a reason of an error of the parser.
func (t *tokens) explain(err error) calendar.Unreadable {
	var reasons calendar.Unreadable
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &reasons):
		return reasons
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return calendar.Unreadable{{Line: t.line(), Rule: "truncated"}}
	case errors.As(err, &syntax) && syntax.Msg == "unexpected EOF":
		return calendar.Unreadable{{Line: t.line(), Rule: "truncated"}}
	case strings.Contains(err.Error(), "invalid UTF-8") || strings.Contains(err.Error(), "CharsetReader"):
		return calendar.Unreadable{{Line: t.line(), Rule: "not-utf8"}}
	}
	return calendar.Unreadable{{Line: t.line(), Rule: "malformed"}}
}
