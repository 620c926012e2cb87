package work

import (
	"slices"
	"strings"
	"unicode/utf8"

	"affiche/assets"
	"affiche/calendar"
)

// CrewSheet is the crew's week in which a day lies: people by their departments, days beside each other, and first what is open.
func (v Voice) CrewSheet(day calendar.Day) Sheet {
	monday := day - calendar.Day((int(day.Weekday())+6)%7)
	s := v.begin(ForCrew, v.Say("sheet.crew"), monday)
	s.Sub, s.Wide = assets.Dates(v.Language, monday.Date(), (monday+6).Date(), true), true
	s.Facts = append(s.Facts, v.clocks(v.Plan.Programme.Zone, monday))
	part := SheetPart{Columns: []SheetColumn{{v.Say("field.name"), 0.16}}}
	for i := range calendar.Day(7) {
		part.Columns = append(part.Columns, SheetColumn{assets.Date(v.Language, (monday + i).Date(), assets.WeekdayDay), 0.12})
	}
	duties := Calls(v.Plan, monday, monday+6)
	part.Rows = append(v.openRows(duties, monday), v.peopleRows(duties, monday)...)
	if len(part.Rows) == 0 {
		part.Note = v.Say("crew.none")
	}
	s.Parts = []SheetPart{part}
	return s
}

// openRows are the positions that nobody fills yet.
func (v Voice) openRows(duties []calendar.Duty, monday calendar.Day) (rows []SheetRow) {
	open := map[string][]calendar.Duty{}
	var positions []string
	for _, d := range duties {
		if d.Call.Person != "" {
			continue
		}
		if open[d.Call.Position] == nil {
			positions = append(positions, d.Call.Position)
		}
		open[d.Call.Position] = append(open[d.Call.Position], d)
	}
	slices.Sort(positions)
	for _, position := range positions {
		rows = append(rows, SheetRow{Cells: v.weekCells(position, open[position], monday), Warn: true})
	}
	if len(rows) > 0 {
		rows = append([]SheetRow{{Cells: []string{capital(v.Say("crew.open-positions"))}, Head: true}}, rows...)
	}
	return rows
}

func (v Voice) peopleRows(duties []calendar.Duty, monday calendar.Day) (rows []SheetRow) {
	people := v.peopleOf(duties)
	slices.SortStableFunc(people, func(a, b *calendar.Person) int {
		switch {
		case a.Department == b.Department:
			return 0
		case a.Department == "":
			return 1
		case b.Department == "":
			return -1
		}
		return strings.Compare(a.Department, b.Department)
	})
	department := "\x00"
	for _, p := range people {
		if p.Department != department {
			department = p.Department
			head := department
			if head == "" {
				head = v.Say("crew.others")
			}
			rows = append(rows, SheetRow{Cells: []string{capital(head)}, Head: true})
		}
		own := slices.DeleteFunc(slices.Clone(duties), func(d calendar.Duty) bool {
			return d.Call.Person != p.ID || d.Call.State == calendar.Declined
		})
		rows = append(rows, SheetRow{Cells: v.weekCells(joined("\n", p.Name(), p.Phone), own, monday)})
	}
	return rows
}

// capital is a word as it begins a line.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(first)) + s[size:]
}

// weekCells say the calls of each day of a week, one below the other.
func (v Voice) weekCells(name string, duties []calendar.Duty, monday calendar.Day) []string {
	cells := make([]string, 8)
	cells[0] = name
	for _, d := range duties {
		for i := range calendar.Day(7) {
			if v.isOn(d.When, monday+i) {
				cells[i+1] = joined("\n", cells[i+1], v.hours(d.When)+" "+v.CallFor(d.Call))
			}
		}
	}
	return cells
}
