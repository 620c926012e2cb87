package scene_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func sheet(p *calendar.Plan, day string) *scene.Sheet {
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	s := &scene.Sheet{}
	l.Sheet(s, scene.MonthOf(scenetest.Day(day)), 980, 780, scenetest.Day("2027-08-25"))
	return s
}

// toldSheet is a month in words.
func toldSheet(s *scene.Sheet) string {
	var b strings.Builder
	for i := range s.Cells {
		c := &s.Cells[i]
		fmt.Fprintf(&b, "%s", c.Number)
		if c.Outside {
			b.WriteString(" outside")
		}
		if c.Today {
			b.WriteString(" today")
		}
		if !c.More.Empty() {
			fmt.Fprintf(&b, " %q", c.More)
		}
		b.WriteString("\n")
		for _, list := range [][]scene.Block{s.Bars, s.Lines} {
			for _, x := range list {
				if c.Has(x.X+4, x.Y) {
					fmt.Fprintf(&b, "    %.0f–%.0f at %.0f %s %s %q\n", x.X, x.Right(), x.Y-c.Y, x.Kind, x.Status, x.Title)
				}
			}
		}
	}
	return b.String()
}

func TestAMonthReadsLikeThis(t *testing.T) {
	golden(t, "sheet.txt", toldSheet(sheet(scenetest.Season(), "2027-08-25")))
}

func TestAFestivalOfAMonthIsAsSureAsItSays(t *testing.T) {
	for _, status := range []calendar.Status{calendar.Idea, calendar.Option, calendar.Confirmed} {
		p := stage()
		p.Put(&calendar.Activity{ID: "fest", Kind: calendar.Festival, Title: calendar.Texts{"en": "Fest"}})
		e := &calendar.Event{ID: "days", Activity: "fest", Status: status, When: calendar.Days(scenetest.Day("2027-08-20"), scenetest.Day("2027-08-29"), "Europe/Ljubljana")}
		p.Put(e)
		s := sheet(p, "2027-08-25")
		if b, ok := s.Find(e.Ref()); !ok || b.Status != status {
			t.Errorf("of %s it is %s", status, b.Status)
		}
	}
}

func TestAMonthHasTheWeeksThatItTouches(t *testing.T) {
	for _, c := range []struct {
		day   string
		weeks int
		first string
	}{
		{"2027-02-14", 4, "2027-02-01"}, // a February from Monday to Sunday
		{"2027-08-25", 6, "2027-07-26"},
		{"2027-09-30", 5, "2027-08-30"},
		{"2027-12-31", 5, "2027-11-29"},
	} {
		s := sheet(stage(), c.day)
		if len(s.Cells) != 7*c.weeks || s.Cells[0].Day != scenetest.Day(c.first) {
			t.Errorf("%s: %d cells from %s", c.day, len(s.Cells), s.Cells[0].Day)
		}
	}
	if v := scene.MonthOf(scenetest.Day("2027-12-31")).Step(1); v.Month != scenetest.Day("2028-01-01") {
		t.Errorf("after December comes %s", v.Month)
	}
}

func TestANightIsALineOfItsEvening(t *testing.T) {
	p := stage()
	stand(p, "night", "hall", "Europe/Ljubljana", "2027-08-26T01:30", "2027-08-26T02:30")
	s := sheet(p, "2027-08-25")
	b, ok := s.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "night"})
	if h := s.Hit(b.X+1, b.Y+1); !ok || h.Cell.Day != scenetest.Day("2027-08-25") || b.Title.Words != "01:30 Show night" {
		t.Errorf("it is on %v: %q", h.Cell, b.Title)
	}
}

func TestWhatHasNoRoomInADayIsCountedThere(t *testing.T) {
	p := stage()
	for i := range 9 {
		day := fmt.Sprintf("2027-08-25T1%d:00", i)
		stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", day, day[:14]+"30")
	}
	s := sheet(p, "2027-08-25")
	c := s.Cells[30]
	if len(s.Lines)+c.Hidden != 9 || c.More.Words != fmt.Sprintf("+ %d more", c.Hidden) || c.Hidden < 2 {
		t.Fatalf("%d lines, %d hidden: %q", len(s.Lines), c.Hidden, c.More)
	}
	if h := s.Hit(c.More.X+2, c.More.Y-3); h.Part != scene.OnMore || h.Cell.Day != c.Day {
		t.Errorf("under %q lies %+v", c.More, h)
	}
	if got := s.On(c.Day); len(got) != 9 {
		t.Errorf("%d are on the day", len(got))
	}
}

