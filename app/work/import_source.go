package work

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// source is where a schedule comes from, and its records of ours, whose ids derive from its name: two copies of a
// programme that import the same schedule make the same records.
type source struct {
	*taking
	name    string
	teller  string // under which name the schedule comes: another one where it is the same as a source's
	zone    string
	open    bool                       // the schedule names no zone
	assumed bool                       // nor did anybody else: it is the programme's
	known   map[string]*calendar.Alias // by foreign id, of events
	twins   map[string]*calendar.Alias // by foreign id that is not known yet: the date that looks the same
	told    map[string][]string        // by target, where a source has several tellers: the foreign ids of them all
	named   func(calendar.ForeignPerson) string
	seen    map[string]bool
	refused map[string]bool // foreign ids of which something could not be understood
	rooms   []string        // where there are some, the source has a venue
	took    bool            // something of the schedule came in
	given   string          // whose clocks are meant from now on, said with this schedule
}

// inZone decides whose clocks the source means: those that the schedule names, else those given now, else those given at
// an earlier import, else the programme's. What is given is remembered, for the next version of the schedule.
func (s *source) inZone(own, given string) {
	teller := &source{taking: s.taking, name: s.teller}
	before, _ := teller.remembered(calendar.TypeProgramme, "")
	if s.teller != s.name && before.Zone == "" {
		before, _ = s.remembered(calendar.TypeVenue, "")
	}
	s.zone = firstOf(own, given, before.Zone, s.plan.Programme.Zone)
	s.open = strings.TrimSpace(own) == ""
	s.assumed = firstOf(own, given, before.Zone) == ""
	if s.open {
		s.given = given
	}
}

// conclude keeps what the schedule says of no single date: its zone and its rooms.
func (s *source) conclude() {
	if s.given != "" {
		teller := &source{taking: s.taking, name: s.teller}
		teller.remember(calendar.TypeProgramme, "", s.plan.Programme.ID, said{Zone: s.given})
	}
	if len(s.rooms) > 0 {
		s.makeHouse()
	}
}

func (s *source) id(kind calendar.Type, words ...string) calendar.ID {
	return calendar.DerivedID(append([]string{string(kind), s.name}, words...)...)
}

// makeHouse makes one venue of the source's name, with the rooms as its spaces: such a source knows no houses. What was made
// once is not made again: a person may have taken it out.
func (s *source) makeHouse() {
	venue := s.id(calendar.TypeVenue)
	before, again := s.remembered(calendar.TypeVenue, "")
	if !again {
		s.lay(s.newVenue())
	} else if r, there := s.found(calendar.TypeVenue, venue).(*calendar.Venue); there {
		if before.Zone != s.zone && s.teller == s.name {
			r.Zone = s.zone
		}
		s.lay(r)
	}
	if !again || s.teller == s.name {
		s.remember(calendar.TypeVenue, "", venue, said{Zone: s.zone})
	}
	for _, name := range s.rooms {
		s.room(name)
	}
}

func (s *source) room(name string) {
	id := s.id(calendar.TypeSpace, name)
	if _, again := s.remembered(calendar.TypeSpace, name); !again {
		s.lay(s.newSpace(name))
	} else if r := s.found(calendar.TypeSpace, id); r != nil {
		s.lay(r)
	}
	s.remember(calendar.TypeSpace, name, id, said{Room: name})
}

func (s *source) newVenue() *calendar.Venue {
	return &calendar.Venue{ID: s.id(calendar.TypeVenue), Name: s.name, Kind: calendar.House, Zone: s.zone, Source: s.name}
}

func (s *source) newSpace(name string) *calendar.Space {
	return &calendar.Space{
		ID: s.id(calendar.TypeSpace, name), Venue: s.id(calendar.TypeVenue), Name: name, Kind: calendar.Room, Source: s.name,
		Position: max(0, slices.Index(s.rooms, name)),
	}
}

