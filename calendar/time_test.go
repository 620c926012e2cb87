package calendar

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func wall(t testing.TB, s string) Wall {
	t.Helper()
	w, err := ParseWall(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := Zone(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// The clock changes of 2027 in Ljubljana: 28 March has no 02:30, 31 October has two.
func TestClockChangesAreToldNotGuessed(t *testing.T) {
	for _, c := range []struct {
		name, zone, wall string
		second           bool
		utc              string
		oddity           Oddity
	}{
		{"a summer evening", "Europe/Ljubljana", "2027-08-25T22:00", false, "2027-08-25T20:00", Plain},
		{"the last minute before the gap", "Europe/Ljubljana", "2027-03-28T01:59", false, "2027-03-28T00:59", Plain},
		{"inside the gap", "Europe/Ljubljana", "2027-03-28T02:30", false, "2027-03-28T01:30", Gap},
		{"the first minute after the gap", "Europe/Ljubljana", "2027-03-28T03:00", false, "2027-03-28T01:00", Plain},
		{"the first of two", "Europe/Ljubljana", "2027-10-31T02:30", false, "2027-10-31T00:30", Overlap},
		{"the second of two", "Europe/Ljubljana", "2027-10-31T02:30", true, "2027-10-31T01:30", Overlap},
		{"after the overlap", "Europe/Ljubljana", "2027-10-31T03:00", true, "2027-10-31T02:00", Plain},
		{"the gap of the south", "America/Santiago", "2027-09-05T00:30", false, "2027-09-05T04:30", Gap},
		{"the overlap of the south", "America/Santiago", "2027-04-03T23:30", false, "2027-04-04T02:30", Overlap},
		{"half an hour in Lord Howe", "Australia/Lord_Howe", "2027-10-03T02:15", false, "2027-10-02T15:45", Gap},
		{"a whole day that never was", "Pacific/Apia", "2011-12-30T12:00", false, "2011-12-30T22:00", Gap},
		{"Casablanca before Ramadan", "Africa/Casablanca", "2027-02-06T12:00", false, "2027-02-06T11:00", Plain},
		{"Casablanca in Ramadan", "Africa/Casablanca", "2027-02-09T12:00", false, "2027-02-09T12:00", Plain},
	} {
		at, oddity := wall(t, c.wall).Moment(zone(t, c.zone), c.second)
		if got := at.Time().Format("2006-01-02T15:04"); got != c.utc || oddity != c.oddity {
			t.Errorf("%s: %s in %s is %s (%d), want %s (%d)", c.name, c.wall, c.zone, got, oddity, c.utc, c.oddity)
		}
	}
}

func TestEveryMomentComesBackFromItsWall(t *testing.T) {
	names := []string{
		"Europe/Ljubljana", "Europe/Dublin", "Africa/Casablanca", "Africa/Cairo", "America/Santiago", "America/Nuuk",
		"Australia/Lord_Howe", "Asia/Gaza", "Pacific/Apia", "Pacific/Kiritimati", "UTC",
	}
	rapid.Check(t, func(t *rapid.T) {
		z, err := Zone(rapid.SampledFrom(names).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		at := Instant(rapid.Int64Range(0, 4_000_000_000).Draw(t, "instant"))
		w := at.Wall(z)
		first, oddity := w.Moment(z, false)
		second, _ := w.Moment(z, true)
		if oddity == Gap {
			t.Fatalf("a moment that was is called a gap: %v in %v", w, z)
		}
		if at != first && at != second {
			t.Fatalf("%v became %v, which is %v or %v", at.Time(), w, first.Time(), second.Time())
		}
		if (first != second) != (oddity == Overlap) {
			t.Fatalf("%v: %v and %v with oddity %d", w, first.Time(), second.Time(), oddity)
		}
	})
}

func TestWallsAndDaysReadWhatTheyWrite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := Wall(rapid.Int64Range(daySeconds, unixDay*daySeconds+253_402_300_799).Draw(t, "wall"))
		if back, err := ParseWall(w.String()); err != nil || back != w {
			t.Fatalf("%d wrote %s and read %d (%v)", w, w, back, err)
		}
		if d, err := ParseDay(w.Day().String()); err != nil || d != w.Day() {
			t.Fatalf("%v read as %v (%v)", w.Day(), d, err)
		}
		if got := w.Day().At(w.Minute()) + w%60; got != w {
			t.Fatalf("%v is not its day at its minute: %v", w, got)
		}
	})
}

func TestWhatIsNoTimeIsRefused(t *testing.T) {
	for _, s := range []string{"25.8.", "2027-08-25", "2027-13-01T00:00", "2027-08-25T25:00", "2027-02-30T10:00", "T", "::"} {
		if w, err := ParseWall(s); err == nil {
			t.Errorf("%q was read as %v", s, w)
		}
	}
	for _, s := range []string{"2027-02-30", "x", "2027-1-1"} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("%q was read as %v", s, d)
		}
	}
	for _, name := range []string{"", "Local", "Europe/Nowhere", "../etc/passwd", "/etc/passwd", "Europe/Nowhere/../Paris"} {
		if _, err := Zone(name); err == nil {
			t.Errorf("zone %q was found", name)
		}
	}
}

