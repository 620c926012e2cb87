package sample

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

// smallSeason says a little of everything.
const smallSeason = `zone = "Europe/Rome"
person = [{ name = "Ana Kos", city = "Rome" }]
[programme]
name = { en = "P" }
zone = "Europe/Paris"
currency = "EUR"
from = "2027-01-01"
[[organisation]]
key = "o"
name = "O"
[[venue]]
key = "v"
name = "V"
kind = "house"
geo = "41.9 12.5"
curfew = "25:00"
operator = "o"
open = ["Tue..Sun 10:00-18:00", "closed 15 Aug"]
space = [{ key = "s", name = "S", kind = "hall" }]
[[activity]]
key = "a"
kind = "show"
title = { en = "A" }
in = "v"
with = ["o: host"]
people = ["Ana Kos: light"]
enrolled = ["Ana Kos"]
attended = ["1 May: Ana Kos"]
needs = ["2 light"]
status = "option"
dates = ["1 May 20:00-21:00 option 1 by 2 Apr | T", "Tue 10:00-11:00 from 2 Feb until 9 Feb", "31 Oct 02:30-04:00 second"]
each = ["doors start-30m 30m | light: Ana Kos asked, 2 stage: ?"]
[[activity.run]]
in = "v/s"
set_stays = true
phases = ["get-in day-1 09:00 4h", "strike end 1h", "reset 9 May 10:00 1h"]
dates = ["8 May 20:00-21:00"]
[[activity.date]]
title = "To place"
[[hold]]
space = "v/s"
when = "1 Jun to 3 Jun"
rank = 1
state = "held"
[[agreement]]
kind = "sale"
title = "D"
state = "draft"
parties = ["o: presenter", "Ana Kos"]
line = [{ text = "Fee", basis = "cash", money = "12.50 EUR", payment = "planned", event = "a/1 May" }, { text = "Bus", basis = "cash", money = "7 EUR", payment = "paid" }]
`

func TestASmallSeasonIsReadWhole(t *testing.T) {
	b, err := read(fstest.MapFS{"a.toml": {Data: []byte(smallSeason)}})
	if err != nil {
		t.Fatal(err)
	}
	counts := map[calendar.Type]int{}
	for _, r := range b.records {
		counts[r.Ref().Type]++
	}
	want := map[calendar.Type]int{
		"programme": 1, "organisation": 1, "person": 1, "venue": 1, "space": 1, "opening_hours": 2, "activity": 1, "run": 1,
		"event": 6, "phase": 8, "call": 15, "hold": 2, "co_production": 1, "appearance": 1, "enrolment": 1, "attendance": 1,
		"need": 1, "agreement": 1, "party": 2, "line": 2,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
}

func TestTheFieldsOfASmallSeasonAreAsItSays(t *testing.T) {
	b, err := read(fstest.MapFS{"a.toml": {Data: []byte(smallSeason)}})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{} // "line amount 1250"
	for _, r := range b.records {
		for _, f := range calendar.Fields(r.Ref().Type) {
			said[fmt.Sprintf("%s %s %s", r.Ref().Type, f.Name, f.Format(f.Value(r)))] = true
		}
	}
	for _, want := range []string{
		"venue latitude 41900000", "venue curfew 1500", "venue zone Europe/Rome", "person given Ana", "person family Kos",
		"opening_hours weekdays fri, sat, sun, thu, tue, wed", "opening_hours closed true",
		"co_production role host", "appearance role light", "enrolment stage enrolled", "attendance came true",
		"need trade light", "need count 2", "event start 2027-05-01T20:00", "event end 2027-05-01T21:00",
		"event zone Europe/Rome", "event status option", "event title en: T", "event start 2027-02-09T10:00", "event start ",
		"event fold 1", "event status idea", "hold until 2027-04-02T18:00", "hold rank 1", "hold state held", "phase anchor start",
		"phase offset -30", "phase days -1", "phase offset 540", "phase length 240", "phase zone Europe/Rome",
		"call state asked", "call state to-ask", "call position stage", "run set_stays true", "run from 2027-05-08",
		"hold start 2027-06-01T00:00", "hold end 2027-06-04T00:00", "hold whole_days true", "line amount 1250", "line amount 700",
		"line currency EUR", "party role presenter",
	} {
		if !said[want] {
			t.Errorf("no record says %q", want)
		}
	}
}

// Whatever a file says, reading it ends, with records that have no fault or with an error.
func FuzzFile(f *testing.F) {
	f.Add(smallSeason)
	f.Add("[[activity]]\ntitle = {en = 1}\ndates = 3\nrun = [1]\nsessions = [[]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		b, err := read(fstest.MapFS{"a.toml": {Data: []byte(text)}})
		if err != nil {
			return
		}
		for _, r := range b.records {
			if faults := r.Faults(); len(faults) > 0 {
				t.Error(fmt.Sprint(r), faults)
			}
		}
	})
}