func TestHowManyHaveNoRoomIsSaidInShortWhereADayIsNarrow(t *testing.T) {
	p := stage()
	for i := range 9 {
		day := fmt.Sprintf("2027-08-25T1%d:00", i)
		stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", day, day[:14]+"30")
	}
	for _, language := range []string{"en", "fr", "sl", "cnr"} {
		var s scene.Sheet
		for wide := 420.0; wide < 900; wide += 30 {
			scene.New(p, scene.Options{Language: language, Languages: []string{"en"}, Ruler: even}).Sheet(&s, scene.MonthOf(scenetest.Day("2027-08-25")), wide, 420, 0)
			c := s.Cells[30]
			if c.Hidden == 0 || c.More.Cut || !strings.Contains(c.More.Words, strconv.Itoa(c.Hidden)) {
				t.Errorf("%s, %g wide: %d are hidden, and it says %q", language, wide/7, c.Hidden, c.More.Words)
			}
		}
	}
}

func TestADayOfAFestivalShowsItsOwnDatesBesideWhatLasts(t *testing.T) {
	p := stage()
	for i := range 6 {
		last(p, fmt.Sprint("long-", i), "hall", "2027-08-01", "2027-08-30")
	}
	for i := range 9 {
		day := fmt.Sprintf("2027-08-25T1%d:00", i)
		stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", day, day[:14]+"30")
	}
	s := sheet(p, "2027-08-25")
	c := s.Cells[30]
	onIt := func(blocks []scene.Block) (n int) {
		for _, x := range blocks {
			if c.Has(x.X, x.Y+1) || x.X < c.X && x.Right() > c.X && x.Y >= c.Y && x.Y < c.Bottom() {
				n++
			}
		}
		return n
	}
	bars, rows := onIt(s.Bars), onIt(s.Lines)
	if bars != 2 || rows != 2 || c.Hidden != 11 || s.Lines[0].Title.Words != "10:00 Show show-0" {
		t.Errorf("of 6 that last %d are shown, of 9 dates %d, hidden are %d", bars, rows, c.Hidden)
	}
	if empty := s.Cells[8]; empty.Hidden > 2 {
		t.Errorf("in a week with nothing else, %d are hidden", empty.Hidden)
	}
}

// Of what lasts and what has an hour, each has room beside the other: a bar for every two dates at most, unless the dates are few.
func TestBarsAndDatesOfAWeekShareItsRoom(t *testing.T) {
	for room := range 8 {
		for dates := range 10 {
			p := stage()
			for i := range 6 {
				last(p, fmt.Sprint("long-", i), "hall", "2027-08-23", "2027-08-29")
			}
			for i := range 7 * dates {
				start := (scenetest.Day("2027-08-23") + calendar.Day(i%7)).At(10*60 + i)
				stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", start.String(), (start + 1800).String())
			}
			var s scene.Sheet
			l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even})
			l.Sheet(&s, scene.MonthOf(scenetest.Day("2027-08-25")), 980, 560+60*float64(room), 0)
			bars, lines := len(s.Bars), len(s.Lines)/7
			if bars == 0 || bars > max(3, lines) && lines < dates || lines < min(dates, bars) {
				t.Errorf("%g high, of 6 that last %d are shown, and of %d dates a day %d", s.Height, bars, dates, lines)
			}
		}
	}
}

// apart demands that nothing lies over anything else, nor over a line that counts the others.
func apart(t interface{ Fatalf(string, ...any) }, s *scene.Sheet) {
	blocks := append(append([]scene.Block{}, s.Bars...), s.Lines...)
	for i, a := range blocks {
		for _, b := range blocks[:i] {
			if a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
				t.Fatalf("%v lies over %v", a.Box, b.Box)
			}
		}
		for i := range s.Cells {
			c := &s.Cells[i]
			if top := c.More.Y - 11; !c.More.Empty() && a.Y < top && a.Bottom() > top && a.X < c.Right()-4 && a.Right() > c.X+4 {
				t.Fatalf("%v lies over the line that counts the others of %s", a.Box, c.Day)
			}
		}
	}
}

