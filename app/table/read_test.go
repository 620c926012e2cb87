package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

func said(each []work.Amendment) string {
	var all []string
	for _, a := range each {
		for _, s := range a.Set {
			value := s.Value
			for _, name := range []string{"hall", "foyer", "salle", "house", "rio", "ami", "bunker"} {
				value = strings.ReplaceAll(value, string(id(name)), name)
			}
			all = append(all, s.Field+"="+value)
		}
	}
	return strings.Join(all, " ")
}

func TestACellIsReadAsItIsTyped(t *testing.T) {
	for _, c := range []struct {
		date  string
		lang  string
		cells map[Column]string
		want  string
		fault string
	}{
		{"first", "en", map[Column]string{Day: "25.8."}, "start=2027-08-25T20:00 end=2027-08-25T21:15", ""},
		{"first", "en", map[Column]string{Day: "+1d"}, "", "typed.unread-span"},
		{"first", "en", map[Column]string{Start: "21:30"}, "start=2027-08-23T21:30 end=2027-08-23T22:45", ""},
		{"first", "fr", map[Column]string{Start: "21h"}, "start=2027-08-23T21:00 end=2027-08-23T22:15", ""},
		{"first", "en", map[Column]string{End: "90 min"}, "start=2027-08-23T20:00 end=2027-08-23T21:30", ""},
		{"first", "en", map[Column]string{Day: "25 Aug", Start: "19:00", End: "23:00"}, "start=2027-08-25T19:00 end=2027-08-25T23:00", ""},
		{"first", "en", map[Column]string{Day: "20–29 August"}, "", "list.one-day"},
		{"first", "en", map[Column]string{Day: ""}, "start= end=", ""},
		{"second", "en", map[Column]string{Start: "1:30"}, "start=2027-08-25T01:30 end=2027-08-25T04:00", ""}, // of the same evening
		{"second", "en", map[Column]string{Day: "26 Aug", Start: "1:30"}, "start=2027-08-26T01:30 end=2027-08-26T04:00", ""},
		{"first", "en", map[Column]string{Day: "", Start: "", End: ""}, "start= end=", ""},
		{"first", "en", map[Column]string{Start: ""}, "start=2027-08-23 end=2027-08-24", ""},
		{"first", "en", map[Column]string{Start: "25:99"}, "", "typed.unread-moment"},
		{"first", "en", map[Column]string{End: ""}, "", "fault.missing"},
		{"open", "en", map[Column]string{Start: "20:00"}, "", "fault.missing"},
		{"open", "en", map[Column]string{Day: "25 Aug", Start: "20:00"}, "start=2027-08-25T20:00 end=2027-08-25T21:30", ""},
		{"open", "en", map[Column]string{Day: "25 Aug"}, "start=2027-08-25 end=2027-08-26", ""},
		{"posters1", "en", map[Column]string{Day: "21–30 August"}, "start=2027-08-21 end=2027-08-31", ""},
		{"posters1", "en", map[Column]string{End: "20:00"}, "", "fault.whole-days-with-times"},
		{"posters1", "en", map[Column]string{Start: "20:00"}, "start=2027-08-20T20:00 end=2027-08-20T21:30", ""},
		{"first", "en", map[Column]string{Status: "Option"}, "status=option", ""},
		{"first", "sl", map[Column]string{Status: "opcija"}, "status=option", ""},
		{"first", "en", map[Column]string{Status: "maybe"}, "", "list.no-word"},
		{"first", "en", map[Column]string{Kind: "workshop"}, "kind=workshop", ""},
		{"first", "en", map[Column]string{Partner: "ami"}, "partner=ami", ""},
		{"first", "en", map[Column]string{Partner: ""}, "partner=", ""},
		{"first", "en", map[Column]string{Partner: "nobody"}, "", "list.nobody"},
		{"first", "en", map[Column]string{Space: "foyer"}, "venue=house space=foyer", ""},
		{"first", "en", map[Column]string{Venue: "Le Rio", Space: "Main hall"}, "venue=rio space=", ""}, // the space says what it says already
		{"kites1", "en", map[Column]string{Space: "Foyer"}, "venue=house space=foyer", ""},
		{"open", "en", map[Column]string{Space: "Main hall"}, "", "list.several"},
		{"open", "en", map[Column]string{Venue: "le rio", Space: "main hall"}, "venue=rio space=salle", ""},
		{"first", "en", map[Column]string{Tags: "outdoor, free"}, "tags.loud=no tags.free=yes", ""},
		{"first", "en", map[Column]string{Zone: "tunis"}, "zone=Africa/Tunis", ""},
		{"away", "en", map[Column]string{Zone: "Europe/Paris"}, "zone=Europe/Paris", ""},
		{"away", "en", map[Column]string{Zone: "Africa/Tunis"}, "", ""},
		{"away", "en", map[Column]string{Zone: "nowhere"}, "", "list.nobody"},
		{"away", "en", map[Column]string{Zone: ""}, "", "fault.missing"},
		{"first", "en", map[Column]string{Title: "Late"}, "title.en=Late", ""},
		{"first", "en", map[Column]string{People: "Ana"}, "", "list.fixed"},
		{"first", "en", map[Column]string{People: "Nina Đurđević", Festival: "Mladi levi"}, "", ""},
	} {
		r := reader(abroad(), c.lang)
		each, fault := r.Read(r.Plan.Events.At(id(c.date)), c.cells)
		switch {
		case c.fault != "":
			if fault == nil || fault.Key != c.fault {
				t.Errorf("%s %v: %v, want the fault %s", c.date, c.cells, fault, c.fault)
			}
		case fault != nil:
			t.Errorf("%s %v: %v", c.date, c.cells, *fault)
		case said(each) != c.want:
			t.Errorf("%s %v: %s, want %s", c.date, c.cells, said(each), c.want)
		}
	}
}

