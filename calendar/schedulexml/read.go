// Package schedulexml reads schedule.xml, the format in which frab, pretalx and the congress hub publish a conference's or
// a festival's programme.
//
// It knows that format (validator/xsd/schedule.xml.xsd of c3voc/schedule) and what calendar calls a schedule, and nothing
// of our records: taking a schedule in is a use case of its own. What the schema demands of the whole file refuses the
// file, with every reason; what is wrong with a single event refuses that event. Patterns of values that nothing here
// depends on (slugs, the form of a GUID) are let be: of the schedules published, few keep them.
package schedulexml

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"affiche/calendar"
)

// Read reads a schedule. The error is a [calendar.Unreadable].
func Read(data []byte) (calendar.Schedule, error) {
	text, err := newTokens(data)
	if err != nil {
		return calendar.Schedule{}, err
	}
	r := reader{text: text, xml: xml.NewTokenDecoder(text), schedule: calendar.Schedule{Format: "schedule.xml"}}
	if err := r.document(); err != nil {
		return calendar.Schedule{}, text.explain(err)
	}
	if r.judge(); len(r.reasons) > 0 {
		return calendar.Schedule{}, r.reasons
	}
	r.place()
	return r.schedule, nil
}

// reader walks the file once; events wait for their times until the zone is known.
type reader struct {
	text     *tokens
	xml      *xml.Decoder
	schedule calendar.Schedule
	reasons  calendar.Unreadable
	days     int
	headed   bool // there is a conference
	version  bool
	events   []event
}

func (r *reader) document() error {
	root, err := r.open()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if root.Name.Local != "schedule" {
		return calendar.Unreadable{{Line: r.text.line(), Rule: "no-schedule"}}
	}
	if err := r.each(map[string]part{"version": r.readVersion, "conference": r.readConference, "day": r.readDay}); err != nil {
		return err
	}
	_, err = r.open()
	if errors.Is(err, io.EOF) {
		return nil
	}
	return errors.Join(err, calendar.Unreadable{{Line: r.text.line(), Rule: "malformed"}})
}

// open finds the next element that begins, past the file's head and comments.
func (r *reader) open() (xml.StartElement, error) {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return xml.StartElement{}, err
		}
		if e, ok := t.(xml.StartElement); ok {
			return e, nil
		}
	}
}

// A part reads one element to its end.
type part func(xml.StartElement) error

// each reads the elements inside the one just opened, to its end; those that it does not know are skipped, unless they
// are parts of a schedule in a place where they are not looked for.
func (r *reader) each(known map[string]part) error {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			if err := r.one(t, known[t.Name.Local]); err != nil {
				return err
			}
		}
	}
}

func (r *reader) one(e xml.StartElement, read part) error {
	if read != nil {
		return read(e)
	}
	if name := e.Name.Local; name == "day" || name == "event" {
		r.refuse("misplaced", name)
	}
	return r.xml.Skip()
}

func (r *reader) readVersion(e xml.StartElement) error {
	r.version = true
	return r.xml.DecodeElement(&r.schedule.Version, &e)
}

func (r *reader) readConference(e xml.StartElement) error {
	var c struct {
		Acronym string `xml:"acronym"`
		Title   string `xml:"title"`
		Zone    string `xml:"time_zone_name"`
	}
	line := r.text.line()
	if err := r.xml.DecodeElement(&c, &e); err != nil {
		return err
	}
	r.headed = true
	s := &r.schedule
	s.Source, s.Title, s.Zone = strings.TrimSpace(c.Acronym), strings.TrimSpace(c.Title), strings.TrimSpace(c.Zone)
	if s.Source == "" && s.Title == "" {
		r.refuseAt(line, "member-missing", "schedule/conference/title")
	}
	if _, err := calendar.Zone(s.Zone); s.Zone != "" && err != nil {
		r.refuseAt(line, "no-such-zone", s.Zone)
	}
	return nil
}

func (r *reader) readDay(e xml.StartElement) error {
	r.days++
	if attribute(e, "date") == "" && attribute(e, "start") == "" {
		r.refuse("member-missing", "schedule/day/@date")
	}
	return r.each(map[string]part{"room": r.readRoom})
}

func (r *reader) readRoom(e xml.StartElement) error {
	name := strings.TrimSpace(attribute(e, "name"))
	if name == "" {
		r.refuse("member-missing", "schedule/day/room/@name")
	}
	r.schedule.Rooms = append(r.schedule.Rooms, name)
	return r.each(map[string]part{"event": func(e xml.StartElement) error { return r.readEvent(e, name) }})
}

func (r *reader) readEvent(e xml.StartElement, room string) error {
	found := event{line: r.text.line(), room: room}
	if err := r.xml.DecodeElement(&found, &e); err != nil {
		return err
	}
	r.events = append(r.events, found)
	return nil
}

// judge says what the file as a whole lacks.
func (r *reader) judge() {
	if !r.version {
		r.refuseAt(1, "member-missing", "schedule/version")
	}
	if !r.headed {
		r.refuseAt(1, "member-missing", "schedule/conference")
	}
	if r.days == 0 {
		r.refuseAt(1, "member-missing", "schedule/day")
	}
}

func (r *reader) refuse(rule string, args ...string) { r.refuseAt(r.text.line(), rule, args...) }

// maxReasons bounds what a refusal lists: who repairs a file generator needs no thousandth example.
const maxReasons = 20

func (r *reader) refuseAt(line int, rule string, args ...string) {
	if len(r.reasons) < maxReasons {
		r.reasons = append(r.reasons, calendar.Refusal{Line: line, Rule: rule, Args: args})
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
