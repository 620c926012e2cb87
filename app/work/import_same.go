package work

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// A schedule may come under several names: a festival publishes it as schedule.xml, as JSON and as a calendar. Whoever says
// that two are the same has one source with several tellers. Each teller keeps foreign ids of its own, since those of one
// format mean nothing in another, and the last that it said: what it did not change since is not touched, so that taking
// one format in after the other does not go back and forth between them.

// tellers stands between the name of a teller and its foreign id, where the source has another name.
const tellers = " ▸ "

// A Likeness tells that dates of a schedule which comes in as new look like those of a source that is known.
type Likeness struct {
	Schedule, Source string
	Dates, Of        int // so many of all dates of the schedule
}

// sourceOf finds the source of a schedule, and tells where another one seems to have told the same.
func (t *taking) sourceOf(s calendar.Schedule, o ImportOptions, items []calendar.ScheduleItem) (*source, error) {
	own := plainName(o.Source, s.Source, s.Title, s.Format)
	name, teller := t.nameOf(own, o, items, s.Refused)
	if o.SameAs != "" && len(t.aliases[o.SameAs]) == 0 {
		return nil, &Refused{Key: "import.no-such-source", Args: []any{o.SameAs, strings.Join(t.sources(), ", ")}}
	}
	if len(t.aliases[name]) == 0 && !o.Anew {
		t.imported.Alike = append(t.imported.Alike, t.alike(own, t.sources(), items)...)
	}
	src := &source{
		taking: t, name: name, teller: teller, known: t.aliases[name], named: unambiguous(items), rooms: s.Rooms,
		seen: map[string]bool{}, refused: map[string]bool{},
	}
	src.inZone(s.Zone, o.Zone)
	t.imported.Zone = firstOf(t.imported.Zone, src.zone)
	return src, nil
}

// nameOf finds the source by the schedule's own name, or as one of its tellers. A source of that name that shares no item
// with the schedule is another: "summer", and then "summer 2".
func (t *taking) nameOf(own string, o ImportOptions, items []calendar.ScheduleItem, refused []calendar.Refusal) (name, teller string) {
	if o.SameAs != "" {
		return o.SameAs, own
	}
	free := own
	for n := 2; len(t.aliases[free]) > 0; n++ {
		if !o.Anew && sharesAny(t.aliases[free], "", items, refused) {
			return free, free
		}
		free = own + " " + strconv.Itoa(n)
	}
	for _, name := range t.sources() {
		if !o.Anew && sharesAny(t.aliases[name], own+tellers, items, refused) {
			return name, own
		}
	}
	return free, free
}

// sources are the names of those known.
func (t *taking) sources() []string { return slices.Sorted(maps.Keys(t.aliases)) }

func sharesAny(known map[string]*calendar.Alias, teller string, items []calendar.ScheduleItem, refused []calendar.Refusal) bool {
	for _, i := range items {
		if known[teller+i.Foreign] != nil || known[teller+atStart(i.Foreign, i)] != nil {
			return true
		}
	}
	for _, r := range refused {
		if known[teller+r.Foreign] != nil {
			return true
		}
	}
	return false
}

// telling is the foreign id of a teller.
func (s *source) telling(foreign string) string {
	if s.teller == s.name {
		return foreign
	}
	return s.teller + tellers + foreign
}

// mine tells whether a foreign id is of the teller who speaks now.
func (s *source) mine(foreign string) bool {
	if s.teller == s.name {
		return !strings.Contains(foreign, tellers)
	}
	return strings.HasPrefix(foreign, s.teller+tellers)
}

// origin is the foreign id from which the ids of a date's records derive.
func (s *source) origin(a *calendar.Alias) string {
	for _, foreign := range s.told[a.Target] {
		if s.id(calendar.TypeEvent, foreign) == calendar.ID(a.Target) {
			return foreign
		}
	}
	return a.Foreign
}

// share keeps the tellers of one date in step about what it was before an import cancelled it: any of them may bring it
// back.
func (s *source) share(target calendar.ID, foreign string, now said) {
	for _, other := range s.told[string(target)] {
		before := readSaid(s.known[other].Said)
		if other != foreign && (before.Was != now.Was || before.Reason != now.Reason) {
			before.Was, before.Reason = now.Was, now.Reason
			a := calendar.Copy(s.known[other]).(*calendar.Alias)
			a.Said = before.text()
			s.keep(a)
		}
	}
}

// metAs is what a teller would have said before, when it is met for the first time and another one is known. When, where
// and under what title count; beyond these, what it tells otherwise is left as it is, and what the other does not tell at
// all is new.
func (s said) metAs(other said) said {
	met := s
	met.Title, met.Room, met.Off, met.Was, met.Reason = other.Title, other.Room, other.Off, other.Was, other.Reason
	met.Start, met.End, met.Zone, met.Fold, met.WholeDays = other.Start, other.End, other.Zone, other.Fold, other.WholeDays
	met.Subtitle, met.Text = sameIfTold(other.Subtitle, s.Subtitle), sameIfTold(other.Text, s.Text)
	met.Website, met.Track = sameIfTold(other.Website, s.Website), sameIfTold(other.Track, s.Track)
	if len(other.Spoken) == 0 {
		met.Spoken = nil
	}
	if len(other.People) == 0 {
		met.People = nil
	}
	return met
}

func sameIfTold(before, now string) string {
	if before == "" {
		return ""
	}
	return now
}
