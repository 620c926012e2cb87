package app

import (
	"strings"
	"testing"

	"affiche/calendar"
)

func TestTheStockGoesOnWeekByWeek(t *testing.T) {
	w := opened(t)
	w.run("room.stock")
	v, ok := w.rooms.view().(*stockView)
	if !ok {
		t.Fatalf("the stock is a %T", w.rooms.view())
	}
	v.ShowDay(calendar.DayOf(2027, 11, 3))
	w.run("later")
	w.run("later")
	w.run("earlier")
	var names []string
	for _, c := range v.Frame.Columns {
		names = append(names, c.Name.Words)
	}
	if all := strings.Join(names, " | "); !strings.Contains(all, "8 Nov – 5 Dec 2027") {
		t.Errorf("a week later its columns are %s", all)
	}
}
