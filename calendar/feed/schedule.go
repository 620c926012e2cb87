package feed

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	ics "github.com/arran4/golang-ical"

	"affiche/calendar"
)

// ReadSchedule reads a file of calendars as the schedule of someone else. A date that cannot be taken in is listed with
// its line; of one that recurs by a rule the first date is taken, as its exception says it where there is one, and the rest listed as left out.
func ReadSchedule(file []byte) (calendar.Schedule, error) { return readSchedule(file, Usual()) }

func readSchedule(file []byte, limits Limits) (calendar.Schedule, error) {
	d, err := Read(file, limits)
	if err != nil {
		return calendar.Schedule{}, err
	}
	s := calendar.Schedule{Format: "ics", Refused: d.Ignored}
	for _, f := range d.Calendars { // the first that says something says it for all
		s.Source = cmp.Or(s.Source, f.property("X-WR-CALNAME"), f.property("SUMMARY"))
		s.Title = cmp.Or(s.Title, f.property("NAME"), s.Source)
		s.Zone = cmp.Or(s.Zone, f.zone(f.property("X-WR-TIMEZONE")).name)
		f.items(&s)
	}
	s.Zone = cmp.Or(s.Zone, commonZone(s.Items))
	for _, item := range s.Items {
		s.Rooms = append(s.Rooms, item.Room)
	}
	s.Rooms = calendar.Distinct(s.Rooms)
	slices.SortStableFunc(s.Refused, func(a, b calendar.Refusal) int { return cmp.Compare(a.Line, b.Line) })
	return s, nil
}

func (f *Foreign) items(s *calendar.Schedule) {
	called := strings.EqualFold(f.property("METHOD"), "CANCEL")
	firsts := f.firsts()
	for i, part := range f.Components {
		event, ok := part.(*ics.VEvent)
		if !ok {
			continue
		}
		line, first := f.lines[i], find(event, "RECURRENCE-ID") == nil
		without := first && f.leavesOutFirst(event)
		if rest := f.rest(event, line, without); rest.Rule != "" {
			s.Refused = append(s.Refused, rest)
		}
		if without || first && firsts[event] {
			continue
		}
		item, refused := f.item(event)
		item.Line, item.Foreign = line, foreignID(event, firsts[event])
		if refused != "" {
			s.Refused = append(s.Refused, f.refusal(event, line, refused, item.Foreign))
			continue
		}
		item.Off = item.Off || called
		s.Items = append(s.Items, item)
	}
}

// rest tells of the dates after the first; of none where there are none. It bears no id: it says nothing about what is there.
func (f *Foreign) rest(event *ics.VEvent, line int, withoutFirst bool) calendar.Refusal {
	switch {
	case withoutFirst:
		return f.refusal(event, line, "ics-without-first", "")
	case find(event, "RRULE") != nil || find(event, "RDATE") != nil:
		return f.refusal(event, line, "ics-recurring", "")
	}
	return calendar.Refusal{}
}

func (f *Foreign) item(event *ics.VEvent) (item calendar.ScheduleItem, refused string) {
	item = calendar.ScheduleItem{
		Title: oneLine(textOf(event, "SUMMARY")), Text: calendar.PlainText(textOf(event, "DESCRIPTION")),
		Room: oneLine(textOf(event, "LOCATION")),
		Off:  strings.EqualFold(textOf(event, "STATUS"), "CANCELLED"),
	}
	item.Sequence, _ = strconv.Atoi(strings.TrimSpace(textOf(event, "SEQUENCE"))) // wrong is 0, as absent
	if p := find(event, "CATEGORIES"); p != nil {
		item.Type = textList(p.Value)[0]
	}
	if p := find(event, "SUMMARY"); p != nil {
		item.Language = parameter(p, "LANGUAGE")
	}
	if p := find(event, "URL"); p != nil && strings.HasPrefix(strings.ToLower(p.Value), "http") {
		item.Website = p.Value
	}
	item.When, _, refused = f.timeOf(event)
	if item.Title == "" {
		refused = cmp.Or(refused, "title-missing")
	}
	return item, refused
}

// oneLine is a name without the marks and line ends that some put into it.
func oneLine(s string) string {
	if strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '&') >= 0 {
		s = calendar.PlainText(s)
	}
	if strings.TrimSpace(s) == s && !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\n\r\u00a0") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// foreignID is UID and RECURRENCE-ID, but of the first date UID alone; for the few without a UID what tells them apart.
func foreignID(event *ics.VEvent, first bool) string {
	id := textOf(event, "UID")
	if id == "" {
		id = textOf(event, "SUMMARY") + " " + textOf(event, "DTSTART")
	}
	if again := textOf(event, "RECURRENCE-ID"); again != "" && !first {
		id += "/" + again
	}
	return id
}

// refusal names the date, or the zone that nobody knows.
func (f *Foreign) refusal(event *ics.VEvent, line int, rule, foreign string) calendar.Refusal {
	name := cmp.Or(oneLine(textOf(event, "SUMMARY")), textOf(event, "UID"))
	if rule == "no-such-zone" {
		name = f.unknownZone(event)
	}
	return calendar.Refusal{Line: line, Rule: rule, Args: []string{name}, Foreign: foreign}
}

func (f *Foreign) unknownZone(event *ics.VEvent) string {
	for _, name := range [...]string{"DTSTART", "DTEND"} {
		if s, ok := parseStamp(find(event, name)); ok {
			if _, ok := f.place(s); !ok {
				return s.zone
			}
		}
	}
	return ""
}

// commonZone is the zone of all items that have one; "" where they differ, and for moments alone: UTC is nobody's place.
func commonZone(items []calendar.ScheduleItem) string {
	zone := ""
	for _, item := range items {
		switch item.When.Zone {
		case "", "UTC", zone:
		default:
			if zone != "" {
				return ""
			}
			zone = item.When.Zone
		}
	}
	return zone
}
