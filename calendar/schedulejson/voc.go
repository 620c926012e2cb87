package schedulejson

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// What the schemas of c3voc demand, versions 1 (validator/json/schema.json) and 2 (schema2.json, alpha 3).
var (
	conference = shape{
		kind: "object", must: []string{"title", "acronym", "days"},
		of: map[string]shape{
			"title": text, "acronym": text, "time_zone_name": text, "rooms": listOf(room),
			"tracks": listOf(shape{kind: "object", of: map[string]shape{"name": text, "slug": text}}),
			"days":   listOf(day),
		},
	}
	room = shape{kind: "object", must: []string{"name"}, of: map[string]shape{"name": text, "guid": text}}
	day  = shape{
		kind: "object", must: []string{"date"},
		of: map[string]shape{"date": text, "index": whole, "rooms": {kind: "object", each: ptr(listOf(event1))}},
	}
	event1 = shape{kind: "object", of: map[string]shape{
		"id": whole, "guid": text, "code": text, "date": text, "start": text, "end": text, "duration": text, "room": text, "title": text,
		"subtitle": note, "track": anything, "type": text, "language": note, "abstract": note, "description": note,
		"persons": listOf(person1),
	}}
	person1 = shape{
		kind: "object", oneOf: []string{"name", "public_name"},
		of: map[string]shape{"id": whole, "guid": text, "code": text, "name": text, "public_name": text},
	}
	event2 = shape{kind: "object", of: map[string]shape{
		"guid": text, "code": text, "start": text, "end": text, "room": {kind: "object", null: true}, "title": text, "subtitle": note,
		"track": {kind: "object", null: true}, "type": text, "language": note, "state": text, "participants": listOf(person2),
	}}
	person2 = shape{kind: "object", must: []string{"name"}, of: map[string]shape{"guid": text, "name": text}}

	// rooms beside the conference, not in it, are forbidden by name.
	version1 = voc(shape{banned: []string{"rooms"}})
	version2 = voc(shape{must: []string{"events"}, of: map[string]shape{"events": listOf(event2)}})
)

func ptr(s shape) *shape { return &s }

func voc(own shape) shape {
	schedule := shape{
		kind: "object", must: append([]string{"version", "conference"}, own.must...), banned: own.banned,
		of: map[string]shape{"version": text, "conference": conference, "events": own.of["events"]},
	}
	return shape{kind: "object", must: []string{"schedule"}, of: map[string]shape{"schedule": schedule}}
}

func readVersion1(s *calendar.Schedule, root node) {
	readConference(s, root.at("schedule"))
	for _, day := range root.at("schedule", "conference", "days").list() {
		rooms := day.at("rooms")
		for _, name := range rooms.keys() {
			s.Rooms = append(s.Rooms, name)
			for _, e := range rooms.at(name).list() {
				addVersion1(s, e, name)
			}
		}
	}
}

func addVersion1(s *calendar.Schedule, e node, room string) {
	item := readEvent(e)
	item.Room = room
	item.Track = e.localized("track", item.Language)
	for _, p := range e.at("persons").list() {
		name := first(p.text("name"), p.text("public_name"))
		item.People = appear(item.People, first(p.text("guid"), p.id("id"), p.text("code")), name)
	}
	add(s, item, calendar.ForeignTimes{Start: e.text("date"), End: e.text("end"), Length: e.text("duration")})
}

func readVersion2(s *calendar.Schedule, root node) {
	conference := root.at("schedule", "conference")
	readConference(s, root.at("schedule"))
	tracks, rooms := map[string]string{}, map[string]string{}
	for _, t := range conference.at("tracks").list() {
		tracks[t.text("slug")] = t.text("name")
	}
	for _, r := range conference.at("rooms").list() {
		rooms[r.text("guid")] = r.text("name")
	}
	for _, e := range root.at("schedule", "events").list() {
		addVersion2(s, e, tracks, rooms)
	}
}

// offStates are the states in which an event does not take place.
var offStates = []string{"CANCELED", "WITHDRAWN", "REJECTED", "DELETED"}

func addVersion2(s *calendar.Schedule, e node, tracks, rooms map[string]string) {
	item := readEvent(e)
	item.Room = first(rooms[e.at("room").text("guid")], e.at("room").text("name"))
	item.Track = first(tracks[e.at("track").text("slug")], e.at("track").text("name"), e.at("track").text("slug"))
	item.Off = slices.Contains(offStates, e.text("state"))
	for _, p := range e.at("participants").list() {
		item.People = appear(item.People, p.text("guid"), p.text("name"))
	}
	if item.Foreign == "" && (item.Type == "BREAK" || item.Type == "META") {
		item.Foreign = strings.Join([]string{item.Type, e.text("start"), item.Title}, " ") // these need no id of their own
	}
	s.Rooms = append(s.Rooms, item.Room)
	add(s, item, calendar.ForeignTimes{Start: e.text("start"), End: e.text("end")})
}

func readConference(s *calendar.Schedule, schedule node) {
	conference := schedule.at("conference")
	s.Format, s.Version = "schedule.json", schedule.text("version")
	s.Source, s.Title, s.Zone = conference.text("acronym"), conference.text("title"), conference.text("time_zone_name")
	for _, r := range conference.at("rooms").list() {
		s.Rooms = append(s.Rooms, r.text("name"))
	}
}

// readEvent reads what both versions say alike.
func readEvent(e node) calendar.ScheduleItem {
	language := e.text("language")
	return calendar.ScheduleItem{
		Line: e.line, Foreign: first(e.text("guid"), e.id("id"), e.text("code")), Language: language,
		Title: calendar.PlainText(e.text("title")), Subtitle: calendar.PlainText(e.text("subtitle")),
		Text: calendar.PlainText(e.localized("abstract", language) + "\n\n" + e.localized("description", language)),
		Type: e.text("type"), Website: e.text("url"),
	}
}

// appear adds a person; one without a name is nobody.
func appear(people []calendar.ForeignPerson, foreign, name string) []calendar.ForeignPerson {
	if name = strings.TrimSpace(name); name != "" {
		people = append(people, calendar.ForeignPerson{Foreign: foreign, Name: name})
	}
	return people
}

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