// In the night to 31 October the hour from two to three comes twice, and in that to 28 March never.
func TestATimeIsAsLongInTheHoursOfAClockChange(t *testing.T) {
	for _, c := range []struct {
		of, day, start, end, want string
	}{
		{"first", "31 Oct 2027", "2:30", "", "2027-10-31T02:30 2027-10-31T02:45 2"},
		{"first", "28 Mar 2027", "1:00", "", "2027-03-28T01:00 2027-03-28T03:15 0"},
		{"open", "31 Oct 2027", "2:30", "", "2027-10-31T02:30 2027-10-31T03:00 0"},
		{"open", "28 Mar 2027", "1:00", "", "2027-03-28T01:00 2027-03-28T03:30 0"},
		{"first", "31 Oct 2027", "2:30", "2:50", "2027-10-31T02:30 2027-10-31T02:50 0"},
	} {
		r, e := reader(season(), "en"), id(c.of)
		cells := map[Column]string{Day: c.day, Start: c.start}
		if c.end != "" {
			cells[End] = c.end
		}
		each, fault := r.Read(r.Plan.Events.At(e), cells)
		if fault != nil {
			t.Fatalf("%s at %s: %v", c.of, c.start, fault)
		}
		act, err := work.AmendEach(r.Plan, each)
		if err != nil {
			t.Fatal(err)
		}
		w := played(r.Plan, act).Events.At(e).When
		if got := fmt.Sprintf("%v %v %d", w.Start, w.End, w.Fold); got != c.want {
			t.Errorf("%s at %s: %s, want %s", c.of, c.start, got, c.want)
		}
	}
}

func TestATitleNamesTheActivityOnlyWhereItHasOneDate(t *testing.T) {
	r := reader(season(), "en")
	for date, want := range map[string]calendar.Type{"first": calendar.TypeEvent, "kites1": calendar.TypeActivity} {
		each, fault := r.Read(r.Plan.Events.At(id(date)), map[Column]string{Title: "New"})
		if fault != nil || len(each) != 1 || each[0].Ref.Type != want {
			t.Errorf("of %s: %v, %v", date, each, fault)
		}
	}
}

func TestLawWhatACellSaysChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := reader(abroad(), rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		for e := range r.Plan.Events.Each() {
			cells := map[Column]string{}
			for _, c := range rapid.SliceOf(rapid.SampledFrom(Columns())).Draw(t, "columns") {
				cells[c] = r.Text(e, c)
			}
			if each, fault := r.Read(e, cells); fault != nil || len(each) != 0 {
				t.Errorf("%v sets %v, %v", cells, each, fault)
			}
		}
	})
}