// place is where a room is.
func (s *source) place(room string) calendar.Place {
	if len(s.rooms) == 0 {
		return calendar.Place{}
	}
	at := calendar.Place{Venue: s.id(calendar.TypeVenue)}
	if room != "" {
		at.Space = s.id(calendar.TypeSpace, room)
	}
	if space, there := s.found(calendar.TypeSpace, at.Space).(*calendar.Space); there {
		at.Venue = space.Venue // which a person may have chosen
	}
	return at
}

// furnish brings the room back where an event takes place, if it is no longer there.
func (s *source) furnish(at calendar.Place, room string) {
	if venue := s.id(calendar.TypeVenue); at.Venue == venue && s.found(calendar.TypeVenue, venue) == nil {
		s.lay(s.newVenue())
	}
	if space := s.id(calendar.TypeSpace, room); at.Space == space && s.found(calendar.TypeSpace, space) == nil {
		s.lay(s.newSpace(room))
	}
}

// remembered is what the source last said of a thing.
func (s *source) remembered(kind calendar.Type, foreign string) (said, bool) {
	a, there := s.found(calendar.TypeAlias, s.aliasID(kind, foreign)).(*calendar.Alias)
	if !there {
		return said{}, false
	}
	return readSaid(a.Said), true
}

// remember keeps what the source says now.
func (s *source) remember(kind calendar.Type, foreign string, target calendar.ID, now said) {
	s.keep(&calendar.Alias{
		ID: s.aliasID(kind, foreign), Source: s.name, Foreign: firstOf(foreign, s.name), Kind: string(kind),
		Target: string(target), Said: now.text(),
	})
}

func (s *source) keep(a *calendar.Alias) {
	s.lay(a)
	if a.Kind == string(calendar.TypeEvent) {
		s.know(a)
	}
}

func (s *source) aliasID(kind calendar.Type, foreign string) calendar.ID {
	return s.id(calendar.TypeAlias, string(kind), foreign)
}

// refuse notes what the schedule has, but in a way that nobody understands.
func (s *source) refuse(refused []calendar.Refusal) {
	for _, r := range refused {
		if r.Foreign != "" {
			s.refused[s.telling(r.Foreign)] = true
		}
	}
}

// dropped cancels what the source no longer has. What was refused is not dropped; nor is what only another teller of the
// same schedule ever had.
func (s *source) dropped() {
	for _, foreign := range slices.Sorted(maps.Keys(s.known)) {
		a := s.known[foreign]
		refused := s.refused[foreign] || s.refused[startless(foreign)]
		if !s.seen[foreign] && !refused && !a.Gone && s.mine(foreign) {
			s.gone(calendar.Copy(a).(*calendar.Alias))
		}
	}
}

func (s *source) gone(a *calendar.Alias) {
	before := readSaid(a.Said)
	if e, there := s.found(calendar.TypeEvent, calendar.ID(a.Target)).(*calendar.Event); there {
		before.cancel(e, s.sentence("import.reason-gone"))
		s.lay(e)
	}
	a.Gone, a.Said = true, before.text()
	s.keep(a)
	s.share(calendar.ID(a.Target), a.Foreign, before)
	s.note(WentAway, calendar.ID(a.Target), before, before)
}

// sentence is a text that goes into the programme itself, in its main language.
func (s *source) sentence(key string) string {
	return assets.Say(s.plan.Programme.MainLanguage(), key, s.name)
}

func readSaid(text string) (s said) {
	_ = json.Unmarshal([]byte(text), &s) // what cannot be read was never said: all of it counts as changed
	return s
}

// plainName is the first name that is one, on one line and not too long for a heading.
func plainName(names ...string) string {
	name := []rune(oneLine(firstOf(names...)))
	return string(name[:min(len(name), 80)])
}

func firstOf(words ...string) string {
	for _, w := range words {
		if strings.TrimSpace(w) != "" {
			return w
		}
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
