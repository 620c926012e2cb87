package work

import (
	"net/url"
	"regexp"
	"strings"

	"affiche/calendar"
)

// item takes one item in: what is new as an activity with one event, what is known by its differences.
func (s *source) item(item calendar.ScheduleItem) {
	s.seen[item.Foreign] = true
	now := s.saying(item)
	past := s.pastOf(item.Foreign, now)
	now.Was, now.Reason = past.said.Was, past.said.Reason
	activity, event := s.records(past)
	if activity != nil {
		now.onActivity(activity, past.said)
	}
	if event != nil {
		s.onEvent(event, &now, past.said, past.gone)
	}
	if rule := unfit(activity, event); rule != nil {
		s.imported.Refused = append(s.imported.Refused, calendar.Refusal{
			Line: item.Line, Rule: "unfit", Args: []string{item.Title, rule.Field}, Foreign: item.Foreign,
		})
		return
	}
	s.took = true
	came := outcome(past.known, past.gone, now, past.said)
	s.layItem(item.Foreign, past, activity, event, now)
	s.note(came, s.id(calendar.TypeEvent, past.origin), now, past.said, now.differences(past)...)
	if came != CameAgain {
		s.noteOdd(item.Line, now)
	}
}

// A past is what is known of an item from earlier imports.
type past struct {
	origin string // the foreign id from which the ids of its records derive
	said   said
	known  bool
	gone   bool
}

func (s *source) pastOf(foreign string, now said) past {
	if a := s.known[foreign]; a != nil {
		return past{s.origin(a), readSaid(a.Said), true, a.Gone}
	}
	if twin := s.twins[foreign]; twin != nil {
		return past{s.origin(twin), now.metAs(readSaid(twin.Said)), true, twin.Gone}
	}
	return past{origin: foreign}
}

// records are the activity and the event of an item, new ones where it is new; nil where a person took one out.
func (s *source) records(p past) (*calendar.Activity, *calendar.Event) {
	activity, _ := s.found(calendar.TypeActivity, s.id(calendar.TypeActivity, p.origin)).(*calendar.Activity)
	event, _ := s.found(calendar.TypeEvent, s.id(calendar.TypeEvent, p.origin)).(*calendar.Event)
	if !p.known {
		id := s.id(calendar.TypeActivity, p.origin)
		activity = &calendar.Activity{ID: id, Source: s.name}
		event = &calendar.Event{ID: s.id(calendar.TypeEvent, p.origin), Activity: id, Status: calendar.Confirmed, Source: s.name}
	}
	return activity, event
}

// onEvent puts into the event what the source changed since before.
func (s *source) onEvent(e *calendar.Event, now *said, before said, gone bool) {
	if now.when() != before.when() {
		e.When = now.when()
	}
	if now.Room != before.Room || before.when().IsZero() {
		e.Place = s.place(now.Room)
	}
	switch {
	case now.Off && (!before.Off || gone):
		now.cancel(e, s.sentence("import.reason-cancelled"))
	case !now.Off && (before.Off || gone):
		now.revive(e)
	}
}

func unfit(a *calendar.Activity, e *calendar.Event) *calendar.Fault {
	var faults []calendar.Fault
	if a != nil {
		faults = append(faults, a.Faults()...)
	}
	if e != nil {
		faults = append(faults, e.Faults()...)
	}
	if len(faults) == 0 {
		return nil
	}
	return &faults[0]
}

func outcome(known, gone bool, now, before said) Outcome {
	switch {
	case !known:
		return CameNew
	case now.movedFrom(before):
		return CameMoved
	case gone || now.differsFrom(before):
		return CameChanged
	}
	return CameAgain
}

func (s *source) note(o Outcome, event calendar.ID, now, before said, differs ...Difference) {
	s.imported.note(TakenDate{
		Outcome: o, Event: event, Title: now.Title, When: now.when(), WhenWas: before.when(), Room: now.Room, RoomWas: before.Room,
		Differs: differs,
	})
}

func (s *source) layItem(foreign string, p past, a *calendar.Activity, e *calendar.Event, now said) {
	if a != nil {
		s.lay(a)
		s.people(a.ID, now, p.said)
	}
	if e != nil {
		s.furnish(e.Place, now.Room)
		s.lay(e)
	}
	event := s.id(calendar.TypeEvent, p.origin)
	s.remember(calendar.TypeEvent, foreign, event, now)
	s.share(event, foreign, now)
}

