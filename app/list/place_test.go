package list

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/table"
	"affiche/app/theme"
	"affiche/calendar"
)

// yearly is a list on a date in the middle of each month of 2027, of which two or three are in sight at once.
func yearly(t *testing.T) *desk {
	t.Helper()
	var records []calendar.Record
	for month := 1; month <= 12; month++ {
		start := calendar.DayOf(2027, time.Month(month), 15).At(20 * 60)
		records = append(records, &calendar.Event{
			ID: monthly(month).ID, Activity: id("Cantata"), Status: calendar.Idea,
			When: calendar.When{Start: start, End: start + 3600, Zone: "Europe/Ljubljana"},
		})
	}
	d := newDesk(t, theme.Light, "en", records...)
	d.Resize(fyne.NewSize(900, 220))
	return d
}

func monthly(month int) calendar.Ref { return event(fmt.Sprint("month ", month)) }

// looks has another view look at a month.
func (d *desk) looks(month int) {
	d.Leave()
	d.s.Look(d.s.Days(calendar.DayOf(2027, time.Month(month), 1), 28), 0)
}

// isSeen reports that the date of a month is in sight.
func (d *desk) isSeen(month int) bool {
	line := d.LineOf(monthly(month))
	return line >= 0 && d.InSight(line)
}

// scrollsTo scrolls the date of a month to the top.
func (d *desk) scrollsTo(month int) {
	v := d.View
	v.Top = d.Edges[d.LineOf(monthly(month))]
	d.ShowPart(v)
}

func TestTheListComesToWhereAnotherViewWas(t *testing.T) {
	d := yearly(t)
	for _, month := range []int{11, 4, 1, 12} {
		d.looks(month)
		if d.Enter(); !d.isSeen(month) {
			t.Errorf("of month %d nothing is in sight: %v", month, d.View)
		}
		d.Reselect()
		if !d.isSeen(month) {
			t.Errorf("month %d does not stay in sight", month)
		}
	}
	d.SortTo(string(table.Day), true)
	for _, month := range []int{3, 9} {
		d.looks(month)
		if d.Enter(); !d.isSeen(month) {
			t.Errorf("with the latest first, of month %d nothing is in sight: %v", month, d.View)
		}
	}
}

func TestTheListStaysWhereAnotherViewSawTheSame(t *testing.T) {
	d := yearly(t)
	d.looks(4)
	d.Enter()
	d.scrollsTo(3)
	before := d.View
	if d.Leave(); !d.isSeen(3) || !d.isSeen(4) {
		t.Fatalf("March and April are not both in sight: %v", d.View)
	}
	if span := d.s.Span(); span != d.s.Days(calendar.DayOf(2027, 4, 1), 28) {
		t.Errorf("a little scrolling moves the other views to %v", span)
	}
	if d.Enter(); d.View != before {
		t.Errorf("it stands at %v, was left at %v", d.View, before)
	}
}

func TestTheOtherViewsComeToWhereTheListWas(t *testing.T) {
	d := yearly(t)
	d.looks(4)
	d.Enter()
	d.scrollsTo(10)
	d.Leave()
	if day := d.s.Day(); day != calendar.DayOf(2027, 10, 15) {
		t.Errorf("what was scrolled to is on 15 October, %v is looked at", day)
	}
	d.Enter()
	d.s.Select(monthly(7))
	d.Leave()
	if day := d.s.Day(); day != calendar.DayOf(2027, 7, 15) {
		t.Errorf("what was selected is on 15 July, %v is looked at", day)
	}
}

func TestWhatWasSelectedInAnotherPlaceIsNotGoneBackTo(t *testing.T) {
	d := yearly(t)
	d.Leave()
	d.s.Select(monthly(1))
	d.looks(10)
	d.Enter()
	if d.Reselect(); !d.isSeen(10) || d.isSeen(1) {
		t.Errorf("October is not in sight: %v", d.View)
	}
	d.Leave()
	if span := d.s.Span(); span != d.s.Days(calendar.DayOf(2027, 10, 1), 28) {
		t.Errorf("the other views are moved to %v", span)
	}
	d.Enter()
	v := d.View
	v.Top = d.Edges[d.LineOf(monthly(9))]
	d.ShowPart(v)
	d.s.Select(monthly(9))
	d.looks(10)
	if d.Enter(); !d.isSeen(9) || !d.isSeen(10) {
		t.Fatalf("September and October are not both in sight: %v", d.View)
	}
	d.Leave()
	if span := d.s.Span(); span != d.s.Days(calendar.DayOf(2027, 10, 1), 28) {
		t.Errorf("what was selected before moves the other views to %v", span)
	}
}

func TestAListSortedByTitlesLeavesTheOtherViewsWhereTheyWere(t *testing.T) {
	d := yearly(t)
	d.SortTo(string(table.Title), false)
	d.looks(4)
	span := d.s.Span()
	d.Enter()
	d.ShowPart(d.View)
	if d.Leave(); d.s.Span() != span {
		t.Errorf("they are moved to %v", d.s.Span())
	}
	d.Enter()
	d.s.Select(monthly(7))
	if d.Leave(); d.s.Day() != calendar.DayOf(2027, 7, 15) {
		t.Error("what was selected is not looked at")
	}
	if !slices.Contains(d.s.Selections(), monthly(7)) {
		t.Error("it is not selected any more")
	}
}
