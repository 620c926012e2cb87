package feed

import (
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

// A Foreign calendar is one that was read, in the shape that golang-ical gives calendars. Its values are as they stand in
// the file, escapes included; what Affiche does not know is there too.
type Foreign struct {
	*ics.Calendar
	lines    []int                    // on which each of the Components begins
	rules    map[string]ics.Component // the VTIMEZONE of each TZID
	zones    map[string]zoneRead      // by TZID, as they are asked for
	own      string                   // the calendar's own zone, once it is asked for
	patience *patience                // that the whole file's zones still find
}

// Read reads a file of calendars. A fault of the file (no calendar, cut off, unbalanced, beyond the limits) is an error of
// type [calendar.Unreadable]; a line that is none is left out and listed.
//
// golang-ical's own reader is passed by: it takes a file that is cut off for a whole one, stops at a second calendar, tells
// no lines of the file, and is slower by far.
func Read(file []byte, limits Limits) (*Document, error) {
	if len(file) > limits.File {
		return nil, limits.tooLarge()
	}
	r := reader{document: &Document{}, limits: limits, patience: usualPatience()}
	for number, line := range unfolded(readable(file), limits.Line) {
		r.line = number
		if err := r.take(line); err != nil {
			return nil, err
		}
	}
	switch {
	case len(r.open) > 0:
		return nil, fault(r.line, "truncated")
	case len(r.document.Calendars) == 0:
		return nil, fault(0, "no-schedule")
	}
	return r.document, nil
}

// A reader puts calendars together line by line.
type reader struct {
	document *Document
	limits   Limits
	patience *patience
	line     int
	count    int       // properties and parts
	open     []started // the parts that have begun, outermost first
}

// A started part waits for its END.
type started struct {
	name string
	line int
	base ics.ComponentBase
}

func (r *reader) take(line string) error {
	if len(line) > r.limits.Line {
		return fault(r.line, "ics-line-too-long", strconv.Itoa(r.limits.Line>>10))
	}
	p, err := parseLine(asText(line), r.limits.Parameters)
	if err != nil || p.IANAToken != "END" || len(r.open) == 0 { // an END is counted by its BEGIN
		r.count++
	}
	switch {
	case r.count > r.limits.Properties:
		return fault(r.line, "ics-too-many", strconv.Itoa(r.limits.Properties))
	case err == errParameters:
		return fault(r.line, "ics-too-many-parameters", strconv.Itoa(r.limits.Parameters))
	case err == nil && p.IANAToken == "BEGIN":
		return r.begin(frameName(p))
	case len(r.open) == 0 && len(r.document.Calendars) == 0:
		return fault(r.line, "no-schedule")
	case err != nil || len(r.open) == 0:
		r.document.Ignored = append(r.document.Ignored, calendar.Refusal{Line: r.line, Rule: "ics-line"})
	case p.IANAToken == "END":
		return r.end(frameName(p))
	default:
		inner := &r.open[len(r.open)-1].base
		inner.Properties = append(inner.Properties, ics.IANAProperty{BaseProperty: p})
	}
	return nil
}

func frameName(p ics.BaseProperty) string { return upper(strings.TrimSpace(p.Value)) }

func (r *reader) begin(name string) error {
	switch {
	case len(r.open) == 0 && name != "VCALENDAR":
		return fault(r.line, "no-schedule")
	case len(r.open) > 0 && name == "VCALENDAR":
		return fault(r.line, "truncated")
	case len(r.open) == r.limits.Depth:
		return fault(r.line, "too-deep")
	case len(r.open) == 0:
		f := &Foreign{Calendar: &ics.Calendar{}, rules: map[string]ics.Component{}, zones: map[string]zoneRead{}, patience: r.patience}
		r.document.Calendars = append(r.document.Calendars, f)
	}
	base := ics.ComponentBase{Properties: make([]ics.IANAProperty, 0, 16)} // as many as most dates have
	r.open = append(r.open, started{name, r.line, base})
	return nil
}

func (r *reader) end(name string) error {
	part := r.open[len(r.open)-1]
	if name != part.name {
		return fault(r.line, "ics-unbalanced", name, part.name)
	}
	r.open = r.open[:len(r.open)-1]
	f := r.document.Calendars[len(r.document.Calendars)-1]
	switch len(r.open) {
	case 0:
		for _, p := range part.base.Properties {
			f.CalendarProperties = append(f.CalendarProperties, ics.CalendarProperty(p))
		}
	case 1:
		f.take(component(name, part.base), part.line)
	default:
		outer := &r.open[len(r.open)-1].base
		outer.Components = append(outer.Components, component(name, part.base))
	}
	return nil
}

func (f *Foreign) take(part ics.Component, line int) {
	f.Components, f.lines = append(f.Components, part), append(f.lines, line)
	if _, ok := part.(*ics.VTimezone); !ok {
		return
	}
	if tzid := textOf(part, "TZID"); f.rules[tzid] == nil { // of two that say the same name, the first
		f.rules[tzid] = part
	}
}

// component gives a part the type that golang-ical has for it.
func component(name string, base ics.ComponentBase) ics.Component {
	switch ics.ComponentType(name) {
	case ics.ComponentVEvent:
		return &ics.VEvent{ComponentBase: base}
	case ics.ComponentVTodo:
		return &ics.VTodo{ComponentBase: base}
	case ics.ComponentVJournal:
		return &ics.VJournal{ComponentBase: base}
	case ics.ComponentVFreeBusy:
		return &ics.VBusy{ComponentBase: base}
	case ics.ComponentVTimezone:
		return &ics.VTimezone{ComponentBase: base}
	case ics.ComponentVAlarm:
		return &ics.VAlarm{ComponentBase: base}
	case ics.ComponentStandard:
		return &ics.Standard{ComponentBase: base}
	case ics.ComponentDaylight:
		return &ics.Daylight{ComponentBase: base}
	}
	return &ics.GeneralComponent{ComponentBase: base, Token: name}
}

// property finds a property of the calendar itself; "" where it has none.
func (f *Foreign) property(name string) string {
	for i := range f.CalendarProperties {
		if p := &f.CalendarProperties[i]; p.IANAToken == name {
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