// people lets those appear in the activity whom the source names now, and no longer those whom it named before. Who was
// added or taken out by hand stays so.
func (s *source) people(activity calendar.ID, now, before said) {
	for i, p := range now.People {
		s.person(p, before)
		id := appearanceID(activity, p.ID)
		appearance, there := s.found(calendar.TypeAppearance, id).(*calendar.Appearance)
		switch {
		case there:
			if before.position(p.ID) != i {
				appearance.Position = i
			}
			s.lay(appearance)
		case !before.names(p.ID):
			s.lay(&calendar.Appearance{ID: id, Activity: activity, Person: p.ID, Position: i})
		}
	}
	for _, p := range before.People {
		id := appearanceID(activity, p.ID)
		if !now.names(p.ID) && s.found(calendar.TypeAppearance, id) != nil {
			s.drop(calendar.Ref{Type: calendar.TypeAppearance, ID: id})
		}
	}
}

// person makes a person whom we do not have, or renames one whom the source renamed.
func (s *source) person(p saidPerson, before said) {
	person, there := s.found(calendar.TypePerson, p.ID).(*calendar.Person)
	switch {
	case !there && before.names(p.ID): // taken out by hand
		return
	case !there:
		person = &calendar.Person{ID: p.ID, Source: s.name}
		person.Given, person.Family = parted(p.Name)
	case before.names(p.ID) && !before.says(p):
		person.Given, person.Family = parted(p.Name)
	}
	s.lay(person)
}

// says tells whether the source named the person just so.
func (s said) says(p saidPerson) bool {
	for _, q := range s.People {
		if q == p {
			return true
		}
	}
	return false
}

// appearanceID is what the id of any appearance derives from: all that it links.
func appearanceID(activity, person calendar.ID) calendar.ID {
	return named(&calendar.Appearance{Activity: activity, Person: person}).Ref().ID
}

// parted takes the last word of a name for the family's.
func parted(name string) (given, family string) {
	given, family, two := cutLast(name, " ")
	if !two {
		return "", name
	}
	return given, family
}

// saying is the item in the words that are remembered.
func (s *source) saying(item calendar.ScheduleItem) said {
	when := s.when(item)
	spoken := spokenIn(item.Language)
	n := said{
		Title: oneLine(item.Title), Subtitle: oneLine(item.Subtitle), Text: item.Text, Language: firstOf(append(spoken, s.plan.Programme.MainLanguage())...),
		Spoken: spoken, Kind: kindOf(item.Type, item.Track), Track: strings.ReplaceAll(item.Track, ",", ""), Website: webAddress(item.Website),
		Start: when.Start, End: when.End, Zone: when.Zone, Fold: when.Fold, WholeDays: when.WholeDays, Room: item.Room, Off: item.Off,
	}
	for _, p := range item.People {
		name := oneLine(p.Name)
		id := s.id(calendar.TypePerson, s.named(p))
		if name != "" && !n.names(id) {
			n.People = append(n.People, saidPerson{ID: id, Name: name})
		}
	}
	return n
}

// when gives an item without a zone the source's, and shows a moment that is of no place (UTC) by the source's clock.
// Moments beside a local time decide which of the two times of a repeated hour is meant, and how long it lasts over a clock
// change, provided that the zone's clocks show what the file's do.
func (s *source) when(item calendar.ScheduleItem) calendar.When {
	w, span := item.When, item.Span
	moment := w.Zone == "UTC" && !w.WholeDays
	if moment {
		span, _ = w.Span()
	}
	if w.Zone != "" && !moment {
		return w
	}
	if s.open {
		s.imported.Zone, s.imported.ZoneOpen = s.zone, true
		s.imported.ZoneAssumed = s.imported.ZoneAssumed || s.assumed
	}
	if span != (calendar.Span{}) {
		if in, err := span.In(s.zone); err == nil && (moment || in.Start == w.Start) {
			return in
		}
	}
	w.Zone = s.zone
	return w
}

// unambiguous tells how to know people: by the source's id, or by name where it has none, or gives one to several names,
// as if it were the account from which they were announced.
func unambiguous(items []calendar.ScheduleItem) func(calendar.ForeignPerson) string {
	names, several := map[string]string{}, map[string]bool{}
	for _, item := range items {
		for _, p := range item.People {
			said := oneLine(p.Name)
			if name, known := names[p.Foreign]; known && name != said {
				several[p.Foreign] = true
			}
			names[p.Foreign] = said
		}
	}
	return func(p calendar.ForeignPerson) string {
		if p.Foreign == "" || several[p.Foreign] {
			return "name " + oneLine(p.Name)
		}
		return "id " + p.Foreign
	}
}

var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

// languages reads "de", "en-GB" and "de, en".
func spokenIn(said string) []string {
	var tags []string
	for _, tag := range strings.FieldsFunc(said, func(r rune) bool { return strings.ContainsRune(",;/ ", r) }) {
		first, rest, more := strings.Cut(tag, "-")
		tag = strings.ToLower(first)
		if more {
			tag += "-" + rest
		}
		if languageTag.MatchString(tag) {
			tags = append(tags, tag)
		}
	}
	return calendar.Distinct(tags)
}

func webAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return address
}
