// Package schedulejson reads schedules that conference and festival software publishes as JSON: schedule.json of the c3voc
// in its versions 1 and 2 (frab, pretalx, the congress hub), and the plain list that Electromagnetic Field publishes.
//
// It knows these three formats and what calendar calls a schedule, and nothing of our records: taking a schedule in is a
// use case of its own. What the schema demands of the whole file refuses the file, with every reason; what is wrong with
// the value of a single event refuses that event.
package schedulejson

import (
	"strings"

	"affiche/calendar"
)

// Read reads a schedule in any of the formats. The error is a [calendar.Unreadable].
func Read(data []byte) (calendar.Schedule, error) {
	root, err := parse(data)
	if err != nil {
		return calendar.Schedule{}, err
	}
	read, demands := formatOf(root)
	if read == nil {
		return calendar.Schedule{}, calendar.Unreadable{{Line: root.line, Rule: "no-schedule"}}
	}
	if reasons := faults(root, demands); len(reasons) > 0 {
		return calendar.Schedule{}, reasons
	}
	s := calendar.Schedule{}
	read(&s, root)
	if _, err := calendar.Zone(s.Zone); s.Zone != "" && err != nil {
		return calendar.Schedule{}, calendar.Unreadable{{Line: root.line, Rule: "no-such-zone", Args: []string{s.Zone}}}
	}
	s.Rooms = calendar.Distinct(s.Rooms)
	return s, nil
}

// formatOf recognises the format by its content.
func formatOf(root node) (read func(*calendar.Schedule, node), demands shape) {
	schedule := root.at("schedule")
	switch first := root.item(0); {
	case first.has("start_date") && first.has("title"):
		return readEMF, emf
	case !schedule.isObject():
		return nil, shape{}
	case schedule.has("events") || strings.Contains(root.text("$schema"), "schema2"):
		return readVersion2, version2
	}
	return readVersion1, version1
}

// add takes an item in, or refuses it with its line.
func add(s *calendar.Schedule, item calendar.ScheduleItem, times calendar.ForeignTimes) {
	var rule string
	switch {
	case item.Foreign == "":
		rule = "id-missing"
	case item.Title == "":
		rule = "title-missing"
	default:
		item.When, item.Span, rule = times.In(s.Zone)
	}
	if rule != "" {
		refusal := calendar.Refusal{Line: item.Line, Rule: rule, Args: []string{first(item.Title, item.Foreign)}, Foreign: item.Foreign}
		s.Refused = append(s.Refused, refusal)
		return
	}
	s.Items = append(s.Items, item)
}
