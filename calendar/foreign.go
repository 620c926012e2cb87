package calendar

import (
	"strconv"
	"strings"
)

// A Schedule is what a file from elsewhere says: another festival's programme, a partner's calendar. Its readers
// (schedule.xml, schedule.json, iCalendar) know nothing of ours; taking it in is a use case of its own.
type Schedule struct {
	Format  string // "schedule.xml", "schedule.json", "emf", "ics"
	Source  string // conference acronym, X-WR-CALNAME, …; "" where the file does not say
	Title   string
	Zone    string // IANA; "" where the file does not say
	Version string
	Rooms   []string // in the file's order, those without items included
	Items   []ScheduleItem
	Refused []Refusal // faults of single items; a fault of the file is an error instead
}

// A ScheduleItem is one dated thing of a foreign schedule.
type ScheduleItem struct {
	Line     int    // where it stands in the file, from 1
	Foreign  string // the source's own id: GUID or id, UID (with RECURRENCE-ID); several dates may bear one
	Title    string
	Subtitle string
	Text     string // plain: HTML is read, not shown
	Language string // BCP 47, "" unknown
	Type     string // the source's word for what it is: lecture, workshop
	Track    string
	Room     string
	When     When // Zone "" where the file gives none: the importer decides
	Span     Span // the moments, where the file gives offsets from UTC but no zone; else zero
	People   []ForeignPerson
	Website  string
	Off      bool // cancelled
	Sequence int
}

// A ForeignPerson is a speaker or artist of a foreign schedule.
type ForeignPerson struct {
	Foreign string // "" where the source has no ids
	Name    string
}

// Distinct keeps the first of each word and drops empty ones: the rooms of a schedule as they come by.
func Distinct(words []string) []string {
	known, kept := map[string]bool{"": true}, []string(nil)
	for _, w := range words {
		if !known[w] {
			known[w], kept = true, append(kept, w)
		}
	}
	return kept
}

// A Refusal tells why one item of a foreign file stays out, or a whole file.
type Refusal struct {
	Line    int
	Rule    string // key in the catalogue, after "refused."
	Args    []string
	Foreign string // the item's id, where it has one: it is not gone, only not understood
}

// Key is the refusal's key in the catalogue of translations.
func (r Refusal) Key() string { return "refused." + r.Rule }

// Error says the refusal tersely, for logs and tests.
func (r Refusal) Error() string {
	return Fault{Field: "line " + strconv.Itoa(r.Line), Rule: r.Rule, Args: r.Args}.Error()
}

// Unreadable is why a whole foreign file stays out: all that is wrong with it, so that its makers hear of everything at
// once.
type Unreadable []Refusal

// Error says the reasons tersely, for logs and tests.
func (u Unreadable) Error() string {
	said := make([]string, len(u))
	for i, r := range u {
		said[i] = r.Error()
	}
	return strings.Join(said, "; ")
}
