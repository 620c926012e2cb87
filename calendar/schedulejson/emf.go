package schedulejson

import (
	"strings"

	"affiche/calendar"
)

// emf is what the list of Electromagnetic Field looks like; it has no schema but its own example.
var emf = listOf(shape{kind: "object", of: map[string]shape{
	"id": whole, "start_date": text, "end_date": text, "venue": note, "title": text, "speaker": note, "description": note,
	"type": note, "link": note,
}})

// readEMF reads the list: local times without a zone, no name of the festival. The user_id is whoever sent the proposal, often for
// several speakers, so that speakers are known by their names only.
func readEMF(s *calendar.Schedule, root node) {
	s.Format = "emf"
	for _, e := range root.list() {
		item := calendar.ScheduleItem{
			Line: e.line, Foreign: e.id("id"), Title: calendar.PlainText(e.text("title")), Text: calendar.PlainText(e.text("description")),
			Type: e.text("type"), Room: strings.TrimSpace(e.text("venue")), Website: e.text("link"),
		}
		item.People = appear(nil, "", e.text("speaker"))
		s.Rooms = append(s.Rooms, item.Room)
		add(s, item, calendar.ForeignTimes{Start: e.text("start_date"), End: e.text("end_date")})
	}
}