// TestLawAMovedDateIsReadAsItIsSaid: what the cells of one date say, typed into another, gives it that time.
func TestLawAMovedDateIsReadAsItIsSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := reader(season(), rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		start := calendar.DayOf(2027, 1, 1).At(rapid.IntRange(0, 360*96).Draw(t, "quarters") * 15)
		other := &calendar.Event{When: calendar.When{
			Start: start, End: start + calendar.Wall(900*rapid.IntRange(1, 90).Draw(t, "long")), Zone: "Europe/Ljubljana",
		}}
		if rapid.Bool().Draw(t, "whole days") {
			first := start.Day()
			other.When = calendar.Days(first, first+calendar.Day(rapid.IntRange(0, 40).Draw(t, "days")), "Europe/Ljubljana")
		}
		cells := map[Column]string{Day: r.Text(other, Day), Start: r.Text(other, Start), End: r.Text(other, End)}
		w, fault := r.when(calendar.When{Zone: "Europe/Ljubljana"}, cells)
		if fault != nil || w != other.When {
			t.Fatalf("%v says %v, read as %v, %v", other.When, cells, w, fault)
		}
	})
}

// played is a plan after an act.
func played(plan *calendar.Plan, act work.Act) *calendar.Plan {
	for _, r := range act.Put {
		plan.Put(r)
	}
	return plan
}

func TestRowsArePastedOntoDatesAndBelowThem(t *testing.T) {
	r := reader(season(), "en")
	p := r.Paste([][]string{
		{"Status", "Space", "Title"},
		{"confirmed", "Foyer", "Cantata"},
		{"option", "Main hall", "Kantata at night"},
		{"", "", ""},
		{"idea", "Foyer", "Shadow puppets"},
		{"enquiry", "Foyer", "shadow PUPPETS"},
		{"idea", "", "Kites"},
	}, nil, []calendar.ID{id("first"), id("second")})
	if len(p.Wrong) != 0 || p.Dates() != 2 || len(p.Changes) != 2 || len(p.New) != 3 {
		t.Fatalf("%+v", p)
	}
	plan := played(r.Plan, p.Act)
	if e := plan.Events.At(id("first")); e.Place.Space != id("foyer") || e.Title.In() != "" {
		t.Errorf("the first: %+v", e)
	}
	if e := plan.Events.At(id("second")); e.Title["en"] != "Kantata at night" || e.Place.Space != id("hall") {
		t.Errorf("the second: %+v", e)
	}
	puppets, others := plan.Events.At(p.New[0].Date), plan.Events.At(p.New[1].Date)
	if puppets.Activity != others.Activity || puppets.Place.Space != id("foyer") || others.Status != calendar.Enquiry {
		t.Errorf("of one title: %+v, %+v", puppets, others)
	}
	if a := plan.Activities.At(puppets.Activity); a.Title["en"] != "Shadow puppets" || a.Lead != id("bunker") {
		t.Errorf("their activity: %+v", a)
	}
	if e := plan.Events.At(p.New[2].Date); e.Activity != id("kites") {
		t.Errorf("a title that there is makes a date of it: %+v", e)
	}
}

func TestOneLineGoesToAllThatIsSelected(t *testing.T) {
	r := reader(season(), "en")
	p := r.Paste([][]string{{"option"}}, []Column{Status}, []calendar.ID{id("first"), id("second"), id("open")})
	if len(p.Wrong) != 0 || p.Dates() != 2 || len(p.New) != 0 { // one is an option already
		t.Fatalf("%+v", p)
	}
}

func TestWhatCannotBeReadIsToldLineByLineAndNothingIsDone(t *testing.T) {
	r := reader(season(), "en")
	p := r.Paste([][]string{
		{"Title", "Status", "Start", "Kind"},
		{"Cantata", "confirmed", "25:99", "show"},
		{"Cantata", "maybe", "23:00", "show"},
		{"", "idea", "", ""},
		{"Cantata", "idea", "", "", "too much"},
		{"Fine", "idea", "", "show"},
	}, nil, []calendar.ID{id("first"), id("second")})
	var lines []int
	for _, w := range p.Wrong {
		lines = append(lines, w.Line)
	}
	if !slices.Equal(lines, []int{2, 3, 4, 5}) || !p.Act.IsNothing() {
		t.Errorf("wrong: %+v, done: %+v", p.Wrong, p.Act)
	}
}