// On Tuesday the bar has the last line; on Wednesday that counts the others.
func TestABarHasTheSameLineOnADayThatHasOneLess(t *testing.T) {
	for bars := range 9 {
		for height := 500.0; height < 1100; height += 30 {
			p := stage()
			for i := range bars {
				last(p, fmt.Sprint("early-", i), "hall", "2027-08-23", "2027-08-24")
			}
			last(p, "late", "hall", "2027-08-26", "2027-08-27")
			p.Put(&calendar.Activity{ID: "of-late", Kind: calendar.Festival, Title: calendar.Texts{"en": "Late"}}) // takes its place first
			last(p, "between", "hall", "2027-08-24", "2027-08-25")
			for i := range 20 {
				start := scenetest.Day([]string{"2027-08-25", "2027-08-26"}[i%2]).At(10*60 + i)
				stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", start.String(), (start + 1800).String())
			}
			var s scene.Sheet
			scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even}).Sheet(&s, scene.MonthOf(scenetest.Day("2027-08-25")), 980, height, 0)
			apart(t, &s)
		}
	}
}

// busy is a season with up to sixty dates about August, of hours and of days.
func busy(t *rapid.T) *calendar.Plan {
	p := stage()
	first := scenetest.Day("2027-08-01")
	n := rapid.IntRange(0, 60).Draw(t, "dates")
	for i := range n {
		id, day := fmt.Sprint("date-", i), first+calendar.Day(rapid.IntRange(-10, 40).Draw(t, "day"))
		if rapid.Bool().Draw(t, "lasts") {
			last(p, id, "hall", day.String(), (day + calendar.Day(rapid.IntRange(0, 20).Draw(t, "days"))).String())
		} else {
			start := day.At(rapid.IntRange(0, 1439).Draw(t, "minute"))
			stand(p, id, "hall", "Europe/Ljubljana", start.String(), (start + 3600).String())
		}
	}
	return p
}

func TestWhatLastsIsOneBarOnAllItsDaysOfAWeekOrCountedOnAll(t *testing.T) {
	shown, hidden := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := sheet(busy(t), "2027-08-25")
		for week := range slices.Chunk(s.Cells, 7) {
			days := map[calendar.Ref]int{}
			for i := range week {
				for _, ref := range s.On(week[i].Day) {
					days[ref]++
				}
			}
			for _, b := range s.Bars {
				if b.Y < week[0].Y || b.Y >= week[0].Bottom() {
					continue
				}
				covers := 0
				for i := range week {
					if b.X < week[i].Right()-4 && b.Right() > week[i].X+4 {
						covers++
					}
				}
				if covers != days[b.Ref] {
					t.Fatalf("week of %s: %v is on %d days, its bar on %d", week[0].Day, b.Ref, days[b.Ref], covers)
				}
				shown++
			}
			for i := range week {
				hidden += week[i].Hidden
			}
		}
	})
	if shown == 0 || hidden == 0 {
		t.Errorf("%d bars were shown and %d hidden", shown, hidden)
	}
}

func TestEverythingOfAMonthIsShownOnceADayOrCountedThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &scene.Sheet{}
		l := scene.New(busy(t), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even})
		l.Sheet(s, scene.MonthOf(scenetest.Day("2027-08-25")), 980, rapid.Float64Range(450, 780).Draw(t, "height"), 0)
		for i := range s.Cells {
			c := &s.Cells[i]
			shown := 0
			for _, list := range [][]scene.Block{s.Bars, s.Lines} {
				for _, x := range list {
					if x.Y >= c.Y && x.Y < c.Bottom() && x.X < c.Right()-4 && x.Right() > c.X+4 {
						shown++
					}
					if x.Bottom() > s.Height+0.001 {
						t.Fatalf("%v stands below the sheet", x.Box)
					}
				}
			}
			if want := len(s.On(c.Day)); shown+c.Hidden != want {
				t.Fatalf("%s: %d shown and %d hidden of %d", c.Day, shown, c.Hidden, want)
			}
		}
		for i := range s.Cells {
			c := &s.Cells[i]
			for _, ref := range s.On(c.Day) {
				boxes := s.Boxes(func(r calendar.Ref) bool { return r == ref })
				there := slices.DeleteFunc(boxes, func(b scene.Box) bool {
					return b.X >= c.Right()-4 || b.Right() <= c.X+4 || b.Y < c.Y || b.Y >= c.Bottom()
				})
				if len(there) != 1 {
					t.Fatalf("%v is not once on %s, shown or where that counts it: %v", ref, c.Day, there)
				}
				if _, found := s.Find(ref); !found {
					t.Fatalf("%v is not found", ref)
				}
			}
		}
		apart(t, s)
	})
}
