package work

import (
	"fmt"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// A SheetFor is whom a sheet is for.
type SheetFor string

// Whom sheets are for: whoever works in a house on a day, one person on a day, the crew in a week.
const (
	ForVenue  SheetFor = "venue"
	ForPerson SheetFor = "person"
	ForCrew   SheetFor = "crew"
)

// SheetsFor lists whom sheets are for.
func SheetsFor() []SheetFor { return []SheetFor{ForVenue, ForPerson, ForCrew} }

// A Sheet is a page of paper for a day or a week: when, what, who and where, in a reader's language.
type Sheet struct {
	For      SheetFor
	Of       calendar.Ref // the house or the person; zero is the crew
	Title    string
	Sub      string // what it is, and for which day
	Season   string
	Language string
	Facts    [][2]string
	Parts    []SheetPart
	Wide     bool // lies on its side
	Day      calendar.Day
	file     string
}

// A SheetPart is a table under a heading.
type SheetPart struct {
	Heading string
	Note    string // a sentence in place of the table, or before it
	Columns []SheetColumn
	Rows    []SheetRow
}

// A SheetColumn is the name of a column, and its share of the width.
type SheetColumn struct {
	Name  string
	Share float64
}

// A SheetRow is a line of a table. One that is strong is what the public sees; a heading has one cell only.
type SheetRow struct {
	Cells  []string
	Strong bool
	Warn   bool
	Head   bool
}

// Sheets makes the sheets of a day: of every house in which something happens, of everybody who is called, and of the crew's week.
func Sheets(v Voice, day calendar.Day, for_ ...SheetFor) []Sheet {
	var sheets []Sheet
	if slices.Contains(for_, ForVenue) {
		for _, venue := range v.venuesInUse(day) {
			sheets = append(sheets, v.VenueSheet(venue, day))
		}
	}
	duties := Calls(v.Plan, day, day)
	if slices.Contains(for_, ForPerson) {
		for _, p := range v.peopleOf(duties) {
			sheets = append(sheets, v.PersonSheet(p, day))
		}
	}
	if slices.Contains(for_, ForCrew) {
		sheets = append(sheets, v.CrewSheet(day))
	}
	name(sheets)
	return sheets
}

// name gives every sheet the name of a file, no two the same. A name says letters and digits only, whatever the house or the
// person is called.
func name(sheets []Sheet) {
	taken := map[string]int{}
	for i := range sheets {
		s := &sheets[i]
		s.file = s.stem()
		if taken[s.file]++; taken[s.file] > 1 {
			s.file += fmt.Sprint("-", taken[s.file])
		}
	}
}

// longestName is how many letters of a name are in the name of a file.
const longestName = 60

func (s *Sheet) stem() string {
	words := []rune(strings.Join(calendar.Words(s.Title), "-"))
	words = words[:min(len(words), longestName)]
	stem := s.Day.String() + "-" + string(s.For)
	if named := strings.Trim(string(words), "-"); named != "" && s.For != ForCrew {
		stem += "-" + named
	}
	return stem
}

// File is the name of its file, without an ending.
func (s Sheet) File() string {
	if s.file == "" {
		return s.stem()
	}
	return s.file
}

// begin begins a sheet for a day.
func (v Voice) begin(of SheetFor, title string, day calendar.Day) Sheet {
	return Sheet{
		For: of, Title: title, Day: day, Language: v.Language,
		Sub:    v.Say("sheet."+string(of)) + " · " + assets.Date(v.Language, day.Date(), assets.FullDay),
		Season: v.Plan.Programme.Name.In(v.Languages()...),
	}
}

// clocks says whose clocks the times of a sheet are: "local times, Ljubljana (CEST)".
func (v Voice) clocks(zone string, day calendar.Day) [2]string {
	said := calendar.City(zone)
	if l, err := calendar.Zone(zone); err == nil {
		at, _ := day.At(12*60).Moment(l, false)
		said += " (" + at.Time().In(l).Format("MST") + ")"
	}
	return [2]string{v.Say("sheet.times"), v.Say("sheet.local", said)}
}

// address says where a house is.
func (v Voice) address(venue *calendar.Venue) string {
	return joined(", ", venue.Street, strings.TrimSpace(venue.Postcode+" "+venue.City), assets.Country(v.Language, venue.Country))
}

// peopleOf are those who are called, by their names.
func (v Voice) peopleOf(duties []calendar.Duty) (people []*calendar.Person) {
	for _, d := range duties {
		p := v.Plan.Persons.At(d.Call.Person)
		if p != nil && d.Call.State != calendar.Declined && !slices.Contains(people, p) {
			people = append(people, p)
		}
	}
	slices.SortFunc(people, func(a, b *calendar.Person) int {
		return strings.Compare(calendar.Unaccented(a.Family+" "+a.Given)+string(a.ID), calendar.Unaccented(b.Family+" "+b.Given)+string(b.ID))
	})
	return people
}

// hours says when, "–" where that is a whole day.
func (v Voice) hours(w calendar.When) string {
	if said := v.Hours(w); said != "" {
		return said
	}
	return v.Say("crew.whole-day")
}

// crew says who is called: "light: Ana Kos, Gregor Mlakar; stage: 2 open".
func (v Voice) crew(calls []*calendar.Call) string {
	var positions []string
	names, open := map[string][]string{}, map[string]int{}
	for _, c := range calls {
		if !slices.Contains(positions, c.Position) {
			positions = append(positions, c.Position)
		}
		if p := v.Plan.Persons.At(c.Person); p != nil && c.State != calendar.Declined {
			names[c.Position] = append(names[c.Position], p.Name())
		} else {
			open[c.Position]++
		}
	}
	said := make([]string, len(positions))
	for i, position := range positions {
		if n := open[position]; n > 0 {
			names[position] = append(names[position], v.Say("crew.open-here", n))
		}
		said[i] = position + ": " + strings.Join(names[position], ", ")
	}
	return strings.Join(said, "; ")
}