func TestTwoLinesThatSayDifferentlyOfOneActivityAreRefused(t *testing.T) {
	r := reader(season(), "en")
	onto := []calendar.ID{id("first"), id("second")}
	p := r.Paste([][]string{{"Kind"}, {"workshop"}, {"training"}}, nil, onto)
	if len(p.Wrong) != 1 || p.Wrong[0].Line == 0 || !p.Act.IsNothing() {
		t.Errorf("%+v", p)
	}
	if p = r.Paste([][]string{{"Kind"}, {"workshop"}, {"workshop"}}, nil, onto); len(p.Wrong) != 0 || len(p.Act.Put) != 1 {
		t.Errorf("said alike: %+v", p)
	}
}

// lines of a sheet, each with its cells between bars.
func lines(rows ...string) (sheet [][]string) {
	for _, row := range rows {
		sheet = append(sheet, strings.Split(row, "|"))
	}
	return sheet
}

func TestARowFindsItsOwnDateWhateverIsSelected(t *testing.T) {
	r := reader(season(), "en")
	sheet := r.Copy([]*calendar.Event{r.Plan.Events.At(id("first")), r.Plan.Events.At(id("second"))}, []Column{Title, Day, Start, End})
	first, second := sheet[1][4], sheet[2][4]
	for _, c := range []struct {
		name  string
		sheet [][]string
	}{
		{"in another order", lines("Title|Day|Start|End|ID", "Cantata|24 Aug 2027|22:00|01:30|"+second, "Cantata|23 Aug 2027|20:00|21:15|"+first)},
		{"with fewer columns", lines("ID|Start", second+"|22:00")},
		{"without the names of its columns", lines("Cantata|24 Aug 2027|22:00|01:30|" + second)},
	} {
		p := r.Paste(c.sheet, []Column{Title, Day, Start, End}, []calendar.ID{id("first"), id("open"), id("kites1")})
		if len(p.Wrong)+len(p.New) != 0 || p.Dates() != 1 || !p.ByMarks || p.InOrder || len(p.Act.Put) != 1 {
			t.Errorf("%s: %+v", c.name, p)
			continue
		}
		if e := p.Act.Put[0].(*calendar.Event); e.ID != id("second") || e.When.Start.String() != "2027-08-24T22:00" {
			t.Errorf("%s: %v of %s", c.name, e.When, nameOf(e.ID))
		}
	}
}

func TestTheZoneGoesToASpreadsheetAndComesBack(t *testing.T) {
	r := reader(abroad(), "en")
	away := r.Plan.Events.At(id("away"))
	if seen, home := r.Seen(away, Zone, true), r.Seen(r.Plan.Events.At(id("first")), Zone, true); seen != "Tunis" || home != "" {
		t.Errorf("it says %q, and %q at home", seen, home)
	}
	sheet := r.Copy([]*calendar.Event{away}, []Column{Title, Day, Start, Zone, Venue, Space})
	if sheet[0][3] != "Time zone" || sheet[1][3] != "Africa/Tunis" {
		t.Fatalf("copied: %q", sheet)
	}
	if p := r.Paste(sheet, nil, nil); len(p.Wrong)+len(p.Changes) != 0 || !p.Act.IsNothing() {
		t.Errorf("as it was: %+v", p)
	}
	sheet[1][4], sheet[1][5] = "Elektrarna", "Foyer"
	p := r.Paste(sheet, nil, nil)
	if len(p.Changes) != 3 || p.Changes[0].Column != Zone || p.Changes[0].Is != "Europe/Ljubljana" {
		t.Errorf("in a house of another zone: %+v", p)
	}
	p = r.Paste(lines("Title|Day|Start|Time zone", "Kites|27 Aug 2027|10:00|Tunis"), nil, nil)
	if len(p.New) != 1 || p.New[0].When.Zone != "Africa/Tunis" {
		t.Errorf("a new one: %+v", p)
	}
}

