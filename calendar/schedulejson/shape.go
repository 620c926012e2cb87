package schedulejson

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// A shape is what a format demands of a value: of all that we read, as its schema says it. Members that it does not name
// are let be, and so are patterns of values that nothing here depends on: of the schedules published, few keep those.
type shape struct {
	kind   string // "text", "whole", "list", "object"; "" takes anything
	null   bool   // may be null
	must   []string
	oneOf  []string // one of these must be there
	banned []string
	of     map[string]shape
	each   *shape // items of a list, or members of an object whose keys are free
}

var (
	anything = shape{}
	text     = shape{kind: "text"}
	note     = shape{kind: "text", null: true}
	whole    = shape{kind: "whole"}
)

func listOf(s shape) shape { return shape{kind: "list", each: &s} }

// maxReasons bounds what a refusal lists: who repairs a file generator needs no thousandth example.
const maxReasons = 20

// faults lists what of the demands a value does not meet, in the order of the file.
func faults(root node, demands shape) calendar.Unreadable {
	var f finding
	f.look(root, demands, "")
	slices.SortStableFunc(f.reasons, func(a, b calendar.Refusal) int { return a.Line - b.Line })
	return f.reasons
}

type finding struct{ reasons calendar.Unreadable }

func (f *finding) add(n node, rule string, args ...string) {
	if len(f.reasons) < maxReasons {
		f.reasons = append(f.reasons, calendar.Refusal{Line: n.line, Rule: rule, Args: args})
	}
}

func (f *finding) look(n node, s shape, path string) {
	if n.value == nil && s.null || s.kind == "" {
		return
	}
	if !s.fits(n) {
		f.add(n, "not-"+s.kind, path)
		return
	}
	for i, item := range n.list() {
		f.look(item, *s.each, path+"["+strconv.Itoa(i)+"]")
	}
	if n.isObject() {
		f.lookInside(n, s, path)
	}
}

func (f *finding) lookInside(n node, s shape, path string) {
	for _, name := range s.must {
		if !n.has(name) {
			f.add(n, "member-missing", join(path, name))
		}
	}
	if len(s.oneOf) > 0 && !hasAny(n, s.oneOf) {
		f.add(n, "member-missing", join(path, strings.Join(s.oneOf, " / ")))
	}
	for _, name := range s.banned {
		if n.has(name) {
			f.add(n.at(name), "member-banned", join(path, name))
		}
	}
	for _, name := range n.keys() {
		if member, known := s.of[name]; known {
			f.look(n.at(name), member, join(path, name))
		} else if s.each != nil {
			f.look(n.at(name), *s.each, join(path, name))
		}
	}
}

func (s shape) fits(n node) bool {
	switch v := n.value.(type) {
	case string:
		return s.kind == "text"
	case json.Number:
		return s.kind == "whole" && !strings.ContainsAny(v.String(), ".eE")
	case []node:
		return s.kind == "list"
	case object:
		return s.kind == "object"
	}
	return false
}

func hasAny(n node, names []string) bool {
	for _, name := range names {
		if n.has(name) {
			return true
		}
	}
	return false
}

// join makes "schedule.conference.title"; a room's name with a dot in it is quoted.
func join(path, name string) string {
	if strings.ContainsAny(name, ". []\"") {
		name = fmt.Sprintf("%q", name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}
