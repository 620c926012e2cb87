package schedulexml

import (
	"strings"

	"affiche/calendar"
)

// event is the element <event>, of it what we read.
type event struct {
	line int
	room string

	GUID     string   `xml:"guid,attr"`
	ID       string   `xml:"id,attr"`
	Code     string   `xml:"code,attr"`
	Title    string   `xml:"title"`
	Subtitle string   `xml:"subtitle"`
	Type     string   `xml:"type"`
	Track    string   `xml:"track"`
	Date     string   `xml:"date"`
	Duration string   `xml:"duration"`
	Language string   `xml:"language"`
	Abstract string   `xml:"abstract"`
	Text     string   `xml:"description"`
	URL      string   `xml:"url"`
	Persons  []person `xml:"persons>person"`
}

type person struct {
	GUID string `xml:"guid,attr"`
	ID   string `xml:"id,attr"`
	Code string `xml:"code,attr"`
	Name string `xml:",chardata"`
}

// place makes items of the events, now that the zone is known.
func (r *reader) place() {
	s := &r.schedule
	s.Rooms = calendar.Distinct(s.Rooms)
	for _, e := range r.events {
		item := e.item()
		if rule := e.setTimes(&item, s.Zone); rule != "" {
			refusal := calendar.Refusal{Line: e.line, Rule: rule, Args: []string{first(item.Title, item.Foreign)}, Foreign: item.Foreign}
			s.Refused = append(s.Refused, refusal)
			continue
		}
		s.Items = append(s.Items, item)
	}
}

func (e event) item() calendar.ScheduleItem {
	return calendar.ScheduleItem{
		Line: e.line, Room: e.room, Foreign: first(e.GUID, e.ID, e.Code), Title: calendar.PlainText(e.Title),
		Subtitle: calendar.PlainText(e.Subtitle), Text: calendar.PlainText(e.Abstract + "\n\n" + e.Text),
		Language: strings.TrimSpace(e.Language), Type: strings.TrimSpace(e.Type), Track: strings.TrimSpace(e.Track),
		People: e.people(), Website: strings.TrimSpace(e.URL),
	}
}

// setTimes gives the item its time, or says why it stays out.
func (e event) setTimes(item *calendar.ScheduleItem, zone string) (refused string) {
	switch {
	case item.Foreign == "":
		return "id-missing"
	case item.Title == "":
		return "title-missing"
	}
	times := calendar.ForeignTimes{Start: strings.TrimSpace(e.Date), Length: strings.TrimSpace(e.Duration)}
	item.When, item.Span, refused = times.In(zone)
	return refused
}

func (e event) people() []calendar.ForeignPerson {
	var people []calendar.ForeignPerson
	for _, p := range e.Persons {
		if name := strings.TrimSpace(p.Name); name != "" {
			people = append(people, calendar.ForeignPerson{Foreign: first(p.GUID, p.ID, p.Code), Name: name})
		}
	}
	return people
}

func first(words ...string) string {
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			return w
		}
	}
	return ""
}
