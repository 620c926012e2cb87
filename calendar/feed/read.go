package feed

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"affiche/calendar"
)

// A Document is a file of calendars: mostly one, but two in a row are no fault.
type Document struct {
	Calendars []*Foreign
	Ignored   []calendar.Refusal // lines that nobody could read
}

// A Foreign calendar is one that was read. Its values are as they stand in the file, escapes included; what Affiche does
// not know is there too.
type Foreign struct {
	*ics.Calendar
	lines   map[ics.Component]int
	zones   map[string]zoneRead // by TZID, as they are asked for
	changes int                 // clock changes that foreign zones may still unfold
}

// Read reads a file of calendars. A fault of the file (no calendar, cut off, unbalanced, beyond the limits) is an error
// of type [calendar.Unreadable]; a line that is none is left out and listed.
func Read(file []byte, limits Limits) (*Document, error) {
	s, err := scan(file, limits)
	if err != nil {
		return nil, err
	}
	d := &Document{Ignored: s.ignored}
	for _, section := range s.sections {
		f, err := d.read(section, limits)
		if err != nil {
			return nil, err
		}
		d.Calendars = append(d.Calendars, f)
	}
	return d, nil
}

// Sniff reports whether a file that begins so looks like a calendar.
func Sniff(head []byte) bool {
	for _, line := range unfolded(readable(head), 80) {
		part, ok := framed(line, "BEGIN:")
		return ok && part == "VCALENDAR"
	}
	return false
}

func (d *Document) read(s section, limits Limits) (*Foreign, error) {
	r := &lineReader{lines: s.lines, most: limits.Parameters}
	read, err := ics.ParseCalendarWithOptions(
		bytes.NewReader(s.text),
		ics.WithPropertyParser(r.parse), ics.WithUnknownPropertyHandler(ics.AcceptUnknownPropertyHandler),
	)
	switch {
	case errors.Is(err, errParameters):
		return nil, fault(r.at(), "ics-too-many-parameters", strconv.Itoa(limits.Parameters))
	case err != nil:
		return nil, fault(r.at(), "malformed")
	}
	d.Ignored = append(d.Ignored, r.ignored...)
	f := &Foreign{read, map[ics.Component]int{}, map[string]zoneRead{}, mostChanges}
	f.number(read.Components, r.begins[min(1, len(r.begins)):])
	return f, nil
}

// number notes on which line each part begins: parts and their BEGIN lines come in the same order. It returns the lines
// that are left.
func (f *Foreign) number(parts []ics.Component, begins []int) []int {
	for _, part := range parts {
		if len(begins) == 0 {
			return nil
		}
		f.lines[part] = begins[0]
		begins = f.number(part.SubComponents(), begins[1:])
	}
	return begins
}

// A lineReader is golang-ical's property parser: it is called once for each line of a section, in order.
type lineReader struct {
	lines   []int
	next    int
	most    int // parameters
	begins  []int
	ignored []calendar.Refusal
}

func (r *lineReader) at() int { return r.lines[max(0, min(r.next, len(r.lines))-1)] }

func (r *lineReader) parse(raw ics.ContentLine) (*ics.BaseProperty, error) {
	r.next++
	p, err := parseLine(string(raw), r.most)
	switch {
	case errors.Is(err, errParameters):
		return nil, err
	case err != nil:
		r.ignored = append(r.ignored, calendar.Refusal{Line: r.at(), Rule: "ics-line"})
		return nil, nil // golang-ical's way of leaving a line out
	}
	switch p.IANAToken {
	case "BEGIN":
		r.begins = append(r.begins, r.at())
		p.Value = upper(strings.TrimSpace(p.Value))
	case "END":
		p.Value = upper(strings.TrimSpace(p.Value))
	}
	return p, nil
}

// property finds a property of the calendar itself; "" where it has none.
func (f *Foreign) property(name string) string {
	for _, p := range f.CalendarProperties {
		if p.IANAToken == name {
			return unescape(p.Value)
		}
	}
	return ""
}

// find gives the first property of a part by its name; nil where there is none.
func find(part ics.Component, name string) *ics.BaseProperty {
	properties := part.UnknownPropertiesIANAProperties()
	for i := range properties {
		if properties[i].IANAToken == name {
			return &properties[i].BaseProperty
		}
	}
	return nil
}

// textOf is the text of a part's property; "" where there is none.
func textOf(part ics.Component, name string) string {
	if p := find(part, name); p != nil {
		return unescape(p.Value)
	}
	return ""
}

func parameter(p *ics.BaseProperty, name string) string {
	if v := p.ICalParameters[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// zoneRead is what a TZID means: the zone that the world knows by the name, and the rules that the file gives.
type zoneRead struct {
	name  string         // IANA; "" where the world does not know it
	rules *time.Location // nil where the file gives none
}
