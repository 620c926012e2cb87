package schedulejson

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"affiche/calendar"
)

// Limits on what is read: the schedule of the largest congress is a tenth of it.
const (
	MaxBytes = 20 << 20
	maxDepth = 40
	maxNodes = 2_000_000
)

// A node is a value of the file that knows its line. A node that is not there is the zero node.
type node struct {
	line  int
	value any // string, json.Number, bool, nil, []node or object
}

type object struct {
	keys []string
	of   map[string]node
}

// parse reads the text whole: every reader below needs the lines, which encoding/json does not keep.
func parse(data []byte) (node, error) {
	data = bytes.TrimLeft(data, "\ufeff") // some files have two
	switch {
	case len(data) > MaxBytes:
		return node{}, calendar.Unreadable{{Rule: "too-large", Args: []string{"20"}}}
	case len(bytes.TrimSpace(data)) == 0:
		return node{}, calendar.Unreadable{{Rule: "empty"}}
	case !utf8.Valid(data):
		return node{}, calendar.Unreadable{{Rule: "not-utf8"}}
	}
	p := &parser{data: data, tokens: json.NewDecoder(bytes.NewReader(data)), line: 1}
	p.tokens.UseNumber()
	root, err := p.next(0)
	if err == nil {
		if _, more := p.tokens.Token(); !errors.Is(more, io.EOF) {
			p.count(p.tokens.InputOffset())
			err = p.refuse("malformed")
		}
	}
	return root, err
}

type parser struct {
	data   []byte
	tokens *json.Decoder
	nodes  int
	line   int // of the byte at offset
	offset int64
}

// next reads one value, or gives json.Delim ']' or '}' as the value of a node where a list or an object ends.
func (p *parser) next(depth int) (node, error) {
	token, err := p.tokens.Token()
	p.count(p.tokens.InputOffset())
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return node{}, p.refuse("truncated")
	case errors.As(err, &syntax):
		p.count(syntax.Offset)
		return node{}, p.refuse("malformed")
	case err != nil:
		return node{}, p.refuse("malformed")
	case depth > maxDepth:
		return node{}, p.refuse("too-deep")
	case p.nodes > maxNodes:
		return node{}, p.refuse("too-large", "20")
	}
	p.nodes++
	n := node{line: p.line, value: token}
	switch token {
	case json.Delim('['):
		n.value, err = p.list(depth)
	case json.Delim('{'):
		n.value, err = p.object(depth)
	}
	return n, err
}

func (p *parser) list(depth int) (any, error) {
	nodes := []node{}
	for {
		n, err := p.next(depth + 1)
		if err != nil || n.value == json.Delim(']') {
			return nodes, err
		}
		nodes = append(nodes, n)
	}
}

func (p *parser) object(depth int) (any, error) {
	o := object{of: map[string]node{}}
	for {
		key, err := p.next(depth + 1)
		if err != nil || key.value == json.Delim('}') {
			return o, err
		}
		name := key.value.(string) // the tokenizer lets nothing else be a key
		if _, twice := o.of[name]; twice {
			return nil, p.refuse("key-twice", name)
		}
		n, err := p.next(depth + 1)
		if err != nil {
			return nil, err
		}
		o.keys, o.of[name] = append(o.keys, name), n
	}
}

func (p *parser) count(to int64) {
	to = min(max(to, p.offset), int64(len(p.data)))
	p.line += bytes.Count(p.data[p.offset:to], []byte("\n"))
	p.offset = to
}

func (p *parser) refuse(rule string, args ...string) error {
	return calendar.Unreadable{{Line: p.line, Rule: rule, Args: args}}
}

func (n node) isObject() bool { _, ok := n.value.(object); return ok }

// at finds a member of an object, step by step.
func (n node) at(names ...string) node {
	for _, name := range names {
		o, _ := n.value.(object)
		n = o.of[name]
	}
	return n
}

func (n node) has(name string) bool {
	o, _ := n.value.(object)
	_, ok := o.of[name]
	return ok
}

func (n node) item(i int) node {
	if list := n.list(); i < len(list) {
		return list[i]
	}
	return node{}
}

func (n node) list() []node { list, _ := n.value.([]node); return list }

func (n node) keys() []string { o, _ := n.value.(object); return o.keys }

// text is a member's text; "" where it is none.
func (n node) text(name string) string { s, _ := n.at(name).value.(string); return s }

// id is a member's whole number in digits, or its text.
func (n node) id(name string) string {
	switch v := n.at(name).value.(type) {
	case json.Number:
		return v.String()
	case string:
		return v
	}
	return ""
}

// localized is a member's text, or of a map of languages the one wanted, else the first in the file.
func (n node) localized(name, language string) string {
	v := n.at(name)
	if s, ok := v.value.(string); ok || len(v.keys()) == 0 {
		return s
	}
	if s := v.text(language); s != "" {
		return s
	}
	return v.text(v.keys()[0])
}