// The database on a disk knows more names than the one built in: a programme that used them would be read elsewhere as one
// without a zone, or, worse, with another's.
func TestAZoneHasOneNameOnEveryMachine(t *testing.T) {
	for _, name := range []string{"localtime", "posixrules", "posix/Europe/Paris", "right/Europe/Paris", "./Europe/Paris", "Europe//Paris", "Europe/./Paris", "Europe/Paris/"} {
		if _, err := Zone(name); err == nil {
			t.Errorf("zone %q was found", name)
		}
	}
	for _, name := range []string{"UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "CET", "Etc/GMT-1"} {
		if _, err := Zone(name); err != nil {
			t.Error(err)
		}
	}
}

func TestWallsBefore1970FallIntoTheirDays(t *testing.T) {
	for _, c := range []struct{ wall, day string }{
		{"1969-12-31T23:59:59", "1969-12-31"},
		{"1969-12-31T00:00", "1969-12-31"},
		{"1969-12-30T00:01", "1969-12-30"},
		{"0001-01-01T12:00", "0001-01-01"},
	} {
		w := wall(t, c.wall)
		if got := w.Day().String(); got != c.day || w.Day().At(w.Minute())+Wall(w.Plain().Second()) != w {
			t.Errorf("%s is on %s at minute %d", c.wall, got, w.Minute())
		}
	}
}

func TestNoTimeIsWrittenAsNothing(t *testing.T) {
	w, werr := ParseWall("")
	d, derr := ParseDay("")
	if w != 0 || d != 0 || werr != nil || derr != nil || w.String() != "" || d.String() != "" {
		t.Errorf("%v %v, %v %v", w, d, werr, derr)
	}
}

func TestTimesTravelInJSON(t *testing.T) {
	type times struct {
		Wall Wall
		Day  Day
		When When
	}
	sent := times{wall(t, "2027-08-25T22:00"), DayOf(2027, 8, 25), When{Start: wall(t, "2027-08-25T22:00:30"), Zone: "UTC", Fold: EndIsSecond}}
	text, err := json.Marshal(sent)
	if err != nil {
		t.Fatal(err)
	}
	var got times
	if err := json.Unmarshal(text, &got); err != nil || got != sent {
		t.Errorf("%s is read as %+v, %v", text, got, err)
	}
	if err := json.Unmarshal([]byte(`{"Wall":"noon"}`), &got); err == nil {
		t.Error("noon is a time")
	}
	if err := json.Unmarshal([]byte(`{"Day":"Friday"}`), &got); err == nil {
		t.Error("Friday is a day")
	}
}

func TestTheFestivalDayTurnsAtFive(t *testing.T) {
	for _, c := range []struct{ wall, day string }{
		{"2027-08-25T23:00", "2027-08-25"},
		{"2027-08-26T01:30", "2027-08-25"},
		{"2027-08-26T04:59", "2027-08-25"},
		{"2027-08-26T05:00", "2027-08-26"},
	} {
		if got := wall(t, c.wall).FestivalDay(DefaultDayTurn).String(); got != c.day {
			t.Errorf("%s belongs to %s, want %s", c.wall, got, c.day)
		}
	}
}

func TestSpansAreHalfOpen(t *testing.T) {
	a, b := Span{0, 60}, Span{60, 120}
	if a.Meets(b) || b.Meets(a) || !a.Meets(Span{59, 61}) {
		t.Error("neighbours meet, or overlaps do not")
	}
}

func FuzzParseWall(f *testing.F) {
	f.Add("2027-08-25T22:00")
	f.Add("2027-08-25T22:00:30")
	f.Add("0000-00-00T00:00")
	f.Fuzz(func(t *testing.T, s string) {
		w, err := ParseWall(s)
		if err != nil || w == 0 {
			return
		}
		if back, err := ParseWall(w.String()); err != nil || back != w {
			t.Fatalf("%q is %d, which writes %q and reads %d (%v)", s, w, w, back, err)
		}
	})
}
