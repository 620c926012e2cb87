package work_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/calendar/feed"
)

// series is a calendar in which one UID has dates on some days of May, and another one stays as it is.
func series(t testing.TB, days ...int) calendar.Schedule {
	t.Helper()
	var events []string
	for _, day := range days {
		events = append(events, fmt.Sprintf("UID:X\nSUMMARY:Strings\nDTSTART;TZID=Europe/Ljubljana:202705%02dT200000\nDURATION:PT1H", day))
	}
	return foreign(t, append(events, "UID:Y\nSUMMARY:Shadows\nDTSTART;TZID=Europe/Ljubljana:20270501T200000\nDURATION:PT1H")...)
}

// foreign is a calendar from elsewhere.
func foreign(t testing.TB, events ...string) calendar.Schedule {
	t.Helper()
	file := "BEGIN:VCALENDAR\nX-WR-CALNAME:elsewhere\n"
	for _, e := range events {
		file += "BEGIN:VEVENT\n" + e + "\nEND:VEVENT\n"
	}
	s, err := feed.ReadSchedule([]byte(file + "END:VCALENDAR\n"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// dates lists what takes place of one title: "10 11".
func (d desk) dates(title string) string {
	d.t.Helper()
	var days []string
	for e := range d.plan().Events.Each() {
		if a := d.plan().Activities.At(e.Activity); a.Title.In("en") == title && e.Status == calendar.Confirmed {
			days = append(days, e.When.Start.Plain().Format("2"))
		}
	}
	slices.SortFunc(days, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return strings.Join(days, " ")
}

func TestTheDatesOfOneUIDGrowAndShrink(t *testing.T) {
	for name, versions := range map[string][]struct {
		days []int
		want work.Counts
	}{
		"one, two, one": {
			{[]int{10}, work.Counts{New: 2}},
			{[]int{10, 11}, work.Counts{New: 1, Same: 2}},
			{[]int{10}, work.Counts{Gone: 1, Same: 2}},
		},
		"an earlier one comes and goes": {
			{[]int{10}, work.Counts{New: 2}},
			{[]int{9, 10}, work.Counts{New: 1, Same: 2}},
			{[]int{10}, work.Counts{Gone: 1, Same: 2}},
			{[]int{9, 10}, work.Counts{Changed: 1, Same: 2}},
		},
		"the first goes and comes back": {
			{[]int{10, 11}, work.Counts{New: 3}},
			{[]int{11}, work.Counts{Gone: 1, Same: 2}},
			{[]int{10, 11}, work.Counts{Changed: 1, Same: 2}},
		},
		"the only one moves": {
			{[]int{10}, work.Counts{New: 2}},
			{[]int{12}, work.Counts{Moved: 1, Same: 1}},
			{[]int{12, 13}, work.Counts{New: 1, Same: 2}},
		},
		"of several each is known by its start": {
			{[]int{10, 11}, work.Counts{New: 3}},
			{[]int{10, 12}, work.Counts{New: 1, Gone: 1, Same: 2}},
			{[]int{12, 13}, work.Counts{New: 1, Gone: 1, Same: 2}},
			{[]int{10, 13}, work.Counts{Changed: 1, Gone: 1, Same: 2}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			for _, v := range versions {
				if done := d.imports(series(t, v.days...), work.ImportOptions{}); done.Counts != v.want {
					t.Errorf("%v: %+v, want %+v", v.days, done.Counts, v.want)
				}
				if got := d.dates("Strings"); got != strings.Trim(fmt.Sprint(v.days), "[]") {
					t.Errorf("%v: there is %s", v.days, got)
				}
			}
		})
	}
}

func TestAnExceptionThatTheSourceWithdrawsIsGone(t *testing.T) {
	const (
		master = "UID:X\nSUMMARY:Strings\nDTSTART;TZID=Europe/Ljubljana:20270510T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5"
		moved  = "UID:X\nSUMMARY:Strings\nRECURRENCE-ID;TZID=Europe/Ljubljana:20270511T200000\nDTSTART;TZID=Europe/Ljubljana:20270512T210000\nDURATION:PT1H"
	)
	d := newDesk(t)
	d.imports(foreign(t, master, moved), work.ImportOptions{})
	if got := d.dates("Strings"); got != "10 12" {
		t.Fatalf("there is %s", got)
	}
	done := d.imports(foreign(t, master), work.ImportOptions{})
	if done.Counts != (work.Counts{Gone: 1, Same: 1}) || d.dates("Strings") != "10" {
		t.Errorf("got %+v, there is %s", done.Counts, d.dates("Strings"))
	}
}

func TestTheFirstDateOfARuleMovesAndIsLeftOutWithItsExceptions(t *testing.T) {
	const master = "UID:X\nSUMMARY:Strings\nDTSTART;TZID=Europe/Ljubljana:20270510T200000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY"
	moved := "UID:X\nSUMMARY:Strings\nRECURRENCE-ID;TZID=Europe/Ljubljana:20270510T200000\nDTSTART;TZID=Europe/Ljubljana:20270512T210000\nDURATION:PT1H"
	other := "UID:Y\nSUMMARY:Shadows\nDTSTART:20270501T200000Z\nDURATION:PT1H"
	d := newDesk(t)
	d.imports(foreign(t, master, other), work.ImportOptions{})
	d.wants(foreign(t, master, moved, other), work.Counts{Moved: 1, Same: 1})
	if got := d.dates("Strings"); got != "12" {
		t.Errorf("there is %s", got)
	}
	d.wants(foreign(t, master+"\nEXDATE:20270510T180000Z", other), work.Counts{Gone: 1, Same: 1})
}

// each is a series whose dates bear the ids that earlier versions of Affiche gave them.
func each(t testing.TB, days ...int) calendar.Schedule {
	s := series(t, days...)
	for i, day := range days {
		s.Items[i].Foreign = fmt.Sprintf("X/2027-05-%02dT20:00", day)
	}
	return s
}

func TestProgrammesThatKnowEachStartByItselfStillUpdate(t *testing.T) {
	d := newDesk(t)
	d.imports(each(t, 10, 11), work.ImportOptions{})
	d.wants(series(t, 10, 11), work.Counts{Same: 3})
	d.wants(series(t, 10), work.Counts{Gone: 1, Same: 2})
	d.wants(series(t, 10, 11), work.Counts{Changed: 1, Same: 2})
	d.wants(series(t, 10, 11, 12), work.Counts{New: 1, Same: 3})
	if got := d.dates("Strings"); got != "10 11 12" {
		t.Errorf("there is %s", got)
	}
}

func TestADateThatAnEarlierVersionOfAfficheDoubledIsThereOnce(t *testing.T) {
	d := newDesk(t)
	d.imports(series(t, 10), work.ImportOptions{})
	d.imports(each(t, 10, 11), work.ImportOptions{}) // cancels X and makes both
	if got := d.dates("Strings"); got != "10 11" {
		t.Fatalf("there is %s", got)
	}
	d.wants(series(t, 10), work.Counts{Gone: 1, Same: 2})
	if got := d.dates("Strings"); got != "10" {
		t.Errorf("there is %s", got)
	}
}

func TestOfTwoThatSayTheSameDateTheLaterVersionIsTakenAndTheOtherTold(t *testing.T) {
	event := func(title, sequence string) string {
		return "UID:X\nSUMMARY:" + title + "\nDTSTART;TZID=Europe/Ljubljana:20270510T200000\nDURATION:PT1H\nSEQUENCE:" + sequence
	}
	for name, c := range map[string]struct{ first, second, want string }{
		"the first is higher":  {"2", "1", "first"},
		"the second is higher": {"1", "2", "second"},
		"both are the same":    {"1", "1", "second"},
	} {
		d := newDesk(t)
		done := d.imports(foreign(t, event("first", c.first), event("second", c.second)), work.ImportOptions{})
		if d.dates(c.want) != "10" || done.New != 1 || len(done.Refused) != 1 || done.Refused[0].Rule != "twice" {
			t.Errorf("%s: %+v", name, done)
		}
	}
}

func TestADateThatIsRefusedIsNotGoneWhateverItsUIDHasBesides(t *testing.T) {
	d := newDesk(t)
	d.imports(series(t, 10, 11), work.ImportOptions{})
	next := series(t, 11)
	next.Refused = append(next.Refused, calendar.Refusal{Line: 3, Rule: "ics-no-end", Args: []string{"Strings"}, Foreign: "X"})
	d.wants(next, work.Counts{Same: 2})
	next = series(t, 12)
	next.Refused = append(next.Refused, calendar.Refusal{Line: 3, Rule: "ics-no-end", Args: []string{"Strings"}, Foreign: "X"})
	d.wants(next, work.Counts{New: 1, Same: 1})
	if got := d.dates("Strings"); got != "10 11 12" {
		t.Errorf("there is %s", got)
	}
}

func TestTwoCopiesThatTakeTheSameSeriesInHaveEachDateOnce(t *testing.T) {
	one, two := newDesk(t), newDesk(t)
	one.imports(series(t, 10), work.ImportOptions{})
	one.imports(series(t, 10, 11), work.ImportOptions{})
	two.imports(series(t, 10, 11), work.ImportOptions{})
	ids := func(d desk) []string {
		all := map[string]bool{}
		for e := range d.plan().Events.Each() {
			all[string(e.ID)] = true
		}
		return slices.Sorted(maps.Keys(all))
	}
	if !slices.Equal(ids(one), ids(two)) {
		t.Errorf("%q, and %q", ids(one), ids(two))
	}
}

func TestAScheduleOfWhichNothingComesInMakesNothing(t *testing.T) {
	long := puppets()
	long.Items = long.Items[:1]
	long.Items[0].When.End = long.Items[0].When.Start - 60
	refused := puppets()
	refused.Items, refused.Refused = nil, []calendar.Refusal{{Line: 9, Rule: "start-unreadable", Args: []string{"Strings"}, Foreign: "a"}}
	empty := puppets()
	empty.Items = nil
	for name, s := range map[string]calendar.Schedule{"an item that does not fit": long, "an item that was refused": refused, "only rooms": empty} {
		s.Zone = ""
		d := newDesk(t)
		before := d.changes()
		done := d.imports(s, work.ImportOptions{Zone: "Africa/Tunis"})
		if !done.Nothing() || !done.Change.IsZero() || d.changes() != before {
			t.Errorf("%s: %+v", name, done)
		}
	}
}