func TestWhatIsToldOfATimeIsWhatComesOfIt(t *testing.T) {
	r := reader(season(), "en")
	first, second := markOf(id("first")), markOf(id("second"))
	for _, c := range []struct {
		name string
		row  []string
		told string
		ends string
	}{
		{"a start alone moves the date", []string{"Start|ID", "21:00|" + first}, "start 20:00 → 21:00, end 21:15 → 22:15", "2027-08-23T22:15"},
		{"the end of the row stays, earlier", []string{"Start|End|ID", "19:15|21:15|" + first}, "start 20:00 → 19:15", "2027-08-23T21:15"},
		{"the end of the row stays, later", []string{"Start|End|ID", "21:00|21:15|" + first}, "start 20:00 → 21:00", "2027-08-23T21:15"},
		{"beyond midnight", []string{"Start|End|ID", "22:00|01:30|" + second}, "start 23:00 → 22:00", "2027-08-25T01:30"},
		{"on another day", []string{"Day|Start|End|ID", "26 Aug 2027|22:00|01:30|" + second}, "day 24 Aug 2027 → 26 Aug 2027, start 23:00 → 22:00", "2027-08-27T01:30"},
		{"the end would be before the start", []string{"Start|End|ID", "22:00|21:15|" + first}, "start 20:00 → 22:00, end 21:15 → 23:15", "2027-08-23T23:15"},
	} {
		p := r.Paste(lines(c.row...), nil, nil)
		var told []string
		for _, c := range p.Changes {
			told = append(told, string(c.Column)+" "+c.Was+" → "+c.Is)
		}
		if got := strings.Join(told, ", "); got != c.told || p.Changes[0].When != r.Plan.Events.At(p.Changes[0].Date).When {
			t.Errorf("%s: told: %s; %+v", c.name, got, p)
			continue
		}
		if e := p.Act.Put[0].(*calendar.Event); e.When.End.String() != c.ends {
			t.Errorf("%s: ends %s", c.name, e.When.End)
		}
	}
}

func TestARowWhoseMarkIsNobodysMakesNothingAndOneWithoutMakesADate(t *testing.T) {
	for _, c := range []struct {
		name, row, fault string
	}{
		{"a date that is gone", "option|Cantata|#0123456789ab", "list.paste.gone"},
		{"the same date twice", "confirmed|Cantata|" + markOf(id("first")), "list.paste.twice"},
		{"no mark", "option|Cantata|", ""},
		{"a mark among other columns", "option|" + markOf(id("first")), "list.paste.unnamed"},
	} {
		r := reader(season(), "en")
		p := r.Paste(lines("Status|Title|ID", "option|Cantata|"+markOf(id("first")), c.row), nil, []calendar.ID{id("second")})
		switch {
		case c.fault == "" && (len(p.Wrong) != 0 || len(p.New) != 1 || p.Dates() != 1):
			t.Errorf("%s: %+v", c.name, p)
		case c.fault != "" && (len(p.Wrong) != 1 || p.Wrong[0].Fault.Key != c.fault || p.Wrong[0].Line != 3 || !p.Act.IsNothing()):
			t.Errorf("%s: %+v", c.name, p)
		}
	}
}

func TestRowsWithoutMarksGoToWhatIsSelectedInOrder(t *testing.T) {
	r := reader(season(), "en")
	p := r.Paste(lines("option", "enquiry"), []Column{Status}, []calendar.ID{id("first"), id("kites1")})
	if !p.InOrder || p.ByMarks || p.Dates() != 2 {
		t.Errorf("%+v", p)
	}
	if one := r.Paste(lines("option"), []Column{Status}, []calendar.ID{id("first"), id("kites1")}); one.InOrder {
		t.Error("one line has no order")
	}
}

func TestLawDatesThatAreCopiedAndPastedStayAsTheyAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := reader(abroad(), rapid.SampledFrom(assets.Languages()).Draw(t, "language").Code)
		all := slices.Collect(r.Plan.Events.Each())
		dates := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, len(all), func(e *calendar.Event) calendar.ID { return e.ID }).Draw(t, "dates")
		columns := rapid.SliceOfNDistinct(rapid.SampledFrom(Columns()), 1, 8, func(c Column) Column { return c }).Draw(t, "columns")
		sheet := Parse(Format(r.Copy(dates, columns)))
		if rapid.Bool().Draw(t, "without their names") {
			sheet = sheet[1:]
		} else {
			sheet = append(sheet[:1], rapid.Permutation(sheet[1:]).Draw(t, "sorted")...)
		}
		p := r.Paste(sheet, columns, []calendar.ID{rapid.SampledFrom(all).Draw(t, "selected").ID})
		if len(p.Wrong)+len(p.Changes)+len(p.New) != 0 || !p.Act.IsNothing() {
			t.Fatalf("%+v", p)
		}
	})
}
